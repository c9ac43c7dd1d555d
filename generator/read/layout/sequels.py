"""A further release right behind the first one, without any mark between them: headline, dateline, its own ending."""

import re
from itertools import pairwise

# What stands at the end of a release: about its issuer, whom to ask, where it comes from.
_ENDING = re.compile(
    r"^[^\n\S]*(?:About [A-Z]|ABOUT [A-Z]|(?:[A-Z][\w/&]+ ){0,3}(?:Contact|CONTACT)[sS]?\b|SOURCE:? [A-Z]|"
    r"For (?:more|further|additional) information\b)",
    re.MULTILINE,
)
_LEAST = 500
"""Characters between a dateline and the ending of its release; a teaser of other news has fewer."""

# "The full text of the release follows", "Previously issued release": what comes then is told a second time.
_TOLD_AGAIN = re.compile(
    r"\b(?:follows|following|reads?|text of|below|re-?print\w*|earlier|previous(?:ly)?|original(?:ly)?|correct\w*|"
    r"replac\w+|attached|related|more news|read more)\b|:\s*\Z",
    re.IGNORECASE,
)
_TOLD_REACH = 240
# Lines above a headline that belong to the release: `FOR IMMEDIATE RELEASE`, `Press Release`.
_NOTICE = re.compile(
    r"^[^\n\S]*(?:\*+ *)?(?:for (?:immediate|general) (?:release|distribution)\b[^\n]{0,60}|(?:press|news) release:?)"
    r"[^\n\S]*$",
    re.MULTILINE | re.IGNORECASE,
)
# An address, a telephone number, a sentence, words of a contact.
_NO_HEADLINE = re.compile(
    r"[@:;]|www\.|https?:|\d{3}[-.) ]+\d{4}|\b(?!corp\b)\w{4,30}[.!?][”\"]?\s*\Z|"
    r"^\W*(?:contacts?|source|about|for (?:more|further))\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n[^\n\S]*\n\s*")
_FEWEST_WORDS = 4
_LONGEST = 300
_PARAGRAPHS = 3
"""A headline and its subheadlines."""


def _fold(words: str) -> str:
    return " ".join(words.lower().split())


def _find_headline(text: str, last: int, dateline: int) -> int | None:
    """Where the paragraphs begin that stand as headlines right above a dateline; None where none does."""
    breaks = [match.end() for match in _PARAGRAPH.finditer(text, last, dateline)]
    if not breaks or text[breaks[-1] : dateline].strip():
        return None
    first = None
    for start, end in list(pairwise(breaks))[: -_PARAGRAPHS - 1 : -1]:
        words = text[start:end].strip()
        if len(words) > _LONGEST or len(words.split()) < _FEWEST_WORDS or _NO_HEADLINE.search(words):
            break
        first = start
    return first


def _has_ending(text: str, start: int, end: int) -> bool:
    return start + _LEAST < end and _ENDING.search(text, start + _LEAST, end) is not None


def find_sequels(text: str, datelines: list[int]) -> list[int]:
    """Where further releases begin.

    Each of them, and the one before it, is whole: headline, dateline and text, then an ending (`About Widget Works`,
    `Contact:`). A release told a second time below one about it is no further one, nor is the same headline again.

    Args:
        text: the canonical text.
        datelines: where its lines begin that may be datelines, in reading order.
    """
    if len(datelines) < 2 or not _has_ending(text, datelines[0], datelines[-1]):
        return []
    found = []
    first = last = datelines[0]
    for dateline, behind in pairwise([*datelines[1:], len(text)]):
        headline = _find_headline(text, last, dateline)
        if headline is None or not _has_ending(text, last, headline) or not _has_ending(text, dateline, behind):
            continue
        before = text[max(last, headline - _TOLD_REACH) : headline].rstrip().rsplit("\n\n", 1)[-1]
        words = _fold(text[headline:dateline].split("\n\n", 1)[0])
        if _TOLD_AGAIN.search(before) or words in _fold(text[:first]):
            continue
        notices = [notice.start() for notice in _NOTICE.finditer(text, last + _LEAST, headline)]
        found.append(notices[-1] if notices else headline)
        last = dateline
    return found
