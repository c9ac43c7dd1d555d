"""Releases that correct and replace an earlier one: where the corrected words begin."""

import re

from generator.model.base import words_at
from generator.model.frame import Headline
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted

_REPLACES = hinted(
    r"please replace the (?:release|news release)|replaces? (?:and supersedes )?(?:the|in its entirety)|"
    r"should read:|corrected version|issued in error|(?:was|were) incorrect\b|complete,? corrected|"
    r"has been (?:corrected|updated)",
    re.IGNORECASE,
)
_READS = re.compile(
    r"\b(?:corrected|updated|revised|full) (?:and corrected )?(?:news |press )?(?:release|version|text)"
    r"[^.]{0,30}(?:reads?|follows)\W*$",
    re.IGNORECASE,
)
_REACH = 8
_LONGEST = 300


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
        if draft.headline is None and len(text) < _LONGEST and not text.endswith((".", ":")):
            # A wire's correction prints the headline below its remarks.
            lines = [(line.start + line.indent, line.end) for line in draft.paragraphs[number].lines]
            draft.headline = Headline(printed=words_at(draft.text, lines), at=lines)
            continue
        if not text.isupper() and text.lower() not in headline and len(text) > 60:
            draft.opening, draft.lead_start = number, draft.paragraphs[number].start
            return
