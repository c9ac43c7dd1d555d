"""The seeds as a site, served on this machine, and a browser that looks at it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import MISSING, find_chromium, is_required
from tests.browser.places import ROOT
from tests.browser.server import serve
from tests.browser.watch import Watch

BASES = ("/", "/any/base/")
"""Where the site is tried: at the top of a host, and as GitHub Pages serves a project."""


@dataclass(frozen=True)
class Reader:
    """Somebody who looks at the site.

    Attributes:
        page: the browser's tab.
        home: the address of the home page, with its base path.
        watch: what went wrong so far.
    """

    page: Page
    home: str
    watch: Watch

    def visit(self, path: str = "") -> None:
        """Open a page by its path below the home page."""
        self.page.goto(self.home + path)


OpenSite = Callable[..., Reader]
SiteFolder = Callable[[str], Path]


def generate(*arguments: str, **environment: str) -> None:
    """Run a command of the generator, with these environment variables besides its own."""
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "generator", *arguments], cwd=ROOT, check=True, env={**os.environ, **environment}
    )


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds as records."""
    folder = tmp_path_factory.mktemp("browser") / "data"
    generate("parse", "--quiet", "--data", str(folder))
    return folder


@pytest.fixture(scope="session")
def site_under(data: Path, tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """Gives the folder of the site that was built for a base path."""

    @cache
    def build(base: str) -> Path:
        folder = tmp_path_factory.mktemp("site")
        generate(
            "build", "--quiet", "--data", str(data), "--docs", str(folder / "docs"),
            "--site", str(folder / "site"), SITE_URL=f"https://site.invalid{base}",
        )  # fmt: skip
        return folder / "site"

    return build


@pytest.fixture(scope="session")
def serve_under(site_under: SiteFolder) -> Iterator[Callable[[str], str]]:
    """Gives the address of the site that was built for a base path, and is served under it."""
    with ExitStack() as servers:

        @cache
        def address(base: str) -> str:
            return servers.enter_context(serve(site_under(base), base))

        yield address


@pytest.fixture(params=BASES)
def home(request: pytest.FixtureRequest, serve_under: Callable[[str], str]) -> str:
    """The address of the home page, under each base path in turn."""
    return serve_under(request.param)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser a module, as its event loop must not live on beside the other tests."""
    found = find_chromium()
    if found is None:
        if is_required():
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        # Without its sandbox, which containers do not let it have; it sees pages of this project alone.
        opened = playwright.chromium.launch(executable_path=found, headless=True, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def open_site(browser: Browser, home: str) -> Iterator[OpenSite]:
    """Opens the site for a reader: `open_site(width=320, colours="dark", scripts=False)`.

    After the test, a script error, a missing file, a request to another host or a cookie fails it.
    """
    opened: list[Reader] = []

    def make(
        *, width: int = 1280, height: int = 800, colours: str = "light", scripts: bool = True, touch: bool = False
    ) -> Reader:
        wanted: dict[str, Any] = {"color_scheme": colours, "java_script_enabled": scripts, "has_touch": touch}
        context = browser.new_context(viewport={"width": width, "height": height}, **wanted)
        context.set_default_timeout(10_000)
        watch = Watch(context, home)
        reader = Reader(context.new_page(), home, watch)
        opened.append(reader)
        return reader

    yield make
    faults = [fault for reader in opened for fault in reader.watch.faults]
    cookies = [cookie for reader in opened for cookie in reader.page.context.cookies()]
    for reader in opened:
        reader.page.context.close()
    assert faults == []
    assert cookies == []
