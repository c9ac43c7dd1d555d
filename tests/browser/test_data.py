"""Charts and downloads, as readers use them, with and without scripts."""

import csv
import io

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenSite

PERIOD = "periods/iec-electronics/fy2006-q2/"


def test_the_period_of_the_page_is_named_in_its_charts(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit(PERIOD)
    for name in ("Revenue by fiscal quarter", "Net income by fiscal quarter"):
        chart = reader.page.locator("svg[role=img]", has=reader.page.locator("title", has_text=name))
        expect(chart.get_by_text("Q2 FY2006", exact=True)).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_table_is_downloaded_with_the_figure_in_it(open_site: OpenSite, scripts: bool) -> None:
    reader = open_site(scripts=scripts)
    reader.visit("data/")
    with reader.page.expect_download() as coming:
        reader.page.get_by_role("link", name="Facts as CSV").click()
    downloaded = coming.value.path().read_text(encoding="utf-8")
    losses = [row for row in csv.DictReader(io.StringIO(downloaded)) if row["value"] == "-168000"]
    assert [(row["metric"], row["label"]) for row in losses] == [("net_income", "FY2006-Q2")]


def test_columns_are_explained(open_site: OpenSite) -> None:
    reader = open_site()
    reader.visit("data/")
    reader.page.get_by_text("columns of figures.csv explained").click()
    row = reader.page.get_by_role("row", name="basis")
    expect(row).to_contain_text("Whether a release states it, or it is derived from stated figures.")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_bars_have_the_colours_of_the_scheme(open_site: OpenSite, colours: str) -> None:
    reader = open_site(colours=colours)
    reader.visit(PERIOD)
    loss = reader.page.locator(".chart__picture .bar.stated.loss").first
    shown = loss.evaluate("bar => getComputedStyle(bar).fill")
    wanted = reader.page.evaluate(
        "() => { const mark = document.createElement('i'); mark.style.color = 'var(--loss)';"
        " document.body.append(mark); return getComputedStyle(mark).color; }"
    )
    assert shown == wanted
    other = reader.page.locator(".chart__picture .bar.stated:not(.loss)").first
    assert other.evaluate("bar => getComputedStyle(bar).fill") != shown
