from typing import Any

import pytest

from generator.model.resolved import Dated, FiscalCalendar, Organisation, Period, Reference, Statement, WeekRule
from generator.render import wording
from generator.wording import enumerate_words, name_year_end, write_amount


@pytest.mark.parametrize(
    ("value", "unit", "precision", "shown"),
    [
        ("5600000", "USD", "100000", "$5.6 million"),
        ("20000000", "USD", "1000000", "$20 million"),
        ("19100000", "USD", "100000", "$19.1 million"),
        ("1250000", "USD", "10000", "$1.25 million"),
        ("1200000000", "USD", "100000000", "$1.2 billion"),
        ("168000", "USD", "1000", "$168,000"),
        ("-168000", "USD", "1000", "$(168,000)"),
        ("-828400", "USD", "100", "$(828,400)"),
        ("45678000", "USD", "1000", "$45,678,000"),
        ("-5600000", "USD", "100000", "$(5.6 million)"),
        ("0.02", "USD/share", "0.01", "$0.02"),
        ("-0.10", "USD/share", "0.01", "$(0.10)"),
        ("5600000", "CHF", "100000", "CHF 5.6 million"),
        ("5600000", "EUR", "100000", "€5.6 million"),
        ("19", "percent", "1", "19%"),
        ("-2.5", "percent", "0.1", "\N{MINUS SIGN}2.5%"),
        ("0", "USD", "1000", "$0"),
        ("5650000", "USD", "100000", "$5.65 million"),
    ],
)
def test_an_amount_at_its_printed_resolution(value: str, unit: str, precision: str, shown: str) -> None:
    assert write_amount(value, unit, precision) == shown


def statement(**fields: object) -> Statement:
    given: dict[str, object] = {
        "value": "1000000", "unit": "USD", "precision": "1000000", "precision_basis": "printed", "bound": "exact",
        "role": "reported", "release": "r", "fact": "f", "vintage": None, "printed": "x",
        "cite": Reference(release="r", at=[(0, 1)]),
    }  # fmt: skip
    return Statement.model_validate(given | fields)


def test_a_bound_is_said() -> None:
    assert wording.write_figure(statement(bound="below")) == "below $1 million"
    assert wording.write_figure(statement(bound="about")) == "about $1 million"


def test_a_range_is_said() -> None:
    ranged = statement(value=["5000000", "6000000"], precision="100000", role="outlook")
    assert wording.write_figure(ranged) == "$5.0 million to $6.0 million"


def period(**fields: object) -> Period:
    return Period.model_validate({"id": "o/p", "organisation": "o", "label": None, "kind": "other"} | fields)


@pytest.mark.parametrize(
    ("fields", "long", "brief", "span"),
    [
        (
            {"label": "FY2006-Q2", "kind": "quarter", "fiscal_year": 2006, "number": 2, "end": "2006-03-31"},
            "Second quarter of fiscal 2006",
            "Q2 FY2006",
            "quarter ended 31 March 2006",
        ),
        (
            {"label": "FY2006-H1", "kind": "half", "fiscal_year": 2006, "number": 1},
            "First half of fiscal 2006",
            "H1 FY2006",
            "",
        ),
        (
            {"label": "FY2006-9M", "kind": "nine-months", "fiscal_year": 2006, "end": "2006-06-30"},
            "First nine months of fiscal 2006",
            "9M FY2006",
            "nine months ended 30 June 2006",
        ),
        (
            {"label": "FY2006", "kind": "year", "fiscal_year": 2006, "end": "2006-09-30"},
            "Fiscal 2006",
            "FY2006",
            "year ended 30 September 2006",
        ),
        (
            {"start": "2006-01-01", "end": "2006-03-31"},
            "1 January 2006 to 31 March 2006",
            "1 January 2006 to 31 March 2006",
            "period ended 31 March 2006",
        ),
        ({}, "Period not read", "Period not read", ""),
    ],
)
def test_the_names_of_a_period(fields: dict[str, object], long: str, brief: str, span: str) -> None:
    assert wording.name_period(period(**fields)) == long
    assert wording.name_period_briefly(period(**fields)) == brief
    assert wording.write_span(period(**fields)) == span


def test_what_a_period_is_to_the_release_whose_news_it_is() -> None:
    assert wording.name_part(period(kind="quarter")) == "this quarter"
    assert wording.name_part(period(kind="nine-months")) == "these nine months"
    assert wording.name_part(period(kind="trailing-year")) == "this period"


def test_a_year_that_ends_in_a_leap_day_ends_with_its_month() -> None:
    assert name_year_end(FiscalCalendar(year_end="02-29", because=[])) == "the last day of February"


def test_of_symbols_seen_last_on_one_day_the_first_speaks() -> None:
    def seen(value: str, day: str) -> Dated:
        return Dated(value=value, first_seen=day, last_seen=day, seen=[])

    tickers = [seen("OTC: WDGT", "2001-01-02"), seen("Nasdaq: WDGT", "2005-01-02"), seen("Nasdaq: WDGTW", "2005-01-02")]
    company = Organisation(id="widget", name="Widget", issuer=True, names=[], tickers=tickers)
    assert wording.newest_ticker(company).value == "Nasdaq: WDGT"


def test_days() -> None:
    assert wording.write_day("2006-04-02") == "2 April 2006"
    assert wording.write_day(None) == "date not known"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("last", "the last Saturday of September"),
        ("nearest", "the Saturday nearest to the end of September"),
        (None, "a Saturday about the end of September"),
    ],
)
def test_years_of_whole_weeks(rule: Any, expected: str) -> None:
    weeks = WeekRule(weekday="saturday", month=9, rule=rule)
    assert name_year_end(FiscalCalendar(year_end="09-24", because=[], weeks=weeks)) == expected
    assert wording.write_days("2006-04-20", "2006-04-20") == "on 20 April 2006"
    assert wording.write_days("2005-04-20", "2006-04-20") == "from 20 April 2005 to 20 April 2006"
    assert wording.write_days(None, None) == "in a release whose date is not known"


def test_counts_and_lists() -> None:
    assert wording.count(0, "release") == "no releases"
    assert wording.count(1, "person", "people") == "1 person"
    assert wording.count(1200, "person", "people") == "1,200 people"
    assert enumerate_words(["a", "b", "c"]) == "a, b and c"
    assert enumerate_words(["a", "b"]) == "a and b"
    assert enumerate_words([]) == ""


def test_long_numbers_have_their_thousands_parted() -> None:
    assert [wording.write_number(number) for number in (0, 999, 1363)] == ["0", "999", "1,363"]


def test_the_mark_of_a_list_is_no_part_of_its_sentence() -> None:
    assert wording.trim_mark("•Sales rose - by 3%") == "Sales rose - by 3%"
    assert wording.trim_mark("– ◦ Sales rose") == "Sales rose"
    assert wording.trim_mark("(3)% fell") == "(3)% fell"
