"""Who held an office when, as far as releases show it, and what follows from that: said as an inference.

A release shows a role on a day. Between the last day that shows one holder and the first that shows the next lies a
change; unless a release tells of it, nobody can say from these documents when it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model.people import Change, PersonRead
from generator.model.resolved import Organisation, Person, Reference
from generator.render.edition import Edition
from generator.render.wording import write_day
from generator.vocabulary.offices import Office, offices


@dataclass(frozen=True)
class Holder:
    """Somebody who is shown in an office, without anybody else between the days.

    Attributes:
        first, last: first and last day of the releases that show it, ISO.
        seen: the words, one reference a release.
    """

    person: Person
    first: str
    last: str
    seen: tuple[Reference, ...]


@dataclass(frozen=True)
class Turn:
    """The change from one holder to the next, in our words, and the words that tell of it, where some do.

    Attributes:
        sentence: what follows from the releases held.
        told: where a release tells of the change; empty for an inference.
        people: ids of the two.
    """

    sentence: str
    told: tuple[Reference, ...]
    people: tuple[str, str]


@dataclass(frozen=True)
class Tenure:
    """An office of an organisation: its holders in the order of time, and the changes between them."""

    office: Office
    organisation: Organisation
    holders: tuple[Holder, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Coming:
    """An appointment or departure that a release tells of.

    Attributes:
        change: `appointed` or `departing`, with post, organisation and effective day as stated.
        cite: its words.
        undated: what to say of the day where none was read: `not stated`, or `not read` where the release may say it.
    """

    change: Change
    cite: Reference
    undated: str


def list_changes(edition: Edition, person: Person) -> list[Coming]:
    """The appointments and departures of a person that releases tell of, newest first."""
    found = []
    for key in person.releases:
        for read in edition.release(key).people:
            if _is(person, key, read):
                for change in read.changes:
                    undated = "not read" if edition.silence.may_date(key, change.at) else "not stated"
                    found.append(Coming(change, Reference(release=key, at=change.at), undated))
    return sorted(found, key=lambda coming: edition.release(coming.cite.release).day or "", reverse=True)


def _is(person: Person, release: str, read: PersonRead) -> bool:
    return any(
        form.printed == read.name and any(seen.release == release and seen.at == read.at for seen in form.seen)
        for form in person.names
    )


def _sightings(edition: Edition, organisation: Organisation, office: Office) -> list[tuple[str, Person, Reference]]:
    found = []
    for key in organisation.people:
        person = edition.person(key)
        for role in person.roles:
            if role.kind == "title" and role.organisation_id == organisation.id and office.is_named_by(role.role):
                found += [(day, person, seen) for seen in role.seen if (day := edition.release(seen.release).day)]
    return sorted(found, key=lambda sighting: (sighting[0], sighting[1].id, sighting[2].at))


def _holders(sightings: list[tuple[str, Person, Reference]]) -> list[Holder]:
    holders: list[Holder] = []
    for day, person, seen in sightings:
        if holders and holders[-1].person.id == person.id:
            before = holders.pop()
            holders.append(Holder(person, before.first, day, (*before.seen, seen)))
        else:
            holders.append(Holder(person, day, day, (seen,)))
    return holders


def _tellings(edition: Edition, holder: Holder, office: Office, change: str, days: tuple[str, str]) -> Iterator[Coming]:
    for coming in list_changes(edition, holder.person):
        day = edition.release(coming.cite.release).day
        named = coming.change.post is not None and office.is_named_by(coming.change.post)
        if coming.change.change == change and named and day and days[0] <= day <= days[1]:
            yield coming


def _tell_turn(edition: Edition, office: Office, before: Holder, after: Holder) -> Turn:
    people = (before.person.id, after.person.id)
    days = (before.first, after.last)
    told = [
        *_tellings(edition, after, office, "appointed", days),
        *_tellings(edition, before, office, "departing", days),
    ]
    opening = (
        f"By {write_day(after.first)} the {office.label} named is {after.person.name}; "
        f"{before.person.name} is so named last on {write_day(before.last)}."
    )
    if not told:
        return Turn(f"{opening} No words read from the documents held say when that changed.", (), people)
    effective = sorted({coming.change.effective for coming in told if coming.change.effective})
    when = (
        f"effective {' or '.join(write_day(day) for day in effective)}"
        if effective
        # Of the two the first in the alphabet: `not read` where any may say it.
        else f"its effective date is {min(coming.undated for coming in told)}"
    )
    return Turn(f"{opening} A release tells of the change; {when}.", tuple(coming.cite for coming in told), people)


def _outline(name: str) -> tuple[str, str]:
    """First and last word of a name: `Jane B. Example` and `Jane C. Example` may be two people, or one misprinted."""
    words = name.casefold().replace(",", " ").split()
    return words[0], words[-1]


def trace_offices(edition: Edition, organisation: Organisation) -> list[Tenure]:
    """The offices of an organisation that releases show somebody in.

    Where two are shown in one office on the same day, its holders are listed and no change is concluded.
    """
    found = []
    for office in offices():
        sightings = _sightings(edition, organisation, office)
        holders = _holders(sightings)
        by_day: dict[str, set[str]] = {}
        for day, person, _ in sightings:
            by_day.setdefault(day, set()).add(person.id)
        # A holder who comes back between another's days is no clear succession either.
        clear = all(len(people) == 1 for people in by_day.values())
        clear = clear and len({holder.person.id for holder in holders}) == len(holders)
        # Nor is a form of a name that may be the same person's, but does not show it.
        clear = clear and len({_outline(holder.person.name) for holder in holders}) == len(holders)
        turns = [_tell_turn(edition, office, *pair) for pair in pairwise(holders)] if clear else []
        if holders:
            found.append(Tenure(office, organisation, tuple(holders), tuple(turns)))
    return found
