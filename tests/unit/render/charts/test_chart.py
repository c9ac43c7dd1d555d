"""Pictures: what is drawn where, for whom, and that it is drawn the same each time."""

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

import altair as alt
import pytest

from generator.model.resolved import Period
from generator.render.charts import Chart, draw_charts
from generator.render.charts.choice import choose_charts, choose_quarters, list_around
from tests.unit.render.charts.figures import company, derived, half, line, quarter, stated, whole_year

# A loss, a derived figure with a range, one that no release states (the third of 2010).
PERIODS = [
    quarter(2010, 1, line("revenue", stated("4000000", precision="100000"))),
    quarter(2010, 2, derived("3000000", "2000000", "4000000")),
    quarter(2010, 4, line("revenue", stated("-2000000", precision="100000"))),
]


def charts_of(*periods: Period) -> list[Chart]:
    return list(draw_charts(company(*periods), {period.id: period for period in periods}))


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(f"<page>{picture}</page>")[0]  # noqa: S314 - of our own making


def marks(picture: str, kind: str) -> list[ET.Element]:
    return [mark for mark in parsed(picture).iter() if kind in (mark.get("class") or "").split()]


def told(mark: ET.Element) -> str:
    return mark[0].text or ""


@pytest.fixture
def chart() -> Chart:
    (found,) = charts_of(*PERIODS)
    return found


def test_a_picture_has_a_name_and_says_what_is_to_be_seen(chart: Chart) -> None:
    root = parsed(chart.draw())
    assert root.get("role") == "img"
    by_id = {part.get("id"): part.text for part in root.iter() if part.get("id")}
    assert by_id[root.get("aria-labelledby")] == "Revenue by fiscal quarter"
    assert by_id[root.get("aria-describedby")] == (
        "Bar chart of 3 figures of Widget <Works> & Co, Q1 FY2010 to Q4 FY2010, in millions of US dollars. "
        "Newest: Q4 FY2010: $(2.0 million), stated on 2 May 2011. "
        "Highest: Q1 FY2010: $4.0 million, stated on 2 May 2011. "
        "Lowest: Q4 FY2010: $(2.0 million), stated on 2 May 2011. "
        "1 of 3 are derived from stated figures. For 1 quarter in between no figure is held."
    )


def test_bars_stand_on_the_zero_line_and_losses_hang_from_it(chart: Chart) -> None:
    picture = chart.draw()
    (zero,) = marks(picture, "zero")
    line_at = float(re.findall(r"M0 ([\d.]+)h400", zero.attrib["d"])[0])
    bars = [re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)", bar.attrib["d"])[0] for bar in marks(picture, "bar")]
    tops = [float(top) for _, top, _, _ in bars]
    heights = [float(height) for *_, height in bars]
    assert [round(top + height, 1) for top, height in zip(tops[:2], heights[:2], strict=True)] == [line_at, line_at]
    assert tops[2] == line_at
    assert heights[0] == pytest.approx(2 * heights[2], abs=0.2)
    assert heights[1] == pytest.approx(1.5 * heights[2], abs=0.2)


def test_kinds_of_bars_are_told_apart(chart: Chart) -> None:
    picture = chart.draw()
    assert [bar.get("class") for bar in marks(picture, "bar")] == ["bar stated", "bar derived", "bar stated loss"]
    assert [told(bar) for bar in marks(picture, "bar")] == [
        "Q1 FY2010: $4.0 million, stated on 2 May 2011",
        "Q2 FY2010: ≈ $3 million, derived, between $2 million and $4 million",
        "Q4 FY2010: $(2.0 million), stated on 2 May 2011",
    ]
    assert [mark.text for mark in marks(picture, "number")] == ["4.0", "3.0", "(2.0)"]
    # 128 units of height show 6 million, and the range is 2 million wide.
    (span,) = marks(picture, "range")
    (height,) = re.findall(r"v(-?[\d.]+)$", span.attrib["d"])
    assert abs(float(height)) == pytest.approx(128 / 3, abs=0.2)


def test_every_quarter_has_its_place_and_the_year_its_name(chart: Chart) -> None:
    picture = chart.draw()
    # The dash stands where no figure is held.
    assert [mark.text for mark in marks(picture, "axis")] == ["–", "Q1", "Q2", "Q3", "Q4", "2010"]


def test_nothing_in_a_picture_is_a_link_or_a_colour(chart: Chart) -> None:
    picture = chart.draw()
    assert not re.search(r"<a\b|href|#[0-9a-f]{3}|font-family|style=", picture)


def test_the_period_of_the_page_is_marked(chart: Chart) -> None:
    band, name = marks(chart.draw(PERIODS[1]), "own")
    assert band.attrib["d"] == "M64.0 0h64.0v182h-64.0z"
    assert name.text == "Q2 FY2010"
    assert marks(chart.draw(), "own") == []
    assert marks(chart.draw(quarter(1990, 1)), "own") == []


def test_a_half_year_is_marked_over_its_two_quarters(chart: Chart) -> None:
    band, name = marks(chart.draw(half(2010, 2)), "own")
    assert band.attrib["d"] == "M128.0 0h128.0v182h-128.0z"
    assert name.text == "H2 FY2010"
    # Of the first half of 2011 the chart shows nothing.
    assert not chart.marks(half(2011, 1))


def test_of_many_bars_the_marked_one_and_the_newest_have_a_number() -> None:
    periods = [
        quarter(2001 + place // 4, place % 4 + 1, line("revenue", stated(str(1_000_000 * (place + 1)))))
        for place in range(40)
    ]
    (chart,) = charts_of(*periods)
    assert [mark.text for mark in marks(chart.draw(), "number")] == ["40.0"]
    picture = chart.draw(periods[9])
    assert [mark.text for mark in marks(picture, "own")] == [None, "Q2 FY2003: 10.0"]
    assert len(marks(picture, "own--bar")) == 1
    assert [mark.text for mark in marks(picture, "end")] == ["0", "10", "20", "30", "40"]
    assert [mark.text for mark in marks(picture, "year")] == ["2002", "2004", "2006", "2008", "2010"]
    assert len(picture) < 12_000


def test_the_unit_is_written_as_words_within_a_sentence_and_at_its_head() -> None:
    shares = [quarter(2010, number, line("eps", stated("0.04", "USD/share", "0.01"))) for number in (1, 2, 3)]
    (chart,) = charts_of(*shares)
    assert chart.subtitle == "US dollars a share"
    assert "in US dollars a share." in chart.description
    (revenue,) = charts_of(*PERIODS)
    assert revenue.subtitle == "Millions of US dollars"


def test_files_beside_the_picture(chart: Chart) -> None:
    files = chart.files()
    assert set(files) == {f"charts/widget-works/revenue-by-quarter.{ending}" for ending in ("svg", "json", "csv")}
    rows = list(csv.DictReader(io.StringIO(files["charts/widget-works/revenue-by-quarter.csv"].decode())))
    assert [(row["label"], row["value"], row["low"], row["high"], row["basis"], row["release"]) for row in rows] == [
        ("FY2010-Q1", "4000000", "", "", "stated", "a"),
        ("FY2010-Q2", "3000000", "2000000", "4000000", "derived", ""),
        ("FY2010-Q4", "-2000000", "", "", "stated", "a"),
    ]
    picture = ET.fromstring(files["charts/widget-works/revenue-by-quarter.svg"])  # noqa: S314 - of our own making
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert picture[0].text == "Revenue by fiscal quarter"
    assert "".join(mark.text or "" for mark in picture if mark.get("class") == "unit") == (
        "Widget <Works> & Co, millions of US dollars"
    )


def test_the_specification_is_one(chart: Chart) -> None:
    specification = json.loads(chart.files()["charts/widget-works/revenue-by-quarter.json"])
    assert specification["$schema"].startswith("https://vega.github.io/schema/vega-lite/v6")
    # Raises where Vega-Lite's schema does not know something.
    made = alt.Chart.from_dict(specification)
    assert made.to_dict()["title"]["text"] == "Revenue by fiscal quarter"
    values = specification["data"]["values"]
    assert [row.get("value") for row in values] == [4, 3, None, -2]


def test_the_same_figures_give_the_same_bytes() -> None:
    first, second = (charts_of(*PERIODS)[0] for _ in range(2))
    assert first.files() == second.files()
    assert first.draw(PERIODS[0]) == second.draw(PERIODS[0])


def test_pages_choose_the_charts_of_their_step() -> None:
    years = [whole_year(year, line("revenue", stated("9000000"))) for year in (2009, 2010)]
    charts = charts_of(*PERIODS, *years)
    assert [chart.title for chart in charts] == ["Revenue by fiscal quarter", "Revenue by fiscal year"]
    assert [chart.title for chart in choose_charts(charts, years[0])] == ["Revenue by fiscal year"]
    assert [chart.title for chart in choose_charts(charts, PERIODS[0])] == ["Revenue by fiscal quarter"]
    assert [chart.title for chart in choose_charts(charts, half(2010, 1))] == ["Revenue by fiscal quarter"]
    assert [chart.title for chart in choose_quarters(charts)] == ["Revenue by fiscal quarter"]
    assert [chart.title for chart in choose_quarters(charts[1:])] == ["Revenue by fiscal year"]
    assert choose_charts(charts, quarter(1990, 1)) == []


def test_the_table_has_the_periods_around_the_own_one() -> None:
    periods = [
        quarter(2001 + place // 4, place % 4 + 1, line("revenue", stated(str(1_000_000 * (place + 1)))))
        for place in range(40)
    ]
    charts = charts_of(*periods)
    assert [period.label for period in list_around(charts, periods[20])] == [
        "FY2007-Q1", "FY2006-Q4", "FY2006-Q3", "FY2006-Q2", "FY2006-Q1",
        "FY2005-Q4", "FY2005-Q3", "FY2005-Q2", "FY2005-Q1",
    ]  # fmt: skip
    assert [period.label for period in list_around(charts, half(2010, 2))][:2] == ["FY2010-Q4", "FY2010-Q3"]


@pytest.mark.parametrize(
    ("quarters", "value", "roomy"),
    [
        (4, "19000000", True),
        (12, "19000000", True),  # steps of 33.3: "19.0" takes 30.1 in letters of 15, and 2 are left between
        (13, "19000000", False),  # steps of 30.8
        (13, "1900000", True),  # "1.9"
        (12, "-168000000", False),  # "(168)" takes 36.1
    ],
)
def test_letters_are_larger_on_a_phone_where_they_go(quarters: int, value: str, roomy: bool) -> None:
    periods = [
        quarter(2010 + place // 4, place % 4 + 1, line("revenue", stated(value, precision="100000")))
        for place in range(quarters)
    ]
    (chart,) = [found for found in charts_of(*periods) if found.series.step == "quarter"]
    assert ("chart__picture--roomy" in chart.draw()) is roomy
