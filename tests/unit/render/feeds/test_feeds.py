"""Feeds of a small archive: well formed, with permanent ids, and links that hold where the site is."""

import json
import re
from xml.etree import ElementTree as ET

import pytest

from generator.config import Settings
from generator.model.archive import Archive
from generator.model.resolved import Event, Piece
from generator.render import render
from generator.render.edition import Edition
from generator.render.feeds import list_feeds, write_feeds
from generator.render.feeds.feed import permanent_id
from tests.support import ROOT

RELEASE = "2011-05-02-widget-works-reports"
ATOM = "{http://www.w3.org/2005/Atom}"


def edition_of(archive: Archive, *, site_url: str | None = None, feed_length: int = 20) -> Edition:
    archive.people["jane-example"].events = [RELEASE]
    return Edition(archive, Settings("Test & archive", site_url=site_url, feed_length=feed_length))


def written(edition: Edition) -> dict[str, bytes]:
    return write_feeds(edition, list_feeds(edition))


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - of our own making


def texts(parent: ET.Element, name: str) -> list[str | None]:
    return [found.text for found in parent.findall(ATOM + name)]


def test_there_is_a_feed_of_everything_of_each_kind_and_of_each_person(archive: Archive) -> None:
    feeds = list_feeds(edition_of(archive))
    assert [(feed.name, feed.subject, feed.page) for feed in feeds] == [
        ("all", "All events", "events/index.md"),
        ("kinds/earnings", "Results", "events/kinds/earnings.md"),
        ("people/jane-example", "Jane Example", "people/jane-example.md"),
    ]
    assert set(write_feeds(edition_of(archive), feeds)) == {
        f"feeds/{name}.{form}" for name in ("all", "kinds/earnings", "people/jane-example") for form in ("xml", "json")
    }


def test_an_event_without_a_day_is_in_no_feed_and_the_page_of_data_says_so(archive: Archive) -> None:
    archive.events[RELEASE] = archive.events[RELEASE].model_copy(update={"date": None})
    assert list_feeds(edition_of(archive)) == []
    page = render(archive, Settings("Test archive"), ROOT / "templates")["data/index.md"].decode()
    assert "none is made up: the event whose release prints no day is in no feed" in page
    assert '<a href="../events/years/undated/">listed by itself</a>' in page


def test_an_issuer_has_one_where_there_are_several(archive: Archive) -> None:
    other = archive.organisations["widget-works"].model_copy(update={"id": "gear-works", "name": "Gear Works"})
    archive.organisations["gear-works"] = other.model_copy(update={"events": []})
    names = [feed.name for feed in list_feeds(edition_of(archive))]
    assert names == ["all", "kinds/earnings", "organisations/widget-works", "people/jane-example"]


def test_atom_has_what_the_standard_asks_for(archive: Archive) -> None:
    root = parsed(written(edition_of(archive, site_url="https://press.invalid/archive/"))["feeds/all.xml"])
    assert root.tag == f"{ATOM}feed"
    assert texts(root, "title") == ["All events, Test & archive"]
    assert texts(root, "updated") == ["2011-05-02T00:00:00Z"]
    (author,) = root.findall(f"{ATOM}author")
    assert texts(author, "name") == ["Test & archive"]
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://press.invalid/archive/feeds/all.xml",
        "alternate": "https://press.invalid/archive/events/",
    }
    (entry,) = root.findall(f"{ATOM}entry")
    assert texts(entry, "title") == ["Widget Works Reports First Quarter"]
    assert texts(entry, "updated") == ["2011-05-02T00:00:00Z"]
    assert texts(entry, "summary") == ["Results."]
    (category,) = entry.findall(f"{ATOM}category")
    assert (category.get("term"), category.get("label")) == ("earnings", "Results")
    (link,) = entry.findall(f"{ATOM}link")
    assert link.get("href") == f"https://press.invalid/archive/events/{RELEASE}/"
    (content,) = entry.findall(f"{ATOM}content")
    assert content.get("type") == "html"
    words = f"https://press.invalid/archive/releases/{RELEASE}/#w64-81"
    assert content.text == f'<p>Results.</p><p><a href="{words}">The words that say so</a></p>'
    (identity,) = texts(entry, "id")
    assert identity is not None
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", identity)


def test_json_feed_has_what_its_version_asks_for(archive: Archive) -> None:
    feed = json.loads(written(edition_of(archive, site_url="https://press.invalid"))["feeds/people/jane-example.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "Jane Example, Test & archive"
    assert feed["feed_url"] == "https://press.invalid/feeds/people/jane-example.json"
    assert feed["home_page_url"] == "https://press.invalid/people/jane-example/"
    (item,) = feed["items"]
    assert item["url"] == f"https://press.invalid/events/{RELEASE}/"
    assert (item["title"], item["date_published"], item["tags"]) == (
        "Widget Works Reports First Quarter",
        "2011-05-02T00:00:00Z",
        ["Results"],
    )


def test_ids_stay_where_the_site_moves(archive: Archive) -> None:
    here = written(edition_of(archive))
    there = written(edition_of(archive, site_url="https://press.invalid/"))
    for form in ("feeds/all.json", "feeds/kinds/earnings.json"):
        assert [item["id"] for item in json.loads(here[form])["items"]] == [permanent_id(f"event:{RELEASE}")]
        assert [item["id"] for item in json.loads(there[form])["items"]] == [permanent_id(f"event:{RELEASE}")]
    assert texts(parsed(here["feeds/all.xml"]), "id") == texts(parsed(there["feeds/all.xml"]), "id")
    # Never to change: readers' programs remember it.
    assert permanent_id("event:a") == "urn:uuid:47e2e6ec-c8a9-5123-b75c-a02ddacbf15c"


def test_without_an_address_links_are_relative_to_the_feed(archive: Archive) -> None:
    feeds = written(edition_of(archive))
    assert json.loads(feeds["feeds/all.json"])["items"][0]["url"] == f"../events/{RELEASE}/"
    assert json.loads(feeds["feeds/kinds/earnings.json"])["items"][0]["url"] == f"../../events/{RELEASE}/"


def test_the_newest_come_first_and_not_more_than_asked_for(archive: Archive) -> None:
    first = archive.events[RELEASE]
    for day in ("2012-01-01", "2010-01-01", None):
        event = first.model_copy(update={"id": f"{day}-more", "date": day, "main": False})
        archive.events[event.id] = event
    items = json.loads(written(edition_of(archive, feed_length=2))["feeds/all.json"])["items"]
    assert [item["date_published"][:10] for item in items] == ["2012-01-01", "2011-05-02"]
    everything = json.loads(written(edition_of(archive))["feeds/all.json"])["items"]
    assert len(everything) == 3


@pytest.mark.parametrize("form", ["feeds/all.xml", "feeds/all.json"])
def test_nobody_is_to_be_reached_through_a_feed_and_words_stay_words(archive: Archive, form: str) -> None:
    event: Event = archive.events[RELEASE]
    spoilt = "</title><script>x</script> jane@widgets.invalid \x08 \ufffe (555) 010-4262"
    archive.events[RELEASE] = event.model_copy(update={"title": spoilt, "sentence": [Piece(text=spoilt)]})
    content = written(edition_of(archive))[form]
    assert b"jane@" not in content
    assert b"010-4262" not in content
    if form.endswith("xml"):
        (entry,) = parsed(content).findall(f"{ATOM}entry")
        (title,) = texts(entry, "title")
        (body,) = texts(entry, "content")
    else:
        title, body = (json.loads(content)["items"][0][name] for name in ("title", "content_html"))
    assert title is not None
    assert title.startswith("</title><script>x</script>")
    assert body is not None
    assert "<script>" not in body


def test_an_archive_without_dated_events_has_no_feed() -> None:
    assert list_feeds(Edition(Archive(), Settings("Test archive"))) == []
