"""Printed words for a period, as `period_phrases.py` finds and `periods.py` resolves them."""

from dataclasses import dataclass
from typing import Literal

from generator.parse.figures.fiscal import Kind
from generator.parse.text.dates import Day

Relation = Literal["named", "this", "year-ago", "previous"]


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Phrase:
    """Printed words for a period; `start` and `end` are indexes into the words searched.

    Attributes:
        kind: its length; None where only a base tells (`a year ago`, `the same period`, a bare `2004`).
        number: ordinal of the quarter or half.
        year: the year printed with it.
        fiscal: whether that year is called fiscal.
        day: the end printed with it.
        relation: `named` by itself, `this` (`the quarter`), or told against another period.
        instant: whether it is a day (`as of March 31, 2006`, `at year end`).
        reach: where the words end that it takes its year or end from (`the fourth quarter and fiscal year
            ending September 30, 2005`).
        ytd: whether months are printed as such (`six months`), so that they count from the year's start.
        trailing: whether the months are any last ones.
        weeks: how many weeks it has, where that is told and is not thirteen a quarter.
    """

    start: int
    end: int
    kind: Kind | None
    number: int | None = None
    year: int | None = None
    fiscal: bool = False
    day: Day | None = None
    relation: Relation = "named"
    instant: bool = False
    reach: int = 0
    ytd: bool = False
    trailing: bool = False
    weeks: int | None = None

    @property
    def bare(self) -> bool:
        """Whether neither a year nor an end is printed with it."""
        return self.relation == "named" and self.year is None and self.day is None and not self.instant

    @property
    def may_be_day(self) -> bool:
        """Whether it is a year alone, or an end, that can be part of a day: `2006` in `April 20, 2006`."""
        return self.kind is None and self.relation == "named" and not self.instant
