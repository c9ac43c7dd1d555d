"""People, their titles, careers and mentions, and the organisations that go with them."""

import pytest

from generator.model.people import PersonRead
from generator.parse.draft import Draft
from tests.unit.parse.test_quotes import HEAD, read


def person(draft: Draft, name: str) -> PersonRead:
    return next(found for found in draft.people if found.name == name)


BOARD = (
    "Jane Roe Joins Acme's Board of Directors\n\n"
    "Springfield, IL - November 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today that Jane Roe has joined the\n"
    "Company's Board of Directors. Roe is Chairman & CEO of Beta Gear Inc. (NASDAQ: BGR).\n\n"
    "Prior to joining Beta, Roe last served as President and Chief Operating Officer at Doe & Poe, where she held\n"
    "several other positions.\n\n"
    "Roe holds an MBA degree from the William E. Poe School of Business of the University of Springfield. She is a\n"
    "Trustee of Springfield Institute of Technology, and a member of the boards of directors of QRST and the Eastside\n"
    "Dental Center Foundation.\n"
)


def test_appointment_with_career() -> None:
    draft = read(BOARD)
    assert [found.name for found in draft.people] == ["Jane Roe"]
    roe = draft.people[0]
    assert roe.parts == ["appointed"]
    assert roe.titles == []
    assert [(role.printed, role.organisation) for role in roe.posts] == [
        ("Chairman & CEO", "Beta Gear Inc."),
        ("Trustee", "Springfield Institute of Technology"),
        ("member of the boards of directors", "QRST"),
        ("member of the boards of directors", "Eastside Dental Center Foundation"),
    ]
    assert [(role.printed, role.organisation) for role in roe.former] == [
        ("President and Chief Operating Officer", "Doe & Poe")
    ]
    assert [(role.printed, role.organisation) for role in roe.education] == [
        ("MBA", "William E. Poe School of Business of the University of Springfield")
    ]
    (change,) = roe.changes
    assert (change.change, change.post, change.organisation) == (
        "appointed",
        "Board of Directors",
        "Acme Widgets Corp.",
    )
    assert change.printed == "has joined the Company's Board of Directors"


def test_mentions_are_full_names_and_surnames() -> None:
    draft = read(BOARD)
    words = [draft.text[start:end] for start, end in [*draft.people[0].at, *draft.people[0].mentions_at]]
    assert words == ["Jane Roe", "Jane Roe", "Roe", "Roe", "Roe"]


def test_organisations_of_a_career() -> None:
    draft = read(BOARD)
    found = {entry.printed: (entry.relation, [t.symbol for t in entry.tickers]) for entry in draft.organisations}
    assert found == {
        "Acme Widgets Corp.": ("issuer", ["ACMW"]),
        "Beta Gear Inc.": ("employer", ["BGR"]),
        "Doe & Poe": ("employer", []),
        "William E. Poe School of Business": ("school", []),
        "University of Springfield": ("school", []),
        "Springfield Institute of Technology": ("school", []),
        "QRST": ("employer", []),
        "Eastside Dental Center Foundation": ("employer", []),
    }


@pytest.mark.parametrize(
    ("sentence", "name", "part", "post"),
    [
        ("Acme has appointed Jane Roe as CFO, effective May 1, 2006.", "Jane Roe", "appointed", "CFO"),
        ("Jane Roe has been named vice president of sales.", "Jane Roe", "appointed", "vice president of sales"),
        ("It announced the appointment of Dr. Jane Roe as Vice Chairman.", "Jane Roe", "appointed", "Vice Chairman"),
        ("Jane Roe will become President of the Company.", "Jane Roe", "appointed", "President"),
        ("Max Moe, Chief Financial Officer, will retire in June.", "Max Moe", "departing", None),
        ("Max Moe has resigned as chairman.", "Max Moe", "departing", "chairman"),
        ("Max Moe stepped down as chairman today.", "Max Moe", "departing", "chairman"),
    ],
)  # fmt: skip
def test_changes(sentence: str, name: str, part: str, post: str | None) -> None:
    found = person(read(HEAD + sentence + "\n"), name)
    assert found.parts == [part]
    assert [(change.change, change.post) for change in found.changes] == [(part, post)]


def test_effective_day() -> None:
    draft = read(HEAD + "Acme has appointed Jane Roe as Chief Financial Officer, effective May 1, 2006.\n")
    assert person(draft, "Jane Roe").changes[0].effective == "2006-05-01"


def test_an_old_appointment_is_no_news() -> None:
    draft = read(HEAD + "Jane Roe, President, spoke. She was appointed Chairman of Acme in 1999.\n")
    assert person(draft, "Jane Roe").changes == []
    assert person(draft, "Jane Roe").parts == ["mentioned"]


@pytest.mark.parametrize(
    ("sentence", "name", "title", "organisation"),
    [
        ("Max Moe, an NWB Vice President, was there.", "Max Moe", "Vice President", "NWB"),
        ("Acme's Chief Financial Officer, Max Moe, was there.", "Max Moe", "Chief Financial Officer", "Acme"),
        ("In the hall Acme CEO Max Moe was seen.", "Max Moe", "CEO", "Acme"),
        ("Max Moe, President and CEO of Beta Gear Inc., was there.", "Max Moe", "President and CEO", "Beta Gear Inc."),
        ("Max Moe, President and CEO, was there.", "Max Moe", "President and CEO", "Acme Widgets Corp."),
    ],
)
def test_titles_beside_names(sentence: str, name: str, title: str, organisation: str) -> None:
    (role,) = person(read(HEAD + sentence + "\n"), name).titles
    assert (role.printed, role.organisation) == (title, organisation)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Jane E. Roe School of Business gave a prize.",
        "Hurricane Max Moe struck the plant in Santa Poe.",
        "The firm of Roe & Moe LLP advised the Company.",
        "The plant near Port Moe is new, and Green Valley is close.",
        "The Acme Gold Prize was given to the Company.",
    ],
)
def test_nobody(sentence: str) -> None:
    assert read(HEAD + sentence + "\n").people == []


def test_one_person_under_several_forms() -> None:
    draft = read(
        HEAD
        + 'John E. (Jack) Roe, the sole owner, and Max Moe will meet.\n\n"All is well," said Jack Roe, president of\n'
        'Beta Gear Inc. Mr. Roe added, "It is very well indeed."\n'
    )
    assert [found.name for found in draft.people] == ["John E. (Jack) Roe"]
    assert draft.quotes[0].speaker == "John E. (Jack) Roe"


def test_honorifics_and_degrees_stand_apart() -> None:
    draft = read(HEAD + "Dr. Jane Roe, Ph.D., President, was there.\n")
    roe = person(draft, "Jane Roe")
    assert roe.honorifics == ["Dr."]
    assert roe.post_nominals == ["Ph.D."]


def test_acronym_of_an_organisation() -> None:
    draft = read(HEAD + "Acme was accredited by the PQ-RS National Widget Board (PWB) and the Department of Defense.\n")
    found = {entry.printed: entry.acronym for entry in draft.organisations}
    assert found == {
        "Acme Widgets Corp.": None,
        "PQ-RS National Widget Board": "PWB",
        "Department of Defense": None,
    }
