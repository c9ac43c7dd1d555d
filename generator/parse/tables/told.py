"""What the words over a column say of a time, gathered from the nearest up."""

import datetime
from dataclasses import dataclass

from generator.model.base import Spans
from generator.model.days import month_end, nearest_month_end
from generator.parse.tables.head_words import Days, HeadKind, HeadWords


@dataclass
class Told:
    """What is told of a column so far; a first word stands."""

    kind: HeadKind | None = None
    number: int | None = None
    days: Days | None = None
    year: int | None = None
    instant: bool = False
    trailing: bool = False
    own_kind: bool = False
    counted: bool = False
    weeks: int | None = None

    @property
    def end(self) -> datetime.date | None:
        """The day that is told; None where its day or its year is open."""
        return end_of(self.days, self.year) if self.days is not None and self.year is not None else None

    @property
    def near(self) -> datetime.date | None:
        """The end of a month that the day is, or is near to; None for any other."""
        return nearest_month_end(self.end) if self.end is not None else None

    def add(self, head: HeadWords, *, own: bool = False) -> bool:
        """Take from words what is still open and what they say once only; whether anything was taken.

        Args:
            head: the words.
            own: whether they stand over the column itself.
        """
        took = False
        # The name of a year over a column says its length only where nothing nearer to the column does.
        kinds = set() if own and head.by_name else {kind for kind, _ in head.kinds}
        if self.kind is None and len(kinds) == 1:
            self.kind, took = next(iter(kinds)), True
            self.trailing, self.own_kind, self.weeks = head.trailing, own, head.weeks
            self.counted = head.counted
        # `Second Quarter Results` above a table says nothing of a column whose end stands over it.
        numbered = len(head.kinds) == 1 and head.kinds[0][0] == self.kind and (own or self.days is None)
        if self.number is None and numbered and head.kinds[0][1]:
            self.number, took = head.kinds[0][1], True
        ends = {(days.month, days.day) for days in head.days}
        fits = not kinds or self.kind is None or self.kind in kinds
        if self.days is None and len(ends) == 1 and fits:
            month, day = next(iter(ends))
            self.days, took = Days(month, day, None), True
        years = {days.year for days in head.days if days.year} | set(head.years)
        if self.year is None and len(years) == 1:
            self.year, took = next(iter(years)), True
        return took


@dataclass(frozen=True)
class Words:
    """What the words over one column of a block say, before any calendar is looked at.

    Attributes:
        told: what they say of a time.
        at: where.
        printed: the heads.
        currency: ISO code printed over it, or None.
        why: why it is not read, or None where nothing stands in the way.
        own_day: whether a whole day stands over it, and no period anywhere.
    """

    told: Told
    at: Spans
    printed: str
    currency: str | None
    why: str | None
    own_day: bool = False


def end_of(days: Days, year: int) -> datetime.date | None:
    """The day in `year`; a month's end where no day is printed. None where no calendar has it."""
    if days.day is None:
        return month_end(year, days.month)
    try:
        return datetime.date(year, days.month, days.day)
    except ValueError:
        # `Three Months Ended February 29,` over 2019.
        return month_end(year, 2) if (days.month, days.day) == (2, 29) else None
