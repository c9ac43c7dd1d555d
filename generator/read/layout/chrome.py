"""What a web page puts around a release and can be known by its links: menus, teasers, lists of further stories."""

from collections.abc import Sequence
from itertools import groupby

from generator.read.layout.blocks import Block, Words

_SHARE = 0.6
"""Blocks whose characters lie in links to this share belong to a menu, if several stand together."""

_LONG = 160
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
    return len(text) <= _LONG and block.linked >= _SHARE * len(text)


def drop_link_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without runs of links."""
    runs = [(linked, list(run)) for linked, run in groupby(blocks, key=_is_link)]
    kept: list[Block] = []
    for number, (linked, run) in enumerate(runs):
        least = _RUN_AT_END if number in (0, len(runs) - 1) else _RUN
        if not linked or len(run) < least:
            kept += run
    return kept
