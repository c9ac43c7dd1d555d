"""Figures that are called like ours where they may be another measure: they are left out of their sentence.

Net income on a non-GAAP basis was $13 million. This is up 45% compared to net income of $9 million in 2019.
A bank's `net revenue`. Behind a sentence about a segment, `Revenue rose 5% to $9 million`.
Operating earnings consist of net earnings adjusted for gains. Operating earnings per share reached $0.96, after tax.

Insurers and banks have no operating income but one of their own. So may an outlook leave out what a statement has.
"""

import re
from dataclasses import replace

from generator.model.figures import Fact
from generator.parse.figures.clauses import Clause
from generator.parse.figures.tokens import Token
from generator.parse.text.hinted import hinted

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


_NOUN = r"[\"“]?(?<!gaap )(?<!adjusted )operating (?P<noun>income|earnings|profit)s?[\"”]?"
_IS_ONE = hinted(
    rf"{_NOUN}(?: after tax)?(?: per (?:diluted )?share)?(?: ?\(\d\))?,? "
    r"(?:is|are|was|were|as used|which (?:is|are)|differs? from|\(?an?)[^.;:|]{0,40}? ?"
    r"(?:non-?gaap|(?:the )?gaap measure|measures? (?:not|that (?:is|are) not) )"
)
_IS_INCOME = hinted(
    rf"{_NOUN}[^.;:|]{{0,60}} (?:consists? of|represents?|excludes?|defined as|differs? from|calculated (?:by|as)) "
    r"[^.;:|]{0,40}\bnet (?:income|earnings)\b"
)
_CALLED = hinted(
    r"\bnon-?gaap (?:financial |performance )*measures?(?: of [a-z ]{1,40})?,? (?:called|known as|termed) "
    r"[\"“]?operating (?P<noun>income|earnings|profit)s?\b"
)


# `operating earnings per share reached $0.96`, `operating earnings of $135 million, or $2.99 per share`: after tax.
_A_SHARE = hinted(
    rf"{_NOUN} (?:(?:of|was|were|totall?ed) \$[\d.,]{{1,14}}(?: [mb]illion)?,? or \$?[\d.]{{1,6}}(?: cents)? )?"
    r"(?:per|a) (?:[a-z]+ ){0,2}share\b"
)


_BEHIND = 400
"""Characters behind an outlook in which the next sentence is looked at."""
# `The net income ranges exclude special items`, in a sentence of its own.
_LEAVES_OUT = hinted(
    r"\b(?:guidance|outlook|ranges?|forecasts?|estimates?|projections|goals|targets)\b[^.;]{0,60} "
    r"excludes? [^.;]{0,40}\b(?:special|one-time|non-?recurring|unusual|items|charges?|amortization"
    r"|compensation|restructuring)\b"
)


# `... EPS of $0.45 to $0.49. This excludes the cost of the move`, but not of what may yet come.
_THIS_LEAVES_OUT = hinted(
    r"^[^.;]*(?:\d\.\d[^.;]*)*[.;] (?:this|these|that|such|both|all)\b[^.;]{0,50}\b(?:excludes?|excluding"
    r"|do(?:es)? not include|(?:is|are) before) (?![^.;]{0,40}\b(?:future|any|potential|possible|further)\b)"
    r"[^.;]{0,50}\b(?:special|one-time"
    r"|non-?recurring|unusual|items?|charges?|costs?|expenses?|amortization|compensation|restructuring)\b"
)


def without_own_measures(facts: list[Fact], text: str, *, prose: bool = True) -> list[Fact]:
    """Figures without the operating income that the text says is a measure of its own, and in prose that of insurers.

    Only what is called by the words that the text says so of, in its tables too.
    """
    if not any(fact.metric == "operating_income" for fact in facts):
        return facts
    lower = text.lower()
    folded = " ".join(lower.split())
    nouns = {
        match["noun"] for pattern in (_IS_ONE, _IS_INCOME, _CALLED, _A_SHARE) for match in pattern.finditer(folded)
    }
    if not nouns and not (prose and is_financial(lower)):
        return facts
    own = tuple(f"operating {noun}" for noun in nouns or ("income", "earnings", "profit"))
    left = {
        fact.id
        for fact in facts
        if fact.metric == "operating_income"
        and any(" ".join(lower[start:end].split()).startswith(own) for start, end in fact.metric_at[:1])
    }
    return [fact.model_copy(update={"of": None}) if fact.of in left else fact for fact in facts if fact.id not in left]


def without_adjusted_outlook(facts: list[Fact], text: str) -> list[Fact]:
    """Facts without the earnings per share of an outlook that the text says leaves something out."""
    if not any(fact.metric == "guidance_eps" for fact in facts):
        return facts
    if _LEAVES_OUT.search(" ".join(text.lower().split())):
        return [fact for fact in facts if fact.metric != "guidance_eps"]
    return [fact for fact in facts if fact.metric != "guidance_eps" or not _is_left_out(fact, text)]


def _is_left_out(fact: Fact, text: str) -> bool:
    """Whether the sentence behind an outlook says that it leaves out charges and the like."""
    behind = text[fact.at[-1][1] : fact.at[-1][1] + _BEHIND]
    return _THIS_LEAVES_OUT.search(" ".join(behind.lower().split())) is not None


def is_financial(lower: str) -> bool:
    """Whether a text in small letters is an insurer's or a bank's results."""
    insurer = "premiums" in lower and "realized" in lower and ("investment gains" in lower or "combined ratio" in lower)
    return insurer or is_bank(lower)


def is_bank(lower: str) -> bool:
    """Whether a text in small letters tells of a bank's results."""
    return "net interest margin" in lower or ("net interest income" in lower and "deposits" in lower)
