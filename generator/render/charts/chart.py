"""A chart as pages use it: the picture with a period marked, its words, and the files beside it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from markupsafe import Markup

from generator.model.resolved import Organisation, Period
from generator.render.charts.drawing import draw_marks, frame_picture
from generator.render.charts.geometry import BOTTOM, HEIGHT, WIDTH, Geometry, lay_out
from generator.render.charts.scale import make_scale
from generator.render.charts.series import Point, Series, cover_quarters, gather_series, number_period
from generator.render.charts.specification import make_rows, specify
from generator.render.csvfile import Cell, write_csv
from generator.render.wording import count, name_period_briefly, write_day, write_figure, write_reckoned
from generator.render.words import words, writable
from generator.vocabulary import metrics

_LONGEST_LINE = 62
"""So many letters stand in a line under the title of a picture that stands alone."""

_BOLD = 8.2
"""About how wide a bold letter is."""


def _tell(point: Point) -> str:
    """`Q2 FY2006: $5.6 million, stated on 20 April 2006`; of a derived figure its range."""
    name = name_period_briefly(point.period)
    if point.statement:
        return f"{name}: {write_figure(point.statement)}, stated on {write_day(point.statement.vintage)}"
    if point.derived:
        found = point.derived
        amount = write_reckoned(found.value, found.low, found.high, found.unit)
        ends = [write_reckoned(end, found.low, found.high, found.unit) for end in (found.low, found.high)]
        span = f", between {ends[0]} and {ends[1]}" if ends[0] != ends[1] else ""
        return f"{name}: ≈ {amount}, derived{span}"
    raise ValueError(f"no figure for {name}")


@dataclass(frozen=True)
class Chart:
    """One picture and what belongs to it.

    Attributes:
        series: what it shows.
        title: `Revenue by fiscal quarter`.
    """

    series: Series
    geometry: Geometry
    title: str

    @property
    def key(self) -> str:
        """Its name in addresses: `example-corp/revenue-by-quarter`."""
        return f"{self.series.organisation.id}/{self.series.metric}-by-{self.series.step}"

    @property
    def path(self) -> str:
        """Its files below docs/, without the ending."""
        return f"charts/{self.key}"

    @property
    def subtitle(self) -> str:
        """The unit: `Millions of US dollars`."""
        words = self.geometry.scale.words
        return words[:1].upper() + words[1:]

    @property
    def _subtitle_alone(self) -> str:
        """Of whom and in what unit: where no page says it. One line: a long name is cut."""
        name, unit = writable(self.series.organisation.name), self.geometry.scale.words
        room = _LONGEST_LINE - len(unit)
        return f"{name if len(name) <= room else f'{name[:room].rstrip()} …'}, {unit}"

    @property
    def losses(self) -> bool:
        """Whether a figure lies below zero."""
        return any(point.value < 0 for point in self.series.points)

    @property
    def derived(self) -> bool:
        """Whether a figure is derived."""
        return any(point.derived for point in self.series.points)

    @cached_property
    def description(self) -> str:
        """What is to be seen, for those who do not see it."""
        points = self.series.points
        most, least = max(points, key=lambda p: p.value), min(points, key=lambda p: p.value)
        derived = sum(point.derived is not None for point in points)
        first, last = name_period_briefly(points[0].period), name_period_briefly(points[-1].period)
        shown = f"{count(len(points), 'figure')} of {self.series.organisation.name}, {first} to {last}"
        parts = [
            f"Bar chart of {shown}, in {self.geometry.scale.words}.",
            f"Newest: {_tell(points[-1])}.",
            f"Highest: {_tell(most)}. Lowest: {_tell(least)}.",
        ]
        if derived:
            parts.append(f"{derived} of {len(points)} are derived from stated figures.")
        missing = sum(slot.last - slot.number + 1 for slot in self.series.slots if not slot.point)
        if missing:
            parts.append(f"For {count(missing, self.series.step)} in between no figure is held.")
        return " ".join(parts)

    @cached_property
    def specification(self) -> dict[str, Any]:
        """Its Vega-Lite specification."""
        told = {point.period.id: _tell(point) for point in self.series.points}
        rows = make_rows(self.series, self.geometry, told)
        return specify(rows, self.geometry, title=self.title, subtitle=self._subtitle_alone)

    @cached_property
    def marks_alone(self) -> str:
        """What is drawn, without a frame: SVG elements."""
        return draw_marks(self.specification)

    def _table(self) -> bytes:
        """Its figures as CSV, exact and in units."""
        names = ("period", "label", "start", "end", "value", "low", "high", "unit", "basis", "release", "fact")
        rows: list[list[Cell]] = []
        for point in self.series.points:
            period, stated = point.period, point.statement
            ends = (None, None) if stated else (f"{point.low:f}", f"{point.high:f}")
            source = (stated.release, stated.fact) if stated else (None, None)
            basis = "stated" if stated else "derived"
            values = [f"{point.value:f}", *ends, self.series.unit, basis, *source]
            rows.append([period.id, period.label, period.start, period.end, *values])
        return write_csv(names, rows, frozenset({4, 5, 6}))

    def files(self) -> dict[str, bytes]:
        """The picture, its specification and its figures as files; paths are below docs/."""
        written = json.dumps(self.specification, ensure_ascii=False, indent=1)
        picture = frame_picture(
            self.marks_alone, title=self.title, subtitle=self._subtitle_alone, description=self.description
        )
        return {
            f"{self.path}.svg": picture,
            f"{self.path}.json": f"{written}\n".encode(),
            f"{self.path}.csv": self._table(),
        }

    def _place_of(self, period: Period) -> tuple[int, int] | None:
        """First and last slot of a period; a half year covers two quarters."""
        if self.series.step == "quarter":
            covered = cover_quarters(period)
        else:
            number = number_period(period, "year")
            covered = None if number is None else (number, number)
        return self.geometry.find_slots(*covered) if covered else None

    def marks(self, period: Period) -> bool:
        """Whether this period has a place on the chart."""
        return self._place_of(period) is not None

    def _mark(self, period: Period) -> tuple[str, str]:
        """A period's mark, as what lies behind the bars and what lies before them.

        A band with the period's name stands behind; where bars have no numbers, the name has the number, and the bar
        an outline.
        """
        place = self._place_of(period)
        if place is None:
            return "", ""
        shape = self.geometry
        left, right = place[0] * shape.step, (place[1] + 1) * shape.step
        name = name_period_briefly(period)
        point = self.series.slots[place[0]].point if place[0] == place[1] else None
        outline = ""
        if point and not shape.labelled:
            name += f": {shape.scale.label(point.value)}"
            ends = (shape.height_of(Decimal(0)), shape.height_of(point.value))
            start = f"M{left + (shape.step - shape.bar) / 2:.1f} {min(ends):.1f}"
            sides = f"h{shape.bar:.1f}v{abs(ends[0] - ends[1]):.1f}h-{shape.bar:.1f}z"
            outline = f'<path class="own--bar" d="{start}{sides}"/>'
        half = len(name) * _BOLD / 2
        middle = min(max((left + right) / 2, half), WIDTH - half)
        band = (
            f'<path class="own" d="M{left:.1f} 0h{right - left:.1f}v{HEIGHT - BOTTOM + 4}h-{right - left:.1f}z"/>'
            f'<text class="own" x="{middle:.1f}" y="13">{words(name)}</text>'
        )
        return band, outline

    def draw(self, period: Period | None = None) -> Markup:
        """The picture for a page, with the page's own period marked."""
        behind, before = self._mark(period) if period else ("", "")
        name = f"chart-{self.key.replace('/', '-')}"
        classes = "chart__picture chart__picture--roomy" if self.geometry.roomy else "chart__picture"
        return Markup(  # noqa: S704 - words go through the filter, the rest is ours
            f'<svg class="{classes}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{name}" '
            f'aria-describedby="{name}-told"><title id="{name}">{words(self.title)}</title>'
            f'<desc id="{name}-told">{words(self.description)}</desc>{behind}{self.marks_alone}{before}</svg>'
        )


def draw_charts(organisation: Organisation, periods: Mapping[str, Period]) -> Sequence[Chart]:
    """The charts of an organisation; none where it has too few figures.

    Args:
        organisation: whose.
        periods: all periods by id.
    """
    own = [periods[key] for key in organisation.periods if key in periods]
    found = []
    for series in gather_series(organisation, own):
        entry = metrics().get(series.metric)
        name = entry.label if entry else series.metric.replace("_", " ").capitalize()
        ends = [end for point in series.points for end in (point.low, point.high)]
        scale = make_scale(ends, series.unit, min(point.precision for point in series.points))
        found.append(Chart(series, lay_out(series, scale), f"{name} by fiscal {series.step}"))
    return found
