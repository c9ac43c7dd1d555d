"""Figures that went from one amount to another, each told with a period of its own.

Revenue grew from $80 in the second quarter of 2003 to $90 in the second quarter of 2004.
"""

import re

from generator.parse.figures.assigning import assign
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.frames import Frame, one_of, period_spans, resolve
from generator.parse.figures.groups import read_values
from generator.parse.figures.periods import Times
from generator.parse.figures.tokens import Token

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
