"""Who held an office when: what releases show, and what follows from it."""

from typing import Any

import pytest

from generator.config import Settings
from generator.render.edition import Edition
from generator.render.offices import Tenure, list_changes, trace_offices
from generator.vocabulary.offices import offices
from tests.unit.resolve.press import Press, person, role


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("President and CEO", ["chief-executive"]),
        ("Chairman & Chief Executive Officer", ["chief-executive", "chair"]),
        ("interim Chief Financial Officer", ["chief-financial-officer"]),
        ("Vice Chairman", []),
        ("Chairman of the Audit Committee", []),
        ("Chairman Emeritus", []),
        ("Chief Executive Officer, Europe Division", []),
        ("Executive Assistant to the CEO", []),
        ("Planning Manager, Office of the Chief Executive Officer", []),
        ("Adviser to the Chairman", []),
        ("Director", []),
    ],
)
def test_titles(title: str, named: list[str]) -> None:
    assert [office.id for office in offices() if office.is_named_by(title)] == named


def trace(*releases: tuple[str, list[dict[str, Any]]]) -> tuple[Edition, list[Tenure]]:
    """Offices of an issuer whose releases, each of a day, show these people."""
    press = Press()
    for day, people in releases:
        words = ". ".join(found["name"] for found in people)
        text = f"A Acme Widgets Corp. said {words}: CEO, joins as new CEO, steps down as CEO."
        press.add(f"r{day}", text, day, people=people)
    edition = Edition(press.resolve()[0], Settings(site_name="x"))
    return edition, trace_offices(edition, edition.organisation("acme-widgets"))


def ceo(name: str) -> dict[str, Any]:
    return person(name, titles=[role("CEO")])


def coming(name: str, change: str, words: str, effective: str | None = None) -> dict[str, Any]:
    told = {"printed": words, "at": words, "change": change, "post": "CEO", "effective": effective}
    return person(name, change, changes=[told])


def test_a_change_that_no_release_tells_is_an_inference() -> None:
    _, (tenure,) = trace(
        ("2001-01-02", [ceo("Jane Example")]), ("2001-06-02", [ceo("Jane Example")]), ("2009-03-04", [ceo("Max Moe")])
    )
    held = [(holder.person.name, holder.first, holder.last) for holder in tenure.holders]
    assert held == [("Jane Example", "2001-01-02", "2001-06-02"), ("Max Moe", "2009-03-04", "2009-03-04")]
    (turn,) = tenure.turns
    assert turn.sentence == (
        "By 4 March 2009 the chief executive named is Max Moe; Jane Example is so named last on 2 June 2001. "
        "No words read from the documents held say when that changed."
    )
    assert (turn.told, turn.people) == ((), ("jane-example", "max-moe"))


@pytest.mark.parametrize(
    ("effective", "told"),
    [("2005-07-01", "effective 1 July 2005"), (None, "its effective date is not stated")],
)
def test_a_change_that_a_release_tells_has_its_day_or_says_that_it_has_none(effective: str | None, told: str) -> None:
    edition, (tenure,) = trace(
        ("2001-01-02", [ceo("Jane Example")]),
        ("2005-06-02", [coming("Max Moe", "appointed", "joins as new CEO", effective)]),
        ("2009-03-04", [ceo("Max Moe")]),
    )
    (turn,) = tenure.turns
    assert turn.sentence.endswith(f"A release tells of the change; {told}.")
    assert [cite.release for cite in turn.told] == ["r2005-06-02"]
    (change,) = list_changes(edition, edition.person("max-moe"))
    assert (change.change.change, change.change.effective, change.cite.release) == (
        "appointed",
        effective,
        "r2005-06-02",
    )


def test_nothing_is_concluded_where_two_are_shown_at_once() -> None:
    _, (tenure,) = trace(("2001-01-02", [ceo("Jane Example"), ceo("Max Moe")]), ("2002-01-02", [ceo("Max Moe")]))
    assert len(tenure.holders) == 2
    assert tenure.turns == ()


def test_nothing_is_concluded_where_somebody_comes_back() -> None:
    days = ("2001-01-02", "2002-01-02", "2003-01-02")
    _, (tenure,) = trace(
        *((day, [ceo(name)]) for day, name in zip(days, ("Jane Example", "Max Moe", "Jane Example"), strict=True))
    )
    assert len(tenure.holders) == 3
    assert tenure.turns == ()


def test_names_that_may_be_one_persons_are_listed_without_a_change_between_them() -> None:
    _, (tenure,) = trace(("2001-01-02", [ceo("Jane B. Example")]), ("2009-03-04", [ceo("Jane C. Example")]))
    assert [holder.person.name for holder in tenure.holders] == ["Jane B. Example", "Jane C. Example"]
    assert tenure.turns == ()
