"""Organisations under a former name, where a release says so.

Wording: `has changed its name from Acme Widgets, Inc. to Acme Works, Inc.`, `Acme Works, Inc. (formerly known as Acme
Widgets, Inc.)`, `Acme Works, Inc., f/k/a Acme Widgets, Inc.`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.base import fold
from generator.model.ids import Ids
from generator.model.release import Release
from generator.resolve.organisations import Organisations
from generator.resolve.reading import name_release

_CHANGED = re.compile(
    r"\bchang(?:ed|es|ing)\s+(?:its|our|the\s+(?:company|corporation)['’]s)\s+(?:corporate\s+|company\s+|legal\s+)?"
    r"name\s+from\s+[“\"]?",
    re.IGNORECASE,
)
_FORMERLY = re.compile(
    r"(?:,|\()\s*(?:formerly(?:\s+known\s+as|\s+named|\s+called)?|previously\s+known\s+as|f/k/a)\s+[“\"]?",
    re.IGNORECASE,
)
# Without the former name beside it, whose name was changed is not certain.
_TO = re.compile(r"[”\"]?,?\s+to\s+[“\"]?", re.IGNORECASE)


@dataclass(frozen=True)
class Renaming:
    """One organisation under two names: ids of the former and the present one, and the words that say so."""

    old: str
    new: str
    because: str


def join_renamed(releases: Sequence[Release], texts: Mapping[str, str], organisations: Organisations, ids: Ids) -> None:
    """Take organisations that were renamed for one, under the id that was given first and the present name.

    Args:
        releases: all, in reading order.
        texts: canonical texts by release id.
        organisations: as told apart by their names; changed in place.
        ids: the ledger, for the order in which ids were given.
    """
    given = {entry.id: number for number, entry in enumerate(ids.organisations)}
    now: dict[str, str] = {}
    for renaming in find_renamings(releases, texts, organisations):
        old, new = (_follow(now, key) for key in (renaming.old, renaming.new))
        if old == new:
            continue
        kept, absorbed = sorted((old, new), key=lambda key: given.get(key, len(given)))
        name = organisations.names[new]
        organisations.absorb(kept, absorbed, renaming.because)
        organisations.names[kept] = name
        now[absorbed] = kept


def _follow(now: Mapping[str, str], key: str) -> str:
    while key in now:
        key = now[key]
    return key


def find_renamings(
    releases: Sequence[Release], texts: Mapping[str, str], organisations: Organisations
) -> Iterator[Renaming]:
    """What releases of a single issuer say about its own name, in reading order."""
    names: dict[str, str] = {}
    for key, mentions in organisations.directory.mentions_of().items():
        for mention in mentions:
            if mention.issuer:
                names.setdefault(fold(mention.printed).rstrip(","), organisations.ids[key])
    # The longest first: `Acme Widgets Group, Inc.` before `Acme Widgets`.
    ordered = sorted(names, key=lambda name: (-len(name), name))
    for release in releases:
        text = texts.get(release.id, "")
        homes = organisations.issuers(release.id)
        if len(homes) != 1 or not (_CHANGED.search(text) or _FORMERLY.search(text)):
            continue
        for old, new, start, end in _read(text, ordered, names, homes[0]):
            if homes[0] in {old, new} and old != new:
                where = name_release(release)
                yield Renaming(old, new, f"{where} says “{fold(text[start:end])}”")


def _name_at(text: str, place: int, names: Sequence[str]) -> tuple[str, int] | None:
    """The name that stands at a place, and where it ends."""
    for name in names:
        match = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE).match(text, place)
        if match and not text[match.end() : match.end() + 1].isalnum():
            return name, match.end()
    return None


def _read(
    text: str, ordered: Sequence[str], names: Mapping[str, str], home: str
) -> Iterator[tuple[str, str, int, int]]:
    """Former and present id, and the span of the words."""
    for match in _CHANGED.finditer(text):
        first = _name_at(text, match.end(), ordered)
        if first is None:
            continue
        to = _TO.match(text, first[1])
        second = _name_at(text, to.end(), ordered) if to else None
        present = names[second[0]] if second else home
        yield names[first[0]], present, match.start(), second[1] if second else first[1]
    for match in _FORMERLY.finditer(text):
        first = _name_at(text, match.end(), ordered)
        lead = fold(text[max(0, match.start() - 200) : match.start()])
        before = any(lead.endswith(name) for name in ordered if names[name] == home)
        if first is not None and before:
            yield names[first[0]], home, match.start(), first[1]
