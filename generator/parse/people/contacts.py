"""Press and investor contacts: names with telephone numbers and e-mail addresses, titles and firms.

Contact names are people too. A name without number or address is a contact where the next name's number stands for
both (`Jane Roe`, `Max Moe (Media)`, one telephone below them).
"""

import re
from dataclasses import dataclass, field
from typing import cast

from generator.model.base import Span, Spans
from generator.model.people import Contact, Part, PersonRead, Role
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_legal_form
from generator.parse.people.contact_lines import EMAIL, TRIGGER, Block, find_blocks, phones
from generator.parse.people.names import Candidate, find_candidates, same_name
from generator.parse.people.organisations import KnownNames, known_names
from generator.parse.people.titles import read_titles
from generator.parse.text.limits import MOST_CONTACTS
from generator.parse.text.passage import Passage
from generator.vocabulary.people import organisation_words, title_words

_FIRM = re.compile(
    r"(?:& (?:Associates|Co|Company|Partners)|Associates|Relations|Communications|Partners|Group|"
    r"Advisors|Consulting|Agency|Company|Bank)\b[.,]?(?: (?:Inc|LLC|Ltd)\.?)?$"
)
_STOP = re.compile(
    r"^\W*(?:tel|telephone|phone|ph|fax|email|e-mail|mobile|cell|direct|office|t|m|e|p|f|or|and|at|www|http)\b[\s.:]*$",
    re.IGNORECASE,
)


# Labels glued to a name by an export: `Jane RoeTel:`.
_GLUED = re.compile(r"(?<=[a-z])(?:Tel|Email|E-mail|Phone|Fax)\b")
# What may stand before and behind a name in a contact line.
_BESIDE = re.compile(r"(?:[:,;|/)_*\-–•]|\b(?:or|and|contact|to|call|at|Mr\.?|Ms\.?|Mrs\.?|Dr\.?))$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?:$|[,;:(|/_*\-–+@•]|(?:or|and|at|by|on|tel|phone|e-?mail|ext|senior|vice|director|"
    r"president|chief|manager|head|[A-Z]{2,4})\b|\d)|\s{2,}",
    re.IGNORECASE,
)
_NOT_HEADER = re.compile(r"^(?:for|at|to|from|on behalf of) ", re.IGNORECASE)


@dataclass
class _Entry:
    """One contact in the making."""

    candidate: Candidate
    passage: Passage
    phone: tuple[str, Span] | None = None
    email: tuple[str, Span] | None = None
    organisation: str | None = None
    titles: list[tuple[str, Span]] = field(default_factory=list)
    cells: list[Span] = field(default_factory=list)


def _is_firm(text: str, known: KnownNames) -> bool:
    """Whether a line names a firm: a legal form, a known name, or a word that only firms bear."""
    bare = text.strip(" ,;:.")
    words = bare.replace(",", " ").split()
    if not words or len(words) > 9 or (not bare[0].isupper() and not bare[0].isdigit()):
        return False
    if known.holds(bare) or (len(words) > 1 and is_legal_form(words[-1])):
        return True
    if bare.lower() in title_words().labels:
        return False
    if all(word.lower() in title_words().departments or word in ("and", "&") for word in words):
        return False
    return bool(_FIRM.search(bare)) or any(word in organisation_words().kinds for word in words)


def _names(text: str, known: KnownNames) -> list[Candidate]:
    """Names in a contact line, with at least a given name and a surname, that are no firm's."""
    found = []
    for candidate in find_candidates(text):
        if candidate.single or known.holds(candidate.name) or len(candidate.words) > 4:
            continue
        after = text[candidate.end : candidate.end + 14]
        if re.match(r",? (?:[A-Z]{2}|[A-Z]\.[A-Z]\.),? \d{5}", text[candidate.end :]):  # a city, its state and code
            continue
        if re.match(r"(?:,? (?:Inc|LLC|Ltd|Corp|plc|LLP|Co\b)| ?&|\s?@|\.\w)", after) or re.search(
            r"&\s$", text[: candidate.start]
        ):
            continue
        if candidate.name.lower() in title_words().labels or read_titles(text, candidate.start, known):
            continue
        found.append(candidate)
    return found


def _title_after(text: str, candidate: Candidate, known: KnownNames) -> tuple[int, int] | None:
    gap = re.compile(r"\s?[,–\-|(]\s?|\s").match(text, candidate.after)
    if gap is None:
        return None
    titles = read_titles(text, gap.end(), known)
    return (titles[0].start, titles[0].end) if titles else None


def _stands_alone(text: str, candidate: Candidate) -> bool:
    """Whether nothing but marks, labels and a title stands beside a name in its line: a sentence names no contact."""
    before, after = text[: candidate.start].rstrip(), text[candidate.after :]
    apart = candidate.start - len(before) >= 3
    if before and not apart and not _BESIDE.search(before):
        return False
    return bool(_BEHIND.match(after))


def _is_title(text: str, known: KnownNames) -> bool:
    titles = read_titles(text, 0, known)
    return bool(titles) and titles[0].start == 0


def _read_cell(passage: Passage, entries: list[_Entry], header: list[str | None], known: KnownNames) -> None:
    """Read one cell into the last entry, or open new ones; `header` holds the firm named above the next name."""
    text = passage.text
    whole = passage.span(0, len(text))
    pieces: list[tuple[int, str, object]] = [(m.start(), "email", m) for m in EMAIL.finditer(text)]
    masked = EMAIL.sub(lambda m: "_" * len(m.group()), text)
    pieces += [(start, "phone", (start, end)) for start, end in phones(masked)]
    for start, end in phones(masked):
        masked = f"{masked[:start]}{' ' * (end - start)}{masked[end:]}"
    masked = _GLUED.sub(lambda m: " " * len(m.group()), masked)
    names = [c for c in _names(masked.replace("_", " "), known) if _stands_alone(masked, c)]
    firm = _is_firm(text, known) and not (_is_title(text, known) and not is_legal_form(text.split()[-1]))
    if firm and not pieces:
        names = []
    pieces += [(c.start, "name", c) for c in names]
    pieces.sort(key=lambda piece: piece[0])
    touched = False
    for _, kind, found in pieces:
        if kind == "name":
            candidate = cast(Candidate, found)
            entry = _Entry(candidate, passage, organisation=header[0])
            lead = re.search(r"([A-Z][\w.&, ]{2,50}?):\s*$", text[: candidate.start])
            if lead and _is_firm(lead.group(1), known):
                entry.organisation = header[0] = lead.group(1).strip(" ,")
            title = _title_after(text, candidate, known)
            if title:
                entry.titles.append((text[slice(*title)], passage.span(*title)))
            end = max(candidate.after, title[1] if title else 0)
            entry.cells.append(passage.span(candidate.start, end))
            entries.append(entry)
            tail = re.match(r"\s?[,–\-]\s?(.+)$", text[end:])
            if tail and not title and _is_firm(tail.group(1), known):
                entry.organisation = tail.group(1).strip(" ,;")
        elif entries and kind == "phone":
            start, stop = cast("tuple[int, int]", found)
            span = passage.span(start, stop)
            for entry in _sharing(entries, "phone"):
                entry.phone = (text[start:stop], span)
                entry.cells.append(span)
        elif entries and kind == "email":
            match = cast("re.Match[str]", found)
            span = passage.at(match)[0]
            entry = _owner_of(entries, match.group())
            if entry.email is None:
                entry.email = (match.group(), span)
                entry.cells.append(span)
        touched = True
    if touched:
        return
    if firm:
        last = entries[-1] if entries else None
        if (
            last is not None
            and last.phone is None
            and last.email is None
            and (last.organisation is None or last.organisation == header[0])
        ):
            for entry in _open_entries(entries):
                entry.organisation = text.strip(" ,;")
                entry.cells.append(whole)
        else:
            header[0] = _NOT_HEADER.sub("", text.strip(" ,;:"))
    elif entries and not _STOP.match(text):
        titles = read_titles(text, 0, known)
        if titles and titles[0].start == 0 and text.lower().strip(" :") not in title_words().labels:
            entries[-1].titles.append((text[: titles[-1].end], passage.span(0, titles[-1].end)))
            entries[-1].cells.append(whole)


def _open_entries(entries: list[_Entry]) -> list[_Entry]:
    """The last entries without number and address: a firm or number below them is theirs together."""
    found: list[_Entry] = []
    for entry in reversed(entries):
        if found and (entry.phone or entry.email):
            break
        found.append(entry)
    return found


def _sharing(entries: list[_Entry], what: str) -> list[_Entry]:
    last = entries[-1]
    if last.phone is not None:
        return []
    found = [last]
    for entry in reversed(entries[:-1]):
        if entry.phone or entry.email or what != "phone":
            break
        found.append(entry)
    return found


def _owner_of(entries: list[_Entry], address: str) -> _Entry:
    """Whose e-mail it is: the latest contact without one whose name the address spells, else the last contact."""
    local = re.sub(r"[^a-z]", "", address.partition("@")[0].lower())
    for entry in reversed(entries[-4:]):
        if entry.email is None and any(len(word) > 2 and word.lower() in local for word in entry.candidate.words):
            return entry
    return entries[-1]


def _read_block(block: Block, draft: Draft, known: KnownNames) -> list[_Entry]:
    found: list[_Entry] = []
    for column in block.columns:
        entries: list[_Entry] = []
        header: list[str | None] = [None]
        for cell in column:
            trigger = TRIGGER.match(cell.text)
            start = cell.start + (trigger.end() if trigger and trigger.end() < len(cell.text) else 0)
            if (trigger and trigger.end() >= len(cell.text)) or cell.text.lower().strip(
                " :*_#"
            ) in title_words().labels:
                continue
            passage = Passage.over(draft.text, [(start, cell.end)])
            if passage.text:
                _read_cell(passage, entries, header, known)
        found += entries
    return found


def _spans(entry: _Entry, draft: Draft) -> Spans:
    """From the name to the last line: one span where nothing foreign stands between the cells."""
    cells = sorted(entry.cells)
    merged: Spans = []
    for start, end in cells:
        if (merged and not re.search(r"\S", _foreign(draft.text[merged[-1][1] : start]))) or (
            merged and start < merged[-1][1]
        ):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _foreign(between: str) -> str:
    """What stands between two cells besides labels and marks."""
    return re.sub(
        r"(?i)\b(?:tel|telephone|phone|ph|email|e-mail|or|mobile|office|direct|at)\b|[\s,.;:()|/\-–*]", "", between
    )


def _add(draft: Draft, entry: _Entry) -> None:
    if len(draft.contacts) >= MOST_CONTACTS:
        return
    name = entry.passage.text[entry.candidate.start : entry.candidate.end]
    for number, known in enumerate(draft.contacts):
        if known.name and same_name(known.name, name):
            if known.email is None and entry.email is not None and known.phone is not None:
                draft.contacts[number] = known.model_copy(
                    update={"email": entry.email[0], "at": [*known.at, entry.email[1]]}
                )
            return
    default = draft.issuers[0].printed if len(draft.issuers) == 1 else None
    organisation = entry.organisation or default
    draft.contacts.append(
        Contact(
            name=name,
            organisation=organisation,
            phone=entry.phone[0] if entry.phone else None,
            email=entry.email[0] if entry.email else None,
            at=_spans(entry, draft),
        )
    )
    parts: list[Part] = ["contact"]
    draft.people.append(
        PersonRead(
            name=name,
            at=[entry.passage.span(entry.candidate.start, entry.candidate.end)],
            parts=parts,
            titles=[Role(printed=words, organisation=organisation, at=[span]) for words, span in entry.titles],
            post_nominals=list(entry.candidate.post_nominals),
        )
    )


def read_contacts(draft: Draft) -> None:
    """Fill `contacts`, add each named contact to `people`, and set the zone of the paragraphs that hold them."""
    blocks = find_blocks(draft)
    known = known_names(draft)
    for block in blocks:
        entries = [entry for entry in _read_block(block, draft, known) if entry.phone or entry.email]
        for entry in entries:
            _add(draft, entry)
        if not entries:
            continue
        for paragraph in draft.paragraphs:
            if block.start <= paragraph.start and paragraph.end <= block.end:
                paragraph.zone = "contact"
