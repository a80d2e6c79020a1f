"""The configuration of a vendor on one plan as a mixed-integer programme (decision model §3), solved with HiGHS.

One binary variable per piece of work; what everything asked is then worth follows from continuous ones: a block of aspects counts as far
as each of its aspects is offered, and an offer as far as every piece of work it needs is ordered. The objectives are taken one after the
other, each kept at its best while the next is sought: musts met by weight and by number, fit, known before unknown cost, cost, known
before unknown time, time.

When work is done depends on the schedule, which no linear programme knows: it works with what must hold of any schedule, the days of all
work within the days of all teams, and a solution that turns out late is ruled out by a cut of its own.
Fractions become floating-point numbers here; whoever asks has to evaluate what is found exactly.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from reqkit.decide.knapsack.solver import InfeasibleError, Model, Objective, add_row
from reqkit.values.record import record

if TYPE_CHECKING:
    from highspy import Highs

Measure = tuple[Objective, Objective]
"""A sum to be kept small, and whether it is known at all."""
Way = tuple[frozenset[str], Fraction]
"""An offer: the work it needs, and what the aspect is then worth."""

SLACK = 1e-7
"""By so much an objective may fall short of its best while the next is sought, and a limit be passed: above what HiGHS may miss a row by,
below any difference that matters. What passes a limit is refused exactly, by a cut."""
MAX_CUTS = 1000
"""Divided by the square of the number of pieces: so many configurations that a schedule on several teams makes late are ruled out one by
one. After that exactness is given up, and the time for building taken as shorter by `SHORTER`, again and again, until what is found can be
bought."""
SHORTER = Fraction(19, 20)
MAX_SHORTER = 40


@record
class Block:
    """Aspects that count together: `groups` are the ways to have each, with how many aspects have just these.

    Together they are worth `share` of all there is at most. With `whole` they count only all at once, and then meet a must of weight `must`
    (None: none). Of the blocks with the same `item` one counts.
    """

    item: str
    groups: Mapping[tuple[Way, ...], int]
    share: Fraction
    whole: bool
    must: Fraction | None = None


@record
class Piece:
    """A piece of work: what it costs, how many days a team is at it (None: not known), and what it requires.

    Where it is `promised`, the days are those until its date from when building begins, and no team's.
    """

    cost: Fraction | None
    days: Fraction | None
    promised: bool
    requires: tuple[str, ...]


@record
class Limits:
    """`money` is left for work, `days` for building on `teams` in parallel; None: as much as it takes.

    With `only_priced` work without a price cannot be ordered.
    """

    money: Fraction | None
    days: Fraction | None
    teams: int
    only_priced: bool = False


def ways_of(offers: Iterable[Way]) -> tuple[Way, ...]:
    """The offers that are not as good as another that needs no more work, in an order of their own."""
    every = dict.fromkeys(offers)
    kept = [
        (works, worth)
        for works, worth in every
        if not any((more, better) != (works, worth) and more <= works and better >= worth for more, better in every)
    ]
    return tuple(sorted(kept, key=lambda way: (sorted(way[0]), way[1])))


def grouped(aspects: Iterable[tuple[Way, ...]]) -> Mapping[tuple[Way, ...], int]:
    """Aspects that can be had in the same ways are one, counted as often as it comes."""
    return Counter(aspects)


@record
class Solution:
    """The work to order; `proven` unless exactness was given up."""

    works: frozenset[str]
    proven: bool


@dataclass
class Programme:
    """The programme of one plan. `blocks` are all that work can better."""

    pieces: Mapping[str, Piece]
    blocks: Sequence[Block]
    limits: Limits
    _model: Model = field(init=False)
    _deadline: int = field(init=False, default=0)

    def best(self, cannot_be_bought: Callable[[frozenset[str]], bool], known: Sequence[float] = ()) -> Solution | None:
        """The work to order; None where none was found that can be bought.

        `known` are the best values of the first objectives, weight and number of musts and fit, where they are known already.
        """
        self._model = model = Model()
        self._x = {name: model.column(1, whole=True) for name in sorted(self.pieces)}
        self._musts: dict[int, float] = {}
        self._fit: dict[int, float] = {}
        for name in self._x:
            for needed in self.pieces[name].requires:
                if needed in self._x:
                    model.row({self._x[name]: 1, self._x[needed]: -1}, high=0)
        self._add_blocks()
        measures = (self._add_money(), self._add_time())
        first = [self._musts, dict.fromkeys(self._musts, 1.0), self._fit]
        for objective, value in zip(first, known, strict=False):
            if objective:
                model.row(objective, low=value - SLACK)
        highs = model.loaded()
        days = self.limits.days
        cuts = MAX_CUTS // len(self.pieces) ** 2
        for attempt in range(cuts + MAX_SHORTER):
            found = self._lexicographic(highs, first[len(known) :], measures)
            if found is None:
                return None
            if not cannot_be_bought(found):
                return Solution(found, attempt <= cuts)
            if attempt >= cuts and days is not None:
                days *= SHORTER
                highs.changeRowBounds(self._deadline, -math.inf, float(days))
                continue
            chosen = {column: 1.0 if name in found else -1.0 for name, column in self._x.items()}
            add_row(highs, chosen, high=len(found) - 1)
        return None

    def _lexicographic(self, highs: Highs, first: Sequence[Objective], measures: Sequence[Measure]) -> frozenset[str] | None:
        """Each objective is maximized and then kept; the rows that keep them go again afterwards. What is not known is not compared."""
        rows = highs.getNumRow()
        try:
            values: Sequence[float] = ()
            for objective in first:
                values = self._kept(highs, objective, values)
            for measured, is_open in measures:
                values = self._kept(highs, is_open, values)
                if not any(values[column] > 0.5 for column in is_open):
                    values = self._kept(highs, measured, values)
            values = values or self._model.solved(highs, {})
        except InfeasibleError:
            return None
        finally:
            if highs.getNumRow() > rows:
                highs.deleteRows(highs.getNumRow() - rows, list(range(rows, highs.getNumRow())))
        return frozenset(name for name, column in self._x.items() if values[column] > 0.5)

    def _kept(self, highs: Highs, objective: Objective, values: Sequence[float]) -> Sequence[float]:
        """The values at the best of an objective, which must stay as good from now on; the same values where there is no objective."""
        if not objective:
            return values
        found = self._model.solved(highs, objective)
        reached = sum(weight * found[column] for column, weight in objective.items())
        add_row(highs, objective, low=reached - SLACK * max(1.0, abs(reached)))
        return found

    def _add_blocks(self) -> None:
        model = self._model
        of_item: dict[tuple[str, bool], list[int]] = {}
        for block in self.blocks:
            counted = model.column(1)
            of_item.setdefault((block.item, block.whole), []).append(counted)
            size = sum(block.groups.values())
            for ways, times in block.groups.items():
                offers: dict[int, float] = {}
                needing: dict[str, dict[int, float]] = {}
                for works, worth in ways:
                    offered = model.column(1)
                    offers[offered] = 1.0
                    if block.share and worth:
                        self._fit[offered] = float(block.share * worth * times / size)
                    for name in works:
                        needing.setdefault(name, {})[offered] = 1.0
                model.row({**offers, counted: -1.0}, low=0 if block.whole else None, high=0)
                for name, columns in needing.items():
                    model.row({**columns, self._x[name]: -1.0}, high=0)
            if block.must is not None:
                self._musts[counted] = float(block.must)
        for alternatives in of_item.values():
            if len(alternatives) > 1:
                model.row(dict.fromkeys(alternatives, 1.0), high=1)

    def _add_money(self) -> Measure:
        """The objectives: cost, and that it is known."""
        cost = {self._x[name]: float(piece.cost) for name, piece in self.pieces.items() if piece.cost}
        open_ended = self._is_open(name for name, piece in self.pieces.items() if piece.cost is None)
        if self.limits.only_priced and open_ended:
            self._model.row(dict.fromkeys(open_ended, 1.0), high=0)
        if self.limits.money is not None:
            released = dict.fromkeys(open_ended, -sum(cost.values()))
            self._model.row({**cost, **released}, high=float(self.limits.money) + SLACK)
        return {column: -amount for column, amount in cost.items()}, open_ended

    def _add_time(self) -> Measure:
        """The objectives: the day on which all is done, and that it is known. Neither the teams nor a promised date can be beaten."""
        days = {self._x[name]: float(piece.days) for name, piece in self.pieces.items() if piece.days and not piece.promised}
        promised = {self._x[name]: float(piece.days) for name, piece in self.pieces.items() if piece.days and piece.promised}
        open_ended = self._is_open(name for name, piece in self.pieces.items() if piece.days is None)
        if not days and not promised:
            return {}, open_ended
        longest = sum(days.values()) + max(promised.values(), default=0.0)
        done = self._model.column(longest)
        self._model.row({**days, done: -float(self.limits.teams)}, high=0)
        for column, on in promised.items():
            self._model.row({column: on, done: -1.0}, high=0)
        if self.limits.days is not None:
            self._deadline = len(self._model.rows)
            self._model.row({done: 1.0, **dict.fromkeys(open_ended, -longest)}, high=float(self.limits.days) + SLACK)
        return {done: -1.0}, open_ended

    def _is_open(self, unknown: Iterable[str]) -> dict[int, float]:
        """Whether a sum holds something unknown, so that nobody can say it exceeds a limit: a column, and the objective that it is not."""
        columns = [self._x[name] for name in unknown]
        if not columns:
            return {}
        found = self._model.column(1, whole=True)
        for column in columns:
            self._model.row({column: 1.0, found: -1.0}, high=0)
        self._model.row({**dict.fromkeys(columns, -1.0), found: 1.0}, high=0)
        return {found: -1.0}
