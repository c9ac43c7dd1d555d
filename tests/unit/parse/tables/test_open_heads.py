"""Columns that leave open when their period ends, amounts that say their own scale, and labels of old utilities."""

from pathlib import Path

import pytest

from tests.support import release_of

LEAD = """# Acme Widgets Announces Results

Springfield, IL - {issued} - Acme Widgets Corp. (NYSE: ACM) announced today its results for {news}. It was a good time
for widgets, and the company thanks all those who bought some of them.

{above}

{table}
"""


def _read(
    folder: Path, issued: str, news: str, above: str, rows: list[str]
) -> dict[tuple[str, str | None, str | None], str]:
    table = "\n".join([rows[0], "|" + " --- |" * (rows[0].count("|") - 1), *rows[1:]])
    release = release_of(folder, "a.md", LEAD.format(issued=issued, news=news, above=above, table=table))
    return {(f.metric, f.period.start, f.period.end): str(f.value) for f in release.facts if f.where == "table"}


def test_counted_months_end_with_the_news(tmp_path: Path) -> None:
    told = _read(
        tmp_path,
        "July 29, 2020",
        "the second quarter ended June 30, 2020",
        "Highlights ($ in millions)",
        [
            "| | Three months 2020 | Three months 2019 | Six months 2020 | Twelve months 2020 | Twelve months 2019 |",
            "| Revenues | $ 21.1 | $ 19.2 | $ 52.1 | $ 95.0 | $ 91.0 |",
            "| Operating income | 3.1 | 2.8 | 9.1 | 15.0 | 14.0 |",
            "| Net income | 2.1 | 1.8 | 6.1 | 9.0 | 8.0 |",
        ],
    )
    assert told["revenue", "2020-04-01", "2020-06-30"] == "21100000"
    assert told["revenue", "2019-04-01", "2019-06-30"] == "19200000"
    assert told["revenue", "2020-01-01", "2020-06-30"] == "52100000"
    assert told["revenue", "2019-07-01", "2020-06-30"] == "95000000"
    assert told["revenue", "2018-07-01", "2019-06-30"] == "91000000"
    assert len(told) == 15


def test_a_year_beside_months_of_another_year_alone_is_left_out(tmp_path: Path) -> None:
    # What stands over both columns may reach the first alone, where a page's cells do not add up.
    rows = [
        "| | Three Months Ended March 31, 2014 | {second} |",
        "| Revenues | $ 21.1 | $ 19.2 |",
        "| Operating income | 3.1 | 2.8 |",
        "| Net income | 2.1 | 1.8 |",
    ]
    for day, year in (("May 2, 2014", "2013"), ("February 2, 2015", "2014")):
        news = (day, "the quarter", "Highlights ($ in millions)")
        told = _read(tmp_path, *news, [row.format(second=year) for row in rows])
        assert {end for _, _, end in told if end} == {"2014-03-31"}
        assert (len(told) == 6) is (year == "2014")


def test_a_year_by_name_ends_with_its_quarters(tmp_path: Path) -> None:
    ends = ("December 31, 2001", "March 31, 2002", "June 30, 2002", "September 30, 2002")
    heads = " | ".join([*(f"Quarter Ended {end}" for end in ends), "Fiscal 2002 Total"])
    told = _read(
        tmp_path,
        "November 4, 2002",
        "each of its quarters",
        "Statements of Operations ($ in thousands)",
        [
            f"| | {heads} |",
            "| Net sales | $ 1,000 | 1,100 | 1,200 | 1,300 | 4,600 |",
            "| Operating income | 200 | 250 | 300 | 350 | 1,100 |",
            "| Net income | 100 | 150 | 200 | 250 | 700 |",
        ],
    )
    assert told["revenue", "2002-07-01", "2002-09-30"] == "1300000"
    assert told["revenue", "2001-10-01", "2002-09-30"] == "4600000"


def test_counted_months_of_a_fiscal_year_that_is_none_of_the_calendar(tmp_path: Path) -> None:
    told = _read(
        tmp_path,
        "January 29, 2020",
        "the first quarter of fiscal 2020, ended December 31, 2019",
        "Highlights ($ in millions)",
        ["| | Three months 2020 | Three months 2019 |", "| Revenues | $ 21.1 | $ 19.2 |", "| Net income | 2.1 | 1.8 |"],
    )
    assert told == {}


@pytest.mark.parametrize(
    ("heads", "found"),
    [("| | 2019 | 2018 |", 2), ("| | 2018 | 2017 |", 0), ("| | 2019 | 2018 | 2017 |", 0)],
)
def test_years_alone_where_a_year_is_the_news(tmp_path: Path, heads: str, found: int) -> None:
    further = " | £70.0m |" if heads.count("|") == 5 else " |"
    rows = [heads, f"| Revenue | £91.1m | £83.3m{further}", f"| Operating profit | £14.3m | £16.8m{further}"]
    rows += [f"| Profit after tax | £11.3m | £13.8m{further}"]
    told = _read(tmp_path, "23 May 2019", "the year ended 31 March 2019", "Financial highlights", rows)
    assert [value for (metric, _, _), value in told.items() if metric == "revenue"] == ["91100000", "83300000"][:found]
    assert [value for (metric, _, _), value in told.items() if metric == "net_income"] == ["11300000", "13800000"][
        :found
    ]


def test_amounts_that_say_their_scale_and_others_that_do_not(tmp_path: Path) -> None:
    told = _read(
        tmp_path,
        "April 29, 2020",
        "the first quarter ended March 31, 2020",
        "Highlights (in thousands, except per share data)",
        [
            "| | Three months ended March 31, 2020 | Three months ended March 31, 2019 |",
            "| Revenue | $1.2 billion | $1.1 billion |",
            "| Operating income | 90,400 | 80,300 |",
            "| Net income | ($2.5M) | $1.5M |",
            "| Diluted earnings per share | $(0.05) | $0.03 |",
        ],
    )
    assert [told[metric, "2020-01-01", "2020-03-31"] for metric in ("revenue", "operating_income", "net_income")] == [
        "1200000000",
        "90400000",
        "-2500000",
    ]
    assert told["eps_diluted", "2020-01-01", "2020-03-31"] == "-0.05"


def test_units_within_a_sentence_above_a_table(tmp_path: Path) -> None:
    told = _read(
        tmp_path,
        "October 20, 2003",
        "the third quarter ended September 30, 2003",
        "The following table presents selected data (in thousands, except per share) for the third quarter of 2003.",
        [
            "| | Quarter ended September 30, 2003 | Quarter ended September 30, 2002 |",
            "| Revenue | $58,486 | $51,389 |",
            "| Operating income | 12,922 | 12,697 |",
            "| Income before income taxes | 12,922 | 12,697 |",
            "| Net income | 9,584 | 9,329 |",
        ],
    )
    assert told["revenue", "2003-07-01", "2003-09-30"] == "58486000"
    assert told["net_income", "2002-07-01", "2002-09-30"] == "9329000"


def test_labels_of_utilities_and_banks(tmp_path: Path) -> None:
    told = _read(
        tmp_path,
        "February 4, 1997",
        "the fourth quarter ended December 31, 1996",
        "Summary ($ in thousands, except per share data)",
        [
            "| | Quarter ended December 31, 1996 | Quarter ended December 31, 1995 |",
            "| Revenues | 147,900 | 141,200 |",
            "| Net income | 21,200 | 19,900 |",
            "| Earnings on Common Stock | 19,700 | 18,200 |",
            "| Earnings per average common share | $0.52 | $0.48 |",
            "| Total assets (period end) | 1,323,100 | 1,270,500 |",
        ],
    )
    assert told["net_income_attributable", "1996-10-01", "1996-12-31"] == "19700000"
    assert told["eps", "1996-10-01", "1996-12-31"] == "0.52"
    assert told["total_assets", None, "1996-12-31"] == "1323100000"
    assert told["total_assets", None, "1995-12-31"] == "1270500000"


def test_year_to_date_is_counted_from_the_start_of_the_fiscal_year(tmp_path: Path) -> None:
    told = _read(
        tmp_path,
        "October 25, 2005",
        "its third quarter ended September 30, 2005",
        "Financial Highlights (in thousands)",
        [
            "| | Quarter Ended Sep. 30, 2005 | Quarter Ended Sep. 30, 2004 | Year-to-date Sep. 30, 2005 |",
            "| Net sales | $ 9,686 | $ 8,486 | $ 27,960 |",
            "| Cost of sales | 1,000 | 1,000 | 3,000 |",
            "| Net income | 8,686 | 6,486 | 24,960 |",
        ],
    )
    assert told["net_income", "2005-01-01", "2005-09-30"] == "24960000"
    assert told["net_income", "2005-07-01", "2005-09-30"] == "8686000"


@pytest.mark.parametrize(("above", "found"), [("Net income", True), ("Income from continuing operations", False)])
def test_a_bare_amount_per_share_is_of_the_row_above_it(tmp_path: Path, above: str, found: bool) -> None:
    told = _read(
        tmp_path,
        "February 2, 1999",
        "1998",
        "Summary (dollars in thousands)",
        [
            "| Years ended December 31 | 1998 | 1997 |",
            "| Net sales | $ 931,796 | $ 919,366 |",
            f"| {above} | 144,253 | 65,463 |",
            "| Return on sales | 15.5% | 7.1% |",
            "| Per share - basic | 1.75 | .80 |",
            "| Per share - diluted | 1.74 | .79 |",
        ],
    )
    assert (told.get(("eps_diluted", "1998-01-01", "1998-12-31")) == "1.74") is found
