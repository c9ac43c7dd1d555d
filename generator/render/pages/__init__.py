"""The kinds of page, one module each, found by themselves.

A module here makes a kind of page by having `make_pages(edition) -> Iterator[Page]`; nothing else needs to
know of it.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from generator.render.edition import Edition
from generator.render.page import Page

PageMaker = Callable[[Edition], Iterator[Page]]


def page_kinds() -> list[PageMaker]:
    """The `make_pages` of every module of this folder, in the order of their names."""
    names = sorted(module.name for module in iter_modules(__path__))
    return [import_module(f"{__name__}.{name}").make_pages for name in names]
