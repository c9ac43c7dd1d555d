"""Pages that no browser's author writes and that take an HTML parser longer than their length: told before parsing.

The parsing rules of HTML look through all open elements at many a tag, open each unclosed letter style again in each
paragraph, and compare each attribute of a tag with those before it.
"""

import re
from collections import Counter

MOST_OPEN = 2000
"""Elements that may be open at once. Real pages have some dozens, broken ones some hundreds."""

_MOST_TABLES = 60
"""Tables that may lie in one another: the words of the innermost are looked at for each. Real pages have a few."""

_MOST_ATTRIBUTES = 1000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
# Elements that have no end, or that end where the next one begins.
_UNENDED = frozenset(
    "area base br col embed frame hr img input isindex link meta param source track wbr p li dt dd tr td th tbody "
    "thead tfoot rp rt html head body type sequence filename description document text".split()
)


def is_tangled(text: str) -> bool:
    """Whether thousands of elements, or dozens of tables in one another, stay open, or a tag has far too much in it.

    Too much are a thousand attributes.
    """
    for tag in _LONG_TAG.finditer(text):
        if len(tag.group().split()) > _MOST_ATTRIBUTES:
            return True
    if text.count("<") <= _MOST_TABLES:
        return False
    opened: Counter[str] = Counter()
    depth = 0
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if name in _UNENDED:
            continue
        if not match[1]:
            opened[name] += 1
            depth += 1
            if depth > MOST_OPEN or opened["table"] > _MOST_TABLES:
                return True
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
    return False
