"""WCAG 2.2 AA as far as it can be tried: axe, the keyboard, zoom, text spacing, forced colours, no scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import find_violations, read_axe
from tests.browser.conftest import OpenSite
from tests.browser.places import FURTHER, ONE_OF_EACH, QUARTER

PAGES = ONE_OF_EACH | FURTHER


@pytest.fixture
def home(serve_under: Callable[[str], str]) -> str:
    """One base path does."""
    return serve_under("/")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(open_site: OpenSite, width: int, colours: str) -> None:
    script = read_axe()
    reader = open_site(width=width, colours=colours)
    found = {}
    for name, path in PAGES.items():
        reader.visit(path)
        if violations := find_violations(reader.page, script):
            found[name] = violations
    assert found == {}


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_where_all_is_unfolded(open_site: OpenSite, colours: str) -> None:
    script = read_axe()
    reader = open_site(colours=colours)
    found = {}
    for name in ("event", "release", "about", "period", "data"):
        reader.visit(PAGES[name])
        reader.page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        if violations := find_violations(reader.page, script):
            found[name] = violations
    assert found == {}


def test_axe_sees_what_is_wrong(open_site: OpenSite) -> None:
    script = read_axe()
    reader = open_site()
    reader.visit()
    reader.page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert [rule for rule, _ in find_violations(reader.page, script)] == ["image-alt"]


def focused(page: Page) -> str:
    """The words of what has the focus."""
    words: str = page.evaluate("document.activeElement.innerText || document.activeElement.getAttribute('aria-label')")
    return " ".join((words or "").split())


def press_tab(page: Page, times: int) -> list[str]:
    """What has the focus after each of so many tabs."""
    seen = []
    for _ in range(times):
        page.keyboard.press("Tab")
        seen.append(focused(page))
    return seen


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_section_can_be_reached_by_keyboard(open_site: OpenSite, width: int, scripts: bool) -> None:
    reader = open_site(width=width, scripts=scripts)
    reader.visit("about/")
    seen = press_tab(reader.page, 20)
    assert seen[0] == "Skip to content"
    sections = ["Home", "Events", "Periods", "People", "Organisations", "Releases", "Claims", "A–Z"]
    assert [words for words in seen if words in sections][: len(sections)] == sections


def test_the_first_tab_leads_past_the_frame(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("people/carl-sassano/")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    assert reader.page.url.endswith("#carl-sassano")
    assert press_tab(reader.page, 1) == ["Home"], "the first crumb"


def test_quoted_words_show_with_the_keyboard_and_go_with_escape(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit(f"events/{QUARTER}/")
    page = reader.page
    cite = page.locator(".lead sup a").nth(1)
    page.locator(".lead sup a").first.focus()
    page.keyboard.press("Tab")
    shown = "getComputedStyle(document.activeElement, '::after').content"
    assert cite.get_attribute("aria-label") == "1: “net loss … $(168,000)”, 20 April 2006"
    assert "“net loss … $(168,000)”, 20 April 2006" in page.evaluate(shown)
    assert page.evaluate("getComputedStyle(document.activeElement, '::after').display") == "block"
    page.keyboard.press("Escape")
    assert page.evaluate("getComputedStyle(document.activeElement, '::after').display") == "none"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement, '::after').display") == "block"


def test_quoted_words_show_at_the_first_tap_and_the_second_leads_to_them(open_site: OpenSite) -> None:
    reader = open_site(width=390, touch=True)
    address = f"{reader.home}events/{QUARTER}/"
    reader.visit(f"events/{QUARTER}/")
    figure = reader.page.locator("table.results a.figure", has_text="$(168,000)").first
    mark = reader.page.locator(".lead sup a").first
    shown = "node => getComputedStyle(node, '::after').content"
    figure.tap()
    assert reader.page.url == address
    assert "net loss … $(168,000) … for the quarter" in figure.evaluate(shown)
    assert "Tap again to go there." in figure.evaluate(shown)
    # Another link's words take the place of the first, and a tap beside both puts them away.
    mark.tap()
    assert (figure.evaluate(shown), "“revenue … $5.6 million”" in mark.evaluate(shown)) == ("none", True)
    reader.page.locator("#figures").tap()
    assert mark.evaluate(shown) == "none"
    figure.tap()
    figure.tap()
    expect(reader.page.locator(".stored .w633-643", has_text="$(168,000)")).to_be_in_viewport()


def test_without_scripts_a_tap_leads_to_the_words(open_site: OpenSite) -> None:
    reader = open_site(width=390, touch=True, scripts=False)
    reader.visit(f"events/{QUARTER}/")
    reader.page.locator("table.results a.figure", has_text="$(168,000)").first.tap()
    reader.page.wait_for_url(f"{reader.home}releases/{QUARTER}/#w633-643")


def test_quoted_words_show_under_the_pointer_without_scripts(open_site: OpenSite) -> None:
    reader = open_site(scripts=False)
    reader.visit(f"events/{QUARTER}/")
    figure = reader.page.locator("table.results a.figure").first
    assert figure.get_attribute("data-words") == (
        "“the second quarter of fiscal 2006, ending March 31, 2006 … revenue … $5.6 million for the quarter”, "
        "20 April 2006"
    )
    before = reader.page.screenshot()
    figure.hover()
    reader.page.wait_for_timeout(500)
    assert reader.page.screenshot() != before


def test_wide_text_spacing_breaks_no_page(open_site: OpenSite) -> None:
    """The spacing that WCAG 1.4.12 names."""
    reader = open_site(width=320)
    wide = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    widths = {}
    for name, path in PAGES.items():
        reader.visit(path)
        reader.page.add_style_tag(content=wide)
        widths[name] = reader.page.evaluate("document.scrollingElement.scrollWidth")
    assert widths == dict.fromkeys(PAGES, 320)


def test_lit_words_have_an_outline_where_the_system_chooses_the_colours(open_site: OpenSite) -> None:
    reader = open_site()
    reader.page.emulate_media(forced_colors="active")
    reader.visit(f"releases/{QUARTER}/#w633-643")
    lit = reader.page.locator(".stored .w633-643", has_text="$(168,000)")
    style = "node => [getComputedStyle(node).outlineStyle, getComputedStyle(node).outlineColor]"
    assert lit.evaluate(style)[0] == "solid"
    assert lit.evaluate(style)[1] not in {"rgba(0, 0, 0, 0)", "transparent"}


def test_what_is_printed_from_dark_colours_is_dark_on_white(open_site: OpenSite) -> None:
    reader = open_site(colours="dark")
    reader.visit(f"events/{QUARTER}/")
    reader.page.emulate_media(media="print", color_scheme="dark")
    article = reader.page.locator("article")
    expect(article).to_have_css("color", "rgb(0, 0, 0)")
    expect(reader.page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(reader.page.locator(".tabs")).to_be_hidden()


def test_nothing_moves_for_those_who_ask_for_no_motion(open_site: OpenSite) -> None:
    reader = open_site()
    reader.page.emulate_media(reduced_motion="reduce")
    for path in ("", f"events/{QUARTER}/", "people/"):
        reader.visit(path)
        slow = reader.page.evaluate(
            """[...document.querySelectorAll("*")].filter(node => {
                const style = getComputedStyle(node);
                return Math.max(...style.transitionDuration.split(", ").map(parseFloat)) > 0.001
                    || Math.max(...style.animationDuration.split(", ").map(parseFloat)) > 0.001;
            }).map(node => node.outerHTML.slice(0, 80))"""
        )
        assert slow == []


def test_what_needs_scripts_is_not_shown_without(open_site: OpenSite) -> None:
    reader = open_site(scripts=False)
    reader.visit("events/")
    for selector in (".md-search", ".search-switch", ".md-header__option", ".filter"):
        for found in reader.page.locator(selector).all():
            expect(found).not_to_be_visible()
