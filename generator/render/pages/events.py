"""Events: the index by year, and a page for each."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.resolved import Event, RoleSeen
from generator.render.address import EVENTS, event_page
from generator.render.charts.choice import choose_for_event, list_around
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.tables import tabulate
from generator.render.wording import count


def write_sentence(event: Event) -> str:
    """The sentence of an event as plain words."""
    return "".join(piece.text for piece in event.sentence)


def _background(edition: Edition, event: Event) -> dict[str, list[RoleSeen]]:
    """For each participant who comes or goes: the roles that the event's releases show."""
    found: dict[str, list[RoleSeen]] = {}
    for participant in event.participants:
        if participant.part not in {"appointed", "departing"}:
            continue
        roles = edition.person(participant.person).roles
        found[participant.person] = [
            role for role in roles if any(seen.release in event.releases for seen in role.seen)
        ]
    return found


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index, then each event with its neighbours in time."""
    events = edition.events
    by_year = [(year, list(group)) for year, group in groupby(events, key=lambda e: e.date[:4] if e.date else "")]
    yield Page(
        path=EVENTS,
        template="pages/events.md",
        title="Events",
        description=f"{count(len(events), 'event').capitalize()} told by the releases, newest first.",
        given={"by_year": by_year, "total": len(events)},
        searchable=False,
    )
    for index, event in enumerate(events):
        periods = [edition.period(key) for key in event.figures]
        release = event.releases[0] if event.releases else None
        by_label = {period.label: period for period in periods}
        owners = dict.fromkeys(period.organisation for period in periods)
        charts, charted = choose_for_event(edition.charts(next(iter(owners))), event, periods) if owners else ([], None)
        yield Page(
            path=event_page(event.id),
            template="pages/event.md",
            title=event.title,
            description=write_sentence(event),
            crumbs=((EVENTS, "Events"),),
            given={
                "event": event,
                "fiscal": [(label, by_label.get(label)) for label in event.fiscal],
                "charts": charts,
                "charted": charted,
                "around": tabulate(list_around(charts, charted), brief=True) if charted else None,
                "table": tabulate(periods, release=release),
                "background": _background(edition, event),
                "later": events[index - 1] if index else None,
                "earlier": events[index + 1] if index + 1 < len(events) else None,
            },
            boost=1.5,
        )
