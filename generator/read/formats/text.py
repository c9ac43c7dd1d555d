"""Plain text: the file is its own canonical text. Everything that no other format claims is read so."""

from generator.model.document import Canonical
from generator.read.formats import Format

FORMAT = Format(name="text", rank=1000, recognise=lambda _raw, _text: True, read=lambda _raw, text: [Canonical(text)])
