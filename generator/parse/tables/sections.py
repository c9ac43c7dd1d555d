"""Figures that stand without a name of their own: a section's total, a lone line of revenue."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from generator.parse.tables.kinds import Kind
from generator.parse.tables.labels import is_holders, read_label
from generator.parse.tables.layout import Layout, Row
from generator.vocabulary.statements import pattern_of

_REVENUE_HEADING = re.compile(r"(?:operating |net |total )*(?:revenues?|sales|net sales)(?: and other(?: income)?)?")
_REVENUE_LINE = re.compile(r"\b(?:revenues?|sales|rental income|royalties|royalty income)\b")
_NO_REVENUE = re.compile(r"costs?\b|expense|deferred|change|growth|%|gain|loss|profit|marketing|tax")
_COST = pattern_of("row.costs")
_TO = r"(?:attributable|attributed|allocable|available|applicable) to"
_SHARED_HEADING = re.compile(rf"(?P<what>.*?)(?: is| are)?[\s,:–-]*\b{_TO}\s*:?\s*", re.IGNORECASE)
_SHARED_ROW = re.compile(rf"(?:(?:of which|thereof|whereof|-|–)[:, ]*)?{_TO}:? (?P<whom>.+)", re.IGNORECASE)
# So many rows may stand below `Attributable to:`.
_NEAR = 3
_INCOMES = frozenset(["income", "profit", "earnings", "result"])
_DISCONTINUED = re.compile(r"discontinued operations?\b", re.IGNORECASE)
_ASSETS = re.compile(r"(?:total |consolidated )?assets|current assets|.*\bassets\b.*")
_LIABILITIES = re.compile(r"\bliabilities\b", re.IGNORECASE)
_BALANCE = re.compile(
    r"total liabilities.* (?:equity|capital|income|interests?)|total (?:equity|capital) and liabilities"
)

IsIncome = Callable[[str], bool]


def _amounts(row: Row) -> dict[int, Decimal]:
    return {column: value.signed for column, value in row.amounts.items()}


def _heading(row: Row) -> str:
    return read_label(row.headings[-1]).name if row.headings else ""


def only_revenue(layout: Layout, own: list[int]) -> int | None:
    """The row that alone makes the revenue of an income statement, and so is its total.

    Either the one row below the heading `Revenues:`, or a first row that is a revenue by its label (`Interest
    revenue`) with expenses right below it.
    """
    if len(own) < 3:
        return None
    rows = [layout.rows[index] for index in own]
    first = rows[0]
    if _REVENUE_HEADING.fullmatch(_heading(first)):
        return own[0] if rows[1].headings != first.headings else None
    following = f"{' '.join(rows[1].headings)} {rows[1].label}".lower()
    if _is_revenue(first) and not any(_is_revenue(row) for row in rows[1:]):
        return own[0] if _COST.search(following) else None
    return None


def _is_revenue(row: Row) -> bool:
    name = row.said.name
    return bool(_REVENUE_LINE.search(name)) and not _NO_REVENUE.search(name)


def unlabelled_totals(layout: Layout, own: list[int], kind: Kind) -> list[tuple[int, str]]:
    """Totals printed without a label, or with `Total` alone, and the metric each is.

    In a balance sheet the total of the assets: the same amounts stand again as the last total, that of liabilities
    and equity. In an income statement the total below `Revenues:`, which its lines add up to.
    """
    found: list[tuple[int, str]] = []
    rows = [layout.rows[index] for index in own]
    if kind == "balance":
        last = next((row for row in reversed(rows) if not row.label or _BALANCE.fullmatch(row.said.name)), None)
        for index, row in enumerate(rows):
            if row is last or last is None:
                break
            liabilities = any(_LIABILITIES.search(h) and not _ASSETS.fullmatch(h.lower()) for h in row.headings)
            if not row.label and not liabilities and _amounts(row) and _amounts(row) == _amounts(last):
                found.append((own[index], "total_assets"))
                break
    if kind == "income":
        for index, row in enumerate(rows):
            if row.said.name not in ("", "total") or not _REVENUE_HEADING.fullmatch(_heading(row)):
                continue
            parts = [r for r in rows[:index] if r.headings == row.headings]
            sums = {i: sum((_amounts(r).get(i, Decimal(0)) for r in parts), Decimal(0)) for i in _amounts(row)}
            if len(parts) >= 2 and sums == _amounts(row):
                found.append((own[index], "revenue"))
    return found


def net_below_discontinued(layout: Layout, own: list[int], index: int, is_income: IsIncome) -> int | None:
    """The row of net income that closes the section `Discontinued operations:` in which a row stands; None without.

    Set without indents, net income stands below that heading as its items do. It is the whole's where, in each
    column, it is the row above the heading with the items, or with the last of them, their subtotal, added.
    """
    headings = layout.rows[index].headings
    section = [place for place in own if layout.rows[place].headings == headings]
    if not headings or not _DISCONTINUED.match(headings[-1]) or section[0] - 1 not in own:
        return None
    closing = next((place for place in section if is_income(layout.rows[place].said.name)), None)
    if closing is None or closing == section[0]:
        return None
    before, net = _amounts(layout.rows[section[0] - 1]), _amounts(layout.rows[closing])
    items = [_amounts(layout.rows[place]) for place in section if place < closing]
    none = Decimal(0)
    sums = {n: before.get(n, none) + sum((item.get(n, none) for item in items), none) for n in net}
    last = {n: before.get(n, none) + items[-1].get(n, none) for n in net}
    return closing if net and net in (sums, last) else None


def is_shared_income(layout: Layout, own: list[int], index: int, issuers: Sequence[str], is_income: IsIncome) -> bool:
    """Whether a row is the shareholders' part of the income right above it, without a name of its own.

    `Owners of the parent` below `Attributable to:` or `Profit for the period attributable to:`; or a row `of which
    attributable to shareholders`.

    Args:
        layout: the table.
        own: the rows of its block.
        index: of the row.
        issuers: the issuer's names, lower case.
        is_income: whether a plain label is that of net income.
    """
    row = layout.rows[index]
    label = row.label.replace("’", "'").lower().strip(" -–:.")
    beside = _SHARED_ROW.fullmatch(label)
    if beside is not None:
        before = _label_before(layout, own, index, index)
        return is_income(before) and is_holders(beside["whom"], issuers)
    heading = _SHARED_HEADING.fullmatch(row.headings[-1]) if row.headings else None
    plain = row.said
    if heading is None or not label or plain.basic or plain.diluted or not is_holders(plain.name, issuers):
        return False
    what = read_label(heading["what"])
    if what.name:
        return not what.other and not what.per_share and (is_income(what.name) or what.name in _INCOMES)
    first = next(place for place in own if layout.rows[place].headings == row.headings)
    return is_income(_label_before(layout, own, first, index))


def _label_before(layout: Layout, own: list[int], index: int, row: int) -> str:
    """The plain label of the row above `index`; "" where it is not near `row`, or another kind of figure."""
    if index - 1 not in own or row - index > _NEAR:
        return ""
    before = layout.rows[index - 1].said
    return "" if before.other or before.per_share or before.whom else before.name
