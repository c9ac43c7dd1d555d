"""The release's own words for an event: its headline, else the sentence that tells of it."""

import re

from generator.model.base import Span, Spans, words_at
from generator.model.resolved import Piece
from generator.resolve.sentences.telling import Telling, overlaps, plain
from generator.vocabulary.abbreviations import is_abbreviation

LONGEST = 400
"""Characters of a printed sentence beyond which it is cut at a word."""

_LONG_SUBHEADLINE = 200
# A page may run two sentences together: `... in Miami.Executives will`.
_END = re.compile(r"[.!?][”\"’')\]]*(?=\s+[\"“‘(\[]?[A-Z0-9$€£“\"]|\s*\Z)|(?<=[a-z]{3})\.(?=[A-Z][a-z])")
# Behind a dateline, `?` where an export lost its dash, and a symbol before its company: `(NYSE: ACM) – Acme`.
_OPENING = re.compile(r"[\s\-–—:.,/)\]?…]*(?:\([A-Za-z ]{2,24}: ?[A-Z.]{1,8}\)\s?[-–—]{1,2}\s?(?=[A-Z]))?")
_DASHES = re.compile(r"[\s\-–—*•]*")
_GOES_ON = re.compile(r"[ \t]*\n?[ \t]*[^\s\-–—*]")
_CUT_OFF = re.compile(r"\n[ \t]*\n")


def _ends(text: str, start: int, end: int) -> list[int]:
    """Offsets behind each sentence of a paragraph, its own end last."""
    found = []
    for match in _END.finditer(text, start, end):
        word = re.split(r"\s", text[start : match.start()])[-1].lower().lstrip('([“"')
        if match.group()[0] == "." and is_abbreviation(word):
            continue
        found.append(match.end())
    return found if found and found[-1] == end else [*found, end]


def _paragraph(text: str, place: int) -> Span:
    """The stretch between blank lines that `place` lies in."""
    start = max((match.end() for match in _CUT_OFF.finditer(text, 0, place + 1) if match.end() <= place), default=0)
    following = _CUT_OFF.search(text, place)
    return start, following.start() if following else len(text)


def _cut(text: str, start: int, stop: int) -> Span | None:
    """`start` to `stop` without blanks and dashes around, at most `LONGEST` characters, behind a whole word."""
    opening = _DASHES.match(text, start, stop)
    start = opening.end() if opening else start
    if stop - start > LONGEST:
        stop = start + len(text[start : start + LONGEST].rsplit(None, 1)[0])
    stop = start + len(text[start:stop].rstrip(" \t\n-–—*"))
    return (start, stop) if stop > start else None


def find_sentence(text: str, place: int, heads: Spans) -> Span | None:
    """The sentence around offset `place`, without dateline, date and wire (`heads`) before it.

    Returns:
        Its span, at most `LONGEST` characters, cut behind a whole word; None where nothing is left.
    """
    start, end = _paragraph(text, place)
    for stop in _ends(text, start, end):
        behind = max((span[1] for span in heads if start <= span[0] and span[1] <= stop), default=None)
        first = start
        if behind is not None and behind > place:
            # The words that decided are the dateline's own: the sentence behind them is meant.
            place = behind
        if behind is not None:
            match = _OPENING.match(text, behind)
            first = match.end() if match else behind
        if place < stop and text[first:stop].strip():
            first += len(text[first:stop]) - len(text[first:stop].lstrip())
            return _cut(text, first, stop)
        start = stop
    return None


def _subheadline(telling: Telling, at: Spans) -> Spans:
    """A short subheadline whole; of a list of several the lines that the words which decided stand on."""
    whole = (at[0][0], at[-1][1])
    if sum(end - start for start, end in at) > _LONG_SUBHEADLINE:
        first, last = telling.event.at[0]
        start = telling.text.rfind("\n", 0, first) + 1
        end = telling.text.find("\n", last)
        whole = (max(start, whole[0]), whole[1] if end < 0 else min(end, whole[1]))
    cut = _cut(telling.text, *whole)
    return [cut] if cut else at


def tell_printed(telling: Telling) -> list[Piece]:
    """The headline as printed; for want of one, and for further news that it does not tell, the sentence that does."""
    release = telling.release
    if release.headline and (telling.main or overlaps(telling.event.at[0], release.headline.at)):
        return (telling.main and _tell_lead(telling)) or [telling.cite(release.headline.printed, release.headline.at)]
    if release.subheadline and overlaps(telling.event.at[0], release.subheadline.at):
        lines = _subheadline(telling, release.subheadline.at)
        return [telling.cite(words_at(telling.text, lines), lines)]
    span = find_sentence(telling.text, telling.event.at[0][0], _heads(telling))
    if span is None:
        at = telling.event.at
        return [telling.cite(words_at(telling.text, at), at)]
    return _tell(telling, span)


def _heads(telling: Telling) -> Spans:
    """Where the release prints its place, day and wire."""
    release = telling.release
    return [span for head in (release.dateline, release.date, release.wire) if head for span in head.at]


def _tell(telling: Telling, span: Span) -> list[Piece]:
    words = words_at(telling.text, [span])
    pieces = [telling.cite(words, [span])]
    return [*pieces, plain("…")] if words[-1] not in '.!?”")' and _GOES_ON.match(telling.text, span[1]) else pieces


def _tell_lead(telling: Telling) -> list[Piece]:
    """The sentence behind the dateline, where it names the issuer: in whole words what the headline says in short."""
    release = telling.release
    if release.dateline is None or not release.issuers:
        return []
    span = find_sentence(telling.text, release.dateline.at[0][0], _heads(telling))
    names = [form for issuer in release.issuers for form in (issuer.printed, *issuer.short_forms)]
    if span is None or not any(name in words_at(telling.text, [span]) for name in names):
        return []
    return _tell(telling, span)
