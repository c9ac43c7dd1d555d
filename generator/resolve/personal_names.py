"""Printed personal names, and whether two of them can be one person's."""

import re
from dataclasses import dataclass
from functools import cache

from generator.model.base import without_accents
from generator.vocabulary.nicknames import same_given_name
from generator.vocabulary.people import name_words

_NICK = re.compile(r"[(“\"‘']\s*([^\W\d_]+)\s*[)”\"’']")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+$")
# These open a surname in capitals too (`Maria De La Cruz`); other particles only in lower case.
_CAPITAL_PARTICLES = frozenset({"van", "von", "de", "du", "di", "da", "la", "le", "del", "della", "der", "den", "st"})


@dataclass(frozen=True)
class PersonalName:
    """A name in comparable form, all in lower case, without accents and full stops.

    Attributes:
        given: given names and initials in order.
        nickname: a name printed in brackets or quotation marks: `John E. (Jack) Roe`.
        surname: with its particles: `de la cruz`.
        suffix: `jr`, `sr`, `ii`, `iii`, `iv`.
    """

    given: tuple[str, ...]
    nickname: str | None
    surname: str
    suffix: str | None

    @property
    def readings(self) -> list[tuple[str, ...]]:
        """The given names, and those with the nickname for the first of them."""
        return [self.given, (self.nickname, *self.given[1:]), (self.nickname,)] if self.nickname else [self.given]


@dataclass(frozen=True)
class Likeness:
    """How two compatible names differ, in words; `because` is "" where they do not."""

    because: str


def _plain(word: str) -> str:
    return without_accents(word).casefold().strip(".,").replace("’", "'")


@cache
def read_name(printed: str) -> PersonalName | None:
    """The parts of a printed name; None for a single word, which tells nobody apart.

    `W. Jane Roe-Poe` -> given (w, jane), surname `roe-poe`; `Max van der Moe, Jr.` -> surname `van der moe`, `jr`.
    """
    nickname = _NICK.search(printed)
    words = _NICK.sub(" ", printed).replace(",", " ").split() if nickname else printed.replace(",", " ").split()
    suffixes = {suffix.casefold() for suffix in name_words().suffixes}
    suffix = None
    if len(words) > 2 and _plain(words[-1]) in suffixes:
        suffix = _plain(words.pop())
    if len(words) < 2:
        return None
    particles = {word for form in name_words().particles for word in form.split()}
    first = len(words) - 1
    while first > 1 and (words[first - 1] in particles or _plain(words[first - 1]) in _CAPITAL_PARTICLES):
        first -= 1
    given: list[str] = []
    for word in words[:first]:
        if _INITIALS.match(word) and word.count(".") > 1:
            given += [letter.casefold() for letter in word if letter.isalpha()]  # `J.P. Roe`
        elif _plain(word):
            given.append(_plain(word))
    if not given:
        return None
    surname = " ".join(_plain(word) for word in words[first:])
    return PersonalName(tuple(given), _plain(nickname[1]) if nickname else None, surname, suffix)


def _match(one: str, other: str) -> str | None:
    """Why two given names can be one: "" when equal, a reason when initial or nickname; None when they cannot."""
    if one == other:
        return ""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return f"{short.upper()}. can stand for {long.title()}" if long.startswith(short) else None
    if same_given_name(one, other):
        return f"{short.title()} and {long.title()} are forms of one given name"
    return None


def _embed(short: tuple[str, ...], long: tuple[str, ...]) -> list[str] | None:
    """Reasons when the names of `short` stand in `long` in order, the first ones together; None otherwise."""
    start = 0
    first = _match(short[0], long[0])
    if first is None:
        # `Barry Roe` beside `W. Barry Roe`: a first initial is left out, and the name behind it printed in full.
        if len(long) <= len(short) or len(long[0]) > 1 or len(short[0]) == 1 or len(long[1]) == 1:
            return None
        first, start = _match(short[0], long[1]), 1
        if first is None:
            return None
    reasons = [first] if first else []
    left_out = [long[0]] if start else []
    place = start + 1
    for name in short[1:]:
        while place < len(long) and (found := _match(name, long[place])) is None:
            left_out.append(long[place])
            place += 1
        if place == len(long):
            return None
        if found:
            reasons.append(found)
        place += 1
    left_out += long[place:]
    if left_out:
        words = " ".join(f"{name.upper()}." if len(name) == 1 else name.title() for name in left_out)
        reasons.append(f"{words} is left out of the shorter form")
    return reasons


def compare_names(one: PersonalName, other: PersonalName) -> Likeness | None:
    """How two names can be one person's; None when they cannot.

    Surnames are equal. Suffixes do not differ, where both have one. Given names are equal, an initial and a name
    that begins with it, or forms of one name; middle names and initials, and an initial before a name in full,
    may be missing (`Barry Roe`, `W. Barry Roe`; but `John M. Roe` and `Michael Roe` are two). Likeness in spelling
    counts for nothing.
    """
    if one.surname != other.surname or (one.suffix and other.suffix and one.suffix != other.suffix):
        return None
    for mine in one.readings:
        for theirs in other.readings:
            short, long = sorted((mine, theirs), key=len)
            reasons = _embed(short, long)
            if reasons is None:
                continue
            if one.suffix != other.suffix:
                reasons.append(f"{(one.suffix or other.suffix or '').title()} is left out of the shorter form")
            if one.nickname != other.nickname:
                reasons.append(f"{(one.nickname or other.nickname or '').title()} is a nickname")
            return Likeness("; ".join(reasons))
    return None
