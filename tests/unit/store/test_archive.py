"""An archive saved and loaded: the same records, only changed files touched, nothing half done, mistakes told."""

import os
from pathlib import Path

import pytest

from generator.errors import BrokenRecord, EvidenceError, UnreadableInput
from generator.model.archive import Archive
from generator.model.ids import Ids
from generator.model.release import Release
from generator.store import list_releases, load_archive, load_ids, load_redirects, save_archive, write_folder

ID = "2011-05-02-widget-works-reports"


def test_what_is_saved_is_loaded(tmp_path: Path, archive: Archive, ids: Ids) -> None:
    changes = save_archive(tmp_path, archive, ids)
    assert changes.added == [
        f"events/{ID}.yml",
        "ids.yml",
        "organisations/widget-works.yml",
        "people/jane-example.yml",
        f"releases/{ID}.txt",
        f"releases/{ID}.yml",
        "releases/refused-cdcdcdcdcdcd.yml",
    ]
    assert load_archive(tmp_path) == archive
    assert load_ids(tmp_path) == ids
    assert list_releases(tmp_path) == {ID}


def test_a_release_record_is_written_as_the_contract_shows(tmp_path: Path, archive: Archive, ids: Ids) -> None:
    save_archive(tmp_path, archive, ids)
    written = (tmp_path / f"releases/{ID}.yml").read_text(encoding="utf-8")
    assert written == (
        "# Written by the generator from seeds/a.txt. Correct it in data/curated/corrections.yml.\n"
        "schema: 1\n"
        f"id: {ID}\n"
        "kind: release\n"
        "source: {file: a.txt, part: 1, format: text, encoding: utf-8,\n"
        f"         sha256: {'ab' * 32}, characters: 172}}\n"
        "date: null\n"
        "headline: {printed: Widget Works Reports First Quarter, at: [[0, 34]]}\n"
        "subheadline: null\n"
        "dateline: null\n"
        "wire: null\n"
        "exhibit: null\n"
        "issuers: [{printed: Widget Works Inc., at: [[64, 81]]}]\n"
        "tickers: []\n"
        "events: []\n"
        "fiscal: []\n"
        "fiscal_year_end: null\n"
        "calendar: null\n"
        "facts:\n"
        "- {id: revenue.FY2011-Q1, metric: revenue, organisation: null,\n"
        '   period: {label: FY2011-Q1, start: "2011-01-01", end: "2011-03-31"}, value: "5600000", unit: USD,\n'
        '   precision: "100000", precision_basis: printed, bound: exact, role: reported, where: prose,\n'
        '   printed: "$5.6 million", at: [[98, 110]], metric_at: [[87, 92]], period_at: [[119, 132]], '
        "rule: prose.test}\n"
        "claims: []\n"
        "people: [{name: Jane Example, at: [[134, 146]], parts: [mentioned], titles: [], posts: [], former: []}]\n"
        "quotes: []\n"
        "organisations: []\n"
        "contacts: []\n"
        "certifications: []\n"
        "cites: []\n"
        "boilerplate: []\n"
        "slips: []\n"
        "problems: [{code: vague, message: cannot tell, at: [[159, 170]]}]\n"
    )


def test_a_second_save_touches_nothing(tmp_path: Path, archive: Archive, ids: Ids) -> None:
    save_archive(tmp_path, archive, ids)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    changes = save_archive(tmp_path, archive, ids)
    assert (changes.added, changes.changed, changes.removed) == ([], [], [])
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before


def test_records_that_went_away_are_deleted_and_nothing_else(tmp_path: Path, archive: Archive, ids: Ids) -> None:
    save_archive(tmp_path, archive, ids)
    (tmp_path / "curated").mkdir()
    (tmp_path / "curated" / "aliases.yml").write_text("a: 1\n")
    (tmp_path / "redirects.yml").write_text("schema: 1\nredirects: [{from: people/a/, to: people/jane-example/}]\n")
    archive.people = {}
    archive.refusals = {}
    changes = save_archive(tmp_path, archive, ids)
    assert changes.removed == ["people/jane-example.yml", "releases/refused-cdcdcdcdcdcd.yml"]
    assert (tmp_path / "curated" / "aliases.yml").read_text() == "a: 1\n"
    assert [(entry.from_, entry.to) for entry in load_redirects(tmp_path)] == [("people/a/", "people/jane-example/")]


def test_a_value_that_does_not_stand_in_its_words_stops_everything(
    tmp_path: Path, archive: Archive, ids: Ids, release: Release
) -> None:
    fact = release.facts[0].model_copy(update={"printed": "$5.7 million"})
    archive.releases = {ID: release.model_copy(update={"facts": [fact]})}
    with pytest.raises(EvidenceError) as caught:
        save_archive(tmp_path, archive, ids)
    assert str(caught.value) == f"{ID}: facts[0].printed: '$5.7 million', but the words there are '$5.6 million'"
    assert list(tmp_path.iterdir()) == []


def test_a_crash_while_writing_leaves_the_last_good_state(
    tmp_path: Path, archive: Archive, ids: Ids, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_archive(tmp_path, archive, ids)
    good = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    archive.events[ID] = archive.events[ID].model_copy(update={"title": "Changed"})
    archive.people["jane-example"] = archive.people["jane-example"].model_copy(update={"name": "Changed"})
    calls = 0

    def fail_at_the_second(_: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail_at_the_second)
    with pytest.raises(UnreadableInput, match="No space left on device"):
        save_archive(tmp_path, archive, ids)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == good


def test_a_run_that_was_killed_is_healed_by_the_next(
    tmp_path: Path, archive: Archive, ids: Ids, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    save_archive(other, archive, ids)
    whole = {path.relative_to(other): path.read_bytes() for path in other.rglob("*") if path.is_file()}

    class Killed(BaseException):
        """Nothing runs behind it."""

    renamed = 0
    rename = Path.replace

    def be_killed_at_the_third(path: Path, target: Path) -> Path:
        nonlocal renamed
        renamed += 1
        if renamed == 3:
            raise Killed
        return rename(path, target)

    data = tmp_path / "data"
    monkeypatch.setattr(Path, "replace", be_killed_at_the_third)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    with pytest.raises(Killed):
        save_archive(data, archive, ids)
    monkeypatch.undo()
    assert load_ids(data) == ids
    assert list(data.rglob(".*.unfinished")) != []
    save_archive(data, archive, ids)
    assert {path.relative_to(data): path.read_bytes() for path in data.rglob("*") if path.is_file()} == whole


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("kind: release\n", "kind: release\nheadlines: x\n"), ":5: headlines: unknown key; did you mean 'headline'?"),
        (("metric: revenue,", "metrik: revenue,"), "facts.0.metrik: unknown key; did you mean 'metric'?"),
        (("at: [[0, 34]]", "at: [[0, x]]"), ":8: headline.at.0.1: Input should be a valid integer"),
        ((f"id: {ID}", "id: other"), "id 'other' is not the file's name"),
        (("characters: ", "characters: 9"), "source.characters is 9"),
        (("wire: null", "wire: null\nwire: null"), ":12: the key 'wire' stands here a second time"),
        (("schema: 1", "schema: 2"), ":2: schema: Input should be 1"),
    ],
)
def test_a_wrong_file_is_told_with_line_and_key(
    tmp_path: Path, archive: Archive, ids: Ids, change: tuple[str, str], message: str
) -> None:
    save_archive(tmp_path, archive, ids)
    path = tmp_path / f"releases/{ID}.yml"
    written = path.read_text(encoding="utf-8")
    assert change[0] in written
    path.write_text(written.replace(*change, 1), encoding="utf-8")
    with pytest.raises(BrokenRecord) as caught:
        load_archive(tmp_path)
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_missing_text_is_told(tmp_path: Path, archive: Archive, ids: Ids) -> None:
    save_archive(tmp_path, archive, ids)
    (tmp_path / f"releases/{ID}.txt").unlink()
    with pytest.raises(BrokenRecord, match="canonical text"):
        load_archive(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such folder"):
        load_archive(tmp_path / "nowhere")


def test_an_id_given_twice_is_told(tmp_path: Path) -> None:
    (tmp_path / "ids.yml").write_text("schema: 1\norganisations: [{id: a, name: A}, {id: a, name: B}]\n")
    with pytest.raises(BrokenRecord, match="'a' is given twice"):
        load_ids(tmp_path)


def test_write_folder_says_what_it_did(tmp_path: Path) -> None:
    write_folder(tmp_path, {"a/x": b"1", "a/b/y": b"2", "z": b"3"}, set())
    changes = write_folder(tmp_path, {"z": b"3", "a/x": b"9", "new": b"4"}, {"a/b/y", "never/there"})
    assert (changes.added, changes.changed, changes.removed, changes.unchanged) == (["new"], ["a/x"], ["a/b/y"], ["z"])
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["a", "a/x", "new", "z"]
