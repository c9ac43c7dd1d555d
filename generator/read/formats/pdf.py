"""PDF, known by its first bytes; its text layer is read, and one of scanned pages alone is refused."""

from generator.model.document import Canonical
from generator.read.formats import Format
from generator.read.pdf.document import set_document
from generator.read.pdf.glyphs import TooMuch, Unreadable, read_pages
from generator.read.refusal import Refused

_FEW = 40
"""Fewer characters are the stamp on a scan, no text layer."""


def _read(raw: bytes, _text: str) -> list[Canonical] | Refused:
    try:
        pages = read_pages(raw)
    except TooMuch:
        return Refused("too-long", "the PDF has more pages or characters than are read, or unpacks to more bytes")
    except Unreadable as error:
        if error.locked:
            return Refused("locked", "the PDF wants a password")
        return Refused("broken-pdf", "the PDF cannot be opened")
    if sum(len(page) for page in pages.glyphs) < _FEW:
        return Refused("no-text-layer", f"the PDF holds pictures of its {len(pages.glyphs)} pages and no text")
    return [set_document(pages)]


FORMAT = Format(name="pdf", rank=10, recognise=lambda raw, _text: raw.startswith(b"%PDF-"), read=_read)
"""What the file's bytes give; its decoded text is not used."""
