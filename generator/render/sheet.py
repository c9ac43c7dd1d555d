"""What a template holds in its hand while one page is drawn: links, citations and the list of sources."""

from urllib.parse import urlencode

from markupsafe import Markup, escape

from generator.errors import BrokenRecord
from generator.model.base import Spans, fold
from generator.model.resolved import Known, Reference
from generator.render import address
from generator.render.citations import anchor
from generator.render.edition import Edition
from generator.render.page import Page


class Sheet:
    """One page being drawn.

    Attributes:
        path: of the page below docs/.
        sources: releases cited so far, in the order in which they were first cited.
        comparatives: whether a comparative figure was printed, so that the mark is explained.
        derivations: whether a derived figure was.
        unread: whether a figure was wanting that a release may state.
        corrections: whether one that a person corrected was.
        led_to: pages linked so far as a whole, not to words in them, in the order in which they first were.
    """

    def __init__(self, edition: Edition, path: str) -> None:
        self.edition = edition
        self.path = path
        self.sources: list[str] = []
        self.comparatives = False
        self.derivations = False
        self.unread = False
        self.corrections = False
        self.led_to: dict[str, None] = {}

    def href(self, target: str, fragment: str = "") -> Markup:
        """The address of the page `target` (a path below docs/) from this page."""
        directory_urls = self.edition.settings.directory_urls
        if not fragment:
            self.led_to[target] = None
        return address.href(self.path, target, fragment, directory_urls=directory_urls)

    def to_event(self, event: str) -> Markup:
        """The address of an event's page."""
        return self.href(address.event_page(self.edition.event(event).id))

    def to_kind(self, kind: str) -> Markup:
        """The address of the list of events of one kind."""
        return self.href(address.events_of_kind(kind))

    def to_year(self, year: str) -> Markup:
        """The address of the list of events of one year; "" stands for those without a date."""
        return self.href(address.events_of_year(year))

    def letter(self, letter: str) -> str:
        """The anchor of a letter of the A to Z."""
        return address.letter_anchor(letter)

    def to_letter(self, letter: str) -> Markup:
        """The address of the page of one letter of the A to Z."""
        return self.href(address.letter_page(letter))

    def to_period(self, period: str) -> Markup:
        """The address of a period's page."""
        return self.href(address.period_page(self.edition.period(period).id))

    def to_periods_of(self, organisation: str) -> Markup:
        """The address of the list of one organisation's fiscal periods."""
        return self.href(address.periods_of(self.edition.organisation(organisation).id))

    def to_person(self, person: str) -> Markup:
        """The address of a person's page."""
        return self.href(address.person_page(self.edition.person(person).id))

    def to_organisation(self, organisation: str) -> Markup:
        """The address of an organisation's page."""
        return self.href(address.organisation_page(self.edition.organisation(organisation).id))

    def to_release(self, release: str) -> Markup:
        """The address of a release's page."""
        return self.href(address.release_page(self.edition.release(release).id))

    def to_words(self, release: str, at: Spans) -> Markup:
        """The address of the words `at` in a stored release.

        Raises:
            BrokenRecord: no record cites these words, so that the release's page has no anchor for them.
        """
        name = anchor(at)
        if name not in self.edition.citations.get(self.edition.release(release).id, {}):
            raise BrokenRecord(f"nothing in {release!r} is cited at {name}")
        return self.href(address.release_page(release), name)

    def quoted(self, reference: Reference) -> str:
        """The words of a reference with those that belong to them, as a link to them shows on hover and focus.

        `“the quarter … net loss … $(168,000)”, 20 April 2006`: in the order of the text, shortened where they are many.
        """
        return self.edition.quoted(reference.release, (*reference.at, *reference.also_at))

    def quoted_at(self, release: str, at: Spans) -> str:
        """The same of words that stand by themselves."""
        return self.edition.quoted(release, tuple(at))

    def number_source(self, release: str) -> int:
        """The number of a release in this page's list of sources, from 1; it is added where it is new."""
        if release not in self.sources:
            self.sources.append(release)
        return self.sources.index(release) + 1

    def note_role(self, role: str) -> str:
        """Remember that a figure of this role was printed, or was not read; gives the role back."""
        self.comparatives = self.comparatives or role == "comparative"
        self.derivations = self.derivations or role == "derived"
        self.unread = self.unread or role == "unread"
        return role

    def note_edit(self, cite: Reference) -> bool:
        """Whether a person corrected the figure on these words; where it is so, the mark is explained."""
        notes = self.edition.notes_on(cite.release)
        edited = any(note.of == "facts" and note.at == cite.at for note in notes)
        self.corrections = self.corrections or edited
        return edited

    def twin(self) -> Markup:
        """The address of this page's data."""
        return self.href(f"{self.path.removesuffix('.md')}.json")

    def issue_address(self, page: Page) -> Markup | None:
        """Where a reader can suggest a correction, with the page filled in; None without a repository."""
        repository = self.edition.settings.repository
        if not repository:
            return None
        query = urlencode(
            {
                "title": f"Correction: {fold(page.title)}",
                "body": f"Page: {page.path}\n\nWhat is wrong, and where it says so:\n",
            }
        )
        return escape(f"{repository.rstrip('/')}/issues/new?{query}")

    def public_address(self) -> str | None:
        """The page's full address, where the site's is known."""
        settings = self.edition.settings
        if not settings.site_url:
            return None
        return address.published_at(self.path, site_url=settings.site_url, directory_urls=settings.directory_urls)

    def references(self, known: list[Known]) -> list[Reference]:
        """What the given reasons rest on, as far as they stand in releases."""
        return [Reference(release=one.release, at=one.at) for one in known if one.release and one.at]

    def first_references(self, seen: list[Reference]) -> list[Reference]:
        """One reference a release: the first in each, in the order given."""
        firsts: dict[str, Reference] = {}
        for reference in seen:
            firsts.setdefault(reference.release, reference)
        return list(firsts.values())
