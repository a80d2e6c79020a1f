"""What holds whatever the weights, and how little of them must change: exact results against random and exhaustive search."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations, product

import highspy
import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.robustness.core import CoreIndex, is_best_anyhow
from reqkit.decide.robustness.dominance import dominances
from reqkit.decide.robustness.draws import Points
from reqkit.decide.robustness.result import Core
from reqkit.decide.robustness.shift import Move, scored, shift, smallest
from reqkit.decide.robustness.streams import stream
from reqkit.decide.robustness.weighting import CLASSES, Weighting, weighting
from reqkit.decide.weighing.weights import decision_of
from reqkit.model.brief import Axis
from tests.decide.robustness.test_robustness import SEVERAL, answering, asked, compared, surely
from tests.generate import Maker
from tests.inline import Data, compare, sheet

SEEDS = st.integers(0, 10**6)
few = settings(max_examples=40, phases=[Phase.explicit, Phase.generate], deadline=None)


def weighed(comparison: Comparison) -> Weighting:
    return weighting(comparison.brief, decision_of(comparison), comparison.weights)


def answered(comparison: Comparison) -> list[RankedVendor]:
    return [vendor for vendor in comparison.ranking if not vendor.is_silent]


# --- dominance


def score(model: Weighting, fit: Fraction, vendor: RankedVendor, classes: Sequence[Sequence[Fraction]]) -> Fraction | None:
    """With so many points for each class, in every category its own where categories are stated; None where one has none at all."""
    had: list[tuple[Fraction, Fraction, Fraction]] = []
    for group, points in zip(model.groups, classes, strict=True):
        classed = zip(group.items, group.classes, group.own, strict=True)
        rows = [(own if place is None else points[place], item) for item, place, own in classed]
        got = sum((weight * vendor.satisfied[item].worth for weight, item in rows), Fraction(0))
        had.append((group.share, got, sum((weight for weight, _ in rows), Fraction(0))))
    if not model.stated:
        had = [(Fraction(1), sum((got for _, got, _ in had), Fraction(0)), sum((whole for _, _, whole in had), Fraction(0)))] if had else []
    if not all(whole for _, _, whole in had):
        return None
    return vendor.score - fit * vendor.fit + fit * sum((share * got / whole for share, got, whole in had), Fraction(0))


def random_classes(dice: random.Random, model: Weighting) -> list[list[Fraction]]:
    def one() -> list[Fraction]:
        drawn = sorted((Fraction(dice.randint(1, 1000)) ** dice.choice([1, 1, 6]) for _ in CLASSES), reverse=True)
        return [points / sum(drawn) for points in drawn]

    alike = one()
    return [one() if model.stated else alike for _ in model.groups]


@few
@given(seed=SEEDS)
def test_nobody_is_dominated_who_is_ahead_under_some_weights(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    comparison = compare(brief, sheets)
    model, vendors = weighed(comparison), {vendor.vendor: vendor for vendor in answered(comparison)}
    fit = comparison.weights.axes.get(Axis.FIT, Fraction(0))
    found = {(one.better, one.worse) for one in dominances(model, fit, list(vendors.values()))}
    dice = random.Random(seed)
    somewhere = [random_classes(dice, model) for _ in range(50)]
    for better, worse in permutations(vendors, 2):

        def margin(classes: Sequence[Sequence[Fraction]], pair: tuple[str, str] = (better, worse)) -> Fraction | None:
            first, second = (score(model, fit, vendors[name], classes) for name in pair)
            return None if first is None or second is None else first - second

        seen = [apart for classes in somewhere if (apart := margin(classes)) is not None]
        if (better, worse) in found:
            assert min(seen) >= 0
            assert (worse, better) not in found
        else:
            at_corners = [apart for corners in every_corner(model) if (apart := margin(corners)) is not None]
            assert min(at_corners, default=0) < 0 or max(at_corners, default=0) == 0


def every_corner(model: Weighting) -> Iterator[Sequence[Sequence[Fraction]]]:
    """Musts alone, musts and shoulds alike, all alike: in each category where these are stated, in all of them otherwise."""
    corners = [[Fraction(int(place < size), size) for place in range(3)] for size in (1, 2, 3)]
    if model.stated:
        yield from product(corners, repeat=len(model.groups))
    else:
        yield from ([corner] * len(model.groups) for corner in corners)


def test_the_corners_decide() -> None:
    """A must against a should and a could: level at the corner where all three weigh alike, so that A dominates; with another could not."""
    items = [asked(1, "must"), asked(2, "should"), asked(3, "could"), asked(4, "could")]
    pair = {"a": answering("a", "+---"), "b": answering("b", "-+--")}
    model = weighed(compared(items, pair))
    assert [(one.better, one.worse) for one in dominances(model, Fraction(1), answered(compared(items, pair)))] == [("a", "b")]
    two = {"a": answering("a", "+---"), "b": answering("b", "-++-")}
    assert dominances(model, Fraction(1), answered(compared(items, two))) == ()


def test_vendors_that_are_alike_dominate_nobody() -> None:
    items = [asked(1), asked(2, "should")]
    assert surely(compared(items, {"a": answering("a", "+-"), "b": answering("b", "+-")})).dominances == ()


def test_a_weight_of_its_own_is_not_the_classes_business() -> None:
    """However must and should are weighed, 1 point of 6 stays 1 of 6: the could with a weight outweighs no must, unless it is told to."""
    for weight, expected in ((1, [("a", "b")]), (4, [])):
        items = [asked(1, "must"), asked(2, "could", weight=weight)]
        comparison = compared(items, {"a": answering("a", "+-"), "b": answering("b", "-+")})
        found = dominances(weighed(comparison), Fraction(1), answered(comparison))
        assert [(one.better, one.worse) for one in found] == expected


def test_sampled_points_lie_between_the_corners() -> None:
    items = [asked(1, "must"), asked(2, "should"), asked(3, "could"), asked(4, "could", weight=2)]
    model = weighed(compared(items, {"a": answering("a", "++++")}))
    points = Points(model, stream(1, "points", 0), 4000).points
    assert points.shape == (4, 4000)
    assert points.mean(axis=1) == pytest.approx([11 / 18, 5 / 18, 2 / 18, 2 / 6], abs=0.02)


# --- the smallest change of weights


def programme(weights: list[float], apart: list[float], lead: float) -> float | None:
    """The linear programme, by HiGHS: up and down for every weight, their sum kept, the lead used up."""
    size = len(weights)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    for weight in [*[1.0] * size, *weights]:
        highs.addVar(0.0, weight)
    for column in range(2 * size):
        highs.changeColCost(column, 1.0)
    columns = np.arange(2 * size, dtype=np.int32)
    highs.addRow(0.0, 0.0, 2 * size, columns, np.array([1.0] * size + [-1.0] * size))
    highs.addRow(-highspy.kHighsInf, -lead, 2 * size, columns, np.array([*apart, *(-value for value in apart)]))
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return float(highs.getInfo().objective_function_value)


@few
@given(seed=SEEDS)
def test_the_smallest_change_is_that_of_the_linear_programme(seed: int) -> None:
    dice = random.Random(seed)
    names = [f"i{number}" for number in range(dice.randint(1, 7))]
    drawn = {name: dice.randint(1, 9) for name in names}
    weights = {name: Fraction(weight, sum(drawn.values())) for name, weight in drawn.items()}
    apart = {name: Fraction(dice.choice([-4, -2, -1, 0, 0, 1, 2, 4]), 4) for name in names}
    lead = sum((weights[name] * apart[name] for name in names), Fraction(dice.randint(0, 4), 20))
    if lead <= 0:
        return
    found = smallest(weights, apart, lead)
    expected = programme([float(weights[name]) for name in names], [float(apart[name]) for name in names], float(lead))
    if found is None or expected is None:
        assert found is None
        assert expected is None
        return
    assert float(found.total) == pytest.approx(expected, abs=1e-6)
    assert_keeps_the_rules(found, weights, apart, lead)


def assert_keeps_the_rules(found: Move, weights: dict[str, Fraction], apart: dict[str, Fraction], lead: Fraction) -> None:
    """Exactly: no weight below nothing, the sum as it was, the lead used up."""
    assert sum(found.changes.values()) == 0
    assert sum(abs(change) for change in found.changes.values()) == found.total
    assert all(weights[name] + change >= 0 for name, change in found.changes.items())
    assert sum(change * apart[name] for name, change in found.changes.items()) == -lead


@few
@given(seed=SEEDS)
def test_no_smaller_change_puts_anybody_level_with_the_winner(seed: int) -> None:
    brief, sheets = Maker(seed, SEVERAL).case()
    comparison = compare(brief, sheets)
    found = shift(comparison)
    vendors = answered(comparison)
    if found is None:
        return
    leader = vendors[0]
    rivals = [vendor for vendor in vendors[1:] if vendor.standing.order == leader.standing.order]
    fit = comparison.weights.axes[Axis.FIT]
    exact = {item: Fraction(change).limit_denominator(10**9) for item, change in found.changes.items()}
    scores = {vendor.vendor: scored(vendor, fit, exact) for vendor in (leader, *rivals)}
    assert float(scores[found.winner]) == pytest.approx(float(scores[leader.vendor]), abs=1e-7)
    assert max(scores.values()) == pytest.approx(scores[found.winner], abs=1e-7)
    weights = [item for item, weight in comparison.weights.items.items() if weight]
    dice = random.Random(seed)
    for _ in range(100):  # any change that is a little smaller leaves the leader first
        source, target = dice.choice(weights), dice.choice(weights)
        moved = min(comparison.weights.items[source], Fraction(found.total) / 2 * Fraction(999, 1000))
        if source != target:
            changes = {source: -moved, target: moved}
            assert all(scored(leader, fit, changes) > scored(rival, fit, changes) for rival in rivals)


def test_what_moves_and_where_to() -> None:
    """A has the must (3 of 6), B the should (2 of 6) and A leads by 1/6: half of that moves, each way."""
    items = [asked(1, "should", weight=3), asked(2, "should"), asked(3, "could")]
    found = shift(compared(items, {"a": answering("a", "+--"), "b": answering("b", "-+-")}))
    assert found is not None
    assert (found.winner, found.total) == ("b", pytest.approx(1 / 6))
    assert found.changes == {"REQ-2": pytest.approx(1 / 12), "REQ-1": pytest.approx(-1 / 12)}


def test_no_change_of_weights_helps_one_who_is_better_at_nothing() -> None:
    items = [asked(1, "should"), asked(2, "should")]
    assert shift(compared(items, {"a": answering("a", "++"), "b": answering("b", "+-")})) is not None  # level, all on the first
    header = {"budget": {"target": 100, "ceiling": 200}}
    dear = {"plans": [{"id": "base", "price": {"amount": 190, "per": "once"}}]}
    cheap = {"plans": [{"id": "base", "price": {"amount": 90, "per": "once"}}]}
    pair = {"a": answering("a", "++", **cheap), "b": answering("b", "+-", **dear)}
    assert shift(compared(items, pair, header, axes={"fit": 1, "cost": 1})) is None


# --- the core


def works(*names: str) -> Data:
    return {name: {"cost": 100, "timeline": "1 week"} for name in names}


def built(work: str) -> Data:
    return {"availability": "customizable", "customization": work}


PLANS: Data = {"plans": [{"id": "base", "price": {"amount": 1, "per": "once"}}]}
NEEDS = [
    {"id": "REQ-1", "title": "1", "priority": "should", "needs": {"store": {"encrypted": True}}},
    {"id": "REQ-2", "title": "2", "priority": "should", "needs": {"mail": {"templates": True}}},
    {"id": "REQ-3", "title": "3", "priority": "wont", "needs": {"portal": True}},
]
SAID = {"store": {"encrypted": built("one")}, "mail": {"templates": built("two")}, "portal": built("three")}


def core(ceiling: int) -> dict[str, Core]:
    header = {"budget": {"target": 1, "ceiling": ceiling}, "contract_on": "2027-01-15"}
    comparison = compared(NEEDS, {"acme": sheet(SAID, customizations=works("one", "two", "three"), **PLANS)}, header)
    assert is_best_anyhow(comparison, decision_of(comparison), comparison.ranking[0]) is (ceiling > 200)
    return dict(surely(comparison, 200).vendors["acme"].core)


def test_work_that_fits_within_the_limits_is_ordered_whatever_the_weights() -> None:
    assert core(1000) == {"one": Core.ALWAYS, "two": Core.ALWAYS, "three": Core.NEVER}


def test_where_only_one_of_two_can_be_had_the_weights_decide() -> None:
    assert core(150) == {"one": Core.SOMETIMES, "two": Core.SOMETIMES, "three": Core.NEVER}


def test_a_vendor_from_whom_nothing_can_be_bought_has_no_core() -> None:
    header = {"budget": {"target": 1, "ceiling": 2}, "contract_on": "2027-01-15"}
    dear = {"plans": [{"id": "base", "price": {"amount": 9, "per": "once"}}]}
    comparison = compared(NEEDS, {"acme": sheet(SAID, customizations=works("one", "two", "three"), **dear)}, header)
    assert dict(CoreIndex(comparison, comparison.ranking[0], list)) == {}
