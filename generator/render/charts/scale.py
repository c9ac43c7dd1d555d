"""Numbers on a chart: the unit that they are shown in, labels, the axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

_SCALES = ((Decimal(10) ** 9, "billions"), (Decimal(10) ** 6, "millions"), (Decimal(10) ** 3, "thousands"))
_TICKS = 4
"""Grid lines of a chart, about."""
_CURRENCIES = {
    "USD": "US dollars",
    "EUR": "euros",
    "GBP": "pounds sterling",
    "JPY": "yen",
    "CAD": "Canadian dollars",
    "AUD": "Australian dollars",
}


@dataclass(frozen=True)
class Scale:
    """How the numbers of one chart are shown.

    Attributes:
        factor: a shown number times this is the value in units.
        places: decimal places of labels.
        words: `millions of US dollars`, `US dollars a share`.
        low, high: ends of the axis in units; zero lies within.
    """

    factor: Decimal
    places: int
    words: str
    low: Decimal
    high: Decimal

    def rounded(self) -> "Scale":
        """The same with labels in whole numbers, where places take too much room."""
        return replace(self, places=0)

    def show(self, value: Decimal) -> Decimal:
        """A value as the axis has it, not rounded."""
        return value / self.factor

    def label(self, value: Decimal) -> str:
        """A value as it stands on a bar, `5.6`; a loss in parentheses, `(168)`."""
        shown = self.show(value).quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)
        text = f"{abs(shown):,.{self.places}f}"
        return f"({text})" if shown < 0 else text


def _places(largest: Decimal, finest: Decimal) -> int:
    """Decimal places that leave the largest number two to four digits, and never more than were printed.

    Args:
        largest: as shown.
        finest: the finest resolution at which one of the numbers is known, as shown.
    """
    printed = max(0, -finest.adjusted())
    if largest >= 1000:
        return 0
    return min(printed, 1 if largest >= 2 else 2)


def make_scale(values: Sequence[Decimal], unit: str, finest: Decimal) -> Scale:
    """The scale for these values, ends of ranges included.

    Args:
        values: in units; at least one is not zero.
        unit: `USD`, `USD/share`, or another.
        finest: the finest resolution at which one of them was printed, in units.
    """
    largest = max(abs(value) for value in values)
    currency, _, share = unit.partition("/")
    name = _CURRENCIES.get(currency, currency)
    if share:
        factor, words, places = Decimal(1), f"{name} a {share}", 2
    else:
        factor, size = next(((f, s) for f, s in _SCALES if largest >= f), (Decimal(1), ""))
        words = f"{size} of {name}" if size else name
        places = _places(largest / factor, finest / factor)
    return Scale(factor, places, words, min(Decimal(0), *values), max(Decimal(0), *values))


def list_ticks(scale: Scale) -> list[Decimal]:
    """Round numbers for grid lines, as shown, from the lowest to the highest within the axis; zero is one of them."""
    low, high = scale.show(scale.low), scale.show(scale.high)
    rough = (high - low) / _TICKS
    magnitude = Decimal(1).scaleb(rough.adjusted())
    step = next(magnitude * size for size in (1, 2, 5, 10) if magnitude * size >= rough)
    first = int((low / step).to_integral_value("ROUND_CEILING"))
    last = int((high / step).to_integral_value("ROUND_FLOOR"))
    return [step * number for number in range(first, last + 1)]
