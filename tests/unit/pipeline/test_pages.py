"""The stories of `render`, `build`, `check` and `explain`, on a small archive."""

from pathlib import Path

import pytest

from generator import pipeline, store
from generator.build import build_site
from generator.config import Settings, load_settings
from generator.errors import ConfigError, SiteBuildFailed
from generator.model.archive import Archive
from generator.model.ids import Ids
from generator.model.resolved import QuoteRef

ID = "2011-05-02-widget-works-reports"


@pytest.fixture
def data(tmp_path: Path, archive: Archive, ids: Ids) -> Path:
    store.save_archive(tmp_path / "data", archive, ids)
    return tmp_path / "data"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: Widgets\ntheme: {name: material, font: false}\nplugins: []\n")
    return path


def draw_small(archive: Archive, settings: Settings, _: Path) -> dict[str, bytes]:
    pages = {f"people/{key}.md": f"# {record.name}\n".encode() for key, record in archive.people.items()}
    return {"index.md": f"# {settings.site_name}\n".encode(), **pages}


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "draw", draw_small)


def test_only_changed_pages_are_written_and_only_our_own_removed(
    data: Path, config: Path, tmp_path: Path, archive: Archive, ids: Ids
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "mine.md").write_text("# By hand\n")
    first = pipeline.render(data, docs, config, tmp_path)
    assert (first.added, first.removed) == (["index.md", "people/jane-example.md"], [])
    written = (docs / "index.md").stat().st_mtime_ns
    archive.people = {}
    store.save_archive(data, archive, ids)
    second = pipeline.render(data, docs, config, tmp_path)
    assert (second.added, second.changed, second.removed) == ([], [], ["people/jane-example.md"])
    assert second.unchanged == ["index.md"]
    assert (docs / "index.md").stat().st_mtime_ns == written
    assert (docs / "mine.md").read_text() == "# By hand\n"


def test_no_list_of_pages_reaches_out_of_the_folder(data: Path, config: Path, tmp_path: Path) -> None:
    docs, mine = tmp_path / "docs", tmp_path / "mine.md"
    mine.write_text("# By hand\n")
    docs.mkdir()
    (docs / "old.md").write_text("# Drawn before\n")
    (docs / pipeline.MANIFEST).write_bytes(f"../mine.md\n{mine}\nold.md\n\xff\n".encode("latin-1"))
    assert pipeline.render(data, docs, config, tmp_path).removed == ["old.md"]
    assert mine.read_text() == "# By hand\n"


def test_two_builds_give_the_same_bytes(data: Path, config: Path, tmp_path: Path) -> None:
    sites = []
    for name in ("one", "two"):
        pipeline.build(data, tmp_path / "docs", tmp_path / name, config, tmp_path)
        site = tmp_path / name
        sites.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert sites[0] == sites[1]
    assert Path("people/jane-example/index.html") in sites[0]


def test_a_warning_fails_the_build_and_is_told(config: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n\n[gone](nowhere.md)\n")
    with pytest.raises(SiteBuildFailed, match=r"'nowhere\.md'"):
        build_site(config, tmp_path / "docs", tmp_path / "site", 0)


@pytest.mark.parametrize(
    ("site", "told"),
    [
        (".", "mkdocs.yml lies in it"),
        ("data", "data lies in it"),
        ("data/releases", "data lies in it or around it"),
        # A document may have the name of a page.
        ("seeds", "seeds lies in it"),
        ("mine", "this one holds letter.txt and no site"),
        ("file", "is no folder"),
    ],
)
def test_only_a_former_site_is_emptied(data: Path, config: Path, tmp_path: Path, site: str, told: str) -> None:
    for name in ("seeds/404.html", "mine/letter.txt", "file"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("kept")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(ConfigError, match=told):
        pipeline.build(data, tmp_path / "docs", tmp_path / site, config, tmp_path, kept=[tmp_path / "seeds"])
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_former_site_is_taken_away(data: Path, config: Path, tmp_path: Path) -> None:
    pipeline.build(data, tmp_path / "docs", tmp_path / "site", config, tmp_path)
    (tmp_path / "site" / "old.html").write_text("old")
    pipeline.build(data, tmp_path / "docs", tmp_path / "site", config, tmp_path)
    assert not (tmp_path / "site" / "old.html").exists()


def test_a_wrong_configuration_is_told(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: Widgets\ntheme: {name: nowhere}\n")
    (tmp_path / "docs").mkdir()
    with pytest.raises(ConfigError, match="nowhere"):
        build_site(config, tmp_path / "docs", tmp_path / "site", 0)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("site_name: [\n", "mkdocs.yml: "),
        ("- a\n", "is not a mapping"),
        ("site_url: x\n", "site_name is missing"),
        ("site_name: 3\n", "site_name must be text"),
        ("site_name: A\nuse_directory_urls: maybe\n", "use_directory_urls must be true or false"),
        (
            "site_name: A\nextra: {press: {repositry: x}}\n",
            "extra.press.repositry is not a setting. Did you mean 'repository'?",
        ),
        ("site_name: A\nextra: {press: {repository: 3}}\n", "extra.press.repository: Input should be a valid string"),
    ],
)
def test_settings_that_cannot_be_used(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path / "mkdocs.yml")
    assert message in str(caught.value)


def test_settings_come_from_mkdocs_and_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADDRESS", "https://example.org/widgets/")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Widgets\nsite_url: !ENV ADDRESS\nsite_description: D\nrepo_url: https://example.org/r\n"
        "use_directory_urls: false\nmarkdown_extensions: [{toc: {slugify: !!python/name:os.path.join }}]\n"
        "extra: {press: {repository: https://example.org/other}, mine: 3}\n"
    )
    assert load_settings(tmp_path / "mkdocs.yml") == Settings(
        "Widgets", "https://example.org/widgets/", False, "https://example.org/other", "D"
    )


def test_a_sound_archive_has_no_faults(data: Path) -> None:
    report = pipeline.check(data)
    assert report.faults == []
    assert [str(notice) for notice in report.problems] == ["a.txt:4: cannot tell [vague]"]
    assert [str(notice) for notice in report.refusals] == ["b.txt: the file holds no text [empty]"]


def test_faults_are_found(data: Path, archive: Archive, ids: Ids) -> None:
    archive.events[ID] = archive.events[ID].model_copy(
        update={
            "organisations": ["nobody"],
            "figures": ["widget-works/fy2011-q1"],
            "quotes": [QuoteRef(release=ID, number=0)],
        }
    )
    archive.people["jane-example"].names[0].seen[0].at = [(0, 9999)]
    store.save_archive(data, archive, Ids())
    text = data / "releases" / f"{ID}.txt"
    text.write_text(text.read_text().replace("$5.6", "$5.7"))
    assert {str(notice) for notice in pipeline.check(data).faults} == {
        f"releases/{ID}.yml: facts[0].printed: '$5.6 million', but the words there are '$5.7 million' [no-evidence]",
        f"releases/{ID}.yml: ids.yml does not give the id '{ID}' to this document [ledger]",
        f"events/{ID}.yml: points at the organisation 'nobody', which is not there [dangling]",
        f"events/{ID}.yml: points at the period 'widget-works/fy2011-q1', which is not there [dangling]",
        f"events/{ID}.yml: points at quotation 0 of '{ID}', which is not there [dangling]",
        f"people/jane-example.yml: span [0, 9999] lies outside the text of '{ID}' [no-words]",
    }


def test_explain_a_figure(data: Path) -> None:
    lines = pipeline.explain(data, f"{data}/releases/{ID}.yml", "facts.revenue.FY2011-Q1.value")
    assert lines == [
        f'{ID} facts.revenue.FY2011-Q1.value = "5600000"',
        '  words    a.txt:3:63  "$5.6 million"',
        "           | Springfield - May 2, 2011 - Widget Works Inc. said sales were $5.6 million",
        f"           | {' ' * 62}{'^' * 12}",
        '  metric   a.txt:3:52  "sales"',
        "           | Springfield - May 2, 2011 - Widget Works Inc. said sales were $5.6 million",
        "           |                                                    ^^^^^",
        '  period   a.txt:4:9  "first quarter"',
        "           | for the first quarter. Jane Example, President, was pleased.",
        "           |         ^^^^^^^^^^^^^",
        "  rule     prose.test",
    ]


@pytest.mark.parametrize(
    ("file", "field", "expected"),
    [
        (ID, "headline", '  words    a.txt:1:1  "Widget Works Reports First Quarter"'),
        (ID, "revenue.FY2011-Q1", '  words    a.txt:3:63  "$5.6 million"'),
        (ID, "facts[0]", '  words    a.txt:3:63  "$5.6 million"'),
        (f"events/{ID}", "sentence[0].text", '  words    a.txt:3:29  "Widget Works Inc."'),
        ("jane-example", "names.Jane Example", '  words    a.txt:4:24  "Jane Example"'),
        ("data/organisations/widget-works.yml", "names[0].printed", '  words    a.txt:3:29  "Widget Works Inc."'),
    ],
)
def test_explain_finds_the_words(data: Path, file: str, field: str, expected: str) -> None:
    assert expected in pipeline.explain(data, file, field)


@pytest.mark.parametrize(
    ("file", "field", "message"),
    [
        ("nobody", "name", "nobody: no such record"),
        (ID, "headlines", "headlines: no such field. The record has schema, id, kind,"),
        (ID, "facts[7]", "facts[7]: no such field"),
    ],
)
def test_explain_what_is_not_there(data: Path, file: str, field: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        pipeline.explain(data, file, field)
    assert str(caught.value).startswith(message)
