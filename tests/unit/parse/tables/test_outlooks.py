"""Tables of guidance: ranges below a period that is yet to end; names and figures are invented."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.parse.tables.ranges import read_outlook_cell
from tests.support import release_of

PAGE = """<html><head><title>Results</title></head><body><h1>Acme Widgets Reports Second Quarter 2012 Results</h1>
<p>Springfield, IL - August 4, 2012 - Acme Widgets Inc. (Nasdaq: ACMW) today reported results for its second quarter
ended June 30, 2012. Its factory in Springfield made more widgets than in any quarter before.</p>
<h2>{title}</h2>
<table>{rows}</table></body></html>
"""
AHEAD = ("", "Q3 2012", "FY 2012")


def _told(folder: Path, title: str, *rows: tuple[str, ...]) -> list[tuple[str, str | list[str]]]:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    release = release_of(folder, "a.html", PAGE.format(title=title, rows=cells))
    return [(f.id, f.value) for f in release.facts if f.role == "outlook"]


@pytest.mark.parametrize(
    ("words", "ends", "unit"),
    [
        ("$ 5.3 to 5.6 billion", "5300000000 5600000000", "100000000"),
        ("$26 million - $27 million", "26000000 27000000", "1000000"),
        ("$0.05 – $0.07", "0.05 0.07", "0.01"),
        ("($0.10) to ($0.05)", "-0.10 -0.05", "0.01"),
        ("approximately $120M", "120000000", "1000000"),
    ],
)
def test_ranges(words: str, ends: str, unit: str) -> None:
    found = read_outlook_cell(words)
    assert found is not None
    assert found.ends == tuple(Decimal(end) for end in ends.split())
    assert found.unit == Decimal(unit)


@pytest.mark.parametrize(
    "words", ["Unchanged", "21% to 22%", "$5 million to $6", "7 to 6", "up 5 to 6", "5 to 6 to 7", ""]
)
def test_what_is_no_range(words: str) -> None:
    assert read_outlook_cell(words) is None


def test_ranges_below_quarter_and_year(tmp_path: Path) -> None:
    revenue = ("Revenue", "$26 million to $27 million", "$100 million to $104 million")
    per_share = ("GAAP diluted EPS", "$0.05 - $0.07", "$0.20 - $0.26")
    adjusted = ("Adjusted EPS", "$0.08 - $0.09", "$0.30 - $0.36")
    assert _told(tmp_path, "Financial Outlook", AHEAD, revenue, per_share, adjusted) == [
        ("guidance_revenue.FY2012-Q3", ["26000000", "27000000"]),
        ("guidance_revenue.FY2012", ["100000000", "104000000"]),
        ("guidance_eps.FY2012-Q3", ["0.05", "0.07"]),
        ("guidance_eps.FY2012", ["0.20", "0.26"]),
    ]


def test_former_guidance_is_left_out(tmp_path: Path) -> None:
    heads, revenue = (
        ("", "Prior FY 2012", "Current FY 2012"),
        ("Total revenue", "98 to 103 million", "100 to 104 million"),
    )
    assert _told(tmp_path, "Guidance", heads, revenue) == [("guidance_revenue.FY2012", ["100000000", "104000000"])]


def test_low_and_high(tmp_path: Path) -> None:
    title, heads = "Full Year 2012 Guidance (in millions, except per share)", ("", "Low", "High")
    rows = (("Net sales", "$100.5", "$104.0"), ("Diluted earnings per share", "$0.20", "$0.26"))
    assert _told(tmp_path, title, heads, *rows) == [
        ("guidance_revenue.FY2012", ["100500000", "104000000"]),
        ("guidance_eps.FY2012", ["0.20", "0.26"]),
    ]


@pytest.mark.parametrize(
    ("title", "head", "cell"),
    [
        ("Guidance for the Lamp Segment", "FY 2012", "100 to 104 million"),
        ("Highlights", "FY 2012", "100 to 104 million"),
        ("Guidance", "FY 2011", "100 to 104 million"),
        ("Guidance", "Segment A", "100 to 104 million"),
        ("Guidance", "FY 2012", "100 to 104"),
    ],
    ids=["a part", "no outlook", "a year that is over", "no period", "no scale"],
)
def test_what_is_not_sure(tmp_path: Path, title: str, head: str, cell: str) -> None:
    assert _told(tmp_path, title, ("", head, "Change"), ("Revenue", cell, "n/a")) == []


def test_a_table_of_guidance_set_with_blanks(tmp_path: Path) -> None:
    text = """Acme Widgets Reports Second Quarter 2012 Results

Springfield, IL - August 4, 2012 - Acme Widgets Inc. (Nasdaq: ACMW) today reported results for its second quarter
ended June 30, 2012, and raised its guidance, as summarized below:

                                  Current FY 2012        Previous FY 2012
TOTAL product revenues       $ 5.3 to 5.6 billion    $ 5.1 to 5.3 billion
Tax rate                                Unchanged              21% to 22%
"""
    release = release_of(tmp_path, "a.txt", text)
    (fact,) = [f for f in release.facts if f.role == "outlook"]
    assert (fact.metric, fact.value, fact.printed) == (
        "guidance_revenue",
        ["5300000000", "5600000000"],
        "$ 5.3 to 5.6 billion",
    )
