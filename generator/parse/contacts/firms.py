"""Lines of a contact region that name a firm, with its people below, though some look like a person's name.

`Roe Hill`, `Tel: 020 7946 0958`, `Jane Doe`, `Max Moe (Joint Broker)`; `Roe Moe:`, `Jane Doe`.
"""

import re

from generator.parse.contacts.cells import Cell
from generator.parse.contacts.entries import Desk, bears_surname
from generator.parse.contacts.lines import (
    FIRMS_PART,
    FOR_CLIENT,
    begins_with_name,
    find_first_name,
    find_names,
    is_firm,
    is_label,
    is_title,
    may_be_firm,
    without_bracket,
)
from generator.parse.contacts.numbers import find_phones
from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.known_names import KnownNames

AT_FIRM = re.compile(
    r"(?:AT|At|(?:FOR|For)(?=.*:$)(?! (?i:immediate|general|release|further|more|additional)\b)) "
    r"(?:(?:THE|The|the) )?(?P<who>[A-Z0-9][\w&.,’'\- ]{2,60}?):?"
)
"""A line over a firm's people: `AT THE COMPANY:`, `AT ROE PARTNERS`, `For Acme Widgets:`."""
# "Moe Partners - for UK enquiries".
_DESK_BEHIND = re.compile(r" [-–—] (?:for )?[\w ]{2,30} (?:enquiries|inquiries)$")
_PLACE = re.compile(r"[A-Z][a-z]+(?:[ \-][A-Z][a-z]+){0,2}\.?(?:, (?:[A-Z]{2}|(?:[A-Z]\.){2}|[A-Z][a-z]+\.?))?")
_COMMA = re.compile(r", ")
# "Roe Moe, Financial PR", "Acme Securities - Joint Broker": what the firm is for the issuer, without a bracket.
_PART_BEHIND = re.compile(
    r"(?:,| [-–—]) "
    r"(?:(?:Financial|Corporate|Joint|Sole|Nominated|Lead|UK|US|and|&|Broker|Nomad|PR|IR|Advis[eo]r),? ){0,5}"
    r"(?:PR|IR|Nomad|Brokers?|Advis[eo]rs?|Sponsor|(?:Public|Investor|Media) Relations)$",
    re.IGNORECASE,
)


def plain_firm(text: str, known: KnownNames) -> str:
    """A firm's line without marks, the bracket that says what it is for the issuer, and the place where it sits.

    `Acme Securities (Broker)`, `Roe Moe, Financial PR (UK)`, `Acme Widgets, Springfield`,
    `Acme Widgets, Inc., Springfield, Ill.`.
    """
    bare = without_bracket(_DESK_BEHIND.sub("", text.strip(" ,;:*_")))
    label, dash, firm = bare.partition(" – ")
    if dash and is_label(label):
        # "Media – Roe Communications".
        bare = firm
    if bare.endswith(".") and not is_legal_form(bare.rpartition(" ")[2]) and bare[-3:-2] != ".":
        # "President and CEO, Acme Widgets.", the end of a line, but not "Acme U.S."
        bare = bare[:-1]
    client = FOR_CLIENT.fullmatch(bare)
    if client and known.holds_folded(client["client"]) and is_firm(client["firm"], known):
        # "Roe Communications for Acme".
        return client["firm"]
    bare = _PART_BEHIND.sub("", bare)
    house = known.match(bare, 0)
    department = bare[house:].lstrip(" ,") if house else ""
    if house and " " in department and is_label(department):
        # "Acme Widgets Corporate Communications".
        return bare[:house]
    for comma in _COMMA.finditer(bare):
        firm, place = bare[: comma.start()], bare[comma.end() :]
        seat = _PLACE.fullmatch(place) is not None and not is_legal_form(place.split(",")[0])
        if (seat or is_label(place)) and is_firm(firm, known):
            return firm
    return bare


def last_firm(words: str, known: KnownNames) -> str:
    """The firm behind the last comma, where each part is one: `Acme Media Relations, Poe Communications for Acme`."""
    last = words.rpartition(", ")[2]
    return plain_firm(last if is_firm(last, known) and not is_legal_form(last) else words, known)


def is_firms_line(text: str, below: str, known: KnownNames) -> bool:
    """Whether a line in the form of a name is a firm's, by its colon and the name below: `Roe Moe:`, `Jane Doe`."""
    names = find_names(text, known) if text.endswith(":") else ()
    return bool(names) and len(names[0].name) == len(text) - 1 and _begins_line(below, known)


def is_another_firm(text: str, below: str, desk: Desk, known: KnownNames) -> bool:
    """Whether the words behind `or` are a firm's: by its words, or no name's below somebody with a number.

    `Moe Hill` is a firm, too, over a person with a number: `Max Poe, 555-0123`.
    """
    if is_firm(text, known):
        return True
    if not may_be_firm(text) or is_title(text, known):
        return False
    over = _begins_line(below, known) and bool(find_phones(below))
    return over or (desk.is_answered() and find_first_name(text, known) is None)


def is_bare_name(text: str, known: KnownNames) -> bool:
    """Whether nothing but words in the form of a name, or a firm's, stand in a line."""
    text = plain_firm(text, known)
    first = find_first_name(text, known)
    return may_be_firm(text) and not is_title(text, known) and (first is None or first.after == len(text))


def begins_block(cell: Cell, below: Cell | None, text: str, known: KnownNames) -> bool:
    """Whether a firm stands in a line with its number, or over a name: `Moe Partners      Tel: 020 7946 0958`."""
    if below is None or not is_firm(cell.text, known) or begins_with_name(cell.text, known):
        return False
    if is_title(cell.text, known):  # "Head of Communications"
        return False
    beside = "\n" not in text[cell.end : below.start]
    return bool(find_phones(below.text)) if beside else _begins_line(below.text, known)


def is_of_firm(text: str, desk: Desk) -> bool:
    """Whether a line below a firm's number tells what the firm is for the issuer: `Jane Roe (Joint Broker)`."""
    return FIRMS_PART.search(text) is not None and not find_phones(text) and desk.is_below_firm()


def bears_name_above(text: str, desk: Desk, known: KnownNames) -> bool:
    """Whether a line in the form of a name is the firm of whom stands above: `Max Moe`, `Moe Hill`."""
    waiting = desk.open_entries()
    above = waiting[-1].candidate if waiting else None
    names = find_names(text, known) if above is not None else ()
    return (
        above is not None
        and len(names) == 1
        and len(names[0].name) == len(text.strip(" ,;:*_"))
        and bears_surname(names[0].words, above.words)
    )


def _begins_line(text: str, known: KnownNames) -> bool:
    """Whether a line begins with a person's name and holds no number before it."""
    first = find_first_name(text, known)
    return first is not None and first.start == 0
