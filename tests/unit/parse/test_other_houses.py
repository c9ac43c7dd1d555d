"""Posts at another house than the issuer, told by a sentence's subject or by words behind a title."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

HEAD = (
    "Acme Widgets Announces Changes\n\nSPRINGFIELD, Ill., July 24, 2019 -- Acme Widgets Corp. (Nasdaq: ACMW) today "
    "announced changes among its people and the opening of a hall in the town.\n\n"
)
TAIL = "\n\nBeta Gear Corp. makes gears for the widgets of the trade.\n"


def _release(sentence: str) -> Release:
    release = parse_document(document_of(HEAD + sentence + TAIL))
    assert isinstance(release, Release)
    return release


@pytest.mark.parametrize(
    ("sentence", "title", "house"),
    [
        ("Beta Gear Corp. has named Jane Roe president.", "president", "Beta Gear Corp."),
        ("Direct Gear, a subsidiary of Acme, has named Jane Roe president.", "president", "Direct Gear"),
        ("The company's Direct Gear subsidiary has named Jane Roe as its president.", "president", "Direct Gear"),
        ("The Board has named Jane Roe president.", "president", "Acme Widgets Corp."),
        (
            "Jane Roe was named manager of the Shelbyville plant.",
            "manager of the Shelbyville plant",
            "Acme Widgets Corp.",
        ),
    ],
)
def test_where_a_post_is_held(sentence: str, title: str, house: str) -> None:
    (person,) = _release(sentence).people
    assert person.name == "Jane Roe"
    assert [(found.printed, found.organisation) for found in person.titles] == [(title, house)]
    assert person.posts == []


def test_who_joined_an_officer_is_not_taken_up() -> None:
    people = _release("Mayor Max Moe joined Acme Widgets CEO Ann Poe at the opening.").people
    assert [(person.name, person.parts) for person in people] == [
        ("Max Moe", ["mentioned"]),
        ("Ann Poe", ["mentioned"]),
    ]
