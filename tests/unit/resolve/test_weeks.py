"""Fiscal years of 52 and 53 whole weeks: what printed days show, and what follows from it. Days by an almanac."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.model.archive import Archive
from generator.model.curated import Curated, CuratedCalendar
from generator.model.resolved import FiscalCalendar, WeekRule
from generator.resolve.labels import Label, Year, read_label
from generator.resolve.weeks import WeekYear, end_by_rule, learn_weeks, prints_day, weeks_between
from generator.resolve.wording import name_year_end
from tests.unit.resolve.press import Press, fact

SATURDAY, SUNDAY = 5, 6


def _label(text: str) -> Label:
    label = read_label(text)
    assert label
    return label


@pytest.mark.parametrize(
    ("rule", "weekday", "year", "month", "expected"),
    [
        ("last", SATURDAY, 2004, 9, "2004-09-25"),
        ("last", SATURDAY, 2005, 9, "2005-09-24"),
        ("last", SATURDAY, 2006, 9, "2006-09-30"),
        ("nearest", SATURDAY, 2004, 9, "2004-10-02"),
        ("nearest", SATURDAY, 2006, 9, "2006-09-30"),
        ("nearest", SUNDAY, 2004, 12, "2005-01-02"),
        ("nearest", SUNDAY, 2019, 12, "2019-12-29"),
        ("nearest", SATURDAY, 2007, 1, "2007-02-03"),
        ("last", SATURDAY, 2007, 1, "2007-01-27"),
    ],
)
def test_the_day_on_which_a_year_ends(rule: Any, weekday: int, year: int, month: int, expected: str) -> None:
    assert end_by_rule(rule, weekday, year, month).isoformat() == expected


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        ("the quarter ended March 29, 2020", "2020-03-29", True),
        ("Sept. 24, 2005", "2005-09-24", True),
        ("Sep 24 2005", "2005-09-24", True),
        ("the 13 weeks to 24 September 2005", "2005-09-24", True),
        ("9/24/05", "2005-09-24", True),
        ("MARCH 29, 2020", "2020-03-29", True),
        ("the first quarter of 2020", "2020-03-29", False),
        ("March 2, 2020", "2020-03-29", False),
        ("19/24/05", "2005-09-24", False),
        ("May 3, 2020", "2020-03-03", False),
    ],
)
def test_days_that_are_printed(words: str, day: str, expected: bool) -> None:
    assert prints_day(words, date.fromisoformat(day)) is expected


def _learn(month: int, naming: int, *ends: tuple[str, str]) -> WeekYear | None:
    return learn_weeks(Year(month, naming), [(_label(text), date.fromisoformat(day)) for text, day in ends])


def test_month_ends_are_no_weeks() -> None:
    assert _learn(12, 0, ("FY2005-Q1", "2005-03-31"), ("FY2005-H1", "2005-06-30")) is None
    # One day that is off among month ends is a slip.
    assert _learn(12, 0, ("FY2005-Q1", "2005-03-31"), ("FY2005-Q2", "2005-06-30"), ("FY2005-9M", "2005-09-28")) is None


def test_the_last_saturday_of_september() -> None:
    year = _learn(9, 0, ("FY2004", "2004-09-25"), ("FY2006", "2006-09-30"))
    assert year is not None
    assert (year.weekday, year.rules) == (SATURDAY, ("last",))
    # 52 weeks from 26 September 2004; 53 weeks after that.
    assert year.exact_days_of(_label("FY2005")) == ("2004-09-26", "2005-09-24")
    assert weeks_between("2004-09-26", "2005-09-24") == 52
    assert weeks_between(*year.exact_days_of(_label("FY2006"))) == 53
    assert year.exact_days_of(_label("FY2005-Q2")) == ("2004-12-26", "2005-03-26")
    # No printed day says which quarter has 14 weeks.
    assert year.exact_days_of(_label("FY2006-Q4")) == (None, "2006-09-30")


def test_a_printed_quarter_of_fourteen_weeks_moves_those_that_follow() -> None:
    year = _learn(9, 0, ("FY2005", "2005-09-24"), ("FY2006-Q1", "2005-12-31"), ("FY2006", "2006-09-30"))
    assert year is not None
    assert year.rules == ("last",)
    assert weeks_between(*year.exact_days_of(_label("FY2006-Q1"))) == 14
    assert year.exact_days_of(_label("FY2006-Q2")) == ("2006-01-01", "2006-04-01")
    assert weeks_between(*year.exact_days_of(_label("FY2006-Q4"))) == 13


def test_what_the_printed_days_leave_open_is_not_said() -> None:
    # 29 December 2019 is the last Sunday of the month, and the one nearest to its end.
    year = _learn(12, 0, ("FY2020-Q1", "2020-03-29"))
    assert year is not None
    assert year.rules == ("last", "nearest")
    # The year ended on 27 December 2020, or on 3 January 2021; then it had 53 weeks, and a quarter of 14.
    assert year.exact_days_of(_label("FY2020-Q2")) == ("2020-03-30", None)
    assert year.exact_days_of(_label("FY2020")) == ("2019-12-30", None)
    assert year.exact_days_of(_label("FY2021-Q1")) == (None, None)


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(["last", "nearest"]), st.integers(0, 6), st.integers(1, 12), st.sampled_from([0, -1]),
    st.integers(0, 2**32),
)  # fmt: skip
def test_a_day_that_is_told_is_the_true_one(rule: Any, weekday: int, month: int, naming: int, seed: int) -> None:
    random = Random(seed)
    true: dict[str, date] = {}
    for number in range(2001, 2009):
        before = end_by_rule(rule, weekday, number - 1 - naming, month)
        end = end_by_rule(rule, weekday, number - naming, month)
        long = random.choice((1, 2, 3, 4, 4, 4)) if (end - before).days == 371 else 5
        for quarter in (1, 2, 3, 4):
            days = 91 * quarter + (7 if quarter >= long else 0)
            true[f"FY{number}-Q{quarter}"] = before + timedelta(days=days)
        assert true[f"FY{number}-Q4"] == end
    printed = random.sample(sorted(true), random.randint(1, 12))
    year = learn_weeks(Year(month, naming), [(_label(text), true[text]) for text in printed])
    if year is None:
        return
    assert rule in year.rules
    for text, day in true.items():
        assert year.exact_days_of(_label(text))[1] in {None, day.isoformat()}, text


def test_days_that_no_rule_gives_are_known_where_they_are_printed() -> None:
    year = _learn(12, 0, ("FY2004", "2004-12-31"), ("FY2005", "2005-12-23"), ("FY2006", "2006-12-22"))
    assert year is not None
    assert (year.weekday, year.rules) == (4, ())
    assert year.exact_days_of(_label("FY2006")) == ("2005-12-24", "2006-12-22")
    assert year.exact_days_of(_label("FY2007")) == ("2006-12-23", None)


def test_a_year_named_after_the_one_in_which_it_begins() -> None:
    year = _learn(1, -1, ("FY2005", "2006-01-28"), ("FY2006", "2007-02-03"))
    assert year is not None
    assert year.rules == ("nearest",)
    assert weeks_between(*year.exact_days_of(_label("FY2006"))) == 53
    assert year.exact_days_of(_label("FY2007-Q1")) == ("2007-02-04", "2007-05-05")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("last", "the last Saturday of September"),
        ("nearest", "the Saturday nearest to the end of September"),
        (None, "a Saturday about the end of September"),
    ],
)
def test_how_it_is_told(rule: Any, expected: str) -> None:
    weeks = WeekRule(weekday="saturday", month=9, rule=rule)
    assert name_year_end(FiscalCalendar(year_end="09-24", because=[], weeks=weeks)) == expected


# Sales of the four quarters of 2005 and 2006 in thousands; the third quarters are not stated, nor are their days.
QUARTERS = {
    "FY2005-Q1": ("2004-12-25", "1300"),
    "FY2005-Q2": ("2005-03-26", "1300"),
    "FY2006-Q1": ("2005-12-31", "1400"),
    "FY2006-Q2": ("2006-04-01", "1300"),
}
YEARS = {"FY2005": ("2005-09-24", "5200"), "FY2006": ("2006-09-30", "5500")}


def _press(curated: Curated | None = None) -> Archive:
    press = Press()
    for label, (end, value) in {**QUARTERS, **YEARS}.items():
        day = date.fromisoformat(end)
        words = f"{day:%B} {day.day}, {day.year}"
        # As rules that look at one document conclude it: whole quarters of 13 weeks, or months.
        start = {"FY2006-Q1": "2005-10-01", "FY2006": "2005-10-01"}.get(label)
        press.add(
            label.lower(),
            f"Acme Widgets Corp. said that sales were $1 for the period ended {words}; assets of $9.",
            f"{day.year + (day.month > 10)}-{'02' if day.month > 10 else '11'}-01",
            calendar={"value": "09-24", "because": "typed", "at": "said"},
            fiscal=[label],
            facts=[
                fact("revenue", "$1", f"{value}000", label, start=start, end=end, precision="1000", period_at=words),
                fact("total_assets", "$9", "9000000", None, id="total_assets", end=end, period_at=words),
            ],
        )
    return press.resolve(curated=curated)[0]


def test_periods_have_their_days_and_weeks() -> None:
    periods = {key.partition("/")[2]: found for key, found in _press().periods.items()}
    assert (periods["fy2006-q1"].start, periods["fy2006-q1"].end, periods["fy2006-q1"].weeks) == (
        "2005-09-25",
        "2005-12-31",
        14,
    )
    assert (periods["fy2006"].start, periods["fy2006"].weeks, periods["fy2005"].weeks) == ("2005-09-25", 53, 52)
    # The second half follows from the year and two quarters; its days follow from the rule.
    half = periods["fy2006-h2"]
    assert (half.start, half.end, half.weeks) == ("2006-04-02", "2006-09-30", 26)
    assert [(d.value, d.low, d.high) for d in half.derived] == [("2800000", "2798500", "2801500")]


def test_the_calendar_says_which_day_of_the_week_and_shows_the_printed_days() -> None:
    calendar = _press().organisations["acme-widgets"].fiscal_calendar
    assert calendar is not None
    assert calendar.weeks is not None
    assert (calendar.weeks.weekday, calendar.weeks.rule) == ("saturday", "last")
    assert len(calendar.weeks.because) == 6
    assert calendar.weeks.because[0].because == "25 December 2004 is a Saturday: “December 25, 2004”"


def test_growth_of_a_quarter_of_fourteen_weeks_says_so() -> None:
    archive = _press()
    (compared,) = archive.periods["acme-widgets/fy2006-q1"].comparisons[:1]
    assert (compared.versus, compared.value, compared.weeks) == ("acme-widgets/fy2005-q1", "7.6923", [14, 13])
    same = [c for c in archive.periods["acme-widgets/fy2006-q2"].comparisons if c.metric == "revenue"]
    assert [(c.against, c.weeks) for c in same] == [("previous", [13, 14]), ("year-before", [])]


def test_balance_sheets_join_the_quarter_that_ends_on_their_day() -> None:
    lines = {line.metric for line in _press().periods["acme-widgets/fy2006-q2"].metrics}
    assert lines == {"revenue", "total_assets"}


def test_a_stated_rule_wins() -> None:
    stated = CuratedCalendar(
        organisation="acme-widgets",
        year_end="09-30",
        weekday="saturday",
        rule="nearest",
        because="the register says so",
    )
    archive = _press(Curated(fiscal_calendars=[stated]))
    calendar = archive.organisations["acme-widgets"].fiscal_calendar
    assert calendar is not None
    assert calendar.weeks is not None
    assert (calendar.weeks.rule, calendar.weeks.because[0].because) == (
        "nearest",
        "an editor says so: the register says so",
    )
    with pytest.raises(ValidationError, match="weekday and rule are needed together"):
        CuratedCalendar(organisation="a", year_end="09-30", weekday="saturday", because="x")
