"""From a comparison to its charts: each builder takes a speaker and returns a chart, or None where there is nothing to see."""

from __future__ import annotations

from reqkit.report.charts.of_money import balance_chart, costs_chart, frontier_chart
from reqkit.report.charts.of_scores import acceptability_chart, flips_chart, ranking_chart, waterfall_chart
from reqkit.report.charts.of_time import schedule_chart

__all__ = [
    "acceptability_chart",
    "balance_chart",
    "costs_chart",
    "flips_chart",
    "frontier_chart",
    "ranking_chart",
    "schedule_chart",
    "waterfall_chart",
]
