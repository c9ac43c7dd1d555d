"""What is read off single pieces of a table: values, heads, labels, units; numbers and words typed by hand."""

from decimal import Decimal
from typing import Any

import pytest

from generator.parse.tables.head_groups import part_levels, size_groups
from generator.parse.tables.head_words import Days, read_head
from generator.parse.tables.kinds import Kind
from generator.parse.tables.layout import lay_out
from generator.parse.tables.rows import Namer
from generator.parse.tables.table import Line, Piece, Table
from generator.parse.tables.units import currency_in, scale_in
from generator.parse.tables.values import Value, gather_values, read_value
from tests.support import cases


@pytest.mark.parametrize(
    ("text", "number", "negative", "places"),
    [
        ("5,009", "5009", False, 0),
        ("$ 0.48", "0.48", False, 2),
        ("(10,643)", "10643", True, 0),
        ("($0.06)", "0.06", True, 2),
        ("$(404)", "404", True, 0),
        ("-12", "12", True, 0),
        ("−3.5%", "3.5", True, 1),
        (".5", "0.5", False, 1),
        ("RMB 1,200", "1200", False, 0),
        ("**1,405**", "1405", False, 0),
        ("99 (1)", "99", False, 0),
    ],
)
def test_numbers(text: str, number: str, negative: bool, places: int) -> None:
    value = read_value(text)
    assert value is not None
    assert (value.sort, value.number, value.negative, value.places) == ("number", Decimal(number), negative, places)


@pytest.mark.parametrize("text", ["(10,643", "10,643)", "4,180 ,000", "12,34", "(-5)", "1.2.3", "March 31,", "5 years"])
def test_what_is_no_number(text: str) -> None:
    assert read_value(text) is None


@pytest.mark.parametrize(
    ("text", "sort"), [("—", "nil"), ("$ --", "nil"), ("-0-", "nil"), ("n/m", "none"), ("12.3x", "none")]
)
def test_places_left_open(text: str, sort: str) -> None:
    value = read_value(text)
    assert value is not None
    assert value.sort == sort


@pytest.mark.parametrize(("text", "number", "negative"), [("12.3p", "12.3", False), ("(4.5)c", "4.5", True)])
def test_pence_and_cents(text: str, number: str, negative: bool) -> None:
    value = read_value(text)
    assert value is not None
    assert (value.sort, value.minor, value.number, value.negative) == ("number", True, Decimal(number), negative)


def _pieces(*words: str) -> list[Piece]:
    return [Piece(text, ((10 * n, 10 * n + len(text)),), n, n + 1) for n, text in enumerate(words)]


def test_a_number_parted_over_cells_is_one_value() -> None:
    found = gather_values(_pieces("Net loss", "$", "(10,643", ")", "8.2", "%", "($", "0.06", ")", "—"))
    told = [(v.text, v.left, v.right) if isinstance(v, Value) else v.text for v in found]
    assert told == [
        "Net loss",
        ("$ (10,643 )", 1, 4),
        ("8.2 %", 4, 6),
        ("($ 0.06 )", 6, 9),
        ("—", 9, 10),
    ]


def _day(text: str) -> Days:
    """`2020-3-31`, `2019-3-end`, `3-31`, `2-end`."""
    parts = text.split("-")
    year = int(parts.pop(0)) if len(parts[0]) == 4 else None
    return Days(int(parts[0]), None if parts[1] == "end" else int(parts[1]), year)


@pytest.mark.parametrize("case", cases("statement_heads"), ids=lambda case: case["name"])
def test_heads(case: dict[str, Any]) -> None:
    head = read_head(case["words"])
    kinds = [f"{kind} {number}" if number else kind for kind, number in head.kinds]
    assert kinds == case.get("kinds", [])
    assert list(head.days) == [_day(str(day)) for day in case.get("days", [])]
    assert list(head.years) == case.get("years", [])
    assert head.other == case.get("other")
    assert head.trailing is case.get("trailing", False)
    if head.other is None:
        assert head.left == case.get("left", "")


def _named(label: str, kind: Kind = "income") -> Any:
    rows = [("Interest income", "11"), (label, "5,009"), ("Other", "1,200")]
    lines = [Line(tuple(_pieces(*row))) for row in rows]
    layout = lay_out(Table("marked", (0, 100), lines))
    assert layout is not None
    named = Namer(layout, 0, kind, ["bright water company", "bright water", "bright"]).name_rows()
    return next((found for found in named if found.row == 1), None)


@pytest.mark.parametrize("case", cases("row_labels"), ids=lambda case: case["label"])
def test_labels(case: dict[str, Any]) -> None:
    named = _named(case["label"])
    if case["metric"] == "-":
        assert named is None
        return
    assert named.metrics == (case["metric"],)
    assert (named.loss, named.either) == (case.get("loss", False), case.get("either", False))


@pytest.mark.parametrize(
    ("words", "factor", "currency"),
    [
        ("(In thousands, except per share amounts)", 1000, None),
        ("($ in millions, except share data)", 1_000_000, None),
        ("(Thousands of Dollars)", 1000, None),
        ("US$ millions, unaudited", 1_000_000, "USD"),
        ("EUR million, or as indicated", 1_000_000, "EUR"),
        ("($000’s, except per share amounts)", 1000, None),
        ("(000s omitted)", 1000, None),
        ("Expressed in thousands of Canadian dollars", 1000, "CAD"),
        ("(in U.S. dollars)", 1, "USD"),
        ("£m £m", 1_000_000, "GBP"),
        ("US$'000", 1000, "USD"),
        ("(k€)", 1000, "EUR"),
        ("MSEK", 1_000_000, "SEK"),
        ("$ Metro", None, None),
        ("Production guidance (000’s tonnes)", None, None),
        ("(in thousands of shares; US$ millions)", 1_000_000, "USD"),
        ("Three Months Ended March 31, 2020", None, None),
        ("20 million widgets were sold", None, None),
    ],
)
def test_units(words: str, factor: int | None, currency: str | None) -> None:
    assert scale_in(words) == factor
    assert currency_in(words) == currency


@pytest.mark.parametrize(
    ("over", "leaves", "sizes"),
    [
        ("Three Months Ended|Year Ended", "2011|2010|2011|2010", [2, 2]),
        (
            "Three Months Ended|Year Ended",
            "June 30, 2011|March 31, 2011|June 30, 2010|June 30, 2011|June 30, 2010",
            [3, 2],
        ),
        ("Three Months Ended|Change", "2011|2010|$|%", [2, 2]),
        ("Three Months Ended|Change", "2011|2010|%", [2, 1]),
        ("Quarter Ended|Year Ended", "2011|2010|% Change|2011|2010|% Change", [3, 3]),
        ("Three Months Ended|Year Ended", "June 30, 2011|March 31, 2011|December 31, 2010", None),
        ("Three Months Ended|Year Ended", "2011|2011|2010", [1, 2]),
        ("Three Months Ended|Year Ended", "2011|2011|2011", None),
        ("Three Months Ended|Six Months Ended|Period from May 1, 1996", "2011|2010|2011|2010|2011", [2, 2, 1]),
        ("Three Months Ended|Percent of Sales", "2011|2010|2011|2010", [2, 2]),
        ("Three Months Ended", "June 30, 2011|June 30, 2011", [2]),
    ],
)
def test_heads_over_groups_of_columns(over: str, leaves: str, sizes: list[int] | None) -> None:
    assert size_groups(leaves.split("|"), over.split("|")) == sizes


@pytest.mark.parametrize(
    ("heads", "levels"),
    [
        ("Three Months Ended|Six Months Ended|June 30,|June 30,", ["0 1", "2 3"]),
        ("Three Months Ended|June 30,|Six Months Ended|June 30,", ["01 23"]),
        ("Three Months Ended|June 30,|Change", ["01 2"]),
        ("Three Months Ended|Six Months Ended|June 30,|%|June 30,|%", ["0 1", "2 3 4 5"]),
        ("Three Months Ended|Change|Six Months Ended|Change", ["0 1 2 3"]),
        ("Quarter Ended June 30,|Year Ended June 30,", ["0 1"]),
        ("June 30,|March 31,", ["0 1"]),
        ("Three Months Ended|June 30,|June 30,|Six Months Ended", None),
        ("2012|2011", ["0 1"]),
        ("Quarter Ended June 30,|Year Ended June 30,|2012|2011", None),
    ],
)
def test_lines_of_heads_told_by_the_order_of_their_words(heads: str, levels: list[str] | None) -> None:
    found = part_levels(heads.split("|"))
    told = None if found is None else [" ".join("".join(map(str, part)) for part in level) for level in found]
    assert told == levels
