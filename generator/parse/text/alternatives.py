"""Lists of words as parts of patterns, written so that most places of a text are passed over quickly."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """An expression for any of these words: `Bank`, `Board`, `Trust` -> `B(?:ank|oard)|Trust`.

    Tried is what begins with the letter that stands there, and no word else. Where one word begins with another, the
    one that comes first is preferred, as in any expression.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(
        re.escape(first) + (behind[0] if len(behind) == 1 else f"(?:{'|'.join(behind)})")
        for first, behind in rests.items()
    )
