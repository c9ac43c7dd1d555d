"""A submission to the canonical texts of the releases in it: its exhibits, or its form where that holds one."""

import re
from itertools import pairwise, zip_longest

from generator.model.document import Canonical
from generator.read.decoding import plain_blanks
from generator.read.filing.wrapper import Wrapped, unwrap
from generator.read.html.release import is_page, read_page
from generator.read.layout.composition import compose_text
from generator.read.layout.parting import cut, find_datelines
from generator.read.refusal import Refused

_OPENING = re.compile(r"^<DOCUMENT>[ \t]*$", re.MULTILINE | re.IGNORECASE)
# Exhibits that hold releases; 20 and 28 in the numbering before 1996, when 99 was for whatever is left.
_EXHIBIT = re.compile(r"EX-(?:99|20|28)\b", re.IGNORECASE)
_FORM = re.compile(r"(?:8-K|6-K|8-K12[BG]3?)(?:/A)?\s*$", re.IGNORECASE)
_ENCODED = re.compile(r"\s*(?:<[A-Z]+>\s*)?begin [0-7]{3} \S", re.IGNORECASE)
_TEST = re.compile(r"\btest (?:filing|document|submission)\b", re.IGNORECASE)
# A line of its own with which a release begins inside a form.
_NOTICE = re.compile(
    r"^[ \t]*(?:\*+[ \t]*)?(?:for immediate (?:release|publication)\b[^\n]{0,60}|(?:press|news) release[ \t:]*|"
    r"exhibit[ \t]+(?:99|20|28)(?:[.(][^\n]{0,6})?[ \t]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_MOST_EXHIBITS = 60
"""Further exhibits of one submission are not read."""

_PAGE = re.compile(r"^[^\n]{0,80}(?:<PAGE>[^\n]{0,12}|\x0c)[ \t]*\n", re.MULTILINE | re.IGNORECASE)
_HEAD = 2500
"""Characters of letterhead, contacts and headline between the top of a page and the dateline."""

_INDEX = re.compile(r"\b(?:exhibit index|index to exhibits)\b", re.IGNORECASE)

# The regulator's words, and the older and newer tags of the same fields, by the keys of `Stated`; in order.
_FIELDS = {
    "company": ("COMPANY CONFORMED NAME", "CONFORMED-NAME"),
    "cik": ("CENTRAL INDEX KEY", "CIK"),
    "form": ("CONFORMED SUBMISSION TYPE", "TYPE"),
    "items": ("ITEM INFORMATION", "ITEMS"),
    "period": ("CONFORMED PERIOD OF REPORT", "PERIOD"),
    "filed": ("FILED AS OF DATE", "FILING-DATE"),
    "fiscal-year-end": ("FISCAL YEAR END", "FISCAL-YEAR-END"),
}
_NAMES = {name: key for key, names in _FIELDS.items() for name in names}
_LINE = re.compile(r"^[ \t]*(?:<([A-Z-]{3,30})>|([A-Z][A-Z ]{3,40}):)[ \t]*(\S[^\n]{0,300})$", re.MULTILINE)
_LONGEST_HEADER = 60_000


def read_header(text: str) -> list[tuple[str, str]]:
    """Facts in the order of `_FIELDS`: a line each, several where a header names several companies or items.

    Args:
        text: what stands before the first `<DOCUMENT>`.
    """
    found: dict[str, list[str]] = {key: [] for key in _FIELDS}
    for match in _LINE.finditer(text[:_LONGEST_HEADER]):
        key = _NAMES.get(match[1] or match[2])
        value = " ".join(match[3].split())
        if key and value not in found[key]:
            found[key].append(value)
    return [(key, value) for key, values in found.items() for value in values]


def split_documents(text: str) -> list[Wrapped]:
    """The documents of a submission, in order; one whose wrapper is broken is left out."""
    starts = [match.start() for match in _OPENING.finditer(text)]
    pieces = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    return [wrapped for piece in pieces if (wrapped := unwrap(piece)) is not None]


def _read_document(wrapped: Wrapped, facts: list[tuple[str, str]]) -> Canonical | Refused:
    stated = [*facts, *wrapped.facts]
    if is_page(wrapped.text):
        return read_page(wrapped.text, stated)
    return compose_text(stated, plain_blanks(wrapped.text))


def cut_form(form: Canonical) -> Canonical | None:
    """The release inside a form, from the line with which it begins; None where there is no such line.

    It begins with a notice, which the exhibit index has too, with no dateline right behind it; or with the page that
    has a full dateline.
    """
    datelines = find_datelines(form.text, form.body, len(form.text))
    dateline = next(iter(datelines), form.body)
    notices = list(_NOTICE.finditer(form.text, form.body))
    for match, following in zip_longest(notices, notices[1:]):
        indexed = _INDEX.search(form.text, max(form.body, match.start() - 1500), match.start()) is not None
        last = min(match.end() + _HEAD, following.start() if following else len(form.text))
        if not indexed or any(match.end() <= place < last for place in datelines):
            behind = form.text[match.end() :].split()
            if len(behind) > 60 and match.start() > form.body:
                return cut(form, match.start(), len(form.text))
    pages = list(_PAGE.finditer(form.text, form.body, dateline))
    if pages and dateline - pages[-1].end() <= _HEAD:
        return cut(form, pages[-1].end(), len(form.text))
    return None


def read_submission(text: str) -> list[Canonical] | Refused:
    """Read a submission.

    Returns:
        A canonical text for each exhibit that can be a release; the header's facts stand before each. Or
        `test-filing`, `no-exhibit`.
    """
    first = _OPENING.search(text)
    facts = read_header(text[: first.start()] if first else text)
    documents = [wrapped for wrapped in split_documents(text) if not _ENCODED.match(wrapped.text)]
    if any(_TEST.search(wrapped.description) for wrapped in documents):
        return Refused("test-filing", "the filer calls the submission a test")
    wanted = [wrapped for wrapped in documents if _EXHIBIT.match(wrapped.type)]
    exhibits = [_read_document(wrapped, facts) for wrapped in wanted[:_MOST_EXHIBITS]]
    found = [one for one in exhibits if isinstance(one, Canonical) and one.text[one.body :].strip()]
    if found:
        return found
    for wrapped in documents:
        form = _read_document(wrapped, facts) if _FORM.match(wrapped.type) else None
        inside = cut_form(form) if isinstance(form, Canonical) else None
        if inside is not None:
            return [inside]
    kinds = ", ".join(dict.fromkeys(wrapped.type for wrapped in documents if wrapped.type)) or "no document"
    return Refused("no-exhibit", f"the submission holds no exhibit that could be a release ({kinds[:120]})")
