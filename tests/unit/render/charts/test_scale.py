from decimal import Decimal

import pytest

from generator.render.charts.scale import Scale, list_ticks, make_scale


def scale(*values: str, unit: str = "USD", finest: str = "1000") -> Scale:
    return make_scale([Decimal(value) for value in values], unit, Decimal(finest))


@pytest.mark.parametrize(
    ("values", "unit", "finest", "words", "labels"),
    [
        (("7700000", "3600000"), "USD", "100000", "millions of US dollars", ["7.7", "3.6"]),
        (("-168000", "52000"), "USD", "1000", "thousands of US dollars", ["(168)", "52"]),
        # More places than were printed would pretend to know more.
        (("20000000", "7000000"), "USD", "1000000", "millions of US dollars", ["20", "7"]),
        (("1660000", "784000"), "USD", "1000", "millions of US dollars", ["1.66", "0.78"]),
        (("2500000000", "950000000"), "EUR", "100000", "billions of euros", ["2.5", "1.0"]),
        (("-0.02", "0.125"), "USD/share", "0.01", "US dollars a share", ["(0.02)", "0.13"]),
        (("1250", "-3"), "CHF", "1", "thousands of CHF", ["1.25", "0.00"]),
    ],
)
def test_labels(values: tuple[str, ...], unit: str, finest: str, words: str, labels: list[str]) -> None:
    made = scale(*values, unit=unit, finest=finest)
    assert made.words == words
    assert [made.label(Decimal(value)) for value in values] == labels


def test_zero_is_always_within_the_axis() -> None:
    assert (scale("5", "9").low, scale("5", "9").high) == (Decimal(0), Decimal(9))
    assert (scale("-5", "-9").low, scale("-5", "-9").high) == (Decimal(-9), Decimal(0))


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (("25600000",), ["0", "10", "20"]),
        (("1660000",), ["0.0", "0.5", "1.0", "1.5"]),
        (("-168000", "84000"), ["-100", "0"]),
        (("-90000", "84000"), ["-50", "0", "50"]),
    ],
)
def test_ticks_are_round_and_have_zero_among_them(values: tuple[str, ...], ticks: list[str]) -> None:
    assert [f"{tick:f}" for tick in list_ticks(scale(*values))] == ticks
