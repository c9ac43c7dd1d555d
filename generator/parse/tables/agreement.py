"""Prose against tables: rounded figures are confirmed, unclear ones made clear, and contradictions told.

A release says `net income of $979 million` where its statement tells net income apart from that attributable to
shareholders, and means the second; it says `$0.51 per share` where the statement has basic and diluted. What the
statement shows to be meant is taken. Of two that contradict each other the less certain is withheld: the prose where
the statement agrees with it elsewhere, the whole statement where it mostly does not, both where nothing else tells.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.base import Spans
from generator.model.figures import Fact
from generator.parse.figures.repeats import is_coarser
from generator.parse.tables.scales import agrees, same_period
from generator.vocabulary import metrics

# What a word of prose may stand for, where the statement tells apart what it does not.
_MAY_MEAN = {"net_income": ("net_income_attributable",), "eps": ("eps_diluted", "eps_basic")}


@dataclass
class Weighed:
    """Prose and tables after they were held against each other.

    Attributes:
        prose, tables: facts that stand.
        told: what was found at odds, a sentence and the places.
    """

    prose: list[Fact] = field(default_factory=list)
    tables: list[Fact] = field(default_factory=list)
    told: list[tuple[str, Spans]] = field(default_factory=list)


def agree(one: Fact, other: Fact) -> bool:
    """Whether prose and a statement can both be true, at the bound of their rounding too."""
    if isinstance(other.value, list) or one.unit != other.unit:
        return False
    return agrees(Decimal(other.value), Decimal(other.precision), one)


def _match(fact: Fact, tables: Sequence[Fact]) -> tuple[Fact, bool] | None:
    """The fact of a statement that one of prose is held against, and whether they agree."""
    if fact.role == "outlook" or fact.organisation is not None:
        return None
    beside = [other for other in tables if other.organisation is None and same_period(fact.period, other.period)]
    same = [other for other in beside if other.metric == fact.metric]
    meant = [other for name in _MAY_MEAN.get(fact.metric, ()) for other in beside if other.metric == name]
    agreeing = next((other for other in (*same, *meant) if agree(fact, other)), None)
    if agreeing is not None:
        return agreeing, True
    against = next(iter(same), None) or (next(iter(meant), None) if fact.metric == "eps" else None)
    return (against, False) if against is not None else None


def weigh(prose: Sequence[Fact], tables: Sequence[Fact], table_of: dict[str, int]) -> Weighed:
    """Hold the facts of prose against those of the statements.

    Args:
        prose: facts of the running text.
        tables: those of the statements, their ids unique.
        table_of: the table of each of these, by its id.
    """
    matches = {fact.id: found for fact in prose if (found := _match(fact, tables)) is not None}
    held, agreed = Counter[int](), Counter[int]()
    for shown, agrees_with in matches.values():
        held[table_of[shown.id]] += 1
        agreed[table_of[shown.id]] += agrees_with
    doubted = {place for place, number in held.items() if number > 1 and agreed[place] * 2 < number}
    done = Weighed()
    withheld: set[str] = set()
    for fact in prose:
        if fact.id not in matches:
            done.prose.append(fact)
            continue
        shown, agrees_with = matches[fact.id]
        place = table_of[shown.id]
        if agrees_with and place not in doubted:
            if not is_coarser(fact, shown):
                # `net income of $0.7 million` beside 742 in the statement tells nothing more.
                done.prose.append(_as(fact, shown))
        elif agrees_with or place in doubted:
            done.prose.append(fact)
        elif agreed[place] * 2 < held[place]:
            withheld.add(shown.id)
        if not agrees_with:
            figure = f"{metrics()[shown.metric].label} {_when(shown)}"
            message = f"{figure}: prose says {fact.printed}, the statement {shown.printed}."
            done.told.append((message, [*fact.at, *shown.at]))
    done.tables = [f for f in tables if table_of[f.id] not in doubted and f.id not in withheld]
    return done


def _when(fact: Fact) -> str:
    """`of FY2006-Q2`, `on 2006-03-31`, as a message says it."""
    if fact.period.start is None and fact.period.end is not None:
        return f"on {fact.period.end}"
    return f"of {fact.period.label or f'the period to {fact.period.end}'}"


def _as(fact: Fact, shown: Fact) -> Fact:
    """A fact of prose with the metric and the days that the statement shows to be meant."""
    return fact.model_copy(
        update={
            "metric": shown.metric,
            "period": shown.period,
            "id": f"{shown.metric}.{shown.id.split('.', 1)[1].partition('#')[0]}",
        }
    )
