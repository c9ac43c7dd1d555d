"""Which heads stand over a column: by their extents where the source marks cells, by underlines and nearness else."""

from collections.abc import Sequence
from itertools import pairwise

from generator.parse.tables.layout import Block, Layout
from generator.parse.tables.table import Line, Piece

Extent = tuple[int, int]


def _overlaps(one: Extent, other: Extent) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def heads_over(layout: Layout, block: Block, index: int) -> list[tuple[Piece, bool]]:
    """The heads over a column, top to bottom, each with whether it stands over all columns."""
    found: list[tuple[Piece, bool]] = []
    rules = _underlines(block.lines)
    for number, line in enumerate(block.lines):
        if line.rules:
            continue
        piece, whole = _head_in(layout, block, line, rules[number], index)
        if piece is not None:
            found.append((piece, whole))
    return found


def _underlines(lines: Sequence[Line]) -> list[tuple[Extent, ...]]:
    """For each line the underlines below it, before the next line of words but one of the same group."""
    found: list[tuple[Extent, ...]] = [()] * len(lines)
    current: tuple[Extent, ...] = ()
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].rules:
            current = lines[number].rules
        else:
            found[number] = current
    return found


def _head_in(
    layout: Layout, block: Block, line: Line, rules: tuple[Extent, ...], index: int
) -> tuple[Piece | None, bool]:
    columns = block.columns
    column = columns[index]
    pieces = line.pieces
    over = [piece for piece in pieces if _overlaps((piece.left, piece.right), column)]
    if layout.table.source == "marked":
        if not over:
            return None, False
        piece = over[0]
        whole = len(pieces) == 1 and all(_overlaps((piece.left, piece.right), other) for other in columns)
        return piece, whole
    if layout.table.source == "flattened":
        return (over[0], len(pieces) == 1) if over else (None, False)
    if len(pieces) == len(columns):
        return pieces[index], len(pieces) == 1
    if rules and len(rules) > 1:
        mine = [rule for rule in rules if _overlaps(rule, column)]
        held = [p for p in pieces if any(_overlaps((p.left, p.right), rule) for rule in mine)]
        if len(held) == 1:
            return held[0], len(pieces) == 1 and len(mine) == len(rules)
        if not held and len(pieces) < len(columns):
            return None, False
    if len(pieces) == 1:
        return pieces[0], True
    return _nearest(pieces, column), False


def _nearest(pieces: Sequence[Piece], column: Extent) -> Piece | None:
    """The piece nearest to a column's middle; the middle between two pieces parts them."""
    middle = (column[0] + column[1]) / 2
    for one, other in pairwise(pieces):
        if middle < (one.left + one.right + other.left + other.right) / 4:
            return one
    return pieces[-1] if pieces else None
