"""What makes figures of tables certain enough, and what is told where they are not; names are invented."""

from pathlib import Path

import pytest

from generator.model.release import Release
from tests.support import release_of

LEAD = """Acme Widgets Announces Second Quarter Results for Fiscal 2006

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the second quarter of
fiscal 2006, ending March 31, 2006. {prose}

"""

INCOME = """{title}
{units}

| | Three Months Ended | | Six Months Ended | |
| --- | --- | --- | --- | --- |
| | {heads} |
| Net sales | 5,613 | 4,718 | 9,207 | 10,903 |
| Cost of sales | 5,201 | 4,100 | 8,502 | 9,800 |
| Income before income taxes | (168) | 73 | (216) | 156 |
| Net income (loss) | (168) | 73 | (216) | 156 |
| Basic earnings (loss) per share | $(0.02) | $0.01 | $(0.03) | $0.02 |

"""

BALANCE = """{title}
(in thousands)

| | March 31, 2006 | September 30, 2005 |
| --- | --- | --- |
| ASSETS | | |
| Cash and cash equivalents | $ 512 | $ 400 |
| Inventories | 4,000 | 4,100 |
| {label} | $ 4,512 | $ 4,500 |
| LIABILITIES | | |
| Accounts payable | 1,200 | 1,300 |
| Shareholders’ equity | 3,312 | 3,200 |
| Total liabilities and shareholders’ equity | $ 4,512 | $ {total} |

"""

HEADS = "March 31, 2006 | March 31, 2005 | March 31, 2006 | March 31, 2005"


def _read(folder: Path, body: str, prose: str = "It was a good quarter for widgets.") -> Release:
    return release_of(folder, "a.md", f"---\ntitle: Acme\n---\n\n{LEAD.format(prose=prose)}{body}")


def _income(title: str = "Statements of Operations", units: str = "(in thousands)", heads: str = HEADS) -> str:
    return INCOME.format(title=title, units=units, heads=heads)


def _balance(title: str = "Balance Sheets", label: str = "Total assets", total: str = "4,500") -> str:
    return BALANCE.format(title=title, label=label, total=total)


def _values(release: Release, metric: str) -> dict[str, str | list[str]]:
    return {
        f.period.label or f.period.end or "": f.value
        for f in release.facts
        if f.metric == metric and f.where == "table" and f.organisation is None
    }


def _codes(release: Release) -> list[str]:
    return [problem.code for problem in release.problems]


def test_days_of_balances(tmp_path: Path) -> None:
    release = _read(tmp_path, _balance())
    assert _values(release, "total_assets") == {"2006-03-31": "4512000", "2005-09-30": "4500000"}
    assert _values(release, "equity") == {"2006-03-31": "3312000", "2005-09-30": "3200000"}
    assert _codes(release) == []


def test_a_total_without_a_label_equals_the_other_side(tmp_path: Path) -> None:
    release = _read(tmp_path, _balance(label=""))
    assert _values(release, "total_assets") == {"2006-03-31": "4512000", "2005-09-30": "4500000"}
    assert {fact.rule for fact in release.facts if fact.metric == "total_assets"} == {"table.total"}


def test_a_column_whose_sides_differ_is_left_out(tmp_path: Path) -> None:
    release = _read(tmp_path, _balance(total="4,600"))
    assert _values(release, "total_assets") == {"2006-03-31": "4512000"}
    assert _codes(release) == ["figures-disagree"]


@pytest.mark.parametrize(
    ("heads", "days"),
    [
        (HEADS, ["2006-03-31", "2005-03-31"]),
        ("March 31, 2005 | March 31, 2006 | March 31, 2005 | March 31, 2006", ["2005-03-31", "2006-03-31"]),
        ("March 31, 2006 | March 31, 2005 | March 31, 2005 | March 31, 2004", []),
        (HEADS.replace("March", "April"), []),
    ],
    ids=["newest first", "oldest first", "three years", "other days"],
)
def test_years_lost_from_heads(tmp_path: Path, heads: str, days: list[str]) -> None:
    balance = _balance().replace("March 31, 2006 | September 30, 2005", "March 31, | March 31,")
    release = _read(tmp_path, _income(heads=heads) + balance)
    assert list(_values(release, "total_assets")) == days


@pytest.mark.parametrize(
    ("further", "revenue"),
    [("", "5613000"), ("| Contract revenue | 100 | 90 | 200 | 180 |\n", None)],
    ids=["alone", "one of two"],
)
def test_a_lone_line_of_revenue(tmp_path: Path, further: str, revenue: str | None) -> None:
    body = _income().replace("| Net sales", "| Product revenue").replace("| Income before", f"{further}| Income before")
    assert _values(_read(tmp_path, body), "revenue").get("FY2006-Q2") == revenue


def test_a_total_that_is_no_sum_is_left_out(tmp_path: Path) -> None:
    parts = "| Lamps | 5,000 | 4,000 | 8,000 | 10,000 |\n| Wicks | 613 | 718 | 1,207 | {last} |\n| Total net sales"
    for last, found in (("903", "10903000"), ("309", None)):
        release = _read(tmp_path, _income().replace("| Net sales", parts.format(last=last)))
        assert _values(release, "revenue")["FY2006-Q2"] == "5613000"
        assert _values(release, "revenue").get("FY2005-H1") == found
        assert _codes(release) == ([] if found else ["figures-disagree"])


def test_a_share_that_income_and_shares_do_not_make_is_left_out(tmp_path: Path) -> None:
    counts = "| Weighted average shares outstanding | 8,130 | {second} | 8,125 | 8,010 |\n\n"
    for second, found in (("8,020", "0.01"), ("802", None)):
        release = _read(tmp_path, _income().rstrip() + "\n" + counts.format(second=second))
        assert _values(release, "eps_basic")["FY2006-Q2"] == "-0.02"
        assert _values(release, "eps_basic").get("FY2005-Q2") == found
        assert _codes(release) == ([] if found else ["figures-disagree"])


@pytest.mark.parametrize(("heading", "days"), [("Balance sheet data:", 2), ("Average balances:", 0), ("Other:", 0)])
def test_balances_at_the_end_of_a_column(tmp_path: Path, heading: str, days: int) -> None:
    rows = f"| {heading} | | | | |\n| Total assets | 4,512 | 4,500 | | |\n\n"
    release = _read(tmp_path, _income(title="Selected financial data").rstrip() + "\n" + rows)
    assert _values(release, "total_assets") == dict([("2006-03-31", "4512000"), ("2005-03-31", "4500000")][:days])


@pytest.mark.parametrize(
    ("units", "prose", "revenue"),
    [
        ("(in thousands)", "", "5613000"),
        ("(In millions, except per share data)", "", "5613000000"),
        ("(unaudited)", "Net sales for the quarter were $5.6 million.", "5613000"),
        ("(unaudited)", "Costs were $5,201 million, of which $4,718 million is new.", "5613000000"),
        ("(unaudited)", "All amounts are reported in U.S. dollars in thousands, except per share figures.", "5613000"),
        ("(unaudited)", "All amounts here are in thousands. All amounts there are in millions.", None),
        ("(unaudited)", "", None),
    ],
    ids=["thousands", "millions", "prose tells", "quoted with a scale", "a note", "two notes", "nothing tells"],
)
def test_what_amounts_are_in(tmp_path: Path, units: str, prose: str, revenue: str | None) -> None:
    release = _read(tmp_path, _income(units=units), prose or "It was a good quarter for widgets.")
    assert _values(release, "revenue").get("FY2006-Q2") == revenue
    assert _values(release, "eps_basic")["FY2006-Q2"] == "-0.02"
    assert _codes(release) == ([] if revenue else ["units-unclear"])


@pytest.mark.parametrize(
    ("shares", "found"), [(("8,403,110",), "5613123"), (("8,403",), None), (("5,303,000", "3,100,110"), "5613123")]
)
def test_shares_show_that_amounts_are_in_units(tmp_path: Path, shares: tuple[str, ...], found: str | None) -> None:
    body = _income(units="(unaudited)").replace("5,613", "5,613,123").replace("(168)", "(168,062)", 2).rstrip()
    for letter, count in zip("AB", shares, strict=False):
        body += f"\n| Weighted average shares, Class {letter} | {count} | {count} | {count} | {count} |"
    body += "\n\n"
    assert _values(_read(tmp_path, body), "revenue").get("FY2006-Q2") == found


def test_years_beside_quarters_are_whole_years(tmp_path: Path) -> None:
    body = _income(heads="Q2 2006 | Q2 2005 | 2005 | 2004").replace(
        "| Three Months Ended | | Six Months Ended | |", "| | | | |"
    )
    assert list(_values(_read(tmp_path, body), "revenue")) == ["FY2006-Q2", "FY2005-Q2", "FY2005", "FY2004"]


def test_months_that_fit_no_fiscal_year_are_left_out(tmp_path: Path) -> None:
    release = _read(tmp_path, _income().replace("Six Months", "Nine Months"))
    assert list(_values(release, "revenue")) == ["FY2006-Q2", "FY2005-Q2"]
    assert set(_codes(release)) == {"column-unclear"}


def test_heads_beside_a_label_of_two_rows(tmp_path: Path) -> None:
    body = _income(heads="@").replace("| | @ |", "| 2006 | 2005 | 2006 | 2005 |")
    body = body.replace("Three Months Ended |", "Three Months Ended March 31, |").replace(
        "Six Months Ended |", "Six Months Ended March 31, |"
    )
    assert _values(_read(tmp_path, body), "net_income") == {
        "FY2006-Q2": "-168000", "FY2005-Q2": "73000", "FY2006-H1": "-216000", "FY2005-H1": "156000"
    }  # fmt: skip


def test_a_table_that_prose_contradicts_is_left_out(tmp_path: Path) -> None:
    prose = "Net sales for the quarter were $7.1 million, and net income for the quarter was $0.9 million."
    release = _read(tmp_path, _income(), prose)
    assert _values(release, "revenue") == {}
    assert [(f.metric, f.value) for f in release.facts] == [("revenue", "7100000"), ("net_income", "900000")]
    assert set(_codes(release)) == {"figures-disagree"}


def test_net_income_that_is_the_shareholders(tmp_path: Path) -> None:
    body = _income().replace(
        "| Basic", "| Net loss attributable to Acme Widgets Corp. | (150) | (60) | (200) | (140) |\n| Basic"
    )
    release = _read(tmp_path, body, "Net loss for the quarter was $0.15 million.")
    assert _values(release, "net_income_attributable")["FY2006-Q2"] == "-150000"
    assert [f.id for f in release.facts if f.where == "prose"] == ["net_income_attributable.FY2006-Q2.2"]
    assert _codes(release) == []


def test_statements_of_another_organisation(tmp_path: Path) -> None:
    others = _income(title="Bright Lamp Works Statements of Operations").replace("5,613", "8,613")
    own = _income(title="Acme Widgets Corp. Statements of Operations")
    release = _read(tmp_path, own + others + _balance(title="Bright Lamp Works Balance Sheets"))
    assert _values(release, "revenue")["FY2006-Q2"] == "5613000"
    assert [
        (f.organisation.printed, f.value)
        for f in release.facts
        if f.organisation and f.metric == "revenue" and f.period.label == "FY2006-Q2"
    ] == [("Bright Lamp Works", "8613000")]


def test_a_table_at_odds_with_the_statement_is_left_out(tmp_path: Path) -> None:
    others = _income(title="Lamp works, operating results").replace("5,613", "8,613").replace("156", "157")
    release = _read(tmp_path, _income() + others)
    assert _values(release, "revenue")["FY2006-Q2"] == "5613000"
    assert [fact for fact in release.facts if fact.value == "8613000"] == []
    assert [(problem.code, problem.message) for problem in release.problems] == [
        ("figures-disagree", "Revenue: two tables say 5,613 and 8,613 for one period; the second is left out.")
    ]


def test_the_statement_as_a_record(tmp_path: Path) -> None:
    release = _read(tmp_path, _income())
    (statement,) = release.statements
    assert (statement.kind, statement.because) == ("income", "the title says “Statements of Operations”")
    assert statement.title is not None
    assert statement.title.printed == "Statements of Operations"
    assert statement.units is not None
    assert (statement.units.printed, statement.units.factor) == ("(in thousands)", "1000")
    assert statement.currency == "USD"
    assert [c.period.label for c in statement.columns if c.period] == [
        "FY2006-Q2",
        "FY2005-Q2",
        "FY2006-H1",
        "FY2005-H1",
    ]
    assert [row.metric for row in statement.rows] == ["revenue", None, None, "net_income", "eps_basic"]
    assert [len(row.cells) for row in statement.rows] == [4, 4, 4, 4, 4]


MONTHS = """Supplemental Data - Fiscal 2006 Statement of Operations
(in thousands of dollars)

| | {heads} |
| --- | --- | --- |
| Net sales | 3,594 | 5,613 |
| Cost of sales | 3,000 | 5,100 |
| Income before income taxes | (48) | (168) |
| Net income (loss) | (48) | (168) |

"""


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        ("December 2005 | March 2006", []),
        ("Quarter Ended December 2005 | Quarter Ended March 2006", ["FY2006-Q1", "FY2006-Q2"]),
    ],
)
def test_a_year_in_the_title_is_none_of_a_column_that_ends_within_it(
    tmp_path: Path, heads: str, periods: list[str]
) -> None:
    prose = "Its fiscal year ends on September 30."
    assert list(_values(_read(tmp_path, MONTHS.format(heads=heads), prose), "revenue")) == periods


@pytest.mark.parametrize(
    ("title", "shown"), [("Results by segment", 2), ("Reconciliation of segment EBITDA", 1), ("Loans by region", 2)]
)
def test_a_table_by_segments_is_shown_and_gives_no_figures(tmp_path: Path, title: str, shown: int) -> None:
    segments = _income(title=title).replace("5,613", "1,613")
    release = _read(tmp_path, _income() + segments)
    assert _values(release, "revenue")["FY2006-Q2"] == "5613000"
    assert [fact for fact in release.facts if fact.value == "1613000"] == []
    assert [statement.kind for statement in release.statements][1:] == ["segment"] * (shown - 1)
    assert [row.metric for statement in release.statements[1:] for row in statement.rows] == [None] * 5 * (shown - 1)


@pytest.mark.parametrize(
    ("total", "told"), [("5,613 | 4,718 | 9,207 | 10,903", 4), ("5,613 | 4,718 | 9,207 | 10,902", 0)]
)
def test_a_total_below_revenues_is_revenue_where_its_lines_add_up(tmp_path: Path, total: str, told: int) -> None:
    lines = "| Widgets | 5,000 | 4,000 | 9,000 | 10,000 |\n| Other | 613 | 718 | 207 | 903 |"
    body = _income(heads=HEADS).replace(
        "| Net sales | 5,613 | 4,718 | 9,207 | 10,903 |",
        f"| Operating Revenues | | | | |\n{lines}\n| Total | {total} |\n| Operating Expenses | | | | |",
    )
    assert len([fact for fact in _read(tmp_path, body).facts if fact.metric == "revenue"]) == told


@pytest.mark.parametrize(
    "label",
    [
        "Earnings per weighted-average common share outstanding | | | | |\n| Net income - basic",
        "Basic earnings (loss) per share, Class A and Class B common stock",
    ],
)
def test_words_of_shares_in_labels_per_share(tmp_path: Path, label: str) -> None:
    body = _income(heads=HEADS).replace("| Basic earnings (loss) per share |", f"| {label} |")
    told = [fact.value for fact in _read(tmp_path, body).facts if fact.metric == "eps_basic"]
    assert told == ["-0.02", "0.01", "-0.03", "0.02"]


@pytest.mark.parametrize(("sale", "found"), [("41 | 4 | 7 | 0", True), ("40 | 4 | 7 | 0", False)])
def test_net_income_closes_the_section_of_discontinued_operations(tmp_path: Path, sale: str, found: bool) -> None:
    section = f"""| Income from continuing operations | (200) | 70 | (220) | 150 |
| Discontinued operations: | | | | |
| Loss from operations of lamps | (9) | (1) | (3) | 6 |
| Gain on sale | {sale} |
| Net income (loss) | (168) | 73 | (216) | 156 |
| Net income (loss) attributable to Acme Widgets Corp. | (160) | 70 | (210) | 150 |"""
    body = _income().replace("| Net income (loss) | (168) | 73 | (216) | 156 |", section)
    values = {m: _values(_read(tmp_path, body), m) for m in ("net_income", "net_income_attributable")}
    assert values["net_income"].get("FY2006-H1") == ("-216000" if found else None)
    assert values["net_income_attributable"].get("FY2006-H1") == ("-210000" if found else None)


def test_a_title_tells_the_year_of_a_calendar_without_names(tmp_path: Path) -> None:
    text = """Widget Works plc: Preliminary results for the year ended 31 March 2012

London, 24 May 2012 - Widget Works plc announces its results for the year ended 31 March 2012.

Consolidated income statement for the year ended 31 March 2012

| | 2012 | | 2011 | |
| --- | --- | --- | --- | --- |
| | Underlying £m | Statutory £m | Underlying £m | Statutory £m |
| Revenue | 1,820.4 | 1,820.4 | 1,710.3 | 1,710.3 |
| Cost of sales | (1,560.2) | (1,570.3) | (1,470.0) | (1,470.0) |
| Operating profit | 260.2 | 250.1 | 240.3 | 240.3 |
| Profit before taxation | 90.0 | 57.5 | 81.1 | 66.1 |
| Profit for the year | 69.5 | 45.1 | 61.8 | 50.8 |
"""
    facts = release_of(tmp_path, "a.md", text).facts
    told = [(fact.period.start, fact.period.end, fact.value) for fact in facts if fact.metric == "operating_income"]
    assert told == [("2011-04-01", "2012-03-31", "250100000"), ("2010-04-01", "2011-03-31", "240300000")]
