"""Bytes to characters: byte order mark, UTF-8, else Windows-1252; newlines to LF; what is no text is told apart.

UTF-8 that a converter made of Windows-1252 taken for Latin-1 has control codes for quotation marks and dashes; they
are the characters that Windows-1252 has there.
"""

import codecs
import re
from dataclasses import dataclass

from generator.model.document import Flaw

# First bytes of files that are no text, with the name by which people know them. A PDF is among the formats.
_MAGIC = [
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
]
_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
# Tab, line feed, form feed, carriage return and vertical tab are used by texts; a lone SUB ends old DOS files.
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
# Codes that stand for no character of a text. A converter that took Windows-1252 for Latin-1 leaves them where marks
# and dashes were: they are read as HTML reads them.
_C1 = {code: mark for code in range(0x80, 0xA0) if (mark := bytes([code]).decode("cp1252", "replace")) != "\ufffd"}
_C1_CODE = re.compile("[\x80-\x9f]")
_NEWLINES = re.compile(r"\r\n?")
_MOST_CONTROLS = 0.02
"""Share of the characters that may be controls or undefined; random bytes have a tenth and more."""


@dataclass(frozen=True)
class Decoded:
    """A file as text: newlines are LF, nothing else is changed."""

    text: str
    encoding: str
    flaws: tuple[Flaw, ...] = ()


def _decode(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            # The mark itself is no part of the text. The codecs for 16 and 32 bits take it off themselves.
            return raw.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace"), encoding
    try:
        text = raw.decode("utf-8")
        return text.translate(_C1) if _C1_CODE.search(text) else text, "utf-8"
    except UnicodeDecodeError:
        # Each of the five bytes that it does not define becomes U+FFFD.
        return raw.decode("cp1252", "replace"), "windows-1252"


def decode(raw: bytes) -> Decoded | str:
    """The text that `raw` holds, or, where it holds none, why: `not-text: sentence`."""
    if raw.startswith(b"%PDF-"):
        # Named by its own format; its bytes are looked at there.
        return Decoded(raw[:8].decode("ascii", "replace"), "binary")
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            return f"not-text: the file is {what}"
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "not-text: the file is a WebP image"
    text, encoding = _decode(raw)
    if "\x00" in text:
        return "not-text: the file holds NUL bytes, as programs and images do"
    # A text may print the mark itself; beyond those each stands for bytes that mean nothing.
    printed = raw.count("\ufffd".encode()) if encoding == "utf-8" else 0
    undefined = text.count("\ufffd") - printed
    share = (len(_CONTROLS.findall(text)) + undefined) / max(1, len(text))
    if share > _MOST_CONTROLS:
        return f"not-text: {share:.0%} of the characters are control characters or undefined bytes"
    text = _NEWLINES.sub("\n", text)
    if not undefined:
        return Decoded(text, encoding)
    at = tuple((match.start(), match.end()) for match in re.finditer("\ufffd+", text))
    counted = "1 byte means" if undefined == 1 else f"{undefined} bytes mean"
    flaw = Flaw("undefined-bytes", f"{counted} nothing in {encoding}; each is shown as U+FFFD", at)
    return Decoded(text, encoding, (flaw,))
