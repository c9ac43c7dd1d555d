"""Bytes to documents: the only code that looks into seeds/.

Begin with `files` (which are documents) and `formats` (one module each: how it is recognised and read). The work of a
format is done in `html`, `markdown`, `pdf` and `filing` (the regulator's wrapping); `layout` sets their paragraphs and
tables as canonical text. `decoding` makes characters of bytes, `titles` tells a program's titles from a release's, and
`refusal` says why there is no document.
"""

from generator.read.files import find_documents, read_file

__all__ = ["find_documents", "read_file"]
