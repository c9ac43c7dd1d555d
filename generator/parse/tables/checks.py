"""Whether a statement holds together: both sides of a balance sheet, totals, earnings per share against shares.

What is at odds with itself is misread, or misprinted; neither is a fact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.parse.tables.figures import Cell, ReadTable
from generator.parse.tables.layout import Row
from generator.vocabulary.statements import pattern_of

_OTHER_SIDE = re.compile(
    r"total liabilities.{0,60}(?:equity|capital|deficit|income)|total (?:equity|capital) and liabilities"
)
_MOST_PARTS = 12
_FEWEST_PARTS = 2
_LEAST_TOTAL = 100
_LEAST_SHARES = 100
# What shares and income say of earnings per share may be off by so much; by more where others share in the income.
_SLACK, _WIDE_SLACK = Decimal("1.25"), Decimal("2.5")
_INCOMES = ("net_income_attributable", "net_income")


@dataclass(frozen=True)
class Fault:
    """Figures of one column that cannot all be true.

    Attributes:
        column: its index.
        metrics: those in doubt; none for all of the column.
        message: a sentence for the record.
    """

    column: int
    metrics: tuple[str, ...]
    message: str

    def covers(self, table: ReadTable, cell: Cell) -> bool:
        """Whether a cell of the table is in doubt."""
        here = table.columns[self.column] is cell.column
        return here and (not self.metrics or cell.metric in self.metrics)


def find_faults(table: ReadTable, cells: Sequence[Cell]) -> list[Fault]:
    """What does not hold together in a statement, of which `cells` are the figures read."""
    return [*_balance(table), *_totals(table), *_per_share(table, cells)]


def _balance(table: ReadTable) -> Iterator[Fault]:
    """Columns of a balance sheet in which assets and the other side differ by more than a unit."""
    if table.sort.kind != "balance":
        return
    rows = table.rows
    assets = next((table.layout.rows[n.row] for n in table.named if "total_assets" in n.metrics), None)
    other = next((row for row in reversed(rows) if _OTHER_SIDE.fullmatch(row.said.name)), None)
    if assets is None or other is None:
        return
    for index, value in assets.values.items():
        against = other.values.get(index)
        if against is None or value.sort != "number" or against.sort != "number":
            continue
        unit = Decimal(1).scaleb(-min(value.places, against.places))
        if abs(value.signed - against.signed) > unit:
            message = f"Total assets are {value.text}, liabilities and equity {against.text}, in one column."
            yield Fault(index, (), message)


def _totals(table: ReadTable) -> Iterator[Fault]:
    """Totals that are the sum of the rows above them in all dated columns but one."""
    dated = [index for index, column in enumerate(table.columns) if column.dated]
    rows = table.layout.rows
    for named in table.named:
        total = rows[named.row]
        if not total.said.name.startswith("total "):
            continue
        columns = [index for index in dated if index in total.values and total.values[index].number >= _LEAST_TOTAL]
        above = [row for row in rows[max(0, named.row - _MOST_PARTS) : named.row] if row.block == table.block]
        best = min((_off(above[-count:], total, columns) for count in range(_FEWEST_PARTS, len(above) + 1)), key=len,
                   default=columns)  # fmt: skip
        if len(best) == 1 and len(columns) >= 3:
            value = total.values[best[0]]
            message = f"{value.text} is not the sum of the rows above it, as other totals are."
            yield Fault(best[0], named.metrics, message)


def _off(parts: Sequence[Row], total: Row, columns: Sequence[int]) -> list[int]:
    """Columns in which rows do not add up to a total."""
    found: list[int] = []
    for index in columns:
        values = [row.values[index] for row in parts if index in row.values]
        value = total.values[index]
        unit = Decimal(1).scaleb(-value.places)
        summed = sum((part.signed for part in values if part.sort == "number"), Decimal(0))
        if any(part.percent for part in values) or abs(summed - value.signed) > unit * max(1, len(parts) // 4):
            found.append(index)
    return found


def _per_share(table: ReadTable, cells: Sequence[Cell]) -> Iterator[Fault]:
    """Columns in which income and shares make earnings per share that are far from those printed."""
    shared = any(pattern_of("holders.others").search(row.label) for row in table.rows)
    slack = _WIDE_SLACK if shared else _SLACK
    for index, (incomes, counts, per_share) in enumerate(amounts_and_shares(table, cells)):
        many = [count for count in counts if count >= _LEAST_SHARES]
        for cell in per_share if incomes and many else []:
            half = Decimal(1).scaleb(-cell.places) / 2
            least, most = (abs(cell.number) - half) / slack, (abs(cell.number) + half) * slack
            # In which units the shares are counted is seldom said: any power of a thousand will do.
            made = [
                income / count * Decimal(10) ** power
                for income in incomes
                for count in many
                for power in range(-9, 10, 3)
            ]
            if not any(least <= amount <= most for amount in made):
                yield Fault(
                    index, (cell.metric,), f"Income over shares is not {cell.value.text} a share, as the row says."
                )


def amounts_and_shares(
    table: ReadTable, cells: Sequence[Cell]
) -> Iterator[tuple[list[Decimal], list[Decimal], list[Cell]]]:
    """For each column the incomes without their sign, the numbers of shares, and the amounts per share, as printed."""
    shares = [row for row in table.rows if counts_shares(row)]
    for index, column in enumerate(table.columns):
        own = [cell for cell in cells if cell.column is column and cell.number]
        incomes = [abs(cell.number) for cell in own if cell.metric in _INCOMES]
        counts = [row.values[index].number for row in shares if index in row.values]
        yield incomes, counts, [cell for cell in own if cell.per_share]


def counts_shares(row: Row) -> bool:
    """Whether a row is a number of shares, by its label and the heading above it."""
    words = " ".join([*row.headings[-1:], row.label]).lower()
    return bool(pattern_of("row.share-counts").search(words))
