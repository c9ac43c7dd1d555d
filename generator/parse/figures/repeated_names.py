"""A figure of a second period whose name is not printed again.

Revenues for the year were $9 million compared with $8 million in 1990, and for the fourth quarter were $3 million.
Revenue was $3 compared to $2 for the quarter ended DAY and $9 for the year ended DAY compared to $8 for 2003.
Net income for the quarter was $3 million and for the year $9 million.
"""

import re

from generator.parse.figures.tokens import Token, codes_of

_NAMELESS = re.compile(r"(?<=[AP]),?&(?=PLA)")
_BARE = re.compile(r"(?<=CAP)&(?=APCA)")
_ELLIPSIS = re.compile(r"(?<=A),?&(?=PA(?:[,;COF]|W?$))")


def renew_names(tokens: list[Token]) -> list[Token]:
    """The typed words of a sentence with its only name repeated before such figures."""
    codes = codes_of(tokens)
    names = [token for token in tokens if token.code in "Mm"]
    if len(names) != 1 or names[0].code != "M":
        return tokens
    name = names[0]
    first = codes.index("M")
    # `Sales for the year and the fourth quarter were`: there both periods are of the amounts behind.
    places = [match.end() for match in _NAMELESS.finditer(codes, first) if "A" in codes[first : match.start()]]
    bare = [match.end() for match in _BARE.finditer(codes, first)]
    link = next((token for token in tokens[first:] if token.code == "L"), None)
    # Where a period stood before the first amount, it does so before the next one: `was $3 and for the year $9`.
    behind = codes.startswith("MPLA", first)
    elided = [match.end() for match in _ELLIPSIS.finditer(codes, first)] if behind else []
    done = list(tokens)
    for place in sorted([*places, *bare, *elided], reverse=True):
        if place in elided and link is not None:
            done[place : place + 1] = [name, done[place], link]
        elif place in places:
            done.insert(place, name)
        elif link is not None:
            done[place:place] = [name, link]
    return done
