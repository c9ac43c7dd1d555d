"""Which years releases are held for, and where there is a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.model.release import Release

LEAST_GAP = 366
"""Days without a release that are worth a sentence."""

MOST_GAPS = 3
"""So many of them are told."""

MOST_DIGITS = 50
"""So many digits stand side by side above the bars, in the column of the home page and on a phone."""


@dataclass(frozen=True)
class Coverage:
    """Releases by year, and the longest stretches without one.

    Attributes:
        years: each year from the first to the last with its number of releases.
        most: the largest of these numbers.
        gaps: ISO dates of the releases before and after the longest gaps, in order of time.
    """

    years: tuple[tuple[int, int], ...]
    most: int
    gaps: tuple[tuple[str, str], ...]

    @property
    def crowded(self) -> bool:
        """Whether the numbers of neighbouring years would run into each other."""
        return len(self.years) * len(str(self.most)) > MOST_DIGITS


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def survey(releases: Sequence[Release]) -> Coverage | None:
    """The coverage of the dated releases; None where no release has a date."""
    days = sorted(release.day for release in releases if release.day)
    if not days:
        return None
    counts = dict.fromkeys(range(int(days[0][:4]), int(days[-1][:4]) + 1), 0)
    for day in days:
        counts[int(day[:4])] += 1
    long = [(a, b) for a, b in pairwise(days) if _days(a, b) >= LEAST_GAP]
    longest = sorted(long, key=lambda gap: _days(*gap), reverse=True)[:MOST_GAPS]
    return Coverage(tuple(counts.items()), max(counts.values()), tuple(sorted(longest)))
