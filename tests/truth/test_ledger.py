"""What follows from the figures of the four seeds, reckoned by hand: derived figures, comparisons, claims."""

from functools import cache

import pytest

from generator.model.archive import Archive
from generator.model.ids import Ids
from generator.model.ledger import Compared
from generator.model.release import Release
from generator.model.resolved import ClaimMade, Period
from generator.parse import parse_document
from generator.resolve import resolve
from tests.support import document_of, seed_text

YEAR_END = "2005-11-23-iec-announces-fourth-quarter-and-year-end-results-for-fiscal-2005"
QUARTER = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"


@cache
def _archive() -> Archive:
    releases, texts = {}, {}
    for number in range(4):
        text = seed_text(number)
        release = parse_document(document_of(text))
        assert isinstance(release, Release)
        releases[release.id], texts[release.id] = release, text
    return resolve(releases, texts, Ids())[0]


def _period(name: str) -> Period:
    return _archive().periods[f"iec-electronics/{name}"]


# Net income in thousands, revenue in millions: value, least, greatest; then the terms, by release and period.
DERIVED = {
    "fy2006-q1": (("-48000", "-49000", "-47000"), ("3600000", "3500000", "3700000"), False, "+2006 H1 -2006 Q2"),
    "fy2005-q1": (("83000", "82000", "84000"), ("6200000", "6100000", "6300000"), False, "+2005 H1 -2005 Q2"),
    "fy2005-q3": (("77000", "75500", "78500"), ("4100000", "3950000", "4250000"), True, "+2005 -2005 H1 -2005 Q4"),
    "fy2005-h2": (("129000", "128000", "130000"), ("8200000", "8100000", "8300000"), True, "+2005 -2005 H1"),
    "fy2005-9m": (("233000", "232000", "234000"), ("15000000", "14900000", "15100000"), False, "+2005 -2005 Q4"),
    "fy2004-9m": (("-890000", "-891000", "-889000"), ("20000000", "19900000", "20100000"), False, "+2004 -2004 Q4"),
    "12m-2006-03-31": (
        ("-87000", "-88500", "-85500"),
        ("17400000", "17250000", "17550000"),
        True,
        "+2005 +2006 H1 -2005 H1",
    ),
}
# Which release states the figures of a period.
STATED_BY = {
    "2005": YEAR_END, "2004": YEAR_END, "2005 Q4": YEAR_END, "2004 Q4": YEAR_END,
    "2006 H1": QUARTER, "2006 Q2": QUARTER, "2005 H1": QUARTER, "2005 Q2": QUARTER,
}  # fmt: skip


def _terms(metric: str, written: str) -> dict[str, int]:
    found = {}
    for piece in written.replace(" +", "|+").replace(" -", "|-").split("|"):
        sign, name = piece[0], piece[1:]
        found[f"{STATED_BY[name]}#{metric}.FY{name.replace(' ', '-')}"] = 1 if sign == "+" else -1
    return found


@pytest.mark.parametrize("name", DERIVED)
def test_every_line_of_the_table(name: str) -> None:
    net_income, revenue, mixed, terms = DERIVED[name]
    period = _period(name)
    assert period.metrics == []
    found = {d.metric: (d.value, d.low, d.high) for d in period.derived}
    assert found == {"net_income": net_income, "revenue": revenue}
    assert {d.metric: d.terms for d in period.derived} == {
        metric: _terms(metric, terms) for metric in ("revenue", "net_income")
    }
    assert {d.mixed_vintage for d in period.derived} == {mixed}
    assert {d.unit for d in period.derived} == {"USD"}


def test_nothing_else_is_derived() -> None:
    derived = {key for key, period in _archive().periods.items() if period.derived}
    assert derived == {f"iec-electronics/{name}" for name in DERIVED}


def test_days_and_labels_of_derived_periods() -> None:
    shape = {name: (p.label, p.kind, p.start, p.end) for name in DERIVED if (p := _period(name))}
    assert shape == {
        "fy2006-q1": ("FY2006-Q1", "quarter", "2005-10-01", "2005-12-31"),
        "fy2005-q1": ("FY2005-Q1", "quarter", "2004-10-01", "2004-12-31"),
        "fy2005-q3": ("FY2005-Q3", "quarter", "2005-04-01", "2005-06-30"),
        "fy2005-h2": ("FY2005-H2", "half", "2005-04-01", "2005-09-30"),
        "fy2005-9m": ("FY2005-9M", "nine-months", "2004-10-01", "2005-06-30"),
        "fy2004-9m": ("FY2004-9M", "nine-months", "2003-10-01", "2004-06-30"),
        "12m-2006-03-31": (None, "trailing-year", "2005-04-01", "2006-03-31"),
    }
    (known,) = _period("fy2005-q3").known
    assert known.because.startswith(
        "1 April 2005 to 30 June 2005 is the third quarter of fiscal 2005: the fiscal year ends on 30 September, "
    )
    assert known.release == YEAR_END
    assert [key for key in _archive().organisations["iec-electronics"].periods if key.endswith("-31")] == [
        "iec-electronics/12m-2006-03-31"
    ]


def test_earnings_per_share_are_refused_with_the_reason() -> None:
    refused = _period("fy2005-q3").not_derived
    assert [found.metric for found in refused] == ["eps"]
    assert refused[0].because.startswith("Figures per share are not added up or taken from one another")
    assert _period("fy2005-q4").not_derived == []


def test_debt_at_an_instant_is_no_flow() -> None:
    assert all(found.metric != "long_term_debt" for p in _archive().periods.values() for found in p.derived)


def _compared(name: str, metric: str, against: str) -> Compared:
    (found,) = [c for c in _period(name).comparisons if (c.metric, c.against) == (metric, against)]
    return found


def _rounded(*numbers: str) -> list[str]:
    return [f"{float(number):.1f}" for number in numbers]


# Growth in per cent, rounded here as a reader sees it.
@pytest.mark.parametrize(
    ("name", "against", "growth"),
    [
        ("fy2006-q2", "previous", ["55.6", "50.0", "61.4"]),
        ("fy2006-q2", "year-before", ["19.1", "16.8", "21.5"]),
        ("fy2006-h1", "year-before", ["-15.6", "-16.4", "-14.7"]),
        ("fy2005", "year-before", ["-31.0", "-31.4", "-30.7"]),
    ],
)
def test_growth_of_revenue(name: str, against: str, growth: list[str]) -> None:
    found = _compared(name, "revenue", against)
    assert (found.change, found.unit) == ("growth", "percent")
    assert _rounded(found.value, found.low, found.high) == growth


def test_ranges_of_growth_are_rounded_outward() -> None:
    # 5.65 / 4.65 is 1.215053…, 5.55 / 4.75 is 1.168421…
    found = _compared("fy2006-q2", "revenue", "year-before")
    assert (found.value, found.low, found.high) == ("19.1489", "16.8421", "21.5054")


def test_no_percentage_across_a_change_of_sign() -> None:
    found = _compared("fy2005", "net_income", "year-before")
    assert (found.change, found.value, found.low, found.high, found.unit) == (
        "difference", "1113000", "1112000", "1114000", "USD",
    )  # fmt: skip


def test_a_figure_on_both_sides_counts_once() -> None:
    # Q2 - Q1 with Q1 = H1 - Q2 is 2 Q2 - H1: -336 + 216 = -120, and 1.5 thousand to each side.
    found = _compared("fy2006-q2", "net_income", "previous")
    assert (found.value, found.low, found.high) == ("-120000", "-121500", "-118500")


def test_margins() -> None:
    (margin,) = _period("fy2006-q2").margins
    # -168 of 5,600; -168.5 of 5,550 and -167.5 of 5,650 at the ends.
    assert (margin.metric, margin.value, margin.low, margin.high) == ("net_income", "-3", "-3.0361", "-2.9646")


def _claim(event: str, start: str) -> ClaimMade:
    (found,) = [claim for claim in _archive().events[event].claims if claim.printed.startswith(start)]
    return found


def test_more_than_half_on_the_previous_quarter_is_entailed_at_its_bound() -> None:
    claim = _claim(QUARTER, "Second quarter sales increased by more than 50%")
    assert claim.verdict == "entailed-at-bound"
    (check,) = claim.checks
    assert check.expression == "revenue FY2006-Q2 / (revenue FY2006-H1 - revenue FY2006-Q2) - 1"
    assert _rounded(check.value, check.low, check.high) == ["55.6", "50.0", "61.4"]
    assert (check.low, check.unit) == ("50", "percent")


def test_nineteen_per_cent_on_the_year_before_is_consistent() -> None:
    claim = _claim(QUARTER, "were 19% ahead")
    assert claim.verdict == "consistent"
    (check,) = claim.checks
    assert _rounded(check.value, check.low, check.high) == ["19.1", "16.8", "21.5"]
    assert check.terms == {f"{QUARTER}#revenue.FY2006-Q2": 1}
    assert check.versus_terms == {f"{QUARTER}#revenue.FY2005-Q2": 1}


def test_a_substantial_increase_holds_for_the_quarter_while_the_half_year_fell() -> None:
    claim = _claim(QUARTER, "Results Include Substantial Revenue Increase")
    assert claim.verdict == "entailed"
    assert [(c.period, c.versus, c.verdict) for c in claim.checks] == [
        ("FY2006-Q2", "FY2005-Q2", "entailed"),
        ("FY2006-Q2", "FY2006-Q1", None),
        ("FY2006-H1", "FY2005-H1", None),
    ]
    half = claim.checks[2]
    assert _rounded(half.value, half.low, half.high) == ["-15.6", "-16.4", "-14.7"]


def test_higher_sales_for_fiscal_2006_are_open() -> None:
    claim = _claim(YEAR_END, "have confidence that IEC will see higher sales")
    assert (claim.verdict, claim.due) == ("open", "2006-09-30")
    whole, rest = claim.needs
    assert (whole.period, whole.after, whole.op, whole.value) == ("FY2006", None, ">", "19100000")
    assert (rest.period, rest.after, rest.op, rest.value, rest.low, rest.high) == (
        "FY2006", "FY2006-H1", ">", "9900000", "9800000", "10000000",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("event", "start", "verdict"),
    [
        (YEAR_END, "the best rate in probably five years", "not-testable"),
        (YEAR_END, "two accounts representing 90%", "not-testable"),
        (YEAR_END, "long-term debt, including", "not-testable"),
        (QUARTER, "added three new customers", "not-testable"),
        (QUARTER, "we expect further growth", "open"),
    ],
)
def test_claims_that_the_figures_cannot_tell(event: str, start: str, verdict: str) -> None:
    claim = _claim(event, start)
    assert claim.verdict == verdict
    assert claim.because
    assert claim.checks == []


def test_first_and_only_is_the_company_s_word() -> None:
    claims = [c for e in _archive().events.values() for c in e.claims if "first and only" in c.printed]
    assert claims
    assert {claim.verdict for claim in claims} == {"not-testable"}
    assert all((claim.because or "").startswith("The company’s own words") for claim in claims)
