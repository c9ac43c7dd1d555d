"""Days, periods and amounts in the words of our sentences."""

from decimal import Decimal

from generator.model.resolved import FiscalCalendar, Period
from generator.resolve.labels import Label

_MONTHS = "January February March April May June July August September October November December".split()
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth"}
_LENGTHS = {
    "quarter": "quarter",
    "half": "six months",
    "nine-months": "nine months",
    "year": "year",
    "trailing-year": "twelve months",
    "other": "period",
}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CAD": "C$", "AUD": "A$"}
_BOUNDS = {"exact": "", "below": "below ", "above": "above ", "about": "about "}


def write_day(day: str) -> str:
    """`2006-03-31` -> `31 March 2006`."""
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def write_year_end(month_day: str) -> str:
    """`09-30` -> `30 September`."""
    month, number = month_day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]}"


def name_year_end(calendar: FiscalCalendar) -> str:
    """`30 September`; of years of whole weeks `the last Saturday of June`, `a Sunday about the end of December`."""
    weeks = calendar.weeks
    if weeks is None:
        return write_year_end(calendar.year_end) if calendar.year_end else "a day that is not certain"
    day, month = weeks.weekday.title(), _MONTHS[weeks.month - 1]
    if weeks.rule == "last":
        return f"the last {day} of {month}"
    return f"{f'the {day} nearest to' if weeks.rule else f'a {day} about'} the end of {month}"


def name_label(label: Label) -> str:
    """`FY2006-Q2` -> `the second quarter of fiscal 2006`; `FY2006` -> `fiscal 2006`."""
    year = f"fiscal {label.fiscal_year}"
    if label.kind == "nine-months":
        return f"the first nine months of {year}"
    return f"the {_ORDINALS[label.number]} {label.kind} of {year}" if label.number else year


def name_period(period: Period, label: Label | None) -> str:
    """`the quarter ended 31 March 2006`; without the day `the second quarter of fiscal 2006`."""
    if period.end is None:
        return name_label(label) if label else "a period without dates"
    if period.kind == "other" and period.start:
        return f"the period from {write_day(period.start)} to {write_day(period.end)}"
    return f"the {_LENGTHS[period.kind]} ended {write_day(period.end)}"


def _write_number(value: Decimal, places: int) -> str:
    return f"{value:,.{places}f}"


def write_size(value: str, unit: str, precision: str) -> str:
    """An amount without its sign, at the resolution at which it was printed, none of its digits lost.

    `("-5600000", "USD", "100000")` -> `$5.6 million`; `("168000", "USD", "1000")` -> `$168,000`;
    `("0.02", "USD/share", "0.01")` -> `$0.02`; `("19", "percent", "1")` -> `19%`; other currencies by their code.
    """
    number = abs(Decimal(value))
    step = Decimal(precision)
    word = ""
    for size, name in ((Decimal(10**9), " billion"), (Decimal(10**6), " million")):
        if number >= size and step > 1000 and step >= size / 1000:
            number, step, word = number / size, step / size, name
            break
    places = max(0, -_exponent(step))
    while number != round(number, places):
        places += 1
    size_words = _write_number(number, places) + word
    if unit == "percent":
        return f"{size_words}%"
    if unit == "pure":
        return size_words
    currency = unit.removesuffix("/share")
    return f"{_SIGNS.get(currency, f'{currency} ')}{size_words}"


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def write_amount(value: str | list[str], unit: str, precision: str, bound: str = "exact") -> str:
    """An amount or a range of two, without signs, with its bound: `below $1 million`, `$5 million to $6 million`."""
    values = value if isinstance(value, list) else [value]
    return _BOUNDS[bound] + " to ".join(write_size(one, unit, precision) for one in values)


def cut_words(words: str, longest: int) -> str:
    """`words`, or as many whole ones as fit with an ellipsis into `longest` characters."""
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"
