"""Who is who: names of one person, and of two."""

from typing import Any

import pytest

from generator.model.ids import Ids
from generator.resolve.people import group_names
from generator.resolve.personal_names import PersonalName, compare_names, read_name
from tests.support import cases
from tests.unit.resolve.press import Press, person, role


def _read(printed: str) -> PersonalName:
    name = read_name(printed)
    assert name is not None
    return name


@pytest.mark.parametrize("case", cases("names_of_people"), ids=lambda case: case["name"])
def test_two_names(case: dict[str, Any]) -> None:
    for one, other in ((case["one"], case["other"]), (case["other"], case["one"])):
        likeness = compare_names(_read(one), _read(other))
        assert (likeness.because if likeness else None) == case["because"]


def test_a_single_word_tells_nobody_apart() -> None:
    assert read_name("Example") is None
    assert read_name("Jr.") is None


def _groups(*names: str, apart: tuple[str, str] | None = None) -> list[set[int]]:
    read = [_read(name) for name in names]
    pairs = [(_read(apart[0]), _read(apart[1]))] if apart else []
    return [{read.index(name) for name in group} for group in group_names(read, pairs)]


def test_compatible_names_are_one_person() -> None:
    assert _groups("W. Jane Example", "Jane Example", "JANE EXAMPLE") == [{0, 1}]


def test_a_form_that_fits_two_people_is_joined_with_neither() -> None:
    assert _groups("John A. Example", "John Example", "John B. Example") == [{0}, {1}, {2}]
    assert _groups("Max Example, Jr.", "Max Example", "Max Example, Sr.") == [{0}, {1}, {2}]
    assert _groups("John Example", "J. Example", "James Example") == [{0}, {1}, {2}]


def test_two_people_of_one_surname_stay_two() -> None:
    assert _groups("Barry Example", "Larry Example", "W. Barry Example") == [{0, 2}, {1}]


def test_what_one_release_lists_as_two_stays_two() -> None:
    assert _groups("Jane Example", "Jane T. Example") == [{0, 1}]
    assert _groups("Jane Example", "Jane T. Example", apart=("Jane Example", "Jane T. Example")) == [{0}, {1}]


FIRST = "A Acme Widgets Corp. said W. Jane Example, President, and Max Moe."
SECOND = "B Acme Widgets Corp. said Jane Example, Chairman of Sample Inc., spoke."


def _press() -> Press:
    press = Press()
    press.add(
        "first",
        FIRST,
        "2001-02-03",
        people=[person("W. Jane Example", "quoted", titles=[role("President")]), person("Max Moe")],
        quotes=[{"speaker": "W. Jane Example", "cue": "said", "text": "Acme", "at": "Acme"}],
    )
    press.add(
        "second",
        SECOND,
        "2002-03-04",
        people=[person("Jane Example", posts=[role("Chairman", "Sample")])],
        organisations=[{"printed": "Sample Inc.", "at": "Sample Inc.", "relation": "employer"}],
        quotes=[{"speaker": "Example", "cue": "said", "text": "spoke", "at": "spoke"}],
    )
    return press


def test_a_person_across_releases() -> None:
    archive, ids = _press().resolve()
    assert list(archive.people) == ["max-moe", "w-jane-example"]
    jane = archive.people["w-jane-example"]
    assert jane.name == "W. Jane Example"
    assert [form.printed for form in jane.names] == ["W. Jane Example", "Jane Example"]
    assert jane.names[1].seen[0].at == [(26, 38)]
    assert jane.joins[0].names == ["W. Jane Example", "Jane Example"]
    assert jane.joins[0].because.startswith("W. is left out of the shorter form; both are named in releases of Acme")
    assert jane.releases == ["first", "second"]
    assert [(quote.release, quote.number) for quote in jane.quotes] == [("first", 0), ("second", 0)]
    assert [(r.kind, r.role, r.organisation_id, r.first_seen, r.last_seen) for r in jane.roles] == [
        ("title", "President", "acme-widgets", "2001-02-03", "2001-02-03"),
        ("post", "Chairman", "sample", "2002-03-04", "2002-03-04"),
    ]
    assert jane.organisations == ["acme-widgets", "sample"]
    assert jane.appears_with == ["max-moe"]
    assert jane.events == ["first", "second"]
    assert [(entry.id, entry.name, entry.organisation) for entry in ids.people] == [
        ("w-jane-example", "W. Jane Example", "acme-widgets"),
        ("max-moe", "Max Moe", "acme-widgets"),
    ]


def test_ids_stay_when_a_fuller_name_comes() -> None:
    press = Press()
    press.add("second", SECOND, "2002-03-04", people=[person("Jane Example")])
    _, ids = press.resolve()
    archive, later = _press().resolve(ids)
    assert archive.people["jane-example"].name == "W. Jane Example"
    assert [entry.id for entry in later.people] == ["jane-example", "max-moe"]
    assert [entry.id for entry in ids.people] == ["jane-example"], "the ledger given is left as it is"


def test_the_same_name_with_another_issuer_is_another_person() -> None:
    press = _press()
    press.add(
        "third", "C Other Works Inc. said Max Moe.", "2003-01-01", issuer="Other Works Inc.", people=[person("Max Moe")]
    )
    archive, _ = press.resolve()
    assert {"max-moe", "max-moe-other-works"} <= set(archive.people)
    assert archive.people["max-moe"].releases == ["first"]


def test_a_release_without_issuer_joins_nobody() -> None:
    press = _press()
    for key in ("third", "fourth"):
        press.add(key, "C Max Moe spoke.", "2003-01-01", issuer=None, people=[person("Max Moe")])
    archive, ids = press.resolve()
    assert {"max-moe", "max-moe-third", "max-moe-fourth"} <= set(archive.people)
    again, _ = press.resolve(Ids.model_validate(ids.model_dump()))
    assert again.people == archive.people


def test_a_surname_alone_gets_no_record() -> None:
    press = Press()
    press.add("first", FIRST, "2001-02-03", people=[person("Moe")])
    archive, _ = press.resolve()
    assert archive.people == {}


def test_who_is_a_contact_only_appears_with_nobody() -> None:
    press = Press()
    press.add("first", FIRST, "2001-02-03", people=[person("W. Jane Example", "quoted"), person("Max Moe", "contact")])
    archive, _ = press.resolve()
    assert archive.people["max-moe"].appears_with == []
    assert archive.people["w-jane-example"].appears_with == []


def test_roles_are_one_a_wording_with_the_days_seen() -> None:
    press = Press()
    for key, day in (("a", "2001-01-01"), ("b", "2003-01-01"), ("c", None)):
        press.add(
            key,
            "X Acme Widgets Corp. and Max Moe, its Chief Clerk, joined the Board.",
            day,
            people=[
                person(
                    "Max Moe",
                    "appointed",
                    titles=[role("Chief Clerk", "the Company")],
                    changes=[
                        {
                            "change": "appointed",
                            "post": "Board",
                            "printed": "joined the Board",
                            "at": "joined the Board",
                        }
                    ],
                )
            ],
        )
    archive, _ = press.resolve()
    roles = archive.people["max-moe"].roles
    assert [(r.kind, r.role, r.organisation, r.first_seen, r.last_seen, len(r.seen)) for r in roles] == [
        ("title", "Chief Clerk", "Acme Widgets Corp.", "2001-01-01", "2003-01-01", 3),
        ("seat", "Board", None, "2001-01-01", "2003-01-01", 3),
    ]


JOINT = "X Acme Widgets Corp. and Other Works Inc. agreed. Jane Example spoke. Max Moe, Clerk. Sam Poe."


def test_of_several_issuers_the_one_with_whom_a_person_is_known() -> None:
    press = Press()
    issuers = [{"printed": name, "at": name} for name in ("Acme Widgets Corp.", "Other Works Inc.")]
    press.add(
        "joint",
        JOINT,
        issuers=issuers,
        people=[person("Jane Example"), person("Max Moe", titles=[role("Clerk", "Other Works")]), person("Sam Poe")],
        contacts=[{"name": "Sam Poe", "organisation": "Other Works Inc.", "at": "Sam Poe"}],
    )
    archive, ids = press.resolve()
    assert {entry.id: entry.organisation for entry in ids.people} == {
        "jane-example": "acme-widgets",
        "max-moe": "other-works",
        "sam-poe": "other-works",
    }
    press.add("own", "X Other Works Inc. Jane Example.", issuer="Other Works Inc.", people=[person("Jane Example")])
    archive, _ = press.resolve()
    assert archive.people["jane-example"].releases == ["joint", "own"]


def test_who_departs_takes_up_no_seat() -> None:
    press = Press()
    change = {"change": "departing", "post": "Clerk", "printed": "departs", "at": "departs"}
    press.add(
        "news", "X Acme Widgets Corp. Max Moe departs.", people=[person("Max Moe", "departing", changes=[change])]
    )
    archive, _ = press.resolve()
    assert archive.people["max-moe"].roles == []


def test_two_forms_that_hold_one_office_in_one_release_are_one_person() -> None:
    text = "Michael Example, CEO Chief Executive Officer Director Mike Example of Acme Widgets Corp."
    for title, expected in (("Chief Executive Officer", ["michael-example"]), ("Director", 2)):
        press = Press()
        people = [
            person("Michael Example", titles=[role("CEO")]),
            person("Mike Example", titles=[role(title)]),
        ]
        press.add("a", text, "2001-01-01", people=people)
        found = list(press.resolve()[0].people)
        assert (found if isinstance(expected, list) else len(found)) == expected, title
