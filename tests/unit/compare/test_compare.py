"""What a comparison of two archives finds."""

from copy import deepcopy
from dataclasses import asdict

import pytest

from generator.compare import compare
from generator.compare.comparison import FacetChange, FigureChange, PersonChange, RefusalChange, Remark
from generator.model.archive import Archive
from generator.model.figures import Says
from generator.model.frame import Headline, Problem, Slip
from generator.model.ledger import ClaimCheck, Compared, Margin, NotDerived
from generator.model.notes import Edited, EditorNote
from generator.model.people import Role
from generator.model.release import Release
from generator.model.resolved import ClaimMade, Join, MetricLine, Period, Reference, RoleSeen, Statement
from tests.conftest import spans

KEY = "2011-05-02-widget-works-reports"


@pytest.fixture
def later(archive: Archive) -> Archive:
    """A copy of `archive` for a test to change."""
    return deepcopy(archive)


def only_release(archive: Archive) -> Release:
    (release,) = archive.releases.values()
    return release


def period_of(value: str, printed: str, release: str = KEY) -> Period:
    """The first quarter with one statement of revenue."""
    statement = Statement(
        value=value, unit="USD", precision="100000", precision_basis="printed", bound="exact", role="reported",
        release=release, fact="revenue.FY2011-Q1", vintage="2011-05-02", printed=printed,
        cite=Reference(release=release, at=[(0, 1)]),
    )  # fmt: skip
    line = MetricLine(metric="revenue", best=0, first=0, status="single", statements=[statement])
    return Period(
        id="widget-works/fy2011-q1", organisation="widget-works", label="FY2011-Q1", kind="quarter", metrics=[line]
    )


def role_seen(role: str, first: str, last: str) -> RoleSeen:
    return RoleSeen(
        kind="title", role=role, organisation="Widget Works", organisation_id="widget-works", first_seen=first,
        last_seen=last, seen=[],
    )  # fmt: skip


def test_the_same_archive_differs_in_nothing(archive: Archive, later: Archive) -> None:
    found = compare(archive, later, "main")
    assert found.is_empty
    assert asdict(found) == {"base": "main", "releases": [], "refusals": [], "records": [], "unreadable": None}


def test_everything_is_new_against_an_empty_archive(archive: Archive) -> None:
    found = compare(Archive(), archive, "main")
    (release,) = found.releases
    assert (release.change, release.id, release.file, release.date) == ("new", KEY, "a.txt", None)
    assert release.headline == "Widget Works Reports First Quarter"
    assert release.issuers == ["Widget Works Inc."]
    assert release.figures == [
        FigureChange("new", "revenue.FY2011-Q1", "Revenue", "Q1 FY2011", "$5.6 million", "5600000 USD", "reported")
    ]
    assert release.people == [PersonChange("new", "Jane Example", ["mentioned"], [])]
    assert release.remarks == [Remark("new", "problem", "vague", "cannot tell", 4, "was pleased")]
    assert found.refusals == [RefusalChange("new", "b.txt", "empty", "the file holds no text")]
    assert [(record.change, record.kind, record.name) for record in found.records] == [
        ("new", "event", "Widget Works Reports First Quarter"),
        ("new", "person", "Jane Example"),
        ("new", "organisation", "Widget Works"),
    ]


def test_everything_is_gone_the_other_way_round(archive: Archive) -> None:
    found = compare(archive, Archive(), "main")
    (release,) = found.releases
    assert (release.change, release.id) == ("gone", KEY)
    assert [figure.change for figure in release.figures] == ["gone"]
    assert [remark.change for remark in release.remarks] == ["gone"]
    assert [refusal.change for refusal in found.refusals] == ["gone"]
    assert {record.change for record in found.records} == {"gone"}


def test_a_figure_that_changed_tells_both_values(archive: Archive, later: Archive) -> None:
    fact = only_release(later).facts[0]
    fact.value, fact.printed, fact.role, fact.bound = "5700000", "$5.7 million", "comparative", "above"
    (release,) = compare(archive, later, "main").releases
    assert release.figures == [
        FigureChange(
            "changed", "revenue.FY2011-Q1", "Revenue", "Q1 FY2011", "$5.7 million", "above 5700000 USD", "comparative",
            "$5.6 million", "5600000 USD", "reported",
        )
    ]  # fmt: skip
    assert (release.people, release.remarks, release.facets) == ([], [], [])


def test_a_period_that_changed_is_a_figure_that_changed(archive: Archive, later: Archive) -> None:
    only_release(later).facts[0].period.label = None
    (release,) = compare(archive, later, "main").releases
    assert [(figure.change, figure.period) for figure in release.figures] == [("changed", "2011-01-01 to 2011-03-31")]


def test_figures_new_and_gone(archive: Archive, later: Archive) -> None:
    facts = only_release(later).facts
    facts.append(facts[0].model_copy(update={"id": "guidance_revenue.FY2011", "metric": "unheard_of",
                                             "value": ["5000000", "6000000"]}))  # fmt: skip
    facts.pop(0)
    (release,) = compare(archive, later, "main").releases
    assert [(figure.change, figure.metric, figure.value) for figure in release.figures] == [
        ("new", "unheard_of", "5000000 to 6000000 USD"),
        ("gone", "Revenue", "5600000 USD"),
    ]


def test_a_person_whose_part_and_title_changed(archive: Archive, later: Archive) -> None:
    person = only_release(later).people[0]
    person.parts = ["quoted"]
    person.titles = [Role(printed="President", organisation="Widget Works Inc.", at=spans("President"))]
    person.former = [Role(printed="Treasurer", at=[(0, 1)])]
    (release,) = compare(archive, later, "main").releases
    assert release.people == [
        PersonChange(
            "changed", "Jane Example", ["quoted"], ["President, Widget Works Inc.", "formerly: Treasurer"],
            ["mentioned"], [],
        )
    ]  # fmt: skip


def test_problems_and_slips_come_and_go(archive: Archive, later: Archive) -> None:
    release = only_release(later)
    release.problems = [Problem(code="vague", message="cannot tell", at=spans("was pleased")),
                        Problem(code="no-date", message="no date was found")]  # fmt: skip
    release.slips = [Slip(kind="misspelling", note="for “first”", printed="first", at=spans("first quarter"))]
    only_release(archive).problems.append(Problem(code="odd", message="odd", at=spans("May 2, 2011")))
    (found,) = compare(archive, later, "main").releases
    assert found.remarks == [
        Remark("new", "problem", "no-date", "no date was found", None, ""),
        Remark("new", "slip", "misspelling", "for “first”", 4, "first quarter"),
        Remark("gone", "problem", "odd", "odd", 3, "May 2, 2011"),
    ]


def test_other_sides_of_a_release_tell_what_was_and_is(archive: Archive, later: Archive) -> None:
    only_release(later).headline = Headline(printed="Widget Works", at=[(0, 12)])
    only_release(later).fiscal = ["FY2011-Q1"]
    (release,) = compare(archive, later, "main").releases
    assert release.facets == [
        FacetChange("headline", ["Widget Works Reports First Quarter"], ["Widget Works"]),
        FacetChange("periods", [], ["Q1 FY2011"]),
    ]


def test_a_change_without_words_is_not_passed_over(archive: Archive, later: Archive) -> None:
    only_release(later).facts[0].rule = "prose.other"
    later.people["jane-example"].names[0].seen = []
    found = compare(archive, later, "main")
    assert found.releases[0].facets == [FacetChange("no words, but places or rules", [], [])]
    assert [(record.id, record.facets[0].facet) for record in found.records] == [
        ("jane-example", "no words, but places or rules")
    ]


def test_a_period_tells_the_figure_that_it_shows(archive: Archive, later: Archive) -> None:
    archive.periods["widget-works/fy2011-q1"] = period_of("5600000", "$5.6 million")
    later.periods["widget-works/fy2011-q1"] = period_of("5700000", "$5.7 million", "2011-08-02-later")
    (record,) = compare(archive, later, "main").records
    assert (record.change, record.kind, record.name) == ("changed", "period", "Widget Works, Q1 FY2011")
    assert record.facets == [
        FacetChange("Revenue", ["$5.6 million (5600000 USD)"], ["$5.7 million (5700000 USD)"]),
        FacetChange("Revenue, stated by", [KEY], ["2011-08-02-later"]),
    ]


def test_comparisons_margins_and_refusals_of_a_period_are_told(archive: Archive, later: Archive) -> None:
    key = "widget-works/fy2011-q1"
    archive.periods[key] = period_of("5600000", "$5.6 million")
    later.periods[key] = period_of("5600000", "$5.6 million").model_copy(
        update={
            "comparisons": [
                Compared(
                    metric="revenue",
                    against="previous",
                    versus="widget-works/fy2010-q4",
                    change="growth",
                    value="55.6",
                    low="50",
                    high="61.4",
                    unit="percent",
                    terms={},
                    versus_terms={},
                    mixed_vintage=False,
                ),
                Compared(
                    metric="net_income",
                    against="year-before",
                    versus="widget-works/12m-2010-03-31",
                    change="difference",
                    value="-7000",
                    low="-8000",
                    high="-6000",
                    unit="USD",
                    terms={},
                    versus_terms={},
                    mixed_vintage=False,
                ),
            ],
            "margins": [
                Margin(
                    metric="net_income", value="4.2", low="4.1", high="4.3", terms={}, of_terms={}, mixed_vintage=False
                )
            ],
            "not_derived": [NotDerived(metric="eps", because="They do not add up.")],
        }
    )
    (record,) = compare(archive, later, "main").records
    assert record.facets == [
        FacetChange("Revenue against Q4 FY2010", [], ["growth of 55.6 percent (50 to 61.4)"]),
        FacetChange("Net income against 12m-2010-03-31", [], ["difference of -7000 USD (-8000 to -6000)"]),
        FacetChange("Net income in per cent of revenue", [], ["4.2 (4.1 to 4.3)"]),
        FacetChange("Earnings per share, not reckoned", [], ["They do not add up."]),
    ]


def test_editors_notes_and_joins_are_told(archive: Archive, later: Archive) -> None:
    note = EditorNote(
        release=KEY, of="people", change="set", printed="Jane Example", at=spans("Jane Example"),
        edited=[Edited(field="name", read="Jane", now=None)], because="it is a ship", by=None,
    )  # fmt: skip
    later.people["jane-example"].notes = [note]
    later.people["jane-example"].joins = [Join(names=["Jane Example", "J. Example"], because="J. can stand for Jane")]
    (record,) = compare(archive, later, "main").records
    assert record.facets == [
        FacetChange("joined", [], ["Jane Example, J. Example: J. can stand for Jane"]),
        FacetChange("editor's notes", [], ["set, people on “Jane Example”: name Jane -> nothing (it is a ship)"]),
    ]


def test_a_claim_tells_its_verdict_and_what_was_computed(archive: Archive, later: Archive) -> None:
    says = Says(type="growth", metric="revenue", period="FY2011-Q1", versus="FY2010-Q1", op=">", value="50")
    claim = ClaimMade(printed="rose by half", says=says, cite=Reference(release=KEY, at=[(0, 1)]), verdict="open")
    (event,) = archive.events.values()
    event.claims = [claim.model_copy(update={"due": "2011-12-31"})]
    check = ClaimCheck(
        period="FY2011-Q1", versus="FY2010-Q1", expression="a / b - 1", value="55", low="50", high="60",
        unit="percent", terms={},
    )  # fmt: skip
    later.events[event.id].claims = [claim.model_copy(update={"verdict": "entailed", "checks": [check]})]
    (record,) = compare(archive, later, "main").records
    assert record.facets == [
        FacetChange(
            "claims",
            ["rose by half: open, due 2011-12-31"],
            ["rose by half: entailed; a / b - 1 = 55 percent (50 to 60)"],
        )
    ]


def test_a_role_tells_the_days_on_which_it_was_seen(archive: Archive, later: Archive) -> None:
    archive.people["jane-example"].roles = [role_seen("President", "2011-05-02", "2011-05-02")]
    later.people["jane-example"].roles = [
        role_seen("President", "2011-05-02", "2012-05-01"),
        role_seen("Director", "2012-05-01", "2012-05-01"),
    ]
    (record,) = compare(archive, later, "main").records
    assert record.facets == [
        FacetChange("title President, Widget Works", ["2011-05-02"], ["2011-05-02 to 2012-05-01"]),
        FacetChange("title Director, Widget Works", [], ["2012-05-01"]),
    ]


def test_new_stand_before_changed_before_gone(archive: Archive, later: Archive) -> None:
    only_release(later).fiscal = ["FY2011-Q1"]
    fresh, old = only_release(archive).model_copy(deep=True), only_release(archive).model_copy(deep=True)
    fresh.id, old.id = "2012-01-01-fresh", "2010-01-01-old"
    later.releases[fresh.id], later.texts[fresh.id] = fresh, later.texts[KEY]
    archive.releases[old.id], archive.texts[old.id] = old, archive.texts[KEY]
    assert [(one.change, one.id) for one in compare(archive, later, "main").releases] == [
        ("new", "2012-01-01-fresh"),
        ("changed", KEY),
        ("gone", "2010-01-01-old"),
    ]
