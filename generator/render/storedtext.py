"""The stored text of a release as a reader sees it: verbatim, cut where citations begin and end.

Citations overlap - a figure inside a claim inside a quotation - so the text is cut at every edge into
segments, each with the names of all citations that cover it; a link to one leads to the first that begins there.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from markupsafe import Markup

from generator.model.base import Span
from generator.model.release import Release
from generator.render.citations import Citations, anchor
from generator.render.reach import REACH

# A paragraph of a line-broken document may be reflowed on a narrow screen where most of its lines are
# about full; shorter lines are letterheads, addresses, headlines, and keep their ends.
FULL_LINE = 55
# A longer citation is not underlined as read: a whole speech underlined is hard to read.
LONGEST_UNDERLINED = 160
# A line with more words beside a contact's is a paragraph that an export ran together.
LONGEST_CONTACT = 240

# What the next line is indented by stays with it: in a table it belongs to its columns.
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_COLUMNS = re.compile(r"\S {3,}\S|\S\t+\S")

_NAMED = re.compile(r"w[\d_-]+")

Shape = Literal["flow", "lines", "columns", "gap"]
ZoneRole = Literal["text", "about", "safe-harbour", "contact"]


@dataclass(frozen=True)
class Segment:
    """A stretch of text covered by the same citations throughout.

    Attributes:
        text: verbatim.
        anchors: citations that begin here.
        covers: citations that cover it.
        read: whether to underline it as words that were read.
        reach: whether it is a telephone number or e-mail address.
    """

    text: str
    anchors: tuple[str, ...]
    covers: tuple[str, ...]
    read: bool
    reach: bool


@dataclass(frozen=True)
class Block:
    """A paragraph, or the white space between two.

    Attributes:
        shape: `flow` may be reflowed on a narrow screen, `lines` keeps its line ends, `columns` its columns.
    """

    shape: Shape
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Zone:
    """A part of the document with one role."""

    role: ZoneRole
    blocks: tuple[Block, ...]


def _shape(text: str) -> Shape:
    if not text.strip():
        return "gap"
    lines = text.strip("\n").split("\n")
    if sum(bool(_COLUMNS.search(line.strip())) for line in lines) >= 2:
        return "columns"
    full = [line for line in lines[:-1] if len(line.strip()) >= FULL_LINE]
    return "flow" if len(full) == len(lines) - 1 else "lines"


def _lines_around(text: str, span: Span) -> Span | None:
    """The whole lines that a contact's words stand on; None for words within a paragraph that is one long line.

    A zone is a block of the page: one that began within a line would break it where the document does not.
    """
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1] - 1)
    end = len(text) if end < 0 else max(end, span[1])
    return (start, end) if end - start <= LONGEST_CONTACT + span[1] - span[0] else None


def _zones(release: Release, text: str) -> list[tuple[ZoneRole, Span]]:
    """The document cut into zones, in order and without a gap; a contact's lines win over boilerplate."""
    length = len(text)
    marked: list[tuple[Span, ZoneRole]] = [(span, part.role) for part in release.boilerplate for span in part.at]
    lines = [_lines_around(text, span) for part in release.contacts for span in part.at]
    marked = [(span, "contact") for span in lines if span is not None] + marked
    edges = sorted({0, length, *(edge for span, _ in marked for edge in span)})
    zones: list[tuple[ZoneRole, Span]] = []
    for start, end in pairwise(edges):
        role: ZoneRole = next((name for (s, e), name in marked if s <= start and end <= e), "text")
        if zones and zones[-1][0] == role:
            zones[-1] = (role, (zones[-1][1][0], end))
        else:
            zones.append((role, (start, end)))
    return zones


def _blocks(text: str, zone: Span) -> list[Span]:
    start, end = zone
    edges = [start]
    for match in _BLANK_LINES.finditer(text, start, end):
        edges += [match.start(), match.end()]
    edges.append(end)
    return [(s, e) for s, e in pairwise(edges) if s < e]


def _covers(citations: Citations, cuts: list[int]) -> dict[int, list[str]]:
    """By the start of each piece between two cuts: the citations that cover it, in their order."""
    place = {cut: index for index, cut in enumerate(cuts)}
    covers: dict[int, list[str]] = {cut: [] for cut in cuts}
    for name, spans in citations.items():
        # Two spans of one citation may overlap (a period's words around its metric's); it counts once.
        starts = {cut for start, end in spans for cut in cuts[place[start] : place[end]]}
        for cut in starts:
            covers[cut].append(name)
    return covers


def _name(citation: str) -> Markup:
    """The name of a citation as it stands on a page: made of numbers by `anchor`, so that nothing in it needs a filter.

    Raises:
        ValueError: it is no such name.
    """
    if not _NAMED.fullmatch(citation):
        raise ValueError(f"{citation!r} is no name of a citation")
    return Markup(citation)  # noqa: S704 - checked


def cut_text(release: Release, text: str, citations: Citations) -> list[Zone]:
    """The stored text as zones of blocks of segments; joined again they are the text, character by character.

    Args:
        release: whose boilerplate and contacts make the zones.
        text: its canonical text.
        citations: anchor -> spans that it lights.
    """
    begins: dict[int, list[str]] = {}
    for name in citations:
        # The anchor's own name says where the citation begins; its further words may stand before.
        begins.setdefault(int(name[1:].partition("-")[0]), []).append(name)
    # Not underlined: standing texts, long passages, and the rows of statements, or else whole tables would be.
    standing = {span for found in release.boilerplate for span in found.at}
    rows = {anchor(row.at) for statement in release.statements for row in statement.rows}
    single = [span for name, spans in citations.items() if name not in rows for span in spans]
    short = {"": [span for span in single if span[1] - span[0] <= LONGEST_UNDERLINED and span not in standing]}
    reach = [match.span() for match in REACH.finditer(text)]
    zones = _zones(release, text)
    blocks = {zone: _blocks(text, zone) for _, zone in zones}
    edges = {0, len(text), *begins}
    edges.update(edge for spans in (*citations.values(), reach, *blocks.values()) for span in spans for edge in span)
    cuts = sorted(edges)
    covers = _covers(citations, cuts)
    read = _covers(short, cuts)
    reaches = _covers({"": reach}, cuts)

    def segments(start: int, end: int) -> tuple[Segment, ...]:
        inner = cuts[bisect_left(cuts, start) : bisect_right(cuts, end)]
        return tuple(
            Segment(
                text=text[s:e],
                anchors=tuple(map(_name, begins.get(s, ()))),
                covers=tuple(map(_name, covers[s])),
                read=bool(read[s]) and not text[s:e].isspace(),
                reach=bool(reaches[s]),
            )
            for s, e in pairwise(inner)
        )

    return [
        Zone(role, tuple(Block(_shape(text[s:e]), segments(s, e)) for s, e in blocks[zone])) for role, zone in zones
    ]
