"""The paragraphs of a release while its quotations are read: who is named in each, and what stands around a stretch."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from generator.parse.draft import Draft
from generator.parse.people.known_names import KnownNames, known_names
from generator.parse.people.mentions import Mention, find_mentions
from generator.parse.people.roster import Form, Profile, Roster
from generator.parse.speech.speech import MARKS, Stretch
from generator.parse.text.hinted import hinted
from generator.vocabulary.abbreviations import is_abbreviation
from generator.vocabulary.people import SAID

_LONGEST_BYLINE = 140
"""Characters of a line at most that says who speaks the quotation beside it."""
_LEAD = re.compile(r"[\s*•·—–\-]*(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.? )?")
_TITLED = re.compile(r"(?:[, ].{2,100}[^.:!?]|[, ].{2,90}(?:Inc|Corp|Co|Ltd)\.)?")


_SAYS = f"{SAID}|adds|comments"
_FIRST_SPEAKS = hinted(
    rf"(?<![\w’'\-.])(?P<before>[A-Z][a-z]+)(?= (?:{_SAYS})\b)"
    rf"|\b(?:{_SAYS}) (?P<behind>[A-Z][a-z]+)(?=[.,:;]|$| [a-z(])"
)


def _stands_alone(word: str, text: str, named: list[Mention]) -> bool:
    """Whether a word stands anywhere outside the names of people: `Jane` does not in `Jane Roe said`."""
    place = text.find(word)
    while place >= 0:
        if not any(start <= place < end for _, start, end in named):
            return True
        place = text.find(word, place + 1)
    return False


def last_clause(text: str, begin: int, end: int) -> int:
    """Where the sentence that ends at `end` begins, not before `begin`."""
    position = begin
    for match in re.finditer(r"[.!?][\"”’)]* +(?=[A-Z\"“])", text[begin:end]):
        word = re.search(r"[^\s(]*$", text[begin : begin + match.start()])
        if not (word and is_abbreviation(word.group())):
            position = begin + match.end()
    return position


class Paragraphs:
    """What is known of each paragraph while its quotations are read."""

    def __init__(self, draft: Draft, roster: Roster, stretches: list[Stretch]) -> None:
        self.draft = draft
        self.roster = roster
        self._collective: dict[str, Profile] = {}
        self.ranges: dict[int, list[tuple[int, int]]] = {}
        for stretch in stretches:
            for number, start, end in stretch.pieces:
                self.ranges.setdefault(number, []).append((start, end))
        self._everyone: dict[int, list[Mention]] = {}
        self._mentions: dict[int, list[Mention]] = {}
        self.bylines = self._side_of_bylines(stretches)

    @cached_property
    def known(self) -> KnownNames:
        """The document's organisations; asked for only where nobody's name stands beside speech."""
        return known_names(self.draft)

    def text(self, number: int) -> str:
        """The words of a paragraph."""
        return self.draft.paragraphs[number].text

    def everyone(self, number: int) -> list[Mention]:
        """The people named in a paragraph, in speech or outside."""
        if number not in self._everyone:
            named = find_mentions(self.text(number), self.roster, self.draft.paragraphs[number].passage)
            named = sorted([*named, *self._first_names(self.text(number), named)], key=lambda mention: mention[1])
            self._everyone[number] = named
        return self._everyone[number]

    def mentions(self, number: int) -> list[Mention]:
        """The people named in a paragraph outside its quotations."""
        if number not in self._mentions:
            inside = self.ranges.get(number, [])
            self._mentions[number] = [m for m in self.everyone(number) if not any(a <= m[1] < b for a, b in inside)]
        return self._mentions[number]

    def is_person(self, profile: Profile) -> bool:
        """Whether a speaker is a person rather than an organisation."""
        return not any(profile is voice for voice in self._collective.values())

    def _first_names(self, text: str, named: list[Mention]) -> Iterator[Mention]:
        """People called by their first names where they speak: `On her appointment Jane said: "..."`."""
        for word, profile in self._givens.items():
            if not _stands_alone(word, text, named):
                continue
            for match in _FIRST_SPEAKS.finditer(text):
                start, end = match.span("before" if match["before"] else "behind")
                if text[start:end] == word and not any(a <= start < b for _, a, b in named):
                    yield profile, start, end

    @cached_property
    def _givens(self) -> dict[str, Profile]:
        """First names, and nicknames, that one person alone bears."""
        owners: dict[str, list[Profile]] = {}
        for profile in self.roster.profiles:
            for word in profile.given:
                owners.setdefault(word, []).append(profile)
        taken = set(self.roster.surnames())
        return {
            word: owner[0]
            for word, owner in owners.items()
            if len(owner) == 1 and len(word) > 2 and word.isalpha() and word not in taken
        }

    def before(self, number: int, start: int) -> tuple[int, int]:
        """The words before index `start` up to the quotation before: (begin, end), marks left out."""
        begin = max((end for _, end in self.ranges.get(number, []) if end <= start), default=0)
        end = start
        text = self.text(number)
        while end > begin and text[end - 1] in MARKS:
            end -= 1
        while begin < end and text[begin] in MARKS:
            begin += 1
        return begin, end

    def after(self, number: int, end: int) -> tuple[int, int]:
        """The words behind index `end` up to the next quotation: (begin, end), marks left out."""
        text = self.text(number)
        stop = min((start for start, _ in self.ranges.get(number, []) if start >= end), default=len(text))
        begin = end
        while begin < stop and text[begin] in MARKS:
            begin += 1
        return begin, stop

    def voice_of(self, number: int, start: int, end: int) -> Profile:
        """An organisation that speaks as if it were a person of the roster; the same one for the same printed name."""
        printed = self.text(number)[start:end]
        key = printed.lower().removeprefix("the ")
        if key not in self._collective:
            span = self.draft.paragraphs[number].passage.span(start, end)
            self._collective[key] = Profile(forms=[Form(printed, span, None, ())])
        return self._collective[key]

    def byline(self, number: int) -> Mention | None:
        """The one person whose name, with a title or none, is all of a short paragraph."""
        words = self.text(number)
        if len(words) > _LONGEST_BYLINE or number in self.ranges or not 0 <= number < len(self.draft.paragraphs):
            return None
        mentions = self.mentions(number)
        if len(mentions) != 1:
            return None
        profile, begin, finish = mentions[0]
        named = _LEAD.fullmatch(words, 0, begin) and _TITLED.fullmatch(words, finish)
        return (profile, begin, finish) if named else None

    def _side_of_bylines(self, stretches: list[Stretch]) -> Literal["above", "below"]:
        """On which side of quotations names stand on lines of their own: above, if one stands above the first."""
        for stretch in stretches:
            number, start = stretch.first
            last, stop = stretch.last
            begin, end = self.after(last, stop)
            if start > 2 or self.text(last)[begin:end].strip() or not number:
                continue
            if self.byline(number - 1):
                return "above"
            if last + 1 < len(self.draft.paragraphs) and self.byline(last + 1):
                return "below"
        return "below"
