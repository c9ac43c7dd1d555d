"""Parts of a business that a sentence names: what it tells may be theirs, and not the whole issuer's.

Revenue of our Tools segment was $5 million.      The subsidiary had sales of $2 million.
"""

import re

from generator.parse.text.hinted import hinted

_PART = hinted(
    r"\b(?:(?P<carried>segments?|divisions?|business units?|subsidiar(?:y|ies)"
    r"|(?:our|its) (?-i:(?:[A-Z][\w&-]*,? (?:and )?){1,4}(?:Group|Business|Unit)))|product lines?|brands?)\b",
    re.IGNORECASE,
)
# Where the whole has parts, or had one.
_SKIP_PART = hinted(
    r"\b(?:all|both|across|three|two|four|our|its|the company's) \w* ?(?:segments|divisions|subsidiaries)"
    r"|\b(?:disposal|sale|closing|closure|divestiture|disposition|acquisition|purchase) of (?:an?|the|its|our|one) "
    r"(?:\w+ ){0,3}(?:segment|division|business unit|subsidiary|product line|brand)s?"
    r"|\b(?:parent|holding) company (?:of|for)|\band (?:its )?subsidiaries",
    re.IGNORECASE,
)


def find_part(text: str, issuers: list[str]) -> "re.Match[str] | None":
    """The words for a part of the business that a sentence names, but for the issuer's name: `Acme Brands`."""
    lower = ""
    for match in _PART.finditer(text):
        word = match.group().lower()
        own = [form for form in issuers if word in form]
        lower = lower or text.lower()
        if not any(
            0 <= lower.find(form, max(0, match.start() - len(form)), match.end() + len(form)) <= match.start()
            for form in own
        ):
            return None if _SKIP_PART.search(text) else match
    return None
