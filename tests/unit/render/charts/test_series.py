from decimal import Decimal

from generator.model.resolved import Period
from generator.render.charts.series import Series, cover_quarters, gather_series
from tests.unit.render.charts.figures import company, derived, half, line, quarter, stated, whole_year


def gathered(*periods: Period) -> dict[str, Series]:
    return {f"{found.metric} {found.step}": found for found in gather_series(company(*periods), periods)}


def test_stated_and_derived_figures_stand_in_the_order_of_time_with_empty_places_between() -> None:
    series = gathered(
        quarter(2011, 1, line("revenue", stated("5600000"))),
        quarter(2010, 2, line("revenue", stated("4700000"))),
        quarter(2010, 4, derived("3600000", "3500000", "3700000")),
    )["revenue quarter"]
    assert [(slot.number, slot.point and slot.point.value) for slot in series.slots] == [
        (2010 * 4 + 1, Decimal(4700000)),
        (2010 * 4 + 2, None),
        (2010 * 4 + 3, Decimal(3600000)),
        (2011 * 4, Decimal(5600000)),
    ]
    assert [point.derived is not None for point in series.points] == [False, True, False]


def test_a_long_time_without_figures_is_one_place() -> None:
    series = gathered(
        *(quarter(2005, number, line("revenue", stated("5600000"))) for number in (1, 2)),
        quarter(2017, 4, line("revenue", stated("9000000"))),
    )["revenue quarter"]
    assert [(slot.number, slot.last, slot.folded) for slot in series.slots] == [
        (8020, 8020, False),
        (8021, 8021, False),
        (8022, 8070, True),
        (8071, 8071, False),
    ]


def test_too_few_figures_make_no_picture() -> None:
    two = [quarter(2010, number, line("revenue", stated("5600000"))) for number in (1, 2)]
    assert gathered(*two) == {}
    assert set(gathered(*two, quarter(2010, 3, line("revenue", stated("0"))))) == {"revenue quarter"}
    assert gathered(*(quarter(2010, number, line("revenue", stated("0"))) for number in (1, 2, 3))) == {}
    assert gathered(whole_year(2010, line("revenue", stated("5600000")))) == {}
    assert set(gathered(*(whole_year(year, line("revenue", stated("1"))) for year in (2010, 2011)))) == {"revenue year"}


def test_a_limit_or_a_range_makes_no_bar() -> None:
    limits = [
        quarter(2010, number, line("revenue", stated("5600000", bound=bound)))
        for number, bound in enumerate(("exact", "about", "below", "above"), 1)
    ]
    outlook = stated("1").model_copy(update={"value": ["1", "2"]})
    series = gathered(
        *limits, quarter(2011, 1, line("revenue", outlook)), quarter(2011, 2, line("revenue", stated("2")))
    )
    assert [slot.number for slot in series["revenue quarter"].slots if slot.point] == [8040, 8041, 8045]


def test_of_the_forms_of_earnings_per_share_the_one_with_most_figures_is_drawn() -> None:
    periods = [
        quarter(2010, 1, line("eps_basic", stated("0.04", "USD/share", "0.01"))),
        *(
            quarter(
                2010,
                number,
                line("eps_basic", stated("0.04", "USD/share", "0.01")),
                line("eps", stated("0.03", "USD/share", "0.01")),
            )
            for number in (2, 3, 4)
        ),
    ]
    assert set(gathered(*periods)) == {"eps_basic quarter"}


def test_figures_in_another_currency_are_not_put_beside_it() -> None:
    series = gathered(
        *(quarter(2010, number, line("revenue", stated("5600000"))) for number in (1, 2, 3)),
        quarter(2010, 4, line("revenue", stated("600000000", "JPY"))),
    )["revenue quarter"]
    assert (series.unit, len(series.points)) == ("USD", 3)


def test_longer_periods_cover_their_quarters() -> None:
    assert cover_quarters(half(2010, 2)) == (8042, 8043)
    assert cover_quarters(quarter(2010, 3)) == (8042, 8042)
    assert cover_quarters(whole_year(2010)) == (8040, 8043)
    assert cover_quarters(half(2010, 1).model_copy(update={"kind": "nine-months", "number": None})) == (8040, 8042)
    assert cover_quarters(half(2010, 1).model_copy(update={"kind": "trailing-year", "fiscal_year": None})) is None


def test_operating_income_stands_behind_what_most_pages_show() -> None:
    found = gathered(
        *(
            quarter(2010, number, line("operating_income", stated("700000")), line("revenue", stated("5600000")))
            for number in (1, 2, 3)
        )
    )
    assert list(found) == ["revenue quarter", "operating_income quarter"]
