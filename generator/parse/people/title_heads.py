"""One title from its first word to its last head: `Senior Vice President`, `chief gear and wheel officer`, `Gear Lead`.

What goes on behind it, a board, a field of work, an organisation, is read by `title_ends`.
"""

import re

from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import (
    STAY,
    is_chief_of,
    is_name_next,
    is_title_word,
    last_part,
    not_leading,
    officer_behind,
    seek,
    title_lists,
)
from generator.parse.text.tokens import Token, Tokens
from generator.vocabulary.dates import MONTHS

# "Managing Partners of Beta Gear".
_PARTNERS = frozenset("managing founding senior general operating".split())


# "Sr. VP", "Asst. Secretary": modifiers that a stop ends.
_SHORTENED = ("sr", "asst", "exec")


# "general counsel of Beta Gear": of the firm.
_OF_HOUSES = frozenset(
    f"{first} {last}"
    for first, heads in (
        ("general", ("counsel",)),
        ("managing", ("director",)),
        ("non-executive", ("director", "directors")),
        ("chief", ("geologist", "scientist", "engineer", "economist", "actuary", "architect")),
    )
    for last in heads
)


# "Chief Executive", "co-Chief Executive Officers": heads that "Chief" makes rulers of an organisation.
_OF_CHIEFS = ("officer", "officers", "executive")


def read_part(tokens: Tokens, first: int, known: KnownNames, text: str) -> tuple[int, int, bool] | None:
    """One title from token `first`: (first token, token behind the head, whether a house head); None if none."""
    head = _find_head(tokens, first, known, text)
    if head is None:
        return None
    behind, house = head
    if behind == first + 1 and tokens[first].lower in ("lead", "associate") and _is_noun_next(tokens, behind):
        return None
    return _behind_firm(tokens, first, behind), behind, house


def begins_freely(tokens: Tokens, first: int, known: KnownNames, text: str) -> bool:
    """Whether words that no list has lead to a head: `Vice President, Global Widget Lead`; no firm's before its own."""
    if not tokens.has(first) or not tokens[first].capital:
        return False
    # "RNA Platform Lead": letters behind a title are no firm's.
    letters = tokens[first].text.isupper() and len(tokens[first].text) < 5 and tokens.has(first + 1)
    part = read_part(tokens, first + letters, known, text)
    small = letters and tokens[first + 1].text.islower()
    return part is not None and part[0] == first + letters and (small or _is_in_charge(tokens, part[1] - 1))


def _find_head(tokens: Tokens, first: int, known: KnownNames, text: str) -> tuple[int, bool] | None:
    """The token behind the last head of the words from `first` on, and whether it is a house's; None where none is."""
    position, free = first, 0
    best: tuple[int, bool] | None = None
    while tokens.has(position) and position - first < 9:
        token = tokens[position]
        house = _head_at(tokens, first, position)
        if house is not None:
            behind = position + 1
            while tokens.has(behind) and tokens[behind].lower in title_lists().after:
                behind += 1
            if " ".join(token.lower for token in tokens.some(behind, behind + 2)) in (
                *("in chief", "ad interim", "pro tem", "pro tempore"),
            ):
                # "Editor in Chief", "Provost ad interim", "President Pro Tem".
                behind += 2
            best = (behind, house)
            further = _further_words(tokens, position, behind)
            if further is None:
                break
            position = further
        elif token.possessive:
            break
        elif last_part(token.lower) == "chief" and (
            is_chief_of(tokens, position + 1) or _is_chief_alone(tokens, first, position)
        ):
            best = (position + 1, False)
            break
        elif (officer := officer_behind(tokens, position)) is not None:
            position = officer
        elif _is_within(tokens, first, position):
            position += 1
        elif free < 2 and _may_be_field(token, known, text):
            position, free = position + 1, free + 1
        else:
            break
    return best or _find_chief(tokens, first) or _find_small(tokens, first, text)


_NO_NOUN = (
    r"(?!(?:an?|the|its|our|his|her|their|who|which|whose|was|were|is|are|has|had|will|said|says|as|by|on|and|or|not|no|"
    r"of|for|at|in|with|to|from|than|about|while|where|when|also|then|including|company|current|longtime|veteran|"
    r"most|once|now|until)\b|[a-z]+ed\b|(?:recent|former|previous|late|present|current|new)ly\b|[a-z]+-[a-z]+ing\b)"
)


SMALL_TITLE = re.compile(
    rf"(?:{_NO_NOUN}[a-z][a-z\-]+ ){{1,3}}(?:manager|director|officer|coordinator|supervisor|administrator|specialist|"
    r"coach|superintendent)(?=[,.;]|$| (?:of|for|at)\b)"
)
"""`brand protection manager,`: nouns that no list has before a head, up to a mark or whose it is."""


def _find_small(tokens: Tokens, first: int, text: str) -> tuple[int, bool] | None:
    small = SMALL_TITLE.match(text, tokens[first].start)
    return (seek(tokens, small.end()), False) if small else None


def _find_chief(tokens: Tokens, first: int) -> tuple[int, bool] | None:
    """`Chief Merchant`: a capitalised word that no list has behind `Chief`, before a mark or a joining word."""
    if tokens[first].text != "Chief" or not tokens.has(first + 1) or not tokens[first + 1].text.istitle():
        return None
    closed = not tokens.has(first + 2) or tokens[first + 2].text in (",", ".", ";", ")", "and", "of", "at", "for")
    return (first + 2, False) if closed else None


def _is_of_chiefs(tokens: Tokens, first: int, position: int) -> bool:
    """Whether `officer` stands at `position`, and `chief` before it."""
    word = last_part(tokens[position].lower)
    return word in _OF_CHIEFS and any(last_part(token.lower) == "chief" for token in tokens.some(first, position))


def _head_at(tokens: Tokens, first: int, position: int) -> bool | None:
    """Whether the head at `position` is a house's; None where none stands there."""
    lists, token = title_lists(), tokens[position]
    word = last_part(token.lower)
    before = tokens[position - 1].lower if position > first else ""
    chief = _is_of_chiefs(tokens, first, position)
    partners = word == "partners" and last_part(before) in _PARTNERS
    if not (word in lists.heads or partners or (word == "officers" and chief)):
        return None
    if f"{before} {word}" in _OF_HOUSES:
        return True
    if word == "president" and "vice" in (before, token.lower[:4]):
        return False
    return word in lists.house or chief or partners


def _further_words(tokens: Tokens, position: int, behind: int) -> int | None:
    """Where the title goes on behind the head at `position`: `officer director`; None if nowhere."""
    if not tokens.has(behind):
        return None
    lists, following = title_lists(), tokens[behind]
    if is_title_word(following.text) or last_part(tokens[position].lower) in lists.modifiers:
        return behind
    return None


def _is_within(tokens: Tokens, first: int, position: int) -> bool:
    """Whether the word or mark at `position` belongs to a title before its head: `Vice`, `Sales`, `and`, a hyphen."""
    departments, token = title_lists().departments, tokens[position]
    word = last_part(token.lower)
    if word in title_lists().modifiers or word in departments:
        return True
    if position == first:
        return False
    before = tokens[position - 1]
    if token.text == ",":
        next_word = tokens[position + 1].lower if tokens.has(position + 1) else ""
        return before.lower in departments and (next_word in departments or next_word in ("and", "&"))
    return (
        word in STAY
        or (token.text == "-" and before.after == token.start)
        or (token.text == "." and before.lower in _SHORTENED)
    )


def _may_be_field(token: Token, known: KnownNames, text: str) -> bool:
    """Whether a capitalised word that no list has may name a field of work, or the firm before the title."""
    word = last_part(token.lower)
    return (
        token.text[0].isupper()
        and word not in not_leading()
        and word not in MONTHS
        and not known.match(text, token.start)
    )


# "Springfield State Governor": the words before these belong to the title.
_LOCAL = frozenset("state district area country plant site university city county".split())


def _behind_firm(tokens: Tokens, first: int, behind: int) -> int:
    """Where the title begins: of `Acme vice president`, `ACM Director` the words before are the organisation's."""
    lead = first
    while lead < behind - 1 and (_is_free(tokens[lead]) or _joins_names(tokens, first, lead)):
        lead += 1
    if lead == first:
        return first
    small = tokens[lead].text[0].islower()
    acronym = tokens[first].text.isupper()
    ranked = is_title_word(tokens[lead].text) and tokens[lead].lower not in _LOCAL
    named = small or acronym or ranked
    return lead if named and not _describes(tokens, first, lead, behind) else first


# Heads that what they are in charge of stands before: `Culinary Director`, `Wellness Coordinator`.
_IN_CHARGE = frozenset(
    "director manager officer leader lead coordinator supervisor administrator superintendent geologist engineer "
    "scientist specialist architect designer strategist".split()
)


def _is_in_charge(tokens: Tokens, position: int) -> bool:
    """Whether a head is one that what it is in charge of stands before: `Lead` in `Gear Lead`."""
    return tokens[position].lower in _IN_CHARGE and tokens[position].text[0].isupper()


def _describes(tokens: Tokens, first: int, head: int, behind: int) -> bool:
    """Whether the one word before a head is its field, and no firm: `Jane Roe, Culinary Director`, `Of Counsel`."""
    if tokens[first].text == "Of":
        return True
    return (
        first + 1 == head == behind - 1
        and _is_in_charge(tokens, head)
        and tokens[first].text[1:].replace("-", "").islower()
        and not is_name_next(tokens, behind)
    )


def _joins_names(tokens: Tokens, first: int, position: int) -> bool:
    """Whether `&` stands between two capitalised words that are no title's: `Roe & Moe CEO`."""
    return first < position and tokens[position].text == "&" and _is_free(tokens[position + 1])


def _is_chief_alone(tokens: Tokens, first: int, position: int) -> bool:
    """Whether a name or a comma stands behind `chief`, and a field of work before it: `design chief Jane Roe`."""
    if position == first or tokens[position - 1].lower not in title_lists().departments or not tokens.has(position + 1):
        return False
    behind = tokens[position + 1]
    return behind.text in (",", ".", "of", "for", "and")


def _is_noun_next(tokens: Tokens, position: int) -> bool:
    """Whether `lead` only describes what follows: `lead author of the study`, `associate agent`."""
    return tokens.has(position) and tokens[position].text.islower() and tokens[position].lower not in _BEHIND_LEAD


_BEHIND_LEAD = frozenset("of for at and in on with to who said says added stated noted is was has will as".split())


def _is_free(token: Token) -> bool:
    """Whether a capitalised word is neither title nor field of work, nor an ordinal."""
    lists, word = title_lists(), token.lower
    listed = word in lists.departments or word in lists.modifiers or is_title_word(token.text)
    # "GM Vice President Jane Roe" is of the carmaker.
    return token.text[0].isupper() and (not listed or token.text == "GM")
