"""Where contacts stand: regions that a word opens, lines on end with an address, and tails of run-on text.

Forms it was made for: one block a column, one to three columns side by side, blocks parted by blank lines, and all in
one line (`Jane Roe, (555) 123-4567 or jroe@acme.example`).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import reduce

from generator.model.base import Span
from generator.parse.contacts.bare_regions import WALL, find_bare_regions, is_lone_number, is_spaced
from generator.parse.contacts.cells import NO_CONTACT, Cell, Region, arrange_columns, has_gap, make_region, split_cells
from generator.parse.contacts.lines import begins_with_name, find_names, is_firm, is_name_and_number
from generator.parse.contacts.openings import TRIGGER, has_number, is_prose, opening_of, trigger_at
from generator.parse.contacts.run_on import find_run_on_regions
from generator.parse.draft import Draft
from generator.parse.people.known_names import KnownNames
from generator.parse.text.layout import Line
from generator.parse.text.limits import MOST_BLOCKS

# Blank lines within a region at most; London's service sets five between two firms.
_WIDEST_GAP = 5
# Characters by which the cells of a column may begin apart.
_ASIDE = 3
# How a line ends that goes on in the next.
_BROKEN = re.compile(r"(?:\(\d{3}\)|\b(?:or|at|and))$")


def find_regions(draft: Draft, places: Sequence[Span]) -> list[Region]:
    """The contact regions of a document, each with a telephone number or an e-mail address in it.

    Args:
        draft: the document.
        places: where such numbers and addresses may stand.
    """
    numbered = _numbered_lines(draft.unwrapped, places)
    found = _opened_regions(draft, numbered)
    found += find_run_on_regions(draft, found, numbered, places)
    found += find_bare_regions(draft, found, numbered)
    return found[:MOST_BLOCKS]


def _numbered_lines(lines: list[Line], places: Sequence[Span]) -> list[int]:
    """The numbers of the lines on which a telephone number or an address may stand, or a part of it."""
    starts = [line.start for line in lines]
    found: set[int] = set()
    for start, end in places:
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        found.update(range(max(0, first), last + 1))
    return sorted(found)


def _may_open(draft: Draft, numbered: list[int], opening: int) -> list[int]:
    """The lines from which a region could reach a number: up to the running text before it, that included."""
    found: set[int] = set()
    for last in numbered:
        for number in range(last, -1, -1):
            line = draft.unwrapped[number]
            if number in found:
                break
            found.add(number)
            if line.start <= opening < line.end or (not line.blank and not line.furniture and is_prose(line)):
                break
    return sorted(found)


def _opened_regions(draft: Draft, numbered: list[int]) -> list[Region]:
    """Regions that a word opens: short lines up to a heading, a sentence or a wide gap."""
    lines = draft.unwrapped
    opening = draft.paragraphs[draft.opening].start if draft.opening < len(draft.paragraphs) else 0
    headline = draft.headline.at[0][0] if draft.headline else -1
    forms = _forms(draft)
    regions: list[Region] = []
    reached = -1
    for number in _may_open(draft, numbered, opening):
        line = lines[number]
        if number <= reached or line.blank or line.furniture or len(regions) >= MOST_BLOCKS:
            continue
        opened = opening_of(line) or _opens_otherwise(draft, forms, number, headline)
        if opened is None:
            continue
        beside = ":" in line.text or has_gap(line.text)
        above = _firms_above(lines, number) if beside else _names_above(lines, number, opening)
        rows = [split_cells(each, 0) for each in above]
        first = split_cells(line, 0 if above else opened[0])
        if first:
            rows.append(first)
        last, gap, ahead = number, 0, number + 1
        while ahead < len(lines) and len(rows) < 45:
            candidate = lines[ahead]
            if (
                candidate.start + candidate.indent == opening
                or WALL.match(candidate.text)
                or _is_figures(candidate)
                or (candidate.start <= headline < candidate.end and not _is_address_line(candidate))
            ):
                break
            if candidate.blank:
                gap += 1
                if gap > _WIDEST_GAP:
                    break
                ahead += 1
                continue
            if candidate.furniture:
                if not candidate.text.startswith(("<", "-", "_")) and candidate.text.strip("- _"):
                    break
                ahead += 1
                continue
            if is_prose(candidate) or candidate.start <= opening < candidate.end:
                break
            gap = 0
            rows.append(_join_torn(split_cells(candidate, 0)))
            last, ahead = ahead, ahead + 1
        words = " ".join(cell.text for row in rows for cell in row)
        if rows and has_number(words) and not NO_CONTACT.search(words.partition("@")[0][:200]):
            columns = arrange_columns(_join_broken(_join_slashed(rows) if line.text.startswith("/") else rows))
            begin = above[0] if above else line
            regions.append(make_region(draft, columns, begin.start + begin.indent, lines[last].end, opened=True))
            reached = last
    return regions


def _opens_otherwise(draft: Draft, forms: tuple[str, ...], number: int, headline: int) -> tuple[int, bool] | None:
    """`Acme Media Relations` before a name and number, or in a letterhead a name with a number below."""
    line = draft.unwrapped[number]
    if len(line.text) > 80:
        return None
    bare = line.text.strip("*_# ")
    if bare.startswith(forms):
        form = next((form for form in forms if bare.startswith(form) and bare.startswith(" ", len(form))), None)
        label = TRIGGER.match(bare[len(form) :]) if form else None
        if form and label and ":" in label.group() and has_number(line.text):
            # "Acme Media Relations: Jane Roe, 555-123-4567".
            return line.text.index(bare) + len(form) + label.end(), False
    if not line.start < headline:
        return None
    # Whether a number stands below is told sooner than whether a line is a name and title.
    below = [each for each in draft.unwrapped[number + 1 : number + 12] if not each.blank and each.start < headline][:5]
    if has_number(line.text):
        return (0, False) if is_name_and_number(line.text, _NO_ORGANISATIONS) else None
    if not any(has_number(each.text) for each in below):
        return None
    # A name alone is somebody to call only where the next line is a number.
    firm = below[0].text in forms or (below[0].text.isupper() and below[0].text.isalpha())
    called = below[1:2] if firm else below[:1]
    alone = any(is_lone_number(each.text) for each in called) and any(
        len(c.name) == len(bare) for c in find_names(bare, _NO_ORGANISATIONS)
    )
    if not alone and has_gap(line.text) and any(has_number(each.text) for each in below[:3]):
        # Names side by side, each above a number, a firm and its number, or another name that shares one.
        alone = all(
            any(len(c.name) == len(cell.text) for c in find_names(cell.text, _NO_ORGANISATIONS))
            for cell in split_cells(line, 0)
        )
    if alone or begins_with_name(line.text, _NO_ORGANISATIONS):
        return 0, False
    named = _name_over_number(line, below) if has_gap(line.text) else None
    return (named.start - line.start - line.indent, False) if named else None


def _name_over_number(line: Line, below: list[Line]) -> Cell | None:
    """A letterhead's last column that is a name over a number: `Acme Headquarters      Jane Roe` / `...   555-0100`."""
    cell = split_cells(line, 0)[-1]
    if not any(len(found.name) == len(cell.text) for found in find_names(cell.text, _NO_ORGANISATIONS)):
        return None
    column = [c for each in below[:3] for c in split_cells(each, 0) if abs(c.column - cell.column) < _ASIDE]
    return cell if any(has_number(c.text) for c in column) else None


def _forms(draft: Draft) -> tuple[str, ...]:
    """What the issuers are called, the longest first."""
    forms = {form for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms)}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


_NO_ORGANISATIONS = KnownNames({})
_FIGURES = re.compile(
    r"(?:\s{2,}|^)[$(]{0,2}\s?\d[\d,.]*[)%]{0,2}(?:\s+[$(]{0,2}\s?[\d—–\-][\d,.]*[)%]{0,2}){1,20}\s*$"
)


# What a figure ends in, besides a digit.
_FIGURE_ENDS = frozenset(",.)%—–-")


def _is_figures(line: Line) -> bool:
    """Whether a line is a row of a table of figures; most others are told by their last character."""
    last = line.text[-1:]
    return (
        (last in _FIGURE_ENDS or last.isdigit())
        and _FIGURES.search(line.text) is not None
        and not has_number(line.text)
    )


def _is_address_line(line: Line) -> bool:
    """Whether what was taken for the headline is rather a name of the region."""
    return any(len(candidate.name) == len(line.text) for candidate in find_names(line.text, _NO_ORGANISATIONS))


def _names_above(lines: list[Line], number: int, opening: int) -> list[Line]:
    """The lines directly above a department's label that stands below a name: `Jane Roe`, `Investor Relations`."""
    found: list[Line] = []
    step = 2 if is_spaced(lines, number) else 1
    while number >= step and len(found) < 3:
        number -= step
        line = lines[number]
        if line.blank or line.furniture or line.start <= opening or len(line.text) > 60 or opening_of(line) is not None:
            break
        if step > 1 and has_number(line.text):  # of somebody else, whom no gap sets apart
            break
        found.append(line)
    return found[::-1] if found and not has_number(" ".join(line.text for line in found)) else []


def _firms_above(lines: list[Line], number: int) -> list[Line]:
    """The lines of a letterhead in columns above a label or name in each: `Acme Corp.      Roe Communications`.

    Above names, only firms in all columns are such a line.
    """
    if not has_gap(lines[number].text):
        return []
    labels = all(trigger_at(cell.text) for cell in split_cells(lines[number], 0))
    first = number
    while first > 0 and has_gap(lines[first - 1].text) and not lines[first - 1].furniture:
        if not labels and not all(is_firm(cell.text, _NO_ORGANISATIONS) for cell in split_cells(lines[first - 1], 0)):
            break
        first -= 1
    return lines[first:number]


def _join_torn(cells: list[Cell]) -> list[Cell]:
    """A piece that begins with a joining word belongs to the one before: `President, CEO    and Chairman`."""
    joined: list[Cell] = []
    for cell in cells:
        if joined and cell.text.startswith(("and ", "& ", "of ")):
            joined[-1] = joined[-1].join(cell)
        else:
            joined.append(cell)
    return joined


def _join_slashed(rows: list[list[Cell]]) -> list[list[Cell]]:
    """`/CONTACT: Jane Roe, Chief Financial Officer of Acme` / `Widgets, 555-555-0100/`: one line up to its slash."""
    stop = next((number for number, row in enumerate(rows, start=1) if row[-1].text.endswith("/")), 0)
    cells = [cell for row in rows[:stop] for cell in row]
    return [[reduce(Cell.join, cells)], *rows[stop:]] if len(cells) == stop else rows


def _join_broken(rows: list[list[Cell]]) -> list[list[Cell]]:
    """A line that ends within a number (`(555)`) or on `or` goes on in the next."""
    joined: list[list[Cell]] = []
    for row in rows:
        before = joined[-1][0] if joined and len(joined[-1]) == 1 and len(row) == 1 else None
        if before is not None and _BROKEN.search(before.text, len(before.text) - 6):
            joined[-1] = [before.join(row[0])]
            continue
        joined.append(row)
    return joined
