"""Titles in running words."""

from typing import Any

import pytest

from generator.parse.people.known_names import KnownNames
from generator.parse.people.titles import read_titles
from tests.support import cases

TABLE = cases("titles")
FORMS = {"Acme": "Acme Widgets Corp.", "NWB": "National Widget Board", "Company": "Acme Widgets Corp."}
KNOWN = KnownNames(FORMS)


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_titles(case: dict[str, Any]) -> None:
    text = case["text"]
    read = [
        [
            text[title.start : title.end] + (" (former)" if title.past else ""),
            text[slice(*title.organisation)] if title.organisation else None,
        ]
        for title in read_titles(text, 0, KNOWN)
    ]
    assert read == case["titles"]
