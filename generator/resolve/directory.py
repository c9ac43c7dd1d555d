"""Which printed name of an organisation means which organisation, in which release."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.base import Spans
from generator.model.release import Release
from generator.resolve.organisation_names import NameKey, fold_name, is_generic, is_party, read_key


@dataclass(frozen=True)
class Mention:
    """One printed name of an organisation in one release.

    Attributes:
        release: release id.
        printed: the name.
        at: where it stands.
        issuer: whether the release is its own.
    """

    release: str
    printed: str
    at: Spans
    issuer: bool


class _Joined:
    """Name keys that are one organisation's, as a forest: each key points towards its root."""

    def __init__(self) -> None:
        self._above: dict[NameKey, NameKey] = {}

    def root(self, key: NameKey) -> NameKey:
        while (above := self._above.get(key)) is not None:
            key = above
        return key

    def join(self, one: NameKey, other: NameKey) -> None:
        first, second = sorted((self.root(one), self.root(other)), key=lambda key: (key.core, key.legal or ""))
        if first != second:
            self._above[second] = first


Aliases = dict[str, set[NameKey]]


class Directory:
    """Organisations told apart by their names, over all releases.

    Two names are one organisation's when they are equal with legal forms, articles and marks aside and their
    legal forms do not differ (`Acme Widgets`, `Acme Widgets Corp.`; but `Acme Inc.` beside `Acme LLC` are two
    unless they share a ticker symbol), or when a release binds a short form or acronym to the name. What one
    release of an issuer binds holds in its other releases too, as long as they bind it to one organisation.
    """

    def __init__(self, releases: Sequence[Release]) -> None:
        """Read all names of `releases`, in reading order."""
        self.mentions: list[Mention] = []
        self._issuers: dict[str, list[str]] = {}
        self._generic: dict[str, dict[str, set[int]]] = {}
        self._keys: dict[str, list[NameKey]] = defaultdict(list)
        self._forms_of_core: dict[str, set[NameKey]] = defaultdict(set)
        self._joined = _Joined()
        for release in releases:
            self._note_names(release)
        self._join_by_symbol(releases)
        self._home: dict[str, NameKey] = {}
        self._keys_at_home: dict[NameKey, dict[NameKey, None]] = defaultdict(dict)
        homes = {
            release.id: self._place(read_key(release.issuers[0].printed), release.id)
            for release in releases
            if release.issuers
        }
        self._home = homes
        for name, home in homes.items():
            self._keys_at_home[home].update(dict.fromkeys(self._keys[name]))
        self.aliases: dict[str, Aliases] = {release.id: self._bindings(release) for release in releases}
        self._aliases_at_home: dict[NameKey, Aliases] = defaultdict(lambda: defaultdict(set))
        for name, home in self._home.items():
            for form, keys in self.aliases[name].items():
                self._aliases_at_home[home][form] |= keys

    def find(self, release: str, printed: str) -> NameKey | None:
        """The organisation that `printed` means in a release; None where it is unknown or not certain."""
        form = fold_name(printed)
        if is_generic(printed):
            return self._find_generic(release, form)
        own = self.aliases[release].get(form)
        if own:
            return next(iter(own)) if len(own) == 1 else None
        key = read_key(printed)
        if not key.core:
            return None
        # A company printed here with its legal form is meant before what another release bound to the words.
        here = [known for known in self._keys[release] if known.core == key.core]
        home = self._home.get(release)
        bound = self._aliases_at_home[home].get(form) if home and not any(known.legal for known in here) else None
        if bound:
            return next(iter(bound)) if len(bound) == 1 else None
        if key.core in self._forms_of_core:
            return self._place(key, release)
        return self._find_part(release, form)

    def _find_part(self, release: str, form: str) -> NameKey | None:
        """A school or office of an organisation, printed with it: `Example School of the University of Example`."""
        parts = [key for key in self._keys[release] if form.startswith((f"{key.core} of ", f"{key.core} at "))]
        return self._place(max(parts, key=lambda key: len(key.core)), release) if parts else None

    def issuers(self, release: str) -> list[NameKey]:
        """The issuers of a release, the first one first, each once."""
        found = [self._place(read_key(printed), release) for printed in self._issuers[release]]
        return list(dict.fromkeys(found))

    def mentions_of(self) -> dict[NameKey, list[Mention]]:
        """All mentions by organisation, in reading order."""
        found: dict[NameKey, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            key = read_key(mention.printed)
            place = self._place(key, mention.release) if mention.issuer else self.find(mention.release, mention.printed)
            if place is not None and place.core:
                found[place].append(mention)
        return found

    def _note_names(self, release: Release) -> None:
        self._issuers[release.id] = [issuer.printed for issuer in release.issuers]
        generic: dict[str, set[int]] = defaultdict(set)
        for number, issuer in enumerate(release.issuers):
            self.mentions.append(Mention(release.id, issuer.printed, issuer.at, issuer=True))
            for form in issuer.short_forms:
                if is_generic(form):
                    generic[fold_name(form)].add(number)
        self._generic[release.id] = generic
        own = {issuer.printed for issuer in release.issuers}
        self.mentions += [
            Mention(release.id, found.printed, found.at, issuer=False)
            for found in release.organisations
            if found.printed not in own
        ]
        for printed in [*own, *(found.printed for found in release.organisations)]:
            key = read_key(printed)
            if key.core and key not in self._keys[release.id]:
                self._keys[release.id].append(key)
                self._forms_of_core[key.core].add(key)

    def _join_by_symbol(self, releases: Iterable[Release]) -> None:
        by_symbol: dict[tuple[str, str], set[NameKey]] = defaultdict(set)
        for release in releases:
            listed = [(found.printed, found.tickers) for found in release.organisations]
            if len(release.issuers) == 1:
                listed.append((release.issuers[0].printed, release.tickers))
            for printed, tickers in listed:
                key = read_key(printed)
                for ticker in tickers:
                    by_symbol[key.core, ticker.symbol].add(key)
        for keys in by_symbol.values():
            first, *others = sorted(keys, key=lambda key: key.legal or "")
            for other in others:
                self._joined.join(first, other)

    def _place(self, key: NameKey, release: str) -> NameKey:
        """The organisation of a name: by its legal form, or the only one that its words can mean."""
        if key.legal is not None:
            return self._joined.root(key)
        home = self._home.get(release)
        near = (self._keys[release], self._keys_at_home[home] if home else (), self._forms_of_core[key.core])
        for keys in near:
            candidates = {self._joined.root(k) for k in keys if k.core == key.core and k.legal}
            if len(candidates) == 1:
                return candidates.pop()
            if candidates:
                break
        return NameKey(key.core, None)

    def _bindings(self, release: Release) -> Aliases:
        bound: Aliases = defaultdict(set)
        for issuer in release.issuers:
            place = self._place(read_key(issuer.printed), release.id)
            for form in issuer.short_forms:
                if not is_generic(form) and not is_party(form) and fold_name(form):
                    bound[fold_name(form)].add(place)
        for organisation in release.organisations:
            if organisation.acronym and not is_generic(organisation.acronym):
                place = self._place(read_key(organisation.printed), release.id)
                bound[fold_name(organisation.acronym)].add(place)
        return bound

    def _find_generic(self, release: str, form: str) -> NameKey | None:
        issuers = self.issuers(release)
        if len(issuers) == 1:
            return issuers[0]
        numbers = self._generic[release].get(form, set())
        if len(numbers) != 1:
            return None
        return self._place(read_key(self._issuers[release][next(iter(numbers))]), release)
