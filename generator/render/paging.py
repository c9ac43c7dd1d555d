"""Long lists in pages of a length that a phone can bear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_Item = TypeVar("_Item")

LENGTH = 100
"""Entries on one page of a list."""


@dataclass(frozen=True)
class Leaf(Generic[_Item]):
    """One page of a list.

    Attributes:
        path: below docs/.
        number: from 1; `of` is how many there are.
        items: its entries.
        before, after: paths of the pages beside it, or None.
    """

    path: str
    number: int
    of: int
    items: Sequence[_Item]
    before: str | None
    after: str | None

    def title(self, title: str) -> str:
        """`title`, with the number of the page where there are several: `Results, page 2`."""
        return title if self.number == 1 else f"{title}, page {self.number}"


def paginate(path: str, items: Sequence[_Item], length: int = LENGTH) -> Iterator[Leaf[_Item]]:
    """`items` cut into pages `path`, `<path>-2.md`, `<path>-3.md` …; one page, of nothing, where there are none."""
    stem = path.removesuffix(".md")
    total = max(1, -(-len(items) // length))
    paths = [path, *(f"{stem}-{number}.md" for number in range(2, total + 1))]
    for index, own in enumerate(paths):
        yield Leaf(
            path=own,
            number=index + 1,
            of=total,
            items=items[index * length : (index + 1) * length],
            before=paths[index - 1] if index else None,
            after=paths[index + 1] if index + 1 < total else None,
        )
