"""What is passed over after a cheap look gives nothing: with all looks switched off the same is read."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse import FRAME, STEPS
from generator.parse.draft import Draft
from generator.parse.frame.articles import _EDITORIAL
from generator.parse.news.certifications import _patterns
from generator.parse.text.hinted import HintedPattern
from generator.vocabulary import event_kinds
from tests.support import SEEDS, cases, document_of

# The cheap looks, and what stands in for each: "it may be", of everything.
_LOOKS: dict[str, Any] = {
    "contacts.numbers._MAY_BE_PHONE": re.compile(""),
    "contacts.openings.may_open": lambda _: True,
    "contacts.contacts.find_places": lambda text: [(0, len(text))],
    "frame.undated._DASH": re.compile(""),
    "frame.head_rows._may_be_contact": lambda _: True,
    "news.certifications._find_standards": lambda _: [(each, pattern) for each, _, pattern in _patterns()],
    "news.events.kinds_that_may": lambda *_: list(event_kinds().values()),
    "tables.flattened._may_be_part": lambda _: True,
    "tables.monospaced._is_words": lambda _: False,
    "tables.spaced._may_be_row": lambda words: words[-1] in "0123456789)%-–—*" and not re.search(r"  |\t", words),
    "text.layout._FURNITURE_STARTS": frozenset(map(chr, range(0x3000))),
}

_FILLED = [
    name for name in vars(Draft.of(document_of(""))) if name not in ("learned", "times", "statements", "tellers")
]

_FRAME = "Acme Widgets Opens a Line\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. announced a new line.\n\n"
_HEADS = (
    "Three Months Ended March 31,\n2006 2005",
    "2006 2005",
    "June 30, 2006 June 30, 2005",
    "Q1\nQ2",
    "                              2006          2005",
    "Three months ended March 31, 2006",
)
_FIGURES = (
    "1,234", "$ 1,234", "$1,234", "(1,234)", "$ (12)", "15%", "15 %", "-", "—", "n/m", "n/a", "nil", "NM", "12.3p",
    "5x", "2006", "30,", "US$ 12", "USD 5", "sales", "of", "*", "(a)", "1 234", "$", ")", "0.05",
    "not meaningful", "US $5", "US", "12 c", "June 30, 2005 June 30, 2004", "May 1, 2006", "as restated (1)",
)  # fmt: skip
_LABELS = (
    "Net sales", "Cost of sales", "Cash", "Net income per share", "x", "2006", "Nil", "The Company's sales rose to",
    "For the quarter ended June", "20 percent of", "",
)  # fmt: skip
_GAPS = (" ", "  ", "      ", "\t", " | ", " .... ", "\n")
_LINES = (
    "", "- 2 -", "Page 3 of 4", "-----", "more", "# # #", "We hold ISO 9001:2000, AS9100D and Nadcap certifications.",
    "The board declared a dividend, named a director and raised its guidance.", "See www.acme.example/news.",
    "Contact:", "Investor Relations", "Acme Widgets Corp.", "Acme Widgets Media Relations", "Jane Roe",
    "(more)", "Jane Roe, Chief Executive Officer", "Max Moe, 555-123-4567", "(555) 123-4567",
    "Tel: 555.123.4567 ext. 12", "jroe@acme.example", "For more information about Acme, contact: info@acme.example",
    "About Acme Widgets",
    "For immediate release          Contact: Jane Roe", "or contact:", "Phone 020 7946 0958", "Fax: (555) 123-4505",
    "The company said that sales of widgets were higher than in the year before.", "http://www.acme.example",
    "Please call Jane Roe at +44 (0)20 7946 0958 or write to media@acme.example for 1,234,567 further details.",
    "Media: Jane Roe        Investors: Max Moe", "555-123-4567            +1 555 123 4568", "44.1.21.555.6000",
    "... may change.Contact:Jane RoeInvestor Relations555-123-4567jroe@acme.example " + "and so on " * 15,
)  # fmt: skip


@contextmanager
def _without_looks() -> Iterator[None]:
    patches = [patch(f"generator.parse.{name}", stand_in) for name, stand_in in _LOOKS.items()]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()


def _read(text: str) -> dict[str, Any]:
    """What the draft of a text has when all is read, helpers of the rules apart."""
    draft = Draft.of(document_of(text))
    for step in [*FRAME, *STEPS]:
        step(draft)
    return {name: getattr(draft, name) for name in _FILLED}


def _check(text: str) -> None:
    quick = _read(text)
    with _without_looks():
        slow = _read(text)
    assert quick == slow


@pytest.mark.parametrize("name", [path.name for path in sorted(SEEDS.glob("*.txt"))])
def test_the_seeds_are_read_alike(name: str) -> None:
    _check((SEEDS / name).read_bytes().decode("utf-8").replace("\r\n", "\n"))


@pytest.mark.parametrize("name", ["datelines", "heads", "issuers", "openings"])
def test_heads_are_read_alike(name: str) -> None:
    for case in cases(name):
        _check("\n".join(str(value) for value in case.values()))


@pytest.mark.parametrize("case", cases("contacts"), ids=lambda case: case["name"])
def test_contact_blocks_are_read_alike(case: dict[str, Any]) -> None:
    _check(_FRAME + case["text"])


_TABLES = {
    "blanks": "Statements of Income\n(USD'000)\nYear ended 31 December\n2006 2005\nNet sales 5,009 $ 4,100\n"
    "Cost of sales (3,000) -\nGross profit 2,009 n/m\nNet income 1,009 900\n",
    "a cell a line": "Statements of Income\n\nThree Months Ended\nMarch 31,\n2006\n2005\nNet sales\n$\n5,009\n$\n4,100"
    "\nCost of sales\n3,000\n2,500\nGross profit\n2,009\n1,600\nOther income\nn/a\n12\nNet income\n1,009\n900\n",
    "wide gaps": "Statements of Income\n\n                 2006     2005\nNet sales       $ 5,009  $ 4,100\n"
    "Cost of sales     3,000    2,500\nNet income        2,009    1,600\n",
}


@pytest.mark.parametrize("case", cases("events"))
def test_events_are_read_alike(case: dict[str, Any]) -> None:
    _check(f"{case.get('headline', '')}\n\n{_FRAME.partition(chr(10))[2]}{case.get('text', '')}")


@pytest.mark.parametrize("text", _TABLES.values(), ids=_TABLES)
def test_tables_are_read_alike(text: str) -> None:
    assert len(_read(_FRAME + text)["tables"]) == 1
    _check(_FRAME + text)


@st.composite
def _rows(draw: st.DrawFn) -> str:
    """Heads and some rows below them, parted in one way or another."""
    lines = [draw(st.sampled_from(_HEADS))]
    gap = draw(st.sampled_from(_GAPS))
    for _ in range(draw(st.integers(2, 6))):
        cells = [draw(st.sampled_from(_LABELS)), *draw(st.lists(st.sampled_from(_FIGURES), max_size=4))]
        lines.append(gap.join(cells))
    return "\n".join(lines)


@given(st.lists(st.one_of(_rows(), st.sampled_from(_LINES)), min_size=1, max_size=12))
def test_lines_of_all_sorts_are_read_alike(parts: list[str]) -> None:
    _check(_FRAME + "\n".join(parts))


@pytest.mark.parametrize(
    ("marks", "pattern"), _EDITORIAL, ids=lambda value: value[0] if isinstance(value, list) else ""
)
@given(data=st.data())
def test_editors_words_have_their_marks(marks: list[str], pattern: HintedPattern, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(pattern.pattern))
    assert any(mark in words for mark in marks)
