"""Figures, claims and the fiscal year, read from typed paragraphs with invented names."""

from typing import Any

import pytest

from generator.model.evidence import faults
from generator.model.release import Release
from generator.parse import parse_document
from generator.parse.claims.claims import read_claims
from generator.parse.draft import Draft
from generator.parse.figures.calendar import read_calendar
from generator.parse.figures.facts import read_facts
from generator.parse.people.organisations import read_organisations
from tests.support import cases, document_of, draft_of

FRAME = """Acme Announces Second Quarter Results for Fiscal 2006

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the second quarter of
fiscal 2006, ending March 31, 2006.

"""

LATER = FRAME.replace("April 20", "October 20")


def _read(text: str) -> Draft:
    draft = draft_of(text)
    read_organisations(draft)
    read_calendar(draft)
    read_facts(draft)
    read_claims(draft)
    for record in (*draft.facts, *draft.claims):
        assert faults(record, draft.text) == []
    return draft


def _table(name: str) -> pytest.MarkDecorator:
    table = cases(name)
    return pytest.mark.parametrize("case", table, ids=[case["name"] for case in table])


@_table("figures")
def test_figures(case: dict[str, Any]) -> None:
    facts = _read(FRAME + case["text"] + "\n").facts
    told = [
        f"{fact.metric} {fact.period.label} {' '.join(fact.value) if isinstance(fact.value, list) else fact.value}"
        for fact in facts
    ]
    assert told == case["facts"]
    by_id = {fact.id: fact for fact in facts}
    assert {fact.id: fact.of for fact in facts if fact.of} == case.get("of", {f.id: f.of for f in facts if f.of})
    assert {fact.id: fact.bound for fact in facts if fact.bound != "exact"} == case.get("bounds", {})
    for name, end in case.get("ends", {}).items():
        assert by_id[name].period.end == end


def test_words_of_the_issuers_name_are_none_about_figures() -> None:
    frame = FRAME.replace("Acme Widgets Corp. (ACMW.OB)", "Target Widgets Corp. (TGTW.OB)")
    facts = _read(f"{frame}For the quarter, Target Widgets reported net income of $0.5 million.\n").facts
    assert [(fact.metric, fact.value) for fact in facts] == [("net_income", "500000")]


@pytest.mark.parametrize(
    ("also", "label"),
    [
        ("Orders in the second quarter of 1993 were up from those of the second quarter of 1992.", "FY1993-Q2"),
        ("Orders in the second quarter of 1993 were up.", None),
        ("Orders rose from the second quarter of 1992. Acme expects more of them in the second quarter of 1993.", None),
    ],
)
def test_a_quarter_without_a_year_in_a_release_without_a_day_is_the_last_one_named(
    also: str, label: str | None
) -> None:
    draft = _read(
        "Acme Widgets Announces Second-Quarter Sales\n\nDENVER, July 22 /PRNewswire/ -- Acme Widgets Corp. (NYSE: ACM) "
        f"reported second-quarter sales of $5 million. {also}\n"
    )
    assert draft.date is None
    assert [fact.period.label for fact in draft.facts] == ([label] if label else [])


def test_full_year_figures_in_a_report_on_the_fourth_quarter_are_of_the_year_that_it_ends() -> None:
    frame = LATER.replace(
        "second quarter of\nfiscal 2006, ending March 31", "fourth quarter of\nfiscal 2006, ended September 30"
    )
    facts = _read(f"{frame}Full-year net income was $5 million, on revenue of $40 million.\n").facts
    assert [(fact.metric, fact.period.label) for fact in facts] == [("net_income", "FY2006"), ("revenue", "FY2006")]


@pytest.mark.parametrize(
    ("day", "said", "end"),
    [
        ("Oct. 23", "the third quarter of 2003", "2003-09-30"),
        ("Feb. 4", "the fourth quarter of 2003", "2003-12-31"),
        # A quarter of that name in a year that is none of the calendar.
        ("Oct. 23", "the first quarter of 2004", None),
        ("Oct. 23", "the third quarter of fiscal 2003", None),
    ],
)
def test_a_dateline_without_a_year_tells_a_calendar_quarter(day: str, said: str, end: str | None) -> None:
    draft = _read(
        f"Acme Widgets Announces Results\n\nDENVER, {day} /PRNewswire/ -- Acme Widgets Corp. (NYSE: ACM) announced "
        f"today its results for {said}. Net income was $5 million for the quarter, and everybody was pleased with it.\n"
    )
    assert draft.date is None
    assert [(fact.metric, fact.period.end) for fact in draft.facts] == [("net_income", end)]


@pytest.mark.parametrize(
    ("headline", "lead", "label", "end"),
    [
        ("First Quarter 2016", "the three months ended March 31, 2016", "FY2016-Q1", "2016-03-31"),
        ("Third Quarter 2016", "the three months ended March 31, 2016 and 2015", "FY2016-Q3", "2016-03-31"),
        # The day is of no quarter that has ended, or prints no year.
        ("First Quarter 2016", "the past months. It awaits the three months ending June 30, 2016", "FY2016-Q1", None),
        ("First Quarter 2016", "the three months ended March 31", "FY2016-Q1", None),
        ("First Quarter", "the three months ended March 31, 2016", None, "2016-03-31"),
    ],
)
def test_headline_and_lead_tell_a_quarter_where_a_release_has_no_date(
    headline: str, lead: str, label: str | None, end: str | None
) -> None:
    draft = _read(
        f"Acme Reports {headline} Results\n\nDENVER--(BUSINESS WIRE)--Acme Widgets Corp. (NYSE: ACM) today announced "
        f"its results for {lead}.\n\nNet income was $5 million for the quarter, and everybody was pleased with it.\n"
    )
    assert draft.date is None
    assert [(fact.period.label, fact.period.end) for fact in draft.facts] == [(label, end)]


HALF = """Acme Announces Results

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the six months ended
March 31, 2006.

"""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # Brackets behind a period may mean a loss, or nothing at all.
        ("Revenue was $23.2 million, an increase of 11.2% over the same period in 2005 ($20.8 million).", ["23200000"]),
        ("Net income was $2.1 million, up from the prior year period ($1.9 million).", ["2100000"]),
        ("Net income was $2.1 million, compared with ($1.9 million) a year ago.", ["2100000", "-1900000"]),
        ("Revenue was $23.2 million (2005: $20.8 million).", ["23200000", "20800000"]),
    ],
)
def test_an_amount_in_brackets_behind_a_period_is_left_out(sentence: str, told: list[str]) -> None:
    assert [fact.value for fact in _read(HALF + sentence + "\n").facts] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Revenue of the Group amounted to $23.2 million.", ["23200000"]),
        ("Net income of the Company was $2.1 million.", ["2100000"]),
        ("Revenue of the Group's widget business was $1.8 million.", []),
        ("Revenue of the Company in China was $1.8 million.", []),
        ("Revenue of the company acquired in May was $1.8 million.", []),
    ],
)
def test_figures_of_the_group_are_the_issuers(sentence: str, told: list[str]) -> None:
    assert [fact.value for fact in _read(HALF + sentence + "\n").facts] == told


def test_results_that_a_company_is_pleased_to_announce_are_news() -> None:
    draft = _read(
        "Acme Widgets Results\n\nLONDON, 19 December 2016 - Acme Widgets plc is pleased to announce its results for "
        "the half year ended 30 June 2016, the first half of fiscal 2016.\n\nRevenue was $64.1 million.\n"
    )
    assert draft.fiscal == ["FY2016-H1"]
    assert [(fact.metric, fact.value) for fact in draft.facts] == [("revenue", "64100000")]


def test_a_comparison_in_a_bracket_is_no_period_of_the_news() -> None:
    text = "Acme Widgets plc Results\n\nLONDON, 19 December 2016 - Acme Widgets plc today gave a report.\n\n"
    draft = _read(f"{text}Profit after tax was $3.1 million (H1 FY2016: $2.2 million, all from widgets).\n")
    assert (draft.fiscal, draft.facts) == ([], [])


def test_a_year_and_its_last_quarter_end_on_the_day_printed_behind_them() -> None:
    lead = (
        "Acme Widgets Corp. today announced results for its fiscal year and fourth quarter, both ended June 30, 2010."
    )
    draft = _read(f"Acme Reports Results\n\nSpringfield, IL - August 23, 2010 - {lead}\n")
    assert draft.fiscal == ["FY2010", "FY2010-Q4"]


CALENDAR = """Acme Reports Fourth Quarter and Full Year 2019 Results

Springfield, IL - February 4, 2020 - Acme Widgets Corp. today announced results for the fourth quarter and full year
2019.

"""


def test_a_bare_year_that_the_full_year_contradicts_is_left_out() -> None:
    quarter = "Total revenues were $5.9 million in 2019 compared to $5.8 million in 2018."
    year = "Full year 2019 total revenues were $22.4 million, compared to $22.1 million in 2018."
    facts = _read(f"{CALENDAR}{quarter}\n\n{year}\n").facts
    assert [(fact.period.label, fact.value) for fact in facts] == [("FY2019", "22400000"), ("FY2018", "22100000")]


def test_a_year_that_is_not_over_is_no_news() -> None:
    lead = "today announced results for the second quarter (twelve weeks) and the first 24 weeks of fiscal 2020, ended"
    draft = _read(
        "Acme Reports Second Quarter and Year-to-Date Results for Fiscal 2020\n\nSpringfield, IL - March 5, 2020 - "
        f"Acme Widgets Corp. {lead} February 16, 2020.\n\nNet sales for the quarter increased to $38.2 million.\n"
    )
    assert draft.fiscal == ["FY2020-Q2", "FY2020-H1"]
    assert [(fact.period.label, fact.value) for fact in draft.facts] == [("FY2020-Q2", "38200000")]


def test_the_coming_quarter_is_named_where_the_calendar_is_not_known() -> None:
    frame = CALENDAR.replace("full year\n2019", "fiscal year\n2019").replace("Full Year 2019", "Fiscal Year 2019")
    facts = _read(f"{frame}First quarter net income per diluted share is expected to be $0.30 to $0.32.\n").facts
    assert [(fact.metric, fact.period.label, fact.value) for fact in facts] == [
        ("guidance_eps", "FY2020-Q1", ["0.30", "0.32"])
    ]


ABROAD = {
    "british": """Half year results for the six months ended 30 June 2022

London, 9 August 2022 - Acme Widgets plc (LSE: ACMW) today announces its results for the six months ended 30 June 2022.

""",
    "autumn": """Interim results for the half-year ended 31 December 2019

London, 31 March 2020 - Acme Widgets plc (LSE: ACMW) today announces its results for the half-year to December.

""",
    "nordic": """Interim report January-June 2019

STOCKHOLM, July 18, 2019 - Acme Widgets AB (Nasdaq: ACMW) today published its report for the second quarter of 2019.

""",
}


@_table("figures_abroad")
def test_figures_abroad(case: dict[str, Any]) -> None:
    facts = _read(ABROAD[case["below"]] + case["text"] + "\n").facts
    assert [f"{fact.metric} {fact.period.label} {fact.value} {fact.unit}" for fact in facts] == case["facts"]


@_table("claims")
def test_claims(case: dict[str, Any]) -> None:
    claims = _read(FRAME + case["text"] + "\n").claims
    assert [{"printed": claim.printed, "says": claim.says.model_dump(exclude_none=True)} for claim in claims] == case[
        "claims"
    ]


@_table("calendars")
def test_calendar(case: dict[str, Any]) -> None:
    draft = _read(f"Acme Has News\n\nSpringfield, IL - November 23, 2005 - Acme Widgets Corp. {case['text']}\n")
    assert (draft.calendar.value if draft.calendar else None) == case["calendar"]
    assert (draft.calendar.because if draft.calendar else None) == case.get("because")
    assert (draft.fiscal_year_end.value if draft.fiscal_year_end else None) == case.get("stated")
    assert [problem.code for problem in draft.problems] == ([case["problem"]] if "problem" in case else [])
    assert draft.fiscal == case["fiscal"]


@pytest.mark.parametrize(
    ("headline", "calendar", "news"),
    [
        ("Interim report January-June 2019", "12-31", ["FY2019-H1"]),
        ("Interim report for 1 January to 30 June 2019", "12-31", ["FY2019-H1"]),
        ("Interim report 1 December - 28 February 2019", None, []),
    ],
)
def test_months_of_a_headline_tell_the_fiscal_year(headline: str, calendar: str | None, news: list[str]) -> None:
    draft = _read(f"{headline}\n\nSTOCKHOLM, July 18, 2019 - Acme Widgets AB (Nasdaq: ACMW) tells how it fared.\n")
    assert (draft.calendar.value if draft.calendar else None) == calendar
    assert draft.fiscal == news


def test_a_quarter_without_a_year_is_the_last_one_of_its_number() -> None:
    draft = _read(
        "Acme Reports Third Quarter Results\n\nSpringfield, IL - July 19, 2007 - Acme Widgets Corp. (ACMW.OB) today "
        "reported third quarter sales of $29.7 million. It expects sales of $121 million for the fiscal year ending "
        "September 30, 2007.\n"
    )
    assert [(fact.id, fact.value, fact.period.end) for fact in draft.facts] == [
        ("revenue.FY2007-Q3", "29700000", "2007-06-30"),
        ("guidance_revenue.FY2007", "121000000", "2007-09-30"),
    ]


@pytest.mark.parametrize(
    ("number", "date", "period"),
    [
        ("Third", "October 16, 2003", ("FY2003-Q3", "2003-09-30")),
        ("Fourth", "February 12, 2004", ("FY2003-Q4", "2003-12-31")),
        # By then others report a quarter of that number that ended a month later.
        ("Third", "November 20, 2003", None),
        ("Fourth", "March 8, 2004", None),
        ("Second", "October 16, 2003", None),
    ],
)
def test_a_quarter_told_soon_after_the_calendars_is_that(
    number: str, date: str, period: tuple[str, str] | None
) -> None:
    text = f"Acme Reports {number} Quarter Results\n\nSpringfield, IL - {date} - Acme Widgets Corp. (ACMW.OB) today "
    draft = _read(f"{text}reported {number.lower()} quarter sales of $29.7 million.\n")
    assert [(fact.period.label, fact.period.end) for fact in draft.facts] == ([period] if period else [])
    told = _read(f"{text}reported fiscal {number.lower()} quarter sales of $29.7 million.\n")
    assert told.facts == []


@pytest.mark.parametrize(("date", "end"), [("October 28, 2021", "2021-09-30"), ("November 30, 2021", None)])
def test_a_column_of_a_full_year_speaks_of_no_other_year(date: str, end: str | None) -> None:
    draft = _read(
        f"Acme Reports Q3 2021\n\nOSLO, {date} - Acme Widgets ASA (OSE: ACM) reports revenue of NOK 1,234 million for "
        "the third quarter 2021.\n\nNOK million        Q3 2021    FY 2020\nBacklog               312        288\n"
    )
    assert [fact.period.end for fact in draft.facts] == [end]


def test_a_head_over_three_columns_is_no_head_of_the_middle_one_alone() -> None:
    draft = _read(
        "Acme Reports First Quarter\n\nSpringfield, IL - April 24, 2013 - Acme Widgets Corp. (ACMW.OB) today reported "
        "first quarter 2013 sales of $29.7 million.\n\nNotes\n\n                            Three Months Ended\n"
        "                               December 31,\n            March 31, 2013       2012       March 31, 2012\n"
        "Net sales          29.7             28.1              27.7\n"
    )
    assert (draft.calendar and draft.calendar.value) == "12-31"
    assert ("FY2013-Q1", "2013-03-31") in [(fact.period.label, fact.period.end) for fact in draft.facts]


def test_a_year_told_soon_after_the_calendars_is_that() -> None:
    text = (
        "Acme Reports 1991 Record Income\n\nSpringfield, IL - {} 20, 1992 - Acme Widgets Corp. (ACMW.OB) said that its "
    )
    words = "1991 net income was $3.8 million. Fourth-quarter sales were $8.6 million.\n"
    told = [(fact.id, fact.period.end) for fact in _read(text.format("January") + words).facts]
    assert told == [("net_income.FY1991", "1991-12-31"), ("revenue.FY1991-Q4", "1991-12-31")]
    assert [(fact.id, fact.period.end) for fact in _read(text.format("June") + words).facts] == [
        ("net_income.FY1991", None)
    ]


def test_a_quarter_has_its_place_where_the_years_name_is_not_known() -> None:
    draft = _read(
        "Acme Reports Results\n\nSpringfield, IL - May 2, 2006 - Acme Widgets Corp. (ACMW.OB) announced its results "
        "for the fourth quarter and year ended March 31, 2006. Fourth quarter revenues were $16.3 million.\n"
    )
    assert [(fact.period.label, fact.period.start, fact.value) for fact in draft.facts] == [
        (None, "2006-01-01", "16300000")
    ]


def test_a_word_of_the_issuers_name_is_no_part_of_its_business() -> None:
    text = FRAME.replace("Acme Widgets", "Acme Brands") + "Acme Brands had revenue of $5.6 million for the quarter.\n"
    assert [fact.value for fact in _read(text).facts] == ["5600000"]
    assert _read(text.replace("Acme Brands had", "Our brands had")).facts == []


def test_an_acronym_in_brackets_is_the_issuer_where_its_letters_are() -> None:
    text = FRAME.replace("Corp. (ACMW.OB)", "Inc. (AWI) (NYSE: AC)")
    assert [fact.value for fact in _read(text + "AWI had revenue of $5.6 million for the quarter.\n").facts] == [
        "5600000"
    ]
    other = text.replace("(AWI)", "(XYZ)")
    assert _read(other + "XYZ had revenue of $5.6 million for the quarter.\n").facts == []


def test_a_heading_of_plain_words_names_no_part_of_the_business() -> None:
    for heading in ("Highlights of the second quarter are as follows", "President's Message", "Solid Progress"):
        text = f"{FRAME}{heading}\n\nRevenue for the quarter was $5.6 million. It was up.\n"
        assert [fact.value for fact in _read(text).facts] == ["5600000"]


def test_the_month_of_may_says_nothing_of_the_future() -> None:
    draft = _read(
        "Acme Reports Second Quarter Results\n\nSpringfield, IL - May 20, 2006 - Acme Widgets Corp. (ACMW.OB) today "
        "reported a net loss of $8.4 million for the second quarter of fiscal 2006, ended March 31, 2006. Sales may be "
        "$9 million in the quarter.\n"
    )
    assert [(fact.id, fact.value) for fact in draft.facts] == [("net_income.FY2006-Q2", "-8400000")]


def test_a_second_statement_gets_an_id_of_its_own() -> None:
    text = "Revenue for the quarter was $5.6 million.\n\nNet revenue for the second quarter was $5,612,000.\n"
    assert [fact.id for fact in _read(FRAME + text).facts] == ["revenue.FY2006-Q2", "revenue.FY2006-Q2.2"]


def test_a_section_on_a_part_of_the_business_is_not_the_issuer() -> None:
    text = "\nWIDGETS SEGMENT\n\nRevenue for the quarter was $2.6 million. It was up.\n"
    assert _read(FRAME + text).facts == []


def test_a_headline_tells_a_direction() -> None:
    draft = _read(FRAME.replace("for Fiscal 2006\n", "for Fiscal 2006 Show Higher Sales\n"))
    (claim,) = draft.claims
    assert claim.printed == "Acme Announces Second Quarter Results for Fiscal 2006 Show Higher Sales"
    assert (claim.says.type, claim.says.metric, claim.says.period, claim.says.op) == (
        "comparison",
        "revenue",
        "FY2006-Q2",
        ">",
    )


def test_a_52_week_year_keeps_its_printed_end() -> None:
    draft = _read(FRAME.replace("March 31, 2006", "April 1, 2006") + "Revenue for the quarter was $5 million.\n")
    assert draft.calendar is not None
    assert draft.calendar.value == "09-30"
    assert [fact.period.end for fact in draft.facts] == ["2006-04-01"]


@pytest.mark.parametrize("words", ["Full-year revenue grew 10% to", "For the full year, revenue was"])
def test_the_full_year_is_the_one_that_is_news(words: str) -> None:
    frame = """Acme Announces Fourth Quarter and Year End Results for Fiscal 2006

Springfield, IL - November 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the fourth quarter
and fiscal year ending September 30, 2006.

"""
    told = [(f.metric, f.period.label, f.value) for f in _read(frame + f"{words} $20.1 million.\n").facts]
    assert told == [("revenue", "FY2006", "20100000")]
    assert _read(FRAME + f"{words} $20.1 million.\n").facts == []


@pytest.mark.parametrize(
    ("weeks", "end", "days"),
    [
        ("12", "April 1, 2006", ("FY2006-Q2", "2006-01-08", "2006-04-01")),
        ("sixteen", "April 1, 2006", ("FY2006-Q2", "2005-12-11", "2006-04-01")),
        ("thirteen", "April 1, 2006", ("FY2006-Q2", "2006-01-01", "2006-04-01")),
        ("28", "April 15, 2006", (None, "2005-10-02", "2006-04-15")),
        ("14", "April 8, 2006", ("FY2006-Q2", "2006-01-01", "2006-04-08")),
        ("twenty-seven", "April 8, 2006", ("FY2006-H1", "2005-10-02", "2006-04-08")),
        ("40", "July 8, 2006", ("FY2006-9M", "2005-10-02", "2006-07-08")),
        ("fifty-three", "October 7, 2006", ("FY2006", "2005-10-02", "2006-10-07")),
    ],
)
def test_weeks_are_counted_as_weeks(weeks: str, end: str, days: tuple[str | None, str, str]) -> None:
    draft = _read(LATER + f"Revenue for the {weeks} weeks ended {end} was $5 million.\n")
    assert [(f.period.label, f.period.start, f.period.end) for f in draft.facts] == [days]


@pytest.mark.parametrize(
    ("weeks", "end", "before"),
    [
        ("13", "April 1, 2006", ("2005-01-02", "2005-04-02")),
        # A long year begins 52 weeks after the one before, which had no such week.
        ("14", "April 8, 2006", ("2005-01-02", "2005-04-02")),
        ("53", "October 7, 2006", ("2004-10-03", "2005-10-01")),
        # Sixteen weeks and twice twelve.
        ("40", "July 8, 2006", ("2004-10-03", "2005-07-09")),
    ],
)
def test_the_year_before_a_long_one_is_not_long(weeks: str, end: str, before: tuple[str, str]) -> None:
    text = f"Revenue for the {weeks} weeks ended {end} was $5 million, compared to $4 million a year ago.\n"
    told = [(f.role, f.period.start, f.period.end) for f in _read(LATER + text).facts]
    assert told[1:] == [("comparative", *before)]


def test_a_figure_of_the_news_is_no_comparative() -> None:
    text = "Margins fell to 5 percent on second quarter revenue of $1.1 million.\n"
    assert [(f.value, f.role) for f in _read(FRAME + text).facts] == [("1100000", "reported")]


def test_seventeen_weeks_may_be_a_long_quarter_or_four_months() -> None:
    # Four months end 52 weeks after the same four, a quarter with a week more 53 weeks after one of sixteen.
    text = "Revenue for the 17 weeks ended June 1, 2002 was $5 million, compared to $4 million a year ago.\n"
    assert [(f.value, f.period.end) for f in _read(LATER + text).facts] == [("5000000", "2002-06-01")]


def test_a_period_that_is_said_again_keeps_its_weeks() -> None:
    text = "Revenue for the quarter ended April 8, 2006 was $5 million. Net income was $1 million in the quarter.\n"
    news = """Acme Announces Results

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the fourteen weeks
ended April 8, 2006.

"""
    assert [f.period.start for f in _read(news + text).facts] == ["2006-01-01", "2006-01-01"]


def test_weeks_that_are_no_period_leave_their_figures_out() -> None:
    assert _read(FRAME + "Revenue for the six weeks ended March 31, 2006 was $5 million.\n").facts == []


def test_another_organisation_is_named_with_its_figures() -> None:
    draft = draft_of(
        FRAME
        + "Acme has bought Burns Manufacturing Corp. (“Burns Mfg.”) of Springfield. For the six months ended June 30, "
        "2005, Burns Mfg. had net revenues of $2.8 million and net income of $0.2 million. Acme said no more.\n"
    )
    for step in (read_organisations, read_calendar, read_facts):
        step(draft)
    told = [(fact.metric, fact.period.start, fact.period.label, fact.value, fact.organisation) for fact in draft.facts]
    assert [(metric, start, label, value) for metric, start, label, value, _ in told] == [
        ("revenue", "2005-01-01", None, "2800000"),
        ("net_income", "2005-01-01", None, "200000"),
    ]
    assert [organisation.printed for *_, organisation in told if organisation] == ["Burns Mfg."] * 2


BOUGHT = [("revenue", "Tidewater Arts Corp."), ("net_income", "Tidewater Arts Corp.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We bought Tidewater Arts Corp., a maker with 2005 sales of $5 million and net income of $1 million.", BOUGHT),
        (
            "It bought Tidewater Arts Corp., a firm with sales of $5 million and net income of $1 million in 2005.",
            BOUGHT,
        ),
        ("We bought Tidewater Arts Corp. In 2005, Tidewater had sales of $5 million. Net income was $1 million.", []),
        (
            "Acme ended the quarter with revenue of $5 million and net income of $1 million.",
            [("revenue", None), ("net_income", None)],
        ),
    ],
)
def test_figures_of_what_is_bought_are_not_the_issuers(text: str, told: list[tuple[str, str | None]]) -> None:
    head = (
        "Acme Reports Results\n\nSPRINGFIELD, Ill., Oct. 20, 2006 /PRNewswire/ -- Acme Widgets Corp. (NYSE: ACM) today "
    )
    lead = "announced its results for the third quarter ended September 30, 2006. It makes gears for mills.\n\n"
    release = parse_document(document_of(f"{head}{lead}{text}\n"))
    assert isinstance(release, Release)
    assert [(fact.metric, fact.organisation and fact.organisation.printed) for fact in release.facts] == told


def test_a_banks_operating_revenue_is_its_own_measure() -> None:
    text = (
        "Operating revenue for the quarter was $9 million. Total revenue for the quarter was $8 million. The net "
        "interest margin was 4%.\n"
    )
    assert [(fact.metric, fact.value) for fact in _read(FRAME + text).facts] == [("revenue", "8000000")]


def _values(draft: Draft) -> list[tuple[str, str | None, Any]]:
    return [(fact.metric, fact.period.label, fact.value) for fact in draft.facts]


def test_a_line_over_a_list_above_the_dateline_tells_its_period() -> None:
    text = (
        "Acme Provides Its Guidance\n\nHighlights for fiscal year 2024\n\n* Operating profit grew 20% to $2.0 "
        "million\n\n* Since the listing, revenue has nearly tripled from $12.7 million in 2021 to $34.1 million in 2024"
        "\n\n"
        "SPRINGFIELD, IL - February 14, 2025 - Acme Widgets Corp. (Nasdaq: ACMW) announced today its results for the "
        "fiscal year ended December 31, 2024. Revenue was $34.1 million.\n"
    )
    assert _values(_read(text)) == [
        ("operating_income", "FY2024", "2000000"),
        ("revenue", "FY2024", "34100000"),
        ("revenue", "FY2021", "12700000"),
        ("revenue", "FY2024", "34100000"),
    ]


def test_figures_of_a_second_issuer_are_told_as_its_own() -> None:
    draft = draft_of(
        "Acme to Merge with Burns\n\nSPRINGFIELD, IL - Sept. 29, 1997 - Acme Widgets Corp. (Nasdaq: ACMW) and Burns "
        "Mfg. Inc. (Nasdaq: BRNS) today jointly announced that they have entered into a merger agreement.\n\nFor the "
        "six months ended June 30, 1997, BRNS had net revenues of $28.0 million and net income of $1.9 million.\n"
    )
    for step in (read_organisations, read_calendar, read_facts):
        step(draft)
    assert [issuer.printed for issuer in draft.issuers] == ["Acme Widgets Corp.", "Burns Mfg. Inc."]
    assert [(metric, value) for metric, _, value in _values(draft)] == [
        ("revenue", "28000000"),
        ("net_income", "1900000"),
    ]
    assert [fact.organisation.printed for fact in draft.facts if fact.organisation] == ["BRNS"] * 2
    assert draft.fiscal == []


def test_guidance_of_an_undated_release_is_for_what_ends_after_its_news() -> None:
    text = (
        "Acme Reports Second Quarter 2025 Results\n\nAcme Widgets Corp. (Nasdaq: ACMW) today reported results for the "
        "second quarter ended June 30, 2025.\n\nThe Company expects revenue for 2025 of $28 million to $30 million. It "
        "had expected revenue for the second quarter of 2025 of $5 million to $6 million.\n"
    )
    draft = _read(text)
    assert draft.date is None
    assert _values(draft) == [("guidance_revenue", "FY2025", ["28000000", "30000000"])]


def test_a_bare_half_year_is_the_half_year_that_the_news_is_of() -> None:
    draft = _read(
        "Widget Mining Reports Half Year Results\n\nSYDNEY, February 24, 2021 - Widget Mining Limited (ASX: WDM) today "
        "announced its results for the half year ended 31 December 2020.\n\nRevenue for the half year was A$56.2 "
        "million, compared with A$49.8 million in the prior corresponding period.\n"
    )
    assert _values(draft) == [("revenue", "FY2021-H1", "56200000"), ("revenue", "FY2020-H1", "49800000")]


def test_a_year_alone_is_the_fiscal_year_of_that_name_that_is_news() -> None:
    """Where the fiscal year is no calendar year, `for 1991` is the year reported, or the one before, or none."""
    frame = (
        "Acme Announces Sales\n\nSpringfield, IL - March 9, 1992 - Acme Widgets Corp. (ACMW.OB) today reported results"
        " for its 1991 fiscal year ended Feb. 1, 1992.\n\n"
    )
    told = _read(f"{frame}Net earnings for 1991 increased to $1.9 million, compared to $1.8 million in 1990.\n").facts
    assert [(fact.period.label, fact.value) for fact in told] == [("FY1991", "1900000"), ("FY1990", "1800000")]
    assert _read(f"{frame}Net earnings for 1987 were $1.9 million.\n").facts == []


def test_for_the_year_in_a_report_on_a_fourth_quarter_is_the_year_that_ends_with_it() -> None:
    draft = _read(
        "Acme Announces Fourth Quarter Results\n\nSpringfield, IL - October 20, 2006 - Acme Widgets Corp. (ACMW.OB) "
        "today reported results for the fourth quarter of fiscal 2006, ended September 30, 2006.\n\nRevenues for the "
        "quarter were $5.2 million. Revenues for the year were $20.1 million.\n"
    )
    assert _values(draft) == [("revenue", "FY2006-Q4", "5200000"), ("revenue", "FY2006", "20100000")]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        # The six months end as the quarter does that the text names with its year.
        (
            "For the second quarter of 1993, net income was $7 million, up from $6 million in the prior- year period.",
            True,
        ),
        # The only year printed may be that which is compared with.
        ("Net income for the second quarter of 1992 was $6 million.", False),
    ],
)
def test_days_without_a_year_in_an_undated_release_take_that_of_another_period(second: str, told: bool) -> None:
    draft = _read(
        "ACME REPORTS EARNINGS\n\nSPRINGFIELD, Ala., July 19 /PRNewswire/ -- Acme Widgets Corp. (NYSE: ACMW) reported "
        "today that net income was $15 million for the six-month period ending June 30, up 17 percent from $13 million "
        f"in the same period in 1992.\n\n{second}\n"
    )
    six_months = [fact.value for fact in draft.facts if fact.period.label == "FY1993-H1"]
    assert draft.date is None
    assert six_months == (["15000000"] if told else [])


def test_a_trading_update_ahead_of_results_is_not_dated_too_early() -> None:
    release = _read(
        "Acme Widgets plc\n\nTrading update\n\n28 March 2014 - Acme Widgets plc today issues a trading update ahead of "
        "its results for the year ending 31 March 2014, which will be announced on 22 May 2014.\n\nTrading is in line "
        "with what the board expects, and the company sells its widgets through dealers as it has for many years.\n"
    )
    assert (release.fiscal, release.problems) == ([], [])


def test_a_part_of_the_name_with_another_symbol_is_another_company() -> None:
    draft = draft_of(
        "Acme Energy Partners Moves\n\n"
        "Springfield, IL - April 20, 2006 - Acme Energy Partners LLC (NYSE Arca: ACP) moved.\n\n"
        "It is partly owned by Acme Energy (NYSE: ACE), a company with 2005 annual revenues of $19.3 billion.\n"
    )
    read_facts(draft)
    assert draft.facts == []
