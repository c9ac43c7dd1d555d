"""How many columns each of several heads stands over, where nothing but the order of the words tells.

`Three Months Ended / Year Ended` over five days of which two stand twice: the groups are equal, or the one division by
which no time stands twice in a group.
"""

import re
from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate, pairwise

from generator.parse.tables.head_words import read_head

_MOST_COLUMNS = 12
# A length, its day, the next length, its day; what stands over a change has neither.
_PAIRED = re.compile(r"(?:KD|O)+")
_LAYERED = re.compile(r"O*K[KO]*D[DO]*|O*D[DO]*K[KO]*")
_MOST_GROUPS = 4
_QUARTERS = 4


def size_groups(leaves: Sequence[str], over: Sequence[str]) -> list[int] | None:
    """How many of the lowest heads each of those `over` them stands over; None where two divisions are possible."""
    count, groups = len(leaves), len(over)
    if not 0 < groups <= min(count, _MOST_GROUPS) or count > _MOST_COLUMNS:
        return None
    if groups == 1:
        # One day may stand twice below it, in two currencies.
        return [count]
    times = [_time_of(leaf) for leaf in leaves]
    timed = [read_head(head).timed for head in over]
    if count % groups == 0 and _fits(times, timed, equal := [count // groups] * groups):
        return equal
    if count % groups == 0 and times[0] is not None and times == times[: count // groups] * groups:
        # `Percent of Sales` over the same years as the others.
        return equal
    possible = [sizes for sizes in _divide(count, groups) if _fits(times, timed, sizes)]
    if len(possible) > 1:
        # `2003 2002 2003 2002 2003` over three: none begins with the year before.
        possible = [sizes for sizes in possible if _begin_alike(times, sizes)]
    return possible[0] if len(possible) == 1 else None


def size_by_quarters(leaves: Sequence[str], over: Sequence[str]) -> list[int] | None:
    """How many quarters each of several years stands over, where both go on one by one; None where they do not.

    `2014 / 2013` over `1st Qtr / 4th Qtr / 3rd Qtr`: the year ends between the first quarter and the fourth.
    """
    quarters = [read_head(leaf) for leaf in leaves]
    years = [read_head(head) for head in over]
    if any(len(head.kinds) != 1 or head.kinds[0][0] != "quarter" or head.days or head.years for head in quarters):
        return None
    if any(len(head.years) != 1 or head.kinds or head.days for head in years):
        return None
    numbers = [head.kinds[0][1] or 0 for head in quarters]
    for step in (-1, 1):
        if any((after - before - step) % _QUARTERS for before, after in pairwise(numbers)):
            continue
        if any(after.years[0] - before.years[0] != step for before, after in pairwise(years)):
            continue
        ends = [n for n, (before, after) in enumerate(pairwise(numbers), start=1) if after - before != step]
        bounds = [0, *ends, len(numbers)]
        return [after - before for before, after in pairwise(bounds)] if len(bounds) == len(over) + 1 else None
    return None


def part_levels(heads: Sequence[str], *, years: bool = False) -> list[list[range]] | None:
    """Heads above the lowest, in reading order, as lines of heads: each a range of those that make one head.

    `Three Months Ended / Six Months Ended / June 30, / June 30,` are two lines of two; with each day right behind
    its length they are one line. None where lengths and days stand in another order, or years among them; with `years`
    they may stand behind the others, above what is the lowest then.
    """
    shapes = "".join(_shape_of(head) for head in heads)
    layered = {"K", "D"} <= set(shapes)
    mixed = "Y" in shapes and set(shapes) != {"Y"} and (layered or not years)
    if mixed or "Y" in shapes.rstrip("Y"):
        return None
    if layered:
        if _PAIRED.fullmatch(shapes):
            return [[range(*match.span()) for match in re.finditer(r"KD|O", shapes)]]
        if not _LAYERED.fullmatch(shapes):
            return None
    return [
        [range(n, n + 1) for n in range(*match.span())] for match in re.finditer(r"Y+|O*K[KO]*|O*D[DO]*|O+", shapes)
    ]


def _shape_of(head: str) -> str:
    """`K` for a length of time without its day, `D` for a day without a length, `Y` for a year, `O` for the rest."""
    words = read_head(head)
    if words.other or (words.kinds and words.days) or not words.timed:
        return "O"
    return "K" if words.kinds else "D" if words.days else "Y"


def _time_of(head: str) -> Hashable:
    """What a head says of a time; None where it is over a change or the like."""
    words = read_head(head)
    return None if words.other or not words.timed else (words.days, words.years, words.kinds)


def _divide(count: int, groups: int) -> Iterator[list[int]]:
    if groups == 1:
        yield [count]
        return
    for first in range(1, count - groups + 2):
        for rest in _divide(count - first, groups - 1):
            yield [first, *rest]


def _begin_alike(times: Sequence[Hashable], sizes: Sequence[int]) -> bool:
    """Whether each group has the times with which the longest one begins, in their order."""
    ends = list(accumulate(sizes))
    groups = [times[end - size : end] for size, end in zip(sizes, ends, strict=True)]
    longest = max(groups, key=len)
    return all(group == longest[: len(group)] for group in groups)


def _fits(times: Sequence[Hashable], timed: Sequence[bool], sizes: Sequence[int]) -> bool:
    """Whether no time stands twice in a group, each group of a period begins with one, and no other has any."""
    place = 0
    for size, is_period in zip(sizes, timed, strict=True):
        group = times[place : place + size]
        own = [time for time in group if time is not None]
        if (group[0] is None if is_period else own) or len(set(own)) < len(own):
            return False
        place += size
    return True
