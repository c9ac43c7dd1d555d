"""Organisations in running words: where their names begin and end, and which acronyms are theirs."""

from typing import Any

import pytest

from generator.model.evidence import faults
from generator.parse.people.organisations import read_organisations
from tests.support import cases, draft_of
from tests.unit.parse.test_quotes import HEAD

TABLE = cases("organisations")


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_organisations(case: dict[str, Any]) -> None:
    draft = draft_of(HEAD + case["text"] + "\n")
    read_organisations(draft)
    others = [each for each in draft.organisations if each.relation != "issuer"]
    assert all(faults(each, draft.text) == [] for each in others)
    assert [[each.printed, each.acronym] for each in others] == case["organisations"]
