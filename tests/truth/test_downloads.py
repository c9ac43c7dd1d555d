"""The downloads of the four seeds: figures typed from the documents, and the tools of the field open them."""

import asyncio
import csv
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette  # type: ignore[import-untyped]
from frictionless import Package
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generator.config import Settings
from generator.model.archive import Archive
from generator.model.ids import Ids
from generator.model.release import Release
from generator.parse import parse_document
from generator.render import render
from generator.resolve import resolve
from tests.support import ROOT, document_of, seed_text

QUARTER = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"


def _archive() -> Archive:
    releases, texts = {}, {}
    for number in range(4):
        text = seed_text(number)
        release = parse_document(document_of(text, f"{number:03d}.txt"))
        assert isinstance(release, Release)
        releases[release.id], texts[release.id] = release, text
    return resolve(releases, texts, Ids())[0]


@cache
def _docs() -> dict[str, bytes]:
    return render(_archive(), Settings("Test archive"), ROOT / "templates")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The downloads as files."""
    made = tmp_path_factory.mktemp("downloads")
    for path, content in _docs().items():
        if path.startswith("data/"):
            (made / path.removeprefix("data/")).write_bytes(content)
    return made


def _rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_docs()[f"data/{table}.csv"].decode())))


def test_the_loss_of_a_quarter_is_a_number_in_the_facts() -> None:
    (row,) = [row for row in _rows("facts") if (row["metric"], row["label"]) == ("net_income", "FY2006-Q2")]
    assert (row["value"], row["unit"], row["precision"], row["printed"]) == ("-168000", "USD", "1000", "$(168,000)")
    assert row["words"] == f"releases/{QUARTER}/#w633-643"
    assert (row["date"], row["start"], row["end"]) == ("2006-04-20", "2006-01-01", "2006-03-31")


@pytest.mark.parametrize(
    ("figure", "value", "basis"),
    [
        ("revenue FY2006-Q2", ("5600000", "", ""), "stated"),
        ("eps FY2006-Q2", ("-0.02", "", ""), "stated"),
        ("net_income FY2006-Q1", ("-48000", "-49000", "-47000"), "derived"),
        ("revenue FY2005-Q3", ("4100000", "3950000", "4250000"), "derived"),
        ("revenue FY2005", ("19100000", "", ""), "stated"),
        ("net_income FY2004-9M", ("-890000", "-891000", "-889000"), "derived"),
    ],
)
def test_figures_by_period(figure: str, value: tuple[str, str, str], basis: str) -> None:
    (row,) = [row for row in _rows("figures") if f"{row['metric']} {row['label']}" == figure]
    assert (row["value"], row["low"], row["high"]) == value
    assert row["basis"] == basis


def test_other_tables() -> None:
    assert [row["date"] for row in _rows("releases")] == ["2017-11-13", "2006-11-20", "2006-04-20", "2005-11-23"]
    assert {row["name"] for row in _rows("people")} >= {"W. Barry Gilbert", "Jeffrey T. Schlarbaum", "Carl Sassano"}
    claims = [row for row in _rows("claims") if "more than 50%" in row["printed"]]
    assert [(row["relation"], row["value"], row["low"], row["high"], row["verdict"]) for row in claims] == [
        ("more-than", "50", "50", "61.4286", "entailed-at-bound")
    ]
    assert ("w-barry-gilbert", "Chairman of the Board and CEO") in {
        (row["person"], row["role"]) for row in _rows("roles")
    }
    assert len(_rows("quotes")) == 6


def test_frictionless_finds_the_package_valid(folder: Path) -> None:
    for name in ("datapackage.json", "tables.zip"):
        report = Package(str(folder / name)).validate()
        assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
        assert report.valid
        assert len(report.tasks) == 14


def test_datasette_opens_the_database(folder: Path) -> None:
    async def ask() -> tuple[Any, Any]:
        metadata = json.loads((folder / "datasette.json").read_text(encoding="utf-8"))
        datasette = Datasette([str(folder / "archive.db")], metadata=metadata)
        await datasette.invoke_startup()
        found = await datasette.client.get(
            "/archive/figures.json?_shape=array&metric=net_income&label=FY2006-Q2&_col=value&_col=organisation"
        )
        page = await datasette.client.get("/archive/facts")
        return found.json(), page.text

    rows, page = asyncio.run(ask())
    assert [row["value"] for row in rows] == [-168000]
    assert "A row is one figure that one release states for one period." in page
    # A key leads to the row that it names.
    assert f"/archive/releases/{QUARTER}" in page


def test_nobody_is_to_be_reached_but_through_a_stored_release() -> None:
    reach = re.compile(rb"[\w.+-]+@[\w-]+\.\w|\(?\d{3}\)?[ .-]\d{3}-\d{4}")
    shown = {path for path, content in _docs().items() if reach.search(content)}
    assert {path.partition("/")[0] for path in shown} == {"releases"}
    assert {path.rpartition(".")[2] for path in shown} <= {"txt", "md"}


def test_each_page_has_its_data_beside_it() -> None:
    docs = _docs()
    pages = {path for path in docs if path.endswith(".md")}
    assert {f"{path.removesuffix('.md')}.json" for path in pages} <= set(docs)
    twin = json.loads(docs["periods/iec-electronics/fy2006-q2.json"])
    assert twin["title"] == "Second quarter of fiscal 2006 (Q2), IEC Electronics Corp."
    assert twin["record"]["metrics"][1]["statements"][0]["value"] == "-168000"
    assert twin["schema"] == "schemas/period.json"
    assert [source["id"] for source in twin["sources"]] == [QUARTER]
    release = json.loads(docs[f"releases/{QUARTER}.json"])
    assert "contacts" not in release["record"]
    index = json.loads(docs["events/kinds/earnings.json"])
    assert [page["title"] for page in index["lists"]["event"]] == [
        "IEC Announces Second Quarter Results For Fiscal 2006",
        "IEC Announces Fourth Quarter and Year End Results for Fiscal 2005",
    ]
    index = json.loads(docs["events/index.json"])
    assert index["table"] == "data/events.json"
    assert f"events/{QUARTER}/" in [page["address"] for page in index["lists"]["event"]]


def test_the_data_of_pages_follow_the_published_schemas() -> None:
    docs = _docs()
    checked = 0
    for path, content in docs.items():
        if path.endswith(".json") and f"{path.removesuffix('.json')}.md" in docs:
            twin = json.loads(content)
            if "record" in twin:
                validator = Draft202012Validator(json.loads(docs[twin["schema"]]))
                assert [error.message for error in validator.iter_errors(twin["record"])] == [], path
                checked += 1
    # Releases, events, periods, people and organisations: 4, 4, 15, 7 and 11.
    assert checked == 41


def test_two_runs_give_the_same_bytes() -> None:
    again = render(_archive(), Settings("Test archive"), ROOT / "templates")
    docs = _docs()
    assert [path for path in docs if docs[path] != again[path]] == []
    assert set(docs) == set(again)
