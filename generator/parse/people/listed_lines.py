"""People who stand a line each with their title, in a list with or without marks.

    John A. Roe - President and Chief Executive Officer
    Mary Q. Poe, Executive Vice President
    Chief Financial Officer: Peter Moe
    Ann Doe ......... Treasurer

Run together, the end of one line and the name of the next would make a title and its holder. Two such lines, blank ones
between them apart, make a list; one alone may be the end of a sentence.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.people.career import Held
from generator.parse.people.evidence_against import is_firm
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate, find_candidates
from generator.parse.people.roster import Roster
from generator.parse.people.title_parts import has_head
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.layout import Line, Paragraph
from generator.parse.text.passage import Passage

_LONGEST = 120
"""Characters of such a line at most."""
_MOST_LINES = 2
"""Lines of one of them at most, blank ones apart."""
# What parts a name from a title; behind a comma none but a title stands.
_MARK = re.compile(r"(?P<comma>,\s+)|,?\s+[-–—]{1,2}\s+|:\s+|\s*(?:\.{3,}|…)\s*|\s{2,}|\t\s*")
_CELL_GAP = re.compile(r"(?<=\S)(?: {3,}| ?\t\s*)(?=\S)")
_BULLET = re.compile(r"[•*·–-] +(?=[A-Z])")
_REST = re.compile(r"[.;]?")


class Entry(NamedTuple):
    """A line, or two where the title goes on below: a name and its titles, with the words of each."""

    name: Passage
    candidate: Candidate
    told: Passage
    titles: list[Title]
    at: Span


def read_listed(draft: Draft, roster: Roster, known: KnownNames) -> list[Span]:
    """Add the people of such lists with their titles; where their lines stand, in order."""
    places: list[Span] = []
    for run in _runs(draft, known):
        if len(run) < 2:
            continue
        for entry in run:
            career = roster.add(entry.name, entry.candidate).career
            career.held += [Held("former" if title.past else "title", entry.told, title) for title in entry.titles]
            places.append(entry.at)
    return places


def without_lines(text: str, paragraph: Paragraph, places: list[Span]) -> Passage:
    """The words of a paragraph but for the lines at `places`."""
    inside = [place for place in places if paragraph.start <= place[0] < paragraph.whole[1]]
    if not inside:
        return paragraph.passage
    kept = [line for line in paragraph.lines if not any(start <= line.start < end for start, end in inside)]
    return Passage.of(text, [(line.start + line.indent, line.text) for line in kept])


def _runs(draft: Draft, known: KnownNames) -> Iterator[list[Entry]]:
    """Entries that follow each other, nothing but blank lines between them."""
    contacts = [paragraph.whole for paragraph in draft.zone("contact", "table")]
    first = draft.paragraphs[draft.opening].start if draft.opening < len(draft.paragraphs) else 0
    lines = [line for line in draft.lines if line.text and not line.furniture and line.start >= first]
    numbers = [number for number, line in enumerate(lines) if _may_list(line)]
    near = {number for pair in pairwise(numbers) if pair[1] - pair[0] <= _MOST_LINES for number in pair}
    run: list[Entry] = []
    behind = 0
    for number in sorted(near):
        line = lines[number]
        if number < behind or any(start <= line.start < end for start, end in contacts):
            continue
        entry, length = _read_entry(draft, [line], known), 1
        if entry is None and number + 1 < len(lines) and lines[number + 1].indent > line.indent:
            entry, length = _read_entry(draft, lines[number : number + 2], known), 2
        if entry is None:
            continue
        if run and number > behind:
            yield run
            run = []
        run.append(entry)
        behind = number + length
    if run:
        yield run


def _may_list(line: Line) -> bool:
    text = line.text
    opens = text[0].isupper() or _BULLET.match(text) is not None
    return len(text) <= _LONGEST and opens and not line.gridded and has_head(text, 0, len(text))


def _read_entry(draft: Draft, lines: list[Line], known: KnownNames) -> Entry | None:
    mark = _BULLET.match(lines[0].text)
    start, end = lines[0].start + lines[0].indent + (mark.end() if mark else 0), lines[-1].end
    cells = _CELL_GAP.split(draft.text[start:end])
    if len(cells) > 2 and len(lines) == 1:
        # `Jane Roe     Treasurer     Controller`: which of the two she is, only the heads of the columns say.
        return _read_untitled(draft, lines[0], start, cells, known)
    for part in _MARK.finditer(draft.text, start, end):
        first = Passage.over(draft.text, [(start, part.start())])
        second = Passage.over(draft.text, [(part.end(), end)])
        if (found := _pair(first, second, known)) or (not part["comma"] and (found := _pair(second, first, known))):
            return Entry(*found, (lines[0].start, end))
    return None


def _read_untitled(draft: Draft, line: Line, start: int, cells: list[str], known: KnownNames) -> Entry | None:
    name = Passage.over(draft.text, [(start, start + len(cells[0]))])
    found = _pair(name, Passage.of(cells[1], [(0, cells[1])]), known)
    return Entry(name, found[1], name, [], (line.start, line.end)) if found else None


def _pair(name: Passage, told: Passage, known: KnownNames) -> tuple[Passage, Candidate, Passage, list[Title]] | None:
    """A name that is all of one part of a line, and the titles that are all of the other."""
    candidate = next(iter(find_candidates(name.text)), None)
    if candidate is None or candidate.single or candidate.name.isupper():
        return None
    whole = name.text[: candidate.start].strip() == (candidate.honorific or "") and candidate.after == len(name.text)
    if not whole or is_firm(name.text, candidate, known):
        return None
    titles = read_titles(told.text, 0, known)
    if not titles or titles[0].start or not _REST.fullmatch(told.text, titles[-1].after):
        return None
    return name, candidate, told, titles
