"""Sentences that invite to call or write: `contact Jane Roe, Director of Communications, at 555-123-4567 or ...`."""

import re
from collections.abc import Iterator, Sequence

from generator.model.base import Span
from generator.parse.contacts.cells import Region
from generator.parse.contacts.numbers import find_emails, find_phones
from generator.parse.draft import Draft
from generator.parse.people.run_words import given_names
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage

_INVITES = hinted(
    r"\b(?i:contact|call|(?:via )?e-?mail(?: to)?|reach|telephone|write to|speak (?:to|with)|inquiries to|directed to)"
    r"\b:?\s?(?i:for (?:investor|media|public) relations,? |our (?:attorneys?|counsel|team)(?: members?)?,? |"
    r"(?:plaintiff(?:s|s['’]|['’]s)? |lead )?(?:attorneys?|counsel),? |partners? )?"
    r"(?=(?:Mr|Mrs|Ms|Dr)\.? [A-Z]|[A-Z][^\W\d_]+ (?:[A-Z]\. ?)?[A-Z])"
)
# "Jane Roe can be reached at ...": by a first name, since a registrar can be, too.
_REACHED = hinted(
    r"(?P<honoured>(?:Mr|Mrs|Ms|Dr)\. )?(?P<first>[A-Z][^\W\d_]+) (?:[A-Z]\. ?)?[A-Z][\w’'\-]+(?:, [\w ]{2,60},)? "
    r"(?:can|may) (?:also )?be (?:reached|contacted) "
)
_DIGITS = re.compile(r"\d{3}[\s.)\-]{1,2}\d{3}")
_END = re.compile(r"[a-z)]{3}\. [A-Z]")
_NEAR = 130
"""Characters between the name and its number at most."""


def find_invitations(draft: Draft, regions: list[Region], places: Sequence[Span]) -> Iterator[Passage]:
    """The stretch of each such sentence from the name to the last number or address that follows it closely.

    Args:
        draft: the document.
        regions: where contacts have been read already.
        places: where telephone numbers and addresses may stand.
    """
    for paragraph in draft.paragraphs:
        text, first, last = paragraph.text, paragraph.start, paragraph.end
        if paragraph.zone not in ("body", "about", "heading", "head") or paragraph.tabular:
            continue
        if "@" not in text and not _DIGITS.search(text):
            continue
        if not any(start < last and first < end for start, end in places):
            continue
        position = 0
        while (found := _next(text, position)) is not None:
            start = position = found
            window = text[start : start + 420]
            stop = _END.search(window)
            window = window[: stop.start() + 4] if stop else window
            reached = 0
            for begin, end in sorted([*find_phones(window), *find_emails(window)]):
                if begin - reached > _NEAR:
                    break
                reached = end
            if reached:
                position = start + reached
                first, last = paragraph.passage.span(start, position)
                if not any(region.start < last and first < region.end for region in regions):
                    yield paragraph.passage.cut(start, position)


def _next(text: str, position: int) -> int | None:
    """Where the next name stands that a sentence invites to call."""
    invited = _INVITES.search(text, position)
    places = [invited.end()] if invited else []
    for reached in _REACHED.finditer(text, position):
        if reached["honoured"] or reached["first"] in given_names():
            places.append(reached.start())
            break
    return min(places, default=None)
