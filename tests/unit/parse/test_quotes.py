"""Quotations: who speaks, which words, and what is no speech."""

from typing import Any

import pytest

from generator.model.evidence import faults
from generator.parse.contacts.contacts import read_contacts
from generator.parse.draft import Draft
from generator.parse.people.organisations import read_organisations
from generator.parse.people.people import read_people
from generator.parse.speech.quotes import read_quotes
from tests.support import cases, draft_of

TABLE = cases("quotations")
HEAD = (
    "Acme Widgets Opens a Line\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. announced today a new line.\n\n"
)


def read(text: str) -> Draft:
    draft = draft_of(text)
    for step in (read_contacts, read_organisations, read_people, read_quotes):
        step(draft)
    for record in [*draft.quotes, *draft.people, *draft.organisations, *draft.contacts]:
        assert faults(record, draft.text) == []
    return draft


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_quotations(case: dict[str, Any]) -> None:
    draft = read(HEAD + case["text"])
    found = [
        {
            "speaker": quote.speaker,
            "cue": quote.cue,
            "closed": quote.closed,
            "segments": [" ".join(draft.text[start:end].split()) for start, end in quote.at],
        }
        for quote in draft.quotes
    ]
    assert found == case["quotes"]
    others = ("Acme", "the ", "The ", "a sp", "A sp")
    speakers = {quote["speaker"] for quote in case["quotes"] if quote["speaker"][:4] not in others}
    assert {person.name for person in draft.people if "quoted" in person.parts} == speakers


def test_page_break_inside_speech() -> None:
    body = (
        'Jane Roe, CEO, said, "The new line will be faster than the line\n\n<PAGE>\n\n'
        'that stood there before it. We are glad."\n'
    )
    (quote,) = read(HEAD + body).quotes
    assert quote.text == "The new line will be faster than the line that stood there before it. We are glad."
    assert len(quote.at) == 2


def test_running_foot_inside_speech() -> None:
    body = (
        'Jane Roe, CEO, said, "The new line will be faster than the line\n\nacme.example\n\n3\n\n'
        'that stood there before it. We are glad."\n'
    )
    (quote,) = read(HEAD + body).quotes
    assert quote.text == "The new line will be faster than the line that stood there before it. We are glad."
    assert len(quote.at) == 2


def test_legal_text_quotes_nobody() -> None:
    body = (
        '"The line is running well," said Jane Roe, CEO.\n\n'
        'Statements such as "enhance our presence in the marketplace", made by Jane Roe, are forward-looking\n'
        "statements within the meaning of the Private Securities Litigation Reform Act of 1995; they involve\n"
        "risks and uncertainties, and actual results may differ materially.\n"
    )
    assert [quote.text for quote in read(HEAD + body).quotes] == ["The line is running well,"]
