"""Markdown: the marks are taken out, the words stay."""

import textwrap
from pathlib import Path

import pytest

from generator.model.document import Document
from generator.read import read_file
from tests.unit.read.samples import MARKDOWN


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "x.md"
    path.write_text(text, encoding="utf-8")
    (document,) = read_file(tmp_path, path)
    return document


def test_a_page_with_front_matter(tmp_path: Path) -> None:
    document = read(tmp_path, MARKDOWN)
    assert document.format == "markdown"
    assert document.text == (
        "title: Widget Works Reports Second Quarter Results\n"
        "date: 2006-04-20\n"
        "source: Example Wire\n"
        "address: https://wire.invalid/2006/04/20/widgets\n"
        "\n"
        "SPRINGFIELD, Ill., April 20, 2006 -- Widget Works Inc. (WDGW.OB) announced today\n"
        "its results. Write to ir@widgets.invalid & ask.\n"
        "\n"
        "(in thousands)        2006      2005\n"
        "Revenue             $5,600    $4,700\n"
        "Net (loss) income     (168)       73\n"
        "\n"
        "* Revenue rose.\n"
        "\n"
        "* Costs fell.\n"
    )
    (grid,) = document.grids
    assert [(cell.row, cell.column) for cell in grid.cells][:4] == [
        (0, 0), (0, 1), (0, 2), (1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a **b** c *d* __e__ _f_ ***g***", "a b c d e f g"),
        ("a_file_name 2 * 3 * 4 *Note", "a_file_name 2 * 3 * 4 *Note"),
        (r"\*Note \# 1 \[a\]", "*Note # 1 [a]"),
        ("[a](https://x.invalid/a_b_c 'title') b", "a b"),
        ("[a](https://x.invalid/(1)) b", "a b"),
        ('Widget Works[1] (the "Company") [2](the end)', 'Widget Works[1] (the "Company") [2](the end)'),
        ("[![logo](x.png)](https://x.invalid/) b", "b"),
        # Converters leave marks that break the rules of emphasis.
        ("wide use**.** Next", "wide use. Next"),
        ("(TSX: WW**) (OTCQX:** WWFF)", "(TSX: WW) (OTCQX: WWFF)"),
        ("see www.widgets.invalid*.*", "see www.widgets.invalid."),
        ("Income* rose and costs* fell", "Income* rose and costs* fell"),
        ("Widget Works [x](NYSE:WW) a", "Widget Works [x](NYSE:WW) a"),
        ("![](https://x.invalid/a-\nb.png) c", "c"),
        ("![a](x.png) b", "b"),
        ("Write to <x@y.invalid> or <https://x.invalid/>", "Write to x@y.invalid or https://x.invalid/"),
        ("AT&amp;T&nbsp;&gt; x &unknown; 5<6", "AT&T > x &unknown; 5<6"),
        ("fiscal&#8239;2012 &ensp;b", "fiscal 2012  b"),
        ("`a*b*c`", "a*b*c"),
        ("one  \ntwo\\\nthree", "one\ntwo\nthree"),
        ("one<br>two", "one\ntwo"),
        ("> quoted\n> words", "quoted\nwords"),
        ("## Heading\nwords", "Heading\n\nwords"),
        ("Heading\n-------\nwords", "Heading\n\nwords"),
        ("###", "###"),
        ("one\n\n---\n\ntwo", "one\n\ntwo"),
        ("- a\n- b\n  + c\n1. d", "* a\n\n* b\n\n* c\n\n1. d"),
        ("```\nSales   5   4\n  *Costs*\n\nx\n```\nwords", "Sales   5   4\n  *Costs*\n\nx\n\nwords"),
        ("**a\n\nb**", "**a\n\nb**"),
    ],
)
def test_marks_are_taken_out(tmp_path: Path, page: str, text: str) -> None:
    document = read(tmp_path, f"---\ntitle: x\n---\n{page}\n")
    assert document.text[document.body :] == f"{text}\n"


@pytest.mark.parametrize(
    ("rows", "text", "grids"),
    [
        ("| | 2006 |\n| --- | --- |\n| Sales | 5 |\n| Costs | \\|4 |", "        2006\nSales      5\nCosts     |4", 0),
        ("| Sales | 5 |\n| Costs | 14 |", "Sales    5\nCosts   14", 1),
        ("Sales | 5\n--- | ---\nCosts | 14", "Sales    5\nCosts   14", 1),
        ("| | |\n| --- | --- |\n| * | Sales rose. |", "* Sales rose.", 0),
        ("a | b", "a | b", 0),
        # A row of nothing but a bar.
        ("| | 2006 |\n| --- | --- |\n|\n| Sales | 5 |\n| Costs | 14 |", "        2006\nSales      5\nCosts     14", 1),
        # A converter's empty cell has two blanks, a further column of the cell before it one.
        (
            (
                "|  | Three Months | |  | Year | |\n| --- | --- | --- | --- | --- | --- |\n"
                "|  | 2006 | |  | 2006 | |\n| Sales | $ | 5 |  | $ | 14 |"
            ),
            "        Three Months   Year\n                2006   2006\nSales            $ 5   $ 14",
            1,
        ),
        # A cell that reached down over the rows of the head takes its column in them.
        (
            "| Results | Quarter | |  |\n| --- | --- | --- | --- |\n| 2006 | 2005 |  |\n| Sales | 5 | (4 | ) |",
            "Results     Quarter\n          2006   2005\nSales        5     (4)",
            1,
        ),
    ],
)
def test_tables(tmp_path: Path, rows: str, text: str, grids: int) -> None:
    document = read(tmp_path, f"---\ntitle: x\n---\n{rows}\n")
    assert (document.text[document.body :], len(document.grids)) == (f"{text}\n", grids)


@pytest.mark.parametrize(
    ("keys", "facts"),
    [
        ('title: "He said \\"yes\\" &amp; left"', [("title", 'He said "yes" & left')]),
        ("title: 'It''s open'", [("title", "It's open")]),
        ("title: Hall # a comment\ntags: [a]\nlist:\n  - b", [("title", "Hall")]),
        ("url: https://x.invalid/a\nsource: Example Wire\npublished: 2024-01-02\nheadline: Hall",
         [("title", "Hall"), ("date", "2024-01-02"), ("source", "Example Wire"), ("address", "https://x.invalid/a")]),
        ("title: x\nsource: https://x.invalid/b", [("title", "x"), ("address", "https://x.invalid/b")]),
        ("title: |\n  folded\ndate:", []),
    ],
)  # fmt: skip
def test_what_front_matter_states(tmp_path: Path, keys: str, facts: list[tuple[str, str]]) -> None:
    document = read(tmp_path, f"---\n{keys}\n---\nwords\n")
    assert [(fact.key, document.text[slice(*fact.at)]) for fact in document.stated] == facts
    assert document.text[document.body :] == "words\n"


@pytest.mark.parametrize(
    ("page", "form"),
    [
        ("# Widget Works Opens Hall\n\nwords\n", "markdown"),
        ("\n\n![logo](/logo.png)\n\n# Hall\n\n![x](/x.png)\n", "markdown"),
        ("See [this](https://x.invalid/a) and [that](https://x.invalid/b).\n", "markdown"),
        ("* one\n* two\n\n**Note: words (see [1](below))\n", "text"),
        ("# # #\n\nwords\n", "text"),
        ("Sales | 5\nCosts | 4\n", "text"),
    ],
)
def test_pages_without_front_matter_are_known_by_their_marks(tmp_path: Path, page: str, form: str) -> None:
    assert read(tmp_path, page).format == form


def test_the_first_heading_is_the_title_and_stays(tmp_path: Path) -> None:
    document = read(tmp_path, "# Widget Works *Opens* Hall\n\nwords\n\n# Another\n")
    assert document.text == "title: Widget Works Opens Hall\n\nWidget Works Opens Hall\n\nwords\n\nAnother\n"


@pytest.mark.parametrize(
    ("tail", "facts", "text"),
    [
        ("[Original/Source Press Release](https://wire.invalid/1)\n\n[Share](https://x.invalid/)\n",
         [("title", "Hall"), ("address", "https://wire.invalid/1")], "words"),
        ("[Example Wire](https://wire.invalid/1)\n",
         [("title", "Hall"), ("source", "Example Wire"), ("address", "https://wire.invalid/1")], "words"),
        ("Write to [jane@x.invalid](mailto:jane@x.invalid)\n", [("title", "Hall")],
         "words\n\nWrite to jane@x.invalid"),
        ("See [our source](https://x.invalid/) of all the widgets.\n", [("title", "Hall")],
         "words\n\nSee our source of all the widgets."),
    ],
)  # fmt: skip
def test_where_a_page_was_taken_from(tmp_path: Path, tail: str, facts: list[tuple[str, str]], text: str) -> None:
    document = read(tmp_path, f"---\ntitle: Hall\n---\nwords\n\n{tail}")
    assert [(fact.key, document.text[slice(*fact.at)]) for fact in document.stated] == facts
    assert document.text[document.body :] == f"{text}\n"


def test_links_around_whole_blocks_are_teasers(tmp_path: Path) -> None:
    teaser = "[### 08:00 ET Widget Works Opens Hall\n\nWidget Works today...\n------](/hall.html)\n"
    assert read(tmp_path, "# News\n\nwords\n\n" + teaser * 4).text == "title: News\n\nNews\n\nwords\n"


def test_menus_and_the_list_of_further_stories_are_left_out(tmp_path: Path) -> None:
    link = "[Another story](/x)"
    page = f"{link}\n\n{link}\n\n# Hall\n\nwords\n\n" + f"* {link}\n" * 4 + "\nmore\n\n[Home](/)\n\n[Top](#)\n"
    assert read(tmp_path, page).text == "title: Hall\n\nHall\n\nwords\n\nmore\n"


def test_a_heading_that_a_converter_broke_over_two_lines(tmp_path: Path) -> None:
    page = (
        "# Acme Widgets Acquires Bolts Unlimited to Help Millions of Builders in the\nNorthern States\n\nwords\n\n"
        "## Short Heading\nIts text follows at once and is no part of the heading above it, as everybody can see.\n"
    )
    document = read(tmp_path, page)
    assert document.text[document.body :].strip().split("\n\n")[:4] == [
        "Acme Widgets Acquires Bolts Unlimited to Help Millions of Builders in the Northern States",
        "words",
        "Short Heading",
        "Its text follows at once and is no part of the heading above it, as everybody can see.",
    ]


@pytest.mark.parametrize("width", [400, 78])
def test_a_paragraph_right_below_a_long_heading_is_none_of_its_lines(tmp_path: Path, width: int) -> None:
    heading = "Widget Works Appoints Jane Doe as President and Chief Operating Officer"
    words = (
        f"PALM GROVE, Fla., June 3, 2025 (GLOBE NEWSWIRE) - Widget Works {'named a president today and ' * 9}no more."
    )
    document = read(tmp_path, f"# {heading}\n" + "\n".join(textwrap.wrap(words, width)) + "\n")
    assert document.text[: document.body] == f"title: {heading}\n\n"
    assert " ".join(document.text[document.body :].split()) == f"{heading} {words}"
