"""Titles told of several at once: `Jane Roe and Max Moe were appointed CEO and CFO, respectively`."""

import re
from dataclasses import replace

from generator.parse.people.career import Held, Kind
from generator.parse.people.known_names import KnownNames
from generator.parse.people.mentions import Mention
from generator.parse.people.roster import Profile
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.passage import Passage

_AND = re.compile(r",? (?:and|&) (?:the |its )?|, ")
_COMMA = re.compile(r", (?:(?:and|&) )?(?:the |its )?")
_COMMA_AND = re.compile(r", (?:and|&) (?:the |its )?$")
_ONLY_AND = re.compile(r",? (?:and|&) (?:the |its )?")
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
    titles = _one_each(text, (start, end), len(group), known)
    for number, (profile, _, _) in enumerate(group):
        title = titles[number] if titles else None
        kind = _forget(profile, sentence, start, end)
        _settle_posts(profile, sentence, (start, end), title)
        if title is not None:
            profile.career.held.append(Held(kind or "stated", sentence, title))


def _one_each(text: str, within: tuple[int, int], number: int, known: KnownNames) -> list[Title]:
    """So many titles in a row; [] where the words are no such row.

    `CEO and Director, and CFO`, `Vice President, Sales and Vice President, Engineering`.
    """
    for between in (_AND, _ONLY_AND, _COMMA):
        pieces = _parts_of(text, *within, between)
        if between is _COMMA and not _COMMA_AND.search(text, within[0], pieces[-1][0]):
            # "Vice President, Sales and Treasurer" is not parted at its comma.
            break
        titles = [title for title in (_whole_title(text, *piece, known) for piece in pieces) if title is not None]
        if len(titles) == len(pieces) == number:
            return titles
    return []


def _first_of_titles(text: str, begin: int, end: int, known: KnownNames) -> int | None:
    """Where the titles begin that end at `end`; None where none do."""
    for word in _WORD.finditer(text, begin, end):
        titles = read_titles(text[:end], word.start(), known)
        if titles and titles[0].start == word.start() and titles[-1].after == end:
            return word.start()
    return None


def _parts_of(text: str, start: int, end: int, between: "re.Pattern[str]") -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for link in between.finditer(text, start, end):
        found.append((start, link.start()))
        start = link.end()
    return [*found, (start, end)]


def _whole_title(text: str, start: int, end: int, known: KnownNames) -> Title | None:
    """The title that fills `text[start:end]`; None where the words are no title, or more."""
    titles = read_titles(text[:end], start, known)
    return titles[0] if len(titles) == 1 and titles[0].start == start and titles[0].after == end else None


def _settle_posts(profile: Profile, sentence: Passage, within: tuple[int, int], title: Title | None) -> None:
    """Give the changes told of one person in these words the post that is hers; none where that is not certain."""
    first, last = sentence.span(*within)
    for number, told in enumerate(profile.career.told):
        if told.post is not None and first <= told.passage.place(told.post[0]) < last:
            own = title is not None and told.passage.text == sentence.text
            # What is told of several is kept once for all of them.
            profile.career.told[number] = replace(told, post=(title.start, title.end) if title and own else None)


def _forget(profile: Profile, sentence: Passage, start: int, end: int) -> Kind | None:
    """Take back the titles read for one person from these words; the kind of the last of them."""
    first, last = sentence.span(start, end)
    ours = [held for held in profile.career.held if first <= held.passage.place(held.title.start) < last]
    profile.career.held = [held for held in profile.career.held if not any(held is one for one in ours)]
    return ours[-1].kind if ours else None
