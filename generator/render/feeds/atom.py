"""Atom (RFC 4287)."""

from xml.etree import ElementTree as ET

from generator.render.address import HOME
from generator.render.edition import Edition
from generator.render.feeds.feed import Feed, link_from, permanent_id, tell_event, write_moment
from generator.render.words import writable

_NAMESPACE = "http://www.w3.org/2005/Atom"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, {key: writable(value) for key, value in attributes.items()})
    element.text = None if text is None else writable(text)
    return element


def write_atom(edition: Edition, feed: Feed) -> bytes:
    """A feed as Atom. Ids are permanent; links are relative to the feed where the site's address is not known."""
    settings = edition.settings
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en"})
    _add(root, "id", permanent_id(f"feed:{settings.site_name}:{feed.name}"))
    _add(root, "title", feed.title)
    if settings.description:
        _add(root, "subtitle", settings.description)
    _add(root, "updated", feed.updated)
    _add(root, "link", rel="self", type="application/atom+xml", href=link_from(edition, feed.atom, feed.atom))
    _add(root, "link", rel="alternate", type="text/html", href=link_from(edition, feed.atom, feed.page))
    author = _add(root, "author")
    _add(author, "name", settings.editor or settings.site_name)
    _add(author, "uri", link_from(edition, feed.atom, HOME))
    for event in feed.events:
        told = tell_event(edition, event, feed.atom)
        entry = _add(root, "entry")
        _add(entry, "id", told.id)
        _add(entry, "title", told.title)
        _add(entry, "link", rel="alternate", type="text/html", href=told.link)
        _add(entry, "published", write_moment(told.date))
        _add(entry, "updated", write_moment(told.date))
        _add(entry, "category", term=told.kind, label=told.kind_name)
        _add(entry, "summary", told.summary)
        _add(entry, "content", told.content, type="html")
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
