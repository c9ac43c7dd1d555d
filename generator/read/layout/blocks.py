"""What a marked-up source is made of, once its markup is gone: paragraphs, and tables of cells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A paragraph.

    Attributes:
        text: its words; a newline stands only where the source breaks the line. Never empty.
        linked: how many of its characters lie in links.
        set: whether its blanks are meant as they stand: preformatted text, words set in columns.
        address: where its first link leads, as far as the format says.
    """

    text: str
    linked: int = 0
    set: bool = False
    address: str = ""


@dataclass(frozen=True)
class TableCell:
    """A cell of the source; `lines` is empty where it holds no words."""

    row: int
    column: int
    width: int
    height: int
    lines: tuple[str, ...]
    head: bool = False

    @property
    def end(self) -> int:
        """The column after its last one."""
        return self.column + self.width


@dataclass(frozen=True)
class Table:
    """A table of figures: cells by row and column."""

    cells: tuple[TableCell, ...]


Block = Words | Table
