import struct

import vl_convert

from generator.render.charts import draw_charts
from generator.render.metadata.picture import break_lines, draw_picture
from tests.unit.render.charts.figures import company, line, quarter, stated


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_the_picture_has_the_usual_size_and_is_the_same_each_time() -> None:
    periods = [quarter(2010, number, line("revenue", stated("-900000"))) for number in (1, 2, 3)]
    charts = draw_charts(company(*periods), {period.id: period for period in periods})
    told = "What Widget Works said in 4 press releases, with the line that says it."
    drawn = draw_picture("Widget <Works> & Co", told, charts)
    assert size(drawn) == (1200, 630)
    assert drawn == draw_picture("Widget <Works> & Co", told, charts)
    assert drawn != draw_picture("Widget <Works> & Co", told, [])


def test_words_of_any_kind_draw_a_picture() -> None:
    assert size(draw_picture("\x08 \ufffe \u202e]]>", "", [])) == (1200, 630)


def test_lines_break_at_blanks_and_the_last_says_that_more_is_left_out() -> None:
    assert break_lines("Releases of Widget Works", 58, 520, 4) == ["Releases of", "Widget Works"]
    assert break_lines("one two three four", 58, 100, 3) == ["one", "two", "three …"]
    assert break_lines("", 58, 100, 3) == []


def test_letters_come_from_the_project_whatever_fonts_a_machine_has() -> None:
    draw_picture("Widget Works", "", [])
    drawn = [
        vl_convert.svg_to_png(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="5" y="40" font-size="30" '
            f'font-weight="{weight}" font-family="{family}">Widgets, 2005–2017</text></svg>',
            scale=1,
        )
        for family in ("Dateline Sans", "Dateline Serif", "No Such Letters")
        for weight in (400, 700)
    ]
    assert drawn[0] != drawn[1], "a weight of its own"
    assert len({drawn[0], drawn[2], drawn[4]}) == 3
