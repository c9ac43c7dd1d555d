"""Tables that an export ran together: heads, labels and figures in one long line, at times without a blank between.

    Three Months Ended March 31, 2024 2023Net revenue$ 3,849 $ 3,198Cost of goods sold1,8722,411Gross margin …

Where figures run into one another they are told apart by their commas; a row that has not as many as there are years
in the heads is passed over.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.tables.ordered_heads import columns_of_periods, row_lines, spread_heads
from generator.parse.tables.run_on_parts import Part, assemble_heads, heads_a_column, is_dated, read_parts
from generator.parse.tables.surroundings import lines_above
from generator.parse.tables.table import Line, Piece, Table
from generator.parse.tables.values import read_value
from generator.parse.text.layout import Line as TextLine
from generator.parse.text.letters import count_digits

_LEAST_LINE = 120
_FEWEST_FIGURES = 12
_FEWEST_ROWS = 4
_MOST_COLUMNS = 8
_HEAD_LINES = 16
# Figures make up so much of the words at least; in prose they are fewer.
_LEAST_SHARE = 0.15
# Digits of other scripts are none of a release's.
_FIGURE = re.compile(r"[0-9][0-9,.]*")
_NOTE = re.compile(r"\(\d\)")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
# What a label begins with and is none of it: `Operating expenses: Selling`, `AssetsCash`.
_HEADING = re.compile(r":\s+(?=\S)|(?<=[a-z])(?=[A-Z])")
_LONGEST_LABEL = 240
# The words behind a table entitle the next one when it is no farther off than this.
_NEAR = 200


@dataclass
class _Rows:
    """A table while its rows are read.

    Attributes:
        heads: its heads, those with a year last.
        rows: labels and the figures behind them; none where those are unclear.
    """

    heads: list[Part]
    rows: list[tuple[Span, list[Part]]] = field(default_factory=list)


class _Reader:
    """Reads the tables of a stretch of text: each from two heads with a year on to the next such heads."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tables: list[_Rows] = []
        self._heads: list[Part] = []
        self._label: Span | None = None
        self._run: list[Part] = []

    def read(self, start: int, end: int) -> list[_Rows]:
        """All tables between two places."""
        for part in read_parts(self.text, start, end):
            if part.sort == "head":
                self._heads.append(part)
                continue
            self._end_heads(part)
            if part.sort == "words":
                self._end_row()
                self._extend_label(part.start, part.end)
            else:
                self._run.append(part)
        self._end_row()
        return self.tables

    def _end_heads(self, part: Part) -> None:
        """Begin a table with the heads that stand before a part, or make them part of a label."""
        if not self._heads:
            return
        heads = assemble_heads(self.text, self._heads)
        dated = sum(is_dated(self.text, head) for head in heads)
        self._end_row()
        if dated >= 2 and part.sort == "words":
            self.tables.append(_Rows(heads))
            self._label = None
        else:
            self._extend_label(self._heads[0].start, self._heads[-1].end)
        self._heads = []

    def _extend_label(self, start: int, end: int) -> None:
        self._label = (self._label[0] if self._label else start, end)

    def _end_row(self) -> None:
        """Keep the label and the figures behind it as a row, where there are as many as columns."""
        run, label = self._run, self._label
        if not run:
            return
        self._run, self._label = [], None
        if not self.tables:
            return
        if label and len(run) > 2 and _NOTE.fullmatch(self.text, run[0].start, run[0].end):
            label, run = (label[0], run[0].end), run[1:]
        clear = label is not None and all(part.sort == "figure" for part in run)
        self.tables[-1].rows.append((label or (run[0].start, run[0].start), run if clear else []))


def _is_dense(line: TextLine) -> bool:
    # Digits are counted first, which is quicker by far: prose seldom has as many as that.
    if len(line.text) < _LEAST_LINE or count_digits(line.text) < _FEWEST_FIGURES:
        return False
    figures = len(_FIGURE.findall(line.text))
    return figures >= _FEWEST_FIGURES and figures >= _LEAST_SHARE * len(line.text.split())


def _regions(draft: Draft) -> Iterator[Span]:
    """Extents of long lines of figures outside of grids, each with the lines of heads right above it."""
    floor = draft.document.body
    for number, line in enumerate(draft.lines):
        if line.gridded or not _is_dense(line):
            continue
        start = line.start
        for before in reversed(draft.lines[max(0, number - _HEAD_LINES) : number]):
            if before.blank:
                continue
            parts = read_parts(draft.text, before.start, before.end)
            if before.start < floor or any(part.sort != "head" for part in parts):
                break
            start = before.start
        yield start, line.end
        floor = line.end


def _piece(text: str, start: int, end: int) -> Piece:
    # `Months EndedMarch 31` is parted for those who read heads; the span is what the document prints.
    words = " ".join(_GLUED.sub(" ", text[start:end]).split())
    return Piece(words, ((start, end),), 0, 1)


def _label_lines(text: str, start: int, end: int) -> tuple[list[Line], Piece]:
    """The headings that a label begins with, and what is left of it."""
    lines: list[Line] = []
    while (match := _HEADING.search(text[start:end])) is not None:
        lines.append(Line((_piece(text, start, start + match.end()),)))
        start += match.end()
    return lines, _piece(text, start, end)


def _build(text: str, found: _Rows) -> Table | None:
    """The rows as a table; None where most of what stands below the heads is no row of theirs."""
    columns = sum(heads_a_column(text, head) for head in found.heads)
    if not 2 <= columns <= _MOST_COLUMNS:
        return None
    lines = spread_heads([_piece(text, head.start, head.end) for head in found.heads], columns)
    if lines is None:
        return None
    some = columns_of_periods(lines, columns)
    if sum(len(run) == len(some) for _, run in found.rows) < 2:
        some = []
    rows = passed = last = 0
    for (start, end), run in found.rows:
        headings, label = _label_lines(text, start, end)
        figures = [_piece(text, part.start, part.end) for part in run]
        percents = any(figure.text.endswith("%") for figure in figures)
        own = row_lines([label] if label.text else [], figures, columns, [] if percents else some)
        if not own:
            passed += 1
            continue
        rows += len(own)
        last = run[-1].end
        if end - start <= _LONGEST_LABEL and all(read_value(figure.text) for figure in figures):
            lines += [*headings, *own]
    return Table("flattened", (found.heads[0].start, last), lines) if rows >= max(_FEWEST_ROWS, passed) else None


def _above(draft: Draft, start: int, floor: int) -> list[Piece]:
    """The words above a table: those behind the table before it, be it in one line with it, and short lines."""
    line = _line_of(draft.lines, start)
    own = _short(draft.text, max(line.start, floor), start)
    if line.start < floor:
        return own
    before = _line_of(draft.lines, floor)
    behind = _short(draft.text, floor, before.end) if line.start - before.end < _NEAR else []
    return [*behind, *lines_above(draft, line.start, before.end), *own]


def _line_of(lines: Sequence[TextLine], place: int) -> TextLine:
    return lines[max(0, bisect_right(lines, place, key=lambda line: line.start) - 1)]


def _short(text: str, start: int, end: int) -> list[Piece]:
    """Words as a piece, where they are few enough to entitle a table."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    return [_piece(text, first, last)] if 0 < last - first <= _LONGEST_LABEL else []


def find_run_on(draft: Draft) -> list[Table]:
    """All tables run together in long lines, each with the words above it."""
    tables: list[Table] = []
    floor = draft.document.body
    for start, end in _regions(draft):
        for found in _Reader(draft.text).read(start, end):
            table = _build(draft.text, found)
            if table is not None:
                table.above = _above(draft, table.at[0], floor)
                floor = table.at[1]
                tables.append(table)
    return tables
