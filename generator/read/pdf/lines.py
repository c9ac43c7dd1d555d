"""Characters with places to the lines of a page, wide gaps kept as columns."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.read.pdf.glyphs import Glyph

_SAME_LINE = 0.3
_RAISED_BY = 0.75
_BLANK = 0.14
_BLANK_SET = 0.08
_ABUTTING = 0.04
_COLUMN = 1.4
"""Shares of the size of the type: what is one line, and how far small letters may stand above or below it; what is a
blank, and what is one where the layer has it; what parts two figures of neighbouring columns; what parts columns
anywhere."""

_TYPED = 0.02
"""Of the width of a letter: so far the widths of letters differ in type of one width."""

_FEWEST_RUNNING = 3
_MOST_PAGES = 0.75
"""Pages that a document with running heads has, and the share of its pages that have them, the first apart."""

_SMALL = 0.85
_DIGITS = "0123456789"
_ENDS = _DIGITS + ")%—–"
_BEGINS = _DIGITS + "$(€£—"
_APART = 0.45
_APART_TIMES = 1.5
"""Of the size of the type, and of the usual blank of the page: a blank so wide may part two headings, where columns are
parted below it."""

# `Q 2`, `March 31`, `Note (3`: a number of one or two digits behind letters is none of a column.
_NUMBERED = re.compile(r"[A-Za-z]\.? ?\(?\d{1,2}\)?$")

_GAP = 3
_WIDEST = 250
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\s]*", re.IGNORECASE)


@dataclass(frozen=True)
class Segment:
    """Words of a line between two wide gaps.

    Attributes:
        start, end: their place in the text of the line.
        left, right: from the left edge of the page, in points.
        breaks: wider blanks within.
    """

    start: int
    end: int
    left: float
    right: float
    breaks: tuple["Break", ...] = ()


@dataclass(frozen=True)
class Break:
    """A wider blank within a segment: where the words before it end, and those behind it begin.

    Attributes:
        end, start: in the text of the line.
        right, left: from the left edge of the page, in points.
    """

    end: int
    start: int
    right: float
    left: float


def part_segment(segment: Segment) -> list[Segment]:
    """A segment parted at its wider blanks."""
    parts: list[Segment] = []
    start, left = segment.start, segment.left
    for one in segment.breaks:
        parts.append(Segment(start, one.end, left, one.right))
        start, left = one.start, one.left
    return [*parts, Segment(start, segment.end, left, segment.right)]


@dataclass(frozen=True)
class SetLine:
    """A line of a page.

    Attributes:
        text: its words with leading blanks.
        segments: from left to right.
        base: of its baseline, from the foot of the page, in points.
        size: of its type.
        opening: the width of its first word, in points.
    """

    text: str
    segments: tuple[Segment, ...]
    base: float
    size: float
    opening: float


def _size_of(line: list[Glyph]) -> float:
    return median(glyph.size for glyph in line)


def _is_beside(small: list[Glyph], line: list[Glyph]) -> bool:
    """Whether letters stand a little above or below a line of larger type, as `th` and marks of notes do."""
    size = _size_of(line)
    apart = abs(median(glyph.base for glyph in small) - median(glyph.base for glyph in line))
    return max(glyph.size for glyph in small) < _SMALL * size and apart < _RAISED_BY * size


def _group(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Glyphs by line, from the head of the page; each line from left to right."""
    found: list[list[Glyph]] = []
    base = 0.0
    for glyph in sorted(glyphs, key=lambda one: (-one.base, one.left)):
        if not found or base - glyph.base > _SAME_LINE * max(glyph.size, found[-1][-1].size):
            found.append([])
        found[-1].append(glyph)
        base = glyph.base
    lines: list[list[Glyph]] = []
    for line in found:
        if lines and (_is_beside(lines[-1], line) or _is_beside(line, lines[-1])):
            lines[-1] += line
        else:
            lines.append(line)
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _gaps_of(line: list[Glyph], size: float) -> list[float]:
    """The gap before each glyph but the first, that between spaced-out letters taken off."""
    gaps = [after.left - before.right for before, after in pairwise(line)]
    usual = max(0.0, median([gap for gap in gaps if gap < size / 2] or [0.0]))
    return [gap - usual for gap in gaps]


def _parts_figures(line: list[Glyph], number: int, words: str, *, columns: bool) -> bool:
    """Whether a narrow gap before a glyph parts two figures of neighbouring columns.

    A blank does in a row with wide gaps, `46,909 $ 248`, but not the one of a grouped number, `46 909`, nor one behind
    words that end with a number, `Q 2 2010`.

    Args:
        line: its characters, from left to right.
        number: which of them stands behind the gap.
        words: those before the gap, back to the last wide one.
        columns: whether there are wide gaps in the line.
    """
    before, glyph = line[number - 1].character, line[number].character
    if before not in _ENDS or glyph not in _BEGINS:
        return False
    if not columns or _NUMBERED.search(words):
        return False
    if glyph not in _DIGITS:
        return True
    following = "".join(one.character for one in line[number : number + 4])
    return not re.match(r"\d{3}(?!\d)", following)


def _usual_blank(lines: list[list[Glyph]]) -> float:
    """The width of most blanks between words, in sizes of the type: a quarter, and more in type of one width."""
    blanks = [
        gap / size
        for line in lines
        for size in [_size_of(line)]
        for gap in _gaps_of(line, size)
        if _BLANK * size < gap < _COLUMN * size
    ]
    return median(blanks) if blanks else _BLANK


def _set_line(line: list[Glyph], margin: float, unit: float, apart: float, *, typed: bool) -> SetLine:
    """The words of a line; a wide gap moves on to the column that stands at its place on the page.

    Args:
        line: its characters, from left to right.
        margin: where the words of the page begin.
        unit: the width of a letter.
        apart: a blank so wide, in sizes of the type, may part headings.
        typed: whether all letters are of one width; then every gap is so many blanks.
    """
    size = _size_of(line)
    base = median(glyph.base for glyph in line if glyph.size >= _SMALL * size)
    gaps = _gaps_of(line, size)
    columns = any(gap > _COLUMN * size for gap in gaps)
    text = " " * min(_WIDEST, max(0, round((line[0].left - margin) / unit)))
    segments: list[Segment] = []
    start, left = len(text), line[0].left
    breaks: list[Break] = []
    opening = 0.0
    for number, glyph in enumerate(line):
        if number:
            before, gap = line[number - 1], gaps[number - 1]
            wide = gap > _COLUMN * size
            blank = gap > (_BLANK_SET if glyph.parted else _BLANK) * size
            abutting = before.character in _ENDS and glyph.character in _BEGINS and gap > _ABUTTING * size
            if (wide or blank) and not opening:
                opening = before.right - line[0].left
            if wide or (_parts_figures(line, number, text[start:], columns=columns) if blank else abutting):
                segments.append(Segment(start, len(text), left, before.right, tuple(breaks)))
                breaks = []
                column = min(_WIDEST, round((glyph.left - margin) / unit)) if wide else 0
                text = text.ljust(max(len(text) + _GAP, column))
                start, left = len(text), glyph.left
            elif blank:
                end = len(text)
                text = text.ljust(max(end + 1, round((glyph.left - margin) / unit) if typed else 0))
                if gap > apart * size:
                    breaks.append(Break(end, len(text), before.right, glyph.left))
        raised = glyph.size < _SMALL * size and glyph.base > base + 0.12 * size
        text += glyph.character.translate(_RAISED) if raised else glyph.character
    segments.append(Segment(start, len(text), left, line[-1].right, tuple(breaks)))
    return SetLine(text, tuple(segments), base, size, opening or line[-1].right - line[0].left)


def set_lines(glyphs: list[Glyph]) -> list[SetLine]:
    """The lines of a page; a number at its head or foot, which counts pages, is left out."""
    if not glyphs:
        return []
    widths = sorted(glyph.right - glyph.left for glyph in glyphs)
    unit = max(widths[len(widths) // 2], 1.0)
    margin = min(glyph.left for glyph in glyphs)
    grouped = _group(glyphs)
    apart = max(_APART, _APART_TIMES * _usual_blank(grouped))
    few = len(widths) // 20
    typed = widths[-1 - few] - widths[few] < _TYPED * unit
    lines = [_set_line(line, margin, unit, apart, typed=typed) for line in grouped]
    for place in (0, -1):
        if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[place].text):
            del lines[place]
    return lines


def drop_running(pages: list[list[SetLine]]) -> list[list[SetLine]]:
    """The pages without running heads and feet: a line that stands first, or last, on most pages alike but for digits.

    The first page may do without; a document of two pages has none that could be told.
    """
    if len(pages) < _FEWEST_RUNNING:
        return pages
    kept = pages
    for place in (0, -1):
        counts = Counter(_shape(page[place]) for page in kept if len(page) > 1)
        shape, count = counts.most_common(1)[0] if counts else ("", 0)
        if count >= max(_FEWEST_RUNNING - 1, _MOST_PAGES * (len(pages) - 1)):
            kept = [_without(page, place) if len(page) > 1 and _shape(page[place]) == shape else page for page in kept]
    return kept


def _shape(line: SetLine) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split()))


def _without(page: list[SetLine], place: int) -> list[SetLine]:
    return page[1:] if place == 0 else page[:-1]
