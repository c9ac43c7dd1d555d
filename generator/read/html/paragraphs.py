"""Words of inline elements gathered into paragraphs, white space folded as a browser folds it."""

import re

from generator.read.decoding import plain_blanks
from generator.read.layout.blocks import Block, Words

_BLANKS = re.compile(r"[ \t\n\r\f]+")
# Zero-width characters and soft hyphens, which nobody sees.
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
_OWN_MARK = re.compile(r"\s*(?:[•·●○▪■*–—-]\s|\(?\w{1,3}[.)]\s)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Gatherer:
    """The paragraphs of one place: the page, or a cell of a table.

    Attributes:
        blocks: what is complete.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._lines: list[list[str]] = [[]]
        self._linked = 0
        self._mark = ""

    def add(self, text: str, *, linked: bool, raised: bool) -> None:
        """Words of a text node.

        The number of a note stays above the line, so that it is not read as digits of the figure before it.
        """
        if raised and text.strip().isdecimal() and text.isascii():
            text = text.strip().translate(_RAISED)
        self._lines[-1].append(text)
        if linked:
            self._linked += len(text.strip())

    def add_set(self, text: str) -> None:
        """Preformatted words: lines and blanks stay; blank lines part paragraphs."""
        self.close()
        clean = plain_blanks(_UNSEEN.sub("", text)).replace("\r", "")
        for stretch in re.split(r"\n[ \t]*(?=\n)", clean):
            lines = [line.rstrip() for line in stretch.split("\n")]
            kept = "\n".join(line for line in lines if line)
            if kept:
                self.blocks.append(Words(kept))

    def break_line(self) -> None:
        """A `<br>`."""
        self._lines.append([])

    def mark(self, bullet: str) -> None:
        """The next paragraph is an item of a list."""
        self.close()
        self._mark = bullet

    def close(self) -> None:
        """End the paragraph, if there is one. Empty lines in it part it in several."""
        if len(self._lines) == 1 and not self._lines[0]:
            return
        group: list[str] = []
        groups = [group]
        for pieces in self._lines:
            line = _BLANKS.sub(" ", _UNSEEN.sub("", "".join(pieces)).strip(" \t\n\r\f"))
            line = plain_blanks(line).strip()
            if line:
                group.append(line)
            elif group:
                group = []
                groups.append(group)
        linked, self._linked = self._linked, 0
        self._lines = [[]]
        for lines in groups:
            if not lines:
                continue
            text = "\n".join(lines)
            if self._mark and not _OWN_MARK.match(text):
                text = self._mark + text
            self._mark = ""
            self.blocks.append(Words(text, min(linked, len(text))))
