r"""Which words a regular expression cannot do without, reckoned from the expression itself.

`\b\w+ (?:expects?|anticipates?)\b` matches nowhere in a text without ` expect` or ` anticipate`: those are its needed
words. What `\b(?:expects?|anticipates?)\b` matches begins with one of two words: its leading words.
Both follow from the pattern, so they cannot fall out of step with it.
"""

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

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

BEGINNING = "\x02"
"""Stands among the leading words of a pattern for the text's very beginning: of `^Sales|\\bearnings`, say."""

Words = frozenset[str]


def needed_words(pattern: "re.Pattern[str]", *, most: int = _MOST_WORDS) -> tuple[str, ...]:
    """Words of which one stands in every match, the shorter first; () where there are none worth looking for.

    They are in lower case where any part of the pattern ignores case. The few letters that ignoring case takes for
    a letter of the alphabet though their lower case is none (`ſ`) are left aside.

    Args:
        pattern: the expression.
        most: how many words are worth looking for.
    """
    if _parser is None:
        return ()
    tree = _parser.parse(pattern.pattern, pattern.flags)
    _, needed = _of_sequence(tree)
    if needed is not None and len(needed) > most:
        # Of too many phrases the longest word of each tells enough, and many share it.
        needed = _shortest({max(word.split(), key=len, default=word) for word in needed})
    if needed is None or len(needed) > most:
        return ()
    if ignores_case(pattern):
        needed = _shortest({word.lower() for word in needed})
    return tuple(sorted(needed, key=lambda word: (len(word), word)))


def leading_words(pattern: "re.Pattern[str]", *, rare: bool = True) -> tuple[str, ...]:
    r"""Words with one of which every match begins, in order; () where they are not known or too many.

    `\b(?:expects?|anticipates?)\b` begins with `anticipate` or `expect`. They are in lower case where any part of
    the pattern ignores case. What matches at the very beginning of a text alone gives `BEGINNING`.

    Args:
        pattern: the expression.
        rare: whether words that every text holds, such as single letters, are as good as none.
    """
    if _parser is None:
        return ()
    words = _leads_of(_parser.parse(pattern.pattern, pattern.flags)) or frozenset()
    if BEGINNING in words and pattern.flags & re.MULTILINE:
        return ()
    leads = _first_ones(word.lower() for word in words) if ignores_case(pattern) else _first_ones(words)
    return tuple(leads) if not rare or all(_rarity(word) >= _LEAST_LEADING for word in leads) else ()


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
    for number, item in enumerate(items):
        if str(item[1]) in _AT_BEGINNING and spelt == _ZERO_WIDTH:
            return frozenset({BEGINNING})
        spellings, _ = _of_item(str(item[0]), item[1])
        if spellings is not None and len(spelt) * len(spellings) <= _MOST_WORDS:
            spelt = frozenset(before + after for before in spelt for after in spellings)
            continue
        behind = _leads_from(str(item[0]), item[1], items[number + 1 :])
        if behind is None:
            return None if "" in spelt else spelt
        if len(spelt) * len(behind) > _MOST_JOINED:
            return (spelt - _ZERO_WIDTH) | behind if "" in spelt else spelt
        return frozenset(before + after for before in spelt for after in behind)
    return None if "" in spelt else spelt


def _leads_from(kind: str, value: Any, following: Sequence[Any]) -> Words | None:
    """The same of an item and those behind it, with which the match begins where the item may be left out."""
    if kind in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _leads_of(value[-1] if kind == "SUBPATTERN" else value)
    if kind in _REPEATS:
        inner = _leads_of(value[2])
        behind = _leads_of(following) if value[0] == 0 else frozenset()
        return None if inner is None or behind is None else inner | behind
    if kind != "BRANCH":
        return None
    branches = [_leads_of(branch) for branch in value[1]]
    return None if None in branches else frozenset().union(*(branch or () for branch in branches))


def ignores_case(pattern: "re.Pattern[str]") -> bool:
    """Whether the pattern, or a group of it, matches without regard to case."""
    return bool(pattern.flags & re.IGNORECASE) or re.search(r"\(\?[a-hj-z]*i[a-z]*[-:]", pattern.pattern) is not None


def _of_sequence(items: Iterable[Any]) -> tuple[Words | None, Words | None]:
    """Of items that follow each other: all that they can spell, None where that is much; and the words needed."""
    spelt: Words = _ZERO_WIDTH
    needed: Words | None = None
    whole = True
    for item in items:
        spellings, inner = _of_item(str(item[0]), item[1])
        needed = _more_telling(needed, inner)
        if spellings is not None and len(spelt) * len(spellings) <= _MOST_SPELLINGS:
            spelt = frozenset(before + after for before in spelt for after in spellings)
            continue
        whole = False
        needed = _more_telling(needed, spelt)
        spelt = spellings or _ZERO_WIDTH
    return (spelt if whole else None), _more_telling(needed, spelt)


def _of_item(kind: str, value: Any) -> tuple[Words | None, Words | None]:
    """The same of one item of the tree."""
    if kind == "LITERAL":
        return frozenset({chr(value)}), None
    if kind == "IN":
        return _of_class(value), None
    if kind in ("AT", "ASSERT_NOT"):
        return _ZERO_WIDTH, None
    if kind == "ASSERT":
        # What is looked at ahead stands in the text that is searched; what is looked at behind may stand before it.
        return _ZERO_WIDTH, _of_sequence(value[1])[1] if value[0] > 0 else None
    if kind in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _of_sequence(value[-1] if kind == "SUBPATTERN" else value)
    if kind == "BRANCH":
        return _of_branches(value[1])
    if kind in _REPEATS:
        least, most, body = value
        spellings, needed = _of_sequence(body)
        once = int(most) == 1 and spellings is not None
        if least == 0:
            return (spellings | _ZERO_WIDTH if once and spellings else None), None
        return (spellings if once else None), needed
    return None, None


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


def _of_branches(branches: list[Any]) -> tuple[Words | None, Words | None]:
    spellings: set[str] | None = set()
    needed: set[str] | None = set()
    for branch in branches:
        spelt, inner = _of_sequence(branch)
        spellings = None if spelt is None or spellings is None else spellings | spelt
        needed = None if inner is None or needed is None else needed | inner
    few = spellings is not None and len(spellings) <= _MOST_SPELLINGS
    return (
        frozenset(spellings) if few and spellings else None,
        _shortest(needed) if needed and len(needed) <= 4 * _MOST_WORDS else None,
    )


def _shortest(words: Iterable[str]) -> Words:
    """The words without those that hold another one: where `sales` stands, `sale` does."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return frozenset(kept)


def _weight(word: str) -> float:
    """How seldom a word stands in running text, roughly: by its letters; digits and blanks are frequent, signs rare."""
    return sum(1.0 if c.isalpha() else 0.5 if c.isdigit() else 0.25 if c.isspace() or c in ".,-" else 3.0 for c in word)


def _more_telling(some: Words | None, others: Words | None) -> Words | None:
    """Of two sets of needed words the one that fewer texts hold a word of; None where neither is worth a look."""
    best, most = None, 0.0
    for words in (some, others):
        if not words or "" in words:
            continue
        fewest = _shortest(words)
        weight = min(map(_weight, fewest))
        telling = min(weight, _TELLING_ENOUGH) - len(fewest) / _COST
        if weight >= _LEAST_TELLING and (best is None or telling > most):
            best, most = fewest, telling
    return best
