"""Settings under `extra.press`, what mkdocs.yml inherits, and where templates are looked for."""

from pathlib import Path

import pytest

from generator.config import Settings, built_in_templates, find_templates, load_settings, read_configuration
from generator.errors import ConfigError


def settings_of(folder: Path, text: str) -> Settings:
    (folder / "mkdocs.yml").write_text(text)
    return load_settings(folder / "mkdocs.yml")


def test_without_settings_there_are_sensible_ones(tmp_path: Path) -> None:
    found = settings_of(tmp_path, "site_name: A\n")
    assert (found.contacts, found.feed_length, found.editor, found.repository) == ("release", 20, None, None)


def test_all_settings(tmp_path: Path) -> None:
    found = settings_of(
        tmp_path,
        "site_name: A\nrepo_url: https://example.org/r\nextra:\n  press:\n    site_name: B\n    description: D\n"
        "    repository: https://example.org/s\n    contacts: hidden\n    feed_length: 5\n    editor: Ann Example\n",
    )
    assert found == Settings("B", None, True, "https://example.org/s", "D", "hidden", 5, "Ann Example")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("contact: hidden", "mkdocs.yml:5: extra.press.contact is not a setting. Did you mean 'contacts'?"),
        ("feedlength: 3", "mkdocs.yml:5: extra.press.feedlength is not a setting. Did you mean 'feed_length'?"),
        (
            "zzz: 3",
            "mkdocs.yml:5: extra.press.zzz is not a setting. Known are site_name, repository, description, contacts,",
        ),
        ("contacts: hiden", "mkdocs.yml:5: extra.press.contacts: 'hiden' is not known. Did you mean 'hidden'?"),
        ("contacts: 3", "mkdocs.yml:5: extra.press.contacts: 3 is not known. Known are release, hidden."),
        ("feed_length: 0", "mkdocs.yml:5: extra.press.feed_length: Input should be greater than or equal to 1"),
        ("feed_length: many", "mkdocs.yml:5: extra.press.feed_length: Input should be a valid integer"),
        ("repository: 'javascript:x'", "mkdocs.yml:5: extra.press.repository: Value error, must be an address that"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings_of(tmp_path, f"site_name: A\n# words\nextra:\n  press:\n    {line}\n")
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("site_name: A\nextra:\n  pres: {}\n", "mkdocs.yml:3: extra.pres is not a setting. Did you mean 'press'?"),
        ("site_name: A\nrepo_url: 'data:x'\n", "mkdocs.yml:2: repo_url must be an address"),
        ("INHERIT: gone.yml\n", "gone.yml: no such file. It is named by INHERIT."),
        ("INHERIT: mkdocs.yml\n", "mkdocs.yml: inherits from itself"),
        ("INHERIT: [a]\n", "mkdocs.yml: INHERIT must name one file, or be 'dateline'"),
    ],
)
def test_other_faults_of_the_configuration(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings_of(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def test_a_fault_in_an_inherited_file_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("extra:\n  press:\n    editr: x\n")
    with pytest.raises(ConfigError) as caught:
        settings_of(tmp_path, "INHERIT: base.yml\nsite_name: A\n")
    assert str(caught.value).startswith(f"{tmp_path}/base.yml:3: extra.press.editr")


def test_the_generators_presentation_can_be_taken_over_and_overruled(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("INHERIT: dateline\nsite_name: A\ntheme: {language: cy}\n")
    found = read_configuration(tmp_path / "mkdocs.yml")
    assert found["theme"]["language"] == "cy"
    assert found["theme"]["font"] is False
    assert found["nav"][0] == {"Home": "index.md"}
    assert "INHERIT" not in found


def test_templates_of_the_archive_come_before_the_built_in_ones(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    assert find_templates(None, config) == (built_in_templates(),)
    (tmp_path / "templates").mkdir()
    assert find_templates(None, config) == (tmp_path / "templates", built_in_templates())
    (tmp_path / "mine").mkdir()
    assert find_templates(tmp_path / "mine", config) == (tmp_path / "mine", built_in_templates())
    assert find_templates(built_in_templates(), config) == (built_in_templates(),)
    with pytest.raises(ConfigError, match="nowhere: no folder of templates"):
        find_templates(tmp_path / "nowhere", config)
