"""Prose against tables: rounded figures are confirmed, unclear ones made clear, and contradictions told.

A release says `net income of $979 million` where its statement tells net income apart from that attributable to
shareholders, and means the second; it says `$0.51 per share` where the statement has basic and diluted. What the
statement shows to be meant is taken; a figure of prose that no row of its metric allows is withheld.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator.model.base import Spans
from generator.model.figures import Fact

Told = tuple[str, Spans]
# What a word of prose may stand for, where the statement tells apart what it does not.
_MAY_MEAN = {"net_income": ("net_income_attributable",), "eps": ("eps_diluted", "eps_basic")}
_DRIFT = 10


def _days_apart(one: str | None, other: str | None) -> int:
    if one is None or other is None:
        return 0 if one == other else 10_000
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def same_period(one: Fact, other: Fact) -> bool:
    """Whether two facts are for one time: by days within the drift of 52-week years, else by label."""
    a, b = one.period, other.period
    if a.end and b.end:
        return _days_apart(a.end, b.end) <= _DRIFT and _days_apart(a.start, b.start) <= _DRIFT
    return a.label is not None and a.label == b.label


def agree(one: Fact, other: Fact) -> bool:
    """Whether both can be true, at the bound of their rounding too."""
    if isinstance(one.value, list) or isinstance(other.value, list) or one.unit != other.unit:
        return False
    a, b = Decimal(one.value), Decimal(other.value)
    if one.bound == "below":
        return b < a
    if one.bound == "above":
        return b > a
    reach = Decimal(one.precision) * (2 if one.bound == "about" else 1) + Decimal(other.precision)
    return abs(a - b) <= reach / 2


def weigh_prose(prose: Sequence[Fact], tables: Sequence[Fact]) -> tuple[list[Fact], list[Told]]:
    """Facts of prose that stand beside the tables', their metric made clear, and what was found at odds.

    Args:
        prose: facts of the running text.
        tables: those of the statements.
    """
    kept: list[Fact] = []
    told: list[Told] = []
    for fact in prose:
        if fact.role == "outlook" or fact.organisation is not None or fact.where != "prose":
            kept.append(fact)
            continue
        beside = [other for other in tables if same_period(fact, other)]
        same = [other for other in beside if other.metric == fact.metric]
        meant = [other for name in _MAY_MEAN.get(fact.metric, ()) for other in beside if other.metric == name]
        agreeing = next((other for other in (*same, *meant) if agree(fact, other)), None)
        if agreeing is not None:
            kept.append(_as(fact, agreeing))
        elif same or (fact.metric == "eps" and len(meant) > 0):
            other = (same or meant)[0]
            told.append(
                (
                    f"Prose says {fact.printed}, the statement {other.printed}, for one figure of one period.",
                    [*fact.at, *other.at],
                )
            )
        else:
            kept.append(fact)
    return kept, told


def _as(fact: Fact, shown: Fact) -> Fact:
    """A fact of prose with the metric and the days that the statement shows to be meant."""
    return fact.model_copy(
        update={
            "metric": shown.metric,
            "period": shown.period,
            "id": f"{shown.metric}.{shown.id.split('.', 1)[1]}",
        }
    )
