"""Which of many states no other beats: whole numbers in numpy arrays, exact.

A state has a key (only states with the same key compare), a cost, a value and a tie: less cost and more value are better, of equal states
the one with the lesser tie is kept. With `days` a state is also better for fewer of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

LIMB = 60
"""Bits of each part of a number that does not fit into one; the first part is the most significant."""
_ROOM = 1 << 62


def limbs(number: int, count: int) -> list[int]:
    return [number >> LIMB * place & ((1 << LIMB) - 1) for place in reversed(range(count))]


def limbs_needed(number: int) -> int:
    return max(1, -(-number.bit_length() // LIMB))


def joined(parts: Sequence[Any]) -> int:
    """The number of one state."""
    result = 0
    for part in parts:
        result = (result << LIMB) + int(part)
    return result


def added(parts: Sequence[Ints], more: Sequence[Ints]) -> list[Ints]:
    """The sums of numbers in parts, each of which may fill its last but not its first."""
    sums = [one + other for one, other in zip(parts, more, strict=True)]
    for place in range(len(sums) - 1, 0, -1):
        sums[place - 1] = sums[place - 1] + (sums[place] >> LIMB)
        sums[place] = sums[place] & ((1 << LIMB) - 1)
    return sums


def ranked(parts: Sequence[Ints]) -> Ints:
    """Numbers in the same order and with the same equals, in one part each."""
    import numpy as np

    if len(parts) == 1:
        return parts[0]
    order = np.lexsort(tuple(reversed(parts)))
    new = np.zeros(len(order), dtype=bool)
    for part in parts:
        ordered = part[order]
        new[1:] |= ordered[1:] != ordered[:-1]
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[order] = np.cumsum(new)
    return ranks


def undominated(key: Ints, cost: Ints, value: Ints, tie: Ints) -> NDArray[np.intp]:
    """The places of those that none beats, by key and cost upwards."""
    import numpy as np

    if not len(key):
        return np.zeros(0, dtype=np.intp)
    order = _by(key, cost)
    key, cost, value = key[order], cost[order], value[order]
    better = np.empty(len(order), dtype=bool)
    better[0] = True
    highest = np.maximum.accumulate(_stacked(key, value)[0])
    better[1:] = highest[1:] > highest[:-1]
    best = np.flatnonzero(better)
    # of those that are better than all before, one is beaten by the next where that costs no more
    beaten = (key[best][1:] == key[best][:-1]) & (cost[best][1:] == cost[best][:-1])
    best = np.delete(best, np.flatnonzero(beaten))
    return order[_least_tie(best, key, cost, value, tie[order])]


def undominated_in_time(key: Ints, cost: Ints, value: Ints, days: Ints, tie: Ints) -> NDArray[np.intp]:
    """The same where fewer days are better too. The levels of days are compared half against half, and so on down (Kung et al. 1975)."""
    import numpy as np

    level = np.unique(days, return_inverse=True)[1].astype(np.int64)
    levels = int(level.max()) + 1 if len(level) else 0
    kept = undominated(key * levels + level, cost, value, tie)
    block = 1
    while block < levels and len(kept):
        half = level[kept] // block
        group, later = key[kept] * (levels + 1) + half // 2, half % 2
        order = np.lexsort((later, cost[kept], group))
        group, later, own = group[order], later[order], value[kept][order] + 1
        earlier, own = _stacked(group, np.where(later == 0, own, 0), own)
        beaten = (later == 1) & (np.maximum.accumulate(earlier) >= own)
        kept = np.delete(kept, order[beaten])
        block *= 2
    return kept


def _by(key: Ints, cost: Ints) -> NDArray[np.intp]:
    import numpy as np

    span = int(cost.max()) + 1
    if (int(key.max()) + 1) * span < _ROOM:
        return np.argsort(key * span + cost, kind="stable")
    return np.lexsort((cost, key))


def _stacked(key: Ints, *values: Ints) -> list[Ints]:
    """Values none of which is negative, so that those of a later key are all above those of an earlier one; keys in order."""
    import numpy as np

    span = max(int(value.max()) for value in values) + 1
    if (int(key[-1]) + 1) * span < _ROOM:
        return [key * span + value for value in values]
    place = np.cumsum(np.concatenate(([False], key[1:] != key[:-1])))
    ranks = np.unique(np.concatenate(values), return_inverse=True)[1].astype(np.int64).reshape(len(values), -1)
    return [place * (int(ranks.max()) + 1) + rank for rank in ranks]


def _least_tie(best: NDArray[np.intp], key: Ints, cost: Ints, value: Ints, tie: Ints) -> NDArray[np.intp]:
    """Each of the best, or another that is equal but for a lesser tie."""
    import numpy as np

    of = np.searchsorted(best, np.arange(len(key)), side="right") - 1
    found = best[of]
    equal = (of >= 0) & (key == key[found]) & (cost == cost[found]) & (value == value[found]) & (tie < tie[found])
    if not equal.any():
        return best
    places = np.flatnonzero(equal)
    places = places[np.argsort(-tie[places], kind="stable")]
    result = best.copy()
    result[of[places]] = places
    return result
