"""Canonical text to lines and paragraphs: hard wraps undone, page furniture put aside."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from generator.model.base import Span
from generator.model.document import Grid
from generator.parse.text.hinted import hinted
from generator.parse.text.pages import CLOSED, find_running_heads, is_page_number
from generator.parse.text.passage import Passage
from generator.parse.text.seams import SHORTEST, find_seams, has_seam

Zone = Literal["head", "body", "heading", "table", "about", "safe-harbour", "contact", "furniture", "further"]
"""What part of a release a paragraph belongs to; `zones.py` decides."""

# <PAGE>, <TEXT>, <DOCUMENT>, <TYPE>EX-99.1: tags of EDGAR's plain-text filings, each on a line of its own.
_SGML = re.compile(
    r"</?(?:PAGE|DOCUMENT|TEXT|SEC-DOCUMENT|SEC-HEADER|TABLE|CAPTION)>\s*\d*\s*$"
    r"|<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>.*$",
    re.IGNORECASE,
)
# "-----", "- ------", "=====", "* * *", "- 2 -", "Page 2 of 3", "- more -", "(more)", "# # #".
_RULE = re.compile(
    r"[\s\-_=*#~.+|—–]*$|[-–—\s]*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?[-–—\s]*$"
    # A bare "continued." is the last word of a wrapped line: `Roe` / `continued.`
    r"|[-–—(\s]*[-–—(]\s*(?:more|end|continued)[-–—)\s.]*$|(?:more|end|continued)\s*[-–—)][-–—)\s.]*$|(?:more|end)$"
    r"|-?\s*###\s*-?$",
    re.IGNORECASE,
)
# What a page's furniture begins with.
_FURNITURE_STARTS = frozenset("<-_=*#~.+|—–(pPmMeEcC")


class Line(NamedTuple):
    """One line without its newline and trailing blanks.

    Attributes:
        start, end: canonical offsets.
        indent: blanks before its first word.
        text: from its first word on.
        furniture: whether it is a rule, a page number, a tag: no words of the release.
        gridded: whether it lies in a grid of the document.
    """

    start: int
    end: int
    indent: int
    text: str
    furniture: bool
    gridded: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, with their running words.

    Attributes:
        passage: the words.
        lines: its lines, furniture left out.
        zone: set by `zones.py`; `body` until then.
        tabular: whether the lines are a grid of the document, or look like columns rather than running text.
        text: its words, white space folded.
        start, end: canonical offsets of its first character and behind its last.
    """

    passage: Passage
    lines: list[Line]
    zone: Zone = "body"
    tabular: bool = False
    text: str = field(init=False, repr=False)
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        # Asked for hundreds of times in a document, so that properties would take a good part of all time.
        self.text, self.start, self.end = self.passage.text, self.passage.start, self.passage.end

    @property
    def whole(self) -> Span:
        """Its canonical span."""
        return self.start, self.end


def _widest(lines: list[Line]) -> int:
    """Characters of the longest line that a program may have broken."""
    return max((line.end - line.start for line in lines if line.end - line.start <= 100), default=80)


_SPACED, _FEWEST_SPACED, _MOST_CLOSE, _FEWEST_TORN = 2, 8, 0.05, 0.25


def _single_spaced(lines: list[Line]) -> list[Line]:
    """The lines of a text typed with a blank line below each, without those below full lines; of any other all.

    Such a text has hardly two lines together, and many a blank line tears a sentence.
    """
    told = [number for number, line in enumerate(lines) if line.text]
    pairs = [(lines[one], lines[other], other - one) for one, other in pairwise(told)]
    single = [(one, other) for one, other, apart in pairs if apart == _SPACED]
    close = sum(apart == 1 for _, _, apart in pairs)
    torn = sum(other.text[:1].islower() and one.text[-1:].isalnum() for one, other in single)
    if len(single) < _FEWEST_SPACED or close > _MOST_CLOSE * len(pairs) or torn < _FEWEST_TORN * len(single):
        return lines
    wrap = _widest(lines)
    full = {one.end for one, other in single if one.end - one.start + 1 + len(other.text.split(" ", 1)[0]) > wrap}
    kept: list[Line] = []
    for line in lines:
        if line.text or not kept or kept[-1].end not in full:
            kept.append(line)
    return kept


def split_lines(text: str, grids: Sequence[Grid] = ()) -> list[Line]:
    """All lines of canonical text, blank ones that part them too. In a grid nothing is furniture, nor a lone figure."""
    lines: list[Line] = []
    offset = 0
    waiting = deque(grids)
    for raw in text.split("\n"):
        while waiting and waiting[0].at[1] <= offset:
            waiting.popleft()
        words = raw.rstrip()
        bare = words.lstrip()
        gridded = bool(waiting) and waiting[0].at[0] <= offset
        furniture = bool(bare) and not gridded and _is_furniture(bare)
        lines.append(Line(offset, offset + len(words), len(words) - len(bare), bare, furniture, gridded))
        offset += len(raw) + 1
    for number in find_running_heads(lines):
        lines[number] = lines[number]._replace(furniture=True)
    return _single_spaced(lines)


def _is_furniture(words: str) -> bool:
    """Whether a line is a rule, a page number, a tag; most lines begin like none."""
    first = words[0]
    if first not in _FURNITURE_STARTS and not first.isdigit():
        return False
    return (first == "<" and _SGML.match(words) is not None) or _RULE.match(words) is not None


_LONG = 60
_COLUMN_MARKS = ("<S>", "<TABLE>", "<CAPTION>", "<C>")
# Not behind a list's mark alone: `o   Sales were $5.6 million, up from $4.2 million.`
_COLUMNS = re.compile(r"(?<!\A[o•·*§¨Øþ–—-])(?<=\S) {3,}\S")
_FIGURE = re.compile(r"[$(]?\d[\d,.]*\)?%?")


def _looks_tabular(lines: list[Line]) -> bool:
    """A grid; two lines or more in which wide gaps part figures; lines with the column marks `<S> <C>`."""
    if lines[0].gridded:
        return True
    rows = piped = 0
    for line in lines:
        text = line.text
        if text[0] == "<" and text.startswith(_COLUMN_MARKS):
            return True
        piped += text[0] == "|"
        rows += "   " in text and _COLUMNS.search(text) is not None and len(_FIGURE.findall(text)) >= 2
    return (rows >= 2 and rows * 2 >= len(lines)) or piped * 2 > len(lines)


def _starts_anew(previous: Line, line: Line, wrap: int) -> bool:
    r"""Whether an indented line opens a paragraph though no blank line stands before it.

    Filings indent each paragraph's first line: `... marketplace.\\n     "Our growing position`.
    """
    return (
        not line.gridded
        and line.indent >= previous.indent + 3
        and previous.indent <= 6  # a centred line moves about without opening anything
        and bool(CLOSED.search(previous.text))
        and previous.end - previous.start < wrap
    )


_WIDE, _WIDEST = 100, 160
"""Few programs wrap their lines at more characters; none does."""


# `Financial Performance and Overview`, `RESULTS OF OPERATIONS`; a standing text holds its own: `About Acme Widgets`.
_TITLE = re.compile(
    r"(?!(?i:about|caution|(?:note|statement|information|disclosure)s? |forward|safe|important|disclaimer|legal))"
    r"(?:(?:[A-Z][\w.&’'/-]*|(?:19|20)\d\d|and|of|the|for|in|to|on|&|[-–—]),? ){1,9}[A-Z][\w’'-]*"
)


# `... agreed with Acme Widgets, Inc.` / `(NYSE: ACM) that`: a page that breaks its lines at links.
_AT_LINK = re.compile(r"[a-z,;]|\([A-Z“\"]")


def _is_unwrapped(previous: Line, line: Line) -> bool:
    """Whether one of two lines is longer than any wrapped one, and a sentence ends between them: a page's paragraphs.

    Or a title stands over a long line that ends with a sentence.
    """
    if previous.gridded or line.gridded or _AT_LINK.match(line.text):
        return False
    if max(len(previous.text), len(line.text)) > _WIDEST and CLOSED.search(previous.text):
        return True
    told = len(line.text) > _WIDE and line.text[0].isupper() and CLOSED.search(line.text)
    return bool(told) and _TITLE.fullmatch(previous.text) is not None


def _begins_rows(previous: Line, line: Line) -> bool:
    """Whether rows between strokes follow a line of running text: `| Nominee | Votes |` below a sentence."""
    return line.text[0] == "|" and previous.text[0] != "|" and len(previous.text) > _LONG and not line.gridded


# `John A. Roe, Chairman`, `Dr. Ann Poe - Vice President`, `Max Moe      Treasurer`
_ENTRY = hinted(
    r"(?:[•*·-] )?(?:(?:[A-Z][\w.'’-]*|de|van|von|der|la|di|da|del|al|bin) ){1,4}?[A-Z][\w.'’-]*"
    r"(?:, (?:Jr|Sr|[IVX]+|M\.?D|Ph\.?D|CPA|Esq)\.?)?(?:, | +[-–—]{1,2} +|: | {2,}| ?\.{3,} ?)(?:[\w.&'’/-]+,? ){0,4}?"
    r"(?:[Pp]resident|[Cc]hair(?:man|woman|person)?|[Cc]hief|[Oo]fficer|C[EFOT]O|[Dd]irector|[Tt]reasurer|[Ss]ecretary"
    r"|[Cc]ounsel|[Cc]ontroller|[Mm]anager|[Ff]ounder|[Pp]artner|[Tt]rustee|[Pp]rincipal)\b"
)
_LONGEST_ENTRY = 110


def _is_listed(previous: Line, line: Line) -> bool:
    """Whether a line that names a person and a title stands below another such line, or one that opens the list."""
    if len(line.text) > _LONGEST_ENTRY or line.gridded or not _ENTRY.match(line.text):
        return False
    return previous.text.endswith(":") or (len(previous.text) <= _LONGEST_ENTRY and bool(_ENTRY.match(previous.text)))


def _paragraph(text: str, lines: list[Line], *, tabular: bool) -> Paragraph:
    words = [(line.start + line.indent, line.text) for line in lines]
    return Paragraph(Passage.of(text, words), lines, tabular=tabular)


def stands_alone(line: Line) -> bool:
    """Whether a line stands by itself: an empty one, a rule, a row of a grid."""
    return not line.text or line.furniture or line.gridded


def _wrapped_runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines in runs: short ones that follow each other are one, as wrapped text has them; a long one is its own."""
    run: list[Line] = []
    for line in lines:
        short = not stands_alone(line) and len(line.text) < SHORTEST
        if run and not short:
            yield run
            run = []
        if short:
            run.append(line)
        else:
            yield [line]
    if run:
        yield run


def _cut(run: list[Line], cuts: list[int]) -> Iterator[Line]:
    """The lines of a run cut at offsets into their joined words, an empty line between the parts."""
    base = 0
    for line in run:
        end = base + len(line.text)
        inside = [cut - base for cut in cuts if base < cut < end]
        if base in cuts:
            yield Line(line.start, line.start, 0, "", furniture=False)
        for number, (start, stop) in enumerate(pairwise((0, *inside, len(line.text)))):
            part = line.text[start:stop]
            words = part.strip()
            if not words:
                continue
            first = line.start + line.indent + start + len(part) - len(part.lstrip())
            if number:
                yield Line(first, first, 0, "", furniture=False)
            yield Line(first, first + len(words), 0, words, furniture=False)
        base = end + 1


def _without_seams(text: str, lines: list[Line]) -> Iterator[Line]:
    """The lines, those that several blocks were run together into cut, an empty line between the parts."""
    # A text without a seam has no line with one, as most have none.
    wrapped = has_seam(text) and any(
        has_seam(line.text) for line in lines if len(line.text) < SHORTEST and not stands_alone(line)
    )
    for run in _wrapped_runs(lines) if wrapped else ([line] for line in lines):
        if stands_alone(run[0]) or (len(run[0].text) < SHORTEST and not wrapped):
            yield from run
            continue
        cuts = find_seams(" ".join(line.text for line in run))
        if cuts:
            yield from _cut(run, cuts)
        else:
            yield from run


def split_paragraphs(text: str, lines: list[Line]) -> list[Paragraph]:
    """Paragraphs in reading order. Furniture is left out, and parts paragraphs like a blank line.

    A paragraph that a page break tears apart in the middle of a sentence is joined again. A grid is one paragraph.
    """
    wrap = _widest(lines)
    groups: list[tuple[list[Line], bool]] = []
    current: list[Line] = []
    torn = False
    for line in _without_seams(text, lines):
        if not line.text or line.furniture:
            if current:
                groups.append((current, torn))
                current, torn = [], False
            torn = torn or (line.furniture and is_page_number(line.text))
            continue
        if current and (
            _starts_anew(current[-1], line, wrap)
            or _is_unwrapped(current[-1], line)
            or _begins_rows(current[-1], line)
            or _is_listed(current[-1], line)
        ):
            groups.append((current, torn))
            current, torn = [], False
        current.append(line)
    if current:
        groups.append((current, torn))

    paragraphs: list[Paragraph] = []
    for group, after_page in groups:
        tabular = _looks_tabular(group)
        before = paragraphs[-1] if paragraphs else None
        if (
            after_page
            and before is not None
            and not before.tabular
            and not tabular
            and len(before.text) > 60
            and not CLOSED.search(before.text)
            and group[0].text[:1].islower()
        ):
            paragraphs.pop()
            paragraphs.append(_paragraph(text, before.lines + group, tabular=False))
            continue
        paragraphs.append(_paragraph(text, group, tabular=tabular))
    return paragraphs
