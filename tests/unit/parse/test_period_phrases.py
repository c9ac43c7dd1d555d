"""Which patterns of periods are tried: those that a text's words allow."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.parse.figures import period_phrases
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.period_wordings import WORDINGS
from generator.parse.text.hinted import HintedPattern


@pytest.mark.parametrize("pattern", list(WORDINGS), ids=lambda pattern: pattern.pattern.pattern[:40])
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_pattern_is_tried_on_whatever_it_matches(pattern: HintedPattern, data: st.DataObject) -> None:
    # A year beside it: words without any, a period's name and a range of months are not searched at all.
    text = data.draw(st.from_regex(pattern.pattern, alphabet=string.printable + "’")) + " (2005)"
    assert pattern in period_phrases._patterns_for(text, text.lower())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Sales in January-June 2005 were $5 million.", ["half"]),
        ("Cash on June 30, 2005 was $5 million.", [None]),
        ("Q2 2005 sales were $5 million.", ["quarter"]),
        ("Annual 2005 results were good.", ["year"]),
        ("Sales of the first half were $5 million.", ["half"]),
        ("In the same interval of 2004 they were $4 million.", [None]),
        ("Acme makes widgets.", []),
    ],
)
def test_periods_are_found_with_and_without_their_words(text: str, kinds: list[str | None]) -> None:
    assert [phrase.kind for phrase in find_phrases(text)] == kinds
