"""Words of sentences about figures: which the patterns of the vocabulary are tried at."""

import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.parse.figures import words
from generator.parse.figures.words import _may_begin, read_word
from generator.vocabulary import figure_words

_PATTERNS = [pattern for row in figure_words() for pattern in row.patterns]


@pytest.mark.parametrize("pattern", _PATTERNS, ids=lambda pattern: pattern[:40])
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_pattern_is_tried_at_whatever_it_matches(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern, alphabet=string.ascii_lowercase + string.digits + " .,-%$€"))
    match = re.search(pattern, text)
    assert match is not None
    assert _may_begin(text, match.start())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("as compared with the year before", "C"),
        ("12 percent", "%"),
        (".5%", "%"),
        ("twelve percent", "%"),
        ("at constant currency", "N"),
        ("widgets", "W"),
    ],
)
def test_words_are_typed_by_what_they_do(text: str, code: str) -> None:
    assert read_word(text, 0, len(text))[0] == code


def test_each_letter_of_the_grammar_is_explained_where_words_are_typed() -> None:
    assert {row.code for row in figure_words()} <= set(re.findall(r"`(.)`", words.__doc__ or ""))
