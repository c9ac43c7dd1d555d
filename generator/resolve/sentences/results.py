"""The sentence for results.

`Revenue $5.6 million, net loss $168,000 ($0.02 a share) for the quarter ended 31 March 2006.`
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.model.figures import Fact
from generator.model.resolved import Piece
from generator.resolve.labels import read_label
from generator.resolve.sentences.telling import Telling, plain, raise_first
from generator.resolve.wording import name_label, name_period, write_amount, write_day
from generator.vocabulary import Metric, metrics

KINDS = ("earnings",)
# Revenue, then the result for the shareholders, as far as the release states them.
_RESULTS = (("revenue",), ("net_income", "net_income_attributable"))
_PER_SHARE = ("eps", "eps_diluted", "eps_basic")


def _own(telling: Telling, label: str | None) -> dict[str, Fact]:
    """The reported figures for a period, the first of each metric."""
    found: dict[str, Fact] = {}
    for fact in telling.release.facts:
        if fact.organisation is None and fact.role == "reported" and fact.period.label == label:
            found.setdefault(fact.metric, fact)
    return found


def _labels(telling: Telling) -> Iterator[str | None]:
    """The periods to speak of, the release's main one first."""
    yield from telling.release.fiscal
    for fact in telling.release.facts:
        if fact.organisation is None and fact.role == "reported":
            yield fact.period.label


def _is_loss(fact: Fact) -> bool:
    return not isinstance(fact.value, list) and Decimal(fact.value) < 0


def _name(metric: Metric, fact: Fact) -> str:
    name = metric.negative_label if _is_loss(fact) and metric.negative_label else metric.label
    return name[:1].lower() + name[1:]


def write_figure(fact: Fact) -> str:
    """`$5.6 million`; a loss without a sign, for its name says so."""
    amount = write_amount(fact.value, fact.unit, fact.precision, fact.bound)
    return f"{amount} a share" if fact.unit.endswith("/share") else amount


def tell_figures(telling: Telling, figures: dict[str, Fact]) -> list[Piece]:
    """`revenue $5.6 million, net loss $168,000 ($0.02 a share)`, each figure a cited piece; [] without figures."""
    pieces: list[Piece] = []
    result: Fact | None = None
    for choice in _RESULTS:
        fact = next((figures[metric] for metric in choice if metric in figures), None)
        metric = metrics().get(fact.metric) if fact else None
        if fact is None or metric is None:
            continue
        if _is_loss(fact) and not metric.negative_label:
            continue  # a negative amount that has no name of its own would read as a positive one
        if pieces:
            pieces.append(plain(", "))
        pieces.append(telling.cite(f"{_name(metric, fact)} {write_figure(fact)}", fact.at, fact.metric_at))
        result = fact if metric.negative_label else result
    share = next((figures[metric] for metric in _PER_SHARE if metric in figures), None)
    if share is not None:
        cited = telling.cite(write_figure(share), share.at, share.metric_at)
        if result is not None and (_is_loss(share) == _is_loss(result) or not Decimal(str(share.value))):
            pieces += [plain(" ("), cited, plain(")")]
        else:
            amount = write_amount(share.value, share.unit, share.precision, share.bound)
            cited.text = f"{_name(metrics()[share.metric], share)} {amount}"
            pieces += [plain(", "), cited] if pieces else [cited]
    return pieces


def _tell_period(telling: Telling, fact: Fact) -> Piece | None:
    period = telling.periods.get(fact.period.label or "")
    if period is not None:
        words = name_period(period, read_label(period.label))
    elif fact.period.start and fact.period.end:
        words = f"the period from {write_day(fact.period.start)} to {write_day(fact.period.end)}"
    elif label := read_label(fact.period.label):
        words = name_label(label)
    else:
        return None
    return telling.cite(words, fact.period_at or fact.at)


def tell(telling: Telling) -> list[Piece]:
    """Revenue, result and result per share of the main period; [] where none of them is stated."""
    for label in dict.fromkeys(_labels(telling)):
        figures = _own(telling, label)
        if label is None and len({(f.period.start, f.period.end) for f in figures.values()}) > 1:
            continue  # without labels several periods would be mixed
        pieces = tell_figures(telling, figures)
        if not pieces:
            continue
        pieces[0].text = raise_first(pieces[0].text)
        spoken = [fact for metric, fact in figures.items() if metric in {"revenue", *_RESULTS[1], *_PER_SHARE}]
        period = _tell_period(telling, spoken[0])
        return [*pieces, plain(" for "), period, plain(".")] if period else [*pieces, plain(".")]
    return []
