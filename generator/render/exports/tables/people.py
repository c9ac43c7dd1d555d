"""People: one row each; ways to reach them are kept out."""

from collections.abc import Iterator

from generator.model.resolved import Person
from generator.render.address import person_page
from generator.render.edition import Edition
from generator.render.exports.column import Column
from generator.render.exports.lookup import first_and_last, page_address
from generator.render.exports.table import Row, Table
from generator.render.roles import latest_role


def _row(edition: Edition, person: Person) -> Row:
    role = latest_role(person)
    first, last = first_and_last(edition, person.releases)
    return {
        "id": person.id,
        "name": person.name,
        "names": [form.printed for form in person.names],
        "organisations": person.organisations,
        "role": role.role if role else None,
        "role_organisation": role.organisation if role else None,
        "role_seen": role.last_seen if role else None,
        "first_named": first,
        "last_named": last,
        "releases": len(person.releases),
        "quotes": len(person.quotes),
        "events": person.events,
        "page": page_address(edition, person_page(person.id)),
    }


def _rows(edition: Edition) -> Iterator[Row]:
    for person in edition.people:
        yield _row(edition, person)


TABLE = Table(
    name="people",
    title="People",
    says="A row is one person across all releases.",
    columns=(
        Column("id", "id", "Name of the person's record; it is given once and stays", required=True),
        Column("name", "text", "The fullest name", required=True),
        Column("names", "list", "All forms of the name that releases print", required=True),
        Column("organisations", "list", "Organisations that the person belongs to", required=True, ids=True),
        Column("role", "text", "The role seen last, as printed; a release shows it on a day, and gives no term"),
        Column("role_organisation", "text", "Where that role is, as printed"),
        Column("role_seen", "date", "The last day on which a release shows it"),
        Column("first_named", "date", "Day of the first release that names the person"),
        Column("last_named", "date", "Day of the last"),
        Column("releases", "integer", "How many releases name the person", required=True),
        Column("quotes", "integer", "How many quotations there are", required=True),
        Column("events", "list", "Events that the person is part of", required=True, ids=True),
        Column("page", "address", "Page of the person", required=True),
    ),
    key=("id",),
    rows=_rows,
)
