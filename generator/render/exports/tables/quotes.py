"""Quotations: one row each."""

from collections.abc import Iterator

from generator.model.people import Quote
from generator.model.resolved import QuoteRef
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table


def _rows(edition: Edition) -> Iterator[Row]:
    for release in edition.releases:
        for number, quote in enumerate(release.quotes):
            if quote.withdrawn:
                continue
            _, person = edition.name_speaker(QuoteRef(release=release.id, number=number))
            yield {
                "id": f"{release.id}#{number}",
                "release": release.id,
                "number": number,
                "date": release.day,
                "speaker": quote.speaker,
                "person": person.id if person else None,
                "cue": quote.cue,
                "text": quote.text,
                "closed": quote.closed,
                "words": words_address(edition, release.id, quote.at),
            }


TABLE = Table(
    name="quotes",
    title="Quotations",
    says="A row is one uninterrupted speech of one speaker.",
    columns=(
        Column("id", "id", "Release and number, `release#0`", required=True),
        Column("release", "id", "The release", required=True, refers="releases.id"),
        Column("number", "integer", "Place among the quotations of the release, from 0", required=True),
        Column("date", "date", "Day of the release"),
        Column("speaker", "text", "Who speaks, as printed", required=True),
        Column("person", "id", "Who speaks, as a record", refers="people.id"),
        column("cue", Quote),
        column("text", Quote),
        Column("closed", "boolean", "Whether the document closes it with a mark", required=True),
        Column("words", "address", "Its words in the stored release"),
    ),
    key=("id",),
    rows=_rows,
)
