"""Days of periods that a name tells, where an issuer's years are of 52 or 53 weeks."""

import datetime

import pytest

from generator.parse.figures.calendar import read_calendar
from generator.parse.figures.facts import read_facts
from generator.parse.figures.fiscal import Stretch, end_of_weeks
from tests.support import draft_of

HEAD = (
    "Acme Widgets Reports Results\n\nSpringfield, IL - February 12, 2020 - Acme Widgets Corp. (NYSE: ACM) today "
    "announced its results for the second quarter of fiscal 2020, ended January 25, 2020.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("It expects revenue of $9 million in the third quarter of fiscal 2020.", "2020-01-26", "2020-04-25"),
        ("It expects revenue of $40 million in fiscal year 2020.", "2019-07-28", "2020-07-25"),
        ("Revenue in the first quarter of fiscal 2020 was $8 million.", "2019-07-28", "2019-10-26"),
        ("Revenue in the second quarter of fiscal 2019 was $7 million.", "2018-10-28", "2019-01-26"),
        # Too far away: nothing tells where a week was added.
        ("Revenue in the second quarter of fiscal 2015 was $7 million.", "2014-11-01", "2015-01-31"),
    ],
)
def test_days_are_reckoned_in_weeks(sentence: str, start: str, end: str) -> None:
    draft = draft_of(f"{HEAD}{sentence}\n")
    read_calendar(draft)
    read_facts(draft)
    assert [(fact.period.start, fact.period.end) for fact in draft.facts] == [(start, end)]


@pytest.mark.parametrize(
    ("weeks", "quarters", "end"),
    [(14, -1, "2020-09-26"), (14, -4, "2019-12-28"), (14, 1, "2021-04-03"), (None, -1, "2020-10-03")],
)
def test_a_week_more_is_gone_before(weeks: int | None, quarters: int, end: str) -> None:
    fourth = Stretch("quarter", 2020, 4, datetime.date(2021, 1, 2), weeks=weeks)
    assert end_of_weeks(fourth, quarters) == datetime.date.fromisoformat(end)


def test_a_year_named_beside_its_dated_quarter_ends_with_it() -> None:
    draft = draft_of(
        "Acme Widgets Reports Fourth Quarter and Fiscal 2004 Results\n\n"
        "Springfield, IL - June 24, 2004 - Acme Widgets Corp. (NYSE: ACM) today announced its results for the fourth "
        "quarter ended May 29, 2004.\n\nFor fiscal year 2004, revenue was $9 million.\n"
    )
    read_calendar(draft)
    read_facts(draft)
    assert [(fact.period.label, fact.period.end) for fact in draft.facts] == [("FY2004", "2004-05-29")]


@pytest.mark.parametrize(
    ("year", "days"), [(2017, [("2017-01-01", "2017-07-15")]), (2018, [("2017-12-31", "2018-07-14")]), (2015, [])]
)
def test_weeks_of_a_year_are_those_of_the_news(year: int, days: list[tuple[str, str]]) -> None:
    draft = draft_of(
        "Acme Widgets Reports Second Quarter Results\n\n"
        "Springfield, IL - July 30, 2018 - Acme Widgets Corp. (NYSE: ACM) today announced its results for the second "
        f"quarter and 28 weeks ended July 14, 2018.\n\nRevenue for the 28 weeks of {year} was $9 million.\n"
    )
    read_calendar(draft)
    read_facts(draft)
    assert [(fact.period.start, fact.period.end) for fact in draft.facts] == days
