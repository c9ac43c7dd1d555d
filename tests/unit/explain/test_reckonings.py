"""What was reckoned, taken apart for a person: formula, range, and the words of each figure in it."""

from generator.explain import explain
from generator.model.archive import Archive
from tests.unit.resolve.press import Press, fact, person

NINE, FIVE = "Acme Widgets Corp. had revenue of $9.2 million for the half", "and $5.6 million for the quarter."


def _archive() -> Archive:
    press = Press()
    press.add(
        "2006-results",
        f"X {NINE} {FIVE} Net loss $0.3 million. Half a year before: $8.0 million.",
        "2006-04-20",
        calendar={"value": "09-30", "because": "typed", "at": "the half"},
        fiscal=["FY2006-Q2", "FY2006-H1"],
        facts=[
            fact("revenue", "$9.2 million", "9200000", "FY2006-H1", start="2005-10-01", end="2006-03-31"),
            fact("revenue", "$5.6 million", "5600000", "FY2006-Q2", start="2006-01-01", end="2006-03-31"),
            fact("net_income", "$0.3 million", "-300000", "FY2006-Q2", start="2006-01-01", end="2006-03-31"),
            fact("revenue", "$8.0 million", "8000000", "FY2005-H1", start="2004-10-01", end="2005-03-31",
                 metric_at="revenue", period_at="Half a year before"),
        ],
        claims=[
            {
                "printed": "for the half",
                "at": "for the half",
                "says": {"type": "comparison", "metric": "revenue", "period": "FY2006-H1", "versus": "FY2005-H1",
                         "op": ">"},
                "rule": "typed",
            }
        ],
    )  # fmt: skip
    return press.resolve()[0]


def test_a_derived_figure_shows_the_words_of_its_terms() -> None:
    lines = explain(_archive(), "acme-widgets/fy2006-q1", "revenue")
    assert lines[:6] == [
        'acme-widgets/fy2006-q1 revenue = "3600000" USD',
        "  formula  revenue FY2006-H1 - revenue FY2006-Q2",
        "           = 9200000 - 5600000 = 3600000 USD",
        "  range    3500000 to 3700000 USD: each figure may be off by half of its printed resolution",
        "  figure   revenue.FY2006-H1: 9200000 USD, printed to 100000, stated on 2006-04-20 in 2006-results",
        '  words    2006-results.txt:1:37  "$9.2 million"',
    ]
    assert "  figure   revenue.FY2006-Q2: 5600000 USD, printed to 100000, stated on 2006-04-20 in 2006-results" in lines
    assert '  words    2006-results.txt:1:67  "$5.6 million"' in lines


def test_growth_shows_both_figures_with_the_words_of_metric_and_period() -> None:
    # 9.2 / 8.0 - 1 = 15 %; least 9.15 / 8.05 - 1 = 13.6646 %, most 9.25 / 7.95 - 1 = 16.3522 %.
    lines = explain(_archive(), "acme-widgets/fy2006-h1", "comparisons[0]")
    assert lines[:4] == [
        'acme-widgets/fy2006-h1 comparisons[0] = "15" percent',
        "  formula  revenue FY2006-H1 / revenue FY2005-H1 - 1",
        "           = 9200000 / 8000000 - 1 = 15 percent",
        "  range    13.6645 to 16.3523 percent: each figure may be off by half of its printed resolution",
    ]
    assert [line[:11] for line in lines[4:] if not line.startswith("           |")] == [
        "  figure   ", "  words    ", "  figure   ", "  words    ", "  with     ", "  with     "
    ]  # fmt: skip


def test_a_margin_of_a_loss() -> None:
    # -0.3 / 5.6: -5.3571 %; least -0.35 / 5.55, most -0.25 / 5.65.
    lines = explain(_archive(), "acme-widgets/fy2006-q2", "margins[0]")
    assert lines[1:4] == [
        "  formula  net_income FY2006-Q2 / revenue FY2006-Q2",
        "           = (-300000) / 5600000 = -5.3571 percent",
        "  range    -6.3064 to -4.4247 percent: each figure may be off by half of its printed resolution",
    ]


def test_a_claim_shows_its_own_words_then_what_was_computed() -> None:
    lines = explain(_archive(), "events/2006-results", "claims[0].verdict")
    assert lines[0] == '2006-results claims[0].verdict = "entailed"'
    assert lines[1] == '  words    2006-results.txt:1:50  "for the half"'
    assert "           = 9200000 / 8000000 - 1 = 15 percent" in lines


def test_figures_of_several_reckonings_are_shown_once() -> None:
    lines = explain(_archive(), "acme-widgets/fy2006-q2", "comparisons")
    # Revenue against the first quarter, which is the half less this one.
    assert "  formula  revenue FY2006-Q2 / (revenue FY2006-H1 - revenue FY2006-Q2) - 1" in lines
    assert sum(line.startswith("  figure   revenue.FY2006-Q2") for line in lines) == 1


def test_every_join_says_why() -> None:
    press = Press()
    press.add("a", "A Acme Widgets Corp. said J. Example spoke.", "2001-01-01", people=[person("J. Example")])
    press.add("b", "B Acme Widgets Corp. said Jane Example spoke.", "2001-02-01", people=[person("Jane Example")])
    archive, _ = press.resolve()
    head, reason = explain(archive, "people/jane-example", "joins")
    assert head == 'jane-example joins = [["Jane Example", "J. Example"]]'
    assert reason.startswith("  because  J. can stand for Jane; both are named in releases of Acme Widgets Corp., and")
