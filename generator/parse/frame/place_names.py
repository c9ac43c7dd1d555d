"""Whether words could be the place of a dateline."""

import re
from collections.abc import Iterable
from functools import cache

from generator.parse.frame.company_names import is_legal_form
from generator.vocabulary import places

_CITY_WORD = re.compile(r"(?:(?:['’‘]s-)?[^\W\d_][\w.'’\-]*|&|/)$")
_SMALL = frozenset("and of de la le du del da di do el los las am an der den on upon sur y et".split())
# A sentence may begin with a day: "On March 5, 2004, the Company", "In July 2003", "Effective May 1, 2004".
_NOT_PLACES = re.compile(
    r"^(?:on|in|as|by|at|for|the(?! (?:woodlands|hague|dalles|villages|colony|netherlands)\b)|this|from|since|until|"
    r"after|before|during|effective|today|a|an|of|to|and|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|wed|thurs?|fri|sat|sun)(?=\.?(?:,|$))|"
    r"contacts?|date|dated|signature|released?|"
    r"press|news|research(?! triangle)|blog|opinion|analysis|feature|insights?|commentary|"
    r"source|quarter|year|months?|ended|ending|fiscal|updated|published|posted|filed|exhibit|page|"
    r"tables?|first|second|third|fourth|conference|call|copyright|"
    r"retrieved|tel(?! aviv)|fax|phone|record|payable|payment|last|next|"
    r"deadline|sent|subject|between|through|total|net|about|see|form|item|note|notes|announces?|reports?)\b",
    re.IGNORECASE,
)
# "AMSTERDAM, the Netherlands"; "Research Triangle Park", where the first word is what a paper is elsewhere.
_ARTICLE = re.compile(r"(?<=, )the (?=[A-Z])|\bResearch (?=Triangle\b)", re.IGNORECASE)
_SPLIT = re.compile(r"[,/&|]| and ", re.IGNORECASE)
_SLASH = re.compile(r"(?<=[A-Za-z.])/(?=[A-Z])")
_DASH = re.compile(r" [-–—]{1,2} ")
_LONGEST = 90
# "ASX ANNOUNCEMENT", "Stock Exchange Release": what a line above the day calls the paper.
_NOTICE = frozenset(
    "research reports results announces date dated by announcement announcements release releases news notice "
    "statement report contact contacts relations inquiries enquiries editors "
    "chairman president officer director vp svp evp ceo cfo secretary treasurer months weeks ended ending".split()
)
# 's-Hertogenbosch, 's-Gravenhage; Coeur d'Alene, Villeneuve l'Archevêque.
_SMALL_BEGINNINGS = ("'s-", "’s-", "‘s-", "d'", "d’", "l'", "l’")


@cache
def _regions() -> frozenset[str]:
    names = places()
    return fold_names((*names.states, *names.short_states, *names.countries, *names.cities))


def _folded(words: str) -> str:
    return "".join(words.lower().replace(".", "").split())


def fold_names(names: Iterable[str]) -> frozenset[str]:
    """Names of places as they are compared: without capitals, blanks and full stops."""
    return frozenset(_folded(name) for name in names)


def ends_in(place: str, names: frozenset[str]) -> bool:
    """Whether the last words of a place are one of the names, see `fold_names`."""
    pieces = place.replace(",", " ").split()
    return any(_folded(" ".join(pieces[-length:])) in names for length in range(1, min(4, len(pieces)) + 1))


def ends_in_region(words: str) -> bool:
    """Whether a place ends in a state, province or country, or is a city that datelines print alone."""
    return ends_in(words, _regions())


def is_region(words: str) -> bool:
    """Whether words are a state, province, country or well-known city, and nothing more: `Rhode Island`."""
    return _folded(words) in _regions()


@cache
def _abbreviations() -> frozenset[str]:
    return fold_names(places().short_states)


def without_full_stop(place: str) -> str:
    """A place without the point that only ends it: `SPRINGFIELD. May 5`; that of `Springfield, Ill.` belongs to it."""
    word = place[place.rfind(" ") + 1 :]
    ends = word.endswith(".") and len(word) > 4 and "." not in word[:-1] and _folded(word) not in _abbreviations()
    return place[:-1] if ends else place


# "DENOMINATOR AT 30 APRIL 2015": what leads on to a day, and is no state's letters.
_LEAD_ON = frozenset("at as for from until by of to with".split())


def is_place(words: str) -> bool:
    """Whether `words` could be one or two cities with their states or countries."""
    if not 2 <= len(words) <= _LONGEST or _NOT_PLACES.match(words) or any(c.isdigit() for c in words):
        return False
    words = _SLASH.sub(" / ", _ARTICLE.sub("", words))
    cities = _DASH.split(words)
    if len(cities) == 2:
        # "Springfield, Ontario, CANADA – Oslo, NORWAY": dashes join cities only where each names its region.
        return all(is_place(city) and ends_in_region(city) for city in cities)
    parts = [part for part in re.split(r"[\s,|]+", words) if part]
    if len(parts) > 12 or parts[-1].lower() in _LEAD_ON:
        return False
    for part in parts:
        if part.lower() in _SMALL:
            continue
        if not _CITY_WORD.match(part) or not (part[0].isupper() or part in "&/" or part.startswith(_SMALL_BEGINNINGS)):
            return False
    if any(_is_no_place_word(part) for part in parts[1:]):
        return False
    stretches = _SPLIT.split(words)
    return (parts[0][0].isupper() or parts[0].startswith(_SMALL_BEGINNINGS)) and all(
        len(stretch.split()) <= 4 for stretch in stretches
    )


def _is_no_place_word(part: str) -> bool:
    """`Inc.`, `Date:` and the like; legal forms that are states too (`NV`, `AB`, `CO`) are none."""
    bare = part.lower().rstrip(":.,")
    return bare in _NOTICE or (is_legal_form(part) and bare not in _regions())


def is_garbled_place(words: str) -> bool:
    """Whether words before a wire's bracket are a place in capitals that a wrong encoding spoilt: `MONTRÃ%AL`."""
    letters = [c for c in words if c.isalpha()]
    if len(words) > 60 or not letters or any(c.isdigit() for c in words) or not words[0].isupper():
        return False
    return any(c in "Ã�%©¢" for c in words) and sum(c.isupper() for c in letters) * 2 > len(letters)
