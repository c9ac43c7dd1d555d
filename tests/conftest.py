"""What several tests need: places of the project, and small archives made by hand."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from generator.model.archive import Archive
from generator.model.figures import Fact, FactPeriod
from generator.model.frame import Headline, Issuer, Problem
from generator.model.ids import GivenRelease, Ids
from generator.model.people import PersonRead
from generator.model.release import Refusal, Release, Source
from generator.model.resolved import Event, NameForm, Organisation, Person, Piece, Reference

# A slow machine is no fault; and in CI the same cases are tried each time, so that a change fails for its own sake.
settings.register_profile("dateline", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("dateline")

TEXT = (
    "Widget Works Reports First Quarter\n"
    "\n"
    "Springfield - May 2, 2011 - Widget Works Inc. said sales were $5.6 million\n"
    "for the first quarter. Jane Example, President, was pleased.\n"
)
"""A release of an invented company; the line breaks are part of what is tested."""


def spans(words: str) -> list[tuple[int, int]]:
    """The one place of `words` in `TEXT`."""
    assert TEXT.count(words) == 1, words
    start = TEXT.index(words)
    return [(start, start + len(words))]


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's own folder."""
    return Path(__file__).parent.parent


@pytest.fixture
def release() -> Release:
    """What `TEXT` says, as far as the tests need it."""
    return Release(
        id="2011-05-02-widget-works-reports",
        source=Source(file="a.txt", format="text", encoding="utf-8", sha256="ab" * 32, characters=len(TEXT)),
        headline=Headline(printed="Widget Works Reports First Quarter", at=spans("Widget Works Reports First Quarter")),
        issuers=[Issuer(printed="Widget Works Inc.", at=spans("Widget Works Inc."))],
        facts=[
            Fact(
                id="revenue.FY2011-Q1",
                metric="revenue",
                period=FactPeriod(label="FY2011-Q1", start="2011-01-01", end="2011-03-31"),
                value="5600000",
                unit="USD",
                precision="100000",
                role="reported",
                printed="$5.6 million",
                at=spans("$5.6 million"),
                metric_at=spans("sales"),
                period_at=spans("first quarter"),
                rule="prose.test",
            )
        ],
        people=[PersonRead(name="Jane Example", at=spans("Jane Example"), parts=["mentioned"])],
        problems=[Problem(code="vague", message="cannot tell", at=spans("was pleased"))],
    )


@pytest.fixture
def archive(release: Release) -> Archive:
    """One release, one refused document, and the records that rest on the release."""
    seen = Reference(release=release.id, at=spans("Jane Example"))
    issuer = Reference(release=release.id, at=spans("Widget Works Inc."))
    return Archive(
        releases={release.id: release},
        refusals={
            "refused-cdcdcdcdcdcd": Refusal(
                id="refused-cdcdcdcdcdcd",
                source=Source(file="b.txt", format="text", encoding="utf-8", sha256="cd" * 32, characters=0),
                refused="empty: the file holds no text",
            )
        },
        texts={release.id: TEXT},
        events={
            release.id: Event(
                id=release.id,
                kind="earnings",
                main=True,
                date="2011-05-02",
                title="Widget Works Reports First Quarter",
                sentence=[Piece(text="Results.", cite=issuer)],
                organisations=["widget-works"],
                releases=[release.id],
            )
        },
        people={
            "jane-example": Person(
                id="jane-example",
                name="Jane Example",
                names=[NameForm(printed="Jane Example", seen=[seen])],
                organisations=["widget-works"],
                releases=[release.id],
            )
        },
        organisations={
            "widget-works": Organisation(
                id="widget-works",
                name="Widget Works",
                issuer=True,
                names=[NameForm(printed="Widget Works Inc.", seen=[issuer])],
                people=["jane-example"],
                events=[release.id],
                releases=[release.id],
            )
        },
    )


@pytest.fixture
def ids(release: Release) -> Ids:
    """The ledger that belongs to `archive`."""
    return Ids(releases=[GivenRelease(id=release.id, sha256=release.source.sha256)])
