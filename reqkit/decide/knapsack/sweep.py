"""Every best trade between cost and value that work makes possible, exactly: piece by piece, each ordered or not, and of what comes of it
only what no other beats (Nemhauser & Ullmann 1969), for each state of the bundles that are begun.

Costs, values and days are whole numbers. Where days count too, a state must be beaten in them as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reqkit.decide.knapsack.bundles import Mask, TooManyError
from reqkit.decide.knapsack.dominance import MOST_FIXED, most_hopeful, unbeaten
from reqkit.decide.knapsack.pareto import LIMB, added, joined, limbs, limbs_needed, ranked, undominated, undominated_in_time
from reqkit.decide.knapsack.stages import Stage, State, Step, Steps, taken
from reqkit.values.record import record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

MOST_STATES = 1_000_000
"""So many states may be held in all layers together, and after any piece of work in a loose sweep."""
MOST_KEYS = 20_000
"""So many keys may be told apart after any piece of work."""
MOST_EFFORT = 50_000_000
"""So many states may be compared in a loose sweep before it lets go of some."""
DAYS_EFFORT = 4
"""So many times the effort it takes where days count too."""
KEY_EFFORT = 50
"""So many comparisons it takes to tell a key apart."""
FEW_STATES = 1000
"""So many states are held in any case, and not compared with those of other keys."""
_ROOM = 1 << 62


@record
class Effort:
    """What each piece of work takes, by its number, in whole units: cost and days of a team."""

    cost: Sequence[int]
    days: Sequence[int]


@record
class Bounds:
    """At most so much cost and so many days in all, None: any. Without a bound on days they only decide between equals."""

    cost: int | None = None
    days: int | None = None


UNBOUNDED = Bounds()


@record(eq=False)
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

    def floats(self) -> NDArray[np.float64]:
        import numpy as np

        result = np.zeros(len(self.origin))
        for part in self.value:
            result = result * float(1 << LIMB) + part
        return result

    def path(self) -> Layer:
        """Only what it takes to tell the work of later states."""
        import numpy as np

        origin = self.origin.astype(np.int32)
        nothing = self.cost[:0]
        return Layer(nothing, nothing, [], None, nothing, origin)


@record(eq=False)
class Sweep:
    """All layers; the last holds the trades. `cut`: it holds real ones, but there are more than could be held, and perhaps better ones."""

    stages: tuple[Stage, ...]
    effort: Effort
    bounds: Bounds
    layers: tuple[Layer, ...]
    marks: Mapping[int, int]
    """Of the keys of the last layer."""
    cut: bool

    @property
    def last(self) -> Layer:
        return self.layers[-1]

    def works(self, places: NDArray[np.intp]) -> list[Mask]:
        """The work of states of the last layer."""
        import numpy as np

        count = max((stage.work for stage in self.stages), default=0) + 1
        ordered = np.zeros((len(places), count), dtype=bool)
        at = places.astype(np.int64)
        for stage, before, after in zip(reversed(self.stages), self.layers[-2::-1], self.layers[:0:-1], strict=True):
            origin = after.origin[at]
            ordered[:, stage.work] = origin >= len(before)
            at = np.where(origin >= len(before), origin - len(before), origin)
        return [int.from_bytes(row.tobytes(), "little") for row in np.packbits(ordered, axis=1, bitorder="little")]


def sweep(steps: Steps, effort: Effort, bounds: Bounds = UNBOUNDED, *, is_loose: bool = False, share: int = 1) -> Sweep:
    """Raises TooManyError. A loose one keeps what its last layer takes alone: all layers but the last are without figures, states beaten by
    such of other keys are left out, and where there are more states than can be held, others are too. It is one of so many that `share` the
    effort."""
    import numpy as np

    whole = sum(max(value, 0) for step in steps.steps for _, value, _ in step.ended)
    total = max(sum(part[step.work] for step in steps.steps) for part in (effort.cost, effort.days))
    if total * (len(effort.days) + 2) >= _ROOM:
        raise TooManyError
    nothing = np.zeros(1, dtype=np.int64)
    layers = [Layer(nothing, nothing, [nothing] * limbs_needed(whole), None if bounds.days is None else nothing, nothing, nothing)]
    states: list[State] = [0]
    stages: list[Stage] = []
    effort_left, cut, held = MOST_EFFORT // share, False, 0
    for place, step in enumerate(steps.steps):
        stage, following = taken(step, states)
        layer = _next(layers[-1], stage, effort, bounds)
        if is_loose:
            layers[-1] = layers[-1].path()
            if len(following) > 1 and len(layer) > FEW_STATES:
                layer = _of(layer, unbeaten(step, following, layer.key, layer.cost, layer.floats(), float(whole)))
            each = _effort(step, following, layer)
            most = max(FEW_STATES, min(MOST_STATES, int(2.5 * effort_left / (each * (len(steps.steps) - place)))))
            if len(layer) > most:
                cut, layer = True, _of(layer, most_hopeful(step, following, layer.key, layer.cost, layer.floats(), most))
            effort_left = max(0, effort_left - int(each * len(layer)))
        stage, states, layer = _present(stage, following, layer)
        held += len(layer)
        held_at_most = MOST_STATES if bounds.days is None else MOST_STATES // DAYS_EFFORT
        if not is_loose and (held > held_at_most or len(states) > MOST_KEYS):
            raise TooManyError
        stages.append(stage)
        layers.append(layer)
    marks = {place: steps.marks(state) for place, state in enumerate(states)}
    return Sweep(tuple(stages), effort, bounds, tuple(layers), marks, cut)


def _effort(step: Step, states: Sequence[State], layer: Layer) -> float:
    """Of a state of a layer, in comparisons."""
    return 1 + (min(len(step.open), MOST_FIXED) if len(states) > 1 else 0) + KEY_EFFORT * len(states) / len(layer)


def _present(stage: Stage, states: list[State], layer: Layer) -> tuple[Stage, list[State], Layer]:
    """Only the keys that are left."""
    import numpy as np

    present, key = np.unique(layer.key, return_inverse=True)
    if len(present) == len(states):
        return stage, states, layer
    places = {int(old): new for new, old in enumerate(present)}
    without, ordered = ([places.get(old, -1) for old in part] for part in (stage.without, stage.ordered))
    return Stage(stage.work, without, ordered, stage.gain), [states[old] for old in present], replace(layer, key=key.astype(np.int64))


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


def _of(layer: Layer, places: NDArray[np.intp]) -> Layer:
    days = None if layer.days is None else layer.days[places]
    return Layer(
        layer.key[places], layer.cost[places], [part[places] for part in layer.value], days, layer.tie[places], layer.origin[places]
    )
