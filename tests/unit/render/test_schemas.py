"""The published schemas are valid themselves, say what fields are, and hold for what is published."""

import json

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generator.config import Settings
from generator.model.archive import Archive
from generator.render import render
from generator.render.schemas import write_schemas
from tests.support import ROOT

SCHEMAS = {path.removeprefix("schemas/").removesuffix(".json"): json.loads(it) for path, it in write_schemas().items()}


def test_each_is_a_schema() -> None:
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)


def test_fields_say_what_they_are() -> None:
    fact = SCHEMAS["release"]["$defs"]["Fact"]
    assert fact["description"] == "One figure for one period."
    assert fact["properties"]["precision"]["description"] == (
        "the printed resolution in units: the true value lies within half of it."
    )
    assert SCHEMAS["period"]["properties"]["number"]["description"] == "1 to 4 for a quarter, 1 or 2 for a half."


def test_the_data_of_pages_follow_them(archive: Archive) -> None:
    docs = render(archive, Settings("Test archive"), ROOT / "templates")
    checked = 0
    for path, content in docs.items():
        if path.endswith(".json") and (path.removesuffix(".json") + ".md") in docs:
            twin = json.loads(content)
            if "record" in twin:
                schema = SCHEMAS[twin["schema"].removeprefix("schemas/").removesuffix(".json")]
                assert list(Draft202012Validator(schema).iter_errors(twin["record"])) == [], path
                checked += 1
    assert checked == 4
