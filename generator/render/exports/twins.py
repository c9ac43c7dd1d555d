"""Each page as data: the JSON file beside it, with its record where it has one."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from generator.model.base import Record
from generator.model.release import Release
from generator.model.resolved import Event, Organisation, Period, Person
from generator.render.address import release_page
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

_NAMES = frozenset(
    (
        "id release releases event events fact person people organisation organisation_id organisations period periods "
        "appears_with published figures sha256 terms of_terms versus_terms versus kind metric rule address schema site"
    ).split()
)
"""Fields of ids and the like, which are no words of documents: nothing in them is masked."""


def twin_of(path: str) -> str:
    """Path of the JSON file beside a page: `events/x.md` -> `events/x.json`."""
    return f"{path.removesuffix('.md')}.json"


def _mask(value: Any, conceal: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return conceal(value)
    if isinstance(value, list):
        return [_mask(entry, conceal) for entry in value]
    if isinstance(value, dict):
        return {key: entry if key in _NAMES else _mask(entry, conceal) for key, entry in value.items()}
    return value


def _dump(record: Record) -> dict[str, Any]:
    """The record as data/ has it, without ways to reach anybody; fields without a value are left out."""
    dumped = record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"contacts"})
    if isinstance(record, Release):
        # A quotation that a person took away keeps its place, and not its words.
        dumped["quotes"] = [{"withdrawn": True} if quote["withdrawn"] else quote for quote in dumped["quotes"]]
    return dumped


def write_twin(edition: Edition, page: Page, listed: Sequence[Page], sources: Sequence[str]) -> bytes:
    """A page as JSON.

    Args:
        edition: whose page.
        page: which.
        listed: the pages that it is the index of.
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
    elif listed:
        twin["pages"] = [
            {"title": one.title, "description": one.description, "address": page_address(edition, one.path)}
            for one in listed
        ]
    return f"{json.dumps(_mask(twin, edition.conceal), ensure_ascii=False, indent=1)}\n".encode()


def _tell_source(edition: Edition, release: Release) -> dict[str, str | None]:
    return {
        "id": release.id,
        "title": edition.name_release(release),
        "date": release.date.value if release.date else None,
        "address": page_address(edition, release_page(release.id)),
    }
