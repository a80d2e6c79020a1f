"""How long it takes to build many sets of the same work, in whole units: the list schedule of `match.schedule` without its plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

from reqkit.decide.knapsack.bundles import Mask
from reqkit.values.record import record


@record
class Timetable:
    """`order` holds all that teams build, the most valuable a day first; `needs` what each piece requires of it, `earliest` when at the
    soonest a piece that waits for a promise can start."""

    order: Sequence[int]
    days: Mapping[int, int]
    needs: Mapping[int, Mask]
    earliest: Mapping[int, int]
    teams: int

    def makespan(self, works: Mask, enough: int | None = None) -> int:
        """How long some work takes; where that is more than `enough`, any number that is more."""
        order = [work for work in self.order if works >> work & 1]
        alone = sum(self.days[work] for work in order)
        if self.teams == 1 and not any(work in self.earliest for work in order):
            return alone
        least = -(-alone // self.teams)  # all teams at work all the time
        if enough is not None and least > enough:
            return least
        undone, free, now, end = works, self.teams, 0, 0
        running: list[tuple[int, int]] = []
        while order or running:
            started, waits = set(), []
            for work in order:
                if not free:
                    break
                if self.needs[work] & undone:
                    continue
                if self.earliest.get(work, 0) > now:
                    waits.append(self.earliest[work])
                    continue
                started.add(work)
                free -= 1
                heappush(running, (now + self.days[work], work))
            if started:
                order = [work for work in order if work not in started]
            moments = [running[0][0]] if running else []
            if free:
                moments += waits
            if not moments:  # what is left requires itself
                return now + sum(self.days[work] for work in order)
            now = min(moments)
            if enough is not None and now > enough:
                return now
            while running and running[0][0] <= now:
                end, work = heappop(running)
                undone &= ~(1 << work)
                free += 1
        return end
