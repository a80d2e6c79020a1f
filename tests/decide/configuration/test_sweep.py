"""Sweeps: every trade that none beats, whatever work shares, and the search through all that a sweep has gone through."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest

from reqkit.decide.knapsack import stages
from reqkit.decide.knapsack import sweep as sweeping
from reqkit.decide.knapsack.arrangement import arrangement
from reqkit.decide.knapsack.pareto import joined
from reqkit.decide.knapsack.search import OutOfPatienceError, Patience, best_first
from reqkit.decide.knapsack.stages import arranged, bits
from reqkit.decide.knapsack.sweep import Bounds, Effort, sweep

Problem = tuple[dict[int, int], list[int], list[int]]
"""What bundles are worth, what work costs, and the days it takes."""


def problem(seed: int, scale: int = 1) -> Problem:
    """Values never fall when work is added, though single bundles may take back what others count twice."""
    dice = random.Random(seed)
    works = dice.randint(1, 9)
    values: dict[int, int] = {}

    def add(mask: int, value: int) -> None:
        values[mask] = values.get(mask, 0) + value * scale

    for _ in range(dice.randint(1, 12)):
        one, other = (sum(1 << work for work in dice.sample(range(works), dice.randint(1, min(3, works)))) for _ in range(2))
        worth = dice.randint(1, 9)
        add(one, worth)
        if dice.random() < 0.3 and one | other not in (one, other):  # either will do
            add(other, worth)
            add(one | other, -worth)
    costs = [dice.choice([0, 1, 2, 3, 5, 8]) for _ in range(works)]
    return {mask: value for mask, value in values.items() if value}, costs, [dice.choice([0, 1, 2, 5]) for _ in range(works)]


def every(values: Mapping[int, int], costs: Sequence[int], days: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """Cost, value and days of all sets of work."""
    used = bits(_union(values))
    sets = [sum(1 << work for work in some) for size in range(len(used) + 1) for some in combinations(used, size)]
    return [
        (
            sum(costs[work] for work in bits(mask)),
            sum(value for bundle, value in values.items() if bundle & mask == bundle),
            sum(days[work] for work in bits(mask)),
            mask,
        )
        for mask in sets
    ]


def undominated(points: set[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(one for one in points if not any(other != one and other[0] <= one[0] and other[1] >= one[1] for other in points))


@pytest.mark.parametrize("tried", [0, 3000])
@pytest.mark.parametrize("scale", [1, 3**50])
@pytest.mark.parametrize("is_loose", [False, True])
def test_the_last_layer_is_every_trade_that_none_beats(is_loose: bool, scale: int, tried: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Small and large numbers; a loose sweep also compares states of different keys. With no order tried the work is arranged."""
    monkeypatch.setattr(sweeping, "FEW_STATES", 0)
    monkeypatch.setattr(stages, "MOST_TRIED", tried)
    for seed in range(150):
        values, costs, days = problem(seed, scale)
        found = sweep(arranged(values), Effort(costs, days), is_loose=is_loose)
        last = found.last
        told = [(int(cost), last.worth(place)) for place, cost in enumerate(last.cost)]
        assert told == undominated({(cost, value) for cost, value, _, _ in every(values, costs, days)}), f"problem({seed}, {scale})"
        assert not found.cut
        by_mask = {mask: (cost, value) for cost, value, _, mask in every(values, costs, days)}
        import numpy as np

        assert [by_mask[mask] for mask in found.works(np.arange(len(last)))] == told


def test_an_arrangement_puts_together_what_is_shared() -> None:
    """Two rings of work that share one piece: not a bundle of the other is open while one is gone through."""
    one, other = list(range(6)), [5, *range(6, 11)]
    rings = [[members[place], members[(place + 1) % 6]] for members in (one, other) for place in range(6)]
    mixed = sorted(range(11), key=lambda work: work * 7 % 11)
    order = arrangement(mixed, rings)
    assert sorted(order) == list(range(11))
    place = {work: at for at, work in enumerate(order)}
    spans = [(min(place[work] for work in ring), max(place[work] for work in ring)) for ring in rings]
    assert max(sum(first <= gap < last for first, last in spans) for gap in range(10)) == 2


def test_of_equals_the_one_with_fewer_days_then_less_work_is_kept() -> None:
    import numpy as np

    found = sweep(arranged({0b001: 5, 0b010: 5, 0b011: -5, 0b100: 5, 0b101: -5, 0b110: -5, 0b111: 5}), Effort([4, 4, 4], [9, 3, 5]))
    assert found.works(np.arange(len(found.last))) == [0, 0b010]


def test_within_bounds_days_count_like_cost() -> None:
    for seed in range(150):
        values, costs, days = problem(seed)
        bounds = Bounds(seed % 12, seed % 7)
        last = sweep(arranged(values), Effort(costs, days), bounds).last
        assert last.days is not None
        able = {(c, v, d) for c, v, d, _ in every(values, costs, days) if c <= seed % 12 and d <= seed % 7}
        best = {
            one
            for one in able
            if not any(other != one and other[0] <= one[0] and other[1] >= one[1] and other[2] <= one[2] for other in able)
        }
        assert {(int(c), last.worth(place), int(d)) for place, (c, d) in enumerate(zip(last.cost, last.days, strict=True))} == best


def test_the_search_goes_through_every_set_the_best_first() -> None:
    for seed in range(60):
        values, costs, days = problem(seed)
        bounds = Bounds(10, 8)
        found = sweep(arranged(values), Effort(costs, days), bounds)
        sets = list(best_first(found, 0, Patience(10**6)))
        assert [(one.value, -one.cost) for one in sets] == sorted(((one.value, -one.cost) for one in sets), reverse=True)
        told = {one.mask: (one.cost, one.value) for one in sets}
        assert len(told) == len(sets)
        expected = {mask: (c, v) for c, v, d, mask in every(values, costs, days) if c <= 10 and d <= 8}
        assert told.items() <= expected.items()
        # what adds nothing may be left out, and then its cost is saved
        for cost, value in expected.values():
            assert any(other <= cost and more >= value for other, more in told.values())
        with pytest.raises(OutOfPatienceError):
            list(best_first(found, 0, Patience(0)))


def test_a_mark_is_known_at_the_end() -> None:
    found = sweep(arranged({0b01: 3, 0b10: 4}, [[0b01], [0b100, 0b1000]]), Effort([1, 1, 1, 2], [0, 0, 0, 0]))
    by_marks = {found.marks[int(key)]: [] for key in found.last.key}
    for place, key in enumerate(found.last.key):
        by_marks[found.marks[int(key)]].append((int(found.last.cost[place]), found.last.worth(place)))
    assert by_marks == {0b00: [(0, 0), (1, 4)], 0b01: [(1, 3), (2, 7)], 0b10: [(1, 0), (2, 4)], 0b11: [(2, 3), (3, 7)]}


def test_what_cannot_be_held_is_let_go_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is real."""
    import numpy as np

    monkeypatch.setattr(sweeping, "FEW_STATES", 20)
    monkeypatch.setattr(sweeping, "MOST_EFFORT", 0)
    dice = random.Random(1)
    values = {1 << work: dice.randint(1, 10**6) for work in range(40)}
    costs = [dice.randint(1, 10**6) for _ in range(40)]
    found = sweep(arranged(values), Effort(costs, [0] * 40), is_loose=True)
    assert found.cut
    assert 0 < len(found.last) <= 20
    for place, mask in enumerate(found.works(np.arange(len(found.last)))):
        assert sum(costs[work] for work in bits(mask)) == found.last.cost[place]
        assert sum(values[1 << work] for work in bits(mask)) == joined([part[place] for part in found.last.value])


def _union(masks: Mapping[int, int]) -> int:
    result = 0
    for mask in masks:
        result |= mask
    return result
