"""The parts of a job title, word by word: modifiers and heads, fields of work, and whether one begins at a token."""

from functools import cache
from typing import NamedTuple

from generator.parse.people.known_names import KnownNames
from generator.parse.text.letters import small_letter_runs
from generator.parse.text.tokens import Token, Tokens
from generator.vocabulary.dates import MONTHS
from generator.vocabulary.people import name_words, title_words

# "Springfield State Governor": the words before these belong to the title.
_LOCAL = frozenset("state district area country plant site university city county".split())
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


# "Sr. VP", "Asst. Secretary": modifiers that a stop ends.
_SHORTENED = ("sr", "asst", "exec")
# "Managing Partners of Beta Gear".
_PARTNERS = frozenset("managing founding senior general operating".split())
# "general counsel of Beta Gear": of the firm.
_OF_HOUSES = frozenset(
    f"{first} {last}"
    for first, heads in (
        ("general", ("counsel",)),
        ("managing", ("director",)),
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
    if tokens[behind - 1].lower in _OF_FIRMS and _is_firm_next(tokens, behind):
        return None
    if behind == first + 1 and tokens[first].lower in ("lead", "associate") and _is_noun_next(tokens, behind):
        return None
    return _behind_firm(tokens, first, behind, house=house), behind, house


def _find_head(tokens: Tokens, first: int, known: KnownNames, text: str) -> tuple[int, bool] | None:
    """The token behind the last head of the words from `first` on, and whether it is a house's; None where none is."""
    position, free = first, 0
    best: tuple[int, bool] | None = None
    while tokens.has(position) and position - first < 9:
        token = tokens[position]
        house = _head_at(tokens, first, position)
        if house is not None:
            if token.possessive:
                return None
            behind = position + 1
            while tokens.has(behind) and tokens[behind].lower in title_lists().after:
                behind += 1
            best = (behind, house)
            further = _further_words(tokens, first, position, behind)
            if further is None:
                break
            position = further
        elif token.possessive:
            break
        elif last_part(token.lower) == "chief" and (
            _is_chief_of(tokens, position + 1) or _is_chief_alone(tokens, first, position)
        ):
            best = (position + 1, False)
            break
        elif _is_within(tokens, first, position):
            position += 1
        elif free < 2 and _may_be_field(token, known, text):
            position, free = position + 1, free + 1
        else:
            break
    return best or _find_chief(tokens, first)


def _find_chief(tokens: Tokens, first: int) -> tuple[int, bool] | None:
    """`Chief Merchant`: a capitalised word that no list has behind `Chief`, before a mark or a joining word."""
    if tokens[first].text != "Chief" or not tokens.has(first + 1) or not tokens[first + 1].text.istitle():
        return None
    if tokens[first + 1].lower in not_leading() or tokens[first + 1].possessive:
        return None
    closed = not tokens.has(first + 2) or tokens[first + 2].text in (",", ".", ";", ")", "and", "of", "at", "for")
    return (first + 2, False) if closed or is_name_next(tokens, first + 2) else None


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


def _further_words(tokens: Tokens, first: int, position: int, behind: int) -> int | None:
    """Where the title goes on behind the head at `position`: `officer director`; None if nowhere."""
    if not tokens.has(behind):
        return None
    lists, following = title_lists(), tokens[behind]
    if is_title_word(following.text) or last_part(tokens[position].lower) in lists.modifiers:
        return behind
    if following.lower == "officers" and _is_of_chiefs(tokens, first, position):
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


def _behind_firm(tokens: Tokens, first: int, behind: int, *, house: bool) -> int:
    """Where the title begins: of `Acme vice president`, `ACM Director` the words before are the organisation's."""
    lead = first
    while lead < behind - 1 and (_is_free(tokens[lead]) or _joins_names(tokens, first, lead)):
        lead += 1
    if lead == first:
        return first
    small = tokens[lead].text[0].islower()
    acronym = tokens[first].text.isupper() and len(tokens[first].text) > 1
    ranked = is_title_word(tokens[lead].text) and tokens[lead].lower not in _LOCAL
    named = small or acronym or ranked or (house and last_part(tokens[lead].lower) in title_lists().house)
    return lead if named else first


def _joins_names(tokens: Tokens, first: int, position: int) -> bool:
    """Whether `&` stands between two capitalised words that are no title's: `Roe & Moe CEO`."""
    return first < position and tokens[position].text == "&" and _is_free(tokens[position + 1])


def _is_chief_of(tokens: Tokens, position: int) -> bool:
    """Whether `of surgery`, `of staff`, `, Division of Gears` stands at `position`: the word before is a head."""
    if not tokens.has(position + 1):
        return False
    word = tokens[position + 1].lower
    if tokens[position].text == ",":
        return word in ("department", "division", "section", "service")
    return tokens[position].lower == "of" and (word in ("staff", "the", "our") or word in title_lists().departments)


def _is_chief_alone(tokens: Tokens, first: int, position: int) -> bool:
    """Whether a name or a comma stands behind `chief`, and a field of work before it: `design chief Jane Roe`."""
    if position == first or tokens[position - 1].lower not in title_lists().departments or not tokens.has(position + 1):
        return False
    behind = tokens[position + 1]
    return behind.text == "," or (behind.capital and not is_title_word(behind.text))


# "the U.S. member firm of Beta International", "a partner company": no title of anybody.
_OF_FIRMS = frozenset("member partner associate lead".split())
_FIRMS = frozenset("firm firms company companies bank banks network networks institution organization states".split())


def _is_noun_next(tokens: Tokens, position: int) -> bool:
    """Whether `lead` only describes what follows: `lead author of the study`, `associate agent`."""
    return tokens.has(position) and tokens[position].text.islower() and tokens[position].lower not in _BEHIND_LEAD


_BEHIND_LEAD = frozenset("of for at and in on with to who said says added stated noted is was has will as".split())


def _is_firm_next(tokens: Tokens, position: int) -> bool:
    return tokens.has(position) and tokens[position].lower in _FIRMS


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


def _is_free(token: Token) -> bool:
    """Whether a capitalised word is neither title nor field of work, nor an ordinal."""
    lists, word = title_lists(), token.lower
    listed = word in lists.departments or word in lists.modifiers or is_title_word(token.text)
    return token.text[0].isupper() and not listed


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
            return _is_chief_of(tokens, number + 1)
        if word in lists.heads:
            if not (number == position and word in lists.departments):
                return True
            if not (tokens.has(number + 1) and is_title_word(tokens[number + 1].text)):
                return False
            # "Executive Vice President": the first word makes a title by itself, and a field of work, too.
            continue
        if number > position and word in ("and", "&") and tokens[position].lower == "chief":
            # "chief financial and administrative officer".
            continue
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
