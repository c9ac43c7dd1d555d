"""Headings over the columns of figures of a page: parted where several are one piece, spread where they are centred."""

import re
from dataclasses import dataclass, replace

from generator.read.pdf.lines import Segment, SetLine, part_segment
from generator.vocabulary.dates import MONTHS

BEFORE = 4
"""Sizes of the type by which a heading may begin before the figures below it."""

CENTRED = 1.5
"""Sizes of the type by which the middle of a heading may miss the middle of its columns."""

_GAIN = 0.25
"""Sizes of the type by which a heading may miss a middle for a further column below it."""

_NEAR = 1.5
"""Sizes of the type from line to line within a head."""

_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_DAY = re.compile(rf"{_MONTH} ?\d{{1,2}}(?:, ?(?:19|20)\d\d|,(?! ?(?:19|20)\d\d))|(?:19|20)\d\d", re.IGNORECASE)
_PERIOD = re.compile(rf"\b(?:months?|weeks?|quarters?|years?|ended|{_MONTH})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """Where a column of figures stands on the page; `opened` is where the currency before them does."""

    opened: float
    left: float
    right: float


def words_of(line: SetLine, segment: Segment) -> str:
    """The words of a piece of a line."""
    return line.text[segment.start : segment.end]


def names_periods(line: SetLine) -> bool:
    """Whether two pieces of a line or more are days or years: another table's head, where rows stand above it."""
    return sum(_DAY.fullmatch(words_of(line, segment)) is not None for segment in line.segments) > 1


def names_time(words: str) -> bool:
    """Whether words have one of a period or a month among them: such a heading may stand over several columns."""
    return _PERIOD.search(words) is not None


def part_headings(line: SetLine, columns: list[Column]) -> SetLine:
    """A line of a head with headings parted that have but a wider blank between them: `September  December`.

    Each part stands over a column of its own; a heading over several columns has common blanks. Days and years one
    behind the other are as many headings, whatever stands between them: `March 31, 2020 December 31, 2019`.
    """
    parts: list[Segment] = []
    for segment in line.segments:
        days = _part_days(line, segment, columns)
        if days:
            parts.extend(days)
            continue
        split = part_segment(segment)
        places = [columns_over(part, columns) for part in split]
        own = all(len(over) == 1 for over in places) and len({over[0] for over in places}) == len(places)
        parts.extend(split if len(split) > 1 and own else [segment])
    return replace(line, segments=tuple(parts))


def _part_days(line: SetLine, segment: Segment, columns: list[Column]) -> list[Segment]:
    """The days or years that a segment consists of, where it stands over as many columns; [] else."""
    words = words_of(line, segment)
    days = list(_DAY.finditer(words))
    over = columns_over(segment, columns)
    if len(days) < 2 or len(over) != len(days) or _DAY.sub("", words).strip():
        return []
    return [
        Segment(segment.start + day.start(), segment.start + day.end(), columns[number].left, columns[number].right)
        for day, number in zip(days, over, strict=True)
    ]


def columns_over(segment: Segment, columns: list[Column]) -> list[int]:
    """Indexes of the columns that a heading shares room with."""
    return [n for n, one in enumerate(columns) if segment.left < one.right and segment.right > one.opened]


def centred_span(segment: Segment, columns: list[Column], line: SetLine) -> tuple[int, int] | None:
    """The most columns over which a heading is centred, where it shares room with several and others stand beside it.

    No column belongs to it that another heading of the line shares room with.
    """
    over = columns_over(segment, columns)
    if len(over) < 2:
        return None
    taken = {n for other in line.segments if other is not segment for n in columns_over(other, columns)}
    found = [
        (last - first + 1, first)
        for first in range(over[0] + 1)
        for last in range(over[-1], len(columns))
        if not taken.intersection(range(first, last + 1)) and is_centred(segment, columns, first, last, line.size)
    ]
    if not found:
        return None
    width, first = max(found)
    return first + 1, width


def spread_headings(line: SetLine, columns: list[Column]) -> dict[Segment, tuple[int, int]]:
    """The column of each heading of a line and how many it spans, where there are fewer headings than columns.

    A heading with words of a period may be centred over columns that it does not reach: `Dec 31,` over two years. Of
    all ways to do so without two headings over one column, the one that misses the fewest middles and the fewest
    columns. {} where there is none.
    """
    headings = [one for one in line.segments if one.right > columns[0].opened - line.size]
    if not 0 < len(headings) < len(columns):
        return {}
    ways: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
    for heading in headings:
        options = _options_of(heading, columns, line)
        ways = [
            (missed + _miss(heading, columns[first], columns[last], line.size) - _GAIN * (last - first), (*spans, span))
            for missed, spans in ways
            for span in options
            for first, last in [span]
            if not spans or spans[-1][1] < first
        ]
        # Of ways that end at one column only the best goes on.
        ways = list({way[1][-1][1]: way for way in sorted(ways, reverse=True)}.values())
    if not ways:
        return {}
    spans = min(ways)[1]
    return {one: (first + 1, last - first + 1) for one, (first, last) in zip(headings, spans, strict=True)}


def _miss(heading: Segment, first: Column, last: Column, size: float) -> float:
    """How far the middle of a heading is from that of its columns, in sizes of the type."""
    return abs(heading.left + heading.right - first.opened - last.right) / 2 / size


def _options_of(heading: Segment, columns: list[Column], line: SetLine) -> list[tuple[int, int]]:
    """The ranges of columns over which a heading may stand, first and last index."""
    over = columns_over(heading, columns)
    span = centred_span(heading, columns, line)
    options = {(span[0] - 1, span[0] + span[1] - 2)} if span else {(over[0], over[0])} if len(over) == 1 else set()
    if names_time(words_of(line, heading)):
        options.update(
            (first, last)
            for first in range(len(columns))
            for last in range(first, len(columns))
            if all(first <= n <= last for n in over) and is_centred(heading, columns, first, last, line.size)
        )
    # Headings that begin where a column does are aligned there: such a one is over none of the columns before.
    aligned = next((n for n in over if abs(columns[n].opened - heading.left) < line.size / 2), 0)
    return sorted(span for span in options if span[0] >= aligned)


def is_unbroken_head(line: SetLine, below: SetLine, columns: list[Column]) -> bool:
    """Whether a line right above a head is headings of several columns set without a gap, and cannot be parted.

    It is kept, as a heading over all of them: without it `2007` below `May 11, to December 31,` would be a year.
    """
    near = line.base - below.base < _NEAR * line.size
    over = line.segments[0].left > columns[0].opened - BEFORE * line.size
    return near and over and len(_PERIOD.findall(line.text)) > 1


def is_centred(segment: Segment, columns: list[Column], first: int, last: int, size: float) -> bool:
    """Whether words are centred over columns, from where the one before them ends or they begin to where they end."""
    left = segment.left + segment.right - columns[last].right
    least = columns[first - 1].right - size if first else columns[0].opened - BEFORE * size
    return least < left < columns[first].left + 2 * CENTRED * size
