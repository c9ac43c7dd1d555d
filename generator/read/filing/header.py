"""The header of a submission: what the regulator notes about it, `KEY: value` lines or `<TAG>value` lines."""

import re

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
_LONGEST = 60_000


def read_header(text: str) -> list[tuple[str, str]]:
    """Facts in the order of `_FIELDS`: a line each, several where a header names several companies or items.

    Args:
        text: what stands before the first `<DOCUMENT>`.
    """
    found: dict[str, list[str]] = {key: [] for key in _FIELDS}
    for match in _LINE.finditer(text[:_LONGEST]):
        key = _NAMES.get(match[1] or match[2])
        value = " ".join(match[3].split())
        if key and value not in found[key]:
            found[key].append(value)
    return [(key, value) for key, values in found.items() for value in values]
