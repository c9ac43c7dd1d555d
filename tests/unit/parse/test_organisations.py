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
