"""Which amount is whose: the figures that names and amounts of one group make.

net income was $5 million, or $0.40 per basic and $0.38 per diluted share
basic and diluted EPS were $0.33 and $0.29 per share
net income for 2025 and 2024 was $4 million, or $0.12 per share, and $3 million, or $0.11 per share
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.base import Span
from generator.parse.figures.amounts import Amount
from generator.parse.figures.clauses import Clause
from generator.parse.figures.metric_words import MetricWords
from generator.parse.figures.tokens import Token

_MOST_PER_SHARE = Decimal(100_000)
_LEAST_TOTAL = Decimal(1_000)
_NEVER_LOST = ("revenue", "total_assets")


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


def signed(amount: Token, loss: bool, either: bool) -> Decimal:
    """The amount's value under a name: negative where the name says loss, once, never twice."""
    money = amount.amount
    if money is None:
        return Decimal(0)
    return -abs(money.value) if loss and not either else money.value


def is_loss_per_share(value: Value) -> bool:
    """Whether what makes an amount one per share says that it is a loss: `a $.45 loss per share`."""
    return value.share is not None and value.share.metric is not None and value.share.metric.loss


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
    figures: list[Figure] = []
    if any(value.share for value in values):
        # `sales and earnings were $9 million and $2 million ($.84 per share)`
        last, shares = names[-1], values[len(names) :]
        income = last.metric is not None and last.metric.ids == ("net_income",) and last.code == "M"
        if not income or len(shares) != 1 or shares[0].share is None or any(v.share for v in values[: len(names)]):
            return []
        values = values[: len(names)]
        names = [*names[:-1], replace(last, metric=replace(last.metric, bare=False))] if last.metric else names
        figures += _figures(clause, last, shares[0].share.metric.ids if shares[0].share.metric else (), shares[0])
    if len(names) != len(values):
        return []
    # `earnings and diluted earnings per share of $6 million and $0.16, respectively`
    with_share = any(name.code == "M" and name.metric is not None and name.metric.per_share for name in names)
    for name, value in zip(names, values, strict=True):
        words = name.metric
        if words is None or (words.bare and not with_share):
            return []
        if name.code == "M" and len(words.ids) == 1:
            figures += _figures(clause, name, words.ids, value)
        elif len(words.ids) > 1:
            return []
    return [figures] if figures else []


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
    if income and len(plain) == len(shares) > 1 and _periods_joined(clause):
        # `was $4 million, or $0.12 per share, and $3 million, or $0.11 per share`: a column a year.
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if any(first.share is not None or second.share is None for first, second in pairs):
            return []
        told = [_assign_one(clause, name, list(pair)) for pair in pairs]
        return [columns[0] for columns in told] if all(len(columns) == 1 for columns in told) else []
    if words.loss and not income and len(plain) == 1 and plain[0] is values[0] and not words.bare:
        # `an operating loss of $1,359,616 ($.14 per share)`: what that is a share has no name of its own.
        return [_figures(clause, name, words.ids, plain[0])]
    if not income or len(plain) > 1:
        # `Operating earnings were $860,000, or $.26 per share`: what is told per share too is after tax, and no line.
        return []
    if plain and values[0] is not plain[0] and words.either:
        # `net income (loss) of $1.12 per share ($237.2 million)` leaves its sign open.
        plain = []
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
            # `EPS of $1.20 per diluted share`
            ids = share.metric.ids
        return [_figures(clause, name, ids, values[0])]
    told = [value.share.metric.ids for value in values if value.share is not None and value.share.metric is not None]
    if ids == ("eps",) and len(told) == len(values) and sorted(told) == [("eps_basic",), ("eps_diluted",)]:
        # `Earnings per share were $0.46 basic and $0.45 diluted`
        return [[f for own, value in zip(told, values, strict=True) for f in _figures(clause, name, own, value)]]
    joined = _periods_joined(clause) or len(ids) > 1
    if len(values) > 1 and joined and all(_is_plain_share(value) for value in values):
        # `was $0.06 per share and $0.07 per share for the quarters ended June 30, 2025 and 2024`
        values = [Value(value.amount) for value in values]
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
    amount, loss = value.amount, words.loss or is_loss_per_share(value)
    number = signed(amount, loss, words.either)
    if number < 0 and (amount.bound in {"above", "below"} or ids[0] in _NEVER_LOST):
        # `a loss of less than $0.005`: the limit turns with the sign. `Sales of ($5,000,000)` are no loss.
        return []
    return [Figure(i, number, amount, at, loss, words.either) for i in ids]
