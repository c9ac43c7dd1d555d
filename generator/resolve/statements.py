"""Statements of a figure side by side: which to show, which came first, and whether they agree."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Literal

from generator.model.base import fold
from generator.model.figures import Fact, list_values
from generator.model.release import Release
from generator.model.resolved import MetricLine, Statement
from generator.resolve.reading import refer, vintage_of
from generator.vocabulary import metrics

_ENDLESS = Decimal("Infinity")


def make_statement(release: Release, fact: Fact) -> Statement:
    """One release's figure as a statement; a balance-sheet figure carries its day."""
    metric = metrics().get(fact.metric)
    instant = fact.period.end if metric and metric.kind == "instant" else None
    return Statement(
        value=fact.value,
        unit=fact.unit,
        precision=fact.precision,
        precision_basis=fact.precision_basis,
        bound=fact.bound,
        role=fact.role,
        release=release.id,
        fact=fact.id,
        vintage=vintage_of(release),
        instant=instant,
        printed=fold(fact.printed),
        cite=refer(release, fact.at, [*fact.metric_at, *fact.period_at]),
    )


def _widest_precision(statement: Statement, value: Decimal) -> Decimal:
    """The printed resolution; where it is assumed, the coarsest that the value's trailing zeros allow."""
    precision = Decimal(statement.precision)
    if statement.precision_basis == "printed" or not value:
        return precision
    exponent = value.normalize().as_tuple().exponent
    return max(precision, Decimal(1).scaleb(exponent)) if isinstance(exponent, int) else precision


def range_of(statement: Statement) -> tuple[Decimal, Decimal]:
    """The least and the greatest true value that a statement allows, in units.

    Half the precision to each side; a whole one for `about`; open to one side for a bound.
    """
    values = [Decimal(value) for value in list_values(statement.value)]
    least, greatest = min(values), max(values)
    share = 1 if statement.bound == "about" else 2
    low = least - _widest_precision(statement, least) / share
    high = greatest + _widest_precision(statement, greatest) / share
    if statement.bound == "below":
        low = -_ENDLESS
    if statement.bound == "above":
        high = _ENDLESS
    return low, high


def meet_in_one(ranges: Iterable[tuple[Decimal, Decimal]]) -> tuple[Decimal, Decimal]:
    """The greatest of the least values, and the least of the greatest: all ranges meet unless the first is above."""
    lows, highs = zip(*ranges, strict=True)
    return max(lows), min(highs)


def compare_statements(statements: Sequence[Statement]) -> Literal["single", "consistent", "revised"]:
    """`single` for one; `consistent` when all ranges meet pair by pair; `revised` when two do not.

    Other units, other instants, and one release with itself, are not compared.
    """
    if len(statements) == 1:
        return "single"
    told: dict[tuple[str, str], dict[str, list[tuple[Decimal, Decimal]]]] = {}
    for statement in statements:
        releases = told.setdefault((statement.unit, statement.instant or ""), {})
        releases.setdefault(statement.release, []).append(range_of(statement))
    for releases in told.values():
        # Each release by its own: a document may tell one figure a thousand times.
        bounds = [meet_in_one(ranges) for ranges in releases.values()]
        if any(one[0] > other[1] or other[0] > one[1] for one, other in combinations(bounds, 2)):
            return "revised"
    return "consistent"


def line_up(metric: str, statements: Sequence[Statement]) -> MetricLine:
    """All statements of one metric in one period, in the order given.

    The best is of the latest vintage, there exact before a bound, and the most precise; the first is of the
    earliest, there the most precise that is reported as news. Undated releases come last for both.
    """
    numbers = range(len(statements))

    def worth(number: int) -> tuple[str, bool, Decimal, int]:
        found = statements[number]
        return found.vintage or "", found.bound == "exact", -Decimal(found.precision), -number

    def age(number: int) -> tuple[str, bool, Decimal, int]:
        found = statements[number]
        return found.vintage or "9999", found.role != "reported", Decimal(found.precision), number

    return MetricLine(
        metric=metric,
        best=max(numbers, key=worth),
        first=min(numbers, key=age),
        status=compare_statements(statements),
        statements=list(statements),
    )
