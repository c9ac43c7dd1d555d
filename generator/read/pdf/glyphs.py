"""The characters of a PDF page with their places, through PDFium."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from generator.read.pdf.packing import unpacks_to_more

MOST_PAGES = 400
MOST_GLYPHS = 2_000_000
"""A document of more is refused: a small file can unpack to anything."""

# PDFium gives these for a hyphen at which a word was broken over two lines.
_HYPHENS = frozenset({0x02, 0xFFFE})


class Unreadable(Exception):
    """PDFium cannot open the document; `locked` where it wants a password."""

    def __init__(self, message: str, *, locked: bool) -> None:
        super().__init__(message)
        self.locked = locked


class TooMuch(Exception):
    """The document has more pages or characters than are read, or unpacks to more bytes."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character that is no blank.

    Attributes:
        character: as the text layer maps it.
        left, right: from the left edge of the page, in points.
        base: of its baseline, from the foot of the page, in points.
        size: of its font, in points.
        parted: whether a blank stands before it, in the document or as PDFium guesses, who guesses wrong at times.
    """

    character: str
    left: float
    right: float
    base: float
    size: float
    parted: bool


def _glyphs_of(text_page: "pypdfium2.PdfTextPage", most: int) -> Iterator[Glyph]:
    raw = text_page.raw
    count = pdfium.FPDFText_CountChars(raw)
    if count > most:
        raise TooMuch
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    parted = True
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        character = "-" if code in _HYPHENS else chr(code) if 0 < code < 0x110000 else ""
        if not character or character.isspace() or not character.isprintable():
            parted = True
            continue
        if abs(pdfium.FPDFText_GetCharAngle(raw, index)) % 6.2831853 > 0.1:
            continue
        if not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        size = abs(box.top - box.bottom) or pdfium.FPDFText_GetFontSize(raw, index) or 1.0
        yield Glyph(character, box.left, box.right, y.value, size, parted)
        parted = False


@dataclass(frozen=True)
class Pages:
    """What a PDF holds: the title that its properties state, or "", and the characters of each page."""

    title: str
    glyphs: list[list[Glyph]]


def _title_of(document: "pypdfium2.PdfDocument") -> str:
    """The title of the properties, without characters that nobody sees; "" where it is no text."""
    try:
        title = str(document.get_metadata_value("Title"))
    except UnicodeDecodeError:
        return ""
    return " ".join("".join(mark if mark.isprintable() else " " for mark in title).split())


def read_pages(raw: bytes) -> Pages:
    """The characters of each page, in the order of the document's own content, and its title.

    Raises:
        Unreadable: the document is broken or locked.
        TooMuch: it has more than `MOST_PAGES` pages or `MOST_GLYPHS` characters, or unpacks to too many bytes.
    """
    if unpacks_to_more(raw):
        raise TooMuch
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(str(error), locked="password" in str(error).lower()) from error
    try:
        if len(document) > MOST_PAGES:
            raise TooMuch
        title = _title_of(document)
        pages: list[list[Glyph]] = []
        left = MOST_GLYPHS
        for page in document:
            text_page = page.get_textpage()
            pages.append(list(_glyphs_of(text_page, left)))
            left -= len(pages[-1])
            text_page.close()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(str(error), locked=False) from error
    else:
        return Pages(title, pages)
    finally:
        document.close()
