"""The fiscal year of each issuer, learned from all its releases, with the releases that say otherwise."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.model.curated import CuratedCalendar
from generator.model.days import month_end
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, WeekRule
from generator.resolve.labels import ChangedYear, Former, Year, read_label
from generator.resolve.organisations import Organisations
from generator.resolve.wording import name_year_end
from generator.resolve.year_ends import Place, Shown, find_year_end, month_of, tell_end
from generator.resolve.year_moves import Run, find_runs
from generator.resolve.year_words import Move, find_moves

# So many times as often as another way to name the year must one be met.
_CLEAR = 3


def learn_calendars(
    releases: Sequence[Release],
    texts: Mapping[str, str],
    organisations: Organisations,
    stated: Sequence[CuratedCalendar] = (),
) -> dict[str, FiscalCalendar]:
    """The fiscal calendar of each organisation whose releases show one.

    Args:
        releases: all, in reading order.
        texts: canonical texts by release id, for the words that tell of a change.
        organisations: to tell the issuers.
        stated: what people say; it wins.

    Returns:
        By organisation id. Where older releases show one end of the year and newer ones another, it was changed. Else
        the month that most releases show holds; the others are kept as conflicts.
    """
    shown: dict[str, list[Shown]] = {}
    moves: dict[str, list[Move]] = {}
    for release in releases:
        home = organisations.home(release.id)
        if home is None:
            continue
        if found := find_year_end(release, texts.get(release.id, "")):
            shown.setdefault(home, []).append(found)
        moves.setdefault(home, []).extend(find_moves(release, texts.get(release.id, "")))
    calendars = {key: _learn(entries, moves.get(key, [])) for key, entries in shown.items()}
    for key in dict.fromkeys(calendar.organisation for calendar in stated):
        own = [calendar for calendar in stated if calendar.organisation == key]
        calendars[key] = _settle(shown.get(key, []), moves.get(key, []), own)
    return calendars


def _learn(shown: Sequence[Shown], moves: Sequence[Move]) -> FiscalCalendar:
    """What releases show together: one end of the year, several one after the other, or none for certain."""
    runs = find_runs(shown, moves)
    if not runs:
        found = _weigh(shown)
        # A change is told of, and nothing shows when; or it was before all releases held.
        month = month_of(found.year_end) if found.year_end else None
        away = [move.known for move in moves if move.source == month and month is not None]
        here = [move.known for move in moves if move.target == month and month is not None]
        return found.model_copy(update={"conflicts": [*found.conflicts, *away], "changed": here})
    *former, last = [_write_run(run, shown) for run in runs]
    places = {run.month for run in runs}
    others = [tell_end(one.value, one.known) for one in shown if one.place not in places]
    return last.model_copy(update={"earlier": former[::-1], "conflicts": others})


def _write_run(run: Run, shown: Sequence[Shown]) -> FiscalCalendar:
    """The calendar of one run; releases without a date that show the same end are among its reasons."""
    agreeing = [one for one in shown if one.place == run.month]
    end = month_end(2001, run.month)
    return FiscalCalendar(
        year_end=_usual_day(agreeing) if agreeing else f"{end.month:02d}-{end.day:02d}",
        because=[one.known for one in agreeing],
        since=run.since,
        until=run.until,
        changed=list(run.changed),
    )


def _usual_day(agreeing: Sequence[Shown]) -> str:
    """The day shown most often, of several the one shown last."""
    days = Counter(one.value for one in agreeing)
    last = {one.value: number for number, one in enumerate(agreeing)}
    return max(days, key=lambda day: (days[day], last[day]))


def _weigh(shown: Sequence[Shown]) -> FiscalCalendar:
    """The end that most releases show; none where two are shown as often. What is stated counts twice."""
    counts: Counter[Place] = Counter()
    for one in shown:
        counts[one.place] += 2 if one.stated else 1
    (first, most), *others = counts.most_common(2)
    if others and others[0][1] == most:
        return FiscalCalendar(year_end=None, because=[], conflicts=[tell_end(one.value, one.known) for one in shown])
    agreeing = [one for one in shown if one.place == first]
    return FiscalCalendar(
        year_end=_usual_day(agreeing),
        because=[one.known for one in agreeing],
        conflicts=[tell_end(one.value, one.known) for one in shown if one.place != first],
    )


def find_in_force(calendar: FiscalCalendar, day: str | None) -> FiscalCalendar | None:
    """The calendar in force on a day (ISO), the present one for None; None where the year was moved about then."""
    if day is None:
        return calendar
    since = ""
    for former in reversed(calendar.earlier):
        if former.until and day <= former.until:
            return former if day >= since else None
        since = former.until or since
    return calendar if day >= (calendar.since or since) else None


def know_by_calendar(calendar: FiscalCalendar, opening: str) -> list[Known]:
    """That days follow from a calendar, with the first words that show it; `opening` says which days are what."""
    if not calendar.because and not calendar.changed:
        return []
    source = (calendar.because or calendar.changed)[0]
    ends = "ended" if calendar.until else "ends"
    because = f"{opening}: the fiscal year {ends} on {name_year_end(calendar)}, {source.because}"
    return [Known(because=because, release=source.release, at=source.at)]


def _take(calendar: CuratedCalendar, shown: Sequence[Shown], others: Sequence[Shown] = ()) -> FiscalCalendar:
    """A stated calendar, with the releases that agree with it and `others` as its conflicts."""
    who = calendar.by or "an editor"
    reason = Known(because=f"{who} says so: {calendar.because}", release=None, at=[])
    place = month_of(calendar.year_end) or calendar.year_end
    return FiscalCalendar(
        year_end=calendar.year_end,
        because=[reason, *(one.known for one in shown if one.place == place)],
        conflicts=[tell_end(one.value, one.known) for one in others],
        weeks=_take_weeks(calendar, reason),
        named_after=calendar.named_after,
        until=calendar.until,
    )


def _take_weeks(calendar: CuratedCalendar, reason: Known) -> WeekRule | None:
    month = month_of(calendar.year_end)
    if calendar.weekday is None or month is None:
        return None
    return WeekRule(weekday=calendar.weekday, month=month, rule=calendar.rule, because=[reason])


def _settle(shown: Sequence[Shown], moves: Sequence[Move], stated: Sequence[CuratedCalendar]) -> FiscalCalendar:
    """The calendar in force: the stated one without an end, else what is learned of the time after those that ended."""
    ended = sorted((c for c in stated if c.until), key=lambda c: c.until or "", reverse=True)
    current = next((calendar for calendar in stated if not calendar.until), None)
    earlier = [_take(calendar, shown) for calendar in ended]
    places = {month_of(calendar.year_end) or calendar.year_end for calendar in stated}
    others = [one for one in shown if one.place not in places]
    if current is not None:
        return _take(current, shown, others).model_copy(update={"earlier": earlier})
    # Releases of the first months after a change still speak of the year that has ended.
    later = [one for one in others if one.when and one.when > (ended[0].until or "")]
    if later or shown:
        return _learn(later or shown, moves).model_copy(update={"earlier": earlier, "changed": []})
    return earlier[0].model_copy(update={"earlier": earlier[1:]})


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


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
        return _learn_changed_year(calendar, labelled)
    month = month_of(calendar.year_end) if calendar and calendar.year_end else None
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


def _learn_changed_year(calendar: FiscalCalendar, labelled: Sequence[tuple[str, str]]) -> Year | None:
    """The same for a year whose end was changed: each of them as the periods show that it labels."""
    month = month_of(calendar.year_end) if calendar.year_end else None
    if month is None:
        return None
    current = learn_year(calendar.model_copy(update={"earlier": []}), labelled)
    chain = [*calendar.earlier[::-1], calendar]
    former = tuple(
        Former(one.until, after.since or _day_after(one.until), learn_year(one, labelled))
        for one, after in pairwise(chain)
        if one.until
    )
    return ChangedYear(month, current.naming if current else 0, former, named=current is not None)
