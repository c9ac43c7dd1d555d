"""Periods of so many weeks, months or quarters: `the thirteen weeks`, `the first six months`.

Thirteen weeks make a quarter, and so do twelve of a company that counts so: grocers and restaurants divide 52 weeks
into 16, 12, 12 and 12. A count in weeks says nothing of the same count in months: twelve weeks are no year. What is
told of `the fifteen months then ended` or `the last five years` is not told of the news, nor is what follows it
without a period of its own.
"""

import re
from dataclasses import replace

from generator.parse.figures.fiscal import Kind
from generator.parse.figures.period_parts import COUNTS, ENDED, LAST, TAIL, day_of, named_period, year_of
from generator.parse.figures.phrase import Phrase
from generator.parse.text.hinted import hinted
from generator.vocabulary.dates import YEAR

_COUNTS: dict[Kind, tuple[tuple[str, int], ...]] = {
    "quarter": (("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("sixteen", 16), ("seventeen", 17)),
    "half": (("twenty-four", 24), ("twenty-five", 25), ("twenty-six", 26), ("twenty-seven", 27), ("twenty-eight", 28)),
    "nine-months": (("thirty-six", 36), ("thirty-nine", 39), ("forty", 40)),
    "year": (("fifty-two", 52), ("fifty-three", 53)),
}
WEEKS: dict[str, tuple[Kind, int]] = {
    word: (kind, number)
    for kind, counts in _COUNTS.items()
    for name, number in counts
    for word in (name, name.replace("-", " "), str(number))
}
"""Words and digits before `weeks`, in lower case, with the period and the number of weeks."""

USUAL = frozenset((13, 26, 39, 52))
"""Counts whose periods begin where whole quarters of thirteen weeks do."""

_WEEK_COUNT = r"(?:(?:twenty|thirty|fifty)[ -][a-z]{3,5}|thirteen|fourteen|twelve|sixteen|seventeen|forty|\d\d)"
COUNTED_MONTHS = hinted(
    rf"\b(?:(?:the )?(?P<ago0>{LAST}[ -](?:fiscal[ -])?year(?:['’]s)?[ -])"
    rf"(?=[a-z0-9-]{{1,12}}(?:[ -]months?|[ -]weeks?)[a-z -]{{0,10}} ended))?"
    rf"(?P<trailing>(?:trailing|last|past|latest(?= (?:twelve|12)))[ -])?(?:the )?(?:latest )?"
    rf"(?:(?:(?P<fiscal0>fiscal)(?: year)? )?(?P<year0>{YEAR}) )?(?P<first>first )?(?:fiscal )?"
    r"(?:(?P<count>three|six|nine|twelve|3|6|9|12)"
    r"(?:[ -]months?(?:[ -]periods?)?\b(?! period)|-?(?= and (?:six|nine|twelve|6|9|12)[ -]months?))"
    r"|(?P<weeks>(?:(?:twenty|thirty|fifty)[ -])?[a-z]{3,9}|\d\d?)"
    rf"(?:[ -]weeks?(?:[ -]periods?)?\b(?! period)|-?(?= and {_WEEK_COUNT}[ -]weeks?)))"
    rf"{TAIL}{ENDED}?",
)


def read_counted_months(match: "re.Match[str]") -> Phrase | None:
    """`the first six months of 2019`, `the thirteen weeks ended`."""
    if match["weeks"]:
        return _read_weeks(match)
    return _counted(match, COUNTS[match["count"]])


def _read_weeks(match: "re.Match[str]") -> Phrase | None:
    """`the twelve weeks ended March 21, 2020`; a count that is no quarter, half or year leaves its figures out."""
    kind, weeks = WEEKS.get(match["weeks"], (None, None))
    if kind is None:
        return replace(named_period(match, "quarter", None), trailing=True) if day_of(match) else None
    phrase = _counted(match, kind)
    return phrase if weeks in USUAL else replace(phrase, weeks=weeks)


def _counted(match: "re.Match[str]", kind: Kind) -> Phrase:
    """From the year's beginning: `the first six months`, `the six months of 2019`."""
    first = bool(match["first"]) or (kind == "half" and year_of(match) is not None)
    return named_period(match, kind, 1 if first and kind in ("quarter", "half") else None, ytd=True)


COUNTED_QUARTERS = hinted(rf"\b(?:the )?first (?P<count>two|three|2|3) (?:fiscal )?quarters{TAIL}")


def read_counted_quarters(match: "re.Match[str]") -> Phrase | None:
    """`the first three quarters of 2019`."""
    half = match["count"] in ("two", "2")
    return named_period(match, "half" if half else "nine-months", 1 if half else None, ytd=True)


ODD_LENGTH = hinted(
    r"\b(?:for|in|during|over) (?:the|its|our) (?:(?:first|last|past|latest|most recent|preceding|previous) )?"
    r"(?:[a-z]{3,9}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|\d\d?)[ -](?:months|weeks|days|years)\b"
)


def read_odd_length(match: "re.Match[str]") -> Phrase:
    """A phrase that no calendar resolves. Counts that make a quarter, a half or a year are read before."""
    return Phrase(*match.span(), "quarter", reach=match.end(), trailing=True)
