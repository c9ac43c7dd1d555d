"""Whose statement it is, by the name before the words of its title: `Widget Works Ltd. Statement of Operations`."""

import re

from generator.model.base import Spans
from generator.model.figures import OtherOrganisation
from generator.parse.tables.head_words import read_head, unglue
from generator.parse.tables.kinds import Sort
from generator.vocabulary.statements import pattern_of

_FILLER = re.compile(
    r"\b(?:consolidated|condensed|combined|interim|unaudited|audited|selected|summary|supplemental|schedules?|statements?"
    r"|financial|of|the|and|subsidiar(?:y|ies)|its|quarterly|annual)\b|[(),.:–—-]",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w&'’.,-]*(?: (?:of|and|&|the|[A-Z(][\w&'’.,)-]*))*")


def read_owner(sort: Sort, text: str) -> OtherOrganisation | None:
    """The organisation that a title begins with; None where it names none.

    A name has two words or more that are no words of statements.

    Args:
        sort: what the table is, with its title.
        text: the canonical text that the title stands in.
    """
    if not sort.title or not sort.at:
        return None
    title = unglue(sort.title)
    match = pattern_of(f"title.{sort.kind}").search(title)
    if match is None:
        return None
    before = title[: match.start()]
    name = _NAME.match(before)
    if name is None or read_head(before).timed:
        return None
    words = re.split(
        r"\s+(?:consolidated|condensed|interim|unaudited|selected|summary)\b", name.group(), flags=re.IGNORECASE
    )[0]
    words = words.strip(" ,-–—")
    if len(_FILLER.sub(" ", words).split()) < 2:
        return None
    at = _span_of(sort, words, text)
    return OtherOrganisation(printed=words, at=at) if at else None


def _span_of(sort: Sort, words: str, text: str) -> Spans:
    """Where the first words of a title stand, if they do so as they are, however wide the blanks between them."""
    start, end = sort.at[0]
    found = re.compile(r"\s+".join(map(re.escape, words.split()))).match(text, start, end)
    return [found.span()] if found else []
