"""Characters with places to lines and paragraphs of text, wide gaps kept as columns."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.read.pdf.glyphs import Glyph

_SAME_LINE = 0.4
_BLANK = 0.14
_BLANK_SET = 0.08
_ABUTTING = 0.04
_COLUMN = 1.4
"""Shares of the size of the type: what is one line; what is a blank, and what is one where the layer has it; what
parts two figures of neighbouring columns; what parts columns anywhere."""

_PARAGRAPH = 1.35
"""Of the usual step from line to line: what parts paragraphs."""

_ENOUGH = 5
_COMMON = 1.1
_GAP = 3
_WIDEST = 250
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\s]*", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")


@dataclass(frozen=True)
class SetLine:
    """A line of a page: its words with leading blanks, its baseline, the size of its type."""

    text: str
    base: float
    size: float


def _group(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Glyphs by line, from the head of the page; each line from left to right."""
    lines: list[list[Glyph]] = []
    base = 0.0
    for glyph in sorted(glyphs, key=lambda one: (-one.base, one.left)):
        if not lines or base - glyph.base > _SAME_LINE * max(glyph.size, lines[-1][-1].size) * 0.8:
            lines.append([])
        lines[-1].append(glyph)
        base = glyph.base
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _set_line(line: list[Glyph], margin: float, unit: float) -> SetLine:
    """The words of a line; a wide gap moves on to the column that stands at its place on the page."""
    size = median(glyph.size for glyph in line)
    base = median(glyph.base for glyph in line)
    text = " " * min(_WIDEST, max(0, round((line[0].left - margin) / unit)))
    gaps = [after.left - before.right for before, after in pairwise(line)]
    # Letters may be spaced out, headings above all.
    usual = max(0.0, median([gap for gap in gaps if gap < size / 2] or [0.0]))
    before: Glyph | None = None
    for glyph in line:
        if before is not None:
            gap = glyph.left - before.right - usual
            figures = before.character in "0123456789)%" and glyph.character in "0123456789$(€£"
            if gap > _COLUMN * size:
                column = min(_WIDEST, round((glyph.left - margin) / unit))
                text = text.ljust(max(len(text) + _GAP, column))
            elif gap > (_BLANK_SET if glyph.parted else _BLANK) * size:
                text += " "
            elif figures and gap > _ABUTTING * size:
                text += " " * _GAP
        raised = glyph.size < 0.8 * size and glyph.base > base + 0.12 * size
        text += glyph.character.translate(_RAISED) if raised else glyph.character
        before = glyph
    return SetLine(text, base, size)


def _set_page(glyphs: list[Glyph]) -> list[SetLine]:
    if not glyphs:
        return []
    widths = sorted(glyph.right - glyph.left for glyph in glyphs)
    unit = max(widths[len(widths) // 2], 1.0)
    margin = min(glyph.left for glyph in glyphs)
    lines = [_set_line(line, margin, unit) for line in _group(glyphs)]
    # A number at the head or the foot counts pages.
    for place in (0, -1):
        if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[place].text):
            del lines[place]
    return lines


def _steps_of(lines: list[SetLine]) -> list[float]:
    """From baseline to baseline, in sizes of the type below."""
    return [(above.base - below.base) / below.size for above, below in pairwise(lines)]


def _usual(steps: list[float]) -> float:
    """The step from line to line within a paragraph, told from the smaller ones; a common one where there are few."""
    return sorted(steps)[len(steps) // 4] if len(steps) >= _ENOUGH else _COMMON


def set_pages(pages: list[list[Glyph]]) -> str:
    """The text of a document: paragraphs parted by a blank line; one that goes on over a page is not parted."""
    text: list[str] = []
    set_lines = [_set_page(glyphs) for glyphs in pages]
    everywhere = _usual([step for lines in set_lines for step in _steps_of(lines)])
    for lines in set_lines:
        steps = _steps_of(lines)
        usual = _usual(steps) if len(steps) >= _ENOUGH else everywhere
        parts = [True, *(step > _PARAGRAPH * usual for step in steps)]
        for number, (line, opens) in enumerate(zip(lines, parts, strict=False)):
            goes_on = (
                number == 0
                and text
                and len(text[-1]) > 40
                and not _ENDED.search(text[-1])
                and line.text.strip()[:1].islower()
            )
            if opens and text and not goes_on:
                text.append("")
            text.append(line.text)
    return "\n".join(text) + "\n" if text else ""
