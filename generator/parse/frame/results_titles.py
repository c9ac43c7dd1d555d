"""Titles that show by themselves what a paper is: `Interim Results for the six months ended 30 June 2006`.

Companies of some countries give out their results under such a title, without a dateline or a verb that announces.
"""

import re
from collections.abc import Sequence

from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line

RESULTS_TITLE = hinted(
    r"\b(?:interim|preliminary|half[- ]year(?:ly)?|full[- ]year|final|annual) (?:[\w-]+ (?:of )?){0,2}"
    r"(?:results|report|announcement|statement|accounts)\b"
    r".{0,30}\b(?:months|weeks|half[- ]year|year|period|quarter|january|april|july)\b"
    r".{0,30}\b(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
_HEAD = 14


def find_results_title(lines: Sequence[Line]) -> int | None:
    """The last line of such a title among the first lines of a page, which may stand over two; None where none has."""
    for number, line in enumerate(lines[:_HEAD]):
        words = line.text.strip()
        above = lines[number - 1].text.strip() if number else ""
        if RESULTS_TITLE.search(words) or (above and RESULTS_TITLE.search(f"{above} {words}")):
            return number
    return None
