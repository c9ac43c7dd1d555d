"""Typed words: what a sentence about figures is a row of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.parse.figures.amounts import Amount
from generator.parse.figures.metric_words import MetricWords
from generator.parse.figures.phrase import Phrase
from generator.parse.figures.ranges import Range

Bound = Literal["exact", "below", "above", "about"]


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Token:
    """One typed word: `start` and `end` index the sentence's words; `bound` belongs to an amount."""

    code: str
    start: int
    end: int
    metric: MetricWords | None = None
    amount: Amount | None = None
    phrase: Phrase | None = None
    range: Range | None = None
    bound: Bound = "exact"


def codes_of(tokens: Iterable[Token]) -> str:
    """The letters of typed words, one each: what the patterns of the grammar are matched against."""
    return "".join([token.code for token in tokens])
