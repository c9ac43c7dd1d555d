"""Heads told by their order alone, in whole tables that an export wrote one cell a line; names are invented."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

LEAD = """Acme Widgets Announces Second Quarter Results

Springfield, IL - July 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the second quarter ended
June 30, 2006. It was a good quarter for widgets, and all of its people worked as hard as before.

STATEMENTS OF OPERATIONS
(U.S. dollars in thousands)

"""
ROWS = ["Net sales", "Salaries", "Rent", "Travel", "Net income"]


def _told(heads: str, columns: int, fewer: int = 0) -> dict[str, str]:
    """Net sales and operating income by period: 10 to 19 and 60 to 69, in the order of the columns."""
    lines = heads.split("|")
    for number, label in enumerate(ROWS, start=1):
        if fewer and label == "Net income":
            for other in ("Operating income", "Other income"):
                lines += [other, *(f"6{column},000" for column in range(fewer))]
        lines += [label, *(f"{number}{column},000" for column in range(columns))]
    release = parse_document(document_of(LEAD + "\n\n".join(lines) + "\n"))
    assert isinstance(release, Release)
    return {
        f"{fact.metric} {fact.period.label or fact.period.start}": str(fact.value)[:2]
        for fact in release.facts
        if fact.metric in ("revenue", "operating_income")
    }


HALVES = "Three Months Ended|Six Months Ended|June 30,|%|June 30,|%|2006|2005|Change|2006|2005|Change"
PARTS = "Before items|Items|Total|Before items|Items|Total"


UNITS = "|".join(["$m"] * 6)
HALF = "Six Months Ended June 30,"
TITLE = "for the six months ended June 30, 2006"
QUARTER = "Three Months Ended June 30,"
SINCE = "Period from May 1, 1996 (inception) to June 30, 2006"
FOUR = "FY2006-Q2 10, FY2005-Q2 11, FY2006-H1 12, FY2005-H1 13"


@pytest.mark.parametrize(
    ("heads", "columns", "told"),
    [
        (HALVES, 6, "FY2006-Q2 10, FY2005-Q2 11, FY2006-H1 13, FY2005-H1 14"),
        (f"{QUARTER}|2006|2005|{PARTS}", 6, "FY2006-Q2 12, FY2005-Q2 15"),
        (f"{TITLE}|{HALF} 2006|{HALF} 2005|{PARTS}|{UNITS}", 6, "FY2006-H1 12, FY2005-H1 15"),
        (f"{QUARTER}|2006|2005|$m|$m|Unaudited|Unaudited", 2, "FY2006-Q2 10, FY2005-Q2 11"),
        (f"{QUARTER}|{HALF}|{SINCE}|2006|2005|2006|2005|2006", 5, FOUR),
        (f"{QUARTER}|{PARTS}", 6, ""),
        (f"{QUARTER}|{HALF}|2006|2005|2006|2005|2006", 5, ""),
        ("Quarter Ended|December 31|September 30|June 30|March 31|2005", 4, ""),
        ("Quarter Ended|March 31,|June 30,|2006|2006|2006|Total", 3, ""),
        ("Three Months Ended|March 31, 2006|June 30, 2006", 3, ""),
        ("3 Mos. Ended|3 Mos. Ended|June 30, 2006|June 30, 2005", 2, "FY2006-Q2 10, FY2005-Q2 11"),
    ],
    ids=[
        "changes",
        "parts",
        "title, parts and units",
        "units and remarks",
        "inception",
        "one period",
        "one year more",
        "a year below its days",
        "a head torn",
        "a head lost",
        "months shortened",
    ],
)
def test_heads_are_spread_over_the_columns(heads: str, columns: int, told: str) -> None:
    assert _told(heads, columns) == {f"revenue {one[:-3]}": one[-2:] for one in told.split(", ") if one}


def test_rows_without_changes_stand_in_the_columns_of_periods() -> None:
    found = {period: value for period, value in _told(HALVES, 6, 4).items() if "operating_income" in period}
    assert found == {
        "operating_income FY2006-Q2": "60", "operating_income FY2005-Q2": "61",
        "operating_income FY2006-H1": "62", "operating_income FY2005-H1": "63",
    }  # fmt: skip
    # As many figures as there are columns of something else are passed over.
    assert not any("operating_income" in period for period in _told(HALVES, 6, 3))


@pytest.mark.parametrize(
    ("between", "revenue"), [("\n\n", ["5600000", "4600000"]), (" ", [])], ids=["one cell a line", "run together"]
)
def test_a_total_without_a_label_is_no_part_of_the_row_above(between: str, revenue: list[str]) -> None:
    """Else the first line alone would be taken for the revenue."""
    cells = f"{QUARTER} 2006|2005|Revenue|Widgets|$ 5,100|$ 4,200|Bolts|500|400|5,600|4,600|Salaries|1,500|1,400"
    rest = "Rent|500|400|Travel|20|30|Operating income|3,580|2,770|Income taxes|1,000|700|Net income|$ 2,580|$ 2,070"
    words = between.join(f"{cells}|{rest}".replace("2006|2005", "|2006|2005").split("|"))
    release = parse_document(document_of(f"{LEAD}{words}\n"))
    assert isinstance(release, Release)
    assert [fact.value for fact in release.facts if fact.metric == "revenue"] == revenue


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        ("2006|2005 (As Adjusted)", ["2005-06-30", "2006-06-30"]),
        ("2006|2005 As Adjusted (1)", ["2005-06-30", "2006-06-30"]),
        ("2006 As Adjusted|2005 As Adjusted", []),
        ("2006 As Reported|2006 As Adjusted", ["2006-06-30"]),
    ],
)
def test_a_year_before_restated_for_a_rule_of_accounting(heads: str, periods: list[str]) -> None:
    rows = "".join(f"| {label} | $ {n}1,000 | $ {n}2,000 |\n" for n, label in enumerate(ROWS, start=1))
    first, second = heads.split("|")
    table = f"| | {QUARTER} {first} | {QUARTER} {second} |\n| --- | --- | --- |\n{rows}"
    release = parse_document(document_of(LEAD + table, file="a.md"))
    assert isinstance(release, Release)
    assert sorted(fact.period.end or "" for fact in release.facts if fact.metric == "revenue") == periods


RUN_ON = """{heads} Net sales {sales} Cost of sales {costs} Gross profit {gross} Salaries and wages {wages}
Net income {net} Basic earnings per share $ .52 $ .41 Diluted earnings per share $ .50 $ .40
"""


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        ("Three Months Ended June 30, 2006 2005 % Change", "FY2006-Q2 5612000, FY2005-Q2 4704000"),
        ("Three Months Ended June 30, 2006 2005 Change", "FY2006-Q2 5612000, FY2005-Q2 4704000"),
        ("June 30, 2006 % of Net Sales June 30, 2005 % of Net Sales", ""),
        ("Second Quarter 2006 2005 % Change", "FY2006-Q2 5612000, FY2005-Q2 4704000"),
        ("Three Months Ended June 30, 2006 2005", ""),
    ],
)
def test_changes_are_columns_of_tables_run_together(heads: str, told: str) -> None:
    words = {"sales": "$ 5,612 $ 4,704 19.3", "costs": "3,000 2,600 15.4", "gross": "2,612 2,104 24.1",
             "wages": "1,000 900 11.1", "net": "$ 1,612 $ 1,204 33.9"}  # fmt: skip
    text = " ".join(RUN_ON.format(heads=heads, **words).split())
    release = parse_document(document_of(f"{LEAD}{text}\n"))
    assert isinstance(release, Release)
    revenue = [f"{fact.period.label} {fact.value}" for fact in release.facts if fact.metric == "revenue"]
    assert ", ".join(revenue) == told
    # Rows per share have no change.
    shares = {fact.period.label: fact.value for fact in release.facts if fact.metric == "eps_diluted"}
    assert shares == ({"FY2006-Q2": "0.50", "FY2005-Q2": "0.40"} if told else {})


LINES = """Net sales $ 5,612 $ 4,704 19.3 $ 9,207 $ 8,903 3.4
Cost of sales 3,000 2,600 15.4 5,000 4,900 2.0
Gross profit 2,612 2,104 24.1 4,207 4,003 5.1
Income taxes 1,000 900 11.1 1,607 1,703 (5.6)
Net income $ 1,612 $ 1,204 33.9 $ 2,600 $ 2,300 13.0
Basic earnings per share $ .52 $ .41 $ .84 $ .74
Diluted earnings per share $ .50 $ .40 $ .82 $ .72
"""


@pytest.mark.parametrize(
    ("heads", "revenue"),
    [
        ("Three Months Ended June 30, Six Months Ended June 30,\n2006 2005 % Change 2006 2005 % Change", 4),
        ("Second Quarter Ended June 30 Six Months Ended June 30\n2006 2005 Change 2006 2005 Change", 4),
        ("Second Quarter Year-to-Date\n2006 2005 % Change 2006 2005 % Change", 4),
        ("Three Months Ended June 30, Six Months Ended June 30,\n2006 2005 2006 2005 % Change", 0),
    ],
)
def test_changes_are_columns_of_rows_in_lines(heads: str, revenue: int) -> None:
    release = parse_document(document_of(f"{LEAD}{heads}\n{LINES}"))
    assert isinstance(release, Release)
    told = [fact.value for fact in release.facts if fact.metric == "revenue"]
    assert told == ["5612000", "4704000", "9207000", "8903000"][:revenue]
    shares = [fact.value for fact in release.facts if fact.metric == "eps_basic"]
    assert shares == ["0.52", "0.41", "0.84", "0.74"][:revenue]


def test_a_sum_since_the_inception_is_a_column_of_its_own() -> None:
    heads = "Three Months Ended June 30, Six Months Ended June 30, Cumulative from May 1, 1996 (inception) to June 30,"
    rows = "\n".join(f"{label} 1{n},100 1{n},200 1{n},300 1{n},400 9{n},500" for n, label in enumerate(ROWS))
    release = parse_document(document_of(f"{LEAD}{heads}\n2006 2005 2006 2005 2006\n{rows}\n"))
    assert isinstance(release, Release)
    told = [fact.value for fact in release.facts if fact.metric == "revenue"]
    assert told == ["10100000", "10200000", "10300000", "10400000"]
