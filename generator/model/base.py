"""Spans, and the base of every record: what is read carries the place where it stands."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

Span = tuple[int, int]
"""Start and end in code points of the canonical text, end exclusive."""

Spans = list[Span]
"""An `at`: one value may stand in several places, in reading order."""

IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, `2006-04-20`."""

Amount = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
"""An exact decimal number in units, as text: `-168000`, `0.02`."""

_WHITE = re.compile(r"\s+")


def fold(text: str) -> str:
    """`text` with each run of white space turned into one blank and none at the ends."""
    return _WHITE.sub(" ", text).strip()


def words_at(text: str, at: Spans) -> str:
    """The words of `text` under `at`: white space folded, several spans joined by one blank."""
    return " ".join(fold(text[start:end]) for start, end in at)


class Record(BaseModel):
    """Base of everything that is written to YAML: unknown keys are refused.

    Attributes:
        verbatim: the field that must equal the words at `at`, for records read from a document.
        within: fields whose value must stand somewhere inside the words at `at`.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    verbatim: ClassVar[str | None] = None
    within: ClassVar[tuple[str, ...]] = ()


class Read(Record):
    """Something that stands in the document; `printed` is its words."""

    verbatim: ClassVar[str | None] = "printed"

    printed: str
    at: Spans = Field(min_length=1)


def records_in(value: object, path: str = "") -> Iterator[tuple[str, Record]]:
    """`value` and every record inside it, each with its path: `facts[0].period`; a list's items are looked at too."""
    if isinstance(value, Record):
        yield path, value
        for name in type(value).model_fields:
            yield from records_in(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from records_in(item, f"{path}[{index}]")
