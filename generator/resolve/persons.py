"""The records of people: name forms, joins, roles with the days on which they are seen, quotations, company."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.base import fold
from generator.model.people import PersonRead, Role
from generator.model.release import Release
from generator.model.resolved import Join, NameForm, Person, QuoteRef, Reference, RoleSeen
from generator.resolve.organisation_names import fold_name, is_generic
from generator.resolve.organisations import Organisations
from generator.resolve.people import Individual, People
from generator.resolve.personal_names import compare_names, read_name
from generator.resolve.reading import add_reference, refer, seen_between


def _write_joins(individual: Individual, organisations: Organisations) -> list[Join]:
    """Why each form is taken for the fullest one's; forms that differ in marks and capitals alone need no reason."""
    fullest = read_name(individual.name)
    joins = []
    told = {fullest}
    for form in individual.forms:
        name = read_name(form)
        if fullest is None or name is None or name in told or form in individual.stated:
            continue
        told.add(name)
        likeness = compare_names(name, fullest)
        issuer = organisations.names.get(individual.scope, "the issuer")
        because = f"both are named in releases of {issuer}, and nobody else there fits the shorter form"
        if likeness and likeness.because:
            because = f"{likeness.because}; {because}"
        joins.append(Join(names=[individual.name, form], because=because))
    stated = individual.stated.items()
    return joins + [Join(names=[individual.name, form], because=because) for form, because in stated]


def _write_names(individual: Individual) -> list[NameForm]:
    seen: dict[str, list[Reference]] = {}
    for appearance in individual.appearances:
        add_reference(seen.setdefault(appearance.read.name, []), refer(appearance.release, appearance.read.at))
    return [NameForm(printed=form, seen=references) for form, references in seen.items()]


def _where(individual: Individual, organisations: Organisations, role_ids: Sequence[str | None]) -> list[str]:
    """The organisations that the roles name, and those for which the person is a contact."""
    found = [key for key in role_ids if key]
    for appearance in individual.appearances:
        release = appearance.release
        own = [contact for contact in release.contacts if contact.name == appearance.read.name]
        found += [key for contact in own if (key := organisations.find(release.id, contact.organisation))]
    return list(dict.fromkeys(found))


def write_people(releases: Sequence[Release], people: People, organisations: Organisations) -> dict[str, Person]:
    """The records of all people, without their events.

    Args:
        releases: all, in reading order.
        people: their identities.
        organisations: those of the organisations.
    """
    days = {release.id: release.day for release in releases}
    quotes: dict[str, list[QuoteRef]] = {key: [] for key in people.individuals}
    present: dict[str, list[str]] = {}
    for release in releases:
        for number, quote in enumerate(release.quotes):
            if not quote.withdrawn and (speaker := people.find_speaker(release, quote.speaker)):
                quotes[speaker].append(QuoteRef(release=release.id, number=number))
        # Whoever is a contact only does not appear with the others: the block stands below each release.
        active = [
            person
            for read in release.people
            if set(read.parts) != {"contact"} and (person := people.find(release.id, read.name))
        ]
        present[release.id] = list(dict.fromkeys(active))
    records = {}
    for key, individual in people.individuals.items():
        named_in = list(dict.fromkeys(appearance.release.id for appearance in individual.appearances))
        company = {other for name in named_in if key in present[name] for other in present[name]}
        roles = collect_roles(individual, organisations, days)
        records[key] = Person(
            id=key,
            name=individual.name,
            names=_write_names(individual),
            joins=_write_joins(individual, organisations),
            absorbed=individual.absorbed,
            organisations=_where(individual, organisations, [role.organisation_id for role in roles]),
            roles=roles,
            quotes=quotes[key],
            releases=named_in,
            appears_with=sorted(company - {key}),
        )
    return records


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
