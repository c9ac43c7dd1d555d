"""Telephone numbers and e-mail addresses on a site that hides them, and on one that does not."""

from generator.config import Settings, built_in_templates
from generator.model.archive import Archive
from generator.model.people import Contact
from generator.render import render
from generator.render.reach import hide_reach
from tests.conftest import TEXT

CONTACT = "\nPress: Jane Example, (555) 010-4262,\njane@widgets.example, or in Wales 029\n2018 0123.\n"
WAYS = ["(555) 010-4262", "jane@widgets.example"]


def with_contact(archive: Archive) -> Archive:
    (key,) = archive.releases
    archive.texts[key] = TEXT + CONTACT
    start = len(TEXT)
    release = archive.releases[key]
    release.contacts = [
        Contact(name="Jane Example", phone="(555) 010-4262", email=WAYS[1], at=[(start, start + len(CONTACT))]),
        Contact(name=None, phone="029 2018 0123", at=[(start, start + len(CONTACT))]),
    ]
    release.source.characters = len(TEXT + CONTACT)
    release.headline = None
    return archive


def test_hidden_ways_keep_their_length_and_line_breaks(archive: Archive) -> None:
    hidden, conceal = hide_reach(with_contact(archive))
    (text,) = hidden.texts.values()
    assert text == TEXT + (
        "\nPress: Jane Example, █████ ████████,\n████████████████████, or in Wales ███\n████ ████.\n"
    )
    assert (
        conceal("call 029 2018 0123 or x@y.example by 2 May 2011") == "call ███ ████ ████ or ███████████ by 2 May 2011"
    )
    assert conceal("$5,600,000.00 in 2011-2012") == "$5,600,000.00 in 2011-2012"
    assert conceal("call +1 555-010-4262 now") == "call ██ ████████████ now"
    # Gone through once, not from each of its letters.
    assert conceal("a" * 300_000 + " x@y.example") == "a" * 300_000 + " ███████████"


def test_a_hidden_contact_stands_on_no_page(archive: Archive) -> None:
    archive = with_contact(archive)
    (event,) = archive.events.values()
    event.title = "Write to jane@widgets.example"
    drawn = {way: render(archive, Settings("A", contacts=way), built_in_templates()) for way in ("release", "hidden")}
    shown = b"\n".join(drawn["release"].values())
    # As the pages have it, with punctuation as entities, and as the plain text has it.
    for way in ("jane@widgets.example", "jane&#64;widgets&#46;example", "(555) 010-4262", "029\n2018 0123"):
        assert way.encode() in shown, way
    hidden = b"\n".join(drawn["hidden"].values())
    for way in ("jane@widgets", "jane&#64;widgets", "010-4262", "010&#45;4262", "2018 0123", "2018&#32;0123"):
        assert way.encode() not in hidden, way
    (key,) = archive.releases
    page = drawn["hidden"][f"releases/{key}.md"].decode()
    assert "█ stands for a character of a telephone number" in page
    assert "█ stands for" not in drawn["release"][f"releases/{key}.md"].decode()
    # Every other word stands where it stood.
    assert "Springfield" in page
