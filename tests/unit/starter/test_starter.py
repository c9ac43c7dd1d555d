"""What `new` writes."""

import json
from pathlib import Path

import pytest
import yaml

from generator.config import load_settings
from generator.errors import ConfigError
from generator.starter import make_archive, requirement
from generator.starter.requirement import write_requirement


def test_a_new_archive_has_settings_that_can_be_used(tmp_path: Path) -> None:
    name = "Releases of “A: B”, {'c'} # d"
    written = make_archive(tmp_path / "archive", name)
    assert {"mkdocs.yml", "README.md", "requirements.txt", "seeds/.gitkeep", "data/curated/.gitkeep"} <= set(written)
    assert load_settings(tmp_path / "archive" / "mkdocs.yml").site_name == name
    for path in (path for path in written if path.endswith(".yml") and path.startswith(".github/")):
        assert yaml.safe_load((tmp_path / "archive" / path).read_text())


def test_every_setting_stands_in_the_settings_of_a_new_archive(tmp_path: Path) -> None:
    make_archive(tmp_path / "archive", "A")
    text = (tmp_path / "archive" / "mkdocs.yml").read_text()
    for key in ("site_name", "site_description", "repository", "editor", "contacts", "feed_length"):
        assert f"{key}:" in text, key


def test_a_folder_with_files_and_a_name_that_is_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / ".git").mkdir()
    make_archive(tmp_path / "there", "A")
    with pytest.raises(ConfigError, match="is not empty"):
        make_archive(tmp_path / "there", "A")
    with pytest.raises(ConfigError, match="cannot be the name of a site"):
        make_archive(tmp_path / "other", "one\ntwo")
    assert not (tmp_path / "other").exists()


class Installed:
    """Metadata of an installed package, as far as they are asked for."""

    def __init__(self, origin: object) -> None:
        self.origin = origin

    def read_text(self, name: str) -> str | None:
        if name == "INSTALLER":
            return "pip\n"
        return json.dumps(self.origin) if self.origin and name == "direct_url.json" else None


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, "dateline==1.2"),
        (
            {"url": "https://example.org/o/r", "vcs_info": {"vcs": "git", "commit_id": "abc123"}},
            "dateline @ git+https://example.org/o/r@abc123",
        ),
        (
            {"url": "https://example.org/dateline-1.2-py3-none-any.whl", "archive_info": {}},
            "dateline @ https://example.org/dateline-1.2-py3-none-any.whl",
        ),
        ({"url": "file:///home/me/dateline-1.2+x-py3-none-any.whl"}, "./dateline-1.2+x-py3-none-any.whl"),
        ({"url": "file:///home/me/dateline", "dir_info": {"editable": True}}, "./dateline-1.2-py3-none-any.whl"),
    ],
)
def test_the_generator_is_asked_for_as_it_was_installed(
    monkeypatch: pytest.MonkeyPatch, origin: object, line: str
) -> None:
    monkeypatch.setattr(requirement, "_installed", lambda: Installed(origin))
    assert write_requirement("1.2").splitlines()[-1] == line
    assert write_requirement("1.2", "other @ https://example.org/x").splitlines()[-1] == "other @ https://example.org/x"


def test_what_is_not_installed_is_asked_for_as_a_wheel_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requirement, "_installed", lambda: None)
    assert write_requirement("1.2").splitlines()[-1] == "./dateline-1.2-py3-none-any.whl"
