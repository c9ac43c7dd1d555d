"""Redactions: as long as the words, before anything is read."""

from generator.curate import find_left, find_unmasked, forget_ids, mask_document, mask_ledger
from generator.curate.redactions import mask_text
from generator.model.curated import Redaction
from generator.model.document import Document
from generator.model.ids import GivenOrganisation, GivenPerson, GivenRelease, Ids
from tests.unit.resolve.press import Press

TEXT = "Call Jane\n Example or Jane Example, Jr."
WORDS = Redaction(words="Jane Example", because="asked")


def test_words_are_masked_wherever_they_stand() -> None:
    masked = mask_text(TEXT, None, [WORDS])
    assert masked == "Call ████\n ███████ or ████ ███████, Jr."
    assert len(masked) == len(TEXT)


def test_capitals_and_kinds_of_marks_do_not_count() -> None:
    given = Redaction(words="Jane O'Example-Roe", because="asked")
    assert (
        mask_text("JANE O’EXAMPLE–ROE and jane o'example-roe", None, [given])
        == "████ █████████████ and ████ █████████████"
    )


def test_words_left_in_a_file_name_or_a_note_are_told() -> None:
    press = Press()
    press.add("jane-example-leaves", "X Acme Widgets Corp.", "2001-01-01")
    archive, ids = press.resolve()
    archive.releases["jane-example-leaves"].source.file = "Jane Example.txt"
    assert [(notice.where, notice.message) for notice in find_left(archive, [WORDS])] == [
        ("releases/jane-example-leaves.yml", "words that are redacted stand in “Jane Example.txt”")
    ]
    assert find_left(archive, [WORDS.model_copy(update={"release": "r1"})]) == []
    archive.organisations["acme-widgets"].absorbed = ["jane-example", "acme-widgets"]
    forget_ids(archive, ids)
    assert archive.organisations["acme-widgets"].absorbed == ["acme-widgets"]


def test_one_release_alone() -> None:
    only = Redaction(words="Jane Example", release="r1", because="asked")
    assert mask_text(TEXT, "r2", [only]) == TEXT
    assert mask_text(TEXT, None, [only]) == TEXT
    assert mask_text(TEXT, "r1", [only]) != TEXT


def test_a_redaction_of_no_release_is_told() -> None:
    ids = Ids(releases=[GivenRelease(id="r1", sha256="ab" * 32)])
    given = [Redaction(words="x", release=release, because="asked") for release in ("r1", "r2")]
    assert [(notice.code, notice.message) for notice in mask_ledger(ids, given, set())] == [
        ("redaction-not-applied", "there is no release 'r2'")
    ]


def test_spans_need_no_words() -> None:
    by_place = Redaction(at=[(5, 9)], release="r1", because="asked")
    assert mask_text(TEXT, "r1", [by_place]) == "Call ████\n Example or Jane Example, Jr."
    assert find_unmasked(TEXT, "r1", [by_place]) == by_place
    assert find_unmasked(mask_text(TEXT, "r1", [by_place]), "r1", [by_place]) is None


def test_what_is_stored_unmasked_is_found() -> None:
    assert find_unmasked(TEXT, "r1", [WORDS]) == WORDS
    assert find_unmasked(mask_text(TEXT, None, [WORDS]), "r1", [WORDS]) is None


def test_a_document_is_known_by_its_bytes() -> None:
    ids = Ids(releases=[GivenRelease(id="r1", sha256="ab" * 32)])
    document = Document("a.txt", 1, "text", "utf-8", "ab" * 32, TEXT)
    only = Redaction(words="Jr.", release="r1", because="asked")
    assert mask_document(document, ids, [only]).text == TEXT.replace("Jr.", "███")
    assert mask_document(document, Ids(), [only]).text == TEXT


def test_the_ledger_forgets_names_that_nothing_bears_any_more() -> None:
    ids = Ids(
        releases=[GivenRelease(id="jane-example-leaves", sha256="ab" * 32)],
        organisations=[GivenOrganisation(id="jane-example-ltd", name="Jane Example Ltd")],
        people=[
            GivenPerson(id="jane-example", name="Jane Example", organisation=None),
            GivenPerson(id="john-sample", name="John Sample", organisation=None),
        ],
    )
    kept = mask_ledger(ids, [WORDS], {"jane-example-ltd", "john-sample"})
    assert [entry.id for entry in ids.people] == ["john-sample"]
    assert [entry.id for entry in ids.organisations] == ["jane-example-ltd"]
    assert [notice.message for notice in kept] == [
        "the id 'jane-example-ltd' keeps words that are redacted",
        "the id 'jane-example-leaves' keeps words that are redacted",
    ]
