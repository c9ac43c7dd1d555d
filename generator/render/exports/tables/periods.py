"""Fiscal periods: one row each."""

from collections.abc import Iterator

from generator.model.resolved import Period
from generator.render.address import period_page
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import page_address
from generator.render.exports.table import Row, Table
from generator.render.wording import name_period


def _rows(edition: Edition) -> Iterator[Row]:
    for period in edition.archive.periods.values():
        yield {
            "id": period.id,
            "organisation": period.organisation,
            "label": period.label,
            "name": name_period(period),
            "kind": period.kind,
            "fiscal_year": period.fiscal_year,
            "number": period.number,
            "start": period.start,
            "end": period.end,
            "because": "; ".join(known.because for known in period.known) or None,
            "stated": len(period.metrics),
            "derived": len(period.derived),
            "not_stated": period.not_stated,
            "not_read": period.not_read,
            "events": period.events,
            "published": period.published,
            "page": page_address(edition, period_page(period.id)),
        }


TABLE = Table(
    name="periods",
    title="Fiscal periods",
    says="A row is one fiscal period of one organisation.",
    columns=(
        column("id", Period, kind="id"),
        Column("organisation", "id", "Whose period it is", required=True, refers="organisations.id"),
        Column("label", "id", "`FY2006-Q2`, where the fiscal year is known"),
        Column("name", "text", "Its name in words", required=True),
        column("kind", Period),
        column("fiscal_year", Period),
        column("number", Period),
        Column("start", "date", "First day"),
        Column("end", "date", "Last day"),
        Column("because", "text", "How its dates are known"),
        Column("stated", "integer", "For how many metrics releases state figures", required=True),
        Column("derived", "integer", "How many figures are derived from stated ones", required=True),
        Column("not_stated", "list", "Metrics that results usually state and no release did", required=True, ids=True),
        Column("not_read", "list", "Those that a release may state, but were not read", required=True, ids=True),
        Column("events", "list", "Events whose news it is", required=True, ids=True),
        Column("published", "list", "Releases dated within it", required=True, ids=True),
        Column("page", "address", "Its page", required=True),
    ),
    key=("id",),
    rows=_rows,
)
