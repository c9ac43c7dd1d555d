"""Running words over canonical text: rules match folded words, spans come out in canonical offsets."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from generator.model.base import Span, Spans
from generator.vocabulary.abbreviations import is_abbreviation

# Words parted by single plain blanks: they stand in the passage as they stand in the document.
_RUN = re.compile(r"\S+(?: \S+)*")


# Not frozen, though nothing changes one: a document is cut into hundreds, and a frozen one takes four times as long to
# make; with slots it takes half.
@dataclass(slots=True)
class Passage:
    """A stretch of the document as running words: hard wraps and indents are single blanks.

    The canonical offset of a character is reckoned from the run that it stands in, since a run is a line or more and
    most passages have few, while a number for each character would cost more than all rules that read the words.

    Attributes:
        text: the words, white space folded; what patterns are matched against.
        starts: where each run begins, counted from `base` before the passage's first character.
        offsets: the canonical offset of each run's first character.
        base: what to add to an index into `text` before it is looked up among `starts`.
    """

    text: str
    starts: list[int] = field(default_factory=list, repr=False)
    offsets: list[int] = field(default_factory=list, repr=False)
    base: int = 0
    _sentences: "tuple[Passage, ...] | None" = field(default=None, init=False, repr=False, compare=False)

    @classmethod
    def over(cls, canonical: str, ranges: Iterable[Span]) -> "Passage":
        """The words of `canonical` in `ranges`, in order, joined by single blanks."""
        stretches = [(start, canonical[start:end]) for start, end in ranges]
        bare = [(start + len(stretch) - len(stretch.lstrip()), stretch.strip()) for start, stretch in stretches]
        return cls.of(canonical, bare)

    @classmethod
    def of(cls, canonical: str, stretches: Iterable[tuple[int, str]]) -> "Passage":
        """The words of stretches of `canonical`, each with its offset and no white space at its ends."""
        runs: list[str] = []
        starts: list[int] = []
        offsets: list[int] = []
        length = 0
        for offset, words in stretches:
            if not words:
                continue
            if "  " not in words and words.isprintable():
                # Most lines hold single plain blanks only (no other white space is printable): they are one run.
                starts.append(length)
                offsets.append(offset)
                runs.append(words)
                length += len(words) + 1
                continue
            for run in _RUN.finditer(canonical, offset, offset + len(words)):
                starts.append(length)
                offsets.append(run.start())
                runs.append(run.group())
                length += run.end() - run.start() + 1
        return cls(" ".join(runs), starts, offsets)

    def __len__(self) -> int:
        return len(self.text)

    def place(self, index: int) -> int:
        """The canonical offset of a character of `text`; of the blank between two runs the one behind the first."""
        index += self.base
        run = bisect_right(self.starts, index) - 1
        return self.offsets[run] + index - self.starts[run]

    @property
    def start(self) -> int:
        """Canonical offset of its first character; it must have one."""
        return self.place(0) if self.base else self.offsets[0]

    @property
    def end(self) -> int:
        """Canonical offset behind its last character; it must have one."""
        return self.place(len(self.text) - 1) + 1

    def span(self, start: int, end: int) -> Span:
        """Canonical span of `text[start:end]`; the stretch must not be empty."""
        return self.place(start), self.place(end - 1) + 1

    def at(self, match: "re.Match[str]", group: int | str = 0) -> Spans:
        """Canonical spans of a match's group, as an `at`."""
        return [self.span(match.start(group), match.end(group))]

    def cut(self, start: int, end: int) -> "Passage":
        """The stretch `text[start:end]` as a passage of its own, blanks at the ends left out."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return Passage(self.text[start:end], self.starts, self.offsets, self.base + start)

    def reworded(self, text: str) -> "Passage":
        """Other letters in the same places: as many of them."""
        return Passage(text, self.starts, self.offsets, self.base)

    def index_from(self, offset: int) -> int:
        """The index of its first character at canonical `offset` or behind it; its length where none is."""
        run = bisect_right(self.offsets, offset) - 1
        if run < 0:
            return 0
        index = self.starts[run] + offset - self.offsets[run]
        following = self.starts[run + 1] if run + 1 < len(self.starts) else index
        return max(0, min(index, following, self.base + len(self.text)) - self.base)

    def index(self, offset: int) -> int | None:
        """Where canonical `offset` is in `text`; None where it is not part of the passage."""
        found = self.index_from(offset)
        return found if found < len(self.text) and self.place(found) == offset else None

    def holds(self, span: Span) -> bool:
        """Whether `span` lies between the passage's first and last character."""
        return bool(self.text) and self.start <= span[0] and span[1] <= self.end

    @property
    def sentences(self) -> "tuple[Passage, ...]":
        """Its sentences, found once: most steps read a paragraph sentence by sentence. See `sentences` below."""
        if self._sentences is None:
            self._sentences = tuple(_split(self))
        return self._sentences

    def sentence_at(self, index: int) -> "Passage":
        """The sentence that the character at `index` belongs to; the next one where it is a blank between two."""
        place = self.base + index
        return next((each for each in self.sentences if place < each.base + len(each.text)), self)

    def finditer(self, pattern: "re.Pattern[str]") -> Iterator["re.Match[str]"]:
        """All matches of `pattern` in the words."""
        return pattern.finditer(self.text)


_END = re.compile(r"[.!?][\"'”’)\]]*(?= (?:''|[\"'“‘(\[])?[A-Z0-9$€£“\"•*])")


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
            last = text[text.rfind(" ", 0, match.start()) + 1 : match.start()].lstrip("([\"“‘'")
            if is_abbreviation(last.rpartition("-")[2]):
                continue
        cuts.append(match.end())
    cuts.append(len(text))
    for start, end in pairwise(cuts):
        sentence = passage.cut(start, end)
        if sentence.text:
            yield sentence
