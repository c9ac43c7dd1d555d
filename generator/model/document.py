"""A document: what a file under seeds/ holds, as canonical text."""

from dataclasses import dataclass, field


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
    """

    file: str
    part: int
    format: str
    encoding: str
    sha256: str
    text: str
    flaws: tuple[Flaw, ...] = field(default=())
    refused: str | None = None
