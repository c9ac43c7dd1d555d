"""Operating income that is a measure of the issuer's own: it is no line of a statement, and no figure of ours.

"Operating income" is a non-GAAP financial measure.      Operating earnings consist of net earnings adjusted for gains.
Operating income differs from the GAAP measure, net income, in that it excludes realized gains.
Operating earnings per share reached $0.96: what is told per share is after tax, and no line of its own.
Insurers and banks have no operating income but one of their own. So may an outlook leave out what a statement has.
"""

from generator.model.figures import Fact
from generator.parse.text.hinted import hinted

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


def without_own_measures(facts: list[Fact], text: str) -> list[Fact]:
    """Figures of prose without the operating income that the text says is a measure of its own, or that insurers tell.

    Only what is called by the words that the text says so of.
    """
    if not any(fact.metric == "operating_income" for fact in facts):
        return facts
    lower = text.lower()
    folded = " ".join(lower.split())
    nouns = {
        match["noun"] for pattern in (_IS_ONE, _IS_INCOME, _CALLED, _A_SHARE) for match in pattern.finditer(folded)
    }
    if not nouns and not is_financial(lower):
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
