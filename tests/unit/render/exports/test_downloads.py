"""Downloads of a small archive: their forms, what is masked, and that they are the same each time."""

import csv
import io
import json
import sqlite3
import zipfile
from dataclasses import replace

import pytest

from generator.config import Settings
from generator.model.archive import Archive
from generator.model.curated import Review
from generator.model.frame import Slip
from generator.model.people import Contact, Quote
from generator.model.release import Release
from generator.render.edition import Edition
from generator.render.exports import make_downloads
from generator.render.exports.column import Column
from generator.render.exports.table import Table, fill
from tests.conftest import spans
from tests.unit.resolve.press import Press, fact

RELEASE = "2011-05-02-widget-works-reports"


def files_of(archive: Archive, **said: str) -> dict[str, bytes]:
    return make_downloads(Edition(archive, Settings("Test archive", **said))).files  # type: ignore[arg-type]


def rows_of(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].decode())))


def test_a_table_in_its_forms(archive: Archive) -> None:
    files = files_of(archive)
    (fact,) = rows_of(files, "facts")
    assert (fact["id"], fact["value"], fact["printed"]) == (f"{RELEASE}#revenue.FY2011-Q1", "5600000", "$5.6 million")
    (same,) = json.loads(files["data/facts.json"])
    assert (same["value"], same["precision"], same["edited"], same["whose"]) == (5600000, 100000, False, None)
    with sqlite3.connect(":memory:") as database:
        database.deserialize(files["data/archive.db"])
        assert database.execute("SELECT value, typeof(value), words FROM facts").fetchall() == [
            (5600000, "integer", f"releases/{RELEASE}/#w98-110")
        ]
        assert database.execute("SELECT issuers FROM releases").fetchall() == [('["Widget Works Inc."]',)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute(
            "SELECT says FROM about_columns WHERE name = 'facts' AND column = 'printed'"
        ).fetchall() == [("The figure's words",)]
    database.close()
    with zipfile.ZipFile(io.BytesIO(files["data/tables.zip"])) as bundle:
        assert bundle.read("facts.csv") == files["data/facts.csv"]
        assert bundle.read("datapackage.json") == files["data/datapackage.json"]
        assert {entry.date_time for entry in bundle.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_number_has_all_its_digits(archive: Archive, release: Release) -> None:
    exact = "1234567890123456789.0123456789"
    fact = release.facts[0].model_copy(update={"value": exact})
    archive.releases[release.id] = release.model_copy(update={"facts": [fact]})
    files = files_of(archive)
    assert f'"value": {exact},' in files["data/facts.json"].decode()
    assert rows_of(files, "facts")[0]["value"] == exact


def test_addresses_are_full_where_the_sites_is_known(archive: Archive) -> None:
    files = files_of(archive, site_url="https://press.invalid/archive/")
    assert rows_of(files, "events")[0]["page"] == f"https://press.invalid/archive/events/{RELEASE}/"
    assert rows_of(files, "releases")[0]["text"] == f"https://press.invalid/archive/releases/{RELEASE}.txt"


def test_states_of_review(archive: Archive) -> None:
    assert rows_of(files_of(archive), "releases")[0]["review"] == "not-checked"
    review = Review(release=RELEASE, sha256="ab" * 32, by="Jane Example", date="2011-06-01")
    archive.curation.reviews[RELEASE] = review
    (row,) = rows_of(files_of(archive), "releases")
    assert (row["review"], row["checked"]) == ("checked", "2011-06-01")
    archive.curation.reviews.clear()
    archive.curation.outdated[RELEASE] = review
    assert rows_of(files_of(archive), "releases")[0]["review"] == "changed-since"


def test_nobody_is_to_be_reached_through_a_download(archive: Archive, release: Release) -> None:
    quote = Quote(speaker="Jane Example", cue="said", text="Dial 7-7-7 or (555) 010-4262.", at=spans("was pleased"))
    reached = release.model_copy(
        update={
            "contacts": [
                Contact(name="Jane Example", phone="Dial 7-7-7", email="jane@widgets.invalid", at=spans("was pleased"))
            ],
            "quotes": [quote, quote.model_copy(update={"text": "Taken away.", "withdrawn": True})],
            "slips": [Slip(kind="odd", printed="jane@widgets.invalid", note="odd", at=spans("was pleased"))],
        }
    )
    archive.releases[release.id] = reached
    files = files_of(archive)
    assert [row["text"] for row in rows_of(files, "quotes")] == ["████ █████ or █████ ████████."]
    everything = b"".join(files.values())
    for way in (b"jane@", b"7-7-7", b"010-4262", b"Taken away"):
        assert way not in everything
    with zipfile.ZipFile(io.BytesIO(files["data/tables.zip"])) as bundle:
        unpacked = b"".join(bundle.read(name) for name in bundle.namelist())
    assert b"010-4262" not in unpacked


def test_a_headline_that_is_a_formula_stays_a_text(archive: Archive, release: Release) -> None:
    headline = release.headline
    assert headline is not None
    spoilt = headline.model_copy(update={"printed": "=cmd|' /C calc'!A0"})
    archive.releases[release.id] = release.model_copy(update={"headline": spoilt})
    files = files_of(archive)
    assert rows_of(files, "releases")[0]["headline"] == "'=cmd|' /C calc'!A0"
    assert json.loads(files["data/releases.json"])[0]["headline"] == "=cmd|' /C calc'!A0"


def test_the_same_records_give_the_same_bytes(archive: Archive) -> None:
    first, second = files_of(archive), files_of(replace(archive))
    assert set(first) == set(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_an_empty_archive_has_all_tables_without_rows() -> None:
    files = files_of(Archive())
    assert files["data/facts.json"] == b"[\n\n]\n"
    assert files["data/claims.csv"].count(b"\n") == 1
    assert "version" not in json.loads(files["data/datapackage.json"])


def test_a_table_that_breaks_its_word_is_an_error(archive: Archive) -> None:
    column = Column("id", "id", "A name", required=True)
    edition = Edition(archive, Settings("Test archive"))
    table = Table("odd", "Odd", "A row.", (column,), ("id",), lambda _: iter([{"id": None}]))
    with pytest.raises(ValueError, match="a row of odd leaves id empty"):
        fill(table, edition, str)
    other = replace(table, rows=lambda _: iter([{"name": "a"}]))
    with pytest.raises(ValueError, match="other cells than its columns"):
        fill(other, edition, str)


def test_the_database_does_not_tell_the_version_that_wrote_it(archive: Archive) -> None:
    content = files_of(archive)["data/archive.db"]
    assert content.startswith(b"SQLite format 3\x00")
    # Bytes 96 to 99: it would differ from machine to machine.
    assert content[96:100] == bytes(4)


def test_a_release_that_states_a_figure_twice_is_one() -> None:
    press = Press()
    days = {"start": "2006-01-01", "end": "2006-03-31"}
    twice = [fact("revenue", printed, "5600000", "FY2006-Q2", **days) for printed in ("$5.6 million", "$5.60 million")]
    twice[1]["id"] += ".2"
    press.add("r", "A Acme Widgets Corp. sold for $5.6 million, yes, $5.60 million.", "2006-04-20", facts=twice)
    rows = rows_of(files_of(press.resolve()[0]), "figures")
    assert [(row["metric"], row["statements"]) for row in rows] == [("revenue", "1")]
