"""The fiscal year of each issuer, learned from all its releases, with the releases that say otherwise."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.model.curated import CuratedCalendar
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, WeekRule
from generator.resolve.labels import ChangedYear, Year, month_end, nearest_month_end, read_label
from generator.resolve.organisations import Organisations
from generator.resolve.wording import write_year_end

# A leap year, so that 29 February is a day.
_ANY_YEAR = 2004


def _month_of(year_end: str) -> int | None:
    """The month at whose end a year ends: `09-30`, and `10-02` of a 52-week year, are 9; None in a month's middle."""
    try:
        near = nearest_month_end(date(_ANY_YEAR, int(year_end[:2]), int(year_end[3:])))
    except ValueError:
        return None
    return near.month if near else None


def _known_from(release: Release) -> tuple[str, Known] | None:
    """The end of the fiscal year as one release states it, or as it was concluded from its words."""
    stated = release.fiscal_year_end
    if stated:
        return stated.value, Known(
            because=f"the release states that the fiscal year ends: “{stated.printed}”",
            release=release.id,
            at=stated.at,
        )
    shown = release.calendar
    if shown:
        return shown.value, Known(because=f"concluded from “{shown.because}”", release=release.id, at=shown.at)
    return None


def _tell_end(value: str, known: Known) -> Known:
    return known.model_copy(update={"because": f"{write_year_end(value)}, {known.because}"})


def learn_calendars(
    releases: Sequence[Release], organisations: Organisations, stated: Sequence[CuratedCalendar] = ()
) -> dict[str, FiscalCalendar]:
    """The fiscal calendar of each organisation whose releases show one.

    Args:
        releases: all, in reading order.
        organisations: to tell the issuers.
        stated: what people say; it wins.

    Returns:
        By organisation id. The month that most releases show holds, of equal ones the later; the others are kept
        as conflicts.
    """
    shown: dict[str, list[tuple[str, Known]]] = {}
    for release in releases:
        home, known = organisations.home(release.id), _known_from(release)
        if home and known:
            shown.setdefault(home, []).append(known)
    found = {}
    for key, entries in shown.items():
        # Days of 52-week years move about one month's end: they agree with one another.
        months = Counter(_month_of(value) or value for value, _ in entries)
        latest = {(_month_of(value) or value): number for number, (value, _) in enumerate(entries)}
        month = max(months, key=lambda m: (months[m], latest[m]))
        agreeing = [(value, known) for value, known in entries if (_month_of(value) or value) == month]
        days = Counter(value for value, _ in agreeing)
        last = {value: number for number, (value, _) in enumerate(agreeing)}
        found[key] = FiscalCalendar(
            year_end=max(days, key=lambda d: (days[d], last[d])),
            because=[known for _, known in agreeing],
            conflicts=[_tell_end(value, known) for value, known in entries if (_month_of(value) or value) != month],
        )
    for key in dict.fromkeys(calendar.organisation for calendar in stated):
        own = [calendar for calendar in stated if calendar.organisation == key]
        found[key] = _settle(found.get(key), own)
    return found


def _take(calendar: CuratedCalendar, learned: FiscalCalendar | None) -> FiscalCalendar:
    """A stated calendar, with the releases that agree with it and those that do not."""
    who = calendar.by or "an editor"
    reason = Known(because=f"{who} says so: {calendar.because}", release=None, at=[])
    agrees = learned is not None and _month_of(learned.year_end) == _month_of(calendar.year_end)
    shown, others = (learned.because, learned.conflicts) if learned else ([], [])
    against = [_tell_end(learned.year_end, known) for known in shown] if learned else []
    return FiscalCalendar(
        year_end=calendar.year_end,
        because=[reason, *(shown if agrees else [])],
        # What agrees with a year end that changed is no conflict; it stands under the calendar that was before.
        conflicts=others if agrees or calendar.until else [*against, *others],
        weeks=_take_weeks(calendar, reason),
        named_after=calendar.named_after,
        until=calendar.until,
    )


def _take_weeks(calendar: CuratedCalendar, reason: Known) -> WeekRule | None:
    month = _month_of(calendar.year_end)
    if calendar.weekday is None or month is None:
        return None
    return WeekRule(weekday=calendar.weekday, month=month, rule=calendar.rule, because=[reason])


def _settle(learned: FiscalCalendar | None, stated: Sequence[CuratedCalendar]) -> FiscalCalendar:
    """The calendar in force: the stated one without an end, else the learned one; before it those that ended."""
    ended = sorted((c for c in stated if c.until), key=lambda c: c.until or "", reverse=True)
    current = next((calendar for calendar in stated if not calendar.until), None)
    earlier = [_take(calendar, learned) for calendar in ended]
    if current is not None:
        return _take(current, learned).model_copy(update={"earlier": earlier})
    if learned is not None:
        return learned.model_copy(update={"earlier": earlier})
    return earlier[0].model_copy(update={"earlier": earlier[1:]})


def learn_year(calendar: FiscalCalendar | None, labelled: Sequence[tuple[str, str]]) -> Year | None:
    """The fiscal year by which periods without label can be named; None where that is not certain.

    Args:
        calendar: the end of the year as learned.
        labelled: labels with last days (ISO) as the organisation's releases give them together.

    Returns:
        The year, named as the labelled periods show. Without any such, a year that ends in December is named
        after itself, and of others the name is not known.
    """
    if calendar and calendar.earlier:
        current = learn_year(calendar.model_copy(update={"earlier": []}), labelled)
        before = [(c.until, learn_year(c, labelled)) for c in reversed(calendar.earlier)]
        known = tuple((until, year) for until, year in before if until and year)
        return ChangedYear(current.month, current.naming, known) if current else None
    month = _month_of(calendar.year_end) if calendar else None
    if month is None or calendar is None:
        return None
    if calendar.named_after:
        return Year(month, 0 if calendar.named_after == "end" else -1)
    namings: Counter[int] = Counter()
    for text, end in labelled:
        label = read_label(text)
        if label is None:
            continue
        last = Year(month, 0).days_of(label)[1]
        for naming in (0, -1):
            expected = month_end(int(last[:4]) - naming, int(last[5:7]))
            if abs((expected - date.fromisoformat(end)).days) <= 10:
                namings[naming] += 1
    if len(namings) == 1:
        return Year(month, next(iter(namings)))
    return Year(month, 0) if not namings and month == 12 else None
