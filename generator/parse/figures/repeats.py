"""Figures that a release tells more than once: what a coarser telling adds nothing to is told once."""

from decimal import Decimal

from generator.model.figures import Fact

_KINDS = ("eps_basic", "eps_diluted")


def _same_period(one: Fact, other: Fact) -> bool:
    a, b = one.period, other.period
    if a.end and b.end:
        return (a.start, a.end) == (b.start, b.end)
    return a.label is not None and a.label == b.label


def is_coarser(fact: Fact, other: Fact) -> bool:
    """Whether `fact` is the other one rounded to its only digit: `$0.3 million` beside `$349,000`."""
    if isinstance(fact.value, list) or isinstance(other.value, list) or fact.unit != other.unit:
        return False
    value, exact, precision = Decimal(fact.value), Decimal(other.value), Decimal(fact.precision)
    if precision <= Decimal(other.precision) or precision * 10 <= abs(value):
        return False
    return abs(value - exact) <= precision / 2


def without_repeats(facts: list[Fact]) -> list[Fact]:
    """The facts in order, without those that another tells more fully.

    Earnings per share that do not say which they are, where others of their period do; and a figure rounded to one
    digit beside the same with more. What answers a fact left out answers the one that stays.
    """
    stays: dict[str, str] = {}
    for fact in facts:
        for other in facts:
            if other is fact or other.organisation != fact.organisation or not _same_period(fact, other):
                continue
            told = fact.metric == "eps" and other.metric in _KINDS
            if (told and fact.unit == other.unit) or (fact.metric == other.metric and is_coarser(fact, other)):
                stays[fact.id] = other.id
                break
    return [
        fact.model_copy(update={"of": stays[fact.of]}) if fact.of in stays and fact.of is not None else fact
        for fact in facts
        if fact.id not in stays
    ]
