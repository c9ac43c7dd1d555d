"""How much a page weighs on its way to a reader, with all that it fetches: style, script, letters, search."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SiteFolder
from tests.browser.places import FURTHER, ONE_OF_EACH
from tests.browser.server import serve

MOST_IN_ALL = 350 * 1024
"""Bytes that a page with everything it fetches may weigh, as hosts send them: packed."""

MOST_IN_MEDIAN = 60 * 1024
"""Bytes of HTML, not packed, that half of the pages may not exceed."""


@pytest.fixture(scope="module")
def folder(site_under: SiteFolder) -> Path:
    return site_under("/")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serve(folder, compressed=True) as home:
        yield home


def weigh(browser: Browser, page_address: str) -> dict[str, int]:
    """Each file that the page fetches with the bytes that came for it, headers included."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    addresses: dict[str, str] = {}
    weights: dict[str, int] = {}
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", lambda sent: addresses.update({sent["requestId"]: sent["request"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda done: weights.update({addresses[done["requestId"]]: round(done["encodedDataLength"])}),
    )
    page.goto(page_address)
    page.wait_for_load_state("networkidle")
    context.close()
    return weights


def test_no_page_is_too_heavy(browser: Browser, address: str) -> None:
    sums = {}
    for name, path in (ONE_OF_EACH | FURTHER).items():
        weights = weigh(browser, address + path)
        fetched = {link.rpartition("/")[2].partition(".")[0] for link in weights}
        assert {"site", "bundle", "source-sans-3"} <= fetched, name
        assert "search_index" not in fetched, "it is asked for by those who search"
        sums[name] = sum(weights.values())
    assert {name: weight for name, weight in sums.items() if weight > MOST_IN_ALL} == {}


def test_the_median_page_is_light(folder: Path) -> None:
    sizes = [path.stat().st_size for path in folder.rglob("*.html")]
    assert len(sizes) > 40
    assert median(sizes) <= MOST_IN_MEDIAN
