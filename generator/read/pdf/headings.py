"""Headings over the columns of figures of a page: parted where several are one piece, spread where they are centred."""

import re
from dataclasses import dataclass, replace

from generator.read.pdf.lines import Segment, SetLine, part_segment
from generator.vocabulary.dates import MONTHS

BEFORE = 4
"""Sizes of the type by which a heading may begin before the figures below it."""

CENTRED = 1.5
"""Sizes of the type by which the middle of a heading may miss the middle of its columns."""

_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_DAY = re.compile(rf"{_MONTH} ?\d{{1,2}}(?:, ?(?:19|20)\d\d|,(?! ?(?:19|20)\d\d))|(?:19|20)\d\d", re.IGNORECASE)


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


def is_centred(segment: Segment, columns: list[Column], first: int, last: int, size: float) -> bool:
    """Whether words are centred over columns, from where the one before them ends or they begin to where they end."""
    left = segment.left + segment.right - columns[last].right
    least = columns[first - 1].right - size if first else columns[0].opened - BEFORE * size
    return least < left < columns[first].left + 2 * CENTRED * size
