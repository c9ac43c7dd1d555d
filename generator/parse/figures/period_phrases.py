"""The words that name a period: `the second quarter of fiscal 2006, ending March 31, 2006`, `a year ago`.

`period_wordings.py` has the wordings; here they are looked for in a sentence.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from generator.parse.figures.inherited import inherit
from generator.parse.figures.month_ranges import MONTH_QUARTER, RANGE, count_months
from generator.parse.figures.period_wordings import AS_PRINTED, WORDINGS
from generator.parse.figures.phrase import Phrase
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.hinted import HintedPattern, lowered

# One of these stands in whatever names a period by more than figures and days.
_TELLING = ("quarter", "year", "month", "week", "half", "period", "interval", "fiscal", "fy", "annual basis")
_FIGURES = re.compile(
    r"[\dQqHh](?:(?<=\d)\d\d\d|(?<=[1-4])[QqHh]|(?<=[QqHh])[1-4])|HY|[A-Z](?:(?<=[PL])Y|(?<=P)CP)\b|\bpcp\b"
    r"|[a-z]\.? ?[-–—] ?[ADFJMNOS]"
)

# What may end on several days, and what stands between those.
_SEVERAL = re.compile(r"(?:[Qq]uarters|[Mm]onths|[Ww]eeks|[Yy]ears|[Pp]eriods|[Hh]alves)\b")
_AND_DAY = re.compile(r",? (?:and )?(?:the )?")

# `the prior- year period`, broken at its hyphen; but not `three- and six-month periods`.
_WRAPPED = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:and|or|to) )")


@cache
def _patterns_beside(present: frozenset[str]) -> tuple[HintedPattern, ...]:
    """The patterns that may match words in which these of `_TELLING` stand: all that a match needs is there."""

    def may_stand(hint: str) -> bool:
        return all(word in present for word in _TELLING if word in hint.lower())

    return tuple(pattern for pattern in WORDINGS if not pattern.hints or any(map(may_stand, pattern.hints)))


def _patterns_for(words: str, lower: str) -> tuple[HintedPattern, ...]:
    """The patterns that may match, by a few cheap looks; most sentences name no period."""
    present = frozenset([word for word in _TELLING if word in lower])
    months = count_months(words)
    if not (present or months > 1 or _FIGURES.search(words)):
        return ()
    patterns = _patterns_beside(present)
    unnamed = (RANGE,) if months else (RANGE, MONTH_QUARTER)
    return patterns if months > 1 else tuple([pattern for pattern in patterns if pattern not in unnamed])


@lru_cache(maxsize=256)
def find_phrases(words: str) -> tuple[Phrase, ...]:
    """The period phrases of folded words in order; of overlapping ones the fuller.

    Several steps ask for the same sentences, hence the cache.
    """
    if "- " in words and (wraps := [match.start() + 1 for match in _WRAPPED.finditer(words)]):
        return tuple(_set_back(phrase, wraps) for phrase in find_phrases(_WRAPPED.sub("-", words)))
    lower = lowered(words)
    found: list[Phrase] = []
    for pattern in _patterns_for(words, lower):
        for match in pattern.finditer(words if pattern in AS_PRINTED else lower):
            # Patterns run from the fullest on, so what an earlier one took is never read again.
            place = bisect_left(found, match.end(), key=lambda phrase: phrase.start)
            if place and match.start() < found[place - 1].end:
                continue
            phrase = WORDINGS[pattern](match)
            if phrase is not None:
                insort(found, phrase, key=lambda phrase: phrase.start)
    if any(phrase.may_be_day for phrase in found):
        days = [m.span() for m in DAY.finditer(words)]
        found = [phrase for phrase in found if not (phrase.may_be_day and _inside(phrase.start, days))]
    return tuple(inherit(words, _with_further_ends(words, found)))


def _with_further_ends(words: str, found: list[Phrase]) -> list[Phrase]:
    """The phrases with those of `the three months ended June 30, 2019 and March 31, 2019` behind the first.

    So the days of `at June 30, 2019 and March 31, 2019`.
    """
    done: list[Phrase] = []
    for phrase in found:
        done.append(phrase)
        day = phrase.day
        if day is None or day.year is None or not (phrase.instant or phrase.kind is not None):
            continue
        if not phrase.instant and _SEVERAL.search(words, phrase.start, phrase.end) is None:
            continue
        place = phrase.end
        while match := _AND_DAY.match(words, place):
            further = DAY.match(words, match.end())
            printed = read_day(further) if further else None
            if further is None or printed is None or printed.year is None:
                break
            place = further.end()
            done.append(replace(phrase, start=further.start(), end=place, day=printed, reach=place))
    return done


def _set_back(phrase: Phrase, wraps: Sequence[int]) -> Phrase:
    """A phrase of words without the blanks behind their hyphens, as one of the words with them."""
    breaks = [place - number for number, place in enumerate(wraps)]

    def place(index: int) -> int:
        return index + bisect_left(breaks, index + 1)

    end, reach = place(phrase.end - 1) + 1, place(phrase.reach - 1) + 1
    return replace(phrase, start=place(phrase.start), end=end, reach=reach)


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place is in one of spans that stand in order."""
    before = bisect_left(spans, (place + 1, 0)) - 1
    return before >= 0 and place < spans[before][1]
