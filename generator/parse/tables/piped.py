"""Tables whose cells are parted by upright strokes, in no columns: `Net sales | 5,613 | 4,718`, at times wrapped.

Exports write them so. Strokes that stand below one another are a table set with blanks, and no business of this.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.tables.head_words import read_head
from generator.parse.tables.marked import with_commas
from generator.parse.tables.ordered_heads import over_groups, row_lines, spread_heads
from generator.parse.tables.surroundings import with_titles
from generator.parse.tables.table import Line, Piece, Table
from generator.parse.tables.values import YEAR, Value, gather_values
from generator.parse.text.layout import Line as TextLine
from generator.vocabulary.dates import MONTH

_FEWEST_ROWS = 4
# So many lines without a stroke may stand between two rows: headings, wrapped labels.
_APART = 3
_LONGEST = 400
# A wrapped line may end within a day: `June` / `26, | …`.
_MONTH, _DAY = re.compile(MONTH, re.IGNORECASE), re.compile(r"\d{1,2},?(?: |$)")
_NOTE = re.compile(r"notes?\.?", re.IGNORECASE)
_REFERENCE = re.compile(r"\d{1,2}|\(\d{1,2}\)")
_ALIGNED = 0.6
_FRAMED = 0.8


@dataclass
class _Row:
    """Cells of one row, in however many lines they are.

    Attributes:
        pieces: cells that are not empty.
        open: whether its last line ends with a stroke, so that the row goes on.
        values: the figures of the cells, years left out; filled when the row is whole.
    """

    pieces: list[Piece]
    open: bool
    values: list[Value] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.pieces[0].at[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1].at[-1][1]


def _cells(line: TextLine) -> list[Piece]:
    """The cells of a line that hold words."""
    found: list[Piece] = []
    place = line.start + line.indent
    for cell in line.text.split("|"):
        words = with_commas(" ".join(cell.split()))
        if words:
            first = place + len(cell) - len(cell.lstrip())
            found.append(Piece(words, ((first, first + len(cell.strip())),), 0, 1))
        place += len(cell) + 1
    return found


def _is_aligned(lines: Sequence[TextLine]) -> bool:
    """Whether strokes stand below one another."""
    places = [
        frozenset(line.indent + place for place, sign in enumerate(line.text) if sign == "|")
        for line in lines
        if "|" in line.text
    ]
    usual = Counter(place for own in places for place in own)
    columns = {place for place, times in usual.items() if times >= _ALIGNED * len(places)}
    return bool(columns) and sum(own <= columns for own in places) >= _ALIGNED * len(places)


def _regions(draft: Draft) -> Iterator[list[TextLine]]:
    """Runs of lines with strokes, outside of grids, with the short lines between them."""
    run: list[TextLine] = []
    apart = 0
    for line in draft.lines:
        if not line.text:
            continue
        stroke = "|" in line.text and not line.gridded and len(line.text) <= _LONGEST
        if stroke:
            run.append(line)
            apart = 0
        elif run:
            apart += 1
            if apart > _APART or line.gridded or len(line.text) > _LONGEST:
                yield run[: len(run) - apart + 1]
                run, apart = [], 0
            else:
                run.append(line)
    if run:
        yield run[: len(run) - apart]


def _rows(lines: Sequence[TextLine]) -> list[_Row]:
    """The rows of a run: a line that ends with a stroke goes on in the next, as does one before a first stroke.

    Not where nearly all lines end, or begin, so: then strokes frame the rows.
    """
    rows: list[_Row] = []
    strokes = [line.text.rstrip() for line in lines if "|" in line.text]
    closed = sum(words.endswith("|") for words in strokes) >= _FRAMED * len(strokes)
    opened = sum(words.startswith("|") for words in strokes) >= _FRAMED * len(strokes)
    for line in lines:
        cells = _cells(line)
        words = line.text.rstrip()
        broken = bool(rows and cells) and bool(_MONTH.fullmatch(rows[-1].pieces[-1].text) and _DAY.match(words))
        if rows and (rows[-1].open or (words.startswith("|") and not opened) or broken):
            if broken:
                month, day = rows[-1].pieces.pop(), cells.pop(0)
                cells.insert(0, Piece(f"{month.text} {day.text}", (*month.at, *day.at), 0, 1))
            rows[-1].pieces += cells
            rows[-1].open = words.endswith("|") and not closed
        elif cells:
            rows.append(_Row(cells, words.endswith("|") and not closed))
    for row in rows:
        values = [item for item in gather_values(row.pieces) if isinstance(item, Value)]
        row.values = [] if all(value.bare and YEAR.fullmatch(value.text) for value in values) else values
    return rows


def _spread(pieces: Sequence[Piece], columns: int) -> Line | None:
    """A line of heads over columns: one over each, or each over as many as the others; a first one may be a stub."""
    count = len(pieces)
    stub = 0 if count and columns % count == 0 else 1
    if count <= stub or columns % (count - stub):
        return None
    group = columns // (count - stub)
    if stub and group > 1 and read_head(pieces[0].text).timed:
        # `Quarter Ended | Year Ended` over seven columns: two unequal groups, and no stub.
        return None
    placed = over_groups(pieces[stub:], [group] * (count - stub))
    return Line((*(piece.over(0) for piece in pieces[:stub]), *placed.pieces))


def _tables(rows: Sequence[_Row]) -> Iterator[Table]:
    """The tables of a run of rows: each from its heads to the next heads."""
    heads: list[_Row] = []
    body: list[_Row] = []
    for row in rows:
        if not row.values and len(row.pieces) > 1:
            if any(other.values for other in body):
                yield from _build(heads, body)
                heads, body = [], []
            # What stands between two lines of heads stands over all columns.
            heads += [*body, row] if heads else [row]
            body = []
        else:
            body.append(row)
    yield from _build(heads, body)


def _build(heads: Sequence[_Row], body: Sequence[_Row]) -> Iterator[Table]:
    noted = any(_NOTE.fullmatch(piece.text) for row in heads for piece in row.pieces)
    heads = [_Row([p for p in row.pieces if not _NOTE.fullmatch(p.text)], row.open) for row in heads]
    # Behind the last figures stands what entitles the next table.
    while body and not body[-1].values:
        body = body[:-1]
    figures = [row for row in body if row.values]
    counts = Counter(len(row.values) for row in figures)
    if not heads or not counts:
        return
    columns, times = counts.most_common(1)[0]
    if columns < 2 or times < _FEWEST_ROWS or times * 2 < len(figures) or len(heads[-1].pieces) > columns + 1:
        return
    spread = [_spread(row.pieces, columns) for row in heads]
    lines = [line for line in spread if line is not None]
    if len(lines) < len(heads):
        # Heads over unequal groups, or heads of several lines that no stroke parts.
        together = spread_heads([piece for row in heads for piece in row.pieces], columns)
        if together is None:
            return
        lines = together
    for row in body:
        values = row.values
        if noted and len(values) == columns + 1 and _REFERENCE.fullmatch(values[0].text):
            values = values[1:]
        if not values:
            lines.append(Line(tuple(row.pieces)))
        elif len(values) == columns:
            label = takewhile(lambda item: isinstance(item, Piece), gather_values(row.pieces))
            lines += row_lines([words.over(0) for words in label], [value.over(0) for value in values], columns, ())
    yield Table("flattened", (heads[0].start, body[-1].end), lines)


def find_piped(draft: Draft) -> tuple[list[Table], list[Span]]:
    """All tables whose cells strokes part, each with the short lines above it, and the extents of all such lines."""
    tables: list[Table] = []
    taken: list[Span] = []
    for lines in _regions(draft):
        if not _is_aligned(lines):
            taken.append((lines[0].start, lines[-1].end))
            tables += _tables(_rows(lines))
    return with_titles(draft, tables), taken
