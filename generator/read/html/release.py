"""One page to the canonical text of the release on it, or why there is none."""

import re

from generator.model.document import Canonical
from generator.read.filing.wrapper import unwrap
from generator.read.html.head import read_head
from generator.read.html.page import parse_page, read_blocks
from generator.read.html.tangle import is_tangled
from generator.read.layout.blocks import Block, Words
from generator.read.layout.chrome import drop_link_lists
from generator.read.layout.composition import compose
from generator.read.refusal import Refused

_ERROR = re.compile(
    r"\b(?:404|403|500|502|503)\b.{0,20}\b(?:not found|forbidden|error|unavailable|bad gateway)\b|"
    r"page (?:was )?not found|access (?:is )?denied|undeclared automated tool|^just a moment\b|attention required|"
    r"are you a (?:human|robot)|service unavailable|request (?:blocked|rejected)|enable javascript",
    re.IGNORECASE,
)
_ERROR_WORDS = 600
_HEADING = 140
_FEW_WORDS = 12
_SHORTEST = 60

# The wrapper lines of an exhibit and an XML declaration may stand before the page.
_BEFORE = re.compile(
    r"(?:\s+|<(?:DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION|TEXT|XBRL|XML)>[^\n<]*\n|<\?xml[^>]*\?>|<!--.*?-->)*",
    re.DOTALL,
)
_OPENING = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|font|center|article|section)\b", re.IGNORECASE
)
# Not `<TABLE>`: plain text of the regulator's archive uses it, with `<CAPTION>`, `<S>` and `<C>`.
_ELEMENT = re.compile(r"</?(?:p|div|td|tr|font|span|br|li|h[1-6])\b[^<>]*>", re.IGNORECASE)
_MANY = 20
"""So many elements make a text HTML wherever they stand: some files begin with words."""


def is_page(text: str) -> bool:
    """Whether a text is HTML."""
    before = _BEFORE.match(text)
    if _OPENING.match(text, before.end() if before else 0):
        return True
    return len(_ELEMENT.findall(text, 0, 20_000)) >= _MANY


def _count_words(blocks: list[Block]) -> int:
    return sum(
        len(block.text.split())
        if isinstance(block, Words)
        else sum(len(line.split()) for cell in block.cells for line in cell.lines)
        for block in blocks
    )


def read_page(text: str, facts: list[tuple[str, str]] | None = None) -> Canonical | Refused:
    """Read a page, wrapped in a filing's lines or not.

    Args:
        text: HTML.
        facts: what is stated about the page elsewhere, such as by the header of a submission.

    Returns:
        Canonical text; or `error-page`, `images-only`, `tangled`.
    """
    wrapped = unwrap(text)
    if wrapped is not None:
        text = wrapped.text
    if is_tangled(text):
        return Refused(
            "tangled",
            "the HTML leaves thousands of elements or dozens of tables open, or gives one thousands of attributes",
        )
    page = parse_page(text)
    head = read_head(page)
    main = [node for node in page.css("main, [role=main]") if len(node.text()) > 400]
    root = main[0] if len(main) == 1 else page.root
    blocks = drop_link_lists(read_blocks(root)) if root is not None else []
    words = _count_words(blocks)
    if words < _SHORTEST and page.root is not None:
        # Names of classes mislead at times: a page that seems to be nothing but frame is read whole.
        whole = drop_link_lists(read_blocks(page.root, framing=False))
        if _count_words(whole) >= 2 * _SHORTEST:
            blocks, words = whole, _count_words(whole)
    headings = [head[0][1], *(block.text for block in blocks[:3] if isinstance(block, Words))]
    if words < _ERROR_WORDS and any(len(text) <= _HEADING and _ERROR.search(text) for text in headings):
        return Refused("error-page", "the page says that something went wrong, and holds no release")
    if words < _FEW_WORDS and page.css_first("img") is not None:
        return Refused("images-only", "the page holds images and hardly a word")
    return compose([*(facts or []), *(wrapped.facts if wrapped else []), *head], blocks)
