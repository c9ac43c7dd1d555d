"""Marks within a paragraph taken out: emphasis, links, images, code, escapes, entities."""

import html
import re
from collections import deque
from dataclasses import dataclass, field
from itertools import pairwise

from generator.read.decoding import plain_blanks

_SPECIAL = re.compile(r"[\\`*_\[\]!<&]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
# What a link leads to: an address without blanks, perhaps with a title; some programs wrap it. Not `(the "Company")`
# behind a bracket, nor `(NYSE:ABC)`.
_TARGET = re.compile(
    r"\(\s{0,3}(?:<(?P<angle>[^<>\n]{0,2000})>|(?P<broken>https?://[^\s()]{1,2000}\n[^\s()]{1,500})(?=\))|"
    r"(?P<plain>(?:[^\s()]|\([^\s()]{0,300}\)){0,2000}))"
    r"(?:\s{1,3}(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?\s{0,3}\)"
)
_ADDRESS = re.compile(
    r"(?:https?:|mailto:|tel:|ftp:|data:|javascript:|/|#|\.{1,2}/|www\.|[\w-]+(?:\.[\w-]+)+(?:/|$)|[\w-]+\.\w{2,5}\b)",
    re.IGNORECASE,
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:|www\.)[^<>\s]{1,2000}|[\w.+-]{1,80}@[\w.-]{1,200})>")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,12})(?:\s[^<>\n]{0,2000})?/?>")
_TAGS = frozenset(
    "a abbr b big br center cite code del div em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p q s small span "
    "strike strong sub sup table tbody td th thead tr tt u ul".split()
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNSEEN = str.maketrans({"\u200b": None, "\u2060": None, "\ufeff": None, "\u00ad": None, "\r": None})

_MOST_OPEN = 40
"""Brackets that may be open at once, the last ones; each link around others looks at what lies in it again."""


@dataclass
class Inline:
    """A paragraph without its marks.

    Attributes:
        text: its words; line breaks stay.
        linked: characters that lie in links.
        addresses: where its links lead, in reading order.
    """

    text: str
    linked: int = 0
    addresses: list[str] = field(default_factory=list)


@dataclass
class _Run:
    """A run of `*` or `_` that may open or close emphasis; `count` is how many are still literal."""

    piece: int
    count: int
    opens: bool
    closes: bool


def _flanks(before: str, after: str, mark: str) -> tuple[bool, bool]:
    """Whether a run between two characters can open, and can close, emphasis."""

    def space(c: str) -> bool:
        return not c or c.isspace()

    def sign(c: str) -> bool:
        return bool(c) and not c.isalnum() and not c.isspace()

    left = not space(after) and (not sign(after) or space(before) or sign(before))
    right = not space(before) and (not sign(before) or space(after) or sign(after))
    if mark == "*":
        return left, right
    return left and (not right or sign(before)), right and (not left or sign(after))


def _pair(runs: list[_Run]) -> None:
    """Take away the marks of each opening run that a closing one answers."""
    waiting: list[_Run] = []
    for run in runs:
        while run.closes and run.count and waiting:
            opener = waiting[-1]
            taken = min(run.count, opener.count)
            run.count -= taken
            opener.count -= taken
            if not opener.count:
                waiting.pop()
        if run.opens and run.count:
            waiting.append(run)


def _pair_loosely(pieces: list[str], runs: list[_Run]) -> None:
    """Take away doubled marks that stand in twos though they break the rules, and single ones around a full stop.

    Converters write `adoption**.** Next` and `sec.gov*.*`, where a bold blank or full stop was.
    """
    strong = [run for run in runs if run.count >= 2]
    for opener, closer in zip(strong[::2], strong[1::2], strict=False):
        opener.count = closer.count = 0
    for opener, closer in pairwise(run for run in runs if run.count == 1):
        between = "".join(pieces[opener.piece + 1 : closer.piece])
        if 0 < len(between) <= 3 and not any(c.isalnum() or c.isspace() for c in between):
            opener.count = closer.count = 0


class _Reader:
    """A paragraph while it is read: pieces of it, among them marks that may still be taken away."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.pieces: list[str] = []
        self.runs: dict[str, list[_Run]] = {"*": [], "_": []}
        self.brackets: deque[tuple[int, bool]] = deque(maxlen=_MOST_OPEN)
        self.addresses: list[str] = []
        self.links: list[tuple[int, int]] = []
        while special := _SPECIAL.search(source, self.place):
            at = special.start()
            if at > self.place:
                self.pieces.append(source[self.place : at])
            self._read_mark(special[0], at)
        self.pieces.append(source[self.place :])

    def _put(self, words: str, end: int) -> None:
        self.pieces.append(words)
        self.place = end

    def _read_mark(self, mark: str, at: int) -> None:
        source = self.source
        following = source[at + 1 : at + 2]
        if mark == "\\" and following in _PUNCTUATION:
            self._put(following, at + 2)
        elif mark == "`":
            self._read_code(at)
        elif mark in "*_":
            self._read_run(mark, at)
        elif mark == "[" or (mark == "!" and following == "["):
            self.brackets.append((len(self.pieces), mark == "!"))
            self._put("![" if mark == "!" else "[", at + (2 if mark == "!" else 1))
        elif mark == "]" and self.brackets:
            self._close_bracket(at)
        elif mark == "<" and (auto := _AUTOLINK.match(source, at)):
            self._put(auto[1].removeprefix("mailto:"), auto.end())
        elif mark == "<" and (tag := _TAG.match(source, at)) and tag[1].lower() in _TAGS:
            self._put("\n" if tag[1].lower() in ("br", "p", "div", "tr", "li") else "", tag.end())
        elif mark == "&" and (entity := _ENTITY.match(source, at)):
            self._put(html.unescape(entity[0]), entity.end())
        else:
            self._put(mark, at + 1)

    def _read_code(self, at: int) -> None:
        behind = at
        while self.source[behind : behind + 1] == "`":
            behind += 1
        ticks = self.source[at:behind]
        end = self.source.find(ticks, behind, behind + 2000)
        if end > 0:
            self._put(self.source[behind:end], end + len(ticks))
        else:
            self._put(ticks, behind)

    def _read_run(self, mark: str, at: int) -> None:
        end = at + 1
        while self.source[end : end + 1] == mark:
            end += 1
        opens, closes = _flanks(self.source[at - 1] if at else "", self.source[end : end + 1], mark)
        self.runs[mark].append(_Run(len(self.pieces), end - at, opens, closes))
        self._put(self.source[at:end], end)

    def _close_bracket(self, at: int) -> None:
        first, image = self.brackets.pop()
        target = _TARGET.match(self.source, at + 1)
        address = (target["angle"] or target["broken"] or target["plain"] or "") if target else ""
        if target is None or (address and not _ADDRESS.match(address)):
            self._put("]", at + 1)
            return
        self.place = target.end()
        if image:
            self.pieces[first:] = [""] * (len(self.pieces) - first)
        else:
            self.pieces[first] = ""
            self.links.append((first, len(self.pieces)))
            self.addresses.append(address)


def read_inline(source: str) -> Inline:
    """The words of a paragraph, a heading or a cell. Marks that nothing answers stay as they are."""
    reader = _Reader(source)
    for mark, runs in reader.runs.items():
        _pair(runs)
        if mark == "*":
            _pair_loosely(reader.pieces, runs)
        for run in runs:
            if reader.pieces[run.piece]:
                reader.pieces[run.piece] = mark * run.count
    pieces = [plain_blanks(piece).translate(_UNSEEN) for piece in reader.pieces]
    inside: set[int] = set()
    for start, end in reader.links:
        if start not in inside:
            inside.update(range(start, end))
    linked = sum(len(pieces[index].strip()) for index in inside)
    return Inline("".join(pieces), linked, reader.addresses)
