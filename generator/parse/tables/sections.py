"""Figures that stand without a name of their own: a section's total, a lone line of revenue."""

import re
from decimal import Decimal

from generator.parse.tables.kinds import Kind
from generator.parse.tables.labels import read_label
from generator.parse.tables.layout import Layout, Row
from generator.vocabulary.statements import pattern_of

_REVENUE_HEADING = re.compile(r"(?:operating |net |total )*(?:revenues?|sales|net sales)(?: and other(?: income)?)?")
_REVENUE_LINE = re.compile(r"\b(?:revenues?|sales|rental income|royalties|royalty income)\b")
_NO_REVENUE = re.compile(r"costs?\b|expense|deferred|change|growth|%|gain|loss|profit|marketing|tax")
_COST = pattern_of("row.costs")
_ASSETS = re.compile(r"(?:total |consolidated )?assets|current assets|.*\bassets\b.*")
_LIABILITIES = re.compile(r"\bliabilities\b", re.IGNORECASE)
_BALANCE = re.compile(
    r"total liabilities.* (?:equity|capital|income|interests?)|total (?:equity|capital) and liabilities"
)


def _amounts(row: Row) -> dict[int, Decimal]:
    return {i: v.signed for i, v in row.values.items() if v.sort == "number" and not v.percent}


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
    name = read_label(row.label).name
    return bool(_REVENUE_LINE.search(name)) and not _NO_REVENUE.search(name)


def unlabelled_totals(layout: Layout, own: list[int], kind: Kind) -> list[tuple[int, str]]:
    """Totals printed without a label, and the metric each is.

    In a balance sheet the total of the assets: the same amounts stand again as the last total, that of liabilities
    and equity. In an income statement the total below `Revenues:`, which its lines add up to.
    """
    found: list[tuple[int, str]] = []
    rows = [layout.rows[index] for index in own]
    if kind == "balance":
        last = next(
            (row for row in reversed(rows) if not row.label or _BALANCE.fullmatch(read_label(row.label).name)), None
        )
        for index, row in enumerate(rows):
            if row is last or last is None:
                break
            liabilities = any(_LIABILITIES.search(h) and not _ASSETS.fullmatch(h.lower()) for h in row.headings)
            if not row.label and not liabilities and _amounts(row) and _amounts(row) == _amounts(last):
                found.append((own[index], "total_assets"))
                break
    if kind == "income":
        for index, row in enumerate(rows):
            if row.label or not _REVENUE_HEADING.fullmatch(_heading(row)):
                continue
            parts = [r for r in rows[:index] if r.headings == row.headings]
            sums = {i: sum((_amounts(r).get(i, Decimal(0)) for r in parts), Decimal(0)) for i in _amounts(row)}
            if len(parts) >= 2 and sums == _amounts(row):
                found.append((own[index], "revenue"))
    return found
