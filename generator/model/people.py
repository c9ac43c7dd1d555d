"""People, speech, organisations and contacts of one release."""

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import IsoDate, Read, Record, Spans
from generator.model.frame import Ticker

Part = Literal["quoted", "appointed", "departing", "contact", "mentioned"]


class Role(Read):
    """A title, post or seat as printed, at an organisation as printed (None where left open)."""

    organisation: str | None = None


class Change(Read):
    """An appointment or departure told by the release: `printed` is the words that tell it.

    Attributes:
        change: what happens.
        post: the seat or title concerned, as printed.
        organisation: where, as printed.
        effective: the day, where it is stated.
    """

    change: Literal["appointed", "departing"]
    post: str | None = None
    organisation: str | None = None
    effective: IsoDate | None = None


class PersonRead(Record):
    """A natural person with a part in the release, under the fullest form of the name printed.

    Attributes:
        name: fullest printed form, without honorifics and post-nominals.
        at: where that form stands first.
        parts: what the person does in the release.
        titles: posts at the organisation for which the release presents the person.
        posts: other current posts.
        former: earlier posts.
        education: degrees, as printed.
        changes: appointments and departures.
        honorifics: `Mr.`, `Dr.` as printed before the name.
        post_nominals: `CPA`, `Ph.D.` as printed after it.
        mentions_at: further places where the person is named, also by surname alone.
    """

    verbatim: ClassVar[str | None] = "name"

    name: str
    at: Spans = Field(min_length=1)
    parts: list[Part]
    titles: list[Role] = []
    posts: list[Role] = []
    former: list[Role] = []
    education: list[Role] = []
    changes: list[Change] = []
    honorifics: list[str] = []
    post_nominals: list[str] = []
    mentions_at: Spans = []


class Quote(Record):
    """One uninterrupted speech of one speaker.

    Attributes:
        speaker: name as in `people`, or the printed collective speaker.
        cue: the verb of the attribution as printed (`stated`); `inherited` for a paragraph without one.
        text: the speech without outer marks, white space folded; segments joined by one blank.
        at: its segments.
        speaker_at: the words of the attribution.
        closed: False where the document never closes it.
        withdrawn: True where a person took it away (never in a file): its place in the list is kept, because
            quotations are pointed at by number.
    """

    verbatim: ClassVar[str | None] = "text"

    speaker: str
    cue: str
    text: str
    at: Spans = Field(min_length=1)
    speaker_at: Spans = []
    closed: bool = True
    withdrawn: bool = False


class OrganisationRead(Read):
    """An organisation named in the release, with its own tickers.

    Attributes:
        acronym: short form defined for it in this document, `ANAB`.
        relation: what it is to the release.
    """

    tickers: list[Ticker] = []
    acronym: str | None = None
    relation: Literal["issuer", "employer", "school", "mentioned"] = "mentioned"


class Contact(Record):
    """A press or investor contact; `at` covers its lines. Shown in the stored release only."""

    within: ClassVar[tuple[str, ...]] = ("name", "phone", "email")

    name: str | None
    organisation: str | None = None
    phone: str | None = None
    email: str | None = None
    at: Spans = Field(min_length=1)
