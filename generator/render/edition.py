"""An archive as one edition of the site: what pages look up in it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from generator.config import Settings
from generator.errors import BrokenRecord
from generator.model.archive import Archive
from generator.model.base import Span, fold, words_at
from generator.model.notes import EditorNote
from generator.model.people import Quote
from generator.model.release import Refusal, Release
from generator.model.resolved import Event, Organisation, Period, Person, QuoteRef, Reference
from generator.render.charts import Chart, draw_charts
from generator.render.citations import Citations, collect_citations
from generator.render.notes import write_state
from generator.render.reach import REACH, conceal_reach
from generator.render.wording import shorten, write_day
from generator.silence import Silence
from generator.vocabulary import event_kinds, metrics

_Found = TypeVar("_Found")
_SUFFIXES = {"Jr", "Sr", "II", "III", "IV"}

LONGEST_QUOTED = 150
"""A link to words shows about so many characters of them."""


def _known(records: Mapping[str, _Found], key: str, what: str) -> _Found:
    try:
        return records[key]
    except KeyError:
        raise BrokenRecord(f"a record points at {what} {key!r}, which data/ does not hold") from None


class Edition:
    """Everything that pages are made of.

    Attributes:
        archive: the records.
        settings: the site's settings.
        citations: by release id, every citation that may be linked to.
    """

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self.archive = archive
        self.settings = settings
        self.citations: dict[str, Citations] = collect_citations(archive)
        self._charts: dict[str, Sequence[Chart]] = {}
        self._quoted_words: dict[tuple[str, tuple[Span, ...]], str] = {}

    @cached_property
    def conceal(self) -> Callable[[str], str]:
        """Masks telephone numbers and e-mail addresses in words that leave the stored releases."""
        return conceal_reach(self.archive)

    @cached_property
    def silence(self) -> Silence:
        """Tells which figures releases do not state."""
        archive = self.archive
        return Silence(
            {key: self.release(key) for key in archive.releases}, archive.texts, archive.events, archive.periods
        )

    @cached_property
    def releases(self) -> list[Release]:
        """All releases as corrected by people, newest first, undated ones last."""
        in_force = (self.archive.release_in_force(key) for key in self.archive.releases)
        by_id = sorted(in_force, key=lambda release: release.id)
        return sorted(by_id, key=lambda release: release.day or "", reverse=True)

    @cached_property
    def events(self) -> list[Event]:
        """All events, newest first, undated ones last; those of one day in the order of their ids."""
        by_id = sorted(self.archive.events.values(), key=lambda event: event.id)
        return sorted(by_id, key=lambda event: event.date or "", reverse=True)

    @cached_property
    def _places(self) -> dict[str, int]:
        places = {release.id: index for index, release in enumerate(self.releases)}
        return places | {f"event {event.id}": index for index, event in enumerate(self.events)}

    def days_of(self, releases: Iterable[str]) -> list[str]:
        """The days of releases, each as often as one bears it, the first one first."""
        return sorted(day for key in releases if (day := self.release(key).day))

    def events_among(self, keys: Sequence[str]) -> list[Event]:
        """The events with these ids, newest first; BrokenRecord where there is none with one of them."""
        return sorted((self.event(key) for key in keys), key=lambda event: self._places[f"event {event.id}"])

    def releases_among(self, keys: Sequence[str]) -> list[Release]:
        """The releases with these ids, newest first; BrokenRecord where there is none with one of them."""
        return sorted((self.release(key) for key in keys), key=lambda release: self._places[release.id])

    @cached_property
    def refusals(self) -> list[Refusal]:
        """All refused documents by file."""
        return sorted(self.archive.refusals.values(), key=lambda refusal: (refusal.source.file, refusal.id))

    @cached_property
    def people(self) -> list[Person]:
        """All people by surname, as far as the last word of a name is one."""
        return sorted(self.archive.people.values(), key=lambda person: (sort_name(person.name).casefold(), person.id))

    @cached_property
    def organisations(self) -> list[Organisation]:
        """All organisations: issuers first, the one with most releases first of all; then by name."""
        return sorted(
            self.archive.organisations.values(),
            key=lambda found: (not found.issuer, -len(found.releases) if found.issuer else 0, found.name, found.id),
        )

    @cached_property
    def issuers(self) -> list[Organisation]:
        """The organisations whose releases these are."""
        return [organisation for organisation in self.organisations if organisation.issuer]

    @cached_property
    def _main_events(self) -> dict[str, Event]:
        return {release: event for event in self.events if event.main for release in event.releases}

    def release(self, key: str) -> Release:
        """The release with this id, as corrected by people; BrokenRecord where there is none."""
        return self.archive.curation.corrected.get(key) or _known(self.archive.releases, key, "release")

    def notes_on(self, release: str) -> list[EditorNote]:
        """What people corrected in a release."""
        return self.archive.curation.notes.get(release, [])

    def state(self, releases: Sequence[str]) -> str:
        """How far the releases that a page rests on were checked by a person, in a sentence."""
        return write_state(self.archive, releases)

    @property
    def checked(self) -> int:
        """How many release records a person has checked as they are now."""
        return len(self.archive.curation.reviews)

    def event(self, key: str) -> Event:
        """The event with this id; BrokenRecord where there is none."""
        return _known(self.archive.events, key, "event")

    def period(self, key: str) -> Period:
        """The period with this id; BrokenRecord where there is none."""
        return _known(self.archive.periods, key, "period")

    def person(self, key: str) -> Person:
        """The person with this id; BrokenRecord where there is none."""
        return _known(self.archive.people, key, "person")

    def organisation(self, key: str) -> Organisation:
        """The organisation with this id; BrokenRecord where there is none."""
        return _known(self.archive.organisations, key, "organisation")

    def charts(self, organisation: str) -> Sequence[Chart]:
        """The charts of an organisation, made when first asked for; none where it has too few figures."""
        if organisation not in self._charts:
            self._charts[organisation] = draw_charts(self.organisation(organisation), self.archive.periods)
        return self._charts[organisation]

    def quote(self, reference: QuoteRef) -> Quote:
        """The quotation that `reference` points at; BrokenRecord where there is none."""
        quotes = self.release(reference.release).quotes
        if not 0 <= reference.number < len(quotes):
            raise BrokenRecord(f"a record points at quotation {reference.number} of {reference.release!r}")
        return quotes[reference.number]

    def speech(self, reference: QuoteRef) -> list[str]:
        """A quotation in the pieces that its attribution breaks it into; a page mark between two breaks nothing."""
        at = self.quote(reference).at
        text = self.archive.texts[reference.release]
        pieces = [words_at(text, at[:1])]
        for (_, end), (start, stop) in pairwise(at):
            words = words_at(text, [(start, stop)])
            if re.search(r"[a-z]{2}", text[end:start]):
                pieces.append(words)
            else:
                pieces[-1] += f" {words}"
        return pieces

    @cached_property
    def _named(self) -> dict[tuple[str, str, int], Organisation]:
        """Organisations by the release, the name and the place where it is printed."""
        return {
            (seen.release, form.printed, seen.at[0][0]): organisation
            for organisation in self.organisations
            for form in organisation.names
            for seen in form.seen
        }

    def issuer_of(self, release: Release) -> Organisation | None:
        """The record of the first company whose news a release is."""
        for issuer in release.issuers[:1]:
            return self._named.get((release.id, issuer.printed, issuer.at[0][0]))
        return None

    @cached_property
    def _stated(self) -> dict[tuple[str, str], Period]:
        return {
            (statement.release, statement.fact): period
            for period in self.archive.periods.values()
            for line in period.metrics
            for statement in line.statements
        }

    def period_of(self, release: str, fact: str) -> Period | None:
        """The fiscal period that a figure of a release is among the statements of."""
        return self._stated.get((release, fact))

    def day(self, release: str) -> str:
        """The day of a release for readers, `20 April 2006`."""
        return write_day(self.release(release).day)

    def is_dated(self, release: str) -> bool:
        """Whether a release prints its day."""
        return self.release(release).date is not None

    def words_of(self, reference: Reference) -> str:
        """The words that `reference` points at, white space folded."""
        return words_at(self.archive.texts.get(self.release(reference.release).id, ""), reference.at)

    def quoted(self, release: str, at: tuple[Span, ...]) -> str:
        """Words of a release as a link to them shows them: `“net loss … $(168,000)”, 20 April 2006`.

        Words far apart are joined by an ellipsis; ways to reach somebody are left out, as they stand in the stored
        release alone.
        """
        key = (release, at)
        if key not in self._quoted_words:
            text = self.archive.texts.get(self.release(release).id, "")
            words = REACH.sub("…", " … ".join(fold(text[start:end]) for start, end in _merge(at)))
            self._quoted_words[key] = f"“{shorten(words, LONGEST_QUOTED)}”, {self.day(release)}"
        return self._quoted_words[key]

    def says_more(self, event: Event) -> bool:
        """Whether an event's sentence says anything that its title does not."""
        sentence = "".join(piece.text for piece in event.sentence)
        return bool(sentence) and _bare(sentence) != _bare(event.title)

    @cached_property
    def _told_in(self) -> dict[str, list[Event]]:
        found: dict[str, list[Event]] = {}
        for event in self.events:
            for release in event.releases:
                found.setdefault(release, []).append(event)
        return found

    def events_told_in(self, release: str) -> list[Event]:
        """The events that a release tells of, its main one first."""
        return sorted(self._told_in.get(release, []), key=lambda event: not event.main)

    def gather_events(self, events: Sequence[Event]) -> list[tuple[Event, list[Event]]]:
        """Events for a list: those that one release tells of stand under the main one, where that is among them."""
        main = {release: event for event in events if event.main for release in event.releases}
        further: dict[str, list[Event]] = {}
        shown = []
        for event in events:
            head = next((main[release] for release in event.releases if release in main), event)
            if head is event:
                shown.append(event)
            else:
                further.setdefault(head.id, []).append(event)
        return [(event, further.get(event.id, [])) for event in shown]

    def main_event(self, release: str) -> Event | None:
        """The event that is the news of a release."""
        return self._main_events.get(release)

    def name_release(self, release: Release) -> str:
        """Its headline; where it has none, the title of its event; else its day."""
        if release.headline:
            return release.headline.printed
        event = self.main_event(release.id)
        return event.title if event else f"Release, {self.day(release.id)}"

    def name_speaker(self, reference: QuoteRef) -> tuple[str, Person | None]:
        """Who says it, as printed, and the person's record where there is one."""
        speaker = self.quote(reference).speaker
        for person in self._quoted.get((reference.release, reference.number), []):
            return speaker, person
        return speaker, None

    @cached_property
    def _quoted(self) -> dict[tuple[str, int], list[Person]]:
        found: dict[tuple[str, int], list[Person]] = {}
        for person in self.people:
            for quote in person.quotes:
                found.setdefault((quote.release, quote.number), []).append(person)
        return found

    @property
    def years(self) -> tuple[str, str] | None:
        """First and last year of the dated releases."""
        days = [release.day for release in self.releases if release.day]
        return (min(days)[:4], max(days)[:4]) if days else None

    @property
    def newest_day(self) -> str:
        """The day of the newest release, which these pages stand as of; "" where none has a date."""
        newest = self.releases[0].day if self.releases else None
        return write_day(newest) if newest else ""

    @property
    def figures(self) -> int:
        """How many figures were read."""
        return sum(len(release.facts) for release in self.releases)

    @property
    def claims(self) -> int:
        """How many claims were read."""
        return sum(len(event.claims) for event in self.events)

    def name_kind(self, kind: str) -> str:
        """The name of an event kind for readers."""
        entry = event_kinds().get(kind)
        return entry.label if entry else kind.replace("-", " ").capitalize()

    def name_metric(self, metric: str) -> str:
        """The name of a metric for readers."""
        entry = metrics().get(metric)
        return entry.label if entry else metric.replace("_", " ").capitalize()


def _merge(at: tuple[Span, ...]) -> list[Span]:
    """The spans in the order of the text, those that touch or overlap as one."""
    merged: list[Span] = []
    for start, end in sorted(at):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _bare(sentence: str) -> str:
    return fold(sentence).rstrip(".").casefold()


def sort_name(name: str) -> str:
    """The surname under which a person is listed, as far as the last word is one: `Example` of Jane Example Jr."""
    parts = [part for part in name.replace(",", " ").split() if part.rstrip(".") not in _SUFFIXES]
    return parts[-1] if parts else name
