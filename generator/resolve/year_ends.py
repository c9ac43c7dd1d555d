"""What single releases show of the end of their issuer's fiscal year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.base import words_at
from generator.model.days import nearest_month_end
from generator.model.release import Release
from generator.model.resolved import Known
from generator.resolve.reading import vintage_of
from generator.resolve.wording import write_year_end
from generator.resolve.year_words import find_days

# A leap year, so that 29 February is a day.
_ANY_YEAR = 2004

Place = int | str
"""Where in the calendar a year ends: the month at whose end it does, or the day (`MM-DD`) in a month's middle."""


@dataclass(frozen=True)
class Shown:
    """The end of the fiscal year (`MM-DD`) as one release states it, or as it was concluded from its words.

    Attributes:
        value: the end.
        known: the words.
        stated: whether the release states it.
        day: of the release (ISO); None where it has no date.
        through: the last day of the newest period whose results it reports, or that the words name; None where no such
            day is known.
        when: the day at which the end is shown to hold: the one that the words name, as far as that has come, else the
            release's. A release of today may cite the annual report of a year long past.
    """

    value: str
    known: Known
    stated: bool
    day: str | None = None
    through: str | None = None
    when: str | None = None

    @property
    def place(self) -> Place:
        """Days of 52-week years move about one month's end: they agree with one another."""
        return month_of(self.value) or self.value


def month_of(year_end: str) -> int | None:
    """The month at whose end a year ends: `09-30`, and `10-02` of a 52-week year, are 9; None in a month's middle."""
    try:
        near = nearest_month_end(date(_ANY_YEAR, int(year_end[:2]), int(year_end[3:])))
    except ValueError:
        return None
    return near.month if near else None


def find_year_end(release: Release, text: str) -> Shown | None:
    """What a release, of which `text` is the canonical text, shows of its issuer's fiscal year; None for nothing."""
    end, shown = release.fiscal_year_end, release.calendar
    if end:
        because = f"the release states that the fiscal year ends: “{end.printed}”"
        value, known = end.value, Known(because=because, release=release.id, at=end.at)
    elif shown:
        value, known = shown.value, Known(because=f"concluded from “{shown.because}”", release=release.id, at=shown.at)
    else:
        return None
    day = vintage_of(release)
    days = [found.isoformat() for found in find_days(words_at(text, known.at))]
    named = max((found for found in days if day is None or found <= day), default=None)
    return Shown(value, known, end is not None, day, _newest_end(release) or named, named or day)


def _newest_end(release: Release) -> str | None:
    """The last day of the newest period whose results a release reports, none of them still to come."""
    day = vintage_of(release)
    ends = [
        fact.period.end
        for fact in release.facts
        if fact.organisation is None and fact.role == "reported" and fact.period.start and fact.period.end
    ]
    return max((end for end in ends if day is None or end <= day), default=None)


def tell_end(value: str, known: Known) -> Known:
    """`31 December, concluded from “…”`."""
    return known.model_copy(update={"because": f"{write_year_end(value)}, {known.because}"})


def list_places(shown: Sequence[Shown]) -> list[Place]:
    """The places that releases show, each once, in the order in which they are first met."""
    return list(dict.fromkeys(one.place for one in shown))
