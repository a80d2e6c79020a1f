"""The order in which work is decided on, one piece after the other, and what of the past still matters at each point.

What matters is which bundles that are begun and not ended can still be had whole: the layers of a decision diagram (Bergman, Cire,
van Hoeve & Hooker 2016). Where work shares little the layers stay narrow, however much of it there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reqkit.decide.bundles import Mask, TooManyError

MOST_KEYS = 30_000
"""So many states of the bundles may be told apart in all layers together."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One piece of work. By key of the layer before: the key where it is not ordered, the key where it is, and what it then adds."""

    work: int
    without: Sequence[int]
    ordered: Sequence[int]
    gain: Sequence[int]
    keys: int
    """How many there are in the layer after."""

    def idle(self, key: int) -> bool:
        """Whether ordering the work comes to nothing."""
        return self.without[key] == self.ordered[key] and not self.gain[key]


@dataclass(frozen=True, slots=True)
class Stages:
    """`final` are the keys of the last layer, each with the marks that are set in it."""

    stages: tuple[Stage, ...]
    final: Mapping[int, int]


def stages(values: Mapping[Mask, int], marks: Sequence[Iterable[Mask]] = ()) -> Stages:
    """Of bundles and what they are worth. A mark is set where any of its sets of work is ordered whole; at the end each is known.

    Raises TooManyError.
    """
    marked = [(mask, number) for number, masks in enumerate(marks) for mask in masks]
    sets = [*values, *(mask for mask, _ in marked)]
    gains = [*values.values(), *(0 for _ in marked)]
    flags = [*(0 for _ in values), *(1 << len(sets) + number for _, number in marked)]
    best: Stages | None = None
    for order in (_narrow(sets), _central(sets)):
        if best is not None and order == [stage.work for stage in best.stages]:
            continue
        try:
            found = _layers(order, sets, gains, flags)
        except TooManyError:
            continue
        if best is None or _width(found) < _width(best):
            best = found
    if best is None:
        raise TooManyError
    return best


def _width(found: Stages) -> int:
    return sum(stage.keys for stage in found.stages)


def _layers(order: Sequence[int], sets: Sequence[Mask], gains: Sequence[int], flags: Sequence[int]) -> Stages:
    """A key is told by the bits of the sets that can still be had whole, and above them of the marks that are set."""
    layer = {0: 0}
    result: list[Stage] = []
    done = width = 0
    for work in order:
        bit = 1 << work
        touched = begun = 0
        ended: list[tuple[int, int, int]] = []
        for place, mask in enumerate(sets):
            if mask & bit:
                touched |= 1 << place
                if not mask & done:
                    begun |= 1 << place
                if not mask & ~(done | bit):
                    ended.append((1 << place, gains[place], flags[place]))
        over = sum(place for place, _, _ in ended)
        done |= bit
        following: dict[int, int] = {}
        without, ordered, gain = [], [], []
        for state in layer:
            with_it, gained = state | begun, 0
            for place, value, flag in ended:
                if with_it & place:
                    gained += value
                    with_it |= flag
            without.append(following.setdefault(state & ~touched, len(following)))
            ordered.append(following.setdefault(with_it & ~over, len(following)))
            gain.append(gained)
        layer = following
        width += len(layer)
        if width > MOST_KEYS:
            raise TooManyError
        result.append(Stage(work, without, ordered, gain, len(layer)))
    return Stages(tuple(result), {key: state >> len(sets) for state, key in layer.items()})


def _narrow(sets: Sequence[Mask]) -> list[int]:
    """One after the other, what leaves the fewest bundles begun and not ended."""
    of_work: dict[int, list[int]] = {}
    for place, mask in enumerate(sets):
        for work in bits(mask):
            of_work.setdefault(work, []).append(place)
    left = [mask.bit_count() for mask in sets]
    begun = [False] * len(sets)

    def more(work: int) -> tuple[int, int, int]:
        opened = sum(left[place] > 1 and not begun[place] for place in of_work[work])
        ended = sum(left[place] == 1 and begun[place] for place in of_work[work])
        return opened - ended, -ended, work

    order: list[int] = []
    for part in components(sets):
        waiting = set(bits(part))
        while waiting:
            work = min(waiting, key=more)
            waiting.remove(work)
            order.append(work)
            for place in of_work[work]:
                begun[place] = True
                left[place] -= 1
    return order


def _central(sets: Sequence[Mask]) -> list[int]:
    """What is in the most bundles first: without it they are all out."""
    order: list[int] = []
    for part in components(sets):
        degrees = {work: sum(mask >> work & 1 for mask in sets) for work in bits(part)}
        order += sorted(degrees, key=lambda work: (-degrees[work], work))
    return order


def components(sets: Iterable[Mask]) -> list[Mask]:
    """Work that is connected by sharing bundles, the most first."""
    parts: list[Mask] = []
    for mask in sets:
        joined = mask
        rest = []
        for part in parts:
            if part & joined:
                joined |= part
            else:
                rest.append(part)
        parts = [*rest, joined]
    return sorted(parts, key=lambda part: (-part.bit_count(), part))


def bits(mask: Mask) -> list[int]:
    result = []
    while mask:
        lowest = mask & -mask
        result.append(lowest.bit_length() - 1)
        mask ^= lowest
    return result
