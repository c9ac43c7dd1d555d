"""Figures of the tables as facts, weighed against those of the prose."""

from collections.abc import Sequence
from decimal import Decimal

from generator.model.base import Spans, words_at
from generator.model.figures import Fact, FactPeriod
from generator.parse.draft import Draft
from generator.parse.figures.amounts import dollars_of, plain
from generator.parse.figures.facts import names_of
from generator.parse.figures.news_periods import times_of
from generator.parse.figures.periods import Times
from generator.parse.tables.agreement import weigh_prose
from generator.parse.tables.columns import Calendar, date_columns
from generator.parse.tables.figures import ReadTable, read_cells
from generator.parse.tables.pool import TRUST, Figure, Pool, pool_figures, scaled
from generator.parse.tables.rows import Namer
from generator.parse.tables.scales import infer_factor
from generator.parse.tables.units import Units, read_units

_NEAR = 10


def read_tables(draft: Draft, times: Times) -> list[ReadTable]:
    """The blocks of the tables that were found, with their columns dated and their rows named."""
    dollar = dollars_of(draft.text)
    issuers = names_of(draft)
    main = times.main.stretch.end if times.main else None
    calendar = Calendar(times.fiscal, max((day for day in (times.issued, main) if day), default=None))
    tables: list[ReadTable] = []
    for found in draft.tables:
        units = read_units(found.layout, dollar)
        for block, (sort, words) in enumerate(zip(found.sorts, found.words, strict=True)):
            columns = date_columns(words, calendar, balance=sort.kind == "balance")
            named = Namer(found.layout, block, sort.kind, issuers).name_rows()
            tables.append(ReadTable(found.layout, block, sort, units, columns, named))
    return tables


def _factor(table: ReadTable, before: Units | None, prose: Sequence[Fact]) -> Decimal | None:
    if table.units.factor is not None:
        return table.units.factor
    told = infer_factor(table, read_cells(table), prose)
    return told if told is not None or before is None else before.factor


def read_statements(draft: Draft) -> None:
    """Add the tables' figures to `facts`, and reconcile those of the prose with them."""
    times = times_of(draft)
    tables = read_tables(draft, times)
    prose = list(draft.facts)
    by_table: list[list[Figure]] = []
    before: Units | None = None
    for index, table in enumerate(tables):
        trust = TRUST.get(table.sort.kind)
        factor = _factor(table, before, prose)
        if table.units.factor is not None:
            before = table.units
        by_table.append(scaled(read_cells(table), factor, index, trust) if trust is not None else [])
    pool = pool_figures(tables, by_table)
    facts = _write_facts(draft, tables, pool, times)
    kept, problems = weigh_prose(prose, facts)
    for message, at in problems:
        draft.problem("figures-disagree", message, at)
    draft.facts = _with_free_ids(facts, kept)


def _currency(draft: Draft, table: ReadTable, figure: Figure, tables: Sequence[ReadTable]) -> str | None:
    """The currency of a figure: its column's, its table's, else the one that all other tables are in."""
    found = figure.cell.column.currency or table.units.currency
    if found is not None:
        return found
    others = {other.units.currency for other in tables if other.units.currency}
    if len(others) == 1:
        return others.pop()
    used = {fact.unit[:3] for fact in draft.facts}
    return used.pop() if not others and len(used) == 1 else None


def _write(value: Decimal) -> str:
    """`133600000`, `0.02`, `1.00`: no decimals behind a whole amount of a scaled table."""
    whole = value == value.to_integral_value() and abs(value) >= 1000
    return plain(value.quantize(Decimal(1)) if whole else value)


def _joined(text: str, at: Spans) -> Spans:
    """Spans with nothing but blanks between them made one."""
    done: Spans = []
    for start, end in at:
        if done and not text[done[-1][1] : start].strip():
            done[-1] = (done[-1][0], end)
        else:
            done.append((start, end))
    return done


def _write_facts(draft: Draft, tables: list[ReadTable], pool: Pool, times: Times) -> list[Fact]:
    main = times.main.stretch.end if times.main else None
    ends = [f.cell.stretch.end for f in pool.figures if f.cell.stretch and f.cell.stretch.end]
    newest = main or max(ends, default=None)
    facts: list[Fact] = []
    for figure in sorted(pool.figures, key=lambda figure: figure.cell.value.at[0]):
        cell = figure.cell
        currency = _currency(draft, tables[figure.table], figure, tables)
        if currency is None or not cell.column.at:
            continue
        end = cell.day or (cell.stretch.end if cell.stretch else None)
        name = cell.stretch.name if cell.stretch else str(cell.day)
        period = cell.stretch.as_period() if cell.stretch else FactPeriod(end=str(cell.day))
        near = newest is None or end is None or abs((newest - end).days) <= _NEAR
        at = _joined(draft.text, list(cell.value.at))
        whole = figure.unit == 1 and not cell.per_share and figure.value and figure.value % 1000 == 0
        facts.append(
            Fact(
                id=f"{cell.metric}.{name}",
                metric=cell.metric,
                period=period,
                value=_write(figure.value),
                unit=f"{currency}/share" if cell.per_share else currency,
                precision=_write(Decimal(1000) if whole else figure.unit),
                precision_basis="assumed" if whole else "printed",
                role="reported" if near else "comparative",
                where="table",
                printed=words_at(draft.text, at),
                at=at,
                metric_at=_joined(draft.text, cell.metric_at),
                period_at=_joined(draft.text, cell.column.at),
                rule=cell.named.rule,
            )
        )
    return facts


def _with_free_ids(tables: list[Fact], prose: list[Fact]) -> list[Fact]:
    """All facts in reading order, ids made unique: the table's figure has the plain one."""
    ids: set[str] = set()
    renamed: dict[str, str] = {}
    done: dict[int, Fact] = {}
    everything = [*tables, *prose]
    for place, fact in enumerate(everything):
        base = fact.id if place < len(tables) else f"{fact.metric}.{fact.id.split('.', 1)[1]}"
        stem = base.rsplit(".", 1)[0] if place >= len(tables) and base.rsplit(".", 1)[-1].isdigit() else base
        name, number = stem, 1
        while name in ids:
            number += 1
            name = f"{stem}.{number}"
        ids.add(name)
        if place >= len(tables):
            renamed[fact.id] = name
        done[place] = fact.model_copy(update={"id": name})
    facts = [
        fact.model_copy(update={"of": renamed.get(fact.of, fact.of)}) if fact.of else fact for fact in done.values()
    ]
    reported = {
        (fact.metric, _length(fact)): fact.id
        for fact in reversed(facts)
        if fact.role == "reported" and fact.where == "table"
    }
    linked = [
        fact.model_copy(update={"of": reported.get((fact.metric, _length(fact)))})
        if fact.where == "table" and fact.role == "comparative"
        else fact
        for fact in facts
    ]
    known = {fact.id for fact in linked}
    linked = [f if f.of in known else f.model_copy(update={"of": None}) for f in linked]
    return sorted(linked, key=lambda fact: fact.at[0])


def _length(fact: Fact) -> str:
    """What a fact's period is called apart from when it is: `Q`, `H`, `9M`, a year, a day."""
    label = fact.period.label or ""
    if fact.period.start is None:
        return "day"
    kind = label.partition("-")[2][:1] if label else ""
    return kind or (fact.period.start[5:7] + fact.period.end[5:7] if fact.period.end else "")
