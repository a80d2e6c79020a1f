"""What one family of configurations can come to: its best set of work, and its frontier of cost and value.

Both are read off a sweep. Where the date binds and only a whole schedule tells what is late, the best sets are tried one after the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from reqkit.decide.configuration.workload import Family, Workload
from reqkit.decide.knapsack.bundles import Mask, TooManyError
from reqkit.decide.knapsack.pareto import joined, ranked, undominated
from reqkit.decide.knapsack.search import Found, OutOfPatienceError, Patience, best_first
from reqkit.decide.knapsack.stages import arranged, bits
from reqkit.decide.knapsack.sweep import Bounds, Effort, Sweep, sweep
from reqkit.values.record import record

FEW_STEPS = 100
"""So many more steps than there are pieces of work are taken before days are counted in the sweep itself."""
MOST_STEPS = 20_000
"""So many steps are taken in search of what is not late; after that it is not proven that nothing is better."""
MOST_EQUALS = 200
"""Of so many equals the soonest is taken."""
MOST_TRIES = 500
"""So many states of a sweep are tried where the search was not finished."""
PRICES_OF_DAYS = (Fraction(1, 4), Fraction(1), Fraction(4), Fraction(16))
"""Against the mean price of a day of work."""
_ROOM = 1 << 62


@record
class Choice:
    """Sets of work alike in value and cost, and whether it is proven that none is better; none at all where nothing can be bought."""

    masks: tuple[Mask, ...]
    proven: bool = True


@record
class Curve:
    """The trades that none beats, from the cheapest up, in whole units, with their work.

    `cut`: there may be more. `proven`: none is beaten.
    """

    costs: Sequence[int]
    values: Sequence[int]
    masks: Sequence[Mask]
    cut: bool = False
    proven: bool = True


class Trades:
    """Of one family of a plan. `values` are what bundles of work are worth. Raises TooManyError where there is too much to go through."""

    def __init__(self, values: Mapping[Mask, int], load: Workload, family: Family) -> None:
        self.load, self.family = load, family
        marks = [[mask for mask in masks if not mask & ~family.allowed] for masks in family.marks]
        self._steps = arranged({mask: value for mask, value in values.items() if not mask & ~family.allowed}, marks)
        self._marked = (1 << len(marks)) - 1
        effort = load.effort
        self._effort = effort if family.priced else Effort(effort.days, effort.days)  # with no cost to keep low, the days

    def best(self, money: Fraction | None) -> Choice:
        """The most value, and of that the least cost, within so much money and in time."""
        limit = None if money is None or not self.family.priced else (money * self.load.unit).__floor__()
        if limit is not None and limit < 0:
            return Choice(())
        try:
            found = self._swept(Bounds(limit))
        except TooManyError:
            return self._loosely(limit)
        if self._never_late:
            return self._first(found, MOST_STEPS)
        choice = self._first(found, len(self._steps.steps) + FEW_STEPS)
        if choice.proven:
            return choice
        found = self._swept(Bounds(limit, self.load.days_in_all))
        choice = self._first(found, MOST_STEPS)
        if choice.proven:
            return choice
        tried = self._tried(found)
        return Choice(() if tried is None else (tried.mask,), proven=False)

    def curve(self) -> Curve:
        """Every trade between cost and value that no other beats, in time."""
        found = sweep(self._steps, self._effort, is_loose=True)
        curve = self._curve(found, found.cut)
        if self._never_late or not any(map(self.load.is_late, curve.masks)):
            return curve
        try:
            return self._in_time(self._swept(Bounds(None, self.load.days_in_all)))
        except TooManyError:
            return self._at_prices_of_days(curve)

    def _loosely(self, limit: int | None) -> Choice:
        """The best of what a loose sweep comes to, if that can be bought."""
        found = sweep(self._steps, self._effort, Bounds(limit), is_loose=True)
        tried = self._tried(found)
        best = self._curve(found)
        if tried is None or found.cut or not best.values or (tried.value, tried.cost) != (best.values[-1], best.costs[-1]):
            raise TooManyError
        return Choice((tried.mask,))

    def _swept(self, bounds: Bounds) -> Sweep:
        return sweep(self._steps, self._effort, bounds)

    @cached_property
    def _never_late(self) -> bool:
        together = sum(1 << step.work for step in self._steps.steps)
        return not self.family.timed or self.load.never_late(together)

    def _can_be_bought(self, mask: Mask) -> bool:
        return self.load.is_closed(mask) and (self._never_late or not self.load.is_late(mask))

    def _first(self, found: Sweep, steps: int) -> Choice:
        """The best that can be bought and its equals; where cost is not known those of the same value are."""
        masks: list[Mask] = []
        try:
            for _, equals in groupby(best_first(found, self._end(found), Patience(steps)), self._rank):
                for one in equals:
                    if self._can_be_bought(one.mask):
                        masks.append(one.mask)
                        if len(masks) == MOST_EQUALS:
                            break
                if masks:
                    break
        except OutOfPatienceError:
            return Choice(tuple(masks), proven=bool(masks))
        return Choice(tuple(masks))

    def _end(self, found: Sweep) -> int:
        """The key of what holds everything that must be ordered; -1 where nothing does."""
        return next((key for key, marks in found.marks.items() if marks == self._marked), -1)

    def _rank(self, found: Found) -> tuple[int, int]:
        return found.value, found.cost if self.family.priced else 0

    def _curve(self, found: Sweep, cut: bool = False) -> Curve:
        """Of what a sweep has come to, in which everything that must be is ordered."""
        import numpy as np

        last = found.last
        places = np.flatnonzero(last.key == self._end(found))
        if last.days is not None:
            worth = ranked(last.value)[places]
            places = places[undominated(last.key[places], last.cost[places], worth, last.tie[places])]
        values = [joined(parts) for parts in zip(*(part[places].tolist() for part in last.value), strict=True)]
        return Curve(last.cost[places].tolist(), values, found.works(places), cut, proven=not cut)

    def _tried(self, found: Sweep, cost: int | None = None) -> Found | None:
        """The first state of a sweep, the most value first, that can be bought for so much."""
        import numpy as np

        last = found.last
        fits = (last.key == self._end(found)) & (last.cost <= (cost if cost is not None else _ROOM))
        places = np.flatnonzero(fits)
        places = places[np.lexsort((last.cost[places], -ranked(last.value)[places]))][:MOST_TRIES]
        able = ((place, mask) for place, mask in zip(places, found.works(places), strict=True) if self._can_be_bought(mask))
        return next((Found(last.worth(int(place)), int(last.cost[place]), mask) for place, mask in able), None)

    def _at_prices_of_days(self, curve: Curve) -> Curve:
        """What is in time of the trades there are if a day cost so and so much; there may be better ones."""
        days, costs = self._effort.days, self._effort.cost
        a_day = sum(costs) // max(1, sum(days)) + 1
        found = dict(zip(curve.masks, curve.values, strict=True))
        for times in PRICES_OF_DAYS:
            priced = [cost + int(times * a_day) * own for cost, own in zip(costs, days, strict=True)]
            other = self._curve(sweep(self._steps, Effort(priced, days), is_loose=True, share=len(PRICES_OF_DAYS)))
            found.update(zip(other.masks, other.values, strict=True))
        trades = sorted((sum(costs[work] for work in bits(mask)), -value, mask) for mask, value in found.items())
        kept: list[tuple[int, int, Mask]] = []
        for one in trades:
            if (not kept or one[1] < kept[-1][1]) and self._can_be_bought(one[2]):
                kept.append(one)
        return Curve([cost for cost, _, _ in kept], [-value for _, value, _ in kept], [mask for _, _, mask in kept], cut=True, proven=False)

    def _in_time(self, found: Sweep) -> Curve:
        """From the most value downwards: each time the most that costs less than the last point, as cheaply as that can be had."""
        hoped = self._curve(found)
        patience, proven = Patience(MOST_STEPS), True
        points: list[Found] = []
        limit = max(hoped.costs, default=-1)
        while (place := bisect_right(hoped.costs, limit) - 1) >= 0:
            point: Found | None = Found(hoped.values[place], hoped.costs[place], hoped.masks[place])
            if not self._can_be_bought(hoped.masks[place]):
                bounded = replace(found, bounds=Bounds(limit, found.bounds.days))
                try:
                    if proven:
                        every = best_first(bounded, self._end(found), patience)
                        point = next((one for one in every if self._can_be_bought(one.mask)), None)
                except OutOfPatienceError:
                    proven = False
                if not proven:
                    point = self._tried(bounded, limit)
            if point is None:
                break
            points.append(point)
            limit = point.cost - 1
        points.reverse()
        return Curve([one.cost for one in points], [one.value for one in points], [one.mask for one in points], proven=proven)
