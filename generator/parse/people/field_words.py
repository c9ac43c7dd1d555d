"""Capitalised words that no list has, as words of a field of work: told by how they end and what stands beside them.

Forms it was made for: `Vice President, Widget Lending Enablement`, `Senior Director, Gear Logistics`, `EVP Offshore
Services`. `Vice President, Beta Capital` names a firm, `Vice President of Sales Jane Roe` a person.
"""

import re

from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.known_names import KnownNames
from generator.parse.people.run_words import given_names, is_abstract, name_sets
from generator.parse.people.title_parts import STAY, begins_title, is_head, is_title_word, not_leading, title_lists
from generator.parse.text.tokens import Tokens
from generator.vocabulary.dates import MONTHS
from generator.vocabulary.people import organisation_words

# Fields of work that end the names of firms as well: `Vice President, Beta Capital`.
_ENDS_FIRMS = frozenset(
    "capital energy media health healthcare financial finance foundry studio studios global international worldwide "
    "network networks science sciences semiconductor software industry industrial resorts wireless communications "
    "communication materials products electronics television radio telecommunications interactive digital medical "
    "management investments consulting insurance partners resources entertainment services systems solutions "
    "technologies technology logistics biotechnology biotech pharmacy power water mining mines america canada china "
    "india japan pacific asia securities therapeutics holdings realty properties banking mortgage oncology".split()
)
# "Zone Manager, Western Region".
_PLACES = frozenset(
    "region basin territory zone area district division unit branch office markets market department dept coast west "
    "east".split()
)
# Endings of fields of work that surnames have as well: `Fleming`, `Clarence`.
_FIELD_ENDS = tuple("ity ory ics ing istry ence ance ency ures age ach ment ments ism ies apy ture".split())
_NO_FIELD = (
    r"(?!(?:an?|the|its|our|his|her|their|one|two|three|several|both|all|any|each|this|that|these|such|more|many|over|about|"
    r"for|at|of|in|with|from|to|since|who|which|whose|has|have|had|will|was|were|is|are|said|says|as|by|on|after|before|"
    r"until|during|effective|and|or|while|where|when|also|joined|joins|named|names|resigned|retired|added|noted|stated|told|"
    r"promoted|promotes|hired|hires|elected|elects|appointed|appoints|succeeds|succeeded|replaces|replaced|announced|"
    r"became|leads|led|served|serves|i[ef])\b)"
)
_NOUNS = rf"{_NO_FIELD}[a-z][\w'’&/\-]*(?: {_NO_FIELD}[a-z][\w'’&/\-]*){{0,3}}"
SMALL_FIELD = re.compile(
    rf"{_NOUNS}(?:(?:, {_NOUNS}){{0,4}},? (?:and|&) {_NOUNS})?(?=[,.;:)”\"]|$| (?:for|at|of|in|with|from|to|since|who|"
    r"has|have|had|will|was|were|is|said|says|as|by|on|and|effective)\b)"
)
"""`manager of women's apparel, hats and jewelry`: in small letters, no article, up to a mark or a small word."""
_MOST = 6
"""Words of a run that are looked at."""


def names_field(word: str) -> bool:
    """Whether a word is of a field of work wherever it stands: `Sales`, `Enablement`."""
    return is_abstract(word) or word.lower().strip(",") in title_lists().departments


def _is_of_field(word: str) -> bool:
    """Whether a word behind a title may be of a field of work: it is wherever it stands, or by its ending."""
    return names_field(word) or (len(word) > 6 and word.endswith(_FIELD_ENDS) and word not in given_names())


def _run_behind(tokens: Tokens, position: int) -> list[str]:
    """The capitalised words from token `position` on, `and` and `&` between them left out."""
    words: list[str] = []
    while tokens.has(position) and len(words) < _MOST:
        token = tokens[position]
        if token.text[0].isupper():
            words.append(token.text)
            if token.possessive:
                break
        elif not (token.lower in STAY and words and tokens.has(position + 1) and tokens[position + 1].capital):
            break
        position += 1
    return words


def _may_join(tokens: Tokens, position: int, known: KnownNames, text: str) -> bool:
    """Whether the word at `position` is capitalised, and neither a title's nor an organisation's first, nor a month."""
    if not tokens.has(position):
        return False
    token = tokens[position]
    return (
        token.text[0].isupper()
        and token.lower not in not_leading()
        and token.lower not in MONTHS
        and not token.possessive
        and not begins_title(tokens, position)
        and known.match(text, token.start) is None
    )


def may_open_field(tokens: Tokens, position: int, known: KnownNames, text: str) -> bool:
    """Whether words that no list has begin a field of work at `position`: a run that ends as fields do, and no firm."""
    if not _may_join(tokens, position, known, text):
        return False
    words = _run_behind(tokens, position)
    kinds = frozenset(organisation_words().kinds)
    if any(is_legal_form(word) or word in kinds or is_head(word) for word in words):
        return False
    last = words[-1]
    if (is_abstract(last) and last.lower() not in _ENDS_FIRMS) or (len(words) > 1 and last.lower() in _PLACES):
        return True
    fields = [word.lower() for word in words if _is_of_field(word)]
    return len(words) > 1 and _is_of_field(last) and any(word not in _ENDS_FIRMS for word in fields)


def may_close_field(tokens: Tokens, position: int, known: KnownNames, text: str) -> bool:
    """Whether a word that no list has, behind `and` in a field of work, is of it: `Gear Making and Controls,`.

    One that a mark or a small word follows, or the first of a run that ends as fields do: `Gears and Widget Services`.
    """
    if not _may_join(tokens, position, known, text):
        return False
    words = _run_behind(tokens, position)
    return _is_of_field(words[-1]) if len(words) > 1 else words[0] not in given_names() | name_sets()[0]


def may_go_on(tokens: Tokens, position: int, known: KnownNames, text: str, *, sure: bool = True) -> bool:
    """Whether a field of work goes on with the word at `position`, which no list has, behind one that a list has.

    Before a further word of a field, or as the last word of its run: two that follow are somebody's name. With `sure`
    endings that names of firms have, too, tell nothing: `CEO of Global Instruments`.
    """
    if not _may_join(tokens, position, known, text):
        return False
    word = tokens[position].text
    if is_abstract(word) or tokens[position].lower in _PLACES or (not sure and _is_of_field(word)):
        return True
    words = _run_behind(tokens, position)
    tells = names_field if sure else _is_of_field
    if any(tells(word) for word in words[1:3]):
        return not any(is_legal_form(word) for word in words)
    return False


def before_name(text: str, start: int, end: int) -> int:
    """Where a field of work ends in `text[start:end]` before somebody's name: `Widget Relations Jane Roe`; else `end`.

    A name is two or three words of no field behind the last word of one.
    """
    words = text[start:end].split()
    fields = [number for number, word in enumerate(words) if names_field(word)]
    rest = words[fields[-1] + 1 :] if fields else []
    kinds = organisation_words().kinds
    if not 2 <= len(rest) <= 3 or any(is_legal_form(word) or not word[0].isalpha() or word in kinds for word in rest):
        return end
    return text.index(rest[0], start + sum(map(len, words[: fields[-1] + 1]))) - 1


# ", and Jane Roe".
_AND_SOMEBODY = re.compile(r"(?:,? (?:and|&)|[,;]) (?P<given>[A-Z][\w’'\-]+) (?P<next>[A-Z][\w’'\-]*)")


def before_somebody(text: str, start: int, end: int) -> int:
    """Where the words `text[start:end]` of a title end before the next one's name: `Gear Land, and Jane Roe`."""
    for link in _AND_SOMEBODY.finditer(text, start):
        if link.start() >= end:
            break
        apart = text.startswith(", ", link.end()) and not _is_of_field(link["given"])
        if (apart or link["given"] in given_names()) and not _is_of_field(link["next"]):
            return link.start()
    return end


def names_no_field(name: str) -> bool:
    """Whether two words or more hold none of a field of work: `Springfield County Schools`."""
    words = name.split()
    return len(words) > 1 and not (any(map(names_field, words)) or _is_of_field(words[-1]))


def is_other_case(word: str) -> bool:
    """Whether a word behind a title in small letters is a title's in capital ones; letters like `CEO` go with both."""
    return word[0].isupper() and not word.isupper() and is_title_word(word)
