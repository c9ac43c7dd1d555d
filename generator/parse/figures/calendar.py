"""The issuer's fiscal year, concluded from what its release says about its periods (`year_evidence.py`).

Its end may be stated by a filing's header (`FISCAL YEAR END: 0930`) or mentioned in the small print (`our Annual Report
on Form 10-K for the year ended June 30, 2011`); by which calendar year it is called, a quarter's name tells.
"""

import datetime
import re
from typing import NamedTuple

from generator.model.days import month_end, nearest_month_end
from generator.model.frame import Calendar, YearEnd
from generator.parse.draft import Draft
from generator.parse.figures.fiscal import FiscalYear, can_be_named
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.year_evidence import (
    FILED,
    REPORTED_WITHIN,
    Evidence,
    find_calendar_quarter,
    find_evidence,
    issued_on,
    named_quarter,
)
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.hinted import hinted

# The end of a fiscal year named by its beginning: `fiscal 2019 ended February 1, 2020`. Years ending in these
# months are named both ways, so that the naming must be read from the document.
_EITHER_NAMING = (1, 2, 3, 4, 5)


class Learned(NamedTuple):
    """What a document tells of the fiscal year.

    Attributes:
        fiscal: the fiscal year; None where it is not known.
        best: the phrase it rests on.
        conflict: the evidence against each other, where it conflicts.
        stated: the first year end that the news states.
    """

    fiscal: FiscalYear | None
    best: Evidence | None
    conflict: list[Evidence]
    stated: Evidence | None = None


def learn(draft: Draft) -> Learned:
    """What the document tells of the fiscal year; found once and kept on the draft."""
    if draft.learned is None:
        draft.learned = _conclude(draft, find_evidence(draft))
    return draft.learned


def _conclude(draft: Draft, evidence: list[Evidence]) -> Learned:
    pool = [e for e in evidence if e.strength >= 2]
    if not pool:
        # A header is stated, but of the filer; a quarter's name beside its end, and the news, are the release's own.
        named = named_quarter(draft)
        header = find_header(draft)
        pool = [named] if named else evidence or ([header] if header else [])
    if not pool and len({e.month for e in draft.table_evidence}) == 1:
        pool = draft.table_evidence
    if not pool:
        last = find_small_print(draft) or find_calendar_quarter(draft)
        pool = [last] if last else []
    if not pool:
        return Learned(None, None, [])
    if len({e.month for e in pool}) > 1:
        return Learned(None, None, pool)
    best = next((e for e in pool if e.naming is not None), pool[0])
    namings = {e.naming for e in pool if e.naming is not None}
    naming: int | None
    if len(namings) == 1:
        naming = namings.pop()
    elif namings or best.month not in _EITHER_NAMING:
        naming = None if namings else 0
    else:
        naming = naming_by_name(draft, best.month)
    stated = next((e for e in evidence if e.year_end and e.month == best.month), None)
    return Learned(FiscalYear(best.month, naming), best, [], stated)


def read_calendar(draft: Draft) -> None:
    """Fill `calendar` (concluded) and `fiscal_year_end` (only where a year's end is stated)."""
    fiscal, best, conflict, stated = learn(draft)
    if conflict:
        draft.problem(
            "fiscal-year-conflict",
            "The document's periods point to different ends of the fiscal year: "
            + "; ".join(dict.fromkeys(e.words for e in conflict)),
            list(dict.fromkeys(e.at for e in conflict)),
        )
    if fiscal is None or best is None:
        return
    if best.strength == FILED:
        # `fiscal_year_end` says what the header states; nothing is concluded.
        return
    end = month_end(2001, fiscal.month)
    draft.calendar = Calendar(value=f"{end.month:02d}-{end.day:02d}", because=best.words, at=[best.at])
    if stated is not None and stated.year_end is not None:
        words = " ".join(draft.text[stated.at[0] : stated.at[1]].split())
        draft.fiscal_year_end = YearEnd(value=stated.year_end, printed=words, at=[stated.at])


_YEAR_ENDS = hinted(r"\b(?:(?:fiscal |financial )?years? (?:ended|ending)|fiscal year ends)(?: on)? ", re.IGNORECASE)


def find_header(draft: Draft) -> Evidence | None:
    """`FISCAL YEAR END: 0930` of a filing's header."""
    for start, end in draft.document.states("fiscal-year-end"):
        digits = draft.text[start:end].strip()
        if re.fullmatch(r"(?:0[1-9]|1[0-2])[0-3]\d", digits):
            near = nearest_month_end(datetime.date(2001, int(digits[:2]), min(28, max(1, int(digits[2:])))))
            month = near.month if near and int(digits[2:]) <= 10 else int(digits[:2])
            return Evidence(month, None, FILED, digits, (start, end))
    return None


def find_small_print(draft: Draft) -> Evidence | None:
    """`our Annual Report on Form 10-K for the year ended June 30, 2011` in the legal text, if all such agree."""
    found: list[Evidence] = []
    for paragraph in draft.zone("safe-harbour", "about", "table"):
        if "year" not in paragraph.text and "Year" not in paragraph.text and "YEAR" not in paragraph.text:
            continue
        words = paragraph.passage
        for match in _YEAR_ENDS.finditer(words.text):
            date = DAY.match(words.text, match.end())
            day = read_day(date) if date else None
            near = nearest_month_end(datetime.date(day.year or 2001, day.month, min(day.day, 28))) if day else None
            if date is None or day is None or near is None:
                continue
            month = near.month if day.day <= 10 else day.month
            printed = words.text[match.start() : date.end()]
            found.append(Evidence(month, None, 1, printed, words.span(match.start(), date.end())))
    return found[0] if found and len({one.month for one in found}) == 1 else None


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
