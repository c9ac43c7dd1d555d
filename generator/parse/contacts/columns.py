"""A column of a contact region, read line by line into contacts in the making."""

import re

from generator.parse.contacts.cell_words import read_cell
from generator.parse.contacts.cells import Cell, Region
from generator.parse.contacts.entries import Desk, Entry, settle_addresses
from generator.parse.contacts.firms import (
    AT_FIRM,
    begins_block,
    is_another_firm,
    is_bare_name,
    is_firms_line,
    is_of_firm,
    plain_firm,
)
from generator.parse.contacts.lines import is_field
from generator.parse.contacts.numbers import find_phones
from generator.parse.contacts.openings import has_number, trigger_at
from generator.parse.contacts.plain_words import DEPARTMENT_OF
from generator.parse.people.known_names import KnownNames
from generator.parse.text.passage import Passage

_NUMBER_ALONE = re.compile(
    r"(?:(?:tel|phone|t|p)[.:]\s?)?[+(]?\d[\d\s().+\-–]{6,}(?:\s(?:tel|phone|t|p)[.:]\s?[\d\s().+\-–]+)*$",
    re.IGNORECASE,
)
_FAX_LABEL = re.compile(r"(?:fax|facsimile)[ .:]*", re.IGNORECASE)
# "Title: Investor Relations Manager", as forms print it.
_FIELD = re.compile(r"(?:Name|Title|Position|Company|Organi[sz]ation|Affiliation): ?(?=\S)", re.IGNORECASE)
_OR = re.compile(r"[Oo]r (?=[A-Z])")


def read_region(region: Region, text: str, known: KnownNames) -> list[Entry]:
    """The contacts of a region.

    Args:
        region: where they stand.
        text: the canonical text.
        known: the document's organisations.
    """
    found: list[Entry] = []
    left: str | None = None
    for column in region.columns:
        # Under `AT ROE PARTNERS:`, which stands over two columns.
        headed = bool(column) and (AT_FIRM.fullmatch(column[0].text) or trigger_at(column[0].text)) is not None
        desk = Desk(region.opened, header=None if headed else left)
        cells = _join_numbers(_without_fax(column))
        for above, cell, below in zip([None, *cells], cells, [*cells[1:], None], strict=False):
            words = cell.text[3:] if _OR.match(cell.text) else cell.text
            firm = plain_firm(words, known)
            beneath = below.text if below is not None else ""
            another = words != cell.text and is_another_firm(firm, beneath, desk, known)
            if is_firms_line(words, beneath, known) or (
                another and not has_number(words) and not DEPARTMENT_OF.match(words)
            ):
                desk.apart = bool(desk.entries) and not desk.open_entries()
                desk.header = firm
                continue
            # "Vice President, Corporate", "Communications and Investor Relations": the title goes on.
            trigger = None if desk.title_hangs() and is_field(cell.text) else trigger_at(cell.text)
            (start, end), *more = cell.ranges
            if begins_block(cell, below, text, known) and desk.begin_block(plain_firm(cell.text, known)):
                continue
            if trigger and "otline" in trigger.group() and desk.is_answered():
                continue
            if trigger:
                # "Jane Roe", "Media: Max Moe", and one number for both: the label is the second's alone.
                beside = cell.text[trigger.end() : trigger.end() + 1].isupper()
                desk.begin_section(colon=":" in trigger.group() and not beside)
                start += trigger.end()
            elif labelled := _FIELD.match(cell.text):
                start += labelled.end()
            elif another:
                # "or Poe & Co. 555-0123", "or Moe Inc. Investor Relations".
                start = min(start + len("or "), end)
            ranges = [(start, end), *more] if start < end else more
            passage = Passage.over(text, ranges) if ranges else None
            if passage is None or not passage.text:
                continue
            numbered = below is not None and _NUMBER_ALONE.match(below.text) is not None
            if (
                numbered
                and is_bare_name(passage.text, known)
                and desk.begin_firm_above(plain_firm(passage.text, known))
            ):
                # "Roe Hill" over a number, where the people before stand below their firm's.
                continue
            joined = above is not None and text.count("\n", above.end, cell.start) < 2
            apart = below is None or text.count("\n", cell.end, below.start) > 1
            closes = joined and apart and above is not None and "\n" in text[above.end : cell.start]
            read_cell(
                passage, desk, known, closes=closes, person=joined and not numbered and is_of_firm(passage.text, desk)
            )
        found += desk.finish()
        if headed:
            # "AT ROE PARTNERS:" stands over all columns up to the next label.
            left = desk.header if AT_FIRM.fullmatch(column[0].text) else None
    return settle_addresses(found)


def _without_fax(column: list[Cell]) -> list[Cell]:
    """The cells of a column without a fax number, where a gap parts it from its label: `Fax:     555-123-4567`."""
    return [
        cell
        for before, cell in zip([None, *column], column, strict=False)
        if not (before is not None and _FAX_LABEL.fullmatch(before.text) and _NUMBER_ALONE.match(cell.text))
    ]


def _join_numbers(column: list[Cell]) -> list[Cell]:
    """The cells of a column, telephone numbers on end as one: two below two names are one each."""
    joined: list[Cell] = []
    for cell in column:
        both = joined[-1].join(cell) if joined and _NUMBER_ALONE.match(cell.text) else None
        if both is not None and _NUMBER_ALONE.match(joined[-1].text) and len(find_phones(both.text)) > 1:
            joined[-1] = both
        else:
            joined.append(cell)
    return joined
