"""Redactions: as long as the words, before anything is read."""

from typing import Any

import pytest

from generator.curate import Masks, find_left, find_unmasked, forget_ids, mask_ledger
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
    by_place = Redaction(at=[(5, 9)], characters=len(TEXT), release="r1", because="asked")
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
    assert Masks([only], ids).mask(document).text == TEXT.replace("Jr.", "███")
    assert Masks([only], Ids()).mask(document).text == TEXT


def _mask(text: str, *redactions: Redaction) -> tuple[Document, list[str]]:
    """The text of a release `r1` as masked, and what the redactions without effect are told with."""
    masks = Masks(redactions, Ids(releases=[GivenRelease(id="r1", sha256="ab" * 32)]))
    document = masks.mask(Document("a.txt", 1, "text", "utf-8", "ab" * 32, text))
    return document, [notice.message for notice in masks.list_unapplied()]


def test_words_beside_them_find_the_words_in_a_new_reading_too() -> None:
    beside = Redaction(between=("Call", ", Jr."), release="r1", because="asked")
    for text in ("Please  call\nJane Example, Jr. or write.", "Write. Call\n\n  Jane Example , JR. now. Call us."):
        document, told = _mask(text, beside)
        assert document.refused is None
        assert "Jane" not in document.text
        assert "Example" not in document.text
        assert len(document.text) == len(text)
        assert told == []
        assert find_unmasked(text, "r1", [beside]) == beside
        assert find_unmasked(document.text, "r1", [beside]) is None
    assert _mask("Call Jane Example, Jr. or call Max Moe, Jr. or Jo.", beside)[0].text == (
        "Call ████ ███████, Jr. or call ███ ███, Jr. or Jo."
    )


def test_the_ledger_forgets_names_that_were_taken_out_by_their_place() -> None:
    ids = Ids(
        releases=[GivenRelease(id="r1", sha256="ab" * 32)],
        people=[GivenPerson(id=name, name=name, organisation=None) for name in ("Jane Example", "Max Moe")],
    )
    beside = Redaction(between=("Call", ", Jr."), release="r1", because="asked")
    masks = Masks([beside], ids)
    masks.mask(Document("a.txt", 1, "text", "utf-8", "ab" * 32, "Call Jane\n Example, Jr."))
    assert mask_ledger(ids, [beside], {"Max Moe"}, masks.taken) == []
    assert [entry.id for entry in ids.people] == ["Max Moe"]


def test_words_that_another_redaction_takes_out_still_stand_beside() -> None:
    name = Redaction(words="Jane", because="asked")
    beside = Redaction(between=("Jane", "or"), release="r1", because="asked")
    assert _mask("Call Jane Example or Max", name, beside)[0].text == "Call ████ ███████ or Max"


@pytest.mark.parametrize(
    ("redaction", "reason"),
    [
        ({"between": ("Write to", ", Jr.")},
         "finds its words before and behind nowhere near one another"),
        ({"between": ("Example", "Call")},
         "finds its words before and behind nowhere near one another"),
        ({"at": [(5, 9)], "characters": 30},
         "counts in a text of 30 characters, and that has 39 now"),
        ({"at": [(35, 40)], "characters": 39},
         "counts beyond the end of the text"),
    ],
)  # fmt: skip
def test_a_document_in_which_a_place_is_lost_is_refused(redaction: dict[str, Any], reason: str) -> None:
    given = Redaction(release="r1", because="asked", **redaction)
    given.stand_at("r.yml:3")
    document, _ = _mask(TEXT, given)
    assert document.refused == f"redaction-lost: words might be shown: the redaction in r.yml:3 {reason}"
    # In another release it has nothing to say.
    other, _ = _mask(TEXT, given.model_copy(update={"release": "r2"}))
    assert (other.refused, other.text) == (None, TEXT)


def test_words_that_stand_nowhere_are_told() -> None:
    nowhere = Redaction(words="Max Moe", because="asked")
    here = Redaction(words="Max Moe", release="r1", because="asked")
    assert _mask(TEXT, nowhere, here, WORDS)[1] == [
        "the words stand nowhere in any document", "the words stand nowhere in r1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "one of words, between and at is needed, and only one"),
        ({"words": "x", "at": [(1, 2)], "characters": 9}, "one of words, between and at is needed, and only one"),
        ({"between": ("a", "b")}, "need the release"),
        ({"between": ("a", " "), "release": "r1"}, "words before and words behind"),
        ({"at": [(1, 2)], "release": "r1"}, "are needed together"),
        ({"words": "x", "characters": 9}, "are needed together"),
    ],
)
def test_an_entry_that_is_no_redaction(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Redaction(because="asked", **fields)


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


def test_what_one_release_must_not_say_may_stay_in_an_id() -> None:
    ids = Ids(
        releases=[GivenRelease(id="jane-example-joins", sha256="ab" * 32), GivenRelease(id="r2", sha256="cd" * 32)],
        people=[
            GivenPerson(id="jane-example", name="Jane Example", organisation=None),
            GivenPerson(id="jane-example-roe", name="Jane Example Roe", organisation=None),
        ],
    )
    only = WORDS.model_copy(update={"release": "r2"})
    assert mask_ledger(ids, [only], {"jane-example"}) == []
    # Nobody bears the other name any more: it stood in that release alone.
    assert [entry.id for entry in ids.people] == ["jane-example"]
    (notice,) = mask_ledger(ids, [WORDS.model_copy(update={"release": "jane-example-joins"})], {"jane-example"})
    assert notice.message == "the id 'jane-example-joins' keeps words that are redacted"
