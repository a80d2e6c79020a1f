"""An order of work in which few bundles are begun and not ended at any point, for work that shares much.

By the second eigenvector of the Laplacian of what shares bundles (Fiedler 1973; Juvan & Mohar 1992 for arrangements in a line), bettered by
moving single pieces as long as that helps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_ROUNDS = 4
FARTHEST = 15
"""A piece is moved by so many places at most."""
_GROWTH = 0.75
"""States double with about every one and a third bundles that are open."""


def arrangement(works: Sequence[int], sets: Sequence[Sequence[int]]) -> list[int]:
    """Of connected work; `sets` are the bundles of two pieces and more."""
    places = {work: place for place, work in enumerate(works)}
    own = [[places[work] for work in members] for members in sets]
    return [works[place] for place in _moved(_spectral(len(works), own), own)]


def _spectral(count: int, sets: Sequence[Sequence[int]]) -> list[int]:
    import numpy as np

    laplacian = np.zeros((count, count))
    for members in sets:
        for one in members:
            for other in members:
                if one != other:
                    laplacian[one, other] -= 1 / (len(members) - 1)
    np.fill_diagonal(laplacian, -laplacian.sum(axis=1))
    vector = np.round(np.linalg.eigh(laplacian)[1][:, 1], 9)
    if vector[np.flatnonzero(vector)[:1]].sum() < 0:  # which way round it comes is chance
        vector = -vector
    return [int(place) for place in np.lexsort((np.arange(count), vector))]


def _moved(order: list[int], sets: Sequence[Sequence[int]]) -> list[int]:
    import numpy as np

    most = max(len(members) for members in sets)
    members = np.array([[*own, *[own[0]] * (most - len(own))] for own in sets])
    holding = [np.flatnonzero((members == work).any(axis=1)) for work in range(len(order))]
    for _ in range(MOST_ROUNDS):
        before = list(order)
        for work in before:
            place = order.index(work)
            rest = order[:place] + order[place + 1 :]
            low, high = max(0, place - FARTHEST), min(len(rest), place + FARTHEST)
            costs = _costs(rest, members, holding[work], work)[low : high + 1]
            best = low + int(costs.argmin())
            if costs[best - low] < costs[place - low] * (1 - 1e-9):
                order = [*rest[:best], work, *rest[best:]]
        if order == before:
            break
    return order


def _costs(rest: Sequence[int], members: NDArray[np.int64], own: NDArray[np.intp], work: int) -> NDArray[np.float64]:
    """By the place at which a piece is put among the rest, roughly how many states there are then in all. `own` are its bundles."""
    import numpy as np

    count = len(rest)
    place = np.empty(count + 1, dtype=np.int64)
    place[list(rest)] = np.arange(count)
    place[work] = -1
    spans = place[members]
    high = spans.max(axis=1)
    low = np.where(spans < 0, count, spans).min(axis=1)
    others = np.delete(np.arange(len(members)), own)
    changes = np.bincount(low[others], minlength=count) - np.bincount(high[others], minlength=count)
    # by gap between two of the rest, the bundles open across it; none before the first and after the last
    padded = np.concatenate(([0.0], np.cumsum(changes)[: count - 1], [0.0]))
    at, gap = np.arange(count + 1)[:, None], np.arange(count)[None, :]
    open_across = padded[np.where(gap < at, gap + 1, gap)]
    for first, last in zip(low[own], high[own], strict=True):
        begin, end = np.where(first < at, first, first + 1), np.where(last < at, last, last + 1)
        open_across += (gap >= np.minimum(begin, at)) & (gap < np.maximum(end, at))
    result: NDArray[np.float64] = np.exp2(_GROWTH * open_across).sum(axis=1)
    return result
