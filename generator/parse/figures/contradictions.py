"""The step that withholds figures of the prose that cannot both be true.

    Net Income Up 90% to $3.5 Million                                      [a subheadline, of nine months]
    For the third quarter of 2017, net income rose 42% to $1.4 million.

A figure whose sentence names its period stands against one that took it from elsewhere. Of two that name it, or that
both do not, none is certain: they may be of two companies, or of a part and the whole.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from generator.model.base import Span
from generator.model.figures import Fact
from generator.parse.draft import Draft
from generator.parse.figures.facts import statements_of
from generator.parse.figures.repeats import disagree
from generator.parse.text.passage import Passage
from generator.vocabulary import metrics

# A figure rounded carelessly is no contradiction: the last digits may differ by so many.
_SLACK = 2


def settle_contradictions(draft: Draft) -> None:
    """Take out of `facts` what others of the prose contradict, with what is compared with it; each is told.

    No claim is read out of their sentences either.
    """
    groups: dict[tuple[str | None, ...], list[Fact]] = {}
    for fact in draft.facts:
        if fact.where == "prose" and fact.role != "outlook" and fact.bound == "exact":
            whose = fact.organisation.printed if fact.organisation else None
            groups.setdefault((whose, fact.metric, fact.period.label, fact.period.end), []).append(fact)
    wrong: dict[str, Fact] = {}
    for group in groups.values():
        if _contradict(group[0], group[1:]):
            wrong |= _uncertain(draft, [fact for fact in group if fact.of not in wrong])
    for fact in draft.facts:
        if fact.id in wrong:
            other = wrong[fact.id]
            draft.problem("figures-disagree", _message(fact, other), [*fact.at, *other.at])
    if wrong:
        places = sorted(fact.at[0] for fact in draft.facts if fact.id in wrong)
        draft.facts = [fact for fact in draft.facts if fact.id not in wrong and fact.of not in wrong]
        # A rate beside such a figure (`up 90% to $3.5 Million`) would be held against the figures of another period.
        draft.statements = [told for told in statements_of(draft) if not _holds_any(told.statement.passage, places)]


def _holds_any(passage: Passage, places: list[Span]) -> bool:
    """Whether one of the places, in order, lies in the passage."""
    first = bisect_left(places, (passage.start, 0))
    return first < len(places) and passage.holds(places[first])


def _uncertain(draft: Draft, group: list[Fact]) -> dict[str, Fact]:
    """Of one figure's tellings those that fall, by id, each with one that contradicts it."""
    named = [fact for fact in group if _names_period(draft, fact)]
    own = {fact.id for fact in named}
    lent = {fact.id: other for fact in group if fact.id not in own and (other := _contradict(fact, named))}
    left = [fact for fact in group if fact.id not in lent]
    return lent | {fact.id: other for fact in left if (other := _contradict(fact, left))}


def _names_period(draft: Draft, fact: Fact) -> bool:
    """Whether the sentence that prints a figure prints its period too."""
    statements = statements_of(draft)
    behind = bisect_right(statements, fact.at[0][0], key=lambda told: told.statement.passage.start)
    passage = statements[behind - 1].statement.passage if behind else None
    if passage is None or not passage.holds(fact.at[0]):
        return True
    return any(passage.holds(span) for span in fact.period_at)


def _contradict(fact: Fact, others: Iterable[Fact]) -> Fact | None:
    """The first of the others that gives the figure a value which no rounding explains."""
    return next((other for other in others if disagree(fact, other, _SLACK)), None)


def _message(fact: Fact, other: Fact) -> str:
    label = metrics()[fact.metric].label
    when = fact.period.label or fact.period.end
    return f"{label} of {when}: {fact.printed} is left out, since elsewhere it is {other.printed}."
