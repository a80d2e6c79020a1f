"""When work is done: on so many teams in parallel, what it requires first, the most valuable a day before the rest (decision model §3)."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Mapping
from datetime import date
from fractions import Fraction

from reqkit.match.verdict import Work
from reqkit.values.estimate import Estimate


def readiness(
    works: Mapping[str, Work], teams: int, starts: date | None, value: Callable[[str], Fraction], before: Estimate | None
) -> Estimate | None:
    """Days from the contract until everything is there; None where any of it has no known time.

    `before` is the implementation, which comes first. Promised dates hold whatever else is being built. `value` ranks work of unlike
    importance. The three points are scheduled each on their own.
    """
    if before is None or any(work.days is None and (work.due is None or starts is None) for work in works.values()):
        return None
    points = []
    for point in ("low", "expected", "high"):
        days = {name: getattr(work.days, point) if work.days else Fraction(0) for name, work in works.items() if work.due is None}
        built = makespan(days, {name: works[name].requires for name in days}, teams, value)
        promised = [Fraction((work.due - starts).days) for work in works.values() if work.due is not None and starts is not None]
        points.append(max([getattr(before, point) + built, *promised]))
    open_ended = before.open_ended or any(work.days is not None and work.days.open_ended for work in works.values())
    return Estimate(points[0], max(points[0], points[1]), max(points), open_ended)


def makespan(
    days: Mapping[str, Fraction], requires: Mapping[str, Collection[str]], teams: int, value: Callable[[str], Fraction]
) -> Fraction:
    """The length of a list schedule: whenever a team is free it takes, of the work that can start, the most valuable a day."""
    waiting = {name: {needed for needed in requires[name] if needed in days} for name in days}
    order = sorted(days, key=lambda name: (-(value(name) / days[name]) if days[name] else Fraction(-(10**12)), name))
    running: list[tuple[Fraction, str]] = []
    now, end = Fraction(0), Fraction(0)
    while order or running:
        ready = [name for name in order if not waiting[name]]
        while ready and len(running) < teams:
            name = ready.pop(0)
            order.remove(name)
            heapq.heappush(running, (now + days[name], name))
        if not running:  # what is left requires itself: reported by the check, taken here one after another
            return end + sum((days[name] for name in order), Fraction(0))
        now, done = heapq.heappop(running)
        end = max(end, now)
        for needs in waiting.values():
            needs.discard(done)
    return end
