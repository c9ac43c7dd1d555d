"""What opens a contact region: labels, invitations that end in a colon, and the lines that are none.

Forms it was made for: `Contact:`, `For more information:`, `FOR IMMEDIATE RELEASE      Contact: Jane Roe`,
`For more information about Acme, contact: info@acme.example`.
"""

import re

from generator.parse.contacts.cells import has_gap, split_cells
from generator.parse.contacts.numbers import find_emails, find_phones
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line

_WHO = (
    r"media|press|investors?|company|public|shareholder|analysts?|corporate|financial|news|editorial|industry|trade|"
    r"business|sales|general|communications|agency|ir|pr"
)
TRIGGER = re.compile(
    rf"^[\W_]*(?:(?:(?:{_WHO}|for (?:(?:further|more|additional) )?(?:information|details)|for|and|or|relations|the|"
    r"inquiries|enquiries|/|&|,|\||-|–) ?){0,9}"
    r"(?:contacts?(?: information| details| person)?(?: for [\w& ]{3,30})?\b(?! us\b)"
    r"(?=[\s:*_]*$|\s*[:\-–]|\s{2,}|\s*\(|\s+(?![\w ]{0,24}\b(?:at|by|with|the)\b)[A-Z])"
    r"|(?:(?:further|more|additional) information\b|for (?:(?:further|more|additional) )?(?:information|details)\b|"
    rf"(?:{_WHO})[\w/& ]{{0,24}}(?:relations|inquiries|enquiries|contacts?|hotline|office|queries|requests)\b|"
    rf"(?:for )?(?:{_WHO})(?:(?: and |\s?[&/]\s?)(?:{_WHO}))?|(?:in|en)quiries)"
    r"(?=\s*:|[\s*_]*$|,? (?:please )?(?:contact|call)|\s{2,}))"
    r"(?:,? (?:please )?(?:contact|call))?s?[\s:*_]*"
    r"|at the company:[\s*_]*|approved by:[\s*_]*)",
    re.IGNORECASE,
)
"""What opens a contact region at the beginning of a line: `Contact:`, `For more information:`, `Media Relations:`."""

# What `TRIGGER`, `_ASKED` and `_ONLY` begin with: most lines begin otherwise, and are asked for no more.
_BEGINS = re.compile(
    rf"[\W_]*(?:contact|{_WHO}|at|approved|for|to|and|or|the|relations|inquiries|enquiries|further|more|additional|[/&,|\-–])",
    re.IGNORECASE,
)


def trigger_at(text: str) -> "re.Match[str] | None":
    """What opens a region at the beginning of a line, see `TRIGGER`: most lines are told by the first word."""
    return TRIGGER.match(text) if _BEGINS.match(text) else None


# What `_LEADING` ends with.
_CLOSERS = frozenset(":*_\N{LEFT-TO-RIGHT MARK}")
_HINT = hinted(
    r"contact|approved|information|details|relations|inquir|enquir|queries|hotline|media|press|investor|company|analyst|"
    r"communications",
    re.IGNORECASE,
)
# "... about the offering, call:", "or contact:": the lines below are meant.
_LEADING = hinted(
    r"\b(?:contacts?(?: information)?|call|reach|contact myself or|e-?mail|write to)(?: us at)?\s?:[\s*_‎]*$",
    re.IGNORECASE,
)
# "At Acme Widgets, Inc.:", over its people.
_AT = re.compile(r"(?:At|AT) [A-Z0-9][\w&.,’'| ]{2,50}:$")
_WHOSE = ("For ", "FOR ", "At ", "AT ")
# "For more information, financial analysts and investors only:".
_ONLY = hinted(r"\W*for (?:further|more|additional) (?:information|details)\b[^.:]{0,60}:[\s*_]*$", re.IGNORECASE)
# "For more information about Acme, contact: info@acme.example".
_ASKED = hinted(r"\W*(?:for|to) [^.:]{3,90}\b(?:contact|call)(?: us)?(?: at)?:\s*(?=\S)", re.IGNORECASE)


def has_number(text: str) -> bool:
    """Whether a telephone number or an e-mail address stands in `text`."""
    return bool(find_emails(text) or find_phones(text))


def is_prose(line: Line) -> bool:
    """Whether a line is too long or too much of a sentence for a contact region."""
    if len(line.text) > 2_000:
        return True
    if len(line.text) > 170 and not has_number(line.text):
        return True
    words = line.text.split()
    if len(words) < 9:
        return False
    small = [word for word in words if word[0].islower()]
    if len(small) * 2 <= len(words):
        return False
    addresses = [word for word in small if "@" in word or "." in word]
    return (len(small) - len(addresses)) * 2 > len(words) and not has_gap(line.text)


def may_open(text: str) -> bool:
    """Whether a line's beginning, its end or a word behind a gap is such that it may open a region."""
    return _BEGINS.match(text) is not None or text[-1] in _CLOSERS or "ontact" in text or "ONTACT" in text


def _heads_columns(line: Line) -> bool:
    """`For Acme Widgets:        For Investors:`: whose people stand below, column by column."""
    cells = split_cells(line, 0) if has_gap(line.text) and line.text.startswith(_WHOSE) else []
    return len(cells) > 1 and all(cell.text.startswith(_WHOSE) and cell.text.endswith(":") for cell in cells)


def opening_of(line: Line) -> tuple[int, bool] | None:
    """Behind the words that open a region in `line`, and whether they are all of it; None where none stand there."""
    if not may_open(line.text):
        return None
    if not _HINT.may_match(line.text):
        if not line.text.rstrip("*_ ").endswith(":"):
            return None
        # Whom a line like `At Acme Widgets, Inc.:` is over is read with its people.
        if _LEADING.search(line.text):
            return len(line.text), True
        return (0, True) if _AT.match(line.text) or _heads_columns(line) else None
    trigger = TRIGGER.match(line.text[:160])
    if trigger is not None and not (is_prose(line) and not trigger.group().strip(" *_").endswith(":")):
        return trigger.end(), False
    asked = _ASKED.match(line.text[:160])
    if asked is not None and has_number(line.text[asked.end() :]):
        return asked.end(), False
    if _LEADING.search(line.text) or _ONLY.match(line.text):
        return len(line.text), True
    if _heads_columns(line):
        return 0, True
    for cell in split_cells(line, 0)[1:] if has_gap(line.text) else ():
        # "FOR IMMEDIATE RELEASE      Contact: Jane Roe", "April 20, 2006      Contact: Jane Roe".
        later = TRIGGER.match(cell.text) if "ontact" in cell.text or "ONTACT" in cell.text else None
        if later is not None:
            return cell.start - line.start - line.indent + later.end(), True
    return None
