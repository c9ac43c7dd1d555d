"""A page to blocks: one walk over its tree, without recursion, each node once."""

from collections import Counter
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.read.html.elements import UNSEEN, is_block, is_framing, is_hidden, is_raised
from generator.read.html.paragraphs import Gatherer
from generator.read.layout.blocks import Block, TableCell
from generator.read.layout.tables import settle_table

_WIDEST = 200
_TALLEST = 500
_MOST_TALL = 50
"""What a cell may span, and how many cells may reach down at once: more is a mistake or an attack."""

_TITLE_WORDS = 5


@dataclass
class _Table:
    """A table while it is walked."""

    outer: Gatherer
    row: int = -1
    column: int = 0
    cells: list[TableCell] = field(default_factory=list)
    tall: list[tuple[int, int, int]] = field(default_factory=list)
    """Columns from, to, and the last row of cells that reach into rows below."""

    def open_row(self) -> None:
        self.row += 1
        self.column = 0
        self.tall = [entry for entry in self.tall if entry[2] >= self.row]

    def open_cell(self, node: LexborNode) -> TableCell:
        if self.row < 0:
            self.open_row()
        attributes = node.attributes
        width = _number(attributes.get("colspan"), _WIDEST)
        height = _number(attributes.get("rowspan"), _TALLEST)
        moved = True
        while moved:
            moved = False
            for start, end, _ in self.tall:
                if start <= self.column < end:
                    self.column, moved = end, True
        cell = TableCell(self.row, self.column, width)
        if height > 1 and len(self.tall) < _MOST_TALL:
            self.tall.append((self.column, self.column + width, self.row + height - 1))
        self.column += width
        self.cells.append(cell)
        return cell


def _number(value: str | None, most: int) -> int:
    """A span that the source gives: 1 where it is none."""
    digits = (value or "").strip()
    return min(most, max(1, int(digits))) if digits.isdecimal() and len(digits) <= 6 else 1


def _heads_story(node: LexborNode, tag: str) -> bool:
    """Whether the page's header holds the title of the story: a first-level heading longer than a site's name."""
    heading = node.css_first("h1") if tag == "header" else None
    return heading is not None and len(heading.text().split()) >= _TITLE_WORDS


class _Walk:
    """The walk; each element is entered, and left when all in it has been seen."""

    def __init__(self, *, framing: bool) -> None:
        self.framing = framing
        self.page = Gatherer()
        self.here = self.page
        self.tables: list[_Table] = []
        self.lists: list[int | None] = []
        self._open: list[list[str]] = []
        self._within: Counter[str] = Counter()
        """How many elements of a sort are open: links, stories, raised letters, blocks."""

    def enter(self, node: LexborNode, tag: str) -> bool:
        """Note an element; False where what lies in it is passed over."""
        if tag in UNSEEN:
            return False
        attributes = node.attributes
        if attributes and is_hidden(tag, attributes):
            return False
        if (
            self.framing
            and is_framing(tag, attributes, in_story=self._within["story"] > 0)
            and not _heads_story(node, tag)
        ):
            return False
        marks: list[str] = []
        if tag == "br":
            self.here.break_line()
        elif tag == "pre":
            self.here.add_set(node.text())
            return False
        elif tag == "a":
            if attributes.get("href"):
                marks.append("link")
        elif tag == "table":
            self.here.close()
            self.tables.append(_Table(self.here))
            marks.append("table")
        elif tag == "tr" and self.tables:
            self.here.close()
            self.here = self.tables[-1].outer
            self.tables[-1].open_row()
        elif tag in ("td", "th") and self.tables:
            cell = self.tables[-1].open_cell(node)
            self.here = Gatherer()
            cell.blocks = self.here.blocks
            marks.append("cell")
        elif tag in ("article", "main"):
            self.here.close()
            marks += ["story", "block"]
        elif is_block(tag, attributes):
            self.here.close()
            marks.append("block")
            if tag in ("ol", "ul"):
                self.lists.append(0 if tag == "ol" else None)
                marks.append("list")
            elif tag == "li":
                self.here.mark(self._bullet())
        if is_raised(tag, attributes):
            marks.append("raised")
        self._open.append(marks)
        if marks:
            self._within.update(marks)
        return True

    def _bullet(self) -> str:
        if not self.lists or self.lists[-1] is None:
            return "* "
        self.lists[-1] += 1
        return f"{self.lists[-1]}. "

    def leave(self) -> None:
        """Close the innermost open element."""
        for mark in self._open.pop():
            self._within[mark] -= 1
            if mark == "list":
                self.lists.pop()
            elif mark == "block":
                self.here.close()
            elif mark == "cell":
                self.here.close()
                self.here = self.tables[-1].outer
            elif mark == "table":
                self.here.close()
                table = self.tables.pop()
                self.here = table.outer
                self.here.blocks += settle_table(table.cells)

    def add(self, text: str) -> None:
        """A text node."""
        self.here.add(text, linked=self._within["link"] > 0, raised=self._within["raised"] > 0)


def read_blocks(root: LexborNode, *, framing: bool = True) -> list[Block]:
    """The paragraphs and tables below `root`, in reading order.

    Args:
        root: of the page, or of its main part.
        framing: whether what frames the page is left out.
    """
    walk = _Walk(framing=framing)
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        if node.is_text_node:
            walk.add(node.text_content or "")
            below = None
        elif node.is_element_node and walk.enter(node, node.tag or ""):
            below = node.child
            if below is None:
                walk.leave()
        else:
            below = None
        if below is not None:
            node, depth = below, depth + 1
            continue
        while node is not None and depth and node.next is None:
            node, depth = node.parent, depth - 1
            walk.leave()
        if not depth:
            break
        node = node.next if node is not None else None
    walk.page.close()
    return walk.page.blocks


def parse_page(text: str) -> LexborHTMLParser:
    """The tree of a page; every text has one."""
    return LexborHTMLParser(text)
