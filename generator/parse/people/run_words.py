"""The words of a run of capitalised words: which of them can be a person's, and which need a closer look."""

import re
from functools import cache, lru_cache

from generator.parse.people.title_parts import is_head, is_title_word, title_lists
from generator.vocabulary.people import name_words

BIG = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x250)) if letter.isupper())
"""Capitals of Latin script, as the inside of a character class."""
_INITIALS = re.compile(rf"(?:[{BIG}]\.-?)+")
_CAMEL_FIRST = re.compile(rf"[{BIG}][a-z]{{4,}}[A-Z]")
_CAMEL_LAST = re.compile(rf"(?!Fitz)[{BIG}][a-z]{{3,}}[A-Z]")
SUFFIXED = frozenset(("Jr", "Sr"))
# Title words that are given names or surnames as well.
NAMES_TOO = frozenset("Dean Chancellor Rector Fellow Principal Provost Partner Lead Sheriff Alderman Cho Cao".split())
# Words of no name that are surnames behind a given name: `Helen Washington`, `Alan Best`.
_SURNAMES_TOO = frozenset("Washington England Cash Storm Stock North Best Cloud".split())
DAYS_AND_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
    + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
MONTHS_TOO = frozenset("April May June August".split())
"""Months that are given names as well."""

_ABSTRACT = re.compile(
    r"[a-z]{2,}(?:[tsx]ions?|[blnrtv]ements?|agements?|(?<!blanken)ships?|ability|ibility|ivity|ology|ologies|ometry|ization|isation|"
    r"acturing|ineering|eting|ernance|iance|urance)"
)


@lru_cache(maxsize=4096)
def is_abstract(word: str) -> bool:
    """Whether a word names an activity by its ending, as no person is called: `Enablement`, `Distribution`."""
    return len(word) > 8 and _ABSTRACT.fullmatch(word.lower()) is not None


@cache
def given_names() -> frozenset[str]:
    """Common given names."""
    return frozenset(name_words().given)


@cache
def name_sets() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The word lists of names: honorifics, openers of sentences, words of no name, suffixes."""
    words = name_words()
    openers = frozenset([*words.openers, *words.ahead])
    return frozenset(words.honorifics), openers, frozenset(words.never), frozenset(words.suffixes)


def is_set_large(words: list[str]) -> bool:
    """Whether a surname alone stands in capitals, as French and Belgian firms print it: `Jane ROE`."""
    return (
        len(words) > 1
        and words[-1].isupper()
        and len(words[-1]) > 3
        and words[-1].replace("-", "").replace("’", "").replace("'", "").isalpha()
        and not any(word.isupper() and not _is_initial(word) for word in words[:-1])
        and any(len(word.rstrip(".")) > 2 for word in words[:-1])
    )


def _is_initial(word: str) -> bool:
    return len(word) == 1 or ("." in word and (len(word) == 2 or _INITIALS.fullmatch(word) is not None))


def is_field(word: str) -> bool:
    """Whether a word is one of a field of work: `Sales`, `Quality`."""
    return word.lower() in title_lists().departments or word in ("Board", "Directors", "Committee") or is_abstract(word)


def is_plausible(words: list[str]) -> bool:
    """Whether words can be a personal name: not too many, no initial last, none that is never part of one."""
    never = name_sets()[2]
    if (
        len(words) > 1
        and words[0].isupper()
        and all(word.isupper() and not _is_initial(word) for word in words)
        and (max(map(len, words)) <= 4 or min(map(len, words)) <= 2)
    ):
        return False
    if not 1 <= len(words) <= 6 or _is_initial(words[-1]):
        return False
    if len(words) > 1 and sum(map(is_field, words)) > 1:
        # "Manager, Quality Assurance and Environmental Affairs", "Mortgage Loan Originator": a field of work.
        return False
    if len(words) > 1 and any(map(is_abstract, words)):
        return False
    if len(words) > 1 and all(map(is_title_word, words)):
        # "Managing Partner".
        return False
    for number, word in enumerate(words[:-1] if _has_surname(words) else words):
        if word in never and (number or word not in MONTHS_TOO or len(words) < 2):
            return False
        if len(word) < 2 or not word.isupper():
            continue
        if word.rstrip(".").capitalize() in never:
            return False
        if (
            len(word) > 2
            and not _is_initial(word)
            and len(words) > 1
            and not all(w.isupper() for w in words)
            and not is_set_large(words)
        ):
            return False
    # "CleanWidget": a product or a firm. "McRoe" and "FitzRoe" are names.
    return len(words[-1].rstrip(".")) >= 2 and not _CAMEL_LAST.match(words[-1]) and not _CAMEL_FIRST.match(words[0])


def _has_surname(words: list[str]) -> bool:
    """Whether the words before the last make a surname of it, whatever it is.

    So does an initial (`Alan F. List`), and a given name of a word that many are called by (`Helen Washington`).
    """
    if len(words) > 2 and _is_initial(words[-2]):
        return words[0] not in name_sets()[2]
    return len(words) > 1 and words[-1] in _SURNAMES_TOO and words[0] in given_names()


@lru_cache(maxsize=4096)
def may_be_name(word: str) -> bool:
    """Whether a word alone may be a name: the same few thousand words open most sentences, hence the cache."""
    return is_plausible([word]) and not (is_head(word) and word not in NAMES_TOO)


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """What a word of a run is, as a letter; kept, since the same few thousand words make most runs.

    `n` an ordinary word, `o` an opener, `i` an initial with its stop, `f` a field of work, `m` a modifier of titles;
    `?` for honorifics, heads of titles, capitals, suffixes and the like.
    """
    honorifics, openers, never, _ = name_sets()
    if is_head(word):
        return "?"
    if word[-1] == "." and _is_initial(word) and word.rstrip(".").capitalize() not in never:
        return "i"
    modifiers = title_lists().modifiers
    field = is_field(word)
    modifier = word.lower() in modifiers
    if (
        word.isupper()
        or not (word[0].isalpha() and word[-1].isalpha())
        or word in SUFFIXED
        or word in honorifics
        or word in DAYS_AND_MONTHS
        or (is_title_word(word) and not modifier)
        or is_abstract(word)
        or not {word, f"{word}."}.isdisjoint(name_words().post_nominals)
        or field + modifier + (word in openers) > 1
        or _CAMEL_LAST.match(word)
    ):
        return "?"
    return "f" if field else "m" if modifier else "o" if word in openers else "n"


def is_ordinary(kinds: str) -> bool:
    """Whether the words before a run and the titles in it have no say in what its name is, by the kinds of its words.

    So it is with most runs. A field of work may end a title only before two words or more, and a modifier may
    begin one only behind two.
    """
    return "?" not in kinds and (len(kinds) < 3 or ("f" not in kinds[:-2] and "m" not in kinds[2:]))


def openers_of_name(words: list[str], kinds: str) -> int | None:
    """How many openers stand before the name that the other words of an ordinary run make; None where they make none.

    The same as `is_plausible` says of those words.
    """
    rest = kinds.lstrip("o")
    openers = len(kinds) - len(rest)
    if not 1 <= len(rest) <= 6 or rest == "ff" or (len(rest) > 1 and not rest.strip("m")):
        return None
    named = words[openers:]
    return openers if name_sets()[2].isdisjoint(named[:-1] if _has_surname(named) else named) else None
