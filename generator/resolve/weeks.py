"""Fiscal years of 52 or 53 whole weeks: learned from the days that releases print, never from days concluded.

Such a year ends on one day of the week, the last one of a month (`the last Saturday of September`) or the one nearest
to the month's end (`the Sunday nearest to 31 December`). A quarter has 13 weeks; in a year of 53 weeks one has 14,
the last one unless a printed day shows an earlier one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from generator.model.days import DRIFT, month_end
from generator.resolve.labels import Label, Year, quarters_of
from generator.vocabulary.dates import MONTH_NAMES

Rule = Literal["last", "nearest"]
RULES: tuple[Rule, ...] = ("last", "nearest")
_QUARTER = timedelta(weeks=13)
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)

Ends = Mapping[tuple[int, int], date]
"""The printed last day of so many quarters of a fiscal year."""


def prints_day(words: str, day: date) -> bool:
    """Whether words print a day: `March 29, 2020`, `Mar. 29`, `29 March`, `3/29/2020`; the year may be left out."""
    folded = words.casefold()
    month = MONTH_NAMES[day.month - 1].lower()
    short = r"sept?\.?" if month == "september" else rf"{month[:3]}\.?"
    if re.search(rf"\b(?:{month}|{short})\s*{day.day}\b|\b{day.day}\s+(?:{month}|{short})(?!\w)", folded):
        return True
    return re.search(rf"(?<!\d)0?{day.month}[/.-]0?{day.day}(?!\d)", folded) is not None


def end_by_rule(rule: Rule, weekday: int, year: int, month: int) -> date:
    """The day of the week that is the last one of a month, or nearest to its end."""
    last = month_end(year, month)
    before = timedelta(days=(last.weekday() - weekday) % 7)
    nearer_after = rule == "nearest" and before > timedelta(days=3)
    return last - before + (_WEEK if nearer_after else timedelta(0))


@dataclass(frozen=True)
class WeekYear(Year):
    """A fiscal year of whole weeks.

    Attributes:
        weekday: of its last day, 0 for Monday.
        rules: those that fit all printed days; several where these do not tell them apart, none where none fits.
        printed: the last days that releases print, by fiscal year and quarters into it.
    """

    weekday: int = 5
    rules: tuple[Rule, ...] = ()
    printed: Ends = field(default_factory=dict, hash=False)

    def _ends_by(self, rule: Rule, fiscal_year: int) -> date:
        return end_by_rule(rule, self.weekday, fiscal_year - self.naming, self.month)

    def _begins_after(self, rule: Rule, fiscal_year: int) -> date:
        """The last day before a fiscal year."""
        return self.printed.get((fiscal_year - 1, 4)) or self._ends_by(rule, fiscal_year - 1)

    def _end_by(self, rule: Rule, fiscal_year: int, quarters: int) -> date | None:
        """The last day after so many quarters; None in a year of 53 weeks as long as no day shows where the last is."""
        if quarters == 4:
            return self._ends_by(rule, fiscal_year)
        before = self._begins_after(rule, fiscal_year)
        plain = before + _QUARTER * quarters
        if self._ends_by(rule, fiscal_year) - before == _QUARTER * 4:
            return plain
        for number in (1, 2, 3):
            day = self.printed.get((fiscal_year, number))
            if day is not None and number <= quarters and day - before == _QUARTER * number + _WEEK:
                return plain + _WEEK
            if day is not None and number >= quarters and day - before == _QUARTER * number:
                return plain
        return None

    def end_after(self, fiscal_year: int, quarters: int) -> date | None:
        """The last day after so many quarters (0 to 4) of a fiscal year; None where it is not certain."""
        fiscal_year, quarters = (fiscal_year - 1, 4) if quarters == 0 else (fiscal_year, quarters)
        if printed := self.printed.get((fiscal_year, quarters)):
            return printed
        days = {self._end_by(rule, fiscal_year, quarters) for rule in self.rules}
        return days.pop() if len(days) == 1 else None

    def exact_days_of(self, label: Label) -> tuple[str | None, str | None]:
        """First and last day of a labelled period, each None where it is not certain."""
        start, end = quarters_of(label)
        before, last = self.end_after(label.fiscal_year, start), self.end_after(label.fiscal_year, end)
        return (before + _DAY).isoformat() if before else None, last.isoformat() if last else None


def learn_weeks(year: Year, ends: Iterable[tuple[Label, date]]) -> WeekYear | None:
    """The fiscal year of whole weeks that printed last days show; None where they are month ends.

    Args:
        year: the fiscal year by months.
        ends: labelled periods with their last days as printed.
    """
    near: dict[tuple[int, int], Counter[date]] = {}
    for label, day in ends:
        _, by_month = Year.days_of(year, label)
        if abs((date.fromisoformat(by_month) - day).days) <= DRIFT:
            near.setdefault((label.fiscal_year, quarters_of(label)[1]), Counter())[day] += 1
    odd = Counter(day.weekday() for days in near.values() for day in days if day != month_end(day.year, day.month))
    if not odd:
        return None
    weekday = max(odd, key=lambda found: (odd[found], -found))
    printed: dict[tuple[int, int], date] = {}
    for place, days in sorted(near.items()):
        fitting = [day for day in days if day.weekday() == weekday]
        if fitting:
            printed[place] = max(fitting, key=lambda day: (days[day], day))
    others = sum(1 for place in near if place not in printed)
    # Days of another weekday are misprints or said for convenience (`ended December 31`), as long as they are few.
    if others >= len(printed):
        return None
    bare = WeekYear(year.month, year.naming, weekday, (), printed)
    return WeekYear(year.month, year.naming, weekday, tuple(r for r in RULES if _fits(bare, r, printed)), printed)


def _fits(year: WeekYear, rule: Rule, printed: Ends) -> bool:
    """Whether all printed days are what a rule gives, a quarter of 14 weeks granted in a year of 53."""
    for (fiscal_year, quarters), day in printed.items():
        end = end_by_rule(rule, year.weekday, fiscal_year - year.naming, year.month)
        if quarters == 4:
            if day != end:
                return False
            continue
        before = end_by_rule(rule, year.weekday, fiscal_year - 1 - year.naming, year.month)
        late = day - before - _QUARTER * quarters
        if late != timedelta(0) and (late != _WEEK or end - before == _QUARTER * 4):
            return False
    return True


def weeks_between(start: str | None, end: str | None) -> int | None:
    """How many whole weeks a period has; None where a day is unknown, or it is no whole weeks."""
    if start is None or end is None:
        return None
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return days // 7 if days % 7 == 0 else None
