"""Personal names: candidates in running words, and whether two can be one person's."""

from typing import Any

import pytest

from generator.parse.people.names import find_candidates, same_name, surname
from tests.support import cases

TABLE = cases("names")


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_candidates(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[text[c.start : c.end], c.honorific, list(c.post_nominals)] for c in find_candidates(text) if not c.single]
    assert found == case["names"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("W. Barry Moe", "Barry Moe", True),
        ("Barry Moe", "Larry Moe", False),
        ("John E. (Jack) Roe", "Jack Roe", True),
        ("John C. Roe", "John E. Roe", False),
        ("Roe", "Jane Roe", True),
        ("JANE ROE", "Jane Roe", True),
        ("Edward Doe Jr.", "Edward C. Doe", True),
        ("Jane Roe", "Jane Moe", False),
    ],
)
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
    assert same_name(b, a) is same


def test_surname_leaves_the_suffix() -> None:
    assert surname("Max Moe, Jr.") == "Moe"
    assert surname("Maria de la Poe") == "Poe"
