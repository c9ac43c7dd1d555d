"""The site read from a folder, without a server: pages, words and the search."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenSite, generate
from tests.browser.test_search import search


@pytest.fixture(scope="module")
def folder(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that was made to be read from it."""
    made = tmp_path_factory.mktemp("offline")
    where = ["--data", str(data), "--docs", str(made / "docs"), "--site", str(made / "site")]
    generate("build", "--offline", "--quiet", *where, SITE_URL="https://site.invalid/")
    return made / "site"


@pytest.fixture
def home(folder: Path) -> str:
    """No host: the home page is a file."""
    return f"{folder.as_uri()}/"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_comes_from_home_to_a_figure_and_its_words(open_site: OpenSite, scripts: bool) -> None:
    reader = open_site(scripts=scripts)
    reader.visit("index.html")
    reader.page.get_by_role("link", name="IEC Announces Second Quarter Results For Fiscal 2006").first.click()
    reader.page.locator("a.figure:visible", has_text="$(168,000)").first.click()
    assert reader.page.url.endswith("-for-fiscal-2006.html#w633-643")
    expect(reader.page.locator(".w633-643").first).to_be_visible()


def test_the_search_needs_no_server(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("index.html")
    assert search(reader, "Sassano")[0] == "people/carl-sassano.html"
