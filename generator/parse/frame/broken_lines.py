"""Lines of a head that end in the middle of a phrase, or cannot begin one."""

import re

_SMALL = (
    r"and|or|of|for|the|a|an|to|in|on|at|by|with|from|as|its|into|than|over|under|per|ended|ending|through|"
    r"between|via|including|that"
)
_MARKS = r"[,&;/\-–—]"
_HANGING = re.compile(rf"(?:\b(?:{_SMALL})|{_MARKS})$", re.IGNORECASE)
# A headline goes on behind its verb, too.
_HANGING_IN_HEADLINE = re.compile(
    rf"(?:\b(?:{_SMALL}|will|has|have|is|are|was|were|would|not|who|which|announces?|reports?|appoints?|names?|"
    r"discusses|declares?|completes?|acquires?|launches|introduces|elects?|approves?|provides?|receives?|signs?|"
    rf"enters?|releases?|presents?)|{_MARKS})$",
    re.IGNORECASE,
)
# The longest of those words, and the character before it.
_LONGEST = len(" introduces")
_CONNECTING = re.compile(
    r"^(?:and|or|of|for|to|in|on|at|by|with|from|as|&|into|than|through|relat(?:ed|ing) to|regarding|concerning|"
    r"pursuant|including|against|under|between|during|within|upon|among)\b",
    re.IGNORECASE,
)


def hangs(text: str) -> bool:
    """Whether a line ends in the middle of a phrase: `Results for the`."""
    return _HANGING.search(text, max(0, len(text) - _LONGEST)) is not None


def hangs_in_headline(text: str) -> bool:
    """Whether a line of a headline does, which may end behind its verb: `Acme Widgets Announces`."""
    return _HANGING_IN_HEADLINE.search(text, max(0, len(text) - _LONGEST)) is not None


def connects(text: str) -> bool:
    """Whether a line begins with a word that joins it to the one above: `of Acme Widgets`."""
    return _CONNECTING.match(text) is not None


def goes_on(previous: str, text: str) -> bool:
    """Whether a line cannot begin anything: the one before ends in the middle, or this one does not begin a phrase."""
    return hangs_in_headline(previous.rstrip("*_ ")) or connects(text) or text[:1].islower()
