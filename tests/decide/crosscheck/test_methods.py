"""Other ranking methods: as published, on whatever a comparison holds, and what they do that this product's own score never does."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from reqkit.decide.analysis import Analysis
from reqkit.decide.crosscheck.data import cross_check_data
from reqkit.decide.crosscheck.matrix import decision_matrix
from reqkit.decide.crosscheck.methods import promethee, topsis, vikor
from reqkit.decide.crosscheck.result import CrossCheck, Method, MethodRanking
from reqkit.decide.result import Comparison
from tests.decide.case_files import case
from tests.generate import Maker, Style
from tests.inline import Data, compare, errors


def problem(given_case: Any) -> tuple[Any, Any, Any]:
    """The matrix, the weights, and of which criteria more is better."""
    more = np.array([kind == "max" for kind in given_case["criteria_types"]])
    return np.array(given_case["matrix"], dtype=float), np.array(given_case["weights"]), more


def ranks(scores: Any) -> list[int]:
    return [1 + int((np.asarray(scores) > score).sum()) for score in scores]


# --- published problems


def test_topsis_on_the_fighter_aircraft_of_hwang_and_yoon() -> None:
    given_case = case("topsis_hwang_yoon1981_fighter")
    found = topsis(*problem(given_case))
    assert found.tolist() == pytest.approx(given_case["expected"]["scores"], abs=given_case["tolerance"])
    assert ranks(found) == given_case["expected"]["ranks"]


def test_vikor_on_the_example_of_opricovic_and_tzeng() -> None:
    given_case = case("vikor_opricovic_tzeng2004")
    expected = given_case["expected"]
    found = vikor(*problem(given_case), majority=given_case["params"]["v"])
    assert found.measure.tolist() == pytest.approx(expected["Q"], abs=given_case["tolerance"])
    assert found.regret.tolist() == pytest.approx(expected["S"], abs=given_case["tolerance"])
    assert found.worst.tolist() == pytest.approx(expected["R"], abs=given_case["tolerance"])
    assert [row + 1 for row in found.compromise] == expected["compromise"]


def test_promethee_on_the_example_of_ziemba() -> None:
    given_case = case("promethee2_ziemba2019")
    indifference, preference = (np.array(given_case["params"][name], dtype=float) for name in ("q", "p"))
    found = promethee(*problem(given_case), indifference, preference)
    assert found.tolist() == pytest.approx(given_case["expected"]["scores"], abs=given_case["tolerance"])
    assert ranks(found) == given_case["expected"]["ranks"]


# --- laws of the methods

values = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1e12))


@st.composite
def problems(draw: st.DrawFn) -> tuple[Any, Any, Any]:
    """Matrices with zero and constant columns, equal rows, one criterion or one alternative among them."""
    size, criteria = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    matrix = draw(arrays.arrays(float, (size, criteria), elements=values))
    for column in range(criteria):
        if draw(st.booleans()):
            matrix[:, column] = draw(values)
    if size > 1 and draw(st.booleans()):
        matrix[-1] = matrix[0]
    weights = np.array(draw(st.lists(st.integers(1, 9), min_size=criteria, max_size=criteria)), dtype=float)
    more = np.array(draw(st.lists(st.booleans(), min_size=criteria, max_size=criteria)))
    return matrix, weights / weights.sum(), more


@settings(deadline=None)
@given(problems())
def test_no_matrix_yields_anything_but_numbers_in_their_bounds(given_problem: tuple[Any, Any, Any]) -> None:
    matrix, weights, more = given_problem
    spans = np.where(matrix.max(axis=0) > 1, matrix.max(axis=0) / 2, 0.0)
    with np.errstate(all="raise", under="ignore"):
        close, compromise = topsis(matrix, weights, more), vikor(matrix, weights, more)
        flows = promethee(matrix, weights, more, np.zeros(len(weights)), spans)
    assert ((close >= 0) & (close <= 1)).all()
    for measure in (compromise.regret, compromise.worst, compromise.measure):
        assert ((measure >= 0) & (measure <= 1 + 1e-9)).all()
    assert ((flows >= -1 - 1e-9) & (flows <= 1 + 1e-9)).all()
    assert flows.sum() == pytest.approx(0, abs=1e-9)
    assert compromise.compromise
    assert all(compromise.measure[row] == compromise.measure.min() for row in compromise.compromise[:1])


@settings(deadline=None)
@given(problems())
def test_equals_are_equal_and_the_dominated_are_never_ahead(given_problem: tuple[Any, Any, Any]) -> None:
    matrix, weights, more = given_problem
    zero, span = np.zeros(len(weights)), np.maximum(np.ptp(matrix, axis=0), 1e-6)
    scores = [topsis(matrix, weights, more), -vikor(matrix, weights, more).measure, promethee(matrix, weights, more, zero, span)]
    signed = np.where(more, matrix, -matrix)
    for one in range(len(matrix)):
        for other in range(len(matrix)):
            if (signed[one] >= signed[other]).all():
                assert all(found[one] >= found[other] - 1e-9 for found in scores)


@settings(deadline=None)
@given(problems())
def test_linear_preference_over_the_whole_scale_is_the_weighted_sum(given_problem: tuple[Any, Any, Any]) -> None:
    """PROMETHEE II checks itself: net flow = (n · score − sum of scores) / (n − 1), so that the order is that of the scores."""
    matrix, weights, _ = given_problem
    worths = np.clip(matrix, 0, 1)
    every = np.ones(len(weights))
    flows = promethee(worths, weights, every > 0, 0 * every, every)
    sums = worths @ weights
    size = len(worths)
    assert flows.tolist() == pytest.approx(((size * sums - sums.sum()) / max(size - 1, 1)).tolist(), abs=1e-9)


def test_the_compromise_holds_all_that_are_not_clearly_behind() -> None:
    """Opricovic & Tzeng's two conditions: an advantage of 1/(m − 1), and to be first by S or R as well."""
    more = np.array([True, True])
    level = vikor(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([0.5, 0.5]), more)
    assert level.compromise == (0, 1)
    clear = vikor(np.array([[1.0, 1.0], [0.0, 0.0]]), np.array([0.5, 0.5]), more)
    assert clear.compromise == (0,)


# --- of a comparison


def brief(axes: Data, *, budget: bool = True, dates: bool = True) -> Data:
    header: Data = {"title": "З", "horizon": "1 year"}
    header |= {"budget": {"target": 100, "ceiling": 1100}} if budget else {}
    header |= {"contract_on": "2027-01-11", "go_live_by": "2027-04-21"} if dates else {}
    return {
        "brief": header,
        "decision": {"axes": axes},
        "requirements": [
            {"id": "SPEED", "title": "С", "priority": "should", "weight": 3, "needs": {"scores": {"c1": {"min": 0, "ideal": 10}}}},
            {"id": "LOOKS", "title": "В", "priority": "should", "weight": 1, "needs": {"scores": {"c2": {"min": 0, "ideal": 10}}}},
            {"id": "LATER", "title": "П", "priority": "wont", "needs": {"scores": {"c3": {"min": 0, "ideal": 10}}}},
        ],
    }


def vendor(name: str, c1: int, c2: int, price: int | None, weeks: int | None = 2) -> Data:
    """A vendor without a price has no plan."""
    implementation = {} if weeks is None else {"implementation": {"cost": 0, "timeline": f"{weeks} weeks"}}
    return {
        "vendor": {"id": name, "name": name.upper(), **implementation},
        **({} if price is None else {"plans": [{"id": "one", "price": {"amount": price, "per": "once"}}]}),
        "capabilities": {"scores": {"c1": c1, "c2": c2, "c3": 5}},
    }


AXES = {"fit": 60, "cost": 25, "time": 15}
THREE = {"a": vendor("a", 9, 2, 600), "b": vendor("b", 6, 9, 300), "c": vendor("c", 1, 10, 100, 4)}


def checked(data: Data, sheets: Mapping[str, Any]) -> CrossCheck:
    comparison = compare(data, sheets)
    assert not errors(comparison.findings)
    found = Analysis(comparison).cross_check
    assert found is not None
    for method in found.methods:
        assert all(math.isfinite(score) for score in method.scores.values())
        assert set(method.scores) == set(method.ranks) == set(found.vendors)
        assert 1 in method.ranks.values()
        assert method.best
    return found


def by(found: CrossCheck, method: Method) -> MethodRanking:
    return next(each for each in found.methods if each.method is method)


def test_the_matrix_holds_measures_and_not_what_they_are_worth() -> None:
    comparison = compare(brief(AXES), THREE)
    matrix = decision_matrix(comparison, comparison.ranking)
    columns = {criterion.name: criterion for criterion in matrix.criteria}
    at = [vendor.vendor for vendor in matrix.vendors].index("a")
    assert list(columns) == ["SPEED", "LOOKS", "cost", "time"]
    assert [columns[name].values[at] for name in columns] == [Fraction(9, 10), Fraction(2, 10), 600, 14]
    assert [columns[name].more for name in columns] == [True, True, False, False]
    assert [columns[name].scale for name in columns] == [1, 1, 1000, 100]
    weights = [columns[name].weight for name in columns]
    assert weights == [Fraction(45, 100), Fraction(15, 100), Fraction(25, 100), Fraction(15, 100)]


def test_the_methods_beside_this_one() -> None:
    found = checked(brief(AXES), THREE)
    assert [method.method for method in found.methods] == [Method.ABSOLUTE, Method.TOPSIS, Method.VIKOR, Method.PROMETHEE]
    assert [method.reverses for method in found.methods] == [False, True, True, True]
    own = by(found, Method.ABSOLUTE)
    assert own.agrees
    assert own.best == ("b",) == found.vendors[:1]
    assert own.scores["a"] == pytest.approx(0.45 * 0.9 + 0.15 * 0.2 + 0.25 * 0.5 + 0.15 * 0.86)
    # Nothing here is below the budget's target or above a limit: PROMETHEE II is the weighted sum over again.
    assert by(found, Method.PROMETHEE).ranks == own.ranks
    assert found.qualified


def test_a_method_agrees_where_whom_it_puts_first_is_first_here() -> None:
    """VIKOR minds the greatest single miss, and misses of the whole range weigh alike however small that is."""
    found = checked(brief({"fit": 1, "cost": 1}), {"a": vendor("a", 8, 8, 600), "b": vendor("b", 2, 8, 300)})
    assert {method.method: method.ranks["a"] for method in found.methods} == {
        Method.ABSOLUTE: 1,
        Method.TOPSIS: 1,
        Method.VIKOR: 2,
        Method.PROMETHEE: 1,
    }
    assert [method.agrees for method in found.methods] == [True, True, False, True]


def test_equal_vendors_are_level_by_every_method() -> None:
    found = checked(brief(AXES), {name: vendor(name, 5, 5, 500) for name in "abc"})
    for method in found.methods:
        assert set(method.ranks.values()) == {1}
        assert method.agrees
        assert set(method.best) == {"a", "b", "c"}


@pytest.mark.parametrize("axes", [{"fit": 1}, {"cost": 1}, {"time": 1}, {"fit": 1, "time": 0}, AXES])
def test_any_axes(axes: Data) -> None:
    found = checked(brief(axes), THREE)
    assert by(found, Method.PROMETHEE).ranks == by(found, Method.ABSOLUTE).ranks


def test_a_single_criterion_is_ranked_alike_by_all() -> None:
    found = checked(brief({"cost": 1}), THREE)
    assert all(method.ranks == {"c": 1, "b": 2, "a": 3} for method in found.methods)


@pytest.mark.parametrize("columns", [(0, 0), (0, 7), (10, 0)])
def test_columns_of_nothing_and_columns_all_alike(columns: tuple[int, int]) -> None:
    found = checked(brief(AXES), {name: vendor(name, *columns, price) for name, price in (("a", 0), ("b", 0), ("c", 900))})
    assert all(method.ranks == {"a": 1, "b": 1, "c": 3} for method in found.methods)


def test_a_budget_without_any_span() -> None:
    data = brief(AXES)
    data["brief"]["budget"] = {"target": 500, "ceiling": 500}
    found = checked(data, {"a": vendor("a", 5, 5, 100), "b": vendor("b", 5, 5, 400)})
    assert by(found, Method.ABSOLUTE).ranks == {"a": 1, "b": 1}
    assert by(found, Method.PROMETHEE).ranks == {"a": 1, "b": 2}
    assert by(found, Method.PROMETHEE).agrees


def test_an_unknown_cost_stands_as_the_limit() -> None:
    """Worth nothing on the axis, it is no bargain for a method that looks at prices either."""
    sheets = {"a": vendor("a", 5, 5, None), "b": vendor("b", 5, 5, 1000), "c": vendor("c", 5, 5, 300)}
    comparison = compare(brief(AXES), sheets)
    matrix = decision_matrix(comparison, comparison.ranking)
    cost = next(criterion for criterion in matrix.criteria if criterion.name == "cost")
    assert dict(zip((each.vendor for each in matrix.vendors), cost.values, strict=True)) == {"a": 1100, "b": 1000, "c": 300}
    found = checked(brief(AXES), sheets)
    assert all(method.ranks["a"] == 3 for method in found.methods)


def test_where_fewer_than_two_qualify_all_that_answered_are_compared_by_score() -> None:
    data = brief(AXES)
    data["requirements"].append({"id": "MUST", "title": "О", "priority": "must", "weight": 0, "needs": {"store": {"encrypted": True}}})
    sheets: dict[str, Any] = {name: dict(sheet) for name, sheet in THREE.items()}
    for name in ("a", "b"):
        sheets[name] = {**sheets[name], "capabilities": {**sheets[name]["capabilities"], "store": {"encrypted": "unavailable"}}}
    sheets["c"] = {**sheets["c"], "capabilities": {**sheets["c"]["capabilities"], "store": {"encrypted": "available"}}}
    sheets["silent"] = {"vendor": {"id": "silent", "name": "Молчун"}}
    comparison = compare(data, sheets)
    assert comparison.ranking[0].vendor == "c"
    found = checked(data, sheets)
    assert set(found.vendors) == {"a", "b", "c"}
    assert not found.qualified
    assert by(found, Method.ABSOLUTE).best == ("b",)


@pytest.mark.parametrize("sheets", [{}, {"a": THREE["a"]}, {"a": THREE["a"], "s": {"vendor": {"id": "s", "name": "С"}}}])
def test_one_vendor_has_nobody_to_be_checked_against(sheets: dict[str, Any]) -> None:
    assert Analysis(compare(brief(AXES), sheets)).cross_check is None


def test_nothing_with_any_weight_is_nothing_to_check() -> None:
    data = brief({"fit": 1})
    data["requirements"] = data["requirements"][2:]
    assert Analysis(compare(data, THREE)).cross_check is None


def test_as_data() -> None:
    found = checked(brief(AXES), THREE)
    data = json.loads(json.dumps(cross_check_data(found), allow_nan=False))
    assert data["vendors"] == list(found.vendors)
    assert data["qualified"] is True
    assert [method["method"] for method in data["methods"]] == ["absolute", "topsis", "vikor", "promethee"]
    assert data["methods"][0]["can_reverse_ranks"] is False
    assert data["methods"][0]["ranks"] == {"b": 1, "a": 2, "c": 3}


# --- rank reversal

COMBINATIONS = [{"fit": 1}, {"cost": 1}, {"time": 1}, {"fit": 3, "cost": 2}, {"fit": 2, "time": 1}, {"cost": 1, "time": 1}, AXES]


def generated(seed: int) -> tuple[Data, dict[str, Data | list[Data]]]:
    data, sheets = Maker(seed, Style(vendors=(3, 5), requirements=(3, 6), teams=(1, 2))).case()
    data.setdefault("decision", {})["axes"] = COMBINATIONS[seed % len(COMBINATIONS)]
    return data, sheets


def order(comparison: Comparison, left_out: str) -> list[tuple[str, Any, Fraction]]:
    """Who stands where among the others, ties and scores included."""
    others = [each for each in comparison.ranking if each.vendor != left_out]
    return [(each.vendor, each.standing, each.score) for each in others]


def test_a_losing_vendor_never_changes_the_order_of_the_rest_and_relative_methods_let_it() -> None:
    """In every combination of axes. The same briefs show that the methods marked so do reverse."""
    reversing: set[Method] = set()
    removed = 0
    for seed in range(42):
        data, sheets = generated(seed)
        whole = compare(data, sheets)
        for loser in [each.vendor for each in whole.ranking if each.rank > 1]:
            without = compare(data, {name: sheet for name, sheet in sheets.items() if name != loser})
            assert order(without, loser) == order(whole, loser)
            removed += 1
            reversing |= _reversed(whole, without, loser)
    assert removed > 60
    assert Method.ABSOLUTE not in reversing
    assert {Method.TOPSIS, Method.VIKOR} <= reversing


def _reversed(whole: Comparison, without: Comparison, loser: str) -> set[Method]:
    """The methods by which two of the others stand the other way round once the loser is gone."""
    before, after = Analysis(whole).cross_check, Analysis(without).cross_check
    if before is None or after is None or set(before.vendors) - {loser} != set(after.vendors):
        return set()
    return {
        one.method
        for one, other in zip(before.methods, after.methods, strict=True)
        if any(
            (one.ranks[first] < one.ranks[second]) and (other.ranks[first] > other.ranks[second])
            for first in after.vendors
            for second in after.vendors
        )
    }
