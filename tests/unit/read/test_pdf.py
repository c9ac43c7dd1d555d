"""PDF: the text layer as lines and paragraphs; what has none is refused."""

from pathlib import Path

import pytest

from generator.model.document import Document
from generator.read import read_file
from tests.unit.read.pdf_writer import write_pdf


def read(tmp_path: Path, raw: bytes) -> Document:
    path = tmp_path / "x.pdf"
    path.write_bytes(raw)
    (document,) = read_file(tmp_path, path)
    return document


HEAD = "Widget Works Inc. announced today that its hall is open."


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([[HEAD, "And so on.", "", "More.", "", "", "Last."]], f"{HEAD}\nAnd so on.\n\nMore.\n\nLast.\n"),
        # A paragraph goes on over the page; the numbers of the pages are left out.
        (
            [[HEAD, "The hall is the largest of all and will be", "", "1"], ["open on weekdays.", "", "Page 2 of 2"]],
            f"{HEAD}\nThe hall is the largest of all and will be\nopen on weekdays.\n",
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


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (write_pdf([[], []]), "no-text-layer: the PDF holds pictures of its 2 pages and no text"),
        (write_pdf([["Scanned by X"], []]), "no-text-layer: the PDF holds pictures of its 2 pages and no text"),
        (write_pdf([[HEAD]], encrypt=True), "locked: the PDF wants a password"),
        (b"%PDF-1.4\n\x00\xff", "broken-pdf: the PDF cannot be opened"),
        (write_pdf([[HEAD]] * 401), "too-long: the PDF has more pages or characters than are read"),
    ],
    ids=["scan", "stamp", "locked", "broken", "long"],
)
def test_what_is_refused(tmp_path: Path, raw: bytes, reason: str) -> None:
    assert read(tmp_path, raw).refused == reason
