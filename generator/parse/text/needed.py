r"""Which words a regular expression cannot do without, reckoned from the expression itself.

`\b\w+ (?:expects?|anticipates?)\b` matches nowhere in a text without ` expect` or ` anticipate`: those are its needed
words. What `\b(?:expects?|anticipates?)\b` matches begins with one of two words: its leading words.
Both follow from the pattern, so they cannot fall out of step with it.
"""

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

# The standard library's own reader of expressions. Its name is not a public one: where a Python has none of that
# name, no words are known and every text is searched, more slowly and with the same outcome.
try:
    _parser: Any = importlib.import_module("re._parser")
except ImportError:  # pragma: no cover - no released Python is without it
    _parser = None

_MOST_WORDS = 60
_MOST_SPELLINGS = 16
_LEAST_TELLING = 1.0
_LEAST_LEADING = 1.25
_MOST_LEADS = 80
_MOST_JOINED = 400
_FREQUENT = re.compile(
    r"(?:(?:a|an|and|are|as|at|by|for|from|has|have|in|is|it|its|of|on|or|our|that|the|their|this|to|was|we|were|will"
    r"|with) )+"
)
# Longer words are hardly rarer; so many words more to look for are as bad as one letter less.
_TELLING_ENOUGH = 8.0
_COST = 16
_ZERO_WIDTH = frozenset({""})
_AT_BEGINNING = ("AT_BEGINNING", "AT_BEGINNING_STRING")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_GROUPS = ("SUBPATTERN", "ATOMIC_GROUP")
_LOOKS = ("AT", "ASSERT", "ASSERT_NOT")

BEGINNING = "\x02"
"""Stands among the leading words of a pattern for the text's very beginning: of `^Sales|\\bearnings`, say."""

Words = frozenset[str]


class _Needed(NamedTuple):
    """Words of which one is needed, none of which holds another, and how telling they are: see `_weighed`."""

    words: Words
    telling: float


def needed_words(expression: str, flags: int = 0, *, most: int = _MOST_WORDS) -> tuple[str, ...]:
    """Words of which one stands in every match, the shorter first; () where there are none worth looking for.

    They are in lower case where any part of the pattern ignores case. The few letters that ignoring case takes for
    a letter of the alphabet though their lower case is none (`ſ`) are left aside.

    Args:
        expression: the pattern, as it is written.
        flags: what it is compiled with.
        most: how many words are worth looking for.
    """
    if _parser is None:
        return ()
    found = _needed_in(_tree_of(expression, flags))
    needed = found and found.words
    if needed is not None and len(needed) > most:
        # Of too many phrases the longest word of each tells enough, and many share it.
        needed = _shortest({max(word.split(), key=len, default=word) for word in needed})
    if needed is None or len(needed) > most:
        return ()
    if ignores_case(expression, flags):
        needed = _shortest({word.lower() for word in needed})
    return tuple(sorted(needed, key=lambda word: (len(word), word)))


def leading_words(expression: str, flags: int = 0, *, rare: bool = True) -> tuple[str, ...]:
    r"""Words with one of which every match begins, in order; () where they are not known or too many.

    `\b(?:expects?|anticipates?)\b` begins with `anticipate` or `expect`. They are in lower case where any part of
    the pattern ignores case. What matches at the very beginning of a text alone gives `BEGINNING`.

    Args:
        expression: the pattern, as it is written.
        flags: what it is compiled with.
        rare: whether words that every text holds, such as single letters, are as good as none.
    """
    if _parser is None:
        return ()
    tree = _tree_of(expression, flags)
    words = _leads_of(tree) or frozenset()
    if BEGINNING in words and tree.state.flags & re.MULTILINE:
        return ()
    leads = _first_ones(word.lower() for word in words) if ignores_case(expression, flags) else _first_ones(words)
    return tuple(leads) if not rare or all(_rarity(word) >= _LEAST_LEADING for word in leads) else ()


@lru_cache(maxsize=1)
def _tree_of(expression: str, flags: int) -> Any:
    """The items of the expression; kept for a while, since its needed and its leading words are asked for in turn."""
    return _parser.parse(expression, flags)


def _listed(items: Iterable[Any]) -> Iterable[Any]:
    """The same items, as the plain list that the library's own kind of list wraps: it is read far sooner."""
    return getattr(items, "data", items)


def cut_leads(leads: tuple[str, ...]) -> tuple[str, ...]:
    """Few beginnings of these words: each word more to look for costs more than a place tried in vain.

    () where there are too many still. Words that stand in every sentence do not count: `the same quarter` gives
    `the same`.
    """
    for letters in (4, 3, 2):
        cut = _first_ones(word[: _begun(word) + letters] for word in leads)
        if len(cut) <= _MOST_LEADS and all(_rarity(word) >= _LEAST_LEADING for word in cut):
            return tuple(cut)
    return ()


def _begun(word: str) -> int:
    """How many letters the frequent words take that it begins with."""
    frequent = _FREQUENT.match(word)
    return frequent.end() if frequent else 0


def common_words(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Fewer words of which one stands in each of the phrases: `guest` for `guest post` and `guest column`."""
    left = {phrase: set(phrase.split()) for phrase in phrases}
    chosen: list[str] = []
    while left:
        counted = Counter(word for words in left.values() for word in words)
        if not counted:
            return phrases
        # The one in most of them; of several the longest, then the first in the alphabet.
        best = min(counted, key=lambda word: (-counted[word], -len(word), word))
        chosen.append(best)
        left = {phrase: words for phrase, words in left.items() if best not in words}
    return tuple(chosen) if len(chosen) < len(phrases) else phrases


def _first_ones(words: Iterable[str]) -> list[str]:
    """The words in order, without those that begin with another one: where `sale` leads, `sales` does."""
    some = set(words)
    return sorted(word for word in some if not any(word[:end] in some for end in range(1, len(word))))


def _rarity(word: str) -> float:
    """How seldom a word begins at a place of running text, roughly: single letters and blanks do often."""
    return sum(1.0 if c.isalnum() else 0.25 if c.isspace() else 2.0 for c in word)


def _leads_of(items: Sequence[Any]) -> Words | None:
    """The beginnings of whatever items that follow each other match; None where they are not known, or it is empty."""
    spelt: Words = _ZERO_WIDTH
    for number, (code, value) in enumerate(_listed(items)):
        kind = code.name
        if kind == "AT" and value.name in _AT_BEGINNING and spelt == _ZERO_WIDTH:
            return frozenset({BEGINNING})
        spellings = _spellings_of(kind, value)
        if spellings is not None and len(spelt) * len(spellings) <= _MOST_WORDS:
            spelt = frozenset(before + after for before in spelt for after in spellings)
            continue
        behind = _leads_from(kind, value, items[number + 1 :])
        if behind is None:
            return None if "" in spelt else spelt
        if len(spelt) * len(behind) > _MOST_JOINED:
            return (spelt - _ZERO_WIDTH) | behind if "" in spelt else spelt
        return frozenset(before + after for before in spelt for after in behind)
    return None if "" in spelt else spelt


def _leads_from(kind: str, value: Any, following: Sequence[Any]) -> Words | None:
    """The same of an item and those behind it, with which the match begins where the item may be left out."""
    if kind in _GROUPS:
        return _leads_of(value[-1] if kind == "SUBPATTERN" else value)
    if kind in _REPEATS:
        inner = _leads_of(value[2])
        behind = _leads_of(following) if value[0] == 0 else frozenset()
        return None if inner is None or behind is None else inner | behind
    if kind != "BRANCH":
        return None
    branches = [_leads_of(branch) for branch in value[1]]
    return None if None in branches else frozenset().union(*(branch or () for branch in branches))


def ignores_case(expression: str, flags: int = 0) -> bool:
    """Whether the pattern, or a group of it, matches without regard to case."""
    return bool(flags & re.IGNORECASE) or re.search(r"\(\?[a-hj-z]*i[a-z]*[-:)]", expression) is not None


def _needed_in(items: Iterable[Any]) -> _Needed | None:
    """The needed words of items that follow each other."""
    spelt: Words = _ZERO_WIDTH
    # Letters that follow each other are most of an expression: they are put behind what is spelt in one go.
    letters = ""
    needed: _Needed | None = None
    for code, value in _listed(items):
        kind = code.name
        if kind == "LITERAL":
            letters += chr(value)
            continue
        if letters:
            spelt, letters = frozenset(before + letters for before in spelt), ""
        needed = _more_telling(needed, _needed_by(kind, value))
        spellings = _spellings_of(kind, value)
        if spellings is not None and len(spelt) * len(spellings) <= _MOST_SPELLINGS:
            spelt = frozenset(before + after for before in spelt for after in spellings)
            continue
        needed = _more_telling(needed, _weighed(spelt))
        spelt = spellings or _ZERO_WIDTH
    return _more_telling(needed, _weighed(frozenset(before + letters for before in spelt)))


def _needed_by(kind: str, value: Any) -> _Needed | None:
    """The needed words of one item of the tree."""
    if kind in _GROUPS:
        return _needed_in(value[-1] if kind == "SUBPATTERN" else value)
    if kind in _REPEATS:
        return _needed_in(value[2]) if value[0] else None
    if kind == "ASSERT":
        # What is looked at ahead stands in the text that is searched; what is looked at behind may stand before it.
        return _needed_in(value[1]) if value[0] > 0 else None
    if kind != "BRANCH":
        return None
    found: Words = frozenset()
    for branch in value[1]:
        needed = _needed_in(branch)
        if needed is None:
            return None
        found |= needed.words
    return _weighed(found) if len(found) <= 4 * _MOST_WORDS else None


def _spelt_by(items: Iterable[Any]) -> Words | None:
    """All that items that follow each other can spell; None where that is much."""
    spelt: Words = _ZERO_WIDTH
    for code, value in _listed(items):
        spellings = _spellings_of(code.name, value)
        if spellings is None or len(spelt) * len(spellings) > _MOST_SPELLINGS:
            return None
        spelt = frozenset(before + after for before in spelt for after in spellings)
    return spelt


def _spellings_of(kind: str, value: Any) -> Words | None:
    """All that one item of the tree can spell; None where that is much."""
    if kind == "LITERAL":
        return frozenset({chr(value)})
    if kind == "IN":
        return _of_class(value)
    if kind in _LOOKS:
        return _ZERO_WIDTH
    if kind in _GROUPS:
        return _spelt_by(value[-1] if kind == "SUBPATTERN" else value)
    if kind == "BRANCH":
        found: Words = frozenset()
        for branch in value[1]:
            spelt = _spelt_by(branch)
            if spelt is None:
                return None
            found |= spelt
        return found if len(found) <= _MOST_SPELLINGS else None
    if kind in _REPEATS and int(value[1]) == 1:
        once = _spelt_by(value[2])
        return once and (once | _ZERO_WIDTH if value[0] == 0 else once)
    return None


def _of_class(members: list[Any]) -> Words | None:
    """The letters of a class, `[Qq]`; None where they are many or named by what they are not."""
    found: set[str] = set()
    for kind, value in members:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE" and value[1] - value[0] < 10:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found)


def _shortest(words: Iterable[str]) -> Words:
    """The words without those that hold another one: where `sales` stands, `sale` does."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return frozenset(kept)


@lru_cache(maxsize=4096)
def _weight(word: str) -> float:
    """How seldom a word stands in running text, roughly: by its letters; digits and blanks are frequent, signs rare."""
    return sum(1.0 if c.isalpha() else 0.5 if c.isdigit() else 0.25 if c.isspace() or c in ".,-" else 3.0 for c in word)


def _weighed(words: Words) -> _Needed | None:
    """How telling needed words are: the fewer texts hold one of them the more. None where they are not worth a look."""
    if not words or "" in words:
        return None
    fewest = _shortest(words)
    weight = min(map(_weight, fewest))
    if weight < _LEAST_TELLING:
        return None
    return _Needed(fewest, min(weight, _TELLING_ENOUGH) - len(fewest) / _COST)


def _more_telling(some: _Needed | None, others: _Needed | None) -> _Needed | None:
    """Of two sets of needed words the one that fewer texts hold a word of; of like ones the first."""
    if some is None or others is None:
        return some or others
    return others if others.telling > some.telling else some
