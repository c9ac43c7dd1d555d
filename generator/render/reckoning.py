"""What was reckoned, in words and formulas: derived figures, comparisons, margins and checked claims.

A formula is a list of steps; a step that names a stated figure leads to its words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.errors import BrokenRecord
from generator.model.base import Spans
from generator.model.figures import Fact, list_values
from generator.model.ledger import ClaimCheck, Compared, Derived, Margin, Need
from generator.model.resolved import ClaimMade, Period
from generator.render.edition import Edition
from generator.render.tables import name_amount, write_derived
from generator.render.wording import OUTLOOK_VERDICTS, VERDICTS, write_day, write_reckoned
from generator.wording import MINUS, short_label, write_amount

_OPERATORS = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most", "=": "", "~": "about"}


@dataclass(frozen=True)
class Step:
    """A piece of a formula.

    Attributes:
        before: the sign or parenthesis before it, ` − `; "" at the beginning.
        words: the stated figure, `H1 FY2006 $9.2 million`; "" for signs alone.
        release: the release that states it, with the words `at`; None for signs alone.
    """

    before: str
    words: str = ""
    release: str | None = None
    at: Spans | None = None


def find_fact(edition: Edition, name: str) -> tuple[str, Fact]:
    """The release id and the fact that `<release id>#<fact id>` names.

    Raises:
        BrokenRecord: there is no such release or fact.
    """
    release, _, key = name.partition("#")
    for fact in edition.release(release).facts:
        if fact.id == key:
            return release, fact
    raise BrokenRecord(f"a record is reckoned from {name!r}, which data/ does not hold")


def _name_fact(fact: Fact) -> str:
    value = list_values(fact.value)[0]
    when = short_label(fact.period.label) if fact.period.label else f"to {write_day(fact.period.end)}"
    return f"{when} {write_amount(value, fact.unit, fact.precision)}"


def write_sum(edition: Edition, terms: Mapping[str, int]) -> list[Step]:
    """The formula of a sum: `H1 FY2006 $9.2 million − Q2 FY2006 $5.6 million`; what is added stands first."""
    steps: list[Step] = []
    # What is added first; within that the whole before its parts, as the record has them.
    for name, coefficient in sorted(terms.items(), key=lambda item: item[1] < 0):
        release, fact = find_fact(edition, name)
        sign = (f" {MINUS} " if coefficient < 0 else " + ") if steps else (MINUS if coefficient < 0 else "")
        times = f"{abs(coefficient)} × " if abs(coefficient) != 1 else ""
        steps.append(Step(sign + times, _name_fact(fact), release, fact.at))
    return steps


def write_quotient(edition: Edition, above: Mapping[str, int], below: Mapping[str, int], *, growth: bool) -> list[Step]:
    """The formula of a quotient, `Q2 FY2006 $5.6 million ÷ (H1 … − Q2 …)`; growth is one less."""
    steps = [*_enclose(write_sum(edition, above)), Step(" ÷ "), *_enclose(write_sum(edition, below))]
    return [*steps, Step(f" {MINUS} 1")] if growth else steps


def _enclose(steps: list[Step]) -> list[Step]:
    return [Step("("), *steps, Step(")")] if len(steps) > 1 else steps


def write_difference(edition: Edition, now: Mapping[str, int], before: Mapping[str, int]) -> list[Step]:
    """The formula of a difference: one sum less the other."""
    return [*write_sum(edition, now), Step(f" {MINUS} "), *_enclose(write_sum(edition, before))]


def _write_value(value: str, low: str, high: str, unit: str) -> str:
    return write_rate(value) if unit == "percent" else write_reckoned(value, low, high, unit)


def write_rate(value: str, *, signed: bool = False) -> str:
    """A percentage with one decimal place: `55.6%`, `−15.6%`; signed `+55.6%`."""
    number = round(Decimal(value), 1)
    sign = MINUS if number < 0 else "+" if signed and number > 0 else ""
    return f"{sign}{abs(number):,.1f}%"


def write_range(low: str, high: str, unit: str, *, signed: bool = False) -> str:
    """`between $3.5 million and $3.7 million`; "" where both ends are written alike."""
    if unit == "percent":
        ends = [write_rate(end, signed=signed) for end in (low, high)]
    else:
        ends = [write_reckoned(end, low, high, unit) for end in (low, high)]
        if signed:
            ends = [end if found.startswith("-") else f"+{end}" for end, found in zip(ends, (low, high), strict=True)]
    return f"between {ends[0]} and {ends[1]}" if ends[0] != ends[1] else ""


@dataclass(frozen=True)
class Reckoned:
    """One thing that was reckoned, ready to be shown.

    Attributes:
        what: what it is, `Revenue`, `Revenue against Q1 FY2006`.
        value: its nominal value in words, without ≈.
        span: its range in words.
        formula: how it was reckoned.
        loss: whether it is below zero.
        mixed: whether figures of releases of different days are reckoned with one another.
        period: the period (id) it is compared with, where there is one.
        verdict: of a check, or None.
    """

    what: str
    value: str
    span: str
    formula: Sequence[Step]
    loss: bool = False
    mixed: bool = False
    period: str | None = None
    verdict: str | None = None


def show_derived(edition: Edition, derived: Derived) -> Reckoned:
    """A derived figure."""
    numbers = (derived.value, derived.low, derived.high, derived.unit)
    return Reckoned(
        what=edition.name_metric(derived.metric),
        value=_write_value(*numbers),
        span=write_range(*numbers[1:]),
        formula=write_sum(edition, derived.terms),
        loss=derived.value.startswith("-"),
        mixed=derived.mixed_vintage,
    )


def _write_change(value: str, low: str, high: str, unit: str) -> str:
    if unit == "percent":
        return write_rate(value, signed=True)
    amount = _write_value(value, low, high, unit)
    return amount if value.startswith("-") else f"+{amount}"


def show_compared(edition: Edition, compared: Compared) -> Reckoned:
    """Growth or a difference against another period."""
    growth = compared.change == "growth"
    numbers = (compared.value, compared.low, compared.high, compared.unit)
    return Reckoned(
        what=edition.name_metric(compared.metric),
        value=_write_change(*numbers),
        span=write_range(*numbers[1:], signed=True),
        formula=write_quotient(edition, compared.terms, compared.versus_terms, growth=True)
        if growth
        else write_difference(edition, compared.terms, compared.versus_terms),
        loss=compared.value.startswith("-"),
        mixed=compared.mixed_vintage,
        period=edition.period(compared.versus).id,
    )


def show_margin(edition: Edition, margin: Margin) -> Reckoned:
    """A result in per cent of the revenue."""
    return Reckoned(
        what=f"{edition.name_metric(margin.metric)} in per cent of revenue",
        value=write_rate(margin.value),
        span=write_range(margin.low, margin.high, "percent"),
        formula=write_quotient(edition, margin.terms, margin.of_terms, growth=False),
        loss=margin.value.startswith("-"),
        mixed=margin.mixed_vintage,
    )


def name_verdict(claim: ClaimMade) -> str:
    """The verdict of a claim for readers; "" where it was not reckoned."""
    if claim.verdict is None:
        return ""
    outlook = OUTLOOK_VERDICTS.get(claim.verdict) if claim.says.type == "outlook" else None
    return outlook or VERDICTS[claim.verdict]


def show_check(edition: Edition, claim: ClaimMade, check: ClaimCheck) -> Reckoned:
    """A claim recomputed."""
    numbers = (check.value, check.low, check.high, check.unit)
    metric = check.metric or claim.says.metric
    name = edition.name_metric(metric) if metric else "Figure"
    what = f"{name}, {short_label(check.period)}"
    if check.versus is None:
        value, span = _write_value(*numbers), write_range(*numbers[1:])
        formula = write_sum(edition, check.terms)
    else:
        what += f" against {short_label(check.versus)}"
        value, span = _write_change(*numbers), write_range(*numbers[1:], signed=True)
        formula = (
            write_quotient(edition, check.terms, check.versus_terms, growth=True)
            if check.unit == "percent"
            else write_difference(edition, check.terms, check.versus_terms)
        )
    return Reckoned(what, value, span, formula, check.value.startswith("-"), check.mixed_vintage, verdict=check.verdict)


def show_need(edition: Edition, need: Need) -> Reckoned:
    """What must come about for an open claim to hold: `Revenue for FY2006 must be more than $19.1 million`."""
    numbers = (need.value, need.low, need.high, need.unit)
    name = edition.name_metric(need.metric)
    period = short_label(need.period)
    subject = f"{name} of {period} after {short_label(need.after)}" if need.after else f"{name} of {period}"
    amount = " ".join(part for part in (_OPERATORS[need.op], _write_value(*numbers)) if part)
    return Reckoned(
        what=f"{subject} must be {amount}",
        value="",
        span=write_range(*numbers[1:]) if need.low != need.high else "",
        formula=write_sum(edition, need.terms) if len(need.terms) > 1 else [],
    )


def may_state(edition: Edition, period: Period) -> bool:
    """Whether a release may state one of the figures that are derived for a period."""
    return any(edition.silence.may_be_stated(period, found.metric) for found in period.derived)


def tell_derived(edition: Edition, period: Period) -> str:
    """A period of which nothing is stated, in a sentence; "" where nothing is derived."""
    if not period.derived:
        return ""
    figures = []
    for derived in period.derived:
        name, amount = name_amount(derived.metric, write_derived(derived), loss=derived.value.startswith("-"))
        figures.append(f"{name[:1].lower()}{name[1:]} ≈ {amount}")
    told = ", ".join(figures)
    opening = (
        "None of its figures was read as stated" if may_state(edition, period) else "No release held states its figures"
    )
    return f"{opening}. Reckoned from those that are stated: {told}."
