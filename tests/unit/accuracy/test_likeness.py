"""Whether a label and a record say the same, on invented names."""

import pytest

from generator.accuracy.likeness import (
    are_alike,
    is_same_company,
    is_same_person,
    read_label,
    read_symbol,
    words,
)


def test_words_are_letters_and_digits_in_lower_case() -> None:
    assert words("“Widget–Works’s” 5.6%\n Rise") == ["widget", "works", "s", "5", "6", "rise"]
    assert words(None) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Widget Works Reports Results", "WIDGET WORKS REPORTS RESULTS", True),
        ("Widget Works Reports Results", "Widget Works Reports Result", True),
        ("Widget Works Reports Results", "Widget Works Opens a Hall", False),
        ("", "", False),
        (None, "Widget", False),
    ],
)
def test_texts(one: str | None, other: str | None, expected: bool) -> None:
    assert are_alike(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Widget Works Inc.", "WIDGET WORKS, INCORPORATED", True),
        ("Widget Works Holdings", "Widget Works", True),
        ("Widget Works International", "Widget Works", True),
        ("Widget Works", "Widgetworks", False),
        ("The Company", "Widget Works", False),
        ("Inc.", "Inc.", True),
        (None, None, False),
    ],
)
def test_companies(one: str | None, other: str | None, expected: bool) -> None:
    assert is_same_company(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Jane Example", "Jane B. Example, CPA", True),
        ("W. Jane Example", "Jane Example", True),
        ("J. Example", "Jane Example", True),
        ("Jane Example", "John Example", False),
        ("Example", "Jane Example", False),
        ("Example", "Example", True),
        ("Dr. Jane Example Jr.", "Jane Example", True),
        ("", "", False),
    ],
)
def test_people(one: str, other: str, expected: bool) -> None:
    assert is_same_person(one, other) is expected


@pytest.mark.parametrize(
    ("ticker", "symbol"),
    [("NASDAQ: WDGW", "WDGW"), ("(WDGW.OB)", "WDGW"), ("WDGW", "WDGW"), ("NYSE American:WDG.A", "WDGA")],
)
def test_symbols(ticker: str, symbol: str) -> None:
    assert read_symbol(ticker) == symbol


def test_fiscal_labels() -> None:
    assert read_label("Q2 FY2006") == read_label("FY2006-Q2") != read_label("FY2006-H1")
    assert read_label(None) == ""
