"""Problems: refused documents, what could not be read, and errors of the documents themselves, one row each."""

from collections.abc import Iterator

from generator.model.base import words_at
from generator.render.edition import Edition
from generator.render.exports.column import Column, Value
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table


def _unnumbered(edition: Edition) -> Iterator[Row]:
    refusals = edition.refusals
    for refusal in refusals:
        code, _, message = refusal.refused.partition(": ")
        yield {
            "kind": "refusal",
            "code": code,
            "message": message,
            "printed": None,
            "release": None,
            "file": refusal.source.file,
            "part": refusal.source.part,
            "words": None,
        }
    for release in edition.releases:
        source: dict[str, Value] = {"release": release.id, "file": release.source.file, "part": release.source.part}
        text = edition.archive.texts.get(release.id, "")
        for problem in release.problems:
            yield {
                "kind": "problem",
                "code": problem.code,
                "message": problem.message,
                "printed": words_at(text, problem.at) or None,
                **source,
                "words": words_address(edition, release.id, problem.at) if problem.at else None,
            }
        for slip in release.slips:
            yield {
                "kind": "slip",
                "code": slip.kind,
                "message": slip.note,
                "printed": slip.printed,
                **source,
                "words": words_address(edition, release.id, slip.at),
            }


def _rows(edition: Edition) -> Iterator[Row]:
    for number, row in enumerate(_unnumbered(edition), 1):
        yield {"number": number, **row}


TABLE = Table(
    name="problems",
    title="Problems and slips",
    says="A row is one refused document, one place that could not be read, or one error of a document itself.",
    columns=(
        Column("number", "integer", "Place in this table, from 1", required=True),
        Column(
            "kind",
            "id",
            "A `refusal` of a document, a `problem` in reading one, or a `slip` of its author",
            required=True,
            choices=("refusal", "problem", "slip"),
        ),
        Column("code", "id", "Code of what is wrong", required=True),
        Column("message", "text", "What is wrong, in words", required=True),
        Column("printed", "text", "The words that it is about"),
        Column("release", "id", "The release; none for a refused document", refers="releases.id"),
        Column("file", "text", "The document", required=True),
        Column("part", "integer", "Number of the release within it, from 1", required=True),
        Column("words", "address", "The words in the stored release"),
    ),
    key=("number",),
    rows=_rows,
)
