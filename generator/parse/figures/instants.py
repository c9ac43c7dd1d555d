"""Figures of a day: `long-term debt at year end is below $1 million`, `total assets of $5 million at June 30, 2006`."""

import re

from generator.model.base import Span, fold
from generator.model.figures import Fact, FactPeriod
from generator.parse.figures.amounts import plain
from generator.parse.figures.clauses import Clause, Token
from generator.parse.figures.ownership import owned
from generator.parse.figures.periods import Times
from generator.vocabulary import metrics

_FIGURE = re.compile(r"M[P,]*(?:L|:)[P,]*A")
_ASIDE = re.compile(
    r", (?:including|excluding|net of|less)\b[^,]*,|\((?:including|excluding|net of)[^()]*\)", re.IGNORECASE
)
# The metric is debt whole: the line "long-term debt" alone mostly leaves the current portion out.
_WHOLE_DEBT = re.compile(r"\bincluding (?:the |its )?current (?:portion|maturities|installments)", re.IGNORECASE)
_PART = re.compile(r"\bexcluding\b|\bnet of\b|\bless\b", re.IGNORECASE)


def _without_asides(clause: Clause) -> tuple[list[Token], str]:
    """Tokens and codes without asides between commas, `, including the current portion,`."""
    gaps = [m.span() for m in _ASIDE.finditer(clause.text)]
    kept = [t for t in clause.tokens if not any(a <= t.start and t.end <= b for a, b in gaps)]
    return kept, "".join(t.code for t in kept)


def _day(token: Token, times: Times, clause: Clause) -> tuple[str, tuple[Span, ...]] | None:
    """The day an instant phrase means, with the words that say so."""
    phrase = token.phrase
    if phrase is None or not phrase.instant:
        return None
    own = clause.passage.span(phrase.start, phrase.end)
    if phrase.day is not None:
        end = times.end_day(phrase)
        return (end.isoformat(), (own,)) if end else None
    news = times.news_of(phrase.kind)
    if news is None or news.stretch.end is None:
        return None
    return news.stretch.end.isoformat(), (news.at, own)


def read_instants(clause: Clause, times: Times, issuers: list[str]) -> list[Fact]:
    """Balance-sheet figures of a sentence; ids are proposals.

    Args:
        clause: the sentence.
        times: what `year end` is resolved against.
        issuers: names under which the issuer may stand as owner, lower case.
    """
    if "B" in clause.codes or "R" in clause.codes or not any(t.phrase and t.phrase.instant for t in clause.tokens):
        return []
    tokens, codes = _without_asides(clause)
    found: list[Fact] = []
    for match in _FIGURE.finditer(codes):
        name, amount = tokens[match.start()], tokens[match.end() - 1]
        if name.metric is None or amount.amount is None or amount.amount.signed:
            continue
        metric = metrics()[name.metric.ids[0]]
        if metric.kind != "instant" or not owned(clause, clause.tokens.index(name), issuers):
            continue
        if metric.id == "long_term_debt" and not _WHOLE_DEBT.search(clause.text):
            continue
        if _PART.search(clause.text):
            continue
        behind = re.match(r"[P,]*", codes[match.end() :])
        reach = match.end() + (behind.end() if behind else 0)
        rest = codes[reach : reach + 1]
        if rest and rest not in "C&;" and not (rest == "W" and not clause.text[tokens[reach].start].isalpha()):
            continue
        days = [d for t in tokens[match.start() : reach] if t.code == "P" and (d := _day(t, times, clause))]
        told = [t for t in tokens[match.start() : reach] if t.code == "P"]
        if len(days) != 1 or len(told) != 1:
            continue
        money = amount.amount
        span = clause.passage.span(money.start, money.end)
        found.append(
            Fact(
                id=f"{metric.id}.{days[0][0]}",
                metric=metric.id,
                period=FactPeriod(end=days[0][0]),
                value=plain(money.value),
                unit=money.currency,
                precision=plain(money.precision),
                precision_basis=money.basis,
                bound=amount.bound,
                role="reported",
                printed=fold(clause.text[money.start : money.end]),
                at=[span],
                metric_at=[clause.passage.span(name.start, name.end)],
                period_at=list(days[0][1]),
                rule="prose.instant",
            )
        )
    return found
