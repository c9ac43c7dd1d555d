"""Sentences that describe a company instead of telling a period: of which year their figures are, nothing says.

    Example Widgets is a global maker of widgets with revenue of $50 million.
    With sales of $50 million, Example Widgets employs 400 people.
    The combined company had revenue of $90 million.

Results are told in the past tense, or in words of a report (`reports`, `rises to`); what a company is and has, in the
present. A sentence that names its period is a statement about that period, whatever its verb.
"""

import re

from generator.parse.figures.period_phrases import find_phrases
from generator.parse.text.hinted import hinted

_IS = hinted(
    r"\b(?:is|are)(?: (?:now|today|currently|also))?,? "
    r"(?:an? (?!record|profit|loss|gain|net|strong|new|good|result|decrease|increase|decline|rise|\d|\$)"
    r"|an? \$[^ ]+ [a-z]+ (?:company|business|group|firm|enterprise)"
    r"|one of |among |the (?:[\w'’-]+ ){0,3}(?:largest|leading|oldest|only|biggest|premier|foremost)\b)",
    re.IGNORECASE,
)
_DOES = hinted(
    r"\b(?:employs?|operates|manufactures|makes|serves|owns|generates|designs|develops|markets|distributes|sells"
    r"|ranks|boasts)\b"
    r"|\bhas (?:(?:over|about|nearly|approximately|more than|total|net) )*(?:\d|sales|revenues?|assets)",
    re.IGNORECASE,
)
_COMBINED = hinted(
    r"\b(?:combined|merged|enlarged) (?:compan(?:y|ies)|group|entity|business|organi[sz]ation|enterprise|firm|bank)\b"
    r"|\b(?:two|both|three) companies\b",
    re.IGNORECASE,
)


def is_description(sentence: str) -> bool:
    """Whether a sentence says what a company is or has and names no period, or tells of companies put together."""
    if _COMBINED.search(sentence):
        return True
    return (_IS.search(sentence) or _DOES.search(sentence)) is not None and not find_phrases(sentence)
