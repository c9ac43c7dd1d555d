"""What a reader finds on the pages of the hand-made archive."""

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.config import Settings
from generator.model.people import Change
from generator.render import render
from tests.site.archive import BOARD, LABORATORY, QUARTER, build_archive
from tests.site.conftest import ROOT, Site


def page(site: Site, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site.folder / path / "index.html").read_text(encoding="utf-8"))


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    node = tree.css_first(selector)
    assert node is not None, selector
    return node


def text(node: LexborNode) -> str:
    return " ".join(node.text().split())


def test_a_correction_is_suggested_with_the_page_filled_in(site: Site) -> None:
    for path in ("", f"releases/{QUARTER}"):
        link = one(page(site, path), "a[data-correction]")
        address = urlsplit(link.attributes["href"] or "")
        assert f"{address.scheme}://{address.netloc}{address.path}" == "https://code.invalid/owner/archive/issues/new"
        (body,) = parse_qs(address.query)["body"]
        assert body.splitlines()[0] == f"Page: {link.attributes['data-correction']}"
    assert link.attributes["data-correction"] == f"releases/{QUARTER}.md"


def test_home_says_what_is_here(site: Site) -> None:
    home = page(site, "")
    assert text(one(home, ".lead")) == (
        "What IEC Electronics said in 4 press releases, 2005–2017, with the line that says it."
    )
    assert "No release held between 20 November 2006 and 13 November 2017." in text(one(home, ".coverage figcaption"))
    assert [text(row) for row in home.css("table.figures tbody tr")] == [
        "Q2 FY2006 quarter ended 31 March 2006$5.6 million$(168,000)$(0.02)",
        "Q1 FY2006 quarter ended 31 December 2005$3.6 million≈not readnot read",
        "Q4 FY2005 quarter ended 30 September 2005$4.1 million$52,000$0.01",
        "Q2 FY2005 quarter ended 31 March 2005$4.7 million†$73,000†$0.01†",
    ]


def test_a_figure_leads_to_its_words(site: Site) -> None:
    event = page(site, f"events/{QUARTER}")
    links = {text(link): link.attributes["href"] for link in event.css("a.figure")}
    assert links["$(168,000)"] == f"../../releases/{QUARTER}/#w633-643"
    release = page(site, f"releases/{QUARTER}")
    lit = "".join(node.text() for node in release.css(".stored .w633-643"))
    assert lit == "net loss$(168,000)"
    assert ".proof:has(#w633-643:target) .w633-643" in one(release, "head style").text()
    assert one(release, "#w633-643").text() == "$(168,000)", "it stands on the first of its words"


def test_the_data_have_a_real_minus(site: Site) -> None:
    event = page(site, f"events/{QUARTER}")
    assert [node.attributes["value"] for node in event.css("table.results tbody tr:nth-child(2) data")] == [
        "-168000",
        "73000",
        "-216000",
    ]


def test_a_figure_that_the_release_may_state_is_not_read(site: Site) -> None:
    event = page(site, f"events/{QUARTER}")
    row = one(event, "table.results tbody tr:last-child")
    # Of the release more is stated than the records of these pages hold.
    assert text(row) == "Earnings per share$(0.02)$0.01†not reckonednot read"
    assert "“Not read”: a release held may state it" in text(one(event, ".legend"))


def test_the_stored_text_is_verbatim(site: Site) -> None:
    stored = one(page(site, f"releases/{BOARD}"), ".stored")
    assert stored.text() == (site.folder / f"releases/{BOARD}.txt").read_text(encoding="utf-8")


def test_a_speech_in_two_pieces_is_lit_whole(site: Site) -> None:
    release = page(site, f"releases/{BOARD}")
    link = next(a.attributes["href"] or "" for a in release.css(".findings a") if text(a).startswith("With many years"))
    lit = "".join(node.text() for node in release.css(f".stored .{link.removeprefix('#')}"))
    assert lit.startswith("With many years")
    assert lit.endswith("Board of Directors.Barry Gilbert") or "its future growth," in lit
    assert "said" not in " ".join(lit.replace("Barry Gilbert", "").split()).split("growth,")[1][:5]


def test_a_release_without_a_headline_has_its_event_s_title(site: Site) -> None:
    assert text(one(page(site, f"releases/{LABORATORY}"), "h1")) == (
        "IEC Electronics Corp. received an ISO/IEC 17025:2005 accreditation"
    )


def test_pages_say_that_nobody_has_checked_them(site: Site) -> None:
    for path in (f"events/{QUARTER}", "people/w-barry-gilbert", "organisations/iec-electronics"):
        assert "not yet checked by a person" in text(one(page(site, path), ".foot"))


def test_navigation_lists_indexes_only(site: Site) -> None:
    tabs = [text(node) for node in page(site, "").css("nav.tabs a")]
    assert tabs == [
        "Home",
        "Events",
        "Periods",
        "People",
        "Organisations",
        "Releases",
        "Claims",
        "A–Z",
        "Data",
        "About",
    ]


def test_a_missing_page_leads_on(site: Site) -> None:
    tree = LexborHTMLParser((site.folder / "404.html").read_text(encoding="utf-8"))
    assert [text(link) for link in tree.css("article li a")][1:3] == ["Events", "Periods"]


def test_a_refused_document_says_what_to_do(site: Site) -> None:
    row = one(page(site, "problems"), "table.list tbody tr")
    assert text(row) == "empty.txtempty: the file holds no text Store the document again, or delete the file."


_REACH = re.compile(r"\(315\)|332-4\d\d\d|331-\d\d\d\d|@iec-electronics")


def test_contacts_stand_in_the_stored_release_only(site: Site) -> None:
    # Words stand in the files as entities: what is searched is each page read and written out again.
    pages = {name: LexborHTMLParser(html) for name, html in site.pages().items()}
    found = {name for name, tree in pages.items() if _REACH.search(tree.html or "")}
    assert len(found) == 4
    assert {name.partition("/")[0] for name in found} == {"releases"}
    for name in found:
        one(pages[name], ".stored").decompose()
        assert not _REACH.search(pages[name].html or ""), name


def search_entries(site: Site) -> list[dict[str, Any]]:
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    entries: list[dict[str, Any]] = index["docs"]
    return entries


def test_contacts_and_boilerplate_are_out_of_the_search(site: Site) -> None:
    entries = json.dumps(search_entries(site))
    assert "start-up costs" in entries
    assert not _REACH.search(entries)
    assert "uncertainties associated with economic conditions" not in "".join(
        entry["text"] for entry in search_entries(site) if QUARTER in entry["location"]
    )


@pytest.mark.parametrize(
    ("words", "location"), [("Carl Sassano", "people/carl-sassano/"), ("Transcat", "organisations")]
)
def test_the_search_finds_names(site: Site, words: str, location: str) -> None:
    best = [entry for entry in search_entries(site) if words in entry["title"] and entry.get("boost") == 3.0]
    assert best[0]["location"].startswith(location)


def test_every_page_has_one_title_and_its_name_in_the_head(site: Site) -> None:
    for name, html in site.pages().items():
        tree = LexborHTMLParser(html)
        assert len(tree.css("h1")) == 1, name
        assert "Test archive" in one(tree, "title").text(), name


def test_every_table_has_a_caption_and_scopes(site: Site) -> None:
    tables = 0
    for name, html in site.pages().items():
        for table in LexborHTMLParser(html).css("table"):
            tables += 1
            assert table.css_first("caption") is not None, name
            assert all(cell.attributes.get("scope") for cell in table.css("th")), name
    assert tables > 10


def test_a_speech_that_its_attribution_breaks_is_shown_in_two_pieces(site: Site) -> None:
    person = page(site, "people/w-barry-gilbert")
    speeches = [text(node) for node in person.css("figure.quotation blockquote")]
    assert any("manages its future growth,” … “He shares our vision" in speech for speech in speeches)


def test_no_words_run_together_in_the_search(site: Site) -> None:
    index = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    pages = [entry for entry in index["docs"] if not entry["location"].startswith(("releases/", "about/"))]
    found = {entry["location"]: re.findall(r"\b[a-z]{2,}[A-Z]\w+", entry["text"]) for entry in pages}
    assert len(pages) > 20
    assert {location: words for location, words in found.items() if words} == {}


def test_each_of_two_seats_stands_in_a_list_of_its_own() -> None:
    archive = build_archive()
    board = archive.releases[BOARD]
    person = board.people[0]
    seats = [
        Change(printed=person.name, at=person.at, change="appointed", post=post)
        for post in ("Board of Directors", "Audit Committee")
    ]
    people = [person.model_copy(update={"changes": seats}), *board.people[1:]]
    archive.releases[BOARD] = board.model_copy(update={"people": people})
    drawn = render(archive, Settings("Test archive"), ROOT / "templates")[f"events/{BOARD}.md"].decode()
    lists = LexborHTMLParser(drawn).css("dl.facts--bare")
    assert [[text(term) for term in found.css("dt")] for found in lists] == [["Seat", "Effective"]] * 2
    assert ["Board of Directors" in text(found) for found in lists] == [True, False]
    assert ["Audit Committee" in text(found) for found in lists] == [False, True]
