"""Amounts of money: one value printed in many ways is one value; what is doubtful is none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.figures.amounts import find_amounts, plain


@pytest.mark.parametrize(
    ("words", "value", "currency", "precision", "basis"),
    [
        ("$168,000", "168000", "USD", "1000", "assumed"),
        ("$5,433,000", "5433000", "USD", "1000", "assumed"),
        ("$6,318,914", "6318914", "USD", "1", "printed"),
        ("$(168,000)", "-168000", "USD", "1000", "assumed"),
        ("($828,000)", "-828000", "USD", "1000", "assumed"),
        ("($1.6 million)", "-1600000", "USD", "100000", "printed"),
        ("($14) million", "-14000000", "USD", "1000000", "printed"),
        ("$5.6 million", "5600000", "USD", "100000", "printed"),
        ("$20 million", "20000000", "USD", "1000000", "printed"),
        ("$2.170 billion", "2170000000", "USD", "1000000", "printed"),
        ("$23.6M", "23600000", "USD", "100000", "printed"),
        ("$.41", "0.41", "USD", "0.01", "printed"),
        ("$(.60)", "-0.60", "USD", "0.01", "printed"),
        ("-$3.2 million", "-3200000", "USD", "100000", "printed"),
        ("EUR -32 million", "-32000000", "EUR", "1000000", "printed"),
        ("RMB28.9 billion", "28900000000", "CNY", "100000000", "printed"),
        ("EUR 1.234,5 million", "1234500000", "EUR", "100000", "printed"),
        ("€ 0,45", "0.45", "EUR", "0.01", "printed"),
        ("€12,345 million", "12345000000", "EUR", "1000000", "printed"),
        ("C$10.5 million", "10500000", "CAD", "100000", "printed"),
        ("12 cents", "0.12", "USD", "0.01", "printed"),
        ("5 pence", "0.05", "GBP", "0.01", "printed"),
    ],
)
def test_value(words: str, value: str, currency: str, precision: str, basis: str) -> None:
    sentence = f"It was {words} a year ago."
    (found,) = find_amounts(sentence)
    assert sentence[found.start : found.end] == words
    assert (plain(found.value), found.currency, plain(found.precision), found.basis) == (
        value,
        currency,
        precision,
        basis,
    )


@pytest.mark.parametrize("words", ["$5,7 million", "$-0-", "$118-120 million", "10 million shares", "$", "ISO 9001"])
def test_doubtful(words: str) -> None:
    assert find_amounts(f"It was {words} a year ago.") == []


def test_beside_a_decimal_comma_a_point_may_part_thousands() -> None:
    told = find_amounts("revenue of EUR 1.234 million and income of EUR 12,5 million")
    assert [plain(amount.value) for amount in told] == ["12500000"]


def test_a_parenthesis_that_holds_more_gives_no_sign() -> None:
    (found,) = find_amounts("net income ($0.88 per share on a diluted basis)")
    assert plain(found.value) == "0.88"


@given(st.integers(1, 999), st.integers(0, 999))
def test_one_value_many_prints(whole: int, thousandths: int) -> None:
    value = Decimal(whole * 1_000_000 + thousandths * 1000)
    prints = [
        f"${value:,}",
        f"US${value:,}",
        f"${whole}.{thousandths:03d} million",
        f"${whole}.{thousandths:03d}M",
        f"USD {whole}.{thousandths:03d} million",
    ]
    assert [[amount.value for amount in find_amounts(f"was {words} then")] for words in prints] == [[value]] * 5
    losses = [f"$({value:,})", f"(${value:,})", f"-${value:,}", f"$({whole}.{thousandths:03d}) million"]
    assert [[amount.value for amount in find_amounts(f"was {words} then")] for words in losses] == [[-value]] * 4


@given(st.text("$()-.,0123456789 millionbk", max_size=40))
def test_any_words_are_borne(words: str) -> None:
    for amount in find_amounts(words):
        assert 0 <= amount.start < amount.end <= len(words)
        assert amount.precision > 0
