"""Two releases in one text are two documents; one release is one, whatever it looks like."""

import pytest

from generator.model.document import Canonical, Cell, Grid, Stated
from generator.read.layout.parting import cut, split_releases

ONE = """Widget Works Opens Hall

SPRINGFIELD, Ill., April 20, 2006 -- Widget Works Inc. announced today that its hall is open.

About Widget Works
Widget Works makes widgets.
"""
TWO = """Widget Works Names Officer

SPRINGFIELD, Ill. - April 21, 2006 - Widget Works Inc. named Jane Roe.
"""


@pytest.mark.parametrize(
    "between",
    [
        "###\n\n",
        "# # #\n\n",
        "-30-\n",
        "- END -\n",
        "###\n\nContact: Jane Roe, 555-123-4567\n\nFOR IMMEDIATE RELEASE\n\n",
        "<PAGE>\n                    Exhibit 99.2\n\n",
        "\x0c\nNEWS RELEASE\n",
    ],
)
def test_two_releases(between: str) -> None:
    text = f"Exhibit 99.1\n\nFOR IMMEDIATE RELEASE\n\n{ONE}{between}{TWO}"
    first, second = split_releases(Canonical(text))
    assert first.text + second.text == text
    assert "Opens Hall" in first.text
    assert "Names Officer" not in first.text
    assert "Names Officer" in second.text
    assert "Opens Hall" not in second.text


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        f"FOR IMMEDIATE RELEASE\n\n{ONE}\n###\n\nContact: Jane Roe\n",
        # No end mark, no dateline, or none in full: a quoted release, a table of dates.
        f"{ONE}\nFOR IMMEDIATE RELEASE\n\n{TWO}",
        f"{ONE}\n###\n\nFOR IMMEDIATE RELEASE\n\nWidget Works named Jane Roe on April 21, 2006.\n",
        f"FOR IMMEDIATE RELEASE\n\n{ONE}\n<PAGE>\nExhibit 99.1\n\n<PAGE>\nExhibit 99.1\n\nApril 3, 2006\n",
        f"{ONE}\n###\n\n" + "Widget Works makes widgets.\n\n" * 12 + TWO,
    ],
)
def test_one_release(text: str) -> None:
    assert split_releases(Canonical(text)) == [Canonical(text)]


def test_a_part_keeps_the_header_and_its_spans_move() -> None:
    text = "title: x\n\nfirst\nsecond 5\n"
    cells = (Cell(0, 0, at=((16, 22),)), Cell(0, 1, at=((23, 24),)), Cell(0, 2))
    whole = Canonical(text, 10, (Stated("title", (7, 8)),), (Grid((10, 15), ()), Grid((16, 24), cells)))
    part = cut(whole, 16, 25)
    assert part.text == "title: x\n\nsecond 5\n"
    assert (part.body, part.stated) == (10, whole.stated)
    assert part.grids == (Grid((10, 18), (Cell(0, 0, at=((10, 16),)), Cell(0, 1, at=((17, 18),)), Cell(0, 2))),)


LONG = """The hall stands on Elm Street, where the old mill stood until 2001. It was built in nine months by a builder
of the town, and cost $4.5 million. The company paid for it with its own cash and with a loan of its bank.

It will give work to forty people. The company has eleven halls in five states, and this one is the third in the county.
The first was opened in 1974, the second in 1989; both are to be made larger before the end of the year. The plans lie
open for anyone to see in the office of the county, where questions are answered on all weekdays.

"""
ENDING = "About Widget Works\n\nWidget Works makes widgets.\n\nContact:\nJane Roe\n555-123-4567\n\n"
OPENS = "Widget Works Opens Its Hall\n\nSPRINGFIELD, Ill., April 20, 2006 -- Widget Works Inc. opened a hall.\n\n"
NAMES = "Widget Works Names Jane Roe Officer\n\nSPRINGFIELD, Ill., April 25, 2006 -- Widget Works Inc. named her.\n\n"
WIRED = NAMES.replace("Ill., April 25, 2006 --", "Ill., April 25 /PRNewswire/ --")
UNDATED = NAMES.replace("Ill., April 25, 2006 --", "Ill.--(BUSINESS WIRE)--")
DECK = NAMES.replace("\n\n", "\n\nShe Will Lead the Works From May\n\n", 1)


@pytest.mark.parametrize("second", [NAMES, WIRED, UNDATED, DECK, f"FOR IMMEDIATE RELEASE\n\n{NAMES}"])
def test_two_whole_releases_without_a_mark_between_them(second: str) -> None:
    text = OPENS + LONG + ENDING + second + LONG + ENDING
    assert [part.text for part in split_releases(Canonical(text))] == [
        OPENS + LONG + ENDING,
        second + LONG + ENDING,
    ]


@pytest.mark.parametrize(
    "text",
    [
        # The second one has no ending, or stands there to be read again, or is a teaser, or the same headline again.
        OPENS + LONG + ENDING + NAMES + LONG,
        OPENS + LONG + ENDING + "The text of the release of April 25 follows:\n\n" + NAMES + LONG + ENDING,
        OPENS + LONG + ENDING + "More News From This Source\n\n" + NAMES + ENDING,
        OPENS + LONG + ENDING + OPENS + LONG + ENDING,
        # A first one without an ending: a corrected release below the words that say so.
        OPENS + LONG + NAMES + LONG + ENDING,
        # A dateline in the middle of the text, below a sentence.
        OPENS + LONG + ENDING + "Jane Roe was named to lead the works.\n\n" + NAMES.split("\n\n", 1)[1] + LONG + ENDING,
    ],
)
def test_what_looks_like_a_further_release_but_is_none(text: str) -> None:
    assert split_releases(Canonical(text)) == [Canonical(text)]
