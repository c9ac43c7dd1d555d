"""Hand-made release records of invented companies, with spans found in their texts."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.archive import Archive
from generator.model.base import Spans
from generator.model.curated import Curated
from generator.model.ids import Ids
from generator.model.release import Release
from generator.resolve import resolve


class Press:
    """Releases typed by hand; each record's words are looked up in its text."""

    def __init__(self) -> None:
        self.releases: dict[str, Release] = {}
        self.texts: dict[str, str] = {}

    def add(
        self, key: str, text: str, day: str | None = None, issuer: str | None = "Acme Widgets Corp.", **fields: Any
    ) -> Release:
        """A release whose spans are given as words: each `at` that is a string is looked up in `text`."""
        short_forms = ["Acme", "the Company"] if issuer and issuer.startswith("Acme Widgets") else []
        record = {
            "id": key,
            "source": {
                "file": f"{key}.txt",
                "format": "text",
                "encoding": "utf-8",
                "sha256": hashlib.sha256(key.encode()).hexdigest(),
                "characters": len(text),
            },
            "date": {"value": day, "printed": text[:1], "at": [(0, 1)]} if day else None,
            "issuers": [{"printed": issuer, "at": issuer, "short_forms": short_forms}] if issuer else [],
            "events": [{"kind": "other", "because": "typed", "at": [(0, 1)]}],
            **fields,
        }
        release = Release.model_validate(_look_up(record, text))
        self.releases[key] = release
        self.texts[key] = text
        return release

    def resolve(
        self, ids: Ids | None = None, order: Sequence[str] | None = None, curated: Curated | None = None
    ) -> tuple[Archive, Ids]:
        """What the releases say together, given in `order`."""
        keys = order if order is not None else list(self.releases)
        releases = {key: self.releases[key] for key in keys}
        return resolve(releases, {key: self.texts[key] for key in keys}, ids or Ids(), curated)


def places(words: str, text: str) -> Spans:
    """The first place of `words` in `text`."""
    start = text.index(words)
    return [(start, start + len(words))]


def _look_up(value: Any, text: str) -> Any:
    if isinstance(value, Mapping):
        found = {key: _look_up(item, text) for key, item in value.items()}
        for key, item in value.items():
            if (key == "at" or key.endswith("_at")) and isinstance(item, str):
                found[key] = places(item, text)
        return found
    return [_look_up(item, text) for item in value] if isinstance(value, list) else value


def person(name: str, *parts: str, **fields: Any) -> dict[str, Any]:
    """A person of a release, by default mentioned."""
    return {"name": name, "at": name, "parts": list(parts) or ["mentioned"], **fields}


def role(printed: str, organisation: str | None = "Acme Widgets Corp.") -> dict[str, Any]:
    """A role as printed."""
    return {"printed": printed, "organisation": organisation, "at": printed}


def fact(metric: str, printed: str, value: str | list[str], label: str | None = None, **fields: Any) -> dict[str, Any]:
    """A figure of a release: dollars to the hundred thousand, reported, unless said otherwise; `start`, `end`: days."""
    return {
        "id": f"{metric}.{label}",
        "metric": metric,
        "period": {"label": label, "start": fields.pop("start", None), "end": fields.pop("end", None)},
        "value": value,
        "unit": "USD",
        "precision": "100000",
        "role": "reported",
        "printed": printed,
        "at": printed,
        "metric_at": [],
        "period_at": [],
        "rule": "typed",
        **fields,
    }
