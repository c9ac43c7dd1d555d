"""The people of one document while they are read: profiles, and the places where each is named."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.base import Span, Spans, fold
from generator.parse.draft import Draft
from generator.parse.people.career import Career
from generator.parse.people.names import Candidate, name_parts, name_suffix, same_name, surname
from generator.parse.people.title_parts import is_title_word
from generator.parse.text.limits import MOST_PEOPLE
from generator.parse.text.passage import Passage
from generator.vocabulary.people import SAID

# Words that make "Simon School", "Roe & Company" something other than a person.
_NOT_AFTER = re.compile(
    r"['’]?\s?(?:&|School|University|College|Foundation|Group|Inc\b|Company|Corp|LLC|LLP|Ltd|"
    r"Associates|Award|Prize|Street|Hall|Center|Institute|Capital|Partners|Holdings)"
)
# What makes a surname part of a word, an address or a double name; "Dr.Roe" is none of these.
_WITHIN_BEFORE = re.compile(r"[\w@./\-’']")
_WITHIN_BEHIND = re.compile(r"[\w@]|[./\-]\w")
_SHORT = frozenset(("Mr.", "Ms.", "Dr."))
_GIVEN = re.compile(r"[A-Z](?:[a-z]+|\.)")
_SENTENCE_ENDS = re.compile(r"[a-z0-9)]{2}[.!?][”\"’']?\s+(?=[A-Z“\"])")
_SUFFIX = re.compile(r",? (?:Jr\.|Sr\.|II\b|III\b|IV\b)")


_JOINED = 40
"""Characters between two names that an `and` joins, at most."""


@dataclass(slots=True)
class Form:
    """One printed form of a name and where it stands."""

    name: str
    at: Span
    honorific: str | None
    post_nominals: tuple[str, ...]


@dataclass(slots=True)
class Profile:
    """One person: forms of the name, what sentences tell, and where a contact block names him.

    Attributes:
        spellings: surnames as printed, where some form has a letter that others print without its accent, or capitals.
    """

    forms: list[Form] = field(default_factory=list)
    career: Career = field(default_factory=Career)
    contact_titles: list[tuple[str, str | None, Spans]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    mentions: Spans = field(default_factory=list)
    spellings: set[str] = field(default_factory=set)

    _counted: int = 0
    _best: tuple[bool, int, int] = (False, 0, 0)
    _name: str = ""
    _given: set[str] = field(default_factory=set)

    def _count(self) -> None:
        """Take the forms added since the last look into account."""
        for form in self.forms[self._counted :]:
            parts = name_parts(form.name)
            self._given.update(parts[:-1])
            if not (form.name.isascii() and self._name.isascii()):
                self.spellings.add(parts[-1])
            rank = (not form.name.isupper(), len(parts), len(form.name))
            if rank > self._best:
                self._best, self._name = rank, form.name
        self._counted = len(self.forms)

    @property
    def name(self) -> str:
        """The fullest printed form: not in capitals, most words, most letters; the first of equals."""
        if self._counted < len(self.forms):
            self._count()
        return self._name

    def take(self, other: "Profile") -> None:
        """Take over all that is known of `other`: it is the same person."""
        self.forms += other.forms
        self.contact_titles += other.contact_titles
        self.parts += [part for part in other.parts if part not in self.parts]
        self.career.held += other.career.held
        self.career.told += other.career.told
        self.career.degrees += other.career.degrees
        self.career.employers += other.career.employers

    @property
    def given(self) -> set[str]:
        """All words before the surname in any form."""
        if self._counted < len(self.forms):
            self._count()
        return self._given


Mention = tuple[Profile, int, int]
"""A person and the index range of the name in some words."""


class Roster:
    """The profiles of a document in the order in which they are first met."""

    def __init__(self) -> None:
        self.profiles: list[Profile] = []
        self.firms: frozenset[str] = frozenset()
        self.called: dict[str, Profile] = {}
        self._surnames: tuple[int, list[str]] = (-1, [])
        # Counts the forms with which another spelling of a surname may have come.
        self._added = 0

    def find(self, name: str) -> Profile | None:
        """The person a printed name belongs to; for a bare surname the last one added with it. None if unknown."""
        for profile in reversed(self.profiles):
            if same_name(profile.name, name):
                return profile
        return self.called.get(name)

    def note_called(self, words: Iterable[str]) -> None:
        """Words behind an honorific that are nobody's surname but one person's first name.

        Family names stand first in some languages: `Mr. Zhang` is Zhang Wei, and `Dr. Ahmed` may be Ahmed Roe.
        """
        for word in words:
            meant = [profile for profile in self.profiles if name_parts(profile.name)[0] == word]
            if len(meant) == 1 and self.find(word) is None:
                self.called[word] = meant[0]

    def add(self, passage: Passage, candidate: Candidate) -> Profile:
        """The profile of `candidate`, a new one where nobody of that name is known."""
        found = self.find(candidate.name)
        if found is None:
            found = Profile()
            self.profiles.append(found)
        if not candidate.name.isascii() or not found.name.isascii():
            self._added += MOST_PEOPLE
        found.forms.append(
            Form(
                passage.text[candidate.start : candidate.end],
                passage.span(candidate.start, candidate.end),
                candidate.honorific,
                candidate.post_nominals,
            )
        )
        return found

    def join_nicknames(self, text: str, paragraphs: Spans) -> None:
        """Make one of `Robert Roe` and `Bob Roe`, unless one sentence names both, or a third could be meant."""
        for profile in list(self.profiles):
            alike = [
                other
                for other in self.profiles
                if other is not profile and same_name(other.name, profile.name, nicknames=True)
            ]
            if len(alike) != 1 or len(name_parts(profile.name)) < 2 or len(name_parts(alike[0].name)) < 2:
                continue
            other = alike[0]
            if not any(_beside(profile, other, text, whole) for whole in paragraphs):
                other.take(profile)
                self.profiles.remove(profile)

    def surnames(self) -> list[str]:
        """All surnames, the longest first."""
        if self._surnames[0] != self._added + len(self.profiles):
            names = {surname(profile.name) for profile in self.profiles}
            names.update(*(profile.spellings for profile in self.profiles))
            self._surnames = (self._added + len(self.profiles), sorted(names, key=lambda name: (-len(name), name)))
        return self._surnames[1]

    def may_name(self, text: str) -> bool:
        """Whether anybody's surname, or what else he is called by, stands in `text`: without, nobody is named there."""
        for name in self.surnames():
            if name in text:
                return True
        return bool(self.called) and any(word in text for word in self.called)


def _beside(one: Profile, other: Profile, text: str, whole: Span) -> bool:
    """Whether one sentence of a paragraph, which stands at `whole`, names two people.

    A surname alone may be either's, unless it is joined to the other name: `Mr. Roe and his son, John C. Roe`.
    """
    for first in (form for form in one.forms if whole[0] <= form.at[0] < whole[1]):
        for second in (form for form in other.forms if whole[0] <= form.at[0] < whole[1]):
            between = text[min(first.at[1], second.at[1]) : max(first.at[0], second.at[0])]
            alone = " " not in first.name or " " not in second.name
            if alone and not (len(between) < _JOINED and " and " in between):
                continue
            if not _SENTENCE_ENDS.search(text, min(first.at[0], second.at[0]), max(first.at[0], second.at[0]) + 1):
                return True
    return False


def _widen(text: str, start: int, end: int, profiles: list[Profile]) -> tuple[Profile, int, int] | None:
    """The person whose surname stands at `text[start:end]`, and the whole printed form there."""
    for profile in reversed(profiles):
        parts = name_parts(profile.name)
        if parts[-1] != text[start:end] and text[start:end] not in profile.spellings:
            continue
        printed = _SUFFIX.match(text, end)
        if printed and name_suffix(profile.name) not in ("", name_suffix(printed.group())):
            continue
        taken = start
        given = profile.given
        last: str | None = None
        # "Jr." and nicknames stand between given name and surname: `John E. (Jack) Roe`.
        for place, printed_word in _words_before(text, start):
            word = printed_word.lstrip('(“"‘').rstrip(')”"’')
            if word not in given and word.rstrip(".") not in given:
                last = printed_word
                break
            marks = 0 if "(" in printed_word else len(printed_word) - len(printed_word.lstrip('(“"‘'))
            taken = place + marks
        if last is not None and taken == start:
            # Another given name before the surname is another person: `John C. Roe` is not `John E. Roe`.
            other = _GIVEN.fullmatch(last)
            if (
                other
                and last.rstrip(".") not in _PREFIXES
                and not is_title_word(last)
                and not (last.endswith(".") and len(last) > 3)
            ):
                continue
        words = text[taken:end]
        if taken < start and words != profile.name and not same_name(fold(words), profile.name, nicknames=True):
            continue
        return profile, taken, end
    return None


_PREFIXES = frozenset(
    (
        "Mr Mrs Ms Dr Prof Miss Sir Dame When While And But In On As The For With Since If After Before Said Adds "
        "Added Both Like Joining Under Also Prior At"
    ).split()
)


def _words_before(text: str, end: int) -> Iterator[tuple[int, str]]:
    """The words of the 60 characters before an index, the last one first, and where each begins."""
    first = max(0, end - 60)
    while end > first:
        end = first + len(text[first:end].rstrip())
        begin = text.rfind(" ", first, end) + 1 or first
        if begin < end:
            yield begin, text[begin:end]
        end = begin


_SPEAKS = re.compile(rf" (?:{SAID})\b")
_SPOKEN = re.compile(rf"(?:{SAID}) $")
_HONOURED = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? $")


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether a bare surname that a firm bears too is the person here: an honorific or a speech verb beside it."""
    return bool(
        _HONOURED.search(text[max(0, start - 5) : start])
        or _SPEAKS.match(text, end)
        or _SPOKEN.search(text[max(0, start - 12) : start])
    )


def _find_surnames(text: str, surnames: list[str]) -> list[Span]:
    """Where any of `surnames` stands as a whole word of running text, in order; none within another."""
    found: list[Span] = []
    for name in surnames:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if (
                not text[:start].strip(". ")
                or not _WITHIN_BEFORE.match(text, start - 1)
                or text[max(0, start - 3) : start] in _SHORT
            ) and (not _WITHIN_BEHIND.match(text, end)):
                found.append((start, end))
            start = text.find(name, end)
    if len(found) < 2:
        return found
    found.sort(key=lambda span: (span[0], -span[1]))
    return [span for number, span in enumerate(found) if number == 0 or span[0] >= found[number - 1][1]]


def _namesake(roster: Roster, name: str, found: list[Mention], place: int | None) -> Profile | None:
    """Whom a surname of several means: who was named in full last, in `found` or before `place`; None if one has it."""
    shared = [profile for profile in roster.profiles if surname(profile.name) == name]
    if len(shared) < 2:
        return None
    for profile, begin, end in reversed(found):
        if end - begin > len(name) and any(profile is one for one in shared):
            return profile
    if place is None:
        return None
    ends = [
        max((form.at[0] for form in one.forms if form.at[0] <= place and " " in form.name), default=-1)
        for one in shared
    ]
    return shared[ends.index(max(ends))] if max(ends) >= 0 else None


def find_mentions(text: str, roster: Roster, passage: Passage | None = None) -> list[tuple[Profile, int, int]]:
    """All places of `text` where somebody of the roster is named, in order, as index ranges with the surname.

    `passage` holds the words, where it is known which of several with one surname was named before them.

    E-mail and web addresses are none, nor names of schools and firms (`the Roe School`, `Roe & Company`).
    """
    found: list[tuple[Profile, int, int]] = []
    if not roster.may_name(text):
        return found
    for start, end in _find_surnames(text, roster.surnames()):
        if _NOT_AFTER.match(text, end):
            continue
        widened = _widen(text, start, end, roster.profiles)
        if widened is None:
            continue
        profile, begin, finish = widened
        if begin == start:
            place = passage.place(start) if passage is not None else None
            profile = _namesake(roster, text[start:end], found, place) or profile
        if begin == start and text[start:end] in roster.firms and not _is_meant(text, start, end):
            continue
        suffix = _SUFFIX.match(text, finish)
        if suffix and profile.name.endswith(suffix.group().strip(" ,")):
            finish = suffix.end()
        while found and begin <= found[-1][1]:
            # "Wei Roe": the first word is another's surname elsewhere.
            found.pop()
        found.append((profile, begin, finish))
    for word, profile in roster.called.items():
        if word not in text:
            continue
        for match in re.finditer(rf"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? ({re.escape(word)})\b(?!-\w)", text):
            if not any(begin < match.end() and match.start(1) < finish for _, begin, finish in found):
                found.append((profile, *match.span(1)))
    return sorted(found, key=lambda mention: mention[1]) if roster.called else found


def note_mentions(draft: Draft, roster: Roster) -> None:
    """Fill each profile's `mentions` from all paragraphs, in reading order."""
    if not roster.profiles:
        return
    for paragraph in draft.paragraphs:
        for profile, start, end in find_mentions(paragraph.text, roster, paragraph.passage):
            profile.mentions.append(paragraph.passage.span(start, end))
