"""Datelines that run into the headline before them or stand on lines of their own, and what looks like one.

`Dividend RaisedSPRINGFIELD, Ill.`; `Springfield, BC` above `Acme Widgets Ltd. (TSX-V: ACM) is pleased to report`;
`PRNewswire` / `SPRINGFIELD, Ill.`. A day in a column beside a name or at the end of a headline is none.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.model.base import words_at
from generator.model.frame import Dateline, Wire
from generator.parse.draft import Draft
from generator.parse.frame.dateline import REACH, Found, find_dateline, find_wire_name, is_wire_name, wires_in
from generator.parse.frame.place_names import ends_in_region, is_place
from generator.parse.frame.undated import speaks
from generator.parse.text.layout import Paragraph
from generator.parse.text.passage import Passage

_COLUMN = "    "
_PARTED = (",", ".", ":", ";", "-", "–", "—", "(", "|", "/", "•", "·")
_BEHIND = re.compile(r" [A-Za-z][a-z]{2,}\b")


def runs_into_day(words: str) -> bool:
    """Whether the words before a day, two or more, are no place: nothing parts them from it, and they name no region.

    `Acme to Present at the Virtual` / `Investor Conference April 25`: the end of a headline.
    """
    before = words.rstrip()
    return " " in before and not before.endswith(_PARTED) and not ends_in_region(before)


def stands_within(words: str, day: "re.Match[str]") -> bool:
    """Whether a day without a year stands within a phrase: `Acme Widgets Plans May 3 Call`."""
    return day["year"] is None and bool(_BEHIND.match(words, day.end())) and not is_wire_name(words[day.end() :])


def stand_apart(draft: Draft, paragraph: Paragraph, found: tuple[int, Found]) -> bool:
    """Whether day and "place" stand in two columns, or two lines apart from all else, or end a headline.

    None does whose place names its region. `Weekly Wrap` / `April 21, 2006`, `Jane Roe              April 21, 2006`.
    """
    index, dateline = found
    if dateline.place is None or dateline.day is None:
        return False
    text, start = paragraph.text, index + dateline.place[0]
    if index and dateline.alone and runs_into_day(text[start : index + dateline.day[0]]):
        return True
    first, last = sorted((start, index + dateline.day[0]))
    between = draft.text[paragraph.passage.place(first) : paragraph.passage.place(last)]
    apart = _COLUMN in between or ("\n" in between and dateline.alone)
    return apart and not ends_in_region(text[start : index + dateline.place[1]])


_GLUED = re.compile(
    r"(?<=[a-z0-9.!?)%\-–—]) ?(?P<place>[A-Z][A-Z.'’ \-]{2,40}(?:, (?:[A-Z][\w.]{1,14}(?: [A-Z][\w.]+)?))?)"
    r"(?=,? ?(?:--|[–—(/,]) ?)"
)


def find_glued_dateline(passage: Passage) -> tuple[int, Found] | None:
    """A dateline behind a subheadline in one paragraph: `Dividend RaisedSPRINGFIELD, Ill., Feb. 12, 2020 /PRNewswire/`.

    Only one with a wire counts, or with a day where place and headline touch. Gives the index at which it begins, and
    the dateline of the words from there.
    """
    text = passage.text
    services = wires_in(text, 0, min(len(text), 1500))
    if not services:
        return _find_touching(passage)
    for match in _GLUED.finditer(text, max(0, services[0][0] - REACH), services[0][0]):
        found = find_dateline(passage.cut(match.start("place"), len(text)))
        if found and found.wire and found.place:
            return match.start("place"), found
    return None


# `Acme Announces New Business for BoltSPRINGFIELD, Sept. 29 -- Acme`.
_TOUCHING = re.compile(
    r"[a-z](?=[A-Z]{3}[A-Z.'’ -]{0,30}, "
    r"(?:(?:[A-Z][A-Za-z. ]{1,20},? )?[A-Z][a-z]{2,8}\.? \d|[A-Z][A-Za-z.]{1,20} ?(?:--?|[–—]) ?[A-Z]))"
)


def _find_touching(passage: Passage) -> tuple[int, Found] | None:
    """A dateline without a wire, run into the headline's last word, with a day or with a state and a dash."""
    match = _TOUCHING.search(passage.text, 20, 400)
    found = find_dateline(passage.cut(match.end(), len(passage))) if match else None
    if match is None or found is None or found.place is None:
        return None
    return match.end(), found


_LONGEST, _LOOKED_AT = 40, 14


def find_place_line(paragraphs: Sequence[Paragraph], runs: Callable[[Paragraph], bool]) -> int | None:
    """The paragraph that is nothing but a town with its region, and stands right above the lead.

    Args:
        paragraphs: those of the document.
        runs: whether a paragraph is running text.
    """
    for number, (paragraph, below) in enumerate(pairwise(paragraphs[:_LOOKED_AT])):
        text = paragraph.text
        town, comma, region = text.partition(", ")
        if len(text) < _LONGEST and comma and "," not in region and len(paragraph.lines) == 1 and town[:1].isupper():
            named = is_place(text) and ends_in_region(region) and not text.endswith((".", ":"))
            if named and runs(below) and speaks(below.text, 0):
                return number
    return None


def read_wire_lines(draft: Draft) -> None:
    """Fill `wire` and `dateline` from two lines above the lead: a service's name, and the place in capitals below it.

    So pages print them that leave the day to a head of their own: `PRNewswire` / `SPRINGFIELD, Ill.`.
    """
    lines = [line for paragraph in draft.paragraphs[: draft.opening] for line in paragraph.lines]
    for line, below in pairwise(lines):
        name = find_wire_name(line.text.strip())
        place = below.text.strip()
        if name is None or not is_place(place) or not place.split(",")[0].isupper():
            continue
        at = [(line.start + line.indent, line.end)]
        draft.wire = Wire(name=name, printed=words_at(draft.text, at), at=at)
        at = [(below.start + below.indent, below.start + below.indent + len(place))]
        draft.dateline = Dateline(place=words_at(draft.text, at), at=at)
        return
