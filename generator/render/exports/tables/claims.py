"""Claims: one row each, with what came of recomputing it."""

from collections.abc import Iterator
from typing import get_args

from generator.model.figures import Says
from generator.model.ledger import Verdict
from generator.model.resolved import ClaimMade, Event
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import words_address
from generator.render.exports.table import Row, Table

RELATIONS = {
    "<": "less-than",
    "<=": "at-most",
    "=": "equal",
    ">=": "at-least",
    ">": "more-than",
    "~": "about",
}
"""In words, because `=` at the beginning of a cell is a formula to a spreadsheet."""


def _row(edition: Edition, event: Event, number: int, claim: ClaimMade) -> Row:
    says = claim.says
    check = next((check for check in claim.checks if check.verdict), None)
    return {
        "event": event.id,
        "number": number,
        "release": claim.cite.release,
        "date": edition.release(claim.cite.release).day,
        "printed": claim.printed,
        "type": says.type,
        "metric": says.metric,
        "period": says.period,
        "versus": says.versus,
        "relation": RELATIONS[says.op] if says.op else None,
        "value": says.value,
        "unit": says.unit,
        "subject": says.subject,
        "speaker": claim.speaker,
        "verdict": claim.verdict,
        "because": claim.because,
        "due": claim.due,
        "reckoned": check.value if check else None,
        "low": check.low if check else None,
        "high": check.high if check else None,
        "reckoned_unit": check.unit if check else None,
        "words": words_address(edition, claim.cite.release, claim.cite.at),
    }


def _rows(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        for number, claim in enumerate(event.claims, 1):
            yield _row(edition, event, number, claim)


TABLE = Table(
    name="claims",
    title="Claims",
    says="A row is one thing that a release claims of its figures or its standing.",
    columns=(
        Column("event", "id", "The event", required=True, refers="events.id"),
        Column("number", "integer", "Place among the claims of the event, from 1", required=True),
        Column("release", "id", "The release", required=True, refers="releases.id"),
        Column("date", "date", "Day of the release"),
        Column("printed", "text", "Its words", required=True),
        column("type", Says),
        Column("metric", "id", "The metric that it is about, where it is about one"),
        column("period", Says, kind="id"),
        column("versus", Says, kind="id"),
        Column(
            "relation",
            "id",
            "The relation that it asserts between what is reckoned and `value`",
            choices=tuple(RELATIONS.values()),
        ),
        column("value", Says),
        Column("unit", "id", "Unit of that number"),
        column("subject", Says),
        column("speaker", ClaimMade, says="Who says it, where it stands in a quotation"),
        Column("verdict", "id", "What came of recomputing it from the figures held", choices=get_args(Verdict)),
        column("because", ClaimMade),
        column("due", ClaimMade),
        Column("reckoned", "number", "What the figures held give for it"),
        Column("low", "number", "The least that their rounding allows"),
        Column("high", "number", "The greatest"),
        Column("reckoned_unit", "id", "Unit of what was reckoned"),
        Column("words", "address", "Its words in the stored release"),
    ),
    key=("event", "number"),
    rows=_rows,
)
