"""The filter through which words of a document reach a summary on GitHub.

Encoding punctuation keeps Markdown and HTML out. GitHub looks at the *shown* text once more, though, and makes links
of `@somebody`, `#12`, `GH-12`, addresses, checksums of commits, pictures of `:smile:` and formulas of `$…$`; an
invisible word joiner within them leaves nothing to find.
"""

import re
from string import punctuation

from generator.model.base import fold

_ENTITIES = {ord(mark): f"&#{ord(mark)};" for mark in punctuation}
# Two amounts of dollars in one line would be a formula; GitHub leaves a dollar sign in an element of its own alone.
_ENTITIES[ord("$")] = "<span>&#36;</span>"
_ENTITIES |= {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code).strip()}
# Characters that turn the reading direction round could make a line say what it does not say.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_JOINER = "\N{WORD JOINER}"
_FOUND_AGAIN = re.compile(
    r"[@#]|:(?=//)|\bwww(?=\.)|\bgh(?=-)|:(?=[\w+-]+:)|\b(?:mailto|xmpp)(?=:)"
    r"|\b(?=[0-9a-f]{0,39}[a-f])(?=[a-f]{0,39}[0-9])[0-9a-f]{4}(?=[0-9a-f]{3,36}\b)",
    re.IGNORECASE,
)


def tame(text: str, longest: int = 200) -> str:
    """`text` as it may stand anywhere in a summary, also in the cell of a table.

    Args:
        text: any words, trusted or not.
        longest: code points after which they are cut, with a mark.

    Returns:
        One line in which every ASCII punctuation character is an entity: `Sales & profit` -> `Sales &#38; profit`.
    """
    folded = _TURNING.sub("", fold(text))
    cut = folded if len(folded) <= longest else f"{folded[: longest - 1].rstrip()}…"
    return _FOUND_AGAIN.sub(lambda mark: f"{mark[0]}{_JOINER}", cut).translate(_ENTITIES)
