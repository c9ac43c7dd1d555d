"""Figures side by side: periods down, metrics across."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.figures import list_values
from generator.model.ledger import Derived
from generator.model.resolved import MetricLine, Period, Statement
from generator.render.wording import write_figure, write_reckoned
from generator.silence import Silence
from generator.vocabulary import metrics


@dataclass(frozen=True)
class Cell:
    """One figure of a table: stated, derived, or neither.

    Attributes:
        statement: the stated figure.
        derived: `≈` amount, where it was reckoned instead.
        revised: whether later releases state it differently.
        loss: whether it is below zero.
        unread: whether a release may state it although it was not read.
    """

    statement: Statement | None = None
    derived: str | None = None
    revised: bool = False
    loss: bool = False
    unread: bool = False


@dataclass(frozen=True)
class FigureTable:
    """Rows of figures.

    Attributes:
        metrics: ids of the columns, in the order of the vocabulary.
        rows: a period and a cell for each column.
    """

    metrics: tuple[str, ...]
    rows: tuple[tuple[Period, tuple[Cell, ...]], ...]


def write_derived(derived: Derived) -> str:
    """A derived figure at the resolution that its range leaves: `$3.6 million`."""
    return write_reckoned(derived.value, derived.low, derived.high, derived.unit)


def group_statements(line: MetricLine) -> list[tuple[Statement, list[Statement]]]:
    """The statements of a metric in the order given, each with those by which its release says the very same again."""
    groups: dict[tuple[str, ...], tuple[Statement, list[Statement]]] = {}
    for found in line.statements:
        key = (found.release, str(found.value), found.unit, found.bound, found.role, found.printed, found.instant or "")
        if key in groups:
            groups[key][1].append(found)
        else:
            groups[key] = (found, [])
    return list(groups.values())


def is_loss(statement: Statement) -> bool:
    """Whether a stated figure is below zero."""
    return list_values(statement.value)[0].startswith("-")


def _statement(line: MetricLine, release: str | None) -> Statement | None:
    if release is None:
        return line.statements[line.best]
    # Of several in one release the most precise, so that one table does not mix `$1.1 million` with `$980,512`.
    own = [found for found in line.statements if found.release == release]
    return max(own, key=lambda found: (found.bound == "exact", -Decimal(found.precision)), default=None)


def choose_metrics(periods: Iterable[Period], *, brief: bool, release: str | None = None) -> tuple[str, ...]:
    """The metrics that deserve a column: those stated or derived, and for a brief table the usual ones alone.

    Earnings per share come in three forms; a brief table has those that were stated.
    """
    given = list(periods)
    stated = {line.metric for period in given for line in period.metrics if _statement(line, release) is not None}
    if release is None:
        stated |= {found.metric for period in given for found in period.derived}
    known = metrics()
    order = [*known, *sorted(stated - set(known))]
    if brief:
        wanted = {key for key, entry in known.items() if entry.usual or entry.kind == "per-share"}
        stated &= wanted
    return tuple(metric for metric in order if metric in stated)


def tabulate(
    silence: Silence, periods: Sequence[Period], *, brief: bool = False, release: str | None = None
) -> FigureTable:
    """Figures of several periods.

    Args:
        silence: tells a figure that is not stated from one that was not read.
        periods: the rows, in order.
        brief: only the metrics that results usually state.
        release: only what this release states; else the best statement of each figure.
    """
    columns = choose_metrics(periods, brief=brief, release=release)
    rows = []
    for period in periods:
        lines = {line.metric: line for line in period.metrics}
        reckoned = {found.metric: found for found in period.derived} if release is None else {}
        cells = []
        for metric in columns:
            statement = _statement(lines[metric], release) if metric in lines else None
            if statement is not None:
                revised = lines[metric].status == "revised"
                cells.append(Cell(statement=statement, revised=revised, loss=is_loss(statement)))
            elif metric in reckoned:
                found = reckoned[metric]
                cells.append(Cell(derived=write_derived(found), loss=found.value.startswith("-")))
            else:
                unread = silence.may_tell(release, metric) if release else silence.may_be_stated(period, metric)
                cells.append(Cell(unread=unread))
        rows.append((period, tuple(cells)))
    return FigureTable(columns, tuple(rows))


def name_amount(metric: str, amount: str, *, loss: bool) -> tuple[str, str]:
    """Name and amount of a figure: of a loss the name says so, and the amount stands without parentheses."""
    entry = metrics().get(metric)
    if entry and entry.negative_label and loss:
        return entry.negative_label, amount.replace("(", "").replace(")", "")
    return entry.label if entry else metric.replace("_", " ").capitalize(), amount


def name_statement(metric: str, statement: Statement) -> str:
    """A stated figure with its name: `Revenue $5.6 million`, `Net loss $168,000`."""
    return " ".join(name_amount(metric, write_figure(statement), loss=is_loss(statement)))


def lead_figure(period: Period) -> str:
    """The figure that speaks for a period in a list: the first of the vocabulary's order.

    `Revenue $5.6 million`, `Net loss $168,000`; where none is stated, a derived one: `Revenue ≈ $3.6 million`.
    """
    stated = {line.metric: line.statements[line.best] for line in period.metrics}
    derived = {} if stated else {found.metric: found for found in period.derived}
    for metric in choose_metrics([period], brief=False):
        if metric in stated:
            return name_statement(metric, stated[metric])
        if metric in derived:
            loss = derived[metric].value.startswith("-")
            return " ".join(name_amount(metric, f"≈ {write_derived(derived[metric])}", loss=loss))
    return "no figure read"
