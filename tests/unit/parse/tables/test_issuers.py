"""Statements as issuers of other kinds and countries print them; names and figures are invented."""

from pathlib import Path

import pytest

from generator.model.evidence import faults
from generator.model.release import Release
from generator.parse import parse_document
from generator.read import read_file

HALF_YEAR = """Bright Lamp plc

Half year results for the six months ended 30 June 2013

London, 8 August 2013 - Bright Lamp plc, a maker of lamps, announces its unaudited results for the six months ended
30 June 2013.

Condensed consolidated income statement
for the six months ended 30 June 2013

                                     Note    Six months     Six months     Year ended
                                                  ended          ended    31 December
                                           30 June 2013   30 June 2012           2012
                                              Unaudited      Unaudited        Audited
                                                     £m             £m             £m
Revenue                                3          412.6          389.1          801.4
Cost of sales                                    (250.2)        (240.0)        (490.1)
Operating profit                     4,5           60.0           50.6          113.1
Profit before taxation                             56.0           47.5          106.5
Taxation                            6(a)          (12.0)          (9.5)         (21.5)
Profit for the period                              44.0           38.0           85.0
Attributable to:
Owners of the parent                               43.1           37.4           83.6
Non-controlling interests                           0.9            0.6            1.4
                                                   44.0           38.0           85.0
Earnings per share
{section}
Basic                                  7          21.5p          18.7p          41.8p
Diluted                                            21.3           18.5           41.4
"""

SHOP = """Bright Lamp Stores, Inc. Reports Third Quarter Results

COLUMBUS, Ohio--November 20, 2003--Bright Lamp Stores, Inc. (NYSE: BLST) reported results for the third quarter of
fiscal 2003.

                          BRIGHT LAMP STORES, INC.
                CONDENSED CONSOLIDATED STATEMENTS OF INCOME
                  (In thousands, except per share amounts)

                               13 Weeks Ended          39 Weeks Ended
                           ----------------------  ----------------------
                           November 1, November 2, November 1, November 2,
                              2003        2002        2003        2002
                           ----------- ----------- ----------- -----------
Net sales                     $201,345    $190,210    $590,100    $560,050
Cost of goods sold             140,000     135,000     410,000     395,000
Operating profit                11,345       7,210      30,100      23,050
Net income                    $  6,100    $  3,660    $ 15,860    $ 11,590
Diluted earnings per share    $    .30    $    .18    $    .78    $    .57
"""

PAGE = """<html><head><title>Results</title></head><body><h1>Bright Lamp Mutual reports results for 2013</h1>
<p>Munich, February 9, 2014 - Bright Lamp Mutual AG today published its results for the full year 2013, in which its
lamps and its policies found more friends than in any year before.</p>
<h2>Consolidated statements of income</h2><table>
<tr><td>€ million</td>
<td>Year ended December 31, 2013</td><td>Year ended December 31, 2012</td></tr>{rows}</table></body></html>
"""


def _read(folder: Path, name: str, text: str) -> Release:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (document,) = read_file(folder, path)
    release = parse_document(document)
    assert isinstance(release, Release)
    assert faults(release, document.text) == []
    return release


def _told(release: Release, metric: str) -> list[tuple[str | None, str | list[str]]]:
    return [(f.period.end, f.value) for f in release.facts if f.metric == metric and f.where == "table"]


@pytest.mark.parametrize(
    ("section", "diluted"),
    [("                                                  pence          pence          pence", "0.213"), ("", "21.3")],
    ids=["pence over the figures", "pounds"],
)
def test_a_half_year_with_notes_and_pence(tmp_path: Path, section: str, diluted: str) -> None:
    release = _read(tmp_path, "a.txt", HALF_YEAR.format(section=section))
    ends = ["2013-06-30", "2012-06-30", "2012-12-31"]
    assert _told(release, "revenue") == list(zip(ends, ["412600000", "389100000", "801400000"], strict=True))
    assert _told(release, "operating_income") == list(zip(ends, ["60000000", "50600000", "113100000"], strict=True))
    assert _told(release, "net_income") == list(zip(ends, ["44000000", "38000000", "85000000"], strict=True))
    assert _told(release, "net_income_attributable")[0] == (ends[0], "43100000")
    assert _told(release, "eps_basic") == list(zip(ends, ["0.215", "0.187", "0.418"], strict=True))
    assert _told(release, "eps_diluted")[0] == (ends[0], diluted)
    assert {f.unit for f in release.facts if f.metric == "eps_basic"} == {"GBP/share"}


def test_days_parted_by_one_blank(tmp_path: Path) -> None:
    release = _read(tmp_path, "a.txt", SHOP)
    assert _told(release, "net_income") == [
        ("2003-11-01", "6100000"),
        ("2002-11-02", "3660000"),
        ("2003-11-01", "15860000"),
        ("2002-11-02", "11590000"),
    ]


def _rows(*rows: tuple[str, str, str]) -> str:
    return "".join(f"<tr><td>{label}</td><td>{one}</td><td>{other}</td></tr>" for label, one, other in rows)


def test_the_day_of_the_dateline_is_no_column_s(tmp_path: Path) -> None:
    rows = _rows(("Revenues", "1,210", "1,150"), ("Operating profit", "120", "110"), ("Net profit", "80", "70"))
    release = _read(
        tmp_path, "a.html", PAGE.format(rows=rows).replace("<h2>Consolidated statements of income</h2>", "")
    )
    assert _told(release, "revenue") == [("2013-12-31", "1210000000"), ("2012-12-31", "1150000000")]


def test_operating_income_of_insurers_and_below_net_income_is_none(tmp_path: Path) -> None:
    first = (("Total revenues", "1,210", "1,150"), ("Expenses", "1,090", "1,040"), ("Income taxes", "40", "40"))
    plain, late = ("Net income", "80", "70"), ("Operating income", "120", "110")
    for rows, found in ((("", *first, late, plain), 2), (("", *first, plain, late), 0)):
        assert len(_told(_read(tmp_path, "a.html", PAGE.format(rows=_rows(*rows[1:]))), "operating_income")) == found
    premiums = ("Net premiums earned", "1,000", "950")
    page = PAGE.format(rows=_rows(premiums, *first, late, plain))
    assert _told(_read(tmp_path, "a.html", page), "operating_income") == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((("of which attributable to shareholders", "78", "69"),), "78000000"),
        ((("Net profit attributable to:", "", ""), ("Shareholders of the Company", "77", "66")), "77000000"),
        ((("Attributable to:", "", ""), ("Non-controlling interests", "2", "1")), None),
        ((("Comprehensive income attributable to:", "", ""), ("Owners of the parent", "76", "65")), None),
        (
            (("Net profit attributable to Bright Lamp", "79", "69"),
             ("Net profit available to common shareholders", "75", "64")), "75000000",
        ),
    ],
    ids=["of which", "below a heading", "others", "comprehensive income", "common shareholders"],
)  # fmt: skip
def test_the_part_of_shareholders(tmp_path: Path, rows: tuple[tuple[str, str, str], ...], found: str | None) -> None:
    first = (("Revenues", "1,210", "1,150"), ("Operating profit", "120", "110"), ("Net profit", "80", "70"))
    release = _read(tmp_path, "a.html", PAGE.format(rows=_rows(*first, *rows)))
    assert dict(_told(release, "net_income_attributable")).get("2013-12-31") == found
    assert dict(_told(release, "net_income"))["2013-12-31"] == "80000000"
