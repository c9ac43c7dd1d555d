"""Groups: a figure's name, or several, with the amounts that a sentence gives for it.

    net income was $5 million, or $0.40 per basic and $0.38 per diluted share
    revenue, gross profit and net income were $9 million, $4 million and $1 million, respectively
    loss per share was $0.30 and $0.43 for the three months ended June 30, 2025 and 2024, respectively

A group's figures stand in columns: one a period, so that most have one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.model.base import Span
from generator.parse.figures.amounts import Amount
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.metric_words import MetricWords
from generator.parse.figures.tokens import Token

_NAMES = r"[Mm](?:(?:,&|[,&])[Mm])*"
# Amounts that stand together: `$9 million, $4 million and $1 million`, `$5 million, or $0.40 per basic and ...`.
_VALUES = r"Ab?S*(?:(?:,[O&]?|[O&])?A(?:b|S)*)*"
# Between a name and its amounts: a linking verb, or a growth verb with `to`. `increased $5 million` is no value,
# `increased $5 million, or 7%, to $80 million` is.
_MOVED = r"[Gg][P,yg]*(?:(?:A|%)[P,y]*(?:,?O(?:%|A)[P,y]*)?,?)?T"
# `increased by 8 percent and amounted to`
_LINK = rf"(?:L?{_MOVED}|[Gg][P,y]*%[P,y]*&?L|LG?|:|-|(?:%y?)?T)"
_GROUP = re.compile(
    rf"(?P<names>{_NAMES})(?P<inner>(?:[P,y]|&(?=P))*)(?:(?P<link>{_LINK})(?P<late>[P,]*)(?:(?<=T)(?P<turned>[Mm])L)?)?"
    rf"(?P<values>{_VALUES})"
    # `net income was $5 million for the quarter, or $0.40 per share`
    r"(?:(?P<own>,?P),?O(?P<tail>AS+))?"
)
# `recorded $5 million in revenue`: the amount before its name.
_BEFORE = re.compile(r"(?P<values>A)L?(?P<name>M)")
_IN = re.compile(r" (?:in|of) (?:(?:total|net|record|consolidated|gross|quarterly|annual|its|the) )*$", re.IGNORECASE)
# `a 3% increase in fourth quarter revenue to a record $11 million`, `Acme grew revenue 3% to $11 million`.
_INCREASE_IN = re.compile(r"[gG][P,y]*$")
_MOST_PER_SHARE = Decimal(100_000)
_LEAST_TOTAL = Decimal(1_000)


@dataclass(frozen=True)
class Figure:
    """One figure of a frame.

    Attributes:
        metric: id of the metric.
        value: signed.
        amount: the printed amount.
        metric_at: canonical spans of the words that make it that metric.
        loss: whether those words say loss.
        either: whether they leave the sign to the amount.
    """

    metric: str
    value: Decimal
    amount: Token
    metric_at: tuple[Span, ...]
    loss: bool
    either: bool = False


@dataclass(frozen=True)
class Value:
    """An amount with what makes it one per share, where that is said."""

    amount: Token
    share: Token | None = None


@dataclass(frozen=True)
class Group:
    """Names with their amounts; `start` and `end` are indexes of codes.

    Attributes:
        names: the names, those that are none of ours (`m`) too.
        columns: figures, a list a period; [] where none is ours.
        inner: periods between names and amounts.
        values: how many amounts in all.
    """

    start: int
    end: int
    names: list[Token]
    columns: list[list[Figure]]
    inner: list[Token] = field(default_factory=list)
    values: int = 1


def find_groups(clause: Clause, start: int, end: int) -> Iterator[Group]:
    """The groups of a piece of a sentence in order, those without figures of ours too."""
    found: list[Group] = []
    for match in _matches(clause, start, end):
        if match["link"] is None and not _stands_bare(clause, match):
            continue
        if match["link"] in {"T", "%T", "%yT"} and not _INCREASE_IN.search(clause.codes[: match.start()]):
            continue
        found.append(read_group(clause, match, end))
    for match in _BEFORE.finditer(clause.codes, start, end):
        if not any(group.start < match.end() and match.start() < group.end for group in found):
            group = _read_before(clause, match, end)
            found += [group] if group is not None else []
    return iter(sorted(found, key=lambda group: group.start))


def _matches(clause: Clause, start: int, end: int) -> Iterator["re.Match[str]"]:
    """Matches of the group pattern; a name that has its amount before it, `$5 in sales and earnings of`, is in none."""
    place = start
    while match := _GROUP.search(clause.codes, place, end):
        first = match.start()
        if first > start and clause.codes[first - 1] == "A" and len(match["names"]) > 1:
            between = clause.text[clause.tokens[first - 1].end : clause.tokens[first].start]
            if _IN.fullmatch(between):
                place = first + 1
                continue
        yield match
        place = match.end()


def _read_before(clause: Clause, match: "re.Match[str]", stop: int) -> Group | None:
    """`recorded $5 million in revenue`, where the verb before the amount has the issuer as its subject."""
    amount, name = clause.tokens[match.start("values")], clause.tokens[match.start("name")]
    if name.metric is None or name.metric.per_share or not _IN.fullmatch(clause.text[amount.end : name.start]):
        return None
    columns = assign(clause, [name], [Value(amount)]) if is_closed(clause, match.end(), stop) else []
    return Group(match.start(), match.end(), [name], columns)


def _stands_bare(clause: Clause, match: "re.Match[str]") -> bool:
    """Whether a name and its amount may stand without a verb: in lists and headings, and `Acme earned $5 million`."""
    name = clause.tokens[match.start("names")]
    if match["inner"].startswith(","):
        return False
    if clause.words(name).lower() == "earned":
        return True
    return clause.bullet and match.start() <= 1 and match["names"] in "Mm"


def read_group(clause: Clause, match: "re.Match[str]", stop: int) -> Group:
    """The group that `match` of the group pattern covers."""
    tokens = clause.tokens
    names = [t for t in tokens[match.start("names") : match.end("names")] if t.code in "Mm"]
    turned = tokens[match.start("turned")].metric if match["turned"] else None
    if turned is not None and turned.bare and len(names) == 1 and names[0].metric is not None:
        # `net income decreased to a loss of $13 million`
        names = [replace(names[0], metric=replace(names[0].metric, loss=turned.loss, either=False))]
    elif turned is not None:
        return Group(match.start(), match.end(), names, [])
    inner = (
        [
            t
            for t in (
                *tokens[match.start("inner") : match.end("inner")],
                *tokens[match.start("link") : match.start("values")],
            )
            if t.code == "P"
        ]
        if match["link"] is not None
        else [t for t in tokens[match.start("inner") : match.end("inner")] if t.code == "P"]
    )
    values = read_values(clause, match.start("values"), match.end("values"))
    end = match.end()
    if match["tail"]:
        inner += [t for t in tokens[match.start("own") : match.end("own")] if t.code == "P"]
        values += read_values(clause, match.start("tail"), match.end("tail"))
    columns = assign(clause, names, values) if is_closed(clause, end, stop) else []
    return Group(match.start(), end, names, columns, inner, len(values))


def read_values(clause: Clause, start: int, end: int) -> list[Value]:
    """The amounts of codes `start` to `end`, each with the share words behind it."""
    found: list[Value] = []
    for token in clause.tokens[start:end]:
        if token.code == "A":
            found.append(Value(token))
        elif token.code == "S" and found and found[-1].share is None:
            found[-1] = Value(found[-1].amount, token)
            words = token.metric
            if words is not None and len(words.ids) == 2 and _are_joined(clause, found, (start, end)):
                # `$0.33 and $0.29 per basic and diluted share`: one each.
                for place, metric in zip((-2, -1), words.ids, strict=True):
                    found[place] = Value(found[place].amount, replace(token, metric=replace(words, ids=(metric,))))
    return found


def _are_joined(clause: Clause, values: list[Value], piece: tuple[int, int]) -> bool:
    """Whether the last two amounts are joined by `and`, the former without share words of its own."""
    if len(values) < 2 or values[-2].share is not None:
        return False
    first, last = values[-2].amount, values[-1].amount
    return any(t.code == "&" and first.end <= t.start < last.start for t in clause.tokens[slice(*piece)])


def signed(amount: Token, loss: bool, either: bool) -> Decimal:
    """The amount's value under a name: negative where the name says loss, once, never twice."""
    money = amount.amount
    if money is None:
        return Decimal(0)
    return -abs(money.value) if loss and not either else money.value


def assign(clause: Clause, names: list[Token], values: list[Value]) -> list[list[Figure]]:
    """Which amount is whose; [] where that is not certain.

    One name takes one amount, with its figures per share, or an amount a period; several names take one each.
    """
    if any(
        value.share is not None and value.share.metric is not None and not value.share.metric.ids for value in values
    ):
        # Per depositary share, per unit, per ton: what the amounts before them are is certain all the same.
        values = [v for v in values if v.share is None or (v.share.metric is not None and v.share.metric.ids)]
        if not values or len(names) > 1:
            return []
    if len(names) == 1:
        return _assign_one(clause, names[0], values)
    if len(names) != len(values) or any(value.share for value in values):
        return _assign_kinds(clause, names, values)
    figures: list[Figure] = []
    for name, value in zip(names, values, strict=True):
        words = name.metric
        if words is None or words.bare:
            return []
        if name.code == "M" and len(words.ids) == 1:
            figures += _figures(clause, name, words.ids, value)
        elif len(words.ids) > 1:
            return []
    return [figures] if figures else []


def _assign_kinds(clause: Clause, names: list[Token], values: list[Value]) -> list[list[Figure]]:
    """`basic and diluted earnings per share were $0.40 and $0.38`: two metrics under names that are joined."""
    ids = [i for name in names if name.metric for i in name.metric.ids]
    per_share = all(name.code == "M" and name.metric is not None and name.metric.per_share for name in names)
    if not per_share or len(ids) != len(names) or any(value.share for value in values) or len(values) != 1:
        return []
    figures = [figure for name in names if name.metric for figure in _figures(clause, name, name.metric.ids, values[0])]
    return [figures]


def _assign_one(clause: Clause, name: Token, values: list[Value]) -> list[list[Figure]]:
    words = name.metric
    if words is None or name.code != "M":
        return []
    plain = [value for value in values if value.share is None]
    shares = [value for value in values if value.share is not None]
    if words.per_share:
        return _assign_per_share(clause, name, words, values)
    income = words.ids[0] in ("net_income", "net_income_attributable")
    if words.bare and not (income and shares):
        return []
    if not shares:
        return [_figures(clause, name, words.ids, value) for value in plain] if plain else []
    if income and len(plain) == 3 and len(shares) == 1 and _periods_joined(clause):
        return _assign_two_years(clause, name, plain, shares[0])
    if not income or len(plain) > 1:
        return []
    figures = _figures(clause, name, words.ids, plain[0]) if plain else []
    for value in shares:
        if value.share is not None and value.share.metric is not None:
            figures += _figures(clause, name, value.share.metric.ids, value)
    ids = [figure.metric for figure in figures]
    return [figures] if len(set(ids)) == len(ids) else []


def _assign_two_years(clause: Clause, name: Token, plain: list[Value], last: Value) -> list[list[Figure]]:
    """`was $4 million and $3 million, or $0.12 and $0.11 per diluted share, respectively`: a column a year."""
    words, share = name.metric, last.share.metric if last.share else None
    if words is None or share is None or len(share.ids) != 1:
        return []
    former = Value(plain[2].amount, last.share)
    columns = [
        _figures(clause, name, words.ids, money) + _figures(clause, name, share.ids, value)
        for money, value in zip(plain[:2], (former, last), strict=True)
    ]
    return columns if all(len(column) == 2 for column in columns) else []


def _assign_per_share(clause: Clause, name: Token, words: MetricWords, values: list[Value]) -> list[list[Figure]]:
    ids = words.ids
    if len(values) == 1:
        share = values[0].share
        if share is not None and share.metric is not None and ids == ("eps",):
            # `EPS of $1.57 per diluted share`
            ids = share.metric.ids
        return [_figures(clause, name, ids, values[0])]
    if len(ids) == len(values) == 2 and values[0].share is None and _is_plain_share(values[1]):
        # `basic and diluted EPS were $0.33 and $0.29 per share`
        values = [values[0], Value(values[1].amount)]
    if all(value.share is not None for value in values):
        # `earnings per share of $0.60 basic and $0.59 diluted`
        figures = [
            figure
            for value in values
            if value.share is not None and value.share.metric is not None
            for figure in _figures(clause, name, value.share.metric.ids, value)
        ]
        told = [figure.metric for figure in figures]
        return [figures] if ids == ("eps",) and "eps" not in told and len(set(told)) == len(told) else []
    if any(value.share for value in values):
        return []
    if len(ids) == 2 and len(values) == 2 and not _periods_joined(clause):
        return [[f for i, value in zip(ids, values, strict=True) for f in _figures(clause, name, (i,), value)]]
    return [_figures(clause, name, ids, value) for value in values]


def _is_plain_share(value: Value) -> bool:
    """Whether an amount is one per share that does not say which."""
    return value.share is not None and value.share.metric is not None and value.share.metric.ids == ("eps",)


def _periods_joined(clause: Clause) -> bool:
    """Whether two periods stand together: then two amounts are one a period."""
    return bool(re.search(r"P,?&P", clause.codes))


def fits_size(metric: str, money: Amount) -> bool:
    """Whether an amount can be one of a metric by its size: neither `$5 million` a share nor `$0.56` in all."""
    size = abs(money.value)
    cents = money.scaled and size < 100
    if metric.startswith("eps"):
        return size < _MOST_PER_SHARE and (cents or not money.scaled)
    return not cents and not 0 < size < _LEAST_TOTAL


def _figures(clause: Clause, name: Token, ids: tuple[str, ...], value: Value) -> list[Figure]:
    """The value under each id; [] where its size does not fit: `earnings per share of $5 million`."""
    words, money = name.metric, value.amount.amount
    if words is None or money is None:
        return []
    if not fits_size(ids[0], money):
        return []
    span = clause.passage.span(name.start, name.end)
    at = (span,) if value.share is None else (span, clause.passage.span(value.share.start, value.share.end))
    amount = value.amount
    if amount.bound in {"above", "below"} and signed(amount, words.loss, words.either) < 0:
        # `a loss of less than $0.005`: the limit turns with the sign.
        return []
    return [Figure(i, signed(amount, words.loss, words.either), amount, at, words.loss, words.either) for i in ids]
