"""The block of keys before a Markdown page: `title: "..."` and the like between two lines of hyphens."""

import html
import re

_BLOCK = re.compile(
    r"\s{0,20}---[ \t]*\n(?P<keys>(?:[ \t]*\n){0,20}[A-Za-z_][\w -]*:[^\n]*\n(?:[^\n]*\n){0,200}?)"
    r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_KEY = re.compile(r"([A-Za-z_][\w -]{0,60}?)[ \t]{0,20}:[ \t]*(\S[^\n]*)?$")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
_ESCAPE = re.compile(r"\\(.)")

# Which keys state what, the best first.
_NAMES = {
    "title": ("title", "headline"),
    "date": ("date", "published", "published_at", "publishdate", "pubdate", "publish_date", "release_date"),
    "source": ("source", "publisher", "wire", "site_name", "outlet"),
    "address": ("url", "link", "source_url", "canonical", "canonical_url", "original_url", "permalink", "source"),
}


def has_front_matter(text: str) -> bool:
    """Whether a page begins with a block of keys."""
    return _BLOCK.match(text) is not None


def _value_of(printed: str) -> str:
    """A one-line YAML scalar as text; what is no text, such as a list, gives ""."""
    quoted = _QUOTED.match(printed)
    if quoted:
        if quoted[1] is not None:
            return _ESCAPE.sub(r"\1", quoted[1])
        return quoted[2].replace("''", "'")
    if printed[0] in "[{|>&*!":
        return ""
    return re.split(r"\s#", printed, maxsplit=1)[0].strip()


def split_front_matter(text: str) -> tuple[list[tuple[str, str]], str]:
    """Stated facts in a fixed order (title, date, source, address), and the page behind the block.

    Keys of YAML's simple form alone are read: one line, plain or quoted. A page without a block states nothing.
    """
    block = _BLOCK.match(text)
    if block is None:
        return [], text
    keys: dict[str, str] = {}
    for line in block["keys"].split("\n"):
        match = _KEY.match(line)
        if match and match[2]:
            keys.setdefault(match[1].strip().lower().replace("-", "_"), html.unescape(_value_of(match[2].strip())))
    facts: list[tuple[str, str]] = []
    for key, names in _NAMES.items():
        values = [keys[name] for name in names if keys.get(name)]
        if key in ("address", "source"):
            values = [value for value in values if value.startswith(("http://", "https://")) == (key == "address")]
        if values:
            facts.append((key, values[0]))
    return facts, text[block.end() :]
