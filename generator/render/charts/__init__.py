"""Charts: what stated and derived figures of an organisation look like over time.

One picture a figure and step, drawn once, and used on every page that shows it; the page's own period is marked on
the copy. `series.CHARTED` names the figures.
"""

from generator.render.charts.chart import Chart, draw_charts

__all__ = ["Chart", "draw_charts"]
