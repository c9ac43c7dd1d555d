"""Rows and columns of a table: which lines are heads, which pieces stand in which column, which words label a row."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.model.base import Spans
from generator.parse.tables.head_words import has_period, read_head
from generator.parse.tables.labels import Label, names_minor, read_label
from generator.parse.tables.lines import MARGIN, UNIT_LABEL, ReadLine, column_of, find_columns, is_note
from generator.parse.tables.note_columns import read_lines
from generator.parse.tables.table import Line, Piece, Table, spans_of, text_of
from generator.parse.tables.values import Value


@dataclass(frozen=True)
class Row:
    """One row of figures, or a heading between rows.

    Attributes:
        label: its words; "" where none stand there.
        label_at: their spans.
        values: by column.
        headings: labels of the headings right above it, outer first.
        headings_at: their spans, one list a heading.
        indent: how far it is set in.
        block: index of the block of heads that is in force.
        line: index of its (last) line in the table.
    """

    label: str
    label_at: Spans
    values: dict[int, Value]
    headings: tuple[str, ...]
    headings_at: tuple[Spans, ...]
    indent: int
    block: int
    line: int

    @property
    def said(self) -> Label:
        """What its label says."""
        return read_label(self.label)

    @property
    def amounts(self) -> dict[int, Value]:
        """Its numbers by column, per cents left out."""
        return {column: v for column, v in self.values.items() if v.sort == "number" and not v.percent}


@dataclass
class Block:
    """The heads in force for the rows that follow.

    Attributes:
        lines: lines of pieces, top to bottom, underlines among them.
        stub: pieces above the labels.
        columns: extents of the columns of its rows, from left to right.
        opening: words between the rows before and its heads, which may entitle it.
        shared: how many of its rows have two figures in one column.
    """

    lines: list[Line] = field(default_factory=list)
    stub: list[Piece] = field(default_factory=list)
    columns: list[tuple[int, int]] = field(default_factory=list)
    opening: list[Piece] = field(default_factory=list)
    shared: int = 0


@dataclass
class Layout:
    """A table as rows and columns.

    Attributes:
        table: what it was made of.
        rows: with figures, in order.
        blocks: heads; the first may be without lines.
        titles: full-width lines within the table that entitle it.
    """

    table: Table
    rows: list[Row]
    blocks: list[Block]
    titles: list[Piece]

    def rows_of(self, block: int) -> list[Row]:
        """The rows below one of its blocks of heads."""
        return [row for row in self.rows if row.block == block]


_OPEN_END = re.compile(
    r"(?:\b(?:and|or|of|to|for|the|in|on|by|from|with|net|per|before|attributable|including|used|provided|non|an?)|[,&/–-])$",
    re.IGNORECASE,
)


# No head of one column has more characters in one line.
_LONG_HEAD = 30
# `Income per common share - basic` above `Income before ...`, which its words have no room for either.
_WHOLE_HEADING = re.compile(r"\b(?:basic|diluted)$", re.IGNORECASE)


def _continues(before: list[Piece], label: str, after_gap: bool, forced: bool) -> bool:
    """Whether a row's label goes on from a line without figures above it rather than standing below a heading."""
    words = text_of(before)
    if not label or words.endswith(":") or after_gap or names_minor(words) or names_minor(label):
        return False
    return label[0].islower() or label[0] in "(&" or bool(_OPEN_END.search(words)) or forced


# Where one label in so many, or more, reaches over the figures, a table is not set in columns.
_MANY_LONG = 5


class _Builder:
    """A layout while the lines of its table are gone through."""

    def __init__(self, table: Table, columns: Sequence[tuple[int, int]]) -> None:
        self.layout = Layout(table, [], [Block()], [])
        self.edge = columns[0][0]
        self.columns = len(columns)
        self.reads: list[ReadLine] = []
        self.pending: list[list[Piece]] = []
        self.chain: tuple[tuple[Piece, ...], ...] = ()
        self.fresh = True
        """Whether the block of heads is still being gathered."""

    def take_rule(self, line: Line) -> None:
        """A line of underlines: it parts heads that span several columns."""
        if self.fresh:
            self.layout.blocks[-1].lines.append(line)

    def take_words(self, read: ReadLine, *, opens: bool) -> None:
        """A line without figures: heads, a title, or a heading between rows; `opens` where heads follow at once."""
        line = read.line
        over = [piece for piece in line.pieces if self._stands_over(piece) and not self._is_stub(piece, line)]
        left = [piece for piece in line.pieces if piece not in over]
        whole = len(line.pieces) == 1 and bool(over) and over[0].left < self.edge
        if self.layout.rows:
            heads = bool(over) and has_period(text_of(over)) and (not whole or opens)
            if heads and not self.fresh:
                self.layout.blocks.append(Block(opening=[piece for heading in self.pending for piece in heading]))
                self.fresh, self.chain = True, ()
            if not heads and not (self.fresh and over and not whole):
                if not is_note(read) and not self._ends_label(line):
                    self.pending.append(list(line.pieces))
                return
        elif whole:
            self.layout.titles.append(over[0])
            self.pending = []
            return
        block = self.layout.blocks[-1]
        label = text_of(left)
        if over:
            if not self.layout.rows:
                self.pending = []
            block.lines.append(replace(line, pieces=tuple(over)))
        if left:
            if not UNIT_LABEL.search(label) and not has_period(label):
                self.pending.append(left)
            if over or not self.layout.rows:
                block.stub += left

    def _stands_over(self, piece: Piece) -> bool:
        """Whether a piece of heads stands over the figures rather than over the labels.

        In set text a short head, `2011`, may end before the first of the long numbers below it begins.
        """
        if piece.right > self.edge:
            return True
        set_text = self.layout.table.source == "monospaced"
        return set_text and piece.left >= MARGIN and read_head(piece.text).timed

    def _is_stub(self, piece: Piece, line: Line) -> bool:
        """Whether words above the labels of set text are so long that they reach over the figures."""
        if self.layout.table.source != "monospaced" or piece is not line.pieces[0] or piece.left >= MARGIN:
            return False
        if len(line.pieces) == self.columns + 1 and piece.right > self.edge:
            return len(piece.text) > _LONG_HEAD
        return len(line.pieces) > 1 and not read_head(piece.text).timed

    def _ends_label(self, line: Line) -> bool:
        """Whether a line goes on with the label of the row above it, whose figures stand on its first line."""
        words = line.text
        if self.pending or self.fresh or line.after_gap or not words[0].islower() or len(words) > 60:
            return False
        if self.layout.table.source != "monospaced" or line.pieces[0].left >= self.edge:
            return False
        row = self.layout.rows[-1]
        label_at = [*row.label_at, *spans_of(line.pieces)]
        self.layout.rows[-1] = replace(row, label=f"{row.label} {words}", label_at=label_at)
        return True

    def take_figures(self, read: ReadLine, number: int) -> None:
        """A line of figures: a row, its label joined from the lines that it wraps over."""
        self.fresh = False
        pieces = [piece for piece in read.lead if not _is_mark(piece, read)]
        first, after_gap = text_of(pieces), read.line.after_gap
        while self.pending and _continues(self.pending[-1], first, after_gap, self._forced(self.pending[-1], first)):
            before = self.pending.pop()
            pieces = [*before, *pieces]
            first, after_gap = text_of(before), False
        if self.pending:
            self.chain = tuple(tuple(heading) for heading in self._join_wrapped())
            self.pending = []
        self.reads.append(read)
        self.layout.rows.append(
            Row(
                text_of(pieces),
                spans_of(pieces),
                {},
                tuple(map(text_of, self.chain)),
                tuple(map(spans_of, self.chain)),
                read.line.indent,
                len(self.layout.blocks) - 1,
                number,
            )
        )

    def place_values(self) -> None:
        """Find the columns of each block, and put the values of its rows into them."""
        for index, block in enumerate(self.layout.blocks):
            own = [(row, read) for row, read in zip(self.layout.rows, self.reads, strict=True) if row.block == index]
            block.columns = find_columns([read for _, read in own])
            pushed = self._pushed([read for _, read in own], block)
            kept = [read for _, read in own if read not in pushed] if pushed else []
            block.columns = find_columns(kept) if pushed else block.columns
            for row, read in own:
                if read in pushed:
                    row.values.update(_by_order(read, block, kept))
                    continue
                placed = 0
                for value in read.values:
                    column = column_of(block.columns, value.left, value.right)
                    if column is not None:
                        row.values.setdefault(column, value)
                        placed += 1
                block.shared += placed > len(row.values)

    def _pushed(self, reads: Sequence[ReadLine], block: Block) -> list[ReadLine]:
        """Lines whose long label reaches into the first column, so that their figures may be pushed out of theirs.

        Those whose figures end where others do are not. Where many labels do, nothing is aligned, see `ragged`.
        """
        if self.layout.table.source != "monospaced" or not block.columns:
            return []
        left = block.columns[0][0]
        long = [read for read in reads if read.lead and read.lead[-1].right > left]
        if not 0 < len(long) * _MANY_LONG <= len(reads):
            return []
        ends = {value.right for read in reads if read not in long for value in read.values}
        return [read for read in long if not all(value.right in ends for value in read.values)]

    def _join_wrapped(self) -> list[list[Piece]]:
        """Headings whose words go on in the next line made one: `Earnings per` above `common share:`."""
        done: list[list[Piece]] = []
        for heading in self.pending:
            first = heading[0]
            if done and _continues(
                done[-1], first.text, False, _follows(done[-1], first) and self._forced(done[-1], first.text)
            ):
                done[-1] = [*done[-1], *heading]
            else:
                done.append(list(heading))
        return done

    def _forced(self, before: list[Piece], label: str) -> bool:
        """Whether the first word of `label` had no room on the line before: monospaced labels wrap at a width."""
        if self.layout.table.source != "monospaced" or not label or before[-1].right > self.edge:
            return False
        if _WHOLE_HEADING.search(before[-1].text) and label[0].isupper():
            return False
        return (
            before[-1].right + 1 + len(label.split(maxsplit=1)[0]) > self.edge - 2
            and before[-1].right > self.edge * 0.6
        )


def _by_order(read: ReadLine, block: Block, rows: Sequence[ReadLine]) -> dict[int, Value]:
    """The values of a row whose places tell nothing, by column; {} where it has not as many as most rows have."""
    usual = Counter(len(row.values) for row in rows).most_common(1)[0][0]
    if len(read.values) != usual:
        return {}
    used = Counter(column_of(block.columns, value.left, value.right) for row in rows for value in row.values)
    columns = sorted(column for column, _ in used.most_common(usual) if column is not None)
    return dict(zip(columns, read.values, strict=True)) if len(columns) == usual else {}


def lay_out(table: Table) -> Layout | None:
    """Rows and columns of a table; None where it has no two rows of figures."""
    reads, data = read_lines(table)
    rows = [read for read, is_data in zip(reads, data, strict=True) if is_data]
    columns = find_columns(rows)
    if not columns or len(rows) < 2:
        return None
    builder = _Builder(table, columns)
    for number, read in enumerate(reads):
        if read.line.rules:
            builder.take_rule(read.line)
        elif data[number]:
            builder.take_figures(read, number)
        elif read.line.pieces:
            moved = ReadLine(_moved_right(read.line, table, builder.edge, columns[-1][1]), read.items)
            builder.take_words(moved, opens=_heads_follow(reads, data, number))
    builder.place_values()
    return builder.layout


def _moved_right(line: Line, table: Table, edge: int, end: int) -> Line:
    """A line of heads of which the first, a year or day, stands over the labels, moved one column on.

    Where cells have no heights, the lines beside a label that spans two of them lack its cell, and none stands over
    the last column.
    """
    first = line.pieces[0]
    if not table.spanless or first.right > edge or len(line.pieces) < 2 or line.pieces[-1].right >= end:
        return line
    head = read_head(first.text)
    if not (head.years or head.days) or head.kinds or head.left or head.other:
        return line
    return replace(line, pieces=tuple(replace(p, left=p.left + 1, right=p.right + 1) for p in line.pieces))


def _heads_follow(reads: Sequence[ReadLine], data: Sequence[bool], number: int) -> bool:
    """Whether the next line holds heads: then a full-width line with a period opens a new block."""
    for index in range(number + 1, min(number + 4, len(reads))):
        if reads[index].line.rules:
            continue
        return not data[index] and has_period(reads[index].line.text)
    return False


def _follows(before: Sequence[Piece], piece: Piece) -> bool:
    """Whether nothing, not even an empty line or an underline, stands between two lines of set text."""
    return piece.at[0][0] - before[-1].at[-1][1] <= piece.left + 1


def _is_mark(piece: Piece, read: ReadLine) -> bool:
    return piece is not read.lead[0] and bool(re.fullmatch(r"\(?[0-9a-z]{1,2}\)|[*†]+", piece.text))
