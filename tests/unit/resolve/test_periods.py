"""Periods: every statement under the period that it is for, and how statements compare."""

from decimal import Decimal
from typing import Any

import pytest

from generator.account import list_conflicts
from generator.errors import Notice
from generator.model.curated import Curated, CuratedCalendar
from generator.model.frame import YearEnd
from generator.model.resolved import Reference, Statement
from generator.resolve.statements import compare_statements, line_up, range_of
from generator.silence import list_missing
from tests.unit.resolve.press import Press, fact


def _statement(value: Any = "168000", precision: str = "1000", release: str = "a", **fields: Any) -> Statement:
    given = {
        "value": value,
        "unit": "USD",
        "precision": precision,
        "precision_basis": "printed",
        "bound": "exact",
        "role": "reported",
        "release": release,
        "fact": "x",
        "vintage": "2001-01-01",
        "printed": "x",
        "cite": Reference(release=release, at=[(0, 1)]),
    }
    return Statement.model_validate(given | fields)


@pytest.mark.parametrize(
    ("statement", "low", "high"),
    [
        (_statement(), "167500", "168500"),
        (_statement("-168000"), "-168500", "-167500"),
        (_statement("0.02", "0.01"), "0.015", "0.025"),
        (_statement("168000", precision_basis="assumed"), "167500", "168500"),
        (_statement("170000", precision_basis="assumed"), "165000", "175000"),
        (_statement("0", precision_basis="assumed"), "-500", "500"),
        (_statement("5000000", "1000000", bound="about"), "4000000", "6000000"),
        (_statement("1000000", "1000000", bound="below"), "-Infinity", "1500000"),
        (_statement("1000000", "1000000", bound="above"), "500000", "Infinity"),
        (_statement(["5000000", "6000000"], "1000000"), "4500000", "6500000"),
    ],
)
def test_ranges(statement: Statement, low: str, high: str) -> None:
    assert range_of(statement) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        (_statement("5600000", "100000"), _statement("5580000", "10000", "b"), "consistent"),
        (_statement("5600000", "100000"), _statement("5650000", "10000", "b"), "consistent"),
        (_statement("5600000", "100000"), _statement("5700000", "10000", "b"), "revised"),
        (_statement("5600000", "100000"), _statement("5700000", "10000", "a"), "consistent"),
        (_statement("170000", precision_basis="assumed"), _statement("172000", release="b"), "consistent"),
        (_statement("170000"), _statement("172000", release="b"), "revised"),
        (_statement("5600000", "100000"), _statement("9600000", "100000", "b", unit="CAD"), "consistent"),
        (_statement("1", "1", bound="below"), _statement("2", "1", "b"), "consistent"),
        (_statement("1", "1", bound="below"), _statement("3", "1", "b"), "revised"),
    ],
)
def test_statements_side_by_side(one: Statement, other: Statement, status: str) -> None:
    assert compare_statements([one, other]) == compare_statements([other, one]) == status


def test_best_and_first() -> None:
    line = line_up(
        "revenue",
        [
            _statement("5580000", "10000", "b", vintage="2002-01-01", role="comparative"),
            _statement("5600000", "100000", "b", vintage="2002-01-01", role="comparative"),
            _statement("5600000", "100000", "a", role="comparative"),
            _statement("5600000", "100000", "a"),
            _statement("5580000", "1000", "c", vintage=None),
        ],
    )
    assert (line.best, line.first, line.status) == (0, 3, "consistent")
    assert line_up("revenue", [_statement()]).status == "single"


def test_of_one_day_a_figure_stands_before_a_limit_however_fine() -> None:
    limit = _statement("5000000", "1", "b", vintage="2002-01-01", bound="above")
    figure = _statement("5600000", "100000", "b", vintage="2002-01-01")
    assert line_up("revenue", [limit, figure]).best == 1
    assert line_up("revenue", [figure, limit]).best == 0
    later = _statement("5000000", "1000000", "c", vintage="2003-01-01", bound="above")
    assert line_up("revenue", [figure, later]).best == 1


def test_a_date_that_must_be_wrong_gives_no_vintage() -> None:
    press = Press()
    days = {"start": "2001-01-01", "end": "2001-12-31"}
    problem = {"code": "date-before-period", "message": "dated before the period ends", "at": []}
    for key, day, value, problems in (
        ("a", "2001-02-10", "20000000", [problem]),
        ("b", "2002-04-10", "21000000", []),
    ):
        figure = fact("revenue", "$5", value, "FY2001", **days)
        press.add(key, "X Acme Widgets Corp. $5", day, facts=[figure], problems=problems)
    (line,) = press.resolve()[0].periods["acme-widgets/fy2001"].metrics
    assert {statement.release: statement.vintage for statement in line.statements} == {"a": None, "b": "2002-04-10"}
    # Neither the first nor the latest is the one of which the day is not known.
    assert [line.statements[number].release for number in (line.first, line.best)] == ["b", "b"]


def test_what_is_missing() -> None:
    assert list_missing(["revenue"]) == ["net_income", "eps"]
    assert list_missing(["revenue", "eps_diluted", "net_income"]) == []


def _press() -> Press:
    press = Press()
    press.add(
        "2001-results",
        "X Acme Widgets Corp. second quarter ended March 31, 2001: $5 up from $4, half $9, cash $2, Sample Inc. $8.",
        "2001-04-20",
        fiscal=["FY2001-Q2"],
        events=[{"kind": "earnings", "because": "typed", "at": "second quarter"}],
        calendar={"value": "09-30", "because": "second quarter ended March 31, 2001", "at": "second quarter"},
        facts=[
            fact(
                "revenue",
                "$5",
                "5000000",
                "FY2001-Q2",
                start="2001-01-01",
                end="2001-03-31",
                period_at="March 31, 2001",
            ),
            fact(
                "revenue",
                "$4",
                "4000000",
                "FY2000-Q2",
                start="2000-01-01",
                end="2000-03-31",
                role="comparative",
                period_at="up",
            ),
            fact("revenue", "$9", "9000000", "FY2001-H1", start="2000-10-01", end="2001-03-31"),
            fact("cash", "$2", "2000000", end="2001-03-31"),
            fact(
                "revenue",
                "$8",
                "8000000",
                "FY2001-Q2",
                start="2001-01-01",
                end="2001-03-31",
                organisation={"printed": "Sample Inc.", "at": "Sample Inc."},
            ),
        ],
    )
    press.add(
        "2001-later",
        "Y Acme Widgets Corp. three months $5.2; year $20; days $1; cash $3 and $7.",
        "2001-11-01",
        facts=[
            fact("revenue", "$5.2", "5200000", start="2001-01-01", end="2001-04-01", role="comparative"),
            fact("revenue", "$20", "20000000", start="2000-10-01", end="2001-09-30", period_at="year"),
            fact("revenue", "$1", "1000000", start="2001-02-01", end="2001-04-30"),
            fact("cash", "$3", "3000000", end="2001-09-30", id="cash.2"),
            fact("cash", "$7", "7000000", end="2000-06-30", id="cash.3"),
        ],
    )
    return press


def test_periods_of_an_issuer() -> None:
    archive, _ = _press().resolve()
    shape = {
        key.removeprefix("acme-widgets/"): (p.label, p.kind, p.start, p.end, [line.metric for line in p.metrics])
        for key, p in archive.periods.items()
    }
    assert shape == {
        "fy2000-q2": ("FY2000-Q2", "quarter", "2000-01-01", "2000-03-31", ["revenue"]),
        "fy2001-q2": ("FY2001-Q2", "quarter", "2001-01-01", "2001-03-31", ["revenue", "cash"]),
        "fy2001-h1": ("FY2001-H1", "half", "2000-10-01", "2001-03-31", ["revenue"]),
        "fy2001": ("FY2001", "year", "2000-10-01", "2001-09-30", ["revenue", "cash"]),
        "2001-02-01-2001-04-30": (None, "other", "2001-02-01", "2001-04-30", ["revenue"]),
        "2000-06-30": (None, "other", None, "2000-06-30", ["cash"]),
    }
    quarter = archive.periods["acme-widgets/fy2001-q2"]
    assert [(s.value, s.role, s.vintage) for s in quarter.metrics[0].statements] == [
        ("5000000", "reported", "2001-04-20"),
        ("5200000", "comparative", "2001-11-01"),
    ], "another organisation's figure is no statement of the issuer"
    assert quarter.metrics[0].status == "revised"
    assert (quarter.metrics[0].best, quarter.metrics[0].first) == (1, 0)
    assert quarter.metrics[1].statements[0].instant == "2001-03-31"
    assert quarter.not_stated == ["net_income", "eps"]
    assert quarter.events == ["2001-results"]
    assert (quarter.fiscal_year, quarter.number) == (2001, 2)
    assert archive.periods["acme-widgets/2000-06-30"].not_stated == []
    assert archive.periods["acme-widgets/fy2001"].published == ["2001-results"]
    assert archive.events["2001-results"].figures == [
        "acme-widgets/fy2001-q2",
        "acme-widgets/fy2000-q2",
        "acme-widgets/fy2001-h1",
    ]
    assert archive.organisations["acme-widgets"].periods[-1] == "acme-widgets/fy2001"


def test_the_head_of_a_column_on_several_lines_is_one() -> None:
    press = Press()
    text = "A Acme Widgets Corp.\n\nz Three months ended March 31, 2001\nRevenue 5,000\n"
    sales = fact("revenue", "5,000", "5000000", "FY2001-Q1", start="2001-01-01", end="2001-03-31", where="table")
    head = ("Three months", "ended March 31,", "2001")
    words = [(text.index(part), text.index(part) + len(part)) for part in head]
    press.add("r", text, "2001-04-20", facts=[sales | {"period_at": words}])
    (known,) = press.resolve()[0].periods["acme-widgets/fy2001-q1"].known
    assert known.because == "the release says “Three months ended March 31, 2001”"


def test_how_the_days_are_known() -> None:
    archive, _ = _press().resolve()
    known = {key.removeprefix("acme-widgets/"): [k.because for k in p.known] for key, p in archive.periods.items()}
    assert known["fy2001-q2"] == ["the release says “March 31, 2001”"]
    assert known["fy2000-q2"] == ["the release says “up”, and the fiscal year ends on 30 September"]
    assert len(known["fy2001"]) == 1
    opening, _, reason = known["fy2001"][0].partition(": ")
    assert opening == "1 October 2000 to 30 September 2001 is fiscal 2001"
    assert reason == "the fiscal year ends on 30 September, concluded from “second quarter ended March 31, 2001”"


def test_one_label_for_two_stretches_is_not_mixed() -> None:
    press = _press()
    press.add(
        "other",
        "Z Acme Widgets Corp. $6",
        "2001-12-01",
        facts=[fact("revenue", "$6", "6000000", "FY2001-Q2", start="2001-04-01", end="2001-06-30")],
    )
    press.add(
        "again",
        "Z Acme Widgets Corp. $5",
        "2001-12-02",
        facts=[fact("revenue", "$5", "5000000", "FY2001-Q2", start="2001-01-01", end="2001-03-31")],
    )
    archive, _ = press.resolve()
    assert len(archive.periods["acme-widgets/fy2001-q2"].metrics[0].statements) == 3
    apart = archive.periods["acme-widgets/2001-04-01-2001-06-30"]
    assert (apart.label, apart.metrics[0].statements[0].value) == (None, "6000000")


def test_a_label_without_days_is_dated_by_the_calendar() -> None:
    press = _press()
    press.add("call", "W Acme Widgets Corp.", "2001-07-01", fiscal=["FY2001-Q3"])
    archive, _ = press.resolve()
    period = archive.periods["acme-widgets/fy2001-q3"]
    assert (period.start, period.end) == ("2001-04-01", "2001-06-30")
    assert period.known[0].release == "2001-results"
    assert period.events == ["call"]


def test_a_label_stays_undated_where_the_year_is_not_known() -> None:
    press = Press()
    press.add("call", "W Acme Widgets Corp.", "2001-07-01", fiscal=["FY2001-Q3"])
    archive, _ = press.resolve()
    period = archive.periods["acme-widgets/fy2001-q3"]
    assert (period.start, period.end, period.known) == (None, None, [])


def test_calendars_that_differ() -> None:
    press = _press()
    for key, value in (("b", "12-31"), ("c", "10-02"), ("d", "09-30")):
        press.add(
            key,
            "W Acme Widgets Corp.",
            f"2002-01-0{ord(key) - 96}",
            fiscal_year_end={"value": value, "printed": "W", "at": "W"},
        )
    archive, _ = press.resolve()
    calendar = archive.organisations["acme-widgets"].fiscal_calendar
    assert calendar is not None
    assert calendar.year_end == "09-30"
    assert [known.release for known in calendar.because] == ["2001-results", "c", "d"]
    assert [(known.release, known.because) for known in calendar.conflicts] == [
        ("b", "31 December, the release states that the fiscal year ends: “W”")
    ]
    notice = Notice(
        "calendar-conflict",
        "a fiscal year of Acme Widgets Corp. that ends otherwise than others show: "
        "31 December, the release states that the fiscal year ends: “W”",
        "b.txt:1",
    )
    assert list_conflicts(archive) == [notice]
    # Once a person has said which one holds, there is nothing left to tell.
    stated = CuratedCalendar(organisation="acme-widgets", year_end="09-30", because="the register says so")
    archive, _ = press.resolve(curated=Curated(fiscal_calendars=[stated]))
    assert list_conflicts(archive) == []


def test_a_year_end_that_is_shown_as_often_as_another_is_not_known() -> None:
    press = Press()
    for key, value in (("a", "12-31"), ("b", "09-30")):
        shown = {"value": value, "because": "typed", "at": "W"}
        figure = fact("revenue", "$5", "5000000", None, start="2001-01-01", end="2001-03-31")
        press.add(key, "W Acme Widgets Corp. $5", f"2002-01-0{ord(key) - 96}", calendar=shown, facts=[figure])
    archive, _ = press.resolve()
    calendar = archive.organisations["acme-widgets"].fiscal_calendar
    assert calendar is not None
    assert (calendar.year_end, calendar.because) == (None, [])
    assert [notice.where for notice in list_conflicts(archive)] == ["a.txt:1", "b.txt:1"]
    assert [period.label for period in archive.periods.values()] == [None]
    # One that is stated decides.
    press.releases["a"] = press.releases["a"].model_copy(
        update={"fiscal_year_end": YearEnd(value="12-31", printed="W", at=[(0, 1)])}
    )
    archive, _ = press.resolve()
    assert list(archive.periods) == ["acme-widgets/fy2001-q1"]


def test_twelve_months_that_are_no_fiscal_year() -> None:
    press = Press()
    shown = {"value": "12-31", "because": "typed", "at": "W"}
    for key, year in (("a", 2001), ("b", 2002)):
        figure = fact("revenue", f"${year}", f"{year}0000", None, start=f"{year - 1}-07-01", end=f"{year}-06-30")
        press.add(key, f"W Acme Widgets Corp. ${year}", f"{year}-08-01", calendar=shown, facts=[figure])
    archive, _ = press.resolve()
    periods = {key.partition("/")[2]: period for key, period in archive.periods.items()}
    assert {period.kind for period in periods.values()} == {"trailing-year"}
    (compared,) = periods["2001-07-01-2002-06-30"].comparisons
    assert (compared.against, compared.versus) == ("year-before", "acme-widgets/2000-07-01-2001-06-30")


def test_the_days_are_known_from_the_release_that_reports_the_period() -> None:
    press = Press()
    days = {"start": "2001-01-01", "end": "2001-03-31"}
    for key, given in (("a", "comparative"), ("b", "reported"), ("c", "comparative")):
        figure = fact("revenue", "$5", "5000000", "FY2001-Q2", role=given, period_at="quarter", **days)
        press.add(key, "X Acme Widgets Corp. quarter $5", f"2001-0{ord(key) - 95}-01", facts=[figure])
    archive, _ = press.resolve()
    assert [known.release for known in archive.periods["acme-widgets/fy2001-q2"].known] == ["b"]
