"""The published schemas are valid themselves, say what fields are, and hold for what is published."""

import json

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generator.config import Settings
from generator.model.archive import Archive
from generator.model.people import Quote
from generator.model.release import Release
from generator.render import render
from generator.render.schemas import write_schemas
from tests.conftest import spans
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


def test_a_quotation_that_was_taken_away_is_a_place_without_words(archive: Archive, release: Release) -> None:
    quote = Quote(speaker="Jane Example", cue="said", text="We are pleased.", at=spans("was pleased"))
    archive.releases[release.id] = release.model_copy(
        update={"quotes": [quote, quote.model_copy(update={"text": "Taken away.", "withdrawn": True})]}
    )
    docs = render(archive, Settings("Test archive"), ROOT / "templates")
    record = json.loads(docs[f"releases/{release.id}.json"])["record"]
    assert record["quotes"][1] == {"withdrawn": True}
    validator = Draft202012Validator(SCHEMAS["release"])
    assert list(validator.iter_errors(record)) == []
    # Nothing else may stand in for a quotation.
    for other in ({"withdrawn": False}, {}, {"withdrawn": True, "text": "Taken away."}):
        assert list(validator.iter_errors({**record, "quotes": [other]})) != []


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
