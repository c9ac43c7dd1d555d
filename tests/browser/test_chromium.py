"""Where a browser is looked for, and when a missing one is a failure."""

from pathlib import Path

import pytest

from tests.browser import chromium


def _put(folder: Path, name: str) -> str:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_debian_s_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find_chromium() is None
    other = _put(tmp_path, "google-chrome")
    assert chromium.find_chromium() == other
    debian = _put(tmp_path, "chromium")
    assert chromium.find_chromium() == debian


@pytest.mark.parametrize(("said", "required"), [(None, False), ("", False), ("required", True)])
def test_a_browser_can_be_required(monkeypatch: pytest.MonkeyPatch, said: str | None, required: bool) -> None:
    monkeypatch.delenv(chromium.REQUIRED, raising=False)
    if said is not None:
        monkeypatch.setenv(chromium.REQUIRED, said)
    assert chromium.is_required() is required


def test_a_mistyped_wish_is_no_wish_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(chromium.REQUIRED, "yes")
    with pytest.raises(ValueError, match="can only be 'required'"):
        chromium.is_required()


def test_the_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.main() == 1
    assert "apt-get install chromium" in capsys.readouterr().err
