"""Acts that the text of a release tells besides its main news: a dividend or an outlook inside a results release."""

import datetime
import re
from collections.abc import Iterator

from generator.parse.draft import Draft
from generator.parse.news.kinds import Kind, patterns_of
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.vocabulary import EventKindEntry, event_kinds
from generator.vocabulary.dates import SMALL_MONTH_NAMES

IN_RESULTS = ("guidance", "dividend", "buyback")
"""Kinds of which a results release tells in its text."""

# How far an act told in the text belongs to the news of a release that is not about results.
_FIRST_PARAGRAPHS = 5
_LONG_AGO = datetime.timedelta(days=10)


# "Since 2001", "previously", "in 1998": somebody's career, or the news of another day.
_CAREER = re.compile(
    r"\b(?:since|previously(?! (?:announced|disclosed|issued|reported))|formerly|prior to|before joining|"
    r"in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_AROUND = 120
# "In January, we announced the appointment of": the news of an earlier day of the same period.
_EARLIER = re.compile(
    r"\b(?:in|during|last|earlier(?: in)?|since) (?:early |late |mid-|this |the )?"
    rf"(?:{'|'.join(SMALL_MONTH_NAMES)}|"
    r"(?:first |second |third |fourth |fiscal )?(?:quarter|year|month|week|half|period))\b[^.;]*\Z",
    re.IGNORECASE,
)


class Told:
    """Passages that may tell acts, with their words as the patterns are written; each kind asks for the same ones.

    Attributes:
        passages: in reading order, each with its words in lower case, those apart whose letters then are more or fewer.
        words: all of those words: one look tells whether any passage may hold a word.
    """

    def __init__(self, passages: list[Passage], *, whole: bool = False) -> None:
        """Lower the words of passages; `whole` where each of them is one sentence."""
        lowered = ((passage, _lowered(passage.text)) for passage in passages)
        self.passages = [(passage, lower) for passage, lower in lowered if len(lower) == len(passage)]
        self.words = "\n".join([lower for _, lower in self.passages])
        self._whole = whole
        self._sentences = [[pair] if whole else None for pair in self.passages]

    def sentences(self, number: int) -> list[tuple[Passage, str]]:
        """The sentences of a passage, each with its words in lower case; found when they are first asked for."""
        found = self._sentences[number]
        if found is None:
            found = [(sentence, _lowered(sentence.text)) for sentence in self.passages[number][0].sentences]
            self._sentences[number] = found
        return found

    def find(self, pattern: HintedPattern) -> Iterator[tuple[Passage, "re.Match[str]"]]:
        """The sentences that a pattern matches, each with its first match; all the others are passed over quickly."""
        for number, (_, words) in enumerate(self.passages):
            # A passage that is one sentence is searched at once.
            if not self._whole and not pattern.may_match(words):
                continue
            for sentence, lower in self.sentences(number):
                match = pattern.search(lower)
                if match:
                    yield sentence, match


def _lowered(text: str) -> str:
    return text.lower().replace("’", "'")


def _is_long_ago(draft: Draft, sentence: str, end: int) -> bool:
    """Whether a day well before the release stands before the act: `On September 29, 2025, the board declared`."""
    day = DAY.search(sentence[:end])
    told = read_day(day) if day else None
    if draft.date is None or told is None or told.year is None:
        return False
    day_of_release = datetime.date.fromisoformat(draft.date.value)
    return datetime.date(told.year, told.month, told.day) < day_of_release - _LONG_AGO


def told_in_text(draft: Draft, entry: EventKindEntry, told: Told, where: str) -> Kind | None:
    """The kind where one of the passages tells an act of it."""
    return _told_by(patterns_of(entry.id).body, draft, entry, told, where)


def _told_by(pattern: HintedPattern | None, draft: Draft, entry: EventKindEntry, told: Told, where: str) -> Kind | None:
    # Asked a hundred times in a document, nearly always in vain.
    if pattern is None or not told.words or not pattern.may_match(told.words):
        return None
    for sentence, match in told.find(pattern):
        if not _is_long_ago(draft, sentence.text, match.end()):
            return Kind(entry, 0, spans_between(draft.text, sentence, match.start(), match.end()), where)
    return None


def _act(draft: Draft, entry: EventKindEntry, news: Told) -> Kind | None:
    """The kind where any sentence of the news tells plainly of an act that is no part of somebody's career."""
    told = _told_by(patterns_of(entry.id).act, draft, entry, news, "text")
    if told is None:
        return None
    start, end = told.at[0][0], told.at[-1][1]
    first = max(0, start - _AROUND)
    if _CAREER.search(draft.text, first, end + _AROUND) or _EARLIER.search(draft.text, first, start):
        return None
    return told


def _lines_of(draft: Draft) -> list[Passage]:
    """The subheadline as a whole and its lines one by one: a line's verb stands at its beginning."""
    if draft.subheadline is None:
        return []
    at = draft.subheadline.at
    lines = [
        Passage.over(draft.text, [(start + line.start(), start + line.end())])
        for start, end in at
        for line in re.finditer(r"[^\n]+", draft.text[start:end])
    ]
    return [Passage.over(draft.text, at), *(lines if len(lines) > 1 else [])]


_OUTLOOK = hinted(
    r"^(?:[^:]{1,90}: ?)?(?:[\w ,/’'-]{0,50} )?(?:guidance|outlook)(?: for [\w ,]{2,40})?\W*$", re.IGNORECASE
)
_FIGURES = hinted(r"\b(?:revenues?|sales|earnings|eps|income|ebitda|margin)\b", re.IGNORECASE)


def _under_heading(draft: Draft, entry: EventKindEntry) -> Kind | None:
    """An outlook under a heading of its own: `Fiscal 2020 Guidance`, with figures of results in the words below."""
    for number, paragraph in enumerate(draft.paragraphs):
        if paragraph.zone != "heading" or not _OUTLOOK.match(paragraph.text):
            continue
        below = [x.text for x in draft.paragraphs[number + 1 : number + 4]]
        if _FIGURES.search(" ".join(below)[:1500]) and "conference call" not in below[0][:400]:
            return Kind(entry, 0, [paragraph.whole], "heading")
    return None


def _of_figures(draft: Draft, entry: EventKindEntry) -> Kind | None:
    """An outlook that is read as a figure of the issuer's, in whatever words it stands: `we are targeting sales of`."""
    outlook = next((fact for fact in draft.facts if fact.role == "outlook" and fact.organisation is None), None)
    return Kind(entry, 0, sorted({*outlook.metric_at, *outlook.at}), "text") if outlook else None


def find_acts(draft: Draft, found: list[Kind], opening: Told) -> list[Kind]:
    """Kinds that the subheadline or the text add: acts, not mentions.

    Args:
        draft: the release.
        found: the kinds that its headline and lead tell.
        opening: its first sentences.
    """
    have = {kind.entry.id for kind in found}
    main = found[0].entry.id if found else ""
    sub = Told(_lines_of(draft))
    paragraphs = [paragraph.passage for paragraph in draft.prose()]
    prose = Told(paragraphs)
    news = prose if main == "earnings" else Told(paragraphs[:_FIRST_PARAGRAPHS])
    added = []
    for entry in event_kinds().values():
        if entry.id in have or entry.id == "litigation" or not (entry.body or entry.act):
            continue
        kind = told_in_text(draft, entry, sub, "subheadline")
        if kind is None and main != "earnings":
            kind = told_in_text(draft, entry, opening, "first sentences")
        if kind is None and entry.id in IN_RESULTS:
            kind = told_in_text(draft, entry, news, "text")
        if kind is None and main == "earnings" and entry.id == "guidance":
            kind = _under_heading(draft, entry) or _of_figures(draft, entry)
        if kind is None:
            kind = _act(draft, entry, prose)
        if kind is not None:
            added.append(kind)
    # What is told first is the news where nothing else told it.
    return added if found else sorted(added, key=lambda kind: kind.at)
