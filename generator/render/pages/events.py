"""A page for each event: its figures, people, claims and quotations, as its kind wants them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import fold, words_at
from generator.model.figures import Fact, Reason
from generator.model.frame import Certification, Slip
from generator.model.resolved import ClaimMade, Event, Participant, Period, RoleSeen
from generator.render.address import EVENTS, event_page
from generator.render.charts.choice import choose_for_event, list_around
from generator.render.edition import Edition
from generator.render.offices import Coming, list_changes
from generator.render.page import Page
from generator.render.results import tabulate_results
from generator.render.tables import FigureTable, tabulate
from generator.silence import list_missing

COMES_OR_GOES = ("appointed", "departing")


@dataclass(frozen=True)
class Move:
    """Somebody who comes or goes: the seats with their days as stated, and the roles shown beside the news.

    Attributes:
        changes: appointments and departures that the event's releases tell of.
        background: what else they show the person to be or to have been.
    """

    participant: Participant
    changes: tuple[Coming, ...]
    background: tuple[RoleSeen, ...]


def write_sentence(event: Event) -> str:
    """The sentence of an event as plain words."""
    return "".join(piece.text for piece in event.sentence)


def _moves(edition: Edition, event: Event) -> list[Move]:
    found = []
    for participant in event.participants:
        if participant.part not in COMES_OR_GOES:
            continue
        person = edition.person(participant.person)
        changes = [
            coming
            for coming in list_changes(edition, person)
            if coming.cite.release in event.releases and coming.change.change == participant.part
        ]
        roles = [role for role in person.roles if any(seen.release in event.releases for seen in role.seen)]
        found.append(Move(participant, tuple(changes), tuple(role for role in roles if role.kind != "seat")))
    return found


def _parts(event: Event) -> list[tuple[Participant, list[str]]]:
    """Everybody else with a part in it, each once with all parts."""
    found: dict[str, tuple[Participant, list[str]]] = {}
    moving = {p.person for p in event.participants if p.part in COMES_OR_GOES}
    for participant in event.participants:
        if participant.person not in moving:
            found.setdefault(participant.person, (participant, []))[1].append(participant.part)
    return list(found.values())


def _outlook(edition: Edition, event: Event) -> tuple[list[tuple[str, Fact]], list[ClaimMade]]:
    """What is said about a time to come: claims, and figures that no claim has, with their release."""
    promises = [claim for claim in event.claims if claim.says.type == "outlook"]
    told = {claim.fact for claim in promises}
    facts = [
        (key, fact)
        for key in event.releases[:1]
        for fact in edition.release(key).facts
        if event.figures and fact.role == "outlook" and fact.id not in told
    ]
    return facts, promises


def _reasons(edition: Edition, event: Event) -> list[tuple[str, Reason]]:
    """The reasons that the release gives for its results, where the event has those."""
    return [(key, reason) for key in event.releases[:1] if event.figures for reason in edition.release(key).reasons]


def _list_unread(edition: Edition, event: Event) -> list[str]:
    """What results usually state and was not read from the release of these, though it may state it."""
    if event.kind != "earnings" or not event.main:
        return []
    release = edition.release(event.releases[0])
    missing = list_missing({fact.metric for fact in release.facts})
    return [metric for metric in missing if edition.silence.may_tell(release.id, metric)]


def _tabulate_own(edition: Edition, event: Event, periods: list[Period]) -> FigureTable:
    return tabulate(edition.silence, periods, release=next(iter(event.releases), None))


def _standards(edition: Edition, event: Event) -> list[tuple[str, Certification]]:
    """Standards that a certification's releases name, each once."""
    if event.kind != "certification":
        return []
    found: dict[str, tuple[str, Certification]] = {}
    for key in event.releases:
        for certification in edition.release(key).certifications:
            found.setdefault(certification.printed.casefold(), (key, certification))
    return list(found.values())


def _slips(edition: Edition, event: Event) -> list[tuple[str, Slip]]:
    return [(key, slip) for key in event.releases for slip in edition.release(key).slips]


def _neighbours(events: list[Event]) -> dict[str, tuple[Event | None, Event | None]]:
    """For each event the main news of the releases before and after it of the same organisation.

    What one release tells beside its main news bears the same headline, and is no neighbour.
    """
    rows: dict[str, list[Event]] = {}
    for event in events:
        rows.setdefault(event.organisations[0] if event.organisations else "", []).append(event)
    found: dict[str, tuple[Event | None, Event | None]] = {}
    for row in rows.values():
        heads = [event for event in row if event.main]
        places = {key: number for number, head in enumerate(heads) for key in head.releases}
        for event in row:
            number = next((places[key] for key in event.releases if key in places), None)
            if number is None:
                found[event.id] = None, None
            else:
                found[event.id] = (
                    next(iter(heads[number + 1 : number + 2]), None),
                    heads[number - 1] if number else None,
                )
    return found


def _deciding_words(edition: Edition, event: Event) -> str | None:
    """The words of a release's headline that tell of further news beside its main one; None for the main one."""
    if event.main:
        return None
    for key in event.releases[:1]:
        for kind in edition.release(key).events:
            if kind.kind == event.kind:
                return words_at(edition.archive.texts.get(key, ""), kind.at) or None
    return None


def make_pages(edition: Edition) -> Iterator[Page]:
    """Each event with its neighbours in time."""
    neighbours = _neighbours(edition.events)
    for event in edition.events:
        periods = [edition.period(key) for key in event.figures]
        by_label = {period.label: period for period in periods}
        owners = dict.fromkeys(period.organisation for period in periods)
        charts, charted = choose_for_event(edition.charts(next(iter(owners))), event, periods) if owners else ([], None)
        results = tabulate_results(edition, event)
        outlook, promises = _outlook(edition, event)
        earlier, later = neighbours[event.id]
        told = [other for key in event.releases for other in edition.events_told_in(key)]
        yield Page(
            path=event_page(event.id),
            template="pages/event.md",
            record=event,
            title=event.title,
            description=write_sentence(event),
            crumbs=((EVENTS, "Events"),),
            given={
                "event": event,
                "repeats": fold(write_sentence(event)).rstrip(".") == fold(event.title).rstrip("."),
                "words": _deciding_words(edition, event),
                "beside": [other for other in told if other.id != event.id],
                "fiscal": [(label, by_label.get(label)) for label in event.fiscal],
                "charts": charts,
                "charted": charted,
                "around": tabulate(edition.silence, list_around(charts, charted), brief=True) if charted else None,
                "results": results,
                "unread": _list_unread(edition, event),
                "table": results.others if results else _tabulate_own(edition, event, periods),
                "moves": _moves(edition, event),
                "parts": _parts(event),
                "claims": [claim for claim in event.claims if claim.says.type != "outlook"],
                "reasons": _reasons(edition, event),
                "outlook": outlook,
                "promises": promises,
                "standards": _standards(edition, event),
                "slips": _slips(edition, event),
                "sources": [edition.release(key) for key in event.releases],
                "later": later,
                "earlier": earlier,
            },
            boost=1.5,
        )
