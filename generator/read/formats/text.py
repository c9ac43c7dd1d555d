"""Plain text: the file is its own canonical text. Everything that no other format claims is read so."""

import re

from generator.model.document import Canonical
from generator.read.formats import Format
from generator.read.refusal import Refused

# A file that mail programs wrote as letters: a line `begin 644 name`, then lines of the length that its first
# letter tells, `M` for 45 bytes.
_ENCODED = re.compile(r"(?:\s|<[A-Z]+>[^\n]*\n){0,20}begin [0-7]{3} [^\n]{1,200}\n(?:M[ -`]{60}\n){2}")


def _read(_raw: bytes, text: str) -> list[Canonical] | Refused:
    if _ENCODED.match(text):
        return Refused("encoded", "the text is an encoded file (uuencode), such as an image")
    return [Canonical(text)]


FORMAT = Format(name="text", rank=1000, recognise=lambda _raw, _text: True, read=_read)
