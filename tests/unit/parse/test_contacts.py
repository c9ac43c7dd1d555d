"""Contact blocks in one, two and three columns, with and without a word that opens them."""

from typing import Any

import pytest

from generator.model.evidence import faults
from generator.parse.contacts.contacts import read_contacts
from generator.parse.contacts.numbers import find_emails, find_phones
from tests.support import cases, draft_of

TABLE = cases("contacts")
HEAD = (
    "Acme Widgets Opens a Line\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. announced today a new line.\n\n"
)


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_contacts(case: dict[str, Any]) -> None:
    draft = draft_of(HEAD + case["text"])
    read_contacts(draft)
    expected = sorted(case["contacts"], key=lambda contact: str(contact["name"]))
    found = sorted(draft.contacts, key=lambda contact: str(contact.name))
    assert [contact.name for contact in found] == [contact["name"] for contact in expected]
    for contact, want in zip(found, expected, strict=True):
        assert faults(contact, draft.text) == []
        assert contact.phone == want["phone"]
        assert contact.email == want["email"]
        if "organisation" in want:
            assert contact.organisation == want["organisation"]
        if contact.name is None:
            continue
        person = next(person for person in draft.contact_people if person.name == contact.name)
        if "titles" in want:
            assert [printed for printed, _, _ in person.titles] == want["titles"]


def test_a_name_over_a_number_in_the_last_column_of_a_letterhead() -> None:
    draft = draft_of(
        "Acme Headquarters                       Jane Roe\n"
        "100 Main Street                         Investor Relations\n"
        "Springfield, Illinois 60601             (555) 123-4567\n\n"
        "Acme Widgets Moves\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. announced that it has moved.\n"
    )
    read_contacts(draft)
    assert [(contact.name, contact.phone) for contact in draft.contacts] == [("Jane Roe", "(555) 123-4567")]


def test_names_over_their_firms_side_by_side_in_a_letterhead() -> None:
    draft = draft_of(
        "Jane Roe                               Max Moe\n"
        "Acme Widgets Corp.                     Moe Partners\n"
        "(555) 123-4101                         (555) 765-8841\n\n"
        "ACME WIDGETS OPENS A LINE\n\n"
        "Springfield, IL - April 20, 2006 - Acme Widgets Corp. announced today a new line.\n"
    )
    read_contacts(draft)
    assert [(contact.name, contact.phone) for contact in draft.contacts] == [
        ("Jane Roe", "(555) 123-4101"),
        ("Max Moe", "(555) 765-8841"),
    ]


def test_a_name_and_a_number_on_a_line_of_a_letterhead() -> None:
    draft = draft_of(
        "Jane Roe (business media) 555.123.9582\nMax Moe (financial community) 555.123.7977\n\n"
        "Acme Widgets Opens a Line\n\n"
        "Springfield, IL - April 20, 2006 - Acme Widgets Corp. announced today a new line.\n"
    )
    read_contacts(draft)
    assert [(contact.name, contact.phone) for contact in draft.contacts] == [
        ("Jane Roe", "555.123.9582"),
        ("Max Moe", "555.123.7977"),
    ]


def test_names_side_by_side_in_a_letterhead() -> None:
    draft = draft_of(
        "Acme Corporation                        Beta Gear Works, Inc.\n"
        "Springfield, Ohio                       Freedonia, Maine\n\n"
        "Jane W. Roe                             Max N. Moe\n"
        "(555) 123-1561                          Ann Poe\n"
        "                                        (555) 123-4800\n\n"
        "ACME TO ACQUIRE BETA GEAR WORKS\n\n"
        "Springfield, Ohio - April 20, 2006 - Acme Corporation announced today that it will acquire Beta Gear Works.\n"
    )
    read_contacts(draft)
    assert [(contact.name, contact.phone) for contact in draft.contacts] == [
        ("Jane W. Roe", "(555) 123-1561"),
        ("Max N. Moe", "(555) 123-4800"),
        ("Ann Poe", "(555) 123-4800"),
    ]


def test_span_runs_from_name_to_last_line() -> None:
    text = (
        HEAD + "Contact:  Jane Roe\n          Acme Widgets Corp.\n          (555) 123-4567\n          jroe@acme.example"
    )
    draft = draft_of(text)
    read_contacts(draft)
    assert draft.contacts[0].at == [(text.index("Jane Roe"), len(text))]
    assert draft.paragraphs[-1].zone == "contact"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tel: (555) 123-4567", ["(555) 123-4567"]),
        ("+44 20 7946 0958", ["+44 20 7946 0958"]),
        ("555-123-4567 ext. 111", ["555-123-4567 ext. 111"]),
        ("Fax: (555) 123-4567", []),
        ("(555) 123-4505 (Fax)", []),
        ("ISO 17025:2005", []),
        ("$168,000", []),
        ("1-555-123-4567", ["1-555-123-4567"]),
        ("+44 (0)20 7946 0958", ["+44 (0)20 7946 0958"]),
        ("(+86) 571-5555-3378", ["(+86) 571-5555-3378"]),
        ("011 (507) 555-2774", ["011 (507) 555-2774"]),
        ("44.1.21.717.6000", ["44.1.21.717.6000"]),
        ("020 7946 0958", ["020 7946 0958"]),
        ("(555) 559 - 8154", ["(555) 559 - 8154"]),
        ("888.555.7080 x 407", ["888.555.7080 x 407"]),
        ("Relations555-433-8000jroe", ["555-433-8000"]),
        ("Tel: 6285 1234", ["6285 1234"]),
        ("6285 1234", []),
        ("54 39151 70", []),
        ("12.50 13.20 14.10 15.20", []),
        ("2019-12-31", []),
        ("NC1-004-03-43", []),
        ("Operating income 1 003 000 1 003 000 Net income 1 002 000 1 002 000", []),
        ("2 000 100 200 3 000 100 200", []),
        ("+44 20 7946 0958/59/60", ["+44 20 7946 0958/59/60"]),
        ("Tel: 020 7946 0958/0959", ["020 7946 0958/0959"]),
        ("555-123-4567/555-123-4568", ["555-123-4567", "555-123-4568"]),
        ("2003/04 001 002 003/04", []),
    ],
)
def test_phones(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_phones(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jroe@acme.example", ["jroe@acme.example"]),
        ("Investors@acme.example", ["Investors@acme.example"]),
        ("ir@acme.com678-384-7220", ["ir@acme.com"]),
        ("IR@acme.comMedia", ["IR@acme.com"]),
        ("Contact1-800-555-9550ir@acme.com", ["ir@acme.com"]),
        ("Inc.ir@acme.com", ["ir@acme.com"]),
        ("(555) 343-5202 x110rob.banks@acme.com", ["rob.banks@acme.com"]),
        ("Jess Starmedia@acme.com", ["media@acme.com"]),
        ("NewStar@acme.com", ["NewStar@acme.com"]),
        ("@acme", []),
    ],
)
def test_addresses(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_emails(text)] == found


def test_a_name_over_a_number_in_a_letterhead() -> None:
    draft = draft_of(
        "Acme Widgets Corp.\n2 Gear Square\nSpringfield, Vermont 05402\n\nJane W. Roe\n555-123-4000\n(555) 123-1561\n\n"
        "For Immediate Release\n\nAcme Widgets Announces Changes\n\n"
        "Springfield, VT - May 5, 2002 - Acme Widgets Corp. (NYSE: ACM) announced changes.\n"
    )
    read_contacts(draft)
    assert [(contact.name, contact.phone) for contact in draft.contacts] == [("Jane W. Roe", "555-123-4000")]
