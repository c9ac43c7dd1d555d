"""Tables whose cells the source marks (HTML, Markdown), from the grids that the format readers give."""

import re
from collections import defaultdict

from generator.model.base import fold
from generator.model.document import Cell, Grid
from generator.parse.draft import Draft
from generator.parse.tables.surroundings import with_titles
from generator.parse.tables.table import Line, Piece, Table
from generator.parse.tables.turned import turn
from generator.parse.tables.values import YEAR, Value, gather_values

# In a cell of its own no other number stands: `1 234` and `1 234,5` have blanks for commas, `12,5` one for a point.
_SPACED = re.compile(
    r"(?P<before>[-−–(+]? ?)(?P<whole>\d{1,3}(?: \d{3})+|\d{1,3})(?P<rest>[.,]\d{1,2})?(?P<after> ?\)?)"
)


def with_commas(words: str) -> str:
    """A number as English prints it: `1 234,5` -> `1,234.5`; anything else as it is."""
    match = _SPACED.fullmatch(words) if words[-1:].isdigit() or words[-1:] == ")" else None
    if match is None:
        return words
    rest = (match["rest"] or "").replace(",", ".")
    return f"{match['before']}{match['whole'].replace(' ', ',')}{rest}{match['after']}"


def _piece(text: str, cell: Cell) -> Piece | None:
    words = " ".join(fold(text[start:end]) for start, end in cell.at).strip()
    if not words:
        return None
    words = with_commas(words)
    return Piece(words, cell.at, cell.column, cell.column + max(cell.width, 1))


def read_grid(text: str, grid: Grid) -> Table:
    """A grid as lines of pieces; empty cells leave no piece."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in grid.cells:
        if cell.at:
            rows[cell.row].append(cell)
    lines: list[Line] = []
    last = -1
    for number in sorted(rows):
        cells = sorted(rows[number], key=lambda cell: cell.column)
        pieces = tuple(piece for cell in cells if (piece := _piece(text, cell)) is not None)
        if pieces:
            lines.append(Line(pieces, pieces[0].left, after_gap=number > last + 1))
        last = number
    spanless = all(cell.width == 1 for cell in grid.cells)
    return Table("marked", grid.at, lines, spanless=spanless)


def holds_figures(table: Table) -> bool:
    """Whether two lines or more have a label and a number that is no year: other grids are layout, lists, letters."""
    rows = 0
    for line in table.lines:
        found = gather_values(line.pieces)
        values = [item for item in found if isinstance(item, Value) and item.sort == "number"]
        if not values or isinstance(found[0], Value):
            continue
        rows += any(not (value.bare and YEAR.fullmatch(value.text)) for value in values)
        if rows >= 2:
            return True
    return False


def find_marked(draft: Draft) -> list[Table]:
    """All grids that hold figures, in reading order, each with the short lines above it."""
    tables = (read_grid(draft.text, grid) for grid in draft.document.grids)
    return with_titles(draft, filter(holds_figures, (turn(table) or table for table in tables)))
