"""Amounts per share in hundredths of a currency: `12.3p`, `(pence)` in a label, `Cents` over figures."""

import re
from collections.abc import Sequence

_ALONE = re.compile(r"(?:\(?(?:in )?(?:cents?|pence|¢|p)\)? ?){1,12}", re.IGNORECASE)
_SAID = re.compile(r"\b(?:pence|cents?)\b|\((?:p|¢|€ ?c)\)|(?:,| [-–—]) ?[p¢]$", re.IGNORECASE)
_WHOLE = re.compile(r"\bdollars?\b|\beuros?\b|\bpounds?\b", re.IGNORECASE)


def names_minor(words: str) -> bool:
    """Whether words are nothing but hundredths of a currency, as over the amounts per share of a statement."""
    return _ALONE.fullmatch(words.strip()) is not None


def says_minor(label: str, headings: Sequence[str]) -> bool:
    """Whether a row's label, the heading right above it, or a heading of nothing else says that amounts are hundredths.

    `(c)` is a footnote's mark.
    """
    words = [label, *headings[-1:]]
    said = any(_SAID.search(part) for part in words) or any(names_minor(heading) for heading in headings)
    return said and not any(_WHOLE.search(part) for part in words)
