"""Roles in the words of a page."""

from generator.model.resolved import Person, RoleSeen


def latest_role(person: Person) -> RoleSeen | None:
    """The title seen last, or the seat or other post where there is none."""
    ranks = {"title": 2, "seat": 1, "post": 0}
    current = [role for role in person.roles if role.kind in ranks]
    # The first of equals is kept, so that the order of the record decides.
    return max(current, key=lambda role: (role.last_seen or "", ranks[role.kind]), default=None)


def write_role(role: RoleSeen) -> str:
    """A role with its organisation: `President, Example Corp`."""
    return f"{role.role}, {role.organisation}" if role.organisation else role.role
