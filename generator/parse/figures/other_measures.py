"""Figures that are called like ours where they may be another measure: they are left out of their sentence.

Net income on a non-GAAP basis was $13 million. This is up 45% compared to net income of $9 million in 2019.
A bank's `net revenue`. Behind a sentence about a segment, `Revenue rose 5% to $9 million`.
"""

import re
from dataclasses import replace

from generator.parse.figures.clauses import Clause
from generator.parse.figures.tokens import Token

OF_PARTS = frozenset(("revenue", "operating_income", "gross_profit"))
"""What a segment has too: behind a sentence about one, these may be its own. Net income is the whole's."""

_OURS = re.compile(r"\b(?:gaap|ifrs|reported)(?: basis)?,? (?:consolidated |total |diluted |basic )*$", re.IGNORECASE)
_NOT_OURS = re.compile(r"\bnon-? ?(?:gaap|ifrs)\b[^.;]{0,20}$", re.IGNORECASE)
_BANKS = re.compile(r"total (?:net )?revenues?$|consolidated revenues?$", re.IGNORECASE)
_ON_OTHER_FOOTING = re.compile(r"[BN][^;A]*?(?P<behind>M)|M[P,]{0,2}[BN]")
_PER_SHARE = frozenset(("eps", "eps_basic", "eps_diluted"))
# `This compares to`, `That was up from`: figures beside those of the sentence before.
ANSWERS = re.compile(
    r"(?:(?:this|these|that|it|which)|the(?= (?:amounts|figures|results) compare)) (?:amounts? |figures? |results? )?"
    r"(?:compare[sd]?|represent(?:s|ed)?|was|is|were)\b",
    re.IGNORECASE,
)


def adjusted_in(clause: Clause) -> frozenset[str]:
    """The metrics that a sentence tells on another footing, with what they are per share.

    `Adjusted net income was`, `On a non-GAAP basis, net income was`, `net income before the charge was`.
    """
    told = [token for token in clause.tokens if token.code == "m"]
    footing = _ON_OTHER_FOOTING.finditer(clause.codes)
    told += [clause.tokens[match.start("behind") if match["behind"] else match.start()] for match in footing]
    found = {name for token in told if token.metric for name in token.metric.ids}
    return frozenset(found | _PER_SHARE if any(name.startswith("net_income") for name in found) else found)


def answered_by(clause: Clause, adjusted: frozenset[str]) -> frozenset[str]:
    """Which of the metrics that the sentence before told on another footing this one may tell on it, too.

    What it compares with is of that footing: `This compares to net income of $9 million`.
    """
    return adjusted if adjusted and ANSWERS.match(clause.text) else frozenset()


def without(clause: Clause, metrics: frozenset[str]) -> Clause:
    """The clause in which figures of these metrics are none of ours, but where it says so: `GAAP net income of`."""
    if not metrics:
        return clause

    def is_other(token: Token) -> bool:
        named = token.code == "M" and token.metric is not None and metrics & set(token.metric.ids)
        return bool(named) and not (
            _OURS.search(clause.text, 0, token.start) and not _NOT_OURS.search(clause.text, 0, token.start)
        )

    return clause.with_tokens([replace(t, code="m") if is_other(t) else t for t in clause.tokens])


def without_bank_measures(clause: Clause) -> Clause:
    """The clause without a bank's `operating revenue` and `net revenue`: its `total revenue` alone is the line."""

    def is_measure(token: Token) -> bool:
        named = token.code == "M" and token.metric is not None and "revenue" in token.metric.ids
        return named and not _BANKS.match(clause.words(token))

    return clause.with_tokens([replace(t, code="m") if is_measure(t) else t for t in clause.tokens])
