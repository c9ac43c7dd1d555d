"""Figures that no release states and that follow from those that are stated, with records for their periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.ids import slug
from generator.model.ledger import Derived, NotDerived
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, Period
from generator.resolve.calendars import find_in_force, know_by_calendar
from generator.resolve.labels import Year
from generator.resolve.ledger.book import Book
from generator.resolve.ledger.comparisons import compare_periods, reckon_margins
from generator.resolve.ledger.terms import Form, is_mixed
from generator.resolve.ledger.timeline import Target, Timeline
from generator.resolve.splits import Split
from generator.resolve.wording import name_label, write_day
from generator.silence import list_missing


@dataclass
class Ledgers:
    """The books of all issuers by organisation id, with the splits of their shares that releases tell of."""

    books: dict[str, Book] = field(default_factory=dict)
    splits: Mapping[str, Sequence[Split]] = field(default_factory=dict)


def keep_ledgers(
    records: dict[str, Period],
    years: Mapping[str, Year | None],
    calendars: Mapping[str, FiscalCalendar],
    releases: Mapping[str, Sequence[Release]],
    splits: Mapping[str, Sequence[Split]] | None = None,
) -> Ledgers:
    """Reckon what follows from the figures stated, for each organisation by itself.

    Args:
        records: all periods by id; their derived figures, comparisons and margins are filled, and periods of which
            all is derived are added.
        years: fiscal years by organisation id.
        calendars: fiscal calendars by organisation id.
        releases: each organisation's releases in reading order.
        splits: of each organisation's shares, for the claims.

    Returns:
        The books, for the claims.
    """
    ledgers = Ledgers(splits=splits or {})
    by_home: dict[str, dict[str, Period]] = {}
    for key, record in records.items():
        by_home.setdefault(record.organisation, {})[key] = record
    for home in releases:
        own = by_home.get(home, {})
        timeline = Timeline(own.values(), years.get(home))
        book = Book(own, timeline)
        for record in _derive(home, book, calendars.get(home)):
            record.published = [
                r.id for r in releases[home] if (day := r.day) and (record.start or "~") <= day <= (record.end or "")
            ]
            records[record.id] = record
        compare_periods(book)
        reckon_margins(book)
        ledgers.books[home] = book
    return ledgers


def write_derived(book: Book, metric: str, form: Form) -> Derived:
    """A sum of stated figures as a record."""
    return Derived(
        metric=metric,
        value=book.scale.write(form.value),
        low=book.scale.write(form.low),
        high=book.scale.write(form.high),
        unit=book.unit_of(metric) or "",
        terms=form.names(),
        mixed_vintage=is_mixed(form),
    )


def _derive(home: str, book: Book, calendar: FiscalCalendar | None) -> list[Period]:
    """Fill the derived figures of the book's records; the records that had to be made are returned."""
    made = []
    stated = book.stated_metrics()
    for target in book.timeline.targets(book.records.values()):
        record = book.records.get(target.id) if target.id else None
        derived, refused = [], []
        for metric in stated:
            if record is not None and book.states(record, metric):
                continue
            form = book.derive(target.stretch, metric)
            if form is not None:
                derived.append(write_derived(book, metric, form))
            elif because := book.refuse(target.stretch, metric):
                refused.append(NotDerived(metric=metric, because=because))
        if record is None:
            record = _make_period(home, book, target, calendar) if derived else None
            if record is None:
                continue
            book.add(record, target.stretch)
            made.append(record)
        record.derived, record.not_derived = derived, refused
    return made


def _make_period(home: str, book: Book, target: Target, calendar: FiscalCalendar | None) -> Period | None:
    """A record for a period of which no release speaks; None for twelve months to a day that is not certain."""
    start, end = book.timeline.days_of(target)
    label = target.label
    if label is None and end is None:
        return None
    name = slug(label.text) if label else f"12m-{end}"
    return Period(
        id=f"{home}/{name}",
        organisation=home,
        label=label.text if label else None,
        kind=label.kind if label else "trailing-year",
        fiscal_year=label.fiscal_year if label else None,
        number=label.number if label else None,
        weeks=book.timeline.count_weeks(start, end),
        start=start,
        end=end,
        known=_explain(book, target, start, end, calendar),
        not_stated=list_missing([]),
    )


def _explain(
    book: Book, target: Target, start: str | None, end: str | None, calendar: FiscalCalendar | None
) -> list[Known]:
    """How the days of a period that no release speaks of are known: by the calendar, else by its neighbours' days."""
    if start is None or end is None:
        return []
    what = name_label(target.label) if target.label else "no fiscal year, but the twelve months to a day of results"
    opening = f"{write_day(start)} to {write_day(end)} is {what}"
    in_force = find_in_force(calendar, end) if calendar is not None else None
    if in_force is not None and (known := know_by_calendar(in_force, opening)):
        return known
    for key, stretch in sorted(book.timeline.spans.items()):
        neighbour = book.records.get(key)
        if neighbour is not None and neighbour.known and set(stretch) & set(target.stretch):
            source = neighbour.known[0]
            because = f"{opening}, as the days of other periods show: {source.because}"
            return [Known(because=because, release=source.release, at=source.at)]
    return []
