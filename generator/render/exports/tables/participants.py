"""Who takes part in which event: one row a person and event."""

from collections.abc import Iterator

from generator.render.edition import Edition
from generator.render.exports.column import Column
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table


def _rows(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        for number, found in enumerate(event.participants, 1):
            yield {
                "event": event.id,
                "number": number,
                "person": found.person,
                "name": found.name,
                "part": found.part,
                "role": found.role,
                "organisation": found.organisation,
                "words": words_address(edition, found.cite.release, found.cite.at),
            }


TABLE = Table(
    name="participants",
    title="People in events",
    says="A row is one person in one event.",
    columns=(
        Column("event", "id", "The event", required=True, refers="events.id"),
        Column("number", "integer", "Place among the people of the event, from 1", required=True),
        Column("person", "id", "The person", required=True, refers="people.id"),
        Column("name", "text", "The name as this release prints it most fully", required=True),
        Column(
            "part", "id", "What the person does in it: quoted, appointed, departing, contact, mentioned", required=True
        ),
        Column("role", "text", "Role as this release prints it"),
        Column("organisation", "text", "Where that role is, as printed"),
        Column("words", "address", "The words that name the person"),
    ),
    key=("event", "number"),
    rows=_rows,
)
