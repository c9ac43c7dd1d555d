"""By which of its two calendar years a fiscal year is called: read from the quarter or year that a release names."""

import datetime

from generator.parse.draft import Draft
from generator.parse.figures.fiscal import FiscalYear, can_be_named
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.year_evidence import REPORTED_WITHIN, issued_on


def _after_printed_end(draft: Draft) -> datetime.date | None:
    """A day soon after the first end of a numbered quarter that headline or lead print in full."""
    lead = [paragraph.passage for paragraph in draft.prose()[:2]]
    for passage in (*draft.heads(), *lead):
        for phrase in find_phrases(passage.text[:600]):
            day = phrase.day
            if phrase.kind == "quarter" and phrase.number is not None and day is not None and day.iso is not None:
                return datetime.date.fromisoformat(day.iso) + datetime.timedelta(days=11)
    return None


def naming_by_name(draft: Draft, month: int) -> int | None:
    """`Third Quarter Fiscal 2025 Results` of a year ending March 31, issued in February 2025 -> named by its end.

    Where the release has no day of its own, a day soon after the quarter's printed end stands for it.
    """
    issued = issued_on(draft) or _after_printed_end(draft)
    if issued is None:
        return None
    lead = [paragraph.passage for paragraph in draft.prose()[:2]]
    for passage in (*draft.heads(), *lead):
        for phrase in find_phrases(passage.text[:600]):
            if phrase.year is None or phrase.kind not in ("quarter", "year") or phrase.relation != "named":
                continue
            if phrase.kind == "quarter" and phrase.number is None:
                continue
            months = 3 * (phrase.number or 4)
            fits = [
                naming
                for naming in (0, -1)
                if can_be_named(naming, month)
                and (end := FiscalYear(month, naming).end_of(phrase.year, months))
                and 0 < (issued - end).days <= REPORTED_WITHIN
            ]
            return fits[0] if len(fits) == 1 else None
    return None
