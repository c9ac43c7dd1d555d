"""A title word by word: modifiers and heads, fields of work, whether one begins, and how far one was read."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.parse.people.known_names import KnownNames
from generator.parse.people.units import PLACE
from generator.parse.text.letters import small_letter_runs
from generator.parse.text.tokens import Tokens
from generator.vocabulary.people import name_words, title_words

STAY = frozenset(("and", "&", "or", "/"))
"""Words that join the parts of a title or of a field of work."""


class TitleLists(NamedTuple):
    """The word lists of titles: heads of a house, other heads, both, modifiers, fields of work, words behind a head."""

    house: frozenset[str]
    ranked: frozenset[str]
    heads: frozenset[str]
    modifiers: frozenset[str]
    departments: frozenset[str]
    after: frozenset[str]


@cache
def title_lists() -> TitleLists:
    """The word lists of `titles.yml`."""
    words = title_words()
    house, ranked = frozenset(words.house), frozenset(words.ranked)
    return TitleLists(
        house, ranked, house | ranked, frozenset(words.modifiers), frozenset(words.departments), frozenset(words.after)
    )


def is_head(word: str) -> bool:
    """Whether `word` makes a title by itself: `president`, `CEO`, `director`."""
    return word.lower() in title_lists().heads


def is_title_word(word: str) -> bool:
    """Whether `word` may stand within a title before its head: `executive`, `vice`, or a head."""
    lowered = word.lower()
    last = last_part(lowered)
    return last in title_lists().heads or last in title_lists().modifiers


@cache
def _last_runs() -> frozenset[bytes]:
    """The last letters of each head: `CEO`, the `O` of `C.E.O`."""
    return frozenset(small_letter_runs(head)[-1] for head in (*title_lists().heads, "chief", "partners"))


def has_head(text: str, start: int, end: int) -> bool:
    """Whether a word that makes a title stands in `text[start:end]`; without, no title does. Cheaper than to read."""
    return not _last_runs().isdisjoint(small_letter_runs(text[start:end]))


# "Chief Jane Roe said the officer": no title.
_NOT_BEFORE_OFFICER = frozenset("the a an of for at by as to in is was has said says who its his her their".split())


def officer_behind(tokens: Tokens, position: int) -> int | None:
    """The last token of `chief gear and wheel officer`, `chief nurse executive`, which begins at `position`."""
    if last_part(tokens[position].lower) != "chief":
        return None
    for number in range(position + 1, position + 8):
        if not tokens.has(number) or tokens[number - 1].possessive:
            return None
        word, nearest = tokens[number].lower, number == position + 1
        if word in ("officer", "officers") or (word == "executive" and not nearest):
            return None if nearest else number
        if tokens[number].text not in (",", "&", "-") and not tokens[number].text[0].isalpha():
            return None
        if is_head(tokens[number].text) or tokens[number].lower in _NOT_BEFORE_OFFICER:
            return None
    return None


def is_chief_of(tokens: Tokens, position: int) -> bool:
    """Whether `of surgery`, `of staff`, `, Division of Gears` stands at `position`: the word before is a head."""
    if not tokens.has(position + 1):
        return False
    word = tokens[position + 1].lower
    if tokens[position].text == ",":
        return word in ("department", "division", "section", "service")
    return tokens[position].lower == "of" and (word in ("staff", "the", "our") or word in title_lists().departments)


def last_part(word: str) -> str:
    """`vice-president` -> `president`, where the parts before are title words too; else `word`."""
    if "-" not in word:
        return word
    lists = title_lists()
    if word in lists.heads or word in lists.modifiers:
        return word
    before, _, last = word.rpartition("-")
    if before in lists.heads and (last in ("elect", "designate") or last in lists.departments):
        # "vice president-finance": the head, and its field.
        return before
    # "secretary-treasurer": two heads.
    return last if before in lists.modifiers or (before in lists.heads and last in lists.heads) else word


@cache
def not_leading() -> frozenset[str]:
    """Capitalised words that open sentences: no organisation and no title begins with them."""
    return frozenset(word.lower() for word in name_words().openers) - {"chief", "executive", "interim", "new"}


def begins_title(tokens: Tokens, position: int) -> bool:
    """Whether a title begins at token `position`: title words up to a head."""
    lists = title_lists()
    for number in range(position, position + 6):
        if not tokens.has(number):
            break
        word = last_part(tokens[number].lower)
        if word == "chief" and number == position and tokens.has(number + 1) and tokens[number + 1].lower == "of":
            return is_chief_of(tokens, number + 1)
        if word in lists.heads:
            if not (number == position and word in lists.departments):
                return True
            if not (tokens.has(number + 1) and is_title_word(tokens[number + 1].text)):
                return False
            # "Executive Vice President": the first word makes a title by itself, and a field of work, too.
            continue
        if officer_behind(tokens, number) is not None:
            return True
        if word not in lists.modifiers and word not in lists.departments and tokens[number].text != "-":
            return False
    return False


def seek(tokens: Tokens, index: int) -> int:
    """The number of the first token that begins at `index` or behind it."""
    position = 0
    while tokens.has(position) and tokens[position].start < index:
        position += 1
    return position


def is_name_next(tokens: Tokens, position: int) -> bool:
    """Whether a personal name follows: in `Jane Roe, President, and CFO Max Moe` the second title is his."""
    if not tokens.has(position + 1):
        return False
    a, b = tokens[position], tokens[position + 1]
    return (
        a.capital
        and b.capital
        and not is_title_word(a.text)
        and a.text[0].isalpha()
        and b.text[0].isalpha()
        and len(a.text) > 1
        and not a.text.isupper()
    )


def is_field_next(tokens: Tokens, position: int) -> bool:
    """Whether two words of a field of work follow: `Treasurer and V.P. Investor Relations`."""
    return all(token.lower in title_lists().departments for token in tokens.some(position, position + 2))


def leads_to_name(tokens: Tokens, first: int, position: int) -> bool:
    """Whether the titles behind `, and` are those of a name that follows: `Director, and President and CEO Max Moe`."""
    if tokens[first - 1].lower not in STAY:
        return False
    start = position
    while tokens.has(position) and (tokens[position].lower in STAY or is_title_word(tokens[position].text)):
        position += 1
    return position > start and is_name_next(tokens, position) and not is_field_next(tokens, position)


@dataclass(slots=True)
class TitleEnd:
    """How far a title was read; not frozen, see `Passage`.

    Attributes:
        begin: index of its first letter.
        end: index behind its last.
        position: the token behind it and its organisation.
        house: whether its last part is at the head of an organisation, as a chairman or president is.
        organisation: index range of where it is held.
        after: index behind title and organisation; None where that is `end`.
        fielded: whether a field of work was read.
        of_field: whether its last words are a field of work that no list has, behind `of`.
        filled: whether they are any field behind `of`: behind a further `of` stands a firm.
    """

    text: str
    tokens: Tokens
    known: KnownNames
    begin: int
    end: int
    position: int
    house: bool
    organisation: tuple[int, int] | None
    after: int | None = None
    fielded: bool = False
    of_field: bool = False
    filled: bool = False

    @property
    def small(self) -> bool:
        """Whether it stands in small letters: so its field of work does too, and capitals behind it are a firm's."""
        return self.text[self.begin : self.end].islower()

    def go_to(self, end: int) -> bool:
        """It goes on up to `end`."""
        self.end, self.position = end, seek(self.tokens, end)
        return True

    def take(self, behind: int) -> bool:
        """It goes on up to the token before `behind`."""
        self.end, self.position = self.tokens[behind - 1].end, behind
        return True

    def hold_at(self, start: int, finish: int, unit: "re.Match[str] | None" = None) -> bool:
        """It ends here, and is held at what stands from `start` to `finish`; a unit of that is part of the title."""
        self.organisation = (start, finish)
        if unit:
            self.end = finish = unit.end()
        place = PLACE.match(self.text, finish)
        self.after = place.end() if place else finish
        self.position = seek(self.tokens, self.after)
        return False
