"""Markup in any field of any record is shown as words: it adds no element, attribute, script or address.

Two sites are built, with harmless and with hostile words in the same fields, and every page of the one must
have the same elements with the same attributes as the other.
"""

import json
from typing import Any

import pytest
from pydantic import ValidationError
from selectolax.lexbor import LexborHTMLParser

from generator.model.archive import Archive
from generator.model.base import Record, records_in
from tests.site.archive import build_archive
from tests.site.conftest import Site, SiteBuilder

# Begins and ends as the hostile words do for the A to Z: with a letter a, and with no letter.
PLAIN = "a plain word 3"
HOSTILE = " ".join(
    [
        "alert-canary",
        "<script>alert(1)</script>",
        "</title></textarea></style><img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[link](javascript:alert(1))",
        "![image](https://evil.invalid/x.png)",
        "[ref]: https://evil.invalid/ 'x'",
        "<https://evil.invalid/>",
        "{: onmouseover=alert(1) id=stolen }",
        "{{ 7 * 7 }}{% raw %}{# x #}",
        '" onfocus="alert(1)" x=\'y\'',
        "\n\n---\ntitle: stolen\n---\n\n# heading\n\n- item\n\n    code\n\n> quote\n\n| a | b |\n|---|---|\n",
        "```\ncode\n```\n`code` *em* **strong** <!-- ]]> -->",
        "\u0002klzzwxh:0000\u0003 \x00 \u202e",
        "javascript:alert(1) data:text/html,<script>alert(1)</script>",
    ]
)


def _allowed(record: Record, name: str, value: Any) -> bool:
    field = type(record).model_fields[name]
    fields = record.model_dump(by_alias=True) | {field.alias or name: value}
    try:
        type(record).model_validate(fields)
    except ValidationError:
        return False
    return True


def _poison(archive: Archive, words: str) -> list[str]:
    """Put `words` into every field that takes free words, ids excepted; the names of the fields."""
    tables: list[dict[str, Any]] = [
        archive.releases, archive.refusals, archive.events, archive.periods, archive.people,
        archive.organisations,
    ]  # fmt: skip
    ids = {key for table in tables for key in table}
    # Terms of derived figures name facts by theirs.
    ids |= {fact.id for release in archive.releases.values() for fact in release.facts}
    poisoned = []
    for record in [part for table in tables for whole in table.values() for _, part in records_in(whole)]:
        for name in type(record).model_fields:
            value = getattr(record, name)
            if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
                new: Any = [item if item in ids else words for item in value]
                hostile: Any = [item if item in ids else HOSTILE for item in value]
            elif value is None or (isinstance(value, str) and value not in ids):
                new, hostile = words, HOSTILE
            else:
                continue
            if name in {"organisation_id", "of"} or new == value or not _allowed(record, name, hostile):
                continue
            setattr(record, name, new)
            poisoned.append(f"{type(record).__name__}.{name}")
    for key, text in archive.texts.items():
        # Over the last words of the text and over a piece of its middle, so that no span moves.
        middle, length = len(text) // 2, len(HOSTILE)
        # Harmless words have the same white space, as paragraphs are cut at it.
        filler = HOSTILE if words == HOSTILE else "".join(c if c.isspace() else "x" for c in HOSTILE)
        archive.texts[key] = text[:middle] + filler + text[middle + length : -length] + filler
    return poisoned


@pytest.fixture(scope="module")
def plain(build_site: SiteBuilder) -> Site:
    archive = build_archive()
    _poison(archive, PLAIN)
    return build_site(archive)


@pytest.fixture(scope="module")
def hostile(build_site: SiteBuilder) -> Site:
    archive = build_archive()
    _poison(archive, HOSTILE)
    return build_site(archive)


def _elements(html: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(node.tag or "", tuple(sorted(node.attributes))) for node in LexborHTMLParser(html).css("*")]


def test_the_fields_are_many() -> None:
    poisoned = _poison(build_archive(), HOSTILE)
    assert len(set(poisoned)) > 60
    for field in ("Headline.printed", "Person.name", "Piece.text", "Quote.text", "Event.title", "Source.file",
                  "Refusal.refused", "Organisation.name", "Dated.value", "Statement.printed", "NotDerived.because",
                  "ClaimMade.because", "ClaimCheck.period", "Need.period", "Derived.metric"):  # fmt: skip
        assert field in poisoned


def test_both_sites_have_the_same_files(plain: Site, hostile: Site) -> None:
    assert list(plain.docs) == list(hostile.docs)
    assert list(plain.pages()) == list(hostile.pages())


def test_no_page_has_an_element_or_attribute_more(plain: Site, hostile: Site) -> None:
    expected, found = plain.pages(), hostile.pages()
    for name, html in found.items():
        assert _elements(html) == _elements(expected[name]), name


def test_no_address_is_taken_from_words(plain: Site, hostile: Site) -> None:
    def addresses(html: str) -> list[str]:
        tree = LexborHTMLParser(html)
        values = [node.attributes.get(name) or "" for name in ("href", "src") for node in tree.css(f"[{name}]")]
        # The link that suggests a correction quotes the page's title in its query.
        return [value.partition("?")[0] for value in values if not value.startswith("#")]

    expected = plain.pages()
    for name, html in hostile.pages().items():
        assert addresses(html) == addresses(expected[name]), name


def test_scripts_are_the_theme_s_own(plain: Site, hostile: Site) -> None:
    expected = plain.pages()
    for name, html in hostile.pages().items():
        own = "script:not([type='application/ld+json']), style"
        scripts = [node.text() for node in LexborHTMLParser(html).css(own)]
        assert scripts == [node.text() for node in LexborHTMLParser(expected[name]).css(own)], name


def test_structured_data_hold_words_as_words(plain: Site, hostile: Site) -> None:
    def shape(value: Any) -> Any:
        """The names in a graph without their values."""
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items()}
        return [shape(inner) for inner in value] if isinstance(value, list) else None

    expected = plain.pages()
    for name, html in hostile.pages().items():
        graphs = [
            [node.text() for node in LexborHTMLParser(page).css("script[type='application/ld+json']")]
            for page in (html, expected[name])
        ]
        assert not any(set("<>&'") & set(graph) for graph in graphs[0]), name
        assert [shape(json.loads(graph)) for graph in graphs[0]] == [shape(json.loads(graph)) for graph in graphs[1]]


def test_the_words_are_shown_as_they_are(hostile: Site) -> None:
    html = hostile.pages()["people/w-barry-gilbert/index.html"]
    heading = LexborHTMLParser(html).css_first("h1")
    assert heading is not None
    assert "<script>alert(1)</script>" in heading.text()
    assert "[link](javascript:alert(1))" in heading.text()
    assert "{{ 7 * 7 }}{% raw %}" in heading.text()
    title = LexborHTMLParser(html).css_first("title")
    assert title is not None
    assert "</title></textarea></style><img src=x onerror=alert(1)>" in title.text()


def test_the_search_shows_words_as_words(hostile: Site) -> None:
    index = json.loads((hostile.folder / "search/search_index.json").read_text(encoding="utf-8"))
    assert any("alert-canary" in entry["text"] for entry in index["docs"])
    for entry in index["docs"]:
        for field in ("title", "text"):
            tags = {node.tag for node in LexborHTMLParser(f"<div>{entry[field]}</div>").css("body *")}
            assert tags <= {"div", "p", "li", "ol", "ul", "sup", "sub"}, entry["location"]


def test_front_matter_keeps_its_keys(plain: Site, hostile: Site) -> None:
    def keys(page: bytes) -> list[bytes]:
        matter = page.split(b"---\n")[1]
        return [line.partition(b":")[0] for line in matter.splitlines() if not line.startswith(b" ")]

    pages = [path for path in hostile.docs if path.endswith(".md")]
    assert pages
    for path in pages:
        assert keys(hostile.docs[path]) == keys(plain.docs[path]), path
