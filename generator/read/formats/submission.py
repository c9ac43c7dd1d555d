"""A full submission to the regulator: an SGML header and several documents in one file, of which the exhibits are read.

A single exhibit cut out of one (`<DOCUMENT>`, `<TYPE>EX-99.1`, `<TEXT>` and plain text) is plain text.
"""

import re

from generator.read.filing.submission import read_submission
from generator.read.formats import Format

_HEADER = re.compile(
    r"\s*(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----|<SEC-DOCUMENT>|<SEC-HEADER>|<SUBMISSION>|<IMS-DOCUMENT>)"
)
_DOCUMENT = re.compile(r"^<DOCUMENT>\s*$", re.MULTILINE)


def _recognise(_raw: bytes, text: str) -> bool:
    if _HEADER.match(text):
        return True
    return len(_DOCUMENT.findall(text)) > 1


FORMAT = Format(name="submission", rank=20, recognise=_recognise, read=lambda _raw, text: read_submission(text))
