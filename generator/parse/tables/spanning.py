"""Which heads stand over a column: by their extents where the source marks cells, by underlines and nearness else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.parse.tables.head_groups import size_by_quarters, size_groups
from generator.parse.tables.head_words import read_head
from generator.parse.tables.layout import Block
from generator.parse.tables.table import Extent, Line, Piece, Table, overlap

# A sign stands over one column, as words of a change or share do (`Percent of` above `Sales`).
_SIGN = re.compile(r"[$%]|Pct\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Head:
    """Words over one or more columns: lines that stand over the same columns are one head.

    Attributes:
        text: the words.
        at: their spans.
        over: indexes of the columns.
        whole: whether it stands over all of them.
    """

    text: str
    at: tuple[tuple[int, int], ...]
    over: tuple[int, ...]
    whole: bool


def _underlines(lines: Sequence[Line]) -> list[tuple[Extent, ...]]:
    """For each line of words the underlines nearest below it."""
    found: list[tuple[Extent, ...]] = [()] * len(lines)
    current: tuple[Extent, ...] = ()
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].rules:
            current = lines[number].rules
        else:
            found[number] = current
    return found


def _columns_under(
    line: Line, columns: list[Extent], rules: tuple[Extent, ...], below: Sequence[str], table: Table
) -> dict[int, Piece]:
    """For each column the piece of a line of heads that stands over it; `below` are heads of one column each."""
    pieces = line.pieces
    if table.source != "monospaced":
        return _by_extent(pieces, columns, table)
    if len(pieces) == len(columns):
        return dict(enumerate(pieces))
    # Underlines part the columns where each stands over some of them, and all columns below one.
    if 1 < len(rules) < len(columns) and all(any(overlap(rule, column) for rule in rules) for column in columns):
        return _by_rules(pieces, columns, rules)
    if len(pieces) == 1:
        return dict.fromkeys(range(len(columns)), pieces[0])
    if all(_SIGN.fullmatch(piece.text) or read_head(piece.text).other for piece in pieces):
        return _by_place(pieces, columns)
    return _by_nearness(pieces, columns, below)


def _by_extent(pieces: Sequence[Piece], columns: list[Extent], table: Table) -> dict[int, Piece]:
    """Pieces whose cells reach over a column; where cells have no widths, a piece reaches up to the next one."""
    found: dict[int, Piece] = {}
    for index, column in enumerate(columns):
        over = next((piece for piece in pieces if overlap((piece.left, piece.right), column)), None)
        if over is None and table.spanless:
            over = next((piece for piece in reversed(pieces) if piece.right <= column[0]), None)
        if over is not None:
            found[index] = over
    return found


def _by_place(pieces: Sequence[Piece], columns: list[Extent]) -> dict[int, Piece]:
    """Signs and the like, each over the column nearest to it alone."""
    found: dict[int, Piece] = {}
    for piece in pieces:
        middle = (piece.left + piece.right) / 2
        found[min(range(len(columns)), key=lambda n: abs((columns[n][0] + columns[n][1]) / 2 - middle))] = piece
    return found


def _by_rules(pieces: Sequence[Piece], columns: list[Extent], rules: tuple[Extent, ...]) -> dict[int, Piece]:
    found: dict[int, Piece] = {}
    for index, column in enumerate(columns):
        mine = [rule for rule in rules if overlap(rule, column)]
        held = [p for p in pieces if any(overlap((p.left, p.right), rule) for rule in mine)]
        if held:
            found[index] = held[0] if len(held) == 1 else _nearest(pieces, column)
    if len(pieces) == 1 and not found:
        return dict.fromkeys(range(len(columns)), pieces[0])
    return found


def _by_nearness(pieces: Sequence[Piece], columns: list[Extent], below: Sequence[str]) -> dict[int, Piece]:
    """For each column the piece nearest to it; where a time would stand below one twice, what the heads below tell."""
    texts = [piece.text for piece in pieces]
    if len(below) == len(columns) and (quarters := size_by_quarters(below, texts)) is not None:
        return dict(enumerate(piece for piece, size in zip(pieces, quarters, strict=True) for _ in range(size)))
    flush = _is_flush(pieces[-1], columns)
    rest = pieces[:-1] if flush else pieces
    found = [_nearest(rest, column) for column in columns]
    if flush:
        found[-1] = pieces[-1]
    under = (
        [(words, piece.left) for words, piece in zip(below, found, strict=True)] if len(below) == len(columns) else []
    )
    if len(set(under)) < len(under):
        sizes = size_groups(below, texts) or []
        found = [piece for piece, size in zip(pieces, sizes, strict=False) for _ in range(size)] or found
    return dict(enumerate(found))


def _is_flush(piece: Piece, columns: Sequence[Extent]) -> bool:
    """Whether the last piece is set flush with the last column and within it: `FISCAL` over `2002` over `TOTAL`."""
    return len(columns) > 1 and piece.left >= columns[-2][1] and abs(piece.right - columns[-1][1]) <= 1


def _nearest(pieces: Sequence[Piece], column: Extent) -> Piece:
    """The piece nearest to a column's middle; the middle between two pieces parts them."""
    middle = (column[0] + column[1]) / 2
    for one, other in pairwise(pieces):
        if middle < (one.left + one.right + other.left + other.right) / 4:
            return one
    return pieces[-1]


def heads_of(block: Block, table: Table) -> list[list[Head]]:
    """For each column of a block its heads, top to bottom.

    Args:
        block: the heads in force, with the columns of its rows.
        table: whose they are.
    """
    rules = _underlines(block.lines)
    heads: list[Head] = []
    for number, line in enumerate(block.lines):
        if line.rules or not block.columns:
            continue
        following = block.lines[number + 1] if number + 1 < len(block.lines) else Line(())
        below = [piece.text for piece in following.pieces]
        under = _columns_under(line, block.columns, rules[number], below, table)
        for piece in line.pieces:
            over = tuple(index for index, other in under.items() if other is piece)
            if over:
                heads.append(Head(piece.text, piece.at, over, len(over) == len(block.columns)))
    joined: list[Head] = []
    for head in heads:
        before = next((other for other in reversed(joined) if set(other.over) & set(head.over)), None)
        if before is not None and before.over == head.over and _goes_on(before.text, head.text):
            place = joined.index(before)
            text = f"{before.text} {head.text}"
            joined[place] = Head(text, (*before.at, *head.at), head.over, head.whole)
        else:
            joined.append(head)
    return [[head for head in joined if index in head.over] for index in range(len(block.columns))]


def _goes_on(before: str, after: str) -> bool:
    """Whether one head goes on in the next line: `Three Months ended December` over `31,`, `December` over `2024`."""
    return before[-1:].isalpha() or before.endswith((",", "-", "&")) or after[:1].islower() or after[:1].isdigit()
