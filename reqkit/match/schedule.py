"""When work is done: on so many teams in parallel, what it requires first, the most valuable a day before the rest (decision model §3)."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from reqkit.match.verdict import Work
from reqkit.values.estimate import Estimate
from reqkit.values.record import record

POINTS = ("low", "expected", "high")
Number = TypeVar("Number", int, Fraction)
_START = Fraction(0)
_AT_ONCE: Mapping[str, Fraction] = MappingProxyType({})


class Slot(NamedTuple):
    """When a piece of work is on the plan, in days; `team` counts from 0, None for what is promised for a date whoever builds it."""

    team: int | None
    start: Fraction
    end: Fraction


@record
class Timetable:
    """Work at one point of its estimates, ready for a schedule: `days` of what teams build, `requires` among that work alone, `promised`
    days from the contract, and `earliest`, counted like `days` from when the teams begin, for what waits for a promise.
    """

    begun: Fraction
    days: Mapping[str, Fraction]
    requires: Mapping[str, Collection[str]]
    promised: Mapping[str, Fraction]
    earliest: Mapping[str, Fraction]


def readiness(
    works: Mapping[str, Work], teams: int, starts: date | None, value: Callable[[str], Fraction], before: Estimate | None
) -> Estimate | None:
    """Days from the contract until everything is there; None where any of it has no known time.

    `before` is what comes first, the implementation. Promised dates hold whatever else is being built; work that requires something
    promised waits for its date. `value` ranks work of unlike importance. The three points are scheduled each on their own; should shorter
    work make a longer schedule (Graham 1969), the ends give way to the expected day.
    """
    if before is None or any(time_of(work, starts) is None for work in works.values()):
        return None
    low, expected, high = (_ready(timetable(works, starts, before, point), teams, value) for point in POINTS)
    open_ended = before.open_ended or any(work.days is not None and work.days.open_ended for work in works.values())
    return Estimate(min(low, expected), expected, max(expected, high), open_ended)


def timetable(works: Mapping[str, Work], starts: date | None, before: Estimate, point: str) -> Timetable:
    """Work whose times are all known, with every estimate at one of its points."""
    begun: Fraction = getattr(before, point)
    promised = {name: Fraction(days_until(work.due, starts)) for name, work in works.items() if work.due is not None and starts is not None}
    days = {name: getattr(work.days, point) for name, work in works.items() if name not in promised}
    earliest: dict[str, Fraction] = {}
    for name in days if promised else ():
        dates = [promised[needed] for needed in works[name].requires if needed in promised]
        if dates and max(dates) > begun:
            earliest[name] = max(dates) - begun
    requires = {name: [needed for needed in works[name].requires if needed in days] for name in days}
    return Timetable(begun, days, requires, promised, earliest)


def _ready(table: Timetable, teams: int, value: Callable[[str], Fraction]) -> Fraction:
    """The day on which everything is there."""
    built = makespan(table.days, table.requires, teams, value, table.earliest)
    return max([table.begun + built, *table.promised.values()])


def makespan(
    days: Mapping[str, Fraction],
    requires: Mapping[str, Collection[str]],
    teams: int,
    value: Callable[[str], Fraction],
    earliest: Mapping[str, Fraction] = _AT_ONCE,
) -> Fraction:
    """The length of the list schedule. One team with nothing to wait for takes it all in turn, in whatever order."""
    if teams == 1 and not earliest:
        return sum(days.values(), _START)
    return max((slot.end for slot in list_schedule(days, requires, teams, value, earliest).values()), default=_START)


def list_schedule(
    days: Mapping[str, Fraction],
    requires: Mapping[str, Collection[str]],
    teams: int,
    value: Callable[[str], Fraction],
    earliest: Mapping[str, Fraction] = _AT_ONCE,
) -> dict[str, Slot]:
    """Whenever a team is free it takes, of the work that can start, the most valuable a day, in the order of their starts.

    Of work worth the same a day the shorter comes first. `earliest` holds the day before which a piece of work cannot start. Days count
    from when the teams begin.
    """
    waiting = {name: {needed for needed in requires[name] if needed in days} for name in days}
    order = sorted(days, key=lambda name: (days[name] > 0, -value(name) / days[name] if days[name] else _START, days[name], name))
    slots: dict[str, Slot] = {}
    free = list(range(min(teams, len(days))))
    running: list[tuple[Fraction, str]] = []
    now = _START
    while order or running:
        able = [name for name in order if not waiting[name]]
        for name in [name for name in able if earliest.get(name, _START) <= now][: len(free)]:
            order.remove(name)
            slots[name] = Slot(heapq.heappop(free), now, now + days[name])
            heapq.heappush(running, (slots[name].end, name))
        moments = [running[0][0]] if running else []
        if free:
            moments += [earliest[name] for name in able if earliest.get(name, _START) > now]
        if not moments:  # what is left requires itself: reported by the check, taken here one after another
            for name in order:
                slots[name] = Slot(0, now, now + days[name])
                now += days[name]
            return slots
        now = min(moments)
        while running and running[0][0] <= now:
            _, done = heapq.heappop(running)
            heapq.heappush(free, slots[done].team or 0)
            for needs in waiting.values():
                needs.discard(done)
    return slots


def in_order(
    order: Sequence[str],
    days: Mapping[str, Number],
    requires: Mapping[str, Collection[str]],
    teams: int,
    earliest: Mapping[str, Number],
    start: Number,
) -> dict[str, tuple[int, Number, Number]]:
    """Work put on the plan one piece after another, each on the team that is free first, as soon as what it requires is done: its team, its
    start and its end. `order` holds all the work, what is required before what requires it; `start` is day 0.

    Of all the orders there are, one gives the best plan, whatever is to be best, as long as nothing is made better by being done later.
    """
    free = [(start, team) for team in range(min(teams, len(order)))]
    placed: dict[str, tuple[int, Number, Number]] = {}
    for name in order:
        begins, team = heapq.heappop(free)
        begins = max(begins, earliest.get(name, start))
        for needed in requires[name]:
            if needed in placed:
                begins = max(begins, placed[needed][2])
        placed[name] = team, begins, begins + days[name]
        heapq.heappush(free, (placed[name][2], team))
    return placed


def time_of(work: Work, starts: date | None) -> Estimate | None:
    """The days a piece of work takes by itself; a promised date counts from the contract, None where that is not known."""
    if work.due is None:
        return work.days
    return None if starts is None else Estimate.exactly(days_until(work.due, starts))


def days_until(due: date, starts: date) -> int:
    """Days from the contract to a promised date; none where it has passed by then."""
    return max(0, (due - starts).days)
