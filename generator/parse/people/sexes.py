"""Whether a first name or an honorific tells that somebody is a man or a woman."""

import re
from functools import cache

from generator.model.base import without_accents
from generator.parse.people.names import name_parts
from generator.parse.people.run_words import given_names
from generator.vocabulary.people import name_words

HE, SHE = "he", "she"
_SIR = re.compile(r"\b(?:Mr\.?|Sir|Herr|Lord|Monsieur|Congressman|Signor|Señor|Baron|Shri)\s$")
_MADAM = re.compile(r"\b(?:Ms\.?|Mrs\.?|Miss|Dame|Frau|Lady|Baroness|Madame|Mme\.?|Congresswoman|Smt\.?)\s$")


@cache
def _by_first_names() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """First names of women, of men, and of either sex."""
    words = name_words()
    women, either = frozenset(words.women), frozenset(words.either)
    return women, (given_names() | frozenset(words.men)) - women - either, either


def sex_of_name(name: str) -> str | None:
    """`he` or `she` by the first of the words before the surname that is a known first name; None where it is open."""
    women, men, either = _by_first_names()
    for printed in name_parts(name)[:-1]:
        # `María` is `Maria`, whichever of the two a list has.
        word = printed if printed in women or printed in men else without_accents(printed)
        if word in women:
            return SHE
        if word in men:
            return HE
        if word in either:
            return None
    return None


def sex_before(text: str, start: int) -> str | None:
    """`he` or `she` by the honorific before a name that begins at `start`; None where none stands there."""
    before = text[max(0, start - 16) : start]
    return HE if _SIR.search(before) else SHE if _MADAM.search(before) else None
