"""Every best trade between cost and value that work makes possible, exactly: piece by piece, each ordered or not, and of what comes of it
only what no other beats (Nemhauser & Ullmann 1969), for each state of the bundles that are begun.

Costs, values and days are whole numbers. Where days count too, a state must be beaten in them as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reqkit.decide.bundles import Mask, TooManyError
from reqkit.decide.pareto import added, joined, limbs, limbs_needed, ranked, undominated, undominated_in_time
from reqkit.decide.stages import Stage, Stages

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

MOST_STATES = 2_000_000
"""So many states may be held after any piece of work."""
_ROOM = 1 << 62


@dataclass(frozen=True, slots=True)
class Effort:
    """What each piece of work takes, by its number, in whole units: cost and days of a team."""

    cost: Sequence[int]
    days: Sequence[int]


@dataclass(frozen=True, slots=True)
class Bounds:
    """At most so much cost and so many days in all, None: any. Without a bound on days they only decide between equals."""

    cost: int | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """The states after a stage, by key. `origin` is the place in the layer before, plus that layer's length where the work is ordered."""

    key: Ints
    cost: Ints
    value: Sequence[Ints]
    days: Ints | None
    tie: Ints
    origin: NDArray[np.integer]

    def __len__(self) -> int:
        return len(self.origin)

    def worth(self, place: int) -> int:
        return joined([part[place] for part in self.value])

    def path(self) -> Layer:
        """Only what it takes to tell the work of later states."""
        import numpy as np

        origin = self.origin.astype(np.int32)
        nothing = self.cost[:0]
        return Layer(nothing, nothing, [], None, nothing, origin)


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """All layers; the last holds the trades. `cut`: it holds real ones, but there are more than could be held, and perhaps better ones."""

    stages: Stages
    effort: Effort
    bounds: Bounds
    layers: tuple[Layer, ...]
    cut: bool

    @property
    def last(self) -> Layer:
        return self.layers[-1]

    def works(self, places: NDArray[np.intp]) -> list[Mask]:
        """The work of states of the last layer."""
        import numpy as np

        count = max((stage.work for stage in self.stages.stages), default=0) + 1
        ordered = np.zeros((len(places), count), dtype=bool)
        at = places.astype(np.int64)
        for stage, before, after in zip(reversed(self.stages.stages), self.layers[-2::-1], self.layers[:0:-1], strict=True):
            origin = after.origin[at]
            ordered[:, stage.work] = origin >= len(before)
            at = np.where(origin >= len(before), origin - len(before), origin)
        return [int.from_bytes(row.tobytes(), "little") for row in np.packbits(ordered, axis=1, bitorder="little")]


def sweep(stages: Stages, effort: Effort, bounds: Bounds = Bounds(), most: int | None = None) -> Sweep:
    """Raises TooManyError. With `most`, layers that grow larger are thinned to so many states, and all but the last keep no figures."""
    import numpy as np

    worths = sum(max(stage.gain, default=0) for stage in stages.stages)
    parts = limbs_needed(worths)
    total = sum(effort.cost[stage.work] for stage in stages.stages), sum(effort.days[stage.work] for stage in stages.stages)
    if max(total) * (len(stages.stages) + 1) >= _ROOM:
        raise TooManyError
    nothing = np.zeros(1, dtype=np.int64)
    layers = [Layer(nothing, nothing, [nothing] * parts, None if bounds.days is None else nothing, nothing, nothing)]
    cut = False
    for stage in stages.stages:
        layer = _next(layers[-1], stage, effort, bounds)
        if most is not None:
            layers[-1] = layers[-1].path()
            if len(layer) > most:
                cut, layer = True, _thinned(layer, most)
        if len(layer) > MOST_STATES:
            raise TooManyError
        layers.append(layer)
    return Sweep(stages, effort, bounds, tuple(layers), cut)


def _next(layer: Layer, stage: Stage, effort: Effort, bounds: Bounds) -> Layer:
    import numpy as np

    without, ordered = np.array(stage.without, dtype=np.int64), np.array(stage.ordered, dtype=np.int64)
    gains = [np.array(part, dtype=np.int64) for part in zip(*(limbs(gain, len(layer.value)) for gain in stage.gain), strict=True)]
    cost, days = effort.cost[stage.work], effort.days[stage.work]
    able = (without != ordered)[layer.key] | np.logical_or.reduce([part != 0 for part in gains])[layer.key]
    if bounds.cost is not None:
        able &= layer.cost <= bounds.cost - cost
    if layer.days is not None and bounds.days is not None:
        able &= layer.days <= bounds.days - days
    chosen = np.flatnonzero(able)
    key = np.concatenate((without[layer.key], ordered[layer.key[chosen]]))
    costs = np.concatenate((layer.cost, layer.cost[chosen] + cost))
    more = added([part[chosen] for part in layer.value], [part[layer.key[chosen]] for part in gains])
    value = [np.concatenate(pair) for pair in zip(layer.value, more, strict=True)]
    tie = np.concatenate((layer.tie, layer.tie[chosen] + _tie(days, effort)))
    origin = np.concatenate((np.arange(len(layer)), chosen + len(layer)))
    if layer.days is None:
        kept = undominated(key, costs, ranked(value), tie)
        return Layer(key[kept], costs[kept], [part[kept] for part in value], None, tie[kept], origin[kept])
    all_days = np.concatenate((layer.days, layer.days[chosen] + days))
    kept = undominated_in_time(key, costs, ranked(value), all_days, tie)
    return Layer(key[kept], costs[kept], [part[kept] for part in value], all_days[kept], tie[kept], origin[kept])


def _tie(days: int, effort: Effort) -> int:
    """Of equals the one with fewer days, then with less work."""
    return days * (len(effort.days) + 1) + 1


def _thinned(layer: Layer, most: int) -> Layer:
    """Every so-maniest state, and the last of each key."""
    import numpy as np

    last = np.flatnonzero(np.concatenate((layer.key[1:] != layer.key[:-1], [True])))
    some = np.arange(0, len(layer), -(-len(layer) // most))
    return _taken(layer, np.union1d(some, last))


def _taken(layer: Layer, places: NDArray[np.intp]) -> Layer:
    days = None if layer.days is None else layer.days[places]
    return Layer(
        layer.key[places], layer.cost[places], [part[places] for part in layer.value], days, layer.tie[places], layer.origin[places]
    )
