"""Whose statement it is, by the name before the words of its title."""

import pytest

from generator.model.base import words_at
from generator.parse.tables.kinds import Sort
from generator.parse.tables.owners import read_owner


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Other Widget Holdings Ltd. Consolidated Statements of Operations", "Other Widget Holdings Ltd."),
        # Blanks that set a title apart are no part of the name, and its place is that of its words all the same.
        ("Other   Widget  Holdings Ltd.  Consolidated Statements of Operations", "Other Widget Holdings Ltd."),
        ("Other\n  Widget Holdings Ltd. Statements of Operations", "Other Widget Holdings Ltd."),
        ("Consolidated Statements of Operations", None),
        ("Widgets Statements of Operations", None),
    ],
)
def test_an_owner_stands_where_it_is_said_to_stand(title: str, printed: str | None) -> None:
    text = f"Above.\n{title}\nBelow."
    at = [(7, 7 + len(title))]
    owner = read_owner(Sort("income", "typed", at, " ".join(title.split())), text)
    assert (owner.printed if owner else None) == printed
    if owner:
        assert words_at(text, owner.at) == printed
