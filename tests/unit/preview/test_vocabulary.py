"""A changed word list takes effect in a running preview: it works on a copy of the program."""

import shutil
from pathlib import Path

import pytest

from generator.starter import make_archive
from tests.unit.preview.test_session import GOOD, Preview


@pytest.fixture
def copy(tmp_path: Path, project: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(project / "generator", tmp_path / "copy" / "generator", ignore=ignored)
    shutil.copytree(project / "templates", tmp_path / "copy" / "templates")
    return tmp_path / "copy"


def test_a_changed_vocabulary_takes_effect(tmp_path: Path, copy: Path) -> None:
    home = tmp_path / "archive"
    make_archive(home, "Widget Works in print")
    (home / "seeds" / "first.txt").write_text(GOOD)
    preview = Preview(home, copy)
    try:
        (record,) = (home / "data" / "releases").glob("*.yml")
        assert "metric: revenue" in record.read_text()
        words = copy / "generator" / "vocabulary" / "metrics.yml"
        words.write_text(words.read_text().replace("id: revenue\n", "id: turnover\n"))
        told = preview.read_until("Ready after")
        assert told[0] == f"Changed: {words}"
        assert "metric: turnover" in record.read_text()
        # And it stays so when something else changes.
        (home / "seeds" / "first.txt").write_text(GOOD.replace("$5.6", "$5.8"))
        preview.read_until("Ready after")
        (record,) = (home / "data" / "releases").glob("*.yml")
        assert "metric: turnover" in record.read_text()
        assert "$5.8 million" in record.read_text()
    finally:
        preview.close()
