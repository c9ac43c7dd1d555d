"""Which period or day each column of a table is for.

A column's words are those over it, from the nearest up: `2020` below `Three Months Ended March 31,`. What they leave
open, the words above the labels, the table's title and the lines above it say, where they say one thing only. Words
that are not of a time make the column one of something else (`% Change`, a segment), and it is left out.
"""

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.model.base import Spans
from generator.model.days import month_end, nearest_month_end
from generator.model.figures import FactPeriod
from generator.parse.figures.fiscal import FiscalYear, Kind, Stretch, are_uneven
from generator.parse.tables.head_words import HeadKind, HeadWords, read_head
from generator.parse.tables.layout import Block, Layout
from generator.parse.tables.open_heads import as_quarters, as_year, end_with_quarter, end_with_quarters, up_to
from generator.parse.tables.spanning import Head, heads_of
from generator.parse.tables.table import Piece, spans_of, text_of
from generator.parse.tables.told import Told, Words
from generator.parse.tables.units import currency_in

# A year before, restated for a rule of accounting: `2017 (As Adjusted)`, `As adjusted (1)`.
_RESTATED = re.compile(r"\(?\bas (?:retrospectively )?adjusted\b\)?(?: ?\*|\((?:\d|[a-z])\))?", re.IGNORECASE)
_REPORTED = re.compile(r"\(?\bas (?:(?:previously|originally) )?reported\b\)?", re.IGNORECASE)
_STATEMENTS = frozenset(["income", "balance", "cash-flow"])

# Twelve months and more may lie between a period and its comparatives; more than this is another subject.
_OLDEST = 12 * 366
_OUT_OF_REACH = "that the release can tell of"


@dataclass(frozen=True)
class Column:
    """A column and what it is for; both `stretch` and `day` are None where that is not certain.

    Attributes:
        stretch: the period of its flows.
        day: the day of its balances; beside a period where the words say `at or for`.
        currency: ISO code printed over it, or None.
        at: the words that say so.
        printed: the words over it, for a person.
        why: why it is left out, or "" where it is dated or plainly something else.
    """

    stretch: Stretch | None
    day: datetime.date | None
    at: Spans
    printed: str
    why: str = ""
    currency: str | None = None

    @property
    def dated(self) -> bool:
        """Whether it is known what it is for."""
        return self.stretch is not None or self.day is not None

    @property
    def period(self) -> FactPeriod | None:
        """What it is for, as a record writes it."""
        if self.stretch is not None:
            return self.stretch.as_period()
        return FactPeriod(end=str(self.day)) if self.day is not None else None


@dataclass(frozen=True)
class Calendar:
    """What heads are resolved against.

    Attributes:
        fiscal: the issuer's fiscal year; None where it is not known.
        latest: the release's day, or the end of the period it is about where that lies later (then the dateline's
            year is a slip); None where neither is known.
    """

    fiscal: FiscalYear | None
    latest: datetime.date | None


def stretch_of(told: Told, calendar: Calendar) -> Stretch | None:
    """The period that is told; None where it is not certain."""
    fiscal = calendar.fiscal
    kind: HeadKind | None = up_to(told, fiscal) if told.kind == "to-date" else told.kind
    if kind is None or kind == "to-date" or told.year is None:
        return None
    if told.days is not None:
        end = told.end
        if end is None:
            return None
        printed = end != month_end(end.year, end.month)
        if fiscal is None:
            return Stretch(kind, None, None, end, printed, told.weeks)
        placed = replace(fiscal.place(kind, end, printed), weeks=told.weeks)
        if not are_uneven(told.weeks) and not _from_start(kind, end, fiscal):
            return None
        if told.number is not None and placed.number not in (None, told.number):
            return None
        if told.trailing:
            return replace(placed, fiscal_year=None)
        # `FY2019 Results` in a title over columns of months: no year ends in their midst.
        if kind == "year" and not told.own_kind and (told.near is None or told.near.month != fiscal.month):
            return None
        return placed
    if told.trailing or are_uneven(told.weeks):
        return None
    if kind in ("quarter", "half") and told.number is None:
        return None
    return fiscal.named(kind, told.year, told.number) if fiscal else Stretch(kind, told.year, told.number)


def _from_start(kind: Kind, end: datetime.date, fiscal: FiscalYear) -> bool:
    """Whether six or nine months up to `end` are counted from a fiscal year's start or half; else it is a slip."""
    near = nearest_month_end(end)
    if near is None or kind not in ("half", "nine-months"):
        return True
    into = (near.month - fiscal.month) % 12 or 12
    return into == 9 if kind == "nine-months" else into % 6 == 0


def _is_out_of_reach(day: datetime.date, calendar: Calendar) -> bool:
    return calendar.latest is not None and not -10 <= (calendar.latest - day).days <= _OLDEST


def read_columns(layout: Layout, block: Block, kind: str) -> list[Words]:
    """What stands over each column of a block.

    In statements a year before is at times restated for a rule of accounting, `2017 (As Adjusted)`; elsewhere words
    like that are over adjusted figures. In a balance sheet figures are of a day unless a period is told.
    """
    above = [*layout.table.above, *layout.titles] if block is layout.blocks[0] else layout.titles
    stub = read_head(text_of(block.stub)) if block.stub else HeadWords()
    further = [(stub, block.stub), *((read_head(piece.text), [piece]) for piece in reversed(above))]
    over = heads_of(block, layout.table)
    if kind in _STATEMENTS:
        over = _without_restated(over)
    return [_read(heads, further, balance=kind == "balance") for heads in over]


def _without_restated(over: list[list[Head]]) -> list[list[Head]]:
    """The heads of each column without `(As Adjusted)`, where a column of another period has no such words.

    Where they part two columns of one period, or stand over all periods, they are over adjusted figures.
    """
    plain = [[replace(head, text=_RESTATED.sub(" ", head.text).strip()) for head in heads] for heads in over]
    words = [_REPORTED.sub("", " ".join(head.text for head in heads)).strip() for heads in plain]
    timed = [
        (before == after, text) for before, after, text in zip(over, plain, words, strict=True) if read_head(text).timed
    ]
    twins = len({text for _, text in timed}) < len(timed)
    if twins or not any(same for same, _ in timed) or all(same for same, _ in timed):
        return over
    return [[head for head in heads if head.text] for heads in plain]


def _read(heads: list[Head], further: list[tuple[HeadWords, list[Piece]]], *, balance: bool) -> Words:
    told = Told()
    at: Spans = []
    printed = " ".join(head.text for head in heads)
    currency = next((code for head in reversed(heads) if (code := currency_in(head.text))), None)
    for head in reversed(heads):
        words = read_head(head.text)
        if not head.whole and (words.other or words.left):
            return Words(told, [], printed, currency, "" if words.other else f"“{printed}” names no period")
        if told.add(words, own=True):
            at = [*head.at, *at]
        told.instant = told.instant or words.instant
    if not heads:
        return Words(told, [], "", None, "")
    told.instant = told.instant or further[0][0].instant
    if told.kind is None and not further[0][0].kinds and any(read_head(head.text).by_name for head in heads):
        told.kind = "year"
    own_day = told.kind is None and told.days is not None and told.year is not None
    # The day over a column of balances is whole: a period named further up is not its.
    whole_day = balance and own_day
    for words, pieces in [] if whole_day else further:
        if told.add(words):
            # Of several pieces above the labels only those that tell of a time: `March 31,` beside `Assets:`.
            telling = [piece for piece in pieces if len(pieces) == 1 or read_head(piece.text).timed] or pieces
            at = [*spans_of(telling), *at]
    return Words(told, sorted(set(at)), printed, currency, None, own_day and told.kind is None)


def date_columns(words: list[Words], calendar: Calendar, *, balance: bool, income: bool = False) -> list[Column]:
    """What each column is for.

    Args:
        words: what stands over them.
        calendar: what they are resolved against.
        balance: whether its figures are those of a day unless a period is told.
        income: whether it is an income statement.
    """
    if income:
        words = as_quarters(words)
    words = end_with_quarter(words)
    parts = {one.told.year for one in words if one.told.kind in ("quarter", "half", "nine-months")}
    years = any(one.told.kind == "year" for one in words)
    named = [as_year(one) for one in words]
    # `2012` beside months of 2013 alone: a column that what stands over its neighbour may not reach.
    reached = any(one.told.year in parts for one, before in zip(named, words, strict=True) if one is not before)
    if reached and not years and not balance:
        words = named
    columns = _end_trailing(words, [_date(one, calendar, balance=balance) for one in words])
    stretches = end_with_quarters([column.stretch for column in columns])
    columns = [replace(column, stretch=stretch) for column, stretch in zip(columns, stretches, strict=True)]
    return _without_twins(columns)


def _end_trailing(words: Sequence[Words], columns: list[Column]) -> list[Column]:
    """`Rolling 12 months` beside periods: the year up to the newest of their ends."""
    ends = [(column.stretch.end, column.at) for column in columns if column.stretch and column.stretch.end]
    if not ends:
        return columns
    end, at = max(ends)
    done: list[Column] = []
    for one, column in zip(words, columns, strict=True):
        told = one.told
        if one.why is None and told.trailing and told.kind == "year" and told.days is None and told.year is None:
            stretch = Stretch("year", None, None, end, printed_end=True)
            done.append(Column(stretch, None, sorted({*one.at, *at}), one.printed, currency=one.currency))
        else:
            done.append(column)
    return done


def _date(words: Words, calendar: Calendar, *, balance: bool) -> Column:
    told, printed = words.told, words.printed
    if words.why is not None:
        return Column(None, None, [], printed, words.why)
    if told.kind is None or (balance and told.instant and told.kind != "to-date"):
        if not (balance or words.own_day) or told.days is None or told.year is None:
            return Column(None, None, [], printed, f"“{printed}” says no period" if printed else "")
        day = told.end
        if day is None or _is_out_of_reach(day, calendar):
            return Column(None, None, [], printed, f"“{printed}” is no day {_OUT_OF_REACH}")
        return Column(None, day, words.at, printed, currency=words.currency)
    stretch = stretch_of(told, calendar)
    if stretch is None or not stretch.known:
        return Column(None, None, [], printed, f"“{printed}” leaves its period open")
    if stretch.end is not None and _is_out_of_reach(stretch.end, calendar):
        return Column(None, None, [], printed, f"“{printed}” is no period {_OUT_OF_REACH}")
    day = stretch.end if told.instant else None
    return Column(stretch, day, words.at, printed, currency=words.currency)


def without_shifted(columns: list[Column]) -> list[Column]:
    """Columns whose heads are told by their order alone: where one says no possible period, none is certain."""
    if not any(column.why and column.why.endswith(_OUT_OF_REACH) for column in columns):
        return columns
    return [replace(column, stretch=None, day=None, at=[]) for column in columns]


def _without_twins(columns: list[Column]) -> list[Column]:
    """Two columns for one period say something of it that is not understood: both are left out.

    Where columns differ in currency, a translation stands beside the figures, at times in another scale: those in the
    currency of most columns are kept.
    """
    counts = Counter(column.currency for column in columns if column.dated)
    usual = counts.most_common(1)[0][0] if counts else None
    left_out: set[int] = set()
    for (first, one), (second, other) in combinations(enumerate(columns), 2):
        same_day = one.stretch is None and one.day is not None and one.day == other.day
        same = one.stretch is not None and other.stretch is not None and one.stretch.same(other.stretch)
        if not (same_day or same):
            continue
        if one.currency == other.currency or usual not in (one.currency, other.currency):
            left_out |= {first, second}
    if len({column.currency for column in columns if column.dated and column.currency}) > 1:
        left_out |= {index for index, column in enumerate(columns) if column.dated and column.currency != usual}
    return [
        Column(None, None, [], column.printed, f"two columns are for “{column.printed}”")
        if index in left_out
        else column
        for index, column in enumerate(columns)
    ]
