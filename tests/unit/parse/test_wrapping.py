"""A text that a program wrapped at whatever width tells what it tells unwrapped."""

import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.base import fold
from generator.model.release import Release
from generator.parse.text.layout import split_lines, split_paragraphs
from generator.parse.text.wrapping import unwrap, wrap_width
from tests.support import release_of

PARAGRAPHS = [
    " ".join(block.split("\n"))
    for block in """\
Acme Widgets Reports Results for the Second Quarter and Six Months Ended June 30, 2006 and Recent
Business Highlights

Not for distribution to news wire services or for dissemination in the United States of America.

SPRINGFIELD, Ill., July 20, 2006 (GLOBE NEWSWIRE) -- Acme Widgets Inc. (Nasdaq: ACMW), which makes
widgets and bolts for all trades, today reported net sales of $12.4 million for the second quarter
of fiscal 2006, up from $11.0 million in the second quarter of fiscal 2005.Net IncomeNet income for
the second quarter was $1.2 million, or $0.12 per diluted share, compared with $0.9 million, or
$0.09 per diluted share, in the year-ago quarter.

“Our people have worked hard for this quarter, and they will go on to do so,” said Jane Roe,
president and chief executive officer of Acme Widgets. “We thank each of them, and those who buy
what they make.”

For further information, please contact Max Moe, Director of Communications, at (555) 123-4567 or by
e-mail to mmoe@acme.example at any hour.

The company tells more of all this on its own pages, where everybody can read it whenever they want
to, and it brings what it has told before up to date there as often as it sees fit, but is not bound
to do so by anything.
""".strip().split("\n\n")
]


def wrap(width: int) -> str:
    """The text as a program wraps it."""
    return "\n\n".join(
        textwrap.fill(block, width, break_long_words=False, break_on_hyphens=False) for block in PARAGRAPHS
    )


def told(release: Release) -> dict[str, Any]:
    """What a release tells, without places."""
    return {
        "headline": release.headline and release.headline.printed,
        "subheadline": release.subheadline and release.subheadline.printed,
        "date": release.date and release.date.value,
        "place": release.dateline and release.dateline.place,
        "events": [event.kind for event in release.events],
        "facts": sorted((fact.metric, str(fact.period), str(fact.value)) for fact in release.facts),
        "people": sorted((person.name, tuple(person.parts)) for person in release.people),
        "quotes": [fold(quote.text) for quote in release.quotes],
        "contacts": [(contact.name, contact.phone, contact.email) for contact in release.contacts],
    }


@pytest.fixture(scope="module")
def unwrapped(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return told(release_of(tmp_path_factory.mktemp("whole"), "whole.txt", "\n\n".join(PARAGRAPHS)))


def test_unwrapped(unwrapped: dict[str, Any]) -> None:
    assert unwrapped["headline"] == PARAGRAPHS[0]
    assert (unwrapped["subheadline"], unwrapped["date"], unwrapped["place"]) == (
        None,
        "2006-07-20",
        "SPRINGFIELD, Ill.",
    )
    assert [(metric, value) for metric, _, value in unwrapped["facts"]] == [
        ("eps_diluted", "0.09"),
        ("eps_diluted", "0.12"),
        ("net_income", "900000"),
        ("net_income", "1200000"),
        ("revenue", "11000000"),
        ("revenue", "12400000"),
    ]
    assert unwrapped["people"] == [("Jane Roe", ("quoted",)), ("Max Moe", ("contact",))]
    assert unwrapped["contacts"] == [("Max Moe", "(555) 123-4567", "mmoe@acme.example")]


@given(st.integers(58, 96))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_wrapped(tmp_path: Path, unwrapped: dict[str, Any], width: int) -> None:
    text = wrap(width)
    assert told(release_of(tmp_path, f"{width}.txt", text)) == unwrapped


@given(st.integers(58, 96))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_blank_line_below_each_line(tmp_path: Path, unwrapped: dict[str, Any], width: int) -> None:
    # As on a typewriter set to two: paragraphs are parted by more.
    spaced = told(release_of(tmp_path, f"{width}.txt", wrap(width).replace("\n", "\n\n")))
    # Whom to ask is read line by line.
    parts = ("contacts", "people")
    assert {key: spaced[key] for key in spaced if key not in parts} == {
        key: unwrapped[key] for key in unwrapped if key not in parts
    }
    assert [name for name, _ in spaced["people"]] == [name for name, _ in unwrapped["people"]]


def test_the_width_is_told_by_full_lines_alone() -> None:
    wrapped = wrap(72)
    assert wrap_width(split_paragraphs(wrapped, split_lines(wrapped))) == 72
    ragged = "\n".join(block.replace(" the ", "\nthe ") for block in PARAGRAPHS)
    assert wrap_width(split_paragraphs(ragged, split_lines(ragged))) is None
    # Blocks of names and numbers, each line full at the width of a name.
    short = "\n\n".join(f"Enquiries:\nMoe {house}\nTelephone: 020 7946 0958" for house in ("Hill", "Gear", "Iron"))
    assert wrap_width(split_paragraphs(short, split_lines(short))) is None


def test_each_letter_keeps_its_place_and_columns_stay_lines() -> None:
    text = (
        "Springfield is where the hall is, and\nthe company with it.\nJane Roe      Max Moe, who works\nwith her\n"
        "Source: https://www.wire.example/news/1\nJane Roe"
    )
    lines = unwrap(split_lines(text), 38)
    assert [line.text for line in lines] == [
        "Springfield is where the hall is, and the company with it.",
        "Jane Roe      Max Moe, who works",
        "with her",
        "Source: https://www.wire.example/news/1",
        "Jane Roe",
    ]
    assert all(text[line.start : line.end].replace("\n", " ") == line.text for line in lines)
