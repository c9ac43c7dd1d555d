"""Patterns that look for their needed words before they search: most sentences hold none of them.

Looking for plain words takes a small part of the time of a search, above all where case is ignored. Where the words
that a match begins with are known, the pattern is tried at those places alone. Nothing else changes: a `hinted`
pattern finds what the pattern by itself finds.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache

from generator.parse.text.needed import BEGINNING, common_words, cut_leads, ignores_case, leading_words, needed_words

_END = sys.maxsize
# From so many characters on, words that several needed ones share are looked for first: they are fewer.
_LONG = 1000


@lru_cache(maxsize=512)
def lowered(text: str) -> str:
    """`text` in lower case, as many letters; kept, since several patterns ask it of the same sentence."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


class HintedPattern:
    """A regular expression with its needed words; searching goes as for any other.

    Attributes:
        pattern: the expression itself.
        hints: words of which one stands in whatever it matches, see `needed_words`; () where all texts are searched.
        leads: words with one of which whatever it matches begins, see `leading_words`; () where all places are tried.
        begins: whether it may match at a text's very beginning besides, whatever the words there.
    """

    def __init__(self, pattern: "re.Pattern[str]") -> None:
        self.pattern = pattern

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Reckoned when first asked for, so that no command waits for those of all patterns."""
        return needed_words(self.pattern.pattern, self.pattern.flags)

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """Reckoned when first asked for, too."""
        return tuple(word for word in self._starts if word != BEGINNING)

    @cached_property
    def begins(self) -> bool:
        """Likewise."""
        return BEGINNING in self._starts

    @cached_property
    def _starts(self) -> tuple[str, ...]:
        return leading_words(self.pattern.pattern, self.pattern.flags)

    @cached_property
    def _cut(self) -> tuple[str, ...]:
        """Beginnings of the leads, few enough to look for each."""
        return cut_leads(self.leads)

    @cached_property
    def _gate(self) -> tuple[str, ...]:
        """What is looked for first: the hints or the leads, whichever are fewer."""
        led = bool(self._cut) and not self.begins
        return self._cut if led and not 0 < len(self.hints) <= len(self._cut) else self.hints

    @cached_property
    def _common(self) -> tuple[str, ...]:
        """What is looked for before those in whole documents."""
        common = common_words(self._gate)
        return self._gate if common == self._gate else common

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.leads), default=0)

    @cached_property
    def _folded(self) -> bool:
        return ignores_case(self.pattern.pattern, self.pattern.flags)

    @cached_property
    def _look(self) -> tuple[bool, tuple[str, ...], tuple[str, ...], tuple[str, ...], bool]:
        """Whether case is ignored; what is looked for in whole documents before all else, what first, what leads.

        And whether a match may begin at the beginning, where all other places are known.
        """
        begins = self.begins and (bool(self._cut) or not self.leads)
        return self._folded, self._common, self._gate, self._cut, begins

    def may_match(self, text: str) -> bool:
        """Whether one of the needed words stands in `text`."""
        folded, common, gate, _, _ = self._look
        words = _lower(text) if folded else text
        if len(words) > _LONG and common is not gate and not _holds(words, common):
            return False
        for word in gate:
            if word in words:
                return True
        return not gate

    def places(self, text: str, start: int = 0, end: int = _END) -> list[int] | None:
        """Where a match may begin, in order; None for anywhere. Nowhere else does one."""
        folded, common, gate, leads, begins = self._look
        # What is searched, not the whole: rules ask for a few words of a document at thousands of places.
        words = _lower(text[start:end]) if folded else text[start:end]
        if len(words) > _LONG and common is not gate and not _holds(words, common):
            return []
        if gate is not leads:
            # As in `may_match`: this is the hottest loop of all, and a call more would be felt.
            for word in gate:
                if word in words:
                    break
            else:
                if gate:
                    return []
        if not (leads or begins):
            return None
        found: list[int] = []
        for lead in leads:
            if lead in words:
                place = words.find(lead)
                while place >= 0:
                    found.append(start + place)
                    place = words.find(lead, place + 1)
        found.sort()
        if begins and not start and (not found or found[0]):
            found.insert(0, 0)
        return found

    def search(self, text: str, start: int = 0, end: int = _END) -> "re.Match[str] | None":
        """The first match, as of `re.Pattern.search`."""
        places = self.places(text, start, end)
        if places is None:
            return self.pattern.search(text, start, end)
        for place in places:
            match = self.pattern.match(text, place, end)
            if match is not None:
                return match
        return None

    def _may_begin(self, text: str, start: int) -> bool:
        if self.begins and not start:
            return True
        if not self.leads:
            return not self.begins
        words = text[start : start + self._longest]
        return (_lower(words) if self._folded else words).startswith(self.leads)

    def match(self, text: str, start: int = 0, end: int = _END) -> "re.Match[str] | None":
        """The match at a place, as of `re.Pattern.match`."""
        return self.pattern.match(text, start, end) if self._may_begin(text, start) else None

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> "re.Match[str] | None":
        """The match of the whole text, as of `re.Pattern.fullmatch`."""
        return self.pattern.fullmatch(text, start, end) if self._may_begin(text, start) else None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator["re.Match[str]"]:
        """All matches, as of `re.Pattern.finditer`."""
        places = self.places(text, start, end)
        return self.pattern.finditer(text, start, end) if places is None else self._each(text, places, end)

    def _each(self, text: str, places: list[int], end: int) -> Iterator["re.Match[str]"]:
        behind = 0
        for place in places:
            if place >= behind:
                match = self.pattern.match(text, place, end)
                if match is not None:
                    behind = match.end()
                    yield match

    def sub(self, replacement: str, text: str) -> str:
        """The text with all matches replaced, as of `re.Pattern.sub`."""
        return self.pattern.sub(replacement, text) if self.may_match(text) else text


class _Last:
    """The text that was last asked for in lower case: one pattern after the other asks for the same sentence."""

    # Both in one, so that no thread ever meets the words of one text beside another.
    pair = ("", "")


def _lower(text: str) -> str:
    last = _Last.pair
    if text is not last[0]:
        last = _Last.pair = (text, text.lower() if text.isascii() else lowered(text))
    return last[1]


def _holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the text; where there are none, so it is taken."""
    for word in words:
        if word in text:
            return True
    return not words


def hinted(expression: str, flags: int = 0) -> HintedPattern:
    """Compile an expression whose needed words are looked for first."""
    return HintedPattern(re.compile(expression, flags))
