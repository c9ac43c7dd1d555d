"""Joins, differences and calendars that people state: they win, are explained, and can be taken back."""

from typing import Any

import pytest

from generator.model.curated import Curated
from generator.model.ids import Ids
from generator.resolve.calendars import learn_year
from generator.resolve.labels import read_label
from tests.unit.resolve.press import Press, fact, person, role

BECAUSE = {"because": "the register says so"}


def curate(**lists: list[dict[str, Any]]) -> Curated:
    return Curated.model_validate({name: [entry | BECAUSE for entry in found] for name, found in lists.items()})


@pytest.fixture
def press() -> Press:
    """Jane Example leads Acme Widgets and then, married, Other Works; Other Works was Acme's later name."""
    made = Press()
    made.add(
        "a1",
        "A Acme Widgets Corp. said Jane Example, President, and Max Moe spoke.",
        "2001-02-03",
        people=[person("Jane Example", titles=[role("President")]), person("Max Moe")],
    )
    made.add(
        "b1",
        "B Other Works Inc. said Jane Sample of OWI and Max Moe spoke.",
        "2003-02-03",
        issuer="Other Works Inc.",
        people=[
            person("Jane Sample", titles=[{"printed": "spoke", "organisation": "OWI", "at": "spoke"}]),
            person("Max Moe"),
        ],
    )
    return made


def test_two_people_stated_to_be_one(press: Press) -> None:
    before, ids = press.resolve()
    assert list(before.people) == ["jane-example", "jane-sample", "max-moe", "max-moe-other-works"]
    archive, later = press.resolve(ids, curated=curate(same_as=[{"people": ["jane-example", "jane-sample"]}]))
    jane = archive.people["jane-example"]
    assert list(archive.people) == ["jane-example", "max-moe", "max-moe-other-works"]
    assert ([form.printed for form in jane.names], jane.releases) == (["Jane Example", "Jane Sample"], ["a1", "b1"])
    assert [(join.names, join.because) for join in jane.joins] == [
        (["Jane Example", "Jane Sample"], "an editor says so: the register says so")
    ]
    assert jane.absorbed == ["jane-sample"]
    assert archive.curation.unapplied == []
    # Taken back, all is as before: the ledger forgot nothing.
    assert later == ids
    assert press.resolve(later)[0].people == before.people


def test_a_stated_join_of_nobody_is_told(press: Press) -> None:
    archive, _ = press.resolve(curated=curate(same_as=[{"people": ["jane-example", "nobody"]}]))
    assert [notice.message for notice in archive.curation.unapplied] == ["no release names a person 'nobody'"]
    assert "jane-example" in archive.people


def test_two_organisations_stated_to_be_one_and_their_people_with_them(press: Press) -> None:
    before, ids = press.resolve()
    assert list(before.organisations) == ["acme-widgets", "other-works"]
    archive, later = press.resolve(ids, curated=curate(same_as=[{"organisations": ["acme-widgets", "other-works"]}]))
    (acme,) = archive.organisations.values()
    assert (acme.id, acme.releases) == ("acme-widgets", ["a1", "b1"])
    assert [form.printed for form in acme.names] == ["Acme Widgets Corp.", "Other Works Inc."]
    assert acme.joins[-1].names == ["Acme Widgets Corp.", "Other Works Inc."]
    assert acme.joins[-1].because == "an editor says so: the register says so"
    # One issuer now: the two of one name are one person, under the id that was given first; no new ids are given.
    assert list(archive.people) == ["jane-example", "jane-sample", "max-moe"]
    assert (acme.absorbed, archive.people["max-moe"].absorbed) == (["other-works"], ["max-moe-other-works"])
    assert later == ids


def test_an_alias_is_found_where_the_rules_know_nothing(press: Press) -> None:
    before, _ = press.resolve()
    assert before.people["jane-sample"].roles[0].organisation_id is None
    archive, _ = press.resolve(curated=curate(aliases=[{"organisation": "other-works", "names": ["OWI"]}]))
    assert archive.people["jane-sample"].roles[0].organisation_id == "other-works"
    archive, _ = press.resolve(curated=curate(aliases=[{"organisation": "other-works", "names": ["XYZ"]}]))
    assert [notice.message for notice in archive.curation.unapplied] == ["the name 'XYZ' stands in no release"]


def test_an_alias_of_a_person_joins_names_met_with_one_issuer(press: Press) -> None:
    press.add("a2", "C Acme Widgets Corp. said Bo Example spoke.", "2002-01-01", people=[person("Bo Example")])
    archive, _ = press.resolve(curated=curate(aliases=[{"person": "jane-example", "names": ["Bo Example"]}]))
    assert [form.printed for form in archive.people["jane-example"].names] == ["Jane Example", "Bo Example"]
    assert "bo-example" not in archive.people


def test_names_stated_to_be_two_peoples_are_not_joined(press: Press) -> None:
    press.add("a2", "C Acme Widgets Corp. said J. Example spoke.", "2002-01-01", people=[person("J. Example")])
    assert press.resolve()[0].people["jane-example"].releases == ["a1", "a2"]
    stated = curate(not_same_as=[{"organisation": "acme-widgets", "people": ["Jane Example", "J. Example"]}])
    archive, _ = press.resolve(curated=stated)
    assert (archive.people["jane-example"].releases, archive.people["j-example"].releases) == (["a1"], ["a2"])


def test_a_name_to_be_kept_apart_that_nobody_bears_is_told(press: Press) -> None:
    press.add("a2", "C Acme Widgets Corp. said J. Example spoke.", "2002-01-01", people=[person("J. Example")])
    for organisation, people, told in (
        ("acme-widgets", ["Jane Example", "J.  Example"], []),
        (
            "acme-widgets",
            ["Jane Exampel", "J. Example"],
            ["no release of 'acme-widgets' names a person 'Jane Exampel'"],
        ),
        (
            "acme-widget",
            ["Jane Example", "J. Example"],
            [f"no release of 'acme-widget' names a person {name!r}" for name in ("Jane Example", "J. Example")],
        ),
    ):
        stated = curate(not_same_as=[{"organisation": organisation, "people": people}])
        unapplied = press.resolve(curated=stated)[0].curation.unapplied
        assert [(notice.code, notice.message) for notice in unapplied] == [("join-not-applied", one) for one in told]


def test_one_name_of_two_people_is_parted_by_releases(press: Press) -> None:
    press.add("a2", "C Acme Widgets Corp. said Jane Example spoke.", "2002-01-01", people=[person("Jane Example")])
    _, ids = press.resolve()
    stated = curate(not_same_as=[{"organisation": "acme-widgets", "name": "Jane Example", "releases": ["a2"]}])
    archive, later = press.resolve(ids, curated=stated)
    assert (archive.people["jane-example"].releases, archive.people["jane-example-a2"].releases) == (["a1"], ["a2"])
    again, _ = press.resolve(Ids.model_validate(later.model_dump(by_alias=True)), curated=stated)
    assert again.people == archive.people
    wrong = curate(not_same_as=[{"organisation": "acme-widgets", "name": "Jane Example", "releases": ["a1", "a2"]}])
    assert [notice.code for notice in press.resolve(curated=wrong)[0].curation.unapplied] == ["join-not-applied"]


def _figures(*days: tuple[str, str]) -> Press:
    made = Press()
    text = "A Acme Widgets Corp. said sales were $5.6 million."
    for number, (start, end) in enumerate(days):
        figure = fact("revenue", "$5.6 million", "5600000", start=start, end=end)
        calendar = {"value": "12-31", "because": "printed", "at": "said"}
        made.add(f"r{number}", text, f"201{number}-12-01", facts=[figure], calendar=calendar)
    return made


def test_a_stated_calendar_wins_over_what_releases_show() -> None:
    press = _figures(("2011-01-01", "2011-03-31"))
    assert next(iter(press.resolve()[0].periods)).startswith("acme-widgets/fy2011-q1")
    stated = curate(fiscal_calendars=[{"organisation": "acme-widgets", "year_end": "09-30", "named_after": "end"}])
    archive, _ = press.resolve(curated=stated)
    (period,) = [found for found in archive.periods.values() if found.metrics]
    assert (period.id, period.label) == ("acme-widgets/fy2011-q2", "FY2011-Q2")
    calendar = archive.organisations["acme-widgets"].fiscal_calendar
    assert calendar is not None
    assert [known.because for known in calendar.because] == ["an editor says so: the register says so"]
    assert [known.release for known in calendar.conflicts] == ["r0"]


def test_a_fiscal_year_whose_end_was_changed() -> None:
    press = _figures(("2010-07-01", "2010-09-30"), ("2011-10-01", "2011-12-31"))
    stated = curate(
        fiscal_calendars=[
            {"organisation": "acme-widgets", "year_end": "09-30", "named_after": "end", "until": "2010-09-30"},
            {"organisation": "acme-widgets", "year_end": "12-31", "named_after": "end"},
        ]
    )
    archive, _ = press.resolve(curated=stated)
    labels = [period.label for period in archive.periods.values() if period.metrics]
    assert labels == ["FY2010-Q4", "FY2011-Q4"]
    year = learn_year(archive.organisations["acme-widgets"].fiscal_calendar, [])
    fourth, later = read_label("FY2010-Q4"), read_label("FY2011-Q4")
    assert year
    assert fourth
    assert later
    assert year.days_of(fourth) == ("2010-07-01", "2010-09-30")
    assert year.days_of(later) == ("2011-10-01", "2011-12-31")
