"""Roles in the words of a page."""

from generator.model.resolved import Person, RoleSeen
from generator.render.edition import Edition
from generator.render.wording import PART_NAMES


def latest_role(person: Person) -> RoleSeen | None:
    """The title seen last, or the seat or other post where there is none."""
    ranks = {"title": 2, "seat": 1, "post": 0}
    current = [role for role in person.roles if role.kind in ranks]
    # The first of equals is kept, so that the order of the record decides.
    return max(current, key=lambda role: (role.last_seen or "", ranks[role.kind]), default=None)


def write_parts(edition: Edition, person: Person) -> str:
    """The parts that somebody without a role has in events: `press contact`; "" where it is to be named alone."""
    events = edition.events_among(person.events)
    parts = {p.part for event in events for p in event.participants if p.person == person.id and p.part in PART_NAMES}
    return ", ".join(name for part, name in PART_NAMES.items() if part in parts - {"mentioned"})


def write_role(role: RoleSeen) -> str:
    """A role with its organisation: `President, Example Corp`."""
    return f"{role.role}, {role.organisation}" if role.organisation else role.role
