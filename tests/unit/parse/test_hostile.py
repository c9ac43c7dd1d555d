"""Texts made to be slow: each must be read to the end, and say nothing that is not there."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of
from tests.unit.parse.test_quotes import HEAD, read


@pytest.mark.parametrize(
    "text",
    [
        '"' * 1_000_000,
        '" a' * 300_000,
        "A " * 500_000,
        "Aa " * 300_000,
        "A" * 1_000_000,
        "A-" * 500_000,
        "A.B@" * 250_000,
        "Vice " * 200_000,
        "President, " * 90_000,
        "University of " * 70_000,
        "555 " * 250_000,
        "Contact: " * 100_000,
        "(" * 1_000_000,
        "Jane Roe, CEO, said, \"a\" " * 40_000,
        "Contact: Jane Roe 555-123-4567\n" * 20_000,
        '"Jane Roe said\n\n' * 20_000,
        "aA" * 500_000,
        "saleResults" * 90_000,
        "May 1 " * 160_000,
        "US dollar " * 100_000,
        ". " * 500_000,
    ],
    ids=["marks", "words in marks", "capitals", "names", "one word", "hyphens", "addresses", "modifiers", "titles",
         "schools", "digits", "triggers", "brackets", "quotations", "contact lines", "open quotations",
         "inner capitals", "headings run together", "days", "currencies", "stops"],
)  # fmt: skip
def test_long_texts_are_read_to_the_end(text: str) -> None:
    read(HEAD + text[:99_000])
    draft = read(HEAD + text)
    assert draft.text.endswith(text[-10:])
    assert all(quote.speaker == "Jane Roe" for quote in draft.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Net sales 88,100 80,800 12,300 (310) $0.42 " * 20_000,
        "Revenue was $5.1 million in the quarter and it rose from $4.2 million. " * 8_000,
    ],
    ids=["figures without a stop", "figures that disagree"],
)
def test_thousands_of_figures_are_read_in_time(text: str) -> None:
    # What is compared with each other, each with each, would take minutes.
    record = parse_document(document_of(HEAD + text))
    assert isinstance(record, Release)
    assert record.facts == []


def test_a_sentence_that_never_ends_tells_no_figure() -> None:
    record = parse_document(document_of(HEAD + "Revenue was $5 million for the quarter" + ", and so on" * 400 + "."))
    assert isinstance(record, Release)
    assert record.facts == []
