"""The wheel, installed where nothing else of this checkout is to be found, builds an archive of its own."""

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.linkcheck import check_site

SEED = "002_637c738613d326b6.txt"


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel and what it depends on, and a folder to work in."""

    folder: Path
    work: Path

    def run(self, *words: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        """A command of the environment; nothing of the checkout is on its path."""
        command = [str(self.folder / "bin" / words[0]), *words[1:]]
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        return subprocess.run(  # noqa: S603 - our own words
            command, cwd=cwd or self.work, env={**clean, **environment}, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Installed:
    base = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(base / "dist")]
    subprocess.run(build, cwd=project, check=True, capture_output=True)  # noqa: S603 - our own words
    (wheel,) = (base / "dist").glob("*.whl")
    assert wheel.name == "dateline-0.1.0-py3-none-any.whl"
    venv.create(base / "venv", symlinks=True)
    python = base / "venv" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True, capture_output=True)  # noqa: S603
    # What the wheel depends on comes from the environment of this test. A folder named in a .pth file is searched,
    # but its own .pth files are not read: an editable install of this checkout stays out.
    (libraries,) = (base / "venv" / "lib").glob("python*/site-packages")
    (libraries / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    (base / "work").mkdir()
    return Installed(base / "venv", base / "work")


@pytest.fixture(scope="module")
def archive(installed: Installed, project: Path) -> Path:
    made = installed.run("dateline", "new", "archive", "--name", "Press of an issuer")
    assert made.returncode == 0, made.stderr
    folder = installed.work / "archive"
    (folder / "seeds" / SEED).write_bytes((project / "seeds" / SEED).read_bytes())
    built = installed.run("dateline", "build", cwd=folder)
    assert built.returncode == 0, built.stderr
    assert built.stdout.startswith("1 document read: 1 release, ")
    return folder


def test_it_is_the_wheel_that_runs(installed: Installed, project: Path) -> None:
    said = installed.run(
        "python", "-c", "import generator, generator.config as c; print(c.built_in_templates())"
    ).stdout
    assert said.strip() == str(next((installed.folder / "lib").glob("python*/site-packages/generator/templates")))
    assert not said.startswith(str(project))


def test_a_document_and_build_give_a_site(archive: Path) -> None:
    site = archive / "site"
    home = (site / "index.html").read_text()
    assert "Press of an issuer" in home.partition("</title>")[0]
    (release,) = (archive / "data" / "releases").glob("2006-04-20-*.yml")
    page = (site / "releases" / release.stem / "index.html").read_text()
    assert page.count(' id="w') > 30
    assert (site / "assets" / "site.css").is_file()
    # The generator's own frame around pages, without a custom_dir in the archive's settings.
    assert (site / "404.html").read_text().count("<h1>This page does not exist</h1>") == 1
    assert check_site(site) == []


def test_the_archive_holds_together_and_a_second_run_changes_nothing(installed: Installed, archive: Path) -> None:
    assert installed.run("dateline", "check", "--strict", cwd=archive).returncode == 0
    again = installed.run("dateline", "parse", cwd=archive)
    assert "Records: 0 added, 0 changed, 0 removed, 1 unchanged." in again.stdout


def test_a_template_of_the_archive_wins_by_its_path(installed: Installed, archive: Path) -> None:
    (archive / "templates" / "pages").mkdir()
    (archive / "templates" / "style").mkdir()
    (archive / "templates" / "theme" / "partials").mkdir(parents=True)
    about = '{% extends "pages/layout.md" %}\n{% block body %}\nWritten by the archive.\n{% endblock %}\n'
    (archive / "templates" / "pages" / "about.md").write_text(about)
    (archive / "templates" / "style" / "10-palette.css").write_text(".own { top: 0 }\n")
    (archive / "templates" / "theme" / "partials" / "copyright.html").write_text("<p>Own foot</p>\n")
    assert installed.run("dateline", "build", "--site", "other", cwd=archive).returncode == 0
    other = archive / "other"
    assert "Written by the archive." in (other / "about" / "index.html").read_text()
    styles = [(site / "assets" / "site.css").read_text() for site in (other, archive / "site")]
    assert styles[0].startswith(".own{top:0}@font-face{")
    assert styles[0].partition("@font-face")[2] == styles[1].partition("@font-face")[2] != ""
    home = (other / "index.html").read_text()
    assert "<p>Own foot</p>" in home
    assert "Made with" not in home


def test_a_document_that_is_not_read_yet_is_told(installed: Installed, archive: Path, project: Path) -> None:
    name = "001_9af7fae6d8e0956b.txt"
    (archive / "seeds" / name).write_bytes((project / "seeds" / name).read_bytes())
    built = installed.run("dateline", "build", "--site", "third", cwd=archive)
    assert built.returncode == 0
    assert built.stderr == f"Not in data, and so not on the site: {name}. Run `parse` to read them.\n"
    (archive / "seeds" / name).unlink()


def test_new_refuses_a_folder_that_holds_something(installed: Installed, archive: Path) -> None:
    again = installed.run("dateline", "new", str(archive))
    assert again.returncode == 2
    assert again.stderr == f"dateline: {archive}: is not empty. A new archive needs a folder of its own.\n"


def test_the_workflows_are_those_of_this_repository(archive: Path, project: Path) -> None:
    for name in ("workflows/pages.yml", "workflows/review.yml", "scripts/install", "scripts/commit-records"):
        assert (archive / ".github" / name).read_bytes() == (project / ".github" / name).read_bytes()
    assert os.access(archive / ".github" / "scripts" / "install", os.X_OK)
    assert not (archive / ".github" / "workflows" / "check.yml").exists()


def test_requirements_name_the_wheel_and_not_a_stranger_of_the_same_name(archive: Path) -> None:
    lines = (archive / "requirements.txt").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["./dateline-0.1.0-py3-none-any.whl"]
