"""Tables with periods down the side and figures over the columns, turned so that periods stand over the columns.

Year Ended December 31,    Net Sales    Operating Income    Net Income    Diluted EPS
2014                        $120,100             $12,300        $8,100          $0.81
2013                         110,500              11,000         7,400           0.75
"""

from collections.abc import Sequence

from generator.parse.tables.head_words import read_head
from generator.parse.tables.labels import read_label
from generator.parse.tables.lines import column_of, find_columns, read_line
from generator.parse.tables.rows import match_label
from generator.parse.tables.table import Line, Piece, Table, join
from generator.parse.tables.values import Value, gather_values

_FEWEST_PERIODS = 2
_FEWEST_NAMED = 2
_MOST_HEADS = 4
_LONGEST = 80


def turn(table: Table) -> Table | None:
    """The table turned; None where its rows are not all periods, or its heads not the names of figures."""
    lines = [line for line in table.lines if line.pieces]
    first = next((place for place, line in enumerate(lines) if _is_period_row(line)), None)
    if first is None or not 0 < first <= _MOST_HEADS:
        return None
    rows = lines[first:]
    if len(rows) < _FEWEST_PERIODS or not all(_is_period_row(line) for line in rows):
        return None
    values = [[item for item in gather_values(line.pieces[1:]) if isinstance(item, Value)] for line in rows]
    columns = find_columns([read_line(Line(line.pieces[1:]), table) for line in rows])
    if any(len(own) > len(columns) for own in values):
        return None
    stub = [
        piece for line in lines[:first] for piece in line.pieces if piece.right <= columns[0][0] and _is_stub(piece)
    ]
    heads = [_head_over(lines[:first], columns, index, stub) for index in range(len(columns))]
    named = [head for head in heads if head is not None and _names_figure(head.text)]
    if len(named) < _FEWEST_NAMED:
        return None
    over = tuple(line.pieces[0].over(place) for place, line in enumerate(rows, start=1))
    turned = [Line((*(piece.over(0) for piece in stub), *over))]
    for index, head in enumerate(heads):
        under = [next((v for v in own if column_of(columns, v.left, v.right) == index), None) for own in values]
        cells = [value.over(place) for place, value in enumerate(under, start=1) if value is not None]
        if head is not None and cells:
            turned.append(Line((head, *cells)))
    return Table("marked", table.at, turned, list(table.above))


def _is_period_row(line: Line) -> bool:
    """Whether a line begins with a period and goes on with figures: `2014`, `Q3 2014`, `March 31, 2014`."""
    head = read_head(line.pieces[0].text)
    timed = bool(head.years or head.days) and not head.left and not head.other
    figures = [item for item in gather_values(line.pieces[1:]) if isinstance(item, Value)]
    rest = [item for item in gather_values(line.pieces[1:]) if isinstance(item, Piece)]
    return timed and len(figures) >= _FEWEST_NAMED and not rest


def _is_stub(piece: Piece) -> bool:
    head = read_head(piece.text)
    return head.timed and not head.left


def _head_over(
    lines: Sequence[Line], columns: list[tuple[int, int]], index: int, stub: Sequence[Piece]
) -> Piece | None:
    """The words of all lines of heads over one column, as one piece."""
    pieces = [
        piece
        for line in lines
        for piece in line.pieces
        if piece not in stub and column_of(columns, piece.left, piece.right) == index
    ]
    head = join(pieces)
    return head if pieces and len(head.text) <= _LONGEST else None


def _names_figure(words: str) -> bool:
    label = read_label(words)
    return not label.other and (label.per_share or match_label(label.name) is not None)
