"""What a sentence of its own says of the footing of other figures: of those that follow, or of those right before it.

The following results exclude restructuring charges.        All figures below are on a pro forma basis.
Net income was $5 million, or $0.12 per share. These results exclude a charge of $1 million.
"""

import re

from generator.parse.figures.headings import Headings
from generator.parse.text.hinted import hinted

_EARNED = frozenset(("net_income", "net_income_attributable", "eps", "eps_basic", "eps_diluted"))
_OPERATING = frozenset(("operating_income", "gross_profit"))
LEAVES_OUT = hinted(
    r"\b(?:exclud(?:e|es|ed|ing)|non-?gaap|pro[ -]forma|adjusted|continuing operations|not include)\b", re.IGNORECASE
)
"""One of these stands in every such sentence."""
_NOUN = r"(?:results?|figures|amounts|numbers|comparisons|measures|references|earnings|data|information|discussion)"
_FOOTING = (
    r"(?:exclud(?:e|es|ed|ing)|do(?:es)? not include|(?:are|is|were) (?:(?:presented|reported|stated|shown|given"
    r"|expressed|prepared|discussed) )?(?:non-?gaap|pro[ -]forma|adjusted(?![^.;]{0,60}\b(?:split|dividend))|before"
    r"|(?:on|from) an? (?:non-?gaap|adjusted|pro[ -]forma|comparable|continuing|underlying|normali[sz]ed|core)"
    r"|from continuing)\b)"
)
# `The following results exclude`, `All figures in this release are`, `Unless otherwise noted, results are`
_FOLLOWING = hinted(
    rf"^(?=[^.;]*\b(?:following|below|herein|all|otherwise|section|release|announcement|throughout)\b)"
    rf"(?:(?!non-?gaap|adjusted|pro[ -]forma)[^.;$€£])*?\b{_NOUN}\b"
    rf"(?:(?!non-?gaap|adjusted)[^.;$€£]){{0,60}} {_FOOTING}",
    re.IGNORECASE,
)
_THROUGHOUT = re.compile(r"\b(?:otherwise|throughout|in this (?:press )?(?:release|announcement))\b", re.IGNORECASE)
_SALES_TOO = re.compile(r"\b(?:pro[ -]forma|comparable|like-for-like|acqui\w+|constant)\b", re.IGNORECASE)
_LINES_STAY = re.compile(r"\b(?:dis)?continu", re.IGNORECASE)
# `This excludes a charge of $2 million`, behind the figures.
_BEFORE = re.compile(
    rf"(?:this|these|both|such|the above) (?:{_NOUN} |net income |loss |(?:and|or) )*"
    r"(?:exclude[sd]?|do(?:es)? not include|(?:is|are|was|were) before)\b"
    r"(?![^.;]{0,40}\b(?:future|any|potential|possible|further)\b)",
    re.IGNORECASE,
)


def note_footing(over: Headings, text: str) -> None:
    """Note the figures that stand on another footing from a sentence on: up to the next heading, or throughout."""
    if not LEAVES_OUT.may_match(text) or not _FOLLOWING.search(text):
        return
    lines = frozenset() if _LINES_STAY.search(text) else _OPERATING
    over.left |= _EARNED | lines | (frozenset(("revenue",)) if _SALES_TOO.search(text) else frozenset())
    over.throughout = over.throughout or _THROUGHOUT.search(text) is not None


def left_out_before(text: str) -> frozenset[str]:
    """The figures of the sentence before that a sentence says leave something out."""
    return _EARNED | _OPERATING if _BEFORE.match(text) else frozenset()
