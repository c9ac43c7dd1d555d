"""The day of a release outside its dateline: printed elsewhere, or stated by the file's header.

A day without a year is not given one from outside: the year must stand in the document.
"""

import datetime
import re
from collections.abc import Iterator

from generator.model.base import Span, words_at
from generator.model.frame import PrintedDate
from generator.parse.draft import Draft
from generator.parse.frame.dateline import find_wire_name
from generator.parse.text.dates import DAY, Day, read_day
from generator.parse.text.layout import Line
from generator.parse.text.passage import Passage
from generator.vocabulary.dates import MONTHS

# A release speaks of days near its own: closing prices, record dates, calls.
_NEAR = datetime.timedelta(days=14)
# A header's day lies at or shortly behind the release's own.
_FILED_WITHIN = datetime.timedelta(days=31)
_REPORTED_WITHIN = datetime.timedelta(days=92)
_PERIOD_END = re.compile(r"\b(?:quarter|months|period|half|year|weeks)(?: \w+){0,2} ended (?:on )?")
_ISSUED = re.compile(
    r"^(?:by [^|•·]{2,50}[|•·] *|[\W_]*(?:release date|date of release|date released|released?|issued|published|posted|"
    r"news(?: for immediate release)?|"
    r"dated?\b(?! (?:will|shall|is|was|of|for)\b)|for (?:immediate )?release|"
    r"(?:[^\W\d][\w.&'’ -]{1,50}(?:,| [|–—])? )?(?:press|news|media|company|corporate|stock exchange|investor) "
    r"(?:release|announcement|notice|news))\b[\w ]{0,12}[:,|\-–—]*(?: (?:\w+ ){1,4}editors)?[ .…]*"
    r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?|"
    r" (?:eastern|central|pacific) (?:standard |daylight )?time)?,? "
    r"(?:on )?)?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,.|\-–—]*"
    r"(?:(?:at |kl\.? )?\d{1,2}(?:[:.]\d\d|(?= ?[ap]\.?m)).{0,60}|(?:press|news|media) release|news|"
    r"for immediate release|(?<=\| )(?-i:[A-Z])[^\W\d][\w .,'’-]{1,30}|"
    r"\d{1,2} min(?:ute)?s? read|(?:nr|news release|no\.?)[ #:]*\d[\d\-/]{0,9}|"
    r"(?-i:[A-Z])[\w.&'’ -]{2,50} (?-i:AG|SE|plc|PLC|Inc\.?|Ltd\.?|AB|Oyj|ASA|S\.p\.A\.|N\.V\.|S\.A\.|Corporation))?",
    re.IGNORECASE,
)
_ADDRESS_DAY = re.compile(
    r"/(?:home|news|releases?|press)[\w/\-]*?/((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)", re.IGNORECASE
)
# `Acme Oyj Managers' transactions 20 September 2019 at 12 noon EEST`: the exchange's stamp closes the line.
_STAMP = re.compile(
    r",? (?:at |kl\.? )?(?:\d{1,2}[:.]\d\d|\d{1,2}(?= ?(?:noon|[ap]\.?m)))(?: ?(?:noon|[ap]\.?m\.?))?,? "
    r"\(?(?:EES?T|CES?T|GMT|BST|UTC)\)?\W*",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:call|webcast|conference|meeting|presentation|embargo\w*|until|from|on|by)\b", re.IGNORECASE)
# `2017-Jan-18`, `18-Jan-2017`, `2023/11/02 09:33` as a line of its own, perhaps behind the wire's name.
_WRITTEN = re.compile(
    r"\W*(?:[A-Z][\w ]{2,20} ?[·•|-] +)?(?:(?P<year>(?:19|20)\d\d)[-/](?P<month>[A-Z][a-z]{2}|\d\d)[-/](?P<day>\d\d?)|"
    r"(?P<day2>\d\d?)-(?P<month2>[A-Z][a-z]{2})-(?P<year2>(?:19|20)\d\d))(?:,?(?: /)? \d\d?[:.]\d\d(?:[:.]\d\d)?"
    r"(?: [A-Z]{2,4}(?:/[A-Z]{2,4})?)?)?\W*"
)
# `03.11.2006 13:35:00` as a line of its own, `-0- 6/26/92` at the foot of an old wire's text.
_DOTTED = re.compile(
    r"\W*(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)"
    r"(?:(?:,| [/|-])? \d\d?[:.]\d\d(?:[:.]\d\d)?(?: CES?T(?:/CES?T)?)?|"
    r" [|•·] [A-Z][^\W\d][\w .,'’-]{1,30})?\W*"
)
# `05/05/2006`, `Released: 3/14/2001`: told apart where one of the two is no month, or both are one.
_SLASHED = re.compile(
    r"\W*(?:(?:release date|date|released?|issued|posted|published):? |(?:company|press|news) release ?[-–—|:]? )?"
    r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>(?:19|20)\d\d)"
    r"(?:,? \d\d?:\d\d ?(?P<american>[ap]m [ecmp][sd]?t))?\W*",
    re.IGNORECASE,
)
_FOOT = re.compile(r"-0-\s{1,60}(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>(?:19|20)?\d\d)\b")
_TODAY = re.compile(r"\b[Tt]oday,? \(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$")
_COMPACT = re.compile(r"\b((?:19|20)\d\d)(\d\d)(\d\d)\b")
_RELEASED = re.compile(r"\W*(?:released?|issued|release date|date of (?:release|issue))\b\W{1,3}", re.IGNORECASE)
# `... Six Months Ended` / `June 30, 2006`: words that lead on to the next line, whose day is then part of a headline.
_LEADS_ON = re.compile(
    r"(?:^|\s)(?:ended|ending|on|for|of|through|thru|until|till|to|from|by|in|before|after|effective|and|&|the)$|(?<!day),$",
    re.IGNORECASE,
)
_COLUMN = "   "
_WEEKDAY = re.compile(r"(?<!\S)(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $", re.IGNORECASE)
_HEAD = 12
_FOOT_LINES = 8
_LONGEST_DAY = 30


def _agrees(day: Day | None, month: int, number: int) -> bool:
    return day is None or (day.month, day.day) == (month, number)


def _iso(year: int, month: int, number: int) -> str | None:
    try:
        return datetime.date(year, month, number).isoformat()
    except ValueError:
        return None


def _day_in_figures(words: Passage) -> tuple[Day, Span] | None:
    """The day that is a whole line and that `DAY` does not know, with its place: `03.11.2006`, `2017-Jan-18`."""
    match = _DOTTED.fullmatch(words.text) or _WRITTEN.fullmatch(words.text)
    if match is None:
        return _day_between_strokes(words)
    printed = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
    month = MONTHS.get(printed["month"].lower()) if printed["month"].isalpha() else int(printed["month"])
    first = min(match.start(name) for name, value in match.groupdict().items() if value)
    last = max(match.end(name) for name, value in match.groupdict().items() if value)
    if month is None or _iso(int(printed["year"]), month, int(printed["day"])) is None:
        return None
    return Day(month, int(printed["day"]), int(printed["year"])), words.span(first, last)


def _day_between_strokes(words: Passage) -> tuple[Day, Span] | None:
    """The day of a line such as `05/14/2006`, whichever of day and month stands first; None where either may.

    Beside an hour of an American zone, the month does: `Company Release - 1/30/2012 4:30 PM ET`.
    """
    match = _SLASHED.fullmatch(words.text) if "/" in words.text else None
    if match is None:
        return None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    american = match["american"] is not None
    month, number = (first, second) if american or second > 12 or first == second else (second, first)
    if (not american and first <= 12 and second <= 12 and first != second) or _iso(year, month, number) is None:
        return None
    return Day(month, number, year), words.span(match.start("first"), match.end("year"))


def _day_of_issue(words: Passage) -> tuple[Day, Span] | None:
    """The day of a line that says that something was issued on it, with its place."""
    match = DAY.search(words.text)
    printed = read_day(match) if match else None
    if match is None or printed is None:
        return None
    before, behind = words.text[: match.start()].lstrip("| "), words.text[match.end() :]
    issued = (_ISSUED.match(before) or find_wire_name(before.strip(" -–—|,"))) and _AFTER.fullmatch(behind)
    stamped = _STAMP.fullmatch(behind) and not _CALLED.search(before)
    return (printed, words.span(*match.span())) if issued or stamped else None


def _day_in_column(draft: Draft, line: Line) -> tuple[Day, Span] | None:
    """A day with its year that is one of a line's columns, with its place: `555-0190            May 5, 2010`.

    Or stands there behind what says that it is that of issue: `Suite 800            For release: May 5, 2010`.
    Also below `For release at 4:30 p.m.`: `on May 5, 2010            555-0190`.
    """
    match = DAY.search(draft.text, line.start, line.end) if _COLUMN in line.text else None
    printed = read_day(match) if match else None
    if match is None or printed is None or printed.year is None:
        return None
    before, behind = draft.text[line.start : match.start()], draft.text[match.end() : line.end]
    before = _WEEKDAY.sub("", before)
    label = before.rpartition(_COLUMN)[2].lstrip()
    begins = before.strip() in ("", "on") or _ISSUED.match(label)
    return (printed, match.span()) if begins and (not behind.strip() or behind.startswith(_COLUMN)) else None


def find_printed_day(draft: Draft, day: Day | None) -> PrintedDate | None:
    """A printed day of issue outside the dateline; it must agree with `day` where the dateline has one.

    A line of its own above the body (`March 07, 2019 05:30 PM Eastern Standard Time`, `Release Date: June 3, 2005`), or
    the release's own web address on a wire (`.../news/home/20200121006001/en/`); else the day that the text calls
    today.
    """
    for paragraph in draft.paragraphs[: draft.opening + 1 if draft.opening else _HEAD]:
        for number, line in enumerate(paragraph.lines):
            if line.end - line.start > 110 or not any(c.isdigit() for c in line.text):
                continue
            if number and _LEADS_ON.search(paragraph.lines[number - 1].text):
                continue
            words = Passage.over(draft.text, [(line.start, line.end)])
            found = _day_in_figures(words) or _day_of_issue(words) or _day_in_column(draft, line)
            if found and found[0].iso and _agrees(day, found[0].month, found[0].day):
                return PrintedDate(value=found[0].iso, printed=words_at(draft.text, [found[1]]), at=[found[1]])
    for paragraph in draft.paragraphs[max(draft.opening + 1, len(draft.paragraphs) - _FOOT_LINES) :]:
        match = DAY.search(paragraph.text) if len(paragraph.text) < 60 else None
        printed = read_day(match) if match and _RELEASED.match(paragraph.text) else None
        if match and printed and printed.iso and _agrees(day, printed.month, printed.day):
            return PrintedDate(value=printed.iso, printed=match.group(), at=paragraph.passage.at(match))
    last = draft.paragraphs[-1] if draft.opening + 1 < len(draft.paragraphs) else None
    if last is not None and len(last.text) < _LONGEST_DAY and not last.tabular:
        # "April 20, 2006" as the last line of a release that prints no other day of its own.
        match = DAY.fullmatch(last.text.strip(" ."))
        printed = read_day(match) if match else None
        if match and printed and printed.iso and _agrees(day, printed.month, printed.day):
            words = last.passage.cut(last.text.index(match.group()), len(last.text))
            return PrintedDate(value=printed.iso, printed=match.group(), at=[words.span(0, len(match.group()))])
    for match in _ADDRESS_DAY.finditer(draft.text) if "/" in draft.text else ():
        year, month, number = (int(part) for part in match.groups())
        iso = _iso(year, month, number)
        if iso and _agrees(day, month, number):
            at = [(match.start(1), match.end(3))]
            return PrintedDate(value=iso, printed=words_at(draft.text, at), at=at)
    return _day_called_today(draft, day)


def _day_called_today(draft: Draft, day: Day | None) -> PrintedDate | None:
    """The one day that the text calls today: `will host a conference call today, March 3, 2016, at 9 a.m.`."""
    found: dict[str, PrintedDate] = {}
    for paragraph in draft.paragraphs[draft.opening :]:
        for match in DAY.finditer(paragraph.text) if "oday" in paragraph.text else ():
            printed = read_day(match)
            if printed and printed.iso and _TODAY.search(paragraph.text, max(0, match.start() - 30), match.start()):
                said = PrintedDate(value=printed.iso, printed=match.group(), at=paragraph.passage.at(match))
                found.setdefault(printed.iso, said)
                if not _agrees(day, printed.month, printed.day):
                    return None
    return next(iter(found.values())) if len(found) == 1 else None


def _near_days(draft: Draft) -> Iterator[tuple[Day, Span]]:
    """Days that the text prints with a year, each with the place of its year."""
    for paragraph in draft.paragraphs[draft.opening :]:
        for match in DAY.finditer(paragraph.text):
            day = read_day(match)
            if day and day.year is not None:
                group = next(name for name in ("year", "year2", "iso") if match[name])
                yield day, paragraph.passage.span(*match.span(group))
    for match in _FOOT.finditer(draft.text) if "-0-" in draft.text else ():
        year = int(match["year"])
        # Two figures are a year of the wires' time: 92 is 1992, 04 is 2004.
        century = 0 if year >= 100 else 1900 if year > 70 else 2000
        if _iso(century + year, int(match["month"]), int(match["day"])):
            yield Day(int(match["month"]), int(match["day"]), century + year), match.span("year")


def _stated_days(draft: Draft) -> Iterator[tuple[Day, Span]]:
    """Days that the file's header states, with their places: `2025-02-14 03:10:53`, `20001008`."""
    for key in ("date", "filed", "period"):
        for start, end in draft.document.states(key):
            words = draft.text[start:end]
            match = DAY.search(words)
            day = read_day(match) if match else None
            if match and day and day.year is not None:
                yield day, (start + match.start(), start + match.end())
                continue
            compact = _COMPACT.search(words)
            if compact:
                year, month, number = (int(part) for part in compact.groups())
                if _iso(year, month, number):
                    yield Day(month, number, year), (start + compact.start(), start + compact.end())


def _with_year(draft: Draft, day: Day, at: Span, year: int, span: Span) -> PrintedDate | None:
    iso = _iso(year, day.month, day.day)
    spans = sorted([at, span])
    return PrintedDate(value=iso, printed=words_at(draft.text, spans), at=spans) if iso else None


def find_year(draft: Draft, day: Day, at: Span) -> PrintedDate | None:
    """The dateline's `day`, printed at `at` without a year, with the year that the document gives it elsewhere.

    From a day printed in full within a fortnight of it: `Sept. 29 /PRNewswire/ --` and further down `the closing price
    on September 26, 1997`. Two such years leave the date open. Else from a day that the file's header states, which
    may lie up to a month behind it.
    """
    years: dict[int, Span] = {}
    for other, span in _near_days(draft):
        if other.year is not None and _apart(day, other) <= _NEAR:
            years.setdefault(other.year, span)
    if len(years) == 1:
        ((year, span),) = years.items()
        return _with_year(draft, day, at, year, span)
    for other, span in _stated_days(draft):
        if other.year is not None and _apart(day, other) <= _FILED_WITHIN:
            return _with_year(draft, day, at, other.year, span)
    if not years:
        # "July 21 /PRNewswire/ --", and the quarter that it tells of ended June 30, 2009: the last such year.
        ended = [(other.year, span) for other, span in _ends_of_periods(draft) if other.year and _follows(day, other)]
        last = max(ended, default=None)
        # Below `Third Quarter 1993 Results`, the quarter that ended September 30, 1992 is the one compared with.
        above = " ".join(paragraph.text for paragraph in draft.paragraphs[: draft.opening + 1])
        return _with_year(draft, day, at, *last) if last and str(last[0] + 1) not in above else None
    return None


def _ends_of_periods(draft: Draft) -> Iterator[tuple[Day, Span]]:
    """Days with a year at which a period ended, each with the place of its year: `the quarter ended June 30, 2009`."""
    for paragraph in draft.paragraphs[draft.opening :]:
        for match in _PERIOD_END.finditer(paragraph.text) if "nded" in paragraph.text else ():
            day = DAY.match(paragraph.text, match.end())
            found = read_day(day) if day else None
            if day and found and found.year is not None:
                group = next(name for name in ("year", "year2", "iso") if day[name])
                yield found, paragraph.passage.span(*day.span(group))


def _follows(day: Day, end: Day) -> bool:
    """Whether `day`, in the year of a period's end, lies behind that end, and no more than a quarter behind."""
    year = end.year or 0
    try:
        after = datetime.date(year, day.month, day.day) - datetime.date(year, end.month, end.day)
    except ValueError:
        return False
    return datetime.timedelta(0) < after <= _REPORTED_WITHIN


def _apart(day: Day, other: Day) -> datetime.timedelta:
    """How far `day` in the other's year lies from it; far where that year has no such day."""
    year = other.year or 0
    try:
        return abs(datetime.date(year, other.month, other.day) - datetime.date(year, day.month, day.day))
    except ValueError:
        return datetime.timedelta.max


def find_stated_day(draft: Draft) -> PrintedDate | None:
    """The day that front matter or a page's head states, for a release that prints none."""
    for start, end in draft.document.states("date"):
        match = DAY.search(draft.text, start, end)
        day = read_day(match) if match else None
        if match and day and day.iso:
            at = [(match.start(), match.end())]
            return PrintedDate(value=day.iso, printed=words_at(draft.text, at), at=at)
    return None
