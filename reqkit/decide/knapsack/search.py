"""All sets of work that a sweep went through, beaten ones too, the best first: for what only a whole set can tell, such as its schedule."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from reqkit.decide.knapsack.bundles import Mask
from reqkit.decide.knapsack.pareto import joined
from reqkit.decide.knapsack.sweep import Layer, Sweep
from reqkit.values.record import record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@record
class Found:
    """A set of work with its value and cost."""

    value: int
    cost: int
    mask: Mask


@dataclass
class Patience:
    """So many steps may still be taken."""

    steps: int


class OutOfPatienceError(Exception):
    """The search was not finished."""


def best_first(sweep: Sweep, end: int, patience: Patience) -> Iterator[Found]:
    """Every set within the bounds that ends in a key: the most value first, of the same value the least cost.

    The layers tell exactly what the rest of a set can come to, so that no step leads nowhere. Raises OutOfPatienceError.
    """
    layers, stages = sweep.layers, sweep.stages
    heap: list[tuple[int, int, int, int, int, int, int, int, Mask]] = []
    counted = 0

    def push(stage: int, key: int, value: int, cost: int, days: int, mask: Mask) -> None:
        nonlocal counted
        ahead = _ahead(sweep, layers[stage], key, cost, days)
        if ahead is not None:
            counted += 1
            heappush(heap, (-value - ahead[0], cost + ahead[1], -counted, stage, key, value, cost, days, mask))

    push(len(stages), end, 0, 0, 0, 0)
    before = [_before(stage.without, stage.ordered) for stage in stages]
    while heap:
        _, _, _, stage, key, value, cost, days, mask = heappop(heap)
        if not stage:
            yield Found(value, cost, mask)
            continue
        patience.steps -= 1
        if patience.steps < 0:
            raise OutOfPatienceError
        own = stages[stage - 1]
        for earlier, ordered in before[stage - 1].get(key, ()):
            if not ordered:
                push(stage - 1, earlier, value, cost, days, mask)
            elif own.ordered[earlier] != own.without[earlier] or own.gain[earlier]:
                more, longer = sweep.effort.cost[own.work], sweep.effort.days[own.work]
                push(stage - 1, earlier, value + own.gain[earlier], cost + more, days + longer, mask | 1 << own.work)


def _before(without: Collection[int], ordered: Collection[int]) -> dict[int, list[tuple[int, bool]]]:
    """By key of the layer after, the keys of the layer before that lead to it, and whether the work is ordered."""
    found: dict[int, list[tuple[int, bool]]] = {}
    for earlier, key in enumerate(ordered):
        found.setdefault(key, []).append((earlier, True))
    for earlier, key in enumerate(without):
        found.setdefault(key, []).append((earlier, False))
    return found


def _ahead(sweep: Sweep, layer: Layer, key: int, cost: int, days: int) -> tuple[int, int] | None:
    """The most value that work before can have within what is left of the bounds, and the least it costs; None where nothing fits."""
    import numpy as np

    start, end = (int(place) for place in np.searchsorted(layer.key, (key, key + 1)))
    fits: NDArray[np.bool_] = np.ones(end - start, dtype=bool)
    costs = layer.cost[start:end]
    if sweep.bounds.cost is not None:
        fits &= costs <= sweep.bounds.cost - cost
    if layer.days is not None and sweep.bounds.days is not None:
        fits &= layer.days[start:end] <= sweep.bounds.days - days
    places = np.flatnonzero(fits)
    for part in layer.value:
        if not len(places):
            return None
        own = part[start:end][places]
        places = places[own == own.max()]
    return joined([part[start + int(places[0])] for part in layer.value]), int(costs[places].min())
