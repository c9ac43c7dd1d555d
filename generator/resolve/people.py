"""Which printed names are one person's, and the ids of people.

A person is looked for within one issuer's releases. Names that are compatible are joined, unless a form fits two
people who cannot be one: then it is joined with neither.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from generator.model.ids import GivenPerson, Ids
from generator.model.people import PersonRead
from generator.model.release import Release
from generator.resolve.organisations import Organisations
from generator.resolve.personal_names import PersonalName, compare_names, read_name
from generator.resolve.reading import reading_order
from generator.vocabulary.offices import offices


@dataclass(frozen=True)
class Appearance:
    """A person in one release."""

    release: Release
    read: PersonRead


@dataclass
class Individual:
    """A person across the releases of one issuer.

    Attributes:
        id: as given by the ledger.
        scope: id of the issuer in whose releases the person is met; the release's id where it names none.
        name: the fullest form.
        appearances: in reading order.
        stated: names that a person says are this one's, with the reason.
        absorbed: ids that were another's before.
    """

    id: str
    scope: str
    name: str
    appearances: list[Appearance]
    stated: dict[str, str] = field(default_factory=dict)
    absorbed: list[str] = field(default_factory=list)

    @property
    def forms(self) -> list[str]:
        """The printed names, each once, in reading order."""
        return list(dict.fromkeys(seen.read.name for seen in self.appearances))

    def absorb(self, other: "Individual", because: str) -> None:
        """Take another for this person."""
        self.absorbed += [other.id, *other.absorbed]
        self.stated |= {form: because for form in other.forms if form not in self.forms} | other.stated
        self.appearances = sorted(
            [*self.appearances, *other.appearances], key=lambda seen: (*reading_order(seen.release), seen.read.at[0])
        )
        self.name = fullest_name(self.appearances)


@dataclass
class People:
    """The people of all releases.

    Attributes:
        individuals: by id, in the order in which they were first met.
    """

    individuals: dict[str, Individual] = field(default_factory=dict)
    _by_form: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, individual: Individual) -> None:
        """Note a person under the names that each release prints."""
        self.individuals[individual.id] = individual
        for seen in individual.appearances:
            self._by_form[seen.release.id, seen.read.name] = individual.id

    def find(self, release: str, name: str) -> str | None:
        """The id of the person whom a release lists under `name`; None where there is none."""
        return self._by_form.get((release, name))

    def find_speaker(self, release: Release, speaker: str) -> str | None:
        """The id of a quotation's speaker: listed under that name, else the only one whom it fits, also by surname."""
        if found := self.find(release.id, speaker):
            return found
        name = read_name(speaker)
        fitting = set()
        for read in release.people:
            listed = read_name(read.name)
            if listed is None or (person := self.find(release.id, read.name)) is None:
                continue
            if compare_names(name, listed) if name else listed.surname == speaker.casefold().strip(".,"):
                fitting.add(person)
        return fitting.pop() if len(fitting) == 1 else None


def group_names(
    names: Iterable[PersonalName], apart: Iterable[tuple[PersonalName, PersonalName]]
) -> list[list[PersonalName]]:
    """Names in groups, one a person, each group and all groups in the order of `names`.

    Args:
        names: different names met with one issuer.
        apart: pairs that one release lists as two people.

    Returns:
        Groups in which every name is compatible with every other. A name that is compatible with two which are
        not compatible with one another stays alone.
    """
    nodes = list(dict.fromkeys(names))
    distinct = {frozenset(pair) for pair in apart}
    near: dict[PersonalName, set[PersonalName]] = {node: set() for node in nodes}
    by_surname: dict[str, list[PersonalName]] = defaultdict(list)
    for node in nodes:
        for other in by_surname[node.surname]:
            if frozenset((node, other)) not in distinct and compare_names(node, other):
                near[node].add(other)
                near[other].add(node)
        by_surname[node.surname].append(node)
    ambiguous = {
        node for node in nodes if any(other not in near[one] for one in near[node] for other in near[node] - {one})
    }
    groups: dict[PersonalName, list[PersonalName]] = {}
    for node in nodes:
        # Without the ambiguous ones, whatever hangs together is compatible throughout.
        leader = next((other for other in groups if other in near[node] - ambiguous), None)
        if leader is None or node in ambiguous:
            groups[node] = [node]
        else:
            groups[leader].append(node)
    return list(groups.values())


def _fullness(name: str) -> tuple[int, int, bool, int, str]:
    """Sorts the fullest form last: given names in full, then initials, not in capitals, then by length."""
    read = read_name(name)
    given = read.given if read else ()
    return (sum(len(word) > 1 for word in given), len(given), not name.isupper(), len(name), name)


def fullest_name(appearances: Sequence[Appearance]) -> str:
    """The fullest of the names under which somebody appears."""
    return max((seen.read.name for seen in appearances), key=_fullness)


def _known_alone(releases: Sequence[Release], organisations: Organisations) -> dict[PersonalName, set[str]]:
    """The issuers in whose own releases, with no other issuer beside, each name is met."""
    known: dict[PersonalName, set[str]] = defaultdict(set)
    for release in releases:
        issuers = organisations.issuers(release.id)
        for read in release.people if len(issuers) == 1 else ():
            if name := read_name(read.name):
                known[name].add(issuers[0])
    return known


def _scope(release: Release, read: PersonRead, organisations: Organisations, known: set[str]) -> str:
    """The issuer with whom the person is met; the release where it names none.

    Of several issuers: the one at which a title or post is held, or for which the person is a contact; else the
    only one in whose own releases (`known`) the same name is met; else the first.
    """
    issuers = organisations.issuers(release.id)
    if len(issuers) > 1:
        named = [role.organisation for role in (*read.titles, *read.posts)]
        named += [contact.organisation for contact in release.contacts if contact.name == read.name]
        for printed in named:
            found = organisations.find(release.id, printed)
            if found is not None and found in issuers:
                return found
        alone = [issuer for issuer in issuers if issuer in known]
        if len(alone) == 1:
            return alone[0]
    return issuers[0] if issuers else release.id


def _share_office(one: PersonRead, other: PersonRead) -> bool:
    """Whether two names of one release hold an office that one person holds at a time: chief executive both."""
    mine, theirs = (
        {office.id for role in read.titles for office in offices() if office.is_named_by(role.printed)}
        for read in (one, other)
    )
    return bool(mine & theirs) and "departing" not in (*one.parts, *other.parts)


def identify_people(
    releases: Sequence[Release],
    organisations: Organisations,
    ids: Ids,
    *,
    keep_apart: Callable[[str], Iterable[tuple[PersonalName, PersonalName]]] = lambda _: (),
    split: Callable[[list[Individual]], list[Individual]] = lambda found: found,
    join: Callable[[list[Individual]], list[Individual]] = lambda found: found,
) -> People:
    """Tell the people of all releases apart and give them their ids.

    Args:
        releases: all, in reading order.
        organisations: to tell the issuers.
        ids: the ledger; new entries are appended.
        keep_apart: for an issuer's id, pairs of names that are said to be two people's.
        split: parts people of whom that is said, before ids are given.
        join: joins people of whom that is said, after ids were given, so that it can be taken back.

    Returns:
        The people. Somebody who is never named with more than one word is left out: in another release the same
        surname may be another person's.
    """
    met: dict[str, dict[PersonalName, list[Appearance]]] = defaultdict(lambda: defaultdict(list))
    apart: dict[str, list[tuple[PersonalName, PersonalName]]] = defaultdict(list)
    known = _known_alone(releases, organisations)
    for release in releases:
        here: dict[str, list[tuple[PersonalName, PersonRead]]] = defaultdict(list)
        for read in release.people:
            name = read_name(read.name)
            if name is None:
                continue
            scope = _scope(release, read, organisations, known.get(name, set()))
            met[scope][name].append(Appearance(release, read))
            apart[scope] += [
                (name, other) for other, beside in here[scope] if other != name and not _share_office(read, beside)
            ]
            here[scope].append((name, read))
    people = People()
    order = {release.id: number for number, release in enumerate(releases)}
    found: list[Individual] = []
    for scope, names in met.items():
        for group in group_names(names, [*apart[scope], *keep_apart(scope)]):
            seen = sorted((a for name in group for a in names[name]), key=lambda a: (order[a.release.id], a.read.at[0]))
            found.append(Individual("", scope, fullest_name(seen), seen))
    found = split(found)
    _give_ids(found, organisations, ids)
    for individual in join(found):
        people.add(individual)
    return people


def _give_ids(found: list[Individual], organisations: Organisations, ids: Ids) -> None:
    """Ids from the ledger: kept where an entry of that issuer has one of the person's names, else new."""
    used: set[str] = set()
    entries: dict[tuple[str | None, PersonalName], list[GivenPerson]] = defaultdict(list)
    for entry in ids.people:
        if (name := read_name(entry.name)) is not None:
            entries[entry.organisation, name].append(entry)
    own: list[list[GivenPerson]] = []
    for individual in found:
        # An entry made while the issuer was not known stands under the release's id.
        # So may one that was made before its issuer was taken for another.
        absorbed = organisations.absorbed.get(individual.scope, [])
        scopes = dict.fromkeys([individual.scope, *absorbed, *(seen.release.id for seen in individual.appearances)])
        names = [name for form in individual.forms if (name := read_name(form))]
        own.append([entry for scope in scopes for name in names for entry in entries[scope, name]])
        known = [entry for entry in own[-1] if entry.id not in used]
        if known:
            individual.id = known[0].id
            used.add(individual.id)
    claims = Counter(key for known in own for key in {entry.id for entry in known})
    for individual, known in zip(found, own, strict=True):
        if not individual.id:
            individual.id = ids.give_person(individual.name, individual.scope)
        # Two who were told apart before and are one now: the other address leads here.
        former = dict.fromkeys(entry.id for entry in known if claims[entry.id] == 1)
        individual.absorbed = [key for key in former if key not in used]
