"""The tables that were found, understood: columns dated, rows named, units known, and whose they are."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.model.days import nearest_month_end
from generator.model.figures import Fact
from generator.parse.draft import Draft
from generator.parse.figures.dollars import dollar_of
from generator.parse.figures.facts import names_of
from generator.parse.figures.fiscal import FiscalYear
from generator.parse.figures.periods import Times
from generator.parse.tables.columns import Calendar, date_columns, without_shifted
from generator.parse.tables.figures import ReadTable, read_cells
from generator.parse.tables.found import FoundTable
from generator.parse.tables.open_heads import end_with_news
from generator.parse.tables.owners import read_owner
from generator.parse.tables.rows import Namer
from generator.parse.tables.scales import infer_factor, is_in_units, shared_factor
from generator.parse.tables.units import read_units

_DOLLARS = re.compile(r"(?<![A-Z])\$ ?\d")
_OTHERS = re.compile(r"[€£¥]|\b(?:EUR|GBP|RMB|CHF|SEK|NOK|DKK|JPY)\b")


def read_tables(draft: Draft, times: Times) -> list[ReadTable]:
    """The blocks of the tables, in reading order."""
    dollar = dollar_of(draft)
    issuers = names_of(draft)
    main = times.main.stretch.end if times.main else None
    fiscal = _name_years(times.fiscal, main, draft.tables) if times.fiscal and main else times.fiscal
    calendar = Calendar(fiscal, max((day for day in (times.issued, main) if day), default=None))
    tables: list[ReadTable] = []
    for found in draft.tables:
        for block, (sort, words) in enumerate(found.heads):
            units = read_units(found.layout, block, dollar)
            heads = end_with_news(words, times, balance=sort.kind == "balance")
            columns = date_columns(heads, calendar, balance=sort.kind == "balance", income=sort.kind == "income")
            if found.layout.table.source == "flattened":
                columns = without_shifted(columns)
            named = Namer(found.layout, block, sort.kind, issuers).name_rows()
            owner = read_owner(sort, draft.text)
            tables.append(ReadTable(found.layout, block, sort, units, columns, named, owner))
    return _with_currency(draft, tables)


def _name_years(fiscal: FiscalYear, end: datetime.date, tables: Sequence[FoundTable]) -> FiscalYear:
    """The fiscal year with the naming of its years, where heads alone tell it: `Fourth Quarter` over `2009` and `2008`.

    The newer of two years without a day is the one that the news, up to `end`, is of; it is called by the year in which
    it ends or begins.
    """
    near = nearest_month_end(end)
    if fiscal.naming is not None or near is None:
        return fiscal
    years = {
        one.told.year
        for table in tables
        for sort, words in table.heads
        for one in words
        if sort.kind == "income" and one.why is None and one.told.days is None and one.told.year is not None
        if one.told.kind == "year" or one.told.number is not None
    }
    ends_in = near.year if near.month <= fiscal.month else near.year + 1
    newest = max(years, default=0)
    if newest - ends_in in (0, -1) and newest - 1 in years:
        return replace(fiscal, naming=newest - ends_in)
    return fiscal


def _with_currency(draft: Draft, tables: list[ReadTable]) -> list[ReadTable]:
    """A table that names no currency is in that of all others, else in that of the prose, where there is one only."""
    if not tables:
        return tables
    named = {table.units.currency for table in tables if table.units.currency}
    used = {fact.unit[:3] for fact in draft.facts}
    if not named and not used and _DOLLARS.search(draft.text) and not _OTHERS.search(draft.text):
        used = {dollar_of(draft)}
    only = named or used
    if len(only) != 1:
        return tables
    currency = next(iter(only))
    return [replace(table, units=replace(table.units, currency=table.units.currency or currency)) for table in tables]


def find_factors(draft: Draft, tables: Sequence[ReadTable], prose: Sequence[Fact]) -> list[Decimal | None]:
    """What the amounts of each table are to be multiplied by; None where it is not certain.

    What a table states holds for it. Where it states nothing: what makes its amounts those of the prose, else what
    the table before it states. Where tables state different scales, a budget in millions and statements in thousands,
    it is what the one states that prints the same numbers, or none. Where no table of the document states anything,
    it is what the others were found to be in, else whole units where one of them shows that.
    """
    told = [
        infer_factor(table, read_cells(table), prose, draft.text) if table.units.factor is None else None
        for table in tables
    ]
    stated = {table.units.factor for table in tables if table.units.factor is not None}
    common = {factor for factor in told if factor is not None}
    if not stated and not common and any(is_in_units(table, read_cells(table)) for table in tables):
        common = {Decimal(1)}
    found: list[Decimal | None] = []
    before: Decimal | None = None
    for table, own in zip(tables, told, strict=True):
        before = table.units.factor or before
        if table.units.factor is not None:
            found.append(table.units.factor)
        elif own is not None:
            found.append(own)
        elif len(stated) > 1:
            found.append(shared_factor(table, tables))
        elif stated:
            found.append(before)
        else:
            found.append(next(iter(common)) if len(common) == 1 else None)
    return found
