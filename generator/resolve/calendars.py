"""The fiscal year of each issuer, learned from all its releases, with the releases that say otherwise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.curated import CuratedCalendar
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, WeekRule
from generator.resolve.labels import ChangedYear, Year, month_end, nearest_month_end, read_label
from generator.resolve.organisations import Organisations
from generator.resolve.wording import write_year_end

# So many times as often as another way to name the year must one be met.
_CLEAR = 3
# A leap year, so that 29 February is a day.
_ANY_YEAR = 2004


def _month_of(year_end: str) -> int | None:
    """The month at whose end a year ends: `09-30`, and `10-02` of a 52-week year, are 9; None in a month's middle."""
    try:
        near = nearest_month_end(date(_ANY_YEAR, int(year_end[:2]), int(year_end[3:])))
    except ValueError:
        return None
    return near.month if near else None


@dataclass(frozen=True)
class _Shown:
    """The end of the fiscal year (`MM-DD`) as one release states it, or as it was concluded from its words."""

    value: str
    known: Known
    stated: bool


def _known_from(release: Release) -> _Shown | None:
    end, shown = release.fiscal_year_end, release.calendar
    if end:
        because = f"the release states that the fiscal year ends: “{end.printed}”"
        return _Shown(end.value, Known(because=because, release=release.id, at=end.at), stated=True)
    if shown:
        known = Known(because=f"concluded from “{shown.because}”", release=release.id, at=shown.at)
        return _Shown(shown.value, known, stated=False)
    return None


def _tell_end(value: str, known: Known) -> Known:
    return known.model_copy(update={"because": f"{write_year_end(value)}, {known.because}"})


def _weigh(shown: Sequence[_Shown]) -> FiscalCalendar:
    """The end that most releases show; none where two are shown as often. What is stated counts twice."""
    # Days of 52-week years move about one month's end: they agree with one another.
    places = [_month_of(one.value) or one.value for one in shown]
    counts: Counter[str | int] = Counter()
    for place, one in zip(places, shown, strict=True):
        counts[place] += 2 if one.stated else 1
    (first, most), *others = counts.most_common(2)
    if others and others[0][1] == most:
        return FiscalCalendar(year_end=None, because=[], conflicts=[_tell_end(one.value, one.known) for one in shown])
    agreeing = [one for place, one in zip(places, shown, strict=True) if place == first]
    days = Counter(one.value for one in agreeing)
    last = {one.value: number for number, one in enumerate(agreeing)}
    return FiscalCalendar(
        year_end=max(days, key=lambda day: (days[day], last[day])),
        because=[one.known for one in agreeing],
        conflicts=[_tell_end(one.value, one.known) for place, one in zip(places, shown, strict=True) if place != first],
    )


def learn_calendars(
    releases: Sequence[Release], organisations: Organisations, stated: Sequence[CuratedCalendar] = ()
) -> dict[str, FiscalCalendar]:
    """The fiscal calendar of each organisation whose releases show one.

    Args:
        releases: all, in reading order.
        organisations: to tell the issuers.
        stated: what people say; it wins.

    Returns:
        By organisation id. The month that most releases show holds; the others are kept as conflicts.
    """
    shown: dict[str, list[_Shown]] = {}
    for release in releases:
        home, known = organisations.home(release.id), _known_from(release)
        if home and known:
            shown.setdefault(home, []).append(known)
    found = {key: _weigh(entries) for key, entries in shown.items()}
    for key in dict.fromkeys(calendar.organisation for calendar in stated):
        own = [calendar for calendar in stated if calendar.organisation == key]
        found[key] = _settle(found.get(key), own)
    return found


def _take(calendar: CuratedCalendar, learned: FiscalCalendar | None) -> FiscalCalendar:
    """A stated calendar, with the releases that agree with it and those that do not."""
    who = calendar.by or "an editor"
    reason = Known(because=f"{who} says so: {calendar.because}", release=None, at=[])
    end = learned.year_end if learned else None
    agrees = end is not None and _month_of(end) == _month_of(calendar.year_end)
    shown, others = (learned.because, learned.conflicts) if learned else ([], [])
    against = [_tell_end(end, known) for known in shown] if end is not None else []
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
    month = _month_of(calendar.year_end) if calendar and calendar.year_end else None
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
    if namings:
        (naming, most), *others = namings.most_common()
        # One release that names its year otherwise is at fault; two habits are not told apart.
        return Year(month, naming) if not others or most > _CLEAR * others[0][1] else None
    return Year(month, 0) if not namings and month == 12 else None
