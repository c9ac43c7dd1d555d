"""Claims of the releases as computations over stated figures, each with its range and what that says of the claim."""

from collections.abc import Iterator
from fractions import Fraction

from generator.model.figures import Says
from generator.model.ledger import ClaimCheck, Verdict
from generator.resolve.ledger.book import Book
from generator.resolve.ledger.comparisons import compare, find_earlier, grow
from generator.resolve.ledger.desk import Desk, find_form
from generator.resolve.ledger.terms import Form, is_mixed


def list_checks(desk: Desk, says: Says) -> Iterator[ClaimCheck]:
    """The computation that a claim asks for, then others that belong beside it."""
    metric, period, op = says.metric, says.period, says.op
    if metric is None or period is None or op is None:
        return
    if says.type == "bound" and says.value is not None:
        check = check_amount(desk.book, says)
        if check is not None:
            yield check
    elif says.type == "growth" and says.value is not None and says.unit == "percent" and says.versus:
        check = check_growth(desk, says, (period, says.versus))
        if check is not None and check.unit == "percent":
            yield check
    elif says.type == "comparison":
        yield from _check_direction(desk, says, metric, period)


def _check_direction(desk: Desk, says: Says, metric: str, period: str) -> Iterator[ClaimCheck]:
    """`revenue increase`: of the period named against what is named, else against the year before.

    The period before, and the other periods whose results the release reports, stand beside it: a quarter may have
    grown while the half year fell.
    """
    record = desk.record(period)
    against = [says.versus] if says.versus else []
    if not against and record is not None:
        earlier = find_earlier(desk.book, record)
        found = (earlier.get("year-before"), earlier.get("previous"))
        against = [other.label for other in found if other and other.label]
    pairs = [(period, versus) for versus in against]
    for label in desk.fiscal:
        other = desk.record(label)
        if label != period and other is not None:
            ago = find_earlier(desk.book, other).get("year-before")
            pairs += [(label, ago.label)] if ago and ago.label else []
    plain = Says(type="comparison", metric=metric, op=says.op)
    decides = True
    for pair in pairs:
        check = check_growth(desk, plain, pair)
        if check is not None:
            if not decides:
                check.verdict = None
            decides = False
            yield check


def check_growth(desk: Desk, says: Says, periods: tuple[str, str]) -> ClaimCheck | None:
    """Growth of one period against another, or the difference where a sign changes or may change.

    Args:
        desk: where the figures are.
        says: metric, relation and the rate claimed; without a `value` the claim is that there was a change.
        periods: labels of the period and of the one that it is compared with.

    Returns:
        None where a figure is not held, or a rate is claimed across a change of sign.
    """
    metric = says.metric or ""
    pair = desk.pair(metric, *periods)
    if pair is None:
        return None
    book, now, before = pair
    if grow(now, before) is None and says.value is not None:
        return None
    change, nominal, low, high, unit = compare(book, metric, now, before)
    one, other = now.express(metric), before.express(metric)
    return ClaimCheck(
        period=periods[0],
        versus=periods[1],
        expression=f"{one} / {other} - 1" if change == "growth" else f"{one} - {other}",
        value=nominal,
        low=low,
        high=high,
        unit=unit,
        verdict=_judge_growth(says, now, before),
        terms=now.names(),
        versus_terms=before.names(),
        mixed_vintage=is_mixed(now, before),
    )


def _judge_growth(says: Says, now: Form, before: Form) -> Verdict:
    op = says.op or "="
    growth = grow(now, before)
    if growth is None:
        difference, zero = now.minus(before), (Fraction(0), Fraction(0))
        verdict = judge(op, (Fraction(difference.low), Fraction(difference.high)), zero)
        if verdict == "contradicted":
            low, high = difference.wide_range()
            verdict = judge(op, (Fraction(low), Fraction(high)), zero)
        return verdict
    # Without a rate, the claim is that there is any growth at all.
    value, kind = (says.value, op) if says.value is not None else ("0", ">")
    verdict = judge(op, (growth[1] * 100, growth[2] * 100), claimed_range(value, kind))
    if verdict != "contradicted":
        return verdict
    coarse = grow(now, before, wide=True)
    if coarse is None:
        return "consistent"
    return judge(op, (coarse[1] * 100, coarse[2] * 100), claimed_range(value, kind, wide=True))


def check_amount(book: Book, says: Says, metric: str | None = None) -> ClaimCheck | None:
    """A figure against a limit, an amount or a range in its own unit: `debt is below $1 million`.

    Args:
        book: the organisation's book.
        says: what is claimed.
        metric: the metric to look at, where it is not the one that the claim names.
    """
    wanted = metric or says.metric
    if wanted is None or says.period is None or says.value is None or says.op is None:
        return None
    form = find_form(book, says.period, wanted)
    if form is None or book.unit_of(wanted) != says.unit:
        return None
    write = book.scale.write
    return ClaimCheck(
        metric=metric if metric != says.metric else None,
        period=says.period,
        expression=form.express(wanted),
        value=write(form.value),
        low=write(form.low),
        high=write(form.high),
        unit=says.unit or "",
        verdict=_judge_amount(book, says, form),
        terms=form.names(),
        mixed_vintage=is_mixed(form),
    )


def _judge_amount(book: Book, says: Says, form: Form) -> Verdict:
    op, value, precision = says.op or "=", says.value or "0", says.precision
    unit = book.scale.unit
    computed = (Fraction(form.low, unit), Fraction(form.high, unit))
    low, high = form.wide_range()
    coarse = (Fraction(low, unit), Fraction(high, unit))
    if says.high is not None:
        claimed = (Fraction(value), Fraction(says.high))
        ends = [claimed_range(end, "=", wide=True, precision=precision) for end in (value, says.high)]
        verdict = judge_range(computed, claimed, (ends[0][0], ends[1][1]))
        return judge_range(coarse, claimed, (ends[0][0], ends[1][1])) if verdict == "contradicted" else verdict
    verdict = judge(op, computed, claimed_range(value, op, precision=precision))
    if verdict == "contradicted":
        verdict = judge(op, coarse, claimed_range(value, op, wide=True, precision=precision))
    return verdict


Range = tuple[Fraction, Fraction]
"""The least and the greatest value that something may have."""


def claimed_range(value: str, op: str, *, wide: bool = False, precision: str | None = None) -> Range:
    """What a printed number covers: `=` half of its last place to each side, `~` a whole one.

    Args:
        value: as printed, in its unit.
        op: the relation claimed; for a limit (`>`) the number itself.
        wide: take a round number as coarse as it may be, by its last place that is not 0: 20 for 15 to 25.
        precision: the printed resolution, where the digits of `value` do not show it: $5.6 million is 5600000.
    """
    number = Fraction(value)
    if op not in {"=", "~"}:
        return number, number
    if precision is not None:
        slack = Fraction(precision) / (1 if op == "~" else 2)
        return number - slack, number + slack
    whole, _, places = value.lstrip("-").partition(".")
    last = Fraction(1, 10 ** len(places))
    if not places and wide and whole.strip("0"):
        last = Fraction(10 ** (len(whole) - len(whole.rstrip("0"))))
    slack = last if op == "~" else last / 2
    return number - slack, number + slack


def judge_range(computed: Range, claimed: Range, rounded: Range) -> Verdict:
    """Whether a computed range lies within a claimed one (`$5 million to $6 million`).

    Args:
        computed: what the figures allow.
        claimed: from the lower to the upper number as printed.
        rounded: the same with what the rounding of both leaves open: within that, it is not contradicted.
    """
    verdict = judge("=", computed, claimed)
    if verdict == "contradicted" and judge("=", computed, rounded) != "contradicted":
        return "consistent"
    return verdict


def judge(op: str, computed: Range, claimed: Range) -> Verdict:
    """Whether a computed range satisfies `op` against the range of the number claimed.

    `entailed`: all of it does; `entailed-at-bound`: all but an end that touches a strict limit; `consistent`: a part
    of it does; `contradicted`: none does.
    """
    low, high = computed
    least, greatest = claimed
    if op in {"<", "<="}:
        low, high, least, greatest = -high, -low, -greatest, -least
        op = ">" if op == "<" else ">="
    if op in {">", ">="}:
        if low > least or (op == ">=" and low == least):
            return "entailed"
        if low == least:
            return "entailed-at-bound"
        return "contradicted" if high < least else "consistent"
    if least <= low and high <= greatest:
        return "entailed"
    return "contradicted" if high < least or low > greatest else "consistent"
