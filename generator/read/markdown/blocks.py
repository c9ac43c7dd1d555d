"""A Markdown page to blocks: paragraphs, headings, items of lists, fenced text, tables of bars."""

import re
from dataclasses import dataclass, field

from generator.read.decoding import plain_blanks
from generator.read.layout.blocks import Block, Words
from generator.read.layout.tables import settle_table
from generator.read.markdown.inline import read_inline
from generator.read.markdown.tables import find_table, read_table

# Converters of pages break long lines between these widths, headings too.
_WRAP_FROM, _WRAP_TO = 75, 80
# So many wrapped lines below a heading are a paragraph.
_MOST_BROKEN = 4
_HEADING = re.compile(r"\s{0,3}(#{1,6})[ \t]+(\S.*)$")
_FENCE = re.compile(r"\s{0,12}(`{3,}|~{3,})[\w ]*$")
_RULE = re.compile(r"\s{0,12}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$")
_ITEM = re.compile(r"\s{0,40}(?:(?P<bullet>[*+-])|(?P<number>\d{1,3}[.)]))[ \t]+(?=\S)")
_QUOTE = re.compile(r"\s{0,3}(?:>[ \t]?)+")
# A link around whole blocks, as converters write a teaser: a heading and its text between the brackets.
_AROUND = re.compile(r"\[(?P<words>[ \t]*(?:\n|#{1,6} )[^\[\]]{1,2000})\](?P<target>\([^\s()]{1,1000}\))")
_MARKS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|[-=]{2,}[ \t]*$)", re.MULTILINE)


@dataclass
class Page:
    """What a page holds.

    Attributes:
        blocks: in reading order.
        title: of the first heading of the first level, where nothing but chrome stands before it; else "".
    """

    blocks: list[Block] = field(default_factory=list)
    title: str = ""


def _add(page: Page, lines: list[str], mark: str = "") -> None:
    """A paragraph; a blank line that its marks leave behind parts it."""
    inline = read_inline("\n".join(line.strip() for line in lines))
    address = inline.addresses[0] if inline.addresses else ""
    for part in re.split(r"\n[ \t]*\n+", inline.text):
        kept = "\n".join(line.strip() for line in part.split("\n") if line.strip())
        if kept:
            text = mark + kept
            page.blocks.append(Words(text, min(inline.linked, len(text)), address=address))
            mark = ""


def _add_fenced(page: Page, lines: list[str]) -> None:
    group: list[str] = []
    for line in [*lines, ""]:
        words = plain_blanks(line).rstrip()
        if words:
            group.append(words)
        elif group:
            page.blocks.append(Words("\n".join(group)))
            group = []


def _read_cell(source: str) -> list[Block]:
    words = source.strip()
    if not words or (words.isascii() and words.replace(",", "").replace(" ", "").isalnum()):
        return [Words(words)] if words else []
    cell = Page()
    _add(cell, [source])
    return cell.blocks


def _draw_together(link: re.Match[str]) -> str:
    """A link around several blocks as one paragraph."""
    words = " ".join(_MARKS.sub("", link["words"]).split())
    return f"\n\n[{words}]{link['target']}\n\n" if words else ""


def _without_closing(heading: str) -> str:
    """The words of a heading without the signs that may close it, `Results ##`."""
    words = heading.rstrip(" \t")
    bare = words.rstrip("#")
    return bare.rstrip(" \t") if bare != words and bare.endswith((" ", "\t")) else words


def _is_wrapped(line: str, following: str) -> bool:
    """Whether a converter broke a heading over two lines: the second one's first word had no room left.

    A longer line is none that it broke: a paragraph right below the heading.
    """
    first = following.split(" ", 1)[0]
    room = len(line.rstrip()) + 1 + len(first)
    plain = first[:1].isalnum() or first[:1] in '(“"$'
    return plain and line.strip() != "" and room >= _WRAP_FROM and max(len(line), len(following)) <= _WRAP_TO


class _Reader:
    """A page while it is read: its lines, which one is next, and the paragraph that is not at its end yet."""

    def __init__(self, text: str) -> None:
        self.page = Page()
        self.lines = _AROUND.sub(_draw_together, text).split("\n")
        self.next = 0
        self.paragraph: list[str] = []
        self.mark = ""
        while self.next < len(self.lines):
            self.next += 1
            self._read_line(self.lines[self.next - 1])
        self._close()

    def _close(self) -> None:
        if self.paragraph:
            _add(self.page, self.paragraph, self.mark)
            self.paragraph.clear()
        self.mark = ""

    def _read_line(self, line: str) -> None:
        rule = _RULE.match(line)
        if rule and len(self.paragraph) == 1 and line.strip().startswith("="):
            line, rule = f"# {self.paragraph.pop().strip()}", None
        if rule or not line.strip():
            self._close()
        elif fence := _FENCE.match(line):
            self._close()
            self._read_fenced(fence[1])
        elif rows := find_table(self.lines, self.next - 1):
            self._close()
            table = read_table(self.lines[self.next - 1 : self.next - 1 + rows], _read_cell)
            self.page.blocks += settle_table(table)
            self.next += rows - 1
        else:
            quoted = _QUOTE.match(line)
            self._read_words(line[quoted.end() :] if quoted else line)

    def _read_fenced(self, fence: str) -> None:
        end = self.next
        while end < len(self.lines) and self.lines[end].strip() != fence:
            end += 1
        _add_fenced(self.page, self.lines[self.next : end])
        self.next = end + 1

    def _read_words(self, line: str) -> None:
        if heading := _HEADING.match(line):
            self._close()
            self._read_heading(line, heading)
            return
        if item := _ITEM.match(line):
            self._close()
            self.mark = "* " if item["bullet"] else f"{item['number']} "
            line = line[item.end() :]
        self.paragraph.append(line.removesuffix("\\"))

    def _read_heading(self, line: str, heading: re.Match[str]) -> None:
        before = len(self.page.blocks)
        words = [_without_closing(heading[2])]
        end = self.next
        while end < len(self.lines) and _is_wrapped(line, self.lines[end]):
            line = self.lines[end]
            end += 1
        if end - self.next < _MOST_BROKEN:
            words += [broken.strip() for broken in self.lines[self.next : end]]
            self.next = end
        _add(self.page, [" ".join(words)])
        if not self.page.title and heading[1] == "#" and len(self.page.blocks) > before:
            added = self.page.blocks[-1]
            self.page.title = added.text if isinstance(added, Words) else ""


def read_markdown(text: str) -> Page:
    """The blocks of a page, its front matter taken off."""
    return _Reader(text).page
