"""Whose the figures of a whole sentence are: the issuer's, or plainly another's."""

from generator.parse.figures.clauses import Clause
from generator.parse.figures.owner_names import Names
from generator.parse.figures.ownership import claim_of
from generator.vocabulary import figure_owners


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
