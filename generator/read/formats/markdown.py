"""Markdown, known by front matter, a first line `# Title`, links or tables of bars; its marks are taken out.

A few asterisks do not make a text Markdown: plain releases use them for notes and bullets.
"""

import re

from generator.model.document import Canonical
from generator.read.formats import Format
from generator.read.layout.blocks import Block, Words
from generator.read.layout.chrome import drop_link_lists
from generator.read.layout.composition import compose
from generator.read.markdown.blocks import read_markdown
from generator.read.markdown.front_matter import has_front_matter, split_front_matter
from generator.read.refusal import Refused

_TITLE = re.compile(r"\s{0,200}#{1,2} +[^\s#]")
_LINK = re.compile(r"\]\((?:https?://|/|#|mailto:)[^\s)]{0,2000}[\s)]")
_DELIMITERS = re.compile(r"^\|(?: *:?-{2,}:? *\|)+ *$", re.MULTILINE)
_LOOKED_AT = 50_000
_SHORT = 120

# "[Original/Source Press Release](...)", "[Source](...)", "View original content: [...](...)".
_ORIGIN = re.compile(r"\b(?:original|source)\b", re.IGNORECASE)


def _recognise(_raw: bytes, text: str) -> bool:
    if has_front_matter(text) or _TITLE.match(text):
        return True
    head = text[:_LOOKED_AT]
    return len(_LINK.findall(head)) >= 2 or _DELIMITERS.search(head) is not None


def _split_origin(blocks: list[Block]) -> tuple[list[tuple[str, str]], list[Block]]:
    """Where a page says that it was taken from: a link at its end, apart from the words of the release.

    Either one that says so, with other links behind it, or the only link at the end; its words are then the source.
    """
    tail = len(blocks)
    while tail and _has_link(blocks[tail - 1]):
        tail -= 1
    for place in range(tail, len(blocks)):
        block = blocks[place]
        if isinstance(block, Words) and _is_link(block) and _ORIGIN.search(block.text):
            return [("address", block.address)], blocks[:place]
    last = blocks[-1] if len(blocks) - tail == 1 else None
    if isinstance(last, Words) and _is_link(last):
        return [("source", last.text), ("address", last.address)], blocks[:tail]
    return [], blocks


def _has_link(block: Block) -> bool:
    return isinstance(block, Words) and block.linked > 0 and len(block.text) <= _SHORT and "@" not in block.text


def _is_link(block: Words) -> bool:
    return block.address.startswith(("http://", "https://")) and block.linked >= 0.9 * len(block.text.strip("*+- "))


def _read(_raw: bytes, text: str) -> list[Canonical] | Refused:
    facts, rest = split_front_matter(text)
    page = read_markdown(rest)
    origin, kept = _split_origin(page.blocks)
    stated = dict(origin) | dict(facts)
    if "title" not in stated and page.title:
        stated["title"] = page.title
    ordered = [(key, stated[key]) for key in ("title", "date", "source", "address") if key in stated]
    return [compose(ordered, drop_link_lists(kept))]


FORMAT = Format(name="markdown", rank=40, recognise=_recognise, read=_read)
