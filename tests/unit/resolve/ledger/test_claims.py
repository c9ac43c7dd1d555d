"""Claims of an invented company against its figures: verdicts, reasons, and what open ones need."""

from typing import Any

import pytest

from generator.model.resolved import ClaimMade
from tests.unit.resolve.press import Press, fact

TEXT = "X Acme Widgets Corp. sales $5.6 and $4.7, net $30,000; it said so."
Q2, Q2_BEFORE = ("FY2001-Q2", "2001-04-01", "2001-06-30"), ("FY2000-Q2", "2000-04-01", "2000-06-30")


def _fact(value: str, period: tuple[str, str, str], metric: str = "revenue", **fields: Any) -> dict[str, Any]:
    label, start, end = period
    return fact(metric, "$5.6", value, label, start=start, end=end, **fields)


def _claim(**says: Any) -> dict[str, Any]:
    given = {"type": "growth", "metric": "revenue", "period": "FY2001-Q2", "unit": "percent"} | says
    return {"printed": "said so", "at": "said so", "rule": "typed", "says": given}


def check(facts: list[dict[str, Any]], later: list[dict[str, Any]] | None = None, **says: Any) -> ClaimMade:
    """The claim as checked; `later` are figures of a release a year after."""
    press = Press()
    calendar = {"value": "12-31", "because": "typed", "at": "X"}
    press.add("2001-a", TEXT, "2001-07-20", calendar=calendar, facts=facts, claims=[_claim(**says)])
    if later is not None:
        press.add("2002-b", TEXT, "2002-07-20", calendar=calendar, facts=later)
    archive, _ = press.resolve()
    (claim,) = archive.events["2001-a"].claims
    return claim


GREW = [_fact("5600000", Q2), _fact("4700000", Q2_BEFORE, role="comparative")]


# 5.6 on 4.7 million is 19.1 per cent, between 16.8 and 21.5.
@pytest.mark.parametrize(
    ("op", "value", "verdict"),
    [
        ("=", "19", "consistent"),
        ("~", "20", "consistent"),
        ("~", "30", "consistent"),
        ("~", "35", "contradicted"),
        (">", "15", "entailed"),
        (">", "20", "consistent"),
        (">", "22", "contradicted"),
        ("<", "22", "entailed"),
        ("=", "26", "contradicted"),
        ("=", "-19", "contradicted"),
        # A round number may be meant coarsely: 25 to 35 still does not meet it, 5 to 15 neither.
        ("=", "30", "contradicted"),
        ("=", "10", "contradicted"),
    ],
)
def test_growth(op: str, value: str, verdict: str) -> None:
    claim = check(GREW, versus="FY2000-Q2", op=op, value=value)
    assert claim.verdict == verdict
    assert [(c.value, c.low, c.high) for c in claim.checks] == [("19.1489", "16.8421", "21.5054")]


def test_an_assumed_precision_alone_contradicts_nothing() -> None:
    # 30,000 may be anything from 25,000 to 35,000: on 25,000 to the thousand that may be 40 per cent.
    assumed = {"precision": "1000", "precision_basis": "assumed"}
    facts = [
        _fact("30000", Q2, "net_income", **assumed),
        _fact("25000", Q2_BEFORE, "net_income", precision="1000"),
    ]
    claim = check(facts, metric="net_income", versus="FY2000-Q2", op="=", value="31")
    assert claim.verdict == "consistent"
    printed = [facts[0] | {"precision_basis": "printed"}, facts[1]]
    assert check(printed, metric="net_income", versus="FY2000-Q2", op="=", value="31").verdict == "contradicted"


def test_no_growth_across_a_change_of_sign() -> None:
    facts = [_fact("30000", Q2, "net_income"), _fact("-25000", Q2_BEFORE, "net_income")]
    claim = check(facts, metric="net_income", versus="FY2000-Q2", op=">", value="10")
    assert claim.verdict == "not-testable"
    assert claim.because == "Growth cannot be reckoned where a figure is, or may be, zero or less."
    better = check(facts, type="comparison", metric="net_income", versus="FY2000-Q2", op=">", unit=None)
    assert [(c.unit, c.value, c.verdict) for c in better.checks] == [("USD", "55000", "consistent")]


def test_figures_that_are_not_held() -> None:
    claim = check(GREW[:1], versus="FY2000-Q2", op="=", value="19")
    assert (claim.verdict, claim.checks) == ("not-testable", [])
    assert claim.because == "The figures, or others from which they follow, were read in no release held."


def test_a_limit_against_the_figure() -> None:
    below: dict[str, Any] = {"type": "bound", "op": "<", "unit": "USD"}
    assert check(GREW, **below, value="6000000").verdict == "entailed"
    assert check(GREW, **below, value="5650000").verdict == "entailed-at-bound"
    assert check(GREW, **below, value="5600000").verdict == "consistent"
    assert check(GREW, **below, value="5500000").verdict == "contradicted"
    alone = check([_fact("6000000", Q2, bound="below")], **below, value="6000000")
    assert (alone.verdict, alone.because) == (
        "not-testable",
        "The release gives the limit alone, and the figure itself was read in no release held.",
    )


def test_a_claim_is_about_the_figures_of_its_day() -> None:
    # A year later the quarter of 2000 is restated to 5.5 million: what was said of 4.7 million stays true.
    claim = check(GREW, [_fact("5500000", Q2_BEFORE, role="comparative")], versus="FY2000-Q2", op=">", value="15")
    assert claim.verdict == "entailed"
    assert claim.checks[0].versus_terms == {"2001-a#revenue.FY2000-Q2": 1}


YEAR, NEXT = ("FY2001", "2001-01-01", "2001-12-31"), ("FY2002", "2002-01-01", "2002-12-31")
OUTLOOK: dict[str, Any] = {"type": "outlook", "unit": None, "period": "FY2002", "versus": "FY2001", "op": ">"}


def test_an_outlook_is_open_and_says_what_it_needs() -> None:
    claim = check([_fact("20000000", YEAR)], **OUTLOOK)
    assert (claim.verdict, claim.due) == ("open", "2002-12-31")
    assert [(n.period, n.after, n.op, n.value, n.low, n.high) for n in claim.needs] == [
        ("FY2002", None, ">", "20000000", "19950000", "20050000")
    ]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("21000000", "entailed"),
        ("20100000", "entailed-at-bound"),
        ("20000000", "consistent"),
        ("9000000", "contradicted"),
    ],
)
def test_an_outlook_is_settled_by_a_later_release(value: str, verdict: str) -> None:
    claim = check([_fact("20000000", YEAR)], [_fact(value, NEXT)], **OUTLOOK)
    assert (claim.verdict, claim.due, claim.needs) == (verdict, None, [])


def test_an_outlook_in_an_amount() -> None:
    wish = OUTLOOK | {"versus": None, "value": "25000000", "unit": "USD"}
    part = _fact("11000000", ("FY2002-H1", "2002-01-01", "2002-06-30"))
    claim = check([_fact("20000000", YEAR)], [part], **wish)
    assert [(n.after, n.value, n.low, n.high) for n in claim.needs] == [
        (None, "25000000", "25000000", "25000000"),
        ("FY2002-H1", "14000000", "13950000", "14050000"),
    ]
    assert check([_fact("20000000", YEAR)], [_fact("26000000", NEXT)], **wish).verdict == "entailed"


def test_what_cannot_be_put_into_figures() -> None:
    vague = check(GREW, type="outlook", metric=None, period="FY2001", unit=None)
    assert (vague.verdict, vague.due, vague.because) == (
        "open",
        "2001-12-31",
        "No figure is named that could settle it.",
    )
    assert check(GREW, type="outlook", metric=None, period=None, unit=None).verdict == "not-testable"
    for kind in ("count", "share", "superlative"):
        assert check(GREW, type=kind, op="=", value="3").verdict == "not-testable"
