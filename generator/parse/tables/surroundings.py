"""The short lines above a table: titles, who and what for, units."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.tables.table import Piece, Table
from generator.parse.text.layout import Line

_MOST = 10
# A line longer than this, or a sentence that goes on, is prose and no title.
_LONGEST = 200
_FULL = 60
_WIDE = re.compile(r"\S {3,}\S")
_SENTENCE = re.compile(r"[a-z]{3,}[.;]$|[a-z]{3}\. [A-Z]|[a-z]+ (?:19|20)\d\d\.$")
# `The following table presents selected data (in thousands, except earnings per share) for the third quarter.`
_UNITS = re.compile(r"\((?:[\w.$ ]{1,40} )?in (?:thousands|millions|billions)\b[^()]{0,80}\)", re.IGNORECASE)
_MARKS = re.compile(r"[\s\-_=*#|+.`<>/\\]*|<[A-Z/]+>(?: *<[A-Z/]+>)*|```\w*", re.IGNORECASE)


def piece_of(line: Line, start: int = 0, end: int | None = None) -> Piece:
    """Words of a line, from one place in its text to another, reaching over their characters."""
    end = len(line.text) if end is None else end
    first = line.start + line.indent + start
    return Piece(
        " ".join(line.text[start:end].split()), ((first, first + end - start),), line.indent + start, line.indent + end
    )


def lines_outside(draft: Draft, taken: Sequence[Span]) -> Iterator[tuple[Line, bool]]:
    """All lines, each with whether it stands outside of grids and of what is `taken`, in reading order, by others."""
    waiting = deque(taken)
    for line in draft.lines:
        while waiting and waiting[0][1] <= line.start:
            waiting.popleft()
        yield line, not line.gridded and not (waiting and waiting[0][0] < line.end)


def with_titles(draft: Draft, tables: Iterable[Table]) -> list[Table]:
    """The tables, in reading order, each with the short lines between it and the one before."""
    floor = draft.document.body
    done: list[Table] = []
    for table in tables:
        table.above = [*lines_above(draft, table.at[0], floor), *table.above]
        floor = table.at[1]
        done.append(table)
    return done


def lines_above(draft: Draft, start: int, floor: int) -> list[Piece]:
    """Up to ten short lines above `start`, none before `floor`, the nearest last; prose ends the search.

    The paragraph that the dateline opens is prose however short: its day is the release's and no column's.
    """
    opening = draft.paragraphs[draft.opening] if draft.opening < len(draft.paragraphs) else None
    if opening is not None and opening.end <= start and not opening.tabular and draft.dateline is not None:
        floor = max(floor, opening.end)
    index = bisect_left(draft.lines, start, key=lambda line: line.start) - 1
    found: list[Piece] = []
    while index >= 0 and len(found) < _MOST:
        line = draft.lines[index]
        index -= 1
        first = line.start + line.indent
        if line.start < floor:
            break
        if line.blank or line.furniture or _MARKS.fullmatch(line.text):
            continue
        end = min(line.end, start)
        words = " ".join(draft.text[first:end].split())
        if len(words) > _LONGEST or (len(words) > 60 and _SENTENCE.search(words)) or _runs_on(draft.lines, index + 1):
            units = _UNITS.search(draft.text, first, end) if len(words) <= 2 * _LONGEST else None
            if units is not None:
                found.append(Piece(units.group(), (units.span(),), line.indent, line.indent + len(units.group())))
            break
        if words:
            found.append(Piece(words, ((first, end),), line.indent, line.indent + len(line.text)))
    return found[::-1]


def _runs_on(lines: list[Line], index: int) -> bool:
    """Whether a line is the last or an inner one of running text: two full lines of words stand right above it."""
    before = lines[max(0, index - 2) : index]
    return len(before) == 2 and all(
        len(line.text) >= _FULL and not _WIDE.search(line.text) and any(c.islower() for c in line.text)
        for line in before
    )
