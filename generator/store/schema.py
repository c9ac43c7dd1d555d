"""Records to plain values and back: which fields are written, and what a wrong file is told."""

import difflib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from generator.errors import BrokenRecord
from generator.model.base import Record
from generator.model.figures import Fact, FactPeriod
from generator.model.frame import Certification, EventKind, PrintedDate, Slip, Ticker, YearEnd
from generator.model.people import Contact, OrganisationRead, PersonRead, Role
from generator.model.release import Source
from generator.store.emitter import Plain
from generator.store.nodes import Place, read_yaml

# What pydantic calls a key that a model does not have. It is told before the missing key that it may stand for.
_UNKNOWN = "extra_forbidden"

# Fields that are written even when they say nothing special: readers of data/ may count on them. All fields of the
# record itself are written too; others only where they differ from their default.
_WRITTEN: dict[type[Record], frozenset[str]] = {
    Source: frozenset({"part"}),
    Ticker: frozenset({"exchange"}),
    EventKind: frozenset({"items_8k", "items_basis"}),
    FactPeriod: frozenset({"label", "start", "end"}),
    Fact: frozenset({"organisation", "precision_basis", "bound", "where"}),
    PersonRead: frozenset({"titles", "posts", "former"}),
    Role: frozenset({"organisation"}),
    OrganisationRead: frozenset({"tickers"}),
    Contact: frozenset({"organisation", "phone", "email"}),
    Certification: frozenset({"edition"}),
}

# Fields of a record itself that are written only where they say something.
_QUIET = frozenset({"absorbed", "notes", "reasons", "statements", "twins", "weeks"})

# Fields that stand before `printed` and `at`: what tells one entry from the next at a glance.
_FIRST: dict[type[Record], tuple[str, ...]] = {
    Fact: (
        "id", "metric", "organisation", "period", "value", "unit", "precision", "precision_basis", "bound", "role",
        "of", "where",
    ),
    PrintedDate: ("value",),
    YearEnd: ("value",),
    Ticker: ("symbol", "exchange"),
    Slip: ("kind",),
    Certification: ("standard", "edition"),
}  # fmt: skip

AnyRecord = TypeVar("AnyRecord", bound=Record)


@cache
def _fields(model: type[Record], whole: bool) -> tuple[tuple[str, str, bool], ...]:
    """Name, key in the file, and whether it is always written, of each field of `model`."""
    kept = _WRITTEN.get(model, frozenset())
    names = list(dict.fromkeys((*_FIRST.get(model, ()), *model.model_fields)))
    infos = [(name, model.model_fields[name]) for name in names]
    return tuple(
        (name, info.alias or name, (whole and name not in _QUIET) or info.is_required() or name in kept)
        for name, info in infos
    )


def to_plain(record: Record, *, whole: bool = True) -> dict[str, Plain]:
    """`record` as plain values, those first that tell it from its neighbours, else in the order of its model.

    Args:
        record: any record.
        whole: write all its own fields; fields of its parts that equal their default are left out anyway.
    """
    found: dict[str, Plain] = {}
    for name, key, always in _fields(type(record), whole):
        value = getattr(record, name)
        if always or value != type(record).model_fields[name].get_default(call_default_factory=True):
            found[key] = _to_plain(value)
    return found


def _to_plain(value: Any) -> Plain:
    if isinstance(value, Record):
        return to_plain(value, whole=False)
    if isinstance(value, list | tuple):
        return [_to_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _to_plain(item) for key, item in value.items()}
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"records hold no {type(value).__name__}")


def from_plain(model: type[AnyRecord], plain: dict[str, Plain], name: str, lines: dict[Place, int]) -> AnyRecord:
    """The record that a file's values make.

    Args:
        model: what the file must hold.
        plain: its values.
        name: the file's name, for messages.
        lines: the line of each value.

    Raises:
        BrokenRecord: they do not follow the schema; `file:line: field: what is wrong`, unknown keys with the
            nearest known one.
    """
    try:
        return model.model_validate(plain)
    except ValidationError as error:
        found = error.errors()
        beside = {each["loc"][:-1] for each in found if each["type"] == _UNKNOWN}
        told = [each for each in found if each["type"] != "missing" or each["loc"][:-1] not in beside]
        first = min(told, key=lambda each: (_line(lines, each["loc"]), each["type"] != _UNKNOWN))
        place = ".".join(str(step) for step in first["loc"])
        message = first["msg"]
        if first["type"] == _UNKNOWN:
            unknown = str(first["loc"][-1])
            known = _keys(model, first["loc"][:-1])
            near = difflib.get_close_matches(unknown, known, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            # `{words: $510,000, because: x}` has a key `000`.
            comma = "; a comma ends a value: put words that have one into quotation marks"
            message = f"unknown key; {hint}{comma if first['input'] is None else ''}"
        raise BrokenRecord(f"{name}:{_line(lines, first['loc'])}: {place}: {message}") from None


def read_record(path: Path, model: type[AnyRecord]) -> AnyRecord:
    """The record that a file holds.

    Raises:
        UnreadableInput: as `read_yaml`.
        BrokenRecord: as `from_plain`.
    """
    plain, lines = read_yaml(path)
    return from_plain(model, plain, str(path), lines)


def _line(lines: dict[Place, int], place: Place) -> int:
    """The line of `place`, or of the nearest thing around it that is in the file."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def _keys(model: type[BaseModel], place: Place) -> list[str]:
    """The keys that the mapping at `place` of a `model` may have."""
    models = [model]
    for step in place:
        infos = [info for one in models for key, info in one.model_fields.items() if step in {key, info.alias}]
        if infos:
            models = [found for info in infos for found in _models(info.annotation)]
    return [info.alias or key for one in models for key, info in one.model_fields.items()]
