"""Titles behind the name of a firm that the document names nowhere else, however long it is.

Forms it was made for: `Springfield Great Gear Works President Jane Roe`, `Gear and Travel Services Vice President
Jane Roe`, where the firm's last words are fields of work as well, `Jane Roe, Springfield Great Gear Works President,`.
"""

import re
from dataclasses import replace

from generator.parse.people.employers import organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import is_title_word, not_leading, title_lists
from generator.parse.people.titles import Title, read_titles
from generator.vocabulary.dates import MONTHS

_REACH = 90
"""Characters before a title in which its firm's name begins."""
_WORD_BEFORE = re.compile(r"(?:[A-Z0-9][\w.&’'\-]{0,40}|&|of)$")
_JOINED = re.compile(r"[A-Z][\w.&’'\-]{0,40} (?:and|&) $")
_CLOSED = re.compile(r"[,.;)”\"]|$")
_AND_MORE = re.compile(r" (?:and|&) (?=[A-Z])")
_FEWEST = 3
"""Words of a firm's name at least; shorter ones are read with the title."""


def of_whole_firm(text: str, titles: list[Title], place: int, taken: int) -> list[Title]:
    """The titles read at `place` with the whole of the firm's name before them, back to index `taken` at most."""
    first = titles[0]
    begin = _name_begins(text, place, taken)
    if first.organisation is not None:
        if first.organisation[0] == place > begin:
            titles = [replace(first, organisation=(begin, first.organisation[1])), *titles[1:]]
        return titles
    joined = _JOINED.search(text, max(taken, place - 50), place)
    if first.start != place or not (begin < place or joined):
        return titles
    # The first words may be the firm's last, and what stands before says that they are: they are no part of the title.
    start = _without_fields(text, first)
    if start == first.start:
        return titles
    begin = min(begin, _name_begins(text, joined.start(), taken), joined.start()) if joined else begin
    return [replace(first, start=start, organisation=(begin, start - 1)), *titles[1:]]


def _name_begins(text: str, place: int, taken: int) -> int:
    """Where the capitalised words begin that end before `place`; `place` where none stand there."""
    begin = place
    floor = max(taken, place - _REACH)
    while begin > floor and text[begin - 1] == " ":
        start = text.rfind(" ", floor, begin - 1) + 1 or floor
        word = text[start : begin - 1]
        if not _WORD_BEFORE.fullmatch(word) or word.rstrip(".").lower() in MONTHS or _ends_sentence(word):
            break
        begin = start
    while begin < place and (text[begin].islower() or text[begin] == "&" or _first(text, begin) in not_leading()):
        # "When Acme", "of Acme": not the firm's.
        begin = text.find(" ", begin, place) + 1 or place
    return begin


def _first(text: str, begin: int) -> str:
    return text[begin:].partition(" ")[0].lower()


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and (len(word) > 3 or word[:-1].isdigit())


def _without_fields(text: str, title: Title) -> int:
    """Where the title begins behind its first fields of work: `Travel Services Vice President` -> `Vice`."""
    start = title.start
    for word in text[title.start : title.end].split():
        if is_title_word(word) or word.lower() not in title_lists().departments:
            return start
        start += len(word) + 1
    return title.start


def titles_of_firm(text: str, start: int, known: KnownNames) -> list[Title]:
    """The titles behind a firm's name at `start`, where a comma or stop closes them; [] where none do."""
    end = organisation_at(text, start, known) if text[start : start + 1].isupper() else None
    while end is not None:
        if text[end : end + 1] == " " and text.count(" ", start, end) >= _FEWEST - 1:
            titles = read_titles(text, end + 1, known)
            if titles and titles[0].organisation is None and titles[0].start == end + 1:
                closed = _CLOSED.match(text, titles[-1].after)
                return [replace(titles[0], organisation=(start, end)), *titles[1:]] if closed else []
        more = _AND_MORE.match(text, end)
        end = organisation_at(text, more.end(), known) if more else None
    return []


_FURTHER_ON = re.compile(r" (?:for|of|in|with) [a-z][^,.;:()]{3,100}? (?:at|for) (?:the )?(?=[A-Z])")


def held_further_on(text: str, title: Title, known: KnownNames) -> Title:
    """`the director for trials in widget medicine at Acme`: the title, held where its clause says so further on."""
    link = _FURTHER_ON.match(text, title.after) if title.organisation is None else None
    end = organisation_at(text, link.end(), known) if link else None
    return replace(title, organisation=(link.end(), end)) if link and end is not None else title
