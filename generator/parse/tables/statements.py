"""The step that reads financial statements: their figures as facts, and the statements themselves."""

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.model.base import Span, fold, words_at
from generator.model.figures import Fact
from generator.model.statements import (
    StatementColumn,
    StatementRead,
    StatementRow,
    StatementTitle,
    StatementUnits,
)
from generator.parse.draft import Draft
from generator.parse.figures.dollars import OPEN
from generator.parse.figures.facts import names_of
from generator.parse.figures.news_periods import times_of
from generator.parse.figures.other_measures import without_own_measures
from generator.parse.tables.agreement import weigh
from generator.parse.tables.checks import find_faults
from generator.parse.tables.facts import join_spans, number_facts, write_amount, write_fact
from generator.parse.tables.figures import Cell, ReadTable, read_cells
from generator.parse.tables.further import read_further
from generator.parse.tables.labels import read_label
from generator.parse.tables.pool import TRUST, pool_figures
from generator.parse.tables.reading import find_factors, read_tables
from generator.parse.tables.rows import Named
from generator.parse.tables.values import Value
from generator.vocabulary import metrics
from generator.vocabulary.statements import pattern_of

# What a table by segments tells: rows or headings of revenue or operating income, of a segment or all.
_BY_SEGMENT = re.compile(r"(?:total )?(?:net )?(?:revenues?|sales)\b|operating (?:income|profit|earnings)")
_SHOWN = ("income", "balance", "cash-flow", "highlights")


def read_statements(draft: Draft) -> None:
    """Fill `financial_statements`, add their figures to `facts`, and reconcile those of the prose with them."""
    times = times_of(draft)
    tables = read_tables(draft, times)
    if not tables:
        return
    prose = list(draft.facts)
    factors = find_factors(draft, tables, prose)
    cells_of: list[list[Cell]] = []
    for table in tables:
        cells = read_cells(table)
        faults = find_faults(table, cells)
        for fault in faults:
            draft.problem("figures-disagree", fault.message, table.columns[fault.column].at)
        sound = [cell for cell in cells if not any(fault.covers(table, cell) for fault in faults)]
        cells_of.append(sound if table.sort.kind in TRUST else [])
    pool = pool_figures(tables, cells_of, factors)
    for clash in pool.clashes[:1]:
        draft.problem(
            "figures-disagree",
            f"{metrics()[clash.kept.cell.metric].label}: two tables say {fold(clash.kept.cell.value.text)} and "
            f"{fold(clash.other.cell.value.text)} for one period; the second is left out.",
            join_spans(draft.text, [*clash.kept.cell.value.at, *clash.other.cell.value.at]),
        )
    main = times.main.stretch.end if times.main else None
    further = read_further(tables, pool, names_of(draft))
    ends = [f.cell.stretch.end for f in pool.figures if f.cell.stretch and f.cell.stretch.end]
    newest = main or max(ends, default=None)
    facts: list[Fact] = []
    table_of: dict[str, int] = {}
    for figure in [*pool.figures, *further]:
        fact = write_fact(draft.text, tables[figure.table], figure, newest)
        if fact is not None:
            fact = fact.model_copy(update={"id": f"{fact.id}#{len(facts)}"})
            facts.append(fact)
            table_of[fact.id] = figure.table
    facts = without_own_measures(facts, draft.text, prose=False)
    weighed = weigh(prose, facts, table_of)
    for message, at in weighed.told:
        draft.problem("figures-disagree", message, at)
    stated = [fact.model_copy(update={"id": fact.id.partition("#")[0]}) for fact in weighed.tables]
    draft.facts = number_facts(sorted(stated, key=lambda fact: fact.at[0]), weighed.prose)
    used = {table_of[fact.id] for fact in weighed.tables}
    for index, (table, factor) in enumerate(zip(tables, factors, strict=True)):
        if (table.sort.kind in _SHOWN and (index in used or _is_dated(table))) or _is_of_segments(table, factor):
            owners = [figure.owner for figure in pool.figures if figure.table == index and figure.owner]
            beside = {figure.cell.named.row: figure.cell.named for figure in further if figure.table == index}
            statement = _write_statement(draft, table, factor, beside)
            whose = {"organisation": owners[0] if owners else None}
            draft.financial_statements.append(statement.model_copy(update=whose))
            if table.sort.kind in _SHOWN:
                _tell_unclear(draft, table, factor)


def _is_of_segments(table: ReadTable, factor: Decimal | None) -> bool:
    """Whether a table by segments tells revenue or operating income of known periods, in known units."""
    dated = sum(column.stretch is not None for column in table.columns)
    if table.sort.kind != "segment" or factor is None or dated < 2 or dated * 2 < len(table.columns):
        return False
    if pattern_of("title.reconciliation").search(table.sort.title):
        return False
    names = [name for row in table.rows for name in (row.label, *row.headings)]
    return any(_BY_SEGMENT.search(read_label(name).name) for name in names)


def _is_dated(table: ReadTable) -> bool:
    """Whether a column is for a period, or for a day in a balance sheet; days alone make no summary of results."""
    days = table.sort.kind == "balance"
    return any(column.stretch is not None or (days and column.day is not None) for column in table.columns)


def _tell_unclear(draft: Draft, table: ReadTable, factor: Decimal | None) -> None:
    """Say what of a statement with figures of the vocabulary stayed unclear: columns, or the units of all."""
    if not table.named:
        return
    for index, column in enumerate(table.columns):
        if column.why:
            first = next((row.values[index] for row in table.rows if index in row.values), None)
            draft.problem("column-unclear", f"A column is left out: {column.why}.", list(first.at) if first else [])
    if factor is None and any(not (cell.per_share or cell.value.power) for cell in read_cells(table)):
        draft.problem("units-unclear", "A statement says nowhere what its amounts are in.", [table.layout.table.at])


def _cell(text: str, value: Value | None) -> Span | None:
    if value is None or value.sort == "none" or not value.at:
        return None
    at = join_spans(text, value.at)
    return at[0][0], at[-1][1]


def _write_statement(
    draft: Draft, table: ReadTable, factor: Decimal | None, further: dict[int, Named]
) -> StatementRead:
    text = draft.text
    named = {row.row: row for row in [*further.values(), *table.named]}
    rows: list[StatementRow] = []
    shown: tuple[str, ...] = ()
    for index, row in enumerate(table.layout.rows):
        if row.block != table.block:
            continue
        if row.headings != shown:
            rows += [StatementRow(at=join_spans(text, at)) for at in row.headings_at if at]
            shown = row.headings
        metrics = named[index].metrics if index in named and table.sort.kind in _SHOWN else ()
        rows.append(
            StatementRow(
                at=join_spans(text, row.label_at),
                metric=_metric_of(metrics),
                cells=[_cell(text, row.values.get(column)) for column in range(len(table.columns))],
            )
        )
    units = table.units
    title_at, units_at = join_spans(text, table.sort.at), join_spans(text, sorted(units.at))
    stated = units.factor is not None and factor is not None and units_at
    columns = [
        StatementColumn(at=join_spans(text, column.at), period=column.period, why=column.why or None)
        for column in table.columns
    ]
    return StatementRead(
        kind=table.sort.kind if table.sort.kind in ("income", "balance", "cash-flow", "segment") else "highlights",
        because=table.sort.because,
        title=StatementTitle(printed=words_at(text, title_at), at=title_at) if title_at else None,
        units=StatementUnits(printed=words_at(text, units_at), at=units_at, factor=write_amount(factor))
        if stated and factor is not None
        else None,
        currency=None if units.currency == OPEN else units.currency,
        columns=columns,
        rows=rows,
        at=[_reach(rows)],
    )


def _metric_of(metrics: tuple[str, ...]) -> str | None:
    """The metric of a row; of basic and diluted in one the name of both, where there is one."""
    if not metrics:
        return None
    return metrics[0] if len(metrics) == 1 or not metrics[0].startswith("eps") else "eps"


def _reach(rows: Sequence[StatementRow]) -> Span:
    """From the first to behind the last word of the rows."""
    spans = [span for row in rows for span in (*row.at, *(cell for cell in row.cells if cell))]
    return min(start for start, _ in spans), max(end for _, end in spans)
