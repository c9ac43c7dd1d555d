"""Derived figures: one row each, with the stated facts that they are reckoned from."""

from collections.abc import Iterator, Mapping

from generator.model.ledger import Derived
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.table import Row, Table


def _write_terms(terms: Mapping[str, int]) -> list[str]:
    """`{a#x: 1, b#y: -1}` -> `+1 a#x`, `-1 b#y`."""
    return [f"{coefficient:+d} {fact}" for fact, coefficient in terms.items()]


def _rows(edition: Edition) -> Iterator[Row]:
    for period in edition.archive.periods.values():
        for number, found in enumerate(period.derived, 1):
            yield {
                "period": period.id,
                "number": number,
                "organisation": period.organisation,
                "label": period.label,
                "metric": found.metric,
                "value": found.value,
                "low": found.low,
                "high": found.high,
                "unit": found.unit,
                "terms": _write_terms(found.terms),
                "mixed_vintage": found.mixed_vintage,
            }


TABLE = Table(
    name="derived",
    title="Derived figures",
    says="A row is one figure that follows from stated ones and was not read as stated itself.",
    columns=(
        Column("period", "id", "The fiscal period", required=True, refers="periods.id"),
        Column("number", "integer", "Place among the derived figures of the period, from 1", required=True),
        Column("organisation", "id", "Whose period it is", required=True, refers="organisations.id"),
        Column("label", "id", "`FY2006-Q2`, where the fiscal year is known"),
        Column("metric", "id", "What is measured", required=True),
        Column("value", "number", "The nominal value in units", required=True),
        Column("low", "number", "The least true value that the rounding of the stated figures allows", required=True),
        Column("high", "number", "The greatest", required=True),
        Column("unit", "id", "`USD`, `USD/share`", required=True),
        Column("terms", "list", "Stated facts with their coefficients, `+1 release#fact`", required=True, ids=True),
        column("mixed_vintage", Derived),
    ),
    key=("period", "number"),
    rows=_rows,
)
