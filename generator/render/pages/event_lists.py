"""Lists of events: the index, and plain pages for each kind and each year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.resolved import Event, Person
from generator.render.address import EVENTS, OTHER_KIND, events_of_kind, events_of_year
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.paging import Leaf, paginate
from generator.render.wording import count
from generator.vocabulary import event_kinds

PEOPLE = 12
"""So many people are offered as a way into the events: those with most of them."""


@dataclass(frozen=True)
class Facets:
    """Ways into the events, each with how many it holds.

    Attributes:
        kinds: id of the kind, most frequent first.
        years: newest first; "" for those without a date.
        people: those named in most events.
    """

    kinds: tuple[tuple[str, int], ...]
    years: tuple[tuple[str, int], ...]
    people: tuple[tuple[Person, int], ...]


def _year(event: Event) -> str:
    return event.date[:4] if event.date else ""


def _kind(event: Event) -> str:
    return event.kind if event.kind in event_kinds() else OTHER_KIND


def count_facets(edition: Edition) -> Facets:
    """The facets of all events."""
    kinds = Counter(map(_kind, edition.events))
    years = Counter(_year(event) for event in edition.events)
    people = sorted(edition.people, key=lambda person: -len(person.events))
    return Facets(
        kinds=tuple(sorted(kinds.items(), key=lambda item: (-item[1], edition.name_kind(item[0])))),
        years=tuple(sorted(years.items(), reverse=True)),
        people=tuple((person, len(person.events)) for person in people[:PEOPLE] if person.events),
    )


def by_year(events: Sequence[Event]) -> list[tuple[str, list[Event]]]:
    """Events that stand newest first, by their year."""
    return [(year, list(group)) for year, group in groupby(events, key=_year)]


def _list_page(leaf: Leaf[Event], facets: Facets, title: str, told: str, *, own: str = "") -> Page:
    index = leaf.path == EVENTS
    return Page(
        path=leaf.path,
        template="pages/events.md",
        title=leaf.title(title),
        description=told,
        crumbs=() if index else ((EVENTS, "Events"),),
        given={"by_year": by_year(leaf.items), "leaf": leaf, "told": told, "facets": facets, "own": own},
        searchable=False,
        contents=False,
    )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index of the newest, then each kind and each year, in pages."""
    events, facets = edition.events, count_facets(edition)
    told = f"{count(len(events), 'event').capitalize()} told by the releases held, newest first."
    for leaf in paginate(EVENTS, events):
        yield _list_page(leaf, facets, "Events", told)
    for kind, number in facets.kinds:
        own = [event for event in events if _kind(event) == kind]
        name = edition.name_kind(kind)
        for leaf in paginate(events_of_kind(kind), own):
            told = _tell(number, f"of the kind “{name}”")
            yield _list_page(leaf, facets, f"Events: {name}", told, own=kind)
    for year, number in facets.years:
        own = [event for event in events if _year(event) == year]
        when = f"in {year}" if year else "without a date"
        for leaf in paginate(events_of_year(year), own):
            title = f"Events of {year}" if year else "Events without a date"
            yield _list_page(leaf, facets, title, _tell(number, when), own=year or "undated")


def _tell(number: int, what: str) -> str:
    return f"{count(number, 'event').capitalize()} {what}, newest first."
