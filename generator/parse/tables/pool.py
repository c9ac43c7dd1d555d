"""Figures of all tables together: the surest table's stand, and a table that is at odds with it is left out whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.figures import OtherOrganisation
from generator.parse.tables.figures import Cell, ReadTable
from generator.parse.tables.kinds import Kind
from generator.parse.tables.scales import FACTORS
from generator.parse.tables.units import scale_in

# A statement before a summary, that before a cash flow's first line, that before a reconciliation's.
TRUST: dict[Kind, int] = {
    "income": 0, "balance": 0, "highlights": 1, "cash-flow": 2, "reconciliation": 3, "other": 3,
}  # fmt: skip

_THOUSAND = Decimal(1000)


@dataclass(frozen=True)
class Figure:
    """A cell in units of its currency.

    Attributes:
        cell: where it stands.
        value: signed, in units.
        unit: the printed resolution, in units.
        table: index of its table.
        owner: whose it is, when not the issuer's.
    """

    cell: Cell
    value: Decimal
    unit: Decimal
    table: int
    owner: OtherOrganisation | None = None


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

    def find(self, figure: Figure) -> Figure | None:
        """The figure that stands for the same metric, time and organisation."""
        return next(
            (
                other
                for other in self.figures
                if same_time(other.cell, figure.cell) and name_of(other.owner) == name_of(figure.owner)
            ),
            None,
        )


def name_of(owner: OtherOrganisation | None) -> str:
    """An organisation's printed name in lower case; "" for the issuer."""
    return owner.printed.lower() if owner else ""


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


def scale_cells(cells: Iterable[Cell], factor: Decimal | None, table: int) -> list[Figure]:
    """Cells in units; without a factor only what is per share, or tells its own: `12.4m`, `Revenue ($000)`."""
    found: list[Figure] = []
    for cell in cells:
        own = Decimal(10) ** cell.value.power if cell.value.power else None
        if own is not None and cell.per_share:
            continue
        by = Decimal(1) if cell.per_share else own or scale_in(cell.row.label) or factor
        # Thousands with decimals are none: rows of a table per share whose labels do not say so.
        if by is not None and not (by == _THOUSAND and cell.places):
            found.append(Figure(cell, cell.number * by, Decimal(1).scaleb(-cell.places) * by, table))
    return found


def settle_table(figures: list[Figure]) -> list[Figure]:
    """Of several rows of one table for one metric and time the one with the surest label; none where two are as sure.

    `Total revenues` stands before `Revenues`; two rows of one name with different amounts leave open which is meant.
    """
    groups: list[list[Figure]] = []
    for figure in figures:
        group = next((group for group in groups if same_time(group[0].cell, figure.cell)), None)
        if group is None:
            groups.append([figure])
        else:
            group.append(figure)
    kept: list[Figure] = []
    for group in groups:
        best = min(figure.cell.named.rank for figure in group)
        first, *others = [figure for figure in group if figure.cell.named.rank == best]
        if all(can_both_be(first, other) for other in others):
            kept.append(first)
    return kept


def fit_factor(pool: Pool, cells: Sequence[Cell]) -> Decimal | None:
    """The one factor with which cells are what stands already, where a table does not say its units."""
    told: set[Decimal] = set()
    for cell in cells:
        known = pool.find(Figure(cell, cell.number, Decimal(1), -1))
        if known is None or cell.per_share or not cell.number:
            continue
        unit = Decimal(1).scaleb(-cell.places)
        fits = {f for f in FACTORS if abs(cell.number * f - known.value) <= max(unit * f, known.unit)}
        if len(fits) != 1:
            return None
        told |= fits
    return told.pop() if len(told) == 1 else None


def pool_figures(
    tables: Sequence[ReadTable], cells_of: Sequence[Sequence[Cell]], factors: Sequence[Decimal | None]
) -> Pool:
    """All figures that stand.

    Args:
        tables: all.
        cells_of: for each its figures as printed.
        factors: for each what its amounts are to be multiplied by, as far as its own lines and the prose tell.

    Tables are gone through from the surest on, in the order of the document; of figures that agree the finer printed
    one stands. A table of which any figure is at odds with one that stands is misread, or about something else:
    another organisation, where its title names one that presents a set of statements of its own.
    """
    pool = Pool()
    order = sorted(range(len(tables)), key=lambda index: (TRUST.get(tables[index].sort.kind, 9), index))
    for index in order:
        factor = factors[index]
        if factor is None or tables[index].units.factor is None:
            factor = fit_factor(pool, cells_of[index]) or factor
        figures = settle_table(scale_cells(cells_of[index], factor, index))
        clashes = _clashes(pool, figures)
        if clashes and (owner := _other_owner(tables, index, clashes)) is not None:
            figures = [Figure(f.cell, f.value, f.unit, f.table, owner) for f in figures]
            clashes = _clashes(pool, figures)
        if clashes:
            pool.clashes += clashes
            continue
        for figure in figures:
            known = pool.find(figure)
            if known is None:
                pool.figures.append(figure)
            elif figure.unit < known.unit:
                pool.figures[pool.figures.index(known)] = figure
    _return_to_owners(pool, tables)
    return pool


def _clashes(pool: Pool, figures: Sequence[Figure]) -> list[Clash]:
    return [
        Clash(known, figure)
        for figure in figures
        if (known := pool.find(figure)) is not None and not can_both_be(known, figure)
    ]


def _other_owner(tables: Sequence[ReadTable], index: int, clashes: Sequence[Clash]) -> OtherOrganisation | None:
    """The organisation whose full set of statements a table is one of, when the figures at odds are another's."""
    owner = tables[index].owner
    if owner is None:
        return None
    others = {name_of(tables[clash.kept.table].owner) for clash in clashes}
    kinds = {table.sort.kind for table in tables if name_of(table.owner) == name_of(owner)}
    return owner if name_of(owner) not in others and "" not in others and {"income", "balance"} <= kinds else None


def _return_to_owners(pool: Pool, tables: Sequence[ReadTable]) -> None:
    """Take out what a summary gives as the issuer's and another organisation's statements give as its own."""
    owned = [figure for figure in pool.figures if figure.owner is not None]
    pool.figures = [
        figure
        for figure in pool.figures
        if figure.owner is not None
        or TRUST.get(tables[figure.table].sort.kind, 9) == 0
        or not any(same_time(figure.cell, other.cell) and can_both_be(figure, other) for other in owned)
    ]
