"""Titles told of several at once: `Jane Roe and Max Moe were appointed CEO and CFO, respectively`."""

import re

from generator.parse.people.career import Held, Kind
from generator.parse.people.known_names import KnownNames
from generator.parse.people.mentions import Mention
from generator.parse.people.roster import Profile
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.passage import Passage

_AND = re.compile(r",? (?:and|&) (?:the |its )?|, ")
_COMMA = re.compile(r", (?:(?:and|&) )?(?:the |its )?")
_WORD = re.compile(r"[A-Za-z][\w.\-]*")
_REACH = 160
"""Characters before `respectively` in which the titles begin."""


def settle_respective(sentence: Passage, group: list[Mention], known: KnownNames) -> None:
    """Give each of a group the title that the order of the words gives; where they do not fit, none of them.

    `group` are the people named in a list before the titles. What was read for all of them from these words goes.
    """
    text = sentence.text
    end = text.find("respectively")
    if end < 0 or len(group) < 2 or group[-1][2] > end:
        return
    end = len(text[:end].rstrip(" ,("))
    start = _first_of_titles(text, max(group[-1][2], end - _REACH), end, known)
    if start is None:
        return
    pieces = _parts_of(text, start, end)
    if len(pieces) != len(group):
        # "CEO and Director, and CFO, respectively".
        pieces = _parts_of(text, start, end, _COMMA)
    titles = [_whole_title(text, *piece, known) for piece in pieces]
    fits = len(pieces) == len(group) and all(titles)
    for (profile, _, _), title in zip(group, titles if fits else [None] * len(group), strict=True):
        kind = _forget(profile, sentence, start, end)
        if title is not None:
            profile.career.held.append(Held(kind or "stated", sentence, title))


def _first_of_titles(text: str, begin: int, end: int, known: KnownNames) -> int | None:
    """Where the titles begin that end at `end`; None where none do."""
    for word in _WORD.finditer(text, begin, end):
        titles = read_titles(text[:end], word.start(), known)
        if titles and titles[0].start == word.start() and titles[-1].after == end:
            return word.start()
    return None


def _parts_of(text: str, start: int, end: int, between: "re.Pattern[str]" = _AND) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for link in between.finditer(text, start, end):
        found.append((start, link.start()))
        start = link.end()
    return [*found, (start, end)]


def _whole_title(text: str, start: int, end: int, known: KnownNames) -> Title | None:
    """The title that fills `text[start:end]`; None where the words are no title, or more."""
    titles = read_titles(text[:end], start, known)
    return titles[0] if len(titles) == 1 and titles[0].start == start and titles[0].after == end else None


def _forget(profile: Profile, sentence: Passage, start: int, end: int) -> Kind | None:
    """Take back the titles read for one person from these words; the kind of the last of them."""
    first, last = sentence.span(start, end)
    ours = [held for held in profile.career.held if first <= held.passage.place(held.title.start) < last]
    profile.career.held = [held for held in profile.career.held if not any(held is one for one in ours)]
    return ours[-1].kind if ours else None
