"""Figures beside those that settle what a statement is: average shares, debt, the equity of the issuer's own holders.

They are read of statements whose other figures stand, and never make one stand or fall. In which unit shares are
counted is seldom said: it is what makes income over shares the amount per share of the same column.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from generator.parse.tables.checks import counts_shares
from generator.parse.tables.figures import Cell, ReadTable, cells_of
from generator.parse.tables.labels import Label, is_holders, read_label
from generator.parse.tables.pool import Figure, Pool, same_time
from generator.parse.tables.rows import Named

SHARES = ("shares_basic", "shares_diluted")
_POWERS = (0, 3, 6)
_FEWEST_SHARES = 100_000
# Income over shares may be off the amount per share by so much: others share in the income, rounding.
_SLACK = Decimal("1.25")
_NET_DEBT = re.compile(
    r"(?:total )?(?:long-term (?:debt|borrowings)|non-?current (?:debt|borrowings))(?:,? net)?,? ?(?:less|(?:net )?of)"
    r" (?:the )?current (?:portion|maturities|installments)[a-z ,-]{0,40}|non-?current (?:debt|borrowings)"
)
_PLAIN_DEBT = re.compile(r"(?:total )?long-term debt(?:,? net)?")
_TOTAL_DEBT = re.compile(r"total debt")
_CURRENT = re.compile(r"total current liabilities")
_EQUITY = re.compile(r"(?:total )?(?P<whose>.{1,80}?)(?:'s|')? (?:share|stock)(?:holders|owners)'? equity")


def read_further(tables: Sequence[ReadTable], pool: Pool, issuers: Sequence[str]) -> list[Figure]:
    """All such figures of the tables of which figures stand, in units; none that two tables tell differently."""
    found: list[Figure] = []
    for index, table in enumerate(tables):
        own = [figure for figure in pool.figures if figure.table == index and figure.owner is None]
        if not own:
            continue
        if table.sort.kind == "income":
            found += _shares(table, index, own)
        if table.sort.kind == "balance":
            found += _balances(table, index, own, issuers)
    known = [figure for figure in pool.figures if figure.owner is None]
    fresh = [figure for figure in found if not any(same_time(figure.cell, other.cell) for other in known)]
    return list(_agreed(fresh))


def _agreed(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The first of those for one metric and time, where all are one amount."""
    for place, figure in enumerate(figures):
        same = [n for n, other in enumerate(figures) if same_time(figure.cell, other.cell)]
        if same[0] == place and len({figures[n].value for n in same}) == 1:
            yield figure


def _shares(table: ReadTable, index: int, own: Sequence[Figure]) -> Iterator[Figure]:
    cells = [cell for named in name_shares(table) for cell in cells_of(table, named)]
    power = _power_of(cells, own)
    if power is None:
        return
    factor = Decimal(10) ** power
    for cell in cells:
        if cell.number * factor >= _FEWEST_SHARES:
            yield Figure(cell, cell.number * factor, Decimal(1).scaleb(-cell.places) * factor, index)


def name_shares(table: ReadTable) -> list[Named]:
    """The rows of average shares, as far as they say whether basic or diluted."""
    per_share = [named.metrics for named in table.named if named.metrics[0].startswith("eps")]
    both = bool(per_share) and all(len(metrics) == 2 for metrics in per_share)
    found: list[Named] = []
    for place, row in enumerate(table.layout.rows):
        if row.block != table.block or not counts_shares(row) or not row.values:
            continue
        label = row.said
        over = read_label(row.headings[-1]) if row.headings else Label("")
        basic, diluted = label.basic, label.diluted
        if not basic and not diluted:
            basic, diluted = (over.basic, over.diluted) if over.basic or over.diluted else (both, both)
        metrics = tuple(metric for metric, said in zip(SHARES, (basic, diluted), strict=True) if said)
        if metrics:
            found.append(Named(place, metrics))
    # Two rows that say the same leave open which is meant.
    said = [metric for named in found for metric in named.metrics]
    return found if len(set(said)) == len(said) else []


def _power_of(cells: Iterable[Cell], own: Sequence[Figure]) -> int | None:
    """The one power of ten by which shares as printed make amounts per share of income; None where none does."""
    told: set[int] = set()
    for cell in cells:
        beside = [figure for figure in own if figure.cell.column is cell.column]
        form = cell.metric.removeprefix("shares_")
        amounts = [figure for figure in beside if figure.cell.metric == f"eps_{form}" and figure.value]
        incomes = [figure for figure in beside if figure.cell.metric in ("net_income_attributable", "net_income")]
        if not amounts or not incomes or not cell.number:
            continue
        half = amounts[0].unit / 2
        least, most = (abs(amounts[0].value) - half) / _SLACK, (abs(amounts[0].value) + half) * _SLACK
        fits = {
            power
            for power in _POWERS
            for income in incomes
            if least <= abs(income.value) / (cell.number * Decimal(10) ** power) <= most
        }
        if len(fits) != 1:
            return None
        told |= fits
    return told.pop() if len(told) == 1 else None


def _balances(table: ReadTable, index: int, own: Sequence[Figure], issuers: Sequence[str]) -> Iterator[Figure]:
    scaled = next((figure for figure in own if figure.cell.number), None)
    if scaled is None:
        return
    factor = scaled.value / scaled.cell.number
    for named in name_balances(table, issuers):
        for cell in cells_of(table, named):
            yield Figure(cell, cell.number * factor, Decimal(1).scaleb(-cell.places) * factor, index)


def name_balances(table: ReadTable, issuers: Sequence[str]) -> list[Named]:
    """The rows of a balance sheet that are debt, or the equity of the issuer's own holders by its name."""
    found: dict[str, list[Named]] = {}
    classified = False
    for place, row in enumerate(table.layout.rows):
        if row.block != table.block or not row.values:
            continue
        name = row.said.name
        classified = classified or bool(_CURRENT.fullmatch(name))
        metric = None
        if _TOTAL_DEBT.fullmatch(name):
            metric = "total_debt"
        elif _NET_DEBT.fullmatch(name) or (classified and _PLAIN_DEBT.fullmatch(name)):
            metric = "long_term_debt_noncurrent"
        elif (match := _EQUITY.fullmatch(name)) is not None and is_holders(match["whose"], issuers):
            metric = "equity"
        if metric is not None:
            found.setdefault(metric, []).append(Named(place, (metric,)))
    return [rows[0] for rows in found.values() if len(rows) == 1]
