"""Heads told by nothing but their order: which words of a run are heads, and over which columns they stand.

Exports that write a table cell by cell, or run it together, leave nothing else: `Three Months Ended / Year Ended /
2005 / 2004 / 2005 / 2004`.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from generator.parse.tables.head_groups import part_levels, size_groups
from generator.parse.tables.head_words import read_head
from generator.parse.tables.table import Line, Piece, join
from generator.parse.tables.units import currency_in, scale_in

SIGN_HEAD = re.compile(r"[$%]")
_LONGEST_HEAD = 100
# `Period from May 1, 1996 (inception) to June 30, 2003`, `Cumulative from inception`.
_PERIOD_FROM = re.compile(r"\binception\b|^(?:for the )?period from\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\b(?:amount|per ?cent(?:age)?)\b", re.IGNORECASE)
_LONGEST_UNIT = 12
_CHANGE = re.compile(
    r"(?:increase|decrease|changes?|variances?|per ?cent(?:age)?|amount|inc\.?|dec\.?|[$%/(), ]|in|of|or|at"
    r"|constant|currency|exchange|rates?|reported|organic|net|total|sales|revenues?|quarter|year)+",
    re.IGNORECASE,
)


def is_head(piece: Piece) -> bool:
    """Whether a line is a head: a time and nothing else, `Increase/(Decrease)`, a sign over a column of changes."""
    if len(piece.text) > _LONGEST_HEAD:
        return False
    if SIGN_HEAD.fullmatch(piece.text) or _PERIOD_FROM.search(piece.text):
        return True
    head = read_head(piece.text)
    # `Pro Forma Nine Months Ended June 30,` is one too; `Deferred costs 2012` is none.
    timed = bool(head.kinds and (head.days or head.years)) if head.other else head.timed and not head.left
    return timed or _is_change(piece.text)


def _is_change(words: str) -> bool:
    return bool(_CHANGE.fullmatch(words) and (read_head(words).other or _AMOUNT.search(words)))


def is_unit(words: str) -> bool:
    """Whether words are a unit and nothing else: `RMB`, `£m`, `US$'000`."""
    known = currency_in(words) is not None or scale_in(words) is not None
    return known and len(words) <= _LONGEST_UNIT and not read_head(words).left


def _is_remark(words: str) -> bool:
    """`Unaudited`, `(restated)`: what says nothing of a time, nor anything else that is known of heads."""
    head = read_head(words)
    return not head.timed and not head.left and not head.other


def heads_in(pieces: Sequence[Piece]) -> tuple[int, int]:
    """First and behind the last of the lines that are heads: the last such lines that stand together."""
    last = next((n for n in range(len(pieces) - 1, -1, -1) if is_head(pieces[n])), -1)
    first = last
    while first > 0 and is_head(pieces[first - 1]):
        first -= 1
    return (first, last + 1) if last >= 0 else (0, 0)


def spread_heads(heads: list[Piece], columns: int, parts: Sequence[Piece] = ()) -> list[Line] | None:
    """Lines of heads over `columns` figures: the last ones one a column, those before over groups of them.

    Args:
        heads: words before the rows, the heads behind the others.
        columns: how many figures a row has.
        parts: words below the heads that repeat, one a column: `As Reported / As Restated / As Reported / …`.
    """
    first, last = heads_in(heads)
    timed = heads[first:last]
    if not timed:
        return None
    if parts:
        leaves, upper = parts, timed
        if len(upper) == columns // _repeats(parts) + 1 and _is_whole(upper[0].text):
            # `for the six months ended June 30, 2022` in the title.
            upper = upper[1:]
    elif len(timed) < columns:
        if not read_head(timed[-1].text).other or len(timed) < 2:
            return None
        return [Line((*line_over(timed[:-1]).pieces, timed[-1].over(len(timed), columns + 1)))]
    else:
        leaves, upper = timed[-columns:], timed[: len(timed) - columns]
        if _mixes_years(leaves):
            return None
    lines = [line_over(leaves)]
    levels = part_levels([piece.text for piece in upper], years=bool(parts))
    words = [piece.text for piece in leaves]
    for level in reversed(levels or ()):
        heads_of_level = [join(upper[part.start : part.stop]) for part in level]
        if len(level) == columns:
            sizes: list[int] | None = [1] * columns
        elif parts and len(lines) == 1:
            sizes = [size] * len(level) if (size := _repeats(parts)) * len(level) == columns else None
        else:
            sizes = size_groups(words, [piece.text for piece in heads_of_level])
        if sizes is None or (len(set(sizes)) > 1 and len(sizes) > 2 and _are_bare_days(heads_of_level)):
            return None
        lines.insert(0, over_groups(heads_of_level, sizes))
        words = [f"{piece.text} {words[n - 1]}" for piece in lines[0].pieces for n in range(piece.left, piece.right)]
    return lines if levels is not None else None


def _are_bare_days(pieces: Sequence[Piece]) -> bool:
    """Whether heads are days and no more; of three or more none stands over two years while others stand over one."""
    heads = [read_head(piece.text) for piece in pieces]
    return all(head.days and not head.kinds and not head.years for head in heads)


def _mixes_years(leaves: Sequence[Piece]) -> bool:
    """Whether days without years, or bare lengths, stand among what has a year: then a head is lost, or one too many.

    `December 31 / September 30 / 2004`, `Quarter Ended / March 31, 2016 / June 30, 2016` over three columns.
    """
    heads = [read_head(piece.text) for piece in leaves]
    days = any(head.days and not head.years and head.days[0].year is None for head in heads)
    bare = any(head.kinds and not (head.days or head.years or head.other) for head in heads)
    years = any(head.years and not head.days for head in heads)
    return (days and years) or (bare and any(head.days or head.years for head in heads))


def _is_whole(words: str) -> bool:
    """Whether words tell a period, its day and its year."""
    head = read_head(words)
    return bool(head.kinds) and any(day.year is not None for day in head.days)


def line_over(pieces: Sequence[Piece]) -> Line:
    """Heads over one column each."""
    return Line(tuple(piece.over(column) for column, piece in enumerate(pieces, 1)))


def over_groups(pieces: Sequence[Piece], sizes: Sequence[int]) -> Line:
    """Heads over so many columns each, one beside the other."""
    ends = accumulate(sizes, initial=1)
    return Line(tuple(p.over(end, end + size) for p, end, size in zip(pieces, ends, sizes, strict=False)))


def _repeats(pieces: Sequence[Piece]) -> int:
    """After how many pieces their words begin anew, until the last; 0 where they do not, or where all are the same."""
    words = [piece.text for piece in pieces]
    sizes = (size for size in range(1, len(words) // 2 + 1) if len(words) % size == 0)
    found = next((size for size in sizes if words == words[:size] * (len(words) // size)), 0)
    return found if found > 1 else 0


def part_below(words: list[Piece], columns: int) -> tuple[list[Piece], list[Line], list[Piece]]:
    """What stands between the heads and the label of the first row: parts of periods, lines of units and remarks, rest.

    `Underlying / Exceptional / Total / Underlying / Exceptional / Total` are parts, `£m` and `Unaudited` over each
    column are units and remarks.
    """
    parts: list[Piece] = []
    lines: list[Line] = []
    while len(words) > columns:
        line = words[:columns]
        if not parts and not lines and _repeats(line):
            parts = line
        elif all(is_unit(piece.text) or _is_remark(piece.text) for piece in line):
            lines.append(line_over(line))
        else:
            break
        words = words[columns:]
    return parts, lines, words


def row_lines(label: Sequence[Piece], figures: Sequence[Piece], columns: int, some: Sequence[int]) -> list[Line]:
    """The lines of a row whose figures' columns are told by how many there are; none where that does not tell.

    Args:
        label: its words.
        figures: one a column; or one for each of `some`; or twice as many, those of a total below it without a label.
        columns: how many there are.
        some: the columns of which rows with fewer figures have theirs; [] where there are no such rows.
    """
    for places in (range(1, columns + 1), some):
        if len(figures) == len(places) > 0:
            return [Line((*label, *(figure.over(place) for figure, place in zip(figures, places, strict=True))))]
    if len(figures) == 2 * columns:
        return [*row_lines(label, figures[:columns], columns, ()), *row_lines((), figures[columns:], columns, ())]
    return []


def columns_of_periods(spread: Sequence[Line], columns: int) -> list[int]:
    """The columns, from 1, that are no changes, shares or sums since an inception: some rows have no more figures."""
    others = {
        column
        for line in spread
        for piece in line.pieces
        for column in range(piece.left, piece.right)
        if _is_change(piece.text) or SIGN_HEAD.fullmatch(piece.text) or _PERIOD_FROM.search(piece.text)
    }
    return [column for column in range(1, columns + 1) if column not in others]
