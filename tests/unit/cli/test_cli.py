"""The command line: what it prints, and its exit codes."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

GOOD = (
    "Widget Works Inc. Reports First Quarter Results\n\n"
    "Springfield, IL - May 2, 2011 - Widget Works Inc. (OTC: WDGT) announced today its results for the first\n"
    "quarter of fiscal 2011, ended March 31, 2011.\n\n"
    "Revenue for the quarter was $5.6 million. The company makes widgets of many kinds for customers in all\n"
    "parts of the country, and it ships them on the day on which they are ordered, as it has done for years.\n"
)


@pytest.fixture
def home(tmp_path: Path, project: Path) -> Path:
    """A folder with one good seed and the project's templates and configuration."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text(GOOD)
    (tmp_path / "templates").symlink_to(project / "templates")
    (tmp_path / "mkdocs.yml").write_text((project / "mkdocs.yml").read_text())
    return tmp_path


def run(home: Path, *words: str) -> Result:
    before = Path.cwd()
    os.chdir(home)
    try:
        return CliRunner().invoke(main, words)
    finally:
        os.chdir(before)


def test_parse_then_check_then_explain(home: Path) -> None:
    parsed = run(home, "parse")
    assert parsed.exit_code == 0, parsed.output
    assert parsed.output.startswith("1 document read: 1 release, 1 figure, 0 people.\nRecords: 1 added, 0 changed")
    checked = run(home, "check", "--strict")
    assert checked.exit_code == 0
    assert "Read:\n  good.txt: earnings, 2011-05-02: 1 figure; " in checked.output
    assert " stands under nothing that was read.\n" in checked.output
    release = next((home / "data" / "releases").glob("*.yml"))
    explained = run(home, "explain", str(release), "headlines")
    assert explained.exit_code == 2
    assert explained.stderr.startswith("dateline: headlines: no such field.")
    explained = run(home, "explain", str(release.relative_to(home)), "facts[0].value")
    assert '  words    good.txt:6:29  "$5.6 million"' in explained.output
    assert "Traceback" not in explained.output


def test_what_can_be_done_is_said_once_for_each_reason(home: Path) -> None:
    for name in ("one", "two"):
        (home / "seeds" / f"{name}.txt").write_text(f"Potatoes are boiled in salted water until they are soft. {name}")
    told = run(home, "parse").stdout
    assert told.count("[too-short]") == 2
    assert told.endswith("What to do:\n  too-short (2): Store the whole release.\n")
    assert run(home, "check").stdout.endswith(told[told.index("What to do:") :])
    assert "What to do" not in run(home, "check", "--quiet").stdout


def test_documents_at_fault_are_named_and_count_only_under_strict(home: Path) -> None:
    (home / "seeds" / "empty.txt").write_bytes(b"")
    (home / "seeds" / "random.bin").write_bytes(random.Random(3).randbytes(3000))
    (home / "seeds" / "huge.txt").write_bytes(b"words\n" * 3_500_000)
    (home / "seeds" / "lease.txt").write_text("THIS LEASE is made between the parties.\n" * 20)
    lax = run(home, "parse")
    assert lax.exit_code == 0
    assert "5 documents read: 1 release" in lax.output
    for line in (
        "empty.txt: the file holds no text [empty]",
        "huge.txt: the file has 21.0 MB",
        "random.bin: ",
        "lease.txt: ",
    ):
        assert line in lax.output
    assert run(home, "parse", "--strict").exit_code == 1
    assert run(home, "check", "--strict").exit_code == 1
    assert run(home, "check").exit_code == 0


def test_json_is_json(home: Path) -> None:
    account = json.loads(run(home, "parse", "--json").stdout)
    assert (account["documents"], account["releases"], len(account["added"])) == (1, 1, 1)
    report = json.loads(run(home, "check", "--json").stdout)
    assert report["faults"] == []


def test_quiet_prints_nothing_where_all_is_well(home: Path) -> None:
    assert run(home, "parse", "--quiet").output == ""


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["parse", "--seeds", "nowhere"], 3, "dateline: nowhere: no such folder. Name the folder"),
        (["check", "--data", "nowhere"], 3, "dateline: nowhere: no such folder. Run `parse` first"),
        (
            ["build", "--config", "nowhere.yml", "--templates", "nowhere"],
            2,
            "dateline: nowhere: no folder of templates",
        ),
        (
            ["render", "--data", "seeds", "--config", "nowhere.yml", "--templates", "templates"],
            2,
            "dateline: nowhere.yml: no such",
        ),
        (["explain", "--data", "seeds", "nobody", "name"], 2, "dateline: nobody: no such record"),
        (["parse", "--sedes", "x"], 2, "Did you mean '--seeds'?"),
        (["prase"], 2, "No such command 'prase'"),
    ],
)
def test_errors_are_one_line_and_an_exit_code(home: Path, words: list[str], code: int, message: str) -> None:
    result = run(home, *words)
    assert result.exit_code == code
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_words_of_strangers_cannot_steer_the_terminal(home: Path) -> None:
    (home / "seeds" / "a\x1b[2Jb\nc.txt").write_bytes(b"")
    output = run(home, "parse").output
    assert "a\ufffd[2Jb\ufffdc.txt: the file holds no text" in output
    assert "\x1b" not in output


def test_help_has_an_example_for_every_command() -> None:
    for name in main.commands:
        result = CliRunner().invoke(main, [name, "--help"])
        assert f"python -m generator {name}" in result.output
    assert "Exit codes:" in CliRunner().invoke(main, ["--help"]).output


def test_it_runs_as_a_module(home: Path, project: Path) -> None:
    command = [sys.executable, "-m", "generator", "--version"]
    environment = {**os.environ, "PYTHONPATH": str(project)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=home, env=environment)  # noqa: S603 - our own words
    assert done.stdout.startswith("dateline, version ")


def test_accuracy_compares_with_labels_and_keeps_the_table(home: Path) -> None:
    run(home, "parse")
    (home / "labels").mkdir()
    (home / "labels" / "good.yml").write_text(
        "doc: good.txt\nissuer: Widget Works Inc.\ndate: 2011-05-02\nevents: [dividend]\n", encoding="utf-8"
    )
    told = run(home, "accuracy", "--labels", "labels", "--details")
    assert told.exit_code == 0
    assert "date                 1.000   1.000  1.000   1 / 1 / 1\n" in told.output
    assert "good.txt: main event: missed: dividend\n" in told.output
    found = json.loads(run(home, "accuracy", "--labels", "labels", "--json").stdout)
    assert (found["tallies"]["events"], found["documents"]) == ({"right": 0, "said": 1, "labelled": 1}, 1)
    kept = run(home, "accuracy", "--labels", "labels", "--save", "Ours", "--date", "2024-05-05", "--into", "data")
    assert kept.stderr == f"Kept in {Path('data') / 'accuracy.yml'}.\n"
    assert "of: Ours" in (home / "data" / "accuracy.yml").read_text(encoding="utf-8")
    assert run(home, "check").exit_code == 0
    for words in (["--save", "Ours"], ["--only", "other"], ["--labels", "nowhere"]):
        assert run(home, "accuracy", "--labels", "labels", *words).exit_code == 2
