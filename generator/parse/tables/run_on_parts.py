"""Parts of lines in which an export ran a table together: heads, figures, words, with or without blanks between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.parse.tables.head_words import COUNT
from generator.vocabulary.dates import MONTH

_YEAR = r"(?:19|20)\d\d(?=(?:(?:19|20)\d\d)*(?!\d|,\d))"
_MONTHS = rf"(?:{COUNT})[ -](?:Months?|Weeks?|Mos?\b\.?|Wks?\b\.?)(?: Periods?)?"
_NTH = r"(?:First|Second|Third|Fourth)"
_LENGTH = (
    rf"(?:(?:for )?(?:the )?(?:{_MONTHS}|(?:{_NTH} )?(?:Fiscal )?(?:Quarters?|Years?|Periods?))\s*(?:Ended|Ending)"
    rf"|{_NTH} (?:Fiscal )?Quarter|Fiscal Year|Full Year|Year[- ]to[- ]Date)"
)
_DAY = rf"(?:As (?:of|at) )?{MONTH}\s*\d{{1,2}},?(?=\s*(?:{_YEAR}|{MONTH}|{_MONTHS}|{_LENGTH}|$))"
_NUMERIC = r"\d{1,2}/\d{1,2}/(?:20\d\d|\d\d)(?!\d)"
# Over columns of changes and shares; over a sum since a beginning.
_OTHER = (
    r"(?:(?:%|Per ?cent(?:age)?)\s*(?:of (?:Net |Total )?(?:Sales|Revenues?)|Change|Increase(?:\s*/?\s*\(Decrease\))?)"
    r"|Increase\s*/?\s*\(Decrease\)|(?:Change|Variance)(?=\s*(?:[$(]?[\d.]|%|Change|Variance))|%(?=\s*Change)"
    r"|(?:(?<=\d{4})|(?<=\d{4} ))Change|(?<=\d, )%)"
)
_SINCE = (
    r"(?:(?:for the )?(?:cumulative )?period|cumulative)(?: from)?[^.:;]{0,50}?\binception\b[^.:;]{0,30}?"
    rf"\b(?:to|through) {MONTH}\s*\d{{1,2}},?"
)
_HEAD = rf"(?:{_LENGTH}|{_NUMERIC}|{_DAY}|(?:Q[1-4]|FY) ?'?{_YEAR}|[1-4]Q ?'?\d\d(?!\d)|{_YEAR}|{_OTHER}|{_SINCE})"
# Digits run on for as long as commas say so: `1,8722,411` is two figures; four bare digits and more are none.
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{1,2})?(?![\d.,]\d|\d)|(?<=[\s$€£¥(])\.\d{1,3}(?![\d.,]\d|\d))"
)
_FIGURE = (
    rf"(?:\(\s*)?(?:[$€£¥]\s*)?(?:\(\s*)?{_DIGITS}\s*\)?(?:\s*%)?|(?:[$€£¥]\s*)?(?<=[\s\d)$€£¥])[-–—](?=[\s$A-Z]|$)"
)
_PART = re.compile(
    rf"(?P<gap>\s+|\(\s*(?:un)?audited\s*\))|(?P<head>{_HEAD})|(?P<figure>{_FIGURE})|(?P<unclear>[$€£¥]?\d[\d,.]*)"
    r"|(?P<words>[^\W\d_]+|.)",
    re.IGNORECASE,
)
# `Net income - Basic`: between words a dash parts a label, where otherwise it is a figure.
_BETWEEN_WORDS = re.compile(r"[-–—]\s+[^\W\d_]")
_DATED = re.compile(rf"{_NUMERIC}|{_YEAR}|[1-4]Q ?'?\d\d(?!\d)", re.IGNORECASE)
_IS_LENGTH = re.compile(rf"{_LENGTH}|{_SINCE}", re.IGNORECASE)
_IS_OTHER = re.compile(_OTHER, re.IGNORECASE)

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


def heads_a_column(text: str, part: Part) -> bool:
    """Whether a head is over one column: one with a year, or over a change."""
    return is_dated(text, part) or _IS_OTHER.match(text, part.start, part.end) is not None


def is_dated(text: str, part: Part) -> bool:
    """Whether a head has a year."""
    return _DATED.search(text, part.start, part.end) is not None


def _sort_of(text: str, part: Part) -> str:
    """`L` for a length, `C` for a change, `Y` for a year or whole day, `D` for a day without its year."""
    if _IS_LENGTH.match(text, part.start, part.end):
        return "L"
    if _IS_OTHER.match(text, part.start, part.end):
        return "C"
    return "Y" if is_dated(text, part) else "D"


def assemble_heads(text: str, parts: Sequence[Part]) -> list[Part]:
    """Parts of heads put together: days with their years, and lengths with their days, where each has its own.

    `Three Months Ended` once over two days stays a head of its own, over both, and comes before them.
    """
    sorts = "".join(_sort_of(text, part) for part in parts)
    for whole in ("LDY", "LY", "DY"):
        if re.fullmatch(f"(?:{whole}|C)+", sorts):
            return _join(parts, [len(words) for words in re.findall(f"{whole}|C", sorts)])
    if re.fullmatch(r"(?:LD|C)+[YC]+", sorts):
        return _join(parts, [len(words) for words in re.findall(r"LD|Y|C", sorts)])
    if re.fullmatch(r"L+(?:DY|C)+|(?:LDYDY)+|(?:LDYDYDY)+", sorts):
        joined = _join(parts, [len(words) for words in re.findall(r"L|DY|C", sorts)])
        return sorted(joined, key=lambda part: _sort_of(text, part) != "L")
    return list(parts)


def _join(parts: Sequence[Part], counts: Sequence[int]) -> list[Part]:
    """Runs of so many parts as one each."""
    joined: list[Part] = []
    place = 0
    for count in counts:
        joined.append(Part("head", parts[place].start, parts[place + count - 1].end))
        place += count
    return joined
