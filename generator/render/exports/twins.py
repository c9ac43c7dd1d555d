"""Each page as data: the JSON file beside it, with its record where it has one."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from generator.model.base import Record
from generator.model.release import Release
from generator.model.resolved import Event, Organisation, Period, Person
from generator.render.address import (
    CLAIMS,
    EVENTS,
    ORGANISATIONS,
    PEOPLE,
    PERIODS,
    PROBLEMS,
    RELEASES,
    release_page,
)
from generator.render.edition import Edition
from generator.render.exports.lookup import page_address
from generator.render.page import Page

_SCHEMAS: dict[type[Record], str] = {
    Release: "release",
    Event: "event",
    Period: "period",
    Person: "person",
    Organisation: "organisation",
}

_TABLES = {
    CLAIMS: "claims",
    EVENTS: "events",
    ORGANISATIONS: "organisations",
    PEOPLE: "people",
    PERIODS: "periods",
    PROBLEMS: "problems",
    RELEASES: "releases",
}
"""Indexes, and the tables of the downloads that have all that they list."""

_NAMES = frozenset(
    (
        "id release releases event events fact person people organisation_id organisations period periods appears_with "
        "published figures sha256 address schema table"
    ).split()
)
"""Fields of ids and the like: where they hold texts, these are no words of documents, and nothing in them is masked."""


def twin_of(path: str) -> str:
    """Path of the JSON file beside a page: `events/x.md` -> `events/x.json`."""
    return f"{path.removesuffix('.md')}.json"


def _mask(value: Any, conceal: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return conceal(value)
    if isinstance(value, list):
        return [_mask(entry, conceal) for entry in value]
    if isinstance(value, dict):
        return {key: entry if _is_name(key, entry) else _mask(entry, conceal) for key, entry in value.items()}
    return value


def _is_name(key: str, value: Any) -> bool:
    """Whether a field holds ids: `people` of an event does, while that of a release holds what was read of them."""
    texts = value if isinstance(value, list) else [value]
    return key in _NAMES and all(isinstance(text, str) for text in texts)


def _dump(record: Record) -> dict[str, Any]:
    """The record with all its fields, without ways to reach anybody; it follows the published schema."""
    dumped = record.model_dump(mode="json", by_alias=True, exclude={"contacts"})
    if isinstance(record, Release):
        # A quotation that a person took away keeps its place, and not its words.
        dumped["quotes"] = [{"withdrawn": True} if quote["withdrawn"] else quote for quote in dumped["quotes"]]
    return dumped


def write_twin(edition: Edition, page: Page, listed: Sequence[Page], sources: Sequence[str]) -> bytes:
    """A page as JSON.

    Args:
        edition: whose page.
        page: which.
        listed: the pages that it leads to, of an index.
        sources: the releases that it rests on.
    """
    twin: dict[str, Any] = {
        "title": page.title,
        "description": page.description,
        "address": page_address(edition, page.path),
        "site": edition.settings.site_name,
    }
    if sources:
        twin["review"] = edition.state(sources)
        twin["sources"] = [_tell_source(edition, edition.release(key)) for key in sources]
    if page.record is not None:
        twin["schema"] = page_address(edition, f"schemas/{_SCHEMAS[type(page.record)]}.json")
        twin["record"] = _dump(page.record)
    if page.path in _TABLES:
        twin["table"] = page_address(edition, f"data/{_TABLES[page.path]}.json")
    if listed:
        twin["lists"] = _list(edition, listed)
    # On one line: there is one such file a page, and an indent would double their size and the time to write them.
    return f"{json.dumps(_mask(twin, edition.conceal), ensure_ascii=False)}\n".encode()


def _list(edition: Edition, listed: Sequence[Page]) -> dict[str, list[dict[str, str]]]:
    """Pages by what they are about: `event` -> those of events, in the order in which the index has them."""
    found: dict[str, list[dict[str, str]]] = {}
    for page in listed:
        if page.record is not None:
            told = {"title": page.title, "description": page.description, "address": page_address(edition, page.path)}
            found.setdefault(_SCHEMAS[type(page.record)], []).append(told)
    return found


def _tell_source(edition: Edition, release: Release) -> dict[str, str | None]:
    return {
        "id": release.id,
        "title": edition.name_release(release),
        "date": release.day,
        "address": page_address(edition, release_page(release.id)),
    }
