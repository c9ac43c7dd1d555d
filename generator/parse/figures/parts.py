"""Sentences whose figures are not the whole issuer's, or of no period: of a part of the business, or a description.

    Revenue of our Tools segment was $5 million.        The subsidiary had sales of $2 million.
    With sales of $50 million, Example Widgets employs 400 people.

Results are told in the past tense, or in words of a report (`reports`, `rises to`); what a company is and has, in the
present. A sentence that names its period is a statement about that period, whatever its verb.
"""

import re

from generator.parse.figures.headings import LONGEST_HEADING, names_part
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.text.hinted import hinted
from generator.vocabulary.dates import MONTHS

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

# `Net sales were $9 million, up 4 percent due to growth in the Tools segment`: what grew there is but the cause.
_CAUSE = hinted(
    r"^(?:[^.;]|\.\d)*?[$€£]\d(?:[^.;]|\.\d)*? (?P<cause>due (?:primarily |mainly |largely )?to|driven by"
    r"|as a result of|because of|reflecting|led by|thanks to|attributable to)\b",
    re.IGNORECASE,
)

# `In Europe, revenue was`, `At Bolt Tools, sales rose to`, but not `In December 2025, ...` or `For Q4, ...`.
_AT_A_PLACE = re.compile(
    r"(?:In|At|For|From|Within|Across|Throughout|Outside(?: of)?) (?:(?:the|our|its) )?"
    r"(?P<carried>[A-Z][\w.&'’-]*(?:,?(?: and| of| the| &)? [A-Z][\w.&'’-]*){0,5}),"
    r"|(?P<abroad>Internationally|Domestically|Overseas|Abroad|Online),"
    # `For the bolt business, Acme had revenue of`, `At retail, we expect sales of`
    r"|(?:In|At|For|From|Within|Across) (?P<business>(?:(?:the|our|its) )?(?:[\w&-]+ ){1,4}?(?:business(?:es)?"
    r"|operations?|product lines?|categor(?:y|ies)|channels?|franchises?|portfolios?)"
    r"|retail|wholesale|e-commerce|licen[cs]\w+),"
)
_PLACED = (
    "In ",
    "At ",
    "For ",
    "From ",
    "Within ",
    "Across ",
    "Throughout ",
    "Outside ",
    "Inter",
    "Domes",
    "Overs",
    "Abro",
    "Onli",
)
_OF_TIME = MONTHS.keys() | frozenset(
    "first second third fourth quarter quarters half year fiscal full calendar fy gaap ifrs "
    "addition total summary aggregate all comparison contrast particular general fact spite".split()
)


# `North America. Revenue was $9 million.`: a heading before the words that it is over, in one line with them.
_RUN_IN = re.compile(
    r"[*_]{0,3}(?P<carried>[A-Z][\w&/'’-]{0,30}(?:,? (?:and|of|the|in|for|&|[A-Z][\w&/'’-]{0,30})){0,5})"
    r"[*_]{0,3}[.:][*_]{0,3}"
)


def find_part(text: str, issuers: list[str]) -> "re.Match[str] | None":
    """The words for a part of the business that a sentence names, but for the issuer's name: `Acme Brands`."""
    heading = _RUN_IN.fullmatch(text) if len(text) < LONGEST_HEADING else None
    if heading is not None and names_part(heading["carried"], issuers):
        return heading
    if text.startswith(_PLACED) and (place := _at_a_place(text, issuers)) is not None:
        return place
    lower = ""
    cause = _CAUSE.search(text)
    for match in _PART.finditer(text, 0, cause.start("cause") if cause else len(text)):
        word = match.group().lower()
        own = [form for form in issuers if word in form]
        lower = lower or text.lower()
        if not any(
            0 <= lower.find(form, max(0, match.start() - len(form)), match.end() + len(form)) <= match.start()
            for form in own
        ):
            return None if _SKIP_PART.search(text) else match
    return None


def _at_a_place(text: str, issuers: list[str]) -> "re.Match[str] | None":
    """The words for a country or business that a sentence begins with; None for a time, and for the issuer."""
    match = _AT_A_PLACE.match(text)
    if match is None or match["abroad"] or match["business"]:
        return match
    where = match["carried"].lower()
    words = re.findall(r"[^\W\d_]+", where)
    if any(word in _OF_TIME for word in words) or re.match(r"[qh]\d", where):
        return None
    return None if any(where.startswith(form) for form in issuers) else match


_IS = hinted(
    r"\b(?:is|are)(?: (?:now|today|currently|also))?,? "
    r"(?:an? (?!record|profit|loss|gain|net|strong|new|good|result|decrease|increase|decline|rise|\d|\$)"
    r"|an? \$[^ ]+ [a-z]+ (?:company|business|group|firm|enterprise)"
    r"|one of |among |the (?:[\w'’-]+ ){0,3}(?:largest|leading|oldest|only|biggest|premier|foremost)\b)",
    re.IGNORECASE,
)
_DOES = hinted(
    r"\b(?:employs?|operates|manufactures|makes|serves|owns|generates|designs|develops|markets|distributes|sells"
    r"|ranks|boasts)\b"
    r"|\bhas (?:(?:over|about|nearly|approximately|more than|total|net) )*(?:\d|sales|revenues?|assets)",
    re.IGNORECASE,
)


def is_description(sentence: str) -> bool:
    """Whether a sentence says what a company is or has, and names no period."""
    return (_IS.search(sentence) or _DOES.search(sentence)) is not None and not find_phrases(sentence)
