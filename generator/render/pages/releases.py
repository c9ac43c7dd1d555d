"""Releases: the index by year, and each stored text with what was read from it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model.base import Spans
from generator.model.figures import Fact
from generator.model.people import PersonRead
from generator.model.release import Release
from generator.render.address import RELEASES, release_page, release_text, releases_of_year
from generator.render.citations import anchor
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.paging import paginate
from generator.render.statement_tables import show_statements
from generator.render.storedtext import cut_text
from generator.render.wording import count, shorten, write_day, write_figure
from generator.wording import enumerate_words, short_label

FIRST_WORDS = 90
"""A quotation or claim is listed by about so many of its first characters."""


@dataclass(frozen=True)
class Finding:
    """One thing read from the document: what it is, its words, where they stand, and a note."""

    what: str
    printed: str
    at: Spans
    note: str = ""
    role: str = ""

    @property
    def mark(self) -> str:
        """The name of its citation, so that it is lit together with its words."""
        return anchor(self.at)


def _period_of(fact: Fact) -> str:
    if fact.period.label:
        return short_label(fact.period.label)
    return f"to {write_day(fact.period.end)}" if fact.period.end else "period not read"


def _explain(fact: Fact) -> str:
    """Its period, and its value where that is not written as printed."""
    value = write_figure(fact)
    return _period_of(fact) if value == fact.printed else f"{_period_of(fact)}, read as {value}"


def _about_person(person: PersonRead) -> str:
    titles = [title.printed for title in person.titles]
    return "; ".join([", ".join(person.parts), *titles])


def _frame(release: Release) -> Iterator[Finding]:
    if release.date:
        yield Finding("Date", release.date.printed, release.date.at, release.date.value)
    if release.dateline:
        yield Finding("Place", release.dateline.place, release.dateline.at)
    if release.wire:
        yield Finding("Wire service", release.wire.printed, release.wire.at)
    if release.exhibit:
        yield Finding("Exhibit", release.exhibit.printed, release.exhibit.at)
    if release.headline:
        yield Finding("Headline", shorten(release.headline.printed, FIRST_WORDS), release.headline.at)
    if release.subheadline:
        yield Finding("Subheadline", shorten(release.subheadline.printed, FIRST_WORDS), release.subheadline.at)
    for issuer in release.issuers:
        yield Finding("Issuer", issuer.printed, issuer.at)
    for ticker in release.tickers:
        note = f"{ticker.symbol}, {ticker.exchange}" if ticker.exchange else ticker.symbol
        yield Finding("Ticker", ticker.printed, ticker.at, note)


def list_findings(edition: Edition, release: Release) -> list[tuple[str, list[Finding]]]:
    """What was read from a release, by subject; subjects without anything are left out."""
    figures = [Finding(edition.name_metric(f.metric), f.printed, f.at, _explain(f), f.role) for f in release.facts]
    people = [Finding("Person", p.name, p.at, _about_person(p)) for p in release.people]
    quotes = [
        Finding("Quotation", shorten(q.text, FIRST_WORDS), q.at, q.speaker) for q in release.quotes if not q.withdrawn
    ]
    claims = [Finding("Claim", shorten(c.printed, FIRST_WORDS), c.at) for c in release.claims]
    organisations = [Finding("Organisation", o.printed, o.at) for o in release.organisations]
    certifications = [Finding("Certification", c.printed, c.at, c.standard) for c in release.certifications]
    cites = [Finding("Refers to", c.printed, c.at) for c in release.cites]
    slips = [Finding("Slip of the document", s.printed, s.at, s.note) for s in release.slips]
    groups = [
        ("Frame", list(_frame(release))),
        ("Figures", figures),
        ("People", people),
        ("Quotations", quotes),
        ("Claims", claims),
        ("Organisations", organisations),
        ("Certifications", certifications),
        ("Documents referred to", cites),
        ("Slips of the document", slips),
    ]
    return [(name, found) for name, found in groups if found]


def _page(edition: Edition, release: Release, later: Release | None, earlier: Release | None) -> Page:
    citations = edition.citations[release.id]
    issuers = enumerate_words([issuer.printed for issuer in release.issuers]) or "an issuer not known"
    day = edition.day(release.id)
    text = edition.archive.texts.get(release.id, "")
    return Page(
        path=release_page(release.id),
        template="pages/release.md",
        record=release,
        title=edition.name_release(release),
        description=f"Press release of {issuers}, {day}: the stored text with the words that were read.",
        crumbs=((RELEASES, "Releases"),),
        given={
            "release": release,
            "text_path": release_text(release.id),
            "zones": cut_text(release, text, citations),
            "typed": max((len(line) for line in text.split("\n")), default=0) <= 100,
            "statements": show_statements(release, text),
            "findings": list_findings(edition, release),
            "events": edition.events_told_in(release.id),
            "later": later,
            "earlier": earlier,
        },
        boost=0.5,
        contents=False,
        marks=tuple(citations),
    )


def _year(release: Release) -> str:
    return (release.day or "")[:4]


def _lists(edition: Edition) -> Iterator[Page]:
    """The index of the newest, and each year, in pages."""
    years = sorted(Counter(map(_year, edition.releases)).items(), reverse=True)
    held = f"{count(len(edition.releases), 'press release').capitalize()} held, word for word, newest first."
    lists = [("", RELEASES, "Releases", edition.releases, held)]
    for year, number in years:
        own = [release for release in edition.releases if _year(release) == year]
        title = f"Releases of {year}" if year else "Releases without a date"
        when = f"of {year}" if year else "without a date"
        told = f"{count(number, 'press release').capitalize()} {when}, word for word."
        lists.append((year or "undated", releases_of_year(year), title, own, told))
    for name, path, title, releases, told in lists:
        for leaf in paginate(path, releases):
            yield Page(
                path=leaf.path,
                template="pages/releases.md",
                title=leaf.title(title),
                description=told,
                crumbs=((RELEASES, "Releases"),) if leaf.path != RELEASES else (),
                given={
                    "by_year": [(year, list(group)) for year, group in groupby(leaf.items, _year)],
                    "told": told,
                    "leaf": leaf,
                    "years": years,
                    "year_path": releases_of_year,
                    "own": name,
                },
                searchable=False,
                contents=False,
            )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The lists, then each release with its neighbours in time."""
    yield from _lists(edition)
    # Neighbours are of the same company.
    rows: dict[str, list[Release]] = {}
    for release in edition.releases:
        event = edition.main_event(release.id)
        rows.setdefault(event.organisations[0] if event and event.organisations else "", []).append(release)
    for row in rows.values():
        for index, release in enumerate(row):
            later = row[index - 1] if index else None
            earlier = row[index + 1] if index + 1 < len(row) else None
            yield _page(edition, release, later, earlier)
