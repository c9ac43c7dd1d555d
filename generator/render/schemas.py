"""JSON Schemas of what lies under data/, for editors and for readers of the data: from the models themselves."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.model.base import Record
from generator.model.curated import FILES
from generator.model.release import Refusal, Release
from generator.model.resolved import Event, Organisation, Period, Person
from generator.render.described import list_attributes

_RECORDS: dict[str, type[Record]] = {
    "release": Release,
    "refusal": Refusal,
    "event": Event,
    "period": Period,
    "person": Person,
    "organisation": Organisation,
}


def _models(model: type[Record]) -> Iterator[type[Record]]:
    yield model
    for below in model.__subclasses__():
        yield from _models(below)


def _explain(schema: dict[str, Any], models: dict[str, type[Record]], name: str) -> None:
    """Give the fields of a schema and of those within it what their models say of them."""
    for inner, one in [(name, schema), *schema.get("$defs", {}).items()]:
        said = list_attributes(models[inner]) if inner in models else {}
        # A model's own words for programmers end where its fields are listed.
        if "description" in one:
            one["description"] = one["description"].partition("\n\n")[0]
        for field, described in one.get("properties", {}).items():
            if field in said:
                described["description"] = said[field]


_WITHDRAWN = {
    "title": "Withdrawn",
    "description": "A quotation that a person took away: in the JSON beside a page it keeps its place, not its words.",
    "type": "object",
    "properties": {"withdrawn": {"const": True}},
    "required": ["withdrawn"],
    "additionalProperties": False,
}


def _leave_places(schema: dict[str, Any]) -> None:
    """Let a release have `{"withdrawn": true}` in the place of a quotation, as its page's JSON has."""
    quotes = schema["properties"]["quotes"]
    quotes["items"] = {"anyOf": [quotes["items"], {"$ref": "#/$defs/Withdrawn"}]}
    schema["$defs"]["Withdrawn"] = _WITHDRAWN


def _write(model: type[Record], models: dict[str, type[Record]]) -> bytes:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
    _explain(schema, models, model.__name__)
    if model is Release:
        _leave_places(schema)
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()


@cache
def write_schemas() -> dict[str, bytes]:
    """Path below docs/ -> schema: `schemas/corrections.json` for a curated file, `schemas/person.json` for a record."""
    models = {model.__name__: model for model in _models(Record)}
    return {f"schemas/{name}.json": _write(model, models) for name, model in sorted({**FILES, **_RECORDS}.items())}
