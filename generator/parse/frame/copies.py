"""What a page prints twice: its title and the headline, the headline in several lines; a title that a file states."""

import re

from generator.parse.frame.head_rows import Row
from generator.parse.text.hinted import hinted

# Remarks of a wire before the headline: "CORRECTING and REPLACING", "/C O R R E C T I O N -- Acme/".
REMARK = hinted(
    r"(?:correcting and replacing|adding multimedia|(?:corrected|repeat|update[d]?|correction|revised) ?[-–—:]+|"
    r"\(?(?:corrected|correction|updated?|repeat)\)|"
    r"/?(?:c o r r e c t i o n|r e p e a t|u p d a t e|a d d i n g).{0,60}?(?:/|--|[-–—]{1,2} )|"
    r"date \d{4}-\d\d-\d\d(?= )|press release:|news release:|"
    r"(?:eqs|dgap|pta)-(?:ad-?hoc|news|corp):|release [-–—:] |\(photo\)|\(video\)|media advisory:|"
    r"\( ?bw\) ?\([\w&.' /-]{2,40}\)(?: ?\([a-z.]{1,6}\))*|(?:title|headline|subject|re):|"
    r"multimedia (?:update|available)[^a-z]{1,3})[\s*_:]*",
    re.IGNORECASE,
)
"""A wire's remark before the headline."""

_TITLE = 12
_SITE_BEHIND = re.compile(r" [-–—|»] [^-–—|»]{2,40}(?: [-–—|»] [^-–—|»]{2,40})?$")


def plain(words: str) -> str:
    """Letters and digits alone, by which copies are told."""
    return re.sub(r"[^\w]+", "", REMARK.sub("", words)).lower()


def find_title(rows: list[Row], title: str) -> tuple[int, int] | None:
    """The rows, first and behind the last, that together are the stated title; the last such run."""
    wanted = plain(title)
    if len(wanted) < 8:
        return None
    for first in range(len(rows) - 1, -1, -1):
        joined = ""
        for last in range(first, min(len(rows), first + 8)):
            joined += plain(rows[last].text)
            if joined == wanted or (len(joined) > 30 and wanted.startswith(joined) and len(wanted) - len(joined) < 12):
                return first, last + 1
            if not wanted.startswith(joined[: len(wanted)]):
                break
    return None


def behind_copies(rows: list[Row]) -> int:
    """Where the last row stands that repeats an earlier one; 0 where none does.

    Pages print a headline twice, or its beginning as their own title: `Interim Results` / `Interim Results for 2006`.
    """
    seen = {plain(row.text) for row in rows[:1]}
    found = 0
    top = plain(rows[0].text) if rows else ""
    for number, row in enumerate(rows[1:], start=1):
        fuller = len(top) > _TITLE and len(plain(row.text)) > len(top) and plain(row.text).startswith(top)
        # "Acme Opens Hall - Acme Corp. - News", a page's title, and below it the headline.
        fuller |= rows[0].text.startswith(f"{row.text} ") and bool(_SITE_BEHIND.match(rows[0].text, len(row.text)))
        if fuller or (plain(row.text) in seen and len(row.text) > 25):
            found = number
        seen.add(plain(row.text))
    while found and rows[found].wrapped:
        found -= 1
    return found


def without_copy(rows: list[Row], headline: str) -> list[Row]:
    """The rows behind those that together print the headline again, broken into lines."""
    joined = ""
    for number, row in enumerate(rows):
        joined += plain(row.text)
        if joined == headline:
            return rows[number + 1 :]
        if not headline.startswith(joined):
            break
    return rows
