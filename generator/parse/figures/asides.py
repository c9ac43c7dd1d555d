"""What a row of typed words alone would misread: asides between commas, shares of two classes, names not repeated.

Net income, including a gain of $2 million on a sale, totaled $9 million.
Net income of $9 million, or $0.40 per share, included a gain of $2 million, or $0.09 per share.
Net income was $5 million, or $0.50 per Class A share and $0.45 per Class B share.
Revenues for the year were $9 million compared with $8 million in 1990, and for the fourth quarter were $3 million.
Revenue was $3 compared to $2 for the quarter ended DAY and $9 for the year ended DAY compared to $8 for 2003.
"""

import re
from dataclasses import replace

from generator.parse.figures.metric_words import OTHER
from generator.parse.figures.tokens import Token, codes_of
from generator.parse.text.hinted import hinted

_ASIDE = re.compile(
    r"(?:which )?(?:includ(?:ing|es|ed)|inclusive of|reflect(?:ing|s|ed))\b"
    # `$0.27 a diluted share, based on 14,301,852 shares outstanding, compared to`
    r"|(?:based|calculated|computed) (?:up)?on (?=[^;()]{0,90}\bshares\b)"
    # `Acme Corp., the parent company of Acme Bank and its subsidiaries, reported`
    r"|(?P<holds>(?:the |an? )?(?:[a-z-]+ ){0,3}(?:parent|holding)(?: company)? (?:of|for)\b)"
    r"|(?:which (?:was|were|is|are|has|had) )?(?:(?:adversely|negatively|positively|favorably|partly|largely) )?"
    r"(?:impacted|affected|hurt|helped|boosted|reduced|increased) by\b",
    re.IGNORECASE,
)
# `, the holding company for Acme Bank (the "Bank") today reported`: it ends before the verb, too.
_TELLS = re.compile(r"(?:today |also )?(?:reported|announced|posted|recorded|earned)\b")
_OR_A_SHARE = re.compile(r",O?AS(?=,|.$),?")
# `net income of $9 million, and a return on average equity of 13.4%, for 2002`
_RETURN = hinted(
    r",? (?:and|with) (?:an? )?(?:annualized )?returns? on (?:average )?"
    r"[a-z' ]{5,40} of [\d.]{1,6}(?:%| percent)",
    re.IGNORECASE,
)
# `or 17.8% of sales`, `, representing 12% of revenue,`: a share of the whole, told in passing.
_IN_PASSING = re.compile(r",?[Og-]?(?:%L[Mm]|%[Mm](?!L))(?=[,C&PF.W]|$)")


# `decreased 3.4% reported and 2.7% in constant currency to $9`
# `increased 10%, or 9% on a constant currency basis, compared to $8`
# `increased 12% sequentially and 20% year over year to $9`, unless it goes on with one of the two figures before it
_RATE_TOO = re.compile(r"(?<=%)(?:&%N|,?O%N,?)(?=T|,?[CF])|(?<=[%y]),?&%y,?(?=TL?A[^CF]*$)")
# `increased 12% over the prior-year quarter to $5 million`, `by 4% from a year ago and amounted to`: what the rate is
# told against, before the amount.
_RATE_AGAINST = re.compile(r"(?<=[%A]),?[CFg]P(?=,?(?:T|&?L)A)")
# `totaled $9 million, up 16%, in the third quarter and $30 million, up 11%, in the nine months`
_GROWTH_ASIDE = re.compile(r"(?<=A),[Gg]L?%y*,(?=P)")
# `were $.30, a $.02 increase from $.28`, `, an $8,000 or 27% increase`: by how much it rose.
_BY_SO_MUCH = re.compile(r"(?<=[AS%P]),(?:A(?:,?O%,?|\(%\))?|%,?OA,?)(?=g(?:[FC;,.W&]|$))")
# `or $.26 per share, as restated, during`
_NOTHING = re.compile("(?<=,),")
# `Compared with the prior-year quarter, revenue rose to`
CAUSES = "because of|due to|as a result of|despite|reflecting|thanks to|owing to"
"""What leads in a cause; other modules know more words besides."""

_CAUSE = re.compile(rf"(?:\w+ly )?(?:{CAUSES}) ", re.IGNORECASE)
_AFTER_PREFERRED = re.compile(
    r"(?:after|including|less|net of|deducting)\b[^,]{0,80}\bpreferred\b[^,]{0,30}\bdividends?\b[^,]{0,20},",
    re.IGNORECASE,
)
# A figure with a period of its own.
_TOLD_FOR = re.compile(r"M[,y]*P[P,y]*L?A|M[,y]*LA(?:,?OAS)*,?P")
_LEADING_BASIS = re.compile(r"[CF]P,")


def without_asides(text: str, tokens: list[Token]) -> list[Token]:
    """Leave out what is told of a figure's parts between commas: `, including a gain of $2 million on a sale,`."""
    done: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.code == "," and index + 1 < len(tokens):
            start = tokens[index + 1].start
            tells = codes_of(tokens[index + 1 : index + 3]) == "WM" and "M" not in codes_of(done)
            # `reported its results for the quarter, including a net loss of $4 million`
            aside = _ASIDE.match(text, start) if not tells else None
            if aside:
                close = _end_of_aside(tokens, index)
                if aside["holds"] and (verb := _TELLS.search(text, start, tokens[close].start)):
                    index = next(j for j, token in enumerate(tokens) if token.start >= verb.start())
                    continue
                if tokens[close].code == "," or tokens[close - 1].code == "S":
                    index = close
                    continue
        done.append(token)
        index += 1
    return done


def _end_of_aside(tokens: list[Token], index: int) -> int:
    """The comma that ends an aside: right before the verb that its figure waits for, else the next one."""
    stops = [j for j in range(index + 2, len(tokens)) if tokens[j].code in ",;"]
    codes = codes_of(tokens)
    if re.search(r"M[P]*$", codes[:index]):
        # `Net income, including a gain of $2, or $0.01 per share, resulting from a sale, totaled $9`
        verb = next((j for j in stops if codes[j] == "," and re.match(r"L?[LG]", codes[j + 1 :])), None)
        if verb is not None and ";" not in codes[index:verb]:
            return verb
    close = stops[0] if stops else len(tokens) - 1
    # `, which included expense of $2, or $0.09 per share, from`: what it is a share is of the aside too.
    share = _OR_A_SHARE.match(codes, close)
    return min(share.end() - (codes[share.end() - 1] == ","), len(codes) - 1) if share is not None else close


def without_passing(text: str, tokens: list[Token]) -> list[Token]:
    """Leave out rates and what they are told against, where they stand between a figure and its amount."""
    codes = codes_of(tokens)
    asides = (_IN_PASSING, _RATE_TOO, _GROWTH_ASIDE, _BY_SO_MUCH, _NOTHING)
    gaps = [match.span() for pattern in asides for match in pattern.finditer(codes)]
    # `12% compared to last year's quarter of $5 million`: there it is that quarter's.
    gaps += [
        match.span()
        for match in _RATE_AGAINST.finditer(codes)
        if text[tokens[match.end()].start : tokens[match.end()].end].lower() != "of"
    ]
    kept = [token for index, token in enumerate(tokens) if not any(a <= index < b for a, b in gaps)]
    for match in _RETURN.finditer(text):
        kept = [token for token in kept if not match.start() <= token.start < match.end()]
    if _AFTER_PREFERRED.match(text):
        kept = [_left_to_common(token) for token in kept]
    return _turn_basis(_without_cause(text, kept))


def _left_to_common(token: Token) -> Token:
    """`After preferred dividends, the net loss was`: the loss that holders of common shares have."""
    words = token.metric
    if words is None or words.ids != ("net_income",):
        return token
    return replace(token, metric=replace(words, ids=("net_income_attributable",)))


def _without_cause(text: str, tokens: list[Token]) -> list[Token]:
    """`Because of a second quarter charge, the company reported a net loss for 2005 of $3`: of the year alone."""
    if not tokens or not _CAUSE.match(text, tokens[0].start):
        return tokens
    codes = codes_of(tokens)
    told = _TOLD_FOR.search(codes)
    comma = codes.rfind(",", 0, told.start()) if told else -1
    return tokens[comma + 1 :] if "A" not in codes[: comma + 1] else tokens


def _turn_basis(tokens: list[Token]) -> list[Token]:
    """`Compared with the prior-year quarter, revenue rose to`: it tells of the quarter, not of the one before.

    A named period, `Compared with the second quarter of 2005`, does not tell which one it is set beside.
    """
    leading = _LEADING_BASIS.match(codes_of(tokens))
    if leading is None:
        return tokens
    told, rest = tokens[1], tokens[leading.end() :]
    if told.phrase is None or told.phrase.relation != "year-ago" or told.phrase.year is not None:
        return [replace(told, code="B"), *rest]
    return [replace(told, phrase=replace(told.phrase, relation="this")), *rest] if told.phrase.kind else rest


_CLASS = hinted(r"\bper (?:[a-z-]+ ){0,4}class (?P<letter>[a-z])\b")


def leave_classes(lower: str, tokens: list[Token]) -> list[Token]:
    """The typed words of a sentence, where amounts per share of one class of several are none of ours."""
    if lower.count(" class ") < 2 or len({match["letter"] for match in _CLASS.finditer(lower)}) < 2:
        return tokens
    return [
        replace(token, code="m" if token.code == "M" else token.code, metric=OTHER)
        if token.code in "MS" and _CLASS.search(lower, token.start, token.end)
        else token
        for token in tokens
    ]


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
