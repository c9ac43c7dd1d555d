"""What counts as a change of the sources, on real files and with the system's own events."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.preview.watch import Watch

PATIENCE = 8.0
"""Seconds to wait for a change that must come."""

CALM = 2.5
"""Seconds to wait for one that must not: longer than the regular look takes to come round."""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text("one")
    (folder / "deep" / "b.txt").write_text("one")
    return folder


@pytest.fixture
def watch(seeds: Path, tmp_path: Path) -> Iterator[Watch]:
    (tmp_path / "mkdocs.yml").write_text("one")
    found = Watch([seeds, tmp_path / "mkdocs.yml", tmp_path / "templates"])
    yield found
    found.close()


def test_a_changed_file_is_named(watch: Watch, seeds: Path) -> None:
    (seeds / "deep" / "b.txt").write_text("two, longer")
    assert watch.wait(PATIENCE) == {seeds / "deep" / "b.txt"}


def test_added_and_removed_files_of_one_burst_are_one_answer(watch: Watch, seeds: Path) -> None:
    for number in range(50):
        (seeds / f"new-{number}.txt").write_text("x")
    (seeds / "a.txt").unlink()
    assert watch.wait(PATIENCE) == {seeds / "a.txt", *(seeds / f"new-{number}.txt" for number in range(50))}
    assert watch.wait(CALM) == set()


def test_a_file_put_in_anothers_place_is_one_change(watch: Watch, seeds: Path, tmp_path: Path) -> None:
    # As editors save: a temporary file, a backup, and a rename.
    (seeds / ".a.txt.swp").write_text("scratch")
    (seeds / "4913").write_text("")
    (seeds / "4913").unlink()
    (seeds / "a.txt~").write_text("one")
    (seeds / "a.txt.tmp").write_text("two")
    (seeds / "a.txt.tmp").replace(seeds / "a.txt")
    assert watch.wait(PATIENCE) == {seeds / "a.txt"}
    (tmp_path / "mkdocs.yml.tmp").write_text("two")
    (tmp_path / "mkdocs.yml.tmp").replace(tmp_path / "mkdocs.yml")
    assert watch.wait(PATIENCE) == {tmp_path / "mkdocs.yml"}


def test_reading_and_scratch_files_and_neighbours_are_no_change(watch: Watch, seeds: Path, tmp_path: Path) -> None:
    (seeds / "a.txt").read_text()
    assert len(list(seeds.iterdir())) == 2
    (seeds / ".hidden").write_text("x")
    (seeds / "a.txt~").write_text("x")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("x")
    assert watch.wait(CALM) == set()


def test_a_folder_that_comes_later_is_watched(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "templates" / "pages").mkdir(parents=True)
    (tmp_path / "templates" / "pages" / "about.md").write_text("x")
    assert watch.wait(PATIENCE) == {tmp_path / "templates" / "pages" / "about.md"}
    (tmp_path / "templates" / "pages" / "about.md").write_text("longer")
    assert watch.wait(PATIENCE) == {tmp_path / "templates" / "pages" / "about.md"}


def test_a_folder_that_is_replaced_is_watched_still(watch: Watch, seeds: Path, tmp_path: Path) -> None:
    seeds.rename(tmp_path / "old")
    seeds.mkdir()
    (seeds / "c.txt").write_text("x")
    found = watch.wait(PATIENCE)
    assert found == {seeds / "a.txt", seeds / "deep" / "b.txt", seeds / "c.txt"}
    (seeds / "c.txt").write_text("longer")
    assert watch.wait(PATIENCE) == {seeds / "c.txt"}


def test_without_events_of_the_system_files_are_looked_at_anyway(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("generator.preview.watch.Observer.schedule", refuse)
    watch = Watch([seeds])
    (seeds / "a.txt").write_text("two, longer")
    assert watch.wait(PATIENCE) == {seeds / "a.txt"}
    watch.close()
    assert threading.active_count() < 20
