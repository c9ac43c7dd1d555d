"""What a sentence tells in passing of the parts of a figure, or of the company, between commas.

Net income, including a gain of $2 million on a sale, totaled $9 million.
Net income of $9 million, or $0.40 per share, based on 22 million shares, compared to $8 million.
Net income of $9 million, or $0.40 per share, included a gain of $2 million, or $0.09 per share.
"""

import re

from generator.parse.figures.tokens import Token

_ASIDE = re.compile(
    r"(?:which )?(?:includ(?:ing|es|ed)|inclusive of|reflect(?:ing|s|ed))\b"
    # `$0.27 a diluted share, based on 14,301,852 shares outstanding, compared to`
    r"|(?:based|calculated|computed) (?:up)?on (?=[^;()]{0,90}\bshares\b)"
    # `Acme Corp., the parent company of Acme Bank and its subsidiaries, reported`
    r"|(?:the |an? )?(?:[a-z-]+ ){0,3}(?:parent|holding)(?: company)? (?:of|for)\b"
    r"|(?:which (?:was|were|is|are|has|had) )?(?:(?:adversely|negatively|positively|favorably|partly|largely) )?"
    r"(?:impacted|affected|hurt|helped|boosted|reduced|increased) by\b",
    re.IGNORECASE,
)
_INCLUDED = re.compile(r"(?:includ|reflect)(?:ed|es)\b", re.IGNORECASE)


def without_asides(text: str, tokens: list[Token]) -> list[Token]:
    """Leave out what is told of a figure's parts between commas: `, including a gain of $2 million on a sale,`."""
    done: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        told = any(before.code == "A" for before in done)
        if token.code == "," and following is not None and told and _INCLUDED.match(text, following.start):
            # `Net income of $2, or $0.26 per share, included a gain of $1`: the rest is of its parts.
            break
        if token.code == "," and following is not None and _ASIDE.match(text, following.start):
            close = _end_of_aside(tokens, index)
            if tokens[close].code == ",":
                index = close
                continue
        done.append(token)
        index += 1
    return done


def _end_of_aside(tokens: list[Token], index: int) -> int:
    """The comma that ends an aside: right before the verb that its figure waits for, else the next one."""
    stops = [j for j in range(index + 2, len(tokens)) if tokens[j].code in ",;"]
    codes = "".join(token.code for token in tokens)
    if re.search(r"M[P]*$", codes[:index]):
        # `Net income, including a gain of $2, or $0.01 per share, resulting from a sale, totaled $9`
        verb = next((j for j in stops if codes[j] == "," and re.match(r"L?[LG]", codes[j + 1 :])), None)
        if verb is not None and ";" not in codes[index:verb]:
            return verb
    return stops[0] if stops else len(tokens) - 1
