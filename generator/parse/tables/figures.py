"""Cells of named rows in dated columns, as figures: value in units, sign, precision, and the words of it all."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.base import Spans
from generator.model.figures import FactPeriod, OtherOrganisation
from generator.parse.figures.fiscal import Stretch
from generator.parse.tables.columns import Column
from generator.parse.tables.kinds import Sort
from generator.parse.tables.labels import says_minor
from generator.parse.tables.layout import Layout, Row
from generator.parse.tables.rows import Named
from generator.parse.tables.units import Units
from generator.parse.tables.values import Value
from generator.vocabulary import metrics
from generator.vocabulary.statements import pattern_of


@dataclass(frozen=True)
class ReadTable:
    """A statement, a block of a table below one set of heads, understood as far as it could be.

    Attributes:
        layout: rows and columns of the table.
        block: index of the block.
        sort: which statement.
        units: scale and currency.
        columns: what they are for.
        named: rows with a metric.
        owner: the organisation that its title begins with, or None.
    """

    layout: Layout
    block: int
    sort: Sort
    units: Units
    columns: list[Column]
    named: list[Named]
    owner: OtherOrganisation | None = None

    @property
    def rows(self) -> list[Row]:
        """The rows below its heads."""
        return self.layout.rows_of(self.block)


@dataclass(frozen=True)
class Cell:
    """One figure of a table, its amount still as printed where the table does not say its units.

    Attributes:
        metric: its id.
        stretch, day: what it is for; one of them is None.
        number: signed, as printed; of pence and cents their hundredth.
        places: digits behind the point.
        per_share: whether scale does not apply.
        value: the printed value.
        row: its row.
        column: its column.
        named: what its row is, and how sure.
    """

    metric: str
    stretch: Stretch | None
    day: date | None
    number: Decimal
    places: int
    per_share: bool
    value: Value
    row: Row
    column: Column
    named: Named

    @property
    def period(self) -> FactPeriod:
        """What it is for, as a record writes it."""
        return self.stretch.as_period() if self.stretch else FactPeriod(end=str(self.day))

    @property
    def metric_at(self) -> Spans:
        """The words that make it that metric: its label, below the words above that it needs; a heading alone at times.

        An unlabelled total of the assets has no words of its own but its amount.
        """
        heading = self.row.headings_at[-1] if self.row.headings_at and not self.row.label else []
        return [*(self.named.above or heading), *self.row.label_at] or list(self.value.at)


def signed_amounts(row: Row, named: Named) -> dict[int, Decimal] | None:
    """The amounts of a row with their sign, by column; None where the sign is not certain.

    A label of loss makes amounts negative, once: with parentheses around some of them and not around others it is not
    certain what the others are.
    """
    if not named.loss:
        return {i: v.signed for i, v in row.amounts.items()}
    marked = [v.negative for v in row.amounts.values() if v.number]
    if any(marked) and not all(marked):
        return None
    return {i: -v.number for i, v in row.amounts.items()}


# `Total assets (period end)`
_LAST = re.compile(r"\(([^()]{0,10}(?:period|quarter|year)[^()]{0,5})\)$")


def _period_end(row: Row, column: Column) -> date | None:
    """The last day of a column's period, for rows below a heading that says that amounts are those of that day."""
    pattern = pattern_of("heading.period-end")
    if column.stretch is None or not any(pattern.search(words) for words in (*row.headings, *_LAST.findall(row.label))):
        return None
    return column.stretch.end


def read_cells(table: ReadTable) -> list[Cell]:
    """All figures of a table's named rows in its dated columns."""
    return [cell for named in table.named for cell in cells_of(table, named)]


def cells_of(table: ReadTable, named: Named) -> list[Cell]:
    """The figures of one row in the table's dated columns; none where their sign is not certain."""
    found: list[Cell] = []
    row = table.layout.rows[named.row]
    for index, number in (signed_amounts(row, named) or {}).items():
        column, value = table.columns[index], row.values[index]
        for metric in named.metrics:
            kind = metrics()[metric].kind
            instant = kind == "instant"
            minor = value.minor or (kind == "per-share" and says_minor(row.label, row.headings))
            if minor and (kind != "per-share" or value.sign):
                continue
            day = column.day or _period_end(row, column)
            if (day if instant else column.stretch) is None:
                continue
            found.append(
                Cell(
                    metric,
                    None if instant else column.stretch,
                    day if instant else None,
                    number.scaleb(-2) if minor else number,
                    value.places + 2 if minor else value.places,
                    kind == "per-share",
                    value,
                    row,
                    column,
                    named,
                )
            )
    return found
