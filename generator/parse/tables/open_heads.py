"""Words over columns that leave a day, a year or a length open, and where these are taken from.

- A column beside it: a day in a row of quarters' ends, a year beside quarters, `Year to date`.
- The news: months that are counted without a day end when the period does that the release is about, as
  `Three months` and `Six months`, each over `2020` and `2019`.
- Another table: years that an export lost, of `December 31,` over both columns of a balance sheet.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.base import Spans
from generator.model.days import month_end, months_between, nearest_month_end
from generator.parse.figures.fiscal import FiscalYear, Kind, Stretch
from generator.parse.figures.periods import Times
from generator.parse.tables.head_words import Days
from generator.parse.tables.told import Told, Words

_ROW_OF_QUARTERS = 4
# From the start of the year to the end of its first, second … quarter.
_UP_TO: dict[int, Kind] = {1: "quarter", 2: "half", 3: "nine-months", 4: "year"}


def up_to(told: Told, fiscal: FiscalYear | None) -> Kind | None:
    """How long `Year to date June 30, 2005` is, from the start of the fiscal year; None where either is unknown."""
    if told.near is None or fiscal is None:
        return None
    months = (told.near.month - fiscal.month) % 12 or 12
    return _UP_TO[months // 3] if months % 3 == 0 else None


def end_with_quarters(stretches: Sequence[Stretch | None]) -> list[Stretch | None]:
    """`Fiscal 2002 Total` beside its four quarters: a year whose name alone is told ends with the last of them."""
    quarters = sorted(one.end for one in stretches if one and one.kind == "quarter" and one.end)
    near = [month for day in quarters if (month := nearest_month_end(day)) is not None]
    open_years = [one for one in stretches if one and one.kind == "year" and one.end is None]
    apart = {months_between(day, later) for day, later in pairwise(near)}
    if len(near) != _ROW_OF_QUARTERS or apart != {3} or len(open_years) != 1:
        return list(stretches)
    return [replace(one, end=quarters[-1], printed_end=True) if one is open_years[0] else one for one in stretches]


def as_quarters(words: list[Words]) -> list[Words]:
    """Days three months apart over an income statement, four or more in a row, are ends of quarters: banks print so.

    What counts from the year's start would say so.
    """
    ends = sorted(w.told.near for w in words if w.why is None and w.told.kind is None and w.told.near is not None)
    months = {months_between(day, later) for day, later in pairwise(ends)}
    if len(ends) < _ROW_OF_QUARTERS or len(ends) != len(words) or months != {3}:
        return words
    return [replace(one, told=replace(one.told, kind="quarter", instant=False)) for one in words]


def end_with_quarter(words: list[Words]) -> list[Words]:
    """`Year to date` or `Nine Months` over `2012` beside `Third Quarter` over the same year: they end with it."""
    numbers = {one.told.number for one in words if one.why is None and one.told.kind == "quarter"}
    if len(numbers) != 1 or (number := numbers.pop()) is None:
        return words
    kind = _UP_TO[number]
    return [
        replace(one, told=replace(one.told, kind=kind, number=1 if kind in ("quarter", "half") else None))
        if one.why is None and one.told.days is None and _may_end_with(one.told, kind)
        else one
        for one in words
    ]


def _may_end_with(told: Told, kind: Kind) -> bool:
    return told.kind == "to-date" or (told.counted and told.kind == kind and kind != "quarter")


def as_year(words: Words) -> Words:
    """`2024` beside `Q4/24` is the whole year."""
    told = words.told
    if words.why is not None or told.kind is not None or told.days is not None or told.year is None:
        return words
    return replace(words, told=replace(told, kind="year"))


_DECEMBER = 12


def end_with_news(words: list[Words], times: Times, *, balance: bool) -> list[Words]:
    """What stands over columns, with the day of the news for counted months that have none, and for years alone.

    Where fiscal years are no calendar years the year over counted months may be either. Years alone are told of where
    a year, and nothing else, is the news, and the newest of them is the one in which it ended.

    Args:
        words: what stands over each column.
        times: the issuer's fiscal year and the periods of the news.
        balance: whether the figures below are those of a day.
    """
    end = times.main.stretch.end if times.main else None
    if times.fiscal is None or end is None or end != month_end(end.year, end.month) or balance:
        return words
    open_years = [one for one in words if _is_open(one) and one.told.kind is None]
    years = {one.told.year for one in open_years}
    yearly = [news.stretch.kind for news in times.news] == ["year"] and years == {end.year, end.year - 1}
    counted = times.fiscal.month == _DECEMBER
    days = Days(end.month, end.day, None)
    done: list[Words] = []
    for one in words:
        told = one.told
        if _is_open(one) and told.counted and counted and told.year in (end.year, end.year - 1):
            told = replace(told, days=days)
        elif _is_open(one) and told.kind is None and yearly and len(open_years) == len(years):
            told = replace(told, kind="year", days=days, own_kind=True)
        done.append(replace(one, told=told))
    return done


def _is_open(words: Words) -> bool:
    return words.why is None and words.told.days is None and words.told.year is not None


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
