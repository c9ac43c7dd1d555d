"""The formats that documents come in: one module each beside this one, found by itself.

A module of this folder defines `FORMAT`. The first format, by `rank`, that recognises a file reads it; `text`
recognises everything and comes last.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.model.document import Canonical
from generator.read.refusal import Refused

__all__ = ["Format", "Refused", "formats", "recognise"]


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: what `source.format` says, `text`.
        rank: lower ones are asked first.
        recognise: whether a file is of this format, from its bytes and the text that they decode to.
        read: bytes and text to the canonical text of each release in it, or why it cannot be read.
    """

    name: str
    rank: int
    recognise: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], list[Canonical] | Refused]


@cache
def formats() -> tuple[Format, ...]:
    """All formats, in the order in which they are asked."""
    names = sorted(module.name for module in iter_modules(__path__))
    found: list[Format] = [import_module(f"{__name__}.{name}").FORMAT for name in names]
    return tuple(sorted(found, key=lambda form: (form.rank, form.name)))


def recognise(raw: bytes, text: str) -> Format:
    """The format of a file."""
    return next(form for form in formats() if form.recognise(raw, text))
