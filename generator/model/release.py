"""What one document says: the release record, `data/releases/<id>.yml`.

Field names are a published contract. A *read* value has `at`, the spans where it stands; a *concluded*
one has `because` and rests on read ones. Names are as printed; ids of people and organisations belong to
the resolved records.
"""

from typing import Literal

from pydantic import Field

from generator.model.base import Record
from generator.model.document import Document
from generator.model.figures import Claim, Fact, Reason
from generator.model.frame import (
    Boilerplate,
    Calendar,
    Certification,
    Cite,
    Dateline,
    EventKind,
    Exhibit,
    Headline,
    Issuer,
    PrintedDate,
    Problem,
    Slip,
    Ticker,
    Wire,
    YearEnd,
)
from generator.model.people import Contact, OrganisationRead, PersonRead, Quote
from generator.model.statements import StatementRead


class Source(Record):
    """Where a record was read from.

    Attributes:
        file: path below seeds/.
        part: number of the release within the file, from 1.
        format: the reader: `text`, and others as they come.
        encoding: how the bytes were decoded.
        sha256: of the file's bytes, 64 hexadecimal digits.
        characters: length of the canonical text in code points.
    """

    file: str
    part: int = 1
    format: str
    encoding: str
    sha256: str
    characters: int

    @classmethod
    def of(cls, document: Document) -> "Source":
        """Where the records of a document were read from."""
        return cls(
            file=document.file,
            part=document.part,
            format=document.format,
            encoding=document.encoding,
            sha256=document.sha256,
            characters=len(document.text),
        )


class Release(Record):
    """What one document says. Written from that document alone."""

    schema_: Literal[1] = Field(1, alias="schema")
    id: str
    kind: Literal["release"] = "release"
    source: Source
    date: PrintedDate | None = None
    headline: Headline | None = None
    subheadline: Headline | None = None
    dateline: Dateline | None = None
    wire: Wire | None = None
    exhibit: Exhibit | None = None
    issuers: list[Issuer] = []
    tickers: list[Ticker] = []
    events: list[EventKind] = []
    fiscal: list[str] = []
    fiscal_year_end: YearEnd | None = None
    calendar: Calendar | None = None
    facts: list[Fact] = []
    statements: list[StatementRead] = []
    claims: list[Claim] = []
    reasons: list[Reason] = []
    people: list[PersonRead] = []
    quotes: list[Quote] = []
    organisations: list[OrganisationRead] = []
    contacts: list[Contact] = []
    certifications: list[Certification] = []
    cites: list[Cite] = []
    boilerplate: list[Boilerplate] = []
    slips: list[Slip] = []
    problems: list[Problem] = []

    @property
    def day(self) -> str | None:
        """The day it bears, ISO; None where it has none."""
        return self.date.value if self.date else None


class Refusal(Record):
    """A document that is not read: no page, but listed with its reason.

    Attributes:
        refused: `code: sentence`, such as `empty: the file holds no text`.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    id: str
    kind: Literal["not-release"] = "not-release"
    source: Source
    refused: str


ReleaseRecord = Release | Refusal
