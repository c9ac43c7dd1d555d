"""Tables of bars: cells by row and column, with the spans that converters leave traces of."""

import re
from collections import Counter
from collections.abc import Callable

from generator.read.layout.blocks import Block, TableCell
from generator.read.layout.figures import is_figure, is_year

DELIMITERS = re.compile(r"\s{0,12}\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$")
_BAR = re.compile(r"(?<!\\)\|")

ReadCell = Callable[[str], list[Block]]
"""The blocks of a cell's source."""


def find_table(lines: list[str], number: int) -> int:
    """The number of lines of the table that begins here; 0 where none does.

    A row of bars and hyphens stands below its first row; where that has been lost, two rows between bars make one.
    """
    line = lines[number]
    if "|" not in line:
        return 0
    following = lines[number + 1] if number + 1 < len(lines) else ""
    marked = bool(DELIMITERS.match(following)) and "|" in following

    def barred(words: str) -> bool:
        return words.lstrip().startswith("|") and words.rstrip().endswith("|") and len(words.strip()) > 1

    if not marked and not (barred(line) and (barred(following) or DELIMITERS.match(line))):
        return 0
    end = number + 1
    while end < len(lines) and "|" in lines[end] and lines[end].strip():
        end += 1
    return end - number


def _split_row(line: str) -> list[str]:
    words = line.strip()
    parts = _BAR.split(words)
    if words.startswith("|"):
        parts = parts[1:]
    if words.endswith("|") and not words.endswith("\\|") and parts:
        parts = parts[:-1]
    return parts


def _widths_of(rows: list[list[str]]) -> list[list[int]]:
    """How many columns each part of each row spans; 0 for a part that a cell before it spans.

    Converters write an empty cell as two blanks and each further column of a cell as one, `| 2006 | |  | 2005 | |`;
    where a table has both, the difference is taken for that.
    """
    empty = {part for row in rows for part in row if not part.strip()}
    if not {" ", "  "} <= empty:
        return [[1] * len(row) for row in rows]
    found: list[list[int]] = []
    for row in rows:
        widths: list[int] = []
        owner = -1
        for place, part in enumerate(row):
            if part == " " and owner >= 0:
                widths.append(0)
                widths[owner] += 1
            else:
                owner = place
                widths.append(1)
        found.append(widths)
    return found


def _shift_of(rows: list[list[str]], widths: list[list[int]], number: int, usual: int) -> int:
    """Columns that a cell above takes in this row of the head, which is narrower by just that cell."""
    missing = usual - len(rows[number])
    if missing <= 0 or number == 0 or not rows[number] or not rows[number][0].strip():
        return 0
    above = next((n for n in range(number - 1, -1, -1) if len(rows[n]) == usual), None)
    return missing if above is not None and rows[above][0].strip() and widths[above][0] == missing else 0


def read_table(lines: list[str], read_cell: ReadCell) -> list[TableCell]:
    """The cells of a table, row by row."""
    rows = [_split_row(line) for line in lines if not DELIMITERS.match(line)]
    widths = _widths_of(rows)
    usual = Counter(len(row) for row in rows).most_common(1)[0][0] if rows else 0
    in_head = True
    cells: list[TableCell] = []
    for number, row in enumerate(rows):
        in_head = in_head and not any(is_figure(part.strip()) and not is_year(part.strip()) for part in row)
        shift = _shift_of(rows, widths, number, usual) if in_head else 0
        for place, (part, width) in enumerate(zip(row, widths[number], strict=True)):
            if width:
                blocks = read_cell(part.replace("\\|", "|"))
                cells.append(TableCell(number, place + shift, width, blocks))
    return cells
