"""The closed form of flip weights: against bisection, against a published table, and on comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.sensitivity.result import Sensitivity, Weighed, WeightFlip
from reqkit.decide.sensitivity.weight_flips import flip_weight, weight_flips
from reqkit.model.brief import Axis, Priority
from tests.decide.case_files import case
from tests.generate import Maker, Style
from tests.inline import Data, compare, sheet

SEEDS = st.integers(min_value=0, max_value=2**32)
few = settings(max_examples=30, phases=[Phase.explicit, Phase.generate], deadline=None)
SHARES = st.lists(st.integers(min_value=0, max_value=9), min_size=2, max_size=5).filter(any)


def rescaled(weights: Sequence[Fraction], place: int, to: Fraction) -> list[Fraction]:
    """Weights of sum 1 with one made `to` and the others in proportion."""
    rest = 1 - weights[place]
    return [to if index == place else weight * (1 - to) / rest for index, weight in enumerate(weights)]


def lead(weights: Sequence[Fraction], differences: Sequence[Fraction]) -> Fraction:
    return sum((weight * difference for weight, difference in zip(weights, differences, strict=True)), Fraction(0))


# --- the closed form


@given(SHARES, st.data())
def test_at_the_flip_weight_the_two_tie_and_on_either_side_the_order_differs(points: list[int], data: st.DataObject) -> None:
    weights = [Fraction(point, sum(points)) for point in points]
    differences = data.draw(st.lists(st.fractions(-1, 1, max_denominator=12), min_size=len(points), max_size=len(points)))
    place = data.draw(st.integers(0, len(points) - 1))
    total = lead(weights, differences)
    at = flip_weight(weights[place], differences[place], total)
    assume(weights[place] < 1)
    ends = [lead(rescaled(weights, place, Fraction(end)), differences) for end in (0, 1)]
    if at is None:
        assert total
        assert ends[0] * ends[1] >= 0  # the lead is linear in the weight: with like signs at both ends it never changes
        return
    assert lead(rescaled(weights, place, at), differences) == 0
    if total and 0 < at < 1:
        before, after = (lead(rescaled(weights, place, at + step), differences) for step in (-at / 2, (1 - at) / 2))
        assert before * after < 0


def bisected(weights: Sequence[Fraction], place: int, differences: Sequence[Fraction]) -> float | None:
    """Where the lead changes its sign, found by halving; None where it does not."""
    low, high = Fraction(0), Fraction(1)
    sign = lead(rescaled(weights, place, low), differences) > 0
    if sign == (lead(rescaled(weights, place, high), differences) > 0):
        return None
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if (lead(rescaled(weights, place, middle), differences) > 0) == sign else (low, middle)
    return float(low)


def test_triantaphyllou_and_sanchez_1997() -> None:
    """The first against the second of example 1, by each criterion. The paper's change is absolute, and its weights add up to 1.0001."""
    published = case("wsm_triantaphyllou1997_sensitivity")
    expected = published["expected"]
    points = [Fraction(str(weight)) for weight in published["weights"]]
    weights = [point / sum(points) for point in points]
    first, second = ([Fraction(str(value)) for value in row] for row in published["matrix"][:2])
    differences = [one - other for one, other in zip(first, second, strict=True)]
    total = lead(weights, differences)
    deltas, feasible = expected["delta_first_vs_second"]["delta"], expected["delta_first_vs_second"]["feasible"]
    for place, (now, difference, delta, can_be) in enumerate(zip(weights, differences, deltas, feasible, strict=True)):
        at = flip_weight(now, difference, total)
        assert float(total / difference) == pytest.approx(delta, abs=2 * published["tolerance"])
        assert (at is not None) == can_be == (now - total / difference >= 0)
        found = bisected(weights, place, differences)
        assert (found is None) == (at is None)
        if at is not None and found is not None:
            assert float(at) == pytest.approx(found, abs=1e-9)
            assert at == (now - total / difference) / (1 - total / difference)
            assert float(at) == pytest.approx((float(now) - delta) / (1 - delta), abs=published["tolerance"])


@pytest.mark.parametrize(
    ("now", "difference", "total", "at"),
    [
        ("1/2", "1", "0", "1/2"),
        ("1", "0", "0", "1"),
        ("1/2", "0", "1/4", None),
        ("1", "1/3", "1/3", None),
        ("1/3", "1/4", "1/4", None),
        ("0", "-1", "1/2", "1/3"),
        ("1/2", "1", "1/2", "0"),
    ],
)
def test_ties_single_criteria_and_the_ends(now: str, difference: str, total: str, at: str | None) -> None:
    """Tied already; tied on the only criterion; alike on this one; no other; the same lead on all; a new weight; a lead by this alone."""
    assert flip_weight(Fraction(now), Fraction(difference), Fraction(total)) == (None if at is None else Fraction(at))


# --- on comparisons


def score(comparison: Comparison, vendor: RankedVendor, flip: WeightFlip, to: Fraction) -> Fraction:
    """The score with one weight changed, the others of its kind rescaled, from the vendor's own worths."""
    weights = comparison.weights
    axes, items = dict(weights.axes), dict(weights.items)
    if flip.kind is Weighed.AXIS:
        axes = scaled(axes, Axis(flip.name), to)
    if flip.kind is Weighed.ITEM:
        items = scaled(items, flip.name, to)
    if flip.kind is Weighed.CATEGORY:
        categories = scaled(weights.categories, flip.name, to)
        points: dict[str, Fraction] = {}
        for asked in comparison.brief.asked:
            points[asked.item.category] = points.get(asked.item.category, Fraction(0)) + asked.item.points
        items = {
            asked.id: categories[asked.item.category] * asked.item.points / points[asked.item.category]
            for asked in comparison.brief.asked
            if asked.item.category in categories
        }
    fit = sum((weight * vendor.satisfied[item].worth for item, weight in items.items()), Fraction(0))
    values = {**vendor.axis_values, Axis.FIT: fit}
    return sum((weight * values[axis] for axis, weight in axes.items()), Fraction(0))


def scaled(weights: Any, name: Any, to: Fraction) -> Any:
    names = list(weights)
    return dict(zip(names, rescaled([weights[each] for each in names], names.index(name), to), strict=True))


@few
@given(seed=SEEDS)
def test_at_a_flip_the_scores_of_a_comparison_are_equal_and_beyond_it_the_rival_leads(seed: int) -> None:
    comparison = compare(*Maker(seed, Style(requirements=(2, 6), vendors=(2, 2))).case())
    first, second = comparison.ranking
    if first.standing.order != second.standing.order:
        first, second = sorted((first, second), key=lambda vendor: -vendor.score)  # of any two, what the weights alone would do
    flips = weight_flips(comparison, first, second)
    asked = [item.id for item in comparison.brief.asked if item.item.priority is not Priority.WONT]
    assert sorted(flip.name for flip in flips if flip.kind is Weighed.ITEM) == sorted(asked)
    assert {flip.name for flip in flips if flip.kind is Weighed.CATEGORY} == set(comparison.weights.categories)
    assert {flip.name for flip in flips if flip.kind is Weighed.AXIS} == {axis.value for axis in comparison.weights.axes}
    distances = [abs(flip.at - flip.now) for flip in flips if flip.at is not None]
    assert distances == sorted(distances)
    assert all(flip.at is None for flip in flips[len(distances) :])
    for flip in flips:
        if first.score == second.score:
            assert flip.at == flip.now
            continue
        if flip.now == 1:
            assert flip.at is None
            continue
        if flip.at is None:
            leads = [score(comparison, first, flip, to) - score(comparison, second, flip, to) for to in (Fraction(0), Fraction(1))]
            assert min(leads) >= 0
            continue
        assert score(comparison, first, flip, flip.at) == score(comparison, second, flip, flip.at)
        beyond = flip.at + (flip.at - flip.now) / 1000
        if 0 < flip.at < 1 and 0 <= beyond <= 1:
            assert score(comparison, first, flip, beyond) < score(comparison, second, flip, beyond)


# --- by hand


def brief(**decision: Any) -> Data:
    return {
        "brief": {"title": "З", "budget": {"target": 100, "ceiling": 200}},
        "requirements": [
            {"id": "REQ-1", "title": "Т", "priority": "should", "category": "a", "weight": 3, "needs": {"portal": True}},
            {"id": "REQ-2", "title": "Т", "priority": "should", "category": "b", "weight": 1, "needs": {"store": {"encrypted": True}}},
        ],
        "decision": decision,
    }


def offer(name: str, portal: str, encrypted: str, price: int = 100) -> Data:
    plan = {"id": "p", "price": {"amount": price, "per": "once"}}
    return sheet({"portal": portal, "store": {"encrypted": encrypted}}, plans=[plan], vendor={"id": name, "name": name})


def found(brief: Data, *sheets: Data) -> Sensitivity:
    result = Analysis(compare(brief, {data["vendor"]["id"]: data for data in sheets})).sensitivity
    assert result is not None
    return result


def flip(sensitivity: Sensitivity, kind: Weighed, name: str) -> WeightFlip:
    return next(flip for flip in sensitivity.flips if (flip.kind, flip.name) == (kind, name))


def test_weights_of_fit_alone() -> None:
    """One vendor has only the first, the other only the second: they tie at one half, whichever is moved."""
    result = found(brief(), offer("one", "available", "unavailable"), offer("two", "unavailable", "available"))
    assert (result.leader, result.rival) == ("one", "two")
    for kind, name, now in ((Weighed.ITEM, "REQ-1", "3/4"), (Weighed.CATEGORY, "b", "1/4")):
        assert flip(result, kind, name) == WeightFlip(kind, name, "two", Fraction(now), Fraction(1, 2))
    assert flip(result, Weighed.AXIS, "fit").at is None


def test_what_the_other_axes_add_counts_when_a_weight_of_fit_is_moved() -> None:
    """Fit 3/4 against 1/4, cost 2/5 against 1, weighed 3 to 2."""
    one, two = offer("one", "available", "unavailable", 160), offer("two", "unavailable", "available", 100)
    result = found(brief(axes={"fit": 3, "cost": 2}), one, two)
    assert result.leader == "one"
    assert flip(result, Weighed.ITEM, "REQ-1").at == Fraction(7, 10)  # 0.6·w + 0.4·0.4 = 0.6·(1 − w) + 0.4·1
    assert flip(result, Weighed.AXIS, "cost").at == Fraction(5, 11)  # (1 − c)·(3/4 − 1/4) = c·(1 − 2/5)


def test_only_vendors_in_the_same_state_of_the_gate_are_rivals() -> None:
    must = brief()
    must["requirements"][0]["priority"] = "must"
    result = found(must, offer("one", "available", "unavailable"), offer("two", "unavailable", "available"))
    assert (result.leader, result.rival, result.flips) == ("one", None, ())


def test_equals_tie_at_the_present_weights() -> None:
    result = found(brief(), offer("one", "available", "available"), offer("two", "available", "available"))
    assert result.rival == "two"
    assert all(flip.at == flip.now for flip in result.flips)


def test_one_vendor_has_no_rival_and_nobody_answering_gives_nothing() -> None:
    result = found(brief(), offer("one", "available", "available"))
    assert (result.leader, result.rival, result.flips, result.prices, result.answers) == ("one", None, (), (), ())
    assert Analysis(compare(brief(), {"acme": sheet({})})).sensitivity is None


def test_a_leader_that_cannot_be_judged_yet_is_held_against_its_like() -> None:
    must = brief()
    must["requirements"].append({"id": "REQ-3", "title": "Т", "priority": "must", "category": "b", "needs": {"calls": {"recording": True}}})
    result = found(must, offer("one", "available", "unavailable"), offer("two", "unavailable", "available"))
    assert (result.leader, result.rival) == ("one", "two") or (result.leader, result.rival) == ("two", "one")
    assert result.flips
