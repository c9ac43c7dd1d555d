"""Which figure a row of a statement is: its label against the vocabulary, in the light of the headings above it.

Only rows of the whole issuer's reported figures get a metric. Rows of segments, adjusted figures, continuing
operations and noncontrolling interests get none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.base import Span, Spans
from generator.parse.tables.kinds import Kind
from generator.parse.tables.labels import LONGEST, Label, is_holders, read_label
from generator.parse.tables.layout import Layout, Row
from generator.parse.tables.sections import (
    is_shared_income,
    net_below_discontinued,
    only_revenue,
    unlabelled_totals,
)
from generator.vocabulary import metrics
from generator.vocabulary.statements import pattern_of

_PART_HEADING = pattern_of("heading.part")
_PER_SHARE_NAMES = frozenset(
    ["", "net income", "income", "earnings", "net earnings", "profit", "net profit", "net income for the period",
     "earnings net income", "total", "net", "net income and comprehensive income", "consolidated net income",
     "total net income", "net income per share", "result"]
)  # fmt: skip
_SHARES = pattern_of("row.shares")
_OWNERS = re.compile(r"holders|owners|members|parent|company|group")
_BARE_INCOMES = frozenset(["profit", "result"])
_BEFORE_TAX = re.compile(r"\bbefore (?:income )?tax")
_AVAILABLE = re.compile(
    r"\b(?:available|applicable) (?:to|for) common\b"
    r"|^(?:net )?(?:earnings|income) (?:on|for) common (?:stock|shares)\b",
    re.IGNORECASE,
)
_COMMON = re.compile(r"\b(?:common|ordinary)\b")
_INCOMES = frozenset(["profit", "income", "earnings", "result"])


@dataclass(frozen=True)
class Named:
    """A row and the figure it is.

    Attributes:
        row: index into the layout's rows.
        metrics: ids; two for `basic and diluted`.
        rank: how sure the label is, 0 the surest.
        loss: whether its words make an unsigned amount a loss.
        either: whether the sign stands with the amount.
        rule: what named it.
        above: where the words above it stand that its label needs: `Earnings per share` above `Basic`.
    """

    row: int
    metrics: tuple[str, ...]
    rank: int = 0
    loss: bool = False
    either: bool = False
    rule: str = "table.row"
    above: tuple[Span, ...] = ()


def _is_part(heading: str) -> bool:
    """Whether rows below a heading are no reported figures of the whole; a reconciliation begins with one that is."""
    return bool(_PART_HEADING.search(heading)) and not heading.lower().startswith("reconcil")


@cache
def _patterns() -> list[tuple[str, int, "re.Pattern[str]"]]:
    return [
        (metric.id, rank, re.compile(pattern))
        for metric in metrics().values()
        for rank, pattern in enumerate(metric.rows)
    ]


def match_label(name: str) -> tuple[str, int] | None:
    """The metric that a plain label is, and how sure; None for any other."""
    for metric, rank, pattern in _patterns():
        if pattern.fullmatch(name):
            return metric, rank
    return None


def _is_net_income(name: str) -> bool:
    return (match_label(name) or ("",))[0] == "net_income"


def _per_share(label: Label, issuers: Sequence[str], context: Label | None) -> tuple[str, ...] | None:
    """Per-share metrics of a label, with what the heading above it adds; None where it is another figure."""
    names = [label.name, *([context.name] if context else [])]
    if any(name not in _PER_SHARE_NAMES for name in names):
        return None
    for part in (label, context):
        if part is not None and (part.turned or (part.whom and not is_holders(part.whom, issuers))):
            return None
    basic = label.basic or bool(context and context.basic and not label.diluted)
    diluted = label.diluted or bool(context and context.diluted and not label.basic)
    if basic and diluted:
        return ("eps_basic", "eps_diluted")
    return ("eps_basic",) if basic else ("eps_diluted",) if diluted else ("eps",)


def _looks_per_share(row: Row) -> bool:
    """Whether its amounts are small and have cents, or are pence, as amounts per share are."""
    numbers = row.amounts.values()
    small = bool(numbers) and all(value.number < 10_000 for value in numbers)
    return small and any(value.places or value.minor for value in numbers)


def _share_context(layout: Layout, index: int) -> tuple[Label, Spans] | None:
    """The heading or row above that makes `Basic` per share, and its place; None where none does, or it is of shares.

    Turned round, `Diluted:` above `Net income per share` says which shares.
    """
    row = layout.rows[index]
    per_share = row.said.per_share
    for heading, at in zip(reversed(row.headings), reversed(row.headings_at), strict=True):
        label = read_label(heading)
        of_shares = per_share and not label.name and (label.basic or label.diluted)
        if (label.per_share or of_shares) and not _SHARES.search(label.name):
            return label, at
        if _SHARES.search(heading.lower()):
            return None
    for before in reversed(layout.rows[max(0, index - 3) : index]):
        label = before.said
        if before.headings != row.headings:
            return None
        if label.per_share:
            return (label, before.label_at) if label.basic or label.diluted else None
        if _SHARES.search(before.label.lower()):
            return None
    return None


class Namer:
    """Names the rows of one block of a table."""

    def __init__(self, layout: Layout, block: int, kind: Kind, issuers: Sequence[str]) -> None:
        self.layout = layout
        self.own = [index for index, row in enumerate(layout.rows) if row.block == block]
        self.kind = kind
        self.issuers = issuers
        names = {layout.rows[index].said.name for index in self.own}
        self.insurer = any("premiums" in name.split() for name in names)
        self.bank = bool({"net interest income", "total interest income", "interest and dividend income"} & names)

    def name_rows(self) -> list[Named]:
        """All rows that are figures of the vocabulary, in order."""
        found = [named for index in self.own if (named := self._name(index))]
        if self.kind == "income" and not any("revenue" in named.metrics for named in found):
            index = only_revenue(self.layout, self.own)
            if index is not None:
                found.append(Named(index, ("revenue",), 3, rule="table.line"))
        for index, metric in unlabelled_totals(self.layout, self.own, self.kind):
            if not any(metric in named.metrics for named in found):
                found.append(Named(index, (metric,), 1, rule="table.total"))
        return sorted(found, key=lambda named: named.row)

    def _name(self, index: int) -> Named | None:
        row = self.layout.rows[index]
        if len(row.label) > LONGEST or not row.label:
            return None
        if any(_is_part(heading) for heading in row.headings) and not self._is_behind_discontinued(index):
            return None
        label = row.said
        if label.other:
            return None
        found = _share_context(self.layout, index) if _looks_per_share(row) else None
        context, place = found or (None, [])
        if label.per_share or context is not None:
            if not _looks_per_share(row) or _SHARES.search(label.name) or not self._follows_income(index, label):
                return None
            ids = _per_share(
                label, self.issuers, None if label.basic or (label.diluted and label.per_share) else context
            )
            if ids is None or (ids == ("eps",) and self._stands_below_kind(index)):
                return None
            named_by = context if context is not None and not label.per_share else label
            either = label.either or named_by.either
            loss = (label.loss or named_by.loss) and not either
            needed = not label.per_share or not (label.basic or label.diluted)
            return Named(index, ids, 0, loss=loss, either=either, above=tuple(place) if needed else ())
        if label.basic or label.diluted:
            return None
        if is_shared_income(self.layout, self.own, index, self.issuers, _is_net_income):
            return Named(index, ("net_income_attributable",), 1, either=True)
        return self._name_amount(index, label)

    def _is_behind_discontinued(self, index: int) -> bool:
        """Whether a row below the heading `Discontinued operations:` is behind its section, closed by net income."""
        if self.kind != "income":
            return False
        closing = net_below_discontinued(self.layout, self.own, index, _is_net_income)
        return closing is not None and closing <= index

    def _above(self, index: int) -> list[Row]:
        return [self.layout.rows[place] for place in self.own if place < index]

    def _stands_below_tax(self, index: int) -> bool:
        """Whether a row stands below the income before tax of an income statement: there a bare `Profit` is the net."""
        return self.kind == "income" and any(_BEFORE_TAX.search(row.label.lower()) for row in self._above(index))

    def _stands_below_income(self, index: int) -> bool:
        """Whether a row of operating income stands below the net income of its statement: then it is adjusted."""
        return self.kind == "income" and any(_is_net_income(row.said.name) for row in self._above(index))

    def _stands_below_kind(self, index: int) -> bool:
        """Whether a row above a bare `Net income per share` says basic or diluted of its section, which is not told."""
        above = [row.said for row in self._above(index)[-4:]]
        return any(label.per_share and (label.basic or label.diluted) for label in above)

    def _follows_income(self, index: int, label: Label) -> bool:
        """Whether a bare `Per diluted share` stands below reported income: below an adjusted figure it is adjusted."""
        if label.name or not label.per_share:
            return True
        for place in range(index - 1, index - 5, -1):
            if place not in self.own:
                return True
            row = self.layout.rows[place]
            before = row.said
            if before.other:
                return False
            if not before.per_share and not any(value.percent for value in row.values.values()):
                return True
        return True

    def _name_amount(self, index: int, label: Label) -> Named | None:
        found = match_label(label.name)
        if (
            found is None
            and label.name in _INCOMES
            and (_OWNERS.search(label.whom) or _AVAILABLE.search(self.layout.rows[index].label))
        ):
            found = ("net_income", 0)
        if found is None and label.name in _BARE_INCOMES and self._stands_below_tax(index):
            found = ("net_income", 3)
        if found is None or label.turned:
            return None
        metric, rank = found
        if label.whom:
            if metric == "equity" or metric != "net_income" or not is_holders(label.whom, self.issuers):
                return None
            # What is left for common shares, after dividends on preferred ones, is surer than the issuer's part.
            metric, rank = "net_income_attributable", 0 if _COMMON.search(label.whom) else rank + 1
        if metric == "revenue" and self.bank and (rank or "net" in label.name.split()):
            return None
        if metric == "operating_income" and (self.insurer or self._stands_below_income(index)):
            return None
        if metric == "gross_profit" and self.kind != "income":
            return None
        if metric == "operating_cash_flow":
            used = "used" in label.name and not re.search(r"provided|generated|from|\(used", label.name)
            return Named(index, (metric,), rank, loss=used, either=not used)
        return Named(index, (metric,), rank, label.loss, label.either)
