"""Full submissions: the header states facts, exhibits are the releases, forms and contracts are passed over."""

from pathlib import Path

import pytest

from generator.model.document import Document
from generator.read import read_file
from tests.unit.read.samples import HTML, SUBMISSION, TEXT


def read(tmp_path: Path, text: str) -> list[Document]:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    return read_file(tmp_path, path)


def wrap(kind: str, words: str, description: str = "") -> str:
    described = f"<DESCRIPTION>{description}\n" if description else ""
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n{described}<TEXT>\n{words}</TEXT>\n</DOCUMENT>\n"


HEADER = SUBMISSION[: SUBMISSION.index("<DOCUMENT>")]
FACTS = (
    "company: WIDGET WORKS INC\n"
    "cik: 0000012345\n"
    "form: 8-K\n"
    "items: Results of Operations and Financial Condition\n"
    "items: Financial Statements and Exhibits\n"
    "period: 20060420\n"
    "filed: 20060421\n"
    "fiscal-year-end: 0930\n"
)
FORM = """<PAGE>
SECURITIES AND EXCHANGE COMMISSION
FORM 8-K
Item 12. Results. The release is attached as Exhibit 99.1.
"""


def test_the_exhibit_is_the_release_and_the_header_states_facts(tmp_path: Path) -> None:
    (document,) = read(tmp_path, SUBMISSION)
    assert (document.format, document.part) == ("submission", 1)
    assert document.text == f"{FACTS}exhibit: EX-99.1\ndescription: PRESS RELEASE\n\n{TEXT}"
    assert document.text[document.body :] == TEXT
    assert [document.text[slice(*at)] for at in document.states("items")] == [
        "Results of Operations and Financial Condition",
        "Financial Statements and Exhibits",
    ]
    assert [document.text[slice(*at)] for at in document.states("fiscal-year-end")] == ["0930"]


def test_each_exhibit_is_a_document_in_its_own_format(tmp_path: Path) -> None:
    page = HTML[HTML.index("<html>") : HTML.index("</TEXT>")]
    first, second = read(
        tmp_path,
        HEADER + wrap("8-K", FORM) + wrap("EX-99.1", page) + wrap("EX-10.1", "THIS AGREEMENT") + wrap("EX-99.2", TEXT),
    )
    assert (first.part, second.part) == (1, 2)
    assert len(first.grids) == 1
    assert first.text.startswith(FACTS + "exhibit: EX-99.1\ntitle: Widget Works Reports")
    assert second.text == f"{FACTS}exhibit: EX-99.2\n\n{TEXT}"


def test_documents_without_a_header_are_read_too(tmp_path: Path) -> None:
    documents = read(tmp_path, wrap("8-K", FORM) + wrap("EX-99", TEXT))
    assert [document.text for document in documents] == [f"exhibit: EX-99\n\n{TEXT}"]


def test_a_release_inside_the_form_is_cut_out_of_it(tmp_path: Path) -> None:
    words = TEXT.removeprefix("Exhibit 99.1\n\n") + "The hall is open on weekdays. " * 12
    index = "EXHIBIT INDEX\n\nExhibit 99.1\nPress release\n\n"
    (document,) = read(tmp_path, HEADER + wrap("8-K", f"{FORM}{index}{' ' * 9}\n" + f"{'-' * 60}\n" * 30
                                               + f"FOR IMMEDIATE RELEASE\n\n{words}"))  # fmt: skip
    assert document.text[document.body :] == f"FOR IMMEDIATE RELEASE\n\n{words}"
    assert document.text.startswith(FACTS + "exhibit: 8-K\n\n")


def test_a_release_behind_a_form_without_its_tags_is_cut_out(tmp_path: Path) -> None:
    index = "EXHIBIT INDEX\n\nExhibit 99.1   Press release dated April 20, 2006\n\n"
    release = f"Exhibit 99.1\n\n{TEXT.removeprefix('Exhibit 99.1').lstrip()}" + "The hall is open on weekdays. " * 12
    cover = "SECURITIES AND EXCHANGE COMMISSION\n\nFORM 8-K\n\nCURRENT REPORT\n\n"
    (document,) = read(tmp_path, f"{cover}{index}{' ' * 30}{release}")
    assert document.text == f"{' ' * 30}{release}"
    (document,) = read(tmp_path, cover + index)
    assert document.text == cover + index


def test_a_release_inside_the_form_is_known_by_its_dateline(tmp_path: Path) -> None:
    page = "Widget Works Opens Hall\n\nSPRINGFIELD, Ill., April 20, 2006 -- Widget Works Inc. said it was open.\n"
    (document,) = read(tmp_path, HEADER + wrap("8-K", f"{FORM}\n                 -2-<PAGE>\n{page}"))
    assert document.text[document.body :] == page


@pytest.mark.parametrize(
    ("documents", "reason"),
    [
        (wrap("8-K", FORM), "no-exhibit: the submission holds no exhibit that could be a release (8-K)"),
        (
            wrap("8-K", FORM) + wrap("EX-3.1", "BY-LAWS") + wrap("EX-99.1", "begin 644 a.jpg\nM5%\n"),
            "no-exhibit: the submission holds no exhibit that could be a release (8-K, EX-3.1)",
        ),
        ("", "no-exhibit: the submission holds no exhibit that could be a release (no document)"),
        (wrap("EX-99.1", TEXT, "TEST FILING"), "test-filing: the filer calls the submission a test"),
    ],
)
def test_what_holds_no_release_is_refused(tmp_path: Path, documents: str, reason: str) -> None:
    (document,) = read(tmp_path, HEADER + documents)
    assert document.refused == reason


def test_the_header_in_tags_is_read(tmp_path: Path) -> None:
    header = "<SUBMISSION>\n<TYPE>8-K\n<PERIOD>20060420\n<ITEMS>2.02\n<CONFORMED-NAME>WIDGET WORKS INC\n<CIK>12345\n"
    (document,) = read(tmp_path, header + wrap("EX-99.1", TEXT))
    assert [(fact.key, document.text[slice(*fact.at)]) for fact in document.stated] == [
        ("company", "WIDGET WORKS INC"),
        ("cik", "12345"),
        ("form", "8-K"),
        ("items", "2.02"),
        ("period", "20060420"),
        ("exhibit", "EX-99.1"),
    ]
