"""Quarters that heads name by their number, each in a line apart from its year."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from generator.parse.tables.head_groups import size_by_quarters
from tests.support import document_of

HEAD = (
    "Acme Bolts Reports First Quarter Results\n\nSPRINGFIELD, Ill., April 22, 2014 /PRNewswire/ -- Acme Bolts, Inc. "
    "(Nasdaq: ACMB) today announced its results for the first quarter ended March 31, 2014. Everybody at the company "
    "worked as hard as before, and the hall of the town was built of stone in a cold winter.\n\n"
    "Consolidated Financial Highlights\n(Dollars in thousands, except per share data)\n"
)
ROWS = (
    "Net sales                            $ 31,402     $ 30,265    $ 29,857    $ 29,591    $ 28,065\n"
    "Cost of sales                          21,402       20,265      19,857      19,591       18,065\n"
    "Net income                              4,611        5,233       4,902       4,377       4,104\n"
    "Diluted earnings per share               0.46         0.52        0.49        0.44        0.41\n"
)
PERIODS = ["FY2014-Q1", "FY2013-Q4", "FY2013-Q3", "FY2013-Q2", "FY2013-Q1"]


@pytest.mark.parametrize(
    "heads",
    [
        (
            "                                       2014         2013        2013        2013        2013\n"
            "                                     1st Qtr.     4th Qtr.    3rd Qtr.    2nd Qtr.    1st Qtr.\n"
        ),
        # The year stands once over all its quarters, as near to the last one of the other year.
        (
            "                                       2014                        2013\n"
            "                                     1st Qtr      4th Qtr     3rd Qtr     2nd Qtr     1st Qtr\n"
        ),
        (
            "                                      First        Fourth      Third       Second      First\n"
            "                                     Quarter       Quarter     Quarter     Quarter     Quarter\n"
            "                                      2014         2013        2013        2013        2013\n"
        ),
    ],
)
def test_each_column_is_the_quarter_of_its_year(heads: str) -> None:
    release = parse_document(document_of(HEAD + heads + ROWS))
    assert isinstance(release, Release)
    assert [(fact.period.label, fact.value) for fact in release.facts if fact.metric == "net_income"] == list(
        zip(PERIODS, ["4611000", "5233000", "4902000", "4377000", "4104000"], strict=True)
    )
    assert [(fact.period.label, fact.value) for fact in release.facts if fact.metric == "eps_diluted"] == list(
        zip(PERIODS, ["0.46", "0.52", "0.49", "0.44", "0.41"], strict=True)
    )


@pytest.mark.parametrize(
    ("leaves", "over", "sizes"),
    [
        (["1st Qtr", "4th Qtr", "3rd Qtr", "2nd Qtr", "1st Qtr"], ["2014", "2013"], [1, 4]),
        (["Q3", "Q4", "Q1", "Q2"], ["2013", "2014"], [2, 2]),
        (["Q2", "Q1", "Q4"], ["2014", "2013"], [2, 1]),
        # The years go another way than the quarters, or one is left out.
        (["Q2", "Q1", "Q4"], ["2013", "2014"], None),
        (["Q2", "Q1", "Q4"], ["2014", "2012"], None),
        (["Q2", "Q1", "Q2", "Q1"], ["2014", "2013"], None),
        (["Q4", "Q3"], ["2014", "2013"], None),
        (["March 31", "December 31"], ["2014", "2013"], None),
    ],
)
def test_a_year_ends_between_its_first_quarter_and_the_fourth(
    leaves: list[str], over: list[str], sizes: list[int] | None
) -> None:
    assert size_by_quarters(leaves, over) == sizes
