"""CSV that a spreadsheet cannot take for formulas, and in which numbers stay numbers."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.csvfile import Cell, guard, write_csv

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=HYPERLINK(0)", "'=HYPERLINK(0)"),
        ("+1", "'+1"),
        ("-168000", "'-168000"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("Sales = profit", "Sales = profit"),
        ("", ""),
        ("'=1", "'=1"),
    ],
)
def test_a_text_is_guarded(text: str, written: str) -> None:
    assert guard(text) == written


def test_numbers_stay_numbers_and_nothing_known_stays_empty() -> None:
    rows: list[list[Cell]] = [["-1", "-168000", 3, True], [None, None, None, False]]
    written = write_csv(["text", "value", "count", "yes"], rows, frozenset({1}))
    assert written == b"text,value,count,yes\r\n'-1,-168000,3,true\r\n,,,false\r\n"


@given(st.lists(st.tuples(st.text(), st.decimals(allow_nan=False, allow_infinity=False)), max_size=20))
def test_whatever_the_words_no_cell_begins_a_formula(rows: list[tuple[str, object]]) -> None:
    written = write_csv(["text", "value"], [[text, f"{number:f}"] for text, number in rows], frozenset({1}))
    table = read(written)
    assert len(table) == len(rows) + 1
    for (text, number), (shown, value) in zip(rows, table[1:], strict=True):
        assert not shown.startswith(FORMULAS)
        assert shown.removeprefix("'") == text.removeprefix("'")
        assert value == f"{number:f}"
