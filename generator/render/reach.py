"""Ways to reach somebody, e-mail addresses and telephone numbers: found in words, and hidden on request."""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.archive import Archive

# `press@widgets.example`, `(555) 010-4262`, `+1 555-010-4262`.
_NUMBER = r"(?:\+?\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}\b"
# An address begins where its letters do, so that a long run of letters is gone through once.
REACH = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|" + _NUMBER)
_SPACED = re.compile(r"\s+")

MASK = "█"
"""Stands for each character that is hidden, so that the places of all other words stay."""


def _mask(match: re.Match[str]) -> str:
    return re.sub(r"\S", MASK, match[0])


def _either(known: set[str]) -> re.Pattern[str]:
    """What finds the printed contact details `known`, however their lines break, and whatever looks like one."""
    literal = (r"\s+".join(map(re.escape, _SPACED.split(words))) for words in sorted(known, key=lambda w: (-len(w), w)))
    return re.compile("|".join([*literal, REACH.pattern]))


def _ways(archive: Archive) -> dict[str, set[str]]:
    """The telephone numbers and e-mail addresses of contacts, as printed, by release."""
    return {
        key: {way for contact in release.contacts for way in (contact.phone, contact.email) if way}
        for key, release in archive.releases.items()
    }


def conceal_reach(archive: Archive) -> Callable[[str], str]:
    """A function that masks telephone numbers and e-mail addresses in words of the archive's records."""
    # What the pattern finds by itself need not be looked for in every word of the site.
    unusual = {way for ways in _ways(archive).values() for way in ways if not REACH.fullmatch(way)}
    anywhere = _either(unusual)
    return lambda words: anywhere.sub(_mask, words)


def hide_reach(archive: Archive) -> tuple[Archive, Callable[[str], str]]:
    """The archive with telephone numbers and e-mail addresses masked in its stored texts, and the same for any words.

    A text keeps its length, so that spans count as before. What a release names as a contact's number or address is
    hidden in whatever form it has; elsewhere what looks like one is.

    Returns:
        The archive to draw, and a function that masks words of its records.
    """
    reached = _ways(archive)
    texts = {key: _either(reached.get(key, set())).sub(_mask, text) for key, text in archive.texts.items()}
    return replace(archive, texts=texts), conceal_reach(archive)
