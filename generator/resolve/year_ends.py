"""What single releases show of the end of their issuer's fiscal year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.release import Release
from generator.model.resolved import Known
from generator.resolve.labels import nearest_month_end
from generator.resolve.reading import vintage_of
from generator.resolve.wording import write_year_end

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
        through: the last day of the newest period whose results it reports; None where it reports none with a day.
    """

    value: str
    known: Known
    stated: bool
    day: str | None = None
    through: str | None = None

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


def find_year_end(release: Release) -> Shown | None:
    """What a release shows of its issuer's fiscal year; None where it shows nothing."""
    end, shown = release.fiscal_year_end, release.calendar
    day, through = vintage_of(release), _newest_end(release)
    if end:
        because = f"the release states that the fiscal year ends: “{end.printed}”"
        return Shown(end.value, Known(because=because, release=release.id, at=end.at), True, day, through)
    if shown:
        known = Known(because=f"concluded from “{shown.because}”", release=release.id, at=shown.at)
        return Shown(shown.value, known, False, day, through)
    return None


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
