"""A column of references to notes, `Note` over `3`, `4(a)`, `5,6`: it holds no figures, and is taken out of a table."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.parse.tables.lines import ReadLine, find_columns, is_data
from generator.parse.tables.table import Piece, overlap
from generator.parse.tables.values import Value

_HEAD = re.compile(r"notes?(?: ref(?:erence)?)?\.?", re.IGNORECASE)
_ONE = r"\d{1,2}(?:\.\d{1,2})?(?: ?\([a-z]{1,3}\)|[a-z])?"
_REFERENCE = re.compile(rf"{_ONE}(?:(?:, ?| ?& ?| and | ?/ ?| ){_ONE}){{0,4}}|\(\d{{1,2}}\)")
# How far a reference may stand from its head in set text.
_APART = 4


def drop_notes(reads: Sequence[ReadLine], reach: int) -> list[ReadLine]:
    """The lines of a table without its column of references, where a head names one and nothing else stands in it.

    Args:
        reads: all lines.
        reach: how far to either side of the head the references may stand.
    """
    heads = [
        piece for read in reads for piece in read.items if isinstance(piece, Piece) and _HEAD.fullmatch(piece.text)
    ]
    if not heads:
        return list(reads)
    left, right = min(head.left for head in heads) - reach, max(head.right for head in heads) + reach
    rows = [read for read in reads if is_data(read, begun=True)]
    under = [item for read in rows for item in read.items if item not in heads and _is_within(item, left, right)]
    references = [item for item in under if _REFERENCE.fullmatch(item.text)]
    if not references or len(references) < len(under):
        return list(reads)
    columns = find_columns(rows)
    if len(columns) < 2 or not overlap(columns[0], (left, right)):
        return list(reads)
    dropped = {id(item) for item in [*heads, *references]}
    return [_without(read, dropped) for read in reads]


def _is_within(item: Piece | Value, left: int, right: int) -> bool:
    """Whether an item lies below the head; what reaches beyond it is a label or a figure of another column."""
    return left <= item.left and item.right <= right


def _without(read: ReadLine, dropped: set[int]) -> ReadLine:
    items = tuple(item for item in read.items if id(item) not in dropped)
    if len(items) == len(read.items):
        return read
    gone = {span for item in read.items if id(item) in dropped for span in item.at}
    pieces = tuple(piece for piece in read.line.pieces if not gone.intersection(piece.at))
    return ReadLine(replace(read.line, pieces=pieces), items)


def reach_of(source: str) -> int:
    """How far references may stand from their head: nowhere in marked cells, a few characters in set text."""
    return _APART if source == "monospaced" else 0
