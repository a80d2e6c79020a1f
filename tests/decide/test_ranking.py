"""Ranks hang on nothing but each vendor's own answers: an absolute scale cannot be turned round by who else takes part."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.decide.ranking import cost_value, time_value
from reqkit.decide.result import Comparison, RankedVendor
from tests.generate import Maker, Style
from tests.inline import Data, compare, ranked, sheet

SEEDS = st.integers(min_value=0, max_value=2**32)
SEVERAL = Style(requirements=(2, 5), vendors=(3, 3), customizations=2)
few = settings(max_examples=14, phases=[Phase.explicit, Phase.generate])


def result(vendor: RankedVendor) -> tuple[Any, ...]:
    """All that is decided about a vendor but its rank."""
    configuration = vendor.configuration
    return (
        vendor.standing, vendor.score, vendor.score_high, vendor.fit, vendor.fit_today, vendor.fit_high, vendor.failed_musts,
        vendor.unanswered_musts, vendor.coverage, configuration.cost, configuration.days, [work.id for work in configuration.works],
    )  # fmt: skip


def results(comparison: Comparison) -> dict[str, tuple[Any, ...]]:
    return {vendor.vendor: result(vendor) for vendor in comparison.ranking}


def ranks(comparison: Comparison) -> dict[str, int]:
    return {vendor.vendor: vendor.rank for vendor in comparison.ranking}


@few
@given(seed=SEEDS)
def test_a_vendor_that_leaves_changes_neither_the_scores_nor_the_order_of_the_others(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    everybody = compare(brief, sheets)
    for gone in everybody.ranking:
        rest = compare(brief, {name: data for name, data in sheets.items() if name != gone.vendor})
        assert results(rest) == {name: found for name, found in results(everybody).items() if name != gone.vendor}
        others = [vendor.vendor for vendor in everybody.ranking if vendor.vendor != gone.vendor]
        assert sorted(others, key=ranks(rest).__getitem__) == sorted(others, key=ranks(everybody).__getitem__)
        above = {name: rank for name, rank in ranks(everybody).items() if rank <= gone.rank and name != gone.vendor}
        assert {name: ranks(rest)[name] for name in above} == above


@few
@given(seed=SEEDS)
def test_the_order_of_the_vendors_decides_nothing(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    names = list(sheets)
    random.Random(seed).shuffle(names)
    listed = {**brief, "brief": {**brief["brief"], "vendors": names}}
    there, back = compare(brief, sheets), compare(listed, {name: sheets[name] for name in reversed(sheets)})
    assert results(there) == results(back)
    assert ranks(there) == ranks(back)


@few
@given(seed=SEEDS)
def test_equals_share_a_rank_and_the_next_one_counts_them_all(seed: int) -> None:
    brief, sheets = Maker(seed, replace(SEVERAL, vendors=(2, 2), assessments=False)).case()
    first = sheets["v1"]
    assert isinstance(first, dict)
    twin = {**first, "vendor": {**first["vendor"], "id": "v0", "name": "Двойник"}}
    comparison = compare(brief, {**sheets, "v0": twin})
    assert result(ranked(comparison, "v0"))[:-1] == result(ranked(comparison, "v1"))[:-1]
    found = ranks(comparison)
    assert found["v0"] == found["v1"]
    assert sorted(found.values()) in ([1, 1, 1], [1, 1, 3], [1, 2, 2])


@few
@given(seed=SEEDS)
def test_weights_add_up_to_one(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    weights = compare(brief, sheets).weights
    if any(weights.items.values()):
        assert sum(weights.items.values()) == sum(weights.categories.values()) == 1
    assert sum(weights.axes.values()) == 1
    assert all(weight >= 0 for weight in weights.items.values())


# --- weights


def item(number: int, category: str, priority: str = "should", **fields: Any) -> Data:
    return {"id": f"REQ-{number}", "title": f"Т {number}", "priority": priority, "category": category, "needs": {"portal": True}, **fields}


def weighed(requirements: list[Data], **decision: Any) -> Any:
    brief = {"brief": {"title": "З"}, "requirements": requirements, "decision": decision}
    return compare(brief, {"acme": sheet({"portal": "available"})}).weights


def test_points_by_priority_and_by_weight() -> None:
    asked = [item(1, "a", "must"), item(2, "a"), item(3, "a", "could"), item(4, "a", "wont"), item(5, "a", "could", weight=4)]
    weights = weighed(asked).items
    assert weights == {"REQ-1": Fraction(3, 10), "REQ-2": Fraction(2, 10), "REQ-3": Fraction(1, 10), "REQ-4": 0, "REQ-5": Fraction(4, 10)}


def test_stated_category_weights_are_shared_out_by_points_within_each() -> None:
    weights = weighed([item(1, "a", "must"), item(2, "a", "could"), item(3, "b")], categories={"a": 30, "b": 10})
    assert weights.categories == {"a": Fraction(3, 4), "b": Fraction(1, 4)}
    assert weights.items == {"REQ-1": Fraction(9, 16), "REQ-2": Fraction(3, 16), "REQ-3": Fraction(1, 4)}


def test_omitted_category_weights_follow_from_the_points_in_them() -> None:
    assert weighed([item(1, "a", "must"), item(2, "b", "could")]).categories == {"a": Fraction(3, 4), "b": Fraction(1, 4)}


def test_a_category_with_nothing_in_it_gives_its_weight_to_the_others() -> None:
    weights = weighed([item(1, "a"), item(2, "b", "wont")], categories={"a": 10, "b": 10, "c": 20})
    assert weights.categories == {"a": 1}
    assert weights.items == {"REQ-1": 1, "REQ-2": 0}


@pytest.mark.parametrize("decision", [{}, {"categories": {"a": 60, "b": 40}}])
def test_splitting_a_requirement_in_five_does_not_inflate_its_category(decision: Data) -> None:
    whole = [item(1, "a", weight=5), item(2, "a", weight=3), item(3, "b", weight=4)]
    split = [*(item(number, "a", weight=1) for number in range(10, 15)), *whole[1:]]
    before, after = weighed(whole, **decision), weighed(split, **decision)
    assert before.categories == after.categories
    assert before.items["REQ-1"] == sum(after.items[f"REQ-{number}"] for number in range(10, 15))
    assert before.items["REQ-2"] == after.items["REQ-2"]


def test_stated_category_weights_hold_however_finely_a_category_is_split() -> None:
    """Without weights of their own the five take points from each other, never from another category."""
    split = [*(item(number, "a") for number in range(10, 15)), item(3, "b")]
    assert weighed(split, categories={"a": 60, "b": 40}).categories == {"a": Fraction(3, 5), "b": Fraction(2, 5)}


def test_a_weight_set_changes_what_it_names_and_nothing_else() -> None:
    brief = {
        "brief": {"title": "З", "budget": {"target": 10, "ceiling": 20}},
        "requirements": [item(1, "a", "must"), item(2, "b")],
        "decision": {
            "axes": {"fit": 3, "cost": 1},
            "categories": {"a": 1, "b": 1},
            "weight_sets": {"it": {"categories": {"a": 3, "b": 1}}, "finance": {"axes": {"cost": 1}}},
        },
    }
    sheets = {"acme": sheet({"portal": "available"})}
    usual, it, finance = (compare(brief, sheets, weights=name).weights for name in (None, "it", "finance"))
    assert (usual.name, it.name, finance.name) == (None, "it", "finance")
    assert (it.categories["a"], it.axes) == (Fraction(3, 4), usual.axes)
    assert (finance.categories, {axis.value: weight for axis, weight in finance.axes.items()}) == (usual.categories, {"cost": 1})


# --- the scales of cost and time


AMOUNTS = st.integers(min_value=0, max_value=10**9).map(Fraction)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_the_value_of_a_cost_falls_from_one_at_the_target_to_nothing_at_the_ceiling(
    a: Fraction, b: Fraction, c: Fraction, d: Fraction
) -> None:
    target, ceiling = sorted((a, b))
    less, more = sorted((c, d))
    assert 0 <= cost_value(more, target, ceiling) <= cost_value(less, target, ceiling) <= 1
    assert cost_value(target, target, ceiling) == 1
    if target < ceiling:
        assert cost_value(ceiling, target, ceiling) == 0
        assert cost_value((target + ceiling) / 2, target, ceiling) == Fraction(1, 2)


@given(AMOUNTS, AMOUNTS, st.integers(min_value=1, max_value=5000))
def test_the_value_of_a_time_falls_from_one_on_the_first_day_to_nothing_at_the_limit(a: Fraction, b: Fraction, limit: int) -> None:
    sooner, later = sorted((a, b))
    assert 0 <= time_value(later, limit) <= time_value(sooner, limit) <= 1
    assert (time_value(Fraction(0), limit), time_value(Fraction(limit), limit), time_value(Fraction(limit, 4), limit)) == (
        1,
        0,
        Fraction(3, 4),
    )
