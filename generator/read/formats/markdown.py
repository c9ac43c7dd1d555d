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

# "[Original/Source Press Release](...)", "[Source](...)", "View original content: [...](...)".
_ORIGIN = re.compile(r"\b(?:original|source)\b", re.IGNORECASE)


def _recognise(_raw: bytes, text: str) -> bool:
    if has_front_matter(text) or _TITLE.match(text):
        return True
    head = text[:_LOOKED_AT]
    return len(_LINK.findall(head)) >= 2 or _DELIMITERS.search(head) is not None


def _split_origin(blocks: list[Block]) -> tuple[list[tuple[str, str]], list[Block]]:
    """Where a page says that it was taken from: a link at its end, apart from the words of the release."""
    tail = len(blocks)
    while tail and _is_bare_link(blocks[tail - 1]):
        tail -= 1
    links = [block for block in blocks[tail:] if isinstance(block, Words)]
    named = [block for block in links if _ORIGIN.search(block.text)] or (links if len(links) == 1 else [])
    if not named:
        return [], blocks
    facts = [("address", named[0].address)]
    if not _ORIGIN.search(named[0].text):
        facts.insert(0, ("source", named[0].text))
    return facts, blocks[:tail]


def _is_bare_link(block: Block) -> bool:
    return (
        isinstance(block, Words)
        and block.address.startswith(("http://", "https://"))
        and "@" not in block.text
        and block.linked >= 0.6 * len(block.text.strip("*+- "))
    )


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
