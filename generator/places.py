"""Spans told to a person: the file, line and column where words stand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where a span begins: line and column from 1, the line's words, and the part of them that the span covers."""

    line: int
    column: int
    words: str
    covered: tuple[int, int]


def find_place(text: str, start: int, end: int) -> Place:
    """The place of the span `start` to `end` (code points, end exclusive) in a canonical text."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    return Place(
        line=text.count("\n", 0, start) + 1,
        column=start - first + 1,
        words=text[first:last],
        covered=(start - first, min(end, last) - first),
    )
