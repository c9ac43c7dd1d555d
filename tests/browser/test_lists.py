"""Finding one's way in lists: filter, order, pages by kind and year, A to Z; with scripts and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenSite


@pytest.fixture
def home(serve_under: Callable[[str], str]) -> str:
    """One base path does."""
    return serve_under("/")


def titles(page: Page) -> list[str]:
    """The events in sight, from the top."""
    return [words.strip() for words in page.locator(".event__title:visible").all_inner_texts()]


def test_a_filter_narrows_the_events(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("events/")
    page = reader.page
    assert len(titles(page)) == 4
    box = page.get_by_label("Filter these events")
    box.press_sequentially("board")
    assert titles(page) == [
        "IEC Electronics Corp. reports ISO/IEC 17025:2005 accreditation from the ANSI-ASQ National Accreditation Board",
        "Carl Sassano joins IEC's Board of Directors",
    ]
    expect(page.locator(".filter output")).to_have_text("2 of 4")
    expect(page.get_by_role("heading", name="2005")).to_be_hidden()
    # Several words must all be there, each as the beginning of one.
    box.press_sequentially(" sass")
    assert titles(page) == ["Carl Sassano joins IEC's Board of Directors"]
    box.fill("assano")
    assert titles(page) == []
    box.fill("")
    assert len(titles(page)) == 4
    expect(page.locator(".filter output")).to_have_text("")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_kinds_and_years_are_plain_pages(open_site: OpenSite, scripts: bool) -> None:
    reader = open_site(scripts=scripts)
    reader.visit("events/")
    page = reader.page
    facets = page.get_by_role("navigation", name="Events by kind, year and person")
    facets.get_by_role("link", name="Results", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Events: Results")
    assert titles(page) == [
        "IEC Announces Second Quarter Results For Fiscal 2006",
        "IEC Announces Fourth Quarter and Year End Results for Fiscal 2005",
    ]
    facets.get_by_role("link", name="2017", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Events of 2017")
    assert len(titles(page)) == 1
    facets.get_by_role("link", name="Carl Sassano", exact=True).click()
    assert page.url == f"{reader.home}people/carl-sassano/#events"


def test_a_table_is_sorted_by_its_heads(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("people/")
    page = reader.page
    names = page.locator("table.people tbody th")
    assert names.all_inner_texts()[:2] == ["Audra Gavelis", "W. Barry Gilbert"]
    head = page.get_by_role("columnheader", name="Quotations")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names.all_inner_texts()[0] == "W. Barry Gilbert"
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert names.all_inner_texts()[-1] == "W. Barry Gilbert"
    page.get_by_role("columnheader", name="Name").get_by_role("button").click()
    assert head.get_attribute("aria-sort") is None
    assert names.all_inner_texts()[0] == "Audra Gavelis"


def test_a_to_z_leads_to_a_person_without_scripts(open_site: OpenSite) -> None:
    reader = open_site(scripts=False)
    reader.visit()
    page = reader.page
    page.get_by_role("navigation", name="Sections").get_by_role("link", name="A–Z").click()
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="S", exact=True).click()
    page.get_by_role("link", name="Sassano, Carl").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Carl Sassano")


def test_a_link_into_a_folded_part_opens_it(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("releases/2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006/")
    page = reader.page
    folded = page.locator("details.findings-of", has_text="Documents referred to")
    folded.locator("summary").click()
    folded.get_by_role("link", name="2005 Annual Report on Form 10-K").click()
    lit = page.locator(".stored .read:target, .stored :target + .read").first
    expect(lit).to_have_text("2005 Annual Report on Form 10-K")
    expect(lit).to_be_in_viewport()
