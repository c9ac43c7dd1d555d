"""Which statement a table is: income, balance sheet, cash flow, or something that never stands in for one."""

from dataclasses import dataclass
from typing import Literal

from generator.model.base import Spans
from generator.parse.tables.head_words import unglue
from generator.parse.tables.layout import Layout
from generator.vocabulary.statements import pattern_of

Kind = Literal["income", "balance", "cash-flow", "highlights", "reconciliation", "segment", "other"]

# A title decides; of several kinds that it names the first in this order.
_ORDER: tuple[Kind, ...] = ("segment", "reconciliation", "cash-flow", "balance", "income", "highlights")


@dataclass(frozen=True)
class Sort:
    """What a table is, with the words or rows that decided.

    Attributes:
        kind: which statement.
        because: a sentence for a person.
        at: the words of its title; [] where its rows decided.
        title: those words.
    """

    kind: Kind
    because: str
    at: Spans
    title: str = ""


def _count(names: set[str], words: str) -> int:
    return sum(bool(pattern_of(words).fullmatch(name)) for name in names)


def sort_block(layout: Layout, index: int) -> Sort:
    """What kind of statement a block of a table is: by the nearest title that says so, else by its rows.

    A table may hold several statements below one another, each with heads of its own.
    """
    rows = layout.rows_of(index)
    adjusted = sum(bool(pattern_of("rows.adjusted").search(row.label)) for row in rows)
    by_rows = _by_rows({row.said.name for row in rows})
    block = layout.blocks[index]
    pieces = [*layout.table.above, *layout.titles, *layout.blocks[0].stub]
    if index:
        pieces += [*block.opening, *block.stub]
    for place, piece in enumerate(reversed(pieces)):
        for kind in _ORDER:
            match = pattern_of(f"title.{kind}").search(unglue(piece.text))
            if match is None:
                continue
            found = _reconsider(kind, by_rows, adjusted)
            if found is not None and (place < len(block.opening) + len(block.stub) or not index or by_rows is None):
                return Sort(found, f"the title says “{match.group()}”", piece.spans, piece.text)
            break
    if adjusted >= 2 or (adjusted and by_rows is None):
        return Sort("reconciliation", "its rows hold adjusted figures", [])
    if by_rows is not None:
        return Sort(by_rows, "by its rows", [])
    return Sort("other", "neither title nor rows tell", [])


def _by_rows(names: set[str]) -> Kind | None:
    if _count(names, "rows.cash-flow") >= 2:
        return "cash-flow"
    balance, income = _count(names, "rows.balance"), _count(names, "rows.income")
    if balance >= 2 and balance >= income:
        return "balance"
    if income >= 3:
        return "income"
    return None


def _reconsider(kind: Kind, by_rows: Kind | None, adjusted: int) -> Kind | None:
    """The kind a title names, unless the rows are plainly another's; None to look further up."""
    if kind in ("income", "balance", "cash-flow"):
        if by_rows is not None and by_rows != kind:
            # Two statements under one title, or a title that belongs to the table before.
            return by_rows if by_rows in ("balance", "cash-flow") or kind != "income" else None
        if adjusted >= 3 and kind == "income":
            return "reconciliation"
        return kind
    if kind == "highlights":
        return by_rows if by_rows in ("balance", "cash-flow") else "highlights"
    return kind
