"""Pages of events, of a small archive."""

import pytest

from generator.config import Settings
from generator.model.archive import Archive
from generator.model.resolved import Event, Piece
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.pages.events import make_pages


def _event(key: str, release: str, *, main: bool, date: str) -> Event:
    return Event(
        id=key,
        kind="earnings" if main else "dividend",
        main=main,
        date=date,
        title="Widget Works Reports First Quarter",
        sentence=[Piece(text="Widget Works Reports First Quarter.")],
        organisations=["widget-works"],
        releases=[release],
    )


@pytest.fixture
def pages(archive: Archive) -> dict[str, Page]:
    (release,) = archive.releases.values()
    older = release.model_copy(update={"id": "2010-05-03-older", "date": None})
    archive.releases[older.id] = older
    archive.texts[older.id] = archive.texts[release.id]
    archive.events = {
        event.id: event
        for event in (
            _event("new", release.id, main=True, date="2011-05-02"),
            _event("new-dividend", release.id, main=False, date="2011-05-02"),
            _event("old", older.id, main=True, date="2010-05-03"),
        )
    }
    edition = Edition(archive, Settings("Test archive"))
    return {page.record.id: page for page in make_pages(edition) if isinstance(page.record, Event)}


def test_what_a_release_tells_beside_its_main_news_is_no_neighbour_in_time(pages: dict[str, Page]) -> None:
    shown = {
        key: [getattr(page.given[name], "id", None) for name in ("earlier", "later")] for key, page in pages.items()
    }
    assert shown == {"new": ["old", None], "new-dividend": ["old", None], "old": [None, "new"]}
    events = {key: page.record for key, page in pages.items()}
    assert {key: page.given["beside"] for key, page in pages.items()} == {
        "new": [events["new-dividend"]],
        "new-dividend": [events["new"]],
        "old": [],
    }


def test_a_sentence_that_repeats_the_headline_is_noted(pages: dict[str, Page]) -> None:
    assert {key: page.given["repeats"] for key, page in pages.items()} == {
        "new": True,
        "new-dividend": True,
        "old": True,
    }
