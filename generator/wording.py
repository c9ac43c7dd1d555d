"""Days, amounts and lists in English, as sentences of records, pages and the terminal write them alike."""

from collections.abc import Sequence
from decimal import Decimal

from generator.model.figures import list_values
from generator.model.resolved import FiscalCalendar
from generator.vocabulary.dates import MONTH_NAMES
from generator.vocabulary.numbers import ORDINAL_NAMES

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CAD": "C$", "AUD": "A$"}
"""ISO 4217 codes that have a sign; others stand before an amount themselves."""

MINUS = "\N{MINUS SIGN}"
BOUNDS = {"exact": "", "below": "below ", "above": "above ", "about": "about "}
"""What stands before an amount that is a limit, or near."""


LENGTHS = {
    "quarter": "quarter",
    "half": "six months",
    "nine-months": "nine months",
    "year": "year",
    "trailing-year": "twelve months",
    "other": "period",
}
"""How long a period of each kind is, in words."""


def name_fiscal(kind: str, number: int | None, year: int) -> str:
    """`second quarter of fiscal 2006`, `first nine months of fiscal 2006`, `fiscal 2006`."""
    part = "first nine months" if kind == "nine-months" else f"{ORDINAL_NAMES[number]} {kind}" if number else ""
    return f"{part} of fiscal {year}" if part else f"fiscal {year}"


def write_day(day: str) -> str:
    """`2006-03-31` -> `31 March 2006`."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTH_NAMES[int(month) - 1]} {year}"


def write_year_end(month_day: str) -> str:
    """`09-30` -> `30 September`; `02-29`, which not every year has, -> `the last day of February`."""
    if month_day == "02-29":
        return "the last day of February"
    month, number = month_day.split("-")
    return f"{int(number)} {MONTH_NAMES[int(month) - 1]}"


def name_year_end(calendar: FiscalCalendar) -> str:
    """`30 September`; of years of whole weeks `the last Saturday of June`, `a Sunday about the end of December`."""
    weeks = calendar.weeks
    if weeks is None:
        return write_year_end(calendar.year_end) if calendar.year_end else "a day that is not certain"
    day, month = weeks.weekday.title(), MONTH_NAMES[weeks.month - 1]
    if weeks.rule == "last":
        return f"the last {day} of {month}"
    return f"{f'the {day} nearest to' if weeks.rule else f'a {day} about'} the end of {month}"


def _places(value: Decimal, precision: Decimal) -> int:
    """Decimal places that show `value` at `precision`, and never fewer than the value itself has."""
    exponents = [number.normalize().as_tuple().exponent for number in (value, precision)]
    return max(0, *(-exponent for exponent in exponents if isinstance(exponent, int)))


def write_size(value: Decimal, precision: Decimal) -> str:
    """An amount that is not negative, at its printed resolution, none of its digits lost: `5.6 million`, `168,000`.

    Args:
        value: in units.
        precision: the printed resolution, in units.
    """
    for size, word in ((Decimal(10**9), " billion"), (Decimal(10**6), " million")):
        # In full where the last printed digit is a thousand or less; scaled where it is coarser.
        if value >= size and precision >= size / 1000 and precision > 1000:
            return f"{value / size:,.{_places(value / size, precision / size)}f}{word}"
    return f"{value:,.{_places(value, precision)}f}"


def write_amount(value: str, unit: str, precision: str, *, signed: bool = True) -> str:
    """A value at the resolution at which it was printed.

    Args:
        value: exact decimal in units, losses negative.
        unit: ISO 4217 code, one with `/share`, `percent` or `pure`.
        precision: the printed resolution, in units.
        signed: whether losses are marked; without it the words beside the amount say so.

    Returns:
        `$5.6 million`, `$(168,000)`, `$(0.02)`, `19%`, `CHF 5.6 million`: losses in parentheses, as
        accounts print them.
    """
    loss = signed and Decimal(value) < 0
    size = write_size(abs(Decimal(value)), Decimal(precision))
    if unit in {"percent", "pure"}:
        return f"{MINUS if loss else ''}{size}{'%' if unit == 'percent' else ''}"
    currency = unit.removesuffix("/share")
    sign = SIGNS.get(currency, f"{currency} ")
    return f"{sign}({size})" if loss else f"{sign}{size}"


def write_stated(value: str | list[str], unit: str, precision: str, bound: str, *, signed: bool = True) -> str:
    """A figure or both ends of a range, with its bound: `below $1 million`, `about $5.0 million to $6.0 million`."""
    return BOUNDS[bound] + " to ".join(write_amount(one, unit, precision, signed=signed) for one in list_values(value))


def short_label(label: str) -> str:
    """`FY2006-Q2` -> `Q2 FY2006`; a label without a part stays."""
    year, dash, part = label.partition("-")
    return f"{part} {year}" if dash else label


def count(number: int, one: str, many: str = "") -> str:
    """`1 record`, `2,000 records`; `many` where the plural is another word."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def enumerate_words(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
