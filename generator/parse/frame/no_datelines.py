"""What looks like a dateline and is none: a day in a column beside a name, the end of a headline."""

import re

from generator.parse.draft import Draft
from generator.parse.frame.dateline import Found, is_wire_name
from generator.parse.frame.place_names import ends_in_region
from generator.parse.text.layout import Paragraph

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
