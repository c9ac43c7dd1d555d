"""Fiscal years and stretches of time: arithmetic over calendar days, without any text."""

import datetime
from dataclasses import dataclass, replace
from typing import Literal

from generator.model.days import DRIFT, month_end, nearest_month_end
from generator.model.figures import FactPeriod

Kind = Literal["quarter", "half", "nine-months", "year"]
MONTHS_OF: dict[Kind, int] = {"quarter": 3, "half": 6, "nine-months": 9, "year": 12}
_WEEKS_OF: dict[Kind, int] = {"quarter": 13, "half": 26, "nine-months": 39, "year": 52}
# Counts with the week that a long year has more, and what they are in the year before it. Forty weeks are sixteen and
# twice twelve, every year: the week more is nearly always in the last quarter.
_LONG = {14: 13, 27: 26, 53: 52, 17: 16}
_ALSO_MONTHS = 17
_LAST_NAMED_BEFORE = 5


def can_be_named(naming: int, month: int) -> bool:
    """Whether a year that ends in a month can be named so: after the year before only if it ends by May."""
    return naming == 0 or (naming == -1 and month <= _LAST_NAMED_BEFORE)


def is_linked(year: int | None, number: int | None, end: datetime.date | None) -> bool:
    """Whether the calendar's quarter of a year is the one before the quarter that ends with a month."""
    if year is None or number is None or end is None:
        return False
    return month_end(year, 3 * number) == month_end(end.year, end.month - 3)


def are_uneven(weeks: int | None) -> bool:
    """Whether a count of weeks is of a company whose quarters are of unequal length: twelve weeks and sixteen."""
    return weeks is not None and weeks % _WEEKS_OF["quarter"] > 1


@dataclass(frozen=True)
class Stretch:
    """A period: what it is called and which days it covers, as far as known.

    Attributes:
        kind: how long it is.
        fiscal_year: its fiscal year; None where unknown.
        number: the quarter 1 to 4, or the half 1 or 2; None for other kinds or where unknown.
        end: last day; None where unknown.
        printed_end: whether that day is printed (a 52/53-week year) rather than a month's end concluded.
        weeks: how many weeks it has, where that is told and is not thirteen a quarter; None elsewhere.
    """

    kind: Kind
    fiscal_year: int | None = None
    number: int | None = None
    end: datetime.date | None = None
    printed_end: bool = False
    weeks: int | None = None

    @property
    def label(self) -> str | None:
        """`FY2006-Q2`, `FY2006-H1`, `FY2006-9M`, `FY2006`; None where the fiscal year or place is unknown."""
        if self.fiscal_year is None:
            return None
        if self.kind == "year":
            return f"FY{self.fiscal_year}"
        if self.kind == "nine-months":
            return f"FY{self.fiscal_year}-9M"
        if self.number is None:
            return None
        return f"FY{self.fiscal_year}-{'Q' if self.kind == 'quarter' else 'H'}{self.number}"

    @property
    def start(self) -> datetime.date | None:
        """First day: by whole months where the end is a month's end, else by whole weeks."""
        if self.end is None:
            return None
        if self.weeks is not None:
            return self.end - datetime.timedelta(days=self.weeks * 7 - 1)
        if self.end == month_end(self.end.year, self.end.month):
            before = month_end(self.end.year, self.end.month - MONTHS_OF[self.kind])
            return before + datetime.timedelta(days=1)
        return self.end - datetime.timedelta(days=_WEEKS_OF[self.kind] * 7 - 1)

    @property
    def quarters(self) -> int | None:
        """How many quarters of all fiscal years have gone at its end; None where its year or place is unknown."""
        if self.fiscal_year is None or self.label is None:
            return None
        gone = {"quarter": self.number, "half": 2 * (self.number or 0), "nine-months": 3, "year": 4}[self.kind]
        return 4 * self.fiscal_year + (gone or 0)

    @property
    def known(self) -> bool:
        """Whether it says which period it is at all."""
        return self.end is not None or self.label is not None

    @property
    def name(self) -> str:
        """What fact ids call it: the label, else its days."""
        return self.label or f"{self.start}..{self.end}"

    def as_period(self) -> FactPeriod:
        """The same as a record writes it."""
        start = self.start
        return FactPeriod(
            label=self.label,
            start=start.isoformat() if start else None,
            end=self.end.isoformat() if self.end else None,
        )

    def same(self, other: "Stretch") -> bool:
        """Whether both are one period, by days where both have them, else by label."""
        if self.kind != other.kind:
            return False
        if self.end and other.end:
            return abs((self.end - other.end).days) <= DRIFT
        return self.label is not None and self.label == other.label


@dataclass(frozen=True)
class FiscalYear:
    """An issuer's fiscal year: the month that ends it, and which year it is named after.

    Attributes:
        month: the month at whose end it ends.
        naming: 0 where it is named after the year it ends in, -1 after the year before (`fiscal 2019 ended
            February 1, 2020`), None where that is not known.
    """

    month: int
    naming: int | None = 0

    def end_of(self, fiscal_year: int, months: int = 12) -> datetime.date | None:
        """Last day of the first `months` of a fiscal year; None where the naming is unknown."""
        if self.naming is None:
            return None
        return month_end(fiscal_year - self.naming, self.month - 12 + months)

    def begins_with(self, kind: Kind, end: datetime.date) -> bool:
        """Whether the stretch of this kind that ends at `end` begins with the fiscal year."""
        near = nearest_month_end(end)
        return near is not None and ((near.month - self.month) % 12 or 12) == MONTHS_OF[kind]

    def place(self, kind: Kind, end: datetime.date, printed: bool) -> Stretch:
        """The stretch of this kind that ends at `end`, labelled where it fits the fiscal year."""
        near = nearest_month_end(end)
        bare = Stretch(kind, end=end, printed_end=printed)
        if near is None:
            return bare
        into = (near.month - self.month) % 12 or 12
        if self.naming is None:
            # Its place in the year is known all the same.
            parts = kind in ("quarter", "half") and not into % MONTHS_OF[kind]
            return replace(bare, number=into // MONTHS_OF[kind]) if parts else bare
        year_end = near.year if near.month <= self.month else near.year + 1
        fiscal_year = year_end + self.naming
        months = MONTHS_OF[kind]
        if kind in ("nine-months", "year"):
            return Stretch(kind, fiscal_year, None, end, printed) if into == months else bare
        if into % months:
            return bare
        return Stretch(kind, fiscal_year, into // months, end, printed)

    def named(self, kind: Kind, fiscal_year: int, number: int | None) -> Stretch:
        """The stretch of this name: quarter or half `number` of `fiscal_year`, its nine months, the year."""
        months = MONTHS_OF[kind] * (number or 1)
        return Stretch(kind, fiscal_year, number, self.end_of(fiscal_year, months))


def year_before(stretch: Stretch) -> Stretch:
    """The same stretch a year earlier; its end is a month's end where the printed one was.

    A year that has a week more than the one before begins 52 weeks after it all the same: fourteen weeks that end on
    January 2, 2021, follow upon thirteen that ended on December 28, 2019.
    """
    year = None if stretch.fiscal_year is None else stretch.fiscal_year - 1
    end, weeks = stretch.end, stretch.weeks
    if weeks == _ALSO_MONTHS and year is None:
        # February to May of a retailer, year for year, or a last quarter with a week more: its name alone tells.
        end = None
    elif weeks in _LONG and weeks is not None:
        weeks = _LONG[weeks]
        end = end - datetime.timedelta(days=364 + 7) if end else None
    elif end is not None:
        if end == month_end(end.year, end.month) and stretch.weeks is None:
            end = month_end(end.year - 1, end.month)
        else:
            # A 52/53-week year: the weekday holds, the day is 52 weeks back and may be a week off.
            end = end - datetime.timedelta(days=364)
    return Stretch(stretch.kind, year, stretch.number, end, weeks=weeks)


def end_of_weeks(stretch: Stretch, quarters: int) -> datetime.date | None:
    """The last day of what ends so many quarters of thirteen weeks after a stretch; None where its own is unknown.

    What ends before it has its end a week earlier where the stretch has a week more: `fourteen weeks`.
    """
    more = quarters < 0 and stretch.weeks in _LONG
    return stretch.end + datetime.timedelta(weeks=_WEEKS_OF["quarter"] * quarters - more) if stretch.end else None


def one_before(stretch: Stretch) -> Stretch:
    """The stretch of the same kind just before a quarter, half or year."""
    number, year = stretch.number, stretch.fiscal_year
    if stretch.kind == "year":
        return year_before(stretch)
    parts = 4 if stretch.kind == "quarter" else 2
    if number is not None:
        number -= 1
        if not number:
            number, year = parts, None if year is None else year - 1
    end = stretch.end
    if end is not None:
        if stretch.weeks in _LONG and stretch.start is not None:
            end = stretch.start - datetime.timedelta(days=1)
        elif end == month_end(end.year, end.month):
            end = month_end(end.year, end.month - MONTHS_OF[stretch.kind])
        else:
            end = end - datetime.timedelta(days=_WEEKS_OF[stretch.kind] * 7)
    return Stretch(stretch.kind, year, number, end)
