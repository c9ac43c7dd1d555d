"""Blocks of a page that were run together into one line are parted where one begins without a blank."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.text.layout import split_lines, split_paragraphs
from generator.parse.text.seams import SHORTEST, find_seams

TAIL = " Every hall of the company was open on every day of the week, and all of its people were there." * 3


@pytest.mark.parametrize(
    "parts",
    [
        ["It rose in the year ended June 30, 2011.", "Second Quarter Results", "Net sales were $5 million."],
        ["Sales fell again. ", "Full Year Outlook", "The Company expects more."],
        ["Earnings per share were $0.64.", "Q4 2011 Results", "Revenue was $5 million."],
        ["It was “a good year.”", "“And so will be the next,” she said."],
        ['She said: "It was a good year."', "The hall is open."],
        ["It was a good year.", '"The next one will be too," she said.'],
        ["Quoted: 'we grew 5%.'", "The hall is open."],
        ["Widget Works opens hall at www.widgets.example.com.", "The hall is large."],
        ["Outlook for fiscal 2012", "The Company expects more."],
        ["Outlook", "The Company expects more."],
        ["It was a good year.", "Recent Business Developments", "Widget Works opened a hall."],
        ["She said it.", "Conference Call", "Jane Example will take questions."],
        ["Outlook for fiscal 2012:", "The Company expects more."],
        ["More Widgets Than Ever", "SPRINGFIELD, Ill., May 2, 2011 /Wire/ -- Widget Works rose."],
    ],
)
def test_parts(parts: list[str]) -> None:
    line = "".join(parts) + TAIL
    at = find_seams(line)
    found = [line[a:b] for a, b in zip([0, *at], [*at, len(line)], strict=True)]
    assert found == [*parts[:-1], parts[-1] + TAIL]


@pytest.mark.parametrize(
    "words",
    [
        "Sales were $1.5 million, and $0.14 a share, at 2.5%.",
        "Jane Example, Ph.D., joined from the U.S.Navy, Mr.Smith from St.Louis.",
        "See www.Widgets.com and ir.Widgets.com/News.Html for more.",
        "NetWidget and the WidgetWorks of OldRevenueville open at 8 a.m.Eastern.",
        "ALL OF THE INFORMATIONAL PURPOSES OF THIS REVIEWED TEXT.",
        "CapitalWidget Inc. (NYSE: CPWD) opened a hall.",
        "Springfield, Ill., May 2, 2011 -- SalesWidget, a maker of tills, opened a hall.",
        "The fees are those of the purchase of LiquidityWidget LLC in May.",
        "Jane Example joined from Beta Gear, CallGear and others.",
        "The CallGear prize went to Jane Example. CallGear has given it for years.",
    ],
)
def test_none(words: str) -> None:
    assert find_seams(words + TAIL) == []


def test_short_lines_are_left_alone() -> None:
    assert find_seams("It rose.Second Quarter ResultsNet sales") == []
    assert len("It rose.Second Quarter ResultsNet sales") < SHORTEST


def test_parts_are_paragraphs_with_their_own_places() -> None:
    text = "  It rose.Second Quarter ResultsNet sales were $5 million." + TAIL + "\n"
    paragraphs = split_paragraphs(text, split_lines(text))
    assert [p.text for p in paragraphs] == ["It rose.", "Second Quarter Results", "Net sales were $5 million." + TAIL]
    assert [text[p.start : p.end] for p in paragraphs] == [p.text for p in paragraphs]


PARTS = ["It rose in the year ended June 30, 2011.", "Second Quarter Results", "Net sales were $5 million." + TAIL]


@given(st.integers(40, 160))
def test_a_wrapped_line_is_parted_as_the_line_is(width: int) -> None:
    text = textwrap.fill("".join(PARTS), width, break_long_words=False, break_on_hyphens=False)
    assert [p.text for p in split_paragraphs(text, split_lines(text))] == PARTS


def test_a_wrapped_text_without_seams_is_left_alone() -> None:
    text = textwrap.fill("The year ended June 30, 2011, was good. Net sales were $5 million." + TAIL, 70)
    (paragraph,) = split_paragraphs(text, split_lines(text))
    assert paragraph.text == " ".join(text.split())
