"""Words before the comma or colon that opens a sentence about a figure."""

import pytest

from generator.parse.figures.calendar import read_calendar
from generator.parse.figures.facts import read_facts
from tests.support import draft_of

FRAME = (
    "Acme Widgets Reports Second Quarter Results\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. (NYSE: ACM) "
    "today announced its results for the second quarter ended March 31, 2006.\n\n"
)


def _read(opening: str, rest: str = "net sales for the quarter were $5.6 million") -> list[tuple[str, object]]:
    draft = draft_of(f"{FRAME}{opening} {rest}.\n")
    read_calendar(draft)
    read_facts(draft)
    return [(fact.metric, fact.value) for fact in draft.facts]


@pytest.mark.parametrize(
    "opening",
    [
        "However,",
        "In addition,",
        "Overall,",
        "For the quarter,",
        "At Acme,",
        "On a GAAP basis,",
        "Despite the storm,",
        "As a result of the closing of two stores,",
        "In this difficult market,",
        "Second quarter results:",
        "Highlights for the quarter:",
    ],
)
def test_words_that_leave_a_figure_whole(opening: str) -> None:
    assert _read(opening) == [("revenue", "5600000")]


@pytest.mark.parametrize(
    "opening",
    [
        "At retail,",
        "At the store level,",
        "Online,",
        "In our bolt business,",
        "Turning to wholesale,",
        "Regarding Bright Bolts,",
        "On a same-store basis,",
        "Of that total,",
        "For the month of May,",
        "Through the eighteenth week,",
        "Under the former accounting,",
        "In its original announcement,",
        "Bolts:",
        "Wholesale stores:",
    ],
)
def test_words_that_may_tell_of_a_part_a_basis_or_another_time(opening: str) -> None:
    assert _read(opening) == []


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("net sales for the second quarter of 2006 were $5.6 million", [("revenue", "5600000")]),
        ("net sales were $5.6 million", []),
    ],
)
def test_since_an_event_a_figure_with_a_period_of_its_own_is_read(rest: str, told: list[tuple[str, object]]) -> None:
    before = ("net_income", "1000000")
    assert _read("Net income for the quarter was $1 million. Since the listing,", rest) == [before, *told]


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("; online, net sales were $2 million", []),
        (", and at retail, net sales were $2 million", []),
        (", while in the bolt business, net income was $1 million", []),
        (", and despite the storm, net income was $1 million", [("net_income", "1000000")]),
        (", and for the quarter, net income was $1 million", [("net_income", "1000000")]),
    ],
)
def test_words_that_open_a_further_part_of_a_sentence(further: str, told: list[tuple[str, object]]) -> None:
    rest = f"net sales for the quarter were $5.6 million{further}"
    assert _read("However,", rest) == [("revenue", "5600000"), *told]
