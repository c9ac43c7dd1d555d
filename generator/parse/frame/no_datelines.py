"""What looks like a dateline and is none: a day in a column beside a name."""

from generator.parse.draft import Draft
from generator.parse.frame.dateline import Found
from generator.parse.frame.place_names import ends_in_region
from generator.parse.text.layout import Paragraph

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
