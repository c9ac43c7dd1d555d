"""The dateline: place, day and wire at the head of the first paragraph.

Forms it was made for (over folded words): `Springfield, IL - April 20, 2006 -`, `Springfield,I.L. November 20,
2006 -`, `SPRINGFIELD, IL--(Marketwired - November 13, 2017) -`, `SPRINGFIELD...August 1, 2000...`,
`SPRINGFIELD, Ill., Sept. 24, 2019 /PRNewswire/ --`, `SPRINGFIELD, Ill.--(BUSINESS WIRE)--`, two cities, a
scraper's `date 2017-11-13` before it, a day on a line of its own above.
"""

import datetime
import re
from dataclasses import dataclass
from functools import cache

from generator.model.base import Span, words_at
from generator.model.frame import Dateline, PrintedDate, Wire
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_legal_form
from generator.parse.text.dates import DAY, Day, read_day
from generator.parse.text.layout import Paragraph
from generator.parse.text.passage import Passage
from generator.vocabulary import wires

# How far into a paragraph the day or wire may begin: two cities with their states fit.
_REACH = 130
_JUNK = re.compile(r"(?:date \d{4}-\d\d-\d\d|[>*_#]+|\(?for immediate release\)?:?)\s*", re.IGNORECASE)
_GAP = re.compile(r"[\s\-–—−/.,:;()|*•]+")
_CLOSING = re.compile(r"[-–—−/:…>]|\.\.|\)")
_CITY_WORD = re.compile(r"(?:[^\W\d_][\w.'’\-]*|&|/)$")
_SMALL = frozenset("and of de la le du del da di do el los las am an der den den on upon sur y et".split())
# A sentence may begin with a day: "On March 5, 2004, the Company", "In July 2003", "Effective May 1, 2004".
_NOT_PLACES = re.compile(
    r"^(?:on|in|as|by|at|for|the|this|from|since|until|after|before|during|effective|today|a|an|of|to|and|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|contacts?|by|date|dated|signature|released?|"
    r"press|news|"
    r"source|quarter|year|months?|ended|ending|fiscal|updated|published|posted|filed|exhibit|page|"
    r"tables?|first|second|third|fourth|conference|call|copyright|tel|fax|phone)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Found:
    """A dateline in a passage: indexes are into the passage's words."""

    place: tuple[int, int] | None
    day: tuple[int, int, Day] | None
    wire: tuple[int, int, str] | None
    end: int


@cache
def _wire_pattern() -> tuple["re.Pattern[str]", dict[str, str]]:
    forms = {"".join(form.split()): wire.name for wire in wires() for form in wire.forms}
    printed = sorted({form for wire in wires() for form in wire.forms}, key=lambda form: (-len(form), form))
    inner = "|".join(re.escape(form).replace(r"\ ", " ?") for form in printed)
    # A service's name alone is no dateline: it stands in brackets or between slashes.
    pattern = re.compile(rf"[(/\[] ?(?:via )?(?P<name>{inner})\b(?:[ -][\w ]*?)??(?=[\s)/,\-–—\]])", re.IGNORECASE)
    return pattern, forms


def _wire_name(match: "re.Match[str]") -> str:
    return _wire_pattern()[1]["".join(match["name"].lower().split())]


def _is_place(words: str) -> bool:
    """Whether `words` could be one or two cities with their states or countries."""
    if not 2 <= len(words) <= 90 or _NOT_PLACES.match(words) or any(c.isdigit() for c in words):
        return False
    parts = [part for part in re.split(r"[\s,]+", words) if part]
    if len(parts) > 12:
        return False
    for part in parts:
        if part.lower() in _SMALL:
            continue
        if not _CITY_WORD.match(part) or not (part[0].isupper() or part in "&/"):
            return False
    if any(is_legal_form(part) or part.lower().rstrip(":.") in ("date", "dated", "by") for part in parts[1:]):
        return False
    stretches = re.split(r"[,/&]| and ", words)
    return parts[0][0].isupper() and all(len(stretch.split()) <= 4 for stretch in stretches)


def find_dateline(passage: Passage) -> _Found | None:
    """The dateline that opens `passage`; None where it does not begin with one."""
    text = passage.text
    begin = 0
    junk = _JUNK.match(text)
    while junk and junk.end() > begin:
        begin = junk.end()
        junk = _JUNK.match(text, begin)
    wire_pattern, _ = _wire_pattern()
    marks = [m for m in DAY.finditer(text, begin, min(len(text), begin + _REACH + 40)) if read_day(m)]
    services = list(wire_pattern.finditer(text, begin, min(len(text), begin + _REACH + 60)))
    first = min([*marks, *services], key=lambda m: m.start(), default=None)
    if first is None or first.start() > begin + _REACH:
        return _bare_city(text, begin)
    stop = first.start()
    raw = text[begin:stop]
    place_end = begin + len(raw.rstrip(" -–—−/,:;(|*•[").rstrip())
    place = text[begin:place_end].rstrip()
    while place.endswith((" ", "..")):
        place = place.rstrip(" ").removesuffix("..").rstrip(".") if place.endswith("..") else place.rstrip(" ")
    if place and not _is_place(place):
        return None
    found_place = (begin, begin + len(place)) if place else None

    day: tuple[int, int, Day] | None = None
    wire: tuple[int, int, str] | None = None
    position, closed = stop, False
    while position < len(text):
        gap = _GAP.match(text, position)
        after = gap.end() if gap else position
        step = next((m for m in services if m.start() >= position and m.start() <= after), None)
        if step is not None and wire is None:
            wire = (step.start("name"), step.end("name"), _wire_name(step))
            position, closed = step.end(), True
            continue
        mark = next((m for m in marks if position <= m.start() <= after), None)
        if mark is not None and day is None:
            value = read_day(mark)
            assert value is not None  # noqa: S101 - marks hold readable days only
            day = (mark.start(), mark.end(), value)
            position, closed = mark.end(), False
            continue
        if gap and _CLOSING.search(gap.group()):
            closed = True
        position = after
        break
    alone = position >= len(text)
    if not closed and not alone and not (day and found_place and _speaks(text[position:])):
        return None
    if found_place is None and wire is None:
        return None
    if found_place is None and day is None and not wire:
        return None
    return _Found(found_place, day, wire, position)


def _speaks(rest: str) -> bool:
    """Whether a release's first sentence could follow without a dash: `SEPTEMBER 8, 2000, Acme Group, Inc. (`."""
    return bool(
        re.match(r"[A-Z][\w.&'’\-]*(?:,? [A-Z&][\w.&'’\-]*){0,6},? (?:\(|today\b|announced\b|reported\b)", rest)
    )


_BARE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ ]{2,30}(?:, ?[A-Z][A-Za-z.]{1,15}(?: [A-Z][A-Za-z.]+)?)?) ?(?:--|–|—|-) ?(?=[A-Z])"
)


def _bare_city(text: str, begin: int) -> _Found | None:
    """`SPRINGFIELD, Ill. -- Acme announced`: a city in capitals and a dash, neither day nor wire."""
    match = _BARE.match(text, begin)
    if match is None or not _is_place(match["place"].strip()):
        return None
    if "," not in match["place"] and "--" not in match.group() and "—" not in match.group():
        return None
    place = match["place"].strip()
    return _Found((match.start("place"), match.start("place") + len(place)), None, None, match.end())


def _line_starts(paragraph: Paragraph) -> list[int]:
    """Indexes into the paragraph's words at which its lines begin."""
    starts = []
    for line in paragraph.lines[:12]:
        index = paragraph.passage.index(line.start + line.indent)
        if index is not None:
            starts.append(index)
    return starts


def _split_before(draft: Draft, number: int, index: int) -> None:
    """Make the words before `index` of a paragraph a paragraph of their own: a headline stood above."""
    paragraph = draft.paragraphs[number]
    offset = paragraph.passage.places[index]
    above = [line for line in paragraph.lines if line.start < offset and line.end <= offset]
    below = [line for line in paragraph.lines if line not in above]
    if not above or not below:
        return
    draft.paragraphs[number : number + 1] = [
        Paragraph(Passage.over(draft.text, [(x.start, x.end) for x in part]), part, tabular=False)
        for part in (above, below)
    ]


def read_dateline(draft: Draft) -> None:
    """Fill `dateline`, `date`, `wire`, `opening` and `lead_start` from the first paragraph that opens so.

    A day without a year is not given one from outside: it is looked for in the document (`_date_elsewhere`), else
    `date` stays None and a problem says so.
    """
    found, place_of = None, 0
    for number, paragraph in enumerate(draft.paragraphs[:80]):
        if len(paragraph.text) < 12:
            continue
        for index in _line_starts(paragraph):
            candidate = find_dateline(paragraph.passage.cut(index, len(paragraph.text)))
            if candidate is None or (candidate.place is None and candidate.wire is None):
                continue
            if index:
                _split_before(draft, number, index)
                number += 1  # noqa: PLW2901 - the paragraph has just been split
            found, place_of = candidate, number
            break
        if found:
            break
    if found is None:
        _date_elsewhere(draft, None)
        return
    opening = draft.paragraphs[place_of]
    passage = opening.passage
    draft.opening = place_of
    draft.lead_start = passage.places[found.end] if found.end < len(passage) else opening.end
    if found.place:
        at: Span = passage.span(*found.place)
        draft.dateline = Dateline(place=passage.text[found.place[0] : found.place[1]], at=[at])
    if found.wire:
        start, end, name = found.wire
        draft.wire = Wire(name=name, printed=passage.text[start:end], at=[passage.span(start, end)])
    if found.day and found.day[2].iso:
        start, end, day = found.day
        iso = day.iso
        assert iso is not None  # noqa: S101 - checked above
        draft.date = PrintedDate(value=iso, printed=passage.text[start:end], at=[passage.span(start, end)])
        return
    _date_elsewhere(draft, found.day[2] if found.day else None)
    if draft.date is None and found.day:
        start, end, day = found.day
        if _year_from_neighbours(draft, day, passage.span(start, end)):
            return
        draft.problem("date-without-year", "The dateline prints no year.", [passage.span(start, end)])


# A release speaks of days near its own: closing prices, record dates, calls.
_NEAR = datetime.timedelta(days=14)


def _year_from_neighbours(draft: Draft, day: Day, at: Span) -> bool:
    """Take the year from a day that the text prints in full within a fortnight of the dateline's; True when found.

    `Sept. 29 /PRNewswire/ --` and further down `the closing price on September 26, 1997`. Two such years leave the
    date open.
    """
    years: dict[int, Span] = {}
    for paragraph in draft.paragraphs[draft.opening :]:
        for match in DAY.finditer(paragraph.text):
            other = read_day(match)
            if other is None or other.year is None:
                continue
            try:
                apart = datetime.date(other.year, other.month, other.day) - datetime.date(
                    other.year, day.month, day.day
                )
            except ValueError:
                continue
            if abs(apart) <= _NEAR:
                group = next(name for name in ("year", "year2", "iso") if match[name])
                years.setdefault(other.year, paragraph.passage.span(*match.span(group)))
    if len(years) != 1:
        return False
    ((year, span),) = years.items()
    iso = Day(day.month, day.day, year).iso
    assert iso is not None  # noqa: S101 - a year is given
    draft.date = PrintedDate(value=iso, printed=words_at(draft.text, [at, span]), at=[at, span])
    return True


_ISSUED = re.compile(r"^(?:[\W_]*(?:released?|issued|dated?|for (?:immediate )?release|(?:press|"
    r"news) release)\b[\w ]{0,12}[:,\-–—]* *)?"
                     r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$", re.IGNORECASE)  # fmt: skip
_ADDRESS_DAY = re.compile(
    r"/(?:home|news|releases?|press)[\w/\-]*?/((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)", re.IGNORECASE
)


def _date_elsewhere(draft: Draft, day: Day | None) -> None:
    """A printed day of issue outside the dateline; it must agree with `day` where the dateline has one.

    A line of its own above the body (`March 07, 2019 05:30 PM Eastern Standard Time`, `For Immediate Release: June
    3, 2005`), or the release's own web address on a wire (`.../news/home/20200121006001/en/`).
    """
    for paragraph in draft.paragraphs[: draft.opening + 1 if draft.opening else 12]:
        for line in paragraph.lines:
            words = Passage.over(draft.text, [(line.start, line.end)])
            match = DAY.search(words.text)
            if match is None or len(words) > 70 or not _ISSUED.match(words.text[: match.start()]):
                continue
            rest = words.text[match.end() :]
            if not re.fullmatch(r"[\s,.|\-–—]*(?:(?:at )?\d{1,2}:\d\d.*)?", rest):
                continue
            printed = read_day(match)
            if printed and printed.iso and (day is None or (printed.month, printed.day) == (day.month, day.day)):
                draft.date = PrintedDate(value=printed.iso, printed=match.group(), at=words.at(match))
                return
    for match in _ADDRESS_DAY.finditer(draft.text):
        year, month, number = (int(part) for part in match.groups())
        try:
            iso = f"{year:04d}-{month:02d}-{number:02d}"
            agrees = day is None or (month, number) == (day.month, day.day)
            if agrees and 1 <= month <= 12 and 1 <= number <= 31:
                draft.date = PrintedDate(
                    value=iso,
                    printed=draft.text[match.start(1) : match.end(3)],
                    at=[(match.start(1), match.end(3))],
                )
                return
        except ValueError:
            continue
