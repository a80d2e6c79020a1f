"""reqkit and the independent second scorer agree, exactly, on the shipped brief and on generated ones.

Of the configuration that reqkit chooses, everything is computed again. That it is the best one is a test of its own: the second scorer
tries every plan with every set of work.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.match.verdict import State
from reqkit.pipeline import compare_brief
from reqkit.source.workspace import Workspace
from tests.decide.second_scorer.recomputed import of_plain, of_workspace
from tests.decide.second_scorer.scorer import AVAILABLE, CUSTOMIZABLE, UNANSWERED, UNAVAILABLE, Scored, SecondScorer, Vendor
from tests.generate import Maker, Style
from tests.inline import compare

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "tests" / "data" / "small"
STATES = {AVAILABLE: State.AVAILABLE, CUSTOMIZABLE: State.CUSTOMIZABLE, UNANSWERED: State.UNANSWERED, UNAVAILABLE: State.UNAVAILABLE}

PLAIN = Style(alternatives=0, proportional=False, assessments=False, foreign_demands=False, without=False)
STYLES = {
    "plain": (PLAIN, 30),
    "alternatives": (replace(PLAIN, alternatives=0.5), 30),
    "alternatives, partly counted": (replace(PLAIN, alternatives=0.5, proportional=True), 30),
    "assessments": (replace(PLAIN, assessments=True), 30),
    "demands in other currencies": (replace(PLAIN, foreign_demands=True), 20),
    "plans that go without something": (replace(PLAIN, without=True), 20),
    "several teams": (replace(PLAIN, teams=(2, 3), customizations=6), 20),
    "all of it": (Style(), 40),
}


Configured = tuple[int | None, frozenset[str]]
"""The index of a plan, None where there is none, and the work to order."""


def chosen(vendor: RankedVendor, again: Vendor) -> Configured:
    """The configuration that reqkit chose, in the second scorer's words."""
    configuration = vendor.configuration
    plan = [plan["id"] for plan in again.plans].index(configuration.plan.id) if configuration.plan else None
    return plan, frozenset(work.id for work in configuration.works)


def scored(vendor: RankedVendor, again: Vendor) -> Scored:
    days = vendor.configuration.days
    return again.score(*chosen(vendor, again), days.expected if days else None)


def verdicts(vendor: RankedVendor) -> dict[str, Any]:
    """The state of every aspect and the cost of what is to be built, as reqkit has them."""
    return {
        f"{item}/{verdict.aspect.key}": (verdict.state, verdict.cost and verdict.cost.expected)
        for item, whole in vendor.match.verdicts.items()
        for verdict in whole.every()
    }


def verdicts_again(scorer: SecondScorer, again: Vendor) -> dict[str, Any]:
    found = {}
    for item, blocks in scorer.asked.items():
        for number, block in enumerate(blocks):
            for index, aspect in enumerate(block):
                state, cost = again.cheapest(item, number, index) or (UNANSWERED, None)
                found[f"{item}/{aspect.key}"] = (STATES[state], cost and cost[1])
    return found


def figures(vendor: RankedVendor) -> dict[str, Any]:
    """What the second scorer computes again, as reqkit has it."""
    configuration = vendor.configuration
    cost, days = configuration.cost, configuration.days
    return {
        "fit": vendor.fit,
        "fit_today": vendor.fit_today,
        "fit_high": vendor.fit_high,
        "failed": vendor.failed_musts,
        "unanswered": vendor.unanswered_musts,
        "cost": cost and (cost.low, cost.expected, cost.high),
        "days": days and days.expected,
        "axes": {axis.value: value for axis, value in vendor.axis_values.items()},
        "score": vendor.score,
        "standing": vendor.standing.value,
        "answered": (vendor.answered, vendor.aspects),
    }


def figures_again(vendor: RankedVendor, again: Vendor) -> dict[str, Any]:
    entry = scored(vendor, again)
    return {
        "fit": entry.fit,
        "fit_today": entry.fit_today,
        "fit_high": entry.fit_high,
        "failed": entry.failed,
        "unanswered": entry.unanswered,
        "cost": entry.cost,
        "days": entry.days,
        "axes": dict(entry.axes),
        "score": entry.score,
        "standing": entry.standing,
        "answered": again.answered,
    }


def assert_agreement(comparison: Comparison, scorer: SecondScorer) -> None:
    expected: dict[str, Scored] = {}
    for vendor in comparison.ranking:
        again = scorer.vendors[vendor.vendor]
        assert verdicts(vendor) == verdicts_again(scorer, again)
        mine, theirs = figures(vendor), figures_again(vendor, again)
        expected[vendor.vendor] = scored(vendor, again)
        if pressed(scorer) and expected[vendor.vendor].unbuilt:
            # Whether money and time would have allowed the work beside the silence is for the product to say, as failed or as unanswered.
            open_to_view = ("failed", "unanswered", "standing")
            mine, theirs = ({key: value for key, value in some.items() if key not in open_to_view} for some in (mine, theirs))
            expected[vendor.vendor] = replace(expected[vendor.vendor], standing=vendor.standing.value)
        assert mine == theirs, vendor.vendor
    assert {vendor.vendor: vendor.rank for vendor in comparison.ranking} == scorer.ranks(expected)
    assert sum(comparison.weights.items.values()) in (0, 1)
    assert comparison.weights.items == scorer.weights


def pressed(scorer: SecondScorer) -> bool:
    """Whether money or time may bind."""
    return scorer.terms.limit is not None or (scorer.terms.ceiling is not None and scorer.terms.ceiling < 10**12)


@pytest.mark.parametrize("style", STYLES)
def test_generated_briefs_are_scored_alike(style: str) -> None:
    made, count = STYLES[style]
    for seed in range(count):
        brief, sheets = Maker(seed, made).case()
        try:
            assert_agreement(compare(brief, sheets), of_plain(brief, sheets))
        except AssertionError as error:
            raise AssertionError(f"Maker({seed}, {made}): {error}") from error


def test_the_shipped_brief_is_scored_alike() -> None:
    comparison = compare_brief(Workspace(ROOT), "sales-crm")
    assert len(comparison.ranking) == len(comparison.brief.header.vendors or ())
    assert_agreement(comparison, of_workspace(ROOT, "sales-crm"))


def test_a_small_workspace_in_several_files_is_scored_alike() -> None:
    assert_agreement(compare_brief(Workspace(SMALL), "shop"), of_workspace(SMALL, "shop"))


def test_the_shipped_vendors_are_configured_as_well_as_can_be() -> None:
    comparison = compare_brief(Workspace(ROOT), "sales-crm")
    scorer = of_workspace(ROOT, "sales-crm")
    for vendor in comparison.ranking:
        again = scorer.vendors[vendor.vendor]
        best = again.best()
        assert best is not None
        assert again.objective(*chosen(vendor, again)) == again.objective(*best)


# --- the best configuration


@dataclass(frozen=True)
class Case:
    """A vendor of a generated brief, the configuration that reqkit chose for it, and the best one that money and time allow, if any."""

    name: str
    vendor: RankedVendor
    again: Vendor
    chosen: Configured
    best: Configured | None

    @property
    def days(self) -> Fraction | None:
        return self.vendor.configuration.days.expected if self.vendor.configuration.days else None


def cases(style: Style, count: int) -> list[Case]:
    found = []
    for seed in range(count):
        brief, sheets = Maker(seed, style).case()
        scorer = of_plain(brief, sheets)
        for vendor in compare(brief, sheets).ranking:
            again = scorer.vendors[vendor.vendor]
            found.append(Case(f"Maker({seed}, {style}) {vendor.vendor}", vendor, again, chosen(vendor, again), again.best()))
    return found


HARD = Style(
    requirements=(4, 8), vendors=(2, 2), plans=1, customizations=5, own_work=2, alternatives=0.3, assessments=False, foreign_demands=False
)


@pytest.fixture(scope="module")
def pressed_cases() -> list[Case]:
    """Where a ceiling and a limit bind."""
    return [*cases(HARD, 56), *cases(replace(HARD, requirements=(2, 5), plans=3), 20)]


@pytest.fixture(scope="module")
def free_cases() -> list[Case]:
    """Where neither does."""
    return cases(replace(HARD, pressed=False), 56)


def test_no_configuration_is_better_than_the_best(pressed_cases: list[Case], free_cases: list[Case]) -> None:
    for case in (*pressed_cases, *free_cases):
        if case.best is not None:
            assert case.again.objective(*case.chosen) >= case.again.objective(*case.best), case.name


def test_what_is_chosen_can_be_bought_wherever_anything_can(pressed_cases: list[Case]) -> None:
    assert any(case.best is None for case in pressed_cases)
    for case in pressed_cases:
        plan, work = case.chosen
        assert plan in case.again.fitting(), case.name
        assert case.again.closed(work) == work, case.name
        assert (case.best is None) == bool(case.vendor.obstacles), case.name
        if case.best is not None:
            assert case.again.feasible(case.again.cost(plan, work), case.days), case.name


def test_where_neither_money_nor_time_binds_no_must_and_no_fit_is_left_out(free_cases: list[Case]) -> None:
    for case in free_cases:
        assert case.best is not None
        assert case.again.objective(*case.chosen)[:3] == case.again.objective(*case.best)[:3], case.name


def test_where_neither_money_nor_time_binds_the_configuration_chosen_is_the_best_one(free_cases: list[Case]) -> None:
    assert_best(free_cases)


def test_the_configuration_chosen_is_the_best_one(pressed_cases: list[Case]) -> None:
    assert_best(pressed_cases)


def assert_best(every: list[Case]) -> None:
    """In the whole lexicographic order: musts, fit, cost, time."""
    worse = [case for case in every if case.best and case.again.objective(*case.chosen) != case.again.objective(*case.best)]
    shown = [(case.name, described(case.again, case.chosen), described(case.again, case.best)) for case in worse[:3] if case.best]
    assert not worse, f"{len(worse)} of {len(every)} vendors could be configured better, as (chosen, best): {shown}"


def described(again: Vendor, configuration: Configured) -> Mapping[str, Any]:
    missed, number, fit, cost, days = again.objective(*configuration)
    return {
        "plan": configuration[0],
        "work": sorted(configuration[1]),
        "musts missed": f"{number}, of weight {float(missed):.4f}",
        "fit": round(float(-fit), 4),
        "cost": None if cost[0] else float(cost[1]),
        "days": None if days[0] else float(days[1]),
    }
