"""A change of the fiscal year's end, learned from what dated releases show before and after it.

Older releases that show one end and newer ones that show another, at no time both, are a change. A single release
that differs is none, unless words tell of the change: it may be a mistake of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from generator.model.days import month_end, nearest_month_end
from generator.model.resolved import Known
from generator.resolve.wording import write_day, write_year_end
from generator.resolve.year_ends import Place, Shown, list_places
from generator.resolve.year_words import Move

_LEAST = 2
"""So many releases must show an end of the year that no words explain."""
_DAY = timedelta(days=1)
_LATE = timedelta(days=540)
"""A release that reports no results may name a fiscal year that ended so long ago."""
_YEAR = 366


@dataclass(frozen=True)
class Run:
    """Releases one after the other that show the same end of the year.

    Attributes:
        month: at whose end it ends.
        shown: what they show, in the order of the days on which it holds; empty where words of a change alone tell.
        since: the first day of the first year known to end so; None for the first run.
        until: the last day of the last year known to have ended so; None for the last run.
        changed: how the change to it is known.
    """

    month: int
    shown: Sequence[Shown]
    since: str | None = None
    until: str | None = None
    changed: Sequence[Known] = ()


def find_runs(shown: Sequence[Shown], moves: Sequence[Move]) -> list[Run]:
    """The ends of the fiscal year one after the other; [] where what is shown is no change of one into another.

    Args:
        shown: what releases show, in any order; those that hold on no known day tell nothing here.
        moves: changes that releases state.
    """
    dated = sorted((one for one in shown if one.when), key=lambda one: (one.when or "", one.known.release or ""))
    groups = _group([one for one in dated if _counts(one.place, dated, moves)])
    runs = [Run(month, group) for group in groups if isinstance(month := group[0].place, int)]
    if not runs or len(runs) < len(groups):
        return []
    if len(runs) == 1:
        return _join_by_words(runs[0], moves)
    for number in range(1, len(runs)):
        joined = _join(runs[number - 1], runs[number], moves)
        if joined is None:
            return []
        runs[number - 1 : number + 1] = joined
    # Of a year between two changes at least one must have been whole.
    whole = all(run.since is None or run.until is None or run.since < run.until for run in runs)
    return runs if whole else []


def _counts(place: Place, dated: Sequence[Shown], moves: Sequence[Move]) -> bool:
    """Whether enough releases show an end, or one does and words tell of a change from it or to it."""
    releases = {one.known.release for one in dated if one.place == place}
    return len(releases) >= _LEAST or any(place in {move.source, move.target} for move in moves)


def _group(dated: Sequence[Shown]) -> list[list[Shown]]:
    """The releases by the end that they show; [] where one end is met again after another, or on its day."""
    groups = [[one for one in dated if one.place == place] for place in list_places(dated)]
    for before, after in pairwise(groups):
        if (before[-1].when or "") >= (after[0].when or ""):
            return []
    return groups


def _end_before(day: date, month: int) -> date:
    """The last day of the last year that ends with `month` and before `day`."""
    found = month_end(day.year, month)
    return found if found < day else month_end(day.year - 1, month)


def _end_from(day: date, month: int) -> date:
    """The last day of the first year that ends with `month` on `day` or after it."""
    found = month_end(day.year, month)
    return found if found >= day else month_end(day.year + 1, month)


def _settled(day: str) -> date:
    """A day, or the month's end about which the last day of a 52-week year lies."""
    found = date.fromisoformat(day)
    return nearest_month_end(found) or found


def _join(before: Run, after: Run, moves: Sequence[Move]) -> tuple[Run, Run] | None:
    """Two runs with the days between which the end was changed, and how that is known.

    None where the former end is met with results newer than those of the next one.
    """
    held = max((_settled(one.through) for one in before.shown if one.through), default=None)
    told = next((_settled(one.through) for one in after.shown if one.through), None)
    if held and told and held >= told:
        return None
    # No results tell: then what was said on a day was true some time before it, and the next year began by that day.
    low = held or date.fromisoformat(before.shown[-1].when or "") - _LATE
    latest = _end_before(told or date.fromisoformat(after.shown[0].when or ""), after.month) + _DAY
    # Where the year of the first results had begun under the former end, the next one is the first for certain.
    earliest = _end_from(low, after.month) + _DAY
    latest = max(latest, earliest)
    said = [move for move in moves if move.target == after.month and move.source in {None, before.month}]
    begins = {move.since for move in said if move.since and earliest.isoformat() <= move.since <= latest.isoformat()}
    if len(begins) == 1:
        earliest = latest = date.fromisoformat(begins.pop())
    return _tell(before, after, said, _until(before.month, earliest, said), latest)


def _until(month: int, begin: date, said: Sequence[Move]) -> date:
    """The last day of the last year before a change, of which the next year begins on `begin`."""
    stated = {move.until for move in said if move.until and date.fromisoformat(move.until).month == month}
    ends = [date.fromisoformat(until) for until in stated]
    return ends[0] if len(ends) == 1 and 0 < (begin - ends[0]).days <= _YEAR else _end_before(begin, month)


def _tell(before: Run, after: Run, said: Sequence[Move], until: date, since: date) -> tuple[Run, Run]:
    """Both runs with the days of the change, and the sentences that say from which words it was learned."""
    certain = (since - until).days <= _YEAR
    last_day, first_day = write_day(until.isoformat()), write_day(since.isoformat())
    changed = []
    if before.shown:
        last = before.shown[-1]
        opening = f"fiscal years ended on {write_year_end(last.value)} until {last_day}{'' if certain else ' at least'}"
        changed.append(_quote(last, f"{opening}, and {_name(last)} is the last to show it"))
    if after.shown:
        first = after.shown[0]
        opening = f"they end on {write_year_end(first.value)} since {first_day}{'' if certain else ' at the latest'}"
        changed.append(_quote(first, f"{opening}, and {_name(first)} is the first to show it"))
    changed += [move.known for move in said]
    return replace(before, until=until.isoformat()), replace(after, since=since.isoformat(), changed=changed)


def _name(shown: Shown) -> str:
    return f"the release of {write_day(shown.day)}" if shown.day else f"the release {shown.known.release}"


def _quote(shown: Shown, opening: str) -> Known:
    return shown.known.model_copy(update={"because": f"{opening}: {shown.known.because}"})


def _join_by_words(run: Run, moves: Sequence[Move]) -> list[Run]:
    """A change of which releases show one side alone, and words that give its day tell the other; else []."""
    newest = max((_settled(one.through) for one in run.shown if one.through), default=None)
    away = [
        move
        for move in moves
        if move.source == run.month and move.since and (newest is None or newest < date.fromisoformat(move.since))
    ]
    oldest = min((one.when for one in run.shown if one.when), default="9999-12-31")
    here = [
        move
        for move in moves
        if move.target == run.month
        and move.source
        and move.since
        # What held long before cannot have begun then.
        and date.fromisoformat(move.since) - date.fromisoformat(oldest) <= timedelta(days=_YEAR)
    ]
    said = away or here
    if len({(move.source, move.target, move.since) for move in said}) != 1 or (away and here):
        return []
    first = said[0]
    since = date.fromisoformat(first.since or "")
    former = run if away else Run(first.source or 0, [])
    present = Run(first.target, []) if away else run
    return list(_tell(former, present, said, _until(former.month, since, said), since))
