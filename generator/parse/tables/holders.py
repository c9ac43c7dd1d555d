"""To whom income is attributable: the issuer and those who own its common shares, or others."""

import re
from collections.abc import Sequence

from generator.vocabulary.statements import pattern_of

_NOT_HOLDERS = pattern_of("holders.others")
_HOLDERS = pattern_of("holders.plain")


def acronyms(names: Sequence[str]) -> set[str]:
    """`widget works company` -> `ww`, `wwc`: initials under which an issuer may stand in a row."""
    found = set()
    for name in names:
        words = re.findall(r"[a-z0-9]+", name)
        if len(words) >= 2:
            found.add("".join(word[0] for word in words))
    return {word for word in found if len(word) >= 2}


def is_holders(whom: str, issuers: Sequence[str]) -> bool:
    """Whether `attributable to …` means the issuer or those who own its common shares."""
    if _NOT_HOLDERS.search(whom):
        return False
    words = whom
    for name in sorted({*issuers, *acronyms(issuers)}, key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?:'s|')?(?!\w)", " ", words)
    left = re.sub(r"[^a-z]+", " ", _HOLDERS.sub(" ", words)).split()
    return not [word for word in left if word != "s"]
