"""The one filter through which words of a document reach a page.

HTML escaping alone does nothing against Markdown: a headline `Results [here](javascript:x)` would become a
link, `# Results` a heading. So every ASCII punctuation character becomes a numeric entity, which Markdown
passes on untouched and HTML shows as itself; nothing is left that either could take for markup.
"""

import re
from string import punctuation

from markupsafe import Markup

from generator.model.base import fold

_ENTITIES: dict[int, str] = {ord(mark): f"&#{ord(mark)};" for mark in punctuation}
# Control characters have no meaning on a page, and Python-Markdown uses two of them for its own marks.
_ENTITIES |= {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code).strip()}
# Characters that turn the reading direction round could make a line say what it does not say.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# What XML 1.0 has no way to write: pictures and feeds are XML.
_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = str.maketrans({"\u2028": " ", "\u2029": " "})


def writable(text: str) -> str:
    """`text` with what XML cannot write replaced."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def words(text: str) -> Markup:
    """`text` as it may stand anywhere on a page: in prose, a heading, a table, an attribute, front matter.

    Args:
        text: any words, trusted or not.

    Returns:
        The same words with white space folded and every ASCII punctuation character as an entity:
        `Sales & profit` -> `Sales &#38; profit`.
    """
    return Markup(_TURNING.sub("", fold(writable(text))).translate(_ENTITIES))  # noqa: S704 - this is the filter


def with_code(text: str) -> Markup:
    """`text` of our own, in which what stands between backquotes is code: filtered like all words."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(words(part)) if place % 2 else words(part) for place, part in enumerate(parts)
    )


def verbatim(text: str) -> Markup:
    """`text` as `words` has it, but with its white space kept: blanks, tabs and line ends as entities.

    Markdown expands tabs and drops blank lines' blanks even within HTML, so each stands as an entity, and
    the result is one line.
    """
    kept = {ord("\n"): "&#10;", ord("\t"): "&#9;", ord("\f"): " ", ord("\v"): " ", ord("\r"): " "}
    table = _ENTITIES | dict.fromkeys(range(0x1C, 0x20), " ") | {0x85: " "} | kept
    return Markup(_TURNING.sub("", text).translate(_LINE_ENDS).translate(table))  # noqa: S704 - this is the filter
