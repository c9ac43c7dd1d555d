"""Words and marks of a short stretch of running text, for grammars that read word by word."""

import re
from typing import NamedTuple

# "J.", "J.R.", "N.Y." keep their stops; inner marks join a word ("O'Hara", "Jean-Luc", "AT&T", "acme.com").
_TOKEN = re.compile(
    r"[A-Z]\.(?:[A-Z]\.)*(?!\w)|[^\W_]++(?:(?:[&'’\-](?=[^\W_])|\.(?=[a-z0-9]))[^\W_]++)*+|[^\w\s]|_",
)


class Token(NamedTuple):
    """A word or a mark; `end` lies before a possessive `'s`, `after` behind it."""

    text: str
    lower: str
    start: int
    end: int
    after: int

    @property
    def possessive(self) -> bool:
        """Whether `'s` follows, or a bare apostrophe was taken with it."""
        return self.after > self.end

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital or a figure."""
        return self.text[0].isupper() or self.text[0].isdigit()


_make = tuple.__new__


class Tokens:
    """At most `most` tokens of `text` from `start` on, none of them beyond `reach` characters, by their number.

    They are made a few at a time when they are asked for: a grammar mostly stops at the third or fourth word, so no
    place counts them.
    """

    __slots__ = ("_found", "_matches", "_most")

    def __init__(self, text: str, start: int, most: int = 40, reach: int = 320) -> None:
        self._found: list[Token] = []
        self._matches = _TOKEN.finditer(text, start, min(len(text), start + reach))
        self._most = most

    def has(self, number: int) -> bool:
        """Whether there is a token of this number, counted from 0."""
        # One more is made than is asked for: an apostrophe may belong to the token before it.
        return number + 1 < len(self._found) or self._read_on(number)

    def __getitem__(self, number: int) -> Token:
        """The token of this number."""
        if number + 1 >= len(self._found) and not self._read_on(number):
            raise IndexError(number)
        return self._found[number]

    def some(self, first: int, behind: int) -> list[Token]:
        """The tokens from `first` on up to the one before `behind`, as far as there are any."""
        self.has(behind - 1)
        return self._found[first:behind]

    def _read_on(self, number: int) -> bool:
        found = self._found
        for match in self._matches:
            word, (start, after) = match.group(), match.span()
            end = after
            if word[-1] == "s" and word.endswith(("'s", "’s")):
                word, end = word[:-2], end - 2
            elif word in "'’" and found and found[-1].after == start and found[-1].text[-1:] == "s":
                found[-1] = found[-1]._replace(after=after)
                continue
            # As `Token(...)` does; a call less for each of the many.
            found.append(_make(Token, (word, word.lower(), start, end, after)))
            if len(found) >= self._most:
                self._matches = iter(())
            elif number + 4 > len(found):
                continue
            break
        return number < len(found)
