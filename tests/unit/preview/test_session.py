"""A whole preview, as a person starts it: a process of its own, on a free port of this computer."""

import http.client
import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.starter import make_archive

GOOD = (
    "Widget Works Inc. Reports First Quarter Results\n\n"
    "Springfield, IL - May 2, 2011 - Widget Works Inc. (OTC: WDGT) announced today its results for the first\n"
    "quarter of fiscal 2011, ended March 31, 2011.\n\n"
    "Revenue for the quarter was $5.6 million. The company makes widgets of many kinds for customers in all\n"
    "parts of the country, and it ships them on the day on which they are ordered, as it has done for years.\n"
)
OTHER = GOOD.replace("May 2, 2011", "May 7, 2012").replace("2011", "2012")
PATIENCE = 60
"""Seconds that a rebuild may take before a test gives up, on a machine that is busy."""


class Preview:
    """A running `serve` and what it has printed."""

    def __init__(self, home: Path, package: Path) -> None:
        self.home = home
        self.lines: queue.Queue[str] = queue.Queue()
        self.scratch = home.parent / "scratch"
        self.scratch.mkdir()
        environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONUNBUFFERED": "1", "TMPDIR": str(self.scratch)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--port", "0"],
            cwd=home, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            # What is started in the background of a script is born deaf to Ctrl-C; a preview at a terminal is not.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no thread runs yet
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self.started = self.read_until("The site is on")
            self.port = int(re.findall(r":(\d+)/", self.started[-1])[0])
        except BaseException:
            self.close()
            raise

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def read_until(self, words: str) -> list[str]:
        """The lines printed from here to the first that has `words`."""
        found: list[str] = []
        end = time.monotonic() + PATIENCE
        while not found or words not in found[-1]:
            try:
                found.append(self.lines.get(timeout=0.2))
            except queue.Empty:
                if time.monotonic() > end or not self._reader.is_alive():
                    pytest.fail(f"{words!r} was not printed, but:\n" + "\n".join(found))
        return found

    def silence(self) -> list[str]:
        """What is printed while nothing should be, in longer than the regular look at the files takes."""
        try:
            return [self.lines.get(timeout=3)]
        except queue.Empty:
            return []

    def ask(self, path: str) -> tuple[int, str]:
        """Status and content."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path)
        answer = connection.getresponse()
        found = answer.status, answer.read().decode()
        connection.close()
        return found

    def end(self, how: signal.Signals) -> tuple[int, list[str]]:
        """Exit code, and the lines printed at the end."""
        self.process.send_signal(how)
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        rest = []
        while not self.lines.empty():
            rest.append(self.lines.get())
        return code, rest

    def close(self) -> None:
        """End it as another program would, so that it clears up; by force where it does not end."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._reader.join(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    make_archive(folder, "Widget Works in print")
    (folder / "seeds" / "first.txt").write_text(GOOD)
    return folder


@pytest.fixture
def preview(home: Path, project: Path) -> Iterator[Preview]:
    found = Preview(home, project)
    yield found
    found.close()


def releases(home: Path) -> set[str]:
    return {path.name for path in (home / "data" / "releases").glob("*.yml")}


def modified(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_one_change_of_a_seed_is_one_rebuild_of_what_it_touches(preview: Preview, home: Path) -> None:
    (first,) = releases(home)
    edition = re.findall(r'shown = "(.*?)"', preview.ask("/")[1])
    pages = modified(home / "docs")
    records = modified(home / "data")
    (home / "seeds" / "second.txt.tmp").write_text(OTHER)
    (home / "seeds" / "second.txt.tmp").replace(home / "seeds" / "second.txt")
    told = preview.read_until("Ready after")
    assert told[0] == "Changed: seeds/second.txt"
    assert told[1] == "Records of releases: 1 added, 0 changed, 0 removed."
    assert len(told) == 3
    # The rebuild wrote data/ and docs/, and that is no change to follow.
    assert preview.silence() == []
    (second,) = releases(home) - {first}
    status, page = preview.ask(f"/releases/{second.removesuffix('.yml')}/")
    assert status == 200
    assert "7 May 2012" in page
    assert re.findall(r'shown = "(.*?)"', page) != edition
    # Untouched: the record of the first release, the styles, the page of what the first release reported.
    assert modified(home / "data")[home / "data" / "releases" / first] == records[home / "data" / "releases" / first]
    assert (
        modified(home / "docs")[home / "docs" / "assets" / "site.css"] == pages[home / "docs" / "assets" / "site.css"]
    )


def test_a_broken_document_is_told_and_the_site_stays_up(preview: Preview, home: Path) -> None:
    (first,) = releases(home)
    address = f"/releases/{first.removesuffix('.yml')}/"
    (home / "seeds" / "broken.txt").write_bytes(bytes(range(256)) * 20)
    told = preview.read_until("Ready after")
    assert [line for line in told if "broken.txt: " in line and line.endswith("]")] != []
    assert preview.ask(address)[0] == 200
    # The only release breaks: nothing is taken away, the reason is told, and the site is as it was.
    (home / "seeds" / "first.txt").write_bytes(b"\x00\x01\x02")
    told = preview.read_until("The site stays as it was.")
    assert "1 of 1 release records would be removed" in told[1]
    assert [line for line in told if "first.txt: " in line] != []
    assert preview.ask(address)[0] == 200
    # Mended, it goes on.
    (home / "seeds" / "first.txt").write_text(GOOD.replace("$5.6 million", "$5.7 million"))
    preview.read_until("Ready after")
    assert "$5.7 million" in preview.ask(address)[1] or "5.7" in preview.ask("/")[1]


def test_templates_and_settings_take_effect_and_a_broken_one_is_told(preview: Preview, home: Path) -> None:
    about = home / "templates" / "pages" / "about.md"
    about.parent.mkdir()
    about.write_text('{% extends "pages/layout.md" %}\n{% block body %}\nKept by hand.\n{% endblock %}\n')
    told = preview.read_until("Ready after")
    assert told[:-1] == ["Changed: templates/pages/about.md"]
    assert told[-1].startswith("Pages that changed: 1.")
    assert "Kept by hand." in preview.ask("/about/")[1]
    about.write_text("line one\n{% endfor %}\n")
    told = preview.read_until("The site stays as it was.")
    assert "templates/pages/about.md:2: " in told[1]
    assert "Kept by hand." in preview.ask("/about/")[1]
    about.unlink()
    preview.read_until("Ready after")
    settings = home / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("contacts: release", "contacts: hiden"))
    told = preview.read_until("The site stays as it was.")
    assert "mkdocs.yml:" in told[1]
    assert "Did you mean 'hidden'?" in told[1]
    settings.write_text(settings.read_text().replace("contacts: hiden", "contacts: hidden\n    editor: Ann Example"))
    preview.read_until("Ready after")
    assert "The archive is kept by Ann Example." in preview.ask("/about/")[1]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(preview: Preview, how: signal.Signals) -> None:
    assert [path.name.startswith("dateline-preview-") for path in preview.scratch.iterdir()] == [True]
    assert preview.end(how) == (0, ["", "The preview has ended."])
    assert list(preview.scratch.iterdir()) == []
