"""Whether words behind `of` or `for` in a title name an organisation, or go on with its field of work."""

import re

from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import title_lists
from generator.parse.text.tokens import Tokens

_AT = re.compile(r" (?:for|at|of) (?:the )?")
_AT_HOUSE = re.compile(r" (?:of|at|for) (?:the )?(?=[A-Z])")


def is_house(text: str, start: int, end: int, known: KnownNames) -> bool:
    """Whether `text[start:end]` is `for`, `at` or `of` and an organisation that the document knows."""
    link = _AT.match(text, start, end)
    return link is not None and (
        known.match(text, link.end()) is not None or known.holds_folded(text[link.end() : end])
    )


def is_proper(text: str, tokens: Tokens, position: int, start: int, end: int) -> bool:
    """Whether `of the Springfield Zoo` names an organisation: an article, capitals, and no field of work."""
    article = start > position + 1 and tokens[start - 1].lower == "the"
    words = text[tokens[start].start : end].split()
    return article and len(words) > 1 and not any(word.lower().strip(",") in title_lists()[3] for word in words)


def before_house(text: str, start: int, end: int, known: KnownNames) -> int:
    """Where a field of work ends in `Gear Division of Acme`: before `of` and an organisation of the document."""
    for link in _AT_HOUSE.finditer(text, start, end):
        if known.match(text, link.end()) is not None:
            return link.start()
    return end
