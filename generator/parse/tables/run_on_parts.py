"""Parts of lines in which an export ran a table together: heads, figures, words, with or without blanks between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.parse.tables.head_words import COUNT
from generator.vocabulary.dates import MONTH

_YEAR = r"(?:19|20)\d\d(?=(?:(?:19|20)\d\d)*(?!\d|,\d))"
_MONTHS = rf"(?:{COUNT})[ -](?:Months?|Weeks?)(?: Periods?)?"
_LENGTH = rf"(?:(?:for )?(?:the )?(?:{_MONTHS}|(?:Fiscal )?(?:Quarters?|Years?|Periods?))\s*(?:Ended|Ending))"
_DAY = rf"(?:As (?:of|at) )?{MONTH}\s*\d{{1,2}},?(?=\s*(?:{_YEAR}|{MONTH}|{_MONTHS}|{_LENGTH}|$))"
_NUMERIC = r"\d{1,2}/\d{1,2}/(?:20\d\d|\d\d)(?!\d)"
_HEAD = rf"(?:{_LENGTH}|{_NUMERIC}|{_DAY}|(?:Q[1-4]|FY) ?'?{_YEAR}|{_YEAR})"
# Digits run on for as long as commas say so: `1,8722,411` is two figures; four bare digits and more are none.
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{1,2})?(?![\d.,]\d|\d))"
_FIGURE = rf"(?:\(\s*)?(?:[$€£]\s*)?(?:\(\s*)?{_DIGITS}\s*\)?(?:\s*%)?|(?:[$€£]\s*)?(?<=[\s\d)$€£])[-–—](?=[\s$A-Z]|$)"
_PART = re.compile(
    rf"(?P<gap>\s+|\(\s*(?:un)?audited\s*\))|(?P<head>{_HEAD})|(?P<figure>{_FIGURE})|(?P<unclear>[$€£]?\d[\d,.]*)"
    r"|(?P<words>[^\W\d_]+|.)",
    re.IGNORECASE,
)
# `Net income - Basic`: between words a dash parts a label, where otherwise it is a figure.
_BETWEEN_WORDS = re.compile(r"[-–—]\s+[^\W\d_]")
_DATED = re.compile(rf"{_NUMERIC}|{_YEAR}")
_IS_LENGTH = re.compile(_LENGTH, re.IGNORECASE)

Sort = Literal["head", "figure", "unclear", "words"]


@dataclass(frozen=True)
class Part:
    """A stretch of a line.

    Attributes:
        sort: a part of a head; a figure; digits that may be several figures or none; words.
        start, end: where it stands in the text.
    """

    sort: Sort
    start: int
    end: int


def read_parts(text: str, start: int, end: int) -> Iterator[Part]:
    """The parts of a stretch of text in order, blanks left out; words that follow one another are one part."""
    words: tuple[int, int] | None = None
    for match in _PART.finditer(text, start, end):
        if match["gap"]:
            continue
        if match["words"] or (words is not None and _BETWEEN_WORDS.match(text, match.start(), end)):
            words = (words[0] if words else match.start(), match.end())
            continue
        if words is not None:
            yield Part("words", *words)
            words = None
        sort: Sort = "head" if match["head"] else "figure" if match["figure"] else "unclear"
        yield Part(sort, *match.span())
    if words is not None:
        yield Part("words", *words)


def is_dated(text: str, part: Part) -> bool:
    """Whether a head has a year."""
    return _DATED.search(text, part.start, part.end) is not None


def _sort_of(text: str, part: Part) -> str:
    return "L" if _IS_LENGTH.match(text, part.start, part.end) else "Y" if is_dated(text, part) else "D"


def assemble_heads(text: str, parts: Sequence[Part]) -> list[Part]:
    """Parts of heads put together: days with their years, and lengths with their days, where each has its own.

    `Three Months Ended` once over two days stays a head of its own, over both, and comes before them.
    """
    sorts = "".join(_sort_of(text, part) for part in parts)
    for whole in ("LDY", "LY", "DY"):
        if set(sorts.split(whole)) == {""}:
            return _join(parts, [len(whole)] * (len(parts) // len(whole)))
    if re.fullmatch(r"(?:LD)+Y+", sorts):
        return _join(parts, [len(words) for words in re.findall(r"LD|Y", sorts)])
    if re.fullmatch(r"L+(?:DY)+|(?:LDYDY)+|(?:LDYDYDY)+", sorts):
        joined = _join(parts, [len(words) for words in re.findall(r"L|DY", sorts)])
        return sorted(joined, key=lambda part: is_dated(text, part))
    return list(parts)


def _join(parts: Sequence[Part], counts: Sequence[int]) -> list[Part]:
    """Runs of so many parts as one each."""
    joined: list[Part] = []
    place = 0
    for count in counts:
        joined.append(Part("head", parts[place].start, parts[place + count - 1].end))
        place += count
    return joined
