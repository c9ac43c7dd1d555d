"""Which feeds there are: one function a subject, each entered in `SUBJECTS`."""

from collections.abc import Callable, Iterator, Sequence

from generator.model.resolved import Event
from generator.render.address import EVENTS, events_of_kind, organisation_page, person_page
from generator.render.edition import Edition
from generator.render.feeds.feed import Feed


def _feed(edition: Edition, name: str, subject: str, page: str, events: Sequence[Event]) -> Iterator[Feed]:
    """The feed, unless it would be empty: an entry needs a day, so events without one are in none."""
    dated = [event for event in events if event.date][: edition.settings.feed_length]
    if dated:
        of = edition.conceal(subject)
        yield Feed(name, of, f"{of}, {edition.settings.site_name}", page, dated)


def _newest(edition: Edition, events: Sequence[str]) -> list[Event]:
    return sorted((edition.event(key) for key in events), key=lambda event: event.date or "", reverse=True)


def list_everything(edition: Edition) -> Iterator[Feed]:
    """All news."""
    yield from _feed(edition, "all", "All events", EVENTS, edition.events)


def list_kinds(edition: Edition) -> Iterator[Feed]:
    """One feed a kind of news."""
    by_kind: dict[str, list[Event]] = {}
    for event in edition.events:
        by_kind.setdefault(event.kind, []).append(event)
    for kind, events in sorted(by_kind.items()):
        page = events_of_kind(kind)
        # A kind that is not known is among the others, and has no feed of its own.
        if page.endswith(f"/{kind}.md"):
            yield from _feed(edition, f"kinds/{kind}", edition.name_kind(kind), page, events)


def list_organisations(edition: Edition) -> Iterator[Feed]:
    """One feed an issuer, where there are several."""
    for issuer in edition.issuers if len(edition.issuers) > 1 else []:
        page = organisation_page(issuer.id)
        yield from _feed(edition, f"organisations/{issuer.id}", issuer.name, page, _newest(edition, issuer.events))


def list_people(edition: Edition) -> Iterator[Feed]:
    """One feed a person who takes part in an event."""
    for person in edition.people:
        page = person_page(person.id)
        yield from _feed(edition, f"people/{person.id}", person.name, page, _newest(edition, person.events))


SUBJECTS: tuple[Callable[[Edition], Iterator[Feed]], ...] = (
    list_everything,
    list_kinds,
    list_organisations,
    list_people,
)
"""In the order in which they are listed."""
