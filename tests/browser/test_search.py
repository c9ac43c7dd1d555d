"""The search finds people before the releases that name them."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import OpenSite, Reader


def ready_field(reader: Reader) -> Locator:
    """The search field, once the theme has its index: asked before, its worker warns on the console."""
    field = reader.page.get_by_role("textbox", name="Search")
    field.click()
    expect(reader.page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    return field


def search(reader: Reader, words: str) -> list[str]:
    """The addresses that the search lists for `words`, below the home page, best first."""
    ready_field(reader).press_sequentially(words)
    results = reader.page.locator("a.md-search-result__link:visible")
    expect(results.first).to_be_visible()
    expect(reader.page.locator(".md-search-result__meta")).to_contain_text("matching document")
    # Results come with every letter, so the list is read until it stands still.
    addresses: list[str] = []
    while addresses != (now := results.evaluate_all("found => found.map(link => link.href)")):
        addresses = now
        reader.page.wait_for_timeout(400)
    return [address.removeprefix(reader.home).partition("?")[0] for address in addresses]


def test_surnames_find_their_people(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    found = search(reader, "Gilbert")
    # First of all that is found, so first among people too.
    assert found[0] == "people/w-barry-gilbert/"
    assert any(address.startswith("releases/") for address in found)
    for words, person in [("Sassano", "people/carl-sassano/"), ("Schlarbaum", "people/jeffrey-t-schlarbaum/")]:
        field = reader.page.get_by_role("textbox", name="Search")
        field.fill("")
        field.press_sequentially(words)
        best = reader.page.locator("a.md-search-result__link:visible").first
        # The words looked for are handed on, and lit on the page.
        expect(best).to_have_attribute("href", f"{reader.home}{person}?h={words.lower()}")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Q2 2006", "periods/iec-electronics/fy2006-q2/"),
        ("second quarter fiscal 2006", "periods/iec-electronics/fy2006-q2/"),
        ("first half 2006", "periods/iec-electronics/fy2006-h1/"),
        ("IECE", "organisations/iec-electronics/"),
    ],
)
def test_periods_and_tickers_come_first(open_site: OpenSite, words: str, first: str) -> None:
    reader = open_site()
    reader.visit()
    assert search(reader, words)[0] == first


def test_a_standard_is_found_with_who_meets_it(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    found = search(reader, "ISO 13485")
    assert {"organisations/iec-electronics/", "releases/2017-11-13-iec-electronics-corp-certification/"} <= set(
        found[:4]
    )


def test_the_words_looked_for_are_lit_on_the_page(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    found = search(reader, "start-up costs")
    place = next(index for index, address in enumerate(found) if address.startswith("releases/"))
    reader.page.locator("a.md-search-result__link:visible").nth(place).click()
    expect(reader.page.locator(".stored mark[data-md-highlight]").first).to_have_text("start")


def test_a_result_leads_to_its_page(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("releases/")
    search(reader, "Gilbert")
    reader.page.locator("a.md-search-result__link:visible").first.click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("W. Barry Gilbert")
    assert reader.page.url.partition("?")[0] == f"{reader.home}people/w-barry-gilbert/"


def test_words_of_a_release_find_the_release(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    assert any(address.startswith("releases/2006-04-20-") for address in search(reader, "start-up costs"))


def test_what_nobody_said_is_not_found(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    ready_field(reader).press_sequentially("zeppelin")
    expect(reader.page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_no_first_letter_breaks_the_search(open_site: OpenSite) -> None:
    """Every beginning of a word can be looked up: a console warning (see `Reader`) would fail this."""
    reader = open_site()
    reader.visit()
    field = ready_field(reader)
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        field.fill("")
        field.press_sequentially(letter)
        expect(reader.page.locator(".md-search-result__meta")).to_contain_text("matching document")
    field.fill("")
    field.press_sequentially("Gilbert")
    expect(reader.page.locator("a.md-search-result__link:visible").first).to_be_visible()
