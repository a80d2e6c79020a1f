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
    alive = _alive(bundles, states)
    ahead, behind = _outside(bundles, alive)
    places = np.lexsort((-value, cost))
    group = np.zeros(len(states), dtype=np.uint16)
    for fixed in range(min(len(bundles), MOST_FIXED) + 1):
        if fixed:
            group |= alive[:, fixed - 1].astype(np.uint16) << np.uint16(fixed - 1)
        own_key = key[places]
        own_group = group[own_key]
        order = np.argsort(own_group, kind="stable") if fixed else np.arange(len(places))
        own_key = own_key[order]
        own = value[places[order]] + own_group[order] * (2.0 * whole + 2)
        best = np.maximum.accumulate(own - behind[fixed][own_key])
        beaten = best[:-1] >= (own + ahead[fixed][own_key])[1:] + margin
        places = np.delete(places, order[1:][beaten])
    return np.sort(places)


def most_hopeful(step: Step, states: Sequence[State], key: Ints, cost: Ints, value: Floats, most: int) -> NDArray[np.intp]:
    """The places, in their order, of so many states that fall the least short of what is had for their cost; half of what they could still
    have counts for them."""
    import numpy as np

    ahead = _outside(step.open, _alive(step.open, states))[0][0]
    by_cost = np.lexsort((-value, cost))
    had = np.empty(len(value))
    had[by_cost] = np.maximum.accumulate(value[by_cost])
    short = had - value - ahead[key] / 2
    return np.sort(np.argpartition(short, most)[:most])


def _alive(bundles: Sequence[tuple[State, int]], states: Sequence[State]) -> NDArray[np.bool_]:
    """By key, which bundles can still be had."""
    import numpy as np

    return np.array([[bool(state & bit) for bit, _ in bundles] for state in states], dtype=bool).reshape(len(states), len(bundles))


def _outside(bundles: Sequence[tuple[State, int]], alive: NDArray[np.bool_]) -> tuple[list[Floats], list[Floats]]:
    """By number of fixed bundles and by key, what the others that can still be had may add, and what they may take away."""
    import numpy as np

    worth = np.array([float(value) for _, value in bundles])
    sums = [
        np.concatenate((np.cumsum((alive * part)[:, ::-1], axis=1)[:, ::-1], np.zeros((len(alive), 1))), axis=1)
        for part in (np.maximum(worth, 0), np.maximum(-worth, 0))
    ]
    return list(sums[0].T.copy()), list(sums[1].T.copy())
