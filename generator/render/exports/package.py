"""The tables' own description: a Frictionless data package, and the same for Datasette."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.config import Settings
from generator.render.exports.column import Column
from generator.render.exports.table import PARTING, Filled

DATABASE = "archive"
"""Name of the database, and of its file without the ending."""

_TYPES = {"number": "number", "integer": "integer", "boolean": "boolean", "date": "date"}
_GUARDED = (
    "A text that a spreadsheet would take for a formula, as it begins with =, +, -, @ or a tab, has an apostrophe "
    f"before it in CSV. Entries of a list are parted by “{PARTING.strip()}” and a blank. Numbers are plain, losses "
    "negative; an empty cell stands for what is not known, never for zero."
)


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.kind, "string"),
        "description": f"{column.says}.",
    }
    constraints: dict[str, Any] = {}
    # An empty list is an empty cell.
    if column.required and column.kind != "list":
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    return field | {"constraints": constraints} if constraints else field


def _schema(filled: Filled, names: Sequence[str]) -> dict[str, Any]:
    table = filled.table
    keys = []
    for column in table.columns:
        resource, _, field = (column.refers or "").partition(".")
        if resource in names:
            keys.append({"fields": [column.name], "reference": {"resource": resource, "fields": [field]}})
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    return schema | {"foreignKeys": keys} if keys else schema


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "archive"


def write_package(filled: Sequence[Filled], files: Mapping[str, bytes], settings: Settings, day: str | None) -> bytes:
    """`datapackage.json`: every table and column with what it is, so that programs can check and load them.

    Args:
        filled: the tables.
        files: `facts.csv` and so on with their bytes, for sizes and checksums.
        settings: name, description and address of the site.
        day: of the newest release, ISO, which stands for the version; None where none is dated.
    """
    names = [one.table.name for one in filled]
    resources = []
    for one in filled:
        content = files[f"{one.table.name}.csv"]
        resources.append(
            {
                "profile": "tabular-data-resource",
                "name": one.table.name,
                "path": f"{one.table.name}.csv",
                "title": one.table.title,
                "description": one.table.says,
                "scheme": "file",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(content),
                "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
                "schema": _schema(one, names),
            }
        )
    described = " ".join(part for part in (settings.description, _GUARDED) if part)
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": _slug(settings.site_name),
        "title": settings.site_name,
        "description": described,
    }
    if settings.site_url:
        package["homepage"] = settings.site_url
    if day:
        package["version"] = day
    package["resources"] = resources
    return f"{json.dumps(package, ensure_ascii=False, indent=1)}\n".encode()


def write_datasette(filled: Sequence[Filled], settings: Settings) -> bytes:
    """What Datasette shows of the database's tables and columns: `datasette archive.db -m datasette.json`."""
    described: dict[str, Any] = {
        one.table.name: {
            "title": one.table.title,
            "description": one.table.says,
            "columns": {column.name: f"{column.says}." for column in one.table.columns},
        }
        for one in filled
    }
    content: dict[str, Any] = {"title": settings.site_name, "databases": {DATABASE: {"tables": described}}}
    if settings.description:
        content["description"] = settings.description
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()
