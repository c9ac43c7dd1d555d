"""From the home page to an event to its words in the release, with scripts and without."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenSite, Reader

EVENT = "IEC Announces Second Quarter Results For Fiscal 2006"
QUARTER = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"
CLEAR = "rgba(0, 0, 0, 0)"
LIT = "rgb(255, 226, 140)"
"""`--lit` of the light colours."""

PLACES = """
    found => found.map(node => [node.innerText.replace(/\\s+/g, " "), getComputedStyle(node).backgroundColor])
"""
# What a reader sees at the middle of an element is the element itself: it is on the screen, and nothing lies over it.
SEEN = """
    node => {
        const box = node.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top !== null && node.contains(top);
    }
"""


def places(page: Page, name: str) -> list[list[str]]:
    """Words and background of each place of a citation, in the order of the text."""
    found: list[list[str]] = page.locator(f".stored .{name}").evaluate_all(PLACES)
    return found


def read_on(reader: Reader, figure: str) -> None:
    """Home, then the event, then the words behind one of its figures."""
    page = reader.page
    reader.visit()
    page.locator(".events").get_by_role("link", name=EVENT, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(EVENT)
    page.locator("table.figures").get_by_role("link", name=figure, exact=True).first.click()
    expect(page.locator(".stored")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_home_to_the_words_of_a_figure(open_site: OpenSite, scripts: bool) -> None:
    reader = open_site(scripts=scripts)
    read_on(reader, "$(168,000)")
    page = reader.page
    assert page.url == f"{reader.home}releases/{QUARTER}/#w633-643"
    # The period, the metric, the value, and the period's other words: all of what makes it this figure.
    assert places(page, "w633-643") == [
        ["the second quarter of fiscal 2006, ending March 31, 2006", LIT],
        ["net loss", LIT],
        ["$(168,000)", LIT],
        ["for the quarter", LIT],
    ]
    value = page.locator(".stored .w633-643", has_text="$(168,000)")
    expect(value).to_be_in_viewport()
    assert value.evaluate(SEEN)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_a_chart_by_its_table_to_the_release(open_site: OpenSite, scripts: bool) -> None:
    reader = open_site(scripts=scripts)
    reader.visit("organisations/iec-electronics/")
    page = reader.page
    expect(page.get_by_role("img", name="Revenue by fiscal quarter").first).to_be_visible()
    row = page.get_by_role("row", name="Q2 FY2006 quarter ended 31 March 2006")
    row.get_by_role("link", name="$5.6 million").click()
    assert urlsplit(page.url).path.endswith(f"/releases/{QUARTER}/")
    lit = page.locator(f".stored .{urlsplit(page.url).fragment}", has_text="$5.6 million")
    expect(lit).to_have_css("background-color", LIT)
    expect(lit).to_be_in_viewport()


def test_the_finding_is_lit_beside_its_words(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit(f"releases/{QUARTER}/#w633-643")
    finding = reader.page.locator(".findings li.w633-643")
    expect(finding).to_have_text("Net income $(168,000) Q2 FY2006")
    expect(finding).to_have_css("background-color", LIT)


def test_a_suggested_correction_says_which_fact(open_site: OpenSite) -> None:
    """The site of the seeds has no repository, so the link that others have is put in."""
    reader = open_site()
    reader.visit(f"releases/{QUARTER}/#w633-643")
    told = reader.page.evaluate(
        """() => {
            const link = document.createElement("a");
            link.href = "https://code.invalid/issues/new?title=x&body=Page%3A+releases%2Fa.md%0A%0AWhat+is+wrong";
            link.dataset.correction = "releases/a.md";
            document.body.append(link);
            addEventListener("click", (event) => event.preventDefault(), { once: true });
            link.click();
            return new URL(link.href).searchParams.get("body");
        }"""
    )
    assert told == "Page: releases/a.md#w633-643\nFact: Net income $(168,000) Q2 FY2006\n\nWhat is wrong"


def test_words_are_lit_only_where_they_are_asked_for(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit(f"releases/{QUARTER}/")
    assert [colour for _, colour in places(reader.page, "w633-643")] == [CLEAR] * 4
    reader.visit(f"releases/{QUARTER}/#w742-749")
    assert ["$73,000", LIT] in places(reader.page, "w742-749")
    assert ["$(168,000)", CLEAR] in places(reader.page, "w633-643")


def test_what_was_read_leads_to_its_words_on_the_same_page(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit(f"releases/{QUARTER}/")
    reader.page.locator(".findings").get_by_role("link", name="April 20, 2006", exact=True).click()
    assert urlsplit(reader.page.url).fragment == "w327-341"
    assert places(reader.page, "w327-341") == [["April 20, 2006", LIT]]


def test_words_in_the_folded_part_are_unfolded(open_site: OpenSite) -> None:
    reader = open_site(scripts=False)
    reader.visit(f"releases/{QUARTER}/")
    folded = reader.page.locator("details.zone--safe-harbour")
    expect(folded.locator("p").first).not_to_be_visible()
    folded.locator("summary").click()
    expect(folded.locator("p").first).to_be_visible()


def test_a_missing_page_leads_home(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("people/nobody-of-this-name/")
    # The server's own answer is the one fault that is wanted here.
    address = f"{reader.home}people/nobody-of-this-name/"
    assert reader.watch.faults.pop(0) == f"404: {address}"
    assert reader.watch.faults.pop(0).startswith("console error: Failed to load resource")
    reader.page.get_by_role("article").get_by_role("link", name="Home").click()
    assert reader.page.url == reader.home
    expect(reader.page.locator(".lead")).to_contain_text("in 4 press releases, 2005–2017")


def test_the_watch_sees_what_must_not_happen(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit()
    reader.page.evaluate("fetch('https://elsewhere.invalid/x').catch(() => 0)")
    reader.page.evaluate("fetch('missing.json').then(() => setTimeout(() => { throw new Error('canary') }))")
    reader.page.wait_for_event("pageerror")
    said = [fault.partition(": ") for fault in reader.watch.faults]
    reader.watch.faults.clear()
    assert ("asks another host", ": ", "https://elsewhere.invalid/x") in said
    assert ("404", ": ", f"{reader.home}missing.json") in said
    assert ("script error", ": ", "canary") in [(kind, colon, words[:6]) for kind, colon, words in said]
