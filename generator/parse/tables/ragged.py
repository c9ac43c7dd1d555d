"""Tables whose cells are parted but not aligned: rows and heads told by the order of their cells alone.

Exports put two blanks, or a pipe, where cells were, and leave out what was empty; then one column's figures lie under
another's. Where rows agree in how many figures they have, their order tells the columns; else nothing does.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.parse.tables.head_groups import size_groups
from generator.parse.tables.head_words import has_period, read_head
from generator.parse.tables.layout import Layout, lay_out
from generator.parse.tables.lines import ReadLine
from generator.parse.tables.note_columns import read_lines
from generator.parse.tables.ordered_heads import over_groups
from generator.parse.tables.table import Line, Table

_FEWEST = 3


def in_order(layout: Layout) -> Layout | None:
    """A layout as it is, or by the order of its cells where they are not aligned; None where that does not tell."""
    if not any(_is_ragged(layout, number) for number in range(len(layout.blocks))):
        return layout
    table = _order_cells(layout.table)
    return lay_out(table) if table else None


def _is_ragged(layout: Layout, number: int) -> bool:
    """Whether figures of one row share a column, in more rows of a block than a slip explains.

    In a source of cells without widths it is enough that no row has a figure in every column.
    """
    block = layout.blocks[number]
    rows = [len(row.values) for row in layout.rows_of(number)]
    if layout.table.source == "flattened" or len(rows) < _FEWEST:
        return False
    if layout.table.spanless and 1 < max(rows) < len(block.columns):
        return True
    return block.shared >= _FEWEST and block.shared * 5 >= len(rows)


def _order_cells(table: Table) -> Table | None:
    """The table with each figure in the column of its order; None where rows or heads do not tell how many there are.

    Rows with fewer figures are left out; below further heads nothing is read.
    """
    reads, data = read_lines(table)
    counts = Counter(len(read.values) for read, figures in zip(reads, data, strict=True) if figures)
    columns, times = counts.most_common(1)[0]
    first = data.index(True)
    known = columns > 1 and times >= _FEWEST and times * 2 > counts.total()
    lines = _spread_heads([read.line for read in reads[:first]], columns) if known else None
    if lines is None:
        return None
    used = {span for line in lines for piece in line.pieces for span in piece.at}
    above = [piece for read in reads[:first] for piece in read.line.pieces if piece.at[0] not in used]
    for read, figures in zip(reads[first:], data[first:], strict=True):
        if not figures and len(read.line.pieces) > 1 and has_period(read.line.text):
            break
        if figures and len(read.values) == columns:
            lines.append(_place(read))
        elif not figures and read.line.pieces:
            lines.append(replace(read.line, pieces=tuple(piece.over(0) for piece in read.line.pieces)))
    return Table("flattened", table.at, lines, [*table.above, *above])


def _spread_heads(lines: Sequence[Line], columns: int) -> list[Line] | None:
    """Lines of heads with a piece over each column, and those above over groups of them; None where one is unclear."""
    spread: list[Line] = []
    words: list[str] = []
    for line in reversed(lines):
        pieces = line.pieces
        if len(pieces) > 1 and not read_head(pieces[0].text).timed:
            # Words above the labels: `(dollars in thousands)`.
            pieces = pieces[1:]
        timed = any(read_head(piece.text).timed for piece in pieces)
        if not timed and (not spread or len(pieces) != columns):
            continue
        sizes = [1] * columns if len(pieces) == columns else None
        if sizes is None and spread:
            sizes = size_groups(words, [piece.text for piece in pieces])
        if sizes is None:
            return None
        spread.insert(0, over_groups(pieces, sizes))
        by_column = [piece.text for piece, size in zip(pieces, sizes, strict=True) for _ in range(size)]
        words = [f"{head} {word}" for head, word in zip(by_column, words or [""] * columns, strict=True)]
    return spread or None


def _place(read: ReadLine) -> Line:
    """A row, its words in column 0 and its figures in those from 1."""
    pieces = [piece.over(0) for piece in read.lead]
    for column, value in enumerate(read.values, 1):
        within = [piece for piece in read.line.pieces if value.left <= piece.left and piece.right <= value.right]
        pieces += [piece.over(column) for piece in within]
    return replace(read.line, pieces=tuple(pieces))
