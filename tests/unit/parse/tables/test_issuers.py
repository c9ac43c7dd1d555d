"""Statements as issuers of other kinds and countries print them; names and figures are invented."""

from pathlib import Path

import pytest

from generator.model.release import Release
from tests.support import release_of

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


def _told(release: Release, metric: str) -> list[tuple[str | None, str | list[str]]]:
    return [(f.period.end, f.value) for f in release.facts if f.metric == metric and f.where == "table"]


@pytest.mark.parametrize(
    ("section", "diluted"),
    [("                                                  pence          pence          pence", "0.213"), ("", "21.3")],
    ids=["pence over the figures", "pounds"],
)
def test_a_half_year_with_notes_and_pence(tmp_path: Path, section: str, diluted: str) -> None:
    release = release_of(tmp_path, "a.txt", HALF_YEAR.format(section=section))
    ends = ["2013-06-30", "2012-06-30", "2012-12-31"]
    assert _told(release, "revenue") == list(zip(ends, ["412600000", "389100000", "801400000"], strict=True))
    assert _told(release, "operating_income") == list(zip(ends, ["60000000", "50600000", "113100000"], strict=True))
    assert _told(release, "net_income") == list(zip(ends, ["44000000", "38000000", "85000000"], strict=True))
    assert _told(release, "net_income_attributable")[0] == (ends[0], "43100000")
    assert _told(release, "eps_basic") == list(zip(ends, ["0.215", "0.187", "0.418"], strict=True))
    assert _told(release, "eps_diluted")[0] == (ends[0], diluted)
    assert {f.unit for f in release.facts if f.metric == "eps_basic"} == {"GBP/share"}


def test_references_in_parentheses(tmp_path: Path) -> None:
    rows = (
        ("in EUR thousand", "Note", "H1 2013", "H1 2012"),
        ("Revenue", "(5)", "614,808", "638,977"),
        ("Cost of materials", "(5)", "-270,806", "-279,863"),
        ("Operating profit", "", "40,917", "39,042"),
        ("Profit before income taxes", "", "28,038", "29,930"),
        ("Result for the period", "", "15,003", "18,337"),
        ("(Un)diluted earnings per share (in EUR)", "(9)", "0.47", "0.57"),
    )
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"{PAGE.partition('<table>')[0]}<table>{cells}</table></body></html>".replace("full year", "first half of")
    release = release_of(tmp_path, "a.html", page.replace("February 9, 2014", "August 9, 2013"))
    assert [value for _, value in _told(release, "revenue")] == ["614808000", "638977000"]
    assert [value for _, value in _told(release, "eps_basic")] == ["0.47", "0.57"]
    assert _told(release, "eps_diluted") == _told(release, "eps_basic")


def test_days_parted_by_one_blank(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", SHOP)
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
    release = release_of(
        tmp_path, "a.html", PAGE.format(rows=rows).replace("<h2>Consolidated statements of income</h2>", "")
    )
    assert _told(release, "revenue") == [("2013-12-31", "1210000000"), ("2012-12-31", "1150000000")]


def test_operating_income_of_insurers_and_below_net_income_is_none(tmp_path: Path) -> None:
    first = (("Total revenues", "1,210", "1,150"), ("Expenses", "1,090", "1,040"), ("Income taxes", "40", "40"))
    plain, late = ("Net income", "80", "70"), ("Operating income", "120", "110")
    for rows, found in ((("", *first, late, plain), 2), (("", *first, plain, late), 0)):
        assert (
            len(_told(release_of(tmp_path, "a.html", PAGE.format(rows=_rows(*rows[1:]))), "operating_income")) == found
        )
    premiums = ("Net premiums earned", "1,000", "950")
    page = PAGE.format(rows=_rows(premiums, *first, late, plain))
    assert _told(release_of(tmp_path, "a.html", page), "operating_income") == []


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
    release = release_of(tmp_path, "a.html", PAGE.format(rows=_rows(*first, *rows)))
    assert dict(_told(release, "net_income_attributable")).get("2013-12-31") == found
    assert dict(_told(release, "net_income"))["2013-12-31"] == "80000000"


NORDIC = """# Bright Lamp Oyj: Interim report January-June 2019

Helsinki, July 16, 2019 - Bright Lamp Oyj today publishes its report for the first half of 2019, in which it sold more
lamps than in any half year before, in all of its markets.

## Condensed consolidated income statement

| {units} | {heads} |
|---|---:|---:|---:|---:|
| Net sales | 1 210,5 | 1 050,1 | 2 400 | 2 150 |
| Gross profit | 410 | 340 | 810 | 700 |
| Operating result | 140 | -90 | 270 | 190 |
| Profit before tax | 130 | -80 | 250 | 170 |
| {profit} | 100 | -60 | 190 | 130 |
| Earnings per share, SEK | 1,00 | -0,60 | 1,90 | 1,30 |
"""


@pytest.mark.parametrize("profit", ["Profit after tax", "Profit"])
@pytest.mark.parametrize(
    "heads",
    [
        "Q2 2019 | Q2 2018 | Jan-Jun 2019 | Jan-Jun 2018",
        "4-6/2019 | 4-6/2018 | 1-6/2019 | 1-6/2018",
        "1 April - 30 June 2019 | 1 April - 30 June 2018 | 1 January - 30 June 2019 | 1 January - 30 June 2018",
        "01.04.-30.06.2019 | 01.04.-30.06.2018 | 01.01.-30.06.2019 | 01.01.-30.06.2018",
    ],
)
def test_months_and_numbers_as_the_north_prints_them(tmp_path: Path, heads: str, profit: str) -> None:
    if heads.startswith("01"):
        heads = heads.replace("01.04.-30.06.", "Q2 ")
    release = release_of(tmp_path, "a.md", NORDIC.format(units="SEK m", heads=heads, profit=profit))
    ends = ["2019-06-30", "2018-06-30"] * 2
    assert _told(release, "revenue") == list(
        zip(ends, ["1210500000", "1050100000", "2400000000", "2150000000"], strict=True)
    )
    assert _told(release, "net_income") == list(
        zip(ends, ["100000000", "-60000000", "190000000", "130000000"], strict=True)
    )
    assert _told(release, "eps") == list(zip(ends, ["1.00", "-0.60", "1.90", "1.30"], strict=True))


BANK = """<html><head><title>Results</title></head><body><h1>Bright Lamp Bancorp Reports Third Quarter 2012 Results</h1>
<p>Albany, N.Y., October 25, 2012 - Bright Lamp Bancorp (Nasdaq: BLBK) reported net income of $10.0 million for the
quarter ended September 30, 2012.</p><h2>Consolidated Statements of Income (dollars in thousands)</h2><table>{rows}
</table></body></html>
"""


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("Sept. 30, 2012|June 30, 2012|Mar. 31, 2012|Dec. 31, 2011", 4),
        ("Sept. 30, 2012|Sept. 30, 2011|Sept. 30, 2010|Sept. 30, 2009", 0),
        ("Sept. 30, 2012|June 30, 2012|Mar. 31, 2012", 0),
    ],
    ids=["quarters in a row", "years apart", "three"],
)
def test_days_over_an_income_statement(tmp_path: Path, days: str, found: int) -> None:
    heads = days.split("|")
    rows = [["", *heads], ["Net interest income", *["36,000"] * 4], ["Income before taxes", *["12,500"] * 4],
            ["Income taxes", *["2,500"] * 4], ["Net income", "10,000", "9,300", "8,300", "8,200"]]  # fmt: skip
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row[: len(heads) + 1]) + "</tr>" for row in rows)
    release = release_of(tmp_path, "a.html", BANK.format(rows=cells))
    assert len(_told(release, "net_income")) == found


FOOD = """Bright Lamp Foods Reports Record Year

CINCINNATI, Jan. 26, 1995 /PRNewswire/ -- Bright Lamp Foods, Inc. (NYSE: BLF) today reported record sales and earnings
for the fourth quarter and year ended December 31, 1994.

                        BRIGHT LAMP FOODS, INC.
                           EARNINGS SUMMARY
                  (Dollars in millions except per share)

                            Fourth Quarter                 Year
                                           %                          %
                         1994    1993   Change      1994     1993  Change
  Net sales           $ 410.2  $ 380.1     8%   $1,602.3 $1,490.2     8%
  Operating profit       52.1     47.0    11%      201.4    180.3    12%
  Net income             30.2     27.1    11%      116.0    103.2    12%
  Earnings per share  $   .61  $   .54    13%   $   2.34 $   2.06    14%
"""


def test_a_sign_over_one_column(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", FOOD)
    assert [value for _, value in _told(release, "revenue")] == ["410200000", "380100000", "1602300000", "1490200000"]
    assert [value for _, value in _told(release, "eps")] == ["0.61", "0.54", "2.34", "2.06"]


def test_names_of_years_below_a_quarter(tmp_path: Path) -> None:
    rows = [
        ["", "Fourth Quarter", "", "Full Year", ""],
        ["($ in millions)", "Fiscal 2013", "Fiscal 2012", "Fiscal 2013", "Fiscal 2012"],
        ["Net revenues", "512", "498", "1,900", "1,880"],
        ["Operating income", "60", "55", "190", "185"],
        ["Net income", "45", "41", "142", "138"],
    ]
    text = """# Bright Lamp Stores Reports Fourth Quarter and Fiscal 2013 Results

Portland, Ore., March 10, 2013 - Bright Lamp Stores, Inc. (NYSE: BLST) today reported results for its fourth quarter
and fiscal year 2013, which ended January 31, 2013.

## Consolidated Statements of Operations

"""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    release = release_of(tmp_path, "a.md", text + "\n".join([lines[0], "|---|---|---|---|---|", *lines[1:]]) + "\n")
    found = [(f.period.label, f.value) for f in release.facts if f.metric == "revenue" and f.where == "table"]
    assert found == [
        ("FY2013-Q4", "512000000"), ("FY2012-Q4", "498000000"), ("FY2013", "1900000000"), ("FY2012", "1880000000")
    ]  # fmt: skip


DOWN = """Bright Lamp Corp. Announces Record Year

DENVER, March 3, 2015 -- Bright Lamp Corp. (NYSE: BLC) today reported results for the year ended December 31, 2014, its
best year ever.

Selected Financial Data
(in thousands, except per share data)

Year Ended                        {second}         Net      Diluted
December 31,      Net Sales       Income      Income          EPS
2014               $120,100      $12,300      $8,100        $0.81
2013                110,500       11,000       7,400         0.75
2012                101,200        9,900       6,600         0.67
"""


@pytest.mark.parametrize(("second", "found"), [("Operating", 3), ("Adjusted ", 0)])
def test_periods_down_the_side(tmp_path: Path, second: str, found: int) -> None:
    release = release_of(tmp_path, "a.txt", DOWN.format(second=second))
    assert _told(release, "revenue") == [
        ("2014-12-31", "120100000"), ("2013-12-31", "110500000"), ("2012-12-31", "101200000")
    ]  # fmt: skip
    assert _told(release, "eps_diluted")[0] == ("2014-12-31", "0.81")
    assert len(_told(release, "operating_income")) == found


SPACED = """Bright Lamp Holdings Limited announces annual results for 2019

Hong Kong, 27 March 2020 - Bright Lamp Holdings Limited today announced its audited annual results for the year ended
31 December 2019.

Financial Summary

{heads}
Revenue 2,422,810 2,198,217 1,571,382
Operating profit 367,074 416,192 236,659
Finance costs {note}(42,254) (100,309) 5,682
Profit for the
year
229,040 215,291 183,767
Profit attributable to:
Owners of the Company 229,949 215,291 183,767
Earnings per share (RMB cents)
Basic 29.67 27.78 26.81
As at 31 December
(RMB'000) 2019 2018 2017
Total assets 4,684,496 4,201,460 3,436,646
Total liabilities 2,388,702 2,105,621 1,525,244
Net assets 2,295,794 2,095,839 1,911,402
"""
IN_A_LINE = "For the year ended 31 December\n(RMB'000) 2019 2018 2017"
ONE_BY_ONE = "Year ended 31 December\nNote\n2019\nRMB'000\n2018\nRMB'000\n2017\nRMB'000"


HEADING_BELOW = f"{IN_A_LINE}\n(audited) (restated) (restated)\nContinuing and other business"


@pytest.mark.parametrize(("heads", "note"), [(IN_A_LINE, ""), (ONE_BY_ONE, "6 "), (HEADING_BELOW, "")])
def test_cells_parted_by_single_blanks(tmp_path: Path, heads: str, note: str) -> None:
    release = release_of(tmp_path, "a.txt", SPACED.format(heads=heads, note=note))
    ends = ["2019-12-31", "2018-12-31", "2017-12-31"]
    assert _told(release, "revenue") == list(zip(ends, ["2422810000", "2198217000", "1571382000"], strict=True))
    assert _told(release, "net_income_attributable")[0] == (ends[0], "229949000")
    assert _told(release, "eps_basic") == list(zip(ends, ["0.2967", "0.2778", "0.2681"], strict=True))
    assert _told(release, "total_assets") == list(zip(ends, ["4684496000", "4201460000", "3436646000"], strict=True))


@pytest.mark.parametrize("heads", ["(RMB'000) 2019 2018", "Lamps and wicks", "(RMB'000) 2019 2018 2017 2016"])
def test_single_blanks_below_other_heads_are_left_alone(tmp_path: Path, heads: str) -> None:
    assert _told(release_of(tmp_path, "a.txt", SPACED.format(heads=heads, note="")), "revenue") == []


def test_rolling_months_end_with_the_newest_period(tmp_path: Path) -> None:
    heads = "Q2 2019 | Q2 2018 | Jan-Jun 2019 | Rolling 12 months"
    release = release_of(tmp_path, "a.md", NORDIC.format(units="SEK m", heads=heads, profit="Profit"))
    found = [(f.period.start, f.period.end, f.value) for f in release.facts if f.metric == "net_income"]
    assert found[-1] == ("2018-07-01", "2019-06-30", "130000000")


def test_twelve_and_thirty_six_weeks_begin_where_their_weeks_do(tmp_path: Path) -> None:
    text = SHOP.replace("13 Weeks Ended", "12 Weeks Ended").replace("39 Weeks Ended", "36 Weeks Ended")
    release = release_of(tmp_path, "a.txt", text)
    told = [(f.period.start, f.period.end, f.value) for f in release.facts if f.metric == "net_income"]
    assert told == [
        ("2003-08-10", "2003-11-01", "6100000"), ("2002-08-11", "2002-11-02", "3660000"),
        ("2003-02-23", "2003-11-01", "15860000"), ("2002-02-24", "2002-11-02", "11590000"),
    ]  # fmt: skip


def test_fourteen_and_forty_weeks_begin_a_week_before_thirteen(tmp_path: Path) -> None:
    text = SHOP.replace("13 Weeks Ended", "14 Weeks Ended").replace("39 Weeks Ended", "40 Weeks Ended")
    release = release_of(tmp_path, "a.txt", text)
    told = [(f.period.start, f.period.end, f.value) for f in release.facts if f.metric == "net_income"]
    assert told == [
        ("2003-07-27", "2003-11-01", "6100000"), ("2002-07-28", "2002-11-02", "3660000"),
        ("2003-01-26", "2003-11-01", "15860000"), ("2002-01-27", "2002-11-02", "11590000"),
    ]  # fmt: skip


def test_six_weeks_are_no_column(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", SHOP.replace("39 Weeks Ended", " 6 Weeks Ended"))
    assert [f.value for f in release.facts if f.metric == "net_income"] == ["6100000", "3660000"]
