"""A record, and what stands in it, by the names that a person gives on the command line."""

import re

from generator.errors import ConfigError
from generator.model.archive import Archive
from generator.model.base import Record

_ROOMS = ("releases", "refusals", "events", "periods", "people", "organisations")
# Fields by which an entry of a list may be named instead of its number.
_NAMES = ("id", "metric", "name", "label", "kind", "printed", "symbol", "role", "value", "fact", "standard")
_INDEX = re.compile(r"\[(\d+)\](?:\.|(?=\[)|\Z)")


def find_record(archive: Archive, file: str) -> Record:
    """The record that `file` names: a path, `events/<id>` or an id alone (a release before an event of that id).

    Raises:
        ConfigError: there is none.
    """
    parts = file.replace("\\", "/").removesuffix(".yml").split("/")
    rooms = [room for room in _ROOMS if room in parts] or list(_ROOMS)
    if rooms == ["releases"]:
        rooms = ["releases", "refusals"]
    for room in rooms:
        start = parts.index(room) + 1 if room in parts else 0
        known: dict[str, Record] = getattr(archive, room)
        for key in ("/".join(parts[start:]), "/".join(parts[-2:]), parts[-1]):
            if key in known:
                return known[key]
    raise ConfigError(f"{file}: no such record. Give a file below data/, or an id.")


def _follow(node: object, rest: str, chain: list[Record]) -> tuple[object, list[Record]] | None:
    """What stands at `rest` below `node`, and the records on the way to it, outermost first."""
    chain = [*chain, node] if isinstance(node, Record) else chain
    if not rest:
        return node, chain
    steps: list[tuple[str, object]] = []
    if isinstance(node, Record):
        steps = [(info.alias or name, getattr(node, name)) for name, info in type(node).model_fields.items()]
    elif isinstance(node, list):
        index = _INDEX.match(rest)
        if index and int(index[1]) < len(node):
            return _follow(node[int(index[1])], rest[index.end() :], chain)
        steps = [(str(getattr(item, name)), item) for item in node for name in _NAMES if hasattr(item, name)]
        steps += [(key, item) for item in node if isinstance(key := item, str)]
    # Names hold full stops themselves (`net_income.FY2006-Q2`), so the longest that fits is tried first.
    for name, value in sorted(steps, key=lambda step: -len(step[0])):
        if rest == name or rest.startswith((f"{name}.", f"{name}[")):
            found = _follow(value, rest[len(name) :].removeprefix("."), chain)
            if found is not None:
                return found
    return None


def find_field(record: Record, field: str) -> tuple[object, list[Record]]:
    """What stands in `record` at `field`: `headline`, `facts[0].value`, `facts.net_income.FY2006-Q2`, `revenue`.

    Returns:
        The value, and the records that hold it, outermost first.

    Raises:
        ConfigError: there is nothing; the message lists what there is.
    """
    found = _follow(record, field, [])
    if found is None:
        # An entry of any of the record's lists, by its own name.
        for name in type(record).model_fields:
            value = getattr(record, name)
            if isinstance(value, list) and (found := _follow(value, field, [record])) is not None:
                break
    if found is None:
        names = ", ".join(info.alias or name for name, info in type(record).model_fields.items())
        raise ConfigError(f"{field}: no such field. The record has {names}.")
    return found
