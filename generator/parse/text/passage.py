"""Running words over canonical text: rules match folded words, spans come out in canonical offsets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.model.base import Span, Spans

_RUN = re.compile(r"\S+")


@dataclass(frozen=True)
class Passage:
    """A stretch of the document as running words: hard wraps and indents are single blanks.

    Attributes:
        text: the words, white space folded; what patterns are matched against.
        places: for each character of `text`, its offset in the canonical text.
    """

    text: str
    places: tuple[int, ...]

    @classmethod
    def over(cls, canonical: str, ranges: Iterable[Span]) -> "Passage":
        """The words of `canonical` in `ranges`, in order, joined by single blanks."""
        letters: list[str] = []
        places: list[int] = []
        for start, end in ranges:
            stretch = canonical[start:end]
            words = stretch.strip()
            if not words:
                continue
            if letters:
                letters.append(" ")
                places.append(places[-1] + 1)
            if "  " not in words and words.isprintable():
                # Most lines hold single plain blanks only (no other white space is printable): they stand as they are.
                first = start + len(stretch) - len(stretch.lstrip())
                letters.append(words)
                places.extend(range(first, first + len(words)))
                continue
            for number, run in enumerate(_RUN.finditer(canonical, start, end)):
                if number:
                    letters.append(" ")
                    places.append(places[-1] + 1)
                letters.append(run.group())
                places.extend(range(run.start(), run.end()))
        return cls("".join(letters), tuple(places))

    def __len__(self) -> int:
        return len(self.text)

    def span(self, start: int, end: int) -> Span:
        """Canonical span of `text[start:end]`; the stretch must not be empty."""
        return self.places[start], self.places[end - 1] + 1

    def at(self, match: "re.Match[str]", group: int | str = 0) -> Spans:
        """Canonical spans of a match's group, as an `at`."""
        return [self.span(match.start(group), match.end(group))]

    def cut(self, start: int, end: int) -> "Passage":
        """The stretch `text[start:end]` as a passage of its own, blanks at the ends left out."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return Passage(self.text[start:end], self.places[start:end])

    def index(self, offset: int) -> int | None:
        """Where canonical `offset` is in `text`; None where it is not part of the passage."""
        low, high = 0, len(self.places)
        while low < high:
            middle = (low + high) // 2
            if self.places[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.places) and self.places[low] == offset else None

    def holds(self, span: Span) -> bool:
        """Whether `span` lies between the passage's first and last character."""
        return bool(self.places) and self.places[0] <= span[0] and span[1] <= self.places[-1] + 1

    @cached_property
    def sentences(self) -> "tuple[Passage, ...]":
        """Its sentences, found once: most steps read a paragraph sentence by sentence. See `sentences` below."""
        return tuple(_split(self))

    def finditer(self, pattern: "re.Pattern[str]") -> Iterator["re.Match[str]"]:
        """All matches of `pattern` in the words."""
        return pattern.finditer(self.text)


# A full stop after one of these does not end a sentence. Lower case; single letters never do.
_ABBREVIATIONS = frozenset(
    "inc corp co ltd llc l.p lp plc bros mr mrs ms dr prof sr jr st mt ft no nos vs etc al e.g i.e u.s u.k "
    "n.y n.j d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec calif mass conn ill mich minn ariz "
    "colo fla tex wash pa va md ga tenn wis ind ore okla kan neb nev penn gov sen rep gen col capt maj lt "
    "approx dept assn assoc ave blvd fig est ext tel exec pres".split()
)
_LETTERS = re.compile(r"(?:[a-z]\.)*[a-z]")
_END = re.compile(r"[.!?][\"'”’)\]]*(?= [\"'“‘(\[]?[A-Z0-9$€£“\"•*])")


def sentences(passage: Passage) -> list[Passage]:
    """The sentences of a passage, in order, together covering all its words.

    A full stop ends a sentence when a capital, digit or opening mark follows, unless an abbreviation or an
    initial stands before it: `Acme Widgets Corp. (ACMW.OB) announced`, `Springfield, N.Y. The`, `J. Robin`.
    """
    return list(passage.sentences)


def _split(passage: Passage) -> Iterator[Passage]:
    text = passage.text
    cuts = [0]
    for match in _END.finditer(text):
        if match.group()[0] == ".":
            last = text[text.rfind(" ", 0, match.start()) + 1 : match.start()].lower().lstrip("([\"“‘'")
            bare = last.rpartition("-")[2]
            if bare in _ABBREVIATIONS or _LETTERS.fullmatch(bare):
                continue
        cuts.append(match.end())
    cuts.append(len(text))
    for start, end in pairwise(cuts):
        sentence = passage.cut(start, end)
        if sentence.text:
            yield sentence
