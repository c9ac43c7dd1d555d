"""Days, periods and amounts in the words of our sentences."""

from generator.model.resolved import Period
from generator.resolve.labels import Label
from generator.wording import LENGTHS, name_fiscal, name_year_end, write_day, write_year_end

__all__ = [
    "cut_words",
    "name_label",
    "name_period",
    "name_year_end",
    "write_day",
    "write_year_end",
]


def name_label(label: Label) -> str:
    """`FY2006-Q2` -> `the second quarter of fiscal 2006`; `FY2006` -> `fiscal 2006`."""
    name = name_fiscal(label.kind, label.number, label.fiscal_year)
    return name if label.kind == "year" else f"the {name}"


def name_period(period: Period, label: Label | None) -> str:
    """`the quarter ended 31 March 2006`; without the day `the second quarter of fiscal 2006`."""
    if period.end is None:
        return name_label(label) if label else "a period without dates"
    if period.kind == "other" and period.start:
        return f"the period from {write_day(period.start)} to {write_day(period.end)}"
    return f"the {LENGTHS[period.kind]} ended {write_day(period.end)}"


def cut_words(words: str, longest: int) -> str:
    """`words`, or as many whole ones as fit with an ellipsis into `longest` characters."""
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"
