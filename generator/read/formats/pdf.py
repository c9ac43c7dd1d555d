"""PDF, known by its first bytes; its text layer is read, and one of scanned pages alone is refused."""

from generator.model.document import Canonical
from generator.read.formats import Format
from generator.read.pdf.glyphs import TooMuch, Unreadable, read_glyphs
from generator.read.pdf.lines import set_pages
from generator.read.refusal import Refused

_FEW = 40
"""Fewer characters are the stamp on a scan, no text layer."""


def _read(raw: bytes, _text: str) -> list[Canonical] | Refused:
    try:
        pages = read_glyphs(raw)
    except TooMuch:
        return Refused("too-long", "the PDF has more pages or characters than are read")
    except Unreadable as error:
        if error.locked:
            return Refused("locked", "the PDF wants a password")
        return Refused("broken-pdf", "the PDF cannot be opened")
    if sum(len(page) for page in pages) < _FEW:
        return Refused("no-text-layer", f"the PDF holds pictures of its {len(pages)} pages and no text")
    return [Canonical(set_pages(pages))]


FORMAT = Format(name="pdf", rank=10, recognise=lambda raw, _text: raw.startswith(b"%PDF-"), read=_read)
"""What the file's bytes give; its decoded text is not used."""
