"""Derived figures, refusals and comparisons of a company made up by hand."""

from generator.model.resolved import Period, Statement
from generator.resolve.labels import Year
from generator.resolve.ledger import keep_ledgers
from generator.resolve.statements import line_up
from tests.unit.resolve.ledger.books import HOME, invent, period, statement

M = "00000"


def reckon(*periods: Period, year: Year | None = None) -> dict[str, Period]:
    records = {found.id: found for found in periods}
    keep_ledgers(records, {HOME: year or Year(12, 0)}, {}, {HOME: []})
    return {key.partition("/")[2]: found for key, found in records.items()}


def derived(found: dict[str, Period]) -> dict[str, tuple[str, str, str]]:
    return {key: (d.value, d.low, d.high) for key, record in found.items() for d in record.derived}


def test_what_is_stated_is_never_derived() -> None:
    found = reckon(
        period("FY2001-Q1", statement("40" + M, fact="a")),
        period("FY2001-Q2", statement("50" + M, fact="b")),
        period("FY2001-H1", statement("91" + M, fact="c")),
    )
    assert derived(found) == {}
    assert set(found) == {"fy2001-q1", "fy2001-q2", "fy2001-h1"}


def test_a_bound_is_kept_and_takes_no_part() -> None:
    found = reckon(period("FY2001-Q1", statement("40" + M, bound="above")), period("FY2001-H1", statement("91" + M)))
    assert derived(found) == {}
    assert found["fy2001-q1"].metrics[0].statements[0].bound == "above"


def test_the_narrowest_sum_is_taken() -> None:
    # The year less three quarters of 0.1 million each, or less nine months of a thousand.
    found = reckon(
        *(period(f"FY2001-Q{n}", statement("40" + M, fact=f"q{n}")) for n in (1, 2, 3)),
        period("FY2001-9M", statement("12010000", "1000", fact="n")),
        period("FY2001", statement("17000000", "1000", fact="y")),
    )
    assert derived(found)["fy2001-q4"] == ("4990000", "4989000", "4991000")
    assert found["fy2001-q4"].derived[0].terms == {"a#y": 1, "a#n": -1}


def test_of_equally_narrow_figures_the_later_one_is_taken() -> None:
    found = reckon(
        period("FY2001-Q1", statement("40" + M, release="a"), statement("40" + M, release="b", vintage="2002-01-01")),
        period("FY2001-H1", statement("91" + M, release="b", vintage="2002-01-01", fact="h")),
    )
    (only,) = found["fy2001-q2"].derived
    assert only.terms == {"b#h": 1, "b#revenue.x": -1}
    assert only.mixed_vintage is False


def test_figures_before_and_after_a_restatement_are_not_reckoned_with_one_another() -> None:
    old = {"release": "a", "vintage": "2001-08-01"}
    new = {"release": "b", "vintage": "2002-08-01"}
    found = reckon(
        period("FY2001-H1", statement("91" + M, **old)),
        period("FY2001", statement("190" + M, **old, fact="y"), statement("200" + M, **new, fact="y")),
    )
    assert derived(found) == {}
    assert "fy2001-h2" not in found
    again = reckon(
        period("FY2001-H1", statement("91" + M, **old), metric="revenue"),
        period("FY2001-H2", statement("5" + M, **old), metric="net_income"),
        period("FY2001", statement("190" + M, **old, fact="y"), statement("200" + M, **new, fact="y")),
    )
    (refused,) = again["fy2001-h2"].not_derived
    assert refused.metric == "revenue"
    assert "restated in between" in refused.because


def test_figures_that_do_not_add_up_are_not_used() -> None:
    found = reckon(
        *(period(f"FY2001-Q{n}", statement("40" + M, fact=f"q{n}")) for n in (1, 2)),
        period("FY2001-H1", statement("95" + M, fact="h")),
        period("FY2001-9M", statement("120" + M, fact="n")),
        period("FY2001-Q3", statement("7" + M, fact="x"), metric="net_income"),
    )
    assert derived(found) == {}
    (refused,) = found["fy2001-q3"].not_derived
    assert "do not add up" in refused.because


def test_one_release_that_says_two_things_says_nothing() -> None:
    found = reckon(
        period("FY2001-Q1", statement("40" + M, fact="a"), statement("48" + M, fact="b")),
        period("FY2001-H1", statement("95" + M, fact="h")),
    )
    assert derived(found) == {}


def test_other_units_are_not_mixed() -> None:
    found = reckon(
        period("FY2001-Q1", statement("40" + M, unit="CAD")),
        period("FY2001-H1", statement("95" + M, fact="h")),
        period("FY2001", statement("195" + M, fact="y")),
    )
    assert derived(found) == {"fy2001-h2": ("10000000", "9900000", "10100000")}


def test_a_moved_fiscal_year_joins_nothing_that_does_not_meet() -> None:
    # Years to September, then three months between, then years to December.
    moved = reckon(
        period("FY2001", statement("100" + M, fact="a"), year=Year(9, 0)),
        period("FY2002", statement("130" + M, fact="b"), year=Year(12, 0)),
        period("FY2002-H1", statement("60" + M, fact="c"), year=Year(12, 0)),
    )
    assert derived(moved) == {"fy2002-h2": ("7000000", "6900000", "7100000")}
    assert all(compared.versus != f"{HOME}/fy2001" for compared in moved["fy2002"].comparisons)


def test_labels_without_days_are_in_their_order() -> None:
    records = [period("FY2001-Q1", statement("40" + M, fact="a")), period("FY2001-H1", statement("91" + M, fact="h"))]
    for record in records:
        record.start = record.end = None
    found = reckon(*records)
    assert derived(found) == {"fy2001-q2": ("5100000", "5000000", "5200000")}
    assert (found["fy2001-q2"].start, found["fy2001-q2"].end) == (None, None)


def test_quarters_of_sixteen_and_twelve_weeks() -> None:
    first = period("FY2001-Q1", statement("40" + M, fact="a"))
    year = period("FY2001", statement("140" + M, fact="y"))
    nine = period("FY2001-9M", statement("100" + M, fact="n"))
    first.start, first.end = "2000-12-31", "2001-04-21"
    nine.start, nine.end = "2000-12-31", "2001-10-06"
    year.start, year.end = "2000-12-31", "2001-12-29"
    found = reckon(first, year, nine)
    assert derived(found) == {"fy2001-q4": ("4000000", "3900000", "4100000")}
    assert (found["fy2001-q4"].start, found["fy2001-q4"].end) == ("2001-10-07", "2001-12-29")


def test_twelve_months_only_to_days_whose_results_are_news() -> None:
    comparative = {"role": "comparative"}
    found = reckon(
        *(period(f"FY2001-Q{n}", statement("40" + M, fact=f"q{n}", **comparative)) for n in (1, 2, 3, 4)),
        period("FY2002-Q1", statement("50" + M, fact="r1")),
        period("FY2002-Q2", statement("50" + M, fact="r2", **comparative)),
    )
    assert "12m-2002-03-31" in found
    assert "12m-2002-06-30" not in found
    assert derived(found)["12m-2002-03-31"] == ("17000000", "16800000", "17200000")


def test_ten_years_of_quarters_are_kept_whole() -> None:
    truth, random = invent(7, years=(10, 10), statements=(0, 0))
    truth.shifts.clear()
    for number, (fiscal_year, quarter) in enumerate(sorted(truth.figures)):
        labels = [f"FY{fiscal_year}-Q{quarter + 1}"]
        labels += {1: [f"FY{fiscal_year}-H1"], 2: [f"FY{fiscal_year}-9M"], 3: [f"FY{fiscal_year}"]}.get(quarter, [])
        for label in labels:
            truth.state(random, label, number * 90)
    records = truth.records()
    keep_ledgers(records, {HOME: truth.year}, {}, {HOME: []})
    assert {
        f"{HOME}/{label.lower()}" for year, quarter in truth.figures for label in [f"FY{year}-Q{quarter + 1}"]
    } <= set(records)
    assert len(records) > 75


def test_days_that_52_week_years_move_are_one_boundary() -> None:
    half, second = (
        period("FY2001-H1", statement("91" + M, fact="h")),
        period("FY2001-Q2", statement("50" + M, fact="b")),
    )
    second.end = "2001-07-01"
    second.start = "2001-04-02"
    found = reckon(half, second)
    assert derived(found) == {"fy2001-q1": ("4100000", "4000000", "4200000")}
    assert (found["fy2001-q1"].start, found["fy2001-q1"].end) == ("2001-01-01", "2001-04-01")


def _balance(label: str, *statements: Statement) -> Period:
    return period(label, *statements, metric="total_assets")


def compared(record: Period) -> list[tuple[str, str, str, str, str]]:
    return [(c.against, c.versus.partition("/")[2], c.value, c.low, c.high) for c in record.comparisons]


def test_a_balance_sheet_is_compared_with_the_year_end_before_and_the_day_a_year_before() -> None:
    # 110 +- 0.5 against 100 +- 0.5: growth 10 %, least 109.5 / 100.5 - 1, most 110.5 / 99.5 - 1. Against 80: 37.5 %.
    found = reckon(
        _balance("FY2001", statement("100000000", "1000000", fact="y1")),
        _balance("FY2001-Q2", statement("80000000", "1000000", fact="q1")),
        _balance("FY2002-Q2", statement("110000000", "1000000", fact="q2")),
        _balance("FY2002", statement("120000000", "1000000", fact="y2")),
    )
    assert compared(found["fy2002-q2"]) == [
        ("year-end", "fy2001", "10", "8.9552", "11.0553"),
        ("year-before", "fy2001-q2", "37.5", "36.0248", "38.9938"),
    ]
    # The year before is the last year's end: it stands once. In the second quarter of the first year nothing is before.
    assert compared(found["fy2002"]) == [("year-before", "fy2001", "20", "18.9054", "21.1056")]
    assert compared(found["fy2001-q2"]) == []
    assert found["fy2002-q2"].derived == []


def test_a_balance_sheet_of_a_day_alone_is_an_earlier_one_too() -> None:
    alone = Period(
        id=f"{HOME}/2001-12-31",
        organisation=HOME,
        label=None,
        kind="other",
        end="2001-12-31",
        metrics=[line_up("total_assets", [statement("100000000", "1000000", fact="c")])],
    )
    found = reckon(alone, _balance("FY2002-Q1", statement("90000000", "1000000", fact="q")))
    assert [one[:3] for one in compared(found["fy2002-q1"])] == [("year-end", "2001-12-31", "-10")]
    # Where the company's year ends in June, the last day of the year is no year's end.
    year = Year(6, 0)
    later = reckon(
        alone.model_copy(), _balance_in(year, "FY2002-Q3", statement("90000000", "1000000", fact="q")), year=year
    )
    assert later["fy2002-q3"].end == "2002-03-31"
    assert compared(later["fy2002-q3"]) == []


def _balance_in(year: Year, label: str, *statements: Statement) -> Period:
    return period(label, *statements, metric="total_assets", year=year)


def test_a_balance_sheet_figure_given_as_a_limit_is_not_compared() -> None:
    found = reckon(
        _balance("FY2001", statement("100000000", "1000000", bound="below")),
        _balance("FY2002", statement("120000000", "1000000", fact="y2")),
    )
    assert compared(found["fy2002"]) == []
