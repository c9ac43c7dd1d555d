"""Releases that correct and replace an earlier one: where the corrected words begin."""

import re

from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted

_REPLACES = hinted(
    r"please replace the (?:release|news release)|replaces? (?:and supersedes )?(?:the|in its entirety)|"
    r"should read:|corrected version|issued in error|has been (?:corrected|updated)",
    re.IGNORECASE,
)
_READS = re.compile(
    r"\b(?:corrected|updated|revised|full) (?:and corrected )?(?:release|version|text)[^.]{0,30}(?:reads?|follows)\W*$",
    re.IGNORECASE,
)
_REACH = 8


def read_correction(draft: Draft) -> None:
    """Move `opening` and `lead_start` behind a correction's remarks: `The corrected release reads:` and the headline.

    Runs once headline and dateline, which stand above, are read.
    """
    if draft.opening >= len(draft.paragraphs) or not _REPLACES.search(draft.paragraphs[draft.opening].text):
        return
    headline = draft.headline.printed.lower() if draft.headline else ""
    after = None
    for number in range(draft.opening, min(len(draft.paragraphs), draft.opening + _REACH)):
        text = draft.paragraphs[number].text
        if after is None:
            after = number if _READS.search(text) else None
            continue
        if not text.isupper() and text.lower() not in headline and len(text) > 60:
            draft.opening, draft.lead_start = number, draft.paragraphs[number].start
            return
