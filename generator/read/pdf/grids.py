"""Tables of a page by the places of its words: which lines are rows, and in which column each piece of a row stands."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from generator.read.layout.figures import closes_figure, is_dash, is_figure, is_year, opens_figure
from generator.read.pdf.headings import (
    BEFORE,
    Column,
    is_centred,
    is_unbroken_head,
    names_periods,
    names_time,
    part_headings,
    spread_headings,
    words_of,
)
from generator.read.pdf.lines import Segment, SetLine

_APART = 4
"""Lines without figures that may stand between two rows: headings of parts, labels that go on."""

_ABOVE = 12
"""Lines of a head, and of labels below it, that may stand above the first row."""

_LABELS = 3
"""Lines of labels that may stand at the head of a page, above the rows of a table that goes on."""

_OUT = 2
"""Sizes of the type by which a heading of a part stands out to the left of its labels."""

_LEAST = 2
_SHORT = 0.6
"""Of the width of the page: a line that is longer is prose."""

_SHARED = 0.3
"""Of the narrower of the two: so far a heading and a column overlap."""

_RULE = re.compile(r"[\s=_—-]*(?:-{4,}|={4,}|_{4,})[\s=_—-]*")


@dataclass(frozen=True)
class Piece:
    """A cell of a row: its column from 0, how many it spans, and its places in the text of the line."""

    column: int
    width: int
    at: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Region:
    """A table: its first line and the one after its last, where its columns of figures end, the pieces of each line.

    `headed` where its head names the periods of its columns.
    """

    first: int
    last: int
    ends: tuple[float, ...]
    rows: tuple[tuple[Piece, ...], ...]
    headed: bool


@dataclass(frozen=True)
class _Heading:
    """A cell over several columns: its middle and its end on the page."""

    middle: float
    right: float
    column: int
    width: int


def _opens(words: str) -> bool:
    """Whether a piece belongs before the figure behind it; a dash alone is a place left open."""
    return opens_figure(words) and not is_dash(words)


def _figures_of(line: SetLine) -> list[Segment]:
    """The figures of a row: not its label, nor the years of a head."""
    found = []
    for place, segment in enumerate(line.segments):
        words = words_of(line, segment)
        if (is_figure(words) or is_dash(words)) and not (place == 0 and len(line.segments) == 1) and not is_year(words):
            found.append(segment)
    return found


def _columns_of(lines: list[SetLine]) -> list[Column]:
    """Where the columns of figures stand: figures that overlap from row to row are one column.

    The currency before a figure is of its column too, as far as the column before leaves room.
    """
    spans: list[tuple[float, float, float]] = []
    for line in lines:
        figures = set(_figures_of(line))
        opening: Segment | None = None
        for segment in line.segments:
            if segment in figures:
                spans.append((segment.left, segment.right, opening.left if opening else segment.left))
            opening = segment if _opens(words_of(line, segment)) else None
    columns: list[tuple[float, float, float]] = []
    for left, right, opened in sorted(spans):
        if columns and left < columns[-1][1]:
            first, last, before = columns[-1]
            columns[-1] = first, max(last, right), min(before, opened)
        else:
            columns.append((left, right, opened))
    ends = [0.0, *(right for _, right, _ in columns)]
    return [
        Column(max(opened, min(end, left)), left, right)
        for (left, right, opened), end in zip(columns, ends, strict=False)
    ]


def _place(segment: Segment, columns: list[Column], *, figure: bool) -> tuple[int, int]:
    """The column of a segment and how many it spans; 0 is the column of labels, left of all figures."""
    over = []
    for number, column in enumerate(columns):
        left = column.left if figure else column.opened
        shared = min(segment.right, column.right) - max(segment.left, left)
        if shared > _SHARED * min(column.right - left, segment.right - segment.left):
            over.append(number)
    if figure and len(over) != 1:
        # Figures end below each other; a dash may stand a little further on.
        return 1 + min(range(len(columns)), key=lambda n: abs(columns[n].right - segment.right)), 1
    if over:
        return over[0] + 1, over[-1] - over[0] + 1
    middle = (segment.left + segment.right) / 2
    behind = bisect_left([column.opened for column in columns], middle)
    if behind == 0:
        return 0, 1
    if behind < len(columns) and columns[behind].opened - segment.right < segment.left - columns[behind - 1].right:
        return behind + 1, 1
    return behind, 1


def _count(line: SetLine, columns: list[Column]) -> list[Segment]:
    """The pieces of a line that has one for each column: figures, years, days; in their order. Else none."""
    found = [segment for segment in line.segments if not _opens(words_of(line, segment))]
    if len(found) == len(columns) + 1 and found[0].right < columns[0].opened:
        found = found[1:]
    return found if len(found) == len(columns) > 1 and found[0].right > columns[0].opened else []


def _span_of(segment: Segment, columns: list[Column], above: list[_Heading], line: SetLine) -> tuple[int, int] | None:
    """The columns over which a segment stands: those of the heading above it, or all, centred alone in its line.

    Headings go on below their middles, and as many of them below their ends: `Three Months Ended / March 31,`.
    """
    middle = (segment.left + segment.right) / 2
    for heading in above:
        ends = len(line.segments) == len(above) and abs(heading.right - segment.right) < line.size / 2
        if (ends and names_time(words_of(line, segment))) or abs(heading.middle - middle) < line.size:
            return heading.column, heading.width
    if len(columns) > 1 and len(line.segments) == 1 and is_centred(segment, columns, 0, len(columns) - 1, line.size):
        return 1, len(columns)
    return None


def _pieces_of(line: SetLine, columns: list[Column], above: list[_Heading], *, head: bool = False) -> tuple[Piece, ...]:
    """The cells of a row: `$` goes with the figure behind it, `)` and `%` with the one before.

    Args:
        line: the row.
        columns: where the columns of figures stand.
        above: headings over several columns in the row above; one centred below such a heading spans as many.
        head: whether it stands above the first row of figures.
    """
    if head:
        line = part_headings(line, columns)
    cells: list[tuple[int, int, list[tuple[int, int]]]] = []
    waiting: list[tuple[int, int]] = []
    counted = _count(line, columns)
    spread = spread_headings(line, columns) if head else {}
    for segment in line.segments:
        words = words_of(line, segment)
        place = (segment.start, segment.end)
        if _opens(words) and segment is not line.segments[-1]:
            waiting.append(place)
            continue
        figure = is_figure(words) or is_dash(words)
        if segment in counted:
            column, width = counted.index(segment) + 1, 1
        else:
            column, width = (
                (_span_of(segment, columns, above, line) if head or not figure else None)
                or spread.get(segment)
                or _place(segment, columns, figure=figure)
            )
        if cells and (column <= cells[-1][0] or (closes_figure(words) and not head and not waiting)):
            cells[-1][2].extend([*waiting, place])
        else:
            cells.append((column, width, [*waiting, place]))
        waiting = []
    found: list[Piece] = []
    for number, (column, width, places) in enumerate(cells):
        room = cells[number + 1][0] - column if number + 1 < len(cells) else width
        found.append(Piece(column, max(1, min(width, room)), tuple(places)))
    return tuple(found)


def _headings_of(line: SetLine, pieces: tuple[Piece, ...]) -> list[_Heading]:
    """The cells of a row that span several columns of figures."""
    found = []
    for piece in pieces:
        if piece.width > 1 and piece.column > 0:
            inside = [one for one in line.segments if any(one.start == start for start, _ in piece.at)]
            left, right = inside[0].left, inside[-1].right
            found.append(_Heading((left + right) / 2, right, piece.column, piece.width))
    return found


def _is_head(line: SetLine, columns: list[Column], width: float, labels: float) -> bool:
    """Whether a line above the first row heads its columns: it stands over the figures, not across the page.

    Args:
        line: the line.
        columns: where the columns of figures stand.
        width: of the words of the page.
        labels: where the labels of the rows begin; what is centred over labels and figures together is a title.
    """
    single = line.segments[0]
    if len(line.segments) > 1:
        return line.segments[-1].left > columns[0].opened - BEFORE * line.size
    middle = (single.left + single.right) / 2
    whole, all_of_it = (columns[0].left + columns[-1].right) / 2, (labels + columns[-1].right) / 2
    if len(columns) > 2 and abs(middle - all_of_it) < min(line.size, abs(middle - whole)):
        return False
    return (
        single.left > columns[0].opened - BEFORE * line.size
        and single.right - single.left < _SHORT * width
        and any(
            is_centred(single, columns, first, last, line.size)
            for first in range(len(columns))
            for last in range(first, len(columns))
        )
    )


def _is_part(line: SetLine, row: SetLine, above: list[SetLine]) -> bool:
    """Whether a line between two rows is a heading or a label of the table: it ends before the figures begin.

    Or it begins where a label above it does, or a little left of all, is no sentence, and the figures below it end
    where those above it do. Or it is a lone figure that slipped below its row, and ends where figures above it end.
    """
    first, *others = line.segments
    words = words_of(line, first)
    if not others and is_figure(words) and not is_year(words):
        return not _is_set_otherwise_at(first.right, line.size, above)
    figures = _figures_of(row)
    if first.right < figures[0].left:
        return True
    lefts = [one.segments[0].left for one in above]
    return (
        not others
        and not words.endswith(".")
        and (0 <= min(lefts) - first.left < _OUT * line.size or any(abs(first.left - n) < line.size / 2 for n in lefts))
        and not any(_is_set_otherwise_at(figure.right, row.size, above) for figure in figures)
    )


def _is_set_otherwise(row: SetLine, above: list[SetLine]) -> bool:
    """Whether the figures of a row end where none of the rows above do: another table begins, of other columns."""
    return all(_is_set_otherwise_at(segment.right, row.size, above) for segment in _figures_of(row))


def _is_set_otherwise_at(right: float, size: float, above: list[SetLine]) -> bool:
    """Whether no figure of the rows above ends there."""
    return not any(abs(right - other.right) < size for line in above for other in _figures_of(line))


def widen_to_head(lines: list[SetLine], region: Region, ends: tuple[float, ...]) -> Region | None:
    """The first table of a page from the head of the page on, where it is the rest of the last one of the page before.

    It has no head of its own, its columns end where the other's do, and nothing but labels stands above it: `Net income
    per common share:` over `Basic` and `Diluted`. None where it is a table of its own.

    Args:
        lines: of the page.
        region: the table.
        ends: where the columns of the table before end, from the left edge of the page.
    """
    size = lines[region.first].size
    if region.headed or len(ends) != len(region.ends) or region.first > _LABELS:
        return None
    if any(abs(one - other) > size for one, other in zip(ends, region.ends, strict=True)):
        return None
    rows = [line for line in lines[region.first : region.last] if _figures_of(line)]
    labels, figures = min(line.segments[0].left for line in rows), min(_figures_of(line)[0].left for line in rows)
    above = [line.segments for line in lines[: region.first]]
    if any(len(segments) > 1 or segments[0].left > labels + size or segments[0].right > figures for segments in above):
        return None
    pieces = [(Piece(0, 1, ((segments[0].start, segments[0].end),)),) for segments in above]
    return replace(region, first=0, rows=(*pieces, *region.rows))


def find_regions(lines: list[SetLine]) -> list[Region]:
    """The tables of a page: two rows with figures or more, with what stands between them and the head above.

    A page with rules of hyphens was typed in columns, and is read as typed columns are: it has none.
    """
    if any(_RULE.fullmatch(line.text) for line in lines):
        return []
    rows = [n for n, line in enumerate(lines) if _figures_of(line)]
    groups: list[list[int]] = []
    for row in rows:
        between = lines[groups[-1][-1] + 1 : row] if groups else []
        rows_above = [lines[n] for n in groups[-1]] if groups else []
        near = groups and len(between) <= _APART and all(_is_part(one, lines[row], rows_above) for one in between)
        if near and not (between and (_is_set_otherwise(lines[row], rows_above) or any(map(names_periods, between)))):
            groups[-1].append(row)
        else:
            groups.append([row])
    left = min((line.segments[0].left for line in lines), default=0.0)
    width = max((line.segments[-1].right for line in lines), default=0.0) - left
    regions: list[Region] = []
    for group in groups:
        kept = [lines[n] for n in group]
        if len(group) < _LEAST or sum(len(_figures_of(line)) for line in kept) < 2 * _LEAST:
            continue
        columns = _columns_of(kept)
        first = group[0]
        floor = regions[-1].last if regions else 0
        labels = min(line.segments[0].left for line in kept)
        for above in range(group[0] - 1, max(floor, group[0] - _ABOVE) - 1, -1):
            if _is_head(lines[above], columns, width, labels):
                first = above
            elif lines[above].segments[-1].right > columns[0].opened:
                if above == first - 1 < group[0] - 1 and is_unbroken_head(lines[above], lines[first], columns):
                    first = above
                break
        headings: list[_Heading] = []
        pieces: list[tuple[Piece, ...]] = []
        for number, line in enumerate(lines[first : group[-1] + 1], first):
            pieces.append(_pieces_of(line, columns, headings, head=number < group[0]))
            headings = _headings_of(line, pieces[-1])
        headed = any(names_periods(line) for line in lines[first : group[0]])
        regions.append(Region(first, group[-1] + 1, tuple(one.right for one in columns), tuple(pieces), headed))
    return regions
