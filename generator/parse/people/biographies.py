"""Sentences of a biography: steps of a career that are told as past, and no news.

Wordings it was made for: `Roe began her career at Gamma Mill and later became Controller of Beta Gear`, `Before coming
to Acme, Roe was named Treasurer of Beta Gear`, `Roe joined Beta Gear as an analyst after college and went on to become
its Treasurer`, `Two years later, she was promoted to Vice President of Beta Gear`.
"""

import re

from generator.parse.people.known_names import KnownNames
from generator.parse.people.seats import BOARD_SEAT
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.hinted import hinted

# What tells steps of a career.
_ONCE = hinted(
    r"\b(?:(?:began|started|launched) (?:his|her|their) (?:[\w\-]+ ){0,4}career|career (?:began|started)"
    r"|(?:later|subsequently|eventually|ultimately|then) (?:became|joined|served|moved|was|rose|held|led)|went on to"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|several|\d+|a) years? later|the following year"
    r"|after (?:graduat\w+|college|university|law school|business school|earning|receiving his|receiving her)"
    r"|(?:prior to|before) (?:joining|coming to|being|becoming|that|this)"
    r"|earlier in (?:his|her|their) career|earlier career"
    r"|during (?:his|her|their) (?:[\w\-]+ ){0,3}(?:career|tenure|years)"
    r"|(?:rose|risen|rising|advanc(?:ed|ing)) (?:[a-z]+ly )?(?:through|from|to (?:become|the (?:rank|position))))\b",
    re.IGNORECASE,
)
# What tells news in spite of that.
_NOW = hinted(
    r"\b(?:today|will|effective|announce[ds]?|is being|(?:has|have) (?:been )?(?:[a-z]+ly )?"
    r"(?:appointed|named|elected|promoted|hired|joined|become))\b",
    re.IGNORECASE,
)
FROM_HOUSE = re.compile(r" from (?:the )?(?=[A-Z])")
"""Behind a verb of leaving: ` from Beta Gear`."""
_INSIDE = re.compile(r"[^,.;]{0,60}\b(?:Board|Committee|Council|Company|Bank|Group|Corporation|Trust)\b")


def is_biography(text: str) -> bool:
    """Whether a sentence tells what was once; a clause beside its news does not count."""
    return bool(_ONCE.search(text) and not _NOW.search(text))


def is_elsewhere(text: str, title: Title, known: KnownNames) -> bool:
    """Whether a title's organisation is printed, and is not the release's own: of that, none is known to be past."""
    if title.organisation is None:
        return False
    name = text[slice(*title.organisation)].removeprefix("the ")
    return known.owners.get(name, name) != known.owners.get("Company")


def left_elsewhere(text: str, end: int, known: KnownNames) -> bool:
    """Whether a verb of leaving that ends at `end` leaves what is no matter here: `from the Freedonia Navy`."""
    away = FROM_HOUSE.match(text, end)
    return (
        away is not None
        and known.match(text, away.end()) is None
        and not _INSIDE.match(text, away.end())
        and not BOARD_SEAT.match(text, away.end())
        and not read_titles(text, away.end(), known)
        and not _NOW.search(text)
    )
