"""Months that are counted over columns without a day: they end when the period does that the release is about.

Three months        Six months        Twelve months
2020     2019       2020     2019     2020     2019
"""

from dataclasses import replace

from generator.model.days import month_end
from generator.parse.figures.periods import Times
from generator.parse.tables.head_words import Days
from generator.parse.tables.told import Words

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
