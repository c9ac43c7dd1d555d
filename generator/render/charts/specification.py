"""A chart as data: its Vega-Lite specification, which is published and of which the picture is drawn."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import altair as alt

from generator.render.charts.geometry import BOTTOM, HEIGHT, LETTER, WIDTH, Geometry, choose_years
from generator.render.charts.scale import list_ticks
from generator.render.charts.series import Point, Series
from generator.render.wording import name_period_briefly
from generator.render.words import writable

KINDS = {
    "stated": ("#2f6690", "#2f6690"),
    "stated loss": ("#a02316", "#a02316"),
    "derived": ("#d5e0e9", "#2f6690"),
    "derived loss": ("#f1d8d4", "#a02316"),
}
"""What a bar says -> its colour and that of its outline."""

_INK, _SOFT, _RULE = "#1c2126", "#545c64", "#dcd7cc"
_FONT = "Liberation Sans, Arial, sans-serif"
_TEXT: dict[str, Any] = {"font": _FONT, "fontSize": LETTER, "fill": _INK}
_SOFT_TEXT = _TEXT | {"fill": _SOFT}


def _number(value: Decimal) -> float | int:
    """As JSON has it; what is exact is the table, a picture has places alone."""
    return int(value) if value == value.to_integral_value() else float(value)


def _kind(point: Point) -> str:
    return ("derived" if point.derived else "stated") + (" loss" if point.value < 0 else "")


def make_rows(series: Series, geometry: Geometry, told: dict[str, str]) -> list[dict[str, Any]]:
    """One row a place on the axis: names, figure and labels; fields that do not hold there are missing.

    Args:
        series: what is drawn.
        geometry: where.
        told: period id -> what is told of its figure in a sentence.
    """
    per_year = 4 if series.step == "quarter" else 1
    years = choose_years(series.slots, geometry.step, per_year=per_year)
    scale = geometry.scale
    newest = max(index for index, slot in enumerate(series.slots) if slot.point)
    rows: list[dict[str, Any]] = []
    for index, slot in enumerate(series.slots):
        row: dict[str, Any] = {"place": index}
        if slot.folded:
            row["axis"] = "…"
        elif series.step == "year":
            row["axis"] = str(slot.number) if index in years else ""
        else:
            row["axis"] = f"Q{slot.number % 4 + 1}" if geometry.labelled else ""
            if index in years:
                row["year"] = str(years[index])
        if slot.point is None and geometry.labelled and not slot.folded:
            row |= {"zero": 0, "gap": "–"}
        if point := slot.point:
            name = writable(name_period_briefly(point.period))
            row |= {"period": name, "kind": _kind(point), "told": writable(told[point.period.id])}
            row["value"] = _number(scale.show(point.value))
            if point.low != point.high:
                row |= {"low": _number(scale.show(point.low)), "high": _number(scale.show(point.high))}
            if geometry.labelled or index == newest:
                row["label"] = scale.label(point.value)
                row["edge"] = _number(scale.show(point.low if point.value < 0 else point.high))
        rows.append(row)
    return rows


def _places(geometry: Geometry) -> alt.X:
    """The slots of the bars, from left to right."""
    inner = round(1 - geometry.bar / geometry.step, 4)
    slots = alt.Scale(
        domain=list(range(len(geometry.slots))),
        range=[0, round(geometry.span, 2)],
        paddingInner=inner,
        paddingOuter=inner / 2,
        align=0.5,
    )
    return alt.X("place", type="ordinal", axis=None, sort=None, scale=slots)


def _grid(geometry: Geometry, y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """Lines across with their numbers at the right."""
    ticks = [{"tick": _number(tick), "label": f"{tick:,f}"} for tick in list_ticks(geometry.scale)]
    grid = alt.InlineData(values=ticks)
    return [
        alt.Chart(grid, name="grid").mark_rule(stroke=_RULE, x=0, x2=geometry.plot_width).encode(y=y("tick")),
        alt.Chart(grid, name="ticks")
        .mark_text(align="right", baseline="alphabetic", dy=-4, x=WIDTH, **_SOFT_TEXT)
        .encode(y=y("tick"), text=alt.Text("label", type="nominal")),
    ]


def _bars(x: alt.X, y: Callable[[str], alt.Y]) -> alt.Chart:
    fills, strokes = zip(*KINDS.values(), strict=True)

    def colours(chosen: Sequence[str]) -> dict[str, Any]:
        return {"type": "nominal", "legend": None, "scale": alt.Scale(domain=list(KINDS), range=list(chosen))}

    bars: alt.Chart = (
        alt.Chart(name="bars")
        .mark_bar(strokeWidth=1.2)
        .encode(
            x=x,
            y=y("value"),
            fill=alt.Fill("kind", **colours(fills)),
            stroke=alt.Stroke("kind", **colours(strokes)),
            description=alt.Description("told", type="nominal"),
            tooltip=alt.Tooltip("told", type="nominal"),
        )
        .transform_filter("isValid(datum.value)")
    )
    return bars


def _layers(geometry: Geometry) -> list[alt.Chart]:
    scale, x = geometry.scale, _places(geometry)
    ends = [_number(scale.show(end)) for end in (scale.low, scale.high)]
    heights = alt.Scale(domain=ends, range=[geometry.floor, geometry.ceiling], nice=False, zero=False)

    def y(field: str) -> alt.Y:
        return alt.Y(field, type="quantitative", axis=None, scale=heights)

    below = HEIGHT - BOTTOM + 7
    bold: dict[str, Any] = {"baseline": "top", "fontWeight": "bold", "y": below + 15, **_SOFT_TEXT}
    if not geometry.labelled:
        # Of many bars each is narrower than the name of its year, which then begins where the year begins.
        bold |= {"y": below, "align": "left", "dx": round(-geometry.bar / 2, 2)}
    return [
        *([] if geometry.labelled else _grid(geometry, y)),
        _bars(x, y),
        alt.Chart(name="gaps")
        .mark_text(baseline="alphabetic", dy=-5, **_SOFT_TEXT)
        .encode(x=x, y=y("zero"), text=alt.Text("gap", type="nominal"))
        .transform_filter("isValid(datum.gap)"),
        alt.Chart(name="ranges")
        .mark_rule(stroke=_INK, strokeWidth=1.2)
        .encode(x=x, y=y("low"), y2=alt.Y2("high"))
        .transform_filter("isValid(datum.low)"),
        alt.Chart(name="gains")
        .mark_text(baseline="alphabetic", dy=-5, **_TEXT)
        .encode(x=x, y=y("edge"), text=alt.Text("label", type="nominal"))
        .transform_filter("isValid(datum.edge) && datum.value >= 0"),
        alt.Chart(name="losses")
        .mark_text(dy=5, baseline="top", **_TEXT)
        .encode(x=x, y=y("edge"), text=alt.Text("label", type="nominal"))
        .transform_filter("isValid(datum.edge) && datum.value < 0"),
        alt.Chart(alt.InlineData(values=[{"zero": 0}]), name="zero")
        .mark_rule(stroke=_INK, x=0, x2=geometry.plot_width)
        .encode(y=y("zero")),
        alt.Chart(name="axis")
        .mark_text(baseline="top", y=below, **_SOFT_TEXT)
        .encode(x=x, text=alt.Text("axis", type="nominal")),
        alt.Chart(name="years")
        .mark_text(**bold)
        .encode(x=x, text=alt.Text("year", type="nominal"))
        .transform_filter("isValid(datum.year)"),
    ]


def specify(rows: list[dict[str, Any]], geometry: Geometry, *, title: str, subtitle: str) -> dict[str, Any]:
    """The specification: plain data, complete in itself.

    Args:
        rows: as `make_rows` makes them.
        geometry: where everything stands.
        title: above the picture.
        subtitle: below the title.
    """
    chart = alt.layer(
        *_layers(geometry),
        # Its rows are put in below: altair would copy them once for each layer.
        data=alt.NamedData("figures"),
        width=WIDTH,
        height=HEIGHT,
        padding=0,
        autosize=alt.AutoSizeParams(type="none"),
        view=alt.ViewBackground(stroke=None),
        title=alt.TitleParams(title, subtitle=subtitle, anchor="start", font=_FONT, subtitleFont=_FONT),
    )
    # By default altair names data by their checksum and puts them apart; here they stay where they are read.
    with alt.data_transformers.enable("default", consolidate_datasets=False):
        # Validating each chart of a large archive costs more than drawing it; tests validate.
        specification = chart.to_dict(validate=False)
    return {**specification, "data": {"values": rows}}
