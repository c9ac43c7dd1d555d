"""What columns say of those beside them: a day in a row of quarters' ends, a year beside quarters, `Year to date`."""

from dataclasses import replace
from itertools import pairwise

from generator.model.days import nearest_month_end
from generator.parse.figures.fiscal import Kind
from generator.parse.tables.told import Words, end_of

_ROW_OF_QUARTERS = 4
# From the start of the year to the end of its first, second … quarter.
_UP_TO: dict[int, Kind] = {1: "quarter", 2: "half", 3: "nine-months", 4: "year"}


def as_quarters(words: list[Words]) -> list[Words]:
    """Days three months apart over an income statement, four or more in a row, are ends of quarters: banks print so.

    What counts from the year's start would say so.
    """
    days = [
        end_of(one.told.days, one.told.year) if one.told.days and one.told.year and one.told.kind is None else None
        for one in words
        if one.why is None
    ]
    ends = sorted(near for day in days if day is not None and (near := nearest_month_end(day)) is not None)
    months = [(later.year - day.year) * 12 + later.month - day.month for day, later in pairwise(ends)]
    if len(ends) < _ROW_OF_QUARTERS or len(ends) != len(words) or set(months) != {3}:
        return words
    return [replace(one, told=replace(one.told, kind="quarter", instant=False)) for one in words]


def end_with_quarter(words: list[Words]) -> list[Words]:
    """`Year to date` over `2012` beside `Third Quarter` over the same year: the nine months that end with it."""
    numbers = {one.told.number for one in words if one.why is None and one.told.kind == "quarter"}
    if len(numbers) != 1 or (number := numbers.pop()) is None:
        return words
    kind = _UP_TO[number]
    return [
        replace(one, told=replace(one.told, kind=kind, number=1 if kind in ("quarter", "half") else None))
        if one.why is None and one.told.kind == "to-date" and one.told.days is None
        else one
        for one in words
    ]


def as_year(words: Words) -> Words:
    """`2024` beside `Q4/24` is the whole year."""
    told = words.told
    if words.why is not None or told.kind is not None or told.days is not None or told.year is None:
        return words
    return replace(words, told=replace(told, kind="year"))
