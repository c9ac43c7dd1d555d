"""What pages tell machines, on the built site of the hand-made archive: at a known address, and at none."""

import gzip
import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.site.archive import BOARD, QUARTER, build_archive
from tests.site.conftest import Site, SiteBuilder
from tests.site.linkcheck import check_site
from tests.site.schema_org import find_faults

URL = "https://press.invalid/archive/"


@pytest.fixture(scope="module")
def public(build_site: SiteBuilder) -> Site:
    """The site at a known address."""
    return build_site(build_archive(), site_url=URL)


def graph_of(html: str) -> list[dict[str, Any]]:
    (script,) = LexborHTMLParser(html).css("head script[type='application/ld+json']")
    written = json.loads(script.text())
    assert written["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = written["@graph"]
    return graph


def meta_of(html: str) -> dict[str, str | None]:
    tags = LexborHTMLParser(html).css("head meta[property], head meta[name]")
    return {tag.attributes.get("property") or tag.attributes["name"] or "": tag.attributes["content"] for tag in tags}


def test_every_page_has_structured_data_in_terms_of_schema_org(public: Site, site: Site) -> None:
    for built in (public, site):
        pages = {name: html for name, html in built.pages().items() if name != "404.html"}
        assert len(pages) > 30
        faults = {name: find_faults(graph_of(html)) for name, html in pages.items()}
        assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Persona", "name": "A"}, ": 'Persona' is no type"),
        ({"@type": "Person", "nickname": "A"}, ".nickname: is no property"),
        ({"@type": "Organization", "tickerSymbol": "A"}, ".tickerSymbol: Organization has no such property"),
        ({"@type": "Person", "affiliation": "A"}, ".affiliation: 'A' is not one of ['Organization']"),
        ({"@type": "ListItem", "item": "https://a.invalid/"}, ".item: 'https://a.invalid/' is not one of ['Thing']"),
        (
            {"@type": "Article", "about": [{"@type": "Person", "url": "a b"}]},
            ".about[0].url: 'a b' is not one of ['URL']",
        ),
    ],
)
def test_what_the_vocabulary_does_not_know_is_found(node: dict[str, Any], fault: str) -> None:
    assert find_faults(node) == [fault]


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("", "WebSite"),
        (f"events/{QUARTER}/", "Article"),
        (f"releases/{QUARTER}/", "NewsArticle"),
        ("periods/iec-electronics/fy2006-q2/", "Dataset"),
        ("people/carl-sassano/", "ProfilePage"),
        ("organisations/iec-electronics/", "Corporation"),
        ("data/", "Dataset"),
        ("events/", "CollectionPage"),
    ],
)
def test_each_kind_of_page_says_what_it_is(public: Site, page: str, kind: str) -> None:
    first, *others = graph_of(public.pages()[f"{page}index.html"])
    assert first["@type"] == kind
    assert first["url"] == f"{URL}{page}"
    if page:
        (crumbs,) = others
        items = [step["item"]["@id"] for step in crumbs["itemListElement"]]
        assert (items[0], items[-1]) == (URL, f"{URL}{page}")


def test_a_period_tells_its_figures(public: Site) -> None:
    period = graph_of(public.pages()["periods/iec-electronics/fy2006-q2/index.html"])[0]
    assert period["temporalCoverage"] == "2006-01-01/2006-03-31"
    assert [(one["name"], one["value"], one["unitText"]) for one in period["variableMeasured"]] == [
        ("Revenue", 5600000, "USD"),
        ("Net income", -168000, "USD"),
        ("Earnings per share", -0.02, "USD/share"),
    ]
    assert period["distribution"]["contentUrl"] == f"{URL}periods/iec-electronics/fy2006-q2.json"


def test_where_the_address_is_not_known_links_are_relative_to_the_page(site: Site) -> None:
    release = graph_of(site.pages()[f"releases/{QUARTER}/index.html"])[0]
    assert release["url"] == "./"
    assert release["encoding"]["contentUrl"] == f"../{QUARTER}.txt"


def test_a_preview_has_title_sentence_and_picture(public: Site, site: Site) -> None:
    shown = meta_of(public.pages()[f"events/{BOARD}/index.html"])
    assert shown["og:title"] == "Carl Sassano joins IEC's Board of Directors"
    assert shown["og:url"] == f"{URL}events/{BOARD}/"
    assert shown["og:image"] == f"{URL}assets/preview.png"
    assert (public.folder / "assets" / "preview.png").read_bytes()[:4] == b"\x89PNG"
    # A picture needs a full address.
    assert "og:image" not in meta_of(site.pages()[f"events/{BOARD}/index.html"])


def test_a_canonical_address_is_full(public: Site, site: Site) -> None:
    def canonical(built: Site) -> list[str | None]:
        tree = LexborHTMLParser(built.pages()["people/carl-sassano/index.html"])
        return [node.attributes["href"] for node in tree.css("link[rel=canonical]")]

    assert canonical(public) == [f"{URL}people/carl-sassano/"]
    assert canonical(site) == []


def test_the_map_of_the_site_has_every_page_with_the_day_of_its_newest_source(public: Site, site: Site) -> None:
    written = (public.folder / "sitemap.xml").read_bytes()
    root = ET.fromstring(written)  # noqa: S314 - of our own making
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    days = {url.findtext(f"{space}loc"): url.findtext(f"{space}lastmod") for url in root}
    pages = [name for name in public.pages() if name != "404.html"]
    assert set(days) == {URL + name.removesuffix("index.html") for name in pages}
    assert days[f"{URL}events/{QUARTER}/"] == "2006-04-20"
    assert days[f"{URL}people/carl-sassano/"] == "2006-11-20"
    # Where a page rests on no release, the newest of all.
    assert days[f"{URL}about/"] == "2017-11-13"
    assert gzip.decompress((public.folder / "sitemap.xml.gz").read_bytes()) == written
    assert not (site.folder / "sitemap.xml").exists()


def test_robots_are_shown_the_map(public: Site, site: Site) -> None:
    assert (public.folder / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n\nSitemap: {URL}sitemap.xml\n"
    assert (site.folder / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def test_pages_lead_to_their_feed_and_their_data(public: Site) -> None:
    def alternates(page: str) -> list[tuple[str | None, str | None]]:
        tree = LexborHTMLParser(public.pages()[f"{page}index.html"])
        found = tree.css("head link[rel~=alternate]")
        return [(node.attributes["type"], node.attributes["href"]) for node in found]

    assert alternates("people/carl-sassano/") == [
        ("application/json", "../carl-sassano.json"),
        ("application/atom+xml", "../../feeds/people/carl-sassano.xml"),
        ("application/feed+json", "../../feeds/people/carl-sassano.json"),
    ]
    assert alternates("")[1] == ("application/atom+xml", "feeds/all.xml")
    assert check_site(public.folder, "/archive/") == []


def test_feeds_of_the_site_are_well_formed_and_lead_to_pages(public: Site) -> None:
    feeds = sorted((public.folder / "feeds").rglob("*.xml"))
    assert len(feeds) > 5
    served = {URL + name.removesuffix("index.html") for name in public.pages()}
    for path in feeds:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - of our own making
        for link in root.iterfind(".//{*}entry/{*}link"):
            assert link.get("href") in served, path
        ids = [found.text for found in root.iterfind(".//{*}id")]
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", text or "") for text in ids)
        twin = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        assert [item["id"] for item in twin["items"]] == ids[1:]
