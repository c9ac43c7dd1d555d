"""A line of a contact region without name and number: a firm, a label, a title, a field of work."""

import re

from generator.parse.contacts.entries import Desk
from generator.parse.contacts.firms import AT_FIRM, plain_firm
from generator.parse.contacts.lines import find_names, is_field, is_firm, is_label, is_title, may_be_firm
from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.known_names import KnownNames
from generator.parse.people.titles import read_titles
from generator.parse.text.passage import Passage

_AND = re.compile(r"(?:and|&) ")
_NOT_HEADER = re.compile(r"^(?:for|at|to|from|on behalf of) ", re.IGNORECASE)
TORN_TITLE = re.compile(r"(?: and| &|,|\b(?:Chief(?: [A-Z][a-z]+)?|Vice|Senior|Executive|Managing))$")
"""How a line ends in the midst of a title: `Senior Vice President and`, `Senior Vice President, Chief Financial`."""

DEPARTMENT_OF = re.compile(
    r"(?P<firm>[A-Z0-9][\w.&’' ]{1,40}?),? (?:(?:Global|Corporate) )?(?:Investor|Media|Public|Press) "
    r"(?:Relations|Contact|Affairs|Inquiries)\W*$"
    r"|(?P<house>[A-Z0-9][\w.&’' ]{1,40}?),? (?:[Pp]ress|[Mm]edia) [Oo]ffice\W*$"
)
"""`Acme Widgets Investor Relations`: a department, at a firm."""

# "U.S. Media Relations", "North American Investor Relations": which department, and of no firm.
_REGION = re.compile(
    r"(?:(?:U\.?S\.?A?|U\.?K\.?|EMEA|North|South|Latin|Central|Eastern|Western|Middle|East|West|Asia|Pacific|Americas?|"
    r"(?:Americ|Europe|Asi|Afric|Canadi|Itali|Germ)an|Europe|Canada|French|British|Swiss|International|National|"
    r"Regional|Local|Domestic|Senior)[ -]?)+"
)

CARE_OF = "c/o "
"""`c/o Roe Communications`: where the issuer's people are reached."""


def _is_name_of_firm(house: str, known: KnownNames) -> bool:
    """Whether the words before `Investor Relations` make a firm's name with them: `Roe & Moe Investor Relations`.

    `Acme Widgets Media Relations` is a department of the issuer, `Moe Inc. Investor Relations` of a firm.
    """
    own = known.holds_folded(house) or is_legal_form(house.rsplit(maxsplit=1)[-1])
    return not (own or is_field(house))


def closes_block(passage: Passage, desk: Desk, known: KnownNames) -> bool:
    """Give a firm below a name and number to them: `Jane Roe      020 7946 0958`, `CEO, Acme plc`, and a gap."""
    answered = desk.last_answered()
    if not answered or desk.header is not None:
        return False
    text = passage.text
    held = read_titles(text, 0, known)
    behind = held[-1].end if held and held[0].start == 0 else 0
    for entry in answered:
        entry.organisation = plain_firm(text[behind:].lstrip(" ,–-"), known)
        entry.cells.append(passage.span(0, len(text)))
        if behind:
            entry.titles.append((text[:behind], [passage.span(0, behind)]))
    return True


def read_words(passage: Passage, desk: Desk, known: KnownNames, *, firm: bool) -> None:
    """A line without name and number: a firm, a label, a title, or a field of work that a title above goes on to."""
    text = passage.text
    whole = passage.span(0, len(text))
    at = AT_FIRM.fullmatch(text.strip(" *_"))
    if at:
        house = plain_firm(at["who"].strip(" :"), known)
        desk.header = None if house.lower() == "company" else house
        desk.fresh, desk.apart = len(desk.entries), bool(desk.entries)
        return
    department = DEPARTMENT_OF.match(text)
    whose = (department["firm"] or department["house"]) if department else None
    if whose and (find_names(whose, known) or is_title(text, known)):
        department = whose = None
    if whose and _REGION.fullmatch(whose):
        whose = None
    if department and whose == department["firm"] and _is_name_of_firm(whose, known):
        whose = text.strip(" ,;:*_")
    goes_on = desk.title_hangs() and is_field(text)
    if whose and not is_field(text) and desk.take_firm(whose, whole):
        return
    if not goes_on and (
        is_label(text)
        or department
        or (text.endswith(":") and not may_be_firm(text) and (desk.is_answered() or desk.beside))
    ):
        desk.begin_section(firm=whose, colon=text.endswith(":"))
        return
    if (firm or may_be_firm(text)) and not is_title(text, known) and desk.begin_firm_above(plain_firm(text, known)):
        return
    waiting = desk.open_entries()
    last = waiting[-1] if waiting else None
    held = read_titles(text, 0, known) if firm and last is not None else []
    if last is not None and held and held[0].start == 0 and is_firm(text[held[-1].end :].lstrip(" ,–-"), known):
        # "CEO, Acme Widgets Corp."
        last.titles.append((text[: held[-1].end], [passage.span(0, held[-1].end)]))
        last.organisation = plain_firm(text[held[-1].end :].lstrip(" ,–-"), known)
        last.cells.append(whole)
        return
    if firm:
        if last is None or last.organisation not in (None, desk.header):
            desk.header = _NOT_HEADER.sub("", plain_firm(text, known))
            desk.apart = bool(desk.entries) and not desk.entries[-1].open
        else:
            desk.take_firm(plain_firm(text, known), whole)
        return
    named = desk.entries[-1] if desk.entries and not desk.apart and len(desk.entries) > desk.fresh else None
    last = last or (named if named is not None and named.candidate is not None and not named.titles else None)
    if last is not None:
        joined = _AND.match(text) if last.titles else None
        begin = joined.end() if joined else 0
        titles = read_titles(text, begin, known)
        if titles and titles[0].start == begin:
            printed, spans = text[: titles[-1].end], [passage.span(0, titles[-1].end)]
            if (desk.hanging or joined) and last.titles:
                # "Executive Vice President and", "Chief Financial Officer", or "and" before the latter.
                words, before = (desk.hanging[0], [desk.hanging[1]]) if desk.hanging else last.titles[-1]
                last.titles[-1] = (f"{words} {printed}", [*before, *spans])
            else:
                last.titles.append((printed, spans))
            desk.hanging = (text, whole) if TORN_TITLE.search(text) else None
            last.cells.append(whole)
            return
        if last.titles and is_field(text) and last.cells[-1][1] <= whole[0]:
            # "Vice President, Investor Relations and", "Corporate Planning".
            words, spans = (desk.hanging[0], [desk.hanging[1]]) if desk.hanging else last.titles[-1]
            last.titles[-1] = (f"{words} {text}", [*spans, whole])
            last.cells.append(whole)
            return
    if is_field(text) and not waiting:
        # "International", "Europe": the numbers below are another desk's.
        desk.begin_section()
    elif may_be_firm(text):
        if waiting and waiting[-1].organisation in (None, desk.header):
            for entry in waiting:
                if entry.organisation in (None, desk.header):
                    entry.organisation = plain_firm(text, known)
        elif not waiting and desk.opened and not is_title(text, known):
            desk.header = plain_firm(text, known)
            desk.apart = bool(desk.entries) and not desk.entries[-1].open
