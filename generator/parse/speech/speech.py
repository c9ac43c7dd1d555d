"""Stretches between quotation marks: a state machine over paragraphs.

Straight and curly marks count alike, one may open and the other close; so do the marks of other languages, `„...“` and
`«...»`. A stretch that is never closed ends with its paragraph when the next mark opens another one, or when none
follows; one that runs over paragraphs may open each of them again; a blank may stand before the closing mark. Marks
that an export turned into `?`, single marks and dashes are read where nothing else in the document is speech.
"""

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal

from generator.parse.draft import Draft
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.layout import Paragraph
from generator.parse.text.limits import LONGEST_PARAGRAPH, MOST_MARKS
from generator.vocabulary.people import SAID

MARKS = " \"“”„«»`'‘’?\ufffd"
"""What stands around speech and is none of its words."""
_MARK = hinted(r"[\"“”„«»]|``|''|‘‘|’’")
# Each begins with its marks, and what stands before them is looked at afterwards: so a search is quick.
_LOST = hinted(r"[?\ufffd](?:(?<![^\s(].)(?=[A-Z])|(?<=[.,!].)(?=\s|$))")
# An apostrophe closes nothing: single marks open before a capital, and close behind a stop or comma.
_SINGLE = hinted(
    r"['‘’](?:(?<=['‘])(?<![^\s(].)(?=[A-Z])|(?<=[.,!?]['’])(?=\s|$)|"
    rf"(?<=\w['’])(?= (?:{SAID}) [A-Z]))"
)
# Behind a figure, only these make a mark the end of speech rather than inches: `in 2006" said`, `in 2006" The`.
_ENDS_SPEECH = re.compile(rf"$| [A-Z\"“]|,? ?(?:{SAID})\b")
# A small number by itself before the mark is a length whatever follows but a verb of speech: `our 20” filter`.
_LENGTH = re.compile(r"(?:^|[\s(\-])(?<!Q)\d{1,2}(?:\.\d{1,2})?$")
# `(“Q4 2006” or the "quarter")`, `in "fiscal 2006"`, `the "40 Under 40" list`: a term or a name ends in a figure.
_NO_INCHES = re.compile(
    r"\((?:[^()\"“”]{0,30} )?[\"“][^()\"“”]{0,60}$|(?<!\w)(?:19|20)\d\d$"
    r"|[\"“](?:(?:(?:\d{1,4}|[A-Z][\w’'&]{0,20}) ){2,6}|(?:Top|Fast|Tech|Power|Best|Hot) )\d{1,4}$"
)
_NO_LENGTH = re.compile(rf"$|,? ?(?:{SAID})\b|\s*[“\"]")
# What may stand before a mark that opens a quotation within speech: `the proposal entitled "A Sniffer"`.
_NO_NESTING = re.compile(r"[.!?,:;—–]\s*$")
_NESTED = 160
"""Characters of a quotation within speech at most."""
# A quotation that stays open looks this many paragraphs ahead for its closing mark.
_AHEAD = 6


Style = Literal["double", "lost", "single", "dashed"]


# "- We had a fine year, says Jane Roe. - The hall is full.": a dash for a mark, and the comma before who says it.
_DASH = hinted(r"[-–—−] (?:(?<=^..)|(?<=[.!?] ..))(?=[A-Z])")
_SAYS = rf"(?:{SAID}|adds|comments|continues|concludes|explains)"
_TOLD = re.compile(rf"[,!?](?= {_SAYS} (?:[A-Z]|the |our |its |he\b|she\b)| (?:he|she) {_SAYS}\b)")
_ITEMS = re.compile(r"\w [-–—−] \w")
_STYLES: dict[Style, HintedPattern] = {"double": _MARK, "lost": _LOST, "single": _SINGLE, "dashed": _DASH}


@dataclass(slots=True)
class Stretch:
    """One stretch between marks: for each paragraph (its number) the index range of the words, marks left out.

    Attributes:
        closed: False where no mark closes it.
    """

    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    closed: bool = True

    @property
    def first(self) -> tuple[int, int]:
        """Paragraph and index at which it begins."""
        return self.pieces[0][0], self.pieces[0][1]

    @property
    def last(self) -> tuple[int, int]:
        """Paragraph and index behind its last word."""
        return self.pieces[-1][0], self.pieces[-1][2]


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Mark:
    """A quotation mark: index range, whether it can open where nothing is open, and whether it must open."""

    start: int
    end: int
    can_open: bool
    must_open: bool


def _read_mark(text: str, start: int, end: int, mark: str, low: bool) -> Mark:
    """What a mark may be by its neighbours: run-on text glues a quotation to the sentence before (`field."We`).

    Behind `„`, two backticks or two single marks (`low`), the other mark closes.
    """
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if mark in ("``", "‘‘", "„", "«") or (mark == "“" and not low):
        return Mark(start, end, can_open=True, must_open=True)
    if mark == "»" or low:
        return Mark(start, end, can_open=False, must_open=False)
    begins = after.isalnum() or after in "[$(…'’.£€"
    apart = before.isspace() or before in "([—–"
    if mark == "”":
        return Mark(start, end, can_open=begins and apart, must_open=False)
    return Mark(start, end, can_open=begins, must_open=apart and not after.isspace())


# `George F. “Scout” Roe`, `George ("Scout") Roe`: marks within a name; or a word is defined.
_NICKNAMED = re.compile(r"(?<=[\w.] )[\"“][A-Z][a-z]+[\"”](?= [A-Z])|(?<=\()[\"“][A-Z][\w&.\-]+[\"”](?=\))")


def _dashed(text: str) -> list[Mark]:
    """Where speech between a dash and who says it begins and ends, in a paragraph that begins with it."""
    dashes = list(_DASH.finditer(text))
    told = [match.end() for match in _TOLD.finditer(text)]
    if not told or not dashes or dashes[0].start():
        return []
    found: list[Mark] = []
    for dash, following in zip_longest(dashes, dashes[1:]):
        end = following.start() if following else len(text)
        closing = next((place for place in told if dash.end() < place < end), end)
        if _ITEMS.search(text, dash.end(), closing):
            # "- The new hall is open - The old one, says Roe, is closed": a list.
            return []
        found.append(Mark(dash.start(), dash.end(), can_open=True, must_open=True))
        found.append(Mark(closing, closing, can_open=False, must_open=False))
    return found


def _marks(paragraph: Paragraph, style: Style) -> list[Mark]:
    text = paragraph.text
    if style == "dashed":
        return _dashed(text)
    found: list[Mark] = []
    swapped = "»" in text and "«" in text and text.index("»") < text.index("«")
    low = False
    named = 0
    for match in _STYLES[style].finditer(text):
        start, end = match.span()
        if style != "double":
            opening = end < len(text) and text[end].isalpha()
            found.append(Mark(start, end, can_open=opening, must_open=opening))
            continue
        mark = match.group()
        nickname = _NICKNAMED.match(text, start)
        if nickname or start < named:
            named = nickname.end() if nickname else named
            continue
        if swapped and mark in "«»":
            mark = "«" if mark == "»" else "»"
        inches = mark in ('"', "”", "''") and start and text[start - 1].isdigit()
        if inches and not _NO_INCHES.search(text, max(0, start - 100), start):
            # 8.5" by 11": inches.
            small = _LENGTH.search(text, max(0, start - 8), start) is not None
            if (mark != "”" and not _ENDS_SPEECH.match(text, end)) or (small and not _NO_LENGTH.match(text, end)):
                continue
        found.append(_read_mark(text, start, end, mark, low))
        low = mark in ("„", "``", "‘‘") or (low and mark not in ("“", "”", "''", "’’"))
        if len(found) > MOST_MARKS:
            return []
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


@dataclass(slots=True)
class _Reading:
    """Speech while it is read.

    Attributes:
        found: the stretches that have ended.
        current: the one that is open, or None.
        begun: where its words in this paragraph begin: number of the paragraph and index.
    """

    draft: Draft
    found: list[Stretch] = field(default_factory=list)
    current: Stretch | None = None
    begun: tuple[int, int] = (0, 0)

    def open(self, number: int, place: int) -> None:
        self.current, self.begun = Stretch(), (number, place)

    def take(self, number: int, end: int) -> None:
        """The words up to `end` belong to the open stretch."""
        start, stop = _trim(self.draft.paragraphs[number].text, self.begun[1], end)
        if self.current is not None and stop > start:
            self.current.pieces.append((number, start, stop))

    def close(self, number: int, end: int, *, closed: bool) -> None:
        """The open stretch ends, with a mark that closes it or without."""
        self.take(number, end)
        if self.current is not None:
            self.current.closed = closed
            self.found += [self.current] if self.current.pieces else []
        self.current = None

    def read_marks(self, number: int, marks: list[Mark]) -> None:
        """What each mark of a paragraph opens or closes."""
        text = self.draft.paragraphs[number].text
        nested = False
        for order, mark in enumerate(marks):
            if nested:
                nested = False
            elif self.current is None:
                if mark.can_open:
                    self.open(number, mark.end)
                elif order == 0 and self.found and _lost_opening(self.draft, self.found[-1], number, mark.start):
                    self.open(number, 0)
                    self.close(number, mark.start, closed=True)
            elif mark.must_open and _is_nested(text, mark.start, marks[order + 1 :]):
                nested = True
            elif mark.must_open and mark.start:
                self.close(number, mark.start, closed=False)
                self.open(number, mark.end)
            else:
                self.close(number, mark.start, closed=True)


def find_stretches(draft: Draft, style: Style = "double") -> list[Stretch]:
    """All stretches between marks of a style in the body, in order; defined terms and titles of works are among them.

    Styles: `double`, `lost` for marks turned into `?`, `single` for `'...'`, of which only what is closed counts,
    `dashed` for a dash before speech and none behind it.
    """
    if not _STYLES[style].may_match(draft.text):
        return []
    numbers = [
        n
        for n, p in enumerate(draft.paragraphs)
        if p.zone == "body" and not p.tabular and len(p.text) <= LONGEST_PARAGRAPH
    ]
    marks = {n: _marks(draft.paragraphs[n], style) for n in numbers}
    speech = _Reading(draft)
    for place, number in enumerate(numbers):
        if speech.current is not None:
            # A paragraph of speech that goes on may begin with a mark again.
            ahead = marks[number]
            again = bool(ahead) and ahead[0].start == 0 and ahead[0].can_open
            speech.begun = (number, ahead[0].end if again else 0)
            marks[number] = ahead[1:] if again else ahead
        speech.read_marks(number, marks[number])
        if speech.current is not None:
            end = len(draft.paragraphs[number].text)
            if _stays_open(draft, numbers, marks, place):
                speech.take(number, end)
            else:
                speech.close(number, end, closed=False)
    return [stretch for stretch in speech.found if stretch.closed] if style == "single" else speech.found


def _is_nested(text: str, start: int, ahead: list[Mark]) -> bool:
    """Whether a mark amid open speech opens a quotation within it: in the midst of a sentence, closed soon after."""
    if _NO_NESTING.search(text, max(0, start - 4), start):
        return False
    return bool(ahead) and not ahead[0].must_open and ahead[0].start - start <= _NESTED


def _lost_opening(draft: Draft, before: Stretch, number: int, start: int) -> bool:
    """Whether a mark that can only close ends speech that began with its paragraph.

    An export that ran two paragraphs together took the mark before the second for the end of the first:
    `... in May."We are glad of it," Roe concluded.`
    """
    last, stop = before.last
    passage, above = draft.paragraphs[number].passage, draft.paragraphs[last].passage
    return (
        last == number - 1
        and above.text[stop:] == '"'
        and passage.start == above.end
        and passage.text[start - 1 : start] in (",", ".", "!", "?")
    )


def _stays_open(draft: Draft, numbers: list[int], marks: dict[int, list[Mark]], place: int) -> bool:
    """Whether the next mark, some paragraphs on without a break, closes what is open or opens it again."""
    for step in range(place + 1, min(place + 1 + _AHEAD, len(numbers))):
        before, number = numbers[step - 1], numbers[step]
        between = draft.paragraphs[before + 1 : number]
        if any(p.zone in ("about", "safe-harbour", "heading", "contact", "table") for p in between):
            return False
        here = marks[number]
        if here:
            first = here[0]
            # Opened again at the paragraph's first letter, or closed further on.
            if first.start == 0:
                return True
            return not first.must_open
    return False
