"""Press and investor contacts: names with telephone numbers and e-mail addresses, titles and firms.

Contact names are people too. A name without number or address is a contact where the next name's number stands for
both (`Jane Roe`, `Max Moe (Media)`, one telephone below them). A number below a department's label is a contact
without a name.
"""

import re

from generator.model.base import Span, Spans
from generator.model.people import Contact
from generator.parse.contacts.cell_words import read_cell
from generator.parse.contacts.columns import read_region
from generator.parse.contacts.entries import ContactPerson, Desk, Entry
from generator.parse.contacts.invitations import find_invitations
from generator.parse.contacts.numbers import find_places, split_address
from generator.parse.contacts.regions import find_regions
from generator.parse.draft import Draft
from generator.parse.frame.dateline import is_wire_name
from generator.parse.people.known_names import known_names
from generator.parse.people.names import same_name
from generator.parse.text.limits import MOST_CONTACTS

# Labels and marks between two cells.
_BESIDE = re.compile(
    r"\b(?:tel|telephone|phone|ph|email|e-mail|or|mobile|office|direct|at)\b|[\s,.;:()|/\-–*]", re.IGNORECASE
)
# How much of a paragraph a region must cover: `Ends`, `Enquiries:` may stand before it.
_MOSTLY = 0.8
_MARKS = " \n,.;:()|/-–*"
_NO_LETTER_OR_DIGIT = re.compile(r"[^a-z0-9]")


def _spans(entry: Entry, draft: Draft) -> Spans:
    """From the name to the last line: one span where nothing foreign stands between the cells."""
    merged: Spans = []
    for start, end in sorted(entry.cells):
        if merged and (start < merged[-1][1] or not _foreign(draft.text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _foreign(between: str) -> str:
    """What stands between two cells besides labels and marks."""
    # Mostly nothing but a line's end stands there.
    return _BESIDE.sub("", between) if between.strip(_MARKS) else ""


def _add(draft: Draft, entry: Entry) -> None:
    if len(draft.contacts) >= MOST_CONTACTS:
        return
    name = entry.passage.text[entry.candidate.start : entry.candidate.end] if entry.candidate else None
    firm = entry.organisation
    if firm and is_wire_name(firm) and not any(issuer.printed.startswith(firm) for issuer in draft.issuers):
        # "Call PR Newswire at ...": a page's own words.
        return
    for number, known in enumerate(draft.contacts):
        if name and known.name and same_name(known.name, name):
            _complete(draft, number, entry)
            return
    organisation = entry.organisation or _issuer_of(draft, entry)
    draft.contacts.append(
        Contact(
            name=name,
            organisation=organisation,
            phone=entry.phone[0] if entry.phone else None,
            email=entry.email[0] if entry.email else None,
            at=_spans(entry, draft),
        )
    )
    if entry.candidate is None or name is None:
        return
    titles = [(words, organisation, spans) for words, spans in entry.titles]
    at = entry.passage.span(entry.candidate.start, entry.candidate.end)
    draft.contact_people.append(ContactPerson(name, at, titles, entry.candidate.post_nominals))


def _complete(draft: Draft, number: int, entry: Entry) -> None:
    """A contact printed twice: the second place may give the number or address that the first lacks."""
    known = draft.contacts[number]
    update: dict[str, object] = {}
    spans: list[Span] = []
    for what in ("phone", "email"):
        fresh: tuple[str, Span] | None = getattr(entry, what)
        if getattr(known, what) is None and fresh is not None:
            update[what] = fresh[0]
            spans.append(fresh[1])
    if update:
        draft.contacts[number] = known.model_copy(update=update | {"at": [*known.at, *spans]})


def _issuer_of(draft: Draft, entry: Entry) -> str | None:
    """The single issuer, where no firm is printed and the address is not somebody else's."""
    if len(draft.issuers) != 1:
        return None
    issuer = draft.issuers[0]
    if entry.email is None:
        return issuer.printed
    domain = _NO_LETTER_OR_DIGIT.sub("", split_address(entry.email[0])[1].rpartition(".")[0])
    forms = [issuer.printed, *issuer.short_forms, *(ticker.symbol for ticker in draft.tickers)]
    for form in forms:
        letters = _NO_LETTER_OR_DIGIT.sub("", form.lower())
        first = _NO_LETTER_OR_DIGIT.sub("", form.lower().split()[0])
        initials = "".join(word[0] for word in form.lower().split())
        if (len(letters) > 1 and letters in domain) or (len(first) > 3 and first in domain):
            return issuer.printed
        if _runs_through(domain, letters) or (len(initials) > 1 and domain.startswith(initials)):
            return issuer.printed
    return None


def _runs_through(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in this order: `acwid` in `acmewidgets`."""
    position = 0
    for letter in short:
        position = long.find(letter, position) + 1
        if position == 0:
            return False
    return True


def read_contacts(draft: Draft) -> None:
    """Fill `contacts` and `contact_people`, and set the zone of the paragraphs that hold them."""
    places = find_places(draft.text)
    if not places:
        return
    known = known_names(draft)
    regions = find_regions(draft, places)
    for region in regions:
        entries = read_region(region, draft.text, known)
        for entry in entries:
            _add(draft, entry)
        if not entries:
            continue
        for paragraph in draft.paragraphs:
            inside = min(region.end, paragraph.end) - max(region.start, paragraph.start)
            if inside >= _MOSTLY * (paragraph.end - paragraph.start):
                paragraph.zone = "contact"
    for passage in find_invitations(draft, regions, places):
        desk = Desk(opened=False)
        read_cell(passage, desk, known, prose=True)
        for entry in desk.finish():
            _add(draft, entry)
