"""Ids and the ledger that gives them out: `data/ids.yml`, append-only, so addresses never change."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from generator.model.base import Record

LONGEST = 80
"""Ids have at most this many characters."""


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


class Ids(Record):
    """The ledger. Entries are appended, never changed or removed; the `give_` methods are the one way to do so.

    A ledger that must stay as it is (the stages are pure) is copied first: `ids.model_copy(deep=True)`.
    """

    schema_: Literal[1] = Field(1, alias="schema")
    releases: list[GivenRelease] = []
    organisations: list[GivenOrganisation] = []
    people: list[GivenPerson] = []

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
        for entry in self.releases:
            if (entry.sha256, entry.part) == (sha256, part):
                return entry.id
        taken = {entry.id for entry in self.releases}
        wanted = slug(proposal) or "undated"
        found = _first_free([wanted, _lengthen(wanted, sha256[:6]), _lengthen(wanted, sha256[:6], str(part))], taken)
        self.releases.append(GivenRelease(id=found, sha256=sha256, part=part))
        return found

    def give_organisation(self, name: str, forms: Iterable[str] = ()) -> str:
        """The id of an organisation: the one given to its name or to another of its forms, else a new one.

        Args:
            name: the form that a new id is made from, `Acme Widgets` -> `acme-widgets`.
            forms: every form under which releases name it.
        """
        known = {name, *forms}
        for entry in self.organisations:
            if entry.name in known:
                return entry.id
        taken = {entry.id for entry in self.organisations}
        found = _first_free([slug(name) or "organisation"], taken)
        self.organisations.append(GivenOrganisation(id=found, name=name))
        return found

    def give_person(self, name: str, organisation: str | None, forms: Iterable[str] = ()) -> str:
        """The id of a person: the one given to the name, or another form of it, at that organisation; else a new one.

        Args:
            name: the fullest form, `Maria L. Example` -> `maria-l-example`; a second person of that name gets
                `maria-l-example-<organisation>`.
            organisation: id of the organisation with which the person is met, or None.
            forms: every form under which releases name the person there.
        """
        known = {name, *forms}
        for entry in self.people:
            if entry.organisation == organisation and entry.name in known:
                return entry.id
        taken = {entry.id for entry in self.people}
        wanted = slug(name) or "person"
        longer = [_lengthen(wanted, organisation)] if organisation else []
        found = _first_free([wanted, *longer], taken)
        self.people.append(GivenPerson(id=found, name=name, organisation=organisation))
        return found


def _lengthen(stem: str, *tails: str) -> str:
    """`stem-tail`, the stem cut so that the tail, whole where it is short, has its place."""
    tail = slug("-".join(tails), LONGEST // 2)
    return f"{slug(stem, LONGEST - len(tail) - 1)}-{tail}"


def _first_free(wanted: list[str], taken: set[str]) -> str:
    """The first of `wanted` that is not `taken`; else the last of them with the lowest number that makes it free."""
    for proposal in wanted:
        if proposal not in taken:
            return proposal
    number = 2
    while (proposal := _lengthen(wanted[-1], str(number))) in taken:
        number += 1
    return proposal
