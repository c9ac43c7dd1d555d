"""Which amount is expected: where the words behind a name of an outlook lead.

is expected to be in the range of $9 to $10      should range from $1.20 to $1.30 per share
net income of $8 million, or $0.80 per share     $9 to $10 in revenue
"""

import re

from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.ranges import BETWEEN

# Between the name and its amount: `is expected to be in the range of`, `guidance to a range of`, `between`.
_LINKS = frozenset("PXLTGg&,:-yF")
_LINKING = re.compile(
    r"(?:range[sd]?|ranging|between|be|come|coming|fall|falling|land|grow|growing|increase|reach|approach|now|currently"
    r"|double|triple|expand|rise|raised|remains?|revised|updated|previously|full|year|at|continue|total)$",
    re.IGNORECASE,
)
_IN = re.compile(r" (?:in|of) (?:(?:total|net|consolidated|annual) )*")
# `is expected to increase by $2 million`, `raised its guidance by $2 million`, `growth for the year of $2 million`: how
# far, not where to.
_BY_HOW_MUCH = re.compile(r"[gG][LPy,]*$")
_BY_AN_AMOUNT = re.compile(r"A,?T[LW]{0,3}r")
_OR_SHARE = re.compile(r",?OW?[rA]S")
_RANGING = re.compile(r"rang(?:e[sd]?|ing)$", re.IGNORECASE)
# `$1.25, plus or minus five cents`: how far, is not told in figures.
_GIVE_OR_TAKE = re.compile(r",? (?:plus or minus|plus/minus|give or take|\+/-|±)", re.IGNORECASE)


def find_comparison(clause: Clause, start: int, part: str) -> int:
    """Where the comparison of a part begins; `should range from $1.20 to $1.30` is none."""
    for place, code in enumerate(part):
        ranging = code == "F" and place and _RANGING.match(clause.words(clause.tokens[start + place - 1]))
        if code in "CF" and not (ranging and part[place + 1 : place + 2] == "r"):
            return place
    return len(part)


def find_beside_income(clause: Clause, place: int, at: int) -> int:
    """`net income of $8 million to $9 million, or $0.80 to $0.90 per share`: index of the amount per share."""
    words = clause.tokens[place].metric
    beside = _OR_SHARE.match(clause.codes, at + 1)
    income = words is not None and words.ids[:1] in (("net_income",), ("net_income_attributable",))
    return beside.end() - 2 if income and beside is not None else at


def find_amount_before(clause: Clause, place: int, start: int) -> int | None:
    """Index of the amount right before its name: `expects $118 million to $120 million in revenue`."""
    if place == start or clause.codes[place - 1] not in "rA" or clause.codes[place + 1 : place + 2] in {"r", "A"}:
        return None
    between = clause.text[clause.tokens[place - 1].end : clause.tokens[place].start]
    return place - 1 if _IN.fullmatch(between) else None


def find_amount(clause: Clause, place: int, end: int) -> int | None:
    """Index of the range or amount that a name's words lead to; None where another word stands between."""
    first = place
    while place < end:
        code, token = clause.codes[place], clause.tokens[place]
        if code == "A" and _BY_AN_AMOUNT.match(clause.codes, place):
            # `increasing its outlook by $2 million to a range of`
            place += 1
            continue
        if code == "%" and clause.codes[place + 1 : place + 2] == "T" and clause.codes[place - 1] in "LTW":
            # `growth of 5% to 7% to a range of`
            place += 1
            continue
        if code == "A" and clause.codes[place + 1 : place + 3] in {"&A", "TA", "-A", "-T"}:
            # `between $2 million and $40 million`: a range too wide to be one, and neither end is the figure.
            return None
        if (
            code == "A"
            and clause.codes[place + 1 : place + 3] in {"S&", "ST"}
            and BETWEEN.search(clause.text[: token.start])
        ):
            return None
        if code == "A" and _GIVE_OR_TAKE.match(clause.text, token.end):
            return None
        if code in "rA" and _BY_HOW_MUCH.search(clause.codes[first:place]):
            return None
        if code in "rA":
            return place if is_closed(clause, place + 1, end) or clause.codes[place + 1 : place + 2] == "S" else None
        if code not in _LINKS and not (code == "W" and _LINKING.match(clause.words(token))):
            return None
        if code == "G" and "T" not in clause.codes[place:end]:
            return None
        place += 1
    return None
