"""A table as it stands in a document, before anything is understood: lines of pieces with their extents.

However a document prints a table (cells that its source marks, columns of blanks, one cell a line), it becomes the
same thing here, and everything after reads that.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.model.base import Span, Spans

Source = Literal["marked", "monospaced", "flattened"]
Extent = tuple[int, int]
"""How far something reaches across a table, see `Piece`."""


def overlap(one: Extent, other: Extent) -> bool:
    """Whether two extents share any place."""
    return one[0] < other[1] and other[0] < one[1]


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Piece:
    """Words that stand together in a line of a table.

    Attributes:
        text: the words, white space folded.
        at: their spans in the canonical text.
        left, right: how far it reaches: grid columns where the source marks cells, characters where blanks make the
            columns, ordinals where each cell is a line of its own; `right` is exclusive.
    """

    text: str
    at: tuple[Span, ...]
    left: int
    right: int

    @property
    def spans(self) -> Spans:
        """`at` as records hold it."""
        return list(self.at)

    def over(self, first: int, last: int | None = None) -> "Piece":
        """The same words, reaching from column `first` to before `last`, or over `first` alone."""
        return Piece(self.text, self.at, first, first + 1 if last is None else last)


def text_of(pieces: Iterable[Piece]) -> str:
    """The words of pieces one behind the other."""
    return " ".join([piece.text for piece in pieces])


def spans_of(pieces: Iterable[Piece]) -> Spans:
    """The spans of pieces one behind the other."""
    return [span for piece in pieces for span in piece.at]


def join(pieces: Iterable[Piece]) -> Piece:
    """Pieces as one, in column 0."""
    own = list(pieces)
    return Piece(text_of(own), tuple(spans_of(own)), 0, 1)


@dataclass(frozen=True)
class Line:
    """One line of a table.

    Attributes:
        pieces: from left to right.
        indent: how far its first piece is set in, in the units of its extents.
        rules: extents of what is underlined, where the line is a rule.
        after_gap: whether a blank line stands before it.
    """

    pieces: tuple[Piece, ...]
    indent: int = 0
    rules: tuple[tuple[int, int], ...] = ()
    after_gap: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return text_of(self.pieces)


@dataclass
class Table:
    """A table, with the words above it.

    Attributes:
        source: how its cells are told apart.
        at: from its first to behind its last character.
        lines: from top to bottom.
        above: short lines before it that may entitle it or state its units, the nearest last.
        spanless: whether its source marks cells without saying how many columns each spans.
    """

    source: Source
    at: Span
    lines: list[Line]
    above: list[Piece] = field(default_factory=list)
    spanless: bool = False
