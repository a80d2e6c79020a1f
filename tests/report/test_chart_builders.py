"""From comparisons to charts: what a chart says is what was worked out, in every outcome."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.business.result import BusinessCase, VendorCase
from reqkit.decide.result import Comparison
from reqkit.decide.robustness.result import Acceptability, Robustness, Spread, VendorSpread, View
from reqkit.decide.sensitivity.result import Sensitivity, Weighed, WeightFlip
from reqkit.report.chart_address import specification
from reqkit.report.charts import build
from reqkit.report.charts.drawing import draw
from reqkit.report.charts.of_scores import contributions
from reqkit.report.parts import Chart
from reqkit.report.speaker import Speaker
from reqkit.values.text import LANGUAGES, Language
from tests.report.cases import alpha, beta, every_conclusion
from tests.report.samples import Vendor, comparison

PLAIN = ("ranking_chart", "costs_chart", "waterfall_chart", "frontier_chart", "schedule_chart")
"""The builders that need nothing but what every comparison has."""


def speaker(found: Comparison, language: Language = "en", **parts: Any) -> Speaker:
    """With parts of the analysis as given instead of worked out."""
    analysis = Analysis(found)
    analysis.__dict__.update(parts)
    return Speaker(analysis, language)


def drawn(chart: Chart) -> str:
    return draw(specification(chart.address))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(every_conclusion()))
def test_whatever_a_ranking_comes_to_its_charts_are_drawn(name: str, language: Language) -> None:
    told = speaker(every_conclusion()[name], language)
    charts = [chart for builder in PLAIN if (chart := getattr(build, builder)(told)) is not None]
    assert bool(charts) is bool(told.answering)
    for chart in charts:
        assert "None" not in chart.title + chart.alt
        assert chart.title.endswith(".")
        assert chart.alt.endswith(".")
        if language == "en":
            assert not re.findall("[а-яё]+", chart.title + chart.alt + drawn(chart), re.IGNORECASE)


def test_the_ranking_tells_every_score_and_standing() -> None:
    told = speaker(comparison(alpha("++++++"), beta("+~+?++"), Vendor("gamma", "Gamma", "-+++++")))
    chart = build.ranking_chart(told)
    assert chart is not None
    for vendor in told.answering:
        assert f"{told.name(vendor)}: {told.points(vendor.score)}" in chart.alt
    assert "does not qualify" in chart.alt
    assert chart.title == "Alpha stands above Beta whatever the scores: Alpha qualifies, Beta cannot be judged yet."


def test_the_spread_of_samples_is_shown_where_there_is_one() -> None:
    found = comparison(alpha("++++++"), beta("+~+?++"))
    spread = Spread(0.5, 0.6, 0.7)
    vendors = {"alpha": VendorSpread(1.0, spread, spread, None, None, None, {})}
    chart = build.ranking_chart(speaker(found, robustness=replace(sampled({}), vendors=vendors)))
    assert chart is not None
    assert "50.0 to 70.0 in samples" in chart.alt
    assert chart.alt.count("in samples") == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from("+~-?"), min_size=6, max_size=6), st.lists(st.sampled_from("+~-?"), min_size=6, max_size=6))
def test_the_steps_of_a_waterfall_are_the_whole_difference(first: list[str], second: list[str]) -> None:
    axes = {"fit": 60, "cost": 30, "time": 10}
    told = speaker(comparison(alpha("".join(first)), beta("".join(second), price=120_000), axes=axes))
    if told.leader is None or told.runner_up is None:
        return
    steps = [share for _, share in contributions(told, told.leader, told.runner_up)]
    assert sum(steps, Fraction(0)) == told.leader.score - told.runner_up.score


def test_costs_add_up_and_what_is_unknown_is_said() -> None:
    told = speaker(comparison(alpha("++++++"), beta("+~++++", price=150_000), Vendor("gamma", "Gamma", "++++++", price=None)))
    chart = build.costs_chart(told)
    assert chart is not None
    for vendor in told.answering:
        cost = vendor.configuration.cost
        if cost is not None:
            millions = f"{float(cost.expected) / 1e6:.2f}".rstrip("0").rstrip(".")
            assert f"{told.name(vendor)}: {millions}" in chart.alt
    assert "Gamma: unknown" in chart.alt
    assert "Total cost unknown: Gamma." in chart.title
    assert "Alpha" in chart.title


def test_the_frontier_marks_what_was_chosen() -> None:
    told = speaker(comparison(alpha("~~~~~~"), beta("++++++")))
    chart = build.frontier_chart(told)
    assert chart is not None
    vendor = next(vendor for vendor in told.answering if vendor.vendor == "alpha")
    points = told.analysis.purchases["alpha"].frontier
    assert f"Alpha: {told.number(points[0].fit * 100, 1)}% for" in chart.alt
    assert f"chosen {told.number(vendor.fit * 100, 1)}% for" in chart.alt


def test_the_plan_says_when_all_is_ready() -> None:
    told = speaker(comparison(alpha("~~++++"), beta("++++++")))
    chart = build.schedule_chart(told)
    assert chart is not None
    for vendor in told.answering:
        ready = told.when(told.analysis.deliveries[vendor.vendor].end, short=True)
        assert f"all is ready {ready}" in chart.alt
        assert ready in drawn(chart)
    assert "Go-live is due by 1 Jul 2027" in chart.alt


def test_a_plan_beyond_the_limit_is_called_late() -> None:
    told = speaker(comparison(alpha("~~~~~~"), beta("++++++"), go_live_by="2027-02-20"))
    chart = build.schedule_chart(told)
    assert chart is not None
    late = [vendor for vendor, found in told.analysis.deliveries.items() if found.end > 36]
    assert bool(late) is ("After the go-live date" in chart.title)


def sampled(shares: dict[str, tuple[float, ...]]) -> Robustness:
    both = Acceptability(View.BOTH, 1, shares, 0.003)
    return Robustness(1000, 1, {}, {View.BOTH: both}, {}, {}, (), None)


def test_rank_acceptability_is_told_in_words() -> None:
    found = comparison(alpha("++++++"), beta("+~+?++"))
    chart = build.acceptability_chart(speaker(found, robustness=sampled({"alpha": (0.84, 0.16), "beta": (0.16, 0.84)})))
    assert chart is not None
    assert chart.title == "Alpha comes first most often, in 84% of the samples. Next is Beta, 16%."
    assert "Beta: rank 1 16%, rank 2 84%" in chart.alt
    other = build.acceptability_chart(speaker(found, robustness=sampled({"alpha": (0.4, 0.6), "beta": (0.6, 0.4)})))
    assert other is not None
    assert other.title.startswith("Beta comes first most often, in 60%")
    equal = build.acceptability_chart(speaker(found, robustness=sampled({"alpha": (0.5, 0.5), "beta": (0.5, 0.5)})))
    assert equal is not None
    assert equal.title.startswith("Alpha, Beta come first equally often, in 50%")
    assert build.acceptability_chart(speaker(comparison(alpha("++++++")), robustness=sampled({"alpha": (1.0,)}))) is None
    assert build.acceptability_chart(speaker(found, robustness=None)) is None


def test_flips_leave_out_what_never_flips() -> None:
    found = comparison(alpha("++++++"), beta("+~+?++"))
    flips = (
        WeightFlip(Weighed.AXIS, "cost", "beta", Fraction(3, 10), Fraction(45, 100)),
        WeightFlip(Weighed.CATEGORY, "security", "beta", Fraction(1, 2), Fraction(1, 5)),
        WeightFlip(Weighed.ITEM, "REQ-01", "beta", Fraction(1, 4), None),
    )
    chart = build.flips_chart(speaker(found, sensitivity=Sensitivity("alpha", "beta", flips, (), (), ())))
    assert chart is not None
    assert "“cost” (axis): its weight is 30% today, and at 45% Beta scores as much as Alpha" in chart.title
    assert "Area security (category): 50% today, flips at 20%" in chart.alt
    assert "REQ-01" not in chart.alt
    assert build.flips_chart(speaker(found, sensitivity=Sensitivity("alpha", "beta", flips[2:], (), (), ()))) is None
    assert build.flips_chart(speaker(found, sensitivity=Sensitivity("alpha", None, (), (), (), ()))) is None


def case(vendor: str, monthly: tuple[int, ...], payback: int | None, *, known: bool = True) -> VendorCase:
    money = tuple(Fraction(amount) for amount in monthly)
    net = money[-1] if known else None
    nothing = Fraction(0)
    return VendorCase(
        vendor=vendor,
        earnings=(),
        earned=nothing,
        possible=nothing,
        cost=Fraction(1) if known else None,
        net=net,
        payback=payback,
        delivery=None,
        gain=nothing,
        proven=True,
        monthly=money,
    )


def test_the_balance_says_who_earns_most() -> None:
    found = comparison(alpha("++++++"), beta("+~+?++"))
    cases = {"alpha": case("alpha", (-500_000, 0, 500_000), 2), "beta": case("beta", (-400_000, -100_000, 100_000), 3)}
    chart = build.balance_chart(speaker(found, business=BusinessCase(Fraction(90), cases, "alpha", "alpha")))
    assert chart is not None
    assert chart.title == "Alpha earns most: RUB\u00a0500,000 over 36 months, paid back in month 2."
    assert "Beta: 100 at the end, −400 at worst, paid back in month 3" in chart.alt
    best = {"alpha": case("alpha", (-9, 1), 2), "beta": case("beta", (-9, 2), 2)}
    chart = build.balance_chart(speaker(found, business=BusinessCase(Fraction(60), best, "beta", "alpha")))
    assert chart is not None
    assert "Beta cannot be judged yet, though. Among those that qualify Alpha earns most: RUB\u00a01." in chart.title
    losing = {"alpha": case("alpha", (-500_000, -300_000), None), "beta": case("beta", (-400_000, -350_000), None)}
    chart = build.balance_chart(speaker(found, business=BusinessCase(Fraction(60), losing, "alpha", "alpha")))
    assert chart is not None
    assert chart.title.startswith("Nobody pays back")
    unknown = {"alpha": case("alpha", (-500_000, -300_000), None, known=False)}
    assert build.balance_chart(speaker(found, business=BusinessCase(Fraction(60), unknown, None, None))) is None
    assert build.balance_chart(speaker(found, business=None)) is None


def test_a_crowd_is_cut_and_the_title_says_so() -> None:
    crowd = [Vendor(f"v{number}", f"Vendor {number}", "+~+", price=50_000 + number) for number in range(32)]
    told = speaker(comparison(*crowd), robustness=None)
    for chart, shown in ((build.ranking_chart(told), 30), (build.costs_chart(told), 30), (build.frontier_chart(told), 14)):
        assert chart is not None
        assert chart.title.endswith(f"The first {shown} of 32 are shown.")
