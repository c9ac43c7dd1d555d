"""Light and dark, and a narrow screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenSite
from tests.browser.places import FURTHER, ONE_OF_EACH, ROOT

PAPER = {"default": "rgb(252, 251, 248)", "slate": "rgb(20, 23, 27)"}
"""`--paper` of the light and of the dark colours."""


@pytest.fixture
def home(serve_under: Callable[[str], str]) -> str:
    """How a page looks does not hang on where it is served: one base path does."""
    return serve_under("/")


def colours(page: Page) -> tuple[str | None, str]:
    """The scheme in force, and the colour behind the page."""
    body = page.locator("body")
    return body.get_attribute("data-md-color-scheme"), body.evaluate("node => getComputedStyle(node).backgroundColor")


@pytest.mark.parametrize(("system", "scheme"), [("light", "default"), ("dark", "slate")])
def test_the_site_follows_the_system(open_site: OpenSite, system: str, scheme: str) -> None:
    reader = open_site(colours=system)
    reader.visit()
    assert colours(reader.page) == (scheme, PAPER[scheme])


def test_a_reader_can_switch_and_it_stays(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    reader.page.get_by_title("Use dark colours").click()
    expect(reader.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    reader.visit("people/")
    assert colours(reader.page) == ("slate", PAPER["slate"])
    reader.page.get_by_title("Use light colours").click()
    expect(reader.page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    reader.visit("events/")
    assert colours(reader.page) == ("default", PAPER["default"])


def test_each_kind_of_page_has_one_that_is_looked_at() -> None:
    templates = {path.stem for path in (ROOT / "templates" / "pages").glob("*.md")} - {"layout", "moved"}
    assert templates == set(ONE_OF_EACH)


@pytest.mark.parametrize("path", (ONE_OF_EACH | FURTHER).values(), ids=ONE_OF_EACH | FURTHER)
def test_a_narrow_screen_needs_no_sideways_scroll(open_site: OpenSite, path: str) -> None:
    reader = open_site(width=320, height=640)
    reader.visit(path)
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
    assert reader.page.evaluate("document.scrollingElement.scrollWidth") == 320
    # Scrolling sideways by hand moves nothing either.
    reader.page.evaluate("window.scrollTo(200, 0)")
    assert reader.page.evaluate("window.scrollX") == 0
