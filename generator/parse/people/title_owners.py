"""Whose a title is: whether words behind `of` in it name an organisation, and whose `its CEO` is."""

import re

from generator.parse.people.employers import is_institution
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_parts import title_lists
from generator.parse.text.tokens import Tokens

_AT = re.compile(r" (?:for|at|of) (?:the )?")
_AT_HOUSE = re.compile(r" (?:of|at|for) (?:the )?(?=[A-Z])")


def is_house(text: str, start: int, end: int, known: KnownNames) -> bool:
    """Whether `text[start:end]` is `for`, `at` or `of` and an organisation that the document knows."""
    link = _AT.match(text, start, end)
    return link is not None and (
        known.match(text, link.end()) is not None or known.holds_folded(text[link.end() : end])
    )


def is_proper(text: str, tokens: Tokens, position: int, start: int, end: int) -> bool:
    """Whether `of the Springfield Zoo` names an organisation: an article, capitals, and no field of work."""
    article = start > position + 1 and tokens[start - 1].lower == "the"
    words = text[tokens[start].start : end].split()
    return (
        article and len(words) > 1 and not any(word.lower().strip(",") in title_lists().departments for word in words)
    )


def before_house(text: str, start: int, end: int, known: KnownNames) -> int:
    """Where a field of work ends in `Gear Division of Acme`: before `of` and an organisation of the document."""
    for link in _AT_HOUSE.finditer(text, start, end):
        if known.match(text, link.end()) is not None:
            return link.start()
    return end


_ITS = re.compile(r"\b(?:its|their) (?:[a-z\-]+ ){0,2}$")
_SUBJECT = re.compile(
    r"(?P<name>[A-Z][\w&.\-]*(?: [A-Z][\w&.\-]*){0,4})(?:,? (?:Inc|Corp|Ltd|LLC)\b\.?)?(?: \([^()]{2,40}\)){0,2}"
    r",? (?:has |had |have |today |also |recently |then |later )*(?:announced|said|disclosed|reported|revealed|named|"
    r"appointed|fired|terminated|replaced|confirmed|lost|hired|dismissed|stated|parted|removed)\b"
)
# "disagreements with Beta Gear LP and its managing member".
_AND_ITS = re.compile(
    r"\b(?P<name>[A-Z][\w&.\-]*(?: [A-Z&][\w&.\-]*){0,5}(?:,? (?:Inc|Corp|Ltd|LLC|LP|L\.P)\b\.?)?),? "
    r"(?:and|or|nor|through|by) $"
)
_REACH = 260
"""Characters before a title in which its sentence's subject stands."""


def subject_of_its(text: str, start: int, known: KnownNames) -> tuple[int, int] | None:
    """The organisation that `its` before a title at `start` means: `Beta Gear announced the end of its CEO`.

    None where the title is nobody's in this way, or the document does not know the name.
    """
    its = _ITS.search(text, max(0, start - 40), start)
    if its is None:
        return None
    begin = max(text.rfind(". ", 0, start) + 1, start - _REACH, 0)
    beside = _AND_ITS.search(text, begin, its.start())
    if beside and (known.holds_folded(beside["name"]) or is_institution(beside["name"])):
        return beside.span("name")
    subjects = list(_SUBJECT.finditer(text, begin, its.start()))
    if not subjects:
        return None
    first, last = subjects[-1].span("name")
    return (first, last) if known.holds_folded(text[first:last]) else None


def stands_for(acronym: str, title: str) -> bool:
    """Whether letters in brackets are short for a title: `CEO`, or the first letters of its words."""
    initials = "".join(word[0] for word in title.split() if word not in ("and", "of", "the", "&", "for"))
    return acronym.lower() in title_lists().heads or initials.upper().endswith(acronym)
