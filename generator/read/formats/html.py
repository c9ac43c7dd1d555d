"""HTML, known by its elements near the beginning. Chrome of the page is left out, tables of figures are kept."""

import re

from generator.model.document import Canonical
from generator.read.formats import Format
from generator.read.html.release import read_page
from generator.read.markdown.front_matter import has_front_matter
from generator.read.refusal import Refused

# The wrapper lines of an exhibit and an XML declaration may stand before it.
_BEFORE = re.compile(
    r"(?:\s+|<(?:DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION|TEXT)>[^\n<]*\n|<\?xml[^>]*\?>|<!--.*?-->)*",
    re.DOTALL,
)
_OPENING = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|font|center|article|section)\b", re.IGNORECASE
)
# Not `<TABLE>`: plain text of the regulator's archive uses it, with `<CAPTION>`, `<S>` and `<C>`.
_ELEMENT = re.compile(r"</?(?:p|div|td|tr|font|span|br|li|h[1-6])\b[^<>]*>", re.IGNORECASE)
_MANY = 20
"""So many elements make a text HTML wherever they stand: some files begin with words."""


def _recognise(_raw: bytes, text: str) -> bool:
    if has_front_matter(text):
        return False
    before = _BEFORE.match(text)
    if _OPENING.match(text, before.end() if before else 0):
        return True
    return len(_ELEMENT.findall(text, 0, 20_000)) >= _MANY


def _read(_raw: bytes, text: str) -> list[Canonical] | Refused:
    page = read_page(text)
    return page if isinstance(page, Refused) else [page]


FORMAT = Format(name="html", rank=30, recognise=_recognise, read=_read)
