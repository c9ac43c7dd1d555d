"""Organisations: one row each."""

from collections.abc import Iterator

from generator.render.address import organisation_page
from generator.render.edition import Edition
from generator.render.exports.column import Column
from generator.render.exports.lookup import first_and_last, page_address
from generator.render.exports.table import Row, Table


def _rows(edition: Edition) -> Iterator[Row]:
    for found in edition.organisations:
        first, last = first_and_last(edition, found.releases)
        calendar = found.fiscal_calendar
        yield {
            "id": found.id,
            "name": found.name,
            "issuer": found.issuer,
            "names": [form.printed for form in found.names],
            "tickers": [dated.value for dated in found.tickers],
            "places": [dated.value for dated in found.places],
            "certifications": [dated.value for dated in found.certifications],
            "fiscal_year_end": calendar.year_end if calendar else None,
            "people": len(found.people),
            "periods": len(found.periods),
            "releases": len(found.releases),
            "first_named": first,
            "last_named": last,
            "page": page_address(edition, organisation_page(found.id)),
        }


TABLE = Table(
    name="organisations",
    title="Organisations",
    says="A row is one organisation across all releases.",
    columns=(
        Column("id", "id", "Name of its record; it is given once and stays", required=True),
        Column("name", "text", "The fullest name", required=True),
        Column("issuer", "boolean", "Whether releases held are its own", required=True),
        Column("names", "list", "All forms of the name that releases print", required=True),
        Column("tickers", "list", "Its tickers", required=True),
        Column("places", "list", "Places from which its releases are dated", required=True),
        Column("certifications", "list", "Standards that releases say it meets", required=True),
        Column("fiscal_year_end", "id", "Last day of its fiscal year, month and day, `09-30`"),
        Column("people", "integer", "How many people belong to it", required=True),
        Column("periods", "integer", "How many fiscal periods it has", required=True),
        Column("releases", "integer", "How many releases are its own or name it", required=True),
        Column("first_named", "date", "Day of the first release that names it"),
        Column("last_named", "date", "Day of the last"),
        Column("page", "address", "Its page", required=True),
    ),
    key=("id",),
    rows=_rows,
)
