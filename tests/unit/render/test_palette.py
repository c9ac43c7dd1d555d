"""Colours that carry text have the contrast that WCAG 2.2 asks for, in light and in dark."""

import re
from pathlib import Path

import pytest

PALETTE = Path(__file__).resolve().parents[3] / "templates" / "style" / "10-palette.css"
INKS = ("ink", "ink-soft", "link", "link-hover", "loss")
TEXT = [
    *[(ink, ground) for ink in INKS for ground in ("paper", "sheet", "tint")],
    ("tag-ink", "tag"),
    ("warn-ink", "warn"),
    ("good-ink", "good"),
    ("bubble-ink", "bubble"),
    ("lit-ink", "lit"),
]
GRAPHICS = [("bar", "paper"), ("brand", "paper"), ("rule-strong", "sheet")]


def schemes() -> dict[str, dict[str, str]]:
    css = PALETTE.read_text(encoding="utf-8")
    found = re.findall(r'\[data-md-color-scheme="(\w+)"\] \{\n(.*?)\n\}', css, re.DOTALL)
    return {name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", body)) for name, body in found[:2]}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("shape", "ground"), GRAPHICS)
def test_shapes_can_be_seen(scheme: str, shape: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[shape], colours[ground]) >= 3
