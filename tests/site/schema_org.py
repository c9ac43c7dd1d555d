"""Structured data against schema.org's own vocabulary: its types, who has a property, and what its values are.

`schema_org.json` is an extract of the vocabulary, made by `schema_org_extract.py`. Texts, dates, numbers and addresses
are checked by their form.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_VOCABULARY = json.loads((Path(__file__).parent / "schema_org.json").read_text(encoding="utf-8"))
TYPES: dict[str, list[str]] = _VOCABULARY["types"]
"""Type -> those right above it."""

PROPERTIES: dict[str, dict[str, list[str]]] = _VOCABULARY["properties"]
"""Property -> `of`: types that have it; `values`: types of its values."""


def _and_above(kind: str) -> Iterator[str]:
    """A type of the vocabulary, and all above it."""
    if kind in TYPES:
        yield kind
        for above in TYPES[kind]:
            yield from _and_above(above)


def _fits(value: Any, kinds: set[str]) -> bool:
    if isinstance(value, dict):
        return bool(kinds & set(_and_above(value.get("@type", ""))))
    if isinstance(value, bool):
        return "Boolean" in kinds
    if isinstance(value, int | float):
        return "Number" in kinds or (isinstance(value, int) and "Integer" in kinds)
    if not isinstance(value, str) or not value:
        return False
    if "Date" in kinds:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    return "Text" in kinds or ("URL" in kinds and re.fullmatch(r"[\w:/.#~-]+", value) is not None)


def find_faults(node: Any, path: str = "") -> list[str]:
    """What in a graph is none of schema.org's terms, or stands where it does not belong; a line each."""
    if isinstance(node, list):
        return [fault for place, inner in enumerate(node) for fault in find_faults(inner, f"{path}[{place}]")]
    if not isinstance(node, dict):
        return []
    kind = node.get("@type", "")
    if kind not in TYPES:
        return [f"{path}: {kind!r} is no type"]
    found = []
    for name, value in node.items():
        if name == "@type":
            continue
        if name == "@id":
            found += [] if _fits(value, {"URL"}) else [f"{path}.@id: {value!r} is no address"]
            continue
        if name not in PROPERTIES:
            found.append(f"{path}.{name}: is no property")
            continue
        owners, kinds = set(PROPERTIES[name]["of"]), set(PROPERTIES[name]["values"])
        if not owners & set(_and_above(kind)):
            found.append(f"{path}.{name}: {kind} has no such property")
        values = value if isinstance(value, list) else [value]
        found += [f"{path}.{name}: {one!r} is not one of {sorted(kinds)}" for one in values if not _fits(one, kinds)]
        found += find_faults(value, f"{path}.{name}")
    return found
