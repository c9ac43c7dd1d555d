"""Fields of work in titles: `Investor Relations`, `Research and Development`, `of Sales for North America`."""

import re

from generator.parse.people.field_words import SMALL_FIELD, may_close_field, may_go_on, may_open_field, names_field
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import STAY, begins_title, is_title_word, title_lists
from generator.parse.text.tokens import Tokens

_CLOSES = re.compile(r"[,.;)]|$| (?:at|for|of|with) (?:the )?[A-Z]| (?:is|was|are|will|has|said|says)\b")

# "for southern Springfield".
_COMPASS = frozenset("northern southern eastern western central".split())
_HOUSE_NEXT = re.compile(r",? (?:at|for|of|with) (?:the )?[A-Z]")


def small_field(text: str, end: int) -> int | None:
    """Where `, early widget research` ends in `vice president, early widget research at Beta Gear`; None elsewhere.

    A mark may close it, too: `said Jane Roe, vice president, widget automation.` Words that no list has are one where
    its house follows: `vice president, castings, for Beta Gear`.
    """
    field = SMALL_FIELD.match(text, end + len(", ")) if text.startswith(", ", end) else None
    if field is None or not (names_field(field.group().rpartition(" ")[2]) or _HOUSE_NEXT.match(text, field.end())):
        return None
    return field.end() if _CLOSES.match(text, field.end()) else None


def read_department(
    tokens: Tokens, position: int, known: KnownNames, text: str, *, capital: bool, opens: bool = False
) -> int:
    """Behind the words of a field of work that begin at token `position`; `position` where none do.

    Args:
        tokens: the words.
        position: where it would begin.
        known: the document's organisations.
        text: what the words are of.
        capital: whether its words begin with capitals.
        opens: whether it may begin with a word that no list has.
    """
    departments = title_lists().departments
    begin = end = position
    sure = not opens
    opens = opens and may_open_field(tokens, position, known, text)
    while tokens.has(position):
        token = tokens[position]
        word = token.lower
        if (departments.issuperset(word.split("-")) or _is_american(tokens, position)) and (
            token.text[0].isupper() or not capital
        ):
            end = position + 1
            position += 1
        elif word in (*STAY, ",", "of", "for", "the", "-"):
            ahead = position + 1
            while tokens.has(ahead) and tokens[ahead].lower in ("and", "&", "the"):
                ahead += 1
            if not tokens.has(ahead):
                break
            if tokens[ahead].lower not in departments:
                joined = word in STAY and may_close_field(tokens, ahead, known, text)
                if word in ("of", "for", "the") or not (joined or may_open_field(tokens, ahead, known, text)):
                    break
                position = end = ahead + 1
                continue
            reports = tokens[ahead].text == "reporting" and tokens.has(ahead + 1) and tokens[ahead + 1].lower == "to"
            if reports:
                # "Vice President, Global Sales, reporting to": a verb.
                break
            if begins_title(tokens, ahead):
                break
            if word in ("of", "for") and _names_house(tokens, ahead):
                break
            position = end = ahead
        elif opens if position == begin else may_go_on(tokens, position, known, text, sure=sure):
            position += 1
            end = position
        else:
            break
    if end > begin and tokens[end - 1].text in _COMPASS and tokens.has(end) and tokens[end].capital:
        end += 1
    return end


def _is_american(tokens: Tokens, position: int) -> bool:
    """Whether `North American` and the like end at `position`."""
    return (
        position > 0
        and tokens[position].lower == "american"
        and tokens[position - 1].lower in ("north", "south", "latin", "central")
    )


def _names_house(tokens: Tokens, position: int) -> bool:
    """Whether a field's word is a name's first: `for Global Widgets`, but `for Global Sales` and `for Global`."""
    if not tokens.has(position + 1):
        return False
    second = tokens[position + 1]
    return second.capital and second.lower not in title_lists().departments and not is_title_word(second.text)
