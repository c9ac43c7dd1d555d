"""From a specification to a picture: drawn by Vega without a browser, then brought down to what a page needs.

Vega writes groups, roles, fonts and colours into each mark. What stays is the marks, each with a name for what it is,
so that a style sheet can give them the colours of the page, light or dark.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

import altair as alt
import vl_convert

from generator.render.charts.geometry import HEIGHT, WIDTH
from generator.render.charts.specification import KINDS
from generator.render.words import words

_SPECIFIED = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
VEGA_LITE = _SPECIFIED if _SPECIFIED in vl_convert.get_vegalite_versions() else None
"""The version of Vega-Lite that draws: that of the specification, or where it is not carried, the newest that is."""

_CLASSES = {
    "grid_marks": "grid",
    "ticks_marks": "axis end",
    "bars_marks": "bar",
    "ranges_marks": "range",
    "gaps_marks": "axis",
    "gains_marks": "number",
    "losses_marks": "number",
    "zero_marks": "zero",
    "axis_marks": "axis",
    "years_marks": "axis year",
}
"""Name of a layer as Vega has it -> classes of its marks."""

_KIND_OF = {fill: kind for kind, (fill, _) in KINDS.items()}
_SVG = "{http://www.w3.org/2000/svg}"


def _write(number: float) -> str:
    """With one decimal place at most: `12.5`, `12`."""
    return f"{round(number, 1) + 0:g}"


def _place(mark: ET.Element) -> tuple[float, float]:
    inner = mark.get("transform", "translate(0,0)").removeprefix("translate(").removesuffix(")")
    x, _, y = inner.partition(",")
    return float(x), float(y)


def _bar(path: str) -> str:
    """Vega's `M8.571428,45.17h40v31.49h-40Z`, with one decimal place."""
    start, _, rest = path.removeprefix("M").partition("h")
    x, y = (float(number) for number in start.split(","))
    width, _, rest = rest.partition("v")
    height = float(rest.partition("h")[0])
    return f"M{_write(x)} {_write(y)}h{_write(float(width))}v{_write(height)}h-{_write(float(width))}z"


def _draw_mark(mark: ET.Element, classes: str) -> str:
    if mark.tag == f"{_SVG}path":
        kind = _KIND_OF[mark.attrib["fill"]]
        told = words(mark.get("aria-label", ""))
        return f'<path class="{classes} {kind}" d="{_bar(mark.attrib["d"])}"><title>{told}</title></path>'
    x, y = _place(mark)
    if mark.tag == f"{_SVG}line":
        to_x, to_y = float(mark.get("x2", "0")), float(mark.get("y2", "0"))
        path = f"M{_write(x)} {_write(y)}" + (f"h{_write(to_x)}" if to_x else f"v{_write(to_y)}")
        return f'<path class="{classes}" d="{path}"/>'
    if mark.get("text-anchor") is None:
        classes += " start"
    return f'<text class="{classes}" x="{_write(x)}" y="{_write(y)}">{words(mark.text or "")}</text>'


def _marks(drawn: str) -> Iterator[str]:
    for group in ET.fromstring(drawn).iter(f"{_SVG}g"):  # noqa: S314 - Vega's, of a specification that is ours
        name = (group.get("class") or "").rpartition(" ")[2]
        if name in _CLASSES:
            for mark in group:
                if mark.tag != f"{_SVG}text" or mark.text:
                    yield _draw_mark(mark, _CLASSES[name])


@lru_cache(maxsize=4096)
def _draw(specification: str) -> str:
    drawn = vl_convert.vegalite_to_svg(specification, vl_version=VEGA_LITE, allowed_base_urls=[])
    return "".join(_marks(drawn))


def draw_marks(specification: dict[str, Any]) -> str:
    """The marks of a chart, one SVG element after another; the same specification is drawn once in a run."""
    # The title stands beside the picture, as words of the page.
    bare = {key: value for key, value in specification.items() if key != "title"}
    return _draw(json.dumps(bare, ensure_ascii=False, sort_keys=True))


STYLE = (
    "svg{--paper:#fcfbf8;--ink:#1c2126;--soft:#545c64;--rule:#dcd7cc;--bar:#2f6690;--loss:#a02316}"
    "@media(prefers-color-scheme:dark){svg{--paper:#14171b;--ink:#e9e6df;--soft:#a9b0b7;--rule:#363c43;"
    "--bar:#6ba3cf;--loss:#ff9d8d}}"
    "text{font:12px system-ui,'Liberation Sans',Arial,sans-serif;fill:var(--ink);text-anchor:middle}"
    ".axis{fill:var(--soft)}.year{font-weight:700}.end{text-anchor:end}.name{font-weight:700;font-size:15px}"
    ".name,.unit,.start{text-anchor:start}.unit{fill:var(--soft)}"
    ".paper{fill:var(--paper)}.bar{fill:var(--bar);stroke:var(--bar);stroke-width:1.2}"
    ".loss{fill:var(--loss);stroke:var(--loss)}.derived{fill-opacity:.22}"
    ".range,.zero{stroke:var(--ink);fill:none}.range{stroke-width:1.2}.grid{stroke:var(--rule);fill:none}"
)
"""The colours of a picture that stands alone: it has no page to take them from."""

_MARGIN, _HEAD = 16, 48


def frame_picture(marks: str, *, title: str, subtitle: str, description: str) -> bytes:
    """A picture as a file of its own, with its name above it; light or dark as the reader's system is.

    Args:
        marks: as `draw_marks` draws them.
        title: what is shown.
        subtitle: of whom, and in what unit.
        description: what is to be seen, for those who do not see it.
    """
    width, height = WIDTH + 2 * _MARGIN, HEIGHT + _HEAD + 2 * _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img"><title>{words(title)}</title><desc>{words(description)}</desc><style>{STYLE}</style>'
        f'<rect class="paper" width="{width}" height="{height}"/>'
        f'<text class="name" x="{_MARGIN}" y="{_MARGIN + 14}">{words(title)}</text>'
        f'<text class="unit" x="{_MARGIN}" y="{_MARGIN + 33}">{words(subtitle)}</text>'
        f'<g transform="translate({_MARGIN} {_MARGIN + _HEAD})">{marks}</g></svg>\n'
    ).encode()
