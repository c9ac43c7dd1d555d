"""One SQLite file with all tables, joined by foreign keys; the same tables give the same bytes."""

import json
import sqlite3
from collections.abc import Sequence

from generator.render.exports.column import Column, Value
from generator.render.exports.table import Filled

_TYPES = {"number": "NUMERIC", "integer": "INTEGER", "boolean": "INTEGER"}

_VERSION = slice(96, 100)
"""Where SQLite writes the number of its own version into the file, for information; it would differ by machine."""

COLUMNS = "about_columns"
"""The table that says what each column of the others is."""


def _quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _define(column: Column, names: Sequence[str]) -> str:
    line = f"{_quote(column.name)} {_TYPES.get(column.kind, 'TEXT')}"
    if column.required:
        line += " NOT NULL"
    table, _, field = (column.refers or "").partition(".")
    return f"{line} REFERENCES {_quote(table)} ({_quote(field)})" if table in names else line


def _create(filled: Filled, names: Sequence[str]) -> str:
    lines = [_define(column, names) for column in filled.table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quote, filled.table.key))})")
    return f"CREATE TABLE {_quote(filled.table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _cell(value: Value) -> str | int | None:
    # A number given as digits becomes a number by the column's type; a list stays one for SQLite's JSON functions.
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def write_database(filled: Sequence[Filled]) -> bytes:
    """The tables as a SQLite database: dates as ISO text, truth values as 0 and 1, lists as JSON arrays."""
    names = [one.table.name for one in filled]
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA page_size = 1024")
        for one in filled:
            connection.execute(_create(one, names))
            places = ", ".join("?" * len(one.table.columns))
            rows = [[_cell(value) for value in row] for row in one.rows]
            connection.executemany(f"INSERT INTO {_quote(one.table.name)} VALUES ({places})", rows)  # noqa: S608 - ours
        connection.execute(
            f"CREATE TABLE {COLUMNS} (name TEXT, place INTEGER, column TEXT, kind TEXT, says TEXT, "
            "PRIMARY KEY (name, place))"
        )
        connection.executemany(
            f"INSERT INTO {COLUMNS} VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - ours
            [
                (one.table.name, place, column.name, column.kind, column.says)
                for one in filled
                for place, column in enumerate(one.table.columns, 1)
            ],
        )
        connection.commit()
        connection.execute("VACUUM")
        content = bytearray(connection.serialize())
    finally:
        connection.close()
    content[_VERSION] = bytes(4)
    return bytes(content)
