"""Guidance: `we expect revenue for the fourth quarter of 2019 in the range of $360 million to $366 million`.

Only a plain outlook counts: a word of expectation, the issuer's whole revenue or GAAP earnings per share, a named
period that ends after the release, and a number or range with nothing between but words of linking.
"""

import re
from dataclasses import replace

from generator.model.base import fold
from generator.model.figures import Fact
from generator.parse.figures.amounts import plain
from generator.parse.figures.clauses import Clause
from generator.parse.figures.ownership import owned
from generator.parse.figures.periods import Times

_EXPECTS = re.compile(
    r"\b(?:expects?|anticipates?|projects?|forecasts?|estimates?|is expected|are expected)\b", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"(?:[ ,]|\b(?:of|for|to|be|is|are|will|expected|anticipated|projected|in|the|a|range|ranging|between|range"
    r"|from|approximately|about|total|company|now)\b)*$",
    re.IGNORECASE,
)
_JOINT = re.compile(r" ?(?:to|and|-|–) ?$", re.IGNORECASE)
_NOT_WHOLE = re.compile(
    r"\b(?:contribut\w+|non-gaap|adjusted|pro forma|segment|organic|previous\w*|prior)\b", re.IGNORECASE
)
_METRIC_OF = {"revenue": "guidance_revenue", "eps": "guidance_eps", "eps_diluted": "guidance_eps"}


def read_outlook(clause: Clause, times: Times, issuers: list[str]) -> list[Fact]:
    """Guidance facts of a sentence, value a number or `[low, high]`; ids are proposals."""
    expects = _EXPECTS.search(clause.text)
    if expects is None or _NOT_WHOLE.search(clause.text) or times.issued is None or "R" in clause.codes:
        return []
    named = [token for token in clause.tokens if token.code == "M"]
    amounts = [token for token in clause.tokens if token.code == "A"]
    periods = [token for token in clause.tokens if token.code == "P" and token.phrase and token.phrase.year]
    if len(named) != 1 or not 1 <= len(amounts) <= 2 or len(periods) != 1 or periods[0].phrase is None:
        return []
    name, first = named[0], amounts[0]
    if name.metric is None or name.metric.loss or len(name.metric.ids) != 1 or first.start < name.end:
        return []
    metric = _METRIC_OF.get(name.metric.ids[0])
    head = clause.text[expects.end() : name.start]
    if (
        metric is None
        or expects.start() > name.start
        or not (_BETWEEN.match(head.rstrip() or " ") or periods[0].end <= name.start)
    ):
        return []
    between = clause.text[name.end : first.start]
    if periods[0].start >= name.end and periods[0].end <= first.start:
        between = clause.text[name.end : periods[0].start] + " " + clause.text[periods[0].end : first.start]
    if not _BETWEEN.fullmatch(between):
        return []
    stretch = times.resolve(periods[0].phrase)
    if stretch is None or not stretch.known or (stretch.end and stretch.end <= times.issued):
        return []
    if (
        not owned(replace(clause, tokens=[t for t in clause.tokens if t.start >= expects.end()]), 0, issuers)
        and head.strip()
    ):
        return []
    values = [token.amount for token in amounts if token.amount is not None]
    if len(values) == 2 and not _JOINT.fullmatch(clause.text[values[0].end : values[1].start]):
        return []
    if any(value.currency != values[0].currency or value.value <= 0 for value in values):
        return []
    start, end = values[0].start, values[-1].end
    per_share = metric == "guidance_eps"
    return [
        Fact(
            id=f"{metric}.{stretch.name}",
            metric=metric,
            period=stretch.as_period(),
            value=[plain(value.value) for value in values] if len(values) == 2 else plain(values[0].value),
            unit=f"{values[0].currency}/share" if per_share else values[0].currency,
            precision=plain(max(value.precision for value in values)),
            precision_basis=values[0].basis,
            bound=first.bound if len(values) == 1 else "exact",
            role="outlook",
            printed=fold(clause.text[start:end]),
            at=[clause.passage.span(start, end)],
            metric_at=[clause.passage.span(name.start, name.end)],
            period_at=[clause.passage.span(periods[0].phrase.start, periods[0].phrase.reach)],
            rule="prose.outlook",
        )
    ]
