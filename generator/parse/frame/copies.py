"""What stands above a headline and is none: a page's title, copies of the headline, names of a company or a section."""

import re

from generator.parse.draft import Draft
from generator.parse.frame.head_rows import Row
from generator.parse.frame.issuer import read_lead
from generator.parse.frame.line_words import SPOKEN, goes_on, has_verb
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


_LOGO = re.compile(r"^\[[^\]]{0,30}\] ?|[ (\[]+logo\W*$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:the )?(?:board(?: of directors)?|directors) of )?(?:the )?")
_FEWEST_WORDS = 3


def without_letterhead(draft: Draft, rows: list[Row]) -> list[Row]:
    """The rows without a first paragraph that only names who speaks in the lead.

    `WENDOVER UNIVERSITY` / `Office of Public Affairs` above `Physicist Named President`, where the lead begins
    `Wendover University has named`.
    """
    if not rows:
        return rows
    above = [row for row in rows if row.paragraph == rows[0].paragraph]
    below = rows[len(above) :]
    name = _ARTICLE.sub("", _LOGO.sub("", above[0].text.strip("*_ ")).lower())
    lead = _ARTICLE.sub("", read_lead(draft).text.lower())
    if (
        not below
        or below[0].kind != "words"
        or len(below[0].text.split()) < _FEWEST_WORDS
        or not name
        or not lead.startswith(name)
        or any(has_verb(row.text) for row in above)
        or goes_on(above[-1].text, below[0].text)
        or SPOKEN.match(below[0].text)
    ):
        return rows
    return below


def without_kicker(rows: list[Row]) -> list[Row]:
    """The rows without a page's or section's name above the headline: `WIDGET TITAN` / `Acme Declares a Dividend`."""
    if len(rows) < 2:
        return rows
    first, second = rows[0], rows[1]
    named = len(first.text.split()) <= 3 and not has_verb(first.text) and not any(c.isdigit() for c in first.text)
    spoken = second.kind == "words" and len(second.text.split()) > 3 and has_verb(second.text)
    if (
        named
        and spoken
        and first.paragraph != second.paragraph
        and not goes_on(first.text, second.text)
        and not SPOKEN.match(second.text)
    ):
        return rows[1:]
    return rows
