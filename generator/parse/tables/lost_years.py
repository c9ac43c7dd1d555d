"""Years that an export lost: `December 31,` over both columns of a balance sheet, as two years stand elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.base import Spans
from generator.parse.tables.told import Words

Years = tuple[tuple[int, Spans], ...]


def _open_day(block: Sequence[Words]) -> tuple[int, int | None] | None:
    """The one day, without a year, that stands over both of two columns; None for any other block."""
    if len(block) != 2 or any(words.why is not None or words.told.kind is not None for words in block):
        return None
    days = {(words.told.days.month, words.told.days.day) for words in block if words.told.days}
    years = [words.told.year for words in block if words.told.year is not None]
    own = all(words.told.days is not None and words.printed for words in block)
    return next(iter(days)) if len(days) == 1 and own and not years else None


def _years_of(block: Sequence[Words], day: tuple[int, int | None]) -> Years:
    """The years over the columns of a block that end on a day, in their order, each with where it stands."""
    found: dict[int, Spans] = {}
    for words in block:
        told = words.told
        if words.why is None and told.days and (told.days.month, told.days.day) == day and told.year and words.at:
            found.setdefault(told.year, words.at)
    return tuple(found.items())


def _told(blocks: Sequence[Sequence[Words]], day: tuple[int, int | None]) -> Years:
    """The two years of columns that end on a day, one after the other; none where blocks differ in them."""
    told = [years for block in blocks if len(years := _years_of(block, day)) == 2]
    orders = {tuple(year for year, _ in years) for years in told}
    return told[0] if len(orders) == 1 and abs(told[0][0][0] - told[0][1][0]) == 1 else ()


def restore_years(blocks: Sequence[Sequence[Words]]) -> list[list[Words]]:
    """Blocks of heads, those with a day twice and no year given the years of the others.

    All other blocks with columns that end on that day must have the same two years, in the same order.
    """
    days = [_open_day(block) for block in blocks]
    told = {day: _told(blocks, day) for day in set(days) if day is not None}
    restored: list[list[Words]] = []
    for block, day in zip(blocks, days, strict=True):
        years = told[day] if day is not None else ()
        restored.append(
            [_with_year(words, *year) for words, year in zip(block, years, strict=True)] if years else [*block]
        )
    return restored


def _with_year(words: Words, year: int, at: Spans) -> Words:
    return replace(words, told=replace(words.told, year=year), at=sorted({*words.at, *at}))
