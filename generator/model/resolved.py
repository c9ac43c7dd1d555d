"""What all documents say together: the resolved records.

Each points back at the release it rests on: `release` is its id, `at` counts in its text, `fact` is a fact of it.
"""

from typing import Literal

from pydantic import Field

from generator.model.base import Amount, IsoDate, MonthDay, Record, Spans
from generator.model.figures import Says
from generator.model.ledger import ClaimCheck, Compared, Derived, Margin, Need, NotDerived, Verdict
from generator.model.notes import EditorNote


class Reference(Record):
    """Words of one release: what a citation lands on.

    Attributes:
        release: release id.
        at: the words.
        also_at: further words that belong to it (a figure's metric and period), lit together with `at`.
    """

    release: str
    at: Spans = Field(min_length=1)
    also_at: Spans = []


class Piece(Record):
    """A stretch of a sentence of ours, with the words it rests on."""

    text: str
    cite: Reference | None = None


class NameForm(Record):
    """A name as some release prints it, and where."""

    printed: str
    seen: list[Reference]


class Join(Record):
    """Why two printed names were taken for one: shown by `explain`."""

    names: list[str]
    because: str


class Statement(Record):
    """One release's figure for one metric and period; none is ever dropped.

    Attributes:
        vintage: the day of the release that states it (None where it has no date, or one that must be wrong).
        role: `reported` or `comparative`, `outlook` for guidance.
        instant: the day, for balance-sheet figures.
        cite: the figure's words, with those of its metric and period.
    """

    value: Amount | list[Amount]
    unit: str
    precision: Amount
    precision_basis: Literal["printed", "assumed"]
    bound: Literal["exact", "below", "above", "about"]
    role: Literal["reported", "comparative", "outlook"]
    release: str
    fact: str
    vintage: IsoDate | None
    instant: IsoDate | None = None
    printed: str
    cite: Reference


class Known(Record):
    """How something is known that no release states as such; `release` is None where a person says so."""

    because: str
    release: str | None
    at: Spans


class MetricLine(Record):
    """All statements of one metric in one period.

    Attributes:
        best: index into `statements` of the one to show: the most precise of the latest vintage.
        first: index of the one first reported.
        status: `single`; `consistent` when rounding ranges meet; `revised` when they do not.
        inferred: why they do not, where that can be inferred: a split of the shares in between.
    """

    metric: str
    best: int
    first: int
    status: Literal["single", "consistent", "revised"]
    inferred: Known | None = None
    statements: list[Statement]


class Period(Record):
    """One fiscal period of one organisation, `data/periods/<organisation>/<period>.yml`.

    Attributes:
        id: `iec-electronics/fy2006-q2`.
        kind: `quarter`, `half`, `nine-months`, `year`, `trailing-year` (twelve months that are no fiscal year), or
            `other` (dates without a fiscal label).
        fiscal_year: 2006; None where unknown.
        weeks: how many whole weeks it has, where the fiscal year is one of 52 or 53 weeks.
        number: 1 to 4 for a quarter, 1 or 2 for a half.
        metrics: what was stated, in the order of the vocabulary.
        derived: figures reckoned, not stated.
        not_derived: figures that could be thought to follow and are not reckoned.
        comparisons: growth or difference against the previous period and the year before.
        margins: results in per cent of the revenue.
        not_stated: metrics that results usually state and no release did.
        not_read: those that a release may state although none was read.
        events: events whose news it is.
        published: releases dated within the period.
        sentence: its figures in one sentence made of cited pieces; [] where none is stated.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    id: str
    organisation: str
    label: str | None
    kind: Literal["quarter", "half", "nine-months", "year", "trailing-year", "other"]
    fiscal_year: int | None = None
    number: int | None = None
    weeks: int | None = None
    start: IsoDate | None = None
    end: IsoDate | None = None
    known: list[Known] = []
    metrics: list[MetricLine] = []
    derived: list[Derived] = []
    not_derived: list[NotDerived] = []
    comparisons: list[Compared] = []
    margins: list[Margin] = []
    not_stated: list[str] = []
    not_read: list[str] = []
    events: list[str] = []
    published: list[str] = []
    sentence: list[Piece] = []
    notes: list[EditorNote] = []


class RoleSeen(Record):
    """A role and the days on which releases show it; a release shows a role on a day, it gives no term.

    Attributes:
        kind: `title` (held where the release presents the person), `post` (elsewhere), `former`, `seat`
            (a seat taken up), `education`.
        role: as printed.
        organisation: as printed; None where the text leaves it open.
        organisation_id: the organisation's record, where it has one.
        first_seen: day of the first release that shows it (None where that has no date).
        last_seen: day of the last.
    """

    kind: Literal["title", "post", "former", "seat", "education"]
    role: str
    organisation: str | None
    organisation_id: str | None
    first_seen: IsoDate | None
    last_seen: IsoDate | None
    seen: list[Reference]


class QuoteRef(Record):
    """A quotation of a release: `number` is its place in the release's list, from 0."""

    release: str
    number: int


class Person(Record):
    """A person across releases, `data/people/<id>.yml`. Phones and e-mails are kept out.

    Attributes:
        absorbed: ids of former records that are this person's now; their addresses lead here.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    id: str
    name: str
    names: list[NameForm]
    joins: list[Join] = []
    absorbed: list[str] = []
    organisations: list[str] = []
    roles: list[RoleSeen] = []
    quotes: list[QuoteRef] = []
    events: list[str] = []
    releases: list[str] = []
    appears_with: list[str] = []
    notes: list[EditorNote] = []


class Dated(Record):
    """A value with the days it was seen on: a ticker, a place, a certification."""

    value: str
    first_seen: IsoDate | None
    last_seen: IsoDate | None
    seen: list[Reference]


class WeekRule(Record):
    """A fiscal year of 52 or 53 whole weeks.

    Attributes:
        weekday: of its last day.
        month: the month about whose end that lies, 1 to 12.
        rule: whether that is the month's last or the one nearest to its end; None where the printed days do not tell.
        because: the printed last days that show it.
    """

    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    month: int = Field(ge=1, le=12)
    rule: Literal["last", "nearest"] | None
    because: list[Known] = []


class FiscalCalendar(Record):
    """The end of the fiscal year as learned, with each release that shows it.

    Attributes:
        year_end: `MM-DD`; None where as many releases show one as another.
        since: the first day of the first fiscal year known to end so, where the company changed it before.
        until: the last day of the last fiscal year known to have ended so, where it changed it afterwards.
        changed: how the change to this calendar is known, and the words that show it.
        because: the releases that show it; first what a person says.
        conflicts: those that show another end, as it was never in force.
        weeks: where the year has 52 or 53 whole weeks, on which day of the week it ends.
        named_after: where a person says so, whether a year is named after the one in which it ends or begins.
        earlier: the calendars before that, the latest first.
    """

    year_end: MonthDay | None
    since: IsoDate | None = None
    until: IsoDate | None = None
    changed: list[Known] = []
    because: list[Known]
    conflicts: list[Known] = []
    weeks: WeekRule | None = None
    named_after: Literal["end", "start"] | None = None
    earlier: list["FiscalCalendar"] = []


class Organisation(Record):
    """An organisation across releases, `data/organisations/<id>.yml`.

    Attributes:
        absorbed: ids of former records that are this organisation's now; their addresses lead here.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    id: str
    name: str
    issuer: bool
    names: list[NameForm]
    joins: list[Join] = []
    absorbed: list[str] = []
    tickers: list[Dated] = []
    places: list[Dated] = []
    certifications: list[Dated] = []
    descriptions: list[Reference] = []
    fiscal_calendar: FiscalCalendar | None = None
    people: list[str] = []
    events: list[str] = []
    releases: list[str] = []
    periods: list[str] = []
    notes: list[EditorNote] = []


class Participant(Record):
    """A person in an event."""

    person: str
    name: str
    part: str
    role: str | None = None
    organisation: str | None = None
    cite: Reference


class ClaimMade(Record):
    """A claim with what came of recomputing it.

    Attributes:
        period_known: how the period is known, where the words say `the current year` and not which.
        fact: the release's figure that the claim is, for an outlook given as a figure (guidance).
        verdict: None until it is reckoned.
        because: why it cannot be told, where it cannot.
        due: for an open one, the last day of the period it is about.
        checks: the computation that gives the verdict, then others that belong beside it.
        needs: for an open one, what the period must bring, then what the rest of it must.
    """

    printed: str
    says: Says
    speaker: str | None = None
    cite: Reference
    period_known: Known | None = None
    fact: str | None = None
    verdict: Verdict | None = None
    because: str | None = None
    due: IsoDate | None = None
    checks: list[ClaimCheck] = []
    needs: list[Need] = []


class EventTwin(Record):
    """A further document of the same release, that is not counted again, with the reason."""

    release: str
    because: str


class Event(Record):
    """One piece of news, `data/events/<id>.yml`.

    Attributes:
        id: the release's id for its main event, `<release id>-<kind>` for a further one.
        title: the headline as printed, else a sentence of ours.
        sentence: what happened, made of cited pieces.
        fiscal: labels of the periods whose results it is, main one first.
        figures: periods (ids) that it states figures for, in reading order.
        releases: the release that tells it, first, and further documents of the same release.
        twins: why those are taken for the same release.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    id: str
    kind: str
    main: bool
    date: IsoDate | None
    title: str
    title_cite: Reference | None = None
    sentence: list[Piece]
    organisations: list[str]
    participants: list[Participant] = []
    fiscal: list[str] = []
    figures: list[str] = []
    claims: list[ClaimMade] = []
    quotes: list[QuoteRef] = []
    releases: list[str]
    items_8k: list[str] = []
    items_basis: Literal["stated", "inferred"] = "inferred"
    twins: list[EventTwin] = []
    notes: list[EditorNote] = []
