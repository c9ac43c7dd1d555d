"""What `$` alone means: what the document states, else the issuer's home; where neither tells, no figure in it."""

from pathlib import Path

import pytest

from generator.model.release import Release
from tests.support import release_of

_RESULTS = "reported revenue of $4.2 million for the quarter ended March 31, 2024."

_MORE = """
The company makes widgets of brass and steel for workshops, and sells them through dealers who keep them in store. It
has worked from the same two halls since it was founded, and most of its dealers have been with it for many years.
"""


def _read(folder: Path, dateline: str, issuer: str, more: str = "") -> Release:
    text = f"""\
Widget Works Reports First Quarter Results

{dateline}, May 6, 2024 /PRNewswire/ -- {issuer} today {_RESULTS} {more}
{_MORE}"""
    return release_of(folder, "release.txt", text)


@pytest.mark.parametrize(
    ("dateline", "issuer", "more", "unit"),
    [
        ("SPRINGFIELD, Ill.", "Widget Works Inc. (Nasdaq: WDGW)", "", "USD"),
        ("SPRINGFIELD, Ill.", "Widget Works Inc.", "", "USD"),
        # At home in the United States, listed in Canada as well.
        ("DENVER", "Widget Works Inc. (NYSE: WDG; TSX: WDG)", "", "USD"),
        # Listed in the United States alone, such an issuer reports as others there do.
        ("VANCOUVER, British Columbia", "Widget Works Inc. (Nasdaq: WDGW)", "", "USD"),
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", "All figures are in Canadian dollars unless stated.", "CAD"),
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", "(In United States dollars, except where noted)", "USD"),
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", "Figures are expressed in thousands of US$.", "USD"),
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", "All amounts are in CAD unless otherwise noted.", "CAD"),
        ("SYDNEY", "Widget Works Ltd (ASX: WDG)", "Amounts are presented in Australian dollars.", "AUD"),
        # The other dollar is told apart.
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", "It has US$9 million in cash.", "CAD"),
        ("TORONTO", "Widget Works Inc. (NYSE: WDG; TSX: WDG)", "It has US$9 million in cash.", "CAD"),
        ("AUCKLAND, New Zealand", "Widget Works Ltd (NZX: WDG)", "It has US$9 million in cash.", "NZD"),
        # An amount is no statement about the others.
        ("SPRINGFIELD, Ill.", "Widget Works Inc. (NYSE: WDG)", "Amounts of C$5 million were lent.", "USD"),
        ("SPRINGFIELD, Ill.", "Widget Works Inc. (NYSE: WDG)", "The hall seats Canadian dollars collectors.", "USD"),
    ],
)
def test_the_dollar_that_is_meant(tmp_path: Path, dateline: str, issuer: str, more: str, unit: str) -> None:
    release = _read(tmp_path, dateline, issuer, more)
    (fact,) = release.facts
    assert (fact.metric, fact.value, fact.unit) == ("revenue", "4200000", unit)
    assert [problem.code for problem in release.problems] == []


@pytest.mark.parametrize(
    ("dateline", "issuer", "more"),
    [
        ("SYDNEY", "Widget Works Ltd (ASX: WDG)", ""),
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", ""),
        ("TORONTO", "Widget Works Inc. (NYSE: WDG; TSX: WDG)", ""),
        ("PERTH, Western Australia", "Widget Works Ltd", ""),
        ("MEXICO CITY", "Widget Works S.A. (BMV: WDG)", ""),
        # Both dollars are marked somewhere, so `$` alone may be either.
        ("TORONTO", "Widget Works Inc. (TSX: WDG)", "It has US$9 million in cash and owes C$3 million."),
        ("CALGARY, Alberta", "Widget Works Inc. (TSXV: WDG) (OTCQB: WDGWF)", ""),
    ],
)
def test_a_dollar_that_nothing_tells_gives_no_figure(tmp_path: Path, dateline: str, issuer: str, more: str) -> None:
    release = _read(tmp_path, dateline, issuer, more)
    assert release.facts == []
    (problem,) = release.problems
    assert problem.code == "dollar-open"
    assert "$4.2 million" in problem.message
    assert problem.at


def test_other_currencies_are_told_beside_an_open_dollar(tmp_path: Path) -> None:
    more = "Net income was C$300,000 for the quarter ended March 31, 2024."
    release = _read(tmp_path, "TORONTO", "Widget Works Inc. (TSX: WDG)", more)
    assert [(fact.metric, fact.value, fact.unit) for fact in release.facts] == [("net_income", "300000", "CAD")]
    assert [problem.code for problem in release.problems] == ["dollar-open"]


def test_a_statement_in_an_open_dollar_names_no_currency(tmp_path: Path) -> None:
    table = """\

                          Widget Works Ltd
                   Consolidated Income Statement
                          (in thousands)

                                    Quarter ended March 31,
                                       2024          2023
  Revenue                            $ 4,213       $ 3,870
  Cost of sales                        2,100         2,010
  Net income                         $   412       $   305
"""
    lead = f"SYDNEY, May 6, 2024 -- Widget Works Ltd (ASX: WDG) today {_RESULTS}"
    text = f"Widget Works Reports Results\n\n{lead}\n{_MORE}{table}"
    release = release_of(tmp_path, "release.txt", text)
    assert release.facts == []
    (statement,) = release.statements
    assert statement.currency is None
    assert [problem.code for problem in release.problems] == ["dollar-open"]
