"""Kinds of news that were found, and the words by which they are told, compiled."""

import re
from dataclasses import dataclass
from functools import cache

from generator.model.base import Spans
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.passage import Passage
from generator.vocabulary import EventKindEntry, event_kinds


@dataclass(frozen=True)
class Kind:
    """A kind that was found: how heavy, where, and in what part of the release; `joined` behind an `and`."""

    entry: EventKindEntry
    score: float
    at: Spans
    where: str
    joined: bool = False


@dataclass(frozen=True)
class Patterns:
    """What `EventKindEntry` says of a kind, compiled; None where it says nothing."""

    headline: HintedPattern | None
    lead: HintedPattern | None
    weak: HintedPattern | None
    decides: HintedPattern | None
    body: HintedPattern | None
    act: HintedPattern | None
    unless: HintedPattern | None


@cache
def patterns_of(kind: str) -> Patterns:
    """The patterns of a kind, compiled once."""
    entry = event_kinds()[kind]

    def join(patterns: list[str]) -> HintedPattern | None:
        return hinted("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None

    return Patterns(
        join(entry.headline),
        join(entry.lead),
        join(entry.weak),
        join(entry.decides),
        join(entry.body),
        join(entry.act),
        join([entry.unless] if entry.unless else []),
    )


def find_unless(entry: EventKindEntry, words: Passage) -> "re.Match[str] | None":
    """Where words stand before which the kind's own words do not count."""
    pattern = patterns_of(entry.id).unless
    return pattern.search(words.text) if pattern else None
