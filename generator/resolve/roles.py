"""Roles of a person over all releases, with the days on which they are seen."""

from collections.abc import Iterator, Mapping

from generator.model.base import fold
from generator.model.people import PersonRead, Role
from generator.model.release import Release
from generator.model.resolved import Reference, RoleSeen
from generator.resolve.organisation_names import fold_name, is_generic
from generator.resolve.organisations import Organisations
from generator.resolve.people import Individual
from generator.resolve.reading import add_reference, refer, seen_between

_KINDS = ("title", "seat", "post", "former", "education")


def _roles_of(read: PersonRead) -> Iterator[tuple[str, Role]]:
    for kind, roles in (
        ("title", read.titles),
        ("post", read.posts),
        ("former", read.former),
        ("education", read.education),
    ):
        for role in roles:
            yield kind, role
    for change in read.changes:
        if change.change == "appointed" and change.post:
            # The seat itself may be printed apart from the words that tell of the change: those prove it.
            yield "seat", Role(printed=change.post, organisation=change.organisation, at=change.at)


def name_organisation(release: Release, printed: str | None) -> str | None:
    """The organisation of a role as printed; for `the Company` the issuer's printed name, where it has one issuer."""
    if printed is None or not is_generic(printed):
        return printed
    return release.issuers[0].printed if len(release.issuers) == 1 else printed


def collect_roles(
    individual: Individual, organisations: Organisations, days: Mapping[str, str | None]
) -> list[RoleSeen]:
    """The roles of a person, one a kind, folded words and organisation; by kind, then as first seen.

    Args:
        individual: the person.
        organisations: to tell which printed names are one organisation's.
        days: day by release id.
    """
    first: dict[tuple[str, str, str | None], tuple[str, str | None, str | None]] = {}
    seen: dict[tuple[str, str, str | None], list[Reference]] = {}
    for appearance in individual.appearances:
        release = appearance.release
        for kind, role in _roles_of(appearance.read):
            organisation_id = organisations.find(release.id, role.organisation)
            printed = name_organisation(release, role.organisation)
            where = organisation_id or (fold_name(printed) if printed else None)
            key = (kind, fold(role.printed).casefold(), where)
            first.setdefault(key, (role.printed, printed, organisation_id))
            add_reference(seen.setdefault(key, []), refer(release, role.at))
    found = []
    for key in sorted(first, key=lambda key: _KINDS.index(key[0])):
        printed_role, printed, organisation_id = first[key]
        first_seen, last_seen = seen_between(seen[key], days)
        found.append(
            RoleSeen.model_validate(
                {
                    "kind": key[0],
                    "role": printed_role,
                    "organisation": printed,
                    "organisation_id": organisation_id,
                    "first_seen": first_seen,
                    "last_seen": last_seen,
                    "seen": seen[key],
                }
            )
        )
    return found
