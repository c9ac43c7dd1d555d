"""Editor's notes brought to the resolved records that rest on the words they are about."""

from collections.abc import Mapping, Sequence

from generator.model.archive import Archive
from generator.model.base import Record, Spans, records_in
from generator.model.notes import EditorNote
from generator.model.resolved import Event, QuoteRef, Reference


def _overlap(one: Spans, other: Spans) -> bool:
    return any(start < stop and begin < end for start, end in one for begin, stop in other)


def _rests_on(record: Record, note: EditorNote, archive: Archive) -> bool:
    """Whether the record points at the words of the note, or at a quotation that stands on them."""
    for _, part in records_in(record):
        if isinstance(part, Reference) and part.release == note.release and _overlap(part.at, note.at):
            return True
        if isinstance(part, QuoteRef) and part.release == note.release and note.of == "quotes":
            quotes = archive.release_in_force(part.release).quotes
            if part.number < len(quotes) and _overlap(quotes[part.number].at, note.at):
                return True
    return False


def _choose(record: Record, notes: Mapping[str, Sequence[EditorNote]], archive: Archive) -> list[EditorNote]:
    # The main event has all that its release says, so that nothing taken away goes without a word.
    whole = set(record.releases) if isinstance(record, Event) and record.main else set()
    return [
        note for release, own in notes.items() for note in own if release in whole or _rests_on(record, note, archive)
    ]


def note_records(archive: Archive, notes: Mapping[str, Sequence[EditorNote]]) -> None:
    """Give each event, period, person and organisation the notes that concern it.

    Args:
        archive: resolved from corrected releases; its records are changed in place.
        notes: by release id.
    """
    if not notes:
        return
    for room in (archive.events, archive.periods, archive.people, archive.organisations):
        for record in room.values():
            record.notes = _choose(record, notes, archive)
