"""What one document says: the release record, `data/releases/<id>.yml`.

Field names are a published contract. A *read* value has `at`, the spans where it stands; a *concluded*
one has `because` and rests on read ones. Names are as printed; ids of people and organisations belong to
the resolved records.
"""

from typing import ClassVar, Literal

from pydantic import Field

from generator.model.base import Amount, IsoDate, Read, Record, Spans

Part = Literal["quoted", "appointed", "departing", "contact", "mentioned"]


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
        short_forms: other printed forms bound to it in this document (`IEC`, `the Company`), for matching.
    """

    short_forms: list[str] = []


class Ticker(Read):
    """`IECE.OB` -> symbol IECE, exchange None; `NYSE American: IEC` -> symbol IEC, exchange NYSE American."""

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

    value: str = Field(pattern=r"^\d{2}-\d{2}$")


class Calendar(Record):
    """The end of the fiscal year as concluded from what the document says; `value` is `MM-DD`."""

    value: str = Field(pattern=r"^\d{2}-\d{2}$")
    because: str
    at: Spans = Field(min_length=1)


class FactPeriod(Record):
    """The time a figure is for.

    Attributes:
        label: `FY2006-Q2`, `FY2006-H1`, `FY2006-9M`, `FY2006`; None where the fiscal year is unknown.
        start: first day; None for an instant or where unknown.
        end: last day, or the instant.
    """

    label: str | None = None
    start: IsoDate | None = None
    end: IsoDate | None = None


class OtherOrganisation(Read):
    """The organisation a figure belongs to, where it is not the first issuer."""


class Fact(Read):
    """One figure for one period.

    Attributes:
        id: `net_income.FY2006-Q2`; a second statement in the same document gets `.2`.
        metric: an id of vocabulary/metrics.yml.
        organisation: whose figure, when not the first issuer's.
        value: exact decimal in units, losses negative; a guidance range is `[low, high]`.
        unit: `USD`, `USD/share`, `percent`, `pure`.
        precision: the printed resolution in units: the true value lies within half of it.
        precision_basis: `printed`, or `assumed` where trailing zeros leave it open.
        bound: whether the words give the value or a limit to it.
        role: `reported`, or `comparative` to the fact named by `of`; `outlook` for guidance.
        where: `prose` or `table`.
        metric_at: the words that make it that metric.
        period_at: the words that make it that period.
        rule: the rule that read it, for `explain`.
    """

    id: str
    metric: str
    organisation: OtherOrganisation | None = None
    period: FactPeriod
    value: Amount | list[Amount]
    unit: str
    precision: Amount
    precision_basis: Literal["printed", "assumed"] = "printed"
    bound: Literal["exact", "below", "above", "about"] = "exact"
    role: Literal["reported", "comparative", "outlook"]
    of: str | None = None
    where: Literal["prose", "table"] = "prose"
    metric_at: Spans
    period_at: Spans
    rule: str


class Says(Record):
    """A claim in a form that can be computed; fields that a type does not need stay None.

    Attributes:
        type: growth (a rate against another period), comparison (higher or lower, no rate), bound (a limit
            on one figure), share (a part of a whole), count, superlative (first, only, best), outlook (about
            the future).
        metric: metric id, or None where the claim is about something else (`subject` says what).
        period: label of the period it is about.
        versus: label of the period it is compared with.
        op: relation the claim asserts between the value computed and `value`.
        value: the number claimed, in `unit`.
        subject: what is counted, shared or ranked, as printed.
    """

    type: Literal["growth", "comparison", "bound", "share", "count", "superlative", "outlook"]
    metric: str | None = None
    period: str | None = None
    versus: str | None = None
    op: Literal["<", "<=", "=", ">=", ">", "~"] | None = None
    value: Amount | None = None
    unit: str | None = None
    subject: str | None = None


class Claim(Read):
    """What the release says about its figures or its standing, in its own words.

    Attributes:
        says: the same, computable.
        speaker: who says it, where it stands in a quotation.
        rule: the rule that read it.
    """

    says: Says
    speaker: str | None = None
    rule: str


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
    """

    verbatim: ClassVar[str | None] = "text"

    speaker: str
    cue: str
    text: str
    at: Spans = Field(min_length=1)
    speaker_at: Spans = []
    closed: bool = True


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
    claims: list[Claim] = []
    people: list[PersonRead] = []
    quotes: list[Quote] = []
    organisations: list[OrganisationRead] = []
    contacts: list[Contact] = []
    certifications: list[Certification] = []
    cites: list[Cite] = []
    boilerplate: list[Boilerplate] = []
    slips: list[Slip] = []
    problems: list[Problem] = []


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
