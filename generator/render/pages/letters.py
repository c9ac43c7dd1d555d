"""A to Z: everybody and everything that has a page, by name, for readers without the search."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.render.address import A_TO_Z, letter_page, organisation_page, period_page, person_page
from generator.render.edition import Edition, sort_name
from generator.render.page import Page
from generator.render.roles import latest_role, write_role
from generator.render.wording import count, fold_letter, name_period

MOST_ON_ONE_PAGE = 500
"""With more entries each letter has a page of its own."""


@dataclass(frozen=True)
class Entry:
    """A line: the name to look under, the page, and what it is."""

    name: str
    path: str
    what: str


def _entries(edition: Edition) -> Iterator[tuple[str, Entry]]:
    """Each entry with what it is sorted by."""
    for person in edition.people:
        role = latest_role(person)
        given, _, last = person.name.rpartition(sort_name(person.name))
        name = f"{sort_name(person.name)}{last}, {given.strip()}" if given.strip() else person.name
        yield name, Entry(name, person_page(person.id), write_role(role) if role else "person")
    for organisation in edition.organisations:
        what = "issuer" if organisation.issuer else "organisation"
        yield organisation.name, Entry(organisation.name, organisation_page(organisation.id), what)
        for ticker in organisation.tickers:
            note = f"ticker of {organisation.name}"
            yield ticker.value, Entry(ticker.value, organisation_page(organisation.id), note)
        for held in organisation.certifications if organisation.issuer else []:
            note = f"certification of {organisation.name}"
            yield held.value, Entry(held.value, organisation_page(organisation.id), note)
    for period in edition.archive.periods.values():
        owner = edition.organisation(period.organisation).name
        yield name_period(period), Entry(name_period(period), period_page(period.id), owner)


def make_pages(edition: Edition) -> Iterator[Page]:
    """One page, or one a letter where there are many entries."""
    found = sorted(_entries(edition), key=lambda item: (fold_letter(item[0]), item[0].casefold(), item[1].path))
    letters = [(letter, [entry for _, entry in group]) for letter, group in groupby(found, lambda i: fold_letter(i[0]))]
    single = len(found) <= MOST_ON_ONE_PAGE
    given = {"letters": letters, "single": single, "total": len(found)}
    told = f"{count(len(found), 'name')} of people, organisations, tickers, standards and fiscal periods."
    yield Page(A_TO_Z, "pages/a-z.md", "A to Z", told, (), {**given, "shown": letters if single else [], "own": ""},
               searchable=False, contents=False)  # fmt: skip
    for letter, entries in [] if single else letters:
        yield Page(
            path=letter_page(letter),
            template="pages/a-z.md",
            title=f"A to Z: {letter}",
            description=f"{count(len(entries), 'name')} under {letter}.",
            crumbs=((A_TO_Z, "A to Z"),),
            given={**given, "shown": [(letter, entries)], "own": letter},
            searchable=False,
            contents=False,
        )
