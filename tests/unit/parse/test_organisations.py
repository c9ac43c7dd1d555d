"""Organisations in running words: where their names begin and end, and which acronyms are theirs."""

from pathlib import Path
from typing import Any

import pytest

from generator.model.evidence import faults
from generator.parse.people.organisations import read_organisations
from tests.support import cases, draft_of, release_of
from tests.unit.parse.test_quotes import HEAD

TABLE = cases("organisations")
MORE = (
    "It makes gears for mills, and has done so for a hundred years in the same town and in the same two halls. "
    "Its people come from all over the valley.\n"
)


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_organisations(case: dict[str, Any]) -> None:
    draft = draft_of(HEAD + case["text"] + "\n")
    read_organisations(draft)
    others = [each for each in draft.organisations if each.relation != "issuer"]
    assert all(faults(each, draft.text) == [] for each in others)
    assert [[each.printed, each.acronym] for each in others] == case["organisations"]


def test_an_issuer_with_an_article_is_no_second_organisation(tmp_path: Path) -> None:
    text = "SPRINGFIELD, Ill., April 20, 2006 /PRNewswire/ -- The Bolt Company (NYSE: BLT) today announced its move.\n"
    release = release_of(tmp_path, "a.txt", "The Bolt Company Moves\n\n" + text + MORE)
    assert [each.printed for each in release.organisations] == ["The Bolt Company"]


def test_a_company_with_symbols_of_its_own_is_not_the_issuer(tmp_path: Path) -> None:
    text = (
        "SPRINGFIELD, Ill., April 20, 2006 /PRNewswire/ -- Bolt Corporation today announced that it holds half of "
        "Bolt Gear Partners, Inc. (NYSE: BGP).\n"
    )
    release = release_of(tmp_path, "a.txt", "Bolt Corporation Tells What It Holds\n\n" + text + MORE)
    told = [(each.printed, each.relation, [t.symbol for t in each.tickers]) for each in release.organisations]
    assert told == [("Bolt Corporation", "issuer", []), ("Bolt Gear Partners, Inc.", "mentioned", ["BGP"])]


def test_symbols_of_a_joint_release_are_those_of_the_name_before_them(tmp_path: Path) -> None:
    text = (
        "SPRINGFIELD, Ill., April 20, 2006 /PRNewswire/ -- Bolt Corp. (NYSE: BLT) and Gear Inc. (NYSE: GR; TSX: GRX) "
        "today announced that they will merge.\n"
    )
    release = release_of(tmp_path, "a.txt", "Bolt and Gear to Merge\n\n" + text + MORE)
    told = [(each.printed, [ticker.symbol for ticker in each.tickers]) for each in release.organisations]
    assert told == [("Bolt Corp.", ["BLT"]), ("Gear Inc.", ["GR", "GRX"])]


def test_an_exchange_has_no_symbol_of_what_is_traded_there(tmp_path: Path) -> None:
    text = (
        "SPRINGFIELD, Ill., April 20, 2006 /PRNewswire/ -- Bolt Corp. today announced its move. It is listed on the "
        "Freedonia Stock Exchange (ticker: BLT). Shares of Beta Exchange, Inc. (NYSE: BEX) rose.\n"
    )
    release = release_of(tmp_path, "a.txt", "Bolt Moves\n\n" + text + MORE)
    told = {each.printed: [ticker.symbol for ticker in each.tickers] for each in release.organisations[1:]}
    assert told == {"Freedonia Stock Exchange": [], "Beta Exchange, Inc.": ["BEX"]}


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        (
            "Bolt Corp. (NYSE: BLT) and Beta Gear Ltd. (Nasdaq: BGL) today announced that they will merge.",
            [("Bolt Corp.", ["BLT"]), ("Beta Gear Ltd.", ["BGL"])],
        ),
        (
            "Bolt Corp. (“Bolt”) (NYSE: BLT; TSX: BT) and Beta Gear Ltd. (“BG”) (Nasdaq: BGL) today announced it.",
            [("Bolt Corp.", ["BLT", "BT"]), ("Beta Gear Ltd.", ["BGL"])],
        ),
        (
            "Bolt Corporation\nof Freedonia, Inc. (NYSE: BLT) and Beta Gear Ltd. today announced that they will merge.",
            [("Bolt Corporation of Freedonia, Inc.", ["BLT"]), ("Beta Gear Ltd.", [])],
        ),
    ],
)
def test_each_of_two_issuers_has_its_own_symbols(tmp_path: Path, lead: str, told: list[tuple[str, list[str]]]) -> None:
    text = f"Bolt and Beta Gear to Merge\n\nSPRINGFIELD, Ill., April 20, 2006 /PRNewswire/ -- {lead}\n{MORE}"
    release = release_of(tmp_path, "a.txt", text)
    issuers = [each for each in release.organisations if each.relation == "issuer"]
    assert [(each.printed, [ticker.symbol for ticker in each.tickers]) for each in issuers] == told


def test_a_parent_of_a_like_name_is_told_apart(tmp_path: Path) -> None:
    text = (
        "Bolt Pipeline Partners LP Buys Mill\n\n"
        "SPRINGFIELD, Ill., April 20, 2006 /PRNewswire/ -- Bolt Pipeline Partners LP, which belongs to Bolt\n"
        "Corporation (“Bolt”) (NYSE: BLT), today announced that it has bought Bolt’s mill.\n"
    )
    release = release_of(tmp_path, "a.txt", text + MORE)
    assert "Bolt" not in release.issuers[0].short_forms
    told = [(each.printed, [ticker.symbol for ticker in each.tickers]) for each in release.organisations]
    assert told == [("Bolt Pipeline Partners LP", []), ("Bolt Corporation", ["BLT"])]


def test_a_name_in_capitals_ends_before_the_comma(tmp_path: Path) -> None:
    text = "SPRINGFIELD, Ill., April 20, 2006 -- BOLT GEAR, INC., (NASDAQ: BLTG), maker of gear, today announced it.\n"
    release = release_of(tmp_path, "a.txt", "Bolt Gear Moves\n\n" + text + MORE)
    assert release.organisations[0].printed == "BOLT GEAR, INC."
