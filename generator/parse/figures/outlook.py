"""Guidance: `we expect revenue for the fourth quarter of 2019 in the range of $360 million to $366 million`.

Only a plain outlook counts: a word of expectation in the sentence or the heading above it, the issuer's whole revenue
or GAAP earnings per share, a period that ends after the release, and a number or range with nothing between but words
of linking. What it is compared with (`up from its earlier guidance of`) is not read.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.model.base import Span, fold
from generator.model.figures import Fact, Says
from generator.parse.figures.amounts import Amount, plain
from generator.parse.figures.assigning import Value, assign
from generator.parse.figures.clauses import Clause
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.frames import Context, Frame, one_of, period_spans, resolve
from generator.parse.figures.outlook_amounts import (
    find_amount,
    find_amount_before,
    find_beside_income,
    find_comparison,
)
from generator.parse.figures.periods import Times
from generator.parse.figures.settling import settle_owners
from generator.parse.figures.tokens import Token
from generator.parse.text.hinted import hinted

_METRIC_OF = {"revenue": "guidance_revenue", "eps": "guidance_eps", "eps_diluted": "guidance_eps"}
_OPS = {"exact": "=", "about": "~", "above": ">", "below": "<"}
_FORMER = hinted(
    r"\b(?:previous(?:ly)?|prior|former(?:ly)?|earlier|original(?:ly)?|had expected|contribut\w+)\b", re.IGNORECASE
)
# `reiterates its previously stated revenue guidance`
_KEPT = hinted(
    r"\b(?:reiterat|reaffirm|maintain|confirm|affirm)\w*\b [^.;]{0,80}\b(?:previous(?:ly)?|prior|earlier|original)\b",
    re.IGNORECASE,
)
# `revenue of $50 to $52 million (previously $47 to $49 million)`: what stands in brackets is left out of the sentence.
_BRACKETS = re.compile(r"\([^()]*\)")
_PAST = re.compile(
    r"\b(?:exceeded|above|below|beat|met|missed|within) (?:\w+ ){0,3}(?:guidance|outlook)",
    re.IGNORECASE,
)
_BASE = re.compile(r"S?[,P]{0,3}C(?:(?P<name>M)L?)?(?P<value>A)S?,?(?P<period>P)(?=[,;.WR]|$)")
# `$1.60 to $1.67 for the quarter and $4.79 to $4.86 for the year`
_AND_FOR = re.compile(r"S?P,?&(?P<more>r)S?P")
_PAIRED = re.compile(
    r"(?P<before>[PXW,g]*)(?P<names>M(?:(?:,&|[,&])M)+)(?P<link>[PXLTgW,:]*)(?P<values>[rA]S?(?:(?:,&|[,&])[rA]S?)+)"
    r"[P,RW]*"
)
# `First quarter guidance: revenue $95 to $98 million; EPS $0.22 to $0.25`
_HEADED = re.compile(r"[^;:MAr]*X[^;:MAr]*:")


def read_outlook(clause: Clause, times: Times, issuers: list[str], ahead: bool, context: Context | None) -> list[Fact]:
    """Guidance facts of a sentence, value a number or `[low, high]`; ids are proposals.

    Args:
        clause: the sentence.
        times: what its periods are resolved against.
        issuers: names under which the issuer may stand as owner or subject, lower case.
        ahead: whether the heading above says that it is about the future.
        context: the period that the heading above tells; None where it tells none.
    """
    found: list[Fact] = []
    for own, name, piece in _find_amounts(clause, times, issuers, ahead):
        told = _period(own, piece, times, context)
        fact = _fact(own, name, own.tokens[piece[1]], told) if told is not None else None
        if fact is not None:
            found.append(fact)
    return found


def read_unplaced(clause: Clause, times: Times, issuers: list[str], ahead: bool) -> Iterator[tuple[Span, Says]]:
    """Guidance `for the current fiscal year` of a document that does not tell its fiscal year, as claims.

    Args:
        clause: the sentence.
        times: what its periods are resolved against.
        issuers: names under which the issuer may stand as owner or subject, lower case.
        ahead: whether the heading above says that it is about the future.

    Yields:
        The words from name, amount and period, and what they say, without a period.
    """
    for own, name, (start, amount, end) in _find_amounts(clause, times, issuers, ahead):
        tokens = _periods_of(own, (start, amount, end))
        phrase = tokens[0].phrase if len(tokens) == 1 else None
        if phrase is None or phrase.kind not in ("year", "quarter") or phrase.number is not None:
            continue
        if not (phrase.bare or phrase.relation == "this") or _period(own, (start, amount, end), times, None):
            continue
        value = own.tokens[amount]
        fact = _fact(own, name, value, (Stretch(phrase.kind), ()))
        if fact is None or name.metric is None:
            continue
        amounts = fact.value if isinstance(fact.value, list) else [fact.value]
        says = Says.model_validate(
            {"type": "outlook", "metric": name.metric.ids[0], "op": _OPS[fact.bound], "value": amounts[0],
             "high": amounts[1] if len(amounts) > 1 else None, "precision": fact.precision, "unit": fact.unit}
        )  # fmt: skip
        parts = (name, value, tokens[0])
        yield (min(part.start for part in parts), max(part.end for part in parts)), says


def _find_amounts(
    clause: Clause, times: Times, issuers: list[str], ahead: bool
) -> Iterator[tuple[Clause, Token, tuple[int, int, int]]]:
    """Names of figures that a sentence expects, with where the amount and the words for its period may stand.

    The clause with its owners settled, the name, and indexes of tokens: since where, the amount, until where.
    """
    if _since(times) is None or not ("X" in clause.codes or ahead):
        return
    own = settle_owners(clause, issuers)
    if "R" in clause.codes or "respectively" in clause.text:
        yield from _find_paired(own, ahead)
        return
    start = 0
    headed = _HEADED.match(own.codes) is not None
    for part in own.codes.split(";"):
        stop = find_comparison(own, start, part)
        last = own.tokens[start + stop - 1].end if stop else 0
        told = own.text[own.tokens[start].start : last] if stop else ""
        former = _FORMER.search(_BRACKETS.sub(" ", told)) is not None and not _KEPT.search(told)
        if ("X" in part[:stop] or ahead or headed) and not (former or _PAST.search(told)):
            since, end = start, start + stop
            for place in range(start, end):
                if own.tokens[place].code not in "Mm":
                    continue
                at = find_amount(own, place + 1, end)
                at = find_amount_before(own, place, start) if at is None else at
                if at is None or at < since:
                    continue
                at = find_beside_income(own, place, at)
                name = _guided_name(own, place, at)
                if name is not None and not any(code in own.codes[start:place] for code in "BN"):
                    yield own, name, (since, at, end)
                    if more := _AND_FOR.match(own.codes, at + 1, end):
                        yield own, name, (more.start("more"), more.start("more"), end)
                since = at
        start += len(part) + 1


def _find_paired(own: Clause, ahead: bool) -> Iterator[tuple[Clause, Token, tuple[int, int, int]]]:
    """`expects revenue and earnings per share of $9 to $10 million and $0.20 to $0.25, respectively`: one each."""
    match = _PAIRED.fullmatch(own.codes)
    if match is None or not ("X" in match["before"] + match["link"] or ahead):
        return
    names = [place for place in range(*match.span("names")) if own.codes[place] == "M"]
    values = [place for place in range(*match.span("values")) if own.codes[place] in "rA"]
    if len(names) != len(values) or _FORMER.search(own.text) or _PAST.search(own.text):
        return
    for place, at in zip(names, values, strict=True):
        name = _guided_name(own, place, at)
        if name is not None:
            yield own, name, (0, at, len(own.codes))


def read_bases(clause: Clause, times: Times, issuers: list[str], ahead: bool) -> Iterator[Frame]:
    """What an outlook is set beside, as a figure of a period that is over: `..., compared to $0.69 in fiscal 2013`."""
    for own, name, piece in _find_amounts(clause, times, issuers, ahead):
        amount = piece[1]
        match = _BASE.match(own.codes, amount + 1)
        if match is None or name.metric is None:
            continue
        again = own.tokens[match.start("name")].metric if match["name"] else name.metric
        if again is None or again.ids != name.metric.ids:
            continue
        token, period = own.tokens[match.start("value")], own.tokens[match.start("period")]
        between = own.text[own.tokens[amount].end : token.start]
        expected = _period(own, piece, times, None)
        told = one_of(resolve([period], times, expected[0] if expected else None))
        since = _since(times)
        if told is None or since is None or _FORMER.search(between) or token.amount is None:
            continue
        stretch = told[1]
        over = stretch.end <= since if stretch.end else (stretch.fiscal_year or since.year) < since.year
        if not over:
            continue
        found = assign(own, [name], [Value(token)])
        if len(found) == 1:
            yield Frame(own, stretch, period_spans(own, told[0], times), found[0], "prose.comparative")


def _guided_name(clause: Clause, place: int, at: int) -> Token | None:
    """The name at an index, if it is one of a figure that guidance is read of, and nothing else is told of it.

    An income whose amount is one per share, `income of $2.35 to $2.40 per diluted share`, is the one per share.
    """
    name = clause.tokens[place]
    if name.code != "M" or name.metric is None or len(name.metric.ids) != 1:
        return None
    share = clause.tokens[at + 1].metric if clause.codes[at + 1 : at + 2] == "S" else None
    if name.metric.ids[0] in ("net_income", "net_income_attributable") and share is not None and share.ids:
        ids = share.ids if len(share.ids) == 1 else ("eps",)
        return replace(name, metric=replace(name.metric, ids=ids, per_share=True))
    if name.metric.ids == ("net_income",) and _is_per_share(clause.tokens[at]):
        # `expects earnings in the range of $2.90 to $3.00`
        return replace(name, metric=replace(name.metric, ids=("eps",), per_share=True, bare=False))
    return name if name.metric.ids[0] in _METRIC_OF else None


def _is_per_share(value: Token) -> bool:
    """Whether a range is one per share by its size: dollars and cents, without a scale."""
    ends = (value.range.low, value.range.high) if value.range else ()
    return bool(ends) and all(not one.scaled and abs(one.value) < 100 and one.precision < 1 for one in ends)


def _periods_of(clause: Clause, piece: tuple[int, int, int]) -> list[Token]:
    """The period before an amount, since the amount before it, or right behind it; else those of its part."""
    start, amount, end = piece
    return clause.periods(start, amount) or clause.periods(amount + 1, min(end, amount + 3)) or clause.periods(0, end)


def _period(
    clause: Clause, piece: tuple[int, int, int], times: Times, context: Context | None
) -> tuple[Stretch, tuple[Span, ...]] | None:
    """The period an amount is expected for, if it ends after the release: its own, else the one the heading tells."""
    tokens = _periods_of(clause, piece)
    named = [t for t in tokens if t.phrase and t.phrase.relation == "named" and (t.phrase.kind or t.phrase.year)]
    own = one_of(resolve(tokens if len(named) == len(tokens) else named, times, None)) if tokens else None
    own = own or _this_year(tokens, times) or _coming_quarter(tokens, times)
    if own is not None:
        stretch, at = own[1], period_spans(clause, own[0], times)
    elif context is not None and not tokens:
        stretch, at = context.stretch, context.at
    else:
        return None
    since = _since(times)
    if since is None or (stretch.end is not None and stretch.end <= since):
        return None
    if stretch.end is None and (stretch.fiscal_year is None or stretch.fiscal_year < since.year):
        return None
    return stretch, at


def _this_year(tokens: list[Token], times: Times) -> tuple[Token, Stretch] | None:
    """`for the full year`: the fiscal year in which the news period lies, if that does not end it."""
    main = times.main.stretch if times.main else None
    if len(tokens) != 1 or main is None or main.fiscal_year is None or main.kind == "year":
        return None
    phrase = tokens[0].phrase
    if phrase is None or phrase.kind != "year" or not (phrase.bare or phrase.relation == "this"):
        return None
    return tokens[0], times.named("year", main.fiscal_year, None)


def _coming_quarter(tokens: list[Token], times: Times) -> tuple[Token, Stretch] | None:
    """`expects fourth quarter revenue of`, in a report on the third: the next quarter of that number."""
    main = times.main.stretch if times.main else None
    phrase = tokens[0].phrase if len(tokens) == 1 else None
    if main is None or main.fiscal_year is None or phrase is None or phrase.number is None:
        return None
    if phrase.kind != "quarter" or not phrase.bare:
        return None
    done = (
        main.number if main.kind == "quarter" else {"half": 2 * (main.number or 0), "nine-months": 3}.get(main.kind, 4)
    )
    if not done:
        return None
    year = main.fiscal_year + (phrase.number <= done)
    return tokens[0], times.named("quarter", year, phrase.number)


def _since(times: Times) -> datetime.date | None:
    """The day behind which a period ends that is yet to be reported: the release's, else the news period's last."""
    return times.issued or (times.main.stretch.end if times.main else None)


def _fact(clause: Clause, name: Token, value: Token, told: tuple[Stretch, tuple[Span, ...]]) -> Fact | None:
    metric = _METRIC_OF[name.metric.ids[0]] if name.metric else ""
    ends: list[Amount] = [value.range.low, value.range.high] if value.range else [value.amount] if value.amount else []
    per_share = metric == "guidance_eps"
    if not ends or any((one.scaled and one.value >= 100) is per_share for one in ends if one.value < Decimal(10_000)):
        return None
    if any(abs(one.value) >= 1000 if per_share else one.value < 1000 for one in ends):
        return None
    lost = name.metric is not None and name.metric.loss
    values = [-abs(one.value) if lost else one.value for one in ends]
    # `earnings per share of $0.00 to $0.10`, but no revenue of nothing.
    if not any(values) or (not per_share and not all(values)):
        return None
    stretch, at = told
    start, end = (value.range.start, value.range.end) if value.range else (ends[0].start, ends[0].end)
    return Fact(
        id=f"{metric}.{stretch.name}",
        metric=metric,
        period=stretch.as_period(),
        value=[plain(value) for value in sorted(values)] if len(ends) == 2 else plain(values[0]),
        unit=f"{ends[0].currency}/share" if per_share else ends[0].currency,
        precision=plain(max(one.precision for one in ends)),
        precision_basis=ends[0].basis,
        bound=value.bound if len(ends) == 1 else "exact",
        role="outlook",
        printed=fold(clause.text[start:end]),
        at=[clause.passage.span(start, end)],
        metric_at=[clause.passage.span(name.start, name.end)],
        period_at=list(at),
        rule="prose.outlook",
    )
