"""Organisations: which printed names are one, and what is known of each."""

from typing import Any

import pytest

from generator.model.ids import Ids
from generator.resolve.directory import Directory
from generator.resolve.organisation_names import NameKey, clean_name, read_key, strip_legal_form
from tests.unit.resolve.press import Press, person, role


@pytest.mark.parametrize(
    ("printed", "core", "legal"),
    [
        ("Acme Widgets Corp.", "acme widgets", "corp"),
        ("ACME WIDGETS CORPORATION", "acme widgets", "corp"),
        ("The Acme Widgets Company, Inc.", "acme widgets", "inc"),
        ("Acme Widgets, L.L.C.", "acme widgets", "llc"),
        ("Acme Widgets’", "acme widgets", None),
        ("Acme® Widgets", "acme widgets", None),
        ("Roe & Poe", "roe and poe", None),
        ("Roe & Co.", "roe and co", None),
        ("Acme Holdings", "acme holdings", None),
        ("Inc.", "inc", None),
        ("U.S. Food and Drug Administration", "food and drug administration", None),
        ("U.S. Widgets Inc.", "us widgets", "inc"),
    ],
)
def test_keys(printed: str, core: str, legal: str | None) -> None:
    assert read_key(printed) == NameKey(core, legal)


def test_names_for_ids() -> None:
    assert strip_legal_form("The Acme Widgets™ Company, Inc.") == "Acme Widgets"
    assert strip_legal_form("O’Roe Works Ltd.") == "O'Roe Works"
    assert clean_name("Acme Corp.’s") == "Acme Corp."
    assert clean_name("Roe’s") == "Roe’s"


def _named(printed: str, **fields: Any) -> dict[str, Any]:
    return {"printed": printed, "at": printed, **fields}


TEXT = "X Acme Widgets Corp. (AW/B) bought Sample Inc. from the Great Board of Examples (GBE). GBE and Acme agreed."


def _directory(press: Press) -> Directory:
    return Directory(list(press.releases.values()))


def test_short_forms_hold_in_their_document() -> None:
    press = Press()
    press.add(
        "first",
        TEXT,
        organisations=[_named("Sample Inc."), _named("Great Board of Examples", acronym="GBE")],
    )
    directory = _directory(press)
    found = {
        name: directory.find("first", name) for name in ("the Company", "Acme’s", "GBE", "Sample", "Else", "the Bank")
    }
    assert found == {
        "the Company": NameKey("acme widgets", "corp"),
        "Acme’s": NameKey("acme widgets", "corp"),
        "GBE": NameKey("great board of examples", None),
        "Sample": NameKey("sample", "inc"),
        "Else": None,
        "the Bank": NameKey("acme widgets", "corp"),
    }


def test_short_forms_hold_in_the_issuers_other_documents_alone() -> None:
    press = Press()
    press.add("first", TEXT, organisations=[_named("Great Board of Examples", acronym="GBE")])
    press.add("second", TEXT, organisations=[_named("GBE")])
    press.add("third", TEXT, issuer="Sample Inc.", organisations=[_named("GBE")])
    directory = _directory(press)
    assert directory.find("second", "GBE") == NameKey("great board of examples", None)
    assert directory.find("third", "GBE") == NameKey("gbe", None)


def test_a_short_form_of_two_is_nobodys() -> None:
    press = Press()
    press.add(
        "first",
        TEXT,
        organisations=[_named("Sample Inc.", acronym="GBE"), _named("Great Board of Examples", acronym="GBE")],
    )
    assert _directory(press).find("first", "GBE") is None


def test_with_two_issuers_the_company_is_whose_it_was_bound_to() -> None:
    press = Press()
    issuers = [
        {"printed": "Acme Widgets Corp.", "at": "Acme Widgets Corp.", "short_forms": ["the Company", "the Firm"]},
        {"printed": "Sample Inc.", "at": "Sample Inc.", "short_forms": ["the Bank", "the Firm"]},
    ]
    press.add("first", TEXT, issuers=issuers)
    directory = _directory(press)
    assert directory.find("first", "the Bank") == NameKey("sample", "inc")
    assert directory.find("first", "the Group") is None
    assert directory.find("first", "the Firm") is None


def test_legal_forms_tell_companies_apart() -> None:
    press = Press()
    press.add("first", "X Acme Inc. and Acme LLC.", issuer="Acme Inc.", organisations=[_named("Acme LLC")])
    press.add("second", "X Acme Incorporated.", issuer="Acme Incorporated")
    press.add("third", "X Sample Inc. and Acme.", issuer="Sample Inc.", organisations=[_named("Acme")])
    archive, ids = press.resolve()
    assert press.resolve(ids)[1] == ids, "nothing new is given the second time"
    assert {key: record.releases for key, record in archive.organisations.items()} == {
        "acme": ["first", "second"],
        "acme-llc": ["first"],
        "acme-2": ["third"],
        "sample": ["third"],
    }


def test_one_symbol_joins_two_legal_forms() -> None:
    press = Press()
    ticker = {"symbol": "AW", "exchange": "NYSE", "printed": "AW", "at": "AW"}
    press.add("first", "X Acme Inc. (AW)", "2001-01-01", issuer="Acme Inc.", tickers=[ticker])
    press.add("second", "X Acme Corp. (AW)", "2002-01-01", issuer="Acme Corp.", tickers=[ticker])
    archive, _ = press.resolve()
    assert list(archive.organisations) == ["acme"]
    assert [(t.value, t.first_seen, t.last_seen) for t in archive.organisations["acme"].tickers] == [
        ("NYSE: AW", "2001-01-01", "2002-01-01")
    ]


def test_an_issuer_over_time() -> None:
    press = Press()
    about = "Acme makes widgets."
    for key, day, place, held in (("a", "2001-01-01", "ALBANY, N.Y.", None), ("b", "2003-01-01", "Albany, NY", "2000")):
        press.add(
            key,
            f"X {place} Acme Widgets Corp. ISO 9001 certified. {about} Acme.",
            day,
            dateline={"place": place, "at": place},
            certifications=[{"printed": "ISO 9001", "standard": "ISO 9001", "edition": held, "at": "ISO 9001"}],
            boilerplate=[{"role": "about", "at": about}, {"role": "safe-harbour", "at": "X"}],
        )
    archive, ids = press.resolve()
    acme = archive.organisations["acme-widgets"]
    assert acme.issuer
    assert acme.name == "Acme Widgets Corp."
    assert [form.printed for form in acme.names] == ["Acme Widgets Corp.", "Acme"]
    assert [(join.names, join.because) for join in acme.joins] == [
        (["Acme Widgets Corp.", "Acme"], "Acme is short for Acme Widgets Corp. in the release of 1 January 2001")
    ]
    assert [(d.value, d.first_seen, d.last_seen) for d in acme.places] == [("Albany, NY", "2001-01-01", "2003-01-01")]
    assert [d.value for d in acme.certifications] == ["ISO 9001", "ISO 9001:2000"]
    assert [found.release for found in acme.descriptions] == ["a"], "the same wording is kept once"
    assert acme.releases == acme.events == ["a", "b"]
    assert [(entry.id, entry.name) for entry in ids.organisations] == [("acme-widgets", "Acme Widgets")]


def test_a_short_form_is_never_found_inside_other_words() -> None:
    press = Press()
    text = "X GBE/Std gbe@example.org GBE-2 (GBE/X) Acme Widgets Corp. of GBE Works GBE."
    press.add("first", text, organisations=[_named("GBE Works", acronym="GBE")])
    archive, _ = press.resolve()
    forms = {form.printed: form.seen[0].at for form in archive.organisations["gbe-works"].names}
    assert forms == {"GBE Works": [(62, 71)], "GBE": [(72, 75)]}


def test_an_id_made_from_a_short_form_stays_when_the_name_is_learned() -> None:
    press = Press()
    press.add("first", TEXT, organisations=[_named("GBE")])
    _, ids = press.resolve()
    assert [entry.id for entry in ids.organisations] == ["acme-widgets", "gbe"]
    press.add("second", TEXT, organisations=[_named("Great Board of Examples", acronym="GBE")])
    archive, later = press.resolve(ids)
    assert archive.organisations["gbe"].name == "Great Board of Examples"
    assert later == ids


def test_a_school_printed_with_its_university() -> None:
    press = Press()
    text = "X Acme Widgets Corp. Max Moe holds an MBA of the Roe School of the University of Examples."
    press.add(
        "first",
        text,
        people=[person("Max Moe", education=[role("MBA", "Roe School of the University of Examples")])],
        organisations=[_named("Roe School", relation="school"), _named("University of Examples", relation="school")],
    )
    archive, _ = press.resolve(Ids())
    assert [r.organisation_id for r in archive.people["max-moe"].roles] == ["roe-school"]


def test_releases_of_an_issuer_are_those_it_issued() -> None:
    press = Press()
    press.add("own", "X Acme Widgets Corp.")
    press.add(
        "others",
        TEXT,
        issuer="Sample Inc.",
        organisations=[_named("Acme Widgets Corp."), _named("Great Board of Examples")],
    )
    archive, _ = press.resolve()
    assert archive.organisations["acme-widgets"].releases == ["own"]
    assert archive.organisations["great-board-of-examples"].releases == ["others"]
    assert [form.seen[0].release for form in archive.organisations["acme-widgets"].names] == ["others"]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("The Bankshares, Inc.", "The Bankshares, Inc."), ("The Acme Corporation", "Acme Corporation")],
)
def test_one_word_before_its_form_keeps_its_article(printed: str, shown: str) -> None:
    press = Press()
    press.add("news", f"{printed} opens a hall.", issuer=printed)
    archive, _ = press.resolve()
    assert [company.name for company in archive.organisations.values()] == [shown]
