"""What a marked-up source is made of, once its markup is gone: paragraphs, and tables of cells."""

from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Words:
    """A paragraph.

    Attributes:
        text: its words; a newline stands only where the source breaks the line. Never empty.
        linked: how many of its characters lie in links.
        address: where its first link leads, as far as the format says.
    """

    text: str
    linked: int = 0
    address: str = ""


@dataclass
class TableCell:
    """A cell of the source; `blocks` is what stands in it."""

    row: int
    column: int
    width: int
    blocks: list["Block"] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The column after its last one."""
        return self.column + self.width

    @property
    def nested(self) -> bool:
        """Whether a table stands in it."""
        return any(isinstance(block, Table) for block in self.blocks)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its words, a line each; asked for once the cell is complete."""
        return tuple(
            " ".join(line.split())
            for block in self.blocks
            if isinstance(block, Words)
            for line in block.text.split("\n")
            if line.strip()
        )


@dataclass(frozen=True)
class Table:
    """A table of figures: cells by row and column."""

    cells: tuple[TableCell, ...]


Block = Words | Table
