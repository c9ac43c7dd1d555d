"""Fiscal labels and the days they cover: `FY2006-Q2` of a year that ends on 30 September."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.model.days import DRIFT, month_end, nearest_month_end

Kind = Literal["quarter", "half", "nine-months", "year", "trailing-year", "other"]

_LABEL = re.compile(r"FY(?P<year>\d{4})(?:-(?P<part>Q[1-4]|H[12]|9M))?$")
_MONTHS: dict[Kind, int] = {"quarter": 3, "half": 6, "nine-months": 9, "year": 12}


@dataclass(frozen=True)
class Label:
    """A fiscal label taken apart.

    Attributes:
        text: `FY2006-Q2`.
        kind: how long the period is.
        fiscal_year: 2006.
        number: of the quarter or half; None for others.
    """

    text: str
    kind: Kind
    fiscal_year: int
    number: int | None


def read_label(text: str | None) -> Label | None:
    """A label's parts; None for anything that is none."""
    match = _LABEL.match(text) if text else None
    if match is None or text is None:
        return None
    part = match["part"]
    year = int(match["year"])
    if part is None:
        return Label(text, "year", year, None)
    if part == "9M":
        return Label(text, "nine-months", year, None)
    return Label(text, "quarter" if part[0] == "Q" else "half", year, int(part[1]))


def quarters_of(label: Label) -> tuple[int, int]:
    """Where a labelled period begins and ends within its fiscal year, in quarters: `FY2006-H2` -> (2, 4)."""
    length = _MONTHS[label.kind] // 3
    end = length * (label.number or 1)
    return end - length, end


def close(one: str | None, other: str | None) -> bool:
    """Whether two days (ISO) are the same but for the drift of 52-week years, or one of them is unknown."""
    if one is None or other is None:
        return True
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= DRIFT


def _is_after(one: str, other: str) -> bool:
    """Whether a day (ISO) lies after another one, by more than the drift of 52-week years; "" is before all days."""
    return bool(one) and date.fromisoformat(one) - date.fromisoformat(other) > timedelta(days=DRIFT)


@dataclass(frozen=True)
class Year:
    """An organisation's fiscal year.

    Attributes:
        month: the month at whose end it ends.
        naming: 0 where it is named after the year it ends in, -1 after the year before.
    """

    month: int
    naming: int

    def days_of(self, label: Label) -> tuple[str, str]:
        """First and last day of a labelled period, in whole months."""
        length = _MONTHS[label.kind]
        into = length * (label.number or 1)
        end_year = label.fiscal_year - self.naming
        end = month_end(end_year, self.month - 12 + into)
        start = month_end(end_year, self.month - 12 + into - length) + timedelta(days=1)
        return start.isoformat(), end.isoformat()

    def label_of(self, start: str, end: str) -> Label | None:
        """The label of the days from `start` to `end`; None where they are no part of this fiscal year."""
        last = nearest_month_end(date.fromisoformat(end))
        before = nearest_month_end(date.fromisoformat(start) - timedelta(days=1))
        if last is None or before is None:
            return None
        length = (last.year - before.year) * 12 + last.month - before.month
        into = (last.month - self.month) % 12 or 12
        end_year = last.year if last.month <= self.month else last.year + 1
        year = end_year + self.naming
        if length == 12 and into == 12:
            return read_label(f"FY{year}")
        if length == 9 and into == 9:
            return read_label(f"FY{year}-9M")
        if length == 6 and into % 6 == 0:
            return read_label(f"FY{year}-H{into // 6}")
        if length == 3 and into % 3 == 0:
            return read_label(f"FY{year}-Q{into // 3}")
        return None

    def quarter_about(self, day: date) -> Label | None:
        """The quarter that ends about a day; None in the middle of a month, and where no quarter ends then."""
        near = nearest_month_end(day)
        if near is None:
            return None
        first = month_end(near.year, near.month - 3) + timedelta(days=1)
        return self.label_of(first.isoformat(), near.isoformat())

    def exact_days_of(self, label: Label) -> tuple[str | None, str | None]:
        """First and last day of a labelled period, each None where it is not certain."""
        return self.days_of(label)

    def ends_on(self, day: str) -> bool:
        """Whether a fiscal year ends on a day (ISO)."""
        last = nearest_month_end(date.fromisoformat(day))
        return last is not None and last.month == self.month


@dataclass(frozen=True)
class Former:
    """A fiscal year that was in force before its end was changed.

    Attributes:
        until: the last day (ISO) on which it is known to have been in force.
        since: the first day on which the next one is known to have been.
        year: the year itself; None where it is not known by which name it went.
    """

    until: str
    since: str
    year: Year | None


@dataclass(frozen=True)
class ChangedYear(Year):
    """A fiscal year whose end was changed; what lies between two of them belongs to neither.

    Attributes:
        earlier: the years before, oldest first.
        named: whether it is known by which name the present one goes; else it labels nothing.
    """

    earlier: tuple[Former, ...] = ()
    named: bool = True

    def _place(self, label: Label) -> tuple[Year, bool]:
        """The year whose label it is, and whether it lies within the days on which that is known to be in force."""
        since = ""
        for former in self.earlier:
            if former.year is not None:
                start, end = former.year.days_of(label)
                if end <= former.until:
                    return former.year, start >= since
            since = former.since
        own = Year(self.month, self.naming)
        return own, self.named and own.days_of(label)[0] >= since

    def days_of(self, label: Label) -> tuple[str, str]:
        """First and last day of a labelled period: by the year that was in force when it ended."""
        return self._place(label)[0].days_of(label)

    def exact_days_of(self, label: Label) -> tuple[str | None, str | None]:
        """The same, None for both where the year was moved meanwhile."""
        year, certain = self._place(label)
        return year.days_of(label) if certain else (None, None)

    def label_of(self, start: str, end: str) -> Label | None:
        """The label of the days from `start` to `end`, by the year that was in force then; None across a change."""
        since = ""
        for former in self.earlier:
            if not _is_after(end, former.until):
                return former.year.label_of(start, end) if former.year and not _is_after(since, start) else None
            since = former.since
        return super().label_of(start, end) if self.named and not _is_after(since, start) else None

    def ends_on(self, day: str) -> bool:
        """Whether a fiscal year ends on a day, by the year that was in force then."""
        since = ""
        for former in self.earlier:
            if not _is_after(day, former.until):
                return former.year is not None and former.year.ends_on(day) and not _is_after(since, day)
            since = former.since
        return super().ends_on(day) and not _is_after(since, day)
