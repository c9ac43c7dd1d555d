"""Spans, and the base of every record: what is read carries the place where it stands."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar
from unicodedata import combining, normalize

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Span = tuple[int, int]
"""Start and end in code points of the canonical text, end exclusive."""

Spans = list[Span]
"""An `at`: one value may stand in several places, in reading order."""


def _check_day(value: str) -> str:
    """`value` where the calendar has the day: the 30 February is refused."""
    date.fromisoformat(value)
    return value


IsoDate = Annotated[str, Field(pattern=r"^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_check_day)]
"""A calendar day of the years 1000 to 2999, `2006-04-20`: reckoning with days needs room on both sides."""


def _check_month_day(value: str) -> str:
    date.fromisoformat(f"2000-{value}")
    return value


MonthDay = Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{2}$"), AfterValidator(_check_month_day)]
"""A day of any year, `09-30`; the 29 February is one."""

Amount = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
"""An exact decimal number in units, as text: `-168000`, `0.02`."""

Stated = Annotated[str, Field(pattern=r"^-?[0-9]{1,18}(\.[0-9]{1,9})?$")]
"""An amount that a release states. No figure of a company has more digits, and exact decimals have room for these."""


def _check_words(value: str) -> str:
    if not value.strip():
        raise ValueError("is blank")
    return value


Words = Annotated[str, Field(min_length=1), AfterValidator(_check_words)]
"""Text that is not blank."""


def fold(text: str) -> str:
    """`text` with each run of white space turned into one blank and none at the ends."""
    return " ".join(text.split())


def without_accents(words: str) -> str:
    """`María` -> `Maria`."""
    return "".join(letter for letter in normalize("NFKD", words) if not combining(letter))


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
