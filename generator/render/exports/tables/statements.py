"""Statements: every release's figure for every period, one row each, so that vintages can be compared."""

from collections.abc import Iterator

from generator.model.figures import list_values
from generator.model.resolved import MetricLine, Statement
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table


def _rows(edition: Edition) -> Iterator[Row]:
    for period in edition.archive.periods.values():
        for line in period.metrics:
            for number, statement in enumerate(line.statements):
                values = list_values(statement.value)
                yield {
                    "fact": f"{statement.release}#{statement.fact}",
                    "period": period.id,
                    "organisation": period.organisation,
                    "label": period.label,
                    "metric": line.metric,
                    "value": values[0],
                    "value_to": values[1] if len(values) > 1 else None,
                    "unit": statement.unit,
                    "precision": statement.precision,
                    "bound": statement.bound,
                    "role": statement.role,
                    "vintage": statement.vintage,
                    "instant": statement.instant,
                    "best": number == line.best,
                    "first": number == line.first,
                    "status": line.status,
                    "printed": statement.printed,
                    "words": words_address(edition, statement.cite.release, statement.cite.at),
                }


TABLE = Table(
    name="statements",
    title="Statements by period",
    says="A row is what one release states for one metric of one period; none is dropped.",
    columns=(
        Column("fact", "id", "The fact of the release", required=True, refers="facts.id"),
        Column("period", "id", "The fiscal period", required=True, refers="periods.id"),
        Column("organisation", "id", "Whose period it is", required=True, refers="organisations.id"),
        Column("label", "id", "`FY2006-Q2`, where the fiscal year is known"),
        Column("metric", "id", "What is measured", required=True),
        Column("value", "number", "The value in units, losses negative; of a range its lower end", required=True),
        Column("value_to", "number", "The upper end of a range"),
        Column("unit", "id", "`USD`, `USD/share`, `percent`, `pure`", required=True),
        Column("precision", "number", "Resolution in units: the true value lies within half of it", required=True),
        column("bound", Statement, says="Whether the words give the value or a limit to it"),
        column("role", Statement),
        Column("vintage", "date", "Day of the release that states it"),
        column("instant", Statement),
        Column("best", "boolean", "Whether it is the one shown: the most precise of the latest day", required=True),
        Column("first", "boolean", "Whether it is the one first reported", required=True),
        column("status", MetricLine),
        Column("printed", "text", "The figure's words", required=True),
        Column("words", "address", "Its words in the stored release"),
    ),
    key=("fact", "period"),
    rows=_rows,
)
