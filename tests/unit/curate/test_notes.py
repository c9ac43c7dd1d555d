"""Editor's notes go to the records that rest on the very words they are about."""

import pytest

from generator.curate import note_records
from generator.model.archive import Archive
from generator.model.base import Span
from generator.model.notes import EditorNote


@pytest.mark.parametrize(
    ("at", "noted"),
    [
        # Jane Example stands from 134 to 146; words that only touch hers are others'.
        ((134, 146), True),
        ((130, 135), True),
        ((145, 150), True),
        ((130, 134), False),
        ((146, 150), False),
    ],
)
def test_a_note_belongs_to_who_stands_on_its_words(archive: Archive, at: Span, noted: bool) -> None:
    person = archive.people["jane-example"]
    assert person.names[0].seen[0].at == [(134, 146)]
    (release,) = archive.releases
    note = EditorNote(release=release, of="people", change="set", printed="x", at=[at], because="misread")
    note_records(archive, {release: [note]})
    assert (person.notes == [note]) is noted
    # The main event has all that its release says.
    assert archive.events[release].notes == [note]
