"""The issuer's fiscal year, learned from what its release says about its periods.

Wording it was made for: `fiscal year ended September 30, 2005`, `second quarter of fiscal 2006, ending March 31,
2006`, `fourth quarter and year ended December 31`, `nine months ended June 30, 2004`, and `third-quarter results`
beside `three months ended September 30`.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import Span
from generator.model.frame import Calendar, YearEnd
from generator.parse.draft import Draft
from generator.parse.figures.fiscal import MONTHS_OF, FiscalYear, month_end, nearest_month_end
from generator.parse.figures.period_phrases import Phrase, find_phrases
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.passage import Passage

_MENTIONS = re.compile(r"quarter|year|months|weeks|fiscal|[QH][1-4]|[1-4][QH]|\bFY", re.IGNORECASE)
# The end of a fiscal year named by its beginning: `fiscal 2019 ended February 1, 2020`. Years ending in these
# months are named both ways, so that the naming must be read from the document.
_EITHER_NAMING = (1, 2, 3, 4, 5)
_ENDS = re.compile(r"\b(?:ended|ending|as of|as at|at)\s+", re.IGNORECASE)
# A quarter is reported within this many days of its end.
_REPORTED_WITHIN = 120


@dataclass(frozen=True)
class Evidence:
    """One printed phrase that tells the month in which the fiscal year ends.

    Attributes:
        month: that month.
        naming: fiscal year's name minus the year it ends in; None where the phrase names no year.
        strength: 3 a stated year end, 2 an ordinal quarter with its end, 1 six or nine months with their end.
        words: the phrase, for a person.
        at: where it stands.
        year_end: `MM-DD` as printed, for a stated year end.
    """

    month: int
    naming: int | None
    strength: int
    words: str
    at: Span
    year_end: str | None = None


def passages_of(draft: Draft) -> Iterator[Passage]:
    """Headline, subheadline and the paragraphs of the news, in the order in which they tell periods best."""
    for paragraph in draft.prose():
        yield paragraph.passage
    for line in (draft.headline, draft.subheadline):
        if line is not None:
            yield Passage.over(draft.text, line.at)


def _evidence(passage: Passage, phrase: Phrase, issued: int | None) -> Evidence | None:
    day = phrase.day
    if day is None or phrase.kind is None or phrase.instant or phrase.trailing:
        return None
    year = day.year or issued
    if year is None:
        return None
    try:
        near = nearest_month_end(datetime.date(year, day.month, day.day))
    except ValueError:
        return None
    if near is None:
        return None
    months = MONTHS_OF[phrase.kind] * (phrase.number or 1)
    if phrase.kind == "quarter" and phrase.number is None:
        return None
    strength = 3 if phrase.kind == "year" and not phrase.ytd else 1 if phrase.ytd else 2
    ends = month_end(near.year, near.month + 12 - months)
    naming = None
    if phrase.year is not None and phrase.fiscal and day.year is not None:
        naming = phrase.year - ends.year
        if naming not in (-1, 0):
            return None
    start = phrase.start
    words = re.sub(r"^(?:the|its|our) ", "", passage.text[start : phrase.reach], flags=re.IGNORECASE)
    stated = f"{day.month:02d}-{day.day:02d}" if strength == 3 else None
    return Evidence(ends.month, naming, strength, words, passage.span(start, phrase.reach), stated)


def find_evidence(draft: Draft) -> list[Evidence]:
    """All phrases of the news that tell the fiscal year, in reading order."""
    issued = int(draft.date.value[:4]) if draft.date else None
    found: list[Evidence] = []
    for passage in passages_of(draft):
        if not _MENTIONS.search(passage.text) or not DAY.search(passage.text):
            continue
        found += [e for phrase in find_phrases(passage.text) if (e := _evidence(passage, phrase, issued))]
    return found


def _named_quarter(draft: Draft) -> Evidence | None:
    """`Third Quarter 2019 Results` in headline or lead, beside the nearest `ended September 30, 2019`.

    Only a quarter called by name tells its place in the year; only a printed day tells its end.
    """
    if draft.date is None:
        return None
    issued = datetime.date.fromisoformat(draft.date.value)
    lead = [paragraph.passage for paragraph in draft.prose()[:2]]
    heads = [Passage.over(draft.text, line.at) for line in (draft.headline, draft.subheadline) if line]
    named = [
        (passage, phrase)
        for passage in (*heads, *lead)
        for phrase in find_phrases(passage.text[:600])
        if phrase.kind == "quarter" and phrase.number is not None and phrase.relation == "named"
    ]
    numbers = {phrase.number for _, phrase in named[:1]}
    if not numbers:
        return None
    ends: Counter[datetime.date] = Counter()
    places: dict[datetime.date, Span] = {}
    for paragraph in draft.zone("body", "table", "heading"):
        words = paragraph.passage
        for mark in _ENDS.finditer(words.text):
            match = DAY.match(words.text, mark.end())
            day = read_day(match) if match else None
            if match is None or day is None:
                continue
            year = day.year or (issued.year if (day.month, day.day) < (issued.month, issued.day) else issued.year - 1)
            try:
                end = datetime.date(year, day.month, day.day)
            except ValueError:
                continue
            if nearest_month_end(end) and 0 < (issued - end).days <= _REPORTED_WITHIN:
                ends[end] += 1
                places.setdefault(end, words.span(match.start(), match.end()))
    months = {near.month for end in ends if (near := nearest_month_end(end))}
    if len(months) != 1:
        return None
    passage, phrase = named[0]
    near_end = nearest_month_end(max(ends))
    if near_end is None or phrase.number is None:
        return None
    ends_on = month_end(near_end.year, near_end.month + 12 - 3 * phrase.number)
    naming = None
    if phrase.year is not None:
        naming = phrase.year - ends_on.year
        if naming not in (-1, 0):
            return None
    words_of = passage.text[phrase.start : phrase.reach]
    return Evidence(ends_on.month, naming, 2, words_of, passage.span(phrase.start, phrase.reach))


def _naming_by_name(draft: Draft, best: Evidence) -> int | None:
    """`Third Quarter Fiscal 2025 Results` of a year ending March 31, issued in February 2025 -> named by its end.

    `Results for Fiscal Year 2020` of a year ending in February, issued in April 2020, likewise.
    """
    if draft.date is None:
        return None
    issued = datetime.date.fromisoformat(draft.date.value)
    for line in (draft.headline, draft.subheadline):
        for phrase in find_phrases(line.printed) if line else []:
            numbered = phrase.kind == "quarter" and phrase.number is not None
            if not (numbered or phrase.kind == "year") or phrase.year is None or not phrase.fiscal:
                continue
            months = 3 * phrase.number if phrase.number is not None else 12
            fits = [
                naming
                for naming in (0, -1)
                if (end := FiscalYear(best.month, naming).end_of(phrase.year, months))
                and 0 < (issued - end).days <= _REPORTED_WITHIN
            ]
            return fits[0] if len(fits) == 1 else None
    return None


Learned = tuple[FiscalYear | None, Evidence | None, list[Evidence]]
"""The fiscal year, the phrase it rests on, and the evidence against each other where it conflicts."""


def learn(draft: Draft) -> Learned:
    """What the document tells of the fiscal year; found once and kept on the draft."""
    if draft.learned is None:
        draft.learned = _conclude(draft, find_evidence(draft))
    return draft.learned


def _conclude(draft: Draft, evidence: list[Evidence]) -> Learned:
    strong = [e for e in evidence if e.strength >= 2]
    named = None if strong else _named_quarter(draft)
    if named is not None:
        strong = [named]
    pool = strong or evidence
    if not pool and len({e.month for e in draft.table_evidence}) == 1:
        pool = draft.table_evidence
    if not pool:
        return None, None, []
    months = {e.month for e in pool}
    if len(months) > 1:
        return None, None, pool
    best = next((e for e in pool if e.naming is not None), pool[0])
    namings = {e.naming for e in pool if e.naming is not None}
    naming: int | None
    if len(namings) == 1:
        naming = namings.pop()
    elif namings or best.month not in _EITHER_NAMING:
        naming = None if namings else 0
    else:
        naming = _naming_by_name(draft, best)
    return FiscalYear(best.month, naming), best, []


def read_calendar(draft: Draft) -> None:
    """Fill `calendar` (concluded) and `fiscal_year_end` (only where a year's end is stated)."""
    fiscal, best, conflict = learn(draft)
    if conflict:
        draft.problem(
            "fiscal-year-conflict",
            "The document's periods point to different ends of the fiscal year: "
            + "; ".join(dict.fromkeys(e.words for e in conflict)),
            list(dict.fromkeys(e.at for e in conflict)),
        )
    if fiscal is None or best is None:
        return
    end = month_end(2001, fiscal.month)
    draft.calendar = Calendar(value=f"{end.month:02d}-{end.day:02d}", because=best.words, at=[best.at])
    stated = next((e for e in find_evidence(draft) if e.year_end and e.month == fiscal.month), None)
    if stated is not None and stated.year_end is not None:
        words = " ".join(draft.text[stated.at[0] : stated.at[1]].split())
        draft.fiscal_year_end = YearEnd(value=stated.year_end, printed=words, at=[stated.at])
