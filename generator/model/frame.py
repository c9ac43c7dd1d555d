"""What frames a release and what it names besides figures and people."""

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import IsoDate, MonthDay, Read, Record, Spans


class PrintedDate(Read):
    """A day as printed (`April 20, 2006`) and as ISO date."""

    value: IsoDate


class Headline(Read):
    """A headline or subheadline, as printed."""


class Dateline(Record):
    """The place a release is dated from, `Newark, NY`."""

    verbatim: ClassVar[str | None] = "place"

    place: str
    at: Spans = Field(min_length=1)


class Wire(Read):
    """The wire service named in the dateline; `name` is its usual name."""

    name: str


class Exhibit(Read):
    """`Exhibit 99.1`; `number` is `99.1`."""

    within: ClassVar[tuple[str, ...]] = ("number",)

    number: str


class Issuer(Read):
    """The company whose news it is, in its fullest printed form.

    Attributes:
        short_forms: other printed forms bound to it in this document (`Acme`, `the Company`), for matching.
    """

    short_forms: list[str] = []


class Ticker(Read):
    """`ACMW.OB` -> symbol ACMW, exchange None; `NYSE American: ACM` -> symbol ACM, exchange NYSE American."""

    within: ClassVar[tuple[str, ...]] = ("symbol",)

    symbol: str
    exchange: str | None = None


class EventKind(Record):
    """A kind of news in the release; the first of the list is the main one.

    Attributes:
        kind: an id of vocabulary/event_kinds.yml.
        items_8k: the Form 8-K items it goes under.
        items_basis: `inferred` from the kind, or `stated` by the filing's header.
        because: the words or the rule that decided, for a person.
        at: where those words stand.
    """

    kind: str
    items_8k: list[str] = []
    items_basis: Literal["stated", "inferred"] = "inferred"
    because: str
    at: Spans = Field(min_length=1)


class YearEnd(Read):
    """A *stated* end of the fiscal year; `value` is `MM-DD`."""

    value: MonthDay


class Calendar(Record):
    """The end of the fiscal year as concluded from what the document says; `value` is `MM-DD`."""

    value: MonthDay
    because: str
    at: Spans = Field(min_length=1)


class Certification(Read):
    """A standard the company says it meets: `ISO-9001:2000 registered` -> ISO 9001, edition 2000."""

    standard: str
    edition: str | None = None


class Cite(Read):
    """Another document that the release refers to, `2005 Annual Report on Form 10-K`."""


class Boilerplate(Record):
    """A standing text: what the company is, or the legal reservation."""

    role: Literal["about", "safe-harbour"]
    at: Spans = Field(min_length=1)


class Slip(Read):
    """An error of the document itself; shown, never corrected."""

    kind: str
    note: str


class Problem(Record):
    """What could not be read from the document, and why; `at` may be empty where it has no place."""

    code: str
    message: str
    at: Spans = []
