"""What the words over a column say: `Three Months Ended March 31, 2020`, `3/31/2020`, `Q4/24`, `% Change`.

Reading takes out of the words what it knows, kind of period, days, years, and remarks such as `(unaudited)`; a column
over which other words are left is none of a period.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.parse.figures.counted_periods import USUAL, WEEKS
from generator.parse.figures.fiscal import Kind
from generator.vocabulary.dates import MONTH, MONTHS, YEAR
from generator.vocabulary.numbers import COUNTS, ORDINALS
from generator.vocabulary.statements import pattern_of

HeadKind = Kind | Literal["to-date"]

_COUNTS: dict[str, Kind] = {
    "three": "quarter", "six": "half", "nine": "nine-months", "twelve": "year",
    "3": "quarter", "6": "half", "9": "nine-months", "12": "year",
}  # fmt: skip
_NUMBERS = {**ORDINALS, **COUNTS, "i": 1, "ii": 2, "iii": 3, "iv": 4}
# Words and digits before `months` and `weeks`.
COUNT = "|".join(sorted((re.escape(word) for word in {**_COUNTS, **WEEKS}), key=len, reverse=True))

# Words run together where a line break was lost: `Months EndedMarch 31,2020`, `Dec 312024`.
_GLUED = (
    (re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z.])(?=(?:19|20)\d\d\b)|(?<=[a-z]{3})(?=\d{1,2}[ ,])"), " "),
    (re.compile(rf"(?<=\b\d{{2}}),?(?={YEAR}\b)"), ", "),
    (re.compile(r"(?<=\d{4})(?=[A-Z][a-z])"), " "),
)
_OTHER = pattern_of("head.other")
_OTHER_MARKS = re.compile(r"%|\b(?:19|20)\d\dE\b|\binc\.?/")
_WEEKS = re.compile(
    rf"\b(?P<count>{COUNT})[ -](?:calendar )?(?P<what>months?|mos?|weeks?|wks?)\b(?: \(\d\d weeks\))?", re.IGNORECASE
)
_TRAILING = re.compile(
    r"\b(?:(?:trailing|last|latest|rolling|past)[ -](?:twelve|12)[ -]months?|LTM|TTM)\b", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)?[ -](?P<what>quarter|qtr|half)s?\b"
    r"|\b(?P<what1>[QH]) ?(?P<number1>[1-4])(?=\b|['’/]|\d\d\b)|\b(?P<number2>[1-4])(?P<what2>[QH])(?=\b|['’/]|\d\d\b)"
    r"|\b(?P<months>3|6|9|12) ?M(?=\b|['’/])|\bquarter (?P<number3>[1-4]|one|two|three|four)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"\b(?:(?P<quarter>quarters?|quarterly|qtrs?)|(?P<half>half[- ]years?|half|semi-?annual)"
    r"|(?P<todate>(?:fiscal )?year[- ]to[- ]date|YTD|to[- ]date)"
    r"|(?P<year>(?:fiscal |full |full-|calendar |financial )*(?:years?|annual|annually)))\b",
    re.IGNORECASE,
)
_INSTANT = re.compile(r"\b(?:as of|as at|at|balance at)\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>\d{4}|\d\d)\b")
_DATE = re.compile(
    rf"\b(?P<month>{MONTH})\.? ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: ?(?:/|or|and) ?(?P<day3>\d{{1,2}}))?\b(?!\d)"
    rf"(?:,? ?(?P<year>{YEAR})\b)?"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<month2>{MONTH})\.?(?:[ -],? ?(?P<year2>{YEAR}|\d\d)\b)?"
    rf"|\b(?P<month4>{MONTH})\.?[-’' ]+(?P<year4>\d\d)\b(?!\d|,)"
    rf"|\b(?P<month5>{MONTH})(?![A-Za-z])\.?(?:,? ?(?P<year5>{YEAR})\b)?",
    re.IGNORECASE,
)
# From a month's first day to a month's last: `1-3/2019`, `January-March 2019`, `1 October - 31 December 2019`,
# `01.01. - 30.06.2019`.
_MONTHS = re.compile(
    rf"\b(?P<first>\d{{1,2}})[-–](?P<last>\d{{1,2}})/(?P<year>\d{{4}}|\d\d)\b"
    rf"|\b0?1[./](?P<first2>\d{{1,2}})\.?(?:{YEAR})? ?[-–—]"
    rf" ?(?P<day3>\d\d)[./](?P<last2>\d{{1,2}})[./ ] ?(?P<year3>{YEAR})\b"
    rf"|\b(?:1 )?(?P<from>{MONTH})(?: 1)?(?:,? {YEAR})? ?(?:[-–—]|to) ?"
    rf"(?:(?P<day>\d\d) )?(?P<to>{MONTH})(?![A-Za-z])\.?(?: (?P<day2>\d\d)(?!\d))?(?:,? ?(?P<year2>{YEAR})\b)?",
    re.IGNORECASE,
)
_LENGTHS: dict[int, Kind] = {3: "quarter", 6: "half", 9: "nine-months", 12: "year"}
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_NAMED_YEAR = re.compile(r"\b(?:fiscal(?: year)?|FY) ?['’]?(?:(?:19|20)\d\d|\d\d)\b", re.IGNORECASE)
_SPAN_YEAR = re.compile(rf"\b(?P<first>{YEAR})[-/–](?P<last>\d\d)\b")
_FISCAL_YEAR = re.compile(
    rf"\b(?:fiscal(?: year)?|FY) ?['’]?(?P<year>{YEAR}|\d\d)\b|\b(?P<plain>{YEAR})A?\b"
    r"|(?<=[/'’ ])['’]?(?P<short>\d\d)\b$",
    re.IGNORECASE,
)
_NEUTRAL = pattern_of("head.neutral")
_NEUTRAL_MARKS = re.compile(
    r"\(?(?<![A-Za-z])[a-z0-9]{1,2}\)|[$€£()*†‡§,.:;/'’\"“”&#|•\[\]_+=–—-]|\b\d\)", re.IGNORECASE
)
_WORDS = re.compile(r"[A-Za-z]{2,}|\d+")


@dataclass(frozen=True)
class Days:
    """A printed end of a period; `day` is None for a month's end, `year` where none is printed."""

    month: int
    day: int | None
    year: int | None


@dataclass(frozen=True)
class HeadWords:
    """What words over a column say; each a tuple, since words over several columns say several things.

    Attributes:
        kinds: lengths of periods, with the ordinal of a quarter or half.
        days: ends.
        years: years printed apart from a day.
        instant: whether it is `as of` a day.
        trailing: whether twelve months are any last ones.
        by_name: whether it says a year by no more than its name, `Fiscal 2021`; below `Fourth Quarter` it is a quarter.
        counted: whether months are counted, `Three Months`, and no quarter or year is named.
        weeks: how many weeks the period has, where one count is told that is not thirteen a quarter.
        other: words that make it something else, `% Change`, or None.
        left: words that say nothing that is known here.
    """

    kinds: tuple[tuple[HeadKind, int | None], ...] = ()
    days: tuple[Days, ...] = ()
    years: tuple[int, ...] = ()
    instant: bool = False
    trailing: bool = False
    by_name: bool = False
    counted: bool = False
    weeks: int | None = None
    other: str | None = None
    left: str = ""

    @property
    def timed(self) -> bool:
        """Whether it says anything of a time."""
        return bool(self.kinds or self.days or self.years)


def full_year(printed: str) -> int:
    """`2020`, `20` -> 2020; `97` -> 1997."""
    number = int(printed)
    return number if number >= 100 else 2000 + number if number < 70 else 1900 + number


def unglue(words: str) -> str:
    """Words of a head with lost blanks put back: `EndedMarch 31,2020` -> `Ended March 31, 2020`."""
    for pattern, between in _GLUED:
        words = pattern.sub(between, words)
    return words


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _read_date(match: "re.Match[str]") -> Days | None:
    name = match["month"] or match["month2"] or match["month4"] or match["month5"]
    day = match["day"] or match["day2"]
    year = match["year"] or match["year2"] or match["year4"] or match["year5"]
    number = int(day) if day else None
    if match["day3"]:
        # `February 29/28,`: the month's end, whichever year it is.
        number = None
    if number is not None and not 1 <= number <= 31:
        return None
    return Days(_month(name), number, full_year(year) if year else None)


class _Reader:
    """Takes out of the words what it knows."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.kinds: list[tuple[HeadKind, int | None]] = []
        self.weeks: set[int] = set()
        self.counted = False
        self.odd: str | None = None
        self.days: list[Days] = []
        self.years: list[int] = []

    def take(self, pattern: "re.Pattern[str]") -> "list[re.Match[str]]":
        found = list(pattern.finditer(self.words))
        if found:
            self.words = pattern.sub(" ", self.words)
        return found

    def read_months(self) -> None:
        """A stretch told by its first and last month; one of another length, or over a year's end, is no period."""
        for match in self.take(_MONTHS):
            first = _month(match["from"]) if match["from"] else int(match["first"] or match["first2"])
            last = _month(match["to"]) if match["to"] else int(match["last"] or match["last2"])
            kind = _LENGTHS.get(last - first + 1)
            year = match["year"] or match["year2"] or match["year3"]
            day = match["day"] or match["day2"] or match["day3"]
            if kind is None or not 1 <= last <= 12 or (day and not 28 <= int(day) <= 31):
                continue
            self.kinds.append((kind, None))
            self.days.append(Days(last, int(day) if day else None, full_year(year) if year else None))

    def read_days(self) -> None:
        for match in self.take(_ISO):
            self.days.append(Days(int(match["month"]), int(match["day"]), int(match["year"])))
        for match in self.take(_SLASHED):
            month, day = int(match["a"]), int(match["b"])
            if month > 12:
                month, day = day, month
            if 1 <= month <= 12 and 1 <= day <= 31:
                self.days.append(Days(month, day, full_year(match["year"])))
        for match in self.take(_DATE):
            read = _read_date(match)
            if read is not None:
                self.days.append(read)

    def read_count(self, count: str, what: str) -> None:
        """`Three Months`, `Twelve Weeks`: a length; one that is no quarter, half or year is of something else."""
        if what.startswith("mo"):
            kind, weeks = _COUNTS.get(count), None
            self.counted = True
        else:
            kind, weeks = WEEKS.get(count, (None, None))
        if kind is None:
            self.odd = f"{count} {what}"
            return
        self.kinds.append((kind, None))
        if weeks is not None:
            self.weeks.add(weeks)

    def read_kinds(self) -> bool:
        """Fill `kinds`; whether twelve months are trailing."""
        trailing = bool(self.take(_TRAILING))
        if trailing:
            self.kinds.append(("year", None))
        for match in self.take(_WEEKS):
            self.read_count(match["count"].lower(), match["what"].lower())
        for match in self.take(_NUMBERED):
            self.kinds.append(_numbered(match))
        for match in self.take(_PLAIN):
            kind: HeadKind = (
                "quarter" if match["quarter"] else "half" if match["half"] else "to-date" if match["todate"] else "year"
            )
            self.kinds.append((kind, None))
        return trailing

    def read_years(self) -> None:
        for match in self.take(_SPAN_YEAR):
            self.years.append(int(match["first"][:2] + match["last"]))
        for match in self.take(_FISCAL_YEAR):
            self.years.append(full_year(match["year"] or match["plain"] or match["short"]))


def _numbered(match: "re.Match[str]") -> tuple[HeadKind, int | None]:
    if match["months"]:
        return _COUNTS[match["months"]], None
    what = (match["what"] or match["what1"] or match["what2"] or "q").lower()
    printed = (match["ordinal"] or match["number1"] or match["number2"] or match["number3"]).lower()
    number = _NUMBERS.get(printed) or int(printed)
    return ("half", number) if what.startswith("h") else ("quarter", number)


@lru_cache(maxsize=2048)
def read_head(words: str) -> HeadWords:
    """What the words over a column, above the labels, or in a title say of a time."""
    reader = _Reader(" " + unglue(words) + " ")
    other = _OTHER.search(reader.words) or _OTHER_MARKS.search(reader.words)
    # `Year Ended`, `FY 2020`: a fiscal year's name is taken before the word year is.
    reader.read_months()
    reader.read_days()
    instant = bool(reader.take(_INSTANT))
    named = _NAMED_YEAR.search(reader.words)
    trailing = reader.read_kinds()
    reader.words = reader.words.rstrip()
    reader.read_years()
    kinds = reader.kinds or ([("year", None)] if named else [])
    # `Quarterly` over `Q4 2024` adds nothing.
    numbered = {kind for kind, number in kinds if number is not None}
    kinds = [(kind, number) for kind, number in kinds if number is not None or kind not in numbered]
    left = " ".join(_WORDS.findall(_NEUTRAL_MARKS.sub(" ", _NEUTRAL.sub(" ", reader.words))))
    return HeadWords(
        tuple(dict.fromkeys(kinds)),
        tuple(dict.fromkeys(reader.days)),
        tuple(dict.fromkeys(reader.years)),
        instant,
        trailing,
        bool(named) and not reader.kinds,
        reader.counted,
        next(iter(reader.weeks - USUAL), None) if len(reader.weeks) == 1 else None,
        other.group().strip() if other else reader.odd,
        left,
    )


def has_period(words: str) -> bool:
    """Whether words name a period, a day or a year."""
    head = read_head(words[:300])
    return bool(head.days or head.years or (head.kinds and (head.instant or len(words) < 60)))
