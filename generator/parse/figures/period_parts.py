"""What wordings of periods have in common: words of a year and a day, what follows a quarter, a phrase of them."""

import re
from collections.abc import Callable

from generator.parse.figures.fiscal import Kind
from generator.parse.figures.phrase import Phrase, Relation
from generator.parse.text.dates import DAY, Day, read_day
from generator.vocabulary.dates import MONTH, YEAR

Reader = Callable[["re.Match[str]"], Phrase | None]
"""What makes a phrase of a match; None where it names no period after all."""

# `fiscal 2024`, and `2024-25` or `2024/25`, which is named by its end.
FISCAL_YEAR = r"(?:19|20)\d\d(?:[-/–](?:(?:19|20)\d\d|\d\d)(?![\d/-]))?"
SMALL_MONTH = MONTH.lower()
DATE = (
    rf"{SMALL_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?\b(?:,? ?{YEAR}\b)?|\d{{1,2}}(?:st|nd|rd|th)? {SMALL_MONTH},? {YEAR}\b"
)
ENDED = (
    r"(?:(?: \(\d\d?[ -]weeks\))?,? ?(?:which |that |both |each )?(?:ended|ending|ends|to)(?: on)?"
    rf" (?P<day>{DATE}))"
)
LAST = r"(?:prior|previous|last|preceding)"
AGO = r"(?:a|one) year (?:ago|earlier|prior)|last year|the year before"
# What follows a quarter or half: `of fiscal 2006`, `results for fiscal 2006`, `2019`, `of the prior year`.
TAIL = (
    r"(?:(?: financial)?(?: results)?(?:,? (?:of|for|in)|,(?= fiscal (?:19|20)))?(?: the| our| its)?"
    rf"(?: (?:(?P<fiscal>fiscal(?: year)?|fy)|calendar(?: year)?|full year|year))? ?['’]?(?P<year>{FISCAL_YEAR})\b"
    r"(?: fiscal year\b)?"
    rf"|(?:,? (?:of|in))?(?: the)? (?P<ago>{LAST}(?: fiscal)? year|{AGO})\b"
    r"|(?P<now> of (?:the|this|our|its) (?:current )?(?:fiscal )?year)\b(?! end(?:ed|ing|s)\b))?"
)
COUNTS: dict[str, Kind] = {
    "three": "quarter", "six": "half", "nine": "nine-months", "twelve": "year",
    "3": "quarter", "6": "half", "9": "nine-months", "12": "year",
}  # fmt: skip

# Behind `the fourth quarters`: `of 2024 and 2023`.
BOTH_YEARS = rf"(?=,? (?:of|ended|ending|in) [^.;:()$€£]{{0,40}}?{YEAR},?(?: and|,? compared|,? versus))"


def group_of(match: "re.Match[str]", *names: str) -> str | None:
    """The words of the first of these groups that the pattern has and that matched some."""
    groups = match.re.groupindex
    for name in names:
        if name in groups and match[name]:
            return match[name]
    return None


def day_of(match: "re.Match[str]") -> Day | None:
    """The day in `ended March 31, 2006`."""
    words = group_of(match, "day", "day2")
    found = DAY.search(words) if words else None
    return read_day(found) if found else None


def year_of(match: "re.Match[str]") -> int | None:
    """The year of `fiscal 2024`, `'24` or `2024-25`; None where two years do not follow each other."""
    words = group_of(match, "year", "year0", "year1", "year2", "year3")
    if not words:
        return None
    first, *second = re.split(r"[-/–]", words)
    year = int(first) if len(first) == 4 else 2000 + int(first) if int(first) < 70 else 1900 + int(first)
    if second:
        # Two years that do not follow each other are a span of years, and no fiscal year.
        return year + 1 if int(second[0]) % 100 == (year + 1) % 100 else None
    return year


def named_period(match: "re.Match[str]", kind: Kind, number: int | None, ytd: bool = False) -> Phrase:
    """A period of a kind and number, with year, day and what else the groups of `TAIL` and `ENDED` say."""
    ago = group_of(match, "ago", "ago0")
    relation: Relation = "year-ago" if ago else "named"
    if group_of(match, "now", "now0"):
        relation = "this"
    fiscal = group_of(match, "fiscal", "fiscal0", "fiscal1", "fiscal2")
    # A year of two names, `2024-25`, is a fiscal one.
    joined = len(group_of(match, "year", "year2") or "") > len("2024")
    return Phrase(
        match.start(), match.end(), kind, number, year_of(match), bool(fiscal) or joined, day_of(match), relation,
        reach=match.end(), ytd=ytd, trailing=bool(group_of(match, "trailing")),
    )  # fmt: skip


def read_alike(kind: Kind | None, relation: Relation = "named", number: int | None = None) -> Reader:
    """What reads a wording that always says the same but for its year or day."""

    def read(match: "re.Match[str]") -> Phrase:
        return Phrase(*match.span(), kind, number, year_of(match), False, day_of(match), relation, reach=match.end())

    return read
