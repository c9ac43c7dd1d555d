"""How fiscal years are called, as heads of an income statement show it: `Fiscal 2009` ends in January 2010."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from generator.model.days import nearest_month_end
from generator.parse.figures.fiscal import FiscalYear
from generator.parse.tables.found import FoundTable


def name_years(fiscal: FiscalYear, end: datetime.date, tables: Sequence[FoundTable]) -> FiscalYear:
    """The fiscal year with the naming of its years, where heads alone tell it: `Fourth Quarter` over `2009` and `2008`.

    The newer of two years without a day is the one that the news is of; it is called by the year in which it ends or
    begins.

    Args:
        fiscal: as learned so far.
        end: of the period that the news is of.
        tables: with the words over their columns.
    """
    near = nearest_month_end(end)
    if fiscal.naming is not None or near is None:
        return fiscal
    years = {
        one.told.year
        for table in tables
        for sort, words in zip(table.sorts, table.words, strict=True)
        for one in words
        if sort.kind == "income" and one.why is None and one.told.days is None and one.told.year is not None
        if one.told.kind == "year" or one.told.number is not None
    }
    ends_in = near.year if near.month <= fiscal.month else near.year + 1
    newest = max(years, default=0)
    if newest - ends_in in (0, -1) and newest - 1 in years:
        return replace(fiscal, naming=newest - ends_in)
    return fiscal
