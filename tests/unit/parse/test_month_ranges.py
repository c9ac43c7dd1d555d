"""Ranges of months: one period only where the years fit."""

import pytest

from generator.parse.figures.period_phrases import find_phrases


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("from April 2019 to March 2020", (3, 2020)),
        ("from January 2019 to September 2019", (9, 2019)),
        ("from May 2012 to January 2020", None),
        ("from April 2018 to March 2020", None),
        ("from January 2018 to September 2019", None),
    ],
)
def test_years_that_fit(words: str, end: tuple[int, int] | None) -> None:
    found = [(p.day.month, p.day.year) for p in find_phrases(words) if p.day is not None and p.ytd]
    assert found == ([end] if end else [])
