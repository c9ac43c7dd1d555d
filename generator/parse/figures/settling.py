"""Which figures of a sentence are the issuer's whole ones: the others are marked as none of ours, `M` as `m`.

And whose those of a whole sentence are.

Acme reported a loss of $5 million for the quarter. Its Tools Group had revenue of $2 million.
"""

import re
from dataclasses import replace

from generator.parse.figures.clauses import Clause
from generator.parse.figures.owner_names import Names, with_plain_names
from generator.parse.figures.ownership import claim_of
from generator.parse.figures.tokens import Token
from generator.vocabulary import figure_owners

# Behind a loss that is the whole one: its amount, its period, then a comparison or the end.
_WHOLE = re.compile(r"[P,y]{0,3}L?Ab?[P,y]{0,4}(?:[Gg]L?%y?,?)?(?:[CF;]|,?[Gg]|O%|OML|&MLA|W?$)")
_YEARLY = re.compile(r"\b(?:annual|yearly) (?:[a-z]+ ){0,2}$", re.IGNORECASE)


def settle_owners(clause: Clause, issuers: list[str]) -> Clause:
    """The clause in which every figure that is not the issuer's whole one is marked as none of ours."""
    return settle(clause, Names(tuple(issuers)))


def settle(clause: Clause, names: Names) -> Clause:
    """The clause in which every figure that is not theirs is marked as none of ours.

    Figures of another organisation than the issuer are only those that the sentence says are, and those joined to
    them.
    """
    if "M" not in clause.codes:
        return clause
    clause = with_plain_names(clause, names)
    tokens: list[Token] = []
    said = names.speaks
    for index, token in enumerate(clause.tokens):
        if token.code != "M":
            tokens.append(token)
            continue
        claim = claim_of(clause, index, names)
        said = said or claim == "said"
        yearly = "P" not in clause.codes and _YEARLY.search(clause.text, 0, token.start) is not None
        # `a company with annual revenues of $20 million`: of which year, is not told.
        ours = said and claim != "no" and not yearly and _belongs(token, names)
        tokens.append(_whole(clause, index, claim == "said") if ours else replace(token, code="m"))
    return clause.with_tokens(tokens)


def _whole(clause: Clause, index: int, said: bool) -> Token:
    """`Acme reported a loss of $5 million for the quarter`: the net loss; `a loss of $5 million on a sale` is none."""
    token = clause.tokens[index]
    words = token.metric
    if words is None or not words.bare or clause.words(token).lower() == "income":
        return token
    behind = _WHOLE.match(clause.codes, index + 1)
    listed = (
        clause.bullet
        and re.fullmatch(r"P+", clause.codes[:index])
        and re.match(r"L?A(?:;|$)", clause.codes[index + 1 :])
    )
    # `Third quarter earnings of $5 million`
    opens = not clause.codes[:index].strip("P") and clause.words(token).lower() != "loss"
    return replace(token, metric=replace(words, bare=False)) if ((said or opens) and behind) or listed else token


def _belongs(token: Token, names: Names) -> bool:
    """Whether what is `attributable to` a named party is theirs."""
    whom = token.metric.whom if token.metric else None
    if whom is None:
        return True
    lower = whom.lower().replace("’", "'")
    return names.hold(lower) or any(name.startswith(f"{lower} ") for name in names.forms)


def tells_issuer(clause: Clause, issuers: list[str]) -> bool:
    """Whether a sentence begins with its figure or says whose it is: not `Regarding our Tools Group, revenue was`."""
    place = clause.codes.find("M")
    known = figure_owners().adjectives
    before = [token for token in clause.tokens[: max(place, 0)] if token.code == "W"]
    if place < 0 or all(clause.words(token).lower() in known for token in before):
        return place >= 0
    return claim_of(clause, place, Names(tuple(issuers))) == "said"


def tells_others(clause: Clause, issuers: list[str]) -> bool:
    """Whether the figures of a sentence are not the issuer's: `In 2024, Other Corp. had revenue of $9 million`."""
    if "A" not in clause.codes:
        return False
    metrics = [index for index, code in enumerate(clause.codes) if code == "M"]
    return bool(metrics) and all(claim_of(clause, index, Names(tuple(issuers))) == "no" for index in metrics)
