"""A year that leads a sentence, and the quarters and months behind it that are of that year."""

from dataclasses import replace

from generator.parse.figures.clauses import Clause
from generator.parse.figures.inherited import is_year
from generator.parse.figures.tokens import Token


def in_leading_year(clause: Clause, start: int, end: int) -> Clause:
    """`In 1995, revenue for the third quarter was $80 million`: the clause in which that quarter is of that year."""
    place = clause.codes.find("P", start, end)
    name = clause.codes.find("M", start, end)
    if not 0 <= place < name or "P" not in clause.codes[name:end]:
        return clause
    leading = clause.tokens[place].phrase
    ago = is_relative(clause.tokens[place])
    if leading is None or not (ago or is_year(clause.tokens[place])):
        return clause
    tokens = list(clause.tokens)
    for index in range(name, end):
        phrase = tokens[index].phrase
        if phrase is None or phrase.kind in (None, "year") or phrase.day or phrase.year:
            continue
        if phrase.relation not in ("named", "this") or phrase.instant:
            continue
        number = 1 if phrase.kind == "half" and phrase.ytd and not ago else phrase.number
        dated = replace(phrase, number=number, year=leading.year, fiscal=leading.fiscal)
        tokens[index] = replace(tokens[index], phrase=replace(dated, relation="year-ago" if ago else "named"))
    return replace(clause, tokens=tokens)


def is_relative(token: Token) -> bool:
    """Whether a period is of no length of its own, and told against another: `the same period last year`."""
    return token.phrase is not None and token.phrase.relation == "year-ago" and token.phrase.kind is None
