"""The lines of a table without a column of references to notes, `Note` over `3`, `4(a)`, `5,6`: it holds no figures."""

import re
from dataclasses import replace

from generator.parse.tables.lines import ReadLine, find_columns, is_data, read_line
from generator.parse.tables.table import Piece, Table, overlap

_HEAD = re.compile(r"notes?(?: ref(?:erence)?)?\.?", re.IGNORECASE)
_ONE = r"\d{1,2}(?:\.\d{1,2})?(?: ?\([a-z]{1,3}\)|[a-z])?"
_REFERENCE = re.compile(rf"{_ONE}(?:(?:, ?| ?& ?| and | ?/ ?| ){_ONE}){{0,4}}|\(\d{{1,2}}\)")
# How far a reference may stand from its head in set text.
_APART = 4


def read_lines(table: Table) -> tuple[list[ReadLine], list[bool]]:
    """The lines of a table with their numbers put together, and which of them hold figures."""
    reads = _drop_notes([read_line(line, table) for line in table.lines], table.source)
    data: list[bool] = []
    for read in reads:
        data.append(is_data(read, any(data)))
    return reads, data


def _drop_notes(reads: list[ReadLine], source: str) -> list[ReadLine]:
    """The lines without their column of references, where a head names one and nothing else stands in it.

    References stand right below the head in marked cells, a few characters to either side of it in set text.
    """
    heads = [
        piece for read in reads for piece in read.items if isinstance(piece, Piece) and _HEAD.fullmatch(piece.text)
    ]
    if not heads:
        return reads
    reach = _APART if source == "monospaced" else 0
    left, right = min(head.left for head in heads) - reach, max(head.right for head in heads) + reach
    rows = [read for read in reads if is_data(read, begun=True)]
    # What reaches beyond the head is a label or a figure of another column.
    within = [item for read in rows for item in read.items if left <= item.left and item.right <= right]
    under = [item for item in within if item not in heads]
    references = [item for item in under if _REFERENCE.fullmatch(item.text)]
    columns = find_columns(rows)
    if not references or len(references) < len(under) or len(columns) < 2 or not overlap(columns[0], (left, right)):
        return reads
    dropped = {id(item) for item in [*heads, *references]}
    return [_without(read, dropped) for read in reads]


def _without(read: ReadLine, dropped: set[int]) -> ReadLine:
    items = tuple(item for item in read.items if id(item) not in dropped)
    if len(items) == len(read.items):
        return read
    gone = {span for item in read.items if id(item) in dropped for span in item.at}
    pieces = tuple(piece for piece in read.line.pieces if not gone.intersection(piece.at))
    return ReadLine(replace(read.line, pieces=pieces), items)
