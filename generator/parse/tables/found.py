"""The tables of a document, found and laid out once, before the fiscal year is learned: their heads tell of it."""

import datetime
import re
from dataclasses import dataclass

from generator.parse.draft import Draft
from generator.parse.figures.fiscal import MONTHS_OF, month_end, nearest_month_end
from generator.parse.figures.year_evidence import Evidence
from generator.parse.tables.columns import Words, end_of, read_columns
from generator.parse.tables.flattened import find_flattened
from generator.parse.tables.kinds import Sort, sort_block
from generator.parse.tables.layout import Layout, lay_out
from generator.parse.tables.marked import find_marked
from generator.parse.tables.monospaced import find_monospaced

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


def find_statements(draft: Draft) -> None:
    """Fill `tables`, and `table_evidence` with heads that tell the end of the fiscal year."""
    found = sorted([*find_marked(draft), *find_monospaced(draft), *find_flattened(draft)], key=lambda table: table.at)
    for table in found:
        layout = lay_out(table)
        if layout is None:
            continue
        sorts = [sort_block(layout, index) for index in range(len(layout.blocks))]
        words = [
            read_columns(layout, block, balance=sort.kind == "balance")
            for block, sort in zip(layout.blocks, sorts, strict=True)
        ]
        draft.tables.append(FoundTable(layout, sorts, words))
    draft.table_evidence = [
        evidence
        for table in draft.tables
        for block in table.words
        for column in block
        if (evidence := _evidence(column)) is not None
    ]


def _evidence(words: Words) -> Evidence | None:
    """`Year Ended September 30, 2004`, `Nine Months Ended June 30, 2005` over a column.

    Months are counted from the fiscal year's start, but for `twelve months`, which may be any.
    """
    told = words.told
    if words.why is not None or told.kind is None or told.days is None or told.year is None or not words.at:
        return None
    if told.kind == "to-date" or told.trailing:
        return None
    if (told.kind == "quarter" and told.number is None) or (
        told.kind == "year" and not _YEAR_WORD.search(words.printed)
    ):
        return None
    end = end_of(told.days, told.year)
    near = nearest_month_end(end) if isinstance(end, datetime.date) else None
    if near is None:
        return None
    months = MONTHS_OF[told.kind] * (told.number or 1)
    ends = month_end(near.year, near.month + 12 - months)
    return Evidence(ends.month, None, 1, words.printed, words.at[-1])
