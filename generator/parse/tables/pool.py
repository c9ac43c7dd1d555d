"""Figures of all tables together: the surest table's stand, and a table that is at odds with it is left out whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from generator.parse.tables.figures import Cell, ReadTable
from generator.parse.tables.kinds import Kind

# A statement before a summary, that before a cash flow's first line, that before a reconciliation's.
TRUST: dict[Kind, int] = {
    "income": 0, "balance": 0, "highlights": 1, "cash-flow": 2, "reconciliation": 3, "other": 3,
}  # fmt: skip
_DRIFT = 10


@dataclass(frozen=True)
class Figure:
    """A cell in units of its currency.

    Attributes:
        cell: where it stands.
        value: signed, in units.
        unit: the printed resolution, in units.
        table: index of its table.
        trust: of its table, 0 the surest.
    """

    cell: Cell
    value: Decimal
    unit: Decimal
    table: int
    trust: int


@dataclass(frozen=True)
class Clash:
    """Two figures for one metric and time that cannot both be true; `kept` is the surer."""

    kept: Figure
    other: Figure


@dataclass
class Pool:
    """Figures that stand, by metric and time.

    Attributes:
        figures: in the order of tables.
        clashes: what was left out because it is at odds with one of them.
    """

    figures: list[Figure] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)

    def find(self, cell: Cell) -> Figure | None:
        """The figure that stands for a cell's metric and time."""
        return next((figure for figure in self.figures if same_time(figure.cell, cell)), None)


def same_time(one: Cell, other: Cell) -> bool:
    """Whether two cells are for one metric and one time."""
    if one.metric != other.metric:
        return False
    if one.day is not None or other.day is not None:
        return one.day == other.day
    return one.stretch is not None and other.stretch is not None and one.stretch.same(other.stretch)


def can_both_be(one: Figure, other: Figure) -> bool:
    """Whether both can be true within their rounding; one more unit of the coarser is let pass."""
    return abs(one.value - other.value) <= max(one.unit, other.unit)


def scaled(cells: Iterable[Cell], factor: Decimal | None, table: int, trust: int) -> list[Figure]:
    """Cells in units; without a factor only what is per share."""
    found: list[Figure] = []
    for cell in cells:
        by = Decimal(1) if cell.per_share else factor
        if by is not None:
            found.append(Figure(cell, cell.number * by, Decimal(1).scaleb(-cell.places) * by, table, trust))
    return found


def settle_table(figures: list[Figure]) -> list[Figure]:
    """Of several rows of one table for one metric and time the one with the surest label; none where two are as sure.

    `Total revenues` stands before `Revenues`; two rows of one name with different amounts leave open which is meant.
    """
    kept: list[Figure] = []
    for figure in figures:
        rivals = [other for other in figures if same_time(other.cell, figure.cell)]
        best = min(other.cell.named.rank for other in rivals)
        if figure.cell.named.rank > best:
            continue
        equals = [other for other in rivals if other.cell.named.rank == best]
        if all(can_both_be(figure, other) for other in equals) and equals[0] is figure:
            kept.append(figure)
    return kept


def pool_figures(tables: list[ReadTable], by_table: list[list[Figure]]) -> Pool:
    """All figures that stand.

    Tables are gone through from the surest on, in the order of the document; of figures that agree the finer printed
    one stands. A table of which any figure is at odds with one that stands is about something else, or misread.
    """
    pool = Pool()
    order = sorted(range(len(tables)), key=lambda index: (TRUST.get(tables[index].sort.kind, 9), index))
    for index in order:
        figures = settle_table(by_table[index])
        clashes = [
            Clash(known, figure)
            for figure in figures
            if (known := pool.find(figure.cell)) is not None and not can_both_be(known, figure)
        ]
        if clashes:
            pool.clashes += clashes
            continue
        for figure in figures:
            known = pool.find(figure.cell)
            if known is None:
                pool.figures.append(figure)
            elif figure.unit < known.unit:
                pool.figures[pool.figures.index(known)] = figure
    return pool
