"""The order of work that loses least of all orders there are, where it can be found in a reasonable time."""

from __future__ import annotations

from reqkit.decide.business.stakes import Order, Stakes
from reqkit.values.record import record

STEPS = 50_000
"""So many steps are looked at on one team: enough for twelve pieces of work, whatever hangs on them."""
TURNS = 5_000
"""So many beginnings of an order are looked at on several teams: enough for six pieces of work."""


@record
class _State:
    """Some work done by a moment, what was lost until then, and how it was come by."""

    now: int
    lost: int
    before: _State | None
    part: Order


def on_one_team(stakes: Stakes) -> Order | None:
    """By dynamic programming over what is done (M. Held & R. Karp 1962); None where that takes too long or nothing is done in time.

    Of the ways to have the same work done, those that are neither earlier nor better are dropped; with nothing to wait for, one is left.
    """
    parts = [(stakes.bits(part), part) for part in in_one_go(stakes)]
    layer, steps = {0: [_State(0, 0, None, ())]}, 0
    for _ in parts:
        following: dict[int, list[_State]] = {}
        for done, states in layer.items():
            for bits, part in parts:
                if not stakes.can_follow(done, bits, part):
                    continue
                steps += len(states)
                if steps > STEPS:
                    return None
                for state in states:
                    _keep(following.setdefault(done | bits, []), _after(stakes, state, done, part))
        layer = following
    everything = stakes.bits(stakes.names)
    finished = [state for state in layer.get(everything, []) if stakes.until is None or state.now <= stakes.until]
    if not finished:
        return None
    last = min(finished, key=lambda state: state.lost + stakes.lost(everything, state.now, stakes.horizon))
    return (*_told(last), *stakes.rest)


def in_one_go(stakes: Stakes) -> tuple[Order, ...]:
    """The work in parts that are best done in a row. On one team with nothing to wait for, work that every way takes together or not at all
    is one: doing the first of it any earlier brings nothing before the last is done.
    """
    if stakes.earliest or stakes.teams > 1:
        return tuple((name,) for name in stakes.names)
    ways = sorted({way.bits for _, alternatives in stakes.earning for aspects in alternatives for ways in aspects for way in ways})
    together: dict[tuple[int, ...], list[str]] = {}
    for name in stakes.names:
        together.setdefault(tuple(bits for bits in ways if bits & stakes.bit[name]), []).append(name)
    return tuple(tuple(names) for names in together.values())


def _after(stakes: Stakes, state: _State, done: int, part: Order) -> _State:
    now = state.now
    for name in part:
        now = max(now, stakes.earliest.get(name, 0)) + stakes.days[name]
    return _State(now, state.lost + stakes.lost(done, state.now, now), state, part)


def _keep(states: list[_State], new: _State) -> None:
    if any(state.now <= new.now and state.lost <= new.lost for state in states):
        return
    states[:] = [state for state in states if state.now < new.now or state.lost < new.lost]
    states.append(new)


def _told(state: _State) -> Order:
    parts: list[Order] = []
    step: _State | None = state
    while step is not None:
        parts.append(step.part)
        step = step.before
    return tuple(name for part in reversed(parts) for name in part)


def on_several_teams(stakes: Stakes, good: Order) -> Order | None:
    """Of all orders, each given up as soon as it must lose as much as the best known; None where that takes too long. `good` is an order
    that is done in time, to begin with.
    """
    best, least = good, stakes.loses(good)
    looked_at = 0
    queue: list[tuple[Order, int]] = [((), 0)]
    while queue:
        order, done = queue.pop()
        looked_at += 1
        if looked_at > TURNS:
            return None
        if stakes.loss(_soonest(stakes, order)) >= least:
            continue
        if len(order) < len(stakes.names):
            able = [name for name in stakes.names if stakes.can_follow(done, stakes.bit[name], (name,))]
            queue += [((*order, name), done | stakes.bit[name]) for name in reversed(able)]
            continue
        whole = (*order, *stakes.rest)
        if stakes.is_in_time(whole):
            best, least = whole, stakes.loses(whole)
    return best


def _soonest(stakes: Stakes, order: Order) -> dict[str, int]:
    """When work is done with some of it placed, and the rest at the soonest: as if the team that is free first did nothing else."""
    placed = stakes.placed(order)
    ends = {name: end for name, (_, _, end) in placed.items()}
    busy: dict[int, int] = {}
    for team, _, end in placed.values():
        busy[team] = max(end, busy.get(team, 0))
    free = min(busy.values()) if len(busy) == stakes.teams else 0
    for name in stakes.names:
        if name not in ends:
            needed = [ends[other] for other in stakes.table.requires[name] if other in ends]
            ends[name] = max([free, stakes.earliest.get(name, 0), *needed]) + stakes.days[name]
    return ends
