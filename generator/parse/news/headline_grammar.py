"""What a headline says is done to what: the kind of news where no kind's own wording stands in it.

`Acme Reaffirms Bid Proposal for Bolt` -> a bid; `Acme Reports Work Stoppage at Mine` -> a stop; `Acme Notifies Bolt of
Aircraft Order Cancellation` -> an order, cancelled.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from generator.parse.news.kinds import Kind
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.vocabulary import event_kinds
from generator.vocabulary.headlines import Act, Thing, headline_words

# Phrases of a headline end where the next one begins.
_PHRASE = re.compile(
    r"\([^()]{0,80}\)|[;:,()]|\b(?:of|for|in|at|with|from|to|on|by|following|after|upon|under|through|into|as|over|against|between|"
    r"during|despite|amid|regarding|concerning|via|and|that)\b|&| [-–—]{1,2} "
)
# Acts that tell nothing by themselves.
_SAID = frozenset(
    "announces provides reports declares schedules appoints files signs receives completes issues updates lowers "
    "prices reaffirms increases raises authorizes amends adopts sets obtains".split()
)
_Meaning = TypeVar("_Meaning")
_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*[a-z0-9]")


class _Lexicon(NamedTuple):
    acts: dict[str, Act]
    things: dict[str, Thing]
    faint: dict[str, Thing]


@cache
def _lexicon() -> _Lexicon:
    words = headline_words()
    return _Lexicon(
        {word: act for act in words.acts for word in act.words.split()},
        {word: thing for thing in words.things for word in thing.words.split()},
        {word: thing for thing in words.things for word in thing.faint.split()},
    )


def _bases(word: str) -> Iterator[str]:
    """A word and what it may be a form of: `stores` -> `store`, `subsidiaries` -> `subsidiary`, `cutting` -> `cut`."""
    yield word
    for ending in ("'s", "s", "es", "ed", "d", "ing"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem, stem + "e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"


def _find(words: Mapping[str, _Meaning], word: str) -> _Meaning | None:
    return next((words[base] for base in _bases(word) if base in words), None)


def is_act(word: str) -> bool:
    """Whether a word of a headline is what somebody does, and no thing: `appoints`, while `sales` are no sale."""
    lexicon = _lexicon()
    return word in _SAID or (word not in lexicon.things and _find(lexicon.acts, word) is not None)


def _phrases(text: str) -> Iterator[list["re.Match[str]"]]:
    start = 0
    for end, following in [*(match.span() for match in _PHRASE.finditer(text)), (len(text), 0)]:
        found = list(_WORD.finditer(text, start, end))
        if found and found[-1].group() == "results" and text.startswith("in ", end):
            # "Smoke results in suspension": a verb.
            found.pop()
        if found:
            yield found
        start = following


def find_told(text: str, headline: Passage) -> Kind | None:
    """The kind by the first act of a headline and the first thing that it names; None where it names neither.

    Of a phrase the last word is what it is about: `Work Stoppage`, `Aircraft Order Cancellation`.

    Args:
        text: the document's.
        headline: its words in lower case.
    """
    lexicon = _lexicon()
    phrases = list(_phrases(headline.text))
    acting = (
        (number, word, act)
        for number, phrase in enumerate(phrases)
        for word in phrase
        # `Sales` are no sale.
        if word.group() not in lexicon.things and (act := _find(lexicon.acts, word.group()))
    )
    number, verb, act = next(acting, (0, None, None))
    # What stands before the act does it: `Board Forms Special Committee`.
    order = phrases[number:] + phrases[:number]
    for words in (lexicon.things, lexicon.faint):
        for word in (word for phrase in order for word in reversed(phrase) if word is not verb):
            thing = _find(words, word.group())
            if thing is not None:
                return _kind(text, headline, word, act.kind_of(thing) if act else thing.kind)
    return _kind(text, headline, verb, act.kind) if verb and act and act.kind else None


def _kind(text: str, headline: Passage, word: "re.Match[str]", kind: str) -> Kind:
    return Kind(event_kinds()[kind], 0, spans_between(text, headline, word.start(), word.end()), "headline")
