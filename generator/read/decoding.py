"""Bytes to characters: byte order mark, UTF-8, else Windows-1252 or Mac Roman; what is no text is told apart.

UTF-8 that a converter made of Windows-1252 taken for Latin-1 has control codes for quotation marks and dashes; they
are the characters that Windows-1252 has there. UTF-8 that was encoded twice is decoded twice. Newlines become LF; an
accent and its letter one character, a ligature its letters, and what nobody sees (soft hyphens, zero-width characters)
is left out.
"""

import codecs
import re
import unicodedata
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
# UTF-16 without its mark: each letter of Latin has a NUL beside it.
_WIDE = [(re.compile(rb"(?:[\t\n\r -~]\0){12}"), "utf-16-le"), (re.compile(rb"(?:\0[\t\n\r -~]){12}"), "utf-16-be")]
# `it\xd5s`, `\xd2We are`: marks of a Macintosh, where Windows-1252 has capitals in the midst of small letters.
_MAC = re.compile(rb"[a-z]\xd5(?:s|t|re|ve|ll|d|m)\b|(?:^|[\s(])\xd2(?=[A-Za-z])")
_TO_C1 = {ord(mark): code for code, mark in _C1.items()}
_TWICE = re.compile(f"[\xc2-\xf4][\x80-\xbf{''.join(_C1.values())}]")
_LETTERS: dict[int, str | None] = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_LETTERS |= dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
_OTHERWISE = re.compile("[\xad\u200b\u2060\ufeff\ufb00-\ufb04]")
# Blanks other than the one of the keyboard, some of which no line breaks at.
_ODD_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ACCENT = re.compile("[\u0300-\u036f]")
_MOST_CONTROLS = 0.02
"""Share of the characters that may be controls or undefined; random bytes have a tenth and more."""


@dataclass(frozen=True)
class Decoded:
    """A file as text, as the head of this module says."""

    text: str
    encoding: str
    flaws: tuple[Flaw, ...] = ()


def plain_blanks(text: str) -> str:
    """A text whose blanks are all the same, each in its place: `fiscal 2020` is printed with one that holds it."""
    return text if text.isascii() else _ODD_BLANKS.sub(" ", text)


def _decode(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            # The mark itself is no part of the text. The codecs for 16 and 32 bits take it off themselves.
            return raw.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace"), encoding
    for wide, encoding in _WIDE:
        if wide.match(raw):
            return raw.decode(encoding, "replace"), encoding
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        if _MAC.search(raw):
            return raw.decode("mac-roman"), "mac-roman"
        # Each of the five bytes that it does not define becomes U+FFFD.
        return raw.decode("cp1252", "replace"), "windows-1252"
    if _TWICE.search(text):
        text = _decode_again(text)
    return text.translate(_C1) if _C1_CODE.search(text) else text, "utf-8"


def _decode_again(text: str) -> str:
    """`Weâ€™re glad`, which was encoded twice, decoded again; a text that does not decode as a whole was not."""
    try:
        return text.translate(_TO_C1).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


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
    # Old programs fill up a file's last block.
    text = text.rstrip("\x00\x1a")
    if "\x00" in text:
        return "not-text: the file holds NUL bytes, as programs and images do"
    # A text may print the mark itself; beyond those each stands for bytes that mean nothing.
    printed = raw.count("\ufffd".encode()) if encoding == "utf-8" else 0
    undefined = text.count("\ufffd") - printed
    share = (len(_CONTROLS.findall(text)) + undefined) / max(1, len(text))
    if share > _MOST_CONTROLS:
        return f"not-text: {share:.0%} of the characters are control characters or undefined bytes"
    text = _NEWLINES.sub("\n", text)
    if _OTHERWISE.search(text):
        text = text.translate(_LETTERS)
    if _ACCENT.search(text):
        text = unicodedata.normalize("NFC", text)
    if not undefined:
        return Decoded(text, encoding)
    at = tuple((match.start(), match.end()) for match in re.finditer("\ufffd+", text))
    counted = "1 byte means" if undefined == 1 else f"{undefined} bytes mean"
    flaw = Flaw("undefined-bytes", f"{counted} nothing in {encoding}; each is shown as U+FFFD", at)
    return Decoded(text, encoding, (flaw,))
