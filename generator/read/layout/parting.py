"""One canonical text cut into several: a part keeps the header facts, and its spans move with it."""

import re
from bisect import bisect_left
from itertools import pairwise

from generator.model.document import Canonical, Cell, Grid
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


def move_grid(grid: Grid, by: int) -> Grid:
    """The grid with all its spans moved by so many characters."""
    cells = (Cell(c.row, c.column, c.width, tuple((start + by, end + by) for start, end in c.at)) for c in grid.cells)
    return Grid((grid.at[0] + by, grid.at[1] + by), tuple(cells))


def cut(whole: Canonical, start: int, end: int) -> Canonical:
    """The release between two offsets of the body, with the header of the whole before it.

    A grid that does not lie between them is left out.
    """
    grids = tuple(
        move_grid(grid, whole.body - start) for grid in whole.grids if start <= grid.at[0] and grid.at[1] <= end
    )
    text = whole.text[: whole.body] + whole.text[start:end]
    return Canonical(text, whole.body, whole.stated, grids, whole.flaws)


# A line of its own with which a release begins: `FOR IMMEDIATE RELEASE`, `PRESS RELEASE`, `Exhibit 99.2`.
_NOTICE = re.compile(
    r"^[^\n\S]*(?:\*+ *)?(?:for (?:immediate|general) (?:release|distribution)\b[^\n]{0,60}|(?:press|news) release:?"
    r"|(?P<exhibit>exhibit (?:no\. )?99[^\n]{0,6}))[^\n\S]*$",
    re.MULTILINE | re.IGNORECASE,
)
# `###`, `# # #`, `-30-`, `- END -`, and the marks of a new page.
_END = re.compile(
    r"^[^\n\S]*(?:(?:# ?){2,9}|[-–—* ]{0,4}(?:30|end)[-–—* ]{1,4}|<PAGE>[^\n]{0,12}|\x0c)[^\n\S]*$",
    re.MULTILINE | re.IGNORECASE,
)
_NEAR_END = 1500
_NEAR_DATELINE = 4000
_HEADLINES = 8
"""Lines that may stand between an end mark and the dateline of a further release without a notice of its own."""


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


def _next(datelines: list[int], start: int, end: int) -> int | None:
    """The first of the datelines between two offsets."""
    place = bisect_left(datelines, start)
    return datelines[place] if place < len(datelines) and datelines[place] < end else None


def _begins_at(text: str, end: re.Match[str], datelines: list[int]) -> int | None:
    """Where a release begins that follows an end mark at once: headline lines, then a dateline."""
    if not any(mark in end.group().lower() for mark in ("#", "30", "end")):
        return None
    dateline = _next(datelines, end.end(), end.end() + _NEAR_END)
    if dateline is None:
        return None
    lines = [line for line in text[end.end() : dateline].split("\n") if line.strip()]
    return end.end() + 1 if 1 <= len(lines) <= _HEADLINES else None


def split_releases(whole: Canonical) -> list[Canonical]:
    """The releases that stand one after another in a text; nearly always one, the text itself.

    A further one has a dateline, as has the one before it, and begins with a notice of its own (`FOR IMMEDIATE
    RELEASE`, another exhibit's number) on a line shortly behind an end mark or a new page; or its headline and
    dateline follow an end mark at once; or both are whole, with an ending of their own.
    """
    text = whole.text
    datelines = find_datelines(text, whole.body, len(text))
    if len(datelines) < 2:
        return [whole]
    ends = list(_END.finditer(text, datelines[0]))
    places = [end.start() for end in ends]
    starts = [start for end in ends if (start := _begins_at(text, end, datelines)) is not None]
    for before, notice in pairwise(_NOTICE.finditer(text, whole.body)):
        if notice["exhibit"] and before["exhibit"] and _fold(notice.group()) == _fold(before.group()):
            continue
        last = bisect_left(places, notice.start()) - 1
        near = last >= 0 and notice.start() - _NEAR_END <= places[last]
        if near and _next(datelines, notice.end(), notice.end() + _NEAR_DATELINE) is not None:
            starts.append(notice.start())
    cuts = [whole.body]
    for start in sorted(starts) or _find_sequels(text, datelines):
        # Between two beginnings lies a whole release, with its dateline.
        if _next(datelines, cuts[-1], start) is not None:
            cuts.append(start)
    if len(cuts) == 1:
        return [whole]
    return [cut(whole, start, end) for start, end in pairwise([*cuts, len(text)])]


# A further release right behind the first one, without any mark between them: headline, dateline, its own ending.

# What stands at the end of a release: about its issuer, whom to ask, where it comes from.
_ENDING = re.compile(
    r"^[^\n\S]*(?:About [A-Z]|ABOUT [A-Z]|(?:[A-Z][\w/&]+ ){0,3}(?:Contact|CONTACT)[sS]?\b|SOURCE:? [A-Z]|"
    r"For (?:more|further|additional) information\b)",
    re.MULTILINE,
)
_LEAST = 500
"""Characters between a dateline and the ending of its release; a teaser of other news has fewer."""

# "The full text of the release follows", "Previously issued release": what comes then is told a second time.
_TOLD_AGAIN = re.compile(
    r"\b(?:follows|following|reads?|text of|below|re-?print\w*|earlier|previous(?:ly)?|original(?:ly)?|correct\w*|"
    r"replac\w+|attached|related|more news|read more)\b|:\s*\Z",
    re.IGNORECASE,
)
_TOLD_REACH = 240
# An address, a telephone number, a sentence, words of a contact.
_NO_HEADLINE = re.compile(
    r"[@:;]|www\.|https?:|\d{3}[-.) ]+\d{4}|\b(?!corp\b)\w{4,30}[.!?][”\"]?\s*\Z|"
    r"^\W*(?:contacts?|source|about|for (?:more|further))\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n[^\n\S]*\n\s*")
_FEWEST_WORDS = 4
_LONGEST = 300
_PARAGRAPHS = 3
"""A headline and its subheadlines."""


def _fold(words: str) -> str:
    return " ".join(words.lower().split())


def _find_headline(text: str, last: int, dateline: int) -> int | None:
    """Where the paragraphs begin that stand as headlines right above a dateline; None where none does."""
    near = max(last, dateline - _NEAR_END)
    breaks = [match.end() for match in _PARAGRAPH.finditer(text, near, dateline)]
    if not breaks or text[breaks[-1] : dateline].strip():
        return None
    first = None
    for start, end in list(pairwise(breaks))[: -_PARAGRAPHS - 1 : -1]:
        words = text[start:end].strip()
        if len(words) > _LONGEST or len(words.split()) < _FEWEST_WORDS or _NO_HEADLINE.search(words):
            break
        first = start
    return first


def _has_ending(text: str, start: int, end: int) -> bool:
    return start + _LEAST < end and _ENDING.search(text, start + _LEAST, end) is not None


def _find_sequels(text: str, datelines: list[int]) -> list[int]:
    """Where further releases begin.

    Each of them, and the one before it, is whole: headline, dateline and text, then an ending (`About Widget Works`,
    `Contact:`). A release told a second time below one about it is no further one, nor is the same headline again.

    Args:
        text: the canonical text.
        datelines: where its lines begin that may be datelines, in reading order.
    """
    if len(datelines) < 2 or not _has_ending(text, datelines[0], datelines[-1]):
        return []
    found = []
    first = last = datelines[0]
    for dateline, behind in pairwise([*datelines[1:], len(text)]):
        headline = _find_headline(text, last, dateline)
        if headline is None or not _has_ending(text, last, headline) or not _has_ending(text, dateline, behind):
            continue
        before = text[max(last, headline - _TOLD_REACH) : headline].rstrip().rsplit("\n\n", 1)[-1]
        words = _fold(text[headline:dateline].split("\n\n", 1)[0])
        if _TOLD_AGAIN.search(before) or words in _fold(text[:first]):
            continue
        notices = [notice.start() for notice in _NOTICE.finditer(text, last + _LEAST, headline)]
        found.append(notices[-1] if notices else headline)
        last = dateline
    return found
