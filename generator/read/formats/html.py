"""HTML, known by its elements near the beginning. Chrome of the page is left out, tables of figures are kept."""

from generator.model.document import Canonical
from generator.read.formats import Format
from generator.read.html.release import is_page, read_page
from generator.read.markdown.front_matter import has_front_matter
from generator.read.refusal import Refused


def _recognise(_raw: bytes, text: str) -> bool:
    return not has_front_matter(text) and is_page(text)


def _read(_raw: bytes, text: str) -> list[Canonical] | Refused:
    page = read_page(text)
    return page if isinstance(page, Refused) else [page]


FORMAT = Format(name="html", rank=30, recognise=_recognise, read=_read)
