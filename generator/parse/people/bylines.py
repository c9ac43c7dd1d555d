"""Names set above or below a quotation on a line of their own: `– Jane Roe, CEO of Acme`, `Comments from Jane Roe`."""

import re

from generator.model.base import fold
from generator.parse.draft import Draft
from generator.parse.people.career import Held
from generator.parse.people.evidence_against import is_firm
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import find_candidates
from generator.parse.people.roster import Roster
from generator.parse.people.titles import read_titles
from generator.parse.people.titles_beside import own_titles
from generator.parse.text.layout import Paragraph

_LONGEST = 140
"""Characters of such a line at most."""
_SPEECH = re.compile(r"[\s*•·]*[\"“„«][^\s]")
_LEAD = re.compile(
    r"[\s*•·—–\-~]*(?:(?i:comments?|remarks|statement|message|letter) (?:from|by|of) )?"
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.? )?"
)
_REST = re.compile(r"(?:(?:,| [-–—|]| at| of| for) ?[^.!?:“”\"]{2,80})?[.:]?")


def read_bylines(draft: Draft, roster: Roster, known: KnownNames) -> None:
    """Add the people named on lines of their own beside a quotation, with their titles."""
    paragraphs = [paragraph for paragraph in draft.paragraphs if paragraph.zone != "furniture"]
    for number, paragraph in enumerate(paragraphs):
        if paragraph.zone not in ("body", "heading") or paragraph.tabular or len(paragraph.text) > _LONGEST:
            continue
        around = paragraphs[max(0, number - 1) : number] + paragraphs[number + 1 : number + 2]
        if any(_SPEECH.match(other.text) for other in around) and not _SPEECH.match(paragraph.text):
            _read(paragraph, roster, known)


def _read(paragraph: Paragraph, roster: Roster, known: KnownNames) -> None:
    passage = paragraph.passage
    text = passage.text
    # Where the name has a line of its own, the line below is no part of it.
    first = len(fold(paragraph.lines[0].text)) if len(paragraph.lines) > 1 else len(text)
    lead = _LEAD.match(text)
    candidate = next((c for c in find_candidates(text[:first]) if lead is None or c.start >= lead.end()), None)
    if candidate is None or candidate.single or is_firm(text, candidate, known):
        return
    below = candidate.after == first < len(text)
    titles = read_titles(text, first + 1, known) if below else own_titles(passage, candidate, known)
    if not titles or not _LEAD.fullmatch(text, 0, candidate.start) or not _REST.fullmatch(text, titles[-1].after):
        return
    profile = roster.add(passage, candidate)
    profile.career.held += [Held("former" if title.past else "title", passage, title) for title in titles]
