"""YAML read strictly: no tags, no anchors, no duplicate keys, no guessing of types; and every value's line.

Only `null`, `true`, `false` and whole numbers are anything but text; a date or a decimal stays the text it is.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from generator.errors import BrokenRecord, UnreadableInput
from generator.store.emitter import Plain

Place = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top."""

_TAG = "tag:yaml.org,2002:"
_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Resolver(yaml.resolver.BaseResolver):
    """Types of bare words: the few that records use."""


# The third argument is the possible first characters.
_Resolver.add_implicit_resolver(f"{_TAG}null", re.compile(r"(?:null)?\Z"), ["n", ""])
_Resolver.add_implicit_resolver(f"{_TAG}bool", re.compile(r"(?:true|false)\Z"), ["t", "f"])
_Resolver.add_implicit_resolver(f"{_TAG}int", re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z"), list("-0123456789"))


class _Loader(_Resolver, _Parser):  # type: ignore[misc] # the parser is chosen above
    """Nodes out of libyaml (ten times faster than Python's own parser), typed by `_Resolver`."""


class _Reading:
    """One file while its nodes are turned into plain values; `lines` holds each value's line, from 1."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Place, int] = {}
        self._seen: set[int] = set()

    def _refuse(self, node: yaml.Node, message: str) -> BrokenRecord:
        return BrokenRecord(f"{self.name}:{node.start_mark.line + 1}: {message}")

    def plain(self, node: yaml.Node, place: Place) -> Plain:
        """The value of `node`, which stands at `place`."""
        self.lines[place] = node.start_mark.line + 1
        if not isinstance(node, yaml.ScalarNode):
            if id(node) in self._seen:
                raise self._refuse(node, "anchors and aliases are not used in records")
            self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode) and node.tag == f"{_TAG}map":
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode) and node.tag == f"{_TAG}seq":
            return [self.plain(item, (*place, number)) for number, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and node.tag in _SCALARS:
            return _SCALARS[node.tag](node.value)
        raise self._refuse(node, f"the tag {node.tag!r} is not used in records")

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise self._refuse(key_node, "a key must be a word")
            key = str(key_node.value)
            if key in found:
                raise self._refuse(key_node, f"the key {key!r} stands here a second time")
            found[key] = self.plain(value_node, (*place, key))
            self.lines[(*place, key)] = key_node.start_mark.line + 1
        return found


_SCALARS: dict[str, Callable[[str], Plain]] = {
    f"{_TAG}null": lambda _: None,
    f"{_TAG}bool": lambda word: word == "true",
    f"{_TAG}int": int,
    f"{_TAG}str": str,
}


def read_yaml(path: Path) -> tuple[dict[str, Plain], dict[Place, int]]:
    """A YAML file that holds one mapping.

    Returns:
        The mapping, and for each key, value and list entry the line on which it starts.

    Raises:
        UnreadableInput: the file cannot be read.
        BrokenRecord: it is not YAML, or uses what records do not; the message begins with `file:line`.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror or error}") from error
    return parse_yaml(raw, str(path))


def parse_yaml(raw: bytes, name: str) -> tuple[dict[str, Plain], dict[Place, int]]:
    """Like `read_yaml`, from bytes; `name` is what messages call them."""
    reading = _Reading(name)
    try:
        loader = _Loader(raw)  # type: ignore[call-arg] # as above
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        top = None if node is None else reading.plain(node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        raise BrokenRecord(f"{name}{line}: {error.problem or error.context}") from None
    except (yaml.YAMLError, RecursionError, UnicodeDecodeError) as error:
        raise BrokenRecord(f"{name}: {' '.join(str(error).split())}") from None
    if not isinstance(top, dict):
        raise BrokenRecord(f"{name}:1: the file must hold a mapping")
    return top, reading.lines
