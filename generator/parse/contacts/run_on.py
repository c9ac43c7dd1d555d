"""Contact regions that an export ran into the last line of a text, known by a label and a number close behind it."""

import re
from collections.abc import Sequence

from generator.model.base import Span
from generator.parse.contacts.cells import NO_CONTACT, Cell, Region, make_region
from generator.parse.contacts.numbers import find_emails, find_phones
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.parse.text.limits import MOST_BLOCKS

_STOP = re.compile(
    r"View (?:original|source)|\bSOURCE\b|\bAbout [A-Z]|Safe Harbou?r|Forward[- ]Looking|FORWARD|©|\bLogo\b|"
    r"Cautionary|Photo - ",
)
# Labels within run-on text: `... exchange.Media Contact:Jane Roe`.
_INLINE = hinted(
    r"(?:(?:For |Contacts? for )?(?:Media|Press|Investors?|Company|Corporate|Public|Global Public|IR|News)"
    r"(?:(?: and | & |/|, )(?:Media|Press|Investors?|Public|Analysts?))?s? ?)?"
    r"(?:Contacts?(?: Information| Details)?|CONTACTS?|Relations|Inquiries|Enquiries|Affairs)"
    r"(?:\b|(?=[A-Z][a-z]|\d{3})):?"
    r"|(?:Media|Press|Investors?)(?: contacts?)?:|For (?:more|further|additional) information\b[^.:]{0,60}:"
)
# From the beginning of a label to the first number or address behind it, with room to spare.
_NEAR = 400


def find_run_on_regions(draft: Draft, taken: list[Region], numbered: list[int], places: Sequence[Span]) -> list[Region]:
    """`... may change.Contact:Jane RoeInvestor Relations555-123-4567`: an export ran the block into the last line.

    Args:
        draft: the document.
        taken: regions that were found otherwise.
        numbered: the lines with telephone numbers or addresses.
        places: where those may stand.
    """
    found: list[Region] = []
    for number in numbered:
        line = draft.unwrapped[number]
        if len(line.text) < 170 or any(region.start <= line.start < region.end for region in taken):
            continue
        text = line.text
        begin = line.start + line.indent
        position = max(0, len(text) - 60_000)
        while len(found) < MOST_BLOCKS:
            # A label stands near the number that follows it: what comes long before is not searched.
            near = next((start - begin for start, end in places if begin + position < end and start < line.end), None)
            label = _INLINE.search(text, max(position, near - _NEAR)) if near is not None else None
            if label is None:
                break
            # A label begins a line that was, or is what a sentence invites to call.
            aside = re.search(
                r"[\w,;&’'\"] (?<!contact )(?<!call )$|[Aa]tt(?:entio)?n[:.]? ?$", text[: label.start()][-16:]
            )
            end = None if aside else _last_number(text, label.end())
            if end is None:
                position = label.end()
                continue
            cell = Cell(((begin + label.start(), begin + end),), text[label.start() : end], 0)
            found.append(make_region(draft, [[cell]], cell.start, cell.end, opened=True))
            position = end
    return found


# A small word between label and number makes a sentence: `Investor Relations department of the bank under 555-...`.
_RUNNING = re.compile(
    r"\b(?!(?:tel|telephone|phone|mobile|email|office|direct|and|for|the|via|from|with|media|press|investors?)\b)[a-z]{3,}\b(?!@)"
)


def _last_number(text: str, start: int) -> int | None:
    """Behind the last of the numbers and addresses that follow a label at `start` closely; None where none does."""
    window = text[start : start + 700]
    stop = _STOP.search(window)
    window = window[: stop.start()] if stop else window
    reached = 0
    for begin, end in sorted([*find_phones(window), *find_emails(window)]):
        between = window[reached:begin]
        if begin - reached > 130 or NO_CONTACT.search(between):
            break
        if _RUNNING.search(re.sub(r"\([^()]*\)", " ", between)):
            break
        reached = end
    return start + reached if reached else None
