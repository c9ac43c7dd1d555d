"""Former addresses: of absorbed records, and those that a person wrote down."""

import pytest

from generator.errors import ConfigError
from generator.model.archive import Archive
from generator.model.redirects import Redirect
from generator.model.resolved import Event, EventTwin, Organisation, Person
from generator.render.stubs import list_stubs

PAGES = ["people/jane-example.md", "organisations/acme.md", "periods/acme/fy2001.md", "about.md"]


def _archive(*redirects: tuple[str, str]) -> Archive:
    jane = Person(id="jane-example", name="Jane Example", names=[], absorbed=["j-example"])
    acme = Organisation(
        id="acme", name="Acme", issuer=True, names=[], absorbed=["widget-works"], periods=["acme/fy2001"]
    )
    stated = [Redirect.model_validate({"from": old, "to": new}) for old, new in redirects]
    return Archive(people={jane.id: jane}, organisations={acme.id: acme}, redirects=stated)


def _leads(*redirects: tuple[str, str]) -> dict[str, str | None]:
    return {page.path: page.leads_to for page in list_stubs(_archive(*redirects), PAGES)}


def test_absorbed_records_lead_to_the_one_they_are_now() -> None:
    assert _leads() == {
        "people/j-example.md": "people/jane-example.md",
        "organisations/widget-works.md": "organisations/acme.md",
        "periods/widget-works/fy2001.md": "periods/acme/fy2001.md",
    }


def test_the_event_of_a_document_that_no_longer_speaks_leads_to_the_one_that_does() -> None:
    twin = EventTwin(release="a", because="both are the same")
    event = Event(
        id="b", kind="other", main=True, date=None, title="B", sentence=[], organisations=[], releases=["b", "a"],
        twins=[twin],
    )  # fmt: skip
    further = event.model_copy(update={"id": "b-dividend", "main": False})
    found = list_stubs(Archive(events={"b": event, "b-dividend": further}), ["events/b.md", "events/b-dividend.md"])
    assert [(page.path, page.leads_to) for page in found] == [("events/a.md", "events/b.md")]


def test_stated_addresses_lead_on_also_over_two_steps() -> None:
    found = _leads(("people/jane/", "people/jane-roe/"), ("/people/jane-roe/", "people/jane-example/"))
    assert found["people/jane.md"] == found["people/jane-roe.md"] == "people/jane-example.md"
    assert _leads(("method.html", "about.html"))["method.md"] == "about.md"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("people/jane/", "people/nobody/", "leads to 'people/nobody/', which is no page"),
        ("about/", "people/jane-example/", "has a page of its own"),
        ("../x/", "about/", "is no address of a page"),
        ("people/a/", "people/a/", "which is no page"),
    ],
)
def test_entries_that_cannot_be(old: str, new: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        _leads((old, new))
