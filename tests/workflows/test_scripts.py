"""The scripts that the workflows run, where they do something else than in the dry run."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.workflows.runner import ROOT, bare_environment, git

SCRIPTS = ROOT / ".github" / "scripts"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with one commit on main, records in it, and its bare origin beside it."""
    folder, origin = tmp_path / "clone", tmp_path / "origin.git"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a.yml").write_text("id: a\n")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "first")
    git(tmp_path, "clone", "--quiet", "--bare", str(folder), str(origin))
    git(folder, "remote", "add", "origin", str(origin))
    return folder


def run(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    files = {f"GITHUB_{name}": str(folder.parent / name) for name in ("OUTPUT", "PATH")}
    return subprocess.run(  # noqa: S603 - the project's own script
        [str(SCRIPTS / script)], cwd=folder, env={**bare_environment(), **files, **variables}, text=True, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def test_only_records_are_committed_and_new_and_gone_ones_too(clone: Path) -> None:
    (clone / "data" / "a.yml").unlink()
    (clone / "data" / "b.yml").write_text("id: b\n")
    (clone / "other.txt").write_text("not for the archive\n")
    done = run("commit-records", clone, BRANCH="main")
    assert done.returncode == 0, done.stdout
    head = git(clone, "rev-parse", "HEAD")
    assert (clone.parent / "OUTPUT").read_text() == f"commit={head}\n"
    assert git(clone, "ls-remote", "origin", "refs/heads/main").split()[0] == head
    assert git(clone, "show", "--name-status", "--format=", "--no-renames", "HEAD") == "D\tdata/a.yml\nA\tdata/b.yml"
    assert git(clone, "status", "--porcelain") == "?? other.txt"


def test_a_branch_that_moved_is_left_alone_and_the_step_fails(clone: Path) -> None:
    git(clone, "commit", "--quiet", "--allow-empty", "--message", "elsewhere")
    git(clone, "push", "--quiet", "origin", "HEAD:refs/heads/main")
    moved = git(clone, "rev-parse", "HEAD")
    git(clone, "reset", "--quiet", "--hard", "HEAD^")
    (clone / "data" / "a.yml").write_text("id: changed\n")
    done = run("commit-records", clone, BRANCH="main")
    assert done.returncode == 1
    assert "::error title=Records not pushed::The branch moved meanwhile" in done.stdout
    assert git(clone, "ls-remote", "origin", "refs/heads/main").split()[0] == moved
    assert not (clone.parent / "OUTPUT").exists()


@pytest.mark.parametrize("branch", ["feature/$(touch stolen)", "a;touch stolen", "--delete"])
def test_the_name_of_a_branch_is_never_run(clone: Path, branch: str) -> None:
    (clone / "data" / "a.yml").write_text("id: changed\n")
    run("commit-records", clone, BRANCH=branch)
    assert not (clone / "stolen").exists()
    assert git(clone, "ls-remote", "origin", "refs/heads/main").split()[0] == git(clone, "rev-parse", "HEAD^")


def test_git_gets_the_token_from_the_environment(clone: Path) -> None:
    found = re.search(r"^  helper='(.*)'$", (SCRIPTS / "commit-records").read_text(), re.MULTILINE)
    assert found
    done = subprocess.run(  # noqa: S603 - our own words
        ["git", "-c", "credential.helper=", "-c", f"credential.helper={found[1]}", "credential", "fill"],  # noqa: S607
        cwd=clone, env={**bare_environment(), "PUSH_TOKEN": "it's a \"token\""}, text=True, check=True,
        input="protocol=https\nhost=github.com\n\n", capture_output=True,
    )  # fmt: skip
    assert 'username=x-access-token\npassword=it\'s a "token"\n' in done.stdout


def test_an_archive_is_installed_from_its_requirements(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "requirements.txt").write_text("# nothing, so that no download is needed\n")
    done = run("install", folder)
    assert done.returncode == 0, done.stdout
    added = (tmp_path / "PATH").read_text()
    assert added == f"{folder}/.venv/bin\n"
    assert os.access(folder / ".venv" / "bin" / "python", os.X_OK)
