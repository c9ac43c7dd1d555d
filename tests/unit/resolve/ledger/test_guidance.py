"""Outlooks given as figures: open claims that a later release settles by itself."""

from typing import Any

import pytest

from generator.explain import explain
from generator.model.archive import Archive
from generator.model.resolved import ClaimMade
from tests.unit.resolve.press import Press, fact

TEXT = (
    "X Acme Widgets Corp. expects revenue of $20 million to $22 million and diluted earnings per share of $1.00 to "
    "$1.10 for fiscal 2002. Half: $9. Year: $21."
)
NEXT = ("FY2002", "2002-01-01", "2002-12-31")


def _outlook(**fields: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "role": "outlook", "precision": "1000000", "metric_at": "revenue", "period_at": "fiscal 2002",
        "start": "2002-01-01", "end": "2002-12-31", "value": ["20000000", "22000000"],
    }  # fmt: skip
    given |= fields
    return fact("guidance_revenue", "$20 million to $22 million", given.pop("value"), "FY2002", **given)


def _reported(value: str, metric: str = "revenue", **fields: Any) -> dict[str, Any]:
    label, start, end = NEXT
    return fact(metric, "$21", value, label, start=start, end=end, **fields)


def archive_of(outlook: dict[str, Any], *later: dict[str, Any], day: str | None = "2002-03-01") -> Archive:
    press = Press()
    calendar = {"value": "12-31", "because": "typed", "at": "X"}
    press.add("2002-outlook", TEXT, day, calendar=calendar, facts=[outlook])
    if later:
        press.add("2003-results", TEXT, "2003-02-01", calendar=calendar, facts=list(later))
    return press.resolve()[0]


def claim_of(outlook: dict[str, Any], *later: dict[str, Any], day: str | None = "2002-03-01") -> ClaimMade:
    (claim,) = archive_of(outlook, *later, day=day).events["2002-outlook"].claims
    return claim


def test_guidance_is_an_open_claim_with_what_the_year_must_bring() -> None:
    claim = claim_of(_outlook())
    assert (
        claim.printed
        == "revenue of $20 million to $22 million and diluted earnings per share of $1.00 to $1.10 for fiscal 2002"
    )
    assert (claim.fact, claim.verdict, claim.due) == ("guidance_revenue.FY2002", "open", "2002-12-31")
    says = claim.says
    assert (says.type, says.metric, says.period, says.op) == ("outlook", "revenue", "FY2002", "=")
    assert (says.value, says.high, says.precision, says.unit) == ("20000000", "22000000", "1000000", "USD")
    assert [(n.op, n.after, n.value, n.unit) for n in claim.needs] == [
        (">=", None, "20000000", "USD"),
        ("<=", None, "22000000", "USD"),
    ]


@pytest.mark.parametrize("value", [["9500000", "10000000"], ["10000000", "9500000"]])
def test_the_lower_end_of_a_range_is_the_lesser_number_wherever_it_stands(value: list[str]) -> None:
    says = claim_of(_outlook(value=value)).says
    assert (says.value, says.high) == ("9500000", "10000000")


def test_what_the_rest_of_the_year_must_bring() -> None:
    half = fact("revenue", "$9", "9000000", "FY2002-H1", start="2002-01-01", end="2002-06-30")
    assert [(n.op, n.after, n.value, n.low, n.high) for n in claim_of(_outlook(), half).needs] == [
        (">=", None, "20000000", "20000000", "20000000"),
        (">=", "FY2002-H1", "11000000", "10950000", "11050000"),
        ("<=", None, "22000000", "22000000", "22000000"),
        ("<=", "FY2002-H1", "13000000", "12950000", "13050000"),
    ]


# The later figure is given to the hundred thousand, the outlook to the million.
@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("21000000", "entailed"),
        ("20000000", "consistent"),
        ("22300000", "consistent"),
        ("22600000", "contradicted"),
        ("19600000", "consistent"),
        ("19400000", "contradicted"),
    ],
)
def test_a_range_is_settled_by_the_figure_reported_later(value: str, verdict: str) -> None:
    claim = claim_of(_outlook(), _reported(value))
    assert (claim.verdict, claim.due, claim.needs) == (verdict, None, [])
    assert claim.checks[0].terms == {"2003-results#revenue.FY2002": 1}


@pytest.mark.parametrize(
    ("bound", "value", "reported", "verdict"),
    [
        ("exact", "20000000", "20300000", "entailed"),
        ("exact", "20000000", "20800000", "contradicted"),
        ("about", "20000000", "20800000", "entailed"),
        ("about", "20000000", "21300000", "contradicted"),
        ("above", "20000000", "25000000", "entailed"),
        ("above", "20000000", "19000000", "contradicted"),
        ("below", "20000000", "25000000", "contradicted"),
    ],
)
def test_one_amount_or_a_limit(bound: str, value: str, reported: str, verdict: str) -> None:
    assert claim_of(_outlook(value=value, bound=bound), _reported(reported)).verdict == verdict


def test_quarters_that_make_up_the_year_settle_it_too() -> None:
    quarters = [
        fact("revenue", "$21", "5200000", f"FY2002-Q{n}", start=start, end=end)
        for n, start, end in (
            (1, "2002-01-01", "2002-03-31"),
            (2, "2002-04-01", "2002-06-30"),
            (3, "2002-07-01", "2002-09-30"),
            (4, "2002-10-01", "2002-12-31"),
        )
    ]
    claim = claim_of(_outlook(), *quarters)
    assert (claim.verdict, claim.checks[0].value, claim.checks[0].low) == ("entailed", "20800000", "20600000")
    assert claim_of(_outlook(), *quarters[:3]).verdict == "open"


def test_a_figure_of_an_earlier_release_settles_nothing() -> None:
    press = Press()
    calendar = {"value": "12-31", "because": "typed", "at": "X"}
    press.add("2002-outlook", TEXT, "2003-03-01", calendar=calendar, facts=[_outlook()])
    press.add("2003-results", TEXT, "2003-02-01", calendar=calendar, facts=[_reported("21000000")])
    (claim,) = press.resolve()[0].events["2002-outlook"].claims
    assert claim.verdict == "open"


def test_an_undated_outlook_cannot_be_told() -> None:
    claim = claim_of(_outlook(), _reported("21000000"), day=None)
    assert (claim.verdict, claim.checks) == ("not-testable", [])
    assert (claim.because or "").startswith("The release has no date")


def test_another_currency_settles_nothing() -> None:
    claim = claim_of(_outlook(unit="CAD"), _reported("21000000"))
    assert (claim.verdict, claim.needs) == ("open", [])


def _per_share(words: str = "diluted earnings per share") -> dict[str, Any]:
    return fact(
        "guidance_eps", "$1.00 to $1.10", ["1.00", "1.10"], "FY2002",
        role="outlook", unit="USD/share", precision="0.01",
        metric_at=words, period_at="fiscal 2002", start="2002-01-01", end="2002-12-31",
    )  # fmt: skip


def _eps(value: str, metric: str) -> dict[str, Any]:
    return _reported(value, metric, unit="USD/share", precision="0.01")


@pytest.mark.parametrize(
    ("words", "reported", "verdict", "named"),
    [
        ("diluted earnings per share", {"eps_diluted": "1.05", "eps_basic": "1.20"}, "entailed", None),
        ("diluted earnings per share", {"eps": "1.05"}, "entailed", "eps"),
        ("diluted earnings per share", {"eps_basic": "1.05"}, "open", None),
        ("earnings per share", {"eps": "0.90"}, "contradicted", None),
        ("earnings per share", {"eps_diluted": "1.05", "eps_basic": "1.07"}, "entailed", "eps_diluted"),
        ("earnings per share", {"eps_diluted": "1.05", "eps_basic": "1.20"}, "not-testable", None),
    ],
)
def test_earnings_per_share(words: str, reported: dict[str, str], verdict: str, named: str | None) -> None:
    claim = claim_of(_per_share(words), *(_eps(value, metric) for metric, value in reported.items()))
    assert claim.verdict == verdict
    if claim.verdict not in {"open", "not-testable"}:
        assert [check.metric for check in claim.checks] == [named]


def test_an_outlook_read_both_ways_is_one_claim() -> None:
    vague = {
        "printed": "revenue of $20 million", "at": "revenue of $20 million", "rule": "typed",
        "says": {"type": "outlook", "metric": "revenue", "period": "FY2002", "op": ">", "versus": "FY2001"},
    }  # fmt: skip
    other = vague | {"printed": "Half: $9", "at": "Half: $9"}
    press = Press()
    press.add("2002-outlook", TEXT, "2002-03-01", facts=[_outlook()], claims=[vague, other])
    claims = press.resolve()[0].events["2002-outlook"].claims
    assert [claim.fact for claim in claims] == ["guidance_revenue.FY2002", None]
    assert claims[1].printed == "Half: $9"


def test_the_period_may_be_known_from_another_release() -> None:
    unlabelled = _outlook()
    unlabelled["period"] = {"label": None, "start": "2002-01-01", "end": "2002-12-31"}
    claim = claim_of(unlabelled, _reported("21000000"))
    assert (claim.says.period, claim.verdict) == ("FY2002", "entailed")


def test_it_is_explained() -> None:
    lines = explain(archive_of(_outlook(), _reported("21000000")), "events/2002-outlook", "claims[0]")
    assert "  formula  revenue FY2002" in lines
    assert "           = 21000000 USD" in lines
    assert any(line.startswith("  words    2003-results.txt:1:") and line.endswith('"$21"') for line in lines)


def test_a_period_that_another_sentence_tells_is_not_quoted() -> None:
    press = Press()
    text = "X Acme Widgets Corp. had its first quarter of fiscal 2002. It was good. It expects sales of $20 million."
    outlook = _outlook(value="20000000", metric_at="sales") | {"printed": "$20 million", "at": "$20 million"}
    press.add("a", text, "2002-03-01", facts=[outlook])
    (claim,) = press.resolve()[0].events["a"].claims
    assert claim.printed == "sales of $20 million"
