"""Roles: one row a person and role, with the days on which releases show it."""

from collections.abc import Iterator

from generator.model.resolved import RoleSeen
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table


def _rows(edition: Edition) -> Iterator[Row]:
    for person in edition.people:
        for number, role in enumerate(person.roles, 1):
            last = role.seen[-1]
            yield {
                "person": person.id,
                "number": number,
                "name": person.name,
                "kind": role.kind,
                "role": role.role,
                "organisation": role.organisation,
                "organisation_id": role.organisation_id,
                "first_seen": role.first_seen,
                "last_seen": role.last_seen,
                "releases": list(dict.fromkeys(seen.release for seen in role.seen)),
                "words": words_address(edition, last.release, last.at),
            }


TABLE = Table(
    name="roles",
    title="Roles",
    says="A row is one role of one person; a release shows it on a day, and gives no term.",
    columns=(
        Column("person", "id", "The person", required=True, refers="people.id"),
        Column("number", "integer", "Place among the roles of the person, from 1", required=True),
        Column("name", "text", "Name of the person", required=True),
        column("kind", RoleSeen),
        Column("role", "text", "As printed", required=True),
        column("organisation", RoleSeen),
        column("organisation_id", RoleSeen, kind="id", refers="organisations.id"),
        column("first_seen", RoleSeen),
        Column("last_seen", "date", "Day of the last release that shows it"),
        Column("releases", "list", "Releases that show it", required=True, ids=True),
        Column("words", "address", "The words of the last of them"),
    ),
    key=("person", "number"),
    rows=_rows,
)
