"""Dateline, headline, issuer and zones, on texts with invented names."""

import dataclasses
from typing import Any

import pytest

from generator.model.document import Stated
from generator.model.release import Release
from generator.parse import parse_document
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_nobody, name_at, strip_legal_form
from generator.parse.frame.headline import read_headline
from generator.parse.frame.judge import find_refusal
from generator.parse.frame.opening import read_dateline
from generator.parse.frame.tickers import find_listings
from tests.support import cases, document_of, draft_of, seed_text


def _named(name: str) -> pytest.MarkDecorator:
    table = cases(name)
    return pytest.mark.parametrize("case", table, ids=[case.get("name", case.get("headline", "")) for case in table])


@_named("datelines")
def test_dateline(case: dict[str, Any]) -> None:
    draft = draft_of(case["text"])
    assert (draft.dateline.place if draft.dateline else None) == case["place"]
    assert (draft.date.value if draft.date else None) == case["date"]
    if "wire" in case:
        assert draft.wire is not None
        assert draft.wire.name == case["wire"]
    if "lead" in case:
        assert draft.text[draft.lead_start :].startswith(case["lead"])
    assert [problem.code for problem in draft.problems if problem.code == case.get("problem")] == (
        [case["problem"]] if "problem" in case else []
    )


@_named("heads")
def test_head(case: dict[str, Any]) -> None:
    draft = draft_of(case["head"] + "\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. announced today this.\n")
    assert (draft.exhibit.number if draft.exhibit else None) == case.get("exhibit")
    assert (draft.headline.printed if draft.headline else None) == case.get("headline")
    assert (draft.subheadline.printed if draft.subheadline else None) == case.get("subheadline")


@_named("issuers")
def test_issuer(case: dict[str, Any]) -> None:
    head = case.get("headline", "Acme Has News")
    draft = draft_of(f"{head}\n\nSpringfield, IL - April 20, 2006 - " + case["lead"])
    assert [issuer.printed for issuer in draft.issuers] == case["issuers"]
    assert [ticker.symbol for ticker in draft.tickers] == case.get("tickers", [])
    if "short" in case:
        assert draft.issuers[0].short_forms == case["short"]


_REST = """

The company has told its people, its customers and those who own its shares of this, and it will say more of it in due
course, when all that must be looked into has been looked into and the papers have been signed by everybody.
"""


@_named("openings")
def test_opening(case: dict[str, Any]) -> None:
    release = parse_document(document_of(case["text"] + case.get("rest", _REST)))
    assert isinstance(release, Release)
    assert (release.headline.printed if release.headline else None) == case["headline"]
    assert (release.subheadline.printed if release.subheadline else None) == case.get("subheadline")
    assert (release.dateline.place if release.dateline else None) == case["place"]
    assert (release.date.value if release.date else None) == case["date"]
    assert (release.wire.name if release.wire else None) == case.get("wire")
    assert [issuer.printed for issuer in release.issuers] == case["issuers"]
    assert [ticker.symbol for ticker in release.tickers] == case["tickers"]
    assert release.events[0].kind == case.get("kind", release.events[0].kind)


@_named("refusals")
def test_refusal(case: dict[str, Any]) -> None:
    reason = find_refusal(draft_of(case["text"]))
    assert reason is not None
    assert reason.partition(":")[0] == case["code"]


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_the_seeds_are_releases(number: int) -> None:
    assert find_refusal(draft_of(seed_text(number))) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Acme Widgets, Inc. (NYSE: ACM) said", "Acme Widgets, Inc."),
        ("Home Widgets Corporation of America, Inc. said", "Home Widgets Corporation of America, Inc."),
        ("Bank of Doe and its owners", "Bank of Doe"),
        ("Roe & Doe, Incorporated, the broker", "Roe & Doe, Incorporated"),
        ("Acme's board", "Acme"),
        ("As the year ended", "As"),
        ("and so on", None),
    ],
)
def test_company_name_ends(words: str, name: str | None) -> None:
    end = name_at(words, 0)
    assert (None if end is None else words[:end]) == name


def test_a_company_that_only_its_town_names_is_nobody() -> None:
    assert is_nobody("The Aurora-based company")
    assert not is_nobody("Aurora-based Acme Corp.")
    assert is_nobody("Your Board")


def test_legal_forms_are_stripped_but_never_the_whole_name() -> None:
    assert strip_legal_form("Acme Widgets, Inc.") == "Acme Widgets"
    assert strip_legal_form("Holdings") == "Holdings"


@pytest.mark.parametrize(
    ("bracket", "symbols"),
    [
        ("(Nasdaq-NNM:ACME)", [("ACME", "Nasdaq")]),
        ("(OTCBB symbol ACME)", [("ACME", "OTC Bulletin Board")]),
        ("(stock symbol: ACME)", [("ACME", None)]),
        ('(Nasdaq "ACME" @acme)', [("ACME", "Nasdaq")]),
        ("(ACM - NYSE)", [("ACM", "NYSE")]),
        ("(ACM.OB - OTC BB)", [("ACM", "OTC Bulletin Board")]),
        ("(OTC-ACME)", [("ACME", "OTC")]),
        ("(NASDAQ.ACME)", [("ACME", "Nasdaq")]),
        ("(Nasdaq / ACME)", [("ACME", "Nasdaq")]),
        ("(NYSE/NASDAQ)", []),
        ("(Wid Gold – TSX:WGR)", [("WGR", "TSX")]),
        ("(Nasdaq.com)", []),
        ("( - Euronext Paris / London Stock Exchange: ACM)", [("ACM", "Euronext"), ("ACM", "LSE")]),
        ("(NYSE AMERICAN, AIM and VFEX: ACM)", [("ACM", "NYSE American"), ("ACM", "AIM"), ("ACM", "VFEX")]),
        ("(TSX/NYSE: ACM)", [("ACM", "TSX"), ("ACM", "NYSE")]),
        ("(Nasdaq OMX Stockholm: ACME)", [("ACME", "Nasdaq Stockholm")]),
        ("(OTC Markets OTCQB: ACME)", [("ACME", "OTCQB")]),
        ("(OTC/Pink: ACME)", [("ACME", "OTC Pink")]),
        ("(ACM:L)", [("ACM", None)]),
        ('("Acme" or the "Company", OSE ticker code "ACM")', [("ACM", "Oslo")]),
        ("(ACM – Toronto Stock Exchange, A1B – Frankfurt, Berlin and ACMXF – OTCQX)", [("ACM", "TSX")]),
        ("(ACM: TSX; ACMXF: OTCQB)", [("ACM", "TSX"), ("ACMXF", "OTCQB")]),
        ("(BSE: 599123, NSE: ACMEAUTOCO)", [("599123", "BSE"), ("ACMEAUTOCO", "NSE")]),
        ("(Nasdaq First North: ACME)", [("ACME", "Nasdaq First North")]),
        ("(9988.HK)", [("9988", None)]),
        ('("Acme" or the "Company"; TSXV: ACM)', [("ACM", "TSX Venture")]),
        ("(STO: ACM B)", [("ACM B", "Nasdaq Stockholm")]),
        ("(Euronext Paris: FR0000123456 - ACM)", [("ACM", "Euronext")]),
        ("(Securities code: 6502)", [("6502", None)]),
        ("(access code: 123456)", []),
        ("(the “Company”, or “ACM”)", []),
        ("(TSX: ACM.A and ACM.B)", [("ACM.A", "TSX"), ("ACM.B", "TSX")]),
        ("(HKEX: 4711; NASDAQ: ACME)", [("4711", "HKEX"), ("ACME", "Nasdaq")]),
        ("(OTC Bulletin Board: ACME .OB)", [("ACME", "OTC Bulletin Board")]),
        ("(Nasdaq and EASE: ACME)", [("ACME", "Nasdaq")]),
        ("(London - UK)", []),
        ("(CUSIP: 21924A302)", []),
        ("(Photo: Acme Wire)", []),
    ],
)
def test_symbols_in_a_bracket(bracket: str, symbols: list[tuple[str, str | None]]) -> None:
    draft = draft_of(f"Acme Widgets, Inc. {bracket} said so.", framed=False)
    found = find_listings(draft.text, draft.paragraphs[0].passage)
    assert [(ticker.symbol, ticker.exchange) for listing in found for ticker in listing.tickers] == symbols


def test_a_year_that_only_the_header_states() -> None:
    text = "20200814\n\nSPRINGFIELD, Ill., Aug. 12 /PRNewswire/ -- Acme Widgets Corp. today announced that it moved.\n"
    document = dataclasses.replace(document_of(text), body=10, stated=(Stated("filed", (0, 8)),))
    draft = Draft.of(document)
    read_dateline(draft)
    assert draft.date is not None
    assert (draft.date.value, draft.date.printed) == ("2020-08-12", "20200814 Aug. 12")


def test_the_day_of_the_front_matter_where_the_body_prints_none() -> None:
    text = "2025-02-14 03:10:53\n\nAcme Widgets Corp. (NYSE: ACM) today announced its move to a new hall, all in all.\n"
    document = dataclasses.replace(document_of(text), body=21, stated=(Stated("date", (0, 19)),))
    draft = Draft.of(document)
    read_dateline(draft)
    assert draft.date is not None
    assert (draft.date.value, draft.date.at) == ("2025-02-14", [(0, 10)])


def _draft_with_title(title: str, body: str, format_: str) -> Draft:
    document = document_of(f"{title}\n\n{body}")
    draft = Draft.of(
        dataclasses.replace(document, body=len(title) + 2, stated=(Stated("title", (0, len(title))),), format=format_)
    )
    read_dateline(draft)
    read_headline(draft)
    return draft


def test_a_body_that_begins_with_the_news_below_front_matter() -> None:
    body = (
        "Acme Data GmbH, the maker of software for ferry lines in the town of Springfield, has appointed Jane Roe\n"
        "as its Chief Technology Officer. Roe takes up her post today and will lead sixty engineers.\n\n"
        '"Ferries run on schedules that change by the hour," says Roe. "Our engine has to keep up with all of them."\n'
    )
    draft = _draft_with_title("Acme Data appoints Jane Roe as Chief Technology Officer", body, "markdown")
    assert draft.paragraphs[draft.opening].text.startswith("Acme Data GmbH, the maker")
    assert draft.headline is not None
    assert draft.headline.printed == "Acme Data appoints Jane Roe as Chief Technology Officer"
    assert draft.subheadline is None


_BODY = "SPRINGFIELD, Ill., Feb. 12, 2025 /PRNewswire/ -- Acme Widgets Corp. today announced results of the year.\n"


@pytest.mark.parametrize(
    ("title", "above", "format_", "headline", "subheadline"),
    [
        ("Acme Reports Results", "", "html", "Acme Reports Results", None),
        ("Acme Reports Results", "Revenue doubles in a year of growth\n\n", "markdown", "Acme Reports Results",
         "Revenue doubles in a year of growth"),
        ("Acme Signs With Leader", "Acme Widgets Fuel New Power Plant\n\n", "html", "Acme Widgets Fuel New Power Plant",
         None),
        ("Acme Appoints Director of Sales", "ACME APPOINTS\n\nDIRECTOR OF SALES\n\n", "html",
         "ACME APPOINTS DIRECTOR OF SALES", None),
        ("ADDING MULTIMEDIA Jane Roe to Retire", "", "markdown", "Jane Roe to Retire", None),
    ],
)  # fmt: skip
def test_a_stated_title(title: str, above: str, format_: str, headline: str, subheadline: str | None) -> None:
    draft = _draft_with_title(title, above + _BODY, format_)
    assert draft.headline is not None
    assert draft.headline.printed == headline
    assert (draft.subheadline.printed if draft.subheadline else None) == subheadline


def test_a_correction_is_read_from_its_corrected_words() -> None:
    draft = draft_of(
        "CORRECTING and REPLACING Stockholders of Acme Widgets, Inc. Approve Merger\n\n"
        "BOSTON--(BUSINESS WIRE)--Please replace the release with the following corrected version.\n\n"
        "The corrected release reads:\n\n"
        "STOCKHOLDERS OF ACME WIDGETS, INC. APPROVE MERGER\n\n"
        "Acme Widgets, Inc. (NYSE: ACM) today announced that its stockholders approved the merger.\n"
    )
    assert [issuer.printed for issuer in draft.issuers] == ["Acme Widgets, Inc."]
    assert draft.text[draft.lead_start :].startswith("Acme Widgets, Inc. (NYSE: ACM) today")


@_named("marks")
def test_few_marks_are_enough(case: dict[str, Any]) -> None:
    assert find_refusal(draft_of(case["text"])) is None


def test_a_phone_number_in_brackets_is_no_ticker() -> None:
    draft = draft_of("Call (555) 331-7742 (toll-free) or see (“Widgets”) and (NYSE).", framed=False)
    assert find_listings(draft.text, draft.paragraphs[0].passage) == []


@pytest.mark.parametrize(
    ("headline", "issuers"),
    [
        ("Hana Roe Named to Board of Gear Council", []),
        ("Tom Roe Elected Chairman", []),
        ("Acme Lines Named Best Employer", ["Acme Lines"]),
    ],
)
def test_who_is_taken_up_in_a_headline_is_no_issuer(headline: str, issuers: list[str]) -> None:
    draft = draft_of(
        f"{headline}\n\nSPRINGFIELD, Ill., April 20, 2006 -- A firm of the town announced that its Vice President of "
        "Product, Hana Roe, and Tom Roe are glad, as Acme Lines is.\n"
    )
    assert [issuer.printed for issuer in draft.issuers] == issuers


def test_a_name_above_what_it_is_called_is_the_issuers() -> None:
    draft = draft_of(
        'RNS Number : 1234A\nAcme Widgets PLC\n22 June 2010\n\nAcme Widgets plc\n("Acme" or the "Group")\n\n'
        "Succession in the management\n\nAcme announces that the Board has begun to look for a head of the works, and "
        "that a further announcement will be made in due course.\n"
    )
    assert [issuer.printed for issuer in draft.issuers] == ["Acme Widgets plc"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("will host a conference call today, July 31, 2025, at 4:30 p.m.", "2025-07-31"),
        ("will be heard today (Thursday, July 31, 2025) at 4:30 p.m.", "2025-07-31"),
        ("will host a conference call on July 31, 2025, at 4:30 p.m.", None),
        ("will host a call today, July 31, 2025, and a meeting today, August 1, 2025.", None),
    ],
)
def test_the_day_that_the_text_calls_today(words: str, value: str | None) -> None:
    draft = draft_of(
        "Acme Reports Second Quarter 2025 Results\n\nAcme Widgets, Inc. (Nasdaq: ACMW) reported results for the second "
        f"quarter ended June 30, 2025.\n\nThe company {words}\n"
    )
    assert (draft.date.value if draft.date else None) == value


def test_the_day_of_the_exchanges_line_between_strokes() -> None:
    draft = draft_of(
        "Acme Widgets Oyj | Stock exchange release | July 24, 2019 at 09:00:00 EEST\n\n"
        "Acme opens plant in Springfield\n\n"
        "Acme Widgets Oyj has opened a plant in Springfield. It will make widgets for the trade, said the company.\n"
    )
    assert draft.date is not None
    assert (draft.date.value, draft.date.printed) == ("2019-07-24", "July 24, 2019")
