"""Figures that were left out: the page of their period does not say that nobody stated them."""

from pathlib import Path

import pytest

from generator import pipeline

_TEXT = """\
Gadget Reports First Quarter Results

{place}, May 6, 2024 -- Gadget Ltd ({listing}) today reported results for the first quarter ended March 31, 2024. {told}

The company makes widgets of brass and steel for workshops, and sells them through dealers who keep them in store. It
has worked from the same two halls since it was founded, and most of its dealers have been with it for many years.
"""


def _page(folder: Path, place: str, listing: str, told: str) -> str:
    seeds = folder / "seeds"
    seeds.mkdir()
    (seeds / "release.txt").write_text(_TEXT.format(place=place, listing=listing, told=told))
    config = folder / "mkdocs.yml"
    config.write_text("site_name: Widgets\ntheme: {name: material, font: false}\nplugins: []\n")
    pipeline.parse(seeds, folder / "data")
    pipeline.render(folder / "data", folder / "docs", config)
    (page,) = (folder / "docs" / "periods").glob("*/fy2024-q1.md")
    return page.read_text(encoding="utf-8")


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
