"""YAML read strictly: no tags, no anchors, no duplicate keys, no guessing of types; and every value's line.

Only `null`, `true`, `false` and whole numbers are anything but text; a date or a decimal stays the text it is.
"""

import re
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    CollectionStartEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.errors import BrokenRecord, UnreadableInput
from generator.store.emitter import Plain

Place = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top."""

_DEEPEST = 60
"""Lists and mappings that may lie in one another; records have a dozen."""

# Ten times faster than Python's own. Its events are read, as its trees would be built without an end to their depth.
_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_WORDS: dict[str, Plain] = {"": None, "null": None, "true": True, "false": False}
_INT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")


def _line_of(event: Event) -> int:
    """The line on which an event begins, from 1."""
    return event.start_mark.line + 1 if event.start_mark else 1


class _Reading:
    """One file while its events are turned into plain values; `lines` holds each value's line, from 1."""

    def __init__(self, name: str, parser: Any) -> None:
        self.name = name
        self.lines: dict[Place, int] = {}
        self._parser = parser

    def _next(self) -> Event:
        event: Event = self._parser.get_event()
        return event

    def _refuse(self, event: Event, message: str) -> BrokenRecord:
        return BrokenRecord(f"{self.name}:{_line_of(event)}: {message}")

    def document(self) -> Plain:
        """The value of the one document; None where there is none."""
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        value = self._value(self._next(), ())
        end = self._next()
        while isinstance(end, DocumentEndEvent):
            end = self._next()
        if not isinstance(end, StreamEndEvent):
            raise self._refuse(end, "the file must hold one document")
        return value

    def _value(self, event: Event, place: Place) -> Plain:
        """The value that begins with `event` and stands at `place`."""
        self.lines[place] = _line_of(event)
        if not isinstance(event, ScalarEvent | CollectionStartEvent) or event.anchor:
            raise self._refuse(event, "anchors and aliases are not used in records")
        if event.tag is not None:
            raise self._refuse(event, f"the tag {event.tag!r} is not used in records")
        if len(place) > _DEEPEST:
            raise self._refuse(event, "lists and mappings lie in one another more often than in records")
        if isinstance(event, ScalarEvent):
            return _read_scalar(event)
        if isinstance(event, SequenceStartEvent):
            found: list[Plain] = []
            while not isinstance(item := self._next(), SequenceEndEvent):
                found.append(self._value(item, (*place, len(found))))
            return found
        return self._mapping(place)

    def _mapping(self, place: Place) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        while not isinstance(key_event := self._next(), MappingEndEvent):
            if not isinstance(key_event, ScalarEvent):
                raise self._refuse(key_event, "a key must be a word")
            key = str(key_event.value)
            if key in found:
                raise self._refuse(key_event, f"the key {key!r} stands here a second time")
            found[key] = self._value(self._next(), (*place, key))
            self.lines[(*place, key)] = _line_of(key_event)
        return found


def _read_scalar(event: ScalarEvent) -> Plain:
    """A word without quotes may be null, a truth value or a whole number; anything else is text."""
    value = str(event.value)
    if not event.implicit[0]:
        return value
    if value in _WORDS:
        return _WORDS[value]
    return int(value) if _INT.fullmatch(value) else value


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
    try:
        parser = _Parser(raw)
        reading = _Reading(name, parser)
        try:
            top = reading.document()
        finally:
            parser.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        raise BrokenRecord(f"{name}{line}: {error.problem or error.context}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BrokenRecord(f"{name}: {' '.join(str(error).split())}") from None
    if not isinstance(top, dict):
        raise BrokenRecord(f"{name}:1: the file must hold a mapping")
    return top, reading.lines
