"""Claimed relations against computed ranges."""

from fractions import Fraction

import pytest

from generator.resolve.ledger.recomputing import claimed_range, judge


@pytest.mark.parametrize(
    ("value", "op", "wide", "least", "greatest"),
    [
        ("50", ">", False, "50", "50"),
        ("19", "=", False, "18.5", "19.5"),
        ("19", "=", True, "18.5", "19.5"),
        ("20", "=", False, "19.5", "20.5"),
        ("20", "=", True, "15", "25"),
        ("-20", "=", True, "-25", "-15"),
        ("2.5", "=", False, "2.45", "2.55"),
        ("19", "~", False, "18", "20"),
        ("50", "~", False, "49", "51"),
        ("50", "~", True, "40", "60"),
        ("0", "~", False, "-1", "1"),
    ],
)
def test_what_a_printed_number_covers(value: str, op: str, wide: bool, least: str, greatest: str) -> None:
    assert claimed_range(value, op, wide=wide) == (Fraction(least), Fraction(greatest))


@pytest.mark.parametrize(
    ("op", "low", "high", "verdict"),
    [
        (">", 51, 60, "entailed"),
        (">", 50, 60, "entailed-at-bound"),
        (">=", 50, 60, "entailed"),
        (">", 49, 60, "consistent"),
        (">", 40, 50, "consistent"),
        (">", 40, 49, "contradicted"),
        ("<", 40, 49, "entailed"),
        ("<", 40, 50, "entailed-at-bound"),
        ("<=", 40, 50, "entailed"),
        ("<", 40, 60, "consistent"),
        ("<", 51, 60, "contradicted"),
    ],
)
def test_limits(op: str, low: int, high: int, verdict: str) -> None:
    assert judge(op, (Fraction(low), Fraction(high)), (Fraction(50), Fraction(50))) == verdict


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        ("18.6", "19.4", "entailed"),
        ("18.5", "19.5", "entailed"),
        ("16.8", "21.5", "consistent"),
        ("19.5", "22", "consistent"),
        ("19.6", "22", "contradicted"),
        ("17", "18.4", "contradicted"),
    ],
)
@pytest.mark.parametrize("op", ["=", "~"])
def test_amounts(op: str, low: str, high: str, verdict: str) -> None:
    assert judge(op, (Fraction(low), Fraction(high)), (Fraction("18.5"), Fraction("19.5"))) == verdict
