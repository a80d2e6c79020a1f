"""What is at stake in the order of work: what hangs on which work, at how much a day, and what an order loses while it is waited for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from reqkit.decide.business.running import Condition
from reqkit.match.schedule import Timetable, in_order

Order = tuple[str, ...]


class Way(NamedTuple):
    """Work that must be done, by name and as bits, and the moment of the last promise that must be kept."""

    names: tuple[str, ...]
    bits: int
    day: int


_Alternative = tuple[tuple[Way, ...], ...]


class Stakes:
    """Work on a vendor's teams, in whole numbers: times in equal parts of a day from when the teams begin, values in equal parts of money.

    `names` is the work that anything hangs on, `rest` the other, each after what it requires. `until` is the moment by which all must be
    done, None for no such moment; with one, `names` is all the work: when the other is done counts as well.
    """

    def __init__(
        self, table: Timetable, teams: int, earning: Sequence[tuple[Fraction, Condition]], horizon: Fraction, until: Fraction | None = None
    ) -> None:
        """`earning` is what each thing earns a year and when it runs; `horizon` and `until` count from the contract."""
        hanging_on = _together(earning)
        times = [horizon, *([] if until is None else [until]), table.begun]
        times += [*table.days.values(), *table.earliest.values(), *table.promised.values()]
        unit, parts = lcm(*(time.denominator for time in times)), lcm(*(value.denominator for value in hanging_on.values()))
        self.table, self.teams = table, teams
        self.days = {name: int(days * unit) for name, days in table.days.items()}
        self.earliest = {name: int(day * unit) for name, day in table.earliest.items()}
        self.horizon = max(0, int((horizon - table.begun) * unit))
        self.until = None if until is None else int((until - table.begun) * unit)
        self.promised = {name: max(0, int((day - table.begun) * unit)) for name, day in table.promised.items()}
        hanging = frozenset(table.days if until is not None else ()).union(*(condition.works for condition in hanging_on))
        every = in_turn(sorted(table.days), table.requires)
        self.names = tuple(name for name in every if name in hanging)
        self.rest = tuple(name for name in every if name not in hanging)
        self.bit = {name: 1 << place for place, name in enumerate(self.names)}
        self.needs = {name: self.bits(needed for needed in table.requires[name] if needed in self.bit) for name in self.names}
        self.earning = [(int(value * parts), self._alternatives(condition)) for condition, value in hanging_on.items()]
        self._open: dict[int, tuple[int, tuple[tuple[int, int], ...]]] = {}

    def bits(self, names: Iterable[str]) -> int:
        return sum(self.bit[name] for name in names)

    def can_follow(self, done: int, bits: int, names: Iterable[str]) -> bool:
        """Whether some work can be done next: it is not yet, and all it requires is, or is part of it."""
        return not done & bits and all(not self.needs[name] & ~(done | bits) for name in names)

    def placed(self, order: Sequence[str]) -> dict[str, tuple[int, int, int]]:
        """Team, start and end of each piece."""
        return in_order(order, self.days, self.table.requires, self.teams, self.earliest, 0)

    def loses(self, order: Sequence[str]) -> int:
        """What an order of all the work loses until the horizon ends."""
        return self.loss({name: end for name, (_, _, end) in self.placed(order).items()})

    def loss(self, ends: Mapping[str, int]) -> int:
        """The value of everything for as long as it does not run, with each piece of work done at its moment."""
        return sum(value * min(self.horizon, _since(alternatives, ends)) for value, alternatives in self.earning)

    def is_in_time(self, order: Sequence[str]) -> bool:
        return self.until is None or max((end for _, _, end in self.placed(order).values()), default=0) <= self.until

    def lost(self, done: int, start: int, end: int) -> int:
        """What is lost between two moments while so much is done and no more."""
        start, end = min(start, self.horizon), min(end, self.horizon)
        never, later = self._still_open(done)
        return never * (end - start) + sum(value * (min(end, day) - start) for value, day in later if day > start)

    def worth(self, done: int) -> int:
        """The value of all that runs, now or once a promise is kept, with so much done."""
        return sum(value for value, alternatives in self.earning if self._needed(alternatives, done) < self.horizon)

    def _still_open(self, done: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        """With so much done and no more: the value of what does not run, and of what does from a later moment, with that moment."""
        if done not in self._open:
            found = [(value, self._needed(alternatives, done)) for value, alternatives in self.earning]
            never = sum(value for value, day in found if day >= self.horizon)
            self._open[done] = never, tuple((value, day) for value, day in found if 0 < day < self.horizon)
        return self._open[done]

    def _needed(self, alternatives: Sequence[_Alternative], done: int) -> int:
        return min(
            max((min((way.day for way in ways if not way.bits & ~done), default=self.horizon) for ways in aspects), default=0)
            for aspects in alternatives
        )

    def _alternatives(self, condition: Condition) -> tuple[_Alternative, ...]:
        return tuple(tuple(tuple(self._way(way) for way in ways) for ways in aspects) for aspects in condition.alternatives)

    def _way(self, works: frozenset[str]) -> Way:
        names = tuple(name for name in self.names if name in works)
        return Way(names, self.bits(names), max([0, *(self.promised[name] for name in works if name in self.promised)]))


def _together(earning: Iterable[tuple[Fraction, Condition]]) -> dict[Condition, Fraction]:
    """What all that runs on the same condition is worth, without what needs no work at all."""
    found: dict[Condition, Fraction] = {}
    for value, condition in earning:
        if not condition.is_met_at_once:
            found[condition] = found.get(condition, Fraction(0)) + value
    return found


def _since(alternatives: Sequence[_Alternative], ends: Mapping[str, int]) -> int:
    return min(
        max((min(max([way.day, *(ends[name] for name in way.names)]) for way in ways) for ways in aspects), default=0)
        for aspects in alternatives
    )


def in_turn(order: Sequence[str], requires: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The same order, but for what comes before something that it requires: that is moved behind it. What requires itself stays last."""
    placed: dict[str, None] = {}
    waiting, every = list(order), set(order)
    while waiting:
        left = []
        for name in waiting:
            if all(needed in placed or needed not in every for needed in requires[name]):
                placed[name] = None
            else:
                left.append(name)
        if len(left) == len(waiting):
            return (*placed, *left)
        waiting = left
    return tuple(placed)
