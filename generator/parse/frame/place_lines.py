"""Places on a line of their own above the lead, alone or below a service's name.

Forms it was made for: `Springfield, BC` above `Acme Widgets Ltd. (TSX-V: ACM) is pleased to report`, with the day at
the head of the page; `PRNewswire` / `SPRINGFIELD, Ill.`.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.model.base import words_at
from generator.model.frame import Dateline, Wire
from generator.parse.draft import Draft
from generator.parse.frame.dateline import find_wire_name
from generator.parse.frame.place_names import ends_in_region, is_place
from generator.parse.frame.undated import speaks
from generator.parse.text.layout import Paragraph

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
