"""Which statement a table is: income, balance sheet, cash flow, or something that never stands in for one."""

import re
from dataclasses import dataclass
from typing import Literal

from generator.model.base import Spans
from generator.parse.tables.labels import read_label
from generator.parse.tables.layout import Layout

Kind = Literal["income", "balance", "cash-flow", "highlights", "reconciliation", "segment", "other"]

# A title decides; of several words in it the first kind in this order.
_TITLES: tuple[tuple[Kind, "re.Pattern[str]"], ...] = (
    (
        "reconciliation",
        re.compile(
            r"reconcil|non-?\s?gaap|pro[ -]?forma|adjusted|ebitda|free cash flow|funds from operations|\bffo\b|core earnings"
            r"|as adjusted|underlying|constant currency",
            re.IGNORECASE,
        ),
    ),
    (
        "segment",
        re.compile(
            r"\bsegments?\b|by (?:product|region|geograph|brand|business|division|category|portfolio|application)"
            r"|disaggregat|operating statistics|average balance|average consolidated|yields? and|net interest margin"
            r"|rate/volume|\bguidance\b|\boutlook\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cash-flow",
        re.compile(r"cash[ -]?flows?\b", re.IGNORECASE),
    ),
    (
        "balance",
        re.compile(
            r"balance sheets?|(?:statements?|summary) of (?:consolidated )?(?:financial )?(?:position|condition)"
            r"|financial (?:position|condition)|statements? of condition|assets and liabilities",
            re.IGNORECASE,
        ),
    ),
    (
        "income",
        re.compile(
            r"(?:statements?|summary) of (?:consolidated )?(?:net )?(?:operations|income|earnings|loss|comprehensive|operating|profit)"
            r"|income statements?|profit (?:and|&) loss|operations data|results of operations|statements? of \(?loss|earnings statement"
            r"|operating results|operating summary|(?:consolidated|condensed|summary) (?:statements? of )?(?:results|earnings)",
            re.IGNORECASE,
        ),
    ),
    (
        "highlights",
        re.compile(r"highlights?|selected|key figures|summary|financial (?:data|information|results)|results", re.IGNORECASE),
    ),
)  # fmt: skip


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


def _names(layout: Layout) -> set[str]:
    return {read_label(row.label).name for row in layout.rows}


_BALANCE_ROWS = re.compile(r"total assets|total liabilities.*|total (?:current )?liabilities|total (?:stock|share)holders'? equity")
_INCOME_ROWS = re.compile(
    r"net (?:income|earnings|profit).*|(?:income|earnings) before .*tax.*|(?:total )?(?:net )?(?:revenues?|sales)|gross (?:profit|margin)"
    r"|(?:provision for |income )tax.*|operating (?:income|profit)|income from operations|total (?:operating )?expenses"
)
_FLOW_ROWS = re.compile(r"net cash .*(?:operating|investing|financing).*|cash and cash equivalents,? (?:at )?(?:beginning|end).*")
_ADJUSTED_ROWS = re.compile(r"non-?gaap|adjusted (?!for)|adjusted$|\bebitda|pro forma|ffo\b|free cash flow|underlying|core ")


def _count(names: set[str], pattern: "re.Pattern[str]") -> int:
    return sum(bool(pattern.fullmatch(name)) for name in names)


def sort_table(layout: Layout) -> Sort:
    """What kind of statement a table is: by the nearest title that says so, else by its rows."""
    names = _names(layout)
    adjusted = sum(bool(_ADJUSTED_ROWS.search(row.label.lower())) for row in layout.rows)
    by_rows = _by_rows(names)
    pieces = [*layout.table.above, *layout.titles]
    if layout.blocks and layout.blocks[0].stub:
        pieces += layout.blocks[0].stub
    for piece in reversed(pieces):
        for kind, pattern in _TITLES:
            match = pattern.search(piece.text)
            if match is None:
                continue
            found = _reconsider(kind, by_rows, adjusted)
            if found is not None:
                return Sort(found, f"the title says “{match.group()}”", piece.spans, piece.text)
            break
    if adjusted >= 2 or (adjusted and by_rows is None):
        return Sort("reconciliation", "its rows hold adjusted figures", [])
    if by_rows is not None:
        return Sort(by_rows, "by its rows", [])
    return Sort("other", "neither title nor rows tell", [])


def _by_rows(names: set[str]) -> Kind | None:
    if _count(names, _FLOW_ROWS) >= 2:
        return "cash-flow"
    balance, income = _count(names, _BALANCE_ROWS), _count(names, _INCOME_ROWS)
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
