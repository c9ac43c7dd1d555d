"""People: the index, and a page for each with roles, quotations and events."""

from collections.abc import Iterator

from generator.model.resolved import Person, QuoteRef
from generator.render.address import PEOPLE, person_page
from generator.render.edition import Edition, sort_name
from generator.render.offices import Turn, list_changes, trace_offices
from generator.render.page import Page
from generator.render.paging import paginate
from generator.render.roles import latest_role, write_parts, write_role
from generator.render.wording import count, fold_letter, write_day, write_days
from generator.vocabulary.offices import names_body

ON_ONE_PAGE = 200
"""People on one page of the index."""


def write_summary(edition: Edition, person: Person) -> str:
    """Who it is in one sentence, without a guess at what holds today."""
    role = latest_role(person)
    parts = []
    if role:
        verb = "shown as" if role.kind != "seat" else "named to the" if names_body(role.role) else "named"
        parts.append(f"{verb} {write_role(role)}, {write_days(role.last_seen, role.last_seen)}")
    days = edition.days_of(person.releases)
    named = f"named in {count(len(person.releases), 'release')}"
    if days:
        same = days[0] == days[-1]
        named += f" of {write_day(days[0])}" if same else f" from {write_day(days[0])} to {write_day(days[-1])}"
    parts.append(named)
    if person.quotes:
        parts.append(f"{count(len(person.quotes), 'quotation')}")
    sentence = "; ".join(parts)
    return sentence[0].upper() + sentence[1:] + "."


def _quotes(edition: Edition, person: Person) -> list[QuoteRef]:
    in_order = sorted(person.quotes, key=lambda quote: quote.number)
    return sorted(in_order, key=lambda quote: edition.release(quote.release).day or "", reverse=True)


def _index(edition: Edition) -> Iterator[Page]:
    """Everybody by surname, in pages, each with the way to every letter."""
    rows = [
        (fold_letter(sort_name(person.name)), person, role, "" if role else write_parts(edition, person))
        for person, role in ((person, latest_role(person)) for person in edition.people)
    ]
    leaves = list(paginate(PEOPLE, rows, ON_ONE_PAGE))
    firsts: dict[str, tuple[str, str]] = {}
    for leaf in leaves:
        for letter, person, *_ in leaf.items:
            firsts.setdefault(letter, (leaf.path, person.id))
    told = f"{count(len(rows), 'person', 'people').capitalize()} named in the releases, by surname."
    for leaf in leaves:
        yield Page(
            path=leaf.path,
            template="pages/people.md",
            title=leaf.title("People"),
            description=told,
            crumbs=((PEOPLE, "People"),) if leaf.before else (),
            given={
                "leaf": leaf,
                "total": len(rows),
                "letters": list(firsts),
                "here": {letter: key for letter, (path, key) in firsts.items() if path == leaf.path},
                "places": {letter: path for letter, (path, _) in firsts.items()},
            },
            searchable=False,
            contents=False,
        )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index, then each person."""
    yield from _index(edition)
    turns: dict[str, list[tuple[str, Turn]]] = {}
    for organisation in edition.issuers:
        for tenure in trace_offices(edition, organisation):
            for turn in tenure.turns:
                for key in turn.people:
                    turns.setdefault(key, []).append((organisation.id, turn))
    for person in edition.people:
        yield Page(
            path=person_page(person.id),
            template="pages/person.md",
            record=person,
            title=person.name,
            description=f"{person.name}: {write_summary(edition, person)}",
            crumbs=((PEOPLE, "People"),),
            given={
                "person": person,
                "roles": sorted(person.roles, key=lambda role: role.last_seen or "", reverse=True),
                "summary": write_summary(edition, person),
                "quotes": _quotes(edition, person),
                "changes": list_changes(edition, person),
                "turns": turns.get(person.id, []),
                "events": edition.events_among(person.events),
                "company": [edition.person(key) for key in person.appears_with],
            },
            boost=3.0,
        )
