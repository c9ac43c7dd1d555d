"""Whole words of a document in running words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.parse.text.whole_words import blank_whole, find_whole


def test_words_within_words_are_none() -> None:
    assert list(find_whole("Acme, Acmetown, NewAcme, the Acme-Moe plan, Acme_2 and Acme", "Acme")) == [0, 29, 55]
    assert list(find_whole("Acme", "")) == []


def test_names_are_blanked_letter_by_letter() -> None:
    assert blank_whole("acme corp. and acmetown: acme corp.", "acme corp.") == "__________ and acmetown: __________"


@given(st.text("ab _.é1", max_size=20), st.text("ab.é", min_size=1, max_size=3))
def test_found_as_a_pattern_finds_them(text: str, words: str) -> None:
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    assert list(find_whole(text, words)) == [match.start() for match in pattern.finditer(text)]
