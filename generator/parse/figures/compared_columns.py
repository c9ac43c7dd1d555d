"""Comparisons of several periods at once: a figure a period, in the order of those that they answer.

And a figure that went from one amount to another, each with a period of its own.

were $5 and $9 for the second quarter and first half of 2019, compared to $4 and $8 for the same periods in 2018
were $9 and $3, respectively, compared with $8 and $2
"""

import re

from generator.parse.figures.assigning import Value, assign
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.fiscal import year_before
from generator.parse.figures.frames import Frame, one_of, period_spans, resolve
from generator.parse.figures.groups import read_values
from generator.parse.figures.pairing import Item, pair
from generator.parse.figures.periods import Times
from generator.parse.figures.tokens import Token
from generator.parse.text.hinted import hinted

# `versus the $3 million originally reported`: of the same period, before it was told anew.
_TOLD_ANEW = hinted(
    r"\b(?:previously|originally|initially) (?:reported|announced|disclosed|published)\b(?! (?!on |in |by |for )[a-z])",
    re.IGNORECASE,
)


def is_of_year_before(clause: Clause, opening: Token, times: Times) -> bool:
    """Whether what a sentence sets beside its figures without a period can be of the year before alone."""
    return times.yearly and _TOLD_ANEW.search(clause.text, opening.end) is None


def read_columns(clause: Clause, times: Times, items: list[Item], answered: list[Frame]) -> list[Frame]:
    """The frames of a comparison that answers frames of several periods; [] where it is not certain which is which.

    Args:
        clause: the sentence.
        times: what periods are resolved against.
        items: what the figures are compared with, in order.
        answered: the frames that it answers, a period each.
    """
    periods = [item.periods[0] for item in items] if all(len(i.periods) == 1 for i in items) else items[-1].periods
    columns = [item.values for item in items] if len(items) > 1 else _part_values(items[0].values, len(answered))
    periods = periods * len(answered) if len(periods) == 1 else periods
    if len(columns) != len(answered) or len({frame.figures[0].metric for frame in answered}) > 1:
        return []
    if not periods and len(items) == 1:
        return _read_silent(clause, times, columns, answered)
    if len(periods) != len(answered):
        return []
    found: list[Frame] = []
    # `compare with a net loss of $4 for the same quarter last year and a net loss of $9 for the prior year`
    names = [item.names or items[0].names for item in items] if len(items) > 1 else [items[0].names] * len(columns)
    for frame, values, token, name in zip(answered, columns, periods, names, strict=True):
        own = one_of(resolve([token], times, frame.stretch))
        told = pair(clause, Item(name, values, []), 1, frame.figures)
        if own is None or len(told) != 1 or own[1].kind != frame.stretch.kind or own[1].same(frame.stretch):
            return []
        spans = period_spans(clause, token, times)
        found.append(Frame(clause, own[1], spans, told[0], "prose.comparative", frame))
    return found


def _read_silent(clause: Clause, times: Times, columns: list[list[Value]], answered: list[Frame]) -> list[Frame]:
    """`were $9 and $3, compared with $8 and $2`: of the year before, where a text compares with no other period."""
    first = columns[0][0].amount.start
    opening = next((token for token in reversed(clause.tokens) if token.code in "CF" and token.end <= first), None)
    if opening is None or not is_of_year_before(clause, opening, times):
        return []
    at = (clause.passage.span(opening.start, opening.end),)
    found: list[Frame] = []
    for frame, values in zip(answered, columns, strict=True):
        told = pair(clause, Item([], values, []), 1, frame.figures)
        if not frame.stretch.known or len(told) != 1:
            return []
        found.append(Frame(clause, year_before(frame.stretch), at, told[0], "prose.comparative", frame))
    return found


def _part_values(values: list[Value], number: int) -> list[list[Value]]:
    """`$4 million ($0.10 per share) and $9 million ($0.20 per share)` of two periods: the values of each, in order."""
    size = len(values) // number
    if size < 2 or size * number != len(values):
        return [[value] for value in values]
    columns = [values[start : start + size] for start in range(0, len(values), size)]
    alike = all([v.share is None for v in column] == [True] + [False] * (size - 1) for column in columns)
    return columns if alike else [[value] for value in values]


_ROSE_FROM = re.compile(r"(?P<name>M)(?P<inner>[P,]*)G(?:[,y%]*)F(?P<old>A)(?P<was>P?),?T(?P<new>A)(?P<now>,?P?)")


def read_rise(clause: Clause, start: int, end: int, times: Times) -> list[Frame]:
    """`Revenue grew from $80 in the second quarter of 2003 to $90 in the second quarter of 2004`."""
    match = _ROSE_FROM.search(clause.codes, start, end)
    if (
        match is None
        or re.search("[BNX]", clause.codes[start : match.start()])
        or not is_closed(clause, match.end(), end)
    ):
        return []
    name = clause.tokens[match.start("name")]
    new = assign(clause, [name], read_values(clause, match.start("new"), match.end("new")))
    old = assign(clause, [name], read_values(clause, match.start("old"), match.end("old")))
    if len(new) != 1 or len(old) != 1:
        return []

    def tokens_of(group: str) -> list[Token]:
        return [t for t in clause.tokens[match.start(group) : match.end(group)] if t.code == "P"]

    lead = [t for t in clause.tokens[start : match.start()] if t.code == "P"]
    now = one_of(resolve(tokens_of("now") or tokens_of("inner") or lead, times, None))
    if now is not None:
        first = Frame(clause, now[1], period_spans(clause, now[0], times), new[0], "prose.frame")
    else:
        return []
    was = one_of(resolve(tokens_of("was"), times, first.stretch))
    if was is None or was[1].kind != first.stretch.kind or was[1].same(first.stretch):
        return [first]
    spans = period_spans(clause, was[0], times)
    return [first, Frame(clause, was[1], spans, old[0], "prose.comparative", first)]
