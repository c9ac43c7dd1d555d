"""Periods named by their first and last months, as European reports name them.

`January-June 2019`, `Jan-Sep 2019`, `1 January to 30 June 2019`, `April 1 - June 30, 2019`: three, six, nine or twelve
whole months; others are none of our periods.
"""

import calendar
import re
from typing import NamedTuple

from generator.parse.figures.fiscal import MONTHS_OF, Kind
from generator.parse.text.dates import Day
from generator.parse.text.hinted import hinted
from generator.vocabulary.dates import MONTH, MONTHS, YEAR

# A month's name in its capitals: `may` is a verb.
_MONTH = f"(?:{MONTH}|{MONTH.upper()})"
RANGE = hinted(
    rf"\b(?P<day>1(?:st)? )?(?P<first>{_MONTH})(?P<day2> 1(?:st)?,?(?! \d))?(?:,? (?P<year0>{YEAR}))?"
    rf" ?(?:[-–—]|[Tt]o|TO|[Tt]hrough|[Uu]ntil) ?(?P<day3>\d{{1,2}}(?:st|th)? )?(?P<last>{_MONTH})"
    rf"(?P<day4> \d{{1,2}}(?:st|th)?\b,?)?"
    rf"(?:,? (?P<year>{YEAR}))?\b",
)
# `the September quarter`, `the June 2019 quarter`, `March quarter of 2020`: named by its last month.
MONTH_QUARTER = hinted(
    rf"\b(?:(?:[Tt]he|THE|[Ii]ts|[Oo]ur) )?(?P<month>{_MONTH})(?: (?P<year0>{YEAR}))? (?:[Qq]uarter|QUARTER)\b"
    rf"(?:,? (?:of |OF )?(?P<year>{YEAR})\b)?",
)
# A search is quick where a set of characters leads: most words begin with none of these.
_NAMED = re.compile(
    r"[ADFJMNOS](?:(?<=A)(?:pr|PR|ug|UG)|(?<=D)(?:ec|EC)|(?<=F)(?:eb|EB)|(?<=J)(?:an|AN|u[nl]|U[NL])|(?<=M)(?:a[ry]|A[RY])"
    r"|(?<=N)(?:ov|OV)|(?<=O)(?:ct|CT)|(?<=S)(?:ep|EP))"
)
_KINDS: dict[int, Kind] = {months: kind for kind, months in MONTHS_OF.items()}


class MonthRange(NamedTuple):
    """How long a range of months is, its last day, and whether it begins the calendar's year."""

    kind: Kind
    end: Day
    from_january: bool


def count_months(words: str) -> int:
    """How many words may name a month: `RANGE` takes two of them, `MONTH_QUARTER` one."""
    return len(_NAMED.findall(words))


def read_months(match: "re.Match[str]") -> MonthRange | None:
    """What a match of `RANGE` names; None where it is not three, six, nine or twelve whole months."""
    first, last = (MONTHS[match[name].rstrip(".").lower()] for name in ("first", "last"))
    kind = _KINDS.get((last - first) % 12 + 1)
    year = match["year"] or match["year0"]
    days = calendar.monthrange(int(year) if year else 2001, last)[1]
    printed = match["day3"] or match["day4"]
    if kind is None or (printed and int(re.sub(r"\D", "", printed)) != days):
        return None
    if printed and not (match["day"] or match["day2"]):
        return None
    # `from May 2012 to January 2020` is somebody's time in office.
    if match["year0"] and match["year"] and int(match["year"]) - int(match["year0"]) != (last < first):
        return None
    return MonthRange(kind, Day(last, days, int(year) if year else None), first == 1)


def read_month_quarter(match: "re.Match[str]") -> Day:
    """The last day of the quarter that a match of `MONTH_QUARTER` names."""
    month = MONTHS[match["month"].rstrip(".").lower()]
    year = match["year"] or match["year0"]
    return Day(month, calendar.monthrange(int(year) if year else 2001, month)[1], int(year) if year else None)
