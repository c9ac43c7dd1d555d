"""Figures of records beside labels: periods, values, what is judged."""

from typing import Any

import pytest

from generator.accuracy.figures import Said, choose_said, is_same_figure, is_same_period, say
from generator.model.figures import Fact
from generator.model.labels import FactLabel
from tests.unit.resolve.press import fact

QUARTER = {"start": "2011-01-01", "end": "2011-03-31"}


def _label(value: Any = "5612000", metric: str = "revenue", **period: Any) -> FactLabel:
    return FactLabel.model_validate({"metric": metric, "value": value, **(period or QUARTER)})


def _fact(value: Any = "5612000", metric: str = "revenue", **fields: Any) -> Fact:
    given = {**QUARTER, "precision": "1000", "at": [(0, 1)], "period_at": [(0, 1)], **fields}
    return Fact.model_validate(fact(metric, "x", value, given.pop("label", None), **given))


def _said(**fields: Any) -> Said:
    return say(_fact(**fields))


@pytest.mark.parametrize(
    ("label", "said", "expected"),
    [
        ({}, {}, True),
        ({}, {"end": "2011-04-02", "start": "2011-01-02"}, True),
        # Ten days are a year of whole weeks, eleven another period.
        ({}, {"end": "2011-04-10", "start": "2011-01-11"}, True),
        ({}, {"end": "2011-04-11", "start": "2011-01-12"}, False),
        ({}, {"end": "2011-06-30"}, False),
        ({}, {"start": "2010-10-01"}, False),
        ({"start": None, "end": "2011-03-31"}, {}, True),
        ({"label": "Q1 FY2011"}, {"label": "FY2011-Q1", "start": None, "end": None}, True),
        ({"label": "Q1 FY2011"}, {"label": "FY2011-Q2", "start": None, "end": None}, False),
        ({}, {"label": "FY2011-Q1", "start": None, "end": None}, False),
    ],
)
def test_periods(label: dict[str, Any], said: dict[str, Any], expected: bool) -> None:
    assert is_same_period(_label(**label), _said(**said)) is expected


def test_a_figure_agrees_in_metric_period_and_value() -> None:
    assert is_same_figure(_label(), _said())
    assert is_same_figure(_label("5612000.0"), _said())
    assert not is_same_figure(_label("5612001"), _said())
    assert not is_same_figure(_label(), _said(metric="net_income"))
    assert is_same_figure(_label(["1.00", "1.10"], "guidance_eps"), _said(metric="guidance_eps", value=["1", "1.1"]))


def test_what_is_said_twice_is_judged_once() -> None:
    assert len(choose_said([_label()], [_fact(), _fact(id="revenue.2")])) == 1
    assert len(choose_said([_label()], [_fact(), _fact(value="5700000")])) == 2


def test_a_rounded_figure_that_is_true_counts_neither_way() -> None:
    rounded = _fact(value="5600000", precision="100000")
    assert choose_said([_label()], [rounded]) == []
    assert choose_said([_label()], [_fact(value="5700000", precision="100000")]) != []
    # Of a number of one digit nothing can be said.
    assert choose_said([_label("5612000")], [_fact(value="6000000", precision="1000000")]) != []


def test_families_that_the_labels_do_not_hold_are_not_judged() -> None:
    eps = _fact(value="0.02", metric="eps_basic", precision="0.01")
    assert choose_said([_label()], [eps]) == []
    assert len(choose_said([_label("0.02", "eps_diluted")], [eps])) == 1
    assert len(choose_said([], [eps])) == 1


def test_other_metrics_count_where_labels_hold_them() -> None:
    cash = _fact(value="5612000", metric="cash")
    assert choose_said([], [cash]) == []
    assert len(choose_said([_label(metric="cash")], [cash])) == 1


def test_a_figure_is_told_on_one_line() -> None:
    assert str(_said(label="FY2011-Q1")) == "revenue FY2011-Q1 2011-01-01 to 2011-03-31: 5612000"
