"""Splits of shares: how releases tell of them, and restated figures per share that they explain."""

from fractions import Fraction
from typing import Any

import pytest

from generator.config import Settings, built_in_templates
from generator.explain import explain
from generator.model.archive import Archive
from generator.model.resolved import MetricLine
from generator.render import render
from generator.resolve.splits import find_splits
from tests.unit.resolve.press import Press, fact


@pytest.mark.parametrize(
    ("words", "ratios"),
    [
        ("The board declared a two-for-one stock split.", ["2"]),
        ("It approved a 3-for-2 split of its common stock.", ["3/2"]),
        ("It approved a three for two stock split.", ["3/2"]),
        ("The company split its stock 2-for-1.", ["2"]),
        ("A 1-for-10 reverse stock split takes effect.", ["1/10"]),
        ("A ten-to-one reverse split takes effect.", ["1/10"]),
        ("A reverse stock split at a ratio of one-for-twenty takes effect.", ["1/20"]),
        ("A 1-for-249 reverse stock split takes effect.", ["1/249"]),
        ("A 2:1 stock split was announced.", ["2"]),
        ("A split in the form of a 50% stock dividend was declared.", ["3/2"]),
        ("It pays a 5 percent stock dividend.", ["21/20"]),
        ("It announced a 2-for-1 stock split. The two-for-one split is paid in May.", ["2"]),
        ("The vote was two-for-one.", []),
        ("It closed two for one reason, and nobody spoke of a split.", []),
        ("Two for one. Nobody had thought of it before that day in May, nor of what it meant for a split.", []),
        ("At 10:30 the stock had risen. There was no talk at all about what people call a share split.", []),
        ("A stock split is not planned.", []),
        ("A one-for-one split.", []),
    ],
)
def test_how_they_are_told(words: str, ratios: list[str]) -> None:
    press = Press()
    text = f"A Acme Widgets Corp. said: {words}"
    release = press.add("a", text, "2005-01-01")
    found = list(find_splits(release, text))
    assert [split.ratio for split in found] == [Fraction(ratio) for ratio in ratios]
    assert all(" ".join(text[slice(*split.at)].split()) == split.words for split in found)


def test_an_undated_release_tells_of_none() -> None:
    press = Press()
    release = press.add("a", "A Acme Widgets Corp. has a two-for-one stock split.", None)
    assert list(find_splits(release, press.texts["a"])) == []


def _eps(value: str, **fields: Any) -> dict[str, Any]:
    given = {"start": "2005-01-01", "end": "2005-03-31", "unit": "USD/share", "precision": "0.01"}
    return fact("eps_diluted", "$5", value, "FY2005-Q1", **(given | fields))


def _archive(later: str, told: tuple[str, str] | None, **fields: Any) -> Archive:
    press = Press()
    calendar = {"value": "12-31", "because": "typed", "at": "A"}
    press.add("old", "A Acme Widgets Corp. $5 a share.", "2005-04-20", calendar=calendar, facts=[_eps("1.05")])
    if told is not None:
        press.add("split", f"A Acme Widgets Corp. has a {told[1]} for its owners.", told[0])
    press.add("new", "A Acme Widgets Corp. $5 then.", "2006-04-20", facts=[_eps(later, role="comparative", **fields)])
    return press.resolve()[0]


def _line(archive: Archive) -> MetricLine:
    (line,) = archive.periods["acme-widgets/fy2005-q1"].metrics
    return line


def test_a_split_in_between_explains_why_a_figure_per_share_differs() -> None:
    # 1.05 lies between 1.045 and 1.055; by two that is 0.5225 to 0.5275, which 0.53 (from 0.525 on) meets.
    archive = _archive("0.53", ("2005-11-02", "two-for-one stock split"))
    line = _line(archive)
    assert line.status == "revised"
    assert line.inferred is not None
    assert line.inferred.because == (
        "the release of 2 November 2005 tells of a split of the shares, “two-for-one stock split”, and the later "
        "figure is the earlier one by that ratio; that this is why they differ is inferred"
    )
    assert line.inferred.release == "split"
    told = explain(archive, "periods/acme-widgets/fy2005-q1", "eps_diluted")
    assert any("that this is why they differ is inferred" in row for row in told)
    assert any('"two-for-one stock split"' in row for row in told)
    drawn = render(archive, Settings("A"), built_in_templates())
    for place in ("periods/acme-widgets/fy2005-q1.md", "data/figures.csv"):
        assert "that this is why they differ is inferred" in drawn[place].decode()


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("0.54", ("2005-11-02", "two-for-one stock split")),  # the ratio does not fit
        ("0.53", ("2005-11-02", "three-for-two stock split")),
        ("0.53", ("2005-04-01", "two-for-one stock split")),  # told before both
        ("0.53", ("2006-05-01", "two-for-one stock split")),  # told after both
        ("0.53", None),
    ],
)
def test_what_does_not_fit_is_left_as_it_is(later: str, told: tuple[str, str] | None) -> None:
    line = _line(_archive(later, told))
    assert (line.status, line.inferred) == ("revised", None)


def test_a_reverse_split_makes_figures_greater() -> None:
    assert _line(_archive("10.50", ("2005-11-02", "1-for-10 reverse stock split"))).inferred is not None


@pytest.mark.parametrize(("later", "explained"), [("2000000", True), ("500000", False)])
def test_a_split_makes_more_shares(later: str, explained: bool) -> None:
    press = Press()
    given = {"start": "2005-01-01", "end": "2005-03-31", "unit": "pure", "precision": "1000"}
    for key, day, value in (("old", "2005-04-20", "1000000"), ("new", "2006-04-20", later)):
        shares = fact("shares_diluted", "$5", value, "FY2005-Q1", **given)
        press.add(key, "A Acme Widgets Corp. $5, a two-for-one stock split.", day, facts=[shares])
    line = _line(press.resolve()[0])
    assert (line.status, line.inferred is not None) == ("revised", explained)


def test_a_figure_that_was_not_restated_needs_no_reason() -> None:
    line = _line(_archive("1.05", ("2005-11-02", "two-for-one stock split")))
    assert (line.status, line.inferred) == ("consistent", None)


def test_other_figures_are_not_explained_by_a_split() -> None:
    press = Press()
    days = {"start": "2005-01-01", "end": "2005-03-31"}
    sales = [fact("revenue", "$5", value, "FY2005-Q1", **days) for value in ("10000000", "5000000")]
    press.add("old", "A Acme Widgets Corp. $5", "2005-04-20", facts=[sales[0]])
    press.add("new", "A Acme Widgets Corp. $5, a two-for-one stock split.", "2006-04-20", facts=[sales[1]])
    assert _line(press.resolve()[0]).inferred is None


def _expect(period: str = "FY2005-Q1") -> dict[str, Any]:
    says = {"type": "outlook", "metric": "eps_diluted", "period": period, "op": ">", "value": "0.90",
            "unit": "USD/share"}  # fmt: skip
    return {"printed": "expects", "at": "expects", "rule": "typed", "says": says}


@pytest.mark.parametrize(("between", "verdict"), [("said nothing", "contradicted"), ("had a 2-for-1 split", None)])
def test_an_outlook_per_share_is_not_settled_across_a_split(between: str, verdict: str | None) -> None:
    press = Press()
    calendar = {"value": "12-31", "because": "typed", "at": "A"}
    press.add("before", "A Acme Widgets Corp. expects more.", "2005-01-20", calendar=calendar, claims=[_expect()])
    press.add("between", f"A Acme Widgets Corp. {between}.", "2005-03-20")
    press.add("after", "A Acme Widgets Corp. $5", "2005-04-20", facts=[_eps("0.53")])
    archive, _ = press.resolve()
    (claim,) = archive.events["before"].claims
    assert claim.verdict == (verdict or "not-testable")
    if verdict is None:
        assert claim.because is not None
        assert "The shares were split since it was said" in claim.because


def test_growth_per_share_is_not_reckoned_across_a_split() -> None:
    press = Press()
    calendar = {"value": "12-31", "because": "typed", "at": "A"}
    says = {"type": "growth", "metric": "eps_diluted", "period": "FY2006-Q1", "versus": "FY2005-Q1", "op": "=",
            "value": "10", "unit": "percent"}  # fmt: skip
    claim = {"printed": "grew", "at": "grew", "rule": "typed", "says": says}
    now = _eps("0.58", start="2006-01-01", end="2006-03-31") | {"id": "eps_diluted.FY2006-Q1"}
    now["period"] = {"label": "FY2006-Q1", "start": "2006-01-01", "end": "2006-03-31"}
    press.add("old", "A Acme Widgets Corp. $5", "2005-04-20", calendar=calendar, facts=[_eps("1.05")])
    press.add("new", "A Acme Widgets Corp. $5 grew, by a two-for-one stock split.", "2006-04-20", facts=[now],
              claims=[claim])  # fmt: skip
    archive, _ = press.resolve()
    (made,) = archive.events["new"].claims
    assert made.verdict == "not-testable"
