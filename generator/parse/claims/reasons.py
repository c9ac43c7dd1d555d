"""What a release gives as the reason for a figure or a result, in its own words.

Wording it was made for: `The loss was attributable to start-up costs`, `Revenue rose 12%, driven by new stores`,
`Net income declined primarily due to higher freight`. Nothing is concluded from it.
"""

import re
from dataclasses import dataclass

from generator.model.base import fold
from generator.model.figures import Reason
from generator.parse.draft import Draft
from generator.parse.figures.metric_words import find_metrics
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage, sentences

MOST = 12
"""So many reasons of one release are kept."""

LONGEST = 400
"""Longer sentences are passed over: they give more than a reason."""

_HOW = r"(?:(?:primarily|mainly|largely|principally|partly|partially|mostly|in (?:large )?part|chiefly|directly) )?"
_CUE = hinted(
    rf"\b(?:(?:was|were|is|are|being) {_HOW}(?:attributable|due|owing) {_HOW}to"
    rf"|{_HOW}(?:due|owing) {_HOW}to|(?:primarily|mainly|largely|principally) attributable to"
    rf"|(?:resulted|resulting|results|stemmed|stems|arose) {_HOW}from|{_HOW}(?:as a )result of"
    rf"|(?:was|were|is|are) {_HOW}(?:driven|caused|helped|aided|fuell?ed|led|offset) {_HOW}by"
    rf"|{_HOW}because of|thanks to|reflects?|reflected)\b"
    rf"|, ?{_HOW}(?:driven {_HOW}by|reflecting)\b",
    re.IGNORECASE,
)
# A result by itself, without the name of a metric: `The loss was attributable to`.
_RESULT = hinted(
    r"\b(?:the|this|our|its|these) (?:[\w-]+ ){0,2}?(?P<what>loss|losses|profits?|earnings|results)\b", re.IGNORECASE
)
# Something moved, or a result stands by itself.
_MOVED = hinted(
    r"\b(?:increas\w*|decreas\w*|gr[eo]w\w*|r[io]se\w*|rising|f[ae]ll\w*|declin\w*|improv\w*|drop\w*|up|down|higher"
    r"|lower|reduc\w*|gains?|loss|losses|record|impacted|affected|ahead|below|short)\b",
    re.IGNORECASE,
)
# What is to come, how measures are defined and tables to be read, and measures of the issuer's own.
_PASSED_OVER = hinted(
    r"\b(?:expect\w*|anticipat\w*|will|would|could|may|might|should|forecast\w*|outlook|guidance|believes?|if"
    r"|represents?|exclud\w+|defin\w+|limitations?|adjusted"
    r"|(?<!gaap and )non-?gaap|reclassif\w+|table|see note|calculat\w+)\b",
    re.IGNORECASE,
)
# A word before a figure: `Freight revenue`, `Beta's interest income`; those that are none of its name.
_NARROWS = re.compile(r"(?P<word>[A-Z][\w&.\-/’']*|[a-z][a-z\-]+(?:[’']s?)?|&) $")
_TELLS = re.compile(
    r"(?i:the|an?|this|these|our|its|their|his|in|into|of|for|to|by|on|from|with|as|if|at|and|or|but|that|which|than"
    r"|while|when|where|both|each|all|also|not|was|were|is|are|has|had|have|been?|record|higher|lower|greater|strong\w*"
    r"|weak\w*|solid|overall|quarterly|annual|full-year|significant|substantial|slight|modest|increased|decreased|reduced|improved|reports?|reflects?|drives?|shows?"
    r"|includes?)|[a-z]+(?:ed|ly|ing)|(?:[a-z][\w-]*|Company)[’']s?"
)
_OF_IT = re.compile(r" (?:volumes?|prices?|pricing|mix|margins?)\b")
# What reaches over more words than this is another clause.
_REACH = 170


@dataclass(frozen=True)
class Given:
    """Where a sentence gives a reason: `subject` is what for, as printed; `start` and `end` bound the word of it."""

    subject: str
    start: int
    end: int


def read_reasons(draft: Draft) -> None:
    """Fill `reasons`, in reading order; only of releases that state figures."""
    if not any(fact.role != "outlook" for fact in draft.facts):
        return
    for paragraph in draft.prose():
        for sentence in sentences(paragraph.passage):
            if len(draft.reasons) == MOST:
                return
            if len(sentence.text) > LONGEST or not _CUE.may_match(sentence.text) or _PASSED_OVER.search(sentence.text):
                continue
            given = find_reason(sentence.text)
            if given is not None:
                draft.reasons.append(_write(draft, sentence, given))


def _write(draft: Draft, sentence: Passage, given: Given) -> Reason:
    """The sentence; of one that is spoken only what is said, without the attribution."""
    start, end = sentence.span(0, len(sentence.text))
    cue = sentence.span(given.start, given.end)
    quote = draft.in_quote(cue)
    for first, last in quote.at if quote else []:
        if first <= cue[0] and cue[1] <= last:
            start, end = max(start, first), min(end, last)
    printed = fold(draft.text[start:end])
    said = given.subject if given.subject in printed else printed
    return Reason(printed=printed, at=[(start, end)], subject=said, speaker=quote.speaker if quote else None)


def find_reason(text: str) -> Given | None:
    """What a sentence gives a reason for; None where it gives none, or for something that is not ours."""
    for cue in _CUE.finditer(text):
        near = max(0, cue.start() - _REACH)
        clause = text[near : cue.start()]
        if not _MOVED.search(clause):
            continue
        figures = find_metrics(clause)
        if figures:
            start, end, words = figures[0]
            if not words.ids:
                # The first figure named is what the sentence is about: `Cost of revenues rose ...` is not of revenues.
                return None
            # `Freight revenue`, `U.S. net sales`, `sales volumes` are not the whole.
            start = _named_from(clause, start)
            more = _OF_IT.match(clause, end)
            return Given(clause[start : more.end() if more else end], cue.start(), cue.end())
        result = _RESULT.search(clause)
        # `The increase in assets was due to more cash, partly offset by`: what moved first is not ours.
        return Given(result["what"], cue.start(), cue.end()) if result else None
    return None


def _named_from(clause: str, start: int) -> int:
    """Where the name of the figure that begins at `start` begins with the words that narrow it down."""
    while (word := _NARROWS.search(clause, 0, start)) and not _TELLS.fullmatch(word["word"]):
        start = word.start("word")
    return start
