"""Speakers that are no person: a company, a board, a court.

Forms it was made for: `Acme issued the following statement: "..."`, `the Court ruled that "..."`, `Beta Gear reports,
"..."`, `"...," the company said`, `"...," said the Board of Directors`, `"...," said a spokesman for Acme`.
"""

import re
from functools import cache

from generator.parse.people.known_names import KnownNames
from generator.parse.speech.attribution import verbs_of_speech
from generator.parse.text.hinted import hinted

_BODY = (
    r"(?:[Tt]he|[Ii]ts|[Tt]his|[Oo]ur) (?:special |independent |audit |executive |joint |state |full )?"
    r"(?:(?:company|firm|bank|corporation)['’]s )?(?:[A-Z][\w&’'\-]+ ){0,4}?"
    r"(?:[Cc]ourt|[Bb]oards?(?: of (?:[Dd]irectors|[Tt]rustees))?|"
    r"[Cc]ompany|[Cc]orporation|[Cc]ommission|[Cc]ommittee|[Aa]gency|[Dd]epartment|[Mm]inistry|[Ff]oundation|"
    r"[Aa]ssociation|[Ff]irm|[Bb]ank|[Pp]artnership|[Tt]rust|[Ff]und|[Ii]nstitute|[Uu]nion|[Cc]ouncil|[Tt]ribunal|"
    r"[Pp]anel|[Jj]udges?|[Cc]ompanies|[Aa]uthority)"
    r"(?: of (?:the|its) [Bb]oard(?: of [Dd]irectors)?|"
    r" (?:of|for) (?:the )?[A-Z]\w+(?:(?:,| and|, and)? [A-Z]\w+){0,3})?"
)
# Somebody without a name who speaks for others.
_SPOKESMAN = (
    r"(?:[Aa]n?|[Tt]he|[Ii]ts) (?:(?:[A-Z][\w&.’'\-]*|company|bank|ministry|government|police) ){0,4}"
    r"spokes(?:man|woman|person)"
    r"(?: (?:for|of) (?:the )?(?:[a-z]+(?=[.,;:]| said| added|$)|"
    r"[A-Z][\w&’'\-]*(?: (?:of |and |& )?[A-Z][\w&’'\-]*){0,5}))?"
)
_SPOKESMAN_FIRST, _SPOKESMAN_LAST = re.compile(_SPOKESMAN), re.compile(rf"(?<![\w’'\-]){_SPOKESMAN}$")
_BODY_FIRST, _BODY_LAST = re.compile(_BODY), re.compile(rf"(?:{_BODY})$")
_BEGINS = re.compile(r"(?<![\w’'&.\-])(?:[Tt]he )?[A-Za-z0-9]")
_STATEMENT = hinted(
    r"\b(?P<cue>(?:issued|released|made|published|gave) (?:the following|this|a) (?:joint )?(?:statement|comments?))\b"
    r"[^:“\"]{0,220}:?$"
)
_NOT_SPEECH = frozenset("announced announces reported reports shared expressed".split())
"""Verbs of releases that hand over a person's words; behind a company they rather tell what it did."""


@cache
def _before() -> "re.Pattern[str]":
    verbs = f"ruled|rules|held|found|{verbs_of_speech(rarer=False)}"
    return re.compile(
        rf"(?P<gap>(?:, [^,]{{2,60}},)?(?: (?:also|further|then|has|have|had|today|recently|later)){{0,3}}) "
        rf"(?P<cue>{verbs})(?: (?:today|also|in a statement|in its [\w ]{{3,30}}|in part|yesterday|on [A-Z]\w+))*"
        r"(?P<tail>,|:| that:?|,? and that)?$"
    )


@cache
def _first() -> "re.Pattern[str]":
    """The verb before who speaks."""
    return re.compile(rf"(?P<cue>{verbs_of_speech(rarer=False)}) ")


_BREAKS = re.compile(r"[.,;:]|$| (?:in|today|on|at)\b")


@cache
def _behind() -> "re.Pattern[str]":
    """The verb behind who speaks."""
    return re.compile(
        rf" (?:also |further |has |have )?(?P<cue>{verbs_of_speech(rarer=False)})(?=[.,:;]| (?:in|today|on)\b|$)"
    )


def _names_at(text: str, start: int, end: int, known: KnownNames) -> int | None:
    """Where the organisation that ends at `end` begins, not before `start`; None where none does."""
    body = _SPOKESMAN_LAST.search(text[:end], max(start, end - 110)) or _BODY_LAST.search(
        text, max(start, end - 70), end
    )
    if body:
        return body.start()
    for word in _BEGINS.finditer(text[max(start, end - 80) : end]):
        place = max(start, end - 80) + word.start()
        if known.match(text, place) == end:
            return place
        if text[place].isupper() and end - place > 3 and known.holds_folded(text[place:end]):
            # The first words of a name: `Beta Gear` of Beta Gear Holdings Inc.
            return place
    return None


def collective_before(
    text: str, start: int, end: int, known: KnownNames
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The organisation that speaks in the clause `text[start:end]` before a quotation, and its verb: index ranges."""
    clause = text[start:end].rstrip()
    statement = _STATEMENT.search(clause)
    if statement:
        before = re.sub(r"(?:,| today| jointly| has| have)+$", "", clause[: statement.start()].rstrip())
        place = _names_at(text, start, start + len(before), known)
        if place is not None:
            return (place, start + len(before)), (start + statement.start("cue"), start + statement.end("cue"))
    match = _before().search(clause)
    if match is None or (match["cue"] in _NOT_SPEECH and match["tail"] not in (",", ":")):
        return None
    place = _names_at(text, start, start + match.start(), known)
    if place is None:
        return None
    return (place, start + match.start()), (start + match.start("cue"), start + match.end("cue"))


def collective_behind(
    text: str, start: int, end: int, known: KnownNames
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The organisation that speaks behind a quotation: `the company said`, `said the board`."""
    place = start
    while place < end and text[place] in " ,—–-":
        place += 1
    verb = _first().match(text, place, end)
    place = verb.end() if verb else place
    body = _SPOKESMAN_FIRST.match(text, place, end) or _BODY_FIRST.match(text, place, end)
    stop = body.end() if body else known.match(text, place)
    if stop is None or stop > end:
        return None
    if verb is not None:
        return ((place, stop), verb.span("cue")) if _BREAKS.match(text, stop, end) else None
    cue = _behind().match(text, stop, end)
    return ((place, stop), cue.span("cue")) if cue else None
