"""What the header of a submission states goes into the record of the release in it."""

from pathlib import Path

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from generator.read import read_file
from generator.vocabulary.filing_items import find_item

RELEASE = """Widget Works Reports Second Quarter Results

SPRINGFIELD, Ill., April 20, 2006 -- Widget Works Inc. (WDGW.OB) announced today its results for the quarter. The
company makes widgets for homes and factories, and everybody at it worked as hard as in the quarter before, in the
hall and in the office. More is told in the call of tomorrow, which everybody may listen to.
"""


def read(tmp_path: Path, *header: str, words: str = RELEASE) -> Release:
    path = tmp_path / "x.txt"
    lines = "\n".join(header)
    path.write_text(
        f"<SEC-HEADER>\n{lines}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n{words}</TEXT>\n</DOCUMENT>\n"
    )
    (document,) = read_file(tmp_path, path)
    record = parse_document(document)
    assert isinstance(record, Release)
    return record


@pytest.mark.parametrize(
    ("header", "items", "basis"),
    [
        ([], ["2.02"], "inferred"),
        (["ITEM INFORMATION:\t\tResults of Operations and Financial Condition"], ["2.02"], "stated"),
        # The only item, exhibits aside, is the one of the release, whatever its kind.
        (["ITEM INFORMATION: Other Events", "ITEM INFORMATION: Financial Statements and Exhibits"], ["8.01"], "stated"),
        (["ITEM INFORMATION: Regulation FD Disclosure", "FILED AS OF DATE:\t\t20040122"], ["9"], "stated"),
        # Several, and none for results: the kind decides.
        (["ITEM INFORMATION: Other Events", "ITEM INFORMATION: Regulation FD Disclosure"], ["2.02"], "inferred"),
        (["ITEM INFORMATION: Other Events", "ITEM INFORMATION: Results of Operations and Financial Condition"],
         ["2.02"], "stated"),
        (["ITEM INFORMATION: Something new"], ["2.02"], "inferred"),
    ],
)  # fmt: skip
def test_items(tmp_path: Path, header: list[str], items: list[str], basis: str) -> None:
    (event,) = read(tmp_path, *header).events
    assert (event.kind, event.items_8k, event.items_basis) == ("earnings", items, basis)


@pytest.mark.parametrize(
    ("printed", "words", "value"),
    [
        ("0930", RELEASE, "09-30"),
        ("0231", RELEASE, None),
        ("9", RELEASE, None),
        # What the release prints goes first.
        ("1231", RELEASE.replace("the quarter. The", "the fiscal year ended September 30, 2005. The"), "09-30"),
    ],
)
def test_the_end_of_the_fiscal_year(tmp_path: Path, printed: str, words: str, value: str | None) -> None:
    found = read(tmp_path, f"FISCAL YEAR END:\t\t\t{printed}", words=words).fiscal_year_end
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Other events", "8.01"),
        ("Changes in Registrant’s Certifying Accountant", "4.01"),
        ("Item 2.02", "2.02"),
        ("12", "2.02"),
        ("Soup", None),
    ],
)
def test_items_are_known_by_words_and_numbers(printed: str, number: str | None) -> None:
    found = find_item(printed)
    assert (found.number if found else None) == number
