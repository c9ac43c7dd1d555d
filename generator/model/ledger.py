"""What follows from stated figures: derived ones, comparisons, margins, and claims recomputed.

Each names the facts that it rests on, as `<release id>#<fact id>` with whole coefficients.
"""

from typing import Literal

from generator.model.base import Amount, Record

Verdict = Literal["entailed", "entailed-at-bound", "consistent", "contradicted", "open", "not-testable"]
"""What recomputing a claim gives: the whole range of the figures satisfies it; all but the range's very end does;
the ranges meet; they do not; it is about a time of which no figure is held yet; the figures held cannot tell."""


class Derived(Record):
    """A figure reckoned from stated ones.

    Attributes:
        low: the least true value that the precisions of the stated figures allow; `high` the greatest.
        terms: coefficients of stated facts, each named `<release id>#<fact id>`.
        mixed_vintage: whether the facts come from releases of different days.
    """

    metric: str
    value: Amount
    low: Amount
    high: Amount
    unit: str
    terms: dict[str, int]
    mixed_vintage: bool


class NotDerived(Record):
    """A figure that stated ones seem to give and that is not reckoned, with the reason."""

    metric: str
    because: str


class Compared(Record):
    """A figure of a period, or of its last day, beside that of another one.

    Attributes:
        against: the period just before, the same one a year before, or for figures of a day the fiscal year's end
            before it.
        versus: the other period (id).
        change: `growth` in per cent; `difference` in the metric's unit, where a sign changes or may change.
        value: nominal; percentages have four decimal places, their ranges rounded outward.
        terms: coefficients of the facts that give this period's figure; `versus_terms` of the other's. A fact that
            is among both is counted once in the range.
        weeks: whole weeks of this period and of the other one, where these differ: [14, 13].
    """

    metric: str
    against: Literal["previous", "year-before", "year-end"]
    versus: str
    change: Literal["growth", "difference"]
    value: Amount
    low: Amount
    high: Amount
    unit: str
    terms: dict[str, int]
    versus_terms: dict[str, int]
    mixed_vintage: bool
    weeks: list[int] = []


class Margin(Record):
    """A result as part of the revenue, in per cent: `terms` over `of_terms`."""

    metric: str
    value: Amount
    low: Amount
    high: Amount
    terms: dict[str, int]
    of_terms: dict[str, int]
    mixed_vintage: bool


class ClaimCheck(Record):
    """A claim recomputed from stated figures.

    Attributes:
        metric: what was reckoned, where it is not the metric that the claim names (an outlook does not always say
            which earnings per share).
        period: label of the period reckoned with; `versus` of the one that it is compared with.
        expression: what was computed, `revenue FY2006-Q2 / revenue FY2005-Q2 - 1`.
        value: its nominal result, with the range that the precisions of the figures allow.
        verdict: None for a check that is shown beside the claim and decides nothing.
        terms: coefficients of the facts of the period; `versus_terms` of the other one.
    """

    metric: str | None = None
    period: str
    versus: str | None = None
    expression: str
    value: Amount
    low: Amount
    high: Amount
    unit: str
    verdict: Verdict | None = None
    terms: dict[str, int]
    versus_terms: dict[str, int] = {}
    mixed_vintage: bool = False


class Need(Record):
    """What must come about for an open claim to hold.

    Attributes:
        period: label of the period it is about.
        after: label of the part of it whose figure is known; the need is for the rest.
        op: relation of the figure to `value`.
        terms: coefficients of the facts that `value` is reckoned from; {} for a number of the claim itself.
    """

    metric: str
    period: str
    after: str | None = None
    op: Literal["<", "<=", "=", ">=", ">", "~"]
    value: Amount
    low: Amount
    high: Amount
    unit: str
    terms: dict[str, int] = {}
