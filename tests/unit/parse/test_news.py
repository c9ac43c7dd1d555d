"""Zones, event kinds, certifications, cites and slips, on texts with invented names and on the seeds."""

import dataclasses
from typing import Any

import pytest

from generator.model.base import words_at
from generator.model.document import Stated
from generator.model.people import Quote
from generator.model.release import Release
from generator.parse import FRAME, parse_document
from generator.parse.draft import Draft
from generator.parse.figures.facts import read_facts
from generator.parse.frame.issuer import read_issuers
from generator.parse.frame.opening import read_dateline
from generator.parse.frame.zones import read_zones
from generator.parse.news.certifications import read_certifications
from generator.parse.news.cites import read_cites
from generator.parse.news.events import read_events
from generator.parse.news.slips import read_slips
from generator.parse.people.organisations import read_organisations
from generator.parse.text.passage import Passage, sentences
from tests.support import cases, document_of, draft_of, seed_text


def _words(case: dict[str, Any]) -> str:
    return " | ".join(case[key] for key in ("headline", "sub", "lead", "text") if key in case)


@pytest.mark.parametrize("case", cases("events"), ids=_words)
def test_event_kinds(case: dict[str, Any]) -> None:
    issuer = case.get("issuer", "Acme Widgets Corp.")
    lead = case.get("lead", "today told its friends something.")
    head = "\n\n".join(case[key] for key in ("headline", "sub") if key in case)
    body = f"Springfield, IL - April 20, 2006 - {issuer} (ACMW.OB) {lead}\n\n{case.get('text', '')}"
    draft = draft_of(f"{head}\n\n{body}\n")
    read_events(draft)
    assert [event.kind for event in draft.events] == case["kinds"]
    for event in draft.events:
        assert words_at(draft.text, event.at)


@pytest.mark.parametrize(
    ("kind", "headline"),
    [(case["name"], headline) for case in cases("main_kinds") for headline in case["headlines"]],
)
def test_main_kind(kind: str, headline: str) -> None:
    draft = draft_of(
        f"{headline}\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) told its friends.\n"
    )
    read_events(draft)
    assert draft.events[0].kind == kind


def test_a_title_of_the_page_says_the_news_in_other_words() -> None:
    text = (
        "Acme Sells Its Bolt Business\n\nA Hall Too Many for Acme\n\nSpringfield, IL - April 20, 2006 - Acme told it.\n"
    )
    document = dataclasses.replace(document_of(text), body=30, stated=(Stated("title", (0, 28)),), format="html")
    draft = Draft.of(document)
    for step in FRAME:
        step(draft)
    read_zones(draft)
    read_events(draft)
    assert draft.headline is not None
    assert (draft.headline.printed, draft.events[0].kind) == ("A Hall Too Many for Acme", "divestiture")


def test_a_filing_that_indents_its_paragraphs_without_blank_lines() -> None:
    draft = draft_of(
        "SPRINGFIELD...JUNE 6, 2000...Acme Widgets, Inc. today announced a plan for all of its\n"
        "widgets and bolts in one hall.\n"
        "     The plan was made by the board. It will be carried out within the next year by\n"
        "all.\n"
    )
    assert [paragraph.text[:8] for paragraph in draft.paragraphs] == ["SPRINGFI", "The plan"]


def test_lines_longer_than_any_wrapped_one_are_paragraphs() -> None:
    long = "Widgets are made of brass and of steel, in halls that are open on all days of the week" * 2 + "."
    lines = [
        long,
        long,
        "A Year of Widgets",
        long,
        "About Acme Widgets",
        long,
        "Some go to Acme",
        f"Bank. {long}",
    ]
    parts = [paragraph.text.replace(long, "*") for paragraph in draft_of("\n".join(lines), framed=False).paragraphs]
    assert parts == ["*", "*", "A Year of Widgets", "*", "About Acme Widgets *", "Some go to Acme Bank. *"]


def test_a_long_line_that_a_page_breaks_at_a_link_goes_on() -> None:
    long = "Widgets are made of brass and of steel, in halls that are open on all days, " * 2 + "by Acme Widgets, Inc."
    parts = [paragraph.text for paragraph in draft_of(f"{long}\n(NYSE: ACM) alone.\n", framed=False).paragraphs]
    assert parts == [f"{long} (NYSE: ACM) alone."]


def test_a_paragraph_torn_by_a_page_break_is_joined() -> None:
    draft = draft_of(
        "This paragraph speaks at length of widgets and their place in the wide and open\n\n<PAGE>\n\nmarketplace.\n",
        framed=False,
    )
    assert [paragraph.text[-25:] for paragraph in draft.paragraphs] == ["wide and open marketplace"[1:] + "."]


def test_zones_of_a_release() -> None:
    draft = draft_of(
        "Acme Moves\n\n"
        "Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today that it moved.\n\n"
        "“We moved with great pleasure and all our widgets,” said Jane Roe, President.\n\n"
        "Acme is a maker of widgets. It is based in Springfield.\n\n"
        "The foregoing contains forward-looking statements that involve risks and uncertainties.\n\n"
        "About Bolts Unlimited\n\n"
        "Bolts Unlimited is a maker of bolts.\n"
    )
    assert [paragraph.zone for paragraph in draft.paragraphs] == [
        "head",
        "body",
        "body",
        "about",
        "safe-harbour",
        "heading",
        "about",
    ]
    assert [entry.role for entry in draft.boilerplate] == ["about", "safe-harbour", "about"]


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        (
            "Acme, a maker of widgets, reported net income of $2.9 million for the three months that ended in June.",
            "body",
        ),
        ("Acme, a maker of widgets, is based in Springfield and has three halls there.", "about"),
    ],
)
def test_news_behind_what_the_issuer_is_stands_in_the_body(words: str, zone: str) -> None:
    draft = draft_of(
        "Acme Reports Earnings\n\n"
        "Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today that it had a good year.\n\n"
        "The company moved into its new hall in March, and the old one was sold.\n\n" + words + "\n"
    )
    assert draft.paragraphs[-1].zone == zone


def test_standing_texts_of_a_seed() -> None:
    draft = draft_of(seed_text(2))
    assert [(entry.role, entry.at) for entry in draft.boilerplate] == [
        ("about", [(1885, 2330)]),
        ("safe-harbour", [(2340, 3330)]),
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, [("ISO 9001", "2000", "ISO-9001:2000 registered")]),
        (1, [("ISO 9001", None, "ISO-9001 registered")]),
        (2, [("ISO 9001", None, "ISO-9001 registered")]),
        (
            3,
            [
                ("ISO/IEC 17025", "2005", "ISO/IEC 17025:2005 accreditation"),
                ("ISO 9001", "2008", "ISO 9001:2008"),
                ("AS9100", "D", "AS9100D"),
                ("ISO 13485", None, "ISO 13485"),
                ("Nadcap", None, "Nadcap"),
            ],
        ),
    ],
)
def test_certifications_of_the_seeds(number: int, expected: list[tuple[str, str | None, str]]) -> None:
    draft = draft_of(seed_text(number))
    read_certifications(draft)
    assert [(c.standard, c.edition, c.printed) for c in draft.certifications] == expected


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Acme expects to receive ISO 9001, ISO 14001 and AS9100 certification in May.", []),
        ("Acme is working toward ISO 14001 registration.", []),
        ("Its plant is not yet ISO 13485 certified.", []),
        ("Acme lost its ISO 9001 certification in May.", []),
        ("Acme buys only from ISO 9001 certified suppliers.", []),
        ("Acme has applied for ISO 27001 certification.", []),
        ("Acme helps firms to become ISO 9001 certified.", []),
        ("Acme sells software for ISO 9001 compliance.", []),
        ("Beta Gear, Inc. is ISO 9001 certified.", []),
        ("The study was made under ISO 10993. Acme is a certified supplier of Bolt.", []),
        ("Acme has been ISO 9001 certified since 1994 and expects to move to ISO 14001 by 2003.", ["ISO 9001"]),
        ("It received certification to ISO 13485, and will seek ISO 14001 next.", ["ISO 13485"]),
        ("Acme is registered to ISO 9001, holds AS9100 and is Nadcap accredited.", ["ISO 9001", "AS9100", "Nadcap"]),
        ("Acme is not only ISO 9001 but also AS9100 certified.", ["ISO 9001", "AS9100"]),
        ("Beta Gear, Inc. has certified Acme Corp. to ISO 9001.", ["ISO 9001"]),
        ("Acme received certification from Beta Registrars, Inc. to ISO 9001.", ["ISO 9001"]),
        ("Acme's supplier Beta Gear, Inc. holds ISO 9001. Acme itself holds ISO 14001.", ["ISO 14001"]),
    ],
)
def test_standards_that_are_held(sentence: str, held: list[str]) -> None:
    draft = draft_of(f"Springfield, IL - April 20, 2006 - Acme Corp. (NYSE: ACM) today moved. {sentence}\n")
    read_dateline(draft)
    read_issuers(draft)
    read_organisations(draft)
    read_certifications(draft)
    assert [certification.standard for certification in draft.certifications] == held


def test_a_standard_named_in_passing_is_not_held() -> None:
    draft = draft_of(
        "Springfield, IL - April 20, 2006 - Acme Corp. today published a study. Tests follow ISO 10993 rules."
    )
    read_certifications(draft)
    assert draft.certifications == []


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, ["2006 Annual Report on Form 10-K"]),
        (1, ["www.iec-electronics.com/news.php", "2004 Annual Report on Form 10-K"]),
        (2, ["www.iec-electronics.com/3rd-quarter06release", "2005 Annual Report on Form 10-K"]),
        (3, []),
    ],
)
def test_cites_of_the_seeds(number: int, expected: list[str]) -> None:
    draft = draft_of(seed_text(number))
    read_cites(draft)
    assert [cite.printed for cite in draft.cites] == expected


@pytest.mark.parametrize(
    ("number", "fiscal", "expected"),
    [
        (0, [], []),
        (1, ["FY2005-Q4", "FY2005"], [("misspelling", "forth"), ("period-mismatch", "forth quarter 2004 results")]),
        (2, ["FY2006-Q2", "FY2006-H1"], [("url-mismatch", "3rd-quarter06release")]),
    ],
)
def test_slips_of_the_seeds(number: int, fiscal: list[str], expected: list[tuple[str, str]]) -> None:
    draft = draft_of(seed_text(number))
    draft.fiscal = fiscal
    read_slips(draft)
    assert sorted((slip.kind, slip.printed) for slip in draft.slips) == expected


def test_a_quotation_never_closed_is_a_slip() -> None:
    text = 'Springfield, IL - April 20, 2006 - Acme Corp. moved. Jane Roe said, "We moved.'
    draft = draft_of(text)
    start = text.index("We moved")
    draft.quotes = [Quote(speaker="Jane Roe", cue="said", text="We moved.", at=[(start, start + 9)], closed=False)]
    read_slips(draft)
    assert [(slip.kind, slip.printed, slip.at) for slip in draft.slips] == [
        ("quotation-not-closed", '"', [(start - 1, start)])
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Acme Corp. (ACM) moved. It moved far.", ["Acme Corp. (ACM) moved.", "It moved far."]),
        ("In Springfield, N.Y. The sun shone. So.", ["In Springfield, N.Y. The sun shone.", "So."]),
        ("W. Jane Roe spoke. “Good.” She left.", ["W. Jane Roe spoke.", "“Good.”", "She left."]),
        ("It rose 4.5 percent. Then 3.", ["It rose 4.5 percent.", "Then 3."]),
    ],
)
def test_sentences(words: str, expected: list[str]) -> None:
    assert [s.text for s in sentences(Passage.over(words, [(0, len(words))]))] == expected


def test_a_portrait_below_its_heading_without_a_blank_line_tells_no_news() -> None:
    draft = draft_of(
        "Acme to Report Results on May 5\n\nSpringfield, IL - April 21, 2006 - Acme Widgets Corp. (ACMW.OB) will hold "
        "a call on its results on May 5, 2006.\n\nAbout Acme\nAcme Widgets had 2005 revenue of $1.4 billion.\n"
        "\nContact:\nJane Roe\n(555) 555-0121\n"
    )
    read_facts(draft)
    assert [paragraph.zone for paragraph in draft.paragraphs] == ["head", "body", "about", "body"]
    assert [(fact.id, fact.value) for fact in draft.facts] == [("revenue.FY2005", "1400000000")]
    assert draft.fiscal == []


def test_prose_that_begins_with_about_is_no_heading() -> None:
    draft = draft_of(
        "Acme Moves\n\nSpringfield, IL - April 21, 2006 - Acme Widgets Corp. (ACMW.OB) announced that it has moved.\n\n"
        "About half of the widgets made by the workers\nAcme has hired will be sold in Springfield.\n"
    )
    assert [paragraph.zone for paragraph in draft.paragraphs] == ["head", "body", "body"]


@pytest.mark.parametrize(
    ("headline", "text", "fiscal"),
    [
        ("Acme 2nd Quarter 2006 Earnings Conference Call", "The call begins at 10 a.m. and ends at 11.", []),
        (
            "Acme Names Jane Roe Treasurer",
            "For the second quarter ended March 31, 2006, the company had net sales of $20 million.",
            [],
        ),
        ("Acme Reports Fiscal 2006 Second Quarter Results", "Results are on the site of the company.", ["FY2006-Q2"]),
    ],
)
def test_a_release_without_results_tells_of_no_period(headline: str, text: str, fiscal: list[str]) -> None:
    body = f"{headline}\n\nSpringfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) told its friends. {text}\n"
    rest = (
        "\nThe company has told its people, its customers and its owners of this, and will say more of it later on.\n"
    )
    release = parse_document(document_of(body + rest))
    assert isinstance(release, Release)
    assert release.fiscal == fiscal


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a registration statement on Form F-10 (File No. 333-1)", ["Form F-10"]),
        ("a Registration Statement on Form S-3ASR, which", ["Form S-3ASR"]),
        ("its Form 10-K/A.", ["Form 10-K/A"]),
        (
            "multimedia:http://www.acme.example/widgets-300.htmlSOURCE Acme",
            ["http://www.acme.example/widgets-300.html"],
        ),
        ("https://www.acme.example/news/1/en/Source: Acme", ["https://www.acme.example/news/1/en/"]),
        ("Visitwww.acme.example/widgets or call", ["www.acme.example/widgets"]),
    ],
)
def test_cites_end_where_their_names_end(words: str, expected: list[str]) -> None:
    draft = draft_of(f"Acme Files\n\nSPRINGFIELD, July 1, 2019 -- Acme Inc. said that it has {words}", framed=False)
    read_cites(draft)
    assert [cite.printed for cite in draft.cites] == expected


@pytest.mark.parametrize(
    "words",
    [
        "For fiscal 2020, we are targeting revenue of $170 million.",
        "We expect full-year 2020 revenue of between $160 million and $165 million.",
        "The Company believes that revenue for the third quarter will be in the range of $42 to $44 million.",
    ],
)
def test_an_outlook_that_is_a_figure_is_an_event(words: str) -> None:
    text = (
        "Acme Widgets Reports Second Quarter Results\n\nSPRINGFIELD, Ill., July 24, 2019 -- Acme Widgets, Inc. today "
        "announced its results for the second quarter ended June 30, 2019. Revenue was $40 million, and "
        f"net income was $2 million, as much as in the year before and in the one before that.\n\n{words}\n"
    )
    release = parse_document(document_of(text))
    assert isinstance(release, Release)
    assert [event.kind for event in release.events] == ["earnings", "guidance"]


def test_titles_of_other_stories_below_a_release_are_none_of_its_news() -> None:
    draft = draft_of(
        "Acme Opens Plant\n\n"
        "SPRINGFIELD, IL - April 20, 2006 - Acme Widgets Corp. (NYSE: ACM) today opened its second plant.\n\n"
        "It will make widgets there.\n\n"
        "Related articles\nAcme Declares Quarterly Dividend\nAcme Names Chief Information Officer\n\n"
        "More from the trade\n\nAbout Acme Widgets\n\nAcme makes widgets.\n"
    )
    read_zones(draft)
    read_events(draft)
    assert [paragraph.zone for paragraph in draft.paragraphs] == [
        "head", "body", "body", "further", "further", "heading", "about",
    ]  # fmt: skip
    assert [event.kind for event in draft.events] == ["expansion"]
