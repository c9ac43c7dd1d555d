"""Labels: what a careful human reader notes of one document, to measure the rules by.

One YAML file a document, `<name of the document's file>.yml`. Everything in it is read from the document alone, and
words are as printed, white space folded, nothing corrected.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator

from generator.model.base import Amount, IsoDate, Record
from generator.vocabulary import event_kinds, metrics


def _as_text(value: object) -> object:
    """A whole number as the text that records hold: an amount may be written bare, `value: 5600000`."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _as_list(value: object) -> object:
    return [] if value is None else value if isinstance(value, list) else [value]


_Number = Annotated[Amount, BeforeValidator(_as_text)]
_Words = Annotated[list[str], BeforeValidator(_as_list)]


class PersonLabel(Record):
    """A person with a part in the release.

    Attributes:
        name: the fullest printed form, without honorifics and letters behind it.
        titles: job titles held or taken up at `org`, as printed.
        org: the organisation of the titles; null where it is not clear.
        parts: what the person does in the release.
        former: earlier roles that it tells.
    """

    name: str
    titles: _Words = []
    org: str | None = None
    parts: list[Literal["quoted", "appointed", "departing", "contact", "mentioned"]]
    former: _Words = []


class QuoteLabel(Record):
    """A quotation; two segments that only the attribution breaks are one.

    Attributes:
        speaker: the name as under `people`, or the printed collective speaker.
        first: its first six words.
        last: its last six words.
    """

    speaker: str
    first: str
    last: str


class FactLabel(Record):
    """A figure.

    Attributes:
        metric: an id of the vocabulary.
        start: first day; null for a balance sheet's day.
        end: last day; null where the document does not tell it, then `label` says which period it is.
        label: `Q2 FY2006`, instead of days.
        value: in units, losses negative; of an outlook a list of both ends.
        currency: as the document has it.
        where: where it stands.
        entity: whose figure it is, where it is not the first issuer's.
    """

    metric: str
    start: IsoDate | None = None
    end: IsoDate | None = None
    label: str | None = None
    value: _Number | list[_Number]
    currency: str | None = None
    where: Literal["prose", "table", "both"] | None = None
    entity: str | None = None

    @field_validator("metric")
    @classmethod
    def _is_known(cls, metric: str) -> str:
        if metric not in metrics():
            raise ValueError(f"{metric!r} is no metric; known are {', '.join(metrics())}")
        return metric


class ContactLabel(Record):
    """A press or investor contact printed with a telephone number or an address."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None
    org: str | None = None


class Label(Record):
    """What a reader notes of one document.

    Attributes:
        doc: name of the document's file.
        kind: whether it is a press release.
        parts: how many releases the file holds; the labels are the first one's.
        issuer: the company whose news it is, its full printed name; a list for a joint release.
        tickers: of the issuers, as printed, with the exchange where it is printed.
        date: the release's own date; null where none is printed, or no year.
        headline: the main headline alone.
        subheadline: further lines of it, joined.
        dateline: the place in the dateline.
        events: kinds of news, the main one first; not what is only mentioned.
        people: everybody with a part in the release, once each.
        quotes: every direct quotation.
        facts: figures, for every period that the document gives them.
        contacts: people and places to ask.
        fiscal: `Q2 FY2006`: the periods whose results are its news, the main one first.
        fiscal_year_end: `MM-DD`, where it can be told from the document.
        notes: slips and traps worth knowing.
    """

    doc: str
    kind: Literal["release", "not-release"] = "release"
    parts: int = Field(1, ge=1)
    issuer: _Words = []
    tickers: _Words = []
    date: IsoDate | None = None
    headline: str | None = None
    subheadline: str | None = None
    dateline: str | None = None
    events: list[str] = []
    people: list[PersonLabel] = []
    quotes: list[QuoteLabel] = []
    facts: list[FactLabel] = []
    contacts: list[ContactLabel] = []
    fiscal: _Words = []
    fiscal_year_end: str | None = None
    notes: _Words = []

    @field_validator("events")
    @classmethod
    def _are_known(cls, events: list[str]) -> list[str]:
        for kind in events:
            if kind not in event_kinds():
                raise ValueError(f"{kind!r} is no kind of event; known are {', '.join(event_kinds())}")
        return events
