"""What is drawn: one figure of one organisation over its fiscal quarters or years."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.ledger import Derived
from generator.model.resolved import MetricLine, Organisation, Period, Statement

Step = Literal["quarter", "year"]

CHARTED: tuple[tuple[str, ...], ...] = (
    ("revenue",),
    ("net_income", "net_income_attributable"),
    ("eps_diluted", "eps", "eps_basic"),
    ("operating_income",),
)
"""The metrics that are drawn. Of several in one place the one with most figures is, the first of equals: forms of a
figure that are reckoned differently are never put side by side. A new entry here is a new chart on all pages."""

LEAST: Mapping[Step, int] = {"quarter": 3, "year": 2}
"""So many figures make a picture; fewer are told better by the table."""

LONGEST_GAP = 3
"""So many periods without a figure are left empty in a row; more are folded into one place."""


@dataclass(frozen=True)
class Point:
    """One bar.

    Attributes:
        period: whose figure it is.
        value: in units of `unit`.
        precision: the resolution at which it was printed; of a derived one its range.
        low, high: the range of a derived figure; both the value for a stated one.
        statement: the figure as stated, or None.
        derived: the figure as reckoned, or None.
    """

    period: Period
    value: Decimal
    unit: str
    precision: Decimal
    low: Decimal
    high: Decimal
    statement: Statement | None = None
    derived: Derived | None = None


@dataclass(frozen=True)
class Slot:
    """One place on the axis of time.

    Attributes:
        number: counts fiscal periods: `4 * year + quarter - 1`, or the year; of the first where several are folded.
        last: number of the last that is folded into it; `number` else.
        point: its figure, or None where none is held.
    """

    number: int
    last: int
    point: Point | None = None

    @property
    def folded(self) -> bool:
        """Whether it stands for several periods without a figure."""
        return self.last > self.number


@dataclass(frozen=True)
class Series:
    """The figures of one chart, in the order of time."""

    organisation: Organisation
    metric: str
    step: Step
    unit: str
    slots: tuple[Slot, ...]

    @property
    def points(self) -> list[Point]:
        """The figures alone."""
        return [slot.point for slot in self.slots if slot.point]


def number_period(period: Period, step: Step) -> int | None:
    """The place of a period on an axis of this step: `FY2006-Q2` -> 8025; None where it has none."""
    if period.fiscal_year is None or period.kind != step:
        return None
    if step == "year":
        return period.fiscal_year
    return 4 * period.fiscal_year + period.number - 1 if period.number else None


def cover_quarters(period: Period) -> tuple[int, int] | None:
    """First and last quarter of a period on an axis of quarters; None where it has no place in a fiscal year."""
    if period.fiscal_year is None:
        return None
    first = 4 * period.fiscal_year
    if period.kind == "year":
        return first, first + 3
    if period.kind == "nine-months":
        return first, first + 2
    if period.kind == "half" and period.number:
        return first + 2 * (period.number - 1), first + 2 * period.number - 1
    if period.kind == "quarter" and period.number:
        return first + period.number - 1, first + period.number - 1
    return None


def _stated(line: MetricLine, period: Period) -> Point | None:
    """The best statement of a figure, where it is one number: a limit (`more than $5 million`) makes no bar."""
    found = line.statements[line.best]
    if isinstance(found.value, list) or found.bound in {"below", "above"} or found.role == "outlook":
        return None
    value = Decimal(found.value)
    return Point(period, value, found.unit, Decimal(found.precision), value, value, statement=found)


def _derived(found: Derived, period: Period) -> Point:
    low, high = Decimal(found.low), Decimal(found.high)
    return Point(period, Decimal(found.value), found.unit, high - low or Decimal(1), low, high, derived=found)


def _point(period: Period, metric: str) -> Point | None:
    for line in period.metrics:
        if line.metric == metric:
            return _stated(line, period)
    for found in period.derived:
        if found.metric == metric:
            return _derived(found, period)
    return None


def _lay_out(points: Mapping[int, Point]) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    before = min(points) - 1
    for number in sorted(points):
        missing = range(before + 1, number)
        if len(missing) > LONGEST_GAP:
            slots.append(Slot(missing[0], missing[-1]))
        else:
            slots += [Slot(empty, empty) for empty in missing]
        slots.append(Slot(number, number, points[number]))
        before = number
    return tuple(slots)


def _gather(organisation: Organisation, metric: str, step: Step, periods: Iterable[Period]) -> Series | None:
    found: dict[int, Point] = {}
    for period in periods:
        number = number_period(period, step)
        point = None if number is None else _point(period, metric)
        if number is not None and point is not None:
            found[number] = point
    units = [point.unit for point in found.values()]
    if not units:
        return None
    # A company that changes its currency keeps the one with more figures; the tables have all.
    unit = max(sorted(set(units)), key=units.count)
    drawn = {number: point for number, point in found.items() if point.unit == unit}
    if len(drawn) < LEAST[step] or all(point.value == 0 for point in drawn.values()):
        return None
    return Series(organisation, metric, step, unit, _lay_out(drawn))


def gather_series(organisation: Organisation, periods: Sequence[Period]) -> list[Series]:
    """All that can be drawn for an organisation: each metric by quarters, then by years.

    Args:
        organisation: whose.
        periods: its fiscal periods.
    """
    found = []
    for forms in CHARTED:
        for step in LEAST:
            drawn = [series for form in forms if (series := _gather(organisation, form, step, periods))]
            if drawn:
                # `max` keeps the first of equals.
                found.append(max(drawn, key=lambda series: len(series.points)))
    return found
