"""What makes a run of capitalised words no person: a legal form behind it, what only firms do, a place's words.

Forms it was made for: `Roe & Moe LLP`, `Moe Stanley is acting as bookrunner`, `in Santa Roe`, `Acme's Santa Roe plant`,
`the Jane Roe Professor`, `the brokerages of Moe & Poe, Jane Roe and Ann Doe`.
"""

import re
from functools import lru_cache

from generator.parse.frame.place_names import is_region
from generator.parse.people.employers import institution_kinds
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate
from generator.parse.people.run_words import given_names
from generator.parse.people.title_parts import is_title_word
from generator.parse.people.titles import Title, read_titles
from generator.vocabulary.people import MAYBE_HONORIFIC

# A legal form, or a firm's further words, behind what looks like a person's name.
_FIRM_BEHIND = re.compile(
    r"(?:,? (?:(?:Inc|Corp|Ltd|LLC|LLP|plc|PLC|Co|AG|SE)\b(?!-)|L\.P|S\.A|N\.V)|,? & | and Company|['’]s? (?:Inc|Corp)|"
    r" of the (?:Year|Month|Quarter|Decade)\b)"
)
# "Blue Gear, a subsidiary of Acme", "Blue Gear, a leading maker of gears": what only firms are.
_IS_FIRM = re.compile(
    r",? (?:is |was )?(?:an?|the|its|our|one of) (?:[\w\-]+,? ){0,6}?(?:subsidiar(?:y|ies)|divisions?|affiliates?|"
    r"joint venture|company|companies|makers?|manufacturers?|providers?|suppliers?|distributors?|producers?)"
    r"(?= (?:of|that|which|based|in|with)\b|[,(]| \()"
)
_TRADING_AS = ("dba ", "d/b/a ", "doing business as ", "trading as ")
# "Gear Stanley is acting as sole bookrunner": what only firms do.
_ACTS_AS_FIRM = re.compile(
    r",? (?:(?:is|was|has|have|will|are|were|be|been|also|currently) )*(?:serv|act)(?:es?|ed|ing|s) as [^.;]{0,70}?\b"
    r"(?:underwriters?|book-?runn\w+|(?:placement|selling|paying|transfer|exchange|information|escrow) agents?|"
    r"financial advis[eo]rs? (?:to|for|in)|dealer managers?|lead managers?|co-?managers?|arrangers?)\b"
    r"|,? as (?:its |the |our |their |new |independent |registered |public |certified |external |auditors? |and )*"
    r"(?:auditors|accountants|accounting firm|auditing firm)\b"
)
# "renamed the brokerages of Moe & Poe, A.B. Roe and": houses called after people.
_AMONG_FIRMS = re.compile(
    r"\b(?:(?:brokerages?|(?:law |accounting |brokerage |investment |search )?firms?|companies|subsidiaries|agencies"
    r"|brands?|labels|banks|dealerships|practices|retailers|stores|publishers|makers|imprints|wineries|designers) of"
    r"|(?:brokerages|firms|companies|subsidiaries|agencies|brands|labels|banks|dealerships|retailers|publishers)"
    r"(?:,? (?:such as|including|like|called))"
    r"|(?:an?|is|was|and|also) (?:co-?)?founder of)(?: the)? (?:(?:[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,3})"
    r"(?:,? (?:and|&|or)|,) )*$"
)
_SENTENCE_REACH = 160
# "in Santa Fe", "near San Jose": a place. "the Jane Roe Professor": a chair.
_PLACED = re.compile(r"\b(?:in|near|from|at|[Tt]he) $")
_PLACED_ELSEWHERE = (" in ", " near ", " downtown ", " across ", " outside ")
_UNIT = re.compile(
    r"[’']?s? (?:offices?|plants?|facilit(?:y|ies)|headquarters|campus|mines?|projects?|areas?|regions?|count(?:y|ies)|"
    r"stores?|sites?|markets?|communit(?:y|ies)|airport|branch(?:es)?|residents?|property|deposit|laborator(?:y|ies)|"
    r"warehouse|refinery|station)\b"
)


_WORD_BEHIND = re.compile(r" (?P<word>[A-Za-z][\w\-]*)")
_NAME_BEHIND = re.compile(rf" {MAYBE_HONORIFIC}[A-Z][\w’'.\-]+ [A-Z]")

PROFESSIONS = frozenset(
    "surgeon physician engineer scientist geologist geophysicist metallurgist chemist oncologist pharmacist designer "
    "executive entrepreneur economist researcher attorney accountant banker lender consultant broker architect "
    "professor editor".split()
)
"""What people are called that are no posts, where no organisation is printed."""
_QUALIFIED = re.compile(r"(?:chartered|certified|registered|licensed) ", re.IGNORECASE)
_FIRMS_TOO = re.compile(
    r"advis[oe]r|auditor|lender|underwriter|broker|(?!managing|senior|founding)(?:[a-z\-]+ )?partner"
)
_ANY_A = re.compile(r"\b[Aa]n? (?:[a-z\-]+ ){0,4}$")


# "chief financial officer of rival Beta Gear", "president of retailer Gear One": a firm's name follows.
_OF_A_FIRM = re.compile(
    r" of (?:[a-z\-]+ )?(?:rival|parent|competitor|subsidiary|affiliate|client|supplier|neighbou?r\w*|nearby|giant|"
    r"chain|start-?up|retailer|manufacturer|publisher|developer|operator|insurer|lender|utility|broker|carrier|airline|"
    r"bank|agency|firm|company|conglomerate|brand|group|[a-z]*maker) $"
)


def _heads_title(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether a firm's name stands before somebody's titles: `said Mercy Harbor president and CEO Jane Roe`."""
    word = _WORD_BEHIND.match(text, candidate.after)
    if word is None or not is_title_word(word["word"]):
        return False
    titles = read_titles(text, word.start("word"), known)
    if titles and text.startswith(" and ", titles[-1].after):
        titles = read_titles(text, titles[-1].after + len(" and "), known)
    return bool(titles) and _NAME_BEHIND.match(text, titles[-1].after) is not None


@lru_cache(maxsize=1024)
def _is_place_or_house(name: str) -> bool:
    """`Rhode Island`, whatever verb stands behind it; `Bank-Rhode Island`, which ends a bank's name."""
    return is_region(name) or any(part in institution_kinds() for part in name.partition(" ")[0].split("-")[:-1])


def is_firm(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether the name is an organisation's, or part of one, or a state's or country's."""
    if candidate.honorific is None and candidate.name.lower() == known.town:
        return True
    if known.holds(candidate.name) or (candidate.honorific is None and _is_place_or_house(candidate.name)):
        return True
    # "noted that Hudson Valley has declared" of Hudson Valley Holding Corp., but not of Jane Roe Designs Inc.
    given = candidate.words[0]
    bare = candidate.honorific is None and "." not in given and given not in given_names()
    if bare and known.holds_folded(candidate.name):
        return True
    end = known.match(text, candidate.start)
    if (end is not None and end > candidate.start) or known.ends(text, candidate.start, candidate.end):
        return True
    if candidate.honorific is None and _heads_title(text, candidate, known):
        return True
    if text.endswith(_TRADING_AS, 0, candidate.start):
        return True
    before = max(0, candidate.start - _SENTENCE_REACH)
    if candidate.honorific is None and _OF_A_FIRM.search(text, max(0, candidate.start - 60), candidate.start):
        return True
    if candidate.honorific is None and _AMONG_FIRMS.search(text, before, candidate.start):
        return True
    if candidate.honorific is None and _IS_FIRM.match(text, candidate.end):
        return True
    return bool(_FIRM_BEHIND.match(text, candidate.end) or _ACTS_AS_FIRM.match(text, candidate.end))


def is_place(text: str, candidate: Candidate, whole: str) -> bool:
    """Whether the words around a name, or before it elsewhere in the document, make it a place, chair or building."""
    if candidate.honorific is not None:
        return False
    if _PLACED.search(text[max(0, candidate.start - 8) : candidate.start]) or _UNIT.match(text, candidate.end):
        return True
    place = whole.find(candidate.name)
    while place >= 0:
        if (
            whole[max(0, place - 9) : place].endswith(_PLACED_ELSEWHERE)
            and not whole[place + len(candidate.name) : place + len(candidate.name) + 1].isalnum()
        ):
            return True
        place = whole.find(candidate.name, place + 1)
    return False


def is_profession(printed: str) -> bool:
    """Whether words say what somebody is, and no post: `surgeon`, `Chartered Accountant`."""
    return printed in PROFESSIONS or _QUALIFIED.match(printed) is not None


def describes_only(text: str, titles: list[Title]) -> bool:
    """Whether words before a name say what somebody is, at no organisation: `A board certified surgeon, Dr. Roe`."""
    title = titles[-1]
    if _FIRMS_TOO.fullmatch(text, title.start, title.end) and title.organisation is None:
        # "its previous advisor, Roe Moe Poe", "our development partner, Roe Moe": a firm as soon as not.
        return True
    article = _ANY_A.search(text, max(0, title.start - 60), title.start)
    return (
        article is not None
        and title.organisation is None
        and text[title.start : title.end].rsplit(maxsplit=1)[-1] in PROFESSIONS
    )
