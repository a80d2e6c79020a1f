"""States of different keys against each other: one beats another whatever comes after, if it costs no more and is worth more even without
all that the other could still have and it could not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reqkit.decide.knapsack.stages import State, Step

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

MOST_FIXED = 12
"""States are compared that have the same of the weightiest open bundles: of none, of one, and so on up to so many of them."""
_EXACT = float(1 << 38)
_MARGIN = 1e-11


def unbeaten(step: Step, states: Sequence[State], key: Ints, cost: Ints, value: Floats, whole: float) -> NDArray[np.intp]:
    """The places, in their order, of states that none of another key is seen to beat.

    `value` are floating-point numbers, at most `whole`: where these are not exact, a state must be better by more than they can err.
    """
    import numpy as np

    bundles = sorted(step.open, key=lambda one: -abs(one[1]))
    margin = 0.0 if whole < _EXACT else whole * _MARGIN
    ahead, behind = _outside(bundles, states)
    places = np.lexsort((-value, cost))
    for fixed in range(min(len(bundles), MOST_FIXED) + 1):
        group = _groups(bundles[:fixed], states)[key[places]]
        order = np.argsort(group, kind="stable")
        own, at = value[places[order]] + group[order] * (2.0 * whole + 2), key[places[order]]
        best = np.maximum.accumulate(own - behind[fixed][at])
        beaten = order[1:][best[:-1] >= (own + ahead[fixed][at])[1:] + margin]
        places = np.delete(places, beaten)
    return np.sort(places)


def most_hopeful(step: Step, states: Sequence[State], key: Ints, cost: Ints, value: Floats, most: int) -> NDArray[np.intp]:
    """The places, in their order, of so many states that fall the least short of what is had for their cost; half of what they could still
    have counts for them."""
    import numpy as np

    ahead = _outside(step.open, states)[0][0]
    by_cost = np.lexsort((-value, cost))
    had = np.empty(len(value))
    had[by_cost] = np.maximum.accumulate(value[by_cost])
    short = had - value - ahead[key] / 2
    return np.sort(np.argpartition(short, most)[:most])


def _groups(bundles: Sequence[tuple[State, int]], states: Sequence[State]) -> NDArray[np.uint16]:
    """By key, which of these bundles can still be had."""
    import numpy as np

    group = [sum(1 << place for place, (bit, _) in enumerate(bundles) if state & bit) for state in states]
    return np.array(group, dtype=np.uint16)


def _outside(bundles: Sequence[tuple[State, int]], states: Sequence[State]) -> tuple[list[Floats], list[Floats]]:
    """By number of fixed bundles and by key, what the others that can still be had may add, and what they may take away."""
    import numpy as np

    alive = np.array([[bool(state & bit) for bit, _ in bundles] for state in states], dtype=np.float64).reshape(len(states), len(bundles))
    worth = np.array([float(value) for _, value in bundles])
    sums = [
        np.concatenate((np.cumsum((alive * part)[:, ::-1], axis=1)[:, ::-1], np.zeros((len(states), 1))), axis=1)
        for part in (np.maximum(worth, 0), np.maximum(-worth, 0))
    ]
    return list(sums[0].T), list(sums[1].T)
