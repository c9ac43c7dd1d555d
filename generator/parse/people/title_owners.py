"""Whose a title is: whether words behind `of` in it name an organisation, and whose `its CEO` is."""

import re

from generator.parse.people.employers import is_institution, organisation_at
from generator.parse.people.field_words import names_no_field
from generator.parse.people.known_names import KnownNames
from generator.parse.people.run_words import given_names
from generator.parse.people.title_parts import begins_title, title_lists
from generator.parse.text.tokens import Tokens

_AT = re.compile(r" (?:for|at|of) (?:the )?")
_AT_HOUSE = re.compile(r" (?:of|at|for) (?:the )?(?=[A-Z])")


def is_house(text: str, start: int, end: int, known: KnownNames) -> bool:
    """Whether `text[start:end]` is `for`, `at` or `of` and an organisation that the document knows."""
    link = _AT.match(text, start, end)
    return link is not None and (
        known.match(text, link.end()) is not None or known.holds_folded(text[link.end() : end])
    )


def before_house(text: str, start: int, end: int, known: KnownNames) -> int:
    """Where a field of work ends in `Gear Division of Acme`: before `of` and an organisation of the document."""
    for link in _AT_HOUSE.finditer(text, start, end):
        if known.match(text, link.end()) is not None or (
            # "Revenue Cycle of Beta Gear".
            names_no_field(text[link.end() : end]) and not names_no_field(text[start : link.start()])
        ):
            return link.start()
    return end


_CLOSES = re.compile(r"[,.;:)”\"]|$| (?:said|says|stated|added|commented|told|noted)\b")
_TOWNS_STATE = re.compile(r", (?:[A-Z]{2}\b|[A-Z][a-z]{1,4}\.|[A-Z]\.[A-Z]\.)")


def house_behind_comma(
    text: str, tokens: Tokens, position: int, known: KnownNames, *, head: bool
) -> tuple[int, bool] | None:
    """Where the firm ends that begins at a token, behind a title and a comma: `CEO, Beta Gear`; `head`: of its head.

    Also whether it is rather a part of a firm, and of the title: `President, Gene Therapy Programs`, `President, Gear
    Solutions`. None where it may be somebody else, `President, Mary Moe, Treasurer`, a town, or one word.
    """
    start = tokens[position].start
    owner = known.match(text, start)
    owner = None if owner is not None and text[owner : owner + 2] in ("'s", "’s") else owner
    firm = None if owner is None else (owner, False)
    last = tokens[position - 2].lower
    if last in ("officer", "director"):
        head = head and tokens[position - 3].lower in ("executive", "managing")
    head = head and last not in ("partner", "principal")
    end = organisation_at(text, start, known) if head and text[start].isupper() else None
    words = text[start:end].split()
    if end is None or len(words) < 2 or _CLOSES.match(text, end) is None or _TOWNS_STATE.match(text, end):
        return firm
    somebody = words[0] in given_names() or len(words[1].rstrip(".")) == 1
    behind = position + len(words)
    listed = tokens.has(behind + 1) and tokens[behind].text == "," and begins_title(tokens, behind + 1)
    fields = [word.lower() in title_lists().departments for word in words]
    # A president may be one of a part; "President, Acme Specialty" is of a firm of Acme's all the same.
    part = all(fields) or (any(fields) and last == "president" and not known.holds_folded(words[0]))
    if somebody or listed or (part and firm):
        return firm
    return end, part


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
