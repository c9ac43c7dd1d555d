"""What a sentence about an event is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.base import Span, Spans
from generator.model.frame import EventKind
from generator.model.release import Release
from generator.model.resolved import Period, Piece
from generator.resolve.reading import refer


@dataclass(frozen=True)
class Telling:
    """One event of one release, with what its sentence may speak of.

    Attributes:
        release: the release.
        text: its canonical text.
        event: the kind of news.
        kinds: all kinds of news of the release.
        main: whether it is the release's main event.
        periods: the issuer's periods by label.
    """

    release: Release
    text: str
    event: EventKind
    kinds: frozenset[str]
    main: bool
    periods: Mapping[str, Period]

    def cite(self, words: str, at: Spans, also_at: Spans | None = None) -> Piece:
        """A piece that rests on words of the release."""
        return Piece(text=words, cite=refer(self.release, at, also_at or []))


def overlaps(span: Span, others: Spans) -> bool:
    """Whether `span` shares a character with one of `others`."""
    return any(start < span[1] and span[0] < end for start, end in others)


def plain(words: str) -> Piece:
    """A piece of our own: a preposition, a mark."""
    return Piece(text=words)


def raise_first(words: str) -> str:
    """`net loss` -> `Net loss`."""
    return words[:1].upper() + words[1:]
