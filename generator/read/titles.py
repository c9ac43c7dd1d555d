"""Titles that programs give to a page or document, told from those that people give to a release."""

import re

# File names, `EX-99.1`, `Exhibit`, `Document`, `Untitled`, `Press Release`, and a program's name before a file's:
# its maker, `Word`, a hyphen, the file.
_NO_TITLE = re.compile(
    r"(?:ex(?:hibit)?[-\s_.]?[\d.\-a-z]{0,8}|document\d*|untitled.*|new page.*|blank|home|html|8-k|"
    r"(?:press|news) releases?|[\w\-]+\.(?:html?|docx?|pdf|txt|indd|qxd|pptx?)|[a-z]{1,6}-\d{8}|[\w]+_ex\d[\w]*|"
    r"converted by .*|[a-z]{4,12} (?:word|powerpoint)(?: -.*)?|about:blank|\d+)\W*",
    re.IGNORECASE,
)
_LONGEST = 200
"""Programs give shorter ones."""


def is_title(words: str) -> bool:
    """Whether words name something, not a file or a kind of document."""
    bare = words.strip()
    return len(bare) > _LONGEST or (bool(bare) and _NO_TITLE.fullmatch(bare) is None)
