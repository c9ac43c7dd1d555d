"""Figures and claims of one release."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.base import Amount, IsoDate, Read, Record, Spans, Stated


class FactPeriod(Record):
    """The time a figure is for.

    Attributes:
        label: `FY2006-Q2`, `FY2006-H1`, `FY2006-9M`, `FY2006`; None where the fiscal year is unknown.
        start: first day; None for an instant or where unknown.
        end: last day, or the instant.
    """

    label: str | None = None
    start: IsoDate | None = None
    end: IsoDate | None = None


def list_values(value: str | list[str]) -> list[str]:
    """A figure's value as a list: one, or both ends of a range."""
    return [value] if isinstance(value, str) else value


class OtherOrganisation(Read):
    """The organisation a figure belongs to, where it is not the first issuer."""


class Fact(Read):
    """One figure for one period.

    Attributes:
        id: `net_income.FY2006-Q2`; a second statement in the same document gets `.2`.
        metric: an id of vocabulary/metrics.yml.
        organisation: whose figure, when not the first issuer's.
        value: exact decimal in units, losses negative; a guidance range is `[low, high]`.
        unit: `USD`, `USD/share`, `percent`, `pure`.
        precision: the printed resolution in units: the true value lies within half of it.
        precision_basis: `printed`, or `assumed` where trailing zeros leave it open.
        bound: whether the words give the value or a limit to it.
        role: `reported`, or `comparative` to the fact named by `of`; `outlook` for guidance.
        where: `prose` or `table`.
        metric_at: the words that make it that metric.
        period_at: the words that make it that period.
        rule: the rule that read it, for `explain`.
    """

    id: str
    metric: str
    organisation: OtherOrganisation | None = None
    period: FactPeriod
    value: Stated | Annotated[list[Stated], Field(min_length=2, max_length=2)]
    unit: str
    precision: Stated
    precision_basis: Literal["printed", "assumed"] = "printed"
    bound: Literal["exact", "below", "above", "about"] = "exact"
    role: Literal["reported", "comparative", "outlook"]
    of: str | None = None
    where: Literal["prose", "table"] = "prose"
    metric_at: Spans
    period_at: Spans
    rule: str


class Says(Record):
    """A claim in a form that can be computed; fields that a type does not need stay None.

    Attributes:
        type: growth (a rate against another period), comparison (higher or lower, no rate), bound (a limit
            on one figure), share (a part of a whole), count, superlative (first, only, best), outlook (about
            the future).
        metric: metric id, or None where the claim is about something else (`subject` says what).
        period: label of the period it is about.
        versus: label of the period it is compared with.
        op: relation the claim asserts between the value computed and `value`.
        value: the number claimed, in `unit`; of a range the lower end.
        high: the upper end of a range.
        precision: the printed resolution of `value` and `high`; None where it is that of their last digit.
        subject: what is counted, shared or ranked, as printed.
    """

    type: Literal["growth", "comparison", "bound", "share", "count", "superlative", "outlook"]
    metric: str | None = None
    period: str | None = None
    versus: str | None = None
    op: Literal["<", "<=", "=", ">=", ">", "~"] | None = None
    value: Amount | None = None
    high: Amount | None = None
    precision: Amount | None = None
    unit: str | None = None
    subject: str | None = None


class Claim(Read):
    """What the release says about its figures or its standing, in its own words.

    Attributes:
        says: the same, computable.
        speaker: who says it, where it stands in a quotation.
        rule: the rule that read it.
    """

    says: Says
    speaker: str | None = None
    rule: str


class Reason(Read):
    """A sentence in which the release gives a reason for a figure or a result.

    Attributes:
        subject: what it is the reason for, as printed: `net loss`, `results`.
        speaker: who says it, where it stands in a quotation.
    """

    within: ClassVar[tuple[str, ...]] = ("subject",)

    subject: str
    speaker: str | None = None
