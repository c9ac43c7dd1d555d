"""Words taken out: masked character by character before a document is read, so that every span stays true."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.curate.wording import find_forms
from generator.errors import Notice
from generator.model.archive import Archive
from generator.model.base import Record, Span, fold, records_in
from generator.model.curated import Redaction
from generator.model.document import Document
from generator.model.ids import Ids

MASK = "\N{FULL BLOCK}"
"""Stands for each character that was taken out; white space stays."""
LONGEST = 200
"""So many characters at most are taken out between words before and words behind."""


def _masked(words: str) -> str:
    return "".join(mark if mark.isspace() else MASK for mark in words)


def _places(redaction: Redaction, release: str | None, text: str) -> list[Span]:
    if redaction.release is not None and redaction.release != release:
        return []
    if redaction.words is not None:
        return find_forms(text, redaction.words)
    if redaction.between is not None:
        return _between(text, *redaction.between)
    if redaction.characters != len(text):
        return []
    return [(start, end) for start, end in redaction.at if 0 <= start < end <= len(text)]


def _between(text: str, before: str, behind: str) -> list[Span]:
    """What stands between two strings of words, without white space at its ends, each time that both stand near."""
    found: list[Span] = []
    ends = find_forms(text, behind)
    for _, start in find_forms(text, before):
        end = next((end for end, _ in ends if start < end <= start + LONGEST), start)
        words = text[start:end].strip()
        if words:
            first = text.index(words, start)
            found.append((first, first + len(words)))
    return found


def mask_text(text: str, release: str | None, redactions: Sequence[Redaction]) -> str:
    """`text` with the redacted words masked; as long as before.

    Args:
        text: canonical text.
        release: the id given to the document before, None for one that is new: then only redactions for all
            releases hold.
        redactions: all of them.
    """
    # Each is looked for in the words as they are: one that is masked may be what another one stands beside.
    places = [place for redaction in redactions for place in _places(redaction, release, text)]
    for start, end in places:
        text = text[:start] + _masked(text[start:end]) + text[end:]
    return text


class Masks:
    """The redactions of an archive, put into effect on one document after the other."""

    def __init__(self, redactions: Sequence[Redaction], ids: Ids) -> None:
        """Take the redactions, and the ledger by which documents of one release are known."""
        self._redactions = redactions
        self._ids = ids
        self._applied: set[int] = set()
        self.taken: set[str] = set()
        """Words that were taken out by their place, and stand in no redaction."""

    def mask(self, document: Document) -> Document:
        """The document as it may be read; redactions of one release find it by the id that was given before.

        One in which a place to be masked is no longer certain is refused: else the words might be shown.
        """
        if not self._redactions or document.refused is not None:
            return document
        release = self._ids.find_release(document.sha256, document.part)
        for number, redaction in enumerate(self._redactions):
            if places := _places(redaction, release, document.text):
                self._applied.add(number)
                if redaction.words is None:
                    self.taken |= {document.text[start:end] for start, end in places}
            elif redaction.release is not None and redaction.release == release and redaction.words is None:
                return replace(
                    document, refused=f"redaction-lost: words might be shown: {_tell_lost(redaction, document.text)}"
                )
        return replace(document, text=mask_text(document.text, release, self._redactions))

    def list_unapplied(self) -> list[Notice]:
        """Redactions of words that stood in none of the documents, each with its place in the file."""
        known = {entry.id for entry in self._ids.releases}
        return [
            Notice(
                "redaction-not-applied",
                f"the words stand nowhere in {redaction.release or 'any document'}",
                redaction.place,
            )
            for number, redaction in enumerate(self._redactions)
            if number not in self._applied
            and redaction.words is not None
            and (redaction.release is None or redaction.release in known)
        ]


def _tell_lost(redaction: Redaction, text: str) -> str:
    where = f"the redaction in {redaction.place}" if redaction.place else "a redaction"
    if redaction.between is not None:
        return f"{where} finds its words before and behind nowhere near one another"
    if redaction.characters != len(text):
        return f"{where} counts in a text of {redaction.characters} characters, and that has {len(text)} now"
    return f"{where} counts beyond the end of the text"


def find_unmasked(text: str, release: str, redactions: Sequence[Redaction]) -> Redaction | None:
    """The first redaction that a stored text does not follow yet; None where it follows all."""
    for redaction in redactions:
        for start, end in _places(redaction, release, text):
            if text[start:end] != _masked(text[start:end]):
                return redaction
    return None


def mask_ledger(ids: Ids, redactions: Sequence[Redaction], used: set[str], taken: Iterable[str] = ()) -> list[Notice]:
    """Take entries out of the ledger whose name has redacted words and whose id no record uses any more.

    A redaction is the one reason for which an entry of the ledger goes.

    Args:
        ids: changed in place.
        redactions: all; those of one release may leave the name elsewhere.
        used: ids of the people and organisations that there are.
        taken: words that redactions without words took out.

    Returns:
        A notice for each id that keeps redacted words (it is still in use, or the address of a release), and for
        each redaction of a release that was never there.
    """
    known = {entry.id for entry in ids.releases}
    lost = [
        Notice("redaction-not-applied", f"there is no release {redaction.release!r}", redaction.place)
        for redaction in redactions
        if redaction.release is not None and redaction.release not in known
    ]
    taken_out = [redaction for redaction in redactions if redaction.words]
    by_place = [fold(words).casefold() for words in taken]
    if not taken_out and not by_place:
        return lost

    def named(name: str, everywhere: bool) -> bool:
        folded = fold(name).casefold()
        if not everywhere and any(folded in words or words in folded for words in by_place):
            return True
        return any(
            fold(redaction.words or "").casefold() in folded
            for redaction in taken_out
            if not everywhere or redaction.release is None
        )

    # In other releases than its own, what a redaction takes out may stay.
    kept = [entry.id for entry in ids.people if named(entry.name, True) and entry.id in used]
    kept += [entry.id for entry in ids.organisations if named(entry.name, True) and entry.id in used]
    ids.people = [entry for entry in ids.people if not named(entry.name, False) or entry.id in used]
    ids.organisations = [entry for entry in ids.organisations if not named(entry.name, False) or entry.id in used]
    for entry in ids.releases:
        words = entry.id.replace("-", " ")
        own = [redaction for redaction in taken_out if redaction.release in (None, entry.id)]
        if any(fold(redaction.words or "").casefold() in words for redaction in own):
            kept.append(entry.id)
    return lost + [
        Notice("redaction-in-id", f"the id {key!r} keeps words that are redacted", "ids.yml") for key in kept
    ]


# Ids are told by themselves (`redaction-in-id`), and are part of many values.
_ID = re.compile(r"[a-z0-9/-]+(?:#.*)?")


def _texts_in(record: Record) -> Iterator[str]:
    for _, part in records_in(record):
        for name in type(part).model_fields:
            value = getattr(part, name)
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str) and not _ID.fullmatch(text):
                    yield text


def find_left(archive: Archive, redactions: Sequence[Redaction]) -> list[Notice]:
    """Redacted words that records keep all the same: in the name of a file, or in what a person wrote by hand.

    Args:
        archive: as it is to be saved.
        redactions: those for all releases; what only one release must not say may stand elsewhere.
    """
    wanted = [redaction for redaction in redactions if redaction.words and redaction.release is None]
    rooms = ("releases", "refusals", "events", "periods", "people", "organisations")
    return [
        Notice("redaction-left", f"words that are redacted stand in “{fold(text)[:80]}”", f"{room}/{key}.yml")
        for room in (rooms if wanted else ())
        for key, record in getattr(archive, room).items()
        for text in dict.fromkeys(_texts_in(record))
        if any(find_forms(text, redaction.words or "") for redaction in wanted)
    ]


def forget_ids(archive: Archive, ids: Ids) -> None:
    """Take former ids out of records whose entries the ledger has forgotten."""
    people, organisations = {entry.id for entry in ids.people}, {entry.id for entry in ids.organisations}
    for person in archive.people.values():
        person.absorbed = [key for key in person.absorbed if key in people]
    for organisation in archive.organisations.values():
        organisation.absorbed = [key for key in organisation.absorbed if key in organisations]
