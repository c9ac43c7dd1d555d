"""Figures: one row a fiscal period and metric, the best statement or, where none is, what was derived."""

from collections.abc import Iterator

from generator.model.figures import list_values
from generator.model.resolved import Period
from generator.render.address import period_page
from generator.render.edition import Edition
from generator.render.exports.column import Column
from generator.render.exports.lookup import page_address
from generator.render.exports.table import Row, Table


def _figures(period: Period) -> Iterator[dict[str, str | int | None]]:
    stated = {line.metric for line in period.metrics}
    for line in period.metrics:
        best = line.statements[line.best]
        values = list_values(best.value)
        yield {
            "metric": line.metric,
            "value": values[0],
            "low": values[0] if len(values) > 1 else None,
            "high": values[1] if len(values) > 1 else None,
            "unit": best.unit,
            "basis": "stated",
            "bound": best.bound,
            "precision": best.precision,
            "status": line.status,
            "inferred": line.inferred.because if line.inferred else None,
            "statements": len({statement.release for statement in line.statements}),
            "fact": f"{best.release}#{best.fact}",
        }
    for found in period.derived:
        if found.metric not in stated:
            yield {
                "metric": found.metric,
                "value": found.value,
                "low": found.low,
                "high": found.high,
                "unit": found.unit,
                "basis": "derived",
                "bound": "exact" if found.low == found.high else "about",
                "precision": None,
                "status": None,
                "inferred": None,
                "statements": 0,
                "fact": None,
            }


def _rows(edition: Edition) -> Iterator[Row]:
    for period in edition.archive.periods.values():
        for number, figure in enumerate(_figures(period), 1):
            yield {
                "period": period.id,
                "number": number,
                "organisation": period.organisation,
                "label": period.label,
                "kind": period.kind,
                "start": period.start,
                "end": period.end,
                "name": edition.name_metric(str(figure["metric"])),
                **figure,
                "page": page_address(edition, period_page(period.id)),
            }


TABLE = Table(
    name="figures",
    title="Figures by period",
    says="A row is one figure of one fiscal period: the best statement, or what follows from other figures.",
    columns=(
        Column("period", "id", "The fiscal period", required=True, refers="periods.id"),
        Column("number", "integer", "Place among the figures of the period, from 1", required=True),
        Column("organisation", "id", "Whose period it is", required=True, refers="organisations.id"),
        Column("label", "id", "`FY2006-Q2`, where the fiscal year is known"),
        Column("kind", "id", "Quarter, half, nine-months, year, trailing-year or other", required=True),
        Column("start", "date", "First day of the period"),
        Column("end", "date", "Last day of the period"),
        Column("metric", "id", "What is measured", required=True),
        Column("name", "text", "What is measured, in words", required=True),
        Column("value", "number", "The value in units, losses negative", required=True),
        Column("low", "number", "Least value: of a range as stated, or that rounding leaves to a derived figure"),
        Column("high", "number", "Greatest value, likewise"),
        Column("unit", "id", "`USD`, `USD/share`, `percent`, `pure`", required=True),
        Column(
            "basis",
            "id",
            "Whether a release states it, or it is derived from stated figures",
            required=True,
            choices=("stated", "derived"),
        ),
        Column(
            "bound",
            "id",
            "Whether it is the value, or a limit to it",
            required=True,
            choices=("exact", "below", "above", "about"),
        ),
        Column(
            "precision", "number", "Resolution of the stated figure in units: the true value lies within half of it"
        ),
        Column(
            "status",
            "id",
            "Whether several statements agree within their rounding",
            choices=("single", "consistent", "revised"),
        ),
        Column("inferred", "text", "Why they do not, where that can be inferred: the shares were split in between"),
        Column("statements", "integer", "How many releases state it", required=True),
        Column("fact", "id", "The fact that it is taken from", refers="facts.id"),
        Column("page", "address", "Page of the period", required=True),
    ),
    key=("period", "number"),
    rows=_rows,
)
