"""The words that make a row of a statement an amount per share: its own, and the ones above that it needs."""

import pytest

from generator.model.base import words_at
from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

TEXT = """Acme Widgets Reports Second Quarter Results

SPRINGFIELD, Ill., July 24, 2019 -- Acme Widgets, Inc. today announced its results for the second quarter ended June 30,
2019, which are told in the statement below and nowhere else in this release, as in the years before.

                         ACME WIDGETS, INC.
                CONSOLIDATED STATEMENTS OF OPERATIONS
              (in thousands, except per share data)

                                       Three Months Ended
                                            June 30,
                                        2019         2018
Net sales                            $ 45,200     $ 44,100
Operating expenses:
  Cost of goods sold                   30,100       29,900
  Selling and administrative           10,000        9,800
Income from operations                  5,100        4,400
Income taxes                            1,100        1,000
Net income                           $  4,000     $  3,400
{rows}
"""


@pytest.mark.parametrize(
    ("rows", "basic", "diluted"),
    [
        (
            (
                "Basic earnings per share             $   0.41     $   0.35\n"
                "Diluted earnings per share           $   0.40     $   0.34"
            ),
            "Basic earnings per share",
            "Diluted earnings per share",
        ),
        (
            (
                "Earnings per share - Basic           $   0.41     $   0.35\n"
                "                   - Diluted         $   0.40     $   0.34"
            ),
            "Earnings per share - Basic",
            "Earnings per share - Basic - Diluted",
        ),
        (
            (
                "Earnings per share:\n"
                "  Basic                              $   0.41     $   0.35\n"
                "  Diluted                            $   0.40     $   0.34"
            ),
            "Earnings per share: Basic",
            "Earnings per share: Diluted",
        ),
    ],
)
def test_the_words_of_an_amount_per_share(rows: str, basic: str, diluted: str) -> None:
    release = parse_document(document_of(TEXT.format(rows=rows)))
    assert isinstance(release, Release)
    text = TEXT.format(rows=rows)
    found = {
        (fact.metric, " ".join(words_at(text, fact.metric_at).split()))
        for fact in release.facts
        if fact.metric.startswith("eps")
    }
    assert found == {("eps_basic", basic), ("eps_diluted", diluted)}
