"""When work is done: on so many teams in parallel, what it requires first, the most valuable a day before the rest (decision model §3)."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from reqkit.match.verdict import Work
from reqkit.values.estimate import Estimate

_POINTS = ("low", "expected", "high")
_START = Fraction(0)
_AT_ONCE: Mapping[str, Fraction] = MappingProxyType({})


def readiness(
    works: Mapping[str, Work], teams: int, starts: date | None, value: Callable[[str], Fraction], before: Estimate | None
) -> Estimate | None:
    """Days from the contract until everything is there; None where any of it has no known time.

    `before` is what comes first, the implementation. Promised dates hold whatever else is being built; work that requires something
    promised waits for its date. `value` ranks work of unlike importance. The three points are scheduled each on their own.
    """
    if before is None or any(time_of(work, starts) is None for work in works.values()):
        return None
    promised = {name: Fraction(days_until(work.due, starts)) for name, work in works.items() if work.due is not None and starts is not None}
    low, expected, high = (_ready(works, teams, value, promised, before, point) for point in _POINTS)
    open_ended = before.open_ended or any(work.days is not None and work.days.open_ended for work in works.values())
    return Estimate(low, max(low, expected), max(low, expected, high), open_ended)


def _ready(
    works: Mapping[str, Work],
    teams: int,
    value: Callable[[str], Fraction],
    promised: Mapping[str, Fraction],
    before: Estimate,
    point: str,
) -> Fraction:
    """The day on which everything is there, with every estimate at one of its points."""
    begun: Fraction = getattr(before, point)
    days = {name: getattr(work.days, point) for name, work in works.items() if name not in promised}
    earliest: dict[str, Fraction] = {}
    for name in days:
        dates = [promised[needed] for needed in works[name].requires if needed in promised]
        if dates:
            earliest[name] = max(dates) - begun
    built = makespan(days, {name: works[name].requires for name in days}, teams, value, earliest)
    return max([begun + built, *promised.values()])


def makespan(
    days: Mapping[str, Fraction],
    requires: Mapping[str, Collection[str]],
    teams: int,
    value: Callable[[str], Fraction],
    earliest: Mapping[str, Fraction] = _AT_ONCE,
) -> Fraction:
    """The length of a list schedule: whenever a team is free it takes, of the work that can start, the most valuable a day.

    Of work worth the same a day the shorter comes first. `earliest` holds the day before which a piece of work cannot start.
    """
    if teams == 1 and not earliest:  # one team takes it all in turn, in whatever order
        return sum(days.values(), _START)
    waiting = {name: {needed for needed in requires[name] if needed in days} for name in days}
    order = sorted(days, key=lambda name: (days[name] > 0, -value(name) / days[name] if days[name] else _START, days[name], name))
    running: list[tuple[Fraction, str]] = []
    now = end = _START
    while order or running:
        able = [name for name in order if not waiting[name]]
        for name in [name for name in able if earliest.get(name, _START) <= now][: teams - len(running)]:
            order.remove(name)
            heapq.heappush(running, (now + days[name], name))
        moments = [running[0][0]] if running else []
        if len(running) < teams:
            moments += [earliest[name] for name in able if earliest.get(name, _START) > now]
        if not moments:  # what is left requires itself: reported by the check, taken here one after another
            return end + sum((days[name] for name in order), _START)
        now = min(moments)
        while running and running[0][0] <= now:
            end, done = heapq.heappop(running)
            for needs in waiting.values():
                needs.discard(done)
    return end


def time_of(work: Work, starts: date | None) -> Estimate | None:
    """The days a piece of work takes by itself; a promised date counts from the contract, None where that is not known."""
    if work.due is None:
        return work.days
    return None if starts is None else Estimate.exactly(days_until(work.due, starts))


def days_until(due: date, starts: date) -> int:
    """Days from the contract to a promised date; none where it has passed by then."""
    return max(0, (due - starts).days)
