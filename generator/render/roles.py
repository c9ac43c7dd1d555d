"""Roles in the words of a page."""

from collections.abc import Sequence

from generator.model.resolved import Person, RoleSeen
from generator.render.edition import Edition
from generator.render.wording import PART_NAMES


def latest_role(person: Person) -> RoleSeen | None:
    """The title seen last, or the seat or other post where there is none."""
    ranks = {"title": 2, "seat": 1, "post": 0}
    current = [role for role in person.roles if role.kind in ranks]
    # The first of equals is kept, so that the order of the record decides.
    return max(current, key=lambda role: (role.last_seen or "", ranks[role.kind]), default=None)


def merge_roles(roles: Sequence[RoleSeen]) -> list[RoleSeen]:
    """Each role once for a list that does not say of what kind it is: a title, and the seat that was taken up with it.

    `Chief Executive` is `chief executive`; the words of the first are kept.
    """
    merged: dict[str, RoleSeen] = {}
    for role in roles:
        known = merged.get(role.role.casefold())
        if known is None:
            merged[role.role.casefold()] = role
            continue
        days = sorted(day for one in (known, role) for day in (one.first_seen, one.last_seen) if day)
        ends = {"first_seen": days[0], "last_seen": days[-1]} if days else {}
        seen = known.seen + [one for one in role.seen if one not in known.seen]
        merged[role.role.casefold()] = known.model_copy(update={**ends, "seen": seen})
    return list(merged.values())


def write_parts(edition: Edition, person: Person) -> str:
    """The parts that somebody without a role has in events: `press contact`; "" where it is to be named alone."""
    events = edition.events_among(person.events)
    parts = {p.part for event in events for p in event.participants if p.person == person.id and p.part in PART_NAMES}
    return ", ".join(name for part, name in PART_NAMES.items() if part in parts - {"mentioned"})


def write_role(role: RoleSeen) -> str:
    """A role with its organisation: `President, Example Corp`."""
    return f"{role.role}, {role.organisation}" if role.organisation else role.role
