"""Lines that a program wrapped: at which width, and which lines go on with the one above.

Each line of a wrapped text is as full as its next word allows; what an editor breaks, as a rule, is not.
"""

import re
from itertools import islice, pairwise

from generator.parse.text.layout import Line, Paragraph, stands_alone

_NARROWEST, _WIDEST = 48, 160
_FEWEST_WRAPPED, _MOST_ASKED = 6, 60
_MOSTLY = 0.8
_LEAST = 40
_LONGEST_WORD = 60
"""Characters of a wrapped line at most; how many lines must tell the width, and are asked at most, and the share of
them that agrees; characters of a line that another goes on with; characters of a word, with room to spare."""

# `View source version: https://www.example.com/news/1`: what stands below is something else.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_ENDS = re.compile(r"[.!?:][\"”’)]?$")


def wrap_width(paragraphs: list[Paragraph]) -> int | None:
    """The width at which a program wrapped the running text, told by its lines; None where nothing shows one."""
    each = (
        (above.end - above.start, below)
        for paragraph in paragraphs
        if not paragraph.tabular and len(paragraph.lines) > 2
        for above, below in pairwise(paragraph.lines)
    )
    pairs = list(islice(each, _MOST_ASKED))
    width = max((length for length, _ in pairs), default=0)
    if len(pairs) < _FEWEST_WRAPPED or not _NARROWEST <= width <= _WIDEST:
        # Short lines alone are names and numbers, each as the editor set it.
        return None
    full = sum(is_full(length, below, width) for length, below in pairs)
    return width if full >= _MOSTLY * len(pairs) else None


def is_full(length: int, below: Line, width: int) -> bool:
    """Whether a line of so many characters had no room for the first word of the line below it."""
    return length + 1 + len(below.text.partition(" ")[0]) > width


def unwrap(lines: list[Line], width: int) -> list[Line]:
    """The lines with those joined that a program broke at `width`: each letter keeps its offset."""
    runs: list[list[Line]] = []
    least = width - _LONGEST_WORD
    above: Line | None = None
    for line in lines:
        # Each line is compared with the one above it alone: a run of thousands is read in time that grows with it.
        if (
            above is not None
            and above.end - above.start >= least
            and not (above.indent or line.indent or stands_alone(above) or stands_alone(line))
            and not ("   " in above.text or "   " in line.text or "\t" in line.text)  # columns side by side
            and not _ADDRESS.search(above.text)
            and line.start == above.end + 1
            and is_full(above.end - above.start, line, width)
        ):
            runs[-1].append(line)
        else:
            runs.append([line])
        above = line
    return [
        run[0]._replace(end=run[-1].end, text=" ".join(line.text for line in run)) if len(run) > 1 else run[0]
        for run in runs
    ]


def is_wrapped(above: Line, line: Line, width: int | None) -> bool:
    """Whether a program broke a line at `width`, not an editor where he saw fit; he would indent, too."""
    length = above.end - above.start
    if width is None or above.indent or line.indent or length < _LEAST or _ENDS.search(above.text):
        return False
    return is_full(length, line, width)
