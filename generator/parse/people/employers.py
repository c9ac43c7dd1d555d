"""The organisation at which a title is held: where its name ends behind `of` or `at`."""

import re
from functools import cache

from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import begins_title, not_leading
from generator.parse.text.tokens import Tokens
from generator.vocabulary.abbreviations import SHORT_FORMS
from generator.vocabulary.people import organisation_words

# A possessive that belongs to nothing.
_CALLED = re.compile(r"['’]s(?=[,.;:)]|$| (?:and|where|in|from|as|to|before|until|since|for|when|which|who)\b)")


@cache
def institution_kinds() -> frozenset[str]:
    """The words that make an institution's name: `Bank`, `University`."""
    return frozenset(organisation_words().kinds)


def organisation_at(text: str, start: int, known: KnownNames) -> int | None:
    """Where the organisation named at `start` ends: a known form, else a run of capitalised words.

    `Acme Widgets Inc.`, `Springfield Institute of Technology`, `Food & Drug Administration`; the run ends at
    the first word that cannot belong to it, and never holds a title.
    """
    exact = known.match(text, start)
    tokens = Tokens(text, start, 16, 160)
    kinds = institution_kinds()
    end: int | None = None
    position = 0
    institution = False
    while tokens.has(position):
        token = tokens[position]
        following = tokens[position + 1] if tokens.has(position + 1) else None
        if position and token.start - tokens[position - 1].after > 1:
            break
        if token.text == "plc" and end is not None:
            end = token.end
            break
        if (token.capital or any(c.isupper() for c in token.text)) and not (
            position and begins_title(tokens, position)
        ):
            if token.lower in not_leading() and position == 0 and token.lower not in ("first", "new"):
                break
            end = token.end
            institution = institution or token.text in kinds
            if (
                token.possessive
                and following is not None
                and following.capital
                and (_is_owner(token.text, following.text) or (position > 1 and tokens[position - 2].text == "St"))
            ):
                # "Springfield Children's Hospital", "St. Roe's Medical Center".
                position += 1
                continue
            if token.possessive:
                # "president at Roe's, and": the firm is called so.
                called = _CALLED.match(text, end) if exact is None else None
                end = called.end() if called else end
                break
            if is_legal_form(token.text):
                if following is not None and following.start == token.after + 1 and is_legal_form(following.text):
                    # "Acme Bank and Trust Company", "Acme Holdings Inc."
                    position += 1
                    continue
                if text[end : end + 1] == "." and token.lower in SHORT_FORMS:
                    end += 1
                break
            position += 1
        elif token.text in "&-" and following is not None and following.capital and end is not None:
            position += 1
        elif token.text == "," and following is not None and end is not None:
            if not is_legal_form(following.text):
                break
            position += 1
        elif token.lower in ("of", "for", "the") and end is not None and following is not None:
            if not (following.text[0].isupper() or following.lower == "the"):
                break
            position += 1
        elif token.lower == "and" and end is not None and following is not None and following.capital:
            if not institution and following.text not in ("Company", "Co", "Sons", "Associates"):
                break
            if begins_title(tokens, position + 1):
                break
            position += 1
        elif (
            token.text == "." and end is not None and following is not None and len(tokens[position - 1].text) <= 2
        ) or token.text in "®™":
            position += 1
        else:
            break
    if exact is not None and (end is None or exact >= end or text[exact : exact + 2] in ("'s", "’s")):
        return exact
    return end


def _is_owner(word: str, following: str) -> bool:
    """Whether a possessive belongs to an institution's name: `Children's Medical Center`, `Moe's College`."""
    return word in ("Children", "Women", "Men", "Veterans", "Nurses", "People") or following in institution_kinds()


_HOME = re.compile(r",? (of|from|with|at) (?:the )?(?=[A-Z])")


def behind_home(text: str, end: int, known: KnownNames) -> int:
    """Behind the organisation that a name ending at `end` is said to be of; `end` where none is.

    `Jane Roe of Acme Capital, LLC and Max Moe of Beta Partners have joined the board`.
    """
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
