"""What a vendor's work takes, in whole units: money with running costs over the horizon, days of its teams; and when it would be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from fractions import Fraction
from functools import cached_property
from math import lcm

from reqkit.decide.configuration.timetable import Timetable
from reqkit.decide.knapsack.bundles import Mask
from reqkit.decide.knapsack.stages import bits
from reqkit.decide.knapsack.sweep import Effort
from reqkit.match.schedule import days_until, time_of
from reqkit.match.verdict import VendorMatch
from reqkit.model.brief import BriefHeader
from reqkit.values.estimate import Estimate
from reqkit.values.record import record

_ZERO = Fraction(0)


@record
class Family:
    """Configurations that compare: `allowed` is the work they are made of. Where `priced`, their cost is known; where `timed`, their time.

    `marks`: of the sets of work in each, one must be ordered whole, for it is what makes the cost or the time unknown.
    """

    allowed: Mask
    priced: bool
    timed: bool
    marks: tuple[tuple[Mask, ...], ...] = ()


class Workload:
    """One vendor's. `prices` are expected, None where unknown; `before` is the implementation, None where its time is unknown."""

    def __init__(
        self,
        header: BriefHeader,
        match: VendorMatch,
        prices: Mapping[str, Fraction | None],
        before: Estimate | None,
        importance: Mapping[str, Fraction],
    ) -> None:
        self.header, self.match, self.before, self._importance, self._prices = header, match, before, importance, prices
        self.names = tuple(sorted(match.works))
        self._places = {name: place for place, name in enumerate(self.names)}
        works = [match.works[name] for name in self.names]
        costs = [prices[name] for name in self.names]
        times = [time_of(work, header.contract_on) for work in works]
        built = [_ZERO if work.due is not None or time is None else time.expected for work, time in zip(works, times, strict=True)]
        self.unit = lcm(*(cost.denominator for cost in costs if cost is not None))
        """So many units of cost are one of the brief's currency."""
        self.day = lcm(*(days.denominator for days in built), 1 if before is None else before.expected.denominator)
        self.effort = Effort([_whole(cost or _ZERO, self.unit) for cost in costs], [_whole(days, self.day) for days in built])
        self.unpriced = self.mask(name for name, cost in zip(self.names, costs, strict=True) if cost is None)
        self.untimed = self.mask(name for name, time in zip(self.names, times, strict=True) if time is None)

    def revised(self, before: Estimate | None, importance: Mapping[str, Fraction]) -> Workload:
        """The same work after another implementation, or of another importance."""
        other = copy(self)
        if before is not None and self.before is not None and self.day % before.expected.denominator:
            return Workload(self.header, self.match, self._prices, before, importance)
        other.before, other._importance = before, importance
        for name in ("limit", "late", "_soonest", "_timetable"):
            other.__dict__.pop(name, None)
        return other

    def mask(self, works: Iterable[str]) -> Mask:
        return sum(1 << self._places[name] for name in works)

    def works(self, mask: Mask) -> frozenset[str]:
        return frozenset(self.names[place] for place in bits(mask))

    @cached_property
    def closed(self) -> Sequence[Mask]:
        """By work, it and all that it requires."""
        result = []
        for name in self.names:
            found, queue = {name}, [name]
            while queue:
                more = [needed for needed in self.match.works[queue.pop()].requires if needed in self._places and needed not in found]
                found.update(more)
                queue += more
            result.append(self.mask(found))
        return result

    def is_closed(self, mask: Mask) -> bool:
        return all(self.closed[place] & ~mask == 0 for place in bits(mask))

    def families(self, useful: Mask, *, priced: bool, only_priced: bool) -> Iterator[Family]:
        """All of a plan, which is `priced` or not. What has no known cost cannot exceed a ceiling, what has no known time no date."""
        money: list[tuple[Mask, bool, list[tuple[Mask, ...]]]] = []
        money += [(~self.unpriced, True, [])] if priced else [(-1, False, [])]
        money += [(-1, False, [self._closures(useful & self.unpriced)])] if priced and not only_priced and useful & self.unpriced else []
        time: list[tuple[Mask, bool, list[tuple[Mask, ...]]]] = []
        if self.before is None or self.limit is None:
            time += [(-1, self.before is not None, [])]
        else:
            time += [(~(self.untimed | self.late), True, [])]
            time += [(-1, False, [self._closures(useful & self.untimed)])] if useful & self.untimed else []
        for possible, has_price, marks in money:
            for able, has_time, more in time:
                yield Family(self.whole_only(possible & able), has_price, has_time, (*marks, *more))

    def _closures(self, mask: Mask) -> tuple[Mask, ...]:
        return tuple(self.closed[place] for place in bits(mask))

    def whole_only(self, mask: Mask) -> Mask:
        """Of some work, that which can be ordered with all it requires."""
        return sum(1 << place for place, needed in enumerate(self.closed) if mask >> place & 1 and needed & ~mask == 0)

    # --- time

    @cached_property
    def limit(self) -> Fraction | None:
        """Days for building; None where nothing limits them. Below 0 where not even the implementation is done in time."""
        limit = self.header.days_to_go_live
        return None if limit is None or self.before is None else limit - self.before.expected

    @property
    def days_in_all(self) -> int | None:
        """The most days of all teams together, in units."""
        return None if self.limit is None else (self.limit * self.match.sheet.vendor.teams * self.day).__floor__()

    @cached_property
    def late(self) -> Mask:
        """Work that cannot be done in time even if nothing else were."""
        if self.limit is None:
            return 0
        promised = self.mask(name for name, days in self._promised.items() if days > (self.header.days_to_go_live or 0))
        return promised | self.mask(name for name, ends in self._soonest.items() if ends > self.limit)

    @cached_property
    def _promised(self) -> Mapping[str, int]:
        """Days from the contract."""
        contract = self.header.contract_on
        dues = ((name, work.due) for name, work in self.match.works.items())
        return {} if contract is None else {name: days_until(due, contract) for name, due in dues if due is not None}

    @cached_property
    def _soonest(self) -> Mapping[str, Fraction]:
        """The day, from when building begins, before which a piece of work cannot be done, if its time is known."""
        begun = _ZERO if self.before is None else self.before.expected
        found: dict[str, Fraction] = {}

        def soonest(name: str, path: frozenset[str]) -> Fraction:
            if name not in found:
                work = self.match.works[name]
                needed = [soonest(other, path | {name}) for other in work.requires if other in self.match.works and other not in path]
                if name in self._promised:
                    return max(_ZERO, self._promised[name] - begun)
                found[name] = max(needed, default=_ZERO) + (_ZERO if work.days is None else work.days.expected)
            return found[name]

        for name in self.names:
            soonest(name, frozenset())
        return found

    def never_late(self, mask: Mask) -> bool:
        """Whether no part of some work can be late, in whatever order it is built: Graham's bound (1969), after the last promise."""
        if self.limit is None:
            return True
        teams, chosen = self.match.sheet.vendor.teams, self.works(mask)
        alone = sum((work.days.expected for work in map(self.match.works.__getitem__, chosen) if work.due is None and work.days), _ZERO)
        longest = max((self._soonest[name] for name in chosen if name in self._soonest), default=_ZERO)
        begun = _ZERO if self.before is None else self.before.expected
        waits = max((_ZERO, *(days - begun for name, days in self._promised.items() if name in chosen)))
        return waits + (alone + (teams - 1) * longest) / teams <= self.limit

    def is_late(self, mask: Mask) -> bool:
        """Of work whose time is known, by its schedule."""
        if self.limit is None:
            return False
        enough = (self.limit * self.day).__floor__()
        return self._timetable.makespan(mask, enough) > enough

    @cached_property
    def _timetable(self) -> Timetable:
        begun = _ZERO if self.before is None else self.before.expected
        built = [place for place, name in enumerate(self.names) if name not in self._promised and not self.untimed >> place & 1]
        days = {place: self.effort.days[place] for place in built}
        value = {place: self._importance[self.names[place]] for place in built}
        needs: dict[int, Mask] = {}
        earliest: dict[int, int] = {}
        for place in built:
            required = [name for name in self.match.works[self.names[place]].requires if name in self._places]
            needs[place] = sum(1 << self._places[name] for name in required if self._places[name] in days)
            waits = max((self._promised[name] - begun for name in required if name in self._promised), default=_ZERO)
            if waits > 0:
                earliest[place] = _whole(waits, self.day)
        order = sorted(built, key=lambda place: (days[place] > 0, -value[place] / days[place] if days[place] else 0, days[place], place))
        return Timetable(order, days, needs, earliest, self.match.sheet.vendor.teams)


def _whole(value: Fraction, unit: int) -> int:
    return value.numerator * (unit // value.denominator)
