"""Joins that people state: aliases, records that are one, names that are not one person's."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.errors import Notice
from generator.model.base import fold
from generator.model.corrections import Judgement
from generator.model.curated import Curated, Difference
from generator.resolve.organisation_names import fold_name
from generator.resolve.organisations import Organisations
from generator.resolve.people import Individual, fullest_name
from generator.resolve.personal_names import PersonalName, read_name


def _tell(entry: Judgement, message: str) -> Notice:
    return Notice("join-not-applied", message, entry.place)


def explain_join(entry: Judgement) -> str:
    """The reason of a stated join, for `explain` and the pages: `an editor says so: the company was renamed`."""
    who = f"{entry.by} says so" if entry.by else "an editor says so"
    return f"{who}: {entry.because}"


def join_organisations(organisations: Organisations, texts: Iterable[str], curated: Curated) -> list[Notice]:
    """Put stated joins of organisations into effect.

    Args:
        organisations: as told apart by their names; changed in place.
        texts: all canonical texts, to see whether a name stands in any.
        curated: `same_as` and `aliases` of it are used.

    Returns:
        Entries that have no effect.
    """
    lost = []
    for entry in curated.same_as:
        for absorbed in entry.organisations[1:]:
            missing = next((key for key in (entry.organisations[0], absorbed) if key not in organisations.names), None)
            if missing is not None:
                lost.append(_tell(entry, f"no release names an organisation {missing!r}"))
                continue
            organisations.absorb(entry.organisations[0], absorbed, explain_join(entry))
    for alias in curated.aliases:
        if alias.organisation is None:
            continue
        if alias.organisation not in organisations.names:
            lost.append(_tell(alias, f"no release names an organisation {alias.organisation!r}"))
            continue
        for name in alias.names:
            pattern = re.compile(r"\s+".join(map(re.escape, name.split())))
            if not any(pattern.search(text) for text in texts):
                lost.append(_tell(alias, f"the name {name!r} stands in no release"))
            organisations.aliases[fold_name(name)] = alias.organisation
            for other in organisations.named(name):
                if other != alias.organisation:
                    organisations.absorb(alias.organisation, other, explain_join(alias))
    return lost


def list_apart(curated: Curated, scope: str) -> Iterable[tuple[PersonalName, PersonalName]]:
    """Pairs of names that people state to be two people's, among those met with one issuer."""
    for entry in curated.not_same_as:
        names = [name for printed in entry.people if (name := read_name(printed))]
        if entry.organisation == scope:
            yield from ((one, other) for one in names for other in names if one != other)


def _bears(individual: Individual, entry: Difference) -> bool:
    return individual.scope == entry.organisation and entry.name in individual.forms


def split_people(found: Sequence[Individual], curated: Curated) -> tuple[list[Individual], list[Notice]]:
    """People of whom one name is, in some releases, another person's.

    Returns:
        The people, those split off behind the one whom they were taken for; and entries that have no effect.
    """
    people = list(found)
    lost = []
    for entry in curated.not_same_as:
        if entry.name is None:
            continue
        place = next((number for number, one in enumerate(people) if _bears(one, entry)), None)
        individual = people[place] if place is not None else None
        theirs = [
            seen
            for seen in (individual.appearances if individual else [])
            if seen.read.name == entry.name and seen.release.id in entry.releases
        ]
        if place is None or individual is None or not theirs or len(theirs) == len(individual.appearances):
            lost.append(_tell(entry, f"{entry.name!r} is not one person there and in other releases"))
            continue
        rest = [seen for seen in individual.appearances if seen not in theirs]
        people[place] = Individual("", individual.scope, fullest_name(rest), rest)
        # Met in these releases alone: so the id of the other stays with the other.
        people.insert(place + 1, Individual("", theirs[0].release.id, fullest_name(theirs), theirs))
    return people, lost


def _tell_strangers(found: Sequence[Individual], curated: Curated) -> Iterator[Notice]:
    """Names that shall be kept apart and are not met: a misspelt one keeps nobody apart."""
    for entry in curated.not_same_as:
        met = {fold(form) for one in found if one.scope == entry.organisation for form in one.forms}
        for name in entry.people:
            if fold(name) not in met:
                yield _tell(entry, f"no release of {entry.organisation!r} names a person {name!r}")


def join_people(found: Sequence[Individual], curated: Curated) -> tuple[list[Individual], list[Notice]]:
    """Put stated joins of people into effect.

    Args:
        found: the people with their ids, in the order in which they were first met.
        curated: `same_as` and `aliases` of it are used; those of `not_same_as` are in force, and looked at.

    Returns:
        The people, and entries that have no effect.
    """
    people = {individual.id: individual for individual in found}
    lost = list(_tell_strangers(found, curated))
    joins: list[tuple[Judgement, str, str]] = []
    for entry in curated.same_as:
        joins += [(entry, entry.people[0], absorbed) for absorbed in entry.people[1:]]
    for alias in curated.aliases:
        if alias.person is None:
            continue
        target = people.get(alias.person)
        others = [
            other.id
            for other in found
            if target and other.id != target.id and other.scope == target.scope and set(other.forms) <= set(alias.names)
        ]
        if not others:
            lost.append(_tell(alias, f"nobody of these names is met beside {alias.person!r}"))
        joins += [(alias, alias.person, other) for other in others]
    for entry_, kept, absorbed in joins:
        missing = next((key for key in (kept, absorbed) if key not in people), None)
        if missing is not None:
            lost.append(_tell(entry_, f"no release names a person {missing!r}"))
            continue
        people[kept].absorb(people.pop(absorbed), explain_join(entry_))
    return list(people.values()), lost
