"""The number of the exhibit that a release is filed as."""

import re

from generator.model.base import words_at
from generator.model.frame import Exhibit
from generator.parse.draft import Draft
from generator.parse.frame.head_rows import EXHIBIT


def read_exhibit(draft: Draft) -> None:
    """Fill `exhibit` from a short line at the top or the foot of the first page, or from the file's header."""
    seen = 0
    for line in draft.lines:
        if not line.text:
            continue
        seen += 1
        short = line.end - line.start <= 110 and not line.text.startswith("<")
        match = EXHIBIT.search(draft.text, line.start, line.end) if short else None
        if match:
            before = draft.text[line.start : match.start()].strip()
            if not before or before.endswith(("]", ")", ":")) or "  " in draft.text[line.start : match.start()]:
                at = [(match.start(), match.end())]
                draft.exhibit = Exhibit(number=match["number"], printed=words_at(draft.text, at), at=at)
                return
        if seen >= 15:
            break
    for start, end in draft.document.states("exhibit"):
        stated = re.search(r"(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)$", draft.text[start:end], re.IGNORECASE)
        if stated:
            draft.exhibit = Exhibit(
                number=stated["number"], printed=words_at(draft.text, [(start, end)]), at=[(start, end)]
            )
            return
