"""Facts: every figure that a release states, one row each."""

from collections.abc import Iterator

from generator.model.figures import Fact, FactPeriod, list_values
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table
from generator.vocabulary import metrics


def _rows(edition: Edition) -> Iterator[Row]:
    known = metrics()
    for release in edition.releases:
        edited = {tuple(note.at) for note in edition.notes_on(release.id) if note.of == "facts"}
        issuer = edition.issuer_of(release)
        for fact in release.facts:
            values = list_values(fact.value)
            period = edition.period_of(release.id, fact.id)
            entry = known.get(fact.metric)
            own = issuer.id if issuer and fact.organisation is None else None
            yield {
                "id": f"{release.id}#{fact.id}",
                "release": release.id,
                "fact": fact.id,
                "date": release.day,
                "organisation": period.organisation if period else own,
                "whose": fact.organisation.printed if fact.organisation else None,
                "period": period.id if period else None,
                "label": fact.period.label,
                "start": fact.period.start,
                "end": fact.period.end,
                "metric": fact.metric,
                "name": edition.name_metric(fact.metric),
                "concept": entry.concept if entry else None,
                "value": values[0],
                "value_to": values[1] if len(values) > 1 else None,
                "unit": fact.unit,
                "precision": fact.precision,
                "precision_basis": fact.precision_basis,
                "bound": fact.bound,
                "role": fact.role,
                "of": fact.of,
                "place": fact.where,
                "printed": fact.printed,
                "rule": fact.rule,
                "edited": tuple(fact.at) in edited,
                "words": words_address(edition, release.id, fact.at),
            }


TABLE = Table(
    name="facts",
    title="Facts",
    says="A row is one figure that one release states for one period.",
    columns=(
        Column("id", "id", "Release and fact, `release#fact`", required=True),
        Column("release", "id", "The release", required=True, refers="releases.id"),
        column("fact", Fact, "id", kind="id"),
        Column("date", "date", "Day of the release"),
        Column("organisation", "id", "Whose figure it is, as a record", refers="organisations.id"),
        Column("whose", "text", "Whose figure it is, as printed, where it is not the issuer's"),
        Column("period", "id", "The fiscal period, where it has a record", refers="periods.id"),
        column("label", FactPeriod, kind="id"),
        column("start", FactPeriod),
        column("end", FactPeriod),
        Column("metric", "id", "What is measured", required=True),
        Column("name", "text", "What is measured, in words", required=True),
        Column("concept", "id", "The concept of US accounting rules (us-gaap) that it corresponds to"),
        Column("value", "number", "The value in units, losses negative; of a range its lower end", required=True),
        Column("value_to", "number", "The upper end of a range"),
        column("unit", Fact, kind="id"),
        column("precision", Fact),
        column("precision_basis", Fact),
        column("bound", Fact),
        column("role", Fact),
        Column("of", "id", "The fact of the same release that a comparative stands beside"),
        Column("place", "id", "Where it stands: in prose or in a table", required=True, choices=("prose", "table")),
        Column("printed", "text", "The figure's words", required=True),
        Column("rule", "id", "The rule that read it", required=True),
        Column("edited", "boolean", "Whether a person corrected it", required=True),
        Column("words", "address", "Its words in the stored release, lit together with those of metric and period"),
    ),
    key=("id",),
    rows=_rows,
)
