"""A new archive: its settings, its empty folders, and the workflows that read and publish its documents."""

from generator.starter.archive import make_archive

__all__ = ["make_archive"]
