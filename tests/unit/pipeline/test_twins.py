"""One release in several documents, read from files: as text and as HTML, by the wire and as an exhibit, corrected."""

import html
from pathlib import Path

import pytest

from generator import pipeline, store
from generator.model.archive import Archive
from tests.support import seed_text

QUARTER = 2
ID = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"


def _as_html(text: str) -> str:
    """The words of a text as a page: a paragraph for each block between blank lines, one line each at the top."""
    head, dash, body = text.partition(" - ")
    blocks = [" ".join(block.split()) for block in (*head.split("\n")[:-1], *_last(head, dash + body).split("\n\n"))]
    body = "\n".join(f"<p>{html.escape(block)}</p>" for block in blocks if block)
    return f"<html><head><title>Release</title></head>\n<body>\n{body}\n</body></html>\n"


def _last(head: str, rest: str) -> str:
    return head.rsplit("\n", maxsplit=1)[-1] + rest


def _as_wire(text: str) -> str:
    """The same without the exhibit's heading, as a wire sends it."""
    start = text.index("IEC Announces Second Quarter")
    return text[start:].replace("Newark, NY", "NEWARK, N.Y.--(BUSINESS WIRE)", 1)


def _read(folder: Path, **files: str) -> Archive:
    seeds = folder / "seeds"
    seeds.mkdir()
    for name, text in files.items():
        (seeds / name.replace("_", ".")).write_text(text, encoding="utf-8")
    account = pipeline.parse(seeds, folder / "data")
    assert account.refusals == []
    assert len(account.added) == len(files)
    return store.load_archive(folder / "data")


def _count(archive: Archive) -> tuple[int, int, int]:
    """Statements in periods, quotations of people, and events."""
    statements = sum(len(line.statements) for period in archive.periods.values() for line in period.metrics)
    quotes = sum(len(person.quotes) for person in archive.people.values())
    return statements, quotes, len(archive.events)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, int, int]:
    return _count(_read(tmp_path_factory.mktemp("alone"), text_txt=seed_text(QUARTER)))


def test_text_and_html_are_one_release(tmp_path: Path, alone: tuple[int, int, int]) -> None:
    text = seed_text(QUARTER)
    archive = _read(tmp_path, text_txt=text, page_html=_as_html(text))
    assert {release.source.format for release in archive.releases.values()} == {"text", "html"}
    assert [len(release.facts) for release in archive.releases.values()] == [12, 12]
    (event,) = archive.events.values()
    assert len(event.twins) == 1
    assert event.twins[0].because == "both have the same issuer, day and headline, and the same text but for a little"
    assert sorted(event.releases) == sorted(archive.releases)
    assert _count(archive) == alone == (12, 1, 1)


def test_wire_and_exhibit_are_one_release(tmp_path: Path, alone: tuple[int, int, int]) -> None:
    text = seed_text(QUARTER)
    archive = _read(tmp_path, exhibit_txt=text, wire_txt=_as_wire(text), page_html=_as_html(_as_wire(text)))
    (event,) = archive.events.values()
    assert len(event.twins) == 2
    assert len(event.releases) == 3
    assert _count(archive) == alone


def test_the_order_in_which_they_come_changes_nothing_that_is_said(tmp_path: Path) -> None:
    text = seed_text(QUARTER)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    first = _read(tmp_path / "a", a_txt=text, b_html=_as_html(text))
    other = _read(tmp_path / "b", b_txt=text, a_html=_as_html(text))
    assert _count(first) == _count(other)
    assert first.periods.keys() == other.periods.keys()
    assert [period.derived for period in first.periods.values()] != []


def test_a_corrected_page_replaces_the_text(tmp_path: Path) -> None:
    text = seed_text(QUARTER)
    corrected = _as_wire(text).replace("$5.6 million", "$5.7 million").replace("April 20, 2006", "April 21, 2006")
    page = _as_html(f"CORRECTING and REPLACING {corrected}")
    archive = _read(tmp_path, a_txt=text, b_html=page)
    (event,) = archive.events.values()
    assert event.date == "2006-04-21"
    assert event.twins[0].because == "the release of 21 April 2006 says that it corrects and replaces it"
    (line,) = [line for line in archive.periods["iec-electronics/fy2006-q2"].metrics if line.metric == "revenue"]
    assert [statement.value for statement in line.statements] == ["5700000"]
