"""The tables of a document, found and laid out once, before the fiscal year is learned: their heads tell of it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.days import month_end, months_between, nearest_month_end
from generator.parse.draft import Draft
from generator.parse.figures.fiscal import MONTHS_OF
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.year_evidence import Evidence
from generator.parse.tables.columns import read_columns
from generator.parse.tables.flattened import find_flattened
from generator.parse.tables.kinds import Sort, sort_block
from generator.parse.tables.layout import Layout, lay_out
from generator.parse.tables.marked import find_marked
from generator.parse.tables.monospaced import find_monospaced
from generator.parse.tables.open_heads import restore_years
from generator.parse.tables.piped import find_piped
from generator.parse.tables.ragged import in_order
from generator.parse.tables.run_on import find_run_on
from generator.parse.tables.spaced import find_spaced
from generator.parse.tables.told import Words
from generator.parse.tables.turned import turn
from generator.parse.text.passage import Passage

_MOST_WORDS = 600
_YEAR_WORD = re.compile(r"\byears?\b", re.IGNORECASE)


@dataclass(frozen=True)
class FoundTable:
    """A table with rows and columns.

    Attributes:
        layout: those.
        sorts: for each block of heads which statement it is.
        words: for each block what stands over its columns.
    """

    layout: Layout
    sorts: list[Sort]
    words: list[list[Words]]

    @property
    def heads(self) -> list[tuple[Sort, list[Words]]]:
        """Each block's sort and words."""
        return list(zip(self.sorts, self.words, strict=True))


def find_statements(draft: Draft) -> None:
    """Fill `tables`, and `table_evidence` with heads that tell the end of the fiscal year."""
    piped, taken = find_piped(draft)
    spaced = find_spaced(draft, taken)
    blocked = sorted([*taken, *(table.at for table in spaced)])
    others = [*find_marked(draft), *find_monospaced(draft, blocked), *find_flattened(draft), *find_run_on(draft)]
    found = sorted([*piped, *spaced, *others], key=lambda table: table.at)
    for table in found:
        laid = lay_out((table.source == "monospaced" and turn(table)) or table)
        layout = in_order(laid) if laid else None
        if layout is None:
            continue
        sorts = [sort_block(layout, index) for index in range(len(layout.blocks))]
        words = [read_columns(layout, block, sort.kind) for block, sort in zip(layout.blocks, sorts, strict=True)]
        draft.tables.append(FoundTable(layout, sorts, words))
    restored = iter(restore_years([block for table in draft.tables for block in table.words]))
    for understood in draft.tables:
        understood.words[:] = [next(restored) for _ in understood.words]
    columns = [column for table in draft.tables for block in table.words for column in block]
    draft.table_evidence = (
        list(filter(None, map(_evidence, columns)))
        or list(filter(None, [_named_quarter(draft)]))
        or list(_balance_evidence(draft.tables))
    )


def _balance_evidence(tables: list[FoundTable]) -> Iterator[Evidence]:
    """`March 31, 2012` beside `June 30, 2011` over a balance sheet: the earlier day is the last year's end.

    A day three months earlier may be the last quarter's; not where no statement counts from the year's start.
    """
    counted = any(column.told.kind in {"half", "nine-months"} for t in tables for block in t.words for column in block)
    for table in tables:
        for sort, block in table.heads:
            told = [words for words in block if words.told.end is not None and words.at and words.why is None]
            ends = sorted((words.told.near, place) for place, words in enumerate(told) if words.told.near is not None)
            if sort.kind != "balance" or len(told) != 2 or len(ends) != 2:
                continue
            (last, place), (newest, _) = ends
            months = months_between(last, newest)
            if months in {6, 9} or (months == 3 and not counted):
                yield Evidence(last.month, None, 0, told[place].printed, told[place].at[-1])


def _evidence(words: Words) -> Evidence | None:
    """`Year Ended September 30, 2004`, `Nine Months Ended June 30, 2005` over a column.

    Months are counted from the fiscal year's start, but for `twelve months`, which may be any.
    """
    told = words.told
    if words.why is not None or told.near is None or not words.at:
        return None
    if told.kind is None or told.kind == "to-date" or told.trailing:
        return None
    if (told.kind == "quarter" and told.number is None) or (
        told.kind == "year" and not _YEAR_WORD.search(words.printed)
    ):
        return None
    months = MONTHS_OF[told.kind] * (told.number or 1)
    ends = month_end(told.near.year, told.near.month + 12 - months)
    return Evidence(ends.month, None, 1, words.printed, words.at[-1])


def _newest_quarter(draft: Draft) -> tuple[datetime.date, Words] | None:
    """The latest end of a quarter over a column of an income statement; None where there is none."""
    heads = [head for table in draft.tables for head in table.heads]
    words = [words for sort, block in heads if sort.kind in ("income", "highlights") for words in block]
    quarters = [one for one in words if one.why is None and one.told.kind == "quarter" and one.at]
    ends = ((one.told.end, one) for one in quarters if one.told.end is not None)
    return max(ends, key=lambda pair: pair[0], default=None)


def _named_quarter(draft: Draft) -> Evidence | None:
    """`Third Quarter 2019 Results` in headline or lead, where a statement's newest quarter ends September 30, 2019."""
    newest = _newest_quarter(draft)
    near = nearest_month_end(newest[0]) if newest else None
    if newest is None or near is None:
        return None
    passages = [Passage.over(draft.text, line.at) for line in (draft.headline, draft.subheadline) if line]
    passages += [paragraph.passage for paragraph in draft.prose()[:2]]
    phrase = next(
        (
            phrase
            for passage in passages
            for phrase in find_phrases(passage.text[:_MOST_WORDS])
            if phrase.kind == "quarter" and phrase.number is not None and phrase.relation == "named"
        ),
        None,
    )
    if phrase is None or phrase.number is None:
        return None
    ends = month_end(near.year, near.month + 12 - 3 * phrase.number)
    naming = None if phrase.year is None else phrase.year - ends.year
    if naming not in (None, 0, -1):
        return None
    return Evidence(ends.month, naming, 2, newest[1].printed, newest[1].at[-1])
