"""The release record in the making: what the steps of `parse` fill, one after the other."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.base import Span, Spans
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
from generator.parse.text.layout import Line, Paragraph, Zone, split_lines, split_paragraphs
from generator.parse.text.passage import Passage
from generator.parse.text.wrapping import unwrap, wrap_width

if TYPE_CHECKING:
    from generator.parse.contacts.entries import ContactPerson
    from generator.parse.figures.calendar import Learned
    from generator.parse.figures.facts import Told
    from generator.parse.figures.periods import Times
    from generator.parse.figures.tellers import Tellers
    from generator.parse.figures.year_evidence import Evidence
    from generator.parse.frame.tickers import Listing
    from generator.parse.tables.found import FoundTable


@dataclass
class Draft:
    """One document while it is read. Fields below `text` carry the names they have in the record.

    Attributes:
        document: what is read.
        text: its canonical text.
        lines: all its lines.
        paragraphs: its paragraphs in reading order; `zones.py` sets their zone.
        opening: index of the paragraph that the dateline opens (the first of the body).
        lead_start: canonical offset where the first sentence begins, behind the dateline.
        learned: the fiscal year, once `calendar.py` has looked for it.
        times: what periods are resolved against, once `news_periods.py` has looked for it.
        tables: its tables of figures, once `found.py` has looked for them.
        financial_statements: the record's `statements`.
        table_evidence: heads of tables that tell the end of the fiscal year.
        listings: brackets with ticker symbols by the passage that they were asked of, see `tickers.py`.
        statements: sentences about figures with what they tell, once `facts.py` has read them.
        contact_people: those whom contacts name, once `contacts.py` has read them; then they are people like others.
        names: under what the first issuer may stand as a figure's owner, once `facts.py` has looked for it.
        dollar: the currency of `$` alone, once `dollars.py` has looked for it.
    """

    document: Document
    lines: list[Line]
    paragraphs: list[Paragraph]
    text: str = field(init=False, repr=False)
    opening: int = 0
    lead_start: int = 0
    learned: "Learned | None" = None
    times: "Times | None" = None
    tables: "list[FoundTable]" = field(default_factory=list)
    table_evidence: "list[Evidence]" = field(default_factory=list)
    statements: "list[Told] | None" = None
    tellers: "Tellers | None" = None
    listings: "dict[Span, list[Listing]]" = field(default_factory=dict)
    names: "list[str] | None" = None
    dollar: str | None = None
    contact_people: "list[ContactPerson]" = field(default_factory=list)

    date: PrintedDate | None = None
    headline: Headline | None = None
    subheadline: Headline | None = None
    dateline: Dateline | None = None
    wire: Wire | None = None
    exhibit: Exhibit | None = None
    issuers: list[Issuer] = field(default_factory=list)
    tickers: list[Ticker] = field(default_factory=list)
    events: list[EventKind] = field(default_factory=list)
    fiscal: list[str] = field(default_factory=list)
    fiscal_year_end: YearEnd | None = None
    calendar: Calendar | None = None
    facts: list[Fact] = field(default_factory=list)
    financial_statements: list[StatementRead] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    people: list[PersonRead] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    organisations: list[OrganisationRead] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    certifications: list[Certification] = field(default_factory=list)
    cites: list[Cite] = field(default_factory=list)
    boilerplate: list[Boilerplate] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Asked for a hundred times in a document.
        self.text = self.document.text

    @classmethod
    def of(cls, document: Document) -> "Draft":
        """A fresh draft: laid out, nothing read yet."""
        # What stands before the body is the file's header: stated facts, no words of the release.
        lines = [line for line in split_lines(document.text, document.grids) if line.start >= document.body]
        return cls(document, lines, split_paragraphs(document.text, lines))

    @cached_property
    def width(self) -> int | None:
        """The width at which the text was wrapped, see `wrap_width`."""
        return wrap_width(self.paragraphs)

    @cached_property
    def unwrapped(self) -> list[Line]:
        """The lines as they were before a program wrapped them."""
        return unwrap(self.lines, self.width) if self.width else self.lines

    def zone(self, *zones: Zone) -> list[Paragraph]:
        """The paragraphs of these zones, in reading order."""
        return [paragraph for paragraph in self.paragraphs if paragraph.zone in zones]

    def prose(self) -> list[Paragraph]:
        """The running text of the news itself: body paragraphs that are no tables."""
        return [paragraph for paragraph in self.paragraphs if paragraph.zone == "body" and not paragraph.tabular]

    def heads(self) -> list[Passage]:
        """The words of headline and subheadline, as far as there are any."""
        return [Passage.over(self.text, line.at) for line in (self.headline, self.subheadline) if line is not None]

    def in_quote(self, span: Span) -> Quote | None:
        """The quotation that holds `span`, if one does (once quotations are read)."""
        for quote in self.quotes:
            if any(start <= span[0] and span[1] <= end for start, end in quote.at):
                return quote
        return None

    def problem(self, code: str, message: str, at: Spans) -> None:
        """Note what could not be read and why."""
        self.problems.append(Problem(code=code, message=message, at=at))
