"""Tables made to be slow: each is read to its end in time that grows with its length."""

import time
from pathlib import Path

import pytest

from generator.parse import parse_document
from generator.read import read_file

LEAD = """Acme Widgets Announces Second Quarter Results for Fiscal 2006

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced its results for the second quarter today.

"""
HEADS = "              Three Months Ended\n                 March 31,\n             2006          2005\n"
# Far above what any takes, far below what one would that is read over and over.
SECONDS = 20


@pytest.mark.parametrize(
    "body",
    [
        HEADS + "Net sales     1,000   2,000\n" * 8_000,
        HEADS + "Total assets     1,000   2,000\n" * 8_000,
        "Three Months Ended\nMarch 31,\n2006\n2005\n" + "Net sales\n1,000\n2,000\n" * 8_000,
        ("Net sales " + "  1,000" * 4_000 + "\n") * 8,
        "Three Months Ended March 31, 2006\n" * 8_000 + "Net sales   5,000   4,000\n" * 4,
        "Net sales" + "   $" * 40_000 + "\n" + "Net sales   5,000   4,000\n" * 4,
        ("STATEMENTS OF OPERATIONS\n" + HEADS + "Net sales   1,000   2,000\n" * 4 + "\n" + "word " * 40 + "\n\n") * 600,
        HEADS + "Net sales     " + "1,000," * 60_000 + "000   2,000\n" + "Net sales     1,000   2,000\n" * 4,
        "Three Months Ended March 31, 2006 2005" + "Net sales 1,000 2,000" * 8_000,
        "March 31, 2006 2005 sales 1,000 2,000 " * 8_000,
        "March 31, 2006 " * 8_000 + "sales 1,000 2,000 " * 8,
        "(  $  " * 40_000 + "Three Months " * 8_000 + "1,000" * 8_000,
        "March 31, 2006 | March 31, 2005\n" * 8_000 + "sales | 1,000 | 2,000\n" * 8,
        "March 31, 2006 | 2005\n" + "sales | 1,000 | 2,000 |\n" * 8_000 + "| 1\n" * 8_000,
        " | ".join(["March 31, 2006"] * 20) + "\n" + ("sales" + " | 1,000" * 20 + "\n") * 2_000,
    ],
    ids=[
        "rows",
        "totals",
        "one cell a line",
        "columns",
        "heads",
        "signs",
        "tables",
        "digits",
        "one line",
        "one line of heads",
        "one line of days",
        "one line of parts",
        "strokes",
        "open strokes",
        "cells",
    ],
)
def test_long_tables(tmp_path: Path, body: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEAD + body, encoding="utf-8")
    start = time.process_time()
    for document in read_file(tmp_path, path):
        parse_document(document)
    assert time.process_time() - start < SECONDS
