"""The fiscal year's end as a filing's header states it, or the small print mentions it.

FISCAL YEAR END: 0930
our Annual Report on Form 10-K for the year ended June 30, 2011
"""

import datetime
import re

from generator.model.days import nearest_month_end
from generator.parse.draft import Draft
from generator.parse.figures.year_evidence import FILED, Evidence
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.hinted import hinted

_YEAR_ENDS = hinted(r"\b(?:(?:fiscal |financial )?years? (?:ended|ending)|fiscal year ends)(?: on)? ", re.IGNORECASE)


def find_header(draft: Draft) -> Evidence | None:
    """`FISCAL YEAR END: 0930` of a filing's header."""
    for start, end in draft.document.states("fiscal-year-end"):
        digits = draft.text[start:end].strip()
        if re.fullmatch(r"(?:0[1-9]|1[0-2])[0-3]\d", digits):
            near = nearest_month_end(datetime.date(2001, int(digits[:2]), min(28, max(1, int(digits[2:])))))
            month = near.month if near and int(digits[2:]) <= 10 else int(digits[:2])
            return Evidence(month, None, FILED, digits, (start, end))
    return None


def find_small_print(draft: Draft) -> Evidence | None:
    """`our Annual Report on Form 10-K for the year ended June 30, 2011` in the legal text, if all such agree."""
    found: list[Evidence] = []
    for paragraph in draft.zone("safe-harbour", "about", "table"):
        if "year" not in paragraph.text and "Year" not in paragraph.text and "YEAR" not in paragraph.text:
            continue
        words = paragraph.passage
        for match in _YEAR_ENDS.finditer(words.text):
            date = DAY.match(words.text, match.end())
            day = read_day(date) if date else None
            near = nearest_month_end(datetime.date(day.year or 2001, day.month, min(day.day, 28))) if day else None
            if date is None or day is None or near is None:
                continue
            month = near.month if day.day <= 10 else day.month
            printed = words.text[match.start() : date.end()]
            found.append(Evidence(month, None, 1, printed, words.span(match.start(), date.end())))
    return found[0] if found and len({one.month for one in found}) == 1 else None
