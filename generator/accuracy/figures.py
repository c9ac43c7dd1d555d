"""Figures of a record beside those of the labels: which count, and which agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from generator.accuracy.likeness import read_label
from generator.accuracy.tallies import describe_figure
from generator.model.figures import Fact, list_values
from generator.model.labels import FactLabel

COUNTED = frozenset(
    "revenue operating_income net_income net_income_attributable eps eps_basic eps_diluted total_assets "
    "guidance_revenue guidance_eps".split()
)
"""Metrics that are looked at in every document; others only in one whose labels hold them."""

_MONTH = 30.4
# Years of 52 and 53 weeks move about the end of a month.
_DRIFT = 10


@dataclass(frozen=True)
class Said:
    """A figure as a record says it: the period by days or label, the value, how finely it is printed, whose it is."""

    metric: str
    start: str | None
    end: str | None
    label: str | None
    value: tuple[str, ...]
    precision: str
    organisation: str

    def __str__(self) -> str:
        """For a person: `revenue FY2006-Q2 2006-01-01 to 2006-03-31: 5600000`."""
        return describe_figure(self.metric, self.label, self.start, self.end, self.value)


def say(fact: Fact) -> Said:
    """A fact as it is compared."""
    return Said(
        metric=fact.metric,
        start=fact.period.start,
        end=fact.period.end,
        label=fact.period.label,
        value=tuple(list_values(fact.value)),
        precision=fact.precision,
        organisation=fact.organisation.printed if fact.organisation else "",
    )


def _family(metric: str) -> str:
    """A document that gives no figure of a family is not judged on it: earnings per share of any kind are one."""
    return next((family for family in ("eps", "net_income") if metric.startswith(family)), metric)


def _months(start: str | None, end: str | None) -> int | None:
    if not start or not end:
        return None
    return round((date.fromisoformat(end) - date.fromisoformat(start)).days / _MONTH)


def _numbers(values: Iterable[str]) -> list[Decimal | None]:
    found: list[Decimal | None] = []
    for value in values:
        try:
            found.append(Decimal(value.replace(",", "")))
        except InvalidOperation:
            found.append(None)
    return found


def _values(label: FactLabel) -> list[Decimal | None]:
    return _numbers(list_values(label.value))


def is_same_period(label: FactLabel, said: Said) -> bool:
    """The same end within ten days and the same length in months; by the label where one has no days."""
    if label.end and said.end:
        days = abs((date.fromisoformat(label.end) - date.fromisoformat(said.end)).days)
        length = _months(label.start, label.end)
        return days <= _DRIFT and (length is None or length == _months(said.start, said.end))
    return bool(label.label) and read_label(label.label) == read_label(said.label)


def is_same_figure(label: FactLabel, said: Said) -> bool:
    """The same metric, period and value."""
    return label.metric == said.metric and is_same_period(label, said) and _values(label) == _numbers(said.value)


def _is_rounded(label: FactLabel, said: Said) -> bool:
    """The label's figure said with fewer digits (`$5.6 million` for 5,612,000): true, but no reading of it."""
    exact, rough, precision = _values(label), _numbers(said.value), _numbers([said.precision])[0]
    if precision is None or label.metric != said.metric or len(exact) != len(rough) or exact == rough:
        return False
    pairs = [(a, b) for a, b in zip(exact, rough, strict=True) if a is not None and b is not None]
    return (
        len(pairs) == len(exact)
        and is_same_period(label, said)
        and all(precision <= abs(b) / 10 and abs(a - b) <= precision / 2 for a, b in pairs)
    )


def choose_said(labels: Sequence[FactLabel], facts: Iterable[Fact]) -> list[Said]:
    """The figures of a record that are judged.

    One that is said twice (in prose and in a table) is one statement. A rounded one that is true is neither right
    nor wrong. Where the labels hold figures, only families that they hold are judged.
    """
    held = {_family(label.metric) for label in labels}
    counted = COUNTED | {label.metric for label in labels}
    seen: set[tuple[object, ...]] = set()
    found = []
    for said in map(say, facts):
        if said.metric not in counted:
            continue
        months = _months(said.start, said.end)
        key = (said.organisation, said.metric, said.end or said.label, months, said.value)
        if key in seen or any(_is_rounded(label, said) for label in labels):
            continue
        seen.add(key)
        if _family(said.metric) in held or not labels:
            found.append(said)
    return found
