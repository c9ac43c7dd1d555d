"""Rows that tell their own scale, which holds for them alone: `Total revenues ($ millions)`, `Net income ($000)`."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

TEXT = """Acme Widgets Reports Second Quarter Results

SPRINGFIELD, Ill., July 24, 2019 -- Acme Widgets, Inc. today announced its results for the second quarter ended June 30,
2019, which are told in the statement below and nowhere else in this release. A widget is sold for $4.

                         ACME WIDGETS, INC.
                      SELECTED FINANCIAL DATA
                          {scale}

                                  Three Months Ended
                                       June 30,
                                  2019          2018
{first:<30}   {value:>6}        11.9
{second:<30}     1,110           905
Earnings per share                $0.22         $0.18
"""


@pytest.mark.parametrize(
    ("scale", "first", "value", "second"),
    [
        ("", "Total revenues ($ millions)", "12.4", "Net income ($000)"),
        ("(in millions)", "Total revenues", "12.4", "Net income, $000"),
        ("(in thousands)", "Total revenues (US$ millions)", "12.4", "Net income"),
    ],
)
def test_a_row_of_its_own_scale(scale: str, first: str, value: str, second: str) -> None:
    text = TEXT.format(scale=scale, first=first, value=value, second=second)
    release = parse_document(document_of(text))
    assert isinstance(release, Release)
    found = [(fact.metric, fact.value) for fact in release.facts if not fact.metric.startswith("eps")]
    assert found == [
        ("revenue", "12400000"),
        ("revenue", "11900000"),
        ("net_income", "1110000"),
        ("net_income", "905000"),
    ]
