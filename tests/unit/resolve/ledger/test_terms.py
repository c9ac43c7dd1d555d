"""Sums and quotients of stated figures, with their ranges."""

from fractions import Fraction

import pytest

from generator.resolve.ledger.terms import Form, Scale, Term, divide, is_sound, make_term, scale_for, write_percent
from tests.unit.resolve.ledger.books import statement


def term(name: str, value: int, half: int = 0, wide: int | None = None, vintage: str = "1") -> Term:
    return Term(name, value, half, half if wide is None else wide, vintage, name)


@pytest.mark.parametrize(
    ("places", "number", "grains"),
    [(0, "-168000", -336000), (2, "-0.02", -4), (2, "0.1", 20), (1, "3", 60), (1, "1.20", 24)],
)
def test_numbers_are_read_exactly(places: int, number: str, grains: int) -> None:
    assert Scale(places).read(number) == grains


@pytest.mark.parametrize(
    ("places", "grains", "number"),
    [(0, -336000, "-168000"), (0, 1, "0.5"), (0, -1, "-0.5"), (2, -4, "-0.02"), (2, 3, "0.015"), (2, 0, "0")],
)
def test_numbers_are_written_exactly(places: int, grains: int, number: str) -> None:
    assert Scale(places).write(grains) == number


def test_the_scale_is_fine_enough_for_all() -> None:
    scale = scale_for([statement("5600000"), statement("0.5", "0.001"), statement("1", "0.00001", bound="below")])
    assert scale.places == 3, "a bound takes no part"
    assert scale.holds("1.125")
    assert not scale.holds("1.1250")


def test_an_assumed_precision_may_be_coarser() -> None:
    found = make_term(statement("170000", "1000", precision_basis="assumed"), "FY2001", Scale(0))
    assert (found.value, found.half, found.wide) == (340000, 1000, 10000)
    exact = make_term(statement("-7040397", "1"), "FY2001", Scale(0))
    assert (exact.value, exact.half, exact.wide) == (-14080794, 1, 1)


@pytest.mark.parametrize(
    ("found", "sound"),
    [
        (statement("5"), True),
        (statement("5", bound="below"), False),
        (statement("5", bound="about"), False),
        (statement("5", role="outlook"), False),
        (statement("1" * 25), False),
    ],
)
def test_what_can_stand_in_a_sum(found: object, sound: bool) -> None:
    assert is_sound(found) is sound  # type: ignore[arg-type]


def test_what_occurs_twice_counts_once() -> None:
    half, quarter = term("h", 92, 5), term("q", 56, 5)
    first = Form([(half, 1), (quarter, -1)])
    assert (first.value, first.low, first.high) == (36, 26, 46)
    change = Form([(quarter, 1)]).minus(first)
    assert change.names() == {"q": 2, "h": -1}
    assert (change.value, change.low, change.high) == (20, 5, 35)
    assert Form([(half, 1), (half, -1)]).terms == []


def test_expressions() -> None:
    a, b = term("a", 1), term("b", 2)
    assert Form([(a, 1)]).express("revenue") == "revenue a"
    assert Form([(a, -1), (b, 1)]).express("revenue") == "(revenue b - revenue a)"
    assert Form([(a, 2), (b, -1)]).express("x") == "(2 * x a - x b)"


def test_a_quotient_with_a_common_term() -> None:
    # 5.6 / (9.2 - 5.6): greatest with 5.65 and 9.15, least with 5.55 and 9.25.
    half, quarter = term("h", 920, 5), term("q", 560, 5)
    found = divide(Form([(quarter, 1)]), Form([(half, 1), (quarter, -1)]))
    assert found == (Fraction(560, 360), Fraction(555, 370), Fraction(565, 350))


def test_a_loss_over_revenue() -> None:
    found = divide(Form([(term("n", -168, 1), 1)]), Form([(term("r", 5600, 50), 1)]))
    assert found == (Fraction(-168, 5600), Fraction(-169, 5550), Fraction(-167, 5650))


@pytest.mark.parametrize(("value", "half", "wide"), [(5, 5, 5), (-5, 1, 1), (5, 1, 9)])
def test_nothing_is_divided_by_what_may_be_zero(value: int, half: int, wide: int) -> None:
    below = Form([(term("r", value, half, wide), 1)])
    assert divide(Form([(term("n", 1), 1)]), below, wide=True) is None
    assert (divide(Form([(term("n", 1), 1)]), below) is None) == (half >= value)


@pytest.mark.parametrize(
    ("ratio", "towards", "written"),
    [
        (Fraction(10, 47), 0, "21.2766"),
        (Fraction(10, 47), -1, "21.2765"),
        (Fraction(10, 47), 1, "21.2766"),
        (Fraction(-10, 47), -1, "-21.2766"),
        (Fraction(-10, 47), 1, "-21.2765"),
        (Fraction(1, 2), 1, "50"),
        (Fraction(-1, 10**9), 1, "0"),
    ],
)
def test_percentages_are_rounded_outward(ratio: Fraction, towards: int, written: str) -> None:
    assert write_percent(ratio, towards=towards) == written
