"""Words taken out: masked character by character before a document is read, so that every span stays true."""

from collections.abc import Sequence
from dataclasses import replace

from generator.curate.wording import find_words
from generator.errors import Notice
from generator.model.base import Span, fold
from generator.model.curated import Redaction
from generator.model.document import Document
from generator.model.ids import Ids

MASK = "\N{FULL BLOCK}"
"""Stands for each character that was taken out; white space stays."""


def _masked(words: str) -> str:
    return "".join(mark if mark.isspace() else MASK for mark in words)


def _places(redaction: Redaction, release: str | None, text: str) -> list[Span]:
    if redaction.release is not None and redaction.release != release:
        return []
    if redaction.words is None:
        return [(start, end) for start, end in redaction.at if 0 <= start < end <= len(text)]
    return find_words(text, redaction.words)


def mask_text(text: str, release: str | None, redactions: Sequence[Redaction]) -> str:
    """`text` with the redacted words masked; as long as before.

    Args:
        text: canonical text.
        release: the id given to the document before, None for one that is new: then only redactions for all
            releases hold.
        redactions: all of them.
    """
    for redaction in redactions:
        for start, end in _places(redaction, release, text):
            text = text[:start] + _masked(text[start:end]) + text[end:]
    return text


def mask_document(document: Document, ids: Ids, redactions: Sequence[Redaction]) -> Document:
    """The document as it may be read; redactions of one release find it by the id that was given before."""
    if not redactions:
        return document
    release = ids.find_release(document.sha256, document.part)
    return replace(document, text=mask_text(document.text, release, redactions))


def find_unmasked(text: str, release: str, redactions: Sequence[Redaction]) -> Redaction | None:
    """The first redaction that a stored text does not follow yet; None where it follows all."""
    for redaction in redactions:
        for start, end in _places(redaction, release, text):
            if text[start:end] != _masked(text[start:end]):
                return redaction
    return None


def mask_ledger(ids: Ids, redactions: Sequence[Redaction], used: set[str]) -> list[Notice]:
    """Take entries out of the ledger whose name has redacted words and whose id no record uses any more.

    A redaction is the one reason for which an entry of the ledger goes.

    Args:
        ids: changed in place.
        redactions: those for all releases count, others may leave the name elsewhere.
        used: ids of the people and organisations that there are.

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
    taken_out = [fold(redaction.words).casefold() for redaction in redactions if redaction.words]
    if not taken_out:
        return lost

    def named(name: str) -> bool:
        folded = fold(name).casefold()
        return any(words in folded for words in taken_out)

    kept = [entry.id for entry in ids.people if named(entry.name) and entry.id in used]
    kept += [entry.id for entry in ids.organisations if named(entry.name) and entry.id in used]
    ids.people = [entry for entry in ids.people if not named(entry.name) or entry.id in used]
    ids.organisations = [entry for entry in ids.organisations if not named(entry.name) or entry.id in used]
    kept += [entry.id for entry in ids.releases if named(entry.id.replace("-", " "))]
    return lost + [
        Notice("redaction-in-id", f"the id {key!r} keeps words that are redacted", "ids.yml") for key in kept
    ]
