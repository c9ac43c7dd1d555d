"""The organisation at which a title is held: where its name ends behind `of` or `at`."""

import re
from functools import cache

from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import begins_title, has_head, not_leading
from generator.parse.text.tokens import Tokens
from generator.vocabulary.abbreviations import SHORT_FORMS
from generator.vocabulary.people import organisation_words

# A possessive that belongs to nothing.
_CALLED = re.compile(r"['’]s(?=[,.;:)]|$| (?:and|where|in|from|as|to|before|until|since|for|when|which|who)\b)")


# "an associate at Roe, Moe & Poe LLP".
_PARTNERS = re.compile(
    r"[A-Z][a-z][\w'’\-]*(?:, [A-Z][a-z][\w'’\-]*)+,? & [A-Z][a-z][\w'’\-]*"
    r"(?:,? (?:LL[CP]|PLLC|P\.?[AC]|Inc|Ltd)\b\.?)?"
)


@cache
def institution_kinds() -> frozenset[str]:
    """The words that make an institution's name: `Bank`, `University`."""
    return frozenset(organisation_words().kinds)


# `a member of the Group Management`: who leads the house, and none of its own; `a director at its Annual Meeting`.
_OWN_BODY = re.compile(
    r"(?:the )?(?:(?:Group|Executive|Extended|Corporate|Senior) ){1,3}(?:Management|Leadership)\b(?! [A-Z])"
    r"|(?:the )?(?:(?:19|20)\d\d )?(?:(?:Annual|Special|Extraordinary|Ordinary|General) ){1,2}"
    r"(?:(?:Stock|Share)holders?['’]? )?Meeting\b"
)

# "Principal investigator of the SOLSTICE trial".
_STUDIED = re.compile(
    r"(?: \([^()]{2,80}\))?(?: (?:pivotal|clinical|registrational|extension|[Pp]hase [\dIVab/]+))* "
    r"(?:trials?|study|studies|registry)\b"
)
_INVESTIGATOR = re.compile(r"[Ii]nvestigator (?:of|for|on|in) (?:the )?$")


# "a member of the Dean's Advisory Council": no organisation of a Dean's.
_OF_SOMEBODY = re.compile(r"(?:Dean|President|Chairman|Chancellor|Provost|Governor|Mayor|Director)['’]s? [A-Z]")


# "the Institute of Directors", "the Society of Actuaries": bodies named after those who have a title.
_LEARNED = frozenset("Institute Society Association Academy College Federation".split())


def organisation_at(text: str, start: int, known: KnownNames) -> int | None:
    """Where the organisation named at `start` ends: a known form, else a run of capitalised words.

    `Acme Widgets Inc.`, `Springfield Institute of Technology`, `Food & Drug Administration`; the run ends at
    the first word that cannot belong to it, and never holds a title.
    """
    if _OWN_BODY.match(text, start):
        return None
    if _OF_SOMEBODY.match(text, start):
        return None
    exact = known.match(text, start)
    partners = _PARTNERS.match(text, start)
    if partners:
        return max(partners.end(), exact or 0)
    tokens = Tokens(text, start, 16, 160)
    end: int | None = None
    position = 0
    institution = False
    while tokens.has(position):
        token = tokens[position]
        if position and token.start - tokens[position - 1].after > 1:
            break
        if token.text == "plc" and end is not None:
            end = token.end
            break
        named = token.capital or any(c.isupper() for c in token.text)
        learned = position > 1 and tokens[position - 1].lower == "of" and tokens[position - 2].text in _LEARNED
        if named and not (position and begins_title(tokens, position) and not learned):
            if position == 0 and token.lower in not_leading() and token.lower not in ("first", "new"):
                break
            institution = institution or token.text in institution_kinds()
            last = _end_of_last(text, tokens, position, exact)
            end = token.end if last is None else last
            if last is not None:
                break
        elif token.text not in "®™" and (end is None or not _goes_on(tokens, position, institution)):
            break
        position += 1
    if end is not None and exact is None and _is_studied(text, start, end):
        return None
    if exact is not None and (end is None or exact >= end or text[exact : exact + 2] in ("'s", "’s")):
        return exact
    return end


def _is_studied(text: str, start: int, end: int) -> bool:
    """Whether a name that ends at no institution's word is a trial's: `principal investigator of SOLSTICE`."""
    told = _STUDIED.match(text, end) or _INVESTIGATOR.search(text, max(0, start - 24), start)
    return told is not None and not is_institution(text[start:end])


def _end_of_last(text: str, tokens: Tokens, position: int, exact: int | None) -> int | None:
    """Where a name ends with the capitalised word at `position`; None where it may go on behind it."""
    token = tokens[position]
    following = tokens[position + 1] if tokens.has(position + 1) else None
    if token.possessive:
        saint = position > 1 and tokens[position - 2].text == "St"
        if following is not None and following.capital and (_is_owner(token.text, following.text) or saint):
            # "Springfield Children's Hospital", "St. Roe's Medical Center".
            return None
        # "president at Roe's, and": the firm is called so.
        called = _CALLED.match(text, token.end) if exact is None else None
        return called.end() if called else token.end
    if not is_legal_form(token.text):
        return None
    if following is not None and following.start == token.after + 1 and is_legal_form(following.text):
        # "Acme Bank and Trust Company", "Acme Holdings Inc."
        return None
    stopped = text[token.end : token.end + 1] == "." and token.lower in SHORT_FORMS
    return token.end + stopped


def _goes_on(tokens: Tokens, position: int, institution: bool) -> bool:
    """Whether a name goes on behind a mark or small word: `&`, `, Inc.`, `of Technology`, `and Sons`."""
    if not tokens.has(position + 1):
        return False
    token, following = tokens[position], tokens[position + 1]
    if token.text in "&-":
        return following.capital
    if token.text == ",":
        return is_legal_form(following.text)
    if token.lower in ("of", "for", "the"):
        return following.text[0].isupper() or following.lower == "the"
    if token.lower == "and" and following.capital:
        joined = institution or following.text in ("Company", "Co", "Sons", "Associates")
        return joined and not begins_title(tokens, position + 1)
    return token.text == "." and len(tokens[position - 1].text) <= 2


def _is_owner(word: str, following: str) -> bool:
    """Whether a possessive belongs to an institution's name: `Children's Medical Center`, `Moe's College`."""
    return (
        word in ("King", "Queen", "Prince", "Princess", "Children", "Women", "Men", "Veterans", "Nurses", "People")
        or following in institution_kinds()
    )


_HOME = re.compile(r",? (of|from|with|at) (?:the )?(?=[A-Z])")


# "Jane Roe of Santa Roe, Vt.,": a town and its state.
_TOWN = re.compile(
    r",? of [A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,2}, (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{1,4}\.|[A-Z]{2}|[A-Z][a-z]{3,12})"
    r",(?= (?:has|have|had|was|were|will|is|are|said|says|and)\b)"
)


# "Jane Roe (Real Estate, Chicago), Max Moe (Tax, Denver) and": a practice and a town.
_PLACED = re.compile(r" \([A-Z][A-Za-z &,./’'\-]{2,60}\)(?=[,;.]| [a-z]|$)")


# "Jane Roe (born 1972) has been appointed", "Jane Roe (44)".
_AGED = re.compile(r" \((?:aged? |born (?:in )?|b\. ?)?(?:19\d\d|[2-9]\d)(?: years(?: old)?)?\)")


def behind_home(text: str, end: int, known: KnownNames, *, titled: bool = False) -> int:
    """Behind the organisation, or town, that a name ending at `end` is said to be of; `end` where none is.

    `Jane Roe of Acme Capital, LLC and Max Moe of Beta Partners have joined the board`, `Jane Roe (Chicago) and`; where
    `titled` is asked for, also behind `Jane Roe (Treasurer)`.
    """
    aged = _AGED.match(text, end)
    end = aged.end() if aged else end
    town = _TOWN.match(text, end) or _PLACED.match(text, end)
    if town and (titled or text[end + 1] != "(" or not has_head(text, end, town.end())):
        return town.end()
    link = _HOME.match(text, end)
    finish = organisation_at(text, link.end(), known) if link else None
    if link is None or finish is None:
        return end
    sure = link[1] in ("of", "at") or known.match(text, link.end()) or is_institution(text[link.end() : finish])
    return finish if sure else end


def is_institution(name: str) -> bool:
    """Whether a name ends in a legal form or holds the word for a kind of institution."""
    words = name.replace(",", " ").split()
    return not institution_kinds().isdisjoint(words) or is_legal_form(words[-1])
