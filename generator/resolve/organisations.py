"""Organisations over all releases: which names are one, and their ids."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count

from generator.model.ids import Ids
from generator.model.resolved import Join
from generator.resolve.directory import Directory, Mention
from generator.resolve.organisation_names import NameKey, clean_name, fold_name, read_key, strip_legal_form


@dataclass
class Organisations:
    """The organisations of all releases under their ids.

    Attributes:
        directory: which name means which.
        ids: id by name key, in the order in which they were first met.
        names: name for readers by id.
        aliases: id by folded name, for names that only people can tie to an organisation.
        absorbed: ids that are another organisation's now, by its id.
        joins: why, by its id.
    """

    directory: Directory
    ids: dict[NameKey, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    absorbed: dict[str, list[str]] = field(default_factory=dict)
    joins: dict[str, list[Join]] = field(default_factory=dict)

    def find(self, release: str, printed: str | None) -> str | None:
        """The id of the organisation that a printed name means in a release; None where that is not certain."""
        key = self.directory.find(release, printed) if printed else None
        found = self.ids.get(key) if key else None
        return found or (self.aliases.get(fold_name(printed)) if printed else None)

    def named(self, name: str) -> list[str]:
        """Ids of the organisations that some release prints under this name; without a legal form, under any."""
        wanted = read_key(name)

        def fits(printed: str) -> bool:
            key = read_key(printed)
            return key.core == wanted.core and wanted.legal in {None, key.legal}

        grouped = self.directory.mentions_of().items()
        return list(dict.fromkeys(self.ids[key] for key, mentions in grouped if any(fits(m.printed) for m in mentions)))

    def absorb(self, kept: str, absorbed: str, because: str) -> None:
        """Take one organisation for another; both are there."""
        self.ids = {key: kept if found == absorbed else found for key, found in self.ids.items()}
        self.aliases = {name: kept if found == absorbed else found for name, found in self.aliases.items()}
        join = Join(names=[self.names[kept], self.names.pop(absorbed)], because=because)
        self.joins.setdefault(kept, []).extend([*self.joins.pop(absorbed, []), join])
        self.absorbed.setdefault(kept, []).extend([absorbed, *self.absorbed.pop(absorbed, [])])

    def issuers(self, release: str) -> list[str]:
        """Ids of a release's issuers, the first one first."""
        return list(dict.fromkeys(self.ids[key] for key in self.directory.issuers(release) if key in self.ids))

    def home(self, release: str) -> str | None:
        """Id of a release's first issuer; None where no issuer is known."""
        return next(iter(self.issuers(release)), None)


def _best_name(mentions: Sequence[Mention]) -> str:
    """The name to show: not in capitals, with its legal form, as an issuer names itself, most often printed."""
    counts = Counter(clean_name(mention.printed) for mention in mentions)
    issuers = {clean_name(mention.printed) for mention in mentions if mention.issuer}

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        shouted = name.isupper() and len(name) > 5
        return (not shouted, read_key(name).legal is not None, name in issuers, counts[name], len(name), name)

    # "The Bankshares, Inc.": one word before its form keeps the article that it goes by.
    return re.sub(r"^[Tt]he (?=\S*[^\s,] )", "", max(counts, key=rank))


def identify_organisations(directory: Directory, ids: Ids) -> Organisations:
    """Give each organisation its id and name.

    Args:
        directory: all names read.
        ids: the ledger; new entries are appended.

    Returns:
        The organisations; an entry of the ledger whose name is among the forms of one keeps its id.
    """
    grouped = directory.mentions_of()
    forms: dict[NameKey, set[str]] = {}
    names: dict[NameKey, str] = {}
    for key, mentions in grouped.items():
        names[key] = _best_name(mentions)
        printed = {mention.printed for mention in mentions}
        forms[key] = printed | {strip_legal_form(name) for name in printed}
    short: dict[NameKey, set[str]] = {key: set() for key in grouped}
    for aliases in directory.aliases.values():
        for alias, keys in aliases.items():
            for key in keys & short.keys():
                short[key].add(alias)

    found = Organisations(directory)
    found.ids = _claim_entries(grouped, forms, short, ids)
    taken = {entry.name for entry in ids.organisations}
    for key in grouped:
        if key not in found.ids:
            plain, full = strip_legal_form(names[key]), names[key]
            numbered = (f"{full} ({number})" for number in count(2))
            name = next(name for name in chain((plain, full), numbered) if name not in taken)
            found.ids[key] = ids.give_organisation(name)
            taken.add(name)
    found.ids = {key: found.ids[key] for key in grouped}
    found.names = {found.ids[key]: names[key] for key in grouped}
    return found


def _claim_entries(
    grouped: Iterable[NameKey],
    forms: Mapping[NameKey, set[str]],
    short: Mapping[NameKey, set[str]],
    ids: Ids,
) -> dict[NameKey, str]:
    """Ids that the ledger gave before, each to the organisation with the best right to it.

    Entries are claimed by a name with legal form, then by a name from which the form was taken, then by a name
    without any, then by one that was numbered for want of another, last by a short form nobody has as a name.
    """
    claimed: dict[NameKey, str] = {}
    used: set[str] = set()
    spoken_for = {form for found in forms.values() for form in found}

    def whole(key: NameKey, name: str) -> bool:
        return key.legal is not None and name in forms[key] and read_key(name).legal is not None

    def cut(key: NameKey, name: str) -> bool:
        return key.legal is not None and name in forms[key]

    def bare(key: NameKey, name: str) -> bool:
        return name in forms[key]

    def numbered(key: NameKey, name: str) -> bool:
        return re.sub(r" \(\d+\)$", "", name) in forms[key]

    def by_short_form(key: NameKey, name: str) -> bool:
        return name not in spoken_for and fold_name(name) in short[key]

    by_name: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(ids.organisations):
        for name in {entry.name, re.sub(r" \(\d+\)$", "", entry.name), fold_name(entry.name)}:
            by_name[name].append(number)
    near = {key: sorted({n for name in forms[key] | short[key] for n in by_name.get(name, ())}) for key in grouped}
    for claims in (whole, cut, bare, numbered, by_short_form):
        for key, numbers in near.items():
            if key in claimed:
                continue
            entries = [ids.organisations[number] for number in numbers]
            found = next((e for e in entries if e.id not in used and claims(key, e.name)), None)
            if found:
                claimed[key] = found.id
                used.add(found.id)
    return claimed
