"""Which charts stand on which page."""

from collections.abc import Iterable, Sequence

from generator.model.resolved import Event, Period
from generator.render.charts.chart import Chart

BESIDE = 2
"""So many charts stand beside what a page is about; an organisation's own page has all."""

AROUND = 4
"""So many periods before and after its own a page has in the table under its charts."""


def choose_charts(charts: Iterable[Chart], period: Period) -> list[Chart]:
    """The charts in which a period has a place: of years for a year, of quarters else."""
    step = "year" if period.kind == "year" else "quarter"
    return [chart for chart in charts if chart.series.step == step and chart.marks(period)][:BESIDE]


def choose_quarters(charts: Iterable[Chart]) -> list[Chart]:
    """The first charts by quarters; where there is none, those by years."""
    found = list(charts)
    return [chart for chart in found if chart.series.step == "quarter"][:BESIDE] or found[:BESIDE]


def choose_for_event(
    charts: Iterable[Chart], event: Event, periods: Iterable[Period]
) -> tuple[list[Chart], Period | None]:
    """The charts of the period that an event is the news of, and that period; none for other news.

    Args:
        charts: of the organisation.
        event: its `fiscal` names the periods, the main one first.
        periods: those that it states figures for.
    """
    by_label = {period.label: period for period in periods if period.label}
    for label in event.fiscal:
        found = choose_charts(charts, by_label[label]) if label in by_label else []
        if found:
            return found, by_label[label]
    return [], None


def list_charted(charts: Iterable[Chart]) -> list[Period]:
    """The periods that the charts show a figure of, newest first."""
    found = {point.period.id: point.period for chart in charts for point in chart.series.points}
    return sorted(found.values(), key=lambda period: (period.end or "", period.id), reverse=True)


def list_around(charts: Sequence[Chart], period: Period) -> list[Period]:
    """The periods of the charts next to `period`, newest first: what a page needs beside its own."""
    periods = list_charted(charts)
    later = sum((found.end or "") > (period.end or "") for found in periods)
    place = next((index for index, found in enumerate(periods) if found.id == period.id), later)
    return periods[max(0, place - AROUND) : place + AROUND + 1]
