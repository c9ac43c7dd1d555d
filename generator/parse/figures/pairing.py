"""Which figure of a comparison answers which: amounts without a name stand under those that they answer, in order."""

from dataclasses import dataclass

from generator.model.base import Span
from generator.parse.figures.assigning import Figure, Value, assign, fits_size, is_loss_per_share, signed
from generator.parse.figures.clauses import Clause
from generator.parse.figures.tokens import Token
from generator.vocabulary import metrics

Columns = list[list[Figure]]


@dataclass(frozen=True)
class Item:
    """One item of a comparison: `a net loss of $20, or $0.02 per share, for the same quarter a year ago`.

    Attributes:
        names: the names it prints; [] where it leans on those it answers.
        values: its amounts.
        periods: its own periods; [] where those of a later item or of the comparison before hold for it.
        led: whether its period stands before its name, or before that of the item it is joined to.
        sequential: the word by which it is the quarter before, `up 12% sequentially from $20`; None where none says so.
    """

    names: list[Token]
    values: list[Value]
    periods: list[Token]
    sequential: Token | None = None
    led: bool = False


def pair(clause: Clause, item: Item, periods: int, model: list[Figure]) -> Columns:
    """The figures of an item, a column a period; [] where it is not certain which is which.

    Args:
        clause: the sentence.
        item: the item.
        periods: how many periods it is told for.
        model: the figures that it answers, in the order printed.
    """
    if not item.names and any(_may_be_gain(figure, value) for figure in model for value in item.values):
        return []
    if len(item.names) == 1 and item.names[0].metric is not None and item.names[0].metric.bare:
        columns = _under_bare(clause, item.names[0], item.values, model)
    elif item.names:
        columns = assign(clause, item.names, item.values)
    else:
        columns = _under_model(item.values, periods, model)
    known = {figure.metric for figure in model}
    # `diluted earnings per share of $0.47, compared to earnings per share of $0.25`: of which kind is not said again.
    # Nor need it be the same: a loss has but one, compared to an income of so much per diluted share.
    # `net income of $4 million, compared to a net loss of $1 million, or $0.02 per share`: told of that alone.
    if item.names and any(metric.startswith(("eps", "net_income")) for metric in known):
        known |= {"eps", "eps_basic", "eps_diluted"}
    columns = [[figure for figure in column if figure.metric in known and _fits(figure)] for column in columns]
    return columns if len(columns) == periods and all(columns) else []


def _may_be_gain(model: Figure, value: Value) -> bool:
    """`loss per share of (0.2)p (2021: 1.4p)`: in brackets beside a loss with its mark, one without may be a gain."""
    lost, amount = model.amount.amount, value.amount.amount
    if lost is None or amount is None:
        return False
    return model.loss and lost.signed and amount.bracketed and not amount.signed


def _like(model: Figure, value: Value, *, loss: bool | None = None, at: Span | None = None) -> Figure:
    """The value under the metric of `model`; its words stand for it unless `at` does."""
    lost = (model.loss if loss is None else loss) or is_loss_per_share(value)
    places = model.metric_at if at is None else (at, *model.metric_at)
    amount = value.amount
    return Figure(model.metric, signed(amount, lost, model.either and loss is None), amount, places, lost, model.either)


def _under_bare(clause: Clause, name: Token, values: list[Value], model: list[Figure]) -> Columns:
    """`compared to a loss of $3 million`: the loss is of what it answers."""
    words = name.metric
    # No loss answers a revenue.
    money = [f for f in model if not f.metric.startswith("eps") and metrics()[f.metric].loss_words]
    plain = [value for value in values if value.share is None]
    if words is None or len(plain) > 1 or len(money) > 1 or not (money or model):
        return []
    at = clause.passage.span(name.start, name.end)
    if not money and any(not figure.metric.startswith("eps") for figure in model):
        return []
    if not money:
        # `earnings per share of $0.10, compared to a loss of $0.05`
        return [[_like(f, values[0], loss=words.loss, at=at) for f in model]] if len(values) == 1 else []
    figures = [_like(money[0], value, loss=words.loss, at=at) for value in plain]
    return [figures + _shares([v for v in values if v.share], model, loss=words.loss)]


def _under_model(values: list[Value], periods: int, model: list[Figure]) -> Columns:
    money = [figure for figure in model if not figure.metric.startswith("eps")]
    shares = [figure for figure in model if figure.metric.startswith("eps")]
    plain = [value for value in values if value.share is None]
    per_share = [value for value in values if value.share is not None]
    if not money:
        return _under_shares(values, periods, shares)
    if periods > 1:
        if len(money) != 1 or per_share or len(plain) != periods:
            return []
        return [[_like(money[0], value)] for value in plain]
    if len(plain) != len(money):
        return []
    figures = [_like(figure, value) for figure, value in zip(money, plain, strict=True)]
    return [figures + _shares(per_share, model)]


def _fits(figure: Figure) -> bool:
    return figure.amount.amount is not None and fits_size(figure.metric, figure.amount.amount)


def _under_shares(values: list[Value], periods: int, shares: list[Figure]) -> Columns:
    """Per-share figures alone: `diluted earnings per share were $0.71, compared to $0.55`."""
    if periods > 1:
        return []
    if len(values) == 1:
        return [[_like(figure, values[0]) for figure in shares]]
    if len(values) == len(shares):
        return [[_like(figure, value) for figure, value in zip(shares, values, strict=True)]]
    return []


def _shares(values: list[Value], model: list[Figure], loss: bool | None = None) -> list[Figure]:
    """Per-share figures beside an income: under the kind they print, else under the one they answer."""
    shares = [figure for figure in model if figure.metric.startswith("eps")]
    found: list[Figure] = []
    for value in values:
        ids = value.share.metric.ids if value.share is not None and value.share.metric is not None else ()
        if ids == ("eps",) and len(values) == 1 and len(shares) == 1:
            ids = (shares[0].metric,)
        elif ids == ("eps",) and len(values) == 1 and len({figure.amount.start for figure in shares}) == 1:
            # `$0.12 per share, basic and diluted, compared to $0.21 per share`
            ids = tuple(figure.metric for figure in shares)
        for metric in ids:
            like = next((figure for figure in shares if figure.metric == metric), None)
            if like is not None:
                found.append(_like(like, value, loss=loss))
    return found
