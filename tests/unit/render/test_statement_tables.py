"""Financial statements of a release as tables."""

from generator.model.release import Release
from generator.render.citations import collect_citations
from generator.render.statement_tables import Entry, Heading, Line, show_statements
from generator.render.storedtext import cut_text
from tests.unit.resolve.press import Press, fact

TEXT = """A Acme Widgets Corp. STATEMENTS OF INCOME
(in thousands)
                    2006     2005
Operating costs:
Rent                 120
                     300      280
Net sales          5,600    4,700
"""


def place(words: str, after: str = "") -> tuple[int, int]:
    start = TEXT.index(words, TEXT.index(after))
    return start, start + len(words)


def statement() -> dict[str, object]:
    def row(label: str, *cells: tuple[int, int] | None, metric: str | None = None) -> dict[str, object]:
        return {"at": [place(label)] if label else [], "metric": metric, "cells": list(cells)}

    return {
        "kind": "income",
        "because": "the title",
        "title": {"printed": "STATEMENTS OF INCOME", "at": [place("STATEMENTS OF INCOME")]},
        "units": {"printed": "(in thousands)", "at": [place("(in thousands)")], "factor": "1000"},
        "currency": "USD",
        "columns": [
            {"at": [place("2006")], "period": {"label": "FY2006-Q2", "end": "2006-03-31"}},
            {"at": [place("2005")], "period": None, "why": "of the quarter or the year"},
        ],
        "rows": [
            row("Operating costs:"),
            row("Rent", place("120"), None),
            row("", place("300"), place("280")),
            row("Net sales", place("5,600"), place("4,700"), metric="revenue"),
        ],
        "at": [place("STATEMENTS OF INCOME")],
    }


def release() -> Release:
    sales = fact("revenue", "5,600", "5600000", "FY2006-Q2", where="table")
    press = Press()
    press.add("r", TEXT, "2006-04-20", facts=[sales], statements=[statement()])
    return press.releases["r"]


def test_rows_and_columns_stand_as_printed() -> None:
    (table,) = show_statements(release(), TEXT)
    assert (table.anchor, table.kind, table.title, table.units) == (
        "statement-1", "Income statement", "STATEMENTS OF INCOME", "(in thousands)",
    )  # fmt: skip
    assert table.headings == (Heading("Q2 FY2006", "2006"), Heading("2005", ""))
    assert table.lines == (
        Line("Operating costs:", [place("Operating costs:")], ()),
        Line("Rent", [place("Rent")], (Entry("120", []), Entry("", []))),
        Line("", [], (Entry("300", []), Entry("280", []))),
        Line("Net sales", [place("Net sales")], (Entry("5,600", [place("5,600")]), Entry("4,700", []))),
    )


def test_a_rate_keeps_its_mark_and_the_units_are_their_words_alone() -> None:
    text = TEXT.replace("280", "28 %")
    read = statement()
    read["units"] = {
        "printed": "STATEMENTS OF INCOME (in thousands) 2006",
        "at": [place("STATEMENTS OF INCOME\n(in thousands)")], "factor": "1000",
    }  # fmt: skip
    start, _ = place("280")
    read["rows"] = [{"at": [], "metric": None, "cells": [place("300"), (start, start + 2)]}]
    press = Press()
    press.add("r", text, "2006-04-20", statements=[read])
    (table,) = show_statements(press.releases["r"], text)
    assert [entry.printed for entry in table.lines[0].entries] == ["300", "28 %"]
    assert table.units == "(in thousands)"


def test_a_row_is_lit_whole_and_not_underlined() -> None:
    press = Press()
    press.add("r", TEXT, "2006-04-20", statements=[statement()])
    archive = press.resolve()[0]
    citations = collect_citations(archive)["r"]
    start, end = place("Net sales")
    assert citations[f"w{start}-{end}"] == [place("Net sales"), place("5,600"), place("4,700")]
    zones = cut_text(press.releases["r"], TEXT, citations)
    underlined = [s.text for zone in zones for block in zone.blocks for s in block.segments if s.read]
    assert "STATEMENTS OF INCOME" in underlined
    assert not {"Net sales", "5,600", "Rent", "120"} & set(underlined)


def test_a_first_line_keeps_its_place_over_the_columns() -> None:
    text = (
        "Figures follow.\n\n              2006     2005\nSales         5,600    4,700\nCosts         5,000    4,500\n"
    )
    given = release().model_copy(update={"statements": [], "facts": []})
    (zone,) = cut_text(given, text, {})
    assert [(block.shape, block.segments[0].text[:6]) for block in zone.blocks] == [
        ("flow", "Figure"), ("gap", "\n\n"), ("columns", "      "),
    ]  # fmt: skip
