"""Lengths of time that are no fiscal period: `for the fifteen months then ended`, `over the last five years`.

What is told of one is not told of the news, nor is what follows it without a period of its own.
"""

import re

from generator.parse.figures.phrase import Phrase
from generator.parse.text.hinted import hinted

ODD_LENGTH = hinted(
    r"\b(?:for|in|during|over) (?:the|its|our) (?:(?:first|last|past|latest|most recent|preceding|previous) )?"
    r"(?:[a-z]{3,9}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|\d\d?)[ -](?:months|weeks|days|years)\b"
)


def read_odd_length(match: "re.Match[str]") -> Phrase:
    """A phrase that no calendar resolves. Counts that make a quarter, a half or a year are read before."""
    return Phrase(*match.span(), "quarter", reach=match.end(), trailing=True)
