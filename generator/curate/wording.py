"""Words of a curated entry found in a document's text."""

import re

from generator.model.base import Span


def find_words(text: str, words: str) -> list[Span]:
    """Each place of `words` in `text`, in order; any white space in the one stands for any in the other."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


# Marks that are typed in one form and printed in another.
_ALIKE = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]', "-": "[-‐‑–—]",
          "–": "[-‐‑–—]", "—": "[-‐‑–—]"}  # fmt: skip


def find_forms(text: str, words: str) -> list[Span]:
    """The same also in other capitals and with other quotation marks and dashes: `JANE O’EXAMPLE`.

    What must not be shown must not be shown in capitals either.
    """
    parts = ("".join(_ALIKE.get(mark, re.escape(mark)) for mark in word) for word in words.split())
    pattern = r"\s+".join(parts)
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []


def nearest(places: list[Span], to: Span) -> Span | None:
    """The place that is nearest to another, of equally near ones the first; None where there is none."""
    return min(places, key=lambda place: max(place[0] - to[1], to[0] - place[1], 0), default=None)
