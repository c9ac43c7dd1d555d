"""Posts at another organisation than the issuer, told by the words around them.

Behind a title a company's subsidiary: `president of the company's Acme Gear subsidiary` is held at Acme Gear; also
`of Acme Works' Acme Gear, Inc. subsidiary`, `of its wholly owned subsidiary, Acme Gear, Inc.`, `with Acme Works
subsidiary Acme Gear`. A division is part of the company, and of the title. Before a verb whoever takes somebody up:
`Acme Gear Corp., a subsidiary of Acme Works, has named Jane Roe president`.
"""

import re

from generator.parse.people.employers import organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.units import COUNTRY

_WORD = r"[A-Z][\w&.\-]*"
_NAME = rf"{_WORD}(?:,? (?:(?:&|and|of) )?{_WORD})"
_HOUSE = r"(?:its|our|their|the (?:company|firm|bank|group|corporation|organi[sz]ation|parent)['’]s)"
_KIND = r"(?:subsidiary|affiliate)(?: company)?"
_WHAT = rf"(?:(?!(?:and|or|of|the|its|as|in|at|for|with|to|who|which|is|was)\b)[a-z][a-z\-]* |{COUNTRY} ){{0,4}}"
_BEHIND_WORD = re.compile(
    rf" (?:of|at|for|with|in) (?:{_HOUSE}|the|(?:the )?{_NAME}{{0,4}}?['’]s?) {_WHAT}"
    rf"(?P<name>(?!{COUNTRY} (?:[a-z\-]+ )*{_KIND}){_NAME}{{0,6}}?) (?:[a-z\-]+ ){{0,2}}{_KIND}\b"
)
_BEFORE_NAME = re.compile(
    rf" (?:of|at|for|with) (?:{_HOUSE}|(?:the )?{_NAME}{{0,4}}?(?:['’]s?)?) {_WHAT}"
    rf"(?:{_KIND},?|(?:[A-Z][\w.\-]* ){{1,2}}{_KIND}) (?:called )?(?=[A-Z])"
)
_REACH = 160


def subsidiary_at(text: str, end: int, known: KnownNames) -> tuple[int, int, int] | None:
    """The subsidiary behind a title that ends at `end`: where its name begins and ends, and where the words end."""
    if not any(word in text[end : end + _REACH] for word in ("subsidiary", "affiliate")):
        return None
    before = _BEFORE_NAME.match(text, end)
    if before is not None:
        finish = organisation_at(text, before.end(), known)
        return (before.end(), finish, finish) if finish is not None else None
    behind = _BEHIND_WORD.match(text, end)
    return (*behind.span("name"), behind.end()) if behind is not None else None


# What may stand between a subject and its verb: what it is, small words.
_VERB_AHEAD = re.compile(
    r"(?:,? \([^()]{2,60}\))?(?P<what>, (?:an?|the|its|one of) [^;:.]{3,110},)?"
    r",? (?:(?:has|have|had|today|also|recently|now|just|unanimously|announced|said|that|it|they) )*$"
)
_LAST_NAME = re.compile(rf"(?:^|[\s(“\"])(?P<name>{_NAME}{{0,6}})$")
_OWN_SUBSIDIARY = re.compile(
    rf"(?:(?i:{_HOUSE})|{_NAME}{{0,4}}?['’]s?) {_WHAT}(?P<name>{_NAME}{{0,6}}?) (?:[a-z\-]+ ){{0,2}}{_KIND}$"
)
_IS_SUBSIDIARY = re.compile(rf"\b{_KIND}\b")
_SUBJECT_REACH = 240


def other_house_before(text: str, verb: int, known: KnownNames) -> tuple[int, int] | None:
    """The organisation, not the issuer, that is the subject of the verb at `verb`; None where none is certain."""
    begin = max(0, verb - _SUBJECT_REACH)
    ahead = next((m for m in _VERB_AHEAD.finditer(text, begin, verb) if m.end() == verb), None)
    if ahead is None:
        return None
    own = _OWN_SUBSIDIARY.search(text, begin, ahead.start())
    if own is not None:
        return own.span("name")
    named = _LAST_NAME.search(text, begin, ahead.start())
    if named is None:
        return None
    owner = known.owners.get(named["name"])
    other = owner is not None and owner != known.owners.get("Company")
    subsidiary = owner is None and ahead["what"] is not None and _IS_SUBSIDIARY.search(ahead["what"]) is not None
    return named.span("name") if other or subsidiary else None
