"""Releases: the index by year, and each stored text with what was read from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model.base import Spans
from generator.model.figures import Fact
from generator.model.people import PersonRead
from generator.model.release import Release
from generator.render.address import RELEASES, release_page, release_text
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.storedtext import cut_text
from generator.render.wording import count, enumerate_words, short_label, write_amount, write_day

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


def _shorten(text: str) -> str:
    return text if len(text) <= FIRST_WORDS else text[:FIRST_WORDS].rpartition(" ")[0] + " …"


def _period_of(fact: Fact) -> str:
    if fact.period.label:
        return short_label(fact.period.label)
    return f"to {write_day(fact.period.end)}" if fact.period.end else "period not stated"


def _read_as(fact: Fact) -> str:
    values = fact.value if isinstance(fact.value, list) else [fact.value]
    bound = "" if fact.bound == "exact" else f"{fact.bound} "
    return bound + " to ".join(write_amount(value, fact.unit, fact.precision) for value in values)


def _explain(fact: Fact) -> str:
    """Its period, and its value where that is not written as printed."""
    value = _read_as(fact)
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
        yield Finding("Headline", _shorten(release.headline.printed), release.headline.at)
    if release.subheadline:
        yield Finding("Subheadline", _shorten(release.subheadline.printed), release.subheadline.at)
    for issuer in release.issuers:
        yield Finding("Issuer", issuer.printed, issuer.at)
    for ticker in release.tickers:
        note = f"{ticker.symbol}, {ticker.exchange}" if ticker.exchange else ticker.symbol
        yield Finding("Ticker", ticker.printed, ticker.at, note)


def list_findings(edition: Edition, release: Release) -> list[tuple[str, list[Finding]]]:
    """What was read from a release, by subject; subjects without anything are left out."""
    figures = [Finding(edition.name_metric(f.metric), f.printed, f.at, _explain(f), f.role) for f in release.facts]
    people = [Finding("Person", p.name, p.at, _about_person(p)) for p in release.people]
    quotes = [Finding("Quotation", _shorten(q.text), q.at, q.speaker) for q in release.quotes if not q.withdrawn]
    claims = [Finding("Claim", _shorten(c.printed), c.at) for c in release.claims]
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
    issuers = enumerate_words([issuer.printed for issuer in release.issuers]) or "an issuer not stated"
    day = edition.day(release.id)
    text = edition.archive.texts.get(release.id, "")
    return Page(
        path=release_page(release.id),
        template="pages/release.md",
        title=edition.name_release(release),
        description=f"Press release of {issuers}, {day}: the stored text with the words that were read.",
        crumbs=((RELEASES, "Releases"),),
        given={
            "release": release,
            "text_path": release_text(release.id),
            "zones": cut_text(release, text, citations),
            "typed": max((len(line) for line in text.split("\n")), default=0) <= 100,
            "findings": list_findings(edition, release),
            "events": [event for event in edition.events if release.id in event.releases],
            "later": later,
            "earlier": earlier,
        },
        boost=0.5,
        marks=tuple(citations),
    )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index, then each release with its neighbours in time."""
    releases = edition.releases
    by_year = [
        (year, list(group)) for year, group in groupby(releases, key=lambda r: r.date.value[:4] if r.date else "")
    ]
    yield Page(
        path=RELEASES,
        template="pages/releases.md",
        title="Releases",
        description=f"{count(len(releases), 'press release').capitalize()} held, word for word.",
        given={"by_year": by_year, "total": len(releases)},
        searchable=False,
    )
    for index, release in enumerate(releases):
        later = releases[index - 1] if index else None
        earlier = releases[index + 1] if index + 1 < len(releases) else None
        yield _page(edition, release, later, earlier)
