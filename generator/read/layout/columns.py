"""A table as monospaced lines: labels left, figures right, three blanks between columns, empty columns left out.

The pieces that a source parts for the looks (`$`, `(`, `%`) stand beside their figure; each cell of the source keeps
the places of its own words.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.read.layout.blocks import TableCell
from generator.read.layout.figures import closes_figure, is_dash, is_figure, opens_figure, tail_of

GAP = 3
"""Blanks between columns."""

_LABEL = 60
_HEADING = 16
_WORDS = 36
"""Words are broken at these widths: of the first column, above figures, and in other columns of words."""

_LINE = 110
"""A table of words alone whose rows fit into so many characters is not broken."""

_MOST_COLUMNS = 60
_PADDING = 20
"""A table is not aligned when it has more columns, or when blanks would make up so many times its words."""

_DAY = re.compile(r"\d{1,2},?(?: |$)")

Piece = tuple[int, int, int, str]
"""Row of text, column of text, index of the source cell, words."""


@dataclass
class _Item:
    """What stands together in a row: one cell, or a figure with the pieces before and behind it."""

    start: int
    end: int
    parts: list[tuple[int, str]]
    lines: list[str]
    figure: bool
    column: int = -1
    last: int = -1

    @property
    def spans(self) -> bool:
        """Whether it stands over several columns."""
        return self.last > self.column


@dataclass
class _Column:
    start: int
    end: int
    figures: bool
    width: int = 0
    tail: int = 0
    offset: int = 0
    items: list[_Item] = field(default_factory=list)


def _rows_of(cells: Sequence[TableCell]) -> list[list[tuple[int, TableCell]]]:
    rows: dict[int, list[tuple[int, TableCell]]] = {}
    for index, cell in enumerate(cells):
        if cell.lines:
            rows.setdefault(cell.row, []).append((index, cell))
    return [sorted(rows[row], key=lambda pair: pair[1].column) for row in sorted(rows)]


def join_pieces(row: list[tuple[int, TableCell]]) -> list[_Item]:
    """The items of a row: `$` joins the figure behind it, `)` and `%` the one before."""
    items: list[_Item] = []
    waiting: list[tuple[int, TableCell]] = []

    def flush() -> None:
        for index, cell in waiting:
            items.append(_Item(cell.column, cell.end, [(index, cell.lines[0])], list(cell.lines), figure=False))
        waiting.clear()

    for index, cell in row:
        text = cell.lines[0]
        single = len(cell.lines) == 1
        figure = single and (is_figure(text) or is_dash(text))
        if waiting and (
            not (figure or (single and text[:1] in "(.-–—0123456789")) or cell.column - waiting[-1][1].end > 2
        ):
            flush()
        if waiting:
            parts = [(i, c.lines[0]) for i, c in waiting] + [(index, text)]
            items.append(_Item(waiting[0][1].column, cell.end, parts, [_join(parts)], figure=True))
            waiting.clear()
        elif single and closes_figure(text) and items and items[-1].figure and not (items[-1].end < cell.column - 2):
            before = items[-1]
            before.parts.append((index, text))
            before.end = cell.end
            before.lines = [_join(before.parts)]
        elif single and not figure and opens_figure(text):
            waiting.append((index, cell))
        else:
            items.append(_Item(cell.column, cell.end, [(index, text)], list(cell.lines), figure))
    flush()
    return items


def _between(before: str, text: str) -> str:
    """A blank behind a currency, none inside brackets or before a percent sign."""
    if before.endswith(("(", "-", "–", "—", "+")) or text.startswith((")", "%", "]", "¢")) or text == "x":
        return ""
    return " "


def _join(parts: list[tuple[int, str]]) -> str:
    joined = parts[0][1]
    for _, text in parts[1:]:
        joined += _between(joined, text) + text
    return joined


def _columns_of(rows: list[list[_Item]]) -> list[_Column]:
    """Columns of text: the commonest stretches of source columns, those of figures first; none where too many."""
    columns: list[_Column] = []
    starts: list[int] = []

    def overlapping(start: int, end: int) -> bool:
        place = bisect_left(starts, start)
        return (place < len(columns) and columns[place].start < end) or (place > 0 and columns[place - 1].end > start)

    for figures in (True, False):
        seen = Counter((item.start, item.end) for row in rows for item in row if item.figure is figures)
        for (start, end), _ in sorted(seen.items(), key=lambda pair: (-pair[1], pair[0][1] - pair[0][0], pair[0])):
            if not overlapping(start, end):
                if len(columns) == _MOST_COLUMNS:
                    return []
                place = bisect_left(starts, start)
                starts.insert(place, start)
                columns.insert(place, _Column(start, end, figures))
    return columns


def _place_items(rows: list[list[_Item]], columns: list[_Column]) -> None:
    starts = [column.start for column in columns]
    for row in rows:
        taken = -1
        for item in row:
            first = max(0, bisect_left(starts, item.start + 1) - 1)
            if columns[first].end <= item.start:
                first += 1
            last = max(first, bisect_left(starts, item.end) - 1)
            first = min(first, len(columns) - 1)
            last = min(last, len(columns) - 1)
            if item.figure and last > first:
                # A figure that is wider than its column belongs to the last one that it reaches.
                first = last
            item.column, item.last = max(first, taken + 1), max(last, taken + 1)
            if item.column >= len(columns):
                item.column = item.last = len(columns) - 1
            taken = item.last
            columns[item.column].items.append(item)


def wrap(line: str, width: int) -> list[str]:
    """A line broken at blanks so that each part has at most `width` characters, or one word."""
    if len(line) <= width:
        return [line]
    parts: list[str] = []
    start = 0
    while len(line) - start > width:
        cut = line.rfind(" ", start + 1, start + width + 1)
        if _DAY.match(line, cut + 1) and (before := line.rfind(" ", start + 1, cut)) > start:
            cut = before  # `March 31,` stays together
        if cut <= start:
            cut = line.find(" ", start + width)
            if cut < 0:
                break
        parts.append(line[start:cut].rstrip())
        start = cut
        while start < len(line) and line[start] == " ":
            start += 1
    if start < len(line):
        parts.append(line[start:])
    return parts


def _wrap_item(item: _Item, width: int) -> None:
    if len(item.parts) == 1:
        item.lines = [part for line in item.lines for part in wrap(line, width)]


def _is_of_short_words(columns: list[_Column]) -> bool:
    """Whether a table holds no figures, and its rows fit on a line each: people beside their titles."""
    if any(item.figure for column in columns for item in column.items):
        return False
    longest = (max((len(line) for item in column.items for line in item.lines), default=0) for column in columns)
    return sum(longest) + GAP * (len(columns) - 1) <= _LINE


def _measure(columns: list[_Column]) -> None:
    """Widths of columns from what stands in one of them alone, then from what spans several."""
    unbroken = _is_of_short_words(columns)
    for number, column in enumerate(columns):
        alone = [item for item in column.items if not item.spans]
        figures = [item for item in alone if item.figure]
        # Years and numbers in the column of labels are labels too.
        column.figures = column.figures and (number > 0 or len(figures) == len(alone))
        column.tail = max((tail_of(item.lines[0]) for item in figures), default=0)
        column.width = max((len(x.lines[0]) - tail_of(x.lines[0]) for x in figures), default=0) + column.tail
        most = _LABEL if number == 0 else (max(_HEADING, column.width) if column.figures else _WORDS)
        most = _LINE if unbroken else most
        for item in alone:
            if not item.figure:
                _wrap_item(item, most)
                column.width = max(column.width, *(min(len(line), most) for line in item.lines))
    offset = 0
    for column in columns:
        column.offset = offset
        offset += column.width + GAP
    total = offset - GAP
    for column in columns:
        for item in column.items:
            if item.spans:
                over = columns[item.last]
                room = over.offset + over.width - column.offset
                _wrap_item(item, max(room if item.column else total, 12))


def _offset_of(item: _Item, line: str, columns: list[_Column]) -> int:
    column = columns[item.column]
    if item.spans:
        over = columns[item.last]
        room = over.offset + over.width - column.offset
        return column.offset if item.column == 0 else column.offset + max(0, (room - len(line)) // 2)
    if item.figure and column.figures:
        return column.offset + max(0, column.width - column.tail - (len(line) - tail_of(line)))
    if column.figures:
        return column.offset + max(0, column.width - column.tail - len(line))
    return column.offset


def _pieces_of(item: _Item, line_number: int, row: int, at: int) -> list[Piece]:
    """The words of one line of an item, each with its source cell."""
    if len(item.parts) == 1:
        return [(row, at, item.parts[0][0], item.lines[line_number])]
    pieces: list[Piece] = []
    joined = ""
    for index, text in item.parts:
        joined += _between(joined, text) if joined else ""
        pieces.append((row, at + len(joined), index, text))
        joined += text
    return pieces


def set_columns(cells: Sequence[TableCell]) -> tuple[list[str], list[Piece]]:
    """Lines of text for a table, and where in them the words of each source cell stand.

    Args:
        cells: of the source, in any order; those without words have no place.

    Returns:
        Lines without trailing blanks, none of them empty; pieces in reading order of the text.
    """
    rows = [join_pieces(row) for row in _rows_of(cells)]
    columns = _columns_of(rows)
    if columns:
        _place_items(rows, columns)
        _measure(columns)
        words = sum(len(line) for row in rows for item in row for line in item.lines)
        width = columns[-1].offset + columns[-1].width
        height = sum(max(len(item.lines) for item in row) for row in rows)
        aligned = width * height <= _PADDING * words + 20_000
    else:
        aligned = False
    lines: list[str] = []
    pieces: list[Piece] = []
    for row in rows:
        height = max(len(item.lines) for item in row)
        for number in range(height):
            line: list[str] = []
            length = 0
            for item in row:
                # Everything stands at the foot of its row, as figures stand beside a label's last line.
                own = number - (height - len(item.lines))
                if own < 0:
                    continue
                words_of = item.lines[own]
                at = length + GAP if line else 0
                if aligned:
                    at = max(at, _offset_of(item, words_of, columns))
                line += (" " * (at - length), words_of)
                length = at + len(words_of)
                pieces += _pieces_of(item, own, len(lines), at)
            lines.append("".join(line))
    return lines, pieces
