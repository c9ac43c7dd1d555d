"""What may stand behind a figure: `$5 million from licences` is a part, `$5 million for the quarter` is not."""

import re

from generator.parse.figures.clauses import Clause

_SENTENCE_END = frozenset(".!?")
# What may stand right behind a figure; `in Europe`, `from licences`, `of product sales` would make it a part.
_AFTER = frozenset(",PO&C;:gG%.Sy-RF]")
_REASONS = re.compile(
    r"(?:driven|due|primarily|mainly|partly|principally|largely|because|despite|reflecting|thanks|was|were|had|that"
    r"|when|while|resulting|including|includes?|included|as|at|who|where|attributable|marking|setting|this|it|we|by"
    r"|versus|impacted|affected|helped|boosted|supported|led|after|although|but|both|compared|exceeding|beating"
    r"|consistent|in|yielding|resulted|compares|range|is|are|has|have|translating|based|represent(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"of (?:which|that),? (?:approximately |about )?(?:[$€£]|\d+ cents)", re.IGNORECASE)
_LEAVES_OUT = re.compile(
    r"(?:(?:which|that) (?:do(?:es)? |(?:is|are|was|were) )?)?"
    r"(?:exclu|before|prior|net of|after|without|absent|apart|aside|not |leaving|stripping)",
    re.IGNORECASE,
)
_ON_A_SALE = re.compile(
    r"on (?:the |its |an? |this |that |these )?(?:early )?(?:sale|disposals?|dispositions?|divestitures?"
    r"|extinguishments?|retirements?|redemptions?|settlements?|transactions?|exchange|deconsolidation)\b",
    re.IGNORECASE,
)
# `to $50 million from our previous guidance of $47 million`
_FORMER = re.compile(
    r"from (?:(?:our|its|the|an?) )?(?:previous(?:ly)?|prior|earlier|former|original|initial)\b[\w -]*?"
    r"\b(?:guidance|outlook|range|forecast|estimate|expectation|projection|target|announced|issued|stated|provided)",
    re.IGNORECASE,
)
# Behind a word for another measure these name none: `, as adjusted, and`, `, pro forma for the merger`.
_NOTHING_NAMED = re.compile(r" ?(?:[.,;)]|$)| (?:for|to|by|and|as)\b")
_DIFFERS = re.compile(r"(?:higher|lower|more|less|above|below|greater|better|ahead|up|down)$", re.IGNORECASE)


def is_closed(clause: Clause, place: int, stop: int) -> bool:
    """Whether what follows a figure cannot make it a part of something: `$5 million from licences`."""
    codes, tokens = clause.codes, clause.tokens
    first = place
    while place < stop and codes[place] in "P,y":
        place += 1
    if place >= len(codes):
        return True
    code, token = codes[place], tokens[place]
    words = clause.words(token)
    comma = codes[place - 1 : place] == "," and place > first
    if code == "F":
        told = codes[place + 1 : place + 2] in {"A", "r", "P", "M", "L"}
        return told or comma or _FORMER.match(clause.text, token.start) is not None
    if code == "B":
        # `, excluding the gain`, `, as adjusted.`, `, pro forma for the merger`: then the figure is another one.
        if _NOTHING_NAMED.match(clause.text, token.end):
            return False
        return (codes[place + 1 : place + 2] in {"M", "m"} or comma) and not _LEAVES_OUT.match(words)
    if code == "W":
        if words.lower() in {"when", "as", "if"} and codes[place + 1 : place + 2] in {"B", "X"}:
            # `net revenue of $385 million when adjusted for the sale`
            return False
        return words in _SENTENCE_END or bool(_REASONS.match(words)) or comma
    if code == "&" and place == first and _ON_A_SALE.match(clause.text, token.start):
        # `recorded a net loss of $1 million on the sale`
        return False
    if code == "L":
        # `, of which $4 million was from licences`
        return words.lower() != "of" or bool(_OF_WHICH.match(clause.text, token.start))
    if place == first and words.lower() in {"higher", "lower"}:
        # `was $0.5 million higher than last year` tells a difference.
        return False
    if place == first and words.lower() == "over" and codes[place + 1 : place + 2] == "P":
        return False
    if code in "Ab":
        # A translation in brackets follows at once, `RMB28.9 billion ($4.15 billion)`; a dash before makes a range.
        # `, $139 million higher than a year before` tells a difference.
        further = tokens[place + 1] if place + 1 < len(tokens) else None
        if comma and codes[place - 2] == "P" and codes[place + 1 : place + 2] == "P":
            # `were $9 million in the third quarter, $8 million in the second quarter and`
            return True
        return place == first or (comma and further is not None and bool(_DIFFERS.match(clause.words(further))))
    if code in "MmX":
        # `revenue of $9 million, a net loss of $1 million and`
        return comma
    return code in _AFTER or code == "N"
