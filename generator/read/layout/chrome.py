"""What a web page puts around a release and can be known by its links: menus, teasers, lists of further stories."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from generator.read.layout.blocks import Block, Words

_SHARE = 0.6
"""Blocks whose characters lie in links to this share belong to a menu, if several stand together."""

_LONG = 160
_TEASER = 700
"""A block of so many characters is a link at most, or at most where all of it is one."""

_TITLE = 40
_RUN = 4
_RUN_AT_END = 2
"""So many such blocks in a row are a menu; fewer are enough where the page begins or ends."""


def _is_link(block: Block) -> bool:
    """A block that is hardly more than links; addresses of people and hosts are words of a release."""
    if not isinstance(block, Words) or not block.linked:
        return False
    text = block.text.strip("*+-• ")
    if "@" in text or text.startswith(("http", "www.")):
        return False
    if len(text) > _LONG:
        return len(text) <= _TEASER and block.linked >= 0.95 * len(text)
    return block.linked >= _SHARE * len(text)


def _is_item(block: Block) -> bool:
    """A short item of a list without a link: the title of a part of a menu."""
    return isinstance(block, Words) and block.text.startswith("* ") and len(block.text) <= _TITLE


def _links_behind(blocks: Sequence[Block], links: list[bool], place: int) -> bool:
    """Whether links go on behind a few items."""
    for behind in range(place + 1, min(place + 8, len(links))):
        if links[behind]:
            return True
        if not _is_item(blocks[behind]):
            return False
    return False


def drop_link_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without runs of links."""
    links = [_is_link(block) for block in blocks]
    for place in range(1, len(links) - 1):
        # Titles in a menu stand between its links.
        if not links[place] and links[place - 1] and _is_item(blocks[place]):
            links[place] = _links_behind(blocks, links, place)
    runs = [
        (linked, [block for block, _ in run]) for linked, run in groupby(zip(blocks, links, strict=True), itemgetter(1))
    ]
    kept: list[Block] = []
    for number, (linked, run) in enumerate(runs):
        least = _RUN_AT_END if number in (0, len(runs) - 1) else _RUN
        if not linked or len(run) < least:
            kept += run
    return kept
