"""What releases do not state is told from what was not read, on sentences and rows with invented names."""

from typing import Any

import pytest

from generator.config import Settings
from generator.render.edition import Edition
from generator.render.offices import list_changes
from generator.silence import find_unread
from tests.unit.resolve.press import Press, person

_READ = "Revenue for the quarter was $4.2 million."


def revenue(**fields: Any) -> dict[str, Any]:
    """The fact that `_READ` states."""
    return {
        "id": "revenue.FY2024-Q1", "metric": "revenue", "value": "4200000", "unit": "USD", "precision": "100000",
        "precision_basis": "printed", "bound": "exact", "role": "reported", "where": "prose", "rule": "typed",
        "period": {"label": "FY2024-Q1", "start": "2024-01-01", "end": "2024-03-31"},
        "printed": "$4.2 million", "at": "$4.2 million", "metric_at": "Revenue", "period_at": "quarter", **fields,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "unread"),
    [
        ("", set()),
        # Counts, rates and years are no amounts.
        ("Sales rose 12% in 2024, in 15 shops.", set()),
        ("A year earlier sales were $3.9 million.", {"revenue"}),
        ("Sales\nof bolts came to 3,100 crowns.", {"revenue"}),
        ("Net income was good. A hall was bought for $2 million.", set()),
        ("Net income, as adjusted, was $2 million.", {"net_income", "net_income_attributable"}),
        ("  Net sales          4,200      3,900\n  Bolts                 12         15", {"revenue"}),
        ("  Net sales              2024      2023", set()),
    ],
)
def test_an_amount_beside_a_metric_s_words_that_is_no_fact_is_unread(told: str, unread: set[str]) -> None:
    press = Press()
    release = press.add("r", f"Acme Widgets Corp.\n\n{_READ} {told}", "2024-05-06", facts=[revenue()])
    usual = {"revenue", "net_income", "net_income_attributable", "eps", "cash"}
    assert find_unread(release, press.texts["r"]) & usual == unread


@pytest.mark.parametrize("piece", [" ", "\t", "| ", "1", "1,", "(", ". ", "\n", "\n ", "$"])
def test_what_stands_there_thousands_of_times_is_searched_once(piece: str) -> None:
    press = Press()
    # By the square of its length this would take minutes.
    release = press.add("r", f"Acme Widgets Corp. sales{piece * 100_000}x", "2024-05-06")
    find_unread(release, press.texts["r"])


def test_beside_figures_that_were_left_out_any_may_be_stated() -> None:
    press = Press()
    problem = {"code": "units-unclear", "message": "A statement says nowhere what its amounts are in.", "at": []}
    release = press.add("r", f"Acme Widgets Corp.\n\n{_READ}", "2024-05-06", facts=[revenue()], problems=[problem])
    assert {"eps", "net_income", "cash"} <= find_unread(release, press.texts["r"])


def _resolve(later: str) -> tuple[list[str], list[str]]:
    press = Press()
    results = [{"kind": "earnings", "because": "typed", "at": "Revenue"}]
    named: dict[str, Any] = {"events": results, "fiscal": ["FY2024-Q1"]}
    press.add("a", f"Acme Widgets Corp.\n\n{_READ}", "2024-05-06", facts=[revenue()], **named)
    fact = revenue(
        id="revenue.FY2025-Q1",
        period={"label": "FY2025-Q1", "start": "2025-01-01", "end": "2025-03-31"},
    )
    named = {"events": results, "fiscal": ["FY2025-Q1"]}
    press.add("b", f"Acme Widgets Corp.\n\n{_READ} {later}", "2025-05-06", facts=[fact], **named)
    found = press.resolve()[0].periods["acme-widgets/fy2024-q1"]
    return found.not_stated, found.not_read


def test_a_later_release_that_compares_with_a_period_may_state_its_figures() -> None:
    assert _resolve("") == (["net_income", "eps"], [])
    told = "Net income was $0.3 million, as against $0.2 million in the first quarter of 2024."
    assert _resolve(told) == (["eps"], ["net_income"])


@pytest.mark.parametrize(
    ("told", "undated"),
    [
        ("Jane Example joins the board.", "not stated"),
        ("Jane Example joins the board. She was with a bank from 1990 on.", "not stated"),
        ("Jane Example joins the board in the next year.", "not read"),
        ("Jane Example joins the board. The appointment is effective immediately.", "not read"),
    ],
)
def test_the_day_of_a_change_is_not_stated_only_where_no_words_could_say_it(told: str, undated: str) -> None:
    press = Press()
    change = {"printed": "joins", "at": "joins", "change": "appointed", "post": None, "effective": None}
    press.add(
        "r",
        f"May 6, 2024\n\nAcme Widgets Corp. grows. {told}",
        people=[person("Jane Example", "appointed", changes=[change])],
    )
    edition = Edition(press.resolve()[0], Settings(site_name="x"))
    (coming,) = list_changes(edition, edition.person("jane-example"))
    assert coming.undated == undated
