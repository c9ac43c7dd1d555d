"""Words of a curated entry found in a document's text."""

import re

from generator.model.base import Span


def find_words(text: str, words: str) -> list[Span]:
    """Each place of `words` in `text`, in order; any white space in the one stands for any in the other."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def nearest(places: list[Span], to: Span) -> Span | None:
    """The place that is nearest to another, of equally near ones the first; None where there is none."""
    return min(places, key=lambda place: max(place[0] - to[1], to[0] - place[1], 0), default=None)
