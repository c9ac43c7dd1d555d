"""The home page: what is here, what happened last, the figures, the coverage, the people."""

from collections.abc import Iterator

from generator.model.resolved import Person
from generator.render.address import HOME
from generator.render.charts import Chart
from generator.render.charts.choice import choose_quarters
from generator.render.coverage import survey
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.pages.event_lists import count_facets
from generator.render.roles import latest_role, write_role
from generator.render.specimen import choose_specimen
from generator.render.tables import tabulate
from generator.render.wording import count

LATEST_EVENTS = 6
QUARTERS = 12
PEOPLE = 12
CHARTS = 4
"""Of several companies so many have a chart here."""

ORGANISATIONS = 12
KINDS = 6


def sum_up(edition: Edition) -> str:
    """The site in a sentence: `What Example Corp. said in 4 press releases, 2005–2017, …`."""
    issuers = edition.issuers
    who = issuers[0].name if len(issuers) == 1 else count(len(issuers), "company", "companies")
    years = edition.years
    when = "" if years is None else f", {years[0]}" if years[0] == years[1] else f", {years[0]}–{years[1]}"
    releases = count(len(edition.releases), "press release")
    return f"What {who} said in {releases}{when}, with the line that says it."


def write_part(person: Person) -> str:
    """The role seen last, or how often the person is named."""
    role = latest_role(person)
    return write_role(role) if role else f"named in {count(len(person.releases), 'release')}"


def _choose_charts(edition: Edition) -> list[Chart]:
    """One chart each of the companies with most figures: their revenue, where it is drawn."""
    firsts = [found[0] for issuer in edition.issuers if (found := choose_quarters(edition.charts(issuer.id)))]
    return sorted(firsts, key=lambda chart: -len(chart.series.points))[:CHARTS]


def make_pages(edition: Edition) -> Iterator[Page]:
    """The one home page."""
    issuer = edition.issuers[0] if len(edition.issuers) == 1 else None
    quarters = []
    if issuer:
        found = [edition.period(key) for key in issuer.periods]
        stated = [period for period in found if period.kind == "quarter" and (period.metrics or period.derived)]
        quarters = sorted(stated, key=lambda period: (period.end or "", period.id), reverse=True)[:QUARTERS]
    speakers = sorted(edition.people, key=lambda person: (-len(person.quotes), -len(person.releases)))
    yield Page(
        path=HOME,
        template="pages/home.md",
        title=edition.settings.site_name,
        description=sum_up(edition),
        given={
            "summary": sum_up(edition),
            "issuer": issuer,
            "latest": [event for event in edition.events if event.main][:LATEST_EVENTS],
            "charts": choose_quarters(edition.charts(issuer.id)) if issuer else _choose_charts(edition),
            "table": tabulate(edition.silence, quarters, brief=True),
            "specimen": choose_specimen(edition),
            "kinds": count_facets(edition).kinds[:KINDS],
            "coverage": survey(edition.releases),
            "people": speakers[:PEOPLE],
            "roles": {person.id: write_part(person) for person in speakers[:PEOPLE]},
            "organisations": edition.organisations[:ORGANISATIONS],
        },
        searchable=False,
        contents=False,
    )
