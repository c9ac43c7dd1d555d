"""A chart as data: its Vega-Lite specification, which is published and of which the picture is drawn."""

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


def _layers(geometry: Geometry) -> list[alt.Chart]:
    scale = geometry.scale
    inner = round(1 - geometry.bar / geometry.step, 4)
    x = alt.X(
        "place:O",
        axis=None,
        sort=None,
        scale=alt.Scale(
            domain=list(range(len(geometry.slots))),
            range=[0, round(geometry.span, 2)],
            paddingInner=inner,
            paddingOuter=inner / 2,
            align=0.5,
        ),
    )
    ends = [_number(scale.show(end)) for end in (scale.low, scale.high)]
    heights = alt.Scale(domain=ends, range=[geometry.floor, geometry.ceiling], nice=False, zero=False)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=None, scale=heights)

    line = {"x": alt.value(0), "x2": alt.value(geometry.plot_width)}
    text: dict[str, Any] = {"font": _FONT, "fontSize": LETTER, "fill": _INK}
    soft = text | {"fill": _SOFT}
    base = alt.Chart()
    fills = [fill for fill, _ in KINDS.values()]
    strokes = [stroke for _, stroke in KINDS.values()]
    layers = []
    if not geometry.labelled:
        grid = alt.InlineData(values=[{"tick": _number(tick), "label": f"{tick:,f}"} for tick in list_ticks(scale)])
        ticks = alt.Chart(grid)
        layers.append(ticks.mark_rule(stroke=_RULE).encode(y=y("tick"), **line).properties(name="grid"))
        layers.append(
            ticks.mark_text(align="right", baseline="alphabetic", dy=-4, **soft)
            .encode(x=alt.value(WIDTH), y=y("tick"), text="label:N")
            .properties(name="ticks")
        )
    # Of many bars each is narrower than the name of its year, which then begins where the year begins.
    years = base.mark_text(baseline="top", fontWeight="bold", **soft)
    if not geometry.labelled:
        start = round(-geometry.bar / 2, 2)
        years = base.mark_text(baseline="top", fontWeight="bold", align="left", dx=start, **soft)
    layers += [
        base.mark_bar(strokeWidth=1.2)
        .encode(
            x=x,
            y=y("value"),
            fill=alt.Fill("kind:N", scale=alt.Scale(domain=list(KINDS), range=fills), legend=None),
            stroke=alt.Stroke("kind:N", scale=alt.Scale(domain=list(KINDS), range=strokes), legend=None),
            description="told:N",
            tooltip="told:N",
        )
        .transform_filter("isValid(datum.value)")
        .properties(name="bars"),
        base.mark_rule(stroke=_INK, strokeWidth=1.2)
        .encode(x=x, y=y("low"), y2="high:Q")
        .transform_filter("isValid(datum.low)")
        .properties(name="ranges"),
        base.mark_text(baseline="alphabetic", dy=-5, **text)
        .encode(x=x, y=y("edge"), text="label:N")
        .transform_filter("isValid(datum.edge) && datum.value >= 0")
        .properties(name="gains"),
        base.mark_text(dy=5, baseline="top", **text)
        .encode(x=x, y=y("edge"), text="label:N")
        .transform_filter("isValid(datum.edge) && datum.value < 0")
        .properties(name="losses"),
        alt.Chart(alt.InlineData(values=[{"zero": 0}]))
        .mark_rule(stroke=_INK)
        .encode(y=y("zero"), **line)
        .properties(name="zero"),
        base.mark_text(baseline="top", **soft)
        .encode(x=x, y=alt.value(HEIGHT - BOTTOM + 7), text="axis:N")
        .properties(name="axis"),
        years.encode(x=x, y=alt.value(HEIGHT - BOTTOM + (22 if geometry.labelled else 7)), text="year:N")
        .transform_filter("isValid(datum.year)")
        .properties(name="years"),
    ]
    return layers


def specify(rows: list[dict[str, Any]], geometry: Geometry, *, title: str, subtitle: str) -> dict[str, Any]:
    """The specification: plain data, complete in itself.

    Args:
        rows: as `make_rows` makes them.
        geometry: where everything stands.
        title: above the picture.
        subtitle: below the title.
    """
    chart = alt.layer(*_layers(geometry), data=alt.InlineData(values=rows)).properties(
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
        return chart.to_dict(validate=False)
