"""PDF, known by its first bytes. Not read yet."""

from generator.read.formats import Format, Refused

FORMAT = Format(
    name="pdf",
    rank=10,
    recognise=lambda raw, _text: raw.startswith(b"%PDF-"),
    read=lambda _raw, _text: Refused("format-not-read", "the file is a PDF, and PDF is not read yet"),
)
