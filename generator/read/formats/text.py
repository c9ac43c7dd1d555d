"""Plain text: the file is its own canonical text, but for a form's cover. What no other format claims is read so."""

import re

from generator.model.document import Canonical
from generator.read.decoding import plain_blanks
from generator.read.filing.submission import cut_form
from generator.read.formats import Format
from generator.read.refusal import Refused

# A file that mail programs wrote as letters: a line `begin 644 name`, then lines of the length that its first
# letter tells, `M` for 45 bytes.
_ENCODED = re.compile(r"(?:\s|<[A-Z]+>[^\n]*\n){0,20}begin [0-7]{3} [^\n]{1,200}\n(?:M[ -`]{60}\n){2}")
# The cover of a form whose submission's tags are lost, with the release in one file with it.
_COVER = re.compile(r"^\W*form (?:8-k|6-k)\b", re.MULTILINE | re.IGNORECASE)
_HEAD = 1500


def _read(_raw: bytes, text: str) -> list[Canonical] | Refused:
    if _ENCODED.match(text):
        return Refused("encoded", "the text is an encoded file (uuencode), such as an image")
    form = Canonical(plain_blanks(text))
    inside = cut_form(form) if _COVER.search(text[:_HEAD]) else None
    return [inside or form]


FORMAT = Format(name="text", rank=1000, recognise=lambda _raw, _text: True, read=_read)
