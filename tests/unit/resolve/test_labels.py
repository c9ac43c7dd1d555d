"""Fiscal labels, their days, and the calendar that joins them."""

import pytest

from generator.model.resolved import FiscalCalendar
from generator.resolve.calendars import learn_year
from generator.resolve.labels import Year, close, read_label

SEPTEMBER = Year(9, 0)
JANUARY = Year(1, -1)


@pytest.mark.parametrize(
    ("text", "kind", "number", "start", "end"),
    [
        ("FY2006-Q1", "quarter", 1, "2005-10-01", "2005-12-31"),
        ("FY2006-Q2", "quarter", 2, "2006-01-01", "2006-03-31"),
        ("FY2006-H1", "half", 1, "2005-10-01", "2006-03-31"),
        ("FY2006-H2", "half", 2, "2006-04-01", "2006-09-30"),
        ("FY2006-9M", "nine-months", None, "2005-10-01", "2006-06-30"),
        ("FY2006", "year", None, "2005-10-01", "2006-09-30"),
    ],
)
def test_days_and_labels(text: str, kind: str, number: int | None, start: str, end: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.kind, label.fiscal_year, label.number) == (kind, 2006, number)
    assert SEPTEMBER.days_of(label) == (start, end)
    assert SEPTEMBER.label_of(start, end) == label


@pytest.mark.parametrize("text", [None, "", "FY2006-Q5", "FY2006-H3", "2006", "Q2 FY2006", "FY2006-Q2x"])
def test_no_labels(text: str | None) -> None:
    assert read_label(text) is None


def test_a_year_named_after_the_one_before() -> None:
    label = read_label("FY2019")
    assert label is not None
    assert JANUARY.days_of(label) == ("2019-02-01", "2020-01-31")
    assert JANUARY.label_of("2019-02-03", "2020-02-01") == label, "a year of 52 weeks"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2006-02-01", "2006-04-30"),  # a quarter of another year
        ("2005-10-15", "2006-01-15"),  # a month's middle
        ("2006-01-01", "2006-02-28"),  # two months
        ("2006-01-01", "2006-09-30"),  # nine months that do not begin the year
    ],
)
def test_days_that_have_no_label(start: str, end: str) -> None:
    assert SEPTEMBER.label_of(start, end) is None


def test_drift() -> None:
    assert close("2006-03-31", "2006-04-02")
    assert close("2006-03-31", None)
    assert not close("2006-03-31", "2006-06-30")


def _calendar(year_end: str) -> FiscalCalendar:
    return FiscalCalendar(year_end=year_end, because=[])


def test_the_name_of_a_year_is_learned() -> None:
    assert learn_year(_calendar("09-30"), [("FY2006-Q2", "2006-03-31")]) == Year(9, 0)
    assert learn_year(_calendar("02-01"), [("FY2019", "2020-02-01")]) == Year(1, -1)
    assert learn_year(_calendar("12-31"), []) == Year(12, 0)


def test_one_release_that_names_its_year_otherwise_is_at_fault() -> None:
    said = [("FY2006-Q2", "2006-03-31")] * 4
    assert learn_year(_calendar("09-30"), [*said, ("FY2005-Q2", "2006-03-31")]) == Year(9, 0)
    assert learn_year(_calendar("09-30"), [*said[:3], ("FY2005-Q2", "2006-03-31")]) is None


def test_a_name_that_is_not_certain_is_not_learned() -> None:
    assert learn_year(_calendar("09-30"), []) is None
    assert learn_year(_calendar("09-15"), [("FY2006", "2006-09-15")]) is None
    assert learn_year(None, [("FY2006", "2006-09-30")]) is None
    assert learn_year(_calendar("01-31"), [("FY2019", "2020-01-31"), ("FY2019", "2019-01-31")]) is None
