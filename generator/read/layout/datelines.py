"""Lines with which the text of a release begins, found by their form alone: place, day or wire, and a dash."""

import re

from generator.vocabulary.dates import MONTH

# `April 20, 2006 --`, `April 20 /PRNewswire/`, `April 2006 -`; on some wires the mark alone: `--(WIRE SERVICE)--`.
_DAY = re.compile(
    rf"{MONTH} "
    r"(?:(?:\d{1,2},? )?(?:19|20)\d\d\b[^\n]{0,60}?(?:--|[-–—/)]|\.\.\.)|\d{1,2} ?(?:--|[-–—/]))"
)
_WIRED = re.compile(r"--\([A-Z][A-Za-z ]{3,25}\)--")
_NAMES = r"[^\n\S]*[A-Z][\w.'’ -]{1,40}(?:,[\w.'’ ]{1,30}){0,3}"
# What stands before the day: `SPRINGFIELD, Ill.,`, `Springfield, IL - (`, `SPRINGFIELD, Ill.--(Wire Service)--`.
_PLACE = re.compile(_NAMES + r"[-–—,.( ]{1,6}(?:\(?[\w ]{0,30}\)?[-–—/ ]{1,6})?")
_WIRED_PLACE = re.compile(_NAMES)
_LONGEST_PLACE = 140


def find_datelines(text: str, start: int, end: int) -> list[int]:
    """Where lines begin that have the form of a dateline, in reading order.

    `SPRINGFIELD, Ill., April 20, 2006 --`
    """
    found = set()
    for mark, place in ((_DAY, _PLACE), (_WIRED, _WIRED_PLACE)):
        for match in mark.finditer(text, start, end):
            line = text.rfind("\n", max(start, match.start() - _LONGEST_PLACE), match.start()) + 1
            line = max(line, start)
            if 0 < match.start() - line <= _LONGEST_PLACE and place.fullmatch(text, line, match.start()):
                found.add(line)
    return sorted(found)
