"""Splits of shares that releases tell of, and what they explain: figures per share that were stated otherwise later.

Wording: `a two-for-one stock split`, `a 3-for-2 split of its common stock`, `a 1-for-10 reverse stock split`, `a 2:1
stock split`, `split its stock two-for-one`, `in the form of a 100% stock dividend`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from generator.model.base import fold
from generator.model.release import Release
from generator.model.resolved import Known, MetricLine, Statement
from generator.resolve.reading import vintage_of
from generator.resolve.statements import range_of
from generator.resolve.wording import write_day
from generator.vocabulary.numbers import COUNTS

_NUMBER = rf"(?:{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,4}})"
_RATIO = re.compile(
    rf"(?<![\w.])(?P<new>{_NUMBER})(?:\s?[-–‑]\s?|\s)(?:for|to)(?:\s?[-–‑]\s?|\s)(?P<old>{_NUMBER})(?![\w.]\d|\w)"
    r"|(?<![\w:])(?P<new2>\d{1,3}):(?P<old2>\d{1,3})(?![\w:])",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\b(?P<reverse>reverse\s+)?(?:(?:stock|share)\s+)?split\b", re.IGNORECASE)
_DIVIDEND = re.compile(r"\b(?P<percent>\d{1,3})(?:%|\s+percent)\s+(?:stock|share)\s+dividend\b", re.IGNORECASE)
_SHARES = ("shares_basic", "shares_diluted")
_STOP = re.compile(r"[.!?;]\s")
_NEAR, _CLOSE = 60, 20
"""Characters between a ratio and the word `split`: of one set with a mark, and of `two for one`."""


@dataclass(frozen=True)
class Split:
    """A split of shares that a release tells of.

    Attributes:
        day: of the release (ISO).
        ratio: shares afterwards for one before: 2 of a two-for-one split, a tenth of a reverse split one-for-ten.
        release: its id.
        words: as printed, white space folded.
        at: where they stand.
    """

    day: str
    ratio: Fraction
    release: str
    words: str
    at: tuple[int, int]


def find_splits(release: Release, text: str) -> Iterator[Split]:
    """The splits that a dated release tells of, in reading order; each ratio once."""
    day = vintage_of(release)
    if day is None:
        return
    seen: set[Fraction] = set()
    for ratio, start, end in sorted(_read(text), key=lambda found: found[1]):
        if ratio not in seen and ratio != 1:
            seen.add(ratio)
            yield Split(day, ratio, release.id, fold(text[start:end]), (start, end))


def _read(text: str) -> Iterator[tuple[Fraction, int, int]]:
    for match in _DIVIDEND.finditer(text):
        yield Fraction(100 + int(match["percent"]), 100), *match.span()
    # Ratios stand in many texts, splits in few.
    splits = list(_SPLIT.finditer(text))
    for match in _RATIO.finditer(text) if splits else ():
        near = min(splits, key=lambda split: max(split.start() - match.end(), match.start() - split.end()))
        between = text[min(match.end(), near.end()) : max(match.start(), near.start())]
        joined = any(mark in match.group() for mark in "-–‑:")
        if len(between) > (_NEAR if joined else _CLOSE) or _STOP.search(between):
            continue
        new, old = (_number(match[name] or match[f"{name}2"]) for name in ("new", "old"))
        if not new or not old:
            continue
        ratio = Fraction(new, old)
        # `1-for-10` and `10-to-1` are said of the same reverse split.
        ratio = min(ratio, 1 / ratio) if near["reverse"] else ratio
        yield ratio, min(match.start(), near.start()), max(match.end(), near.end())


def _number(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word.lower()]


def _divide(statement: Statement, ratio: Fraction) -> tuple[Fraction, Fraction]:
    low, high = (_exact(end) for end in range_of(statement))
    return low / ratio, high / ratio


def _exact(number: Decimal) -> Fraction:
    return Fraction(*number.as_integer_ratio())


def _fits(old: Statement, new: Statement, ratio: Fraction) -> bool:
    """Whether a figure per share is what the older one is after a split."""
    (low, high), (new_low, new_high) = _divide(old, ratio), _divide(new, Fraction(1))
    return low <= new_high and new_low <= high


def lie_between(splits: Iterable[Split], one: str | None, other: str | None) -> list[Split]:
    """The splits that are told of on one of two days (ISO) or between them; none where a day is not known."""
    if one is None or other is None or one == other:
        return []
    first, last = sorted((one, other))
    return [split for split in splits if first <= split.day <= last]


def infer_reason(line: MetricLine, splits: Sequence[Split]) -> Known | None:
    """That a split explains why a figure per share, or a number of shares, was restated; None where it does not.

    A split explains it where a release tells of it between the two that state the figure, and the one figure is the
    other by the ratio, within rounding. All that differ must be so explained.
    """
    if line.status != "revised" or any(s.role == "outlook" or s.bound != "exact" for s in line.statements):
        return None
    counted = line.metric in _SHARES
    reason: Split | None = None
    for one, other in combinations(line.statements, 2):
        if not (counted or one.unit.endswith("/share")) or one.unit != other.unit or one.release == other.release:
            continue
        old, new = sorted((one, other), key=lambda statement: statement.vintage or "")
        if _fits(old, new, Fraction(1)):
            continue
        told = lie_between(splits, old.vintage, new.vintage)
        # Shares are more by the ratio, and what falls to each is less.
        found = [split for split in told if _fits(old, new, 1 / split.ratio if counted else split.ratio)]
        if not found:
            return None
        reason = reason or found[0]
    if reason is None:
        return None
    because = (
        f"the release of {write_day(reason.day)} tells of a split of the shares, “{reason.words}”, and the later "
        "figure is the earlier one by that ratio; that this is why they differ is inferred"
    )
    return Known(because=because, release=reason.release, at=[reason.at])
