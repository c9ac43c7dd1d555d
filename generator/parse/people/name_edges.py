"""Where a name begins and ends in a run of capitalised words that holds a field of work or a title as well.

Forms it was made for: `Vice President of Marketing Jane Roe`, `named Jane Roe Chief Financial Officer`.
"""

import re
from functools import cache

from generator.parse.people.run_words import DAYS_AND_MONTHS, MONTHS_TOO, is_field, name_sets
from generator.parse.people.title_parts import is_title_word, title_lists
from generator.parse.text.alternatives import any_of
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID


# A title whose last words begin the run that a name stands in: `Chairman of the Board Jane Roe`.
@cache
def _in_title() -> "re.Pattern[str]":
    heads = any_of(sorted((*title_lists().heads, "chief"), key=lambda head: (-len(head), head)))
    return re.compile(rf"\b(?:{heads})(?:,| -| –)?(?: (?:of|for|the|and|&|[\w&]{{2,20}},?)){{0,5}} $", re.IGNORECASE)


# Verbs that a name and, without a mark, a title follow: `named Jane Roe Chief Financial Officer`.
_MAKES = re.compile(
    r"(?<!\bwas )(?<!\bis )(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!\bwere )"
    r"\b(?:name[ds]?|naming|appoint(?:s|ed|ing)?|elect(?:s|ed|ing)?|promot(?:es|ed|ing)|hire[ds]?|made|designated) "
    rf"{MAYBE_HONORIFIC}$"
)
_MAKES_TOO = re.compile(
    r"\b(?:name[ds]|appoint(?:s|ed)|elect(?:s|ed)|promot(?:es|ed)) (?:[^.;]|(?<= [A-Z])\.){3,80} and "
    r"(?:(?:Mr|Ms|Mrs|Dr)\. )?$"
)

_IN_MONTH = re.compile(r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate|\d)\s\Z")


def fields_before(text: str, pieces: list[tuple[str, int, int]]) -> int:
    """How many words at the head of a run end a title: `Vice President of Marketing Jane Roe` -> 1, `Marketing`."""
    fields = next((number for number in range(len(pieces) - 2, 0, -1) if is_field(pieces[number - 1][0])), 0)
    if pieces[fields - 1][0].endswith("ern"):
        # "Chairman of Eastern Counties Railways": no field of work ends so.
        return 0
    start = pieces[0][1]
    return fields if fields and _in_title().search(text[max(0, start - 70) : start]) else 0


_SAYS = re.compile(rf"\b(?:{SAID}) {MAYBE_HONORIFIC}$")


def name_before_title(text: str, pieces: list[tuple[str, int, int]]) -> int:
    """How many words of a run are the name: `named Jane Roe Vice President` -> 2; all, where no verb stands before.

    Behind a verb of speech, or somebody else who is taken up, the title must end the run: `said Jane Roe President &
    CEO`, `elected Max Moe Chairman and Jane Roe Vice Chairman`.
    """
    start = pieces[0][1]
    if len(pieces) < 3 or is_title_word(pieces[0][0]):
        return len(pieces)
    before = text[max(0, start - 30) : start]
    makes = _MAKES.search(before)
    if not (makes or _SAYS.search(before) or _MAKES_TOO.search(text, max(0, start - 110), start)):
        return len(pieces)
    # "said Dr. Ann Dean": with the honorific the name takes three words.
    named = 1 + (pieces[0][0].rstrip(".") in name_sets()[0])
    words = [word for word, _, _ in pieces]
    # "named Jane Roe Creative Director": a field of work begins the title, too.
    begins = (number for number, word in enumerate(words) if number > named and (is_title_word(word) or is_field(word)))
    first = next((number for number in begins if any(map(is_title_word, words[number:]))), None)
    if first is None or not (makes or all(map(is_title_word, words[first:]))):
        return len(pieces)
    return first


def is_time(text: str, piece: tuple[str, int, int]) -> bool:
    """Whether a word before a name tells when (`In May Jane Roe joined`), and is no given name."""
    word, start, _ = piece
    return word in DAYS_AND_MONTHS and (
        word not in MONTHS_TOO or _IN_MONTH.search(text, max(0, start - 12), start) is not None
    )
