"""A table of the downloads, and its forms: CSV, JSON, and what a database needs."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.render.csvfile import Cell, write_csv
from generator.render.edition import Edition
from generator.render.exports.column import Column, Value

Row = Mapping[str, Value]
"""A value for each column, under its name."""

PARTING = "; "
"""Stands between the entries of a list in a cell of CSV."""


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        name: in addresses and in the database, `facts`.
        title: for readers.
        says: what a row is, in a sentence.
        columns: in their order.
        key: columns that name a row together.
        rows: makes them, in an order that stays.
    """

    name: str
    title: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Edition], Iterator[Row]]


@dataclass(frozen=True)
class Filled:
    """A table with its rows, words in them masked where nobody is to be reached through them.

    Attributes:
        rows: cells in the order of the columns.
    """

    table: Table
    rows: tuple[tuple[Value, ...], ...]

    def to_csv(self) -> bytes:
        """One line of names, then the rows."""
        columns = self.table.columns
        numeric = frozenset(place for place, column in enumerate(columns) if column.kind == "number")
        rows: Iterator[Sequence[Cell]] = (
            [PARTING.join(cell) if isinstance(cell, list) else cell for cell in row] for row in self.rows
        )
        return write_csv([column.name for column in columns], rows, numeric)

    def to_json(self) -> bytes:
        """A list of objects, one a line, each with all columns; numbers with all their digits."""
        names = [json.dumps(column.name) for column in self.table.columns]
        kinds = [column.kind for column in self.table.columns]
        lines = []
        for row in self.rows:
            cells = zip(names, row, kinds, strict=True)
            lines.append(", ".join(f"{name}: {_write_json(cell, kind)}" for name, cell, kind in cells))
        return ("[\n" + ",\n".join(f"{{{line}}}" for line in lines) + "\n]\n").encode()


def _write_json(cell: Value, kind: str) -> str:
    # A number's digits are written as they are: through a float they could change.
    if kind == "number" and isinstance(cell, str):
        return f"{Decimal(cell):f}"
    return json.dumps(cell, ensure_ascii=False)


def fill(table: Table, edition: Edition, conceal: Callable[[str], str]) -> Filled:
    """The table with its rows.

    Args:
        table: which.
        edition: of what.
        conceal: what words go through, for telephone numbers and e-mail addresses.

    Raises:
        ValueError: a row has other names than the columns, or leaves a required cell empty.
    """
    names = [column.name for column in table.columns]
    rows = []
    for row in table.rows(edition):
        if row.keys() != set(names):
            raise ValueError(f"a row of {table.name} has other cells than its columns: {set(names) ^ row.keys()}")
        rows.append(tuple(_cell(column, row[column.name], conceal, table.name) for column in table.columns))
    return Filled(table, tuple(rows))


def _cell(column: Column, value: Value, conceal: Callable[[str], str], table: str) -> Value:
    if value is None:
        if column.required:
            raise ValueError(f"a row of {table} leaves {column.name} empty")
        return None
    if column.kind == "text" and isinstance(value, str):
        return conceal(value)
    if column.kind == "list" and isinstance(value, list) and not column.ids:
        return [conceal(entry) for entry in value]
    return value
