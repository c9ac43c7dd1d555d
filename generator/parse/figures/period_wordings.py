"""The wordings of periods: each pattern with the function that reads what it matched.

A phrase says what is printed; `periods.py` says which days that is. The patterns are written in lower case and meet
words in lower case, but for those of `AS_PRINTED`: ignoring case takes several times as long.
"""

import re

from generator.parse.figures.counted_periods import (
    COUNTED_MONTHS,
    COUNTED_QUARTERS,
    ODD_LENGTH,
    read_counted_months,
    read_counted_quarters,
    read_odd_length,
)
from generator.parse.figures.fiscal import Kind
from generator.parse.figures.month_ranges import MONTH_QUARTER, RANGE, read_month_quarter, read_months
from generator.parse.figures.period_parts import (
    BOTH_YEARS,
    DATE,
    ENDED,
    FISCAL_YEAR,
    LAST,
    SMALL_MONTH,
    TAIL,
    Reader,
    day_of,
    group_of,
    named_period,
    read_alike,
    year_of,
)
from generator.parse.figures.phrase import Phrase, Relation
from generator.parse.figures.relative_periods import (
    MONTHS_BEFORE,
    PREVIOUS,
    PRIOR_YEAR,
    SAME,
    THIS,
    YEAR_PERIOD,
    YEAR_QUARTER,
    read_prior_year,
    read_same,
    read_this,
)
from generator.parse.text.hinted import HintedPattern, hinted
from generator.vocabulary.dates import MONTH, YEAR
from generator.vocabulary.numbers import ORDINALS

_QUARTER = hinted(
    r"\b(?:(?P<now0>(?:this|the current) (?:fiscal )?year['’]s )|(?:the |its |our ))?"
    rf"(?:(?P<ago0>{LAST})[ -](?:fiscal[ -])?year(?:['’]s)?[ -])?"
    rf"(?:(?P<year0>{YEAR})(?:['’]s)?[ -])?(?:(?P<fiscal0>fiscal)(?: year)?[ -](?:(?P<year1>{YEAR})[ -])?)?"
    r"(?P<ordinal>first|second|third|forth|fourth|1st|2nd|3rd|4th)[ -](?:fiscal[ -])?(?P<what>quarter|half)"
    rf"(?:[ -]year|(?P<each>(?<!half)s){BOTH_YEARS})?\b(?!ly\b){TAIL}{ENDED}?",
)


def _read_quarter(match: "re.Match[str]") -> Phrase | None:
    kind: Kind = "quarter" if match["what"].lower() == "quarter" else "half"
    number = ORDINALS[match["ordinal"].lower()]
    # `the fourth quarters of 2024 and 2023`, but not `the third and fourth quarters of 2024`.
    if match["each"] and re.search(r"(?:\band|\bor|&|,) (?:the )?$", match.string[: match.start("ordinal")]):
        return None
    return None if kind == "half" and number > 2 else named_period(match, kind, number)


# `Q3 16 net revenue was`, `in Q3 15.`, but not `in Q3 16 stores were opened`
_BEHIND_YEAR = (
    r"(?=$|[,;:.)](?!\d)| (?:(?:[Nn]on-)?GAAP|(?i:total|net|gross|operating|revenues?|sales|earnings|results|was|were"
    r"|compared))\b)"
)
# As printed: `Q2 FY24`, while a small `q` or `h` is a letter of something else.
_SHORT = hinted(
    r"\b(?:(?P<what>[QH])(?P<number>[1-4])(?:\b|(?=FY\d\d))|(?P<number1>[1-4])(?P<what1>[QH])(?:\b|(?=(?:19|20)?\d\d\b)))"
    rf"(?:[ /'’-]{{0,2}}(?P<fiscal>FY|[Ff]iscal(?: [Yy]ear)?)?[ '’]?(?P<year>{FISCAL_YEAR}|(?<=FY)\d\d"
    rf"|(?<=['’])\d\d|(?<=\d[QH])\d\d|(?<=[QH]\d )[0-4]\d{_BEHIND_YEAR})\b)?"
    rf"{ENDED.replace(SMALL_MONTH, MONTH)}?"
)


def _read_short(match: "re.Match[str]") -> Phrase | None:
    number = int(match["number"] or match["number1"])
    kind: Kind = "quarter" if (match["what"] or match["what1"]) == "Q" else "half"
    return None if kind == "half" and number > 2 else named_period(match, kind, number)


# `Quarter 2, 2021`, `Quarter 2` as a heading, but not `last quarter 2 stores`.
_NUMBERED = hinted(rf"\bquarter (?P<number>[1-4])(?:(?=$|:)|,? (?P<year>{YEAR})\b)")


def _read_numbered(match: "re.Match[str]") -> Phrase:
    return named_period(match, "quarter", int(match["number"]))


# `HY21`, `HY2021`: the first half.
_HALF_YEAR = hinted(r"\bHY ?['’]?(?P<year>(?:20)?\d\d)\b")


_QUARTER_ENDED = hinted(rf"\b(?:the |its |our )?(?:fiscal )?quarter(?:s|ly periods?)?{ENDED}")
_HALF_ENDED = hinted(rf"\b(?:the |its |our )?(?:fiscal )?half[ -]year(?: period)?{ENDED}")
_PERIOD_ENDED = hinted(rf"\b(?:the )?(?:fiscal )?periods?{ENDED}")


_YEARS = hinted(
    rf"\b(?:the |its |our )?(?:full[ -])?(?:(?P<year0>{YEAR}) )?(?:full[ -])?"
    r"(?P<fiscal>(?:fiscal|financial|business) )?(?<!half[ -])years?"
    rf"(?:[ -]end\b)?(?: results)?(?:,? (?:of|for))?(?: (?P<fiscal1>fiscal(?: year)?"
    rf"|fy))? ?(?P<year>{FISCAL_YEAR}\b(?! quarter))?{ENDED}?"
    # `On an annual basis, income rose to`
    r"|\bon an (?P<full>annual)(?= basis,)"
    rf"|\b(?:annual|year[- ]end) (?P<year3>{YEAR})\b(?= (?:financial |operating )?(?:results|earnings))"
    rf"|\b(?:full[ -]year )?(?P<fiscal2>fiscal(?: year)?|(?:financial|business) year|fy) ?"
    rf"(?P<year2>{FISCAL_YEAR}|(?<=fy)\d\d|(?<=fy )\d\d)\b(?! (?:first|second|third|fourth))"
    rf"{ENDED[:-1].replace('day', 'day2')})?",
)


def _read_years(match: "re.Match[str]") -> Phrase | None:
    phrase = named_period(match, "year", None)
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
    return Phrase(*match.span(), None, year=year_of(match), relation="this", reach=match.end(), ytd=True)


_BARE_YEAR = hinted(rf"(?<![\d.,$/:-])\b(?P<year>{YEAR})\b(?![\d/]|:(?! ?[$€£\w(-])|,\d|\.\d|-\d)")
_INSTANT = hinted(
    rf"\b(?<!ended )(?<!ending )(?<!ends )(?:as of|as at|at|on)(?: the)? (?P<day>{DATE})"
    rf"|\bat (?:the )?(?:end of (?:the )?(?:fiscal(?: year)?|year)|(?:fiscal )?year[ -]end) (?P<year>{YEAR})\b"
    r"|\bat (?:the )?(?:(?P<what>fiscal year|year|quarter)(?:['’]s)?[ -]end|(?:the )?end of (?:the"
    r"|our|this) (?P<what1>quarter|year|fiscal year))\b"
    # `ended the year with cash of $12.3 million`; with revenue it is no day.
    r"|\b(?:ended|closed|finished) (?:the|its|our) (?P<what2>(?:fiscal )?(?:quarter|year))\b"
    r"(?= with (?:[$€£][\d.,]{1,14}(?: [mb]illion)? (?:in|of) )?(?:its |record |total |net ){0,2}(?:cash|assets)\b)",
)


def _read_instant(match: "re.Match[str]") -> Phrase | None:
    if (year := year_of(match)) is not None:
        return Phrase(*match.span(), "year", year=year, instant=True, reach=match.end())
    words = group_of(match, "what", "what1", "what2")
    kind: Kind | None = None if not words else "quarter" if "quarter" in words.lower() else "year"
    relation: Relation = "this" if words else "named"
    return Phrase(*match.span(), kind, day=day_of(match), relation=relation, instant=True, reach=match.end())


def _read_month_quarter(match: "re.Match[str]") -> Phrase:
    return Phrase(*match.span(), "quarter", day=read_month_quarter(match), reach=match.end())


def _read_range(match: "re.Match[str]") -> Phrase | None:
    months = read_months(match)
    if months is None:
        return None
    ytd = months.from_january or months.kind != "quarter"
    return Phrase(*match.span(), months.kind, day=months.end, reach=match.end(), ytd=ytd)


WORDINGS: dict[HintedPattern, Reader] = {
    RANGE: _read_range,
    MONTH_QUARTER: _read_month_quarter,
    _YEAR_TO_DATE: _read_year_to_date,
    _INSTANT: _read_instant,
    SAME: read_same,
    YEAR_PERIOD: read_alike(None, "year-ago"),
    _QUARTER: _read_quarter,
    _SHORT: _read_short,
    _NUMBERED: _read_numbered,
    _HALF_YEAR: read_alike("half", number=1),
    MONTHS_BEFORE: read_alike("year", "year-ago"),
    COUNTED_MONTHS: read_counted_months,
    ODD_LENGTH: read_odd_length,
    COUNTED_QUARTERS: read_counted_quarters,
    _QUARTER_ENDED: read_alike("quarter"),
    _HALF_ENDED: read_alike("half"),
    _PERIOD_ENDED: read_alike(None),
    PREVIOUS: read_alike("quarter", "previous"),
    PRIOR_YEAR: read_prior_year,
    YEAR_QUARTER: read_alike("quarter"),
    THIS: read_this,
    _YEARS: _read_years,
    _BARE_YEAR: read_alike(None),
}
"""Patterns, from the fullest on, with what reads a match of each."""

AS_PRINTED = frozenset((RANGE, MONTH_QUARTER, _SHORT, _HALF_YEAR, PRIOR_YEAR))
"""Patterns that are told by their capitals, or see to them."""
