"""Header facts and blocks to the canonical text of one release."""

from collections.abc import Iterable, Sequence

from generator.model.document import Canonical, Cell, Grid, Place, Stated
from generator.read.layout.blocks import Block, Table
from generator.read.layout.columns import set_columns
from generator.read.layout.parting import move_grid


class _Text:
    """Pieces of a text and the length so far."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0

    def add(self, words: str) -> int:
        """Append words; the offset at which they begin."""
        begin = self.length
        self.pieces.append(words)
        self.length += len(words)
        return begin


def _set_table(text: _Text, table: Table) -> Grid | None:
    lines, pieces = set_columns(table.cells)
    if not lines:
        return None
    starts = [text.add(f"{line}\n") for line in lines]
    places: dict[int, list[Place]] = {}
    for row, column, index, words in pieces:
        begin = starts[row] + column
        places.setdefault(index, []).append((begin, begin + len(words)))
    cells = tuple(
        Cell(cell.row, cell.column, cell.width, tuple(places.get(index, ()))) for index, cell in enumerate(table.cells)
    )
    return Grid((starts[0], text.length - 1), cells)


def _add_facts(text: _Text, facts: Sequence[tuple[str, str]]) -> tuple[tuple[Stated, ...], int]:
    """The header lines; what they state, and where the body begins behind them."""
    stated: list[Stated] = []
    for key, value in facts:
        folded = " ".join(value.split())
        if folded:
            begin = text.add(f"{key}: {folded}\n") + len(key) + 2
            stated.append(Stated(key, (begin, begin + len(folded))))
    return tuple(stated), text.add("\n") + 1 if stated else 0


def compose(facts: Sequence[tuple[str, str]], blocks: Iterable[Block]) -> Canonical:
    """Canonical text: a line `key: value` a fact, a blank line, then the blocks with a blank line between them.

    Args:
        facts: what the file's own header states, by the keys of `Stated`; the white space of values is folded, and
            empty ones are left out.
        blocks: in reading order.
    """
    text = _Text()
    stated, body = _add_facts(text, facts)
    grids: list[Grid] = []
    for block in blocks:
        if text.length > body:
            text.add("\n")
        if isinstance(block, Table):
            grid = _set_table(text, block)
            if grid is not None:
                grids.append(grid)
        else:
            text.add(f"{block.text}\n")
    return Canonical("".join(text.pieces), body, stated, tuple(grids))


def compose_text(facts: Sequence[tuple[str, str]], words: str, grids: Sequence[Grid] = ()) -> Canonical:
    """Canonical text of words that are set already, behind header lines; the spans of grids count in the words."""
    text = _Text()
    stated, body = _add_facts(text, facts)
    text.add(words)
    return Canonical("".join(text.pieces), body, stated, tuple(move_grid(grid, body) for grid in grids))
