"""Fiscal periods: every statement of every figure under the period that it is for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, Period, Statement
from generator.resolve.gathering import Days, Gathered, Gatherer
from generator.resolve.labels import Kind, Year
from generator.resolve.organisations import Organisations
from generator.resolve.sentences.results import tell_of_period
from generator.resolve.splits import Split, find_splits, infer_reason
from generator.resolve.statements import line_up, make_statement
from generator.silence import list_missing
from generator.vocabulary import metrics


@dataclass
class Periods:
    """The periods of all organisations, and where each fact went.

    Attributes:
        records: by id.
        places: period ids of a fact, by release id and fact id.
        releases: of each issuer, by its id, in reading order.
        years: the fiscal year of each issuer; None where it is not known.
        calendars: of each issuer, how that is known.
        splits: of each issuer's shares, as its releases tell of them.
    """

    records: dict[str, Period] = field(default_factory=dict)
    places: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    releases: dict[str, list[Release]] = field(default_factory=dict)
    years: dict[str, Year | None] = field(default_factory=dict)
    calendars: Mapping[str, FiscalCalendar] = field(default_factory=dict)
    splits: dict[str, list[Split]] = field(default_factory=dict)


def gather_periods(
    releases: Sequence[Release],
    texts: Mapping[str, str],
    organisations: Organisations,
    calendars: Mapping[str, FiscalCalendar],
) -> Periods:
    """The periods of every issuer, from the figures that are its own.

    Args:
        releases: all, in reading order.
        texts: canonical texts by release id.
        organisations: to tell the issuers.
        calendars: fiscal calendars by organisation id; `weeks` of those with years of whole weeks is filled.

    Returns:
        Records without events, and where each fact went. Figures of other organisations go nowhere.
    """
    by_home: dict[str, list[Release]] = defaultdict(list)
    for release in releases:
        if home := organisations.home(release.id):
            by_home[home].append(release)
    periods = Periods(releases=dict(by_home), calendars=calendars)
    order = list(metrics())
    for home, own in by_home.items():
        gatherer = Gatherer(own, texts, calendars.get(home))
        periods.years[home] = gatherer.year
        splits = [split for release in own for split in find_splits(release, texts.get(release.id, ""))]
        periods.splits[home] = splits
        if gatherer.weeks is not None and home in calendars:
            calendars[home].weeks = gatherer.weeks
        for gathered in gatherer.found:
            key = f"{home}/{gathered.name}"
            record = _write_period(key, home, gathered, gatherer.explain(gathered), order)
            if gatherer.is_trailing_year(gathered):
                record.kind = "trailing-year"
            record.weeks = gatherer.count_weeks(gathered.days)
            for line in record.metrics:
                line.inferred = infer_reason(line, splits)
            record.sentence = tell_of_period(record)
            record.published = [r.id for r in own if _lies_within(r.day, gathered.days)]
            periods.records[key] = record
            for release, fact in gathered.facts:
                periods.places.setdefault((release.id, fact.id), []).append(key)
    return periods


def _lies_within(day: str | None, days: Days) -> bool:
    start, end = days
    return day is not None and start is not None and end is not None and start <= day <= end


def _write_period(key: str, home: str, gathered: Gathered, known: list[Known], order: Sequence[str]) -> Period:
    by_metric: dict[str, list[Statement]] = defaultdict(list)
    for release, fact in gathered.facts:
        by_metric[fact.metric].append(make_statement(release, fact))
    place = {metric: number for number, metric in enumerate(order)}
    stated = sorted(by_metric, key=lambda metric: (place.get(metric, len(place)), metric))
    kind: Kind = gathered.label.kind if gathered.label else "other"
    return Period(
        id=key,
        organisation=home,
        label=gathered.label.text if gathered.label else None,
        kind=kind,
        fiscal_year=gathered.label.fiscal_year if gathered.label else None,
        number=gathered.label.number if gathered.label else None,
        start=gathered.days[0],
        end=gathered.days[1],
        known=known,
        metrics=[line_up(metric, by_metric[metric]) for metric in stated],
        # A day alone is no period whose results anybody reports.
        not_stated=list_missing(stated) if gathered.days[0] or gathered.label else [],
    )
