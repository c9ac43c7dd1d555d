"""The wordings of periods: each pattern with the function that reads what it matched.

A phrase says what is printed; `periods.py` says which days that is. The patterns are written in lower case and meet
words in lower case, but for those of `AS_PRINTED`: ignoring case takes several times as long.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.parse.figures.fiscal import Kind
from generator.parse.figures.month_ranges import MONTH_QUARTER, RANGE, read_month_quarter, read_months
from generator.parse.figures.odd_lengths import ODD_LENGTH, read_odd_length
from generator.parse.figures.phrase import Phrase, Relation
from generator.parse.figures.week_counts import USUAL, WEEKS
from generator.parse.text.dates import DAY, Day, read_day
from generator.parse.text.hinted import HintedPattern, hinted
from generator.vocabulary.dates import MONTH, YEAR
from generator.vocabulary.numbers import ORDINALS

Reader = Callable[["re.Match[str]"], Phrase | None]
"""What makes a phrase of a match; None where it names no period after all."""

# `fiscal 2024`, and `2024-25` or `2024/25`, which is named by its end.
_FISCAL_YEAR = r"(?:19|20)\d\d(?:[-/–](?:(?:19|20)\d\d|\d\d)(?![\d/-]))?"
_MONTH = MONTH.lower()
_DATE = rf"{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?\b(?:,? ?{YEAR}\b)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? {YEAR}\b"
_ENDED = (
    r"(?:(?: \(\d\d?[ -]weeks\))?,? ?(?:which |that |both |each )?(?:ended|ending|ends|to)(?: on)?"
    rf" (?P<day>{_DATE}))"
)
_LAST = r"(?:prior|previous|last|preceding)"
_AGO = r"(?:a|one) year (?:ago|earlier|prior)|last year|the year before"
# What follows a quarter or half: `of fiscal 2006`, `results for fiscal 2006`, `2019`, `of the prior year`.
_TAIL = (
    r"(?:(?: financial)?(?: results)?(?:,? (?:of|for|in)|,(?= fiscal (?:19|20)))?(?: the| our| its)?"
    rf"(?: (?:(?P<fiscal>fiscal(?: year)?|fy)|calendar(?: year)?|full year|year))? ?['’]?(?P<year>{_FISCAL_YEAR})\b"
    r"(?: fiscal year\b)?"
    rf"|(?:,? (?:of|in))?(?: the)? (?P<ago>{_LAST}(?: fiscal)? year|{_AGO})\b"
    r"|(?P<now> of (?:the|this|our|its) (?:current )?(?:fiscal )?year)\b(?! end(?:ed|ing|s)\b))?"
)
_COUNTS: dict[str, Kind] = {
    "three": "quarter", "six": "half", "nine": "nine-months", "twelve": "year",
    "3": "quarter", "6": "half", "9": "nine-months", "12": "year",
}  # fmt: skip

# Behind `the fourth quarters`: `of 2024 and 2023`.
_BOTH_YEARS = rf"(?=,? (?:of|ended|ending|in) [^.;:()$€£]{{0,40}}?{YEAR},?(?: and|,? compared|,? versus))"
_WEEK_COUNT = r"(?:(?:twenty|thirty|fifty)[ -][a-z]{3,5}|thirteen|fourteen|twelve|sixteen|seventeen|forty|\d\d)"


def _group(match: "re.Match[str]", *names: str) -> str | None:
    groups = match.re.groupindex
    return next((match[name] for name in names if name in groups and match[name]), None)


def _day(match: "re.Match[str]") -> Day | None:
    words = _group(match, "day", "day2")
    found = DAY.search(words) if words else None
    return read_day(found) if found else None


def _year(match: "re.Match[str]") -> int | None:
    words = _group(match, "year", "year0", "year1", "year2", "year3")
    if not words:
        return None
    first, *second = re.split(r"[-/–]", words)
    year = int(first) if len(first) == 4 else 2000 + int(first) if int(first) < 70 else 1900 + int(first)
    if second:
        # Two years that do not follow each other are a span of years, and no fiscal year.
        return year + 1 if int(second[0]) % 100 == (year + 1) % 100 else None
    return year


def _named(match: "re.Match[str]", kind: Kind, number: int | None, ytd: bool = False) -> Phrase:
    ago = _group(match, "ago", "ago0")
    relation: Relation = "year-ago" if ago else "named"
    if _group(match, "now", "now0"):
        relation = "this"
    fiscal = _group(match, "fiscal", "fiscal0", "fiscal1", "fiscal2")
    # A year of two names, `2024-25`, is a fiscal one.
    joined = len(_group(match, "year", "year2") or "") > len("2024")
    return Phrase(
        match.start(), match.end(), kind, number, _year(match), bool(fiscal) or joined, _day(match), relation,
        reach=match.end(), ytd=ytd, trailing=bool(_group(match, "trailing")),
    )  # fmt: skip


_QUARTER = hinted(
    r"\b(?:(?P<now0>(?:this|the current) (?:fiscal )?year['’]s )|(?:the |its |our ))?"
    rf"(?:(?P<ago0>{_LAST})[ -](?:fiscal[ -])?year(?:['’]s)?[ -])?"
    rf"(?:(?P<year0>{YEAR})(?:['’]s)?[ -])?(?:(?P<fiscal0>fiscal)(?: year)?[ -](?:(?P<year1>{YEAR})[ -])?)?"
    r"(?P<ordinal>first|second|third|forth|fourth|1st|2nd|3rd|4th)[ -](?:fiscal[ -])?(?P<what>quarter|half)"
    rf"(?:[ -]year|(?P<each>(?<!half)s){_BOTH_YEARS})?\b(?!['’]s|ly\b){_TAIL}{_ENDED}?",
)


def _read_quarter(match: "re.Match[str]") -> Phrase | None:
    kind: Kind = "quarter" if match["what"].lower() == "quarter" else "half"
    number = ORDINALS[match["ordinal"].lower()]
    # `the fourth quarters of 2024 and 2023`, but not `the third and fourth quarters of 2024`.
    if match["each"] and re.search(r"(?:\band|\bor|&|,) (?:the )?$", match.string[: match.start("ordinal")]):
        return None
    return None if kind == "half" and number > 2 else _named(match, kind, number)


# As printed: `Q2 FY24`, while a small `q` or `h` is a letter of something else.
_SHORT = hinted(
    r"\b(?:(?P<what>[QH])(?P<number>[1-4])\b|(?P<number1>[1-4])(?P<what1>[QH])(?:\b|(?=(?:19|20)?\d\d\b)))"
    rf"(?:[ /'’-]{{0,2}}(?P<fiscal>FY|[Ff]iscal(?: [Yy]ear)?)?[ '’]?(?P<year>{_FISCAL_YEAR}|(?<=FY)\d\d"
    rf"|(?<=['’])\d\d|(?<=\d[QH])\d\d)\b)?"
    rf"{_ENDED.replace(_MONTH, MONTH)}?"
)


def _read_short(match: "re.Match[str]") -> Phrase | None:
    number = int(match["number"] or match["number1"])
    kind: Kind = "quarter" if (match["what"] or match["what1"]) == "Q" else "half"
    return None if kind == "half" and number > 2 else _named(match, kind, number)


# `HY21`, `HY2021`: the first half.
_HALF_YEAR = hinted(r"\bHY ?['’]?(?P<year>(?:20)?\d\d)\b")
_MONTHS = hinted(
    rf"\b(?:(?:the )?(?P<ago0>{_LAST}[ -](?:fiscal[ -])?year(?:['’]s)?[ -])"
    rf"(?=[a-z0-9-]{{1,12}}(?:[ -]months?|[ -]weeks?)[a-z -]{{0,10}} ended))?"
    rf"(?P<trailing>(?:trailing|last|past|latest(?= (?:twelve|12)))[ -])?(?:the )?(?:latest )?"
    rf"(?:(?:(?P<fiscal0>fiscal)(?: year)? )?(?P<year0>{YEAR}) )?(?P<first>first )?(?:fiscal )?"
    r"(?:(?P<count>three|six|nine|twelve|3|6|9|12)"
    r"(?:[ -]months?(?:[ -]periods?)?\b(?! period)|-?(?= and (?:six|nine|twelve|6|9|12)[ -]months?))"
    r"|(?P<weeks>(?:(?:twenty|thirty|fifty)[ -])?[a-z]{3,9}|\d\d?)"
    rf"(?:[ -]weeks?(?:[ -]periods?)?\b(?! period)|-?(?= and {_WEEK_COUNT}[ -]weeks?)))"
    rf"{_TAIL}{_ENDED}?",
)


def _read_months(match: "re.Match[str]") -> Phrase | None:
    if match["weeks"]:
        return _read_weeks(match)
    return _counted(match, _COUNTS[match["count"]])


def _read_weeks(match: "re.Match[str]") -> Phrase | None:
    """`the twelve weeks ended March 21, 2020`; a count that is no quarter, half or year leaves its figures out."""
    kind, weeks = WEEKS.get(match["weeks"], (None, None))
    if kind is None:
        return replace(_named(match, "quarter", None), trailing=True) if _day(match) else None
    phrase = _counted(match, kind)
    return phrase if weeks in USUAL else replace(phrase, weeks=weeks)


def _counted(match: "re.Match[str]", kind: Kind) -> Phrase:
    """From the year's beginning: `the first six months`, `the six months of 2019`."""
    first = bool(match["first"]) or (kind == "half" and _year(match) is not None)
    return _named(match, kind, 1 if first and kind in ("quarter", "half") else None, ytd=True)


# `for the previous 12-month period`, behind one of as many.
_MONTHS_BEFORE = hinted(r"\b(?:the )?(?:previous|prior|preceding) (?:twelve|12)[ -]months?(?:[ -]period)?\b(?! ended)")
_QUARTERS = hinted(rf"\b(?:the )?first (?P<count>two|three|2|3) (?:fiscal )?quarters{_TAIL}")


def _read_quarters(match: "re.Match[str]") -> Phrase | None:
    half = match["count"] in ("two", "2")
    return _named(match, "half" if half else "nine-months", 1 if half else None, ytd=True)


_QUARTER_ENDED = hinted(rf"\b(?:the |its |our )?(?:fiscal )?quarter(?:ly period)?{_ENDED}")
_HALF_ENDED = hinted(rf"\b(?:the |its |our )?(?:fiscal )?half[ -]year(?: period)?{_ENDED}")
_PERIOD_ENDED = hinted(rf"\b(?:the )?(?:fiscal )?periods?{_ENDED}")
_WHICH = (
    r"(?P<what>(?:first |second |third |fourth )?quarter(?:ly)?|(?:time )?periods?|interval"
    r"|(?:three|six|nine|twelve)[ -]months?(?:[ -]period)?|half)"
)
_SAME = hinted(
    r"\b(?:the |its |our )?(?P<prior>(?:(?:prior|previous|last)(?:[ -](?:fiscal )?year(?:['’]s)?)?|year[ -]ago)"
    r" (?=same|corresponding|comparable|comparative))?"
    r"(?:same|comparable|comparative|corresponding|equivalent|like|similar|respective)"
    rf"(?: respective)?(?P<before>(?: {_LAST}| year)[ -](?:fiscal )?(?:year|ago|earlier)(?:['’]s)?)?"
    rf"(?: (?:fiscal )?(?P<year0>{YEAR}))? {_WHICH}"
    rf"(?:,? ?(?:(?:of|in|for|from|during)(?: the| our| its)? )?"
    rf"(?:(?P<ago>(?:{_LAST}(?: fiscal)? year(?! \d)|{_AGO}))|(?:(?P<fiscal>fiscal(?: year)?"
    rf"|fy) ?)?(?P<year>{YEAR}))\b"
    rf"(?: period)?|{_ENDED})?",
)


def _what(words: str | None) -> tuple[Kind | None, int | None]:
    """Kind and ordinal that `first quarter`, `six-month period`, `half`, `period` say."""
    if not words:
        return None, None
    parts = words.lower().replace("-", " ").split()
    if parts[0] in _COUNTS:
        return _COUNTS[parts[0]], None
    kind: Kind | None = "quarter" if parts[-1] in ("quarter", "quarterly") else "half" if "half" in parts else None
    return kind, ORDINALS.get(parts[0])


def _read_same(match: "re.Match[str]") -> Phrase | None:
    kind, number = _what(match["what"])
    # Australian companies say `the prior corresponding period` for the same one a year before.
    told = match["prior"] or match["before"] or match["ago"] or match["year"] or match["year0"]
    # `the same period ended June 30, 2023`: of whatever length is spoken of.
    day = _day(match)
    relation: Relation = "year-ago" if told or (day is not None and kind is None) else "named"
    return Phrase(*match.span(), kind, number, _year(match), bool(match["fiscal"]), day, relation, reach=match.end())


_PRIOR_YEAR = hinted(
    rf"\b(?:the |its |our )?(?:{_LAST}[ -](?:fiscal[ -])?year(?:['’]s?)?|year[ -](?:ago|earlier))"
    r"(?: (?:same |comparable |comparative |corresponding )?(?P<what>quarter(?:ly)?|periods?|half|three months"
    r"|six months|nine months))?\b"
    rf"|\b(?P<bare>{_AGO})\b|\b(?-i:PY|LY|pcp|PCP)\b",
    re.IGNORECASE,
)


def _read_prior_year(match: "re.Match[str]") -> Phrase | None:
    kind, _ = _what(match["what"])
    return Phrase(*match.span(), kind, relation="year-ago", reach=match.end())


# `in the 2005 period`, of whatever length is spoken of.
_YEAR_PERIOD = hinted(rf"\b(?:the |that |its )?(?P<year>{YEAR}) (?:period|interval)s?\b")
# `for the 1996 quarter`: the one whose number the text speaks of.
_YEAR_QUARTER = hinted(rf"\b(?:the|its|our|that) (?:fiscal )?(?P<year>{YEAR}) quarter\b(?! (?:end|ended|ending)\b)")
_PREVIOUS = hinted(
    rf"\b(?:the |our |its )?(?:immediately )?(?:{_LAST}|linked|sequential|trailing) (?:fiscal )?quarter\b",
)
_THIS = hinted(
    r"\b(?:(?:for|in|during) )?"
    r"(?:the(?: most recent| latest| just[ -](?:ended|completed))?|this|the current(?:[- ]year(?= quarter))?"
    r"|this current|current(?= quarter)|our|its) "
    r"(?P<what>(?:fiscal )?quarter|(?:full |full-|fiscal |entire )?year|half(?:[ -]year)?)\b"
    rf"(?! ended| ending| ends| to \d|['’]s|[ -](?:ago|end|over|to[ -]date|to-|earlier|before|period|quarter|first"
    r"|second|third|fourth|half)| (?:fiscal(?: year)?|fy) ?(?:19|20)\d\d|,? (?:of"
    rf"|in) (?:the|fiscal|{YEAR})| {YEAR}|,? end)",
)


def _read_this(match: "re.Match[str]") -> Phrase | None:
    words = match["what"].lower()
    kind: Kind = "quarter" if words.endswith("quarter") else "half" if words.startswith("half") else "year"
    return Phrase(*match.span(), kind, relation="this", reach=match.end())


_YEARS = hinted(
    rf"\b(?:the |its "
    rf"|our )?(?:full[ -])?(?:(?P<year0>{YEAR}) )?(?:full[ -])?(?P<fiscal>fiscal )?(?<!half[ -])years?"
    rf"(?:[ -]end\b)?(?: results)?(?:,? (?:of|for))?(?: (?P<fiscal1>fiscal(?: year)?"
    rf"|fy))? ?(?P<year>{_FISCAL_YEAR}\b(?! quarter))?{_ENDED}?"
    # `On an annual basis, income rose to`
    r"|\bon an (?P<full>annual)(?= basis,)"
    rf"|\b(?:annual|year[- ]end) (?P<year3>{YEAR})\b(?= (?:financial |operating )?(?:results|earnings))"
    rf"|\b(?:full[ -]year )?(?P<fiscal2>fiscal(?: year)?|fy) ?(?P<year2>{_FISCAL_YEAR}|(?<=fy)\d\d"
    rf"|(?<=fy )\d\d)\b(?! (?:first|second|third|fourth)){_ENDED[:-1].replace('day', 'day2')})?",
)


def _read_years(match: "re.Match[str]") -> Phrase | None:
    phrase = _named(match, "year", None)
    told = phrase.year or phrase.day or phrase.fiscal or match["full"] or "full" in match.group().lower()
    # A bare `year` tells nothing: `year-over-year`, `a strong year`.
    return phrase if told else None


_YEAR_TO_DATE = hinted(
    rf"\b(?:(?P<year>{YEAR}) |(?:the )?(?P<ago>(?:prior|last|previous)[ -]))?year[- ]to[- ]date(?: period)?"
    rf"(?: (?P<year2>{YEAR})\b)?",
)


def _read_year_to_date(match: "re.Match[str]") -> Phrase | None:
    if match["ago"]:
        return Phrase(*match.span(), None, relation="year-ago", reach=match.end())
    return Phrase(*match.span(), None, year=_year(match), relation="this", reach=match.end(), ytd=True)


_BARE_YEAR = hinted(rf"(?<![\d.,$/:-])\b(?P<year>{YEAR})\b(?![\d/]|:(?! ?[$€£\w(-])|,\d|\.\d|-\d)")
_INSTANT = hinted(
    rf"\b(?<!ended )(?<!ending )(?<!ends )(?:as of|as at|at|on)(?: the)? (?P<day>{_DATE})"
    rf"|\bat (?:the )?(?:end of (?:the )?(?:fiscal(?: year)?|year)|(?:fiscal )?year[ -]end) (?P<year>{YEAR})\b"
    r"|\bat (?:the )?(?:(?P<what>fiscal year|year|quarter)(?:['’]s)?[ -]end|(?:the )?end of (?:the"
    r"|our|this) (?P<what1>quarter|year|fiscal year))\b"
    # `ended the year with cash of $12.3 million`; with revenue it is no day.
    r"|\b(?:ended|closed|finished) (?:the|its|our) (?P<what2>(?:fiscal )?(?:quarter|year))\b"
    r"(?= with (?:[$€£][\d.,]{1,14}(?: [mb]illion)? (?:in|of) )?(?:its |record |total |net ){0,2}(?:cash|assets)\b)",
)


def _read_instant(match: "re.Match[str]") -> Phrase | None:
    if (year := _year(match)) is not None:
        return Phrase(*match.span(), "year", year=year, instant=True, reach=match.end())
    words = _group(match, "what", "what1", "what2")
    kind: Kind | None = None if not words else "quarter" if "quarter" in words.lower() else "year"
    relation: Relation = "this" if words else "named"
    return Phrase(*match.span(), kind, day=_day(match), relation=relation, instant=True, reach=match.end())


def _read_month_quarter(match: "re.Match[str]") -> Phrase | None:
    day = read_month_quarter(match)
    return Phrase(*match.span(), "quarter", day=day, reach=match.end()) if day else None


def _read_range(match: "re.Match[str]") -> Phrase | None:
    months = read_months(match)
    if months is None:
        return None
    ytd = months.from_january or months.kind != "quarter"
    return Phrase(*match.span(), months.kind, day=months.end, reach=match.end(), ytd=ytd)


def _as(kind: Kind | None, relation: Relation = "named", number: int | None = None) -> Reader:
    """Reads a wording that always says the same but for its year or day."""

    def read(match: "re.Match[str]") -> Phrase:
        return Phrase(*match.span(), kind, number, _year(match), False, _day(match), relation, reach=match.end())

    return read


WORDINGS: dict[HintedPattern, Reader] = {
    RANGE: _read_range,
    MONTH_QUARTER: _read_month_quarter,
    _YEAR_TO_DATE: _read_year_to_date,
    _INSTANT: _read_instant,
    _SAME: _read_same,
    _YEAR_PERIOD: _as(None, "year-ago"),
    _QUARTER: _read_quarter,
    _SHORT: _read_short,
    _HALF_YEAR: _as("half", number=1),
    _MONTHS_BEFORE: _as("year", "year-ago"),
    _MONTHS: _read_months,
    ODD_LENGTH: read_odd_length,
    _QUARTERS: _read_quarters,
    _QUARTER_ENDED: _as("quarter"),
    _HALF_ENDED: _as("half"),
    _PERIOD_ENDED: _as(None),
    _PREVIOUS: _as("quarter", "previous"),
    _PRIOR_YEAR: _read_prior_year,
    _YEAR_QUARTER: _as("quarter"),
    _THIS: _read_this,
    _YEARS: _read_years,
    _BARE_YEAR: _as(None),
}
"""Patterns, from the fullest on, with what reads a match of each."""

AS_PRINTED = frozenset((RANGE, MONTH_QUARTER, _SHORT, _HALF_YEAR, _PRIOR_YEAR))
"""Patterns that are told by their capitals, or see to them."""
