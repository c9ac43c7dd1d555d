"""Patterns that look for their needed words before they search: most sentences hold none of them.

Looking for plain words takes a small part of the time of a search, above all where case is ignored. Nothing else
changes: a `hinted` pattern finds what the pattern by itself finds.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache

from generator.parse.text.needed import ignores_case, needed_words

_END = sys.maxsize


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
        pattern: the expression itself, for matching at a place.
        hints: words of which one stands in whatever it matches, see `needed_words`; () where all texts are searched.
    """

    def __init__(self, pattern: "re.Pattern[str]") -> None:
        self.pattern = pattern

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Reckoned when first asked for, so that no command waits for those of all patterns."""
        return needed_words(self.pattern)

    @cached_property
    def _folded(self) -> bool:
        return ignores_case(self.pattern)

    def may_match(self, text: str) -> bool:
        """Whether one of the needed words stands in `text`."""
        hints = self.hints
        if not hints:
            return True
        words = (text.lower() if text.isascii() else lowered(text)) if self._folded else text
        for hint in hints:  # noqa: SIM110 - `any` over a generator takes half as long again
            if hint in words:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = _END) -> "re.Match[str] | None":
        """The first match, as of `re.Pattern.search`."""
        return self.pattern.search(text, start, end) if self.may_match(text[start:end]) else None

    def match(self, text: str, start: int = 0, end: int = _END) -> "re.Match[str] | None":
        """The match at a place, as of `re.Pattern.match`."""
        return self.pattern.match(text, start, end) if self.may_match(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator["re.Match[str]"]:
        """All matches, as of `re.Pattern.finditer`."""
        return self.pattern.finditer(text, start, end) if self.may_match(text[start:end]) else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """The text with all matches replaced, as of `re.Pattern.sub`."""
        return self.pattern.sub(replacement, text) if self.may_match(text) else text


def hinted(expression: str, flags: int = 0) -> HintedPattern:
    """Compile an expression whose needed words are looked for first."""
    return HintedPattern(re.compile(expression, flags))
