"""JSON Schemas of what lies under data/, for editors and for readers of the data: from the models themselves."""

import json
from functools import cache

from generator.model.base import Record
from generator.model.curated import FILES
from generator.model.release import Refusal, Release
from generator.model.resolved import Event, Organisation, Period, Person

_RECORDS: dict[str, type[Record]] = {
    "release": Release,
    "refusal": Refusal,
    "event": Event,
    "period": Period,
    "person": Person,
    "organisation": Organisation,
}


@cache
def write_schemas() -> dict[str, bytes]:
    """Path below docs/ -> schema: `schemas/corrections.json` for a curated file, `schemas/person.json` for a record."""
    return {
        f"schemas/{name}.json": (
            json.dumps(
                {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)},
                ensure_ascii=False,
                indent=1,
            )
            + "\n"
        ).encode()
        for name, model in sorted({**FILES, **_RECORDS}.items())
    }
