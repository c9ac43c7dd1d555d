"""The commands with which a person or a workflow judges a new document: `diff` and `stale`."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

FIRST = (
    "Widget Works Inc. Reports First Quarter Results\n\n"
    "Springfield, IL - May 2, 2011 - Widget Works Inc. (OTC: WDGT) announced today its results for the first\n"
    "quarter of fiscal 2011, ended March 31, 2011.\n\n"
    "Revenue for the quarter was $5.6 million. The company makes widgets of many kinds for customers in all\n"
    "parts of the country, and it ships them on the day on which they are ordered, as it has done for years.\n"
)
SECOND = (
    FIRST.replace("First", "Second").replace("first\n", "second\n").replace("May 2", "August 1")
    .replace("March 31", "June 30").replace("$5.6", "$6.1")
)  # fmt: skip


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def git(*words: str) -> None:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *words], check=True, capture_output=True)  # noqa: S603, S607 - our own words


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one document and its records, committed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "first.txt").write_text(FIRST)
    assert run("parse", "--quiet").exit_code == 0
    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "first")
    return tmp_path


def test_nothing_changed(home: Path) -> None:
    told = run("diff", "HEAD")
    assert (told.exit_code, told.output) == (
        0,
        "## What changed in the data\n\nCompared with HEAD. Nothing changed in the records.\n",
    )


def test_a_new_document_is_told_against_a_revision_and_a_folder(home: Path) -> None:
    (home / "data").rename(home / "before")
    (home / "seeds" / "second.txt").write_text(SECOND)
    run("parse", "--quiet")
    for base in ("HEAD", "before"):
        found = json.loads(run("diff", base, "--json").output)
        assert found["base"] == base
        (release,) = [release for release in found["releases"] if release["change"] == "new"]
        assert (release["file"], release["date"]) == ("second.txt", "2011-08-01")
        assert release["headline"] == "Widget Works Inc. Reports Second Quarter Results"
        assert [(one["metric"], one["period"], one["value"]) for one in release["figures"]] == [
            ("Revenue", "Q2 FY2011", "6100000 USD")
        ]
    assert "1 release is new, with 1 figure" in run("diff", "HEAD").output


def test_output_is_appended(home: Path) -> None:
    summary = home / "summary.md"
    summary.write_text("before\n")
    for _ in range(2):
        told = run("diff", "HEAD", "--output", str(summary))
        assert (told.exit_code, told.output) == (0, "")
    assert summary.read_text().startswith("before\n## What changed in the data\n")
    assert summary.read_text().count("Nothing changed in the records.") == 2


def test_a_base_of_another_schema_is_told_and_does_not_stop(home: Path) -> None:
    record = next((home / "data" / "releases").glob("*.yml"))
    good = record.read_bytes()
    record.write_bytes(good + b"unheard_of: 1\n")
    git("commit", "--quiet", "--all", "--message", "other schema")
    record.write_bytes(good)
    found = json.loads(run("diff", "HEAD", "--json").output)
    assert found["unreadable"].startswith(f"releases/{record.name}:")
    assert "unheard_of" in found["unreadable"]
    assert [release["change"] for release in found["releases"]] == ["new"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["diff", "nowhere"], 2, "dateline: nowhere: no such revision here, and no such folder."),
        (["diff", "--", "--all"], 2, "dateline: --all: a revision cannot begin with a hyphen."),
        (["diff"], 2, "Missing argument 'BASE'"),
        (["diff", "HEAD", "--data", "nowhere"], 3, "dateline: nowhere: no such folder."),
        (["diff", "HEAD", "--output", "no/such/folder"], 2, "dateline: no/such/folder: cannot be written:"),
        (["stale", "--seeds", "nowhere"], 3, "dateline: nowhere: no such folder."),
    ],
)
def test_errors_are_one_line_and_an_exit_code(home: Path, words: list[str], code: int, message: str) -> None:
    told = run(*words)
    assert told.exit_code == code
    assert message in told.stderr


def test_records_that_follow_are_not_stale(home: Path) -> None:
    told = run("stale", "--strict")
    assert (told.exit_code, told.output) == (0, "data follows from seeds.\n")


def test_stale_records_are_told_and_not_written(home: Path) -> None:
    before = {path: path.read_bytes() for path in (home / "data").rglob("*") if path.is_file()}
    (home / "seeds" / "second.txt").write_text(SECOND)
    told = run("stale")
    assert told.exit_code == 0
    assert told.output.startswith("data is stale: `parse` would write or remove events/2011-08-01-widget-works-")
    assert run("stale", "--strict").exit_code == 1
    notice = run("stale", "--annotate").output
    assert notice.startswith("::notice title=Records not regenerated::data is stale: ")
    assert notice.count("\n") == 1
    assert {path: path.read_bytes() for path in (home / "data").rglob("*") if path.is_file()} == before


def test_without_any_records_all_are_stale(home: Path) -> None:
    (home / "data").rename(home / "before")
    assert run("stale", "--strict").exit_code == 1
    assert not (home / "data").exists()
