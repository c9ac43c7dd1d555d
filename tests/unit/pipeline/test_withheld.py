"""Figures that were left out: the page of their period does not say that nobody stated them."""

import csv
from pathlib import Path

import pytest

from generator import pipeline

_TEXT = """\
Gadget Reports First Quarter Results

{place}, May 6, 2024 -- Gadget Ltd ({listing}) today reported results for the first quarter ended March 31, 2024. {told}

The company makes widgets of brass and steel for workshops, and sells them through dealers who keep them in store. It
has worked from the same two halls since it was founded, and most of its dealers have been with it for many years.
"""


def _page(folder: Path, place: str, listing: str, told: str, page: str = "periods/*/fy2024-q1.md") -> str:
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "release.txt").write_text(_TEXT.format(place=place, listing=listing, told=told))
    config = folder / "mkdocs.yml"
    config.write_text("site_name: Widgets\ntheme: {name: material, font: false}\nplugins: []\n")
    pipeline.parse(seeds, folder / "data")
    pipeline.render(folder / "data", folder / "docs", config)
    (found,) = (folder / "docs").glob(page)
    return found.read_text(encoding="utf-8")


def test_figures_left_out_are_not_read_rather_than_not_stated(tmp_path: Path) -> None:
    page = _page(tmp_path, "SYDNEY", "ASX: GDG", "Revenue was $4.2 million.")
    assert "No figure was read for it." in page
    assert "## Not read" in page
    assert "and none was read for this period: Revenue, Net income, Earnings per share." in page
    assert "figures in dollars are left out" in page
    assert "Not stated" not in page
    assert "none held does" not in page


@pytest.mark.parametrize("told", ["Revenue was $4.2 million.", ""])
def test_figures_that_no_release_gives_are_not_stated(tmp_path: Path, told: str) -> None:
    page = _page(tmp_path, "SPRINGFIELD, Ill.", "Nasdaq: GDGT", told)
    missing = "Net income, Earnings per share" if told else "Revenue, Net income, Earnings per share"
    assert "## Not stated" in page
    assert f"and none held does for this period: {missing}." in page
    assert ("No release held states a figure for it." in page) is (told == "")


_EARLIER = "Net income was $0.4 million, as against $0.3 million in the first quarter of 2023. Revenue was $4.2 million"


@pytest.mark.parametrize(
    ("told", "cell"),
    [
        (f"{_EARLIER}.", "not stated"),
        # What it is compared with is told in a way that no rule reads.
        (f"{_EARLIER}; sales had come to some $3.9 million when the halls were full.", "not read"),
    ],
)
def test_the_table_of_an_event_tells_what_was_not_read_from_what_is_not_stated(
    tmp_path: Path, told: str, cell: str
) -> None:
    page = _page(tmp_path, "SPRINGFIELD, Ill.", "Nasdaq: GDGT", told, "events/2024-*.md")
    (row,) = (line for line in page.splitlines() if line.startswith('<tr><th scope="row">Revenue</th>'))
    assert row.count(f'<span class="none">{cell}</span>') == 1
    assert ("“Not read”: a release held may state it" in page) is (cell == "not read")
    (period,) = (tmp_path / "docs" / "periods").glob("*/fy2023-q1.md")
    assert f"## {cell.capitalize()}" in period.read_text(encoding="utf-8")
    with (tmp_path / "docs" / "data" / "periods.csv").open(encoding="utf-8") as table:
        (quarter,) = (row for row in csv.DictReader(table) if row["label"] == "FY2023-Q1")
    assert "revenue" in quarter[cell.replace(" ", "_")].split("; ")


@pytest.mark.parametrize(
    "told", ["Revenue was $4.2 million.", "Revenue of the second hall, at $4.2 million, was as hoped for."]
)
def test_results_of_which_little_was_read_say_so(tmp_path: Path, told: str) -> None:
    more = "Net income, without what the halls cost, came to some $0.9 million."
    page = _page(tmp_path, "SPRINGFIELD, Ill.", "Nasdaq: GDGT", f"{told} {more}", "events/2024-*.md")
    (line,) = (line for line in page.splitlines() if line.startswith("The release may state these"))
    assert "Net income" in line
    assert page.count("## Figures") == 1
