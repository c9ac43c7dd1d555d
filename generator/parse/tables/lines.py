"""Lines of a table, read one by one: which hold figures, which are notes or heads, and where their columns are."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.parse.tables.head_words import has_period
from generator.parse.tables.table import Line, Piece, Table, text_of
from generator.parse.tables.values import YEAR, Value, gather_values

# Words above labels that are none of a row.
UNIT_LABEL = re.compile(
    r"thousands|millions|billions|unaudited|except|dollars|\b(?:ended|ending|as of)\b|\$|000|months|quarter|audited",
    re.IGNORECASE,
)
# In so many characters from the left stand labels, in set text; columns lie so far from one another at least.
MARGIN = 8
_FOOTNOTE = re.compile(r"\(?[0-9a-z*†]{1,3}[).]?|[•·▪◦*o–-]", re.IGNORECASE)


def _is_year(value: Value) -> bool:
    return value.sort == "number" and value.bare and bool(YEAR.fullmatch(value.text))


@dataclass(frozen=True)
class ReadLine:
    """A line with its numbers put together."""

    line: Line
    items: tuple[Piece | Value, ...]

    @property
    def values(self) -> list[Value]:
        """All values, years too."""
        return [item for item in self.items if isinstance(item, Value)]

    @property
    def numbers(self) -> list[Value]:
        """Values that are numbers and no years."""
        return [value for value in self.values if value.sort == "number" and not _is_year(value)]

    @property
    def lead(self) -> list[Piece]:
        """Pieces of words before the first value."""
        found: list[Piece] = []
        for item in self.items:
            if isinstance(item, Value):
                break
            found.append(item)
        return found


def is_note(read: ReadLine) -> bool:
    """`(1) Net of tax`: a mark, then words, and no figures."""
    return (
        len(read.items) >= 2
        and bool(_FOOTNOTE.fullmatch(read.line.pieces[0].text))
        and isinstance(read.items[1], Piece)
        and len(read.items[1].text) > 12
        and not any(isinstance(item, Value) for item in read.items[2:])
    )


def is_data(read: ReadLine, begun: bool) -> bool:
    """Whether a line holds figures rather than heads."""
    if not read.values or is_note(read):
        return False
    if read.numbers:
        return not (has_period(read.line.text) and not read.lead and len(read.numbers) < len(read.values))
    if any(_is_year(value) for value in read.values):
        label = text_of(read.lead)
        return begun and bool(label) and not UNIT_LABEL.search(label) and not has_period(label)
    return bool(read.lead) and begun


def find_columns(reads: Sequence[ReadLine]) -> list[tuple[int, int]]:
    """Extents of the columns of lines of figures: values that overlap, line by line, stand in one."""
    columns: list[list[int]] = []
    for left, right in sorted((value.left, value.right) for read in reads for value in read.values):
        if columns and left < columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], right)
        else:
            columns.append([left, right])
    return [(left, right) for left, right in columns]


def column_of(columns: Sequence[tuple[int, int]], left: int, right: int) -> int | None:
    """The column, of those from left to right, that an extent overlaps most; None where it overlaps none."""
    best, most = None, 0
    for index in range(bisect_right(columns, left, key=lambda column: column[1]), len(columns)):
        start, end = columns[index]
        if start >= right:
            break
        shared = min(right, end) - max(left, start)
        if shared > most:
            best, most = index, shared
    return best


def read_line(line: Line, table: Table) -> ReadLine:
    """A line with its numbers put together; a number in which a wrapped label ends (`and $14`) stays a word."""
    items = list(gather_values(line.pieces))
    if table.source == "monospaced" and len(items) > 1 and isinstance(items[0], Value):
        first, second = items[0], items[1]
        if first.left <= MARGIN and isinstance(second, Value) and second.left - first.right >= MARGIN:
            items[0] = line.pieces[0]
    return ReadLine(line, tuple(items))
