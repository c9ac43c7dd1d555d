"""Bytes to documents: the only code that looks into seeds/."""

from generator.read.files import find_documents, read_file

__all__ = ["find_documents", "read_file"]
