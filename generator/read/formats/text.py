"""Plain text: the file is its own canonical text. Everything that no other format claims is read so."""

from generator.read.formats import Format

FORMAT = Format(name="text", rank=1000, recognise=lambda _raw, _text: True, read=lambda text: [text])
