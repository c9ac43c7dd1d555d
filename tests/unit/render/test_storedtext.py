import pytest

from generator.model.frame import Boilerplate
from generator.model.people import Contact
from generator.model.release import Release, Source
from generator.render.citations import anchor
from generator.render.storedtext import Segment, Zone, cut_text

TEXT = (
    "Sales rose to $5.6 million for the quarter, the company said on Monday in a statement.\n"
    "It expects more, and says so.\n"
    "\n"
    "Forward-looking statements may prove wrong.\n"
    "\n"
    "Contact: Ann Example, (555) 010-0199, ann@example.com\n"
)


def release(**fields: object) -> Release:
    source = Source(file="x.txt", format="text", encoding="utf-8", sha256="0" * 64, characters=len(TEXT))
    return Release.model_validate({"id": "x", "source": source, **fields})


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def segments(zones: list[Zone]) -> list[Segment]:
    return [segment for zone in zones for block in zone.blocks for segment in block.segments]


def test_the_segments_are_the_text() -> None:
    cuts = {anchor([span("Sales rose")]): [span("Sales rose")], anchor([span("rose to")]): [span("rose to")]}
    zones = cut_text(release(boilerplate=[Boilerplate(role="safe-harbour", at=[span("Forward-looking")])]), TEXT, cuts)
    assert "".join(segment.text for segment in segments(zones)) == TEXT


def test_overlapping_citations_are_cut_at_every_edge() -> None:
    claim, figure = span("Sales rose to $5.6 million"), span("$5.6 million for")
    found = segments(cut_text(release(), TEXT, {"w0-26": [claim], "w14-30": [figure]}))
    assert [(s.text, s.anchors, s.covers) for s in found[:4]] == [
        ("Sales rose to ", ("w0-26",), ("w0-26",)),
        ("$5.6 million", ("w14-30",), ("w0-26", "w14-30")),
        (" for", (), ("w14-30",)),
        (" the quarter, the company said on Monday in a statement.\nIt expects more, and says so.", (), ()),
    ]


def test_a_citation_lights_words_that_stand_before_its_anchor() -> None:
    found = segments(cut_text(release(), TEXT, {"w14-26": [span("Sales"), span("$5.6 million")]}))
    assert [(s.text, s.anchors) for s in found if s.covers] == [("Sales", ()), ("$5.6 million", ("w14-26",))]


def test_zones_follow_boilerplate_and_contacts() -> None:
    contact = Contact(name="Ann Example", at=[(TEXT.index("Contact"), len(TEXT))])
    found = cut_text(
        release(
            boilerplate=[Boilerplate(role="safe-harbour", at=[span("Forward-looking statements may prove wrong.")])],
            contacts=[contact],
        ),
        TEXT,
        {},
    )
    assert [zone.role for zone in found] == ["text", "safe-harbour", "text", "contact"]


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        (" /CONTACT: Ann Example, or Bob Example, of Widget Works, (555) 010-0199/", ["text", "contact", "text"]),
        ("It said so to many people on many days of the year. " * 6 + "Ann Example, (555) 010-0199", ["text"]),
    ],
    ids=["whole lines", "a paragraph in one line"],
)
def test_a_contact_breaks_no_line(line: str, roles: list[str]) -> None:
    text = f"Sales rose.\n{line}\n (WDGW)\n"
    found = [(text.index(words), text.index(words) + len(words)) for words in ("Ann Example", "(555) 010-0199")]
    zones = cut_text(release(contacts=[Contact(name="Ann Example", at=found)]), text, {})
    assert [zone.role for zone in zones] == roles
    shown = ["".join(segment.text for block in zone.blocks for segment in block.segments) for zone in zones]
    assert "".join(shown) == text
    assert (line in shown) == (len(roles) > 1)


def test_telephone_numbers_and_addresses_are_marked_where_no_contact_was_read() -> None:
    found = segments(cut_text(release(), TEXT, {}))
    assert [s.text for s in found if s.reach] == ["(555) 010-0199", "ann@example.com"]


def test_a_speech_and_standing_text_are_not_underlined() -> None:
    long = (0, len(TEXT))
    about = span("It expects more")
    cuts = {"w0-1": [long], "w87-102": [about], "w0-5": [span("Sales")]}
    record = release(boilerplate=[Boilerplate(role="about", at=[about])])
    assert [s.text for s in segments(cut_text(record, TEXT, cuts)) if s.read] == ["Sales"]


def test_paragraphs_that_may_be_reflowed() -> None:
    typed = (
        "Example Corp.\n1 Example Street\n\n"
        "The company announced today that it has done something of some length,\n"
        "and that it will go on doing so.\n\n"
        "              2006      2005\nSales          5.6       4.7\nCosts          1.2       1.1\n"
    )
    zones = cut_text(release(), typed, {})
    assert [block.shape for zone in zones for block in zone.blocks] == ["lines", "gap", "flow", "gap", "columns"]
