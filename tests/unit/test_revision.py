"""Records as they stood in a git revision."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.revision import open_base


def git(folder: Path, *words: str) -> str:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", "-C", str(folder), *identity, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    return done.stdout.strip()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository: an empty first commit tagged `empty`, then records with odd bytes, then others in the work tree."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "first")
    git(tmp_path, "tag", "empty")
    (tmp_path / ".gitattributes").write_text("*.yml export-ignore\n* text eol=crlf\n")
    releases = tmp_path / "archive" / "data" / "releases"
    releases.mkdir(parents=True)
    (releases / "a.txt").write_bytes(b"one\ntwo \xc3\xa9\n\n")
    (releases / "a.yml").write_bytes(b"id: a\n")
    (releases / "empty.txt").write_bytes(b"")
    (releases / "passwd").symlink_to("/etc/passwd")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "second")
    (releases / "a.yml").write_bytes(b"id: changed\n")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("base", ["HEAD", "main", "@", ":/second", "checksum"])
def test_a_revision_gives_its_files_byte_for_byte_and_no_links(home: Path, base: str) -> None:
    if base == "checksum":
        base = git(home, "rev-parse", "HEAD")[:10]
    with open_base(base, home / "archive" / "data") as folder:
        assert files(folder) == {
            "releases/a.txt": b"one\ntwo \xc3\xa9\n\n",
            "releases/a.yml": b"id: a\n",
            "releases/empty.txt": b"",
        }
    assert not folder.exists()
    assert (home / "archive" / "data" / "releases" / "a.yml").read_bytes() == b"id: changed\n"


def test_a_clone_that_lacks_a_file_is_told(home: Path) -> None:
    lost = git(home, "rev-parse", "HEAD:archive/data/releases/a.txt")
    (home / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    with (
        pytest.raises(ConfigError, match=r"git cannot read releases/a\.txt of this revision"),
        open_base("HEAD", home / "archive" / "data"),
    ):
        pass


def test_a_revision_without_data_is_empty(home: Path) -> None:
    with open_base("empty", home / "archive" / "data") as folder:
        assert files(folder) == {}


def test_a_folder_is_taken_as_it_is(home: Path) -> None:
    with open_base("archive/data", home / "archive" / "data") as folder:
        assert folder == Path("archive/data")


def test_what_is_both_is_the_revision(home: Path) -> None:
    (home / "main").mkdir()
    with open_base("main", home / "archive" / "data") as folder:
        assert "releases/a.yml" in files(folder)
    with open_base("./main", home / "archive" / "data") as folder:
        assert files(folder) == {}


@pytest.mark.parametrize("base", ["--output=stolen", "-", "--all"])
def test_a_revision_cannot_be_an_option(home: Path, base: str) -> None:
    with pytest.raises(ConfigError, match="cannot begin with a hyphen"), open_base(base, home / "archive" / "data"):
        pass
    assert not (home / "stolen").exists()


@pytest.mark.parametrize("base", ["nowhere", "HEAD~7", "HEAD; touch stolen", "$(touch stolen)", "HEAD:archive", ""])
def test_what_is_neither_is_refused_with_a_hint(home: Path, base: str) -> None:
    with (
        pytest.raises(ConfigError, match="no such revision here, and no such folder"),
        open_base(base, home / "archive" / "data"),
    ):
        pass
    assert not (home / "stolen").exists()


def test_without_git_it_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(home))
    with pytest.raises(ConfigError, match="git cannot be run"), open_base("HEAD", home / "archive" / "data"):
        pass
