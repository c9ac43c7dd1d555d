"""Years and ends that a period's words take from the words of another one beside them.

the fourth quarter and fiscal year ending September 30, 2005
the quarter ended September 30, 2005 and the year then ended
first quarter earnings were $0.62 in 2018
"""

import re
from dataclasses import replace

from generator.parse.figures.phrase import Phrase
from generator.parse.figures.tokens import Token

_JOINT = re.compile(r"(?: \([a-z0-9-]{2,12} weeks\))? ?(?:and|&|/)(?: for)?(?: the| its| our)? ?$", re.IGNORECASE)
# `second quarter results for the period ended March 31, 2006`.
_OF_PERIOD = re.compile(
    r",?(?: (?:financial|operating|fiscal|results?|earnings|for|the|of|its|our))* ?$", re.IGNORECASE
)
_THEN_ENDED = " then ended"


def inherit(words: str, phrases: list[Phrase]) -> list[Phrase]:
    """The period phrases of folded words in order, each with the year and end that another one gives it."""
    kept = [phrase for n, phrase in enumerate(phrases) if not (n and _is_length_of(words, phrases[n - 1], phrase))]
    return _from_before(words, _from_behind(words, kept))


def _is_length_of(words: str, named: Phrase, phrase: Phrase) -> bool:
    """`the second quarter (twelve weeks)`: how long the one before it is."""
    enclosed = words[named.end : phrase.start] == " (" and words.startswith(")", phrase.end)
    return enclosed and phrase.bare and phrase.kind == named.kind


def _from_before(words: str, phrases: list[Phrase]) -> list[Phrase]:
    """`for the quarter ended DATE and for the year then ended`: the second ends with the first."""
    if _THEN_ENDED not in words:
        return phrases
    done: list[Phrase] = []
    for phrase in phrases:
        given = phrase
        if done and phrase.kind is not None and phrase.day is None and words.startswith(_THEN_ENDED, phrase.end):
            dated = [before for before in done if before.day is not None and not before.instant]
            end = phrase.end + len(_THEN_ENDED)
            if dated and phrase.year is None:
                given = replace(phrase, day=dated[-1].day, relation="named", end=end, reach=end)
        done.append(given)
    return done


def _from_behind(words: str, phrases: list[Phrase]) -> list[Phrase]:
    """`the fourth quarter and fiscal year ending DATE`: the first takes year and end from the second."""
    done: list[Phrase] = []
    for phrase in reversed(phrases):
        given = phrase
        if done and phrase.relation == "this" and phrase.day is None and done[-1].day is not None:
            # `for its fiscal year and fourth quarter, both ended DATE`, `for the quarter and year ended DATE`
            after = done[-1]
            if after.kind not in (None, phrase.kind) and _JOINT.fullmatch(words[phrase.end : after.start]):
                given = replace(phrase, day=after.day, relation="named", reach=after.reach)
        elif done and phrase.bare and phrase.kind is not None:
            after = done[-1]
            between = words[phrase.end : after.start]
            if after.kind is None and after.day is not None and not after.instant and _OF_PERIOD.fullmatch(between):
                given = replace(phrase, day=after.day, reach=after.reach)
            elif (
                _JOINT.fullmatch(between)
                and after.relation == "named"
                and not after.bare
                and after.kind not in (None, phrase.kind)
            ):
                given = replace(phrase, year=after.year, fiscal=after.fiscal, day=after.day, reach=after.reach)
        done.append(given)
    return done[::-1]


def of_that_year(periods: list[Token]) -> list[Token]:
    """`first quarter earnings were $0.62 in 2018`: one period, whose parts stand around the figure."""
    if len(periods) == 3:
        return _of_both_years(periods)
    if len(periods) != 2 or any(token.phrase is None for token in periods):
        return periods
    first, second = (token.phrase for token in periods)
    if first is None or second is None:
        return periods
    if first.ytd and first.kind is None and first.year is None and second.year and is_year(periods[1]):
        # `Year to date, revenue was $5 million in 2012`
        return [replace(periods[0], phrase=replace(first, year=second.year))]
    if first.kind is None or second.kind is not None:
        return periods
    day = first.day
    this = first.relation == "this" and not first.ytd and first.number is None and day is None
    if this and first.kind in ("year", "quarter") and second.relation == "named" and second.day is None:
        # `Revenue for the fiscal year declined to $5 million in 1992`, `for the quarter was $2 million in 1992`
        fiscal = first.kind == "year"
        return [replace(periods[0], phrase=replace(first, relation="named", year=second.year, fiscal=fiscal))]
    if not first.bare and (day is None or day.year is not None or first.year is not None or first.relation != "named"):
        return periods
    if second.relation != "named" or second.year is None or second.day is not None:
        return periods
    number = 1 if first.kind == "half" and first.ytd else first.number
    if day is not None:
        # `For the six months ended June 30, net loss was $5 million in 2025`
        return [replace(periods[0], phrase=replace(first, day=replace(day, year=second.year)))]
    whole = replace(first, number=number, year=second.year, fiscal=second.fiscal)
    return [replace(periods[0], phrase=whole)]


def _of_both_years(periods: list[Token]) -> list[Token]:
    """`in the fourth quarter were $0.24 and $0.19 in 2024 and 2023`: the quarter of each year."""
    first, *years = (token.phrase for token in periods)
    if first is None or first.kind not in ("quarter", "half") or not (first.bare or first.relation == "this"):
        return periods
    if first.day is not None or (first.kind == "half" and first.number is None):
        return periods
    if not all(y and y.relation == "named" and y.year and y.kind in (None, "year") and y.day is None for y in years):
        return periods
    return [
        replace(token, phrase=replace(first, relation="named", year=year.year, fiscal=year.fiscal, reach=first.end))
        for token, year in zip(periods[1:], years, strict=True)
        if year is not None
    ]


def is_year(token: Token) -> bool:
    """`in 1993`, `in fiscal 2006`."""
    phrase = token.phrase
    return phrase is not None and phrase.kind in (None, "year") and phrase.year is not None and phrase.day is None


def as_bare_year(token: Token) -> Token:
    """`in fiscal 2006`, behind a quarter or some months: those of that year."""
    if token.phrase is None or not is_year(token):
        return token
    return replace(token, phrase=replace(token.phrase, kind=None))
