"""Contact regions that no word opens: short lines on end, one of them an address or nothing but a number.

The lines follow each other, or each is a paragraph by itself, as on many pages.
"""

import re

from generator.parse.contacts.cells import NO_CONTACT, Region, arrange_columns, make_region, split_cells
from generator.parse.contacts.lines import is_firm
from generator.parse.contacts.numbers import find_emails, find_phones
from generator.parse.contacts.openings import is_prose
from generator.parse.draft import Draft
from generator.parse.people.known_names import KnownNames
from generator.parse.text.layout import Line

# "Acme Media Relations": a department whose address follows.
_DEPARTMENT = re.compile(r"\b(?:Relations|Inquiries|Enquiries|Media|Press|Communications)\W*$")
# Whom holders of shares call about their certificates.
_AGENT = re.compile(r"\W*(?:(?:stock )?transfer agents?|registrars?)\b", re.IGNORECASE)
WALL = re.compile(
    r"^\W*(?:about\b|(?:stock )?transfer agents?\b|registrars?\b|"
    r"source:?\s|view (?:source|original)|safe harbou?r|forward[- ]looking|cautionary|disclaimer|###|"
    r"note to editors|notes? (?:on|about) )",
    re.IGNORECASE,
)
"""How a line begins behind which no contacts follow."""

# Lines of a region that nothing opens, of one whose lines are paragraphs, and characters of each.
_MOST_SHORT, _MOST_SPACED, _LONGEST_SHORT = 10, 30, 110
_NO_ORGANISATIONS = KnownNames({})
_FEW = 6  # lines of an address without an e-mail


def find_bare_regions(draft: Draft, taken: list[Region], numbered: list[int]) -> list[Region]:
    """Regions that nothing opens: short lines on end, one an e-mail address or nothing but a telephone number."""
    found: list[Region] = []
    lines = draft.unwrapped
    first = draft.paragraphs[draft.opening].end if draft.opening < len(draft.paragraphs) else 0
    reached = -1
    for number in numbered:
        line = lines[number]
        # Only such a line makes a region of those around it.
        if number <= reached or not _is_address(line.text) or not _is_short(line, first) or _covers(taken, line):
            continue
        step, most = (2, _MOST_SPACED) if is_spaced(lines, number) else (1, _MOST_SHORT)
        # Up to what a word opens.
        begin = _last_short(lines, number, -step, first, most=most, ends=taken)
        reached = _last_short(lines, number, step, first, most=len(lines), ends=taken)
        run = lines[begin : reached + 1 : step]
        if begin > 0 and _AGENT.match(lines[begin - 1].text):
            continue
        if len(run) <= most and _is_block(run, most):
            columns = arrange_columns([split_cells(each, 0) for each in run])
            found.append(
                make_region(
                    draft,
                    columns,
                    run[0].start + run[0].indent,
                    run[-1].end,
                    opened=_DEPARTMENT.search(run[0].text) is not None or _is_firms_address(run),
                )
            )
    return found


def _is_address(text: str) -> bool:
    """Whether a line makes a region of those around it: an e-mail address or a number alone."""
    return "@" in text or is_lone_number(text)


def is_spaced(lines: list[Line], number: int) -> bool:
    """Whether a line is a paragraph by itself, as a page's lines of an address often are."""
    return all(lines[beside].blank for beside in (number - 1, number + 1) if 0 <= beside < len(lines))


def _covers(regions: list[Region], line: Line) -> bool:
    return any(region.start <= line.start < region.end for region in regions)


def _last_short(lines: list[Line], number: int, step: int, first: int, *, most: int, ends: list[Region]) -> int:
    """The number of the last short line that one comes to from a line on, `step` lines at a time.

    Args:
        lines: of the document.
        number: where to begin.
        step: 1 or -1; 2 or -2 where a blank line stands between any two.
        first: see `_is_short`.
        most: so many steps are taken.
        ends: regions that none of the lines may belong to.
    """
    for _ in range(most):
        ahead = number + step
        if not 0 <= ahead < len(lines) or not _is_short(lines[ahead], first):
            break
        if abs(step) > 1 and not lines[(number + ahead) // 2].blank:
            break
        if _covers(ends, lines[ahead]):
            break
        number = ahead
    return number


def _is_short(line: Line, first: int) -> bool:
    """Whether a line behind `first` is short and neither running text nor the end of all contacts."""
    return (
        line.start > first
        and not line.blank
        and not line.furniture
        and len(line.text) <= _LONGEST_SHORT
        and not is_prose(line)
        and not WALL.match(line.text)
    )


_LONE_NUMBER = re.compile(
    r"(?:tel(?:ephone)?|phone|ph|t|office|direct)?[.:\s]*[+(]?\d[\d\s().+\-–]{6,22}$", re.IGNORECASE
)


def is_lone_number(text: str) -> bool:
    """Whether nothing but a telephone number stands on a line, told by its last character where it can be."""
    return (text[-1:].isdigit() or text[-1:] in ("(", ")", ".", "+", "-", "–")) and _LONE_NUMBER.match(text) is not None


def _is_firms_address(run: list[Line]) -> bool:
    """Whether a firm's name stands over its number and address: `Roe & Poe LLP`, ..., `Email: info@roe.example`."""
    return is_firm(run[0].text, _NO_ORGANISATIONS) and any(find_emails(line.text) for line in run)


def _is_block(run: list[Line], most: int) -> bool:
    """Whether short lines on end are somebody's address: an e-mail, or a line with nothing but a telephone number.

    Lines that are paragraphs may be the addresses of several, of which there are `most`.
    """
    words = "\n".join(line.text for line in run)
    if NO_CONTACT.search(words):
        return False
    if find_emails(words):
        return True
    few = _FEW if most == _MOST_SHORT else most
    return 1 < len(run) <= few and any(is_lone_number(line.text) and find_phones(line.text) for line in run[1:])
