"""Whom `he` or `she` means where a pronoun speaks.

Who spoke last goes on, unless a sentence since then is about somebody else: `"...," said Jane Roe. Max Moe drove the
van. "It was cold," he said.` Nobody is meant whom the document, or his first name, tells to be of the other sex. Where
two may be meant alike, nobody is.
"""

import re
from collections.abc import Iterator

from generator.parse.people.mentions import Mention
from generator.parse.people.names import find_candidates
from generator.parse.people.roster import Profile
from generator.parse.people.sexes import HE, SHE, sex_before, sex_of_name
from generator.parse.people.title_parts import is_title_word
from generator.parse.speech.paragraphs import Paragraphs, last_clause

_HIS = re.compile(r"\b(?:(?P<he>he|his|him|himself)|(?:she|hers?|herself))\b", re.IGNORECASE)
_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rep|Sen|Gov|Hon)\.?")
# Words before a name that make it no subject: `with Max Moe`.
_OBLIQUE = frozenset(
    "of with by for to from joining succeeds succeeding replaces replacing under against about after before at behind "
    "between including like than on over via via alongside into upon toward towards through".split()
)
# Words before a name that open a clause.
_OPENING = frozenset("while when but as because that although though since where if then so".split())
_WITHIN_NAMES = frozenset("and & the its his her a an our former new".split())
_DETERMINERS = frozenset("his her its their our the a an one another".split())
_VERB_BEHIND = re.compile(r",? (?!(?:who|whose|which|a|an|the|of|from|as|and|at|in|to|for|with|by|on|or)\b)[a-z]+")
# "Poe, 58, was brief.", of somebody who is not known.
_AGED = re.compile(r"(?<![\w’'\-])(?P<name>[A-Z][\w’'\-]+), \d\d, ")
_JOINING = frozenset("and or in on".split())
_FEW = 6
_UNKNOWN, _SUBJECT, _OBJECT, _ASIDE = 3, 2, 1, 0
_FARTHEST = 5
"""Paragraphs before a pronoun that are looked through where nobody has spoken."""


class Antecedents:
    """Whom pronouns mean in a document's paragraphs."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self.paragraphs = paragraphs
        self._sexes: dict[int, str | None] = {}

    def find(
        self, pronoun: str, place: tuple[int, int], speaker: Profile | None, since: tuple[int, int] | None
    ) -> Profile | None:
        """The person that `he` or `she` at a place means, or None.

        Args:
            pronoun: as printed.
            place: number of the paragraph and index of the pronoun.
            speaker: who spoke last.
            since: where he was named as the speaker: number of the paragraph and index behind.
        """
        sex = pronoun.lower()
        goes_on = speaker is not None and self._fits(speaker, sex)
        asides: list[Profile] = []
        for rank, named in self._named_before(place, since if goes_on else None):
            fitting = _once([profile for profile in named if self._fits(profile, sex)])
            if rank == _UNKNOWN:
                return None
            if rank == _ASIDE or not fitting:
                asides += fitting
                continue
            if rank == _SUBJECT or (not goes_on and len(fitting) == 1):
                return fitting[0]
            sure = [profile for profile in fitting if self._sex(profile) == sex]
            return sure[0] if not goes_on and len(sure) == 1 else None
        if goes_on:
            return speaker
        asides = _once(asides)
        return asides[0] if len(asides) == 1 else None

    def _fits(self, profile: Profile, sex: str) -> bool:
        return self._sex(profile) in (None, sex)

    def _sex(self, profile: Profile) -> str | None:
        """`he` or `she` where the document or the first name tells; None where neither does, or it is in doubt."""
        if id(profile) not in self._sexes:
            self._sexes[id(profile)] = self._honoured(profile) or sex_of_name(profile.name) or self._told(profile)
        return self._sexes[id(profile)]

    def _honoured(self, profile: Profile) -> str | None:
        """By `Mr.` or `Ms.` before the name."""
        found: set[str] = set()
        for number in range(len(self.paragraphs.draft.paragraphs)):
            text = self.paragraphs.text(number)
            for named, start, _ in self.paragraphs.everyone(number):
                if named is profile:
                    sex = sex_before(text, start)
                    found |= {sex} if sex else set()
        return found.pop() if len(found) == 1 else None

    def _told(self, profile: Profile) -> str | None:
        """By the pronouns of a paragraph that names nobody else."""
        found: set[str] = set()
        for number, paragraph in enumerate(self.paragraphs.draft.paragraphs):
            if paragraph.zone not in ("body", "about"):
                continue
            named = self.paragraphs.everyone(number)
            if named and all(each is profile for each, _, _ in named):
                inside = self.paragraphs.ranges.get(number, [])
                found |= {
                    HE if match["he"] else SHE
                    for match in _HIS.finditer(paragraph.text, named[0][2])
                    if not any(start <= match.start() < end for start, end in inside)
                }
        return found.pop() if len(found) == 1 else None

    def _named_before(
        self, place: tuple[int, int], since: tuple[int, int] | None
    ) -> Iterator[tuple[int, list[Profile]]]:
        """For each sentence before a place, the last first, those named in it by rank, the highest first.

        `_UNKNOWN` stands for somebody whom the document tells nothing else of.
        """
        number, end = place
        stop = since[0] if since else max(0, number - _FARTHEST)
        while number >= stop:
            text = self.paragraphs.text(number)
            mentions = [m for m in self.paragraphs.mentions(number) if m[1] < end]
            if since and number == since[0]:
                mentions = [m for m in mentions if m[1] >= since[1]]
            groups: dict[int, list[Mention]] = {}
            for mention in mentions:
                groups.setdefault(last_clause(text, 0, mention[1] + 1), []).append(mention)
            unknown = self._unknown(number, since[1] if since and number == since[0] else 0, end)
            for begin in unknown:
                groups.setdefault(begin, [])
            told = last_clause(text, 0, since[1]) if since and number == since[0] else None
            for start in sorted(groups, reverse=True):
                ranked: dict[int, list[Profile]] = {_UNKNOWN: []} if start in unknown else {}
                for mention in groups[start]:
                    rank = _ASIDE if start == told else self._rank(number, start, mention)
                    ranked.setdefault(rank, []).append(mention[0])
                yield from sorted(ranked.items(), key=lambda item: -item[0])
            number -= 1
            end = len(self.paragraphs.text(number)) if number >= 0 else 0

    def _unknown(self, number: int, start: int, end: int) -> set[int]:
        """Where names stand in a part of a paragraph that may be those of people of whom nothing else is known.

        `Poe, 58, was brief.`, `The captain is retired schoolmaster Bryn Poe.`
        """
        text = self.paragraphs.text(number)
        named = self.paragraphs.everyone(number)
        inside = self.paragraphs.ranges.get(number, [])
        places = [match.start("name") for match in _AGED.finditer(text, start, end)]
        for candidate in find_candidates(text):
            before = text[: candidate.start].rpartition(" ")[0].rpartition(" ")[2] if candidate.start > 1 else ""
            if (
                not candidate.single
                and start <= candidate.start < end
                and before.isalpha()
                and before.islower()
                and before not in _OBLIQUE
                and before not in _DETERMINERS
                and before not in _JOINING
                and self.paragraphs.known.match(text, candidate.start) is None
            ):
                places.append(candidate.start)
        return {
            place
            for place in places
            if not any(a <= place < b for _, a, b in named) and not any(a <= place < b for a, b in inside)
        }

    def _rank(self, number: int, start: int, mention: Mention) -> int:
        """Whether a name is the subject of the sentence that begins at `start`, an object, or named aside."""
        text = self.paragraphs.text(number)
        _, begin, end = mention
        if text.startswith(("'", "’"), end):
            return _ASIDE
        start = max([start, *(stop for _, stop in self.paragraphs.ranges.get(number, []) if stop <= begin)])
        words = text[start:begin].strip(" ,\"”“’'—–-").split() if begin > start else []
        apposed = text[:begin].endswith(", ")
        while words and _introduces(words):
            if words[-1] == "and" and not apposed:
                return _OBJECT
            words.pop()
        if not words:
            return _SUBJECT
        last = words[-1].lower()
        if last in _OBLIQUE:
            return _SUBJECT if words[-2:] in (["According", "to"], ["according", "to"]) else _ASIDE
        if apposed and words[0].lower() in _DETERMINERS and len(words) < _FEW and _VERB_BEHIND.match(text, end):
            # "Her sister and partner in the firm, Ann Roe, said it was sold."
            return _SUBJECT
        clause_opens = last.endswith((",", ":", ";")) or last.isdigit() or last in _OPENING
        return _SUBJECT if clause_opens or any(word.endswith(",") for word in words[-4:]) else _OBJECT


def _introduces(words: list[str]) -> bool:
    """Whether the last of the words before a name belongs to who is named: `Acme's`, `CEO`, `the new`."""
    last = words[-1]
    if last == "of":
        return len(words) > 1 and is_title_word(words[-2])
    return (
        _HONORIFIC.fullmatch(last) is not None
        or is_title_word(last.strip(",.()"))
        or last.lower() in _WITHIN_NAMES
        or last[:1].isupper()
    )


def _once(profiles: list[Profile]) -> list[Profile]:
    found: list[Profile] = []
    for profile in profiles:
        if not any(profile is one for one in found):
            found.append(profile)
    return found
