"""What a table's amounts are to be multiplied by, where its own lines do not say so."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from generator.model.days import DRIFT
from generator.model.figures import Fact, FactPeriod
from generator.parse.tables.checks import amounts_and_shares
from generator.parse.tables.figures import Cell, ReadTable
from generator.parse.tables.units import BY_LETTER, scale_in
from generator.parse.text.hinted import hinted

FACTORS = (Decimal(1), Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))
# So many whole amounts must end in three zeros for them to be printed in full.
_MANY = 4
_QUOTED = re.compile(r"[$€£] ?(?P<number>\d[\d,]*(?:\.\d+)?) (?P<word>million|billion|thousand)\b", re.IGNORECASE)
# So many shares and no more make it plain that neither they nor the amounts are in thousands.
_FEWEST_SHARES, _MOST_SHARES = Decimal(1_000_000), Decimal(1_000_000_000)
# `All amounts are reported in U.S. dollars in thousands, except per share figures`: below its table, or at the head.
_ALL_AMOUNTS = hinted(
    r"\ball (?:dollar )?(?:amounts|figures)\b(?:[^.;]|u\.s\.){0,70}\b(?:thousands|millions)\b[^.;]{0,40}", re.IGNORECASE
)
_LEAST_QUOTED = 100
_FEWEST_QUOTED = 2


def same_period(a: FactPeriod, b: FactPeriod) -> bool:
    """Whether two periods are one time: by days within the drift of 52-week years, else by label."""
    if a.end and b.end:
        return _are_near(a.end, b.end) and _are_near(a.start, b.start)
    return a.label is not None and a.label == b.label


def _are_near(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one == other
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= DRIFT


def agrees(number: Decimal, unit: Decimal, fact: Fact) -> bool:
    """Whether an amount, true within half of `unit`, and a fact of prose can both be true, at the bound too."""
    if isinstance(fact.value, list):
        return False
    value, precision = Decimal(fact.value), Decimal(fact.precision)
    if fact.bound in ("below", "above"):
        return number < value if fact.bound == "below" else number > value
    slack = precision if fact.bound == "about" else precision / 2
    return abs(number - value) <= slack + unit / 2


def infer_factor(table: ReadTable, cells: Sequence[Cell], prose: Sequence[Fact], text: str) -> Decimal | None:
    """The one factor that makes amounts of the table what the prose says; or 1 where they are printed in full.

    Args:
        table: the statement.
        cells: its figures as printed.
        prose: facts of the running text.
        text: the document.
    """
    told: set[Decimal] = set()
    for cell in cells:
        if cell.per_share or not cell.number:
            continue
        for fact in prose:
            if fact.metric != cell.metric or fact.organisation is not None or not same_period(cell.period, fact.period):
                continue
            unit = Decimal(1).scaleb(-cell.places)
            fits = {factor for factor in FACTORS if agrees(cell.number * factor, unit * factor, fact)}
            if len(fits) == 1:
                told |= fits
    if len(told) == 1:
        return told.pop()
    if told:
        return None
    quoted = _quoted_factor(table, text)
    if quoted is not None:
        return quoted
    return Decimal(1) if _printed_in_full(table) else _noted_factor(text)


@lru_cache(maxsize=2)
def _noted_factor(text: str) -> Decimal | None:
    """The factor that a note on all of a document's amounts states; None where there is none, or where two differ."""
    stated = {scale_in(" ".join(match.group().split())) for match in _ALL_AMOUNTS.finditer(text)}
    return stated.pop() if len(stated) == 1 else None


@lru_cache(maxsize=2)
def _quotes(text: str) -> list[tuple[str, str]]:
    """Amounts that running text quotes with a word of scale: digits, and the word's first letter."""
    return [(match["number"], match["word"].lower()[0]) for match in _QUOTED.finditer(text)]


def _printed(table: ReadTable) -> set[str]:
    """Its numbers of three digits or more, as printed: `1,037,407`."""
    values = [value for row in table.rows for value in row.amounts.values()]
    return {value.text.strip("$ ()") for value in values if value.number >= _LEAST_QUOTED}


def shared_factor(table: ReadTable, tables: Sequence[ReadTable]) -> Decimal | None:
    """What the tables state that print two of its numbers or more; None where none does, or where they differ."""
    printed = _printed(table)
    stated = {
        other.units.factor
        for other in tables
        if other.units.factor is not None and len(printed & _printed(other)) >= _FEWEST_QUOTED
    }
    return stated.pop() if len(stated) == 1 else None


def _quoted_factor(table: ReadTable, text: str) -> Decimal | None:
    """The scale word with which running text quotes the table's numbers: `$405 million` for a row's `405`.

    Two different numbers of three digits or more must be quoted so, and none with another word.
    """
    printed = _printed(table)
    votes: dict[Decimal, set[str]] = {}
    for number, word in _quotes(text):
        if number in printed:
            votes.setdefault(BY_LETTER[word], set()).add(number)
    if len(votes) != 1:
        return None
    factor, numbers = votes.popitem()
    return factor if len(numbers) >= _FEWEST_QUOTED else None


def _printed_in_full(table: ReadTable) -> bool:
    """Whether amounts end in three zeros throughout: `14,806,000` is no number of thousands."""
    values = [value for row in table.rows for value in row.amounts.values()]
    numbers = [value for value in values if not value.places and value.number >= 1000]
    whole = [value for value in numbers if value.text.strip("() $").endswith(",000")]
    return len(whole) >= _MANY and len(whole) * 4 >= len(numbers) * 3


def is_in_units(table: ReadTable, cells: Sequence[Cell]) -> bool:
    """Whether income over shares, both as printed, is what a row per share says, with millions of shares.

    `Net loss (800,432)` over `5,010,000` shares is `(.16)` in thousands too, but then of five billion shares.
    """
    shown = False
    for incomes, counts, per_share in amounts_and_shares(table, cells):
        # Two classes of shares have one income per share between them.
        whole = [*counts, sum(counts, Decimal(0))] if len(counts) > 1 else counts
        if not whole or not all(_FEWEST_SHARES <= count < _MOST_SHARES for count in whole):
            continue
        for cell in per_share:
            half = Decimal(1).scaleb(-cell.places)
            shown = shown or any(
                abs(income / count - abs(cell.number)) <= half for income in incomes for count in whole
            )
    return shown
