"""Words that tell of a change of the fiscal year's end."""

import pytest

from generator.resolve.year_words import find_moves
from tests.unit.resolve.press import Press

Told = tuple[int | None, int, str | None, str | None]


def _read(words: str) -> list[Told]:
    press = Press()
    text = f"A Acme Widgets Corp. said today: {words} It makes widgets."
    release = press.add("r", text, "2008-02-20")
    return [(move.source, move.target, move.until, move.since) for move in find_moves(release, text)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It has changed its fiscal year end from June 30 to December 31.", (6, 12, None, None)),
        ("The board approved a change in fiscal year-end to Sept. 30 from Dec. 31.", (12, 9, None, None)),
        ("The Company changed its fiscal\nyear to a calendar year.", (None, 12, None, None)),
        ("It is changing the company's fiscal year from one ending on September 30 to a calendar year.",
         (9, 12, None, None)),
        ("It will move its financial year end from March 31 to December 31, effective December 31, 2008.",
         (3, 12, None, "2009-01-01")),
        ("It changed its fiscal year from June 30 to the Saturday nearest January 31, beginning February 1, 2009.",
         (6, 1, None, "2009-02-01")),
        ("It changed its fiscal year end from June 30 to December 31, effective March 3, 2009.", (6, 12, None, None)),
        # Whether the year to December 2008 is a whole one, it does not say.
        ("It changes its fiscal year end to December 31 from June 30, effective with the year ending December 31.",
         (6, 12, None, None)),
        ("Its fiscal year end has been changed from June 30 to December 31.", (6, 12, None, None)),
        ("It changes its fiscal year from one ending on the Sunday closest to January 31 to a calendar year.",
         (1, 12, None, None)),
        ("The board elected to change its fiscal year end from the last Saturday in June to the end of December.",
         (6, 12, None, None)),
        ("It filed a transition report for the transition period July 1, 2007 through December 31, 2007.",
         (6, 12, "2007-06-30", "2008-01-01")),
        ("Its transition period of six months ended December 31, 2007 comes before its new fiscal year.",
         (6, 12, "2007-06-30", "2008-01-01")),
        ("Fiscal results for the six-month transition period ended December 31, 2007 follow.",
         (6, 12, "2007-06-30", "2008-01-01")),
        (("It will file a transition report on Form 10-K for the transition period from July 1, 2007 to "
         "December 31, 2007."), (6, 12, "2007-06-30", "2008-01-01")),
        ("Its fiscal transition period ended December 31, 2007 was short.", (None, 12, None, "2008-01-01")),
    ],
)  # fmt: skip
def test_what_is_said(words: str, expected: Told) -> None:
    assert _read(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "It has not changed its fiscal year end from June 30 to December 31.",
        "It may change its fiscal year end from June 30 to December 31.",
        "The chief executive stays for a six-month transition period ending December 31, 2007.",
        "A six-month transition period ended. Fiscal 2008 will be better than the year to December 31, 2007.",
        "Changes in the fiscal year were small, and cash rose from $5 million to $6 million.",
        "It changed its fiscal year end from June 30 to June 29.",
        "It changed its fiscal year end from June 30 to December 15.",
        "Transition report for the transition period from ____ to ____ under fiscal rules.",
        "It changed its fiscal year. From May 1 to December 31 the shop is open.",
    ],
)
def test_what_says_nothing_of_a_change(words: str) -> None:
    assert _read(words) == []


def test_another_company_may_change_its_year() -> None:
    press = Press()
    words = "Burns Corp. changed its fiscal year end from June 30 to December 31."
    text = f"A Acme Widgets Corp. met a neighbour today. {words} It makes bolts."
    burns = {"printed": "Burns Corp.", "at": "Burns Corp."}
    release = press.add("r", text, "2008-02-20", organisations=[burns])
    assert list(find_moves(release, text)) == []
    joint = text.replace("Burns Corp. changed", "Like Burns Corp. the Company changed")
    assert len(list(find_moves(press.add("r", joint, "2008-02-20", organisations=[burns]), joint))) == 1


def test_the_words_are_kept() -> None:
    press = Press()
    text = "A Acme Widgets Corp. changed its fiscal\nyear end from June 30 to December 31 of each year."
    release = press.add("r", text, "2008-02-20")
    (move,) = find_moves(release, text)
    expected = "the release of 20 February 2008 says “changed its fiscal year end from June 30 to December 31”"
    assert move.known.because == expected
    ((start, end),) = move.known.at
    assert text[start:end] == "changed its fiscal\nyear end from June 30 to December 31"
