"""Corrections and reviews on the pages of the hand-made archive."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.curate import edit_archive, note_records
from generator.model.accuracy import FieldAccuracy, Measurement
from generator.model.archive import Archive
from generator.model.curated import Curated
from generator.model.redirects import Redirect
from tests.site.archive import BOARD, QUARTER, build_archive
from tests.site.conftest import Site, SiteBuilder
from tests.site.linkcheck import check_site
from tests.site.test_pages import one, page, text
from tests.site.test_untrusted_words import HOSTILE, PLAIN

OLD, NOW = "0a" * 32, "0b" * 32


def curated_archive(because: str) -> Archive:
    """The archive with a figure corrected and a quotation taken away, a review that holds and an outdated one."""
    archive = build_archive()
    curated = Curated.model_validate(
        {
            "corrections": [
                {
                    "release": QUARTER, "of": "facts", "words": "$(168,000)", "set": {"value": -186000},
                    "because": because, "by": because, "date": "2024-05-05",
                },
                {"release": QUARTER, "of": "quotes", "words": "Our sales growth", "remove": True, "because": because},
            ],
            "reviews": [
                {"release": QUARTER, "sha256": NOW, "by": "Jane", "date": "2024-05-06"},
                {"release": BOARD, "sha256": OLD, "by": "Jane", "date": "2024-05-07"},
            ],
        }
    )  # fmt: skip
    edit_archive(archive, curated, dict.fromkeys(archive.releases, NOW))
    fields = [
        FieldAccuracy(field="figures", right=9, said=10, labelled=12, precision="0.900", recall="0.750"),
        FieldAccuracy(field="quotes", right=0, said=0, labelled=0),
    ]
    archive.accuracy = [Measurement(of=because, date="2024-05-08", documents=3, fields=fields)]
    assert archive.curation.unapplied == []
    note_records(archive, archive.curation.notes)
    return archive


@pytest.fixture(scope="module")
def curated_site(build_site: SiteBuilder) -> Site:
    return build_site(curated_archive("The annual report says so."))


def notes(site: Site, path: str) -> list[str]:
    return [text(node) for node in page(site, path).css("ul.notes > li")]


SET = (
    "“$(168,000)”: value read as -168000, corrected to -186000. The annual report says so. "
    "The annual report says so., 5 May 2024"
)


def test_each_page_that_rests_on_the_words_has_the_note(curated_site: Site) -> None:
    taken = "taken out of quotations. The annual report says so."
    for path in (f"releases/{QUARTER}", f"events/{QUARTER}"):
        first, second = notes(curated_site, path)
        assert first == SET
        assert second.startswith("“Our sales growth")
        assert second.endswith(taken)
    assert notes(curated_site, "periods/iec-electronics/fy2006-q2") == [SET]
    assert notes(curated_site, "periods/iec-electronics/fy2005-q2") == []
    assert notes(curated_site, f"releases/{BOARD}") == []


def test_a_corrected_figure_is_marked_beside_what_was_printed(curated_site: Site) -> None:
    html = page(curated_site, "periods/iec-electronics/fy2006-q2")
    marks = [node.attributes["title"] for node in html.css("abbr.mark")]
    assert marks.count("corrected by an editor") >= 1
    assert "‡ corrected by an editor" in text(one(html, ".legend"))
    read = text(one(page(curated_site, f"releases/{QUARTER}"), ".proof__read"))
    assert "$(168,000) Q2 FY2006, read as $(186,000)" in read
    assert "Our sales growth continues" not in read.partition("Editor’s notes")[0]


def test_pages_say_what_a_person_has_checked(curated_site: Site) -> None:
    status = {path: text(one(page(curated_site, f"releases/{path}"), ".status")) for path in (QUARTER, BOARD)}
    assert status[QUARTER] == "Read by machine, checked by a person on 6 May 2024."
    assert status[BOARD] == (
        "Read by machine, not yet checked by a person as it stands now: it was read differently when it was checked "
        "on 7 May 2024."
    )
    foot = text(one(page(curated_site, "people/w-barry-gilbert"), ".foot"))
    assert "sources checked by a person, the last on 6 May 2024." in foot
    counts = text(one(page(curated_site, ""), ".counts"))
    assert "Checked by a person1" in counts
    assert "1 release checked by a person, value by value." in text(one(page(curated_site, "about"), "article"))


def test_the_method_page_says_how_often_the_rules_were_right(curated_site: Site) -> None:
    (table,) = [node for node in page(curated_site, "about").css("table") if "measured on" in text(node)]
    (caption,) = table.css("caption")
    assert text(caption) == "The annual report says so.: 3 documents, measured on 8 May 2024"
    rows = [[text(cell) for cell in row.css("th, td")] for row in table.css("tbody tr")]
    assert rows == [
        ["figures", "0.900", "0.750", "9", "10", "12"],
        ["quotes", "none said", "none there", "0", "0", "0"],
    ]


def test_a_masked_text_says_what_its_marks_are(build_site: SiteBuilder) -> None:
    archive = build_archive()
    archive.texts[BOARD] = archive.texts[BOARD].replace("Sassano", "███████")
    edit_archive(archive, Curated.model_validate({"redactions": [{"words": "Sassano", "because": "asked"}]}), {})
    built = build_site(archive)
    told = "█ stands for a character that the editor of this archive took out."
    assert told in text(one(page(built, f"releases/{BOARD}"), ".proof__text"))
    assert told not in text(one(page(built, f"releases/{QUARTER}"), ".proof__text"))


def test_former_addresses_lead_on(build_site: SiteBuilder) -> None:
    archive = build_archive()
    archive.people["w-barry-gilbert"].absorbed = ["barry-gilbert"]
    archive.redirects = [Redirect.model_validate({"from": "people/old/name/", "to": "about/"})]
    built = build_site(archive)
    for path, target in (("people/barry-gilbert", "../w-barry-gilbert/"), ("people/old/name", "../../../about/")):
        html = page(built, path)
        assert one(html, 'meta[http-equiv="refresh"]').attributes["content"] == f"0; url={target}"
        assert one(html, "article p a").attributes["href"] == target
        assert one(html, 'meta[name="robots"]').attributes["content"] == "noindex"
    assert built.warnings == []
    assert check_site(built.folder) == []


def test_links_and_warnings(curated_site: Site) -> None:
    assert curated_site.warnings == []
    assert check_site(curated_site.folder) == []


def test_schemas_are_published(curated_site: Site) -> None:
    schema = json.loads((curated_site.folder / "schemas/corrections.json").read_text(encoding="utf-8"))
    assert schema["properties"]["corrections"]["items"] == {"$ref": "#/$defs/Correction"}
    assert set(schema["$defs"]["Correction"]["required"]) == {"because", "release", "of", "words"}
    assert schema["additionalProperties"] is False


def test_a_note_adds_no_markup(build_site: SiteBuilder) -> None:
    plain, hostile = build_site(curated_archive(PLAIN)), build_site(curated_archive(HOSTILE))
    expected = plain.pages()
    assert "alert-canary" in notes(hostile, f"releases/{QUARTER}")[0]
    for name, html in hostile.pages().items():
        found = [(node.tag, tuple(sorted(node.attributes))) for node in LexborHTMLParser(html).css("*")]
        wanted = [(node.tag, tuple(sorted(node.attributes))) for node in LexborHTMLParser(expected[name]).css("*")]
        assert found == wanted, name
