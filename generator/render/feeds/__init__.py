"""Feeds: news of everything, of a kind, of an organisation and of a person, as Atom and as JSON Feed."""

from collections.abc import Sequence

from generator.render.edition import Edition
from generator.render.feeds.atom import write_atom
from generator.render.feeds.feed import Feed
from generator.render.feeds.jsonfeed import write_json_feed
from generator.render.feeds.subjects import SUBJECTS

__all__ = ["Feed", "list_feeds", "write_feeds"]


def list_feeds(edition: Edition) -> list[Feed]:
    """All feeds, the one of everything first."""
    return [feed for list_subject in SUBJECTS for feed in list_subject(edition)]


def write_feeds(edition: Edition, feeds: Sequence[Feed]) -> dict[str, bytes]:
    """Path below docs/ -> each feed as Atom and as JSON Feed."""
    drawn: dict[str, bytes] = {}
    for feed in feeds:
        drawn[feed.atom] = write_atom(edition, feed)
        drawn[feed.json] = write_json_feed(edition, feed)
    return drawn
