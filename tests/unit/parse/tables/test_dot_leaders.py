"""Rows whose label runs to its figures in dots keep the point of a figure below one."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.parse.tables.monospaced import split_line
from generator.parse.text.layout import Line
from tests.support import release_of

TEXT = """\
Hartwell Bolt Company Reports Third Quarter Results

SPRINGFIELD, Ill., Oct. 19, 1996 -- Hartwell Bolt Company (NYSE: HWB) reported its results for the third quarter ended
September 30, 1996.

                HARTWELL BOLT COMPANY
          (Unaudited, in thousands except per share)

                            Three Months Ended
                               September 30,
                            1996       1995
Net sales .............  $ 20,610   $ 19,937
Cost of sales .........    14,665     14,370
Net income ............     1,351      1,129
Net income per share:
  Primary .............       .45        .38
  Fully diluted .......       .43        .36
"""


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("Diluted..............      .74       .73", ["Diluted", ".74", ".73"]),
        ("Diluted . . . . .74  .73", ["Diluted", ".74", ".73"]),
        ("Diluted....... (.74)  .73", ["Diluted", "(.74)", ".73"]),
        ("Sales........12,345   11,000", ["Sales", "12,345", "11,000"]),
        ("Margin........74%   73%", ["Margin", "74%", "73%"]),
        ("Stores . . . . 74  73", ["Stores", "74", "73"]),
        # 74 or .74: no figure.
        ("Diluted....74    .73", ["Diluted....74", ".73"]),
    ],
)
def test_a_point_behind_dots_is_the_figures_own(row: str, cells: list[str]) -> None:
    assert [piece.text for piece in split_line(Line(0, len(row), 0, row, False))] == cells


def test_earnings_below_a_dollar_behind_dots(tmp_path: Path) -> None:
    release = release_of(tmp_path, "release.txt", TEXT)
    per_share = {(fact.metric, str(fact.period.end)): fact.value for fact in release.facts if "eps" in fact.metric}
    assert {key: Decimal(str(value)) for key, value in per_share.items()} == {
        ("eps_basic", "1996-09-30"): Decimal(".45"),
        ("eps_basic", "1995-09-30"): Decimal(".38"),
        ("eps_diluted", "1996-09-30"): Decimal(".43"),
        ("eps_diluted", "1995-09-30"): Decimal(".36"),
    }
