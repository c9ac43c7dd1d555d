"""Citations: which words of a release a statement rests on, and the anchor that stands before them."""

from collections.abc import Iterator

from generator.model.archive import Archive
from generator.model.base import Record, Spans, records_in
from generator.model.figures import Fact
from generator.model.notes import EditorNote
from generator.model.people import Contact, Quote
from generator.model.release import Release
from generator.model.resolved import Known, Reference
from generator.model.statements import StatementColumn, StatementRead, StatementRow

Citations = dict[str, Spans]
"""Anchor -> all spans that it lights, in the order of the text."""


MOST_NAMED = 4
"""Of a citation with more spans, the name says the first beginning, the last end, and how many there are."""


def anchor(at: Spans) -> str:
    """The name of the place where `at` begins: `w633-643`; several spans are joined: `w1138-1398_1400-1882`.

    Of many spans, as the paragraphs of a standing text, it says the ends: `w19519-22835_24`.
    """
    if len(at) > MOST_NAMED:
        return f"w{at[0][0]}-{at[-1][1]}_{len(at)}"
    return "w" + "_".join(f"{start}-{end}" for start, end in at)


def _own_citations(release: Release) -> Iterator[tuple[Spans, Spans]]:
    for _, part in records_in(release):
        at: Spans = getattr(part, "at", [])
        # Nothing links to a contact's lines: they are shown where they stand, and nowhere else.
        if not at or isinstance(part, Contact):
            continue
        # A row of a statement is lit whole; its columns and the statement as such are not led to.
        if isinstance(part, StatementColumn | StatementRead):
            continue
        if isinstance(part, StatementRow):
            yield at, [cell for cell in part.cells if cell is not None]
        elif isinstance(part, Fact):
            yield at, [*part.metric_at, *part.period_at]
        elif isinstance(part, Quote):
            yield at, part.speaker_at
        else:
            yield at, []


def collect_citations(archive: Archive) -> dict[str, Citations]:
    """Every citation that any page may link to, by release id.

    A release's own records are among them, because its page lists what was read from it. Where two
    citations begin with the same words, the words that belong to them are lit together.
    """
    found: dict[str, dict[str, set[tuple[int, int]]]] = {key: {} for key in archive.releases}

    def add(release: str, at: Spans, also_at: Spans) -> None:
        if release in found:
            found[release].setdefault(anchor(at), set()).update(at, also_at)

    for key in archive.releases:
        for at, also_at in _own_citations(archive.release_in_force(key)):
            add(key, at, also_at)
        for note in archive.curation.notes.get(key, []):
            add(key, note.at, [])
    resolved: list[Record] = [
        *archive.events.values(),
        *archive.periods.values(),
        *archive.people.values(),
        *archive.organisations.values(),
    ]
    for record in resolved:
        for _, part in records_in(record):
            if isinstance(part, Reference):
                add(part.release, part.at, part.also_at)
            elif isinstance(part, EditorNote | Known) and part.release is not None:
                add(part.release, part.at, [])
    return {key: {name: sorted(spans) for name, spans in sorted(marks.items())} for key, marks in found.items()}
