"""Figures that a release tells more than once: what a coarser telling adds nothing to is told once."""

import re
from decimal import Decimal

from generator.model.figures import Fact

_YEAR = re.compile(r"(?:19|20)\d\d")
_KINDS = ("eps_basic", "eps_diluted")


def _same_period(one: Fact, other: Fact) -> bool:
    a, b = one.period, other.period
    if a.end and b.end:
        return (a.start, a.end) == (b.start, b.end)
    return a.label is not None and a.label == b.label


def _has_one_digit(fact: Fact) -> bool:
    return not isinstance(fact.value, list) and Decimal(fact.precision) * 10 > abs(Decimal(fact.value))


def is_coarser(fact: Fact, other: Fact) -> bool:
    """Whether `fact` is the other one rounded to its only digit: `$0.3 million` beside `$349,000`."""
    if isinstance(fact.value, list) or isinstance(other.value, list) or fact.unit != other.unit:
        return False
    precision = Decimal(fact.precision)
    if not _has_one_digit(fact) or precision <= Decimal(other.precision):
        return False
    return abs(Decimal(fact.value) - Decimal(other.value)) <= precision / 2


def _telling(fact: Fact) -> tuple[object, ...]:
    """All of a fact that decides what it adds to others: copies of one telling are looked at once."""
    whose = fact.organisation
    period = fact.period
    return (
        (whose.printed, *whose.at) if whose else None,
        (period.start, period.end, period.label),
        fact.metric,
        fact.unit,
        str(fact.value),
        fact.precision,
    )


def _is_told_by(fact: Fact, other: Fact) -> bool:
    """Whether another fact of the same company tells more fully what a fact tells."""
    if not _same_period(fact, other):
        return False
    if fact.metric == "eps" and other.metric in _KINDS:
        return fact.unit == other.unit
    return fact.metric == other.metric and is_coarser(fact, other)


def disagree(one: Fact, other: Fact, slack: int = 1) -> bool:
    """Whether two facts give one figure of one period values that no rounding, `slack` times as rough, explains."""
    if isinstance(one.value, list) or isinstance(other.value, list) or one.unit != other.unit:
        return False
    if one.metric != other.metric or one.organisation != other.organisation or not _same_period(one, other):
        return False
    reach = Decimal(one.precision) + Decimal(other.precision)
    return abs(Decimal(one.value) - Decimal(other.value)) > slack * reach / 2


def without_bare_years(facts: list[Fact], text: str) -> list[Fact]:
    """The facts without those of a bare year that another one, of that year by more than its number, contradicts.

    `Revenues were $5.9 billion in 2019`, in a text on the fourth quarter, beside `Full year revenues were $22 billion`.
    """
    bare = {fact.id for fact in facts if fact.period_at and _YEAR.fullmatch(text, *fact.period_at[-1])}
    if not bare:
        return facts
    plain = [fact for fact in facts if fact.id not in bare]
    wrong = {fact.id for fact in facts if fact.id in bare and any(disagree(fact, other) for other in plain)}
    return [fact for fact in facts if fact.id not in wrong and fact.of not in wrong]


def without_repeats(facts: list[Fact]) -> list[Fact]:
    """The facts in order, without those that another tells more fully.

    Earnings per share that do not say which they are, where others of their period do; and a figure rounded to one
    digit beside the same with more. What answers a fact left out answers the one that stays.
    """
    # Only what may be compared is held against each other: a document may print thousands of figures.
    groups: dict[tuple[object, str], dict[tuple[object, ...], Fact]] = {}
    tellings = [_telling(fact) for fact in facts]
    for fact, telling in zip(facts, tellings, strict=True):
        family = "eps" if fact.metric in _KINDS else fact.metric
        groups.setdefault((telling[0], family), {}).setdefault(telling, fact)
    fuller: dict[tuple[object, ...], str] = {}
    for group in groups.values():
        kinds = [fact for fact in group.values() if fact.metric in _KINDS]
        for telling, fact in group.items():
            others = group.values() if _has_one_digit(fact) else kinds if fact.metric == "eps" else ()
            other = next((other for other in others if _is_told_by(fact, other)), None)
            if other is not None:
                fuller[telling] = other.id
    stays = {fact.id: fuller[telling] for fact, telling in zip(facts, tellings, strict=True) if telling in fuller}
    return [
        fact.model_copy(update={"of": stays[fact.of]}) if fact.of in stays and fact.of is not None else fact
        for fact in facts
        if fact.id not in stays
    ]
