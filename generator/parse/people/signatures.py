"""Names set as signatures: a name on a line of its own, and below it nothing but a title.

Forms it was made for: `Jane Roe` / `Chair` below a letter; `On behalf of the Board,` / `"Jane Roe"` / `President and
CEO`; `/s/ Jane Roe`, `Jane Roe, President`.
"""

import re
from itertools import pairwise

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.people.career import Held
from generator.parse.people.evidence_against import is_firm
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate, find_candidates
from generator.parse.people.roster import Roster
from generator.parse.people.title_parts import has_head
from generator.parse.people.titles import read_titles
from generator.parse.text.layout import Line
from generator.parse.text.passage import Passage

_LONGEST = 60
"""Characters of a signature's line at most."""
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_SIGNED = re.compile(r"[\"“‘_*‎]*(?:/s/|\(signed\)|Signed:?)?[\"“‘]*")
_SET = re.compile(r"[\s\"“”_*'‘’‎.,]*")


def read_signatures(draft: Draft, roster: Roster, known: KnownNames) -> None:
    """Add the people who sign, with their titles."""
    contacts = [paragraph.whole for paragraph in draft.zone("contact", "table")]
    lines = [line for line in draft.lines if line.text and not line.furniture]
    first = draft.paragraphs[draft.opening].start if draft.opening < len(draft.paragraphs) else 0
    for line, below in pairwise(lines):
        if line.start < first or line.gridded or not _may_be_name(line.text):
            continue
        if any(start <= line.start < end for start, end in contacts) or not has_head(below.text, 0, len(below.text)):
            continue
        names, titles = _cells_of(line), _cells_of(below)
        if len(names) == len(titles):
            for name, title in zip(names, titles, strict=True):
                _read_signature(draft, roster, known, name, title)


def _cells_of(line: Line) -> list[Span]:
    """Where the words of a line stand that no wide gap parts."""
    first = line.end - len(line.text)
    return [(first + cell.start(), first + cell.end()) for cell in _CELL.finditer(line.text)]


def _read_signature(draft: Draft, roster: Roster, known: KnownNames, name: Span, below: Span) -> None:
    """Add who signs with `name`, where nothing but his title stands below."""
    words, title_words = draft.text[slice(*name)], draft.text[slice(*below)]
    if len(words) > _LONGEST or len(title_words) > _LONGEST + 40 or not _may_be_name(words):
        return
    signed = _name_of(draft, name)
    if signed is None or is_firm(signed[0].text, signed[1], known):
        return
    passage = Passage.over(draft.text, [below])
    begin = _SET.match(passage.text)
    titles = read_titles(passage.text, begin.end() if begin else 0, known)
    if not titles or titles[0].start != (begin.end() if begin else 0):
        return
    if _SET.fullmatch(passage.text, titles[-1].after):
        profile = roster.add(*signed)
        profile.career.held += [Held("title", passage, title) for title in titles]


def _may_be_name(text: str) -> bool:
    """Whether a line begins like a name and has two words."""
    return (text[0].isupper() or text[0] in '"“‘/_*‎') and len(text.split()) > 1


def _name_of(draft: Draft, at: Span) -> tuple[Passage, Candidate] | None:
    """The name that is all of these words; None where they are none."""
    passage = Passage.over(draft.text, [at])
    for candidate in find_candidates(passage.text):
        if candidate.single or candidate.name.isupper():
            continue
        lead = passage.text[: candidate.start - len(candidate.honorific or "")].strip()
        if _SIGNED.fullmatch(lead) and _SET.fullmatch(passage.text, candidate.after):
            return passage, candidate
    return None
