"""The grammar of datelines: place, day and wire at the head of a passage.

Forms it was made for (over folded words): `Springfield, IL - April 20, 2006 -`, `Springfield,I.L. November 20,
2006 -`, `SPRINGFIELD, IL--(Marketwired - November 13, 2017) -`, `SPRINGFIELD...August 1, 2000...`,
`SPRINGFIELD, Ill., Sept. 24, 2019 /PRNewswire/ --`, `SPRINGFIELD, Ill.--(BUSINESS WIRE)--February 10, 2025--`,
`SPRINGFIELD, Calif. (February 17, 2025) —`, `(Springfield, NY – April 29, 2020)`, `May 30, 2013, Springfield
Illinois ---`, `Springfield, Illinois – Acme Widgets, Inc. (NYSE: ACM) reported`, two cities, a scraper's
`date 2017-11-13` before it, `?` where an export lost its dashes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.parse.frame.place_names import ends_in_region, is_garbled_place, is_place, without_full_stop
from generator.parse.frame.undated import find_undated, speaks
from generator.parse.text.dates import DAY, Day, may_hold_day, read_day
from generator.parse.text.layout import Paragraph
from generator.parse.text.passage import Passage
from generator.vocabulary import wires

# How far into a paragraph the day or wire may begin, so that two cities with their states fit; the longest wire; what
# stands at least behind a place alone.
REACH, _SIGNED, _LEAST_BEHIND = 130, 40, 20
_JUNK = re.compile(
    r"(?:date \d{4}-\d\d-\d\d|[>*_#•]+|"
    r"(?:the following is )?\(?(?:available )?for immediate release\)?:?(?: ?[-–—]+(?= ))?|"
    r"[(\[](?=(?:['’]s-)?[^\W\d_][\w.,' -]{2,60}(?:[-–—]|[,;]? ?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |\d{1,2} [A-Z][a-z]{2,8} )\d{4}[)\]]))|"
    r"(?:press|news|media) release ?[,:|–—-] ?(?=[A-Z][\w.,'’ -]{2,60} \d{4}\b)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?=[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} ?[-–—])|"
    r"\((?=[A-Z][\w.,' -]{2,40}\),? (?:[-–—]{1,2} )?[A-Z][a-z]{2,8}\.? \d)|"
    r"\((?=[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} ?[-–—,] ?[A-Z][\w.,' -]{2,40}\))|"
    r"/[A-Z]{2,5} [A-Z][a-z]{2,9}/ ?-{1,2}(?= [A-Z]))\s*",
    re.IGNORECASE,
)
# A weekday between wire and day belongs to the gap: `(BUSINESS WIRE)--Thursday, May 9, 1996--`.
_GAP = re.compile(
    r"[\s\u200b\u200e\-–—−¯/.,:;)\]|*•?…\ufffd\x96\x97¾─―]+"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z]))?"
)
_CLOSING = re.compile(r"[-–—−¯/:…>)|?\ufffd\x96\x97¾─―]|\. ?\.")
_TRIM = " -–—−¯/,:;(|*•[?\ufffd\x96\x97¾─―"
_WEEKDAY = re.compile(r"(?:[\s,(–—-]+|\.{2,3}|…)(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)
_TIME = re.compile(
    r"(?:[\s,–-]*\(?(?:at )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?,?"
    r"(?: ?\(?[A-Z]{2,4}\)?| (?:Eastern|Central|Pacific)[\w ]{0,16}Time)?\)?)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>(?:19|20)?\d\d)\b")
# "SPRINGFIELD, Ill., May 5, 2009 (NASDAQ: ACMW) Jane Roe said", "SPRINGFIELD – (NASDAQ: ACMW) – May 5, 2009 –".
_SYMBOL = re.compile(
    r"\((?:NASDAQ|NYSE|AMEX|TSX|TSXV|OTC\w*|ASX|LSE|AIM)\w*(?: \w+)? ?[:-] ?[A-Z][\w.]{0,6}\)", re.IGNORECASE
)
# "Springfield, FL B May 20, 2003 —": an export that made a letter of a dash.
_LOST_DASH = re.compile(r"(?<=, [A-Z]{2}) [BC]$")
# "Jane Roe • August 11, 2023": an author's line.
_BETWEEN = re.compile(r"[•|·]")
# `(GLOBE NEWSWIRE) -- via NEWMEDIAWIRE -- Acme`: a second.
_RELAYED = re.compile(r"via [A-Z]\w{3,20} ?-{1,2} ?")
# `May 4, 2021 (Acme Newswire) --`: a service that no list has.
_UNKNOWN_WIRE = re.compile(
    r"[(/] ?(?:[\w.&-]+ ){0,3}[\w.&-]*(?:wire|news|release|media|pr)s? ?[)/](?=\s?[-–—:])", re.IGNORECASE
)
# `(BUSINESS WIRE)-- #widgets--Acme`, `---- $ACM #ACM--Shares`: what is searched for by these words.
_TAGS = re.compile(r"(?:[$#]\w[\w.]*,? ?){1,12}-{1,2} ?")
# `SPRINGFIELD, FL -- 06/25/2008 -- Acme`: figures are a day between dashes only.
_DASHED = re.compile(r"(?:--|[–—]) ?(?=\d\d?/\d\d?/(?:19|20)?\d\d\b)")
# `Springfield, BC - TheNewswire - April 20, 2006 - Acme`: a service between place and day.
_WIRE_BETWEEN = re.compile(r" ?[-–—]{1,2} ?(?P<name>[A-Z][\w ]{2,24}?) ?[-–—]{1,2} ?$")


_Dated = tuple[int, int, Day]
_Named = tuple[int, int, str]
_Service = tuple[int, int, _Named]


@dataclass(frozen=True)
class Found:
    """A dateline in a passage: indexes are into the passage's words.

    Attributes:
        place, day, wire: where they stand, with the day's and the wire's meaning; None where it has none.
        end: where the first sentence begins.
        alone: whether nothing follows it in its passage.
    """

    place: tuple[int, int] | None
    day: _Dated | None
    wire: _Named | None
    end: int
    alone: bool


@cache
def _wire_pattern() -> tuple["re.Pattern[str]", dict[str, str]]:
    forms = {"".join(form.split()): wire.name for wire in wires() for form in wire.forms}
    printed = sorted({form for wire in wires() for form in wire.forms}, key=lambda form: (-len(form), form))
    inner = "|".join(re.escape(form).replace(r"\ ", " ?") for form in printed)
    # A service's name alone is no dateline: it stands in brackets or between slashes.
    pattern = re.compile(
        rf"[(/\[] ?(?:via )?(?P<name>{inner})(?!\w)(?:\.com)?(?:-\w{{2,14}}(?= ?[)/\]]))?"
        rf"(?:[ -][\w ]*?)??(?=[\s)/,|\-–—\]])[^\S\n]?[)/\]]?",
        re.IGNORECASE,
    )
    return pattern, forms


@cache
def _bare_wire() -> "re.Pattern[str]":
    """A service's name between day and dash, as exports print it that drop the strokes: `May 5, 2006 PRNewswire --`."""
    inner = "|".join(re.escape(form) for wire in wires() for form in wire.forms if len(form) > 4)
    return re.compile(rf"(?P<name>{inner})(?:-\w{{2,14}})?(?: \(press release\))?(?= ?[-–—])", re.IGNORECASE)


_EDITION = re.compile(r"-(?:FirstCall|USNewswire|Asia|HISPANIC)\b", re.IGNORECASE)


def find_wire_name(words: str) -> str | None:
    """The wire service that a line names and nothing else, by its usual name: `PRNewswire-FirstCall` -> PR Newswire."""
    return _wire_pattern()[1].get("".join(_EDITION.sub("", words).lower().split()))


def is_wire_name(words: str) -> bool:
    """Whether a line holds a wire service's name and nothing else: `PR Newswire`."""
    return find_wire_name(words) is not None


def wires_in(text: str, start: int, end: int) -> list[_Service]:
    """Where wires are named in `text[start:end]`, brackets included, each with the place and usual name of the wire."""
    pattern, forms = _wire_pattern()
    return [
        (
            match.start(),
            match.end(),
            (*match.span("name"), forms["".join(match["name"].lower().split())]),
        )
        for match in pattern.finditer(text, start, end)
    ]


def _days_in(text: str, start: int, end: int) -> list[_Dated]:
    if _DIGIT.search(text, start, end) is None:
        return []
    found = []
    for match in DAY.finditer(text, start, end) if may_hold_day(text[start:end]) else ():
        day = read_day(match)
        if day:
            found.append((match.start(), match.end(), day))
    for match in _DASHED.finditer(text, start, end) if "/" in text[start:end] else ():
        numeric = _numeric_day(text, match.end())
        if numeric and _CLOSING.match(text[numeric[1] :].lstrip()):
            found.append(numeric)
    return sorted(found, key=lambda mark: mark[0])


def _numeric_day(text: str, position: int) -> _Dated | None:
    """`--(Market Wire)--04/20/06--`: American wires print month, day, year."""
    match = _NUMERIC.match(text, position)
    if match is None:
        return None
    year = int(match["year"])
    if year < 100:
        year += 1900 if year > 80 else 2000
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return match.start(), match.end(), Day(month, day, year)


def _trim_place(raw: str) -> str:
    symbol = _SYMBOL.search(raw)
    place = _LOST_DASH.sub("", (raw[: symbol.start()] if symbol else raw).rstrip(_TRIM))
    if place.endswith(")") and "(" not in place:
        # "(SPRINGFIELD) April 20, 2006 --": what opens before it was passed over.
        place = place[:-1].rstrip(_TRIM)
    if place.endswith("...."):
        # "SPRINGFIELD, Ill....April 20": the first of four points is the abbreviation's.
        return place[:-3]
    while place.endswith(("..", "…", " .")):
        place = place.rstrip(".…").rstrip(_TRIM)
    return without_full_stop(_WEEKDAY.sub("", place).rstrip(_TRIM))


def _read_marks(
    text: str, first: int, days: Sequence[_Dated], services: Sequence[_Service], wire: _Named | None
) -> tuple[_Dated | None, _Named | None, int, bool]:
    """Day and wire from `first` on, where they end, and whether a dash or bracket closes them."""
    day: _Dated | None = None
    position, closed = first, False
    while position < len(text):
        gap = _GAP.match(text, position)
        after = gap.end() if gap else position
        opened = after + 1 if text.startswith("(", after) else after
        service = next((mark for mark in services if position <= mark[0] <= after), None)
        if service is not None:
            wire = wire or service[2]
            position, closed = service[1], True
            continue
        mark = next((mark for mark in days if position <= mark[0] <= opened), None)
        mark = mark or (_numeric_day(text, after) if wire else None)
        if mark is not None and (day is None or _is_same_day(day[2], mark[2])):
            # Printed twice, it is the day once: "Nov 12, 2020, Nov. 12, 2020 (GLOBE NEWSWIRE) --".
            day = mark if day is None or day[2].year is None else day
            time = _TIME.match(text, mark[1])
            position, closed = (time.end() if time else mark[1]), False
            continue
        bare = _bare_wire().match(text, after) if day is not None and wire is None else None
        if bare is not None:
            wire = *bare.span("name"), _wire_pattern()[1]["".join(bare["name"].lower().split())]
            position, closed = bare.end(), True
            continue
        symbol = day is not None and _SYMBOL.match(text, after) is not None
        unknown = _UNKNOWN_WIRE.match(text, after) if day is not None and wire is None else None
        if unknown is not None:
            position, closed = unknown.end(), True
            continue
        return day, wire, after, closed or symbol or bool(gap and _CLOSING.search(gap.group()))
    return day, wire, position, closed


def _is_same_day(day: Day, other: Day) -> bool:
    years = {day.year, other.year} - {None}
    return (day.month, day.day) == (other.month, other.day) and len(years) < 2


def find_dateline(passage: Passage) -> Found | None:
    """The dateline that opens `passage`; None where it does not begin with one."""
    text = passage.text
    begin = 0
    while (junk := _JUNK.match(text, begin)) and junk.end() > begin:
        begin = junk.end()
    reach = min(len(text), begin + REACH + 60)
    bare = _bare_wire().match(text, begin)
    if bare is not None and (gap := _GAP.match(text, bare.end())) and speaks(text, gap.end()):
        # "PRNewswire -- Acme Widgets today announced": without a place and a day.
        usual = _wire_pattern()[1]["".join(bare["name"].lower().split())]
        return Found(None, None, (*bare.span("name"), usual), gap.end(), alone=False)
    if (
        bare is not None
        and gap
        and len(text) - gap.end() > REACH
        and (head := _days_in(text, gap.end(), gap.end() + 1 + _SIGNED))
    ):
        return _behind_wire(text, bare, gap.end(), head[0])
    days = _days_in(text, begin, reach)
    services = wires_in(text, begin, reach)
    first = min((mark[0] for mark in (*days, *services)), default=None)
    if first is None or first > begin + REACH:
        return _undated(text, begin)
    between = _WIRE_BETWEEN.search(text, begin, first) if not services else None
    named = find_wire_name(between["name"]) if between else None
    place = _trim_place(text[begin : between.start() if between and named else first])
    spoilt = bool(services) and services[0][0] == first and is_garbled_place(place)
    if place and not is_place(place) and not spoilt:
        return _undated(text, begin)
    if is_wire_name(place):
        # "BUSINESS WIRE - May 14, 2003 07:30": the stamp above the release.
        return None
    found_place = (begin, begin + len(place)) if place else None

    named_between = (*between.span("name"), named) if between and named else None
    day, wire, position, closed = _read_marks(text, first, days, services, named_between)
    if found_place is None and day is not None and wire is None:
        return _place_behind(text, day, position, closed=closed)
    if wire is None and day is not None and found_place is not None and len(text) - position < _SIGNED:
        # "Singapore, April 24th, 2024, Chainwire" as a line of its own.
        rest = text[position:].strip(_TRIM)
        name = find_wire_name(rest)
        wire = (text.rindex(rest), text.rindex(rest) + len(rest), name) if name else None
        position = len(text) if name else position
    relayed = (_RELAYED.match(text, position) or _TAGS.match(text, position)) if wire else None
    position = relayed.end() if relayed else position
    alone = position >= len(text)
    if alone and place and wire is None and _BETWEEN.search(text, begin + len(place), first):
        return None
    if not closed and not alone and not (day and found_place and _opens(text, place, day, position)):
        return None
    if found_place is None and wire is None:
        return None
    return Found(found_place, day, wire, position, alone)


def _behind_wire(text: str, wire: "re.Match[str]", start: int, day: _Dated) -> Found | None:
    """`PRLog (Press Release) - May 14, 2010 - Acme Widgets`, `PRLog - May 14, 2010 - SPRINGFIELD, Ill. -- Acme`."""
    gap = _GAP.match(text, day[1])
    if day[0] != start or gap is None or _CLOSING.search(gap.group()) is None:
        return None
    named = (*wire.span("name"), _wire_pattern()[1]["".join(wire["name"].lower().split())])
    placed = _place_behind(text, day, gap.end(), closed=False)
    return replace(placed, wire=named) if placed else Found(None, day, named, gap.end(), alone=False)


def _opens(text: str, place: str, day: _Dated, position: int) -> bool:
    """Whether the first sentence follows a place and a day without a dash: `SPRINGFIELD, VT, July 31, 1998. Jane Roe`.

    A company speaks in it; or a full stop closes a day with its year behind a region, or behind a town in a text that
    goes on with a sentence of some length: `Bielefeld, November 10, 2016. The machine builder Acme SE increased`.
    """
    stopped = text[day[1] : position].startswith(".") and day[2].year is not None and text[position].isupper()
    town = _TOWN_BEFORE.fullmatch(text, 0, day[0]) is not None and _TOLD.match(text, position) is not None
    return speaks(text, position) or (stopped and (ends_in_region(place) or town))


# `Bielefeld, ` before the day; the sentence behind it, which tells something.
_TOWN_BEFORE = re.compile(r"(?!Dated|Updated|Posted|Published|Released|Amended|Revised|Meeting)[A-Z][^\W\d_]{3,20}, ")
_TOLD = re.compile(
    r"[A-Z][^.]{4,}?\b(?:has|have|had|is|are|will|was|were|increased|achieved|reported|posted|[a-z]{3,}ed)\b"
)


_PLACE_BEHIND = re.compile(
    r"\(?(?P<place>[A-Z][\w.,'’ -]{2,60}?)(?:\)? ?(?:-{2,}|[–—―─?:]| - |\.{3,})|(?:(?<=[a-z]{4})\.)?\)\.?)"
    r"[-–—\s]*(?=[A-Z])"
)


def _place_behind(text: str, day: _Dated, position: int, *, closed: bool) -> Found | None:
    """`May 30, 2013, Springfield Illinois --- Acme`, `(May 30, 2013 - Springfield, Ill.) Acme`: first the day."""
    match = _PLACE_BEHIND.match(text, position)
    if match and is_place(match["place"]) and (ends_in_region(match["place"]) or match["place"].isupper()):
        return Found(match.span("place"), day, None, match.end(), alone=False)
    if (closed or text.startswith(". ", day[1])) and speaks(text, position):
        return Found(None, day, None, position, alone=False)
    return None


def _undated(text: str, begin: int) -> Found | None:
    undated = find_undated(text, begin)
    if undated is None or len(text) - undated.end < _LEAST_BEHIND:
        # "USA - English": the edition of a page.
        return None
    return Found(undated.place, None, None, undated.end, alone=False)


def count_wire_datelines(paragraphs: list[Paragraph]) -> int:
    """How many different paragraphs open with a dateline that names a wire: lists of releases have many."""
    found: set[str] = set()
    for paragraph in paragraphs:
        head = paragraph.text[: REACH + 80]
        if ("/" not in head and "(" not in head) or not wires_in(head, 0, len(head)):
            continue
        dateline = find_dateline(paragraph.passage.cut(0, len(head)))
        if dateline and dateline.wire and dateline.place:
            found.add(head)
    return len(found)
