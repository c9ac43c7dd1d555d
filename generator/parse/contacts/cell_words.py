"""What one cell of a contact region gives to the contacts of its column: names, numbers, or words without either."""

import re
from collections.abc import Sequence

from generator.parse.contacts.entries import Desk, Entry, bears_surname
from generator.parse.contacts.firms import bears_name_above, last_firm, plain_firm
from generator.parse.contacts.lines import (
    FIRMS_PART,
    begins_with_name,
    find_names,
    is_firm,
    is_label,
    is_title,
    stands_alone,
    title_before,
    title_behind,
    without_bracket,
)
from generator.parse.contacts.numbers import find_emails, find_phones, split_address
from generator.parse.contacts.openings import TRIGGER
from generator.parse.contacts.plain_words import CARE_OF, DEPARTMENT_OF, closes_block, read_words
from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC

# Words for a number beside a name, also glued to it by an export: `Jane Roe Tel:`, `Jane RoeTel:`.
_NUMBER_WORD = hinted(r"(?:(?<=[a-z])|\b)(?:Tel|Telephone|Phone|Email|E-mail|Mobile|Cell|Fax)\b[.:]?")
# "Jane Roe/Max Moe".
_SLASH = re.compile(r"(?<=[a-z])/(?=[A-Z][a-z]+ [A-Z][a-z])")
_DEPARTMENT = re.compile(
    r"\b(?:Investor|Media|Public|Press|Shareholder|General)s? "
    r"(?:Relations|Inquiries|Enquiries|Contact|Phone|Line|Desk)\b"
    r"|\b(?:media|press|news) desk\b"
)
_NO_LETTER = re.compile(r"[^a-z]")
# What stands before a name that a sentence invites to call.
_INVITED = re.compile(rf"(?:^|\)?,? ?\b(?:or|and) )(?:e-?mail(?: to)? |contact |call )?{MAYBE_HONORIFIC}$")
# The last words before a name or number that may name a firm: capitals, and what joins them.
_LAST_WORDS = re.compile(
    r"(?:^|(?<=[^\w.&’']))(?:For )?"
    r"([A-Z0-9][\w.&’'\-]*(?:,? (?:(?:&|and|of|de|the|for|at) )?[A-Z0-9&][\w.&’'\-]*){0,6})$"
)
# "Max Moe of Poe Communications at 555-765-4321".
_OF_FIRM = re.compile(
    r",? (?:of|with|from) (?:the )?(?P<firm>[A-Z][\w.&’']*(?: (?:& |and |of )?[A-Z][\w.&’']*){0,4})"
    r"(?=[,;]| at | \(|  |$)"
)
# "Max Moe, 555-0101, or Ann Doe, 555-0103, both of Poe Partners, for Acme"
_BOTH_OF = re.compile(
    r",? both (?:of|with|from|at) (?:the )?(?P<firm>[A-Z][\w.&’']*(?: (?:& |and |of )?[A-Z][\w.&’']*){0,4})"
)
# What stands behind a name or title: `, Acme Widgets Corp.`, ` (Poe Communications)`.
_TAIL = re.compile(
    r"\s?[,–\-|/]\s?([^,;|]+?)(?=$|[,;|]|\s{2,}|\s\(|\s(?:Tel|Telephone|Phone|Mobile)\b)|\s?\(([^(),;|\d]{3,50})\)"
)
# "Beta Gear: Jane Roe": the first is no name.
_HEADS_NAME = re.compile(r": (?=[A-Z][^\W\d_]+ (?:[A-Z]\.? )?[A-Z][^\W\d_]+(?:,| at | \(|$))")
_Piece = tuple[int, int, str, Candidate | None]
"""Where something stands in a cell, what it is (`name`, `phone`, `email`, `label`), and of a name who."""


def _mask(text: str, spans: Sequence[tuple[int, int]], filler: str) -> str:
    for start, end in spans:
        text = f"{text[:start]}{filler * (end - start)}{text[end:]}"
    return text


def read_cell(
    passage: Passage, desk: Desk, known: KnownNames, *, prose: bool = False, person: bool = False, closes: bool = False
) -> None:
    """Read one cell: names open entries, numbers and addresses go to those that wait for them.

    Args:
        passage: the cell's words.
        desk: the contacts of its column.
        known: the document's organisations.
        prose: whether it is a sentence that invites to call.
        closes: whether a gap parts it from what follows, and none from what stands above.
        person: whether what its firm is for the issuer stands behind a person's name: `Jane Roe (Joint Broker)`.
    """
    text = passage.text
    addresses = find_emails(text)
    phones = [span for span in find_phones(text) if not any(a < span[1] and span[0] < b for a, b in addresses)]
    masked = _without_numbers(text, addresses, phones, person=person)
    numbers = bool(addresses or phones)
    # Whether the line is a firm's is asked only where no number stands in it.
    firm = (
        not numbers
        and not person
        and is_firm(text, known)
        and not (is_title(text, known) and not is_legal_form(text.split()[-1]))
    )
    firm = (firm and not begins_with_name(text, known)) or (not numbers and bears_name_above(text, desk, known))
    named = () if firm else find_names(masked.replace("_", " "), known)
    names = [c for c in named if (_is_invited(masked, c) if prose else stands_alone(masked, c, known))]
    names = [c for c in names if not _HEADS_NAME.match(text, c.after)]
    names = [c for b, c in zip([None, *names], names, strict=False) if not (b and bears_surname(c.words, b.words))]
    emails = [(_address_start(text, a, b, [*names, *desk.names()]), b) for a, b in addresses]
    names = [c for c in names if not _is_domain(c, [text[a:b] for a, b in emails])]
    pieces: list[_Piece] = [(c.start, c.end, "name", c) for c in names]
    pieces += [(start, end, "phone", None) for start, end in phones]
    pieces += [(start, end, "email", None) for start, end in emails]
    pieces += _labels_between(text, pieces)
    pieces.sort(key=lambda piece: (piece[0], piece[1]))
    if numbers and not names:
        _note_lead(text, 0, pieces[0][0], desk, known)
    _hand_out(passage, pieces, desk, known)
    if not pieces and not (closes and firm and closes_block(passage, desk, known)):
        read_words(passage, desk, known, firm=firm)


def _without_numbers(
    text: str, addresses: Sequence[tuple[int, int]], phones: Sequence[tuple[int, int]], *, person: bool
) -> str:
    """A cell's words, as many letters, with blanks for its numbers and their labels, and a line for its addresses."""
    masked = _mask(_mask(text, addresses, "_"), phones, " ")
    if _NUMBER_WORD.may_match(masked):
        masked = _NUMBER_WORD.pattern.sub(lambda m: " " * len(m.group()), masked)
    masked = _SLASH.sub(",", masked) if "/" in masked else masked
    return FIRMS_PART.sub(lambda m: " " * len(m.group()), masked) if person else masked


def _hand_out(passage: Passage, pieces: Sequence[_Piece], desk: Desk, known: KnownNames) -> None:
    """Give the pieces of a cell to the contacts of its column in order, numbers and addresses on end together."""
    text = passage.text
    number = reached = 0
    while number < len(pieces):
        start, end, kind, candidate = pieces[number]
        if kind == "name" and candidate is not None:
            if title_before(text, candidate, known) is None:
                _note_lead(text, reached, start, desk, known)
            _add_name(passage, candidate, desk, known)
            number, reached = number + 1, end
            continue
        if kind == "label":
            desk.begin_section()
            number += 1
            continue
        run = [(start, end)]
        while number + 1 < len(pieces) and pieces[number + 1][2] == kind:
            number += 1
            run.append(pieces[number][:2])
        found = [(text[a:b], passage.span(a, b)) for a, b in run]
        if kind == "phone":
            desk.add_phones(found, passage)
        else:
            desk.add_emails(found, passage)
        number, reached = number + 1, run[-1][1]
    both = _BOTH_OF.match(text, reached)
    if both:
        finish = known.match(text, both.start("firm"))
        for entry in [entry for entry in desk.entries if entry.passage is passage][-2:]:
            entry.organisation = text[both.start("firm") : finish] if finish else both["firm"]


def _is_invited(text: str, candidate: Candidate) -> bool:
    """Whether a name of a sentence is one to call: the first, or one that `or` joins to it."""
    return not candidate.name.isupper() and bool(_INVITED.search(text[: candidate.start]))


def _address_start(text: str, start: int, end: int, names: list[Candidate]) -> int:
    """Where an address begins behind the letters of a firm that an export glued to it: `ACMJane.Roe@acme.example`."""
    local = text[start:end].partition("@")[0]
    for candidate in names:
        place = local.find(candidate.words[0])
        if place > 0 and local[:place].isupper():
            return start + place
    return start


def _labels_between(
    text: str, pieces: list[tuple[int, int, str, Candidate | None]]
) -> list[tuple[int, int, str, None]]:
    """Departments within a line, where one's numbers end and another's begin: `... or Public Relations at`."""
    found: list[tuple[int, int, str, None]] = []
    for match in _DEPARTMENT.finditer(text):
        before = max((end for _, end, kind, _ in pieces if end <= match.start() and kind != "name"), default=None)
        if before is not None:
            found.append((match.start(), match.end(), "label", None))
    return found


def _is_domain(candidate: Candidate, addresses: list[str]) -> bool:
    """Whether a name is rather a firm's: all its words stand in the domain of an address, none before the @."""
    if not addresses:
        return False
    words = [_NO_LETTER.sub("", word.lower()) for word in candidate.words]
    for address in addresses:
        local, domain = split_address(address)
        if all(len(word) > 2 and word in domain for word in words) and not any(word in local for word in words):
            return True
    return False


def _note_lead(text: str, begin: int, start: int, desk: Desk, known: KnownNames) -> None:
    """What stands before a name or number of a line: `Acme Widgets Corp.: Jane Roe`, `Media: `."""
    lead = text[begin:start].strip(" ,–-|/*(;")
    if "(" not in lead:
        lead = lead.rstrip(" ,)")
    if not lead or lead.lower().startswith(CARE_OF):
        return
    if is_label(lead) or TRIGGER.fullmatch(lead):
        desk.begin_section(colon=lead.endswith(":"))
        return
    house = _NUMBER_WORD.pattern.sub("", lead).strip(" ,–-|/*;:")
    if (
        is_firm(house, known)
        and not text[start : start + 1].isalpha()
        and desk.begin_firm_above(plain_firm(house, known))
    ):
        # "Acme plc", "Tel: 020 7946 0958", "Jane Roe", and now "Moe Partners (Broker) Tel: 020 7946 0959".
        return
    department = DEPARTMENT_OF.match(lead)
    bare = without_bracket(lead.rstrip(":").rstrip())
    firm = _LAST_WORDS.search(bare)
    house = (department["firm"] or department["house"]) if department else ""
    if department and (department["house"] or not find_names(house, known)):
        desk.begin_section(firm=house)
    elif firm and (
        is_firm(firm.group(1), known)
        or (lead.endswith(":") and (known.holds_folded(bare) or _HEADS_NAME.match(text, start - 2)))
    ):
        waiting = desk.open_entries()
        if waiting and not text[start:].startswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")):
            for entry in waiting:
                entry.organisation = firm.group(1).strip(" ,")
            return
        desk.apart = bool(desk.entries) and not waiting
        desk.head(last_firm(firm.group(1), known), beside=not text[start : start + 1].isalpha())


def _add_name(passage: Passage, candidate: Candidate, desk: Desk, known: KnownNames) -> None:
    text = passage.text
    entry = Entry(candidate, passage, organisation=desk.header)
    title = None if FIRMS_PART.match(text, candidate.after) else title_behind(text, candidate, known)
    ahead = title_before(text, candidate, known) if title is None else None
    for found in (title, ahead):
        if found:
            entry.titles.append((text[slice(*found)], [passage.span(*found)]))
    end = max(candidate.after, title[1] if title else 0)
    entry.cells.append(passage.span(candidate.start, end))
    tail = _TAIL.match(text[end:])
    beside = known.match(text, end + 1)
    if beside is not None:
        entry.organisation = text[end + 1 : beside]
    house = (tail.group(1) or tail.group(2)).strip(" ,;") if tail else ""
    named = is_firm(house, known) or bears_surname(tuple(house.split()), candidate.words)
    if named and not find_phones(house):
        entry.organisation = plain_firm(house, known)
    of = _OF_FIRM.match(text, end)
    if of:
        finish = known.match(text, of.start("firm"))
        entry.organisation = text[of.start("firm") : finish] if finish else of["firm"].strip()
    if entry.organisation != desk.header:
        # "Jane Roe or Max Moe of Roe Hill LLP", "Jane Roe / Max Moe, Roe Hill LLP": both are.
        for other in desk.open_entries():
            if other.passage is passage and other.organisation in (None, desk.header) and not other.titles:
                other.organisation = entry.organisation
    desk.add_name(entry)
