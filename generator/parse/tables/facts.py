"""Figures of tables as facts: ids, roles, the link from a comparative to what it answers."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from generator.model.base import Span, Spans, words_at
from generator.model.figures import Fact
from generator.model.ids import free_name
from generator.parse.figures.amounts import plain
from generator.parse.tables.figures import ReadTable
from generator.parse.tables.pool import Figure
from generator.vocabulary import metrics

# Ends of 52-week years drift; what ends so near the main period is reported with it.
_NEAR = 10


def write_amount(value: Decimal) -> str:
    """`133600000`, `0.02`, `1.00`: no decimals behind a whole amount of a scaled table."""
    whole = value == value.to_integral_value() and abs(value) >= 1000
    return plain(value.quantize(Decimal(1)) if whole else value)


def join_spans(text: str, at: Iterable[Span]) -> Spans:
    """Spans with nothing but blanks between them made one."""
    done: Spans = []
    for start, end in at:
        if done and done[-1][1] <= start and not text[done[-1][1] : start].strip():
            done[-1] = (done[-1][0], end)
        else:
            done.append((start, end))
    return done


def write_fact(text: str, table: ReadTable, figure: Figure, newest: date | None) -> Fact | None:
    """A figure as a fact, its id a proposal; None where its currency or the words of its period are not known.

    Args:
        text: the canonical text.
        table: where it stands.
        figure: in units.
        newest: the end of the period that the release is about.
    """
    cell = figure.cell
    shares = metrics()[cell.metric].kind == "average"
    currency = "pure" if shares else cell.column.currency or table.units.currency
    if currency is None or not cell.column.at:
        return None
    end = cell.day or (cell.stretch.end if cell.stretch else None)
    near = newest is None or end is None or abs((newest - end).days) <= _NEAR
    at = join_spans(text, cell.value.at)
    # Printed in full, `14,806,000`: how far the zeros are figures is not told.
    whole = figure.unit == 1 and not cell.per_share and figure.value and figure.value % 1000 == 0
    name = cell.stretch.name if cell.stretch else str(cell.day)
    return Fact(
        id=f"{cell.metric}.{name}",
        metric=cell.metric,
        organisation=figure.owner,
        period=cell.period,
        value=write_amount(figure.value),
        unit=f"{currency}/share" if cell.per_share else currency,
        precision=write_amount(Decimal(1000) if whole else figure.unit),
        precision_basis="assumed" if whole else "printed",
        role="reported" if near else "comparative",
        where="table",
        printed=words_at(text, at),
        at=at,
        metric_at=join_spans(text, cell.metric_at),
        period_at=join_spans(text, cell.column.at),
        rule=cell.named.rule,
    )


def number_facts(tables: Sequence[Fact], prose: Sequence[Fact]) -> list[Fact]:
    """All facts in reading order with ids that no two share: of equal ones a table's has the plain one."""
    ids: set[str] = set()
    renamed: dict[str, str] = {}
    done: list[Fact] = []
    for fact in [*tables, *prose]:
        name = free_name(_stem(fact), ids)
        ids.add(name)
        if fact.where == "prose":
            renamed[fact.id] = name
        done.append(fact.model_copy(update={"id": name}))
    facts = [fact.model_copy(update={"of": renamed.get(fact.of)}) if fact.of else fact for fact in done]
    return sorted(_link(facts), key=lambda fact: fact.at[0])


def _stem(fact: Fact) -> str:
    """The plain id of a fact, without the number of a second statement."""
    name = fact.id.split(".", 1)[1]
    head, _, tail = name.rpartition(".")
    return f"{fact.metric}.{head if head and tail.isdigit() and '..' not in name[-4:] else name}"


def _link(facts: list[Fact]) -> list[Fact]:
    """Comparatives of tables with the reported figure of their metric and length that they answer."""
    reported: dict[tuple[str, int], str] = {
        (fact.metric, _length(fact)): fact.id
        for fact in reversed(facts)
        if fact.role == "reported" and fact.where == "table" and fact.organisation is None
    }
    return [
        fact.model_copy(update={"of": reported.get((fact.metric, _length(fact)))})
        if fact.where == "table" and fact.role == "comparative" and fact.organisation is None
        else fact
        for fact in facts
    ]


def _length(fact: Fact) -> int:
    """Days that a fact's period covers, to the month; 0 for a day, -1 where its days are not known."""
    start, end = fact.period.start, fact.period.end
    if start is None:
        return 0 if fact.period.label is None else -1
    if end is None:
        return -1
    return round((date.fromisoformat(end) - date.fromisoformat(start)).days / 30.4)
