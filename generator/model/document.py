"""A document: what a file under seeds/ holds, as canonical text."""

from dataclasses import dataclass, field

Place = tuple[int, int]
"""A span of the canonical text: code points, end exclusive."""


@dataclass(frozen=True)
class Flaw:
    """Something wrong with a document's bytes, found while reading them.

    Attributes:
        code: stable short name, such as `undefined-bytes`.
        message: one sentence for a person.
        at: spans of the canonical text it concerns; empty where it has no place.
    """

    code: str
    message: str
    at: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Stated:
    """What the file's own header states about the release: front matter, an SGML header, an HTML title.

    Attributes:
        key: `title`, `date`, `address`, `source` (front matter and HTML); `exhibit`, `description` (the wrapper of
            one document of a filing); `company`, `cik`, `form`, `items`, `filed`, `period`, `fiscal-year-end` (the
            header of a filing).
        at: where the words of the value stand in the canonical text, before `Document.body`.
    """

    key: str
    at: Place


@dataclass(frozen=True)
class Cell:
    """One cell of a grid; an empty one has no place.

    Attributes:
        row, column: of its upper left corner, from 0.
        width: columns that it spans.
        at: spans of its words, in reading order; `()` where it is empty.
    """

    row: int
    column: int
    width: int = 1
    at: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table whose cells the source itself marks (HTML, Markdown). Monospaced tables are found by `parse`.

    Attributes:
        at: from the first to behind the last character of the table in the canonical text.
        cells: in reading order; a cell that holds a table of its own is no cell of this grid.
    """

    at: Place
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Canonical:
    """The canonical text of one release, as a format makes it of a file.

    Attributes:
        text: what every span counts in.
        body: where the release itself begins; header lines that state something stand before it.
        stated: what those lines state.
        grids: tables whose cells the source marks, in reading order, none inside another.
        flaws: what was wrong with the source.
    """

    text: str
    body: int = 0
    stated: tuple[Stated, ...] = ()
    grids: tuple[Grid, ...] = ()
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True)
class Document:
    """One release's worth of one file, as canonical text: UTF-8, LF, nothing corrected.

    Attributes:
        file: path below seeds/, with forward slashes.
        part: 1, or 2 and up where one file holds several releases.
        format: name of the reader that made it, such as `text`.
        encoding: how the bytes were decoded: `utf-8`, `windows-1252`.
        sha256: of the file's bytes.
        text: canonical text; every span counts in its code points. "" when refused.
        flaws: what was wrong with the bytes.
        refused: why the file is not read at all, `code: sentence`; None when it is.
        body, stated, grids: as in `Canonical`.
    """

    file: str
    part: int
    format: str
    encoding: str
    sha256: str
    text: str
    flaws: tuple[Flaw, ...] = field(default=())
    refused: str | None = None
    body: int = 0
    stated: tuple[Stated, ...] = ()
    grids: tuple[Grid, ...] = ()

    def states(self, key: str) -> list[Place]:
        """Where the header states `key`, in reading order."""
        return [stated.at for stated in self.stated if stated.key == key]
