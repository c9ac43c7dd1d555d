"""Pages that lead on: of records that are another one's now, and of addresses that a person changed."""

from collections.abc import Collection, Iterator

from generator.errors import ConfigError
from generator.model.archive import Archive
from generator.render import address
from generator.render.page import Page


def list_stubs(archive: Archive, pages: Collection[str]) -> Iterator[Page]:
    """One page for each former address; each names where it leads, and a browser goes there by itself.

    Args:
        archive: all records, with the entries of data/redirects.yml.
        pages: paths of the pages that there are.

    Raises:
        ConfigError: an entry of data/redirects.yml is no address of a page, is one that has a page, or leads to none.
    """
    taken = set(pages)
    for old, new in [*_list_absorbed(archive), *_list_stated(archive, pages)]:
        if old not in taken:
            taken.add(old)
            yield Page(
                path=old,
                template="pages/moved.md",
                title="Moved",
                description="This page has another address now.",
                given={"target": new},
                searchable=False,
                leads_to=new,
            )


def _list_absorbed(archive: Archive) -> Iterator[tuple[str, str]]:
    """Former and present path of the pages of people and organisations that were taken for another.

    Of a document that was found to hold the same release as another, the event may have had a page before.
    """
    for event in archive.events.values():
        for twin in event.twins if event.main else ():
            yield address.event_page(twin.release), address.event_page(event.id)
    for person in archive.people.values():
        for old in person.absorbed:
            yield address.person_page(old), address.person_page(person.id)
    for organisation in archive.organisations.values():
        for old in organisation.absorbed:
            yield address.organisation_page(old), address.organisation_page(organisation.id)
            # Its periods went with it; which of them had pages is not known any more.
            for period in organisation.periods:
                name = period.partition("/")[2]
                yield address.period_page(f"{old}/{name}"), address.period_page(period)


def _path(served: str) -> str:
    """The path of the page that is served at `people/jane-example/` or `people/jane-example.html`."""
    return f"{served.strip('/').removesuffix('.html').removesuffix('.md')}.md"


def _list_stated(archive: Archive, pages: Collection[str]) -> Iterator[tuple[str, str]]:
    stated = {_path(entry.from_): entry for entry in archive.redirects}
    for old, entry in stated.items():
        new = _path(entry.to)
        if not address.is_page(old):
            raise ConfigError(f"data/redirects.yml: {entry.from_!r} is no address of a page")
        if old in pages:
            raise ConfigError(f"data/redirects.yml: {entry.from_!r} has a page of its own")
        # An address that was changed twice leads to the last one.
        steps = 0
        while new in stated and steps <= len(stated):
            new, steps = _path(stated[new].to), steps + 1
        if new not in pages:
            raise ConfigError(f"data/redirects.yml: {entry.from_!r} leads to {entry.to!r}, which is no page")
        yield old, new
