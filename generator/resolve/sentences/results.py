"""The sentence for results.

`Revenue $5.6 million, net loss $168,000 ($0.02 a share) for the quarter ended 31 March 2006.`
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.figures import Fact
from generator.model.resolved import Period, Piece, Reference
from generator.resolve.labels import read_label
from generator.resolve.reading import refer
from generator.resolve.sentences.telling import Telling, plain, raise_first
from generator.resolve.wording import name_label, name_period, write_day
from generator.vocabulary import Metric, metrics
from generator.wording import write_stated

KINDS = ("earnings",)
# Revenue, then the result for the shareholders, as far as the release states them.
_RESULTS = (("revenue",), ("net_income", "net_income_attributable"))
_PER_SHARE = ("eps", "eps_diluted", "eps_basic")


@dataclass(frozen=True)
class Figure:
    """One stated figure with the words that it rests on: of a release's fact, or of a period's statement."""

    metric: str
    value: str | list[str]
    unit: str
    precision: str
    bound: str
    cite: Reference

    @property
    def is_loss(self) -> bool:
        """Whether it is below zero; a range is taken for none."""
        return not isinstance(self.value, list) and Decimal(self.value) < 0

    @property
    def amount(self) -> str:
        """Its value in words, without a sign: `below $1 million`."""
        return write_stated(self.value, self.unit, self.precision, self.bound, signed=False)


def figure_of(telling: Telling, fact: Fact) -> Figure:
    """A release's fact as a figure to tell."""
    cite = refer(telling.release, fact.at, fact.metric_at)
    return Figure(fact.metric, fact.value, fact.unit, fact.precision, fact.bound, cite)


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


def _name(metric: Metric, figure: Figure) -> str:
    name = metric.negative_label if figure.is_loss and metric.negative_label else metric.label
    return name[:1].lower() + name[1:]


def write_figure(figure: Figure) -> str:
    """`$5.6 million`; a loss without a sign, for its name says so."""
    return f"{figure.amount} a share" if figure.unit.endswith("/share") else figure.amount


def tell_figures(figures: Mapping[str, Figure]) -> list[Piece]:
    """`revenue $5.6 million, net loss $168,000 ($0.02 a share)`, each figure a cited piece; [] without figures."""
    pieces: list[Piece] = []
    result: Figure | None = None
    for choice in _RESULTS:
        figure = next((figures[metric] for metric in choice if metric in figures), None)
        metric = metrics().get(figure.metric) if figure else None
        if figure is None or metric is None:
            continue
        if figure.is_loss and not metric.negative_label:
            continue  # a negative amount that has no name of its own would read as a positive one
        if pieces:
            pieces.append(plain(", "))
        pieces.append(Piece(text=f"{_name(metric, figure)} {write_figure(figure)}", cite=figure.cite))
        result = figure if metric.negative_label else result
    share = next((figures[metric] for metric in _PER_SHARE if metric in figures), None)
    if share is not None:
        cited = Piece(text=write_figure(share), cite=share.cite)
        if result is not None and (share.is_loss == result.is_loss or not Decimal(str(share.value))):
            pieces += [plain(" ("), cited, plain(")")]
        else:
            cited.text = f"{_name(metrics()[share.metric], share)} {share.amount}"
            pieces += [plain(", "), cited] if pieces else [cited]
    return pieces


def tell_of_period(period: Period) -> list[Piece]:
    """A period in one sentence, from the best statement of each figure; [] where none of them is stated.

    `Revenue $19.1 million, net income $285,000 ($0.03 a share) for the year ended 30 September 2005.`
    """
    figures: dict[str, Figure] = {}
    for line in period.metrics:
        best = line.statements[line.best]
        if best.role != "outlook":
            figures[line.metric] = Figure(line.metric, best.value, best.unit, best.precision, best.bound, best.cite)
    pieces = tell_figures(figures)
    if not pieces:
        return []
    pieces[0].text = raise_first(pieces[0].text)
    return [*pieces, plain(f" for {name_period(period, read_label(period.label))}.")]


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
        facts = _own(telling, label)
        if label is None and len({(f.period.start, f.period.end) for f in facts.values()}) > 1:
            continue  # without labels several periods would be mixed
        pieces = tell_figures({metric: figure_of(telling, fact) for metric, fact in facts.items()})
        if not pieces:
            continue
        pieces[0].text = raise_first(pieces[0].text)
        spoken = [fact for metric, fact in facts.items() if metric in {"revenue", *_RESULTS[1], *_PER_SHARE}]
        period = _tell_period(telling, spoken[0])
        return [*pieces, plain(" for "), period, plain(".")] if period else [*pieces, plain(".")]
    return []
