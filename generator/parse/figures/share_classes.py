"""Shares of two classes: what each earned is told apart, and neither is the earnings per share.

Net income was $5 million, or $0.50 per Class A share and $0.45 per Class B share.
"""

from dataclasses import replace

from generator.parse.figures.metric_words import OTHER
from generator.parse.figures.tokens import Token
from generator.parse.text.hinted import hinted

_CLASS = hinted(r"\bper (?:[a-z-]+ ){0,4}class (?P<letter>[a-z])\b")


def leave_classes(lower: str, tokens: list[Token]) -> list[Token]:
    """The typed words of a sentence, where amounts per share of one class of several are none of ours."""
    if lower.count(" class ") < 2 or len({match["letter"] for match in _CLASS.finditer(lower)}) < 2:
        return tokens
    return [
        replace(token, code="m" if token.code == "M" else token.code, metric=OTHER)
        if token.code in "MS" and _CLASS.search(lower, token.start, token.end)
        else token
        for token in tokens
    ]
