"""Kinds of news that were found, and the words by which they are told, compiled."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.model.base import Spans
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.needed import ignores_case, needed_words
from generator.parse.text.passage import Passage
from generator.vocabulary import EventKindEntry, event_kinds
from generator.vocabulary.wordings import as_expressions


@dataclass(frozen=True)
class Kind:
    """A kind that was found: how heavy, where, and in what part of the release.

    Attributes:
        joined: whether an `and` stands before it.
        behind: whether it is what came before the news: `Names Officer Following Merger`.
    """

    entry: EventKindEntry
    score: float
    at: Spans
    where: str
    joined: bool = False
    behind: bool = False


@dataclass(frozen=True)
class Patterns:
    """What `EventKindEntry` says of a kind, compiled; None where it says nothing."""

    headline: HintedPattern | None
    lead: HintedPattern | None
    decides: HintedPattern | None
    body: HintedPattern | None
    act: HintedPattern | None
    unless: HintedPattern | None


_MOST_OF_WORDING = 200
"""Needed words of one wording that are worth looking for."""
_CLAUSE = "[^.;]", r"(?:[^.;]|\.(?=\d))"
"""A letter within a clause, as the vocabulary writes it and as it is meant: a point inside a number ends none."""


@cache
def patterns_of(kind: str) -> Patterns:
    """The patterns of a kind, compiled once."""
    entry = event_kinds()[kind]

    def join(wordings: list[str]) -> HintedPattern | None:
        joined = "|".join(f"(?:{expression})" for expression in as_expressions(wordings)).replace(*_CLAUSE)
        return hinted(joined) if wordings else None

    return Patterns(
        join(entry.headline),
        join(entry.lead),
        join(entry.decides),
        join(entry.body),
        join(entry.act),
        join(entry.unless),
    )


class _Index:
    """The words that the wordings of all kinds cannot do without, by their first letters.

    A headline holds a few dozen runs of three letters, while the kinds have a thousand words to look for.
    """

    def __init__(self, wordings: Iterable[tuple[str, str]]) -> None:
        self._always: set[str] = set()
        self._words: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
        self._short: list[tuple[str, str]] = []
        for kind, wording in wordings:
            # Of each wording by itself: of hundreds together too many words would be needed.
            expression = as_expressions([wording])[0].replace(*_CLAUSE)
            words = needed_words(expression, most=_MOST_OF_WORDING)
            if not words or ignores_case(expression):
                self._always.add(kind)
            for word in words:
                (self._short if len(word) < 3 else self._words[word[0], word[1], word[2]]).append((word, kind))

    def find(self, text: str) -> set[str]:
        """The kinds of which a needed word stands in `text`."""
        runs = self._words.keys() & set(zip(text, text[1:], text[2:], strict=False))
        listed = [self._short, *(self._words[run] for run in runs)]
        return self._always.union([kind for words in listed for word, kind in words if word in text])


@cache
def _index_of(parts: tuple[str, ...]) -> _Index:
    entries = event_kinds()
    return _Index((kind, wording) for part in parts for kind in entries for wording in getattr(entries[kind], part))


def kinds_that_may(texts: Iterable[str], *parts: str) -> list[EventKindEntry]:
    """The kinds of which a pattern may match one of the texts, in the order of the vocabulary.

    Args:
        texts: words as the patterns are written, in lower case.
        parts: which patterns: `headline`, `lead` and the other names of `Patterns`.
    """
    found = set().union(*(_index_of(parts).find(text) for text in texts))
    return [entry for kind, entry in event_kinds().items() if kind in found] if found else []


# What news is about, or what a company makes or somebody heads.
_TOPICS = frozenset(
    ("award", "bankruptcy", "clinical", "compensation", "dividend", "litigation", "patent", "restructuring")
)
_TRADE = re.compile(
    r"[- ](?:(?:trials?|tracking|management|support|testing|research|travel|planning|data|law|advisory) ){0,2}"
    r"(?:software|services?|apps?|platforms?|systems?|tools?|solutions|providers?|makers?|firms?|"
    r"specialists?|consultan\w+|teams?|practices?|cards?|division|unit|business|counsel|department)\b"
)

_FOR = re.compile(r"\b(?:software|services?|apps?|platforms?|systems?|tools?|cards?) for (?:[\w-]+ )?\Z")


def find_in_headline(entry: EventKindEntry, words: Passage) -> "re.Match[str] | None":
    """Where a headline first names a kind; a thing that only says what is sold or headed names none.

    `Acme Introduces Clinical Trial Software`, `Acme Launches App for Dividends`.
    """
    pattern = patterns_of(entry.id).headline
    matches = pattern.finditer(words.text) if pattern else iter(())
    return next((match for match in matches if entry.id not in _TOPICS or not _is_of_a_trade(words.text, match)), None)


def _is_of_a_trade(text: str, match: "re.Match[str]") -> bool:
    return _TRADE.match(text, match.end()) is not None or _FOR.search(text[: match.start()]) is not None


def find_unless(entry: EventKindEntry, words: Passage) -> "re.Match[str] | None":
    """Where words stand before which the kind's own words do not count."""
    pattern = patterns_of(entry.id).unless
    return pattern.search(words.text) if pattern else None
