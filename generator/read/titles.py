"""Titles that programs give to a page or document, told from those that people give to a release."""

import re

# File names, `EX-99.1`, `Exhibit`, `Document`, `Untitled`, `Press Release`.
_NO_TITLE = re.compile(
    r"(?:ex(?:hibit)?[-\s_.]?[\d.\-a-z]{0,8}|document\d*|untitled.*|new page.*|blank|home|html|8-k|"
    r"(?:press|news) releases?|[\w\-]+\.(?:html?|docx?|pdf|txt|indd|qxd|pptx?)|[a-z]{1,6}-\d{8}|[\w]+_ex\d[\w]*|"
    r"converted by .*|microsoft word.*|about:blank|\d+)\W*",
    re.IGNORECASE,
)


def is_title(words: str) -> bool:
    """Whether words name something, not a file or a kind of document."""
    return bool(words.strip()) and _NO_TITLE.fullmatch(words.strip()) is None
