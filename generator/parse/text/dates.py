"""Calendar days as releases print them."""

import datetime
import re
from dataclasses import dataclass

from generator.vocabulary.dates import MONTH, MONTHS, SMALL_MONTH_NAMES, YEAR

# A search is quick where a set of characters leads, which takes the first letter or digit away from what follows.
_REST_OF_MONTH = (
    r"(?:(?<=J)an(?:uary|\.)?|(?<=F)eb(?:ruary|\.)?|(?<=M)ar(?:ch|\.)?|(?<=A)pr(?:il|\.)?|(?<=M)ay|(?<=J)une?\.?"
    r"|(?<=J)uly?\.?|(?<=A)ug(?:ust|\.)?|(?<=S)ept(?:ember|\.)?|(?<=S)ep\.?|(?<=O)ct(?:ober|\.)?|(?<=N)ov(?:ember|\.)?"
    r"|(?<=D)ec(?:ember|\.)?)"
)
DAY = re.compile(
    r"[JFMASONDjfmasond\d](?<!\w.)(?i:"
    rf"(?P<month>{_REST_OF_MONTH}) ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? ?(?P<year>{YEAR})\b)?"
    rf"|(?P<day2>(?<=\d)\d?)(?:st|nd|rd|th)? (?P<month2>{MONTH}),? (?P<year2>{YEAR})\b"
    r"|(?P<iso>(?:(?<=1)9|(?<=2)0)\d\d-\d\d-\d\d)\b)"
)
"""`April 20, 2006`, `Sept. 27, 2000`, `July 22`, `20 April 2006`, `2006-04-20`, over folded words."""


_SHORT_NAMES = tuple(name[:3] for name in SMALL_MONTH_NAMES)


_YEAR = re.compile(YEAR)


def is_year(text: str) -> bool:
    """Whether a text is a year and nothing else."""
    return _YEAR.fullmatch(text) is not None


def may_hold_day(text: str) -> bool:
    """Whether `text` holds a month's first letters, or a hyphen, without which `DAY` is not found in it."""
    return "-" in text or any(map(text.lower().__contains__, _SHORT_NAMES))


def holds_day(text: str) -> bool:
    """Whether `DAY` is found in `text`; quicker to say no, which is what most paragraphs get."""
    return may_hold_day(text) and DAY.search(text) is not None


@dataclass(frozen=True)
class Day:
    """A printed day; `year` is None where none is printed."""

    month: int
    day: int
    year: int | None

    @property
    def iso(self) -> str | None:
        """`2006-04-20`; None without a year."""
        return None if self.year is None else f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def read_day(match: "re.Match[str]") -> Day | None:
    """The day a match of `DAY` prints; None where no calendar has it (`February 30`)."""
    if match["iso"]:
        year, month, day = (int(part) for part in match.group().split("-"))
        found = Day(month, day, year)
    else:
        first = match.group()[0]
        name = (first + match["month"] if match["month"] else match["month2"]).rstrip(".").lower()
        number = int(match["day"] or first + match["day2"])
        printed_year = match["year"] or match["year2"]
        found = Day(MONTHS[name], number, int(printed_year) if printed_year else None)
    try:
        datetime.date(found.year or 2000, found.month, found.day)
    except ValueError:
        return None
    return found
