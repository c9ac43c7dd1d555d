"""Ids and the ledger that gives them out: `data/ids.yml`, append-only, so addresses never change."""

import re
import unicodedata
from collections.abc import Callable, Container, Hashable, Sequence
from itertools import chain, count
from typing import Any, Literal

from pydantic import Field, PrivateAttr

from generator.model.base import Record

LONGEST = 80
"""Ids have at most this many characters."""

_OF_LISTS = re.compile(r"index(?:-[0-9]+)?")
"""Pages of such names are the lists of all."""


def free_name(stem: str, taken: Container[str], mark: str = ".") -> str:
    """`stem`, or with the first number from 2 on behind it that makes a name not `taken`: `stem.2`."""
    return next(name for name in chain([stem], (f"{stem}{mark}{n}" for n in count(2))) if name not in taken)


def slug(words: str, longest: int = LONGEST) -> str:
    """`words` as an id: ASCII, lower case, hyphens, cut at a word where it is too long.

    `Jane Example joins Acme's Board` -> `jane-example-joins-acme-s-board`. May be "".
    """
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    whole = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if len(whole) <= longest:
        return whole
    cut = whole[: longest + 1].rpartition("-")[0] or whole[:longest]
    return cut.strip("-")


class GivenRelease(Record):
    """The id of the release that is part `part` of the document with this checksum."""

    id: str
    sha256: str
    part: int = 1


class GivenOrganisation(Record):
    """The id of the organisation that was first met under this name."""

    id: str
    name: str


class GivenPerson(Record):
    """The id of the person first met under this name at this organisation (an organisation id, or None)."""

    id: str
    name: str
    organisation: str | None


class _Register:
    """The entries of one list by what they were given to, and the ids taken.

    A list may be replaced as a whole (a redaction takes entries out): `follows` says whether the register is of the
    list as it is now.

    Attributes:
        taken: the ids of all entries.
    """

    def __init__(self, entries: Sequence[Record], keys: Callable[[Record], Hashable]) -> None:
        self._entries, self._keys = entries, keys
        self._known: dict[Hashable, str] = {}
        self._count = 0
        self.taken: set[str] = set()
        for entry in entries:
            self.note(entry)

    def follows(self, entries: Sequence[Record]) -> bool:
        return self._entries is entries and self._count == len(entries)

    def note(self, entry: Record) -> None:
        """Take in an entry that stands in the list by now; of two for one thing the first holds."""
        identity = str(getattr(entry, "id"))  # noqa: B009 - every entry has one
        self._known.setdefault(self._keys(entry), identity)
        self.taken.add(identity)
        self._count += 1

    def find(self, key: Hashable) -> str | None:
        """The id that was given to this first; None where it has none."""
        return self._known.get(key)


_KEYS: dict[str, Callable[[Any], Hashable]] = {
    "releases": lambda entry: (entry.sha256, entry.part),
    "organisations": lambda entry: entry.name,
    "people": lambda entry: (entry.organisation, entry.name),
}


class _Registers(dict[str, _Register]):
    """The registers made so far. They say nothing that the lists do not: two ledgers never differ by them."""

    __hash__ = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Registers)


class Ids(Record):
    """The ledger. Entries are appended, never changed or removed; the `give_` methods are the one way to do so.

    A ledger that must stay as it is (the stages are pure) is copied first: `ids.model_copy(deep=True)`.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    releases: list[GivenRelease] = []
    organisations: list[GivenOrganisation] = []
    people: list[GivenPerson] = []
    _registers: _Registers = PrivateAttr(default_factory=_Registers)

    def _register(self, field: str) -> _Register:
        entries: list[Record] = getattr(self, field)
        found = self._registers.get(field)
        if found is None or not found.follows(entries):
            found = self._registers[field] = _Register(entries, _KEYS[field])
        return found

    def find_release(self, sha256: str, part: int = 1) -> str | None:
        """The id that part `part` of the document with this checksum was given; None where it has none yet."""
        return self._register("releases").find((sha256, part))

    def give_release(self, proposal: str, sha256: str, part: int = 1) -> str:
        """The id of a release: the one that its document and part have, else a new one.

        Args:
            proposal: what the release says it should be called, `2006-04-20-acme-announces-results`; may be "".
            sha256: of the document's bytes, 64 hexadecimal digits.
            part: number of the release within the document, from 1.

        Returns:
            An id of at most 80 characters. Where another document has the proposed one, six digits of the
            checksum follow it, and the part where even that is taken.
        """
        register = self._register("releases")
        if known := self.find_release(sha256, part):
            return known
        wanted = slug(proposal) or "undated"
        longer = [_lengthen(wanted, sha256[:6]), _lengthen(wanted, sha256[:6], str(part))]
        entry = GivenRelease(id=_first_free([wanted, *longer], register.taken), sha256=sha256, part=part)
        self.releases.append(entry)
        register.note(entry)
        return entry.id

    def give_organisation(self, name: str) -> str:
        """The id of an organisation: the one given to its name, else a new one: `Acme Widgets` -> `acme-widgets`."""
        register = self._register("organisations")
        if known := register.find(name):
            return known
        entry = GivenOrganisation(id=_first_free([slug(name) or "organisation"], register.taken), name=name)
        self.organisations.append(entry)
        register.note(entry)
        return entry.id

    def give_person(self, name: str, organisation: str | None) -> str:
        """The id of a person: the one given to the name at that organisation; else a new one.

        Args:
            name: the fullest form, `Maria L. Example` -> `maria-l-example`; a second person of that name gets
                `maria-l-example-<organisation>`.
            organisation: id of the organisation with which the person is met, or None.
        """
        register = self._register("people")
        if known := register.find((organisation, name)):
            return known
        wanted = slug(name) or "person"
        longer = [_lengthen(wanted, organisation)] if organisation else []
        entry = GivenPerson(id=_first_free([wanted, *longer], register.taken), name=name, organisation=organisation)
        self.people.append(entry)
        register.note(entry)
        return entry.id


def _lengthen(stem: str, *tails: str) -> str:
    """`stem-tail`, the stem cut so that the tail, whole where it is short, has its place."""
    tail = slug("-".join(tails), LONGEST // 2)
    return f"{slug(stem, LONGEST - len(tail) - 1)}-{tail}"


def _first_free(wanted: list[str], taken: set[str]) -> str:
    """The first of `wanted` that is not `taken`; else the last of them with the lowest number that makes it free."""
    wanted = [f"{proposal}-1" if _OF_LISTS.fullmatch(proposal) else proposal for proposal in wanted]
    for proposal in wanted:
        if proposal not in taken:
            return proposal
    number = 2
    while (proposal := _lengthen(wanted[-1], str(number))) in taken:
        number += 1
    return proposal
