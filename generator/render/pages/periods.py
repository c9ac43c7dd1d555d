"""Fiscal periods: the index as a table of years by parts of the year, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.frame import Problem
from generator.model.resolved import Organisation, Period
from generator.render.address import PERIODS, period_page, periods_of
from generator.render.charts.choice import choose_charts, list_around
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.results import find_year_before, tabulate_beside
from generator.render.tables import tabulate
from generator.render.wording import count, name_period_briefly, title_period, write_span
from generator.vocabulary import problem_codes

COLUMNS = ("Q1", "Q2", "Q3", "Q4", "Year", "H1", "H2", "9M")


@dataclass(frozen=True)
class PeriodList:
    """The periods of an organisation: by year and part of the year, those that fit in no such place, and all in time.

    Attributes:
        columns: headings of the table, `Q1` to `Year`.
        rows: fiscal year, newest first, with the period of each column.
        others: twelve months that are no fiscal year, dates without one.
        periods: all, in the order of time.
    """

    organisation: Organisation
    columns: list[str]
    rows: list[tuple[int, list[Period | None]]]
    others: list[Period]
    periods: list[Period]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.periods)

    @property
    def latest(self) -> Period:
        """The last one of which anything is stated, else the last."""
        return next((period for period in reversed(self.periods) if period.metrics), self.periods[-1])


def _column(period: Period) -> str | None:
    if period.fiscal_year is None:
        return None
    if period.kind == "year":
        return "Year"
    if period.kind == "nine-months":
        return "9M"
    letter = {"quarter": "Q", "half": "H"}.get(period.kind)
    return f"{letter}{period.number}" if letter and period.number else None


def _grid(periods: list[Period]) -> tuple[list[str], list[tuple[int, list[Period | None]]]]:
    """Columns in use, and for each fiscal year the period of each column, newest year first."""
    placed = {(p.fiscal_year, _column(p)): p for p in periods if _column(p)}
    used = {column for _, column in placed}
    columns = [column for column in COLUMNS if column in used or column.startswith("Q") or column == "Year"]
    years = sorted({year for year, _ in placed if year is not None}, reverse=True)
    return columns, [(year, [placed.get((year, column)) for column in columns]) for year in years]


def _within(inner: Period, outer: Period) -> bool:
    if not (inner.start and inner.end and outer.start and outer.end) or inner.id == outer.id:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _page(edition: Edition, organisation: Organisation, period: Period, periods: list[Period]) -> Page:
    same_kind = [found for found in periods if found.kind == period.kind]
    place = same_kind.index(period)
    named = f"{organisation.name}, {name_period_briefly(period)}"
    span = write_span(period)
    year_ago = find_year_before(period, periods)
    charts = choose_charts(edition.charts(organisation.id), period)
    stated = f"{count(len(period.metrics), 'figure')} stated in the releases held"
    if period.derived:
        stated += f", {len(period.derived)} derived from them"
    return Page(
        path=period_page(period.id),
        template="pages/period.md",
        record=period,
        title=f"{title_period(period)}, {organisation.name}",
        description=f"{named}{f' ({span})' if span else ''}: {stated}.",
        crumbs=((PERIODS, "Periods"), (periods_of(organisation.id), organisation.name)),
        given={
            "period": period,
            "charts": charts,
            "around": tabulate(edition.silence, list_around(charts, period), brief=True),
            "organisation": organisation,
            "parts": tabulate(edition.silence, [found for found in periods if _within(found, period)], brief=True),
            "wholes": [found for found in periods if _within(period, found)],
            "events": edition.events_among(period.events),
            "withheld": _withheld(edition, period),
            "year_ago": year_ago,
            "comparison": tabulate_beside(edition, period, year_ago) if year_ago else None,
            "earlier": same_kind[place - 1] if place else None,
            "later": same_kind[place + 1] if place + 1 < len(same_kind) else None,
        },
        boost=2.0,
    )


def _withheld(edition: Edition, period: Period) -> list[tuple[str, Problem]]:
    """Why figures were left out of the releases whose news the period is: key of the release, and the problem.

    Beside them no page may say that a figure was not stated.
    """
    known = problem_codes()
    keys = dict.fromkeys(key for event in edition.events_among(period.events) for key in event.releases)
    return [
        (key, problem)
        for key in keys
        for problem in edition.release(key).problems
        if problem.code in known and known[problem.code].of_figures
    ]


def _lists(edition: Edition) -> list[PeriodList]:
    """The periods of each organisation that has any, in the order of the organisations."""
    by_organisation: dict[str, list[Period]] = {}
    for period in edition.archive.periods.values():
        # Asked for by its record, so that a period of an organisation without one is an error, not a lost page.
        by_organisation.setdefault(edition.organisation(period.organisation).id, []).append(period)
    found = []
    for organisation in edition.organisations:
        periods = sorted(by_organisation.get(organisation.id, []), key=lambda p: (p.end or "", p.start or "", p.id))
        if periods:
            columns, rows = _grid(periods)
            placed = {period.id for _, row in rows for period in row if period}
            others = [period for period in periods if period.id not in placed]
            found.append(PeriodList(organisation, columns, rows, others, periods))
    return found


def _list_page(path: str, title: str, told: str, tables: list[PeriodList], own: PeriodList | None) -> Page:
    return Page(
        path=path,
        template="pages/periods.md",
        title=title,
        description=told,
        crumbs=((PERIODS, "Periods"),) if own else (),
        given={"tables": tables, "own": own},
        searchable=False,
        contents=False,
    )


def make_pages(edition: Edition) -> Iterator[Page]:
    """The index, then the list of each organisation, then each of its periods."""
    lists = _lists(edition)
    total = count(len(edition.archive.periods), "fiscal period").capitalize()
    told = f"{total} for which figures are stated or follow from those that are."
    yield _list_page(PERIODS, "Fiscal periods", told, lists, None)
    for own in lists:
        name = own.organisation.name
        number = count(own.total, "fiscal period").capitalize()
        told = f"{number} of {name} for which figures are stated or follow from those that are."
        yield _list_page(periods_of(own.organisation.id), f"Fiscal periods of {name}", told, [], own)
        for period in own.periods:
            yield _page(edition, own.organisation, period, own.periods)
