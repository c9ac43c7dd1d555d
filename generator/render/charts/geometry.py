"""Where things stand on a chart: every place is reckoned here, so that nothing depends on how wide letters are."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.render.charts.scale import Scale
from generator.render.charts.series import Series, Slot

WIDTH = 400
"""Of the picture, in its own units; a phone shows it a little smaller and a desk a little larger."""

HEIGHT = 216
TOP = 34
"""Above the highest bar: the name of the marked period, then the bar's label."""

BOTTOM = 38
"""Below the plot: two lines of labels."""

LETTER = 12
"""Size of letters."""

PHONE = 15
"""The same on a phone, where they go."""

_LABEL = 16
_TICKS = 38
"""Room at the right for the numbers of grid lines, where bars have no labels of their own."""

_MOST_LABELLED = 13
_WIDEST_STEP = 64.0
_WIDEST_BAR = 40.0
_NARROW = {",": 3.4, ".": 3.4, "(": 4.1, ")": 4.1, " ": 3.4}


def text_width(text: str) -> float:
    """About how wide `text` is in letters of the chart's size: digits are alike in every font that it may get."""
    return sum(_NARROW.get(letter, 6.9) for letter in text)


@dataclass(frozen=True)
class Geometry:
    """The places of one chart.

    Attributes:
        step: from one period to the next.
        bar: width of a bar.
        floor, ceiling: the heights at which the lowest and the highest value stand, counted from the top.
        labelled: whether each bar has its number; else grid lines have.
        roomy: whether larger letters would go there too, as a phone needs, which shows the picture smaller.
        scale: of the values.
        slots: the periods.
    """

    step: float
    bar: float
    floor: float
    ceiling: float
    labelled: bool
    roomy: bool
    scale: Scale
    slots: tuple[Slot, ...]

    @property
    def plot_width(self) -> float:
        """Up to where bars and lines go."""
        return float(WIDTH if self.labelled else WIDTH - _TICKS)

    @property
    def span(self) -> float:
        """Up to where the periods go."""
        return self.step * len(self.slots)

    def height_of(self, value: Decimal) -> float:
        """How far below the top a value stands."""
        part = float((value - self.scale.low) / (self.scale.high - self.scale.low))
        return self.floor - part * (self.floor - self.ceiling)

    def find_slots(self, first: int, last: int) -> tuple[int, int] | None:
        """Indexes of the first and last slot of the periods `first` to `last`; None where not all are there alone."""
        index = {slot.number: place for place, slot in enumerate(self.slots) if not slot.folded}
        if not all(number in index for number in range(first, last + 1)):
            return None
        return index[first], index[last]


def _widest(series: Series, scale: Scale) -> float:
    return max(text_width(scale.label(point.value)) for point in series.points)


def lay_out(series: Series, scale: Scale) -> Geometry:
    """The places for a series: numbers on the bars where there is room for them, grid lines else."""
    number = len(series.slots)
    step = min(_WIDEST_STEP, WIDTH / number)
    largest = max(abs(scale.show(point.value)) for point in series.points)
    if _widest(series, scale) > step - 2 and largest >= 100:
        scale = scale.rounded()
    labelled = number <= _MOST_LABELLED and _widest(series, scale) <= step - 2
    if not labelled:
        step = min(_WIDEST_STEP, (WIDTH - _TICKS) / number)
    below = _LABEL if scale.low < 0 and labelled else 0
    return Geometry(
        step=step,
        bar=min(_WIDEST_BAR, step * (0.72 if labelled else 0.8)),
        floor=float(HEIGHT - BOTTOM - below),
        ceiling=float(TOP),
        labelled=labelled,
        roomy=labelled and _widest(series, scale) * PHONE / LETTER <= step - 2,
        scale=scale,
        slots=series.slots,
    )


def choose_years(slots: Sequence[Slot], step: float, *, per_year: int) -> dict[int, int]:
    """Which slots carry the name of their fiscal year: the first of each year, and of many years only every so many.

    Returns:
        Index of the slot -> the year.
    """
    firsts: dict[int, int] = {}
    for index, slot in enumerate(slots):
        if not slot.folded:
            firsts.setdefault(slot.number // per_year, index)
    room = text_width("2006") + 10
    chosen: dict[int, int] = {}
    edge = -room
    # From the newest back, so that the newest year always has its name.
    for year, index in reversed(firsts.items()):
        place = (index + 0.5) * step
        if not chosen or edge - place >= room:
            chosen[index] = year
            edge = place
    return chosen
