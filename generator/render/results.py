"""The figures of a results release side by side: this quarter, a year before, the change, the year to date."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.resolved import Event, Period
from generator.render.edition import Edition
from generator.render.reckoning import Reckoned, show_compared
from generator.render.tables import Cell, FigureTable, tabulate
from generator.render.wording import name_part
from generator.vocabulary import metrics

_LENGTHS = {"quarter": 1, "half": 2, "nine-months": 3, "year": 4, "trailing-year": 5, "other": 6}


@dataclass(frozen=True)
class Column:
    """A column of figures: its period, and what it is to the release, `this quarter`."""

    period: Period
    part: str


@dataclass(frozen=True)
class ResultRow:
    """One metric: a cell for each column, and the change against the year before, where it was reckoned."""

    metric: str
    cells: tuple[Cell, ...]
    change: Reckoned | None


@dataclass(frozen=True)
class ResultTable:
    """Metrics down, periods across.

    Attributes:
        columns: the main period, the same a year before, then the longer period that ends with it, the same a year
            before; those without a figure are left out.
        after_change: how many columns stand before that of the changes.
        rows: in the order of the vocabulary.
        others: what the release states for further periods, periods down.
    """

    columns: tuple[Column, ...]
    after_change: int
    rows: tuple[ResultRow, ...]
    others: FigureTable

    @property
    def has_changes(self) -> bool:
        """Whether any change was reckoned."""
        return any(row.change for row in self.rows)

    @property
    def leaves_per_share(self) -> bool:
        """Whether a figure per share stands beside changes without one: a split between two would go unseen."""
        known = metrics()
        kinds = {known[row.metric].kind for row in self.rows if row.change is None and row.metric in known}
        return self.has_changes and "per-share" in kinds


def find_year_before(period: Period, periods: Sequence[Period]) -> Period | None:
    """The same part of the fiscal year before."""
    if period.fiscal_year is None:
        return None
    wanted = (period.organisation, period.fiscal_year - 1, period.kind, period.number)
    return next((p for p in periods if (p.organisation, p.fiscal_year, p.kind, p.number) == wanted), None)


def _to_date(main: Period, periods: Sequence[Period]) -> Period | None:
    """The longer period that ends with the main one: the half, the nine months or the year; the shortest of several."""
    longer = [p for p in periods if p.end == main.end and p.end and _LENGTHS[p.kind] > _LENGTHS[main.kind]]
    return min((p for p in longer if p.fiscal_year is not None), key=lambda p: _LENGTHS[p.kind], default=None)


def _rows(edition: Edition, main: Period, table: FigureTable, places: Sequence[int]) -> tuple[ResultRow, ...]:
    """Metrics down: the cells of the table's rows at `places`, with the change of `main` against the year before."""
    changes = {c.metric: c for c in main.comparisons if c.against == "year-before"}
    return tuple(
        ResultRow(
            metric=metric,
            cells=tuple(table.rows[index][1][place] for index in places),
            change=show_compared(edition, changes[metric]) if metric in changes else None,
        )
        for place, metric in enumerate(table.metrics)
    )


def tabulate_beside(edition: Edition, period: Period, year_ago: Period) -> ResultTable:
    """All figures of a period beside those of the year before, with the changes; derived ones too."""
    columns = (Column(period, name_part(period)), Column(year_ago, "a year before"))
    rows = _rows(edition, period, tabulate(edition.silence, [period, year_ago]), (0, 1))
    return ResultTable(columns=columns, after_change=2, rows=rows, others=FigureTable((), ()))


def tabulate_results(edition: Edition, event: Event) -> ResultTable | None:
    """The figures that the event's first release states; None where it names no fiscal period as its news."""
    periods = [edition.period(key) for key in event.figures]
    release = event.releases[0] if event.releases else None
    main = next((p for label in event.fiscal for p in periods if p.label == label), None)
    if main is None or release is None:
        return None
    year_ago, to_date = find_year_before(main, periods), _to_date(main, periods)
    wanted = [
        Column(main, name_part(main)),
        *([Column(year_ago, "a year before")] if year_ago else []),
        *([Column(to_date, "the year" if to_date.kind == "year" else "year to date")] if to_date else []),
        *([Column(p, "a year before")] if to_date and (p := find_year_before(to_date, periods)) else []),
    ]
    table = tabulate(edition.silence, [column.period for column in wanted], release=release)
    filled = [index for index, (_, cells) in enumerate(table.rows) if any(cell.statement for cell in cells)]
    shown = {wanted[index].period.id for index in filled}
    return ResultTable(
        columns=tuple(wanted[index] for index in filled),
        after_change=sum(wanted[index].period in (main, year_ago) for index in filled),
        rows=_rows(edition, main, table, filled),
        others=tabulate(edition.silence, [p for p in periods if p.id not in shown], release=release),
    )
