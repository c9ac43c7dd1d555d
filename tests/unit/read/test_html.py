"""HTML: what a browser shows becomes paragraphs and tables; what it hides, and the frame of a page, does not."""

from pathlib import Path

import pytest

from generator.model.document import Document
from generator.read import read_file
from tests.unit.read.samples import HTML


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "x.html"
    path.write_text(text, encoding="utf-8")
    (document,) = read_file(tmp_path, path)
    return document


def body(tmp_path: Path, inner: str) -> str:
    document = read(tmp_path, f"<html><body>{inner}</body></html>")
    return document.text[document.body :]


def test_an_exhibit(tmp_path: Path) -> None:
    document = read(tmp_path, HTML)
    assert document.text == (
        "exhibit: EX-99.1\n"
        "description: PRESS RELEASE\n"
        "title: Widget Works Reports Second Quarter Results\n"
        "\n"
        "Exhibit 99.1\n"
        "\n"
        "Widget Works Reports\n"
        "Second Quarter Results\n"
        "\n"
        "SPRINGFIELD, Ill., April 20, 2006 – Widget Works Inc. (WDGW.OB) announced today its results for the second "
        "quarter of fiscal 2006, ending March 31, 2006.\n"
        "\n"
        "• Revenue rose sharply.\n"
        "\n"
        "                     Three Months Ended\n"
        "                         March 31,\n"
        "(in thousands)         2006       2005\n"
        "Revenue             $ 5,600    $ 4,700\n"
        "Net (loss) income      (168)        73\n"
        "Margin                  3.0%       1.6 %\n"
    )
    (grid,) = document.grids
    cells = [
        (cell.row, cell.column, cell.width, [document.text[a:b] for a, b in cell.at]) for cell in grid.cells if cell.at
    ]
    assert cells == [
        (0, 2, 5, ["Three Months Ended", "March 31,"]),
        (1, 0, 1, ["(in thousands)"]),
        (1, 2, 2, ["2006"]),
        (1, 5, 2, ["2005"]),
        (2, 0, 1, ["Revenue"]),
        (2, 2, 1, ["$"]),
        (2, 3, 1, ["5,600"]),
        (2, 5, 1, ["$"]),
        (2, 6, 1, ["4,700"]),
        (3, 0, 1, ["Net (loss) income"]),
        (3, 3, 1, ["(168"]),
        (3, 4, 1, [")"]),
        (3, 6, 1, ["73"]),
        (4, 0, 1, ["Margin"]),
        (4, 3, 1, ["3.0"]),
        (4, 4, 1, ["%"]),
        (4, 6, 1, ["1.6 %"]),
    ]
    assert [(stated.key, document.text[slice(*stated.at)]) for stated in document.stated] == [
        ("exhibit", "EX-99.1"),
        ("description", "PRESS RELEASE"),
        ("title", "Widget Works Reports Second Quarter Results"),
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo\n"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree\n"),
        ("<p>20</font><font>20 wid<b>get</b>s</p>", "2020 widgets\n"),
        ("<p>a\n   b\t c</p>", "a b c\n"),
        ("<p>a<br>b<br/><br/>c</p>", "a\nb\n\nc\n"),
        ("<p>&ldquo;Yes&rdquo; &amp; &#146;no&#146; &lt;5&gt;</p>", "“Yes” & ’no’ <5>\n"),
        ("<p>&nbsp;</p><p>a&nbsp;b</p><p>&nbsp;\n&nbsp;</p>", "a b\n"),
        ("<p>a&#8239;b&thinsp;c</p>", "a b c\n"),
        ("<ul><li>one</li><li>• two</li></ul>", "* one\n\n• two\n"),
        ("<ol><li>one</li><li><p>two</p><p>more</p></li></ol>", "1. one\n\n2. two\n\nmore\n"),
        ("<p>a</p><script>bad()</script><style>p{}</style><noscript>b</noscript><template>c</template>", "a\n"),
        ("<p>a<span style='DISPLAY: none'>b</span></p><div hidden>c</div>", "a\n"),
        ("<ix:header><ix:hidden>x</ix:hidden></ix:header><p>a <ix:nonfraction>5</ix:nonfraction></p>", "a 5\n"),
        ("<p>$1,234<sup>1</sup> and the 25<sup>th</sup></p>", "$1,234¹ and the 25th\n"),
        ("<p>soft&shy;ly</p>", "softly\n"),
        ("<pre>  one   two\n  three\n\nfour</pre>", "  one   two\n  three\n\nfour\n"),
        ("<p>a<!-- b -->c</p>", "ac\n"),
        ("<div style='display:inline'>a</div><div style='display: inline'>b</div>", "ab\n"),
    ],
)
def test_words_stand_as_a_browser_shows_them(tmp_path: Path, inner: str, text: str) -> None:
    assert body(tmp_path, inner) == text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<nav>Home</nav><header>Widget Works</header><p>a</p><aside>b</aside><footer>c</footer>", "a\n"),
        ("<article><header><h1>Title</h1></header><p>a</p></article>", "Title\n\na\n"),
        ("<div role='navigation'>Menu</div><p>a</p><div class='x cookie-banner'>We use cookies</div>", "a\n"),
        ("<header><h1>Widget Works Opens a New Hall</h1></header><p>a</p>", "Widget Works Opens a New Hall\n\na\n"),
        ("<p>a</p><div class='related'>More</div><div class='content-with-sidebar'>b</div>", "a\n\nb\n"),
        ("<p>a</p><div class='share-buttons'>Share</div><button>Print</button>", "a\n"),
        ("<p>a</p><ul>" + "<li><a href='/x'>Another story</a></li>" * 4 + "</ul><p>b</p>", "a\n\nb\n"),
        ("<p>Write to <a href='mailto:x@y.invalid'>x@y.invalid</a></p>", "Write to x@y.invalid\n"),
        ("<p>a</p>" + "<p><a href='mailto:x@y.invalid'>x@y.invalid</a></p>" * 4, "a\n" + "\nx@y.invalid\n" * 4),
        (f"<div>Menu</div><main><p>{'a ' * 250}</p></main><div>Legal</div>", f"{'a ' * 250}".strip() + "\n"),
    ],
)
def test_the_frame_of_a_page_is_left_out(tmp_path: Path, inner: str, text: str) -> None:
    assert body(tmp_path, inner) == text


def test_a_page_whose_names_mislead_is_read_whole(tmp_path: Path) -> None:
    words = "Widget Works opens a hall. " * 30
    document = read(tmp_path, f"<html><body style='visibility:hidden' class='sidebar'><aside><p>{words}</p></aside>")
    assert document.text == words.strip() + "\n"


@pytest.mark.parametrize(
    ("inner", "text", "grids"),
    [
        # Words set side by side: bullets, contacts, a letterhead.
        ("<table><tr><td>(1)</td><td>A note on widgets.</td></tr></table>", "(1) A note on widgets.\n", 0),
        ("<table><tr><td>Dial-in:</td><td>(555) 123-4567</td></tr></table>", "Dial-in: (555) 123-4567\n", 0),
        (
            "<table><tr><td>Jane Roe<br>Widget Works</td><td>John Doe<br>Example PR</td></tr></table>",
            "Jane Roe\nWidget Works\n\nJohn Doe\nExample PR\n",
            0,
        ),
        (
            "<table><tr><td>Jane Roe</td><td>John Doe</td></tr><tr><td>Widget Works</td><td>News Ltd</td></tr></table>",
            "Jane Roe       John Doe\nWidget Works   News Ltd\n",
            0,
        ),
        # A page laid out in a table; the table in it holds the figures.
        (
            "<table><tr><td><p>Words.</p><table><tr><td>Sales</td><td>5</td><td>4</td></tr></table></td></tr></table>",
            "Words.\n\nSales   5   4\n",
            1,
        ),
        # A lone number before a table in a cell is no mark of a note.
        (
            "<table><tr><td>5<table><tr><td>1,234</td><td>5,678</td></tr></table></td><td>6</td></tr></table>",
            "5\n\n1,234   5,678\n\n6\n",
            1,
        ),
        # A note at the foot of a table is a paragraph.
        (
            (
                "<table><tr><td>Sales</td><td>5</td><td>4</td></tr>"
                f"<tr><td colspan=3>{'A long note. ' * 20}</td></tr></table>"
            ),
            "Sales   5   4\n\n" + ("A long note. " * 20).strip() + "\n",
            1,
        ),
        # Rows and columns that hold nothing leave no trace.
        (
            (
                "<table><tr><td></td><td></td></tr><tr><td>Sales</td><td>&nbsp;</td><td>$</td><td>5</td><td> </td>"
                "<td>$</td><td>14</td></tr><tr><td>&nbsp;</td></tr><tr><td>Costs</td><td></td><td colspan=2>(2)</td>"
                "<td></td><td colspan=2>&#8212;</td></tr></table>"
            ),
            "Sales   $ 5    $ 14\nCosts    (2)      —\n",
            1,
        ),
    ],
)
def test_tables(tmp_path: Path, inner: str, text: str, grids: int) -> None:
    document = read(tmp_path, f"<html><body>{inner}</body></html>")
    assert (document.text[document.body :], len(document.grids)) == (text, grids)


def test_rows_that_reach_down_move_the_cells_below(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<html><table><tr><th rowspan=2>Sales</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
    )
    (grid,) = document.grids
    assert [(c.row, c.column) for c in grid.cells] == [
        (0, 0), (0, 1), (0, 2), (1, 1), (1, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        ("<title>Widget Works\n Opens Hall</title>", [("title", "Widget Works Opens Hall")]),
        ("<title>EX-99.1</title>", []),
        ("<title>widgets_ex991.htm</title>", []),
        ("<title>Document</title>", []),
        (
            (
                "<title>Document</title><meta property='og:title' content='Widget Works Opens Hall'>"
                "<meta property='article:published_time' content='2024-01-02T08:00:00Z'>"
                "<meta property='og:site_name' content='Example Wire'>"
                "<link rel='canonical' href='https://wire.invalid/2024/01/02/hall'>"
            ),
            [
                ("title", "Widget Works Opens Hall"),
                ("date", "2024-01-02T08:00:00Z"),
                ("source", "Example Wire"),
                ("address", "https://wire.invalid/2024/01/02/hall"),
            ],
        ),
    ],
)
def test_what_the_head_states(tmp_path: Path, head: str, stated: list[tuple[str, str]]) -> None:
    document = read(tmp_path, f"<html><head>{head}</head><body><p>words</p></body></html>")
    assert [(fact.key, document.text[slice(*fact.at)]) for fact in document.stated] == stated
    assert document.text[document.body :] == "words\n"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><title>404 Not Found</title><h1>Not Found</h1><p>nginx</p>", "error-page"),
        ("<html><h1>Access Denied</h1><p>You have no permission.</p>", "error-page"),
        ("<html><p><img src='page1.jpg'></p><p><img src='page2.jpg'></p><p>2</p>", "images-only"),
        ("<html><p>" + "".join(f"<font size={n}>" for n in range(3000)), "tangled"),
    ],
)
def test_what_is_no_release_is_refused(tmp_path: Path, page: str, code: str) -> None:
    assert (read(tmp_path, page).refused or "").partition(":")[0] == code
