"""JSON Feed, version 1.1."""

import json
from typing import Any

from generator.render.address import HOME
from generator.render.edition import Edition
from generator.render.feeds.feed import Entry, Feed, link_from, tell_event, write_moment

VERSION = "https://jsonfeed.org/version/1.1"


def _item(told: Entry) -> dict[str, Any]:
    return {
        "id": told.id,
        "url": told.link,
        "title": told.title,
        "content_html": told.content,
        "summary": told.summary,
        "date_published": write_moment(told.date),
        "tags": [told.kind_name],
    }


def write_json_feed(edition: Edition, feed: Feed) -> bytes:
    """A feed as JSON Feed. Ids are permanent; links are relative to the feed where the site's address is not known."""
    settings = edition.settings
    written: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": link_from(edition, feed.json, feed.page),
        "feed_url": link_from(edition, feed.json, feed.json),
        "authors": [{"name": settings.editor or settings.site_name, "url": link_from(edition, feed.json, HOME)}],
        "language": "en",
    }
    if settings.description:
        written["description"] = settings.description
    written["items"] = [_item(tell_event(edition, event, feed.json)) for event in feed.events]
    return f"{json.dumps(written, ensure_ascii=False)}\n".encode()
