"""PDF: the text layer as lines and paragraphs; what has none is refused."""

import textwrap
import zlib
from pathlib import Path

import pytest

from generator.model.document import Document
from generator.read import read_file
from generator.read.pdf.packing import unpacks_to_more
from tests.unit.read.pdf_writer import place_words, write_pdf


def read(tmp_path: Path, raw: bytes) -> Document:
    path = tmp_path / "x.pdf"
    path.write_bytes(raw)
    (document,) = read_file(tmp_path, path)
    return document


TOO_LONG = "too-long: the PDF has more pages or characters than are read, or unpacks to more bytes"
HEAD = "Widget Works Inc. announced today that its hall is open."


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([[HEAD, "And so on.", "", "More.", "", "", "Last."]], f"{HEAD}\nAnd so on.\n\nMore.\n\nLast.\n"),
        # A paragraph goes on over the page; the numbers of the pages are left out.
        (
            [[HEAD, "The hall is the largest of all and will be", "", "1"], ["open on weekdays.", "", "Page 2 of 2"]],
            f"{HEAD} The hall is the largest of all and will be open on weekdays.\n",
        ),
        ([[HEAD], ["Another page."]], f"{HEAD}\n\nAnother page.\n"),
        # Columns stand where they stand on the page, three blanks apart at least.
        (
            [[HEAD, "", "(in thousands)          2006      2005", "Revenue               $ 5,600   $ 4,700",
              "Net (loss) income        (168)       73"]],
            (f"{HEAD}\n\n(in thousands)          2006      2005\nRevenue               $ 5,600   $ 4,700\n"
            "Net (loss) income        (168)       73\n"),
        ),
        ([[f"    {HEAD}", "", "“Yes” – $(168)"]], f"    {HEAD}\n\n“Yes” – $(168)\n"),
    ],
    ids=["paragraphs", "over the page", "pages", "columns", "indents and signs"],
)  # fmt: skip
def test_lines_and_paragraphs(tmp_path: Path, pages: list[list[str]], text: str) -> None:
    document = read(tmp_path, write_pdf(pages))
    assert (document.format, document.refused, document.text) == ("pdf", None, text)


def test_running_heads_and_feet_are_left_out(tmp_path: Path) -> None:
    pages = [[f"{HEAD} It will be"], ["open from", "the first day of the month"], ["of May on, every day."]]
    framed = [["Widget Works", "", *page, "", f"widget.example  {n}"] for n, page in enumerate(pages, 1)]
    document = read(tmp_path, write_pdf([framed[0][2:], *framed[1:]]))
    assert "widget.example" not in document.text
    assert document.text.count("Widget Works") == 1
    assert document.text == f"{HEAD} It will be\nopen from\nthe first day of the month\n\nof May on, every day.\n"


def test_two_pages_have_no_running_heads(tmp_path: Path) -> None:
    document = read(tmp_path, write_pdf([["Widget Works", "", HEAD], ["Widget Works", "", "More."]]))
    assert document.text.count("Widget Works\n") == 2


def cells(document: Document, number: int = 0) -> list[list[tuple[int, int, str]]]:
    """Rows of a grid: column, width and words of each cell."""
    rows: dict[int, list[tuple[int, int, str]]] = {}
    for cell in document.grids[number].cells:
        words = " ".join(word for start, end in cell.at for word in document.text[start:end].split())
        rows.setdefault(cell.row, []).append((cell.column, cell.width, words))
    return list(rows.values())


STATEMENT = [
    "                             Three Months Ended       Six Months Ended  ",
    "                                  March 31,               March 31,     ",
    "(in thousands)                2006        2005        2006        2005  ",
    "Revenue:                                                                ",
    "  Widgets                 $  5,600    $  4,700    $  9,200    $ 10,900  ",
    "  Other, net                 (168)           -         (21)         4   ",
    "Total                     $  5,432    $  4,700    $  9,179    $ 10,904  ",
]
ROWS = [
    [(1, 2, "Three Months Ended"), (3, 2, "Six Months Ended")],
    [(1, 2, "March 31,"), (3, 2, "March 31,")],
    [(0, 1, "(in thousands)"), (1, 1, "2006"), (2, 1, "2005"), (3, 1, "2006"), (4, 1, "2005")],
    [(0, 1, "Revenue:")],
    [(0, 1, "Widgets"), (1, 1, "$ 5,600"), (2, 1, "$ 4,700"), (3, 1, "$ 9,200"), (4, 1, "$ 10,900")],
    [(0, 1, "Other, net"), (1, 1, "(168)"), (2, 1, "-"), (3, 1, "(21)"), (4, 1, "4")],
    [(0, 1, "Total"), (1, 1, "$ 5,432"), (2, 1, "$ 4,700"), (3, 1, "$ 9,179"), (4, 1, "$ 10,904")],
]


def test_a_table_is_a_grid(tmp_path: Path) -> None:
    document = read(tmp_path, write_pdf([[HEAD, "", *STATEMENT, "", "More words about the widgets of the company."]]))
    assert cells(document) == ROWS
    start, end = document.grids[0].at
    assert document.text[:start] == f"{HEAD}\n\n"
    assert document.text[end:] == "\n\nMore words about the widgets of the company.\n"


def test_a_table_goes_on_over_the_page(tmp_path: Path) -> None:
    more = [line.replace("Total", "Sum  ") for line in STATEMENT[4:]]
    document = read(tmp_path, write_pdf([[HEAD, "", *STATEMENT], more]))
    assert len(document.grids) == 1
    assert [row[0][2] for row in cells(document)][-4:] == ["Total", "Widgets", "Other, net", "Sum"]


@pytest.mark.parametrize(
    ("more", "grids"),
    [
        (["Per share:", *STATEMENT[4:]], 1),
        (["Per share:", *(f"  {line}" for line in STATEMENT[4:])], 2),  # columns that end elsewhere
        (["Per share, as counted by the widget makers of this company:", *STATEMENT[4:]], 2),
    ],
)
def test_labels_at_the_head_of_a_page_are_of_the_table_before(tmp_path: Path, more: list[str], grids: int) -> None:
    document = read(tmp_path, write_pdf([[HEAD, "", *STATEMENT], more]))
    assert len(document.grids) == grids
    if grids == 1:
        assert cells(document)[-4:-2] == [[(0, 1, "Per share:")], ROWS[4]]


@pytest.mark.parametrize(
    ("line", "grids"),
    [
        ("Revenue of the other makers of widgets, net of bolts", 1),
        ("  Bolts and other parts of widgets that are sold", 1),
        ("Revenue of other makers is not part of this table.", 2),
    ],
)
def test_a_long_label_does_not_end_a_table(tmp_path: Path, line: str, grids: int) -> None:
    document = read(tmp_path, write_pdf([[HEAD, "", *STATEMENT[:6], line, *STATEMENT[4:]]]))
    assert len(document.grids) == grids


def test_a_table_with_a_head_of_its_own_does_not_go_on_from_the_page_before(tmp_path: Path) -> None:
    document = read(tmp_path, write_pdf([[HEAD, "", *STATEMENT], STATEMENT]))
    assert [cells(document, number) for number in (0, 1)] == [ROWS, ROWS]


FIVE = [
    "                          Quarter Ended               Year Ended    ",
    "Revenue            100     200     300     400              1,000    ",
    "Costs               90     180     270     360                900    ",
]


def test_a_heading_spans_the_columns_it_is_centred_over(tmp_path: Path) -> None:
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *FIVE]])))[0] == [(1, 4, "Quarter Ended"), (5, 1, "Year Ended")]


def test_a_heading_goes_on_below_its_end_and_a_percent_sign_is_one(tmp_path: Path) -> None:
    rows = [
        "                        Three Months Ended       Nine Months Ended     % ",
        "                                 March 31,               March 31,       ",
        "                           2006       2005        2006        2005  Change",
        "Revenue                   5,600      4,700       9,200      10,900      2",
        "Costs                     5,500      4,600       9,100      10,800      3",
    ]
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[:2] == [
        [(1, 2, "Three Months Ended"), (3, 2, "Nine Months Ended"), (5, 1, "%")],
        [(1, 2, "March 31,"), (3, 2, "March 31,")],
    ]


def test_headings_of_periods_are_spread_over_columns_that_they_do_not_reach(tmp_path: Path) -> None:
    rows = [
        "               Three Months Ended            Twelve Months Ended     ",
        "                Dec 31,                        Dec 31,                  ",
        "             2006       2005  Change       2006        2005       Change",
        "Revenue     5,600      4,700       2      9,200      10,900            3",
        "Costs       5,500      4,600       2      9,100      10,800            3",
    ]
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[:2] == [
        [(1, 3, "Three Months Ended"), (4, 3, "Twelve Months Ended")],
        [(1, 2, "Dec 31,"), (4, 2, "Dec 31,")],
    ]


def test_a_heading_that_begins_where_a_column_does_stands_over_none_before(tmp_path: Path) -> None:
    rows = [
        "Unaudited (US$) Three Months Ended               Year Ended",
        "                         2006           2005     2006              2005",
        "Net income               $          186 $    95  $           541  $    451",
        "Net costs                $          100 $    90  $           200  $    190",
        "Net other                $          110 $    91  $           201  $    191",
    ]
    heads = [(1, 1, "Unaudited (US$) Three Months Ended"), (3, 1, "Year Ended")]
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[0] == heads


def test_headings_that_cannot_be_parted_stand_over_all_columns(tmp_path: Path) -> None:
    rows = [
        "                  Ended December 2006 to December 31,",
        "                     31, 2006                2006   ",
        "Revenue              5,600                   4,700  ",
        "Costs                5,500                   4,600  ",
    ]
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[:2] == [
        [(1, 2, "Ended December 2006 to December 31,")],
        [(1, 1, "31, 2006"), (2, 1, "2006")],
    ]


def test_a_number_at_the_end_of_words_is_none_of_a_column(tmp_path: Path) -> None:
    rows = [
        "                 Q 2 2006    Q 1 2006    Q 2 2005",
        "Revenue             5,600       4,700       4,600",
        "Costs               5,500       4,600       4,500",
    ]
    heads = [(1, 1, "Q 2 2006"), (2, 1, "Q 1 2006"), (3, 1, "Q 2 2005")]
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[0] == heads


def test_headings_a_wider_blank_apart_stand_over_columns_of_their_own(tmp_path: Path) -> None:
    heads = [(196, 724, 10, "March"), (238, 724, 10, "September"), (304, 724, 10, "December")]
    rows = [
        (left, 712 - 12 * row, 10, words)
        for row in range(3)
        for left, words in [(72, "Sales of widgets"), (200, "1,234"), (252, "2,345"), (316, "3,456")]
    ]
    document = read(tmp_path, write_pdf([place_words([*heads, *rows])]))
    assert document.text.split("\n")[0].split() == ["March", "September", "December"]
    assert cells(document)[0] == [(1, 1, "March"), (2, 1, "September"), (3, 1, "December")]


def test_days_one_behind_the_other_stand_over_columns_of_their_own(tmp_path: Path) -> None:
    rows = [
        "                    March 31, 2006 December 31, 2005",
        "Widgets                  $  56,600         $  47,700",
        "Bolts                    $  55,500         $  46,600",
    ]
    heads = [(1, 1, "March 31, 2006"), (2, 1, "December 31, 2005")]
    assert cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[0] == heads
    # Words beside them make it one heading.
    rows[0] = "                    March 31, 2005, to May 31, 2006"
    assert len(cells(read(tmp_path, write_pdf([[HEAD, "", *rows]])))[0]) == 1


def test_days_between_rows_head_another_table(tmp_path: Path) -> None:
    rows = [
        "Three Months Ended            2006              2005",
        "Widgets                     56,600            47,700",
        "Bolts                       55,500            46,600",
        "Balance Sheets                2006              2004",
        "Cash                        16,600            17,700",
        "Debt                        15,500            16,600",
    ]
    document = read(tmp_path, write_pdf([[HEAD, "", *rows]]))
    assert [cells(document, number)[0] for number in (0, 1)] == [
        [(0, 1, "Three Months Ended"), (1, 1, "2006"), (2, 1, "2005")],
        [(0, 1, "Balance Sheets"), (1, 1, "2006"), (2, 1, "2004")],
    ]


def test_a_title_over_labels_and_figures_is_no_head(tmp_path: Path) -> None:
    rows = [
        "                (unaudited)                   ",
        "                   2006      2005      2004   ",
        "Revenue           5,600     4,700     4,600   ",
        "Costs             5,500     4,600     4,500   ",
    ]
    document = read(tmp_path, write_pdf([[HEAD, "", *rows]]))
    assert cells(document)[0] == [(1, 1, "2006"), (2, 1, "2005"), (3, 1, "2004")]


def test_tables_of_other_columns_are_parted(tmp_path: Path) -> None:
    more = [
        "Statement of Income",
        "                          2006     2005     2004",
        "Net income                 270      261      252",
        "Dividends                  100       90       80",
    ]
    table = [
        "                      2006       2005",
        "Total assets         4,386      3,205",
        "Total equity         3,278      2,085",
    ]
    document = read(tmp_path, write_pdf([[HEAD, "", *table, *more]]))
    assert [rows[-1] for rows in (cells(document, 0), cells(document, 1))] == [
        [(0, 1, "Total equity"), (1, 1, "3,278"), (2, 1, "2,085")],
        [(0, 1, "Dividends"), (1, 1, "100"), (2, 1, "90"), (3, 1, "80")],
    ]
    assert cells(document, 1)[0] == [(1, 1, "2006"), (2, 1, "2005"), (3, 1, "2004")]


def test_a_figure_that_slipped_below_its_row_does_not_end_the_table(tmp_path: Path) -> None:
    rows = [*STATEMENT[:5], "  Other                     (168)                    (21)         4   ",
            "                                            15                          ", STATEMENT[6]]  # fmt: skip
    document = read(tmp_path, write_pdf([[HEAD, "", *rows]]))
    assert len(document.grids) == 1
    assert cells(document)[-2:] == [[(2, 1, "15")], ROWS[-1]]


def test_typed_columns_with_rules_have_no_grid(tmp_path: Path) -> None:
    lines = [*STATEMENT[:6], "                          --------    --------    --------    --------", STATEMENT[6]]
    assert read(tmp_path, write_pdf([[HEAD, "", *lines]])).grids == ()


def test_type_of_one_width_keeps_its_blanks(tmp_path: Path) -> None:
    lines = [HEAD, "Quarter  Half", "  Year", "-----  ----", "1234   1234"]
    assert read(tmp_path, write_pdf([lines])).text == "\n".join(lines) + "\n"


def test_small_letters_stand_in_their_line(tmp_path: Path) -> None:
    content = place_words([(72, 700, 10, "Its 33"), (108, 704, 6, "rd"), (121, 700, 10, "year, revenue of $1,234"),
                           (259, 704, 6, "1"), (72, 680, 10, "The words of the next line are these.")])  # fmt: skip
    assert read(tmp_path, write_pdf([content])).text == (
        "Its 33rd year, revenue of $1,234¹\n\nThe words of the next line are these.\n"
    )


def test_abutting_figures_are_parted(tmp_path: Path) -> None:
    rows = [(72, 700 - 12 * n, 10, f"Shares of class {n}") for n in range(3)]
    left = [(240, 700 - 12 * n, 10, "59,375,618") for n in range(3)]
    right = [(300.8, 700 - 12 * n, 10, "60,321,028") for n in range(3)]
    document = read(tmp_path, write_pdf([place_words([*rows, *left, *right])]))
    assert document.text.split("\n")[0] == "Shares of class 0           59,375,618   60,321,028"
    assert cells(document)[0] == [(0, 1, "Shares of class 0"), (1, 1, "59,375,618"), (2, 1, "60,321,028")]


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("Widget Works Opens Hall", ["Widget Works Opens Hall"]),
        ("Widget Word Games Opens Hall", ["Widget Word Games Opens Hall"]),
        ("Programs Word - hall.doc", []),
        ("Programs PowerPoint", []),
        ("hall.pdf", []),
        # Longer than any that a program gives.
        ("hall" * 60 + ".pdf", ["hall" * 60 + ".pdf"]),
    ],
)
def test_the_title_of_its_properties_is_stated(tmp_path: Path, title: str, stated: list[str]) -> None:
    document = read(tmp_path, write_pdf([[HEAD]], title=title))
    assert [document.text[slice(*at)] for at in document.states("title")] == stated
    assert document.text[document.body :] == f"{HEAD}\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (write_pdf([[], []]), "no-text-layer: the PDF holds pictures of its 2 pages and no text"),
        (write_pdf([["Scanned by X"], []]), "no-text-layer: the PDF holds pictures of its 2 pages and no text"),
        (write_pdf([[HEAD]], encrypt=True), "locked: the PDF wants a password"),
        (b"%PDF-1.4\n\x00\xff", "broken-pdf: the PDF cannot be opened"),
        (write_pdf([[HEAD]] * 401), TOO_LONG),
    ],
    ids=["scan", "stamp", "locked", "broken", "long"],
)
def test_what_is_refused(tmp_path: Path, raw: bytes, reason: str) -> None:
    assert read(tmp_path, raw).refused == reason


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        # UTF-16, with a line end and a mark that turns the direction of reading.
        (b"<FEFF00410020007400690074006C0065000A202E0021>", f"title: A title !\n\n{HEAD}\n"),
        # Half of a pair of UTF-16.
        (b"<FEFF0041D8000042>", f"{HEAD}\n"),
    ],
)
def test_a_stated_title_is_text_or_left_out(tmp_path: Path, stated: bytes, text: str) -> None:
    raw = write_pdf([[HEAD]], title="stated here").replace(b"(stated here)", stated)
    document = read(tmp_path, raw)
    assert (document.refused, document.text) == (None, text)


def packed(content: bytes, layers: int = 1) -> bytes:
    """A page's content packed so many times, as a stream of its own; the file around it is not needed."""
    for _ in range(layers):
        content = zlib.compress(content, 9)
    return b"5 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n" + content + b"\nendstream\nendobj\n"


@pytest.mark.parametrize(
    ("raw", "more"),
    [
        (packed(b" " * 1000), False),
        (packed(b" " * 1001), True),
        # The second layer counts as well: 12 bytes and some for the first, and what is in it.
        (packed(b" " * 990, layers=2), True),
        (packed(b" " * 400, layers=2), False),
        (packed(b" " * 600) + packed(b" " * 600), True),
        (b"stream\n" + b" " * 2000 + b"\nendstream", False),
    ],
)
def test_streams_are_measured_before_they_are_unpacked(raw: bytes, more: bool) -> None:
    assert unpacks_to_more(b"%PDF-1.4\n" + raw, 1000) is more


def test_a_file_that_unpacks_to_far_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.read.pdf.glyphs.unpacks_to_more", lambda raw: len(raw) > 0)
    assert read(tmp_path, write_pdf([[HEAD]])).refused == TOO_LONG


WORDS = "Widget Works Inc. opened the hall for all of its people and for whoever wants to come and look at"


def test_a_line_that_breaks_off_before_it_is_full_ends_a_paragraph(tmp_path: Path) -> None:
    first = f"{WORDS} all of its widgets, which are many, and at all that others make of them. The hall is open."
    second = f"Jane Roe, who runs it, said: {WORDS} all of it, and nobody pays."
    lines = [*textwrap.wrap(first, 97), *textwrap.wrap(second, 97), WORDS]
    document = read(tmp_path, write_pdf([lines]))
    # Within each the lines that were full are one.
    assert document.text == f"{first}\n\n{second}\n\n{WORDS}\n"


def test_a_heading_right_above_its_paragraph_is_one_of_its_own(tmp_path: Path) -> None:
    document = read(tmp_path, write_pdf([["          Widget Works Opens", "            a Large Hall", WORDS, WORDS]]))
    assert document.text.split("\n\n") == [
        "          Widget Works Opens\n            a Large Hall",
        f"{WORDS} {WORDS}\n",
    ]
    document = read(tmp_path, write_pdf([["Outlook", WORDS, WORDS]]))
    assert document.text == f"Outlook\n\n{WORDS} {WORDS}\n"


def test_lines_of_an_address_stay_together(tmp_path: Path) -> None:
    lines = [WORDS, "", "Contact:", "Jane Roe", "Widget Works Inc.", "1 Main Street", "Springfield, Ill."]
    document = read(tmp_path, write_pdf([lines]))
    assert document.text == "\n".join(lines) + "\n"


def test_larger_type_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    placed: list[tuple[float, float, float, str]] = [
        (72, 720, 16, "Widget Works Opens Hall"),
        (72, 702, 10, WORDS[:89]),
        (72, 690, 10, WORDS[:89]),
    ]
    document = read(tmp_path, write_pdf([place_words(placed)]))
    assert document.text == f"Widget Works Opens Hall\n\n{WORDS[:89]} {WORDS[:89]}\n"


@pytest.mark.parametrize(
    ("last", "begins", "end"), [(WORDS, "Springfield for a day.", " "), (WORDS[:50], "the hall.", "\n")]
)
def test_a_full_or_open_line_goes_on_over_the_page(tmp_path: Path, last: str, begins: str, end: str) -> None:
    document = read(tmp_path, write_pdf([[WORDS, WORDS, last], [begins]]))
    assert document.text == f"{WORDS} {WORDS} {last}{end}{begins}\n"


def test_a_heading_at_the_foot_of_a_page_does_not_go_on(tmp_path: Path) -> None:
    document = read(
        tmp_path, write_pdf([[WORDS, WORDS, "", "Results of the Second Quarter of Fiscal 2006"], ["The rest."]])
    )
    assert document.text.endswith("\n\nResults of the Second Quarter of Fiscal 2006\n\nThe rest.\n")


@pytest.mark.parametrize(
    ("last", "begins", "joined"),
    [
        ("so they call 555-123-", "4567 to ask.", "so they call 555-123-4567 to ask."),
        ("it is a well-", "known hall.", "it is a well-known hall."),
        # The document has the word in one piece elsewhere.
        ("for what the com-", "pany makes.", "for what the company makes."),
    ],
)
def test_a_word_broken_at_a_hyphen_is_one(tmp_path: Path, last: str, begins: str, joined: str) -> None:
    full = f"{WORDS[: len(WORDS) - len(last) - 1]} {last}"
    lines = [WORDS.replace("people", "company"), WORDS.replace("people", "company"), full, begins]
    document = read(tmp_path, write_pdf([lines]))
    assert document.text.endswith(f"{joined}\n")


def test_points_of_a_list_stay_lines(tmp_path: Path) -> None:
    lines = [WORDS, f"- {WORDS[2:]}", f"- {WORDS[2:]}"]
    document = read(tmp_path, write_pdf([lines]))
    assert document.text == "\n".join(lines) + "\n"
