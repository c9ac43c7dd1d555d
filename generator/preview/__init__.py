"""The live preview: watch what a site is made of, make it again when that changes, and tell the browser."""

from generator.preview.session import Places, Session

__all__ = ["Places", "Session"]
