"""What was read from each document, and how much of its words no rule used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.model.archive import Archive
from generator.model.base import Span, records_in
from generator.model.release import Release


@dataclass(frozen=True)
class DocumentUse:
    """One document that was read.

    Attributes:
        file: its name below seeds/, with the part where it holds several releases.
        release: id of the record.
        kind: the main kind of news; None where none was read.
        date: of the release.
        read: how many entries of each kind the record has, `{"facts": 9, "people": 2}`; kinds without any left out.
        problems: how many places could not be read for certain.
        characters: of the body, white space and standing texts (about, safe harbour) left out.
        unused: how many of these stand under no span of the record.
    """

    file: str
    release: str
    kind: str | None
    date: str | None
    read: dict[str, int]
    problems: int
    characters: int
    unused: int

    @property
    def unused_share(self) -> float:
        """The share of the body that no rule used, 0 to 1; 0 where there is no body."""
        return self.unused / self.characters if self.characters else 0.0


_COUNTED = ("events", "facts", "claims", "people", "quotes", "contacts", "organisations", "certifications", "cites")


def _spans_in(release: Release) -> Iterator[Span]:
    """Every span of a record, standing texts' apart."""
    for path, record in records_in(release):
        if path.startswith("boilerplate"):
            continue
        for name in type(record).model_fields:
            if name == "at" or name.endswith("_at"):
                yield from getattr(record, name)


def _begin(release: Release) -> int:
    """Where the body begins: with the headline, the dateline or the date, whichever stands first; else at the top."""
    heads = [release.headline, release.dateline, release.date]
    return min((head.at[0][0] for head in heads if head is not None), default=0)


def count_unused(release: Release, text: str) -> tuple[int, int]:
    """Characters of a release's body, and those of them that no span of its record covers; white space left out."""
    marks, standing = bytearray(len(text)), bytearray(len(text))
    for covered, spans in ((marks, _spans_in(release)), (standing, (s for one in release.boilerplate for s in one.at))):
        for start, end in spans:
            covered[start:end] = b"\x01" * (min(end, len(text)) - start)
    whole = unused = 0
    for place in range(_begin(release), len(text)):
        if not text[place].isspace() and not standing[place]:
            whole += 1
            unused += not marks[place]
    return whole, unused


def survey_documents(archive: Archive) -> list[DocumentUse]:
    """What was read from each document, in the order of the files."""
    found = []
    releases = sorted(archive.releases.values(), key=lambda release: (release.source.file, release.source.part))
    several = {a.source.file for a, b in pairwise(releases) if a.source.file == b.source.file}
    for release in releases:
        characters, unused = count_unused(release, archive.texts[release.id])
        part = f", part {release.source.part}" if release.source.file in several else ""
        found.append(
            DocumentUse(
                file=f"{release.source.file}{part}",
                release=release.id,
                kind=release.events[0].kind if release.events else None,
                date=release.day,
                read={name: len(getattr(release, name)) for name in _COUNTED if getattr(release, name)},
                problems=len(release.problems),
                characters=characters,
                unused=unused,
            )
        )
    return found


def tell_use(use: DocumentUse, names: Mapping[str, tuple[str, str]]) -> str:
    """One document on one line: `a.txt: earnings, 2011-05-02: 9 figures, 2 people; 41% of the body unused`.

    Args:
        use: the document.
        names: of each kind of entry the name of one and of several; kinds without a name are left out.
    """
    head = ", ".join(part for part in (use.kind, use.date or "undated") if part)
    counts = [f"{use.read[key]} {names[key][use.read[key] != 1]}" for key in names if key in use.read]
    problems = f"; {use.problems} not read for certain" if use.problems else ""
    return f"{use.file}: {head}: {', '.join(counts) or 'nothing'}; {use.unused_share:.0%} of the body unused{problems}"
