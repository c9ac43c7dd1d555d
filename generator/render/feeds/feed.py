"""What a feed and an entry of it are, whatever the form."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.resolved import Event
from generator.render.address import event_page, href, release_page
from generator.render.citations import anchor
from generator.render.edition import Edition
from generator.render.exports.lookup import page_address

_NAMESPACE = bytes.fromhex("6f1d0b6cb5c15e0a9c3f2f6b8f0d9a41")
"""What names of this program are hashed with, so that they meet no other's."""


def permanent_id(name: str) -> str:
    """The URN of a thing, a UUID made of its name (RFC 9562, version 5).

    It has nothing of the site's address, so that a reader's program knows an entry again wherever the site moves.
    """
    digest = bytearray(hashlib.sha1(_NAMESPACE + name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    found = digest.hex()
    return f"urn:uuid:{found[:8]}-{found[8:12]}-{found[12:16]}-{found[16:20]}-{found[20:]}"


@dataclass(frozen=True)
class Feed:
    """A feed.

    Attributes:
        name: `all`, `kinds/earnings`, `people/jane-example`.
        subject: what it is of, as plain words: a kind of news, a name.
        title: the same with the site's name.
        page: path of the page that it belongs to.
        events: dated ones, newest first, as many as the settings allow.
    """

    name: str
    subject: str
    title: str
    page: str
    events: Sequence[Event]

    @property
    def atom(self) -> str:
        """Path of its Atom form below docs/."""
        return f"feeds/{self.name}.xml"

    @property
    def json(self) -> str:
        """Path of its JSON Feed form below docs/."""
        return f"feeds/{self.name}.json"

    @property
    def updated(self) -> str:
        """The moment that stands for the newest entry."""
        return write_moment(self.events[0].date or "")


@dataclass(frozen=True)
class Entry:
    """An event as feeds tell it.

    Attributes:
        link: address of its page.
        summary: what happened, as plain words.
        content: the same in HTML, with the way to the words.
    """

    id: str
    title: str
    link: str
    date: str
    kind: str
    kind_name: str
    summary: str
    content: str


def write_moment(day: str) -> str:
    """Midnight UTC of a day: releases are dated by the day."""
    return f"{day}T00:00:00Z"


def link_from(edition: Edition, feed_path: str, target: str, fragment: str = "") -> str:
    """The address of a page in a feed: full where the site's is known, else relative to the feed."""
    settings = edition.settings
    if settings.site_url:
        return page_address(edition, target, fragment)
    return str(href(feed_path, target, fragment, directory_urls=settings.directory_urls))


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def tell_event(edition: Edition, event: Event, feed_path: str) -> Entry:
    """An event as the feed at `feed_path` tells it; ways to reach anybody are masked."""
    summary = edition.conceal("".join(piece.text for piece in event.sentence)) or edition.conceal(event.title)
    cited = next((piece.cite for piece in event.sentence if piece.cite), event.title_cite)
    parts = [f"<p>{_escape(summary)}</p>"]
    if cited and anchor(cited.at) in edition.citations.get(cited.release, {}):
        words = link_from(edition, feed_path, release_page(cited.release), anchor(cited.at))
        parts.append(f'<p><a href="{_escape(words)}">The words that say so</a></p>')
    return Entry(
        id=permanent_id(f"event:{event.id}"),
        title=edition.conceal(event.title),
        link=link_from(edition, feed_path, event_page(event.id)),
        date=event.date or "",
        kind=event.kind,
        kind_name=edition.name_kind(event.kind),
        summary=summary,
        content="".join(parts),
    )
