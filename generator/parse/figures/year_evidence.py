"""Printed words that tell when the issuer's fiscal year ends.

Wording it was made for: `fiscal year ended September 30, 2005`, `second quarter of fiscal 2006, ending March 31,
2006`, `fourth quarter and year ended December 31`, `nine months ended June 30, 2004`, `Third Quarter 2019 Results`
beside `three months ended September 30`, `Form 10-K for the year ended June 30, 2011`, `FISCAL YEAR END: 0930`.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model.base import Span
from generator.model.days import month_end, nearest_month_end
from generator.parse.draft import Draft
from generator.parse.figures.fiscal import MONTHS_OF, can_be_named, is_linked
from generator.parse.figures.month_ranges import MONTH_QUARTER, RANGE, count_months
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.phrase import Phrase
from generator.parse.figures.tellers import tellers_of
from generator.parse.text.dates import DAY, Day, holds_day, read_day
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage

_DIGIT = re.compile(r"\d")
_PERIODS = hinted(r"quarter|year|half|month|week|fiscal", re.IGNORECASE)
# What stands before a period's last day.
_ENDED = hinted(r"\b(?:ended|ending|ends)\b|\b(?:months|weeks|year|quarter|period|half) to \d", re.IGNORECASE)
# What a quarter that is called by its number is told with.
_QUARTER = re.compile(r"[Qq](?:uarter|[1-4])|QUARTER|[1-4][Qq]")
# Some of these stand in whatever tells a quarter's, a half's or nine months' place in the year, or a year's results.
_PLACED = hinted(
    "quarter|half|month|week|q[1-4]|[1-4]q|h[12]|[12]h|hy|income|earnings|results|sales|revenue|profit", re.IGNORECASE
)
_NUMBERED = hinted("quarter|q[1-4]|[1-4]q|first", re.IGNORECASE)
# `q3`, `1h`, `fy`, in lower case.
_SHORT_PERIOD = re.compile(r"[qhf1-4](?:(?<=[qh])[1-4]|(?<=[1-4])[qh]|(?<=f)(?<!\wf)y)")
# A quarter's end beside its length, the surest; an end alone; a day that a balance is struck at.
_ENDS = (
    re.compile(
        r"\b(?:quarters?|(?:three|3)[- ]months?|(?:thirteen|13|fourteen|14)[- ]weeks?)(?: periods?)?,? (?:ended|ending)"
        r"(?: on)?:? ",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:ended|ending):? ", re.IGNORECASE),
    re.compile(r"\b(?:as of|as at|at):? ", re.IGNORECASE),
)
_BETWEEN_DAYS = re.compile(r"[\s|,]*(?:(?:19|20)\d\d[\s|,]+)*")
# Spelt so that one letter leads: it is looked for in whole documents.
_FISCAL = re.compile(r"[Ff](?<!\w.)(?i:iscal\b|y ?['’]?\d\d)")
_FISCAL_WORD = hinted(r"\bfiscal\b", re.IGNORECASE)
_CALENDAR_WITHIN = 75
# A retailer's third quarter ends a month after the calendar's, one of a year to November a month before it.
_SOONEST, _QUARTER_WITHIN, _YEAR_END_WITHIN = 10, 43, 59
_AGAINST = re.compile(r"\b(?:compar\w+|versus|vs\.?|from|over|against|than)\b(?:[^.;]|\.(?=\d)){0,60}\Z", re.IGNORECASE)
_OF_A_YEAR = re.compile(
    r" (?:annual |financial |full-year |consolidated )*(?:net |operating )?"
    r"(?:income|earnings|results|sales|revenues?|profits?)\b",
    re.IGNORECASE,
)
FILED = 4
"""Strength of what a filing's header states."""
REPORTED_WITHIN = 120
"""Days after its end in which a quarter is reported."""


@dataclass(frozen=True)
class Evidence:
    """One printed phrase that tells the month in which the fiscal year ends.

    Attributes:
        month: that month.
        naming: fiscal year's name minus the year it ends in; None where the phrase names no year.
        strength: 4 the file's header, 3 a stated year end, 2 an ordinal quarter with its end, 1 six or nine months with
            their end, or a year end that the small print mentions, 0 a
            quarter named as the calendar's.
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
    """Paragraphs of the news, headline and subheadline, in the order in which they tell periods best."""
    for paragraph in draft.prose():
        yield paragraph.passage
    yield from draft.heads()


def issued_on(draft: Draft) -> datetime.date | None:
    """The day of the release, where it is known."""
    return datetime.date.fromisoformat(draft.date.value) if draft.date else None


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
        if not can_be_named(naming, ends.month):
            return None
    start = phrase.start
    words = re.sub(r"^(?:the|its|our) ", "", passage.text[start : phrase.reach], flags=re.IGNORECASE)
    stated = f"{day.month:02d}-{day.day:02d}" if strength == 3 else None
    return Evidence(ends.month, naming, strength, words, passage.span(start, phrase.reach), stated)


def _may_tell_end(text: str) -> bool:
    """Whether a text may name a period with its last day: a cheap look before its phrases are read."""
    if not _DIGIT.search(text):
        return False
    months = count_months(text)
    if _ENDED.may_match(text) or (months and MONTH_QUARTER.search(text)):
        period = _PERIODS.may_match(text) or _SHORT_PERIOD.search(text.lower()) is not None
        if period and holds_day(text):
            return True
    return months > 1 and RANGE.search(text) is not None


def find_evidence(draft: Draft) -> list[Evidence]:
    """All phrases of the news that tell the fiscal year, in reading order."""
    issued = issued_on(draft)
    found: list[Evidence] = []
    for passage in passages_of(draft):
        if not _may_tell_end(passage.text):
            continue
        told = [
            (phrase.start, e)
            for phrase in find_phrases(passage.text)
            if (e := _evidence(passage, phrase, issued.year if issued else None))
        ]
        if told:
            found += [e for start, e in told if not tellers_of(draft).tell(*_sentences_at(passage, start))]
    return found


def _sentences_at(passage: Passage, index: int) -> tuple[str, str]:
    """The sentence in which a word of the passage stands, and the one before it."""
    place = passage.span(index, index + 1)[0]
    begun = [sentence.text for sentence in passage.sentences if sentence.start <= place]
    return (begun or [passage.text])[-1], begun[-2] if len(begun) > 1 else ""


def named_quarter(draft: Draft) -> Evidence | None:
    """`Third Quarter 2019 Results` in headline or lead, beside the newest `ended September 30, 2019`.

    Only a quarter called by name tells its place in the year; only a printed day tells its end. In a release without
    a date both must print their year, and the day must stand in the lead.
    """
    issued = issued_on(draft)
    lead = [paragraph.passage for paragraph in draft.prose()[:2]]
    above = [paragraph.passage for paragraph in draft.zone("head")]
    asked = [*draft.heads(), *lead, *above, *(paragraph.passage for paragraph in draft.zone("heading")[:3])]
    if not any(_QUARTER.search(passage.text) for passage in asked):
        return None
    months = range_end(draft, issued) if issued else None
    if months is not None:
        above += [paragraph.passage for paragraph in draft.zone("heading")[:3]]
    end = newest_end(draft, issued) or months if issued else _end_in(lead)
    near = nearest_month_end(end) if end else None
    # Behind the lead a quarter without a year may be any: `restructuring costs from the first quarter`. The quarter
    # before is none: `for the quarter ended June 30, 2005, up from $1 million in the first quarter of 2005`.
    named = [
        (passage, phrase)
        for passage in (*draft.heads(), *lead, *above)
        for phrase in (find_phrases(passage.text[:600]) if _NUMBERED.may_match(passage.text[:600]) else ())
        if phrase.kind == "quarter"
        and phrase.number is not None
        and phrase.relation == "named"
        and (phrase.year is not None or passage not in lead[1:])
        and (phrase.fiscal or not is_linked(phrase.year, phrase.number, near) or not _against(passage, phrase))
    ]
    if near is None or not named or (issued is None and named[0][1].year is None):
        return None
    passage, phrase = named[0]
    ends_on = month_end(near.year, near.month + 12 - 3 * (phrase.number or 0))
    naming = None
    if phrase.year is not None:
        naming = phrase.year - ends_on.year
        # `for the quarter ended June 30, 2005, compared to $1 million in the second quarter of 2004`
        naming += not can_be_named(naming, ends_on.month) and _against(passage, phrase)
        if not can_be_named(naming, ends_on.month):
            return None
    words = passage.text[phrase.start : phrase.reach]
    return Evidence(ends_on.month, naming, 2, words, passage.span(phrase.start, phrase.reach))


def _against(passage: Passage, phrase: Phrase) -> bool:
    return _AGAINST.search(passage.text, 0, phrase.start) is not None


def range_end(draft: Draft, issued: datetime.date) -> datetime.date | None:
    """The last day of `Interim report April-June 2018` above the text, if it lies shortly before the release."""
    for passage in draft.heads():
        for phrase in find_phrases(passage.text[:600]):
            if phrase.kind == "quarter" and phrase.number is None and phrase.day and phrase.day.iso:
                end = datetime.date.fromisoformat(phrase.day.iso)
                if 0 < (issued - end).days <= REPORTED_WITHIN:
                    return end
    return None


def find_calendar_quarter(draft: Draft) -> Evidence | None:
    """`fourth quarter of 2019` in a release of February 2020 that never speaks of a fiscal year: the calendar's.

    So for `the first half of 2019`, `the first nine months`, `1991 net income` and, within fewer days, `Third Quarter
    Results`. Only where the calendar's stretch ended shortly before the release, and nothing else tells. A dateline
    without a year, `Oct. 23 /PRNewswire/`, is of the year that makes it the first such day behind the stretch.
    """
    issued = issued_on(draft)
    yearless = _yearless_day(draft) if issued is None else None
    fiscal = _FISCAL.search(draft.text)
    if (issued is None and yearless is None) or (fiscal and _FISCAL_WORD.search(draft.text)):
        return None
    lead = [paragraph.passage for paragraph in draft.prose()[:2]]
    headings = [paragraph.passage for paragraph in draft.zone("heading")[:10]]
    for passage in (*draft.heads(), *lead, *headings):
        words = passage.text[:600]
        placed = _PLACED.may_match(words) or count_months(words) > 1
        for phrase in find_phrases(words) if placed else ():
            months = _months_into(phrase)
            if months is None and phrase.year is not None and _OF_A_YEAR.match(passage.text, phrase.end):
                months = 12
                if issued is not None and phrase.year != issued.year - 1:
                    continue
            if months is None or phrase.relation != "named" or (phrase.year is None and not phrase.bare):
                continue
            if phrase.year is None:
                if issued is None:
                    continue
                # Within days in which companies of no other year report a quarter of that number.
                end = month_end(issued.year - (month_end(issued.year, months) >= issued), months)
                within = range(_SOONEST, _YEAR_END_WITHIN if months == 12 else _QUARTER_WITHIN)
                if (issued - end).days not in within:
                    return None
            else:
                end = month_end(phrase.year, months)
                day = issued or _first_behind(yearless, end)
                if day is None or not 0 < (day - end).days <= _CALENDAR_WITHIN:
                    return None
                soon = range(_SOONEST, _YEAR_END_WITHIN if months == 12 else _QUARTER_WITHIN)
                if fiscal and (day - end).days not in soon:
                    # A column `FY 2020` is the year's, whichever that is.
                    return None
            words = passage.text[phrase.start : phrase.reach]
            return Evidence(12, 0, 0, words, passage.span(phrase.start, phrase.reach))
    return None


def _yearless_day(draft: Draft) -> Day | None:
    """The day of a dateline that prints no year."""
    at = next((problem.at[0] for problem in draft.problems if problem.code == "date-without-year" and problem.at), None)
    found = DAY.search(draft.text, *at) if at else None
    return read_day(found) if found else None


def _first_behind(day: Day | None, end: datetime.date) -> datetime.date | None:
    """The first such day of a year behind `end`."""
    if day is None or (day.month, day.day) == (2, 29):
        return None
    return datetime.date(end.year + ((day.month, day.day) <= (end.month, end.day)), day.month, day.day)


def _months_into(phrase: Phrase) -> int | None:
    """How many months into its year a named quarter, first half or nine months end; None for any other period."""
    if phrase.kind == "quarter":
        return 3 * phrase.number if phrase.number is not None else None
    if phrase.kind == "half":
        return 6 * (phrase.number or 1)
    return 9 if phrase.kind == "nine-months" else None


def _days_in_row(text: str, start: int) -> Iterator[Day]:
    """The day at index `start`, and those that follow it with nothing but years between, as heads of columns do.

    `Three Months Ended` may stand over the middle one of `March 31, 2013`, `December 31, 2012` and `March 31, 2012`.
    """
    while (date := DAY.match(text, start)) is not None:
        if day := read_day(date):
            yield day
        gap = _BETWEEN_DAYS.match(text, date.end())
        start = gap.end() if gap else len(text)


def _resolve_end(day: Day, issued: datetime.date) -> datetime.date | None:
    """The last such day before the release, if it is a month's end."""
    this = (day.month, day.day) < (issued.month, issued.day)
    try:
        end = datetime.date(day.year or (issued.year if this else issued.year - 1), day.month, day.day)
    except ValueError:
        return None
    return end if nearest_month_end(end) else None


def _end_in(lead: list[Passage]) -> datetime.date | None:
    """The newest quarter's end that the lead prints in full: `the three months ended March 31, 2016`."""
    ends = [
        datetime.date.fromisoformat(day.iso)
        for passage in lead
        for match in _ENDS[0].finditer(passage.text)
        if "ended" in match[0].lower()
        for day in _days_in_row(passage.text, match.end())
        if day.iso
    ]
    return max(ends, default=None)


def newest_end(draft: Draft, issued: datetime.date) -> datetime.date | None:
    """The newest day before the release that its text prints as a quarter's end; the surer wording decides."""
    others = tellers_of(draft)
    texts: list[str] = []
    for paragraph in draft.zone("head", "body", "heading", "table"):
        if holds_day(paragraph.text):
            told = ["", *(sentence.text for sentence in paragraph.passage.sentences)]
            texts += [text for before, text in pairwise(told) if not others.tell(text, before)]
    for pattern in _ENDS:
        ends: list[datetime.date] = []
        for text in texts:
            for match in pattern.finditer(text):
                days = (_resolve_end(day, issued) for day in _days_in_row(text, match.end()))
                # `up from $309 million at December 31`, in April: the end of the quarter before.
                within = _CALENDAR_WITHIN if pattern is _ENDS[-1] else REPORTED_WITHIN
                ends += [end for end in days if end and 0 < (issued - end).days <= within]
        if ends:
            return max(ends)
    return None
