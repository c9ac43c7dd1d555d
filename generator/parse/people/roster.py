"""The people of one document while they are read: a profile each, found again by any form of the name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.base import Span, Spans
from generator.parse.people.career import Career
from generator.parse.people.names import Candidate, name_parts, same_name, surname
from generator.parse.text.limits import MOST_PEOPLE
from generator.parse.text.passage import Passage

_SENTENCE_ENDS = re.compile(r"[a-z0-9)]{2}[.!?][”\"’']?\s+(?=[A-Z“\"])")
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


class Roster:
    """The profiles of a document in the order in which they are first met."""

    def __init__(self) -> None:
        self.profiles: list[Profile] = []
        self.firms: frozenset[str] = frozenset()
        self.called: dict[str, Profile] = {}
        # Of these, first names by which a person is called without an honorific: `Jane served as`.
        self.familiar: set[str] = set()
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

    def note_familiar(self, named: Iterable[tuple[str, Profile]]) -> None:
        """First names that stand alone for a person."""
        for name, profile in named:
            self.called[name] = profile
            self.familiar.add(name)

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
