"""Whose number is whose: the contacts of one column, in the making."""

import re
from dataclasses import dataclass, field

from generator.model.base import Span, Spans
from generator.parse.contacts.numbers import split_address
from generator.parse.people.names import Candidate
from generator.parse.text.passage import Passage
from generator.vocabulary.nicknames import same_given_name

_HANGS = re.compile(
    r"(?:,|&|\b(?:and|of|Corporate|Global|Strategic|Public|External|Financial|Worldwide|Investor|Media))$"
)
_NO_LETTER = re.compile(r"[^a-z]")


@dataclass(slots=True)
class Entry:
    """One contact in the making; `candidate` is None for a department or firm without a person's name."""

    candidate: Candidate | None
    passage: Passage
    phone: tuple[str, Span] | None = None
    email: tuple[str, Span] | None = None
    organisation: str | None = None
    titles: list[tuple[str, Spans]] = field(default_factory=list)
    cells: list[Span] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether neither number nor address has been read for it."""
        return self.phone is None and self.email is None

    def is_addressed(self) -> bool:
        """Whether its e-mail address stands on the line of its name."""
        return self.email is not None and self.passage.start <= self.email[1][0] < self.passage.end


@dataclass(frozen=True)
class ContactPerson:
    """Somebody named as a contact, until people are read.

    Attributes:
        name: as printed, without post-nominals.
        at: where it stands.
        titles: each as printed, with its organisation and its spans.
        post_nominals: as printed behind the name.
    """

    name: str
    at: Span
    titles: list[tuple[str, str | None, Spans]]
    post_nominals: tuple[str, ...]


@dataclass(slots=True)
class Desk:
    """The contacts of a column as its lines are read.

    Attributes:
        entries: all of them, in order.
        header: the firm above the next name.
        opened: whether numbers without a name are a department's.
        fresh: where the entries begin that belong to the label read last.
        apart: whether a firm has been read since the last number: the next number is another contact's.
        hanging: a line that ends in the midst of a title, and where it stands.
        beside: whether that firm stands in one line with its number: it is not over what a label opens below.
        blocks: whether firms stand over their people, with one number for all of a firm.
    """

    opened: bool
    entries: list[Entry] = field(default_factory=list)
    header: str | None = None
    fresh: int = 0
    apart: bool = False
    hanging: tuple[str, Span] | None = None
    beside: bool = False
    blocks: bool = False

    def head(self, firm: str, *, beside: bool) -> None:
        """Note a firm that stands before a name, or `beside` its number."""
        self.header, self.beside = firm, beside

    def names(self) -> list[Candidate]:
        """The names of the last entries."""
        return [entry.candidate for entry in self.entries[-3:] if entry.candidate is not None]

    def begin_section(self, *, firm: str | None = None, colon: bool = False) -> None:
        """A label was read: `Media Relations`. Below a name that waits for its number it says what the person does.

        Args:
            firm: whose department it is, where printed.
            colon: whether the label ends in a colon: such a one always begins something.
        """
        if self.open_entries() and not colon:
            return
        self.fresh = len(self.entries)
        self.apart = False
        if firm:
            self.head(firm, beside=False)
        elif colon and self.beside:
            self.header, self.beside = None, False

    def is_answered(self) -> bool:
        """Whether the last entry is a person with a number: a hotline below is no contact of its own."""
        last = self.entries[-1] if self.entries else None
        return last is not None and last.candidate is not None and last.phone is not None

    def last_answered(self) -> list[Entry]:
        """The persons whose number has been read last, as long as no firm is known of them."""
        phone = self.entries[-1].phone if self.entries else None
        last = [entry for entry in self.entries[-3:] if phone is not None and entry.phone == phone]
        known = any(entry.candidate is None or entry.organisation is not None for entry in last)
        return [] if known else last

    def is_below_firm(self) -> bool:
        """Whether the names read last stand below their firm's number: `Acme plc`, `Tel: 555-123-4567`, `Jane Roe`."""
        for entry in reversed(self.entries):
            if entry.candidate is None:
                return entry.phone is not None and entry.organisation == self.header
            if entry.phone is not None:
                return False
        return False

    def begin_firm_above(self, firm: str) -> bool:
        """Note a firm that heads the next names, where the names before stand below their firm's number; else False.

        `Acme plc`, `Tel: 555-123-4567`, `Jane Roe`, `Max Moe`, and now `Moe Partners`.
        """
        if not self.entries or self.entries[-1].candidate is None or not self.is_below_firm():
            return False
        self.header, self.fresh, self.apart = firm, len(self.entries), True
        return True

    def begin_block(self, firm: str) -> bool:
        """Note a firm that stands in a line with its number, where the people before it stand below their own firm.

        `Acme plc`, `Jane Roe      Tel: 020 7946 0958`, `Max Moe`, and now `Moe Partners      Tel: 020 7946 0959`: the
        first number is for both names.
        """
        waiting = self.open_entries()
        first = self._first_of_block(waiting)
        if first is not None and first.candidate is not None and self._share_block(first, waiting):
            self.header, self.fresh, self.apart, self.blocks = firm, len(self.entries), True, True
            return True
        if waiting and self.header is not None and all(entry.organisation == self.header for entry in waiting):
            # "Acme plc", "Jane Roe" without a number, and now the next firm, over its people.
            self.header, self.fresh = firm, len(self.entries)
            return True
        return False

    def _first_of_block(self, waiting: list[Entry]) -> Entry | None:
        """The entry before those that wait."""
        before = self.entries[: len(self.entries) - len(waiting)]
        return before[-1] if before else None

    def _share_block(self, first: Entry, waiting: list[Entry]) -> bool:
        """Give the number of a firm's first person to the others of the firm; False where they are not of one."""
        if first.phone is None or self.header is None:
            return False
        if any(entry.organisation != self.header for entry in (first, *waiting)):
            return False
        for entry in waiting:
            entry.phone = first.phone
            entry.cells.append(first.phone[1])
        return True

    def finish(self) -> list[Entry]:
        """The entries with a number. Names below a firm's number get it: `Acme Partners 555-123-4567`, `Jane Roe`."""
        waiting = self.open_entries()
        last = self._first_of_block(waiting)
        if self.blocks and last is not None and last.candidate is not None:
            self._share_block(last, waiting)
        firm: Entry | None = None
        shared: list[Entry] = []
        for entry in self.entries:
            if entry.candidate is None:
                firm = entry if entry.phone is not None else None
            elif entry.phone is not None:
                firm = None
            elif firm is not None and firm.phone is not None and (entry.open or _shares(entry, firm)):
                entry.phone, entry.organisation = firm.phone, firm.organisation
                entry.cells.append(firm.phone[1])
                shared.append(firm)
        return [entry for entry in self.entries if not entry.open and not any(entry is each for each in shared)]

    def add_name(self, entry: Entry) -> None:
        """A name was read."""
        above = self.entries[-1] if self.open_entries() else None
        if above is not None and _is_house_of(above, entry):
            # "Moe Hill", "Max Moe": a firm by its partners' surnames.
            self.entries.pop()
            self.header = entry.organisation = above.passage.text.strip(" ,;:*_")
        self.entries.append(entry)
        self.hanging, self.apart = None, False

    def title_hangs(self) -> bool:
        """Whether the title of somebody who waits for a number ends in the midst: `Vice President, Corporate`."""
        last = self.open_entries()[-1:]
        return bool(last and last[0].titles and _HANGS.search(last[0].titles[-1][0]))

    def open_entries(self) -> list[Entry]:
        """The last entries without number and address: a firm or number below them is theirs together."""
        found: list[Entry] = []
        for entry in reversed(self.entries[self.fresh :]):
            if not entry.open:
                break
            found.append(entry)
        return found[::-1]

    def take_firm(self, firm: str, at: Span) -> bool:
        """Whether the names above that wait for a number and have no firm of their own took this one."""
        waiting = [entry for entry in self.open_entries() if entry.organisation in (None, self.header)]
        for entry in waiting:
            entry.organisation = firm
            entry.cells.append(at)
        return bool(waiting)

    def add_phones(self, found: list[tuple[str, Span]], passage: Passage) -> None:
        """The numbers of one line: one for all open entries, or one each where there are as many."""
        group = [entry for entry in self._waiting("phone") if entry.phone is None]
        while 0 < len(group) < len(self.entries) - self.fresh and group[-1].passage is not passage:
            # "Jane Roe (jroe@acme.example)", "Max Moe (mmoe@acme.example)", and one number on the line below.
            above = self.entries[-len(group) - 1]
            if above.phone or not above.is_addressed() or above.organisation != group[0].organisation:
                break
            group.insert(0, above)
        if len(found) == len(group) > 1:
            for entry, phone in zip(group, found, strict=True):
                entry.phone = phone
                entry.cells.append(phone[1])
            return
        if group:
            # "Jane Roe", "Acme Corp.", "Max Moe", "Moe Partners", and one number: it is the second's.
            for entry in [each for each in group if each.organisation in (None, group[-1].organisation)]:
                entry.phone = found[0]
                entry.cells.append(found[0][1])
        elif self._takes_nameless("phone"):
            self._add_nameless(passage).phone = found[0]
            self.entries[-1].cells.append(found[0][1])

    def add_emails(self, found: list[tuple[str, Span]], passage: Passage) -> None:
        """The addresses of one line: each to the one whose name it spells, else to those without one."""
        for email in found:
            owner = self._owner_of(email[0])
            if owner is not None:
                owners = [owner]
            else:
                owners = [entry for entry in self._waiting("email") if entry.email is None]
                if len(found) > 1 or (owners and any(e.email for e in self.entries[self.fresh :])):
                    owners = owners[:1] if len(found) > 1 else owners[-1:]
            if not owners and self._takes_nameless("email"):
                owners = [self._add_nameless(passage)]
            for entry in owners:
                entry.email = email
                entry.cells.append(email[1])

    def _waiting(self, what: str) -> list[Entry]:
        """The last entries of the section that lack a phone (or e-mail): those that a number now read belongs to."""
        if self.apart:
            return self.open_entries()
        found: list[Entry] = []
        for entry in reversed(self.entries[self.fresh :]):
            if getattr(entry, what) is not None:
                break
            if found and not entry.open:
                break
            found.append(entry)
        return found[::-1]

    def _takes_nameless(self, what: str) -> bool:
        """Whether a number that nobody waits for is a department's or firm's."""
        if not self.opened:
            return False
        return self.apart or all(getattr(entry, what) is None for entry in self.entries[self.fresh :])

    def _add_nameless(self, passage: Passage) -> Entry:
        entry = Entry(None, passage, organisation=self.header)
        self.entries.append(entry)
        self.apart = False
        return entry

    def _owner_of(self, address: str) -> Entry | None:
        """Whose e-mail it is: the latest contact without one whose name the address spells."""
        local = _NO_LETTER.sub("", split_address(address)[0])
        for entry in reversed(self.entries[-6:]):
            if entry.email is None and entry.candidate is not None and _spells(local, entry.candidate.words):
                return entry
        return None


def _shares(entry: Entry, firm: Entry) -> bool:
    """Whether a name with an address is of the firm above, whose number stands there without one."""
    return firm.email is None and firm.organisation is not None and entry.organisation == firm.organisation


def bears_surname(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether words in the form of a name begin with somebody's surname, as firms do: `Moe Hill` of `Max Moe`."""
    return len(words) > 1 and len(name) > 1 and words[0] == name[-1] and words[-1] != name[-1]


def _is_house_of(above: Entry, entry: Entry) -> bool:
    """Whether what was taken for a name above somebody's is his firm's."""
    if above.candidate is None or entry.candidate is None or above.titles or above.organisation:
        return False
    whole = len(above.candidate.name) == len(above.passage.text.strip(" ,;:*_"))
    return whole and bears_surname(above.candidate.words, entry.candidate.words)


def _spells(local: str, words: tuple[str, ...]) -> bool:
    """Whether the letters before the @ hold a given name, a form of it or a surname: `steve` for Stephen Roe."""
    plain = [_NO_LETTER.sub("", word.lower()) for word in words]
    if any(len(word) > 2 and word in local for word in plain):
        return True
    return any(
        len(word) > 2 and (same_given_name(word, local) or (word.startswith(local) and len(local) > 2))
        for word in plain[:-1]
    )


def settle_addresses(entries: list[Entry]) -> list[Entry]:
    """Entries of a region with each address at the one whose name it spells, also across columns."""
    for entry in entries:
        if entry.email is None or (entry.candidate is not None and _spells(_local(entry), entry.candidate.words)):
            continue
        for other in entries:
            if other is entry or other.candidate is None or other.email is not None:
                continue
            if _spells(_local(entry), other.candidate.words):
                other.email, entry.email = entry.email, None
                other.cells.append(other.email[1])
                entry.cells = [cell for cell in entry.cells if cell != other.email[1]]
                break
    return [entry for entry in entries if not entry.open]


def _local(entry: Entry) -> str:
    return _NO_LETTER.sub("", split_address(entry.email[0])[0]) if entry.email else ""
