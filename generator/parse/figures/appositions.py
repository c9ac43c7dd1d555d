"""Figures that stand behind a name and what it is: whose they are is told before the `with` that leads them.

It bought Other Widgets Corp., a maker of lamps with 2007 sales of $5 million and operating income of $1 million.
"""

import re

from generator.parse.figures.clauses import Clause
from generator.parse.text.hinted import hinted

# `Other Corp., a company with revenue of`, `its subsidiary, which had`: what is told of whom it stands behind.
APPOSED = re.compile(r",? (?:an?|the) [^,;:.]{2,120}$", re.IGNORECASE)
IS_A = hinted(r"\b(?:is|was|are|as|being|became) (?:an?|the|one of) [^;:.]{2,200}$", re.IGNORECASE)
# `We acquired a distributor, with sales of`: what is bought, sold or shared is told of.
DEAL = hinted(
    r"\b(?:acquir\w+|acquisition|bought|buy(?:ing|s)?|purchas\w+|sold|sale|sells?|selling|divest\w*"
    r"|invest(?:ed|s|ing)? in|merg(?:ed?|er|ing|es) with|clos(?:ed|ing|es) (?:its|the|our|an?|two|three|four|five)\b"
    r"(?! (?:[\w-]+ ){0,3}(?:quarter|year|half|period)))\b[^.;:,]*,?$",
    re.IGNORECASE,
)
# Not the `with` of a comparison or of a company.
_WITH = re.compile(
    r"(?<!\bcompared )(?<!\balong )(?<!\btogether )(?<!\bline )(?<!\bconsistent )\bwith (?!.*(?<!\bcompared )\bwith )"
)


def with_before(clause: Clause, place: int, verbs: "re.Pattern[str]") -> int | None:
    """Where the `with` of an enumeration stands that goes on at `place`; None where a verb or none leads it."""
    found = _WITH.search(clause.text, 0, place)
    if found is None or verbs.search(clause.text, found.end(), place):
        return None
    first = next((token for token in clause.tokens if token.start >= found.end() and token.code in "MmA"), None)
    return found.start() if first and first.code in "Mm" and first.end <= place else None
