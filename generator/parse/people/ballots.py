"""Directors of a table of votes: rows of a name and the shares cast for it, under `Nominee` or `Director`.

Only where the text says that they were elected. Rows of resolutions (`Appointment of auditors`) name nobody.
"""

import re

from generator.parse.draft import Draft
from generator.parse.people.evidence_against import is_firm
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate, find_candidates
from generator.parse.people.roster import Roster
from generator.parse.text.layout import Line
from generator.parse.text.limits import MOST_PEOPLE
from generator.parse.text.passage import Passage

_HEAD = re.compile(r"\b(?:nominees?|directors?)\b", re.IGNORECASE)
_ROW = re.compile(r"(?P<name>[A-Z][^\d%]{3,48}?)\s{2,}(?:[\d,]{5,}|\d{1,3}\.\d+ ?%)(?:\s|$)")
_FEWEST = 2
"""Rows on end that make a table of votes."""


def read_ballots(draft: Draft, roster: Roster, known: KnownNames) -> None:
    """Add the directors whom a table of votes names, as elected."""
    if "otes" not in draft.text or "lected" not in draft.text:
        return
    run: list[tuple[Passage, Candidate]] = []
    headed = False
    for line in (line for line in draft.lines if not line.blank):
        row = _row_of(draft, line, known) if headed else None
        if row is not None:
            run.append(row)
        elif not line.furniture:
            _add(roster, run)
            run = []
            headed = bool(_HEAD.search(line.text)) or (headed and _is_head(line))
    _add(roster, run)


def _is_head(line: Line) -> bool:
    """Whether a line may still be part of a table's head: a few words without a number."""
    return len(line.text.split()) <= 12 and not any(letter.isdigit() for letter in line.text)


def _row_of(draft: Draft, line: Line, known: KnownNames) -> tuple[Passage, Candidate] | None:
    match = _ROW.match(line.text)
    if match is None:
        return None
    begin = line.start + line.indent
    passage = Passage.over(draft.text, [(begin, begin + match.end("name"))])
    candidate = next(iter(find_candidates(passage.text)), None)
    if candidate is None or candidate.single or is_firm(passage.text, candidate, known):
        return None
    whole = candidate.after == len(passage.text) and not passage.text[: candidate.start].strip(" ()0123456789.")
    return (passage, candidate) if whole or candidate.honorific else None


def _add(roster: Roster, run: list[tuple[Passage, Candidate]]) -> None:
    if len(run) < _FEWEST:
        return
    for passage, candidate in run:
        if len(roster.profiles) >= MOST_PEOPLE:
            return
        profile = roster.add(passage, candidate)
        if "appointed" not in profile.parts:
            profile.parts.append("appointed")
