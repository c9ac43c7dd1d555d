"""The pages of a PDF to canonical text: paragraphs, and tables with their cells."""

import re
from dataclasses import replace

from generator.model.document import Canonical, Cell, Grid
from generator.read.layout.composition import compose_text
from generator.read.pdf.glyphs import Pages
from generator.read.pdf.grids import Region, find_regions, widen_to_head
from generator.read.pdf.lines import SetLine, drop_running, set_lines
from generator.read.pdf.paragraphs import find_openings, goes_on, is_wrapped, right_edges, steps_of, usual_step
from generator.read.titles import is_title


def _grid_of(region: Region, starts: list[int], end: int) -> Grid:
    """A region as a grid.

    Args:
        region: the table.
        starts: offsets of its lines in the text.
        end: offset behind its last character.
    """
    cells = [
        Cell(row, piece.column, piece.width, tuple((start + a, start + b) for a, b in piece.at))
        for row, (start, pieces) in enumerate(zip(starts, region.rows, strict=True))
        for piece in pieces
    ]
    return Grid((starts[0], end), tuple(cells))


_BROKEN = re.compile(r"(?P<first>\w+)-$")
_WORDS = re.compile(r"\w+(?:-\w+)*")


class _Text:
    """The lines so far.

    Args:
        known: words of the document in small letters, for those that were broken at the end of a line.
    """

    def __init__(self, known: set[str]) -> None:
        self.lines: list[str] = []
        self.length = 0
        self._known = known

    def add(self, line: str) -> int:
        """Append a line; the offset at which it begins."""
        begin = self.length
        self.lines.append(line)
        self.length += len(line) + 1
        return begin

    def go_on(self, line: str) -> None:
        """Append to the last line what goes on with it.

        A word broken at a hyphen is one again: `company` where the document has that word elsewhere, else `com-pany`.
        """
        words = line.strip()
        broken = _BROKEN.search(self.lines[-1])
        behind = _WORDS.match(words) if broken else None
        if broken is None or behind is None:
            self.lines[-1] += f" {words}"
            self.length += 1 + len(words)
            return
        whole = broken["first"] + behind.group()
        compound = f"{broken['first']}-{behind.group()}"
        if whole.lower() in self._known and compound.lower() not in self._known:
            self.lines[-1] = self.lines[-1][:-1]
            self.length -= 1
        self.lines[-1] += words
        self.length += len(words)


def set_document(pages: Pages) -> Canonical:
    """Paragraphs parted by a blank line, each on one line as far as nothing but its width broke it; tables whole.

    A table that goes on at the head of the next page is one.
    """
    grids: list[Grid] = []
    laid = drop_running([set_lines(glyphs) for glyphs in pages.glyphs])
    text = _Text({word.lower() for lines in laid for line in lines for word in _WORDS.findall(line.text)})
    everywhere = usual_step([step for lines in laid for step in steps_of(lines)])
    unfinished: tuple[float, ...] | None = None
    above: SetLine | None = None
    for lines, edge in zip(laid, right_edges(laid), strict=True):
        opens = find_openings(lines, edge, usual_step(steps_of(lines), everywhere))
        regions = find_regions(lines)
        rest = widen_to_head(lines, regions[0], unfinished) if regions and unfinished is not None else None
        if rest is not None:
            regions[0] = rest
        within = {n: region for region in regions for n in range(region.first, region.last)}
        starts: list[int] = []
        for number, line in enumerate(lines):
            region = within.get(number)
            if region is None:
                runs_on = number == 0 and above is not None and goes_on(above, line, edge)
                parted = (opens[number] and not runs_on) or number - 1 in within
            else:
                parted = number == region.first and region is not rest
            if parted and text.lines:
                text.add("")
            before = lines[number - 1] if number else above
            if region is None and not parted and before is not None and is_wrapped(before, line, edge):
                text.go_on(line.text)
                continue
            begin = text.add(line.text)
            if region is None:
                continue
            starts.append(begin)
            if number == region.last - 1:
                grid = _grid_of(region, starts, text.length - 1)
                if region is rest:
                    grid = _join(grids.pop(), grid)
                grids.append(grid)
                starts = []
        above = lines[-1] if lines else above
        last = regions[-1] if regions else None
        unfinished = last.ends if last is not None and last.last == len(lines) else None
    words = "\n".join(text.lines) + "\n" if text.lines else ""
    return compose_text([("title", pages.title)] if is_title(pages.title) else [], words, grids)


def _join(above: Grid, below: Grid) -> Grid:
    """Two grids that follow each other as one."""
    rows = above.cells[-1].row + 1
    moved = tuple(replace(cell, row=cell.row + rows) for cell in below.cells)
    return Grid((above.at[0], below.at[1]), above.cells + moved)
