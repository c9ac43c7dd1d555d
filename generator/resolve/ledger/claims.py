"""Claims of the releases, recomputed from the figures that are stated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from generator.model.figures import Says
from generator.model.ledger import ClaimCheck, Need
from generator.model.resolved import ClaimMade, Event, Period
from generator.resolve.labels import Label, read_label
from generator.resolve.ledger.book import Book
from generator.resolve.ledger.comparisons import compare, find_earlier, grow
from generator.resolve.ledger.derived import Ledgers
from generator.resolve.ledger.terms import Form, is_mixed
from generator.resolve.ledger.verdicts import claimed_range, judge

_UNTESTABLE = {
    "superlative": "The company’s own words: figures of one company do not show how it ranks.",
    "count": "No figure held counts them.",
    "share": "The figures held are of the whole and not of its parts.",
}
_NOT_HELD = "No release held states the figures, or others from which they follow."
_LIMIT_ALONE = "The release gives the limit alone, and no release held the figure itself."
_SIGN = "Growth cannot be reckoned where a figure is, or may be, zero or less."
_VAGUE = "No figure is named that could settle it."
_UNPLAIN = "What is said cannot be put into figures for certain."
_RESTATED = "The figures were restated since, and do not settle what was said of the former ones."
# Parts of a year, the longest first, that leave a rest of it.
_PARTS = ("9M", "H1", "Q1")


@dataclass
class _Desk:
    """Where the claims of one release are checked.

    Attributes:
        book: all figures of the organisation.
        own: those of the release alone: where figures were restated later, a claim is about these.
    """

    book: Book
    release: str
    date: str | None
    fiscal: list[str]
    _own: list[Book] = field(default_factory=list)

    @property
    def own(self) -> Book:
        if not self._own:
            self._own.append(Book(self.book.records, self.book.timeline, only=self.release))
        return self._own[0]

    def record(self, label: str | None) -> Period | None:
        """The period of a label."""
        return self.book.by_label.get(label) if label else None


def check_claims(events: Mapping[str, Event], ledgers: Ledgers) -> None:
    """Recompute the claims of all events: verdicts, checks, reasons, and what open ones need.

    Args:
        events: by id; their claims are filled.
        ledgers: the books of the issuers.
    """
    for event in events.values():
        book = ledgers.books.get(event.organisations[0]) if event.organisations else None
        for claim in event.claims:
            if book is None:
                claim.verdict, claim.because = "not-testable", _NOT_HELD
                continue
            desk = _Desk(book, event.releases[0], event.date, event.fiscal)
            _check(desk, claim)


def _check(desk: _Desk, claim: ClaimMade) -> None:
    says = claim.says
    if says.type in _UNTESTABLE:
        claim.verdict, claim.because = "not-testable", _UNTESTABLE[says.type]
    elif says.type == "outlook":
        _check_outlook(desk, claim)
    else:
        claim.checks = list(_checks(desk, says))
        _conclude(desk, claim, _SIGN if _held(desk, says) else _LIMIT_ALONE if says.type == "bound" else _NOT_HELD)


def _conclude(desk: _Desk, claim: ClaimMade, otherwise: str) -> None:
    """The verdict of the first check; a contradiction by restated figures is none."""
    first = next((check for check in claim.checks if check.verdict), None)
    if first is None:
        claim.verdict, claim.because = "not-testable", otherwise
    elif first.verdict == "contradicted" and _is_restated(desk, claim.says):
        claim.verdict, claim.because = "not-testable", _RESTATED
        first.verdict = None
    else:
        claim.verdict = first.verdict


def _is_restated(desk: _Desk, says: Says) -> bool:
    """Whether the figures at issue were stated otherwise by some release, and not all by this one."""
    labels = {says.period, says.versus}
    revised = any(
        line.metric == says.metric and line.status == "revised"
        for label in labels
        if (record := desk.record(label))
        for line in record.metrics
    )
    return revised and not _held(desk, says, own=True)


def _find(book: Book, label: str | None, metric: str | None) -> Form | None:
    """The figure of a labelled period, which need not have a record."""
    if label is None or metric is None:
        return None
    record = book.by_label.get(label)
    if record is not None:
        found = book.find(record.id, metric)
        if found is not None or book.states(record, metric):
            return found
    parsed = read_label(label)
    stretch = book.timeline.stretch_of(parsed) if parsed else None
    return book.derive(stretch, metric) if stretch else None


def _pair(desk: _Desk, metric: str | None, period: str | None, versus: str | None) -> tuple[Book, Form, Form] | None:
    """Both figures, from the release itself where they were restated since, else from all releases."""
    restated = any(
        line.metric == metric and line.status == "revised"
        for record in desk.book.records.values()
        for line in record.metrics
    )
    for book in (desk.own, desk.book) if restated else (desk.book,):
        now, before = _find(book, period, metric), _find(book, versus, metric)
        if now is not None and before is not None:
            return book, now, before
    return None


def _held(desk: _Desk, says: Says, *, own: bool = False) -> bool:
    book = desk.own if own else desk.book
    labels = [label for label in (says.period, says.versus) if label]
    return bool(labels) and all(_find(book, label, says.metric) is not None for label in labels)


def _checks(desk: _Desk, says: Says) -> Iterator[ClaimCheck]:
    """The computation that a claim asks for, then others that belong beside it."""
    metric, period, op = says.metric, says.period, says.op
    if metric is None or period is None or op is None:
        return
    if says.type == "bound" and says.value is not None:
        check = _check_amount(desk.book, says)
        if check is not None:
            yield check
    elif says.type == "growth" and says.value is not None and says.unit == "percent" and says.versus:
        check = _compare(desk, metric, period, says.versus, op=op, value=says.value)
        if check is not None and check.unit == "percent":
            yield check
    elif says.type == "comparison":
        yield from _check_direction(desk, says, metric, period, op)


def _check_direction(desk: _Desk, says: Says, metric: str, period: str, op: str) -> Iterator[ClaimCheck]:
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
    decides = True
    for label, versus in pairs:
        check = _compare(desk, metric, label, versus, op=op)
        if check is not None:
            if not decides:
                check.verdict = None
            decides = False
            yield check


def _compare(
    desk: _Desk, metric: str, period: str, versus: str, *, op: str, value: str | None = None
) -> ClaimCheck | None:
    """Growth against another period, or the difference; without a `value` claimed, against no change."""
    pair = _pair(desk, metric, period, versus)
    if pair is None:
        return None
    book, now, before = pair
    change, nominal, low, high, unit = compare(book, metric, now, before)
    one, other = now.express(metric), before.express(metric)
    growth = grow(now, before)
    if growth is not None:
        verdict = judge(op, (growth[1] * 100, growth[2] * 100), claimed_range(value or "0", op if value else ">"))
        coarse = grow(now, before, wide=True)
        if verdict == "contradicted" and coarse is not None:
            verdict = judge(
                op, (coarse[1] * 100, coarse[2] * 100), claimed_range(value or "0", op if value else ">", wide=True)
            )
        if verdict == "contradicted" and coarse is None:
            verdict = "consistent"
    else:
        if value is not None:
            return None
        difference = now.minus(before)
        zero = (Fraction(0), Fraction(0))
        verdict = judge(op, (Fraction(difference.low), Fraction(difference.high)), zero)
        if verdict == "contradicted":
            coarse_low, coarse_high = difference.wide_range()
            verdict = judge(op, (Fraction(coarse_low), Fraction(coarse_high)), zero)
    return ClaimCheck(
        period=period,
        versus=versus,
        expression=f"{one} / {other} - 1" if change == "growth" else f"{one} - {other}",
        value=nominal,
        low=low,
        high=high,
        unit=unit,
        verdict=verdict,
        terms=now.names(),
        versus_terms=before.names(),
        mixed_vintage=is_mixed(now, before),
    )


def _check_amount(book: Book, says: Says) -> ClaimCheck | None:
    """A figure against a limit in its own unit: `debt is below $1 million`."""
    if says.metric is None or says.period is None or says.value is None or says.op is None:
        return None
    form = _find(book, says.period, says.metric)
    if form is None or book.unit_of(says.metric) != says.unit:
        return None
    unit = book.scale.unit
    verdict = judge(says.op, (Fraction(form.low, unit), Fraction(form.high, unit)), claimed_range(says.value, says.op))
    if verdict == "contradicted":
        low, high = form.wide_range()
        claimed = claimed_range(says.value, says.op, wide=True)
        verdict = judge(says.op, (Fraction(low, unit), Fraction(high, unit)), claimed)
    write = book.scale.write
    return ClaimCheck(
        period=says.period,
        expression=form.express(says.metric),
        value=write(form.value),
        low=write(form.low),
        high=write(form.high),
        unit=says.unit or "",
        verdict=verdict,
        terms=form.names(),
        mixed_vintage=is_mixed(form),
    )


def _check_outlook(desk: _Desk, claim: ClaimMade) -> None:
    """Open until a later release states the figure; then judged like any other claim."""
    says = claim.says
    label = read_label(says.period)
    due = desk.book.timeline.end_of(label) if label else None
    if says.metric is None or says.op is None or label is None:
        claim.verdict = "open" if label else "not-testable"
        claim.because, claim.due = _VAGUE if says.metric is None else _UNPLAIN, due
        return
    if _is_reported(desk, says):
        if says.value is not None and says.unit != "percent":
            check = _check_amount(desk.book, says)
            claim.checks = [check] if check else []
        elif says.versus is not None:
            found = _compare(desk, says.metric, says.period or "", says.versus, op=says.op, value=says.value)
            claim.checks = [found] if found else []
        if claim.checks:
            _conclude(desk, claim, _NOT_HELD)
            return
    claim.verdict, claim.due = "open", due
    claim.needs = list(_needs(desk.book, says, label))


def _is_reported(desk: _Desk, says: Says) -> bool:
    """Whether the figure follows from what is held, and its period is stated by a release after the claim's."""
    form = _find(desk.book, says.period, says.metric)
    if form is None:
        return False
    vintages = [term.vintage for term, _ in form.terms]
    return any(vintage > (desk.date or "") for vintage in vintages)


def _needs(book: Book, says: Says, label: Label) -> Iterator[Need]:
    """What the period must bring, and what the rest of it must after the part that is known."""
    metric = says.metric or ""
    target = _find(book, says.versus, metric) if says.versus and says.value is None else None
    unit = book.unit_of(metric)
    if target is None and (says.value is None or says.unit != unit or not book.scale.holds(says.value)):
        return
    constant = 0 if target is not None or says.value is None else book.scale.read(says.value)

    def need(form: Form | None, after: str | None) -> Need:
        value, low, high = (form.value, form.low, form.high) if form else (0, 0, 0)
        return Need.model_validate(
            {
                "metric": metric,
                "period": label.text,
                "after": after,
                "op": says.op,
                "value": book.scale.write(value + constant),
                "low": book.scale.write(low + constant),
                "high": book.scale.write(high + constant),
                "unit": unit or says.unit or "",
                "terms": form.names() if form else {},
            }
        )

    yield need(target, None)
    if label.kind != "year":
        return
    for part in _PARTS:
        known = _find(book, f"{label.text}-{part}", metric)
        if known is not None:
            yield need((target or Form([])).minus(known), f"{label.text}-{part}")
            return
