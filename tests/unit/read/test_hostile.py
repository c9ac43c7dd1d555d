"""Files made to be slow or deep: each is read to its end or refused, and costs no more than its length."""

from pathlib import Path

import pytest

from generator.read import read_file
from generator.read.html.tangle import is_tangled

N = 200_000


def fill(piece: str) -> str:
    return piece * (N // len(piece))


@pytest.mark.parametrize(
    ("page", "tangled"),
    [
        (fill("<div>"), True),
        (fill("<div></x>"), True),
        (fill("<b><i></b>"), True),
        (fill("<option>"), True),
        (fill("<table><tr><td>"), True),
        ("<table><tr><td>" * 61 + "a", True),
        ("<table><tr><td>" * 60 + "a", False),
        ("<a " + " ".join(f"a{n}=1" for n in range(2000)) + ">", True),
        (fill("<div></div>"), False),
        (fill("<p>a<li>b<td>c<br>"), False),
        ("<div>" * 1500 + "a" + "</div>" * 1500, False),
        (f"<img src='data:image/png;base64,{'A' * N}'>", False),
    ],
)
def test_pages_that_leave_thousands_of_elements_open_are_not_parsed(page: str, tangled: bool) -> None:
    assert is_tangled(f"<html>{page}") is tangled


@pytest.mark.parametrize(
    "text",
    [
        "<html><table>" + fill("<td>1") + "<p>END",
        "<html><table>" + fill("<tr><td rowspan=500>a<td colspan=999>1") + "<p>END",
        "<html><table><tr><td>" + "x" * 50_000 + "</td>" + fill("<tr><td>a<td>1") + "<p>END",
        "<html>" + "<div>" * 1900 + fill("<p>a") + "<p>END",
        "<html><pre>" + fill("\n \n") + "</pre><p>END",
        "<html>" + fill("<") + "<p>END",
        "# A b\n\n" + fill("[") + "END",
        "# A b\n\n" + fill("[a](b ") + "END",
        "# A b\n\n" + fill("*a **b __c ") + "END",
        "# A b\n\n" + fill("`` ` ") + "END",
        "# A b\n\n" + fill("|a" * 500 + "|\n") + "\nEND",
        "# A b\n\n" + fill("\\") + " END",
        "---\n" + fill("a: b\n") + "END",
        fill("FOR IMMEDIATE RELEASE\n###\n") + "END",
        fill("Springfield, April 20, 2006 -- a\n###\n") + "END",
        fill("Aa, ") + "END",
        "<html><title>" + fill("_ex1") + " a</title><p>END",
        "---\ntitle: x\na" + fill(" ") + "b\n---\nEND",
        "# a" + fill(" ") + "b\n\nEND",
        "# A b\n\n" + "[" * (N // 20) + "x" + "](http://a)" * (N // 20) + " END",
        "# A b\n\n" + "![" * (N // 20) + "x" + "](http://a)" * (N // 20) + " END",
        fill("Springfield, IL - May 2, 2011 - a\n###\nFOR IMMEDIATE RELEASE\n") + "END",
    ],
    ids=["cells", "spans", "one wide cell", "deep paragraphs", "blank lines", "signs", "brackets", "links", "emphasis",
         "ticks", "bars", "escapes", "keys", "notices", "datelines", "places", "title", "blanks in a key",
         "blanks in a heading", "links in links", "images in images", "many releases"],
)  # fmt: skip
def test_long_files_are_read_to_the_end(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x"
    path.write_text(text, encoding="utf-8")
    documents = read_file(tmp_path, path)
    assert documents[-1].refused is None
    assert documents[-1].text.rstrip().endswith("END")
    assert sum(len(document.text) for document in documents) < 25 * N


def test_a_submission_of_thousands_of_exhibits_gives_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("<SEC-HEADER>\n" + "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nwords\n</TEXT>\n</DOCUMENT>\n" * 3000)
    assert len(read_file(tmp_path, path)) == 60
