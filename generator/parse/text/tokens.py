"""Words and marks of a short stretch of running text, for grammars that read word by word."""

import re
from typing import NamedTuple

# "J.", "J.R.", "N.Y." keep their stops; inner marks join a word ("O'Hara", "Jean-Luc", "AT&T", "acme.com").
_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?![\w])|[^\W_](?:[^\W_]|[&'’\-](?=[^\W_])|\.(?=[a-z0-9]))*|[^\w\s]|_",
)


class Token(NamedTuple):
    """A word or a mark; `end` lies before a possessive `'s`, `after` behind it."""

    text: str
    start: int
    end: int
    after: int

    @property
    def possessive(self) -> bool:
        """Whether `'s` follows, or a bare apostrophe was taken with it."""
        return self.after > self.end

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital or a figure."""
        return self.text[0].isupper() or self.text[0].isdigit()


def read_tokens(text: str, start: int, most: int = 40, reach: int = 320) -> list[Token]:
    """At most `most` tokens of `text` from `start` on, none of them beyond `reach` characters."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, min(len(text), start + reach)):
        word, (start, after) = match.group(), match.span()
        end = after
        if word[-1] == "s" and word.endswith(("'s", "’s")):
            word, end = word[:-2], end - 2
        elif word in "'’" and found and found[-1].after == start and found[-1].text[-1:] == "s":
            found[-1] = found[-1]._replace(after=after)
            continue
        found.append(Token(word, start, end, after))
        if len(found) >= most:
            break
    return found
