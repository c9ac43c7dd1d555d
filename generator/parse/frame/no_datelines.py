"""What looks like a dateline and is none: a day in a column beside a name, a day that ends a headline."""

from itertools import pairwise

from generator.parse.draft import Draft
from generator.parse.frame.dateline import Found
from generator.parse.frame.place_names import ends_in_region
from generator.parse.text.layout import Paragraph
from generator.parse.text.wrapping import is_wrapped

_COLUMN = "    "


def stand_apart(draft: Draft, paragraph: Paragraph, found: tuple[int, Found]) -> bool:
    """Whether day and "place" stand in two columns, or two lines apart from all else, and the latter names no region.

    `Weekly Wrap` / `April 21, 2006`, `Jane Roe              April 21, 2006`.
    """
    index, dateline = found
    if dateline.place is None or dateline.day is None:
        return False
    first, last = sorted((index + dateline.place[0], index + dateline.day[0]))
    between = draft.text[paragraph.passage.place(first) : paragraph.passage.place(last)]
    apart = _COLUMN in between or ("\n" in between and dateline.alone)
    return apart and not ends_in_region(paragraph.text[index + dateline.place[0] : index + dateline.place[1]])


def ends_headline(draft: Draft, paragraph: Paragraph, index: int, found: Found) -> bool:
    """Whether a day ends a wrapped headline: `... at the Bolt and Widget` / `Investor Conference April 25th`.

    The words before it name no region, and nothing but the width parts them from the line above.
    """
    if found.wire is not None or found.place is None or not found.alone or draft.width is None:
        return False
    if ends_in_region(paragraph.text[index + found.place[0] : index + found.place[1]]):
        return False
    start = paragraph.passage.place(index)
    for above, line in pairwise(paragraph.lines):
        if line.start + line.indent == start:
            return is_wrapped(above, line, draft.width)
    return False
