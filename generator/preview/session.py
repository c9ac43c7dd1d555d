"""One sitting: the site is made, shown, and made again as its sources change, until somebody ends it."""

import shutil
import signal
import tempfile
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from multiprocessing import get_context
from pathlib import Path

from generator import pipeline
from generator.account import Account
from generator.config import find_templates
from generator.errors import DatelineError, Notice
from generator.preview.server import PreviewServer
from generator.preview.watch import Watch

Tell = Callable[[str], None]
"""Prints one line for the person at the terminal."""


@dataclass(frozen=True)
class Places:
    """Where the sources are, and where what is generated goes; `site` and `site_url` are the preview's own."""

    seeds: Path
    data: Path
    docs: Path
    config: Path
    templates: Path | None = None


@dataclass(frozen=True)
class Made:
    """What making the site did: the account of `parse`, or None where it was not run; and how many pages changed."""

    account: Account | None
    pages: int


def make_site(places: Places, site: Path, site_url: str, parse: bool) -> Made:
    """Seeds to site, or records to site. Only what differs is written to data/ and docs/.

    Raises:
        DatelineError: as `pipeline.parse` and `pipeline.build`.
    """
    account = pipeline.parse(places.seeds, places.data) if parse else None
    changes = pipeline.build(places.data, places.docs, site, places.config, places.templates, site_url=site_url)
    return Made(account, len(changes.added) + len(changes.changed) + len(changes.removed))


class Session:
    """A preview of one archive.

    data/ (but for what is curated by hand), docs/ and the site are written and not watched, so nothing goes in circles.
    """

    def __init__(self, places: Places, host: str, port: int, tell: Tell) -> None:
        """Take the port.

        Raises:
            ConfigError: the port cannot be had, or there is no such folder of templates.
        """
        self.places = places
        self._tell = tell
        self._program = Path(str(files("generator"))).absolute()
        layers = find_templates(places.templates, places.config)
        self._pages_only = [*(layer.absolute() for layer in layers), places.config.absolute()]
        if not places.templates:
            self._pages_only.append((places.config.parent / "templates").absolute())
        self._parsed = [places.seeds.absolute(), (places.data / "curated").absolute(), self._program]
        self._parse_due = True
        # Set once the program itself changed: this process still has its old rules and vocabulary.
        self._outdated = False
        self._known: list[Notice] = []
        self._builds = 0
        self._server = PreviewServer(host, port)

    def run(self) -> None:
        """Make the site and keep it up to date until the process is interrupted.

        Raises:
            DatelineError: the site cannot be made the first time.
        """
        # Before the first build: what changes meanwhile is noticed.
        watch = Watch([*dict.fromkeys([*self._parsed, *self._pages_only])])
        scratch = Path(tempfile.mkdtemp(prefix="dateline-preview-"))
        try:
            self._remake(scratch)
            self._server.start()
            self._tell(f"The site is on {self._server.address} and follows every change. Ctrl-C ends it.")
            while True:
                self._follow(watch.wait(), scratch)
        finally:
            watch.close()
            self._server.close()
            shutil.rmtree(scratch, ignore_errors=True)

    def _follow(self, changed: set[Path], scratch: Path) -> None:
        """Make the site again after `changed`; where that fails, say why and leave the site as it was."""
        name = min(changed)
        self._tell(f"Changed: {self._shorten(name)}{f' and {len(changed) - 1:,} more' if len(changed) > 1 else ''}")
        self._outdated = self._outdated or any(self._is_program(path) for path in changed)
        self._parse_due = self._parse_due or any(self._is_under(path, self._parsed) for path in changed)
        try:
            self._remake(scratch)
        except DatelineError as error:
            for line in str(error).splitlines():
                self._tell(line)
            self._tell("The site stays as it was.")
        except Exception as error:
            # A rule or page that is being worked on may break in any way.
            last = traceback.extract_tb(error.__traceback__)[-1]
            self._tell(f"{last.filename}:{last.lineno}: {type(error).__name__}: {error}")
            self._tell("The site stays as it was.")

    def _remake(self, scratch: Path) -> None:
        start = time.perf_counter()
        self._builds += 1
        # Beside the site that is shown, so that it is there all the time.
        site = scratch / str(self._builds)
        work = (self.places, site, self._server.address, self._parse_due)
        try:
            made = self._make_afresh(*work) if self._outdated else make_site(*work)
        except BaseException:
            shutil.rmtree(site, ignore_errors=True)
            raise
        self._parse_due = False
        before = self._server.root
        self._server.show(site)
        self._tell_made(made, time.perf_counter() - start)
        if before:
            shutil.rmtree(before, ignore_errors=True)

    @staticmethod
    def _make_afresh(places: Places, site: Path, site_url: str, parse: bool) -> Made:
        """The same in a new process, which loads rules and vocabulary as they are now."""
        # Ctrl-C reaches the whole group of processes; this one ends by itself.
        quiet = (signal.SIGINT, signal.SIG_IGN)
        with ProcessPoolExecutor(1, get_context("spawn"), initializer=signal.signal, initargs=quiet) as pool:
            return pool.submit(make_site, places, site, site_url, parse).result()

    def _tell_made(self, made: Made, seconds: float) -> None:
        if made.account:
            account = made.account
            notices = [*account.refusals, *account.problems, *account.unapplied, *account.conflicts]
            new = [notice for notice in notices if notice not in self._known]
            for notice in new:
                self._tell(f"  {notice}")
            if self._known and len(new) < len(notices):
                self._tell(f"  and {len(notices) - len(new):,} as before")
            self._known = notices
            self._tell(
                f"Records of releases: {len(made.account.added):,} added, {len(made.account.changed):,} changed, "
                f"{len(made.account.removed):,} removed."
            )
        self._tell(f"Pages that changed: {made.pages:,}. Ready after {seconds:.1f} s.")

    def _is_program(self, path: Path) -> bool:
        return path.is_relative_to(self._program) and not self._is_under(path, self._pages_only)

    @staticmethod
    def _is_under(path: Path, places: list[Path]) -> bool:
        return any(path.is_relative_to(place) for place in places)

    def _shorten(self, path: Path) -> str:
        home = self.places.config.absolute().parent
        return path.relative_to(home).as_posix() if path.is_relative_to(home) else str(path)
