"""Ten years of an invented company, from the words of its releases to derived figures and verdicts.

Revenue of a quarter is 10 million dollars in the first quarter of fiscal 2001 and 0.4 million more in each quarter
after that; net income is a tenth of it less 0.9 million. Fourth quarters are not told apart from their years, as
many companies do it, and first quarters of odd years are not held. The year 2004 is restated in the release of
2005. From fiscal 2008 on years end in December instead of September, and that year's releases compare with nothing.
In 2006 Lee Brandt follows Ada Moss as chief executive. The release about the second quarter of 2010 came out with a
misprint, and was corrected and replaced on the day after.
"""

import html
import re
from functools import cache

import pytest

from generator.account import list_conflicts
from generator.config import Settings, built_in_templates
from generator.explain import explain
from generator.model.archive import Archive
from generator.model.curated import Curated, CuratedCalendar
from generator.model.ids import Ids
from generator.model.release import Release
from generator.model.resolved import ClaimMade, Period
from generator.parse import parse_document
from generator.render import render
from generator.resolve import resolve
from tests.support import document_of

FIRST, LAST, MOVED = 2001, 2010, 2008
# The quarter whose release corrects and replaces that of the day before.
CORRECTED = (2010, 2)
ORDINALS = {1: "First", 2: "Second", 3: "Third", 4: "Fourth"}
SPANS = {2: "six", 3: "nine"}
RESTATED = 2004
# Taken off the revenue of fiscal 2004, in the release about fiscal 2005.
CUT = 1_500_000

RELEASE = """\
                 Harrow Instruments Announces {ordinal} Quarter Results For Fiscal {year}


Brookfield, CT - {month} 20, {on} - Harrow Instruments Corp. (HRWI.OB) announced today
its results for the {lower} quarter of fiscal {year}, ending {end}.

Contrary to second-guessing, {lower} quarter sales increased by {rate}% from the same quarter in fiscal {ago}.

The Company reported net income of ${net} on revenue of ${revenue} million for the quarter. This compares to
net income of ${net_ago} on revenue of ${revenue_ago} million for the same quarter a year ago.
{to_date}
Contact: Nora Field
         Harrow Instruments Corp.
         (555) 010-0199
"""
TO_DATE = """
Harrow's net income for the first {span} months of fiscal {year} was ${net} on revenue of ${revenue} million. This
compares to net income for the first {span} months of fiscal {ago} of ${net_ago} on revenue of ${revenue_ago} million.
"""
ANNUAL = """\
                 Harrow Instruments Announces Year End Results For Fiscal {year}


Brookfield, CT - {month} 20, {on} - Harrow Instruments Corp. (HRWI.OB) announced today
its results for the fiscal year ending {end}.

Harrow's net income for fiscal {year} was ${net} on revenue of ${revenue} million. This compares to
net income of ${net_ago} on revenue of ${revenue_ago} million for fiscal year {ago}.

{chief}, Chief Executive Officer, stated, "We are confident that we will see higher sales for fiscal {next}."

Contact: Nora Field
         Harrow Instruments Corp.
         (555) 010-0199
"""

NEW_CHIEF = """\
                 Harrow Instruments Names Lee Brandt Chief Executive Officer


Brookfield, CT - March 3, 2006 - Harrow Instruments Corp. (HRWI.OB) announced today
that Lee Brandt has been appointed Chief Executive Officer, effective April 1, 2006. Brandt
most recently served as Chief Operating Officer at Vale Optics Inc. Ada Moss, Chief Executive Officer, will
retire on that day.

"Lee knows our customers and our instruments," said Ada Moss, Chief Executive Officer of Harrow Instruments.

Contact: Nora Field
         Harrow Instruments Corp.
         (555) 010-0199
"""


def revenue_of(year: int, *quarters: int) -> int:
    """True revenue of quarters of a fiscal year, in dollars."""
    return sum(10_000_000 + 400_000 * ((year - FIRST) * 4 + quarter - 1) for quarter in quarters)


def net_income_of(year: int, *quarters: int) -> int:
    return sum(revenue_of(year, quarter) // 10 - 900_000 for quarter in quarters)


def _millions(dollars: int) -> str:
    return f"{dollars / 1_000_000:.1f}"


def _tell(year: int, quarter: int) -> str:
    """The release of one quarter; in the year that was moved without what it compares with."""
    told = _fill(year, quarter)
    if (year, quarter) == CORRECTED:
        told = told.replace("Harrow Instruments Announces", "CORRECTING and REPLACING Harrow Instruments Announces", 1)
    if year != MOVED:
        return told
    told = re.sub(r"Contrary to second-guessing.*?\n\n", "", told, flags=re.DOTALL)
    return re.sub(r"\s+This\s+compares to\s.*?(?:ago|\d|million)\.\n", "\n", told, flags=re.DOTALL)


def _fill(year: int, quarter: int) -> str:
    """The release about one quarter, or about the year for the fourth."""
    ago, moved = year - 1, year >= MOVED
    ends = ("March 31", "June 30", "September 30", "December 31")
    months = ("April", "July", "October", "January")
    place = (quarter - 1) if moved else (quarter - 2) % 4
    end_year = year if moved or quarter > 1 else year - 1
    on = end_year + 1 if place == 3 else end_year
    quarters = tuple(range(1, quarter + 1))
    words = {
        "year": year,
        "ago": ago,
        "next": year + 1,
        "end": f"{ends[place]}, {end_year}",
        "month": months[place],
        "on": on,
        "ordinal": ORDINALS[quarter],
        "lower": ORDINALS[quarter].lower(),
        "chief": "Ada Moss" if year <= 2005 else "Lee Brandt",
    }
    if quarter == 4:
        cut = CUT if ago == RESTATED else 0
        return ANNUAL.format(
            **words,
            net=f"{net_income_of(year, *quarters):,}",
            revenue=_millions(revenue_of(year, *quarters)),
            net_ago=f"{net_income_of(ago, *quarters):,}",
            revenue_ago=_millions(revenue_of(ago, *quarters) - cut),
        )
    rate = round((revenue_of(year, quarter) / revenue_of(ago, quarter) - 1) * 100)
    to_date = TO_DATE.format(
        **words,
        span=SPANS[quarter],
        net=f"{net_income_of(year, *quarters):,}",
        revenue=_millions(revenue_of(year, *quarters)),
        net_ago=f"{net_income_of(ago, *quarters):,}",
        revenue_ago=_millions(revenue_of(ago, *quarters)),
    ) if quarter > 1 else ""  # fmt: skip
    return RELEASE.format(
        **words,
        rate=rate,
        to_date=to_date,
        net=f"{net_income_of(year, quarter):,}",
        revenue=_millions(revenue_of(year, quarter)),
        net_ago=f"{net_income_of(ago, quarter):,}",
        revenue_ago=_millions(revenue_of(ago, quarter)),
    )


def _misprinted() -> str:
    """The release about the second quarter of fiscal 2010 as it was before it was corrected on the day after."""
    told = _fill(2010, 2)
    wrong = told.replace(f"on revenue of ${_millions(revenue_of(2010, 2))} million", "on revenue of $42.8 million", 1)
    assert wrong != told
    return wrong.replace(" 20, 2010 -", " 19, 2010 -")


def _add(text: str, releases: dict[str, Release], texts: dict[str, str]) -> None:
    release = parse_document(document_of(text))
    assert isinstance(release, Release), text
    releases[release.id], texts[release.id] = release, text


@cache
def _read_all() -> tuple[dict[str, Release], dict[str, str]]:
    releases: dict[str, Release] = {}
    texts: dict[str, str] = {}
    for year in range(FIRST + 1, LAST + 1):
        for quarter in (1, 2, 3, 4):
            if quarter == 1 and year % 2:
                continue
            _add(_tell(year, quarter), releases, texts)
    _add(NEW_CHIEF, releases, texts)
    _add(_misprinted(), releases, texts)
    return releases, texts


@cache
def _archive() -> Archive:
    return resolve(*_read_all(), Ids())[0]


def _period(name: str) -> Period:
    return _archive().periods[f"harrow-instruments/{name}"]


def _derived(name: str, metric: str = "revenue") -> tuple[str, str, str]:
    (found,) = [d for d in _period(name).derived if d.metric == metric]
    return found.value, found.low, found.high


def test_the_releases_are_read() -> None:
    archive = _archive()
    assert len(archive.releases) == 34
    assert sum(len(release.facts) >= 2 for release in archive.releases.values()) == 33


# Worked out by hand: revenue in millions, in the first quarter of 2001 10.0, 0.4 more in each after it.
@pytest.mark.parametrize(
    ("name", "value", "low", "high"),
    [
        # 48.8 of fiscal 2002 less 36.0 of nine months: 11.6 + 12.0 + 12.4 and then 12.8.
        ("fy2002-q4", "12800000", "12700000", "12900000"),
        ("fy2006-q4", "19200000", "19100000", "19300000"),
        ("fy2006-h2", "38000000", "37900000", "38100000"),
        ("fy2010-q4", "25600000", "25500000", "25700000"),
    ],
)
def test_revenue_that_no_release_states(name: str, value: str, low: str, high: str) -> None:
    assert _derived(name) == (value, low, high)


def test_every_derived_figure_is_the_true_one() -> None:
    quarters = {"Q1": (1,), "Q2": (2,), "Q3": (3,), "Q4": (4,), "H1": (1, 2), "H2": (3, 4), "9M": (1, 2, 3)}
    seen = 0
    for period in _archive().periods.values():
        if period.label is None or period.fiscal_year is None:
            continue
        own = quarters.get(period.label.partition("-")[2], (1, 2, 3, 4))
        for derived in period.derived:
            reckon = revenue_of if derived.metric == "revenue" else net_income_of
            assert float(derived.low) <= reckon(period.fiscal_year, *own) <= float(derived.high), period.id
            seen += 1
    assert seen > 30


def test_twelve_months_to_the_middle_of_a_year() -> None:
    # Fiscal 2005 (68.0) and six months of 2006 (36.8) less six months of 2005 (33.2): four quarters from 17.2 on.
    assert _derived("12m-2006-03-31")[0] == "71200000"


def test_the_restated_year_is_marked_and_mixed_with_nothing_older() -> None:
    (line,) = [line for line in _period(f"fy{RESTATED}").metrics if line.metric == "revenue"]
    assert line.status == "revised"
    # 61.6 at first, 60.1 a year later.
    assert [line.statements[line.first].value, line.statements[line.best].value] == ["61600000", "60100000"]
    for name in ("fy2004-q4", "fy2004-h2"):
        period = _archive().periods.get(f"harrow-instruments/{name}")
        if period is not None:
            assert all(found.metric != "revenue" for found in period.derived), name
            assert ["restated" in found.because for found in period.not_derived] == [True]


def test_the_moved_year_end_joins_nothing_across_the_gap() -> None:
    last, first = _period(f"fy{MOVED - 1}"), _period(f"fy{MOVED}")
    assert (last.end, first.start, first.end) == ("2007-09-30", "2008-01-01", "2008-12-31")
    assert [c.versus for c in first.comparisons] == []
    assert all(
        not (period.start or "") <= "2007-11-15" <= (period.end or "")
        for period in _archive().periods.values()
        if period.derived
    )


def test_the_change_of_the_year_is_learned_from_the_releases() -> None:
    archive = _archive()
    calendar = archive.organisations["harrow-instruments"].fiscal_calendar
    assert calendar is not None
    (former,) = calendar.earlier
    assert (former.year_end, former.until) == ("09-30", "2007-09-30")
    assert (calendar.year_end, calendar.since) == ("12-31", "2008-01-01")
    assert list_conflicts(archive) == []
    told = "\n".join(explain(archive, "organisations/harrow-instruments", "fiscal_calendar.changed"))
    assert "until 30 September 2007, and the release of 20 October 2007 is the last to show it" in told
    assert "“the fiscal year ending September 30, 2007”" in told
    assert "since 1 January 2008, and the release of 20 April 2008 is the first to show it" in told
    assert "“first quarter of fiscal 2008, ending March 31, 2008”" in told


def test_pages_say_when_the_year_was_changed_and_by_which_words() -> None:
    drawn = render(_archive(), Settings("Ten years"), built_in_templates())
    company = html.unescape(drawn["organisations/harrow-instruments.md"].decode())
    assert "fiscal years ended on 30 September until 30 September 2007, and the release of 20 October 2007" in company
    assert "they end on 31 December since 1 January 2008" in company
    periods = html.unescape(drawn["periods/harrow-instruments/index.md"].decode())
    assert "The fiscal year ends on 31 December; until 30 September 2007 it ended on 30 September." in periods


def test_what_a_person_says_of_the_year_wins_over_what_was_learned() -> None:
    stated = CuratedCalendar(organisation="harrow-instruments", year_end="09-30", because="the register says so")
    archive, _ = resolve(*_read_all(), Ids(), Curated(fiscal_calendars=[stated]))
    calendar = archive.organisations["harrow-instruments"].fiscal_calendar
    assert calendar is not None
    assert (calendar.year_end, calendar.earlier, calendar.changed) == ("09-30", [], [])
    # Four releases about 2008, three about 2009, four about 2010.
    assert len(calendar.conflicts) == 11


def _claims(kind: str) -> dict[str, ClaimMade]:
    return {
        f"{event.id[:10]}": claim
        for event in _archive().events.values()
        for claim in event.claims
        if claim.says.type == kind
    }


def test_claims_of_growth_hold() -> None:
    found = _claims("growth")
    assert len(found) > 15
    assert {claim.verdict for key, claim in found.items() if key[:4] != "2008"} <= {"entailed", "consistent"}


def test_an_outlook_is_settled_by_the_release_of_the_next_year() -> None:
    found = _claims("outlook")
    verdicts = {key[:4]: claim.verdict for key, claim in found.items()}
    # Each year's release expects more of the next, and each next one had more; the last is still to come.
    assert verdicts == {
        "2002": "entailed", "2003": "entailed", "2004": "entailed", "2005": "entailed",
        "2006": "entailed", "2007": "entailed", "2009": "entailed", "2010": "entailed", "2011": "open",
    }  # fmt: skip
    last = found["2011-01-20"]
    assert (last.due, last.needs[0].value) == ("2011-12-31", "100000000")


def test_one_chief_executive_follows_the_other() -> None:
    archive = _archive()
    seen = {
        key: (role.first_seen, role.last_seen)
        for key in ("ada-moss", "lee-brandt")
        for role in archive.people[key].roles
        if role.kind == "title" and role.role == "Chief Executive Officer"
    }
    assert seen["ada-moss"] == ("2002-10-20", "2006-03-03")
    assert seen["lee-brandt"] == ("2006-03-03", "2011-01-20")
    (change,) = [
        change
        for release in archive.releases.values()
        for person in release.people
        for change in person.changes
        if change.change == "appointed"
    ]
    assert (change.post, change.effective) == ("Chief Executive Officer", "2006-04-01")
    (event,) = [event for event in archive.events.values() if event.kind == "officer-change"]
    assert [p.part for p in event.participants if p.person == "lee-brandt"] == ["appointed"]
    assert [role.organisation for role in archive.people["lee-brandt"].roles if role.kind == "former"] == [
        "Vale Optics Inc."
    ]


def test_the_corrected_release_speaks_for_the_one_that_it_replaces() -> None:
    (line,) = [line for line in _period("fy2010-q2").metrics if line.metric == "revenue"]
    assert [statement.value for statement in line.statements] == ["24800000"]
    (event,) = [event for event in _archive().events.values() if event.twins]
    assert event.date == "2010-07-20"
    # The wire's mark is no part of the headline.
    assert event.title == "Harrow Instruments Announces Second Quarter Results For Fiscal 2010"
    assert [twin.because for twin in event.twins] == [
        "the release of 20 July 2010 says that it corrects and replaces it"
    ]
