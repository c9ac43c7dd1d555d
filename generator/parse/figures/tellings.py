"""The frames of a whole sentence: its parts between semicolons, and what stands behind `, when`.

Sales rose 3 percent from the fourth quarter of 2007, when the company reported sales of $9 million.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.parse.figures.clauses import Clause
from generator.parse.figures.comparatives import Part
from generator.parse.figures.frames import Context, Frame, one_of, period_of, period_spans, resolve
from generator.parse.figures.groups import find_groups
from generator.parse.figures.other_measures import ANSWERS
from generator.parse.figures.periods import Times
from generator.parse.figures.settling import settle_owners

# `Third quarter: revenue $9 million, up 6%; net income $1 million`: a list in one sentence.
_LISTED = re.compile(r"P[:-]M[A-]")
# `Net income of $4 million; up 91% from $2 million`, `; compared with $2 million` is one part.
_BREAK = re.compile(r";(?!(?:[Gg]%?y?)?[CF]A)")
# `..., when the company earned $9 million`: what follows is of the period right before.
_WHEN = re.compile(r"\b(?:when|in which|during which)\b", re.IGNORECASE)


def read_frames(
    clause: Clause,
    times: Times,
    issuers: list[str],
    before: list[Frame],
    context: Context | None = None,
    *,
    news: Context | None = None,
    silent: bool = True,
) -> list[Frame]:
    """The frames of a sentence.

    Args:
        clause: the sentence.
        times: what its periods are resolved against.
        issuers: names under which the issuer may stand as owner or subject, lower case.
        before: the frames of the sentence before, which `This compares to` answers; [] where there is none.
        context: the period of the heading above it or of the sentence before it, for what names none.
        news: the only period of the news, for what names none at all; None where there are several.
        silent: whether no heading above tells a period, so that the one compared with may imply it.
    """
    if "A" not in clause.codes or not ("M" in clause.codes or before):
        return []
    if _LISTED.match(clause.codes) and not clause.bullet:
        clause = replace(clause, bullet=True)
    return read_settled(settle_owners(clause, issuers), times, before, context, news=news, silent=silent)


_PAIR = 2
_RESPECTIVE = re.compile(r"ML?AS?,?&AS?,?R?W")


def _in_order(own: Clause, before: list[Frame]) -> list[Frame]:
    """`Basic earnings per share were $.32 and $.28, respectively`, behind figures of two periods: one each."""
    if not _RESPECTIVE.fullmatch(own.codes) or "respectively" not in own.text:
        return []
    stretches = {frame.stretch.name: frame for frame in before}
    columns = [column for group in find_groups(own, 0, len(own.codes)) for column in group.columns]
    if len(stretches) != _PAIR or len(columns) != _PAIR:
        return []
    first, last = stretches.values()
    ends = first.stretch.end, last.stretch.end
    if first.stretch.kind != last.stretch.kind or ends[0] is None or ends[1] is None or ends[1] >= ends[0]:
        return []
    told = Frame(own, first.stretch, first.period_at, columns[0], "prose.frame")
    return [told, Frame(own, last.stretch, last.period_at, columns[1], "prose.comparative", told)]


def read_settled(
    own: Clause,
    times: Times,
    before: list[Frame],
    context: Context | None,
    *,
    news: Context | None = None,
    silent: bool = True,
) -> list[Frame]:
    """The frames of a sentence in which figures that are somebody else's are marked as such."""
    found: list[Frame] = _in_order(own, before)
    for number, (start, end, told) in enumerate(_parts(own, times) if not found else ()):
        answered = before if number == 0 and ANSWERS.match(own.text) else []
        context = told or context
        part_frames = Part(own, start, end, times, context, news=news, silent=silent).read(answered)
        found += part_frames
        # `Third quarter revenue of $9 million; net income of $1 million`, whatever the sentence before was about.
        context = period_of(part_frames) or context
    return found


def _parts(clause: Clause, times: Times) -> Iterator[tuple[int, int, Context | None]]:
    """Bounds of the sentence's parts, with the period that one has from what stands before it."""
    start = 0
    for part in _BREAK.split(clause.codes):
        end = start + len(part)
        place, told = start, None
        for match in re.finditer("P,?(?=W)", clause.codes[start:end]):
            index, behind = start + match.start(), start + match.end()
            if not _WHEN.match(clause.text, clause.tokens[behind].start):
                continue
            own = one_of(resolve([clause.tokens[index]], times, times.main.stretch if times.main else None))
            if own is None:
                continue
            yield place, index + 1, told
            place, told = behind, Context(own[1], period_spans(clause, own[0], times))
        yield place, end, told
        start = end + 1
