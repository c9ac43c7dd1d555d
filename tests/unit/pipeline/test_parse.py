"""The story of `parse`, with small stages in place of the real ones."""

import random
from pathlib import Path

import pytest

from generator import pipeline, store
from generator.errors import RemovalRefused, UnreadableInput
from generator.model.archive import Archive
from generator.model.curated import Curated
from generator.model.document import Document
from generator.model.frame import Headline, Problem
from generator.model.ids import Ids
from generator.model.release import Refusal, Release, Source


def parse_small(document: Document) -> Release | Refusal:
    """A release is a text that begins with "News"; its headline is the first line.

    "Bang" breaks the rule, "invented" makes it give a headline that does not stand there.
    """
    source = Source(
        file=document.file, part=document.part, format=document.format, encoding=document.encoding,
        sha256=document.sha256, characters=len(document.text),
    )  # fmt: skip
    reason = document.refused or ("" if document.text.startswith("News") else "not-a-release: no dateline")
    if document.text.startswith("Bang"):
        raise KeyError("a\nrule")
    if reason:
        return Refusal(id=f"refused-{document.sha256[:12]}", source=source, refused=reason)
    line = document.text.split("\n", maxsplit=1)[0]
    problems = [Problem(code="vague", message="cannot tell", at=[(len(line) + 1, len(line) + 3)])]
    return Release(
        id=line.lower().replace(" ", "-"),
        source=source,
        headline=Headline(printed="Old" if "invented" in line else line, at=[(0, len(line))]),
        problems=problems if "vague" in document.text else [],
    )


def resolve_small(
    releases: dict[str, Release], texts: dict[str, str], ids: Ids, curated: Curated
) -> tuple[Archive, Ids]:
    return Archive(releases=releases, texts={key: texts[key] for key in releases}), ids


@pytest.fixture(autouse=True)
def small_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.parse.parse_document", parse_small)
    monkeypatch.setattr("generator.resolve.resolve", resolve_small)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def put(seeds: Path, **files: str) -> None:
    for name, text in files.items():
        (seeds / f"{name}.txt").write_text(text)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_added_changed_removed_and_unchanged(seeds: Path, data: Path) -> None:
    put(seeds, a="News one\nvague", b="News two", c="News three")
    first = pipeline.parse(seeds, data)
    assert (first.documents, first.releases, first.added) == (3, 3, ["news-one", "news-three", "news-two"])
    assert [str(notice) for notice in first.problems] == ["a.txt:2: cannot tell [vague]"]
    again = pipeline.parse(seeds, data)
    assert (again.added, again.changed, again.removed) == ([], [], [])
    assert again.unchanged == first.added
    (seeds / "b.txt").unlink()
    (seeds / "a.txt").rename(seeds / "z.txt")
    last = pipeline.parse(seeds, data)
    assert (last.changed, last.removed, last.unchanged) == (["news-one"], ["news-two"], ["news-three"])
    assert (data / "releases" / "news-three.txt").read_text() == "News three"


def test_parsing_again_changes_no_byte(seeds: Path, data: Path) -> None:
    put(seeds, a="News one\nvague", b="News one", c="no dateline here")
    pipeline.parse(seeds, data)
    before = files_of(data)
    pipeline.parse(seeds, data)
    assert files_of(data) == before
    for path in data.rglob("*.yml"):
        if path.name != "ids.yml":
            path.unlink()
    pipeline.parse(seeds, data)
    assert files_of(data) == before


def test_an_id_outlives_a_removed_and_returned_document(seeds: Path, data: Path) -> None:
    put(seeds, a="News one", b="News one\nand more")
    ids = {release.source.file: key for key, release in _saved(seeds, data).items()}
    (seeds / "a.txt").unlink()
    assert {release.source.file: key for key, release in _saved(seeds, data).items()} == {"b.txt": ids["b.txt"]}
    put(seeds, a="News one")
    assert {release.source.file: key for key, release in _saved(seeds, data).items()} == ids


def _saved(seeds: Path, data: Path) -> dict[str, Release]:
    pipeline.parse(seeds, data)
    return store.load_archive(data).releases


WRONG = (
    "wrong.txt: a rule of the generator gave what does not stand there "
    "(headline.printed: 'Old', but the words there are 'News invented') [rule-failed]"
)


def test_documents_at_fault_are_named_and_the_others_go_through(seeds: Path, data: Path) -> None:
    put(seeds, good="News one", copy="News one", other="a contract", broken="Bang", empty="", blank="")
    put(seeds, wrong="News invented")
    (seeds / "random").write_bytes(random.Random(1).randbytes(4000))
    (seeds / "huge.txt").write_bytes(b"words\n" * 3_500_000)
    account = pipeline.parse(seeds, data)
    assert (account.documents, account.added) == (9, ["news-one"])
    assert [str(notice) for notice in account.refusals] == [
        "blank.txt: the file holds no text [empty]",
        "broken.txt: a rule of the generator broke on it (KeyError: 'a\\nrule') [rule-failed]",
        "empty.txt: the file holds no text [empty]",
        "good.txt: holds the same bytes as copy.txt [duplicate]",
        "huge.txt: the file has 21.0 MB, and more than 8 MiB are not read [too-large]",
        "other.txt: no dateline [not-a-release]",
        "random: the file holds NUL bytes, as programs and images do [not-text]",
        WRONG,
    ]
    assert len(store.load_archive(data).refusals) == 8


@pytest.mark.parametrize(
    ("held", "taken", "refused"), [(4, 1, False), (4, 2, True), (20, 2, False), (20, 3, True), (1, 1, True)]
)
def test_removals_are_guarded(seeds: Path, data: Path, held: int, taken: int, refused: bool) -> None:
    for number in range(held):
        put(seeds, **{f"n{number:02}": f"News {number}"})
    pipeline.parse(seeds, data)
    before = files_of(data)
    for number in range(taken):
        (seeds / f"n{number:02}.txt").unlink()
    if refused:
        with pytest.raises(RemovalRefused, match=f"{taken} of {held} release records would be removed"):
            pipeline.parse(seeds, data)
        assert files_of(data) == before
        pipeline.parse(seeds, data, allow_removals=True)
    else:
        pipeline.parse(seeds, data)
    assert len(store.list_releases(data)) == held - taken


def test_progress_is_told_for_each_document(seeds: Path, data: Path) -> None:
    put(seeds, a="News one", b="nothing")
    told: list[tuple[int, int, str]] = []
    pipeline.parse(seeds, data, progress=lambda *step: told.append(step))
    assert told == [(1, 2, "a.txt"), (2, 2, "b.txt")]


def test_a_missing_folder_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such folder"):
        pipeline.parse(tmp_path / "nowhere", tmp_path / "data")
    assert not (tmp_path / "data").exists()


def test_beside_a_release_other_exhibits_are_passed_over(
    seeds: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_small(folder: Path, path: Path) -> list[Document]:
        parts = path.read_text().split("--")
        return [Document(path.name, n, "text", "utf-8", path.name[0] * 64, part) for n, part in enumerate(parts, 1)]

    monkeypatch.setattr("generator.read.read_file", read_small)
    (seeds / "a.txt").write_text("Slides--News from us--A call")
    (seeds / "b.txt").write_text("Slides--A call")
    account = pipeline.parse(seeds, data)
    assert (account.releases, len(account.refusals)) == (1, 2)
    assert store.load_archive(data).releases["news-from-us"].source.part == 2
