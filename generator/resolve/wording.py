"""Days, periods and amounts in the words of our sentences."""

from decimal import Decimal

from generator import wording
from generator.model.figures import list_values
from generator.model.resolved import Period
from generator.resolve.labels import Label
from generator.vocabulary.numbers import ORDINAL_NAMES
from generator.wording import name_year_end, write_day, write_year_end

__all__ = [
    "cut_words",
    "name_label",
    "name_period",
    "name_year_end",
    "write_amount",
    "write_day",
    "write_size",
    "write_year_end",
]

_LENGTHS = {
    "quarter": "quarter",
    "half": "six months",
    "nine-months": "nine months",
    "year": "year",
    "trailing-year": "twelve months",
    "other": "period",
}


def name_label(label: Label) -> str:
    """`FY2006-Q2` -> `the second quarter of fiscal 2006`; `FY2006` -> `fiscal 2006`."""
    year = f"fiscal {label.fiscal_year}"
    if label.kind == "nine-months":
        return f"the first nine months of {year}"
    return f"the {ORDINAL_NAMES[label.number]} {label.kind} of {year}" if label.number else year


def name_period(period: Period, label: Label | None) -> str:
    """`the quarter ended 31 March 2006`; without the day `the second quarter of fiscal 2006`."""
    if period.end is None:
        return name_label(label) if label else "a period without dates"
    if period.kind == "other" and period.start:
        return f"the period from {write_day(period.start)} to {write_day(period.end)}"
    return f"the {_LENGTHS[period.kind]} ended {write_day(period.end)}"


def write_size(value: str, unit: str, precision: str) -> str:
    """An amount without its sign, at the resolution at which it was printed, none of its digits lost.

    `("-5600000", "USD", "100000")` -> `$5.6 million`; `("168000", "USD", "1000")` -> `$168,000`;
    `("0.02", "USD/share", "0.01")` -> `$0.02`; `("19", "percent", "1")` -> `19%`; other currencies by their code.
    """
    size = wording.write_size(abs(Decimal(value)), Decimal(precision))
    if unit == "percent":
        return f"{size}%"
    if unit == "pure":
        return size
    currency = unit.removesuffix("/share")
    return f"{wording.SIGNS.get(currency, f'{currency} ')}{size}"


def write_amount(value: str | list[str], unit: str, precision: str, bound: str = "exact") -> str:
    """An amount or a range of two, without signs, with its bound: `below $1 million`, `$5 million to $6 million`."""
    return wording.BOUNDS[bound] + " to ".join(write_size(one, unit, precision) for one in list_values(value))


def cut_words(words: str, longest: int) -> str:
    """`words`, or as many whole ones as fit with an ellipsis into `longest` characters."""
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"
