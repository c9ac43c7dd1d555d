"""The period of an outlook that names none by its label: `for the current fiscal year`, `for the full year`.

The release's day lies in one fiscal year; that one is meant, unless the year before had just ended and the release does
not show of which one it speaks.
"""

import re
from dataclasses import dataclass
from datetime import date

from generator.model.base import fold
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, Reference
from generator.resolve.calendars import find_in_force
from generator.resolve.labels import Label, Year, read_label
from generator.resolve.reading import vintage_of
from generator.resolve.wording import name_label, name_year_end, write_day

_WHICH = re.compile(
    r"\b(?:(?:the|its|our)\s+)?(?P<way>current|this|present|next|coming|full|entire|whole|balance\s+of\s+the"
    r"|remainder\s+of\s+the|rest\s+of\s+the|the|our|its)[\s-]+(?:full[\s-]+|current\s+)?"
    r"(?:(?:fiscal|financial)[\s-]+)?(?P<unit>year|quarter)\b(?![\s-]+(?:ago|over|earlier|before|end|ended|ending|to|in)|\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
# Before words for the period that something is compared with.
_AGAINST = re.compile(
    r"\b(?:than|over|versus|vs\.?|from|compared\s+(?:to|with))\s+(?:in\s+|for\s+|that\s+(?:in|of)\s+)?\Z", re.IGNORECASE
)
_BEHIND = re.compile(r"[^.;:,]*")
_REACH = 40
_AHEAD = ("next", "coming")
_SURE_AFTER = {"year": 120, "quarter": 45}
"""So many days into a year or quarter nobody speaks of the one before as the present one."""

NOT_SAID = "It does not say for which period."
UNDATED = "The release has no date, so that it cannot be told which year or quarter it speaks of."
NO_CALENDAR = "Which days are meant is not certain: the fiscal year is not known."
JUST_ENDED = "Which one is meant is not certain: one had just ended when it was said."
NEXT_QUARTER = "Which one is meant is not certain: the next quarter may be the one that had begun."


@dataclass(frozen=True)
class Meant:
    """What the words for a period mean: a label with how it is known, or else why that is not certain."""

    label: Label | None = None
    known: Known | None = None
    because: str | None = None


def find_meant(
    release: Release, text: str, cite: Reference, year: Year | None, calendar: FiscalCalendar | None
) -> Meant:
    """The period that an outlook's words mean.

    Args:
        release: whose words they are.
        text: its canonical text.
        cite: the words of the outlook.
        year: the issuer's fiscal year; None where it is not known.
        calendar: how it is known.
    """
    start, end = cite.at[0][0], cite.at[-1][1]
    # The words may stand right behind those that were read as the outlook.
    behind = _BEHIND.match(text, end, end + _REACH)
    found = _WHICH.finditer(text, start, behind.end() if behind else end)
    match = next((one for one in found if not _AGAINST.search(text, start, one.start())), None)
    if match is None:
        return Meant(because=NOT_SAID)
    printed = vintage_of(release)
    if printed is None:
        return Meant(because=UNDATED)
    day, unit, way = date.fromisoformat(printed), match["unit"].lower(), match["way"].lower()
    if unit == "quarter" and way in _AHEAD:
        return Meant(because=NEXT_QUARTER)
    present = _containing(year, day, unit) if year else None
    in_force = find_in_force(calendar, printed) if calendar else None
    if present is None or year is None or in_force is None:
        return Meant(because=NO_CALENDAR)
    if not _is_certain(release, present, year, day):
        return Meant(because=JUST_ENDED)
    meant = read_label(f"FY{present.fiscal_year + 1}") if way in _AHEAD else present
    if meant is None:
        return Meant(because=NO_CALENDAR)
    because = (
        f"{write_day(printed)} lies in {name_label(present)}, as the fiscal year ends on {name_year_end(in_force)}; "
        f"“{fold(match.group())}” is {name_label(meant)}"
    )
    return Meant(meant, Known(because=because, release=release.id, at=[match.span()]))


def _containing(year: Year, day: date, unit: str) -> Label | None:
    """The fiscal year or quarter in which a day lies; None where that is not certain."""
    for number in range(day.year - 1, day.year + 3):
        for part in ("",) if unit == "year" else ("-Q1", "-Q2", "-Q3", "-Q4"):
            label = read_label(f"FY{number}{part}")
            start, end = year.exact_days_of(label) if label else (None, None)
            if start and end and start <= day.isoformat() <= end:
                return label
    return None


def _is_certain(release: Release, present: Label, year: Year, day: date) -> bool:
    """Whether the release cannot speak of the year or quarter before as the present one.

    It is far enough in the present one, or has results of it, or those of the one before.
    """
    start = year.exact_days_of(present)[0]
    if start and (day - date.fromisoformat(start)).days > _SURE_AFTER[present.kind]:
        return True
    told = [label for text in release.fiscal if (label := read_label(text))]
    if present.kind == "year":
        ended = {f"FY{present.fiscal_year - 1}", f"FY{present.fiscal_year - 1}-Q4"}
        return any(label.fiscal_year == present.fiscal_year or label.text in ended for label in told)
    number = present.number or 1
    before = f"FY{present.fiscal_year}-Q{number - 1}" if number > 1 else f"FY{present.fiscal_year - 1}-Q4"
    return any(label.text in {before, before.partition("-")[0] if number == 1 else before} for label in told)
