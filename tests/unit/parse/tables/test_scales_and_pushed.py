"""Scales of tables that state none, and rows whose label pushes the figures aside; names are invented."""

from pathlib import Path

import pytest

from generator.model.release import Release
from tests.support import release_of

LEAD = """Acme Widgets Announces First Quarter Results for 2020

Springfield, IL - April 29, 2020 - Acme Widgets Corp. (NYSE: ACM) announced today its results for the first quarter
ended March 31, 2020. It was a good quarter for widgets.

"""

BUDGET = """                       Capital Budget ($ in millions)
                             Initial     Revised
Halls and lines                1,150         750
Tools                             50          45
Total                          1,200         795

"""

ADJUSTED = """                                                            Three months ended
                                                                March 31,
                                                            2019        2020
Net income (loss) attributable to Acme Widgets Corp.     $ 996,214   $ (341,905)
  Losses on bolts                                           81,655     (571,204)
  Gains on nuts                                             98,417      213,508
Adjusted net income (loss)                              $ 1,176,286  $ (699,601)

"""

STATEMENT = """                        ACME WIDGETS CORP.
                    Statements of Operations
              (in thousands, except per share amounts)

                                                            Three Months Ended
                                                                 March 31,
                                                             2019        2020
Net sales                                               $ 1,900,000   1,500,000
Cost of sales                                               858,673   1,841,905
Income (loss) before income taxes                         1,041,327    (341,905)
Net income (loss) and comprehensive income (loss) including noncontrolling interests   1,041,327   (341,905)
Noncontrolling interests                                     45,117          —
{last}     996,214    (341,905)
"""

LAST = "Net income (loss) attributable to Acme Widgets Corp."


def _facts(release: Release) -> dict[str, object]:
    return {fact.id: fact.value for fact in release.facts if fact.metric.startswith("net_income")}


def test_tables_of_two_scales_lend_theirs_to_no_other(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", LEAD + BUDGET + ADJUSTED + STATEMENT.format(last=LAST))
    assert _facts(release) == {
        "net_income.FY2019-Q1": "1041327000",
        "net_income.FY2020-Q1": "-341905000",
        "net_income_attributable.FY2019-Q1": "996214000",
        "net_income_attributable.FY2020-Q1": "-341905000",
    }


@pytest.mark.parametrize("gap", ["   ", "       "])
def test_figures_that_a_long_label_pushes_aside_keep_their_order(tmp_path: Path, gap: str) -> None:
    statement = STATEMENT.format(last=LAST).replace("interests   1,041,327", f"interests{gap}1,041,327")
    release = release_of(tmp_path, "a.txt", LEAD + statement)
    assert _facts(release)["net_income.FY2019-Q1"] == "1041327000"
    assert _facts(release)["net_income.FY2020-Q1"] == "-341905000"
