"""Figures under another column's, heads set flush, words above labels that are too long; names are invented."""

from pathlib import Path

from tests.support import release_of

LEAD = """Acme Widgets Announces First Quarter Results

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the first quarter
ended March 31, 2006. It was a good quarter for widgets, and all of its people worked as hard as before.

STATEMENTS OF OPERATIONS
(in thousands, except per share amounts)

"""

# Each row is set from its own left edge, so that the figures of one column lie under those of another.
MOVED = """                                      Three Months Ended
(unaudited)              March 31,    December 31,    %       March 31,
                           2006           2005      Change      2005
Net sales             $ 24,512  $   25,107    (1) %    $ 23,046
Cost of sales               13,412         14,341       5          12,808
Selling expenses                    2,138           2,261         (47)           2,363
Operating income        8,962   8,505   13     7,875
Income taxes                     2,049         2,140       (4)         2,127
Net income                      $    6,913       $   6,365      9 %       $  5,748
"""

LONG = """                                   Three Months Ended
(in thousands, except per share amounts)        2006        2005
Net sales                     $   5,613   $   4,718
Cost of sales                     4,201       4,100
Operating income                  1,412         618
Net income                    $     912   $     418
"""

FLUSH = """                        Quarter Ended                                    Fiscal
                    March 31,   June 30,  September 30,  December 31,      2005
                         2005       2005           2005          2005     Total
Net sales           $   5,613  $   4,718      $   5,120     $   6,000  $ 21,451
Cost of sales           4,201      4,100          4,000         4,900    17,201
Operating income        1,412        618          1,120         1,100     4,250
Net income          $     912  $     418      $     820     $     800  $  2,950
"""


def _values(folder: Path, body: str, metric: str) -> dict[str | None, str]:
    release = release_of(folder, "a.txt", LEAD + body)
    return {
        str(fact.period.end): str(fact.value)
        for fact in release.facts
        if fact.metric == metric and fact.where == "table"
    }


def test_figures_that_are_not_aligned_are_told_apart_by_their_order(tmp_path: Path) -> None:
    assert _values(tmp_path, MOVED, "revenue") == {
        "2006-03-31": "24512000",
        "2005-12-31": "25107000",
        "2005-03-31": "23046000",
    }
    assert _values(tmp_path, MOVED, "operating_income") == {
        "2006-03-31": "8962000",
        "2005-12-31": "8505000",
        "2005-03-31": "7875000",
    }


def test_figures_that_are_not_aligned_are_left_out_where_a_head_is_lost(tmp_path: Path) -> None:
    lost = MOVED.replace("2006           2005      Change      2005", "2006           2005      Change")
    assert _values(tmp_path, lost, "revenue") == {}


def test_words_above_the_labels_that_reach_over_the_figures_are_no_head(tmp_path: Path) -> None:
    assert _values(tmp_path, LONG, "revenue") == {"2006-03-31": "5613000", "2005-03-31": "4718000"}


def test_a_year_beside_its_quarters_ends_with_the_last_of_them(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", LEAD + FLUSH)
    found = {(str(f.period.start), str(f.period.end), f.value) for f in release.facts if f.metric == "net_income"}
    assert {("2005-10-01", "2005-12-31", "800000"), ("2005-01-01", "2005-12-31", "2950000")} <= found
