"""CSV as RFC 4180 has it, in UTF-8, in which no cell is a formula.

Spreadsheet programs take a cell that begins with one of a few characters for a formula, and the words of a release
are a stranger's. Such a text gets an apostrophe before it, which these programs take for "text" and do not show.
Numbers are written as numbers, a loss with its minus.
"""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | bool | None
"""A number is given as its decimal digits and named in `numeric`; a list is joined by the caller."""


def guard(text: str) -> str:
    """`text`, with an apostrophe before it where a spreadsheet would reckon with it: `=1+1` -> `'=1+1`."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write(cell: Cell, *, numeric: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    return cell if numeric else guard(cell)


def write_csv(names: Sequence[str], rows: Iterable[Sequence[Cell]], numeric: frozenset[int]) -> bytes:
    """A table as CSV: one line of names, then the rows; an empty cell stands for nothing known.

    Args:
        names: of the columns.
        rows: a cell for each column.
        numeric: places of the columns whose texts are numbers.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_write(cell, numeric=place in numeric) for place, cell in enumerate(row)])
    return stream.getvalue().encode()
