"""Outlooks: open until a later release reports the period, then judged like any other claim."""

from collections.abc import Iterator

from generator.model.figures import Says
from generator.model.ledger import ClaimCheck, Need
from generator.model.resolved import ClaimMade
from generator.resolve.labels import Label, read_label
from generator.resolve.ledger.book import Book
from generator.resolve.ledger.desk import Desk, find_form
from generator.resolve.ledger.recomputing import check_amount, check_growth
from generator.resolve.ledger.terms import Form

_VAGUE = "No figure is named that could settle it."
_UNPLAIN = "What is said cannot be put into figures for certain."
_UNDATED = "The release has no date, so that it cannot be told which figures came after it."
_SPLIT = "The shares were split since it was said, and figures per share before and after that do not compare."
_WHICH_PER_SHARE = "It does not say which earnings per share are meant, and those that were reported differ in this."
# An outlook for earnings per share that does not say which ones may be met by any of them, the usual ones first.
_PER_SHARE = ("eps_diluted", "eps", "eps_basic")
_KINDS = {"eps": _PER_SHARE, "eps_diluted": ("eps_diluted", "eps"), "eps_basic": ("eps_basic", "eps")}
# Parts of a year, the longest first, that leave a rest of it.
_PARTS = ("9M", "H1", "Q1")


def check_outlook(desk: Desk, claim: ClaimMade) -> bool:
    """Fill `checks` where a later release settles an outlook; else its verdict, reason, due day and needs.

    Returns:
        Whether it is settled, so that a verdict follows from the checks.
    """
    says = claim.says
    label = read_label(says.period)
    due = desk.book.timeline.end_of(label) if label else None
    if says.metric is None or says.op is None or label is None:
        plain = says.metric is not None and says.op is not None
        claim.verdict = "open" if label or plain else "not-testable"
        # Why it has no period was said where that was looked for.
        claim.because = claim.because if plain else _VAGUE if says.metric is None else _UNPLAIN
        claim.due = due
        return False
    if desk.date is None:
        claim.verdict, claim.because = "not-testable", _UNDATED
        return False
    if _is_split(desk, says):
        claim.verdict, claim.because = "not-testable", _SPLIT
        return False
    claim.checks = _settle(desk, says)
    verdicts = {check.verdict for check in claim.checks}
    if len(verdicts) == 1:
        claim.checks = claim.checks[:1]
        return True
    if verdicts:
        for check in claim.checks:
            check.verdict = None
        claim.verdict, claim.because = "not-testable", _WHICH_PER_SHARE
        return False
    claim.verdict, claim.due = "open", due
    claim.needs = list(_needs(desk.book, says, label))
    return False


def _settle(desk: Desk, says: Says) -> list[ClaimCheck]:
    """What later releases report of the period, against the outlook; several where it may be any of several."""
    found = []
    for metric in _KINDS.get(says.metric or "", (says.metric or "",)):
        if not _is_reported(desk, says, metric):
            continue
        if says.value is not None and says.unit != "percent":
            check = check_amount(desk.book, says, metric)
        elif says.versus is not None:
            check = check_growth(desk, says.model_copy(update={"metric": metric}), (says.period or "", says.versus))
        else:
            check = None
        if check is not None:
            check.metric = metric if metric != says.metric else None
            found.append(check)
    exact = [check for check in found if check.metric is None]
    # The metric named settles it alone; what could stand for it counts where that is not reported.
    return exact if exact and says.metric != "eps" else found


def _is_split(desk: Desk, says: Says) -> bool:
    """Whether the shares were split between the outlook and the release that reports the figure per share."""
    metrics = [m for m in _KINDS.get(says.metric or "", ()) if _is_reported(desk, says, m)]
    forms = [form for metric in metrics if (form := find_form(desk.book, says.period, metric))]
    days = {term.day for form in forms for term, _ in form.terms if term.day}
    return bool(days) and desk.is_split(says.metric, {*days, desk.date or ""} - {""})


def _is_reported(desk: Desk, says: Says, metric: str) -> bool:
    """Whether the figure follows from what is held, and a release after the claim's states a part of it."""
    form = find_form(desk.book, says.period, metric)
    return form is not None and any(term.day and term.day > (desk.date or "") for term, _ in form.terms)


def _needs(book: Book, says: Says, label: Label) -> Iterator[Need]:
    """What the period must bring, and what the rest of it must after the part that is known.

    A range makes two of each: at least the lower end, at most the upper one.
    """
    metric = says.metric or ""
    unit = book.unit_of(metric) or says.unit
    target = find_form(book, says.versus, metric) if says.versus and says.value is None else None
    wanted: list[tuple[str, str | None]] = [(says.op or "=", says.value)]
    if says.high is not None:
        wanted = [(">=", says.value), ("<=", says.high)]
    if target is None and (says.value is None or says.unit != unit):
        return
    if not all(value is None or book.scale.holds(value) for _, value in wanted):
        return
    whole = target or Form([])
    known = next(
        ((part, form) for part in _PARTS if (form := find_form(book, f"{label.text}-{part}", metric))),
        None,
    ) if label.kind == "year" and metric not in _PER_SHARE else None  # fmt: skip
    for op, value in wanted:
        constant = book.scale.read(value) if value is not None and target is None else 0
        rests = [(None, whole), *([(f"{label.text}-{known[0]}", whole.minus(known[1]))] if known else [])]
        for after, form in rests:
            yield Need.model_validate(
                {
                    "metric": metric,
                    "period": label.text,
                    "after": after,
                    "op": op,
                    "value": book.scale.write(form.value + constant),
                    "low": book.scale.write(form.low + constant),
                    "high": book.scale.write(form.high + constant),
                    "unit": unit or "",
                    "terms": form.names(),
                }
            )
