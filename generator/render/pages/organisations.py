"""Organisations: the index, the issuers in full and third parties in short."""

from collections.abc import Iterator

from generator.model.resolved import Organisation, Person, RoleSeen
from generator.render.address import ORGANISATIONS, organisation_page
from generator.render.edition import Edition
from generator.render.offices import trace_offices
from generator.render.page import Page
from generator.render.tables import tabulate
from generator.render.wording import count


def _people(edition: Edition, organisation: Organisation) -> list[tuple[Person, list[RoleSeen]]]:
    """Each person of the organisation with the roles seen there, the latest first."""
    found = []
    for key in organisation.people:
        person = edition.person(key)
        roles = [role for role in person.roles if role.organisation_id == organisation.id]
        found.append((person, sorted(roles, key=lambda role: role.last_seen or "", reverse=True)))
    return found


def _page(edition: Edition, organisation: Organisation) -> Page:
    periods = [edition.period(key) for key in organisation.periods]
    shown = [period for period in periods if period.kind in {"quarter", "year"}]
    newest = sorted(shown, key=lambda p: (p.end or "", p.kind == "year", p.id), reverse=True)
    releases = count(len(organisation.releases), "release")
    told = f"Issuer of {releases}" if organisation.issuer else f"Named in {releases}"
    return Page(
        path=organisation_page(organisation.id),
        template="pages/organisation.md",
        title=organisation.name,
        description=f"{organisation.name}: {told[0].lower()}{told[1:]} held here.",
        crumbs=((ORGANISATIONS, "Organisations"),),
        given={
            "organisation": organisation,
            "told": told,
            "people": _people(edition, organisation),
            "tenures": trace_offices(edition, organisation) if organisation.issuer else [],
            "events": [event for event in edition.events if event.id in organisation.events],
            "releases": [release for release in edition.releases if release.id in organisation.releases],
            "charts": edition.charts(organisation.id),
            "table": tabulate(newest, brief=True),
        },
        boost=3.0,
    )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index, then each organisation."""
    organisations = edition.organisations
    yield Page(
        path=ORGANISATIONS,
        template="pages/organisations.md",
        title="Organisations",
        description=f"{count(len(organisations), 'organisation').capitalize()} named in the releases.",
        given={"issuers": edition.issuers, "others": [found for found in organisations if not found.issuer]},
        searchable=False,
    )
    for organisation in organisations:
        yield _page(edition, organisation)
