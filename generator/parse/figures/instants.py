"""Figures of a day: `long-term debt at year end is below $1 million`, `total assets of $5 million at June 30, 2006`.

As of March 31, 2020, total assets were $975.6 million, compared to $940.2 million at December 31, 2019.
Total assets increased $80 million, or 7%, to $1.32 billion at March 31, 2020 from $1.24 billion one year ago.
"""

import datetime
import re

from generator.model.base import Span, fold
from generator.model.days import month_end
from generator.model.figures import Fact, FactPeriod
from generator.parse.figures.amounts import plain
from generator.parse.figures.assigning import Figure
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.frames import opens_comparison
from generator.parse.figures.groups import Group, find_groups, read_values
from generator.parse.figures.pairing import Item, pair
from generator.parse.figures.periods import Times
from generator.parse.figures.settling import settle_owners
from generator.parse.figures.tokens import Token
from generator.vocabulary import metrics

_PERIODS = re.compile(r",?P(?:(?:,&|[,&])P)*")
_COMPARED = re.compile(r"[CF](?:(?P<name>M)L?)?(?P<values>Ab?)(?P<periods>,?P)")
# `compared to $5 million at December 31, 2019 and $4 million at March 31, 2019`
_AND_OF = re.compile(r"(?:,&|[,&])(?P<name>)(?P<values>Ab?)(?P<periods>,?P)")
_COMMENT = re.compile(r"[,GgyL%AOPb&T-]*?(?=[CF])")
# The metric is debt whole: the line "long-term debt" alone mostly leaves the current portion out.
_WHOLE_DEBT = re.compile(r"\bincluding (?:the |its )?current (?:portion|maturities|installments)", re.IGNORECASE)
_PART = re.compile(r"\bexcluding\b|\bnet of\b|\bless\b", re.IGNORECASE)
_ASIDE = re.compile(
    r", (?:including|excluding|net of|less)\b[^,]*,|\((?:including|excluding|net of)[^()]*\)", re.IGNORECASE
)

Told = tuple[datetime.date, tuple[Span, ...]]


def read_instants(clause: Clause, times: Times, issuers: list[str]) -> list[Fact]:
    """Balance-sheet figures of a sentence; ids are proposals.

    Args:
        clause: the sentence.
        times: what `year end` is resolved against.
        issuers: names under which the issuer may stand as owner, lower case.
    """
    if any(code in clause.codes for code in "BNX") or not any(t.phrase and t.phrase.instant for t in clause.tokens):
        return []
    own = _without_asides(settle_owners(clause, issuers))
    found: list[Fact] = []
    start = 0
    for part in own.codes.split(";"):
        found += _read_part(own, start, start + len(part), times)
        start += len(part) + 1
    return found


def _without_asides(clause: Clause) -> Clause:
    """The clause without asides between commas, `, including the current portion,`."""
    gaps = [match.span() for match in _ASIDE.finditer(clause.text)]
    if not gaps:
        return clause
    kept = [t for t in clause.tokens if not any(a <= t.start and t.end <= b for a, b in gaps)]
    return clause.with_tokens(kept)


def _read_part(clause: Clause, start: int, end: int, times: Times) -> list[Fact]:
    found: list[Fact] = []
    groups = list(find_groups(clause, start, end))
    for group in groups:
        columns = [[f for f in column if _is_of_a_day(clause, f)] for column in group.columns]
        if not columns or not all(columns):
            continue
        days, place = _days(clause, group, end, times)
        if not days and "P" not in clause.codes[groups[0].start : group.start]:
            fronted = [t for t in clause.tokens[start : groups[0].start] if t.code == "P"]
            days = [day for t in fronted if (day := _day(clause, t, times, None))] if len(fronted) == 1 else []
        if len(days) != len(columns):
            continue
        for column, told in zip(columns, days, strict=True):
            found += [_fact(clause, figure, told, None) for figure in column]
        if len(columns) == 1:
            found += _read_compared(clause, (place, end), times, columns[0], days[0])
    return found


def _is_of_a_day(clause: Clause, figure: Figure) -> bool:
    if metrics()[figure.metric].kind != "instant" or (figure.amount.amount and figure.amount.amount.signed):
        return False
    whole = figure.metric != "long_term_debt" or bool(_WHOLE_DEBT.search(clause.text))
    return whole and not _PART.search(clause.text)


def _days(clause: Clause, group: Group, end: int, times: Times) -> tuple[list[Told], int]:
    """The days within a group and right behind it, if all are days; and the index of the code behind them."""
    match = _PERIODS.match(clause.codes, group.end, end)
    behind = clause.periods(match.start(), match.end()) if match else []
    found: list[Told] = []
    for token in (*group.inner, *behind):
        told = _day(clause, token, times, found[0] if found else None)
        if told is None:
            return [], group.end
        found.append(told)
    return found, match.end() if match else group.end


def _day(clause: Clause, token: Token, times: Times, base: Told | None) -> Told | None:
    """The day a phrase means, with the words that say so; a year earlier than `base` for `one year ago`."""
    phrase = token.phrase
    if phrase is None:
        return None
    own = clause.passage.span(phrase.start, phrase.end)
    if phrase.relation == "year-ago" and phrase.kind is None and phrase.year is None and base is not None:
        return _year_before(base[0]), (*base[1], own)
    if not phrase.instant:
        return None
    if phrase.day is not None:
        day = times.end_day(phrase)
        return (day, (own,)) if day else None
    if phrase.year is not None:
        # `at the end of fiscal 2005`
        last = times.fiscal.end_of(phrase.year) if times.fiscal is not None else None
        return (last, (own,)) if last is not None else None
    news = times.news_of(phrase.kind)
    if news is None or news.stretch.end is None:
        return None
    return news.stretch.end, (news.at, own)


def _year_before(day: datetime.date) -> datetime.date:
    if day == month_end(day.year, day.month):
        return month_end(day.year - 1, day.month)
    return day.replace(year=day.year - 1)


def _read_compared(clause: Clause, piece: tuple[int, int], times: Times, model: list[Figure], base: Told) -> list[Fact]:
    """What the figures are set beside: `compared to $4 million at December 31, 2019`, once or several times."""
    place, end = piece
    found: list[Fact] = []
    while True:
        comment = _COMMENT.match(clause.codes, place, end)
        further = _AND_OF.match(clause.codes, place, end)
        match = further or (_COMPARED.match(clause.codes, comment.end(), end) if comment else None)
        if match is None or (match.group()[0] == "F" and not opens_comparison(clause, match.start(), end)):
            return found
        token = clause.tokens[match.end() - 1]
        told = _day(clause, token, times, base)
        names = [clause.tokens[match.start("name")]] if match["name"] else []
        item = Item(names, read_values(clause, *match.span("values")), [token])
        columns = pair(clause, item, 1, model)
        if told is None or told[0] == base[0] or not columns or not is_closed(clause, match.end(), end):
            return found
        found += [_fact(clause, figure, told, f"{figure.metric}.{base[0]}") for figure in columns[0]]
        place = match.end()


def _fact(clause: Clause, figure: Figure, told: Told, of: str | None) -> Fact:
    money = figure.amount.amount
    if money is None:
        raise ValueError(figure.metric)
    day, at = told
    return Fact(
        id=f"{figure.metric}.{day}",
        metric=figure.metric,
        period=FactPeriod(end=day.isoformat()),
        value=plain(money.value),
        unit=money.currency,
        precision=plain(money.precision),
        precision_basis=money.basis,
        bound=figure.amount.bound,
        role="comparative" if of else "reported",
        of=of,
        printed=fold(clause.text[money.start : money.end]),
        at=[clause.passage.span(money.start, money.end)],
        metric_at=list(figure.metric_at),
        period_at=list(at),
        rule="prose.instant",
    )
