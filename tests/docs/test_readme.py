"""The examples of the README, on the records of the seeds and on an invented release."""

import re
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.curate import correct_releases
from generator.model.release import Release
from generator.store import load_curated
from tests.conftest import TEXT
from tests.support import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_correction_takes_the_figure_away(tmp_path: Path, release: Release) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "curated").mkdir()
    (tmp_path / "curated" / "corrections.yml").write_text(block, encoding="utf-8")
    curated = load_curated(tmp_path)
    assert [fact.metric for fact in release.facts] == ["revenue"]
    edition = correct_releases({release.id: release}, {release.id: TEXT}, curated.corrections)
    assert edition.unapplied == []
    assert edition.corrected[release.id].facts == []


def test_explain_shows_the_words(project: Path) -> None:
    (line,) = re.findall(r"^python -m generator (explain .*)$", README, re.MULTILINE)
    done = CliRunner().invoke(main, [*line.split(), "--data", str(project / "data")])
    assert done.exit_code == 0, done.output
    assert "The Company sustained a net loss of $(168,000) or $(0.02) per share on revenue" in done.output
    assert "prose.frame" in done.output
