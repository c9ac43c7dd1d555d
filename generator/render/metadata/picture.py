"""The picture that stands for the site where a link to it is shown: its name, what it holds, and a chart."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import vl_convert

from generator.render.charts import Chart
from generator.render.charts.drawing import STYLE
from generator.render.words import words

PICTURE = "assets/preview.png"
"""Its path below docs/."""

WIDTH, HEIGHT = 1200, 630
"""The size that is usual for such pictures."""

FONTS = Path(__file__).parent / "fonts"
"""The site's own letters under names of their own, which no machine has: the same picture comes out on each. Only
letters that they lack, as of Chinese, are drawn with what the machine has."""

_SANS = "Dateline Sans"
_SERIF = "Dateline Serif"
_WIDE = set("MWmw—@%")
_NARROW = set("iIjlft.,:;'|!()[] ")


def _width(text: str, size: float) -> float:
    """About how wide a text is."""
    return size * sum(0.86 if letter in _WIDE else 0.3 if letter in _NARROW else 0.58 for letter in text)


def break_lines(text: str, size: float, room: float, most: int) -> list[str]:
    """A text in at most `most` lines of `room` units; what does not go in is left out, and an ellipsis says so."""
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return lines


@cache
def _bring_fonts() -> None:
    """Tell vl-convert of the letters, once a process."""
    vl_convert.register_font_directory(str(FONTS))


def _style() -> str:
    """The style of a chart that stands alone, in its light colours and this picture's font, without variables."""
    light, _, rules = STYLE.partition("@media")
    colours = dict(re.findall(r"--(\w+):(#[0-9a-f]+)", light))
    plain = rules.partition("}}")[2]
    plain = re.sub(r"var\(--(\w+)\)", lambda match: colours[match[1]], plain)
    return re.sub(r"font:12px [^;]+;", f"font:12px '{_SANS}';", plain)


def draw_picture(name: str, told: str, charts: Sequence[Chart]) -> bytes:
    """The picture as PNG.

    Args:
        name: of the site.
        told: the site in a sentence.
        charts: of which the first is shown.
    """
    room = 520 if charts else WIDTH - 160
    title = break_lines(name, 58, room, 4)
    sentence = break_lines(told, 28, room, 5)
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fcfbf8"/>',
        f'<rect width="{WIDTH}" height="14" fill="#8a2b1d"/>',
    ]
    top = 130
    for line in title:
        parts.append(f'<text class="title" x="80" y="{top}">{words(line)}</text>')
        top += 68
    top += 6
    for line in sentence:
        parts.append(f'<text class="told" x="80" y="{top}">{words(line)}</text>')
        top += 40
    if charts:
        chart = charts[0]
        parts += [
            f'<g transform="translate(660 160) scale(1.16)"><text class="name" x="0" y="0">{words(chart.title)}</text>',
            f'<text class="unit" x="0" y="19">{words(chart.subtitle)}</text>',
            f'<g transform="translate(0 34)">{chart.marks_alone}</g></g>',
        ]
    style = (
        f"{_style()}.title,.told{{text-anchor:start;font-family:'{_SANS}'}}"
        f".title{{font-family:'{_SERIF}'}}"
        ".title{font-size:58px;font-weight:700;fill:#1c2126}.told{font-size:28px;fill:#545c64}"
    )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<style>{style}</style>{''.join(parts)}</svg>"
    )
    _bring_fonts()
    return bytes(vl_convert.svg_to_png(picture, scale=1))
