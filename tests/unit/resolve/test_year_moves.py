"""A change of the fiscal year's end, learned from dated releases; what contradicts itself is no change."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.account import list_conflicts
from generator.model.archive import Archive
from generator.model.curated import Curated
from generator.model.days import month_end
from generator.model.resolved import FiscalCalendar
from generator.resolve.labels import Year, read_label
from tests.unit.resolve.press import Press, fact

ISSUER = "acme-widgets"


def _show(press: Press, day: str, value: str, through: str | None = None, words: str = "") -> None:
    """A release that shows an end of the year, with a quarter's revenue where it reports one."""
    key = f"r{len(press.releases)}"
    text = f"A Acme Widgets Corp. had sales of $5 in the quarter. {words}"
    facts = []
    if through is not None:
        end = date.fromisoformat(through)
        start = month_end(end.year, end.month - 3) + timedelta(days=1)
        facts.append(fact("revenue", "$5", "5000000", start=start.isoformat(), end=through))
    calendar = {"value": value, "because": f"typed {value}", "at": "quarter"}
    press.add(key, text, day, calendar=calendar, facts=facts)


def _learn(press: Press, **curated: list[dict[str, object]]) -> tuple[FiscalCalendar, Archive]:
    archive, _ = press.resolve(curated=Curated.model_validate(curated))
    calendar = archive.organisations[ISSUER].fiscal_calendar
    assert calendar is not None
    return calendar, archive


def _moved() -> Press:
    press = Press()
    _show(press, "2006-11-01", "09-30", "2006-09-30")
    _show(press, "2007-05-01", "09-30", "2007-03-31")
    _show(press, "2007-11-01", "09-30", "2007-09-30")
    _show(press, "2008-05-01", "12-31", "2008-03-31")
    _show(press, "2008-08-01", "12-31", "2008-06-30")
    return press


def test_older_releases_show_one_end_and_newer_ones_another() -> None:
    calendar, archive = _learn(_moved())
    (former,) = calendar.earlier
    assert (calendar.year_end, calendar.since, calendar.until) == ("12-31", "2008-01-01", None)
    assert (former.year_end, former.since, former.until) == ("09-30", None, "2007-09-30")
    assert [known.release for known in calendar.because] == ["r3", "r4"]
    assert [known.release for known in former.because] == ["r0", "r1", "r2"]
    assert [(known.release, known.because) for known in calendar.changed] == [
        ("r2", ("fiscal years ended on 30 September until 30 September 2007, and the release of 1 November 2007 is the "
               "last to show it: concluded from “typed 09-30”")),
        ("r3", ("they end on 31 December since 1 January 2008, and the release of 1 May 2008 is the first to show it: "
               "concluded from “typed 12-31”")),
    ]  # fmt: skip
    assert list_conflicts(archive) == []


def test_the_order_of_the_documents_does_not_matter() -> None:
    press = _moved()
    expected, _ = press.resolve()
    for order in (list(press.releases)[::-1], ["r3", "r0", "r4", "r2", "r1"]):
        archive, _ = press.resolve(order=order)
        assert archive.organisations == expected.organisations
        assert archive.periods == expected.periods


def test_days_in_between_belong_to_no_fiscal_year() -> None:
    press = _moved()
    for label, end in (("FY2007-Q4", "2007-09-30"), ("FY2008-Q1", "2008-03-31")):
        figure = fact("net_income", "$5", "5000000", label, start=f"{end[:5]}0{int(end[5:7]) - 2}-01", end=end)
        press.add(f"l{label}", "L Acme Widgets Corp. $5", "2008-09-01", facts=[figure])
    between = fact("cash", "$5", "5000000", end="2007-12-31")
    short = fact("revenue", "$5", "5000000", None, start="2007-10-01", end="2007-12-31", id="revenue.2")
    year = fact("revenue", "$5", "5000000", None, start="2007-01-01", end="2007-12-31", id="revenue.3")
    press.add("t", "T Acme Widgets Corp. $5", "2008-09-02", facts=[between, short, year], fiscal=["FY2008-Q2"])
    _, archive = _learn(press)
    labels = {key.partition("/")[2]: period.label for key, period in archive.periods.items() if period.metrics}
    assert labels["2007-10-01-2007-12-31"] is None
    assert labels["2007-01-01-2007-12-31"] is None
    assert labels["fy2007-q4"] == "FY2007-Q4"
    assert labels["fy2008-q2"] == "FY2008-Q2"
    quarter = archive.periods[f"{ISSUER}/fy2008-q2"]
    assert (quarter.start, quarter.end) == ("2008-04-01", "2008-06-30")
    # The calendar in force then dates it, not that of today.
    first = archive.periods[f"{ISSUER}/fy2007-q2"]
    assert "the fiscal year ended on 30 September" in first.known[0].because


def test_a_year_that_is_not_known_by_name_labels_nothing_and_leaves_the_other_alone() -> None:
    press = Press()
    for day, end, through in (
        ("2006-11-01", "12-31", "2006-09-30"),
        ("2007-05-01", "12-31", "2007-03-31"),
        ("2007-11-01", "06-30", "2007-09-30"),
        ("2008-02-01", "06-30", "2007-12-31"),
    ):
        _show(press, day, end, through)
    archive, _ = press.resolve()
    labels = {period.end: period.label for period in archive.periods.values() if period.metrics}
    # A year to December is named after itself; whether the one to June 2008 is 2007 or 2008, no release shows. What
    # lies between the last whole year and the first of the new kind is no part of either.
    assert labels == {"2006-09-30": "FY2006-Q3", "2007-03-31": None, "2007-09-30": None, "2007-12-31": None}


def test_years_between_the_last_release_and_the_first_are_not_guessed() -> None:
    press = Press()
    for day, end, through in (
        ("2004-11-01", "09-30", "2004-09-30"),
        ("2005-05-01", "09-30", "2005-03-31"),
        ("2009-05-01", "12-31", "2009-03-31"),
        ("2009-08-01", "12-31", "2009-06-30"),
    ):
        _show(press, day, end, through)
    press.add("call", "C Acme Widgets Corp.", "2009-09-01", fiscal=["FY2007-Q2", "FY2010-Q2"])
    calendar, archive = _learn(press)
    assert (calendar.since, calendar.earlier[0].until) == ("2009-01-01", "2005-09-30")
    assert "until 30 September 2005 at least" in calendar.changed[0].because
    assert "since 1 January 2009 at the latest" in calendar.changed[1].because
    assert archive.periods[f"{ISSUER}/fy2007-q2"].end is None


def test_a_year_that_was_cut_short() -> None:
    press = Press()
    for day, end, through in (
        ("2006-11-01", "09-30", "2006-09-30"),
        ("2007-05-01", "09-30", "2007-03-31"),
        ("2007-11-01", "06-30", "2007-09-30"),
        ("2008-02-01", "06-30", "2007-12-31"),
    ):
        _show(press, day, end, through)
    calendar, _ = _learn(press)
    # After March 2007 the first year to June begins in July 2007; the last one to September had ended in 2006.
    assert (calendar.year_end, calendar.since, calendar.earlier[0].until) == ("06-30", "2007-07-01", "2006-09-30")


def test_a_year_of_whole_weeks_that_was_moved() -> None:
    press = Press()
    for day, end, through in (
        ("2006-11-01", "10-01", "2006-10-01"),
        ("2007-11-01", "09-30", "2007-09-30"),
        ("2008-05-01", "12-28", "2008-03-30"),
        ("2009-02-01", "01-03", "2009-01-03"),
    ):
        _show(press, day, end, through)
    calendar, _ = _learn(press)
    assert (calendar.since, calendar.earlier[0].until) == ("2008-01-01", "2007-09-30")


@pytest.mark.parametrize(
    ("shown", "year_end", "conflicts"),
    [
        # One release after the others is no change; neither is one before them.
        (["09-30", "09-30", "12-31"], "09-30", ["r2"]),
        (["12-31", "09-30", "09-30"], "09-30", ["r0"]),
        (["12-31", "09-30"], None, ["r0", "r1"]),
        # Met again after another: no change.
        (["09-30", "12-31", "12-31", "09-30", "12-31"], "12-31", ["r0", "r3"]),
        (["09-30", "12-31", "09-30", "12-31"], None, ["r0", "r1", "r2", "r3"]),
    ],
)
def test_what_is_no_change_is_a_conflict(shown: list[str], year_end: str | None, conflicts: list[str]) -> None:
    press = Press()
    for number, value in enumerate(shown):
        _show(press, f"200{number + 1}-06-01", value, f"200{number + 1}-03-31")
    calendar, archive = _learn(press)
    assert (calendar.year_end, calendar.earlier) == (year_end, [])
    assert [known.release for known in calendar.conflicts] == conflicts
    assert len(list_conflicts(archive)) == len(conflicts)


def test_two_ends_shown_on_the_day_of_the_change_are_a_conflict() -> None:
    press = Press()
    for day, value in (("2001-06-01", "09-30"), ("2002-06-01", "09-30"), ("2002-06-01", "12-31"),
                       ("2003-06-01", "12-31"), ("2004-06-01", "12-31")):  # fmt: skip
        # Of two releases of one day that say the same, one would count.
        _show(press, day, value, words=f"Nobody had thought that number {len(press.releases)} would be like this one.")
    calendar, _ = _learn(press)
    assert (calendar.year_end, calendar.earlier) == ("12-31", [])
    assert [known.release for known in calendar.conflicts] == ["r0", "r1"]


def test_one_that_fits_nowhere_is_a_conflict_beside_a_change() -> None:
    press = _moved()
    _show(press, "2007-02-01", "05-31", "2006-12-31")
    press.add("u", "U Acme Widgets Corp.", None, calendar={"value": "09-30", "because": "typed", "at": "U"})
    calendar, archive = _learn(press)
    assert (calendar.year_end, calendar.since) == ("12-31", "2008-01-01")
    # One without a date agrees with the former calendar, whenever it was.
    assert [known.release for known in calendar.earlier[0].because] == ["r0", "r1", "r2", "u"]
    assert [known.release for known in calendar.conflicts] == ["r5"]
    (notice,) = list_conflicts(archive)
    assert notice.where == "r5.txt:1"


def test_an_annual_report_cited_after_the_change_shows_what_was_before() -> None:
    press = _moved()
    for day in ("2008-02-01", "2008-06-01", "2009-01-05"):
        text = f"K Acme Widgets Corp. has news of {day}; see its report for the year ended September 30, 2007."
        shown = {"value": "09-30", "because": "typed", "at": "year ended September 30, 2007"}
        press.add(f"k{day}", text, day, calendar=shown)
    calendar, archive = _learn(press)
    assert (calendar.year_end, calendar.since, calendar.earlier[0].until) == ("12-31", "2008-01-01", "2007-09-30")
    assert len(calendar.earlier[0].because) == 6
    assert list_conflicts(archive) == []


def test_words_that_name_the_day_are_enough_to_tell_when() -> None:
    press = Press()
    for number, (value, day) in enumerate(
        [
            ("09-30", "March 31, 2006"),
            ("09-30", "June 30, 2007"),
            ("12-31", "March 31, 2008"),
            ("12-31", "June 30, 2009"),
        ]
    ):
        text = f"X Acme Widgets Corp. had a good quarter, ended {day}, as all those before."
        shown = {"value": value, "because": "typed", "at": f"quarter, ended {day}"}
        press.add(f"u{number}", text, None, calendar=shown)
    calendar, _ = _learn(press)
    assert (calendar.year_end, calendar.since, calendar.earlier[0].until) == ("12-31", "2008-01-01", "2007-09-30")
    assert "the release u1 is the last to show it" in calendar.changed[0].because


def test_a_former_end_that_has_newer_results_is_a_conflict() -> None:
    press = Press()
    for day, end, through in (
        ("2007-11-01", "09-30", "2007-09-30"),
        ("2008-05-01", "09-30", "2008-03-31"),
        ("2008-05-02", "12-31", "2007-12-31"),
        ("2008-08-01", "12-31", "2008-06-30"),
    ):
        _show(press, day, end, through)
    calendar, _ = _learn(press)
    assert (calendar.year_end, calendar.earlier) == (None, [])


def test_three_ends_one_after_the_other() -> None:
    press = _moved()
    _show(press, "2010-11-01", "06-30", "2010-09-30")
    _show(press, "2011-02-01", "06-30", "2010-12-31")
    _show(press, "2010-05-01", "12-31", "2010-03-31")
    calendar, _ = _learn(press)
    chain = [(one.year_end, one.since, one.until) for one in (calendar, *calendar.earlier)]
    assert chain == [
        ("06-30", "2010-07-01", None),
        ("12-31", "2008-01-01", "2009-12-31"),
        ("09-30", None, "2007-09-30"),
    ]


def test_words_make_one_release_enough_and_give_the_days() -> None:
    press = Press()
    _show(press, "2006-11-01", "09-30", "2006-09-30")
    words = "The three-month transition period ended December 31, 2007 follows a change in fiscal year."
    _show(press, "2008-05-01", "12-31", "2008-03-31", words)
    calendar, _ = _learn(press)
    assert (calendar.year_end, calendar.since, calendar.earlier[0].until) == ("12-31", "2008-01-01", "2007-09-30")
    assert calendar.changed[-1].because == (
        "the release of 1 May 2008 says “three-month transition period ended December 31, 2007”"
    )
    assert calendar.changed[-1].release == "r1"


def test_words_tell_of_a_change_that_is_still_to_come() -> None:
    press = Press()
    _show(press, "2006-11-01", "09-30", "2006-09-30")
    words = "It will change its fiscal year end from September 30 to December 31, effective December 31, 2007."
    _show(press, "2007-11-01", "09-30", "2007-09-30", words)
    calendar, _ = _learn(press)
    assert (calendar.year_end, calendar.since, calendar.because) == ("12-31", "2008-01-01", [])
    assert (calendar.earlier[0].year_end, calendar.earlier[0].until) == ("09-30", "2007-09-30")


def test_words_without_a_day_are_told_and_not_followed() -> None:
    press = Press()
    _show(
        press, "2006-11-01", "09-30", "2006-09-30", "It changed its fiscal year end from September 30 to December 31."
    )
    calendar, archive = _learn(press)
    assert (calendar.year_end, calendar.earlier) == ("09-30", [])
    (notice,) = list_conflicts(archive)
    assert "says “changed its fiscal year end from September 30 to December 31”" in notice.message


def test_words_of_a_change_before_all_releases() -> None:
    press = Press()
    words = "It changed its fiscal year end from September 30 to December 31."
    _show(press, "2008-05-01", "12-31", "2008-03-31", words)
    calendar, archive = _learn(press)
    assert (calendar.year_end, calendar.earlier, list_conflicts(archive)) == ("12-31", [], [])
    assert [known.release for known in calendar.changed] == ["r0"]


def test_words_give_the_day_of_a_change_before_all_releases_if_it_can_be_that() -> None:
    words = "The fiscal three-month transition period ended December 31, 2007 was short."
    for day, through, since in (("2008-05-01", "2008-03-31", "2008-01-01"), ("2006-05-01", "2006-03-31", None)):
        press = Press()
        _show(press, day, "12-31", through)
        _show(press, "2009-05-01", "12-31", "2009-03-31", words)
        calendar, _ = _learn(press)
        assert (calendar.year_end, calendar.since) == ("12-31", since)
        assert [one.until for one in calendar.earlier] == (["2007-09-30"] if since else [])


def test_what_a_person_says_wins() -> None:
    press = _moved()
    stated: dict[str, object] = {"organisation": ISSUER, "because": "the register says so", "named_after": "end"}
    calendar, archive = _learn(press, fiscal_calendars=[{**stated, "year_end": "09-30"}])
    assert (calendar.year_end, calendar.earlier, calendar.since) == ("09-30", [], None)
    assert [known.release for known in calendar.conflicts] == ["r3", "r4"]
    assert list_conflicts(archive) == []
    until = {**stated, "year_end": "09-30", "until": "2006-09-30"}
    calendar, archive = _learn(press, fiscal_calendars=[until, {**stated, "year_end": "12-31"}])
    assert (calendar.year_end, calendar.earlier[0].until) == ("12-31", "2006-09-30")
    # What agrees with either is no conflict.
    assert (calendar.conflicts, calendar.earlier[0].conflicts) == ([], [])
    # A person says when the former one ended; the present one is learned of what came later.
    calendar, archive = _learn(press, fiscal_calendars=[until])
    assert (calendar.year_end, calendar.earlier[0].until) == ("12-31", "2006-09-30")
    assert [known.release for known in calendar.because] == ["r3", "r4"]


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_random_change_is_learned_and_never_dated_wrongly(data: st.DataObject) -> None:
    """One change between two random ends; releases of random quarters before and after it, in any order."""
    before, after = data.draw(st.permutations(range(1, 13)))[:2]
    moved = data.draw(st.integers(2005, 2007))
    last = month_end(moved, before)
    # The first year of the new end begins within twelve months after the last one of the former.
    eve = next(
        month_end(moved, last.month + n) for n in range(1, 13) if month_end(moved, last.month + n).month == after
    )
    quarters_before = [month_end(last.year, last.month - 3 * n) for n in range(16)]
    quarters_after = [month_end(eve.year, eve.month + 3 * n) for n in range(1, 17)]
    many = st.integers(2, 7)
    told = [
        (end, value)
        for ends, month in ((quarters_before, before), (quarters_after, after))
        for value in [f"{month_end(2001, month):%m-%d}"]
        for end in sorted(data.draw(st.permutations(ends))[: data.draw(many)])
    ]
    press = Press()
    for end, value in told:
        _show(press, (end + timedelta(days=40)).isoformat(), value, end.isoformat())
    order = data.draw(st.permutations(list(press.releases)))
    archive, _ = press.resolve(order=order)
    calendar = archive.organisations[ISSUER].fiscal_calendar
    assert calendar
    (former,) = calendar.earlier
    assert (calendar.year_end, former.year_end) == tuple(f"{month_end(2001, month):%m-%d}" for month in (after, before))
    assert former.until
    assert calendar.since
    # Days said to lie in a year of either kind do.
    assert former.until <= last.isoformat()
    assert calendar.since > eve.isoformat()
    if last in [end for end, _ in told]:
        assert former.until == last.isoformat()
    if quarters_after[0] in [end for end, _ in told]:
        assert calendar.since == (eve + timedelta(days=1)).isoformat()
    for period in archive.periods.values():
        label = read_label(period.label)
        if label and period.end:
            month = before if period.end <= last.isoformat() else after
            assert Year(month, 0).days_of(label)[1] in {period.end, f"{int(period.end[:4]) + 1}{period.end[4:]}"}
    assert archive.organisations == press.resolve()[0].organisations
