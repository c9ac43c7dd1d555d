"""The order in which releases are read, and references to their words."""

from collections.abc import Iterable, Mapping

from generator.model.base import Span, Spans
from generator.model.release import Release
from generator.model.resolved import Reference
from generator.wording import write_day

_UNDATED = "9999-99-99"


def in_order(releases: Mapping[str, Release]) -> list[Release]:
    """All releases by date, then id; undated ones last. The order of the mapping does not matter."""
    return sorted(releases.values(), key=reading_order)


def reading_order(release: Release) -> tuple[str, str]:
    """What `in_order` sorts by: date, then id; undated ones last."""
    return release.day or _UNDATED, release.id


def vintage_of(release: Release) -> str | None:
    """The day (ISO) since which what a release states is known; None where it has no date, or that must be wrong.

    A release that is dated before the end of the period whose results it reports was not issued on that day.
    """
    wrong = any(problem.code == "date-before-period" for problem in release.problems)
    return None if wrong else release.day


def name_release(release: Release) -> str:
    """`the release of 20 April 2006`, or by its id where it has no day."""
    return f"the release of {write_day(release.day)}" if release.day else f"the release {release.id}"


def refer(release: Release, at: Iterable[Span], also_at: Iterable[Span] = ()) -> Reference:
    """Words of a release as a citation's target; further spans that are among `at` are left out."""
    spans: Spans = list(at)
    more = [span for span in dict.fromkeys(also_at) if span not in spans]
    return Reference(release=release.id, at=spans, also_at=more)


def seen_between(references: Iterable[Reference], days: Mapping[str, str | None]) -> tuple[str | None, str | None]:
    """First and last day of the releases referred to; None, None where none has a date.

    Args:
        references: where something is seen.
        days: day by release id.
    """
    known = sorted(day for reference in references if (day := days[reference.release]))
    return (known[0], known[-1]) if known else (None, None)


def add_reference(references: list[Reference], reference: Reference) -> None:
    """Append `reference` unless it is there already; those of one release stand together."""
    for known in reversed(references):
        if known.release != reference.release:
            break
        if known == reference:
            return
    references.append(reference)
