"""The labels of the four seeds are met in full."""

from pathlib import Path

from generator.accuracy import score_archive
from generator.model.release import Release
from generator.parse import parse_document
from generator.store import load_labels
from tests.support import document_of, seed_text

LABELS = Path(__file__).parents[1] / "labels"


def test_the_seeds_are_read_as_people_noted_them() -> None:
    labels = load_labels(LABELS)
    assert len(labels) == 4
    releases: dict[str, Release] = {}
    for number, label in enumerate(labels):
        release = parse_document(document_of(seed_text(number)))
        assert isinstance(release, Release)
        release.source.file = label.doc
        releases[release.id] = release
    scores = score_archive(labels, releases, {})
    assert scores.misses == []
    assert {name: tally.f1 for name, tally in scores.tallies.items()} == dict.fromkeys(scores.tallies, 1.0)
    assert (scores.tallies["figures"].labelled, scores.tallies["people"].labelled) == (24, 11)
