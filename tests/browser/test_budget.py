"""How much a page weighs with all that it fetches, on its way to a reader and unpacked: style, script, letters."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SiteFolder
from tests.browser.places import FURTHER, ONE_OF_EACH
from tests.browser.server import serve

MOST_IN_ALL = 350 * 1024
"""Bytes that a page with everything it fetches may weigh, unpacked."""

MOST_ON_THE_WAY = 140 * 1024
"""The same as hosts send them: packed, headers included."""

MOST_IN_MEDIAN = 60 * 1024
"""Bytes of HTML, not packed, that half of the pages may not exceed."""


@pytest.fixture(scope="module")
def folder(site_under: SiteFolder) -> Path:
    return site_under("/")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serve(folder, compressed=True) as home:
        yield home


@dataclass(frozen=True)
class Weight:
    """A file that a page fetched: the bytes that came for it, headers included, and what they unpack to."""

    on_the_way: int
    unpacked: int


def weigh(browser: Browser, page_address: str) -> dict[str, Weight]:
    """Each file that the page fetches, by its address."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    addresses: dict[str, str] = {}
    came: dict[str, int] = {}
    unpacked: Counter[str] = Counter()
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", lambda sent: addresses.update({sent["requestId"]: sent["request"]["url"]}))
    session.on(
        "Network.loadingFinished",
        lambda done: came.update({addresses[done["requestId"]]: round(done["encodedDataLength"])}),
    )
    session.on("Network.dataReceived", lambda got: unpacked.update({addresses[got["requestId"]]: got["dataLength"]}))
    page.goto(page_address)
    page.wait_for_load_state("networkidle")
    context.close()
    return {link: Weight(size, unpacked[link]) for link, size in came.items() if not link.startswith("data:")}


def test_no_page_is_too_heavy(browser: Browser, address: str) -> None:
    heavy = {}
    for name, path in (ONE_OF_EACH | FURTHER).items():
        weights = weigh(browser, address + path)
        fetched = {link.rpartition("/")[2].partition(".")[0] for link in weights}
        assert {"site", "bundle", "source-sans-3"} <= fetched, name
        assert not {"search_index", "search"} & fetched, "index and worker are asked for by those who search"
        on_the_way = sum(weight.on_the_way for weight in weights.values())
        unpacked = sum(weight.unpacked for weight in weights.values())
        print(f"{name}: {on_the_way / 1024:.0f} KB on the way, {unpacked / 1024:.0f} KB unpacked")
        assert on_the_way < unpacked, "packed"
        if on_the_way > MOST_ON_THE_WAY or unpacked > MOST_IN_ALL:
            heavy[name] = (on_the_way, unpacked)
    assert heavy == {}


def test_the_median_page_is_light(folder: Path) -> None:
    sizes = [path.stat().st_size for path in folder.rglob("*.html")]
    assert len(sizes) > 40
    assert median(sizes) <= MOST_IN_MEDIAN
