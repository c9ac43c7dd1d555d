"""Where paragraphs begin among the lines of a page: by wider steps, and where a line broke off before it was full."""

import re
from itertools import pairwise

from generator.read.pdf.lines import SetLine

_STEP = 1.35
_OPEN_STEP = 1.75
"""Of the usual step from line to line: what parts paragraphs, and what does where the line above is full and ends no
sentence, since a paragraph may be set wider than the rest of its page."""

_ENOUGH = 5
_COMMON = 1.1
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
_GOES_ON = re.compile(r"(?:[,(&/–—-]|\b(?:the|of|and|or|for|to|in|on|at|by|with|from|a|an))$")
_SENTENCE = re.compile(r"[.!?][\"'”’)\]?]*$")
_POINT = re.compile(r"[•·▪●◦■*–—-]\s|\(?\w{1,2}[.)]\s")
_BEGINS = re.compile(r"[\"'“‘(]?[A-Z0-9$€£]")

_PROSE = 40
_ENOUGH_PROSE = 6
"""Characters of a line that is prose, not a heading or a line of an address; lines that tell where those of a page end.
"""

_INDENT = 2.0
"""Sizes of the type by which a line begins before the one above, which is then centred or indented."""

_BLANK = 0.25
_FULL = 0.85
_LONG = 0.5
"""The width of a blank, in sizes of the type, at least; the share of the measure that a full line has; the share of the
way from the edge of the page to the end of the measure that a line has which goes on."""

_LARGER = 1.2
_ALIKE = 1.05
"""Of the size of the type: a heading and the text below it are set apart by so much; lines of one paragraph by less."""


def steps_of(lines: list[SetLine]) -> list[float]:
    """From baseline to baseline, in sizes of the type below."""
    return [(above.base - below.base) / below.size for above, below in pairwise(lines)]


def usual_step(steps: list[float], otherwise: float = _COMMON) -> float:
    """The step from line to line within a paragraph, told from the smaller ones; a common one where there are few."""
    return sorted(steps)[len(steps) // 4] if len(steps) >= _ENOUGH else otherwise


def _is_prose(line: SetLine) -> bool:
    words = line.text.strip()
    return len(line.segments) == 1 and len(words) > _PROSE and sum(map(str.isalpha, words)) * 2 > len(words)


def right_edges(pages: list[list[SetLine]]) -> list[float]:
    """Where lines of prose end at most on each page, from its left edge, in points; 0 where there is no prose at all.

    The longest line is not asked: an address of the web may run over the edge. A page with few such lines ends where
    the others do.
    """
    ends = [sorted(line.segments[-1].right for line in lines if _is_prose(line)) for lines in pages]
    own = [page[-2] if len(page) >= _ENOUGH_PROSE else 0.0 for page in ends]
    told = sorted(edge for edge in own if edge)
    rest = sorted(end for page in ends for end in page)
    otherwise = told[len(told) // 2] if told else rest[-2] if len(rest) > 1 else 0.0
    return [edge or otherwise for edge in own]


def _has_room(above: SetLine, below: SetLine, edge: float) -> bool:
    """Whether the first word of the line below would have fitted into the one above, so that a line was ended there."""
    return above.segments[-1].right + _BLANK * below.size + below.opening < edge


def _is_long(line: SetLine, edge: float) -> bool:
    return line.segments[-1].right - line.segments[0].left > _LONG * edge


def _is_full(line: SetLine, edge: float) -> bool:
    left = line.segments[0].left
    return len(line.segments) == 1 and line.segments[-1].right - left > _FULL * (edge - left)


def _is_broken_off(above: SetLine, below: SetLine, edge: float, *, full: bool, first: bool) -> bool:
    """Whether a paragraph ends with the line above, although no wider step follows.

    Args:
        above: the last line of the paragraph, perhaps.
        below: the line under it.
        edge: where lines end at most.
        full: whether a line of the paragraph so far is full.
        first: whether the line above is its first.
    """
    if len(above.segments) > 1 or len(below.segments) > 1 or not _has_room(above, below, edge):
        return False
    if not max(above.size, below.size) < _LARGER * min(above.size, below.size):
        return True
    if not _BEGINS.match(below.text.strip()):
        return False
    if not _is_full(below, edge):
        return full and bool(_SENTENCE.search(above.text))
    heading = first and not _GOES_ON.search(above.text) and not _is_long(above, edge)
    return (
        heading
        or above.segments[0].left > below.segments[0].left + _INDENT * below.size
        or _SENTENCE.search(above.text) is not None
    )


def is_wrapped(above: SetLine, below: SetLine, edge: float) -> bool:
    """Whether a line goes on below only because it was full, within a paragraph: neither in a table nor at a point.

    Lines of a block at the right of the page end at its edge, too, but are short.
    """
    if len(above.segments) > 1 or len(below.segments) > 1 or _POINT.match(below.text.strip()):
        return False
    return edge > 0 and _is_long(above, edge) and not _has_room(above, below, edge)


def _runs_on(above: SetLine, below: SetLine, edge: float) -> bool:
    alike = max(above.size, below.size) < _ALIKE * min(above.size, below.size)
    return alike and is_wrapped(above, below, edge) and not _ENDED.search(above.text) and above.text[-1] not in "-–—"


def find_openings(lines: list[SetLine], edge: float, usual: float) -> list[bool]:
    """Of each line of a page, whether a paragraph begins with it.

    Args:
        lines: from the head of the page.
        edge: see `right_edges`.
        usual: the step from line to line within a paragraph.
    """
    opens: list[bool] = []
    full = False
    for number, line in enumerate(lines):
        if not number:
            opens.append(True)
        else:
            above = lines[number - 1]
            step = (above.base - line.base) / line.size
            wider = step > _STEP * usual and not (step < _OPEN_STEP * usual and _runs_on(above, line, edge))
            opens.append(wider or _is_broken_off(above, line, edge, full=full, first=opens[number - 1]))
        full = _is_full(line, edge) or (full and not opens[-1])
    return opens


def goes_on(above: SetLine, below: SetLine, edge: float) -> bool:
    """Whether a paragraph goes on from the last line of a page to the first of the next."""
    if len(above.text) <= _PROSE or _ENDED.search(above.text):
        return False
    words = below.text.strip()
    return words[:1].islower() or (
        bool(_BEGINS.match(words)) and _is_prose(above) and not _has_room(above, below, edge)
    )
