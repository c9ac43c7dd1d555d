"""Organisations: the index, the issuers in full and third parties in short."""

from collections.abc import Iterator

from generator.model.release import Release
from generator.model.resolved import Organisation, Person, Reference, RoleSeen
from generator.render.address import ORGANISATIONS, organisation_page
from generator.render.descriptions import list_descriptions
from generator.render.edition import Edition
from generator.render.offices import trace_offices
from generator.render.page import Page
from generator.render.roles import merge_roles
from generator.render.tables import tabulate
from generator.render.wording import count, write_days

MOST_OTHERS = 400
"""With more third parties the index leaves out those that one release names."""


def _people(edition: Edition, organisation: Organisation) -> list[tuple[Person, list[RoleSeen]]]:
    """Each person of the organisation with the roles seen there, the latest first."""
    found = []
    for key in organisation.people:
        person = edition.person(key)
        roles = [role for role in person.roles if role.organisation_id == organisation.id]
        found.append((person, sorted(merge_roles(roles), key=lambda role: role.last_seen or "", reverse=True)))
    return found


def _mentions(organisation: Organisation, releases: list[Release]) -> list[tuple[Release, str, Reference | None]]:
    """Where a third party is named: each release with the name as printed there, and its words."""
    forms: dict[str, tuple[str, Reference]] = {}
    for form in organisation.names:
        for seen in form.seen:
            forms.setdefault(seen.release, (form.printed, seen))
    return [(release, *forms.get(release.id, ("", None))) for release in releases]


def tell(organisation: Organisation, days: list[str]) -> str:
    """What it is to this archive: `Issuer of 4 releases held here, from 23 November 2005 to 13 November 2017`."""
    releases = count(len(organisation.releases), "release")
    told = f"Issuer of {releases} held here" if organisation.issuer else f"Named in {releases} held here"
    return f"{told}, {write_days(days[0], days[-1])}" if days else told


def _page(edition: Edition, organisation: Organisation) -> Page:
    periods = [edition.period(key) for key in organisation.periods]
    shown = [period for period in periods if period.kind in {"quarter", "year"}]
    newest = sorted(shown, key=lambda p: (p.end or "", p.kind == "year", p.id), reverse=True)
    releases = edition.releases_among(organisation.releases)
    days = edition.days_of(organisation.releases)
    told = tell(organisation, days)
    events = edition.events_among(organisation.events)
    return Page(
        path=organisation_page(organisation.id),
        template="pages/organisation.md",
        record=organisation,
        title=organisation.name,
        description=f"{organisation.name}: {told[0].lower()}{told[1:]}.",
        crumbs=((ORGANISATIONS, "Organisations"),),
        given={
            "organisation": organisation,
            "told": told,
            "people": _people(edition, organisation),
            "tenures": trace_offices(edition, organisation) if organisation.issuer else [],
            "charts": edition.charts(organisation.id),
            "events": events,
            "newest": next((e for e in events if organisation.issuer and e.kind == "earnings" and e.sentence), None),
            "descriptions": list_descriptions(edition, organisation.descriptions) if organisation.issuer else [],
            "mentions": [] if organisation.issuer else _mentions(organisation, releases),
            "days": days,
            "table": tabulate(edition.silence, newest, brief=True),
        },
        boost=3.0,
    )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index, then each organisation."""
    others = [found for found in edition.organisations if not found.issuer]
    shown = others if len(others) <= MOST_OTHERS else [found for found in others if len(found.releases) > 1]
    total = count(len(edition.organisations), "organisation").capitalize()
    yield Page(
        path=ORGANISATIONS,
        template="pages/organisations.md",
        title="Organisations",
        description=f"{total} named in the releases, {len(edition.issuers)} of them as issuer.",
        given={
            "issuers": edition.issuers,
            "others": sorted(shown, key=lambda found: (found.name.casefold(), found.id)),
            "left_out": len(others) - len(shown),
        },
        searchable=False,
        contents=False,
    )
    for organisation in edition.organisations:
        yield _page(edition, organisation)
