"""The order in which work is decided on, one piece after the other, and what of the past still matters at each point.

What matters is which bundles that are begun and not ended can still be had whole: the layers of a decision diagram (Bergman, Cire,
van Hoeve & Hooker 2016). Where work shares little the layers stay narrow, however much of it there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reqkit.decide.knapsack.arrangement import arrangement
from reqkit.decide.knapsack.bundles import Mask
from reqkit.values.record import record

MOST_TRIED = 3000
"""So many states of the bundles are gone through to see whether an order is good."""
FEW_SHARING = 3
State = int
"""The bits of the bundles that are begun and can still be had whole, and above them of the marks that are set."""


@record
class Step:
    """A piece of work to decide on: the bundles it is in, those it begins, those it ends with what they are worth and mark.

    `open`: those that are begun and not ended afterwards, with what they are worth.
    """

    work: int
    touched: State
    begun: State
    ended: Sequence[tuple[State, int, State]]
    open: Sequence[tuple[State, int]]


@record
class Stage:
    """A step taken from the states that there are. By the place of the state before: the place of the one after where the work is not
    ordered, and where it is (-1: nothing goes there any more), and what it then adds."""

    work: int
    without: Sequence[int]
    ordered: Sequence[int]
    gain: Sequence[int]


@record
class Steps:
    """All of them in order, for so many bundles."""

    steps: tuple[Step, ...]
    bundles: int

    def marks(self, state: State) -> int:
        return state >> self.bundles


def arranged(values: Mapping[Mask, int], marks: Sequence[Iterable[Mask]] = ()) -> Steps:
    """Of bundles and what they are worth. A mark is set where any of its sets of work is ordered whole."""
    marked = [(mask, number) for number, masks in enumerate(marks) for mask in masks]
    sets = [*values, *(mask for mask, _ in marked)]
    gains = [*values.values(), *(0 for _ in marked)]
    flags = [*(0 for _ in values), *(1 << len(sets) + number for _, number in marked)]
    best: tuple[Step, ...] = ()
    least: int | None = None
    for order in (_narrow, _central, _spectral):
        if order is _spectral and least is not None:
            break
        steps = _steps(order(sets), sets, gains, flags)
        width = _width(steps, MOST_TRIED if least is None else least)
        if width is not None:
            best, least = steps, width
    return Steps(best if least is not None else steps, len(sets))


def taken(step: Step, states: Sequence[State]) -> tuple[Stage, list[State]]:
    """A step from these states, and the states after it."""
    following: dict[State, int] = {}
    without, ordered, gain = [], [], []
    over = sum(place for place, _, _ in step.ended)
    for state in states:
        with_it, gained = state | step.begun, 0
        for place, value, flag in step.ended:
            if with_it & place:
                gained += value
                with_it |= flag
        without.append(following.setdefault(state & ~step.touched, len(following)))
        ordered.append(following.setdefault(with_it & ~over, len(following)))
        gain.append(gained)
    return Stage(step.work, without, ordered, gain), list(following)


def _width(steps: Sequence[Step], most: int) -> int | None:
    """How many states there are in all; None where they are more than so many."""
    states: list[State] = [0]
    width = 0
    for step in steps:
        states = taken(step, states)[1]
        width += len(states)
        if width > most:
            return None
    return width


def _steps(order: Sequence[int], sets: Sequence[Mask], gains: Sequence[int], flags: Sequence[int]) -> tuple[Step, ...]:
    of_work: dict[int, list[int]] = {}
    for place, mask in enumerate(sets):
        for work in bits(mask):
            of_work.setdefault(work, []).append(place)
    result: list[Step] = []
    done: Mask = 0
    opened: dict[int, int] = {}
    for work in order:
        own = of_work[work]
        begun = [place for place in own if not sets[place] & done]
        done |= 1 << work
        ended = [place for place in own if not sets[place] & ~done]
        opened.update((place, gains[place]) for place in begun)
        for place in ended:
            del opened[place]
        result.append(
            Step(
                work=work,
                touched=sum(1 << place for place in own),
                begun=sum(1 << place for place in begun),
                ended=[(1 << place, gains[place], flags[place]) for place in ended],
                open=[(1 << place, value) for place, value in opened.items()],
            )
        )
    return tuple(result)


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
    degrees: dict[int, int] = {}
    for mask in sets:
        for work in bits(mask):
            degrees[work] = degrees.get(work, 0) + 1
    return [work for part in components(sets) for work in sorted(bits(part), key=lambda work: (-degrees[work], work))]


def _spectral(sets: Sequence[Mask]) -> list[int]:
    """What leaves few bundles begun and not ended, with more pains taken; pieces that share little as they come."""
    order: list[int] = []
    for part in components(sets):
        members = [bits(mask) for mask in sets if mask & part and mask.bit_count() > 1]
        order += arrangement(bits(part), members) if part.bit_count() > FEW_SHARING else bits(part)
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
