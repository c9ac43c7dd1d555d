"""Whether a table holds figures, or only sets words on a page; the second kind becomes paragraphs again."""

from generator.read.layout.blocks import Block, Table, TableCell, Words
from generator.read.layout.columns import set_columns
from generator.read.layout.figures import is_bullet, is_figure, is_note, is_year

_PROSE = 240
"""A cell with so many characters is running text, not a label."""

_SHORT = 90
"""Rows of cells with fewer characters in all are one line: `Dial-in:` and the number beside it."""


def _rows_of(cells: list[TableCell]) -> list[list[TableCell]]:
    rows: dict[int, list[TableCell]] = {}
    for cell in cells:
        if cell.blocks:
            rows.setdefault(cell.row, []).append(cell)
    return [rows[row] for row in sorted(rows)]


def _holds_figures(rows: list[list[TableCell]]) -> bool:
    """Two figures that stand beside or below something, years and the numbers of a list left out."""
    found = 0
    for row in rows:
        for place, cell in enumerate(row):
            lines = cell.lines
            if len(lines) != 1 or not is_figure(lines[0]) or is_year(lines[0]):
                continue
            if place == 0 and (len(row) == 1 or is_note(lines[0])):
                continue
            if is_note(lines[0]) and lines[0].endswith(")") and len(row) == 2:
                continue
            found += 1
    return found >= 2


def _length(cell: TableCell) -> int:
    return sum(len(line) for line in cell.lines)


def _is_prose_row(row: list[TableCell]) -> bool:
    """A row of running text: a note below a table, perhaps behind its mark."""
    return max(_length(cell) for cell in row) >= _PROSE and (len(row) == 1 or (len(row) == 2 and is_mark(row[0])))


def is_mark(cell: TableCell) -> bool:
    """A cell with nothing but a bullet or the mark of a note."""
    lines = cell.lines
    return len(lines) == 1 and not cell.nested and (is_bullet(lines[0]) or is_note(lines[0]))


def _flatten_row(row: list[TableCell]) -> list[Block]:
    """The blocks of a row; a bullet joins the words in the next cell, short cells make one line."""
    if all(len(cell.lines) <= 1 and not cell.nested for cell in row):
        marked = is_mark(row[0])
        lines = [cell.lines[0] for cell in row if cell.lines]
        if len(row) == 1 or marked or sum(map(len, lines)) <= _SHORT:
            linked = sum(block.linked for cell in row for block in cell.blocks if isinstance(block, Words))
            return [Words(" ".join(lines), linked)] if lines else []
    if len(row) > 1 and is_mark(row[0]) and isinstance(row[1].blocks[0], Words):
        first = row[1].blocks[0]
        opening = Words(f"{row[0].lines[0]} {first.text}", first.linked)
        return [opening, *row[1].blocks[1:], *(block for cell in row[2:] for block in cell.blocks)]
    return [block for cell in row for block in cell.blocks]


def _stands_in_columns(rows: list[list[TableCell]]) -> bool:
    """Contacts side by side, a list of names and posts: two rows or more with several short cells, no bullets."""
    several = [row for row in rows if len(row) > 1]
    if len(several) < 2 or len(several) * 2 < len(rows):
        return False
    cells = [cell for row in rows for cell in row]
    if any(is_mark(row[0]) for row in several) or any(cell.nested for cell in cells):
        return False
    return all(len(line) <= 60 for cell in cells for line in cell.lines)


def settle_table(cells: list[TableCell]) -> list[Block]:
    """The blocks that a table of the source becomes.

    A table of figures stays one; notes of running text above and below it become paragraphs. Words in columns are
    set in columns, without a grid. Everything else becomes paragraphs, in the order of the cells.
    """
    rows = _rows_of(cells)
    if any(cell.nested for row in rows for cell in row) or not _holds_figures(rows):
        if _stands_in_columns(rows):
            lines, _ = set_columns(cells)
            linked = sum(b.linked for cell in cells for b in cell.blocks if isinstance(b, Words))
            return [Words("\n".join(lines), linked)] if lines else []
        return [block for row in rows for block in _flatten_row(row)]
    first, last = 0, len(rows)
    while first < last and _is_prose_row(rows[first]):
        first += 1
    while last > first and _is_prose_row(rows[last - 1]):
        last -= 1
    if any(_is_prose_row(row) for row in rows[first:last]):
        figures = [n for n in range(first, last) if _holds_figures([rows[n], rows[n]])]
        last = max(figures) + 1 if figures else last
    above = [block for row in rows[:first] for block in _flatten_row(row)]
    below = [block for row in rows[last:] for block in _flatten_row(row)]
    top = rows[first][0].row if first < last else 0
    bottom = rows[last - 1][0].row if first < last else -1
    kept = tuple(cell for cell in cells if top <= cell.row <= bottom)
    return [*above, Table(kept), *below]
