"""Columns of tables, explained: most are fields of records, whose models say what they are."""

from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.model.base import Amount, IsoDate, Record, Stated
from generator.render.described import list_attributes

Kind = Literal["id", "text", "number", "integer", "boolean", "date", "list", "address"]
"""What the cells of a column are. `id`, `address` and the rest are the program's own; `text` is words of documents or
about them, and so is a `list` unless it is of ids. An `address` is that of a page or place of this site."""

Value = str | int | bool | list[str] | None
"""A cell: a number is given as its decimal digits, None where nothing is known."""


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        name: as in the header line, `precision_basis`.
        kind: what its cells are.
        says: what it is, for readers, in a sentence without a full stop.
        required: whether no cell is empty.
        refers: the column that its values are found in, `releases.id`.
        choices: all values that it can have, where they are few.
        ids: of a list: whether it is of ids, which are not words.
    """

    name: str
    kind: Kind
    says: str
    required: bool = False
    refers: str | None = None
    choices: tuple[str, ...] = ()
    ids: bool = False


def describe(model: type[Record], field: str) -> str:
    """What a model says of one of its fields, without the full stop.

    Raises:
        LookupError: it says nothing; the column needs words of its own.
    """
    said = list_attributes(model).get(field)
    if said is None:
        raise LookupError(f"the docstring of {model.__name__} does not say what {field!r} is")
    # What is None in a record is an empty cell in a table.
    said = said.removesuffix(".").replace("None ", "empty ")
    return said[:1].upper() + said[1:]


def _kind(hint: Any) -> tuple[Kind, tuple[str, ...], bool]:
    """Kind of a field's values, the few that it can have, and whether it may be missing."""
    if get_origin(hint) in {Union, UnionType}:
        inner = [part for part in get_args(hint) if part is not type(None)]
        kind, choices, _ = _kind(inner[0])
        return kind, choices, len(inner) < len(get_args(hint))
    if hint == IsoDate:
        return "date", (), False
    if hint in (Amount, Stated):
        return "number", (), False
    if get_origin(hint) is Literal:
        return "id", tuple(str(choice) for choice in get_args(hint)), False
    if get_origin(hint) is list:
        return "list", (), False
    plain: dict[Any, Kind] = {bool: "boolean", int: "integer"}
    return plain.get(hint, "text"), (), False


def column(
    name: str,
    model: type[Record],
    field: str = "",
    *,
    says: str = "",
    kind: Kind | None = None,
    refers: str | None = None,
    required: bool | None = None,
) -> Column:
    """A column of a record's field: its kind, whether it may be empty and what it is follow from the model.

    Args:
        name: of the column.
        model: whose field it is.
        field: the field's name; the column's where it is "".
        says: instead of the model's own words.
        kind: instead of the one that follows from the model.
        refers: the column that its values are found in.
        required: instead of what follows from the model.

    Raises:
        LookupError: there is no such field, or nothing says what it is.
    """
    field = field or name
    hint = get_type_hints(model, include_extras=True).get(field)
    if hint is None:
        raise LookupError(f"{model.__name__} has no field {field!r}")
    found, choices, missing = _kind(hint)
    return Column(
        name=name,
        kind=kind or found,
        says=says or describe(model, field),
        required=not missing if required is None else required,
        refers=refers,
        choices=choices,
    )
