"""Whether records follow from their documents is asked of a copy, and every kind of difference counts."""

from pathlib import Path

from generator.staleness import find_stale


def test_what_would_be_added_changed_or_removed_is_stale(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for name in ("events/same.yml", "events/other.yml", "releases/gone.txt"):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text("before")

    def parse(copy: Path) -> None:
        (copy / "events" / "other.yml").write_text("after")
        (copy / "events" / "same.yml").write_text("before")
        (copy / "releases" / "gone.txt").unlink()
        (copy / "people").mkdir()
        (copy / "people" / "new.yml").write_text("new")

    assert find_stale(data, parse) == ["events/other.yml", "people/new.yml", "releases/gone.txt"]
    assert (data / "events" / "other.yml").read_text() == "before"
    assert (data / "releases" / "gone.txt").exists()


def test_a_folder_that_is_not_there_yet_lacks_everything(tmp_path: Path) -> None:
    def parse(copy: Path) -> None:
        copy.mkdir()
        (copy / "ids.yml").write_text("new")

    assert find_stale(tmp_path / "data", parse) == ["ids.yml"]
    assert not (tmp_path / "data").exists()
