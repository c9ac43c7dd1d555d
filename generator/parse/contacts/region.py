"""What a contact region is, wherever it was found."""

import re
from dataclasses import dataclass

from generator.parse.contacts.cells import Cell, is_glued, unglue
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted

# Numbers of calls and prospectuses are nobody's contact.
NO_CONTACT = hinted(
    r"\b(?:(?<!direct )dial|dial-in|replay|webcast|pass ?code|access code|conference (?:id|call)|participants?|"
    r"prospectus|meeting id|pin)\b",
    re.IGNORECASE,
)


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Region:
    """The lines of one contact region, as columns of cells in reading order.

    Attributes:
        opened: whether a word says that contacts follow: numbers without a name are a department's then.
    """

    columns: list[list[Cell]]
    start: int
    end: int
    opened: bool


def make_region(draft: Draft, columns: list[list[Cell]], start: int, end: int, *, opened: bool) -> Region:
    """A region with its lines cut where an export ran them together."""
    if any(is_glued(cell.text) for column in columns for cell in column):
        columns = [[piece for cell in column for piece in unglue(cell, draft.text)] for column in columns]
    return Region(columns, start, end, opened)
