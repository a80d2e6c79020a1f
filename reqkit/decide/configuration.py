"""What to buy from a vendor: the plan and the work (decision model §3).

For each plan work is ordered for one thing asked after another, the weightiest first; what comes of it is then bettered step by step, by
ordering more, by ordering less, by one thing in place of another, until no step betters it. Configurations are compared
lexicographically: fewest musts missed, most fit, least cost, least time, least work. One above the budget ceiling or past the go-live
limit is never stepped to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from reqkit.decide.cost import cost_lines, fits, total_cost, work_lines
from reqkit.decide.result import Configuration, Obstacle, Weights
from reqkit.decide.satisfaction import NO_WORK, Satisfaction, Satisfactions, open_to_silence
from reqkit.match.schedule import days_until, readiness
from reqkit.match.verdict import VendorMatch
from reqkit.match.work import WorkBook
from reqkit.model.brief import Brief, Decision, Priority
from reqkit.model.sheet import Plan
from reqkit.values.estimate import ZERO, Estimate

__all__ = ["Chooser", "Chosen", "Satisfaction"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The configuration found, what it satisfies today and after its work, and why nothing can be bought, if so."""

    configuration: Configuration
    today: Mapping[str, Satisfaction]
    after: Mapping[str, Satisfaction]
    obstacles: tuple[Obstacle, ...]


class _Goodness(NamedTuple):
    """What a configuration is good for, the first before the next: the weight of the musts met, their number, the fit.

    Weight and fit are in the whole numbers of `Weights.units`. A must without weight still counts as a must.
    """

    musts_weight: int
    musts: int
    fit: Fraction


class _Price(NamedTuple):
    """An expected cost; the known before the unknown."""

    is_unknown: bool
    amount: Fraction


_NOTHING = Fraction(0)
_UNKNOWN_PRICE = _Price(True, _NOTHING)


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """A plan and work to order, with what everything asked is then worth."""

    plan: Plan | None
    works: frozenset[str]
    satisfied: Mapping[str, Satisfaction]
    goodness: _Goodness
    price: _Price

    @property
    def worse_by(self) -> tuple[int, int, Fraction, _Price]:
        """Smaller is better."""
        return -self.goodness.musts_weight, -self.goodness.musts, -self.goodness.fit, self.price


class Chooser:
    """Finds the configuration of one vendor for one brief."""

    def __init__(self, brief: Brief, decision: Decision, weights: Weights, match: VendorMatch) -> None:
        self.brief, self.weights, self.match = brief, weights, match
        self.book = WorkBook(brief.header, match.sheet, dict(match.works))
        self._satisfactions = Satisfactions(match, proportional=decision.partial == "proportional")
        self._musts = frozenset(asked.id for asked in brief.asked if asked.item.priority is Priority.MUST)
        self._prices = {name: _price(total_cost(work_lines(work, self.book))) for name, work in match.works.items()}
        self._values = {name: self._value(name) for name in match.works}
        self._base_prices: dict[str, _Price] = {}
        self._days: dict[frozenset[str], Estimate | None] = {}
        self._before = self._implementation_days()

    def choose(self) -> Chosen:
        plans: list[Plan | None] = [plan for plan in self.match.sheet.plans if fits(plan, self.brief.header)]
        plans = plans or [None]
        candidates = [self._bettered(self._built_up(plan)) for plan in plans]
        works = min(candidates, key=self._preference).works
        candidates += [self._bettered(self._candidate(plan, works)) for plan in plans if len(plans) > 1]
        best = min(candidates, key=self._preference)
        return Chosen(
            self._configuration(best),
            self.satisfied(best.plan, NO_WORK),
            self.satisfied(best.plan, best.works),
            self._obstacles(best),
        )

    def satisfied(self, plan: Plan | None, works: frozenset[str]) -> dict[str, Satisfaction]:
        """What everything asked is worth on a plan once some work is done."""
        with_all_work = self._satisfactions.every(plan, frozenset(self.match.works))
        return open_to_silence(self._satisfactions.every(plan, works), with_all_work)

    def fit(self, satisfied: Mapping[str, Satisfaction]) -> Fraction:
        return self.weights.sum((item, found.worth) for item, found in satisfied.items())

    # --- the search

    def _built_up(self, plan: Plan | None) -> _Candidate:
        """Work ordered for one thing asked after another, musts first, as long as money and time allow."""
        return self._filled_up(self._candidate(plan, NO_WORK), avoided=NO_WORK)

    def _filled_up(self, best: _Candidate, avoided: frozenset[str]) -> _Candidate:
        for item in self._wanted():
            for way in self._satisfactions.ways(item, best.plan):
                if way <= best.works or way & avoided:
                    continue
                attempt = self._moved(best, best.works | way)
                if attempt.goodness > best.goodness and not self._obstacles(attempt):
                    best = attempt
        return best

    def _wanted(self) -> list[str]:
        """What work could better, in the order in which it should be ordered."""
        order = tuple(Priority)
        priorities = {asked.id: order.index(asked.item.priority) for asked in self.brief.asked}
        return sorted(self._satisfactions.improvable(), key=lambda item: (priorities[item], -self.weights.units[item]))

    def _bettered(self, candidate: _Candidate) -> _Candidate:
        """The best that steps lead to, the best step first."""
        if self._obstacles(candidate):
            return candidate
        ways = {way for item in self._satisfactions.improvable() for way in self._satisfactions.ways(item, candidate.plan)}
        every_way = sorted(ways, key=sorted)
        most = self._moved(candidate, frozenset(self.match.works)).goodness
        while True:
            best = candidate
            for works in self._steps(candidate, every_way, can_do_more=candidate.goodness != most):
                price = self._price_of(candidate.plan, works)
                if self._is_over_ceiling(price) or (best.goodness == most and price > best.price):
                    continue
                attempt = self._moved(candidate, works)
                if self._is_better(attempt, best):
                    best = attempt
            if best is candidate:
                return candidate
            candidate = best

    def _steps(self, candidate: _Candidate, ways: list[frozenset[str]], *, can_do_more: bool) -> Iterator[frozenset[str]]:
        """The work of a candidate without some of it, with some more, and with some, or as much as can be, in place of other."""
        works = candidate.works
        more = [way for way in ways if not way <= works]
        for kept in (*self._lessened(works), works):
            if kept != works:
                yield kept
                if can_do_more:
                    yield self._filled_up(self._moved(candidate, kept), avoided=works - kept).works
            for way in more:
                yield kept | way

    def _lessened(self, works: frozenset[str]) -> list[frozenset[str]]:
        """The work that is left without one piece and what requires it, or without all that serves one thing asked alone."""
        alone: dict[str, set[str]] = {}
        for work in works:
            served = self._satisfactions.served_by((work,))
            if len(served) == 1:
                alone.setdefault(next(iter(served)), set()).add(work)
        dropped = [{work} for work in works] + list(alone.values())
        found = {self._without(works, names) for names in dropped}
        return sorted(found, key=sorted)

    def _without(self, works: frozenset[str], dropped: set[str]) -> frozenset[str]:
        kept = works - dropped
        while True:
            standing = frozenset(name for name in kept if all(needed in kept for needed in self.match.works[name].requires))
            if standing == kept:
                return kept
            kept = standing

    def _is_better(self, one: _Candidate, other: _Candidate) -> bool:
        """Whether it is, and comes in time."""
        if one.worse_by > other.worse_by:
            return False
        if one.worse_by == other.worse_by and self._delay(one) >= self._delay(other):
            return False
        return not self._is_late(one)

    # --- candidates

    def _candidate(self, plan: Plan | None, works: frozenset[str]) -> _Candidate:
        satisfied = self._satisfactions.every(plan, works)
        met = [item for item in self._musts if satisfied[item].is_met]
        units = self.weights.units
        goodness = _Goodness(sum(units[item] for item in met), len(met), self.fit(satisfied) * self.weights.whole)
        return _Candidate(plan, works, satisfied, goodness, self._price_of(plan, works))

    def _moved(self, candidate: _Candidate, works: frozenset[str]) -> _Candidate:
        """The same with other work: only what that work serves is looked at again."""
        satisfied = dict(candidate.satisfied)
        weight, musts, fit = candidate.goodness
        for item in self._satisfactions.served_by(works ^ candidate.works):
            before, now = satisfied[item], self._satisfactions.of(item, candidate.plan, works)
            if now is before:
                continue
            satisfied[item], units = now, self.weights.units[item]
            if now.worth != before.worth:
                fit += units * (now.worth - before.worth)
            if item in self._musts and now.is_met is not before.is_met:
                sign = 1 if now.is_met else -1
                weight, musts = weight + sign * units, musts + sign
        return _Candidate(candidate.plan, works, satisfied, _Goodness(weight, musts, fit), self._price_of(candidate.plan, works))

    def _configuration(self, candidate: _Candidate) -> Configuration:
        works = tuple(self.match.works[name] for name in sorted(candidate.works))
        lines = cost_lines(candidate.plan, works, self.match.sheet, self.book)
        return Configuration(candidate.plan, works, lines, total_cost(lines), self._readiness(candidate.works))

    def _price_of(self, plan: Plan | None, works: frozenset[str]) -> _Price:
        parts = [self._price_without_work(plan), *(self._prices[name] for name in works)]
        if any(part.is_unknown for part in parts):
            return _UNKNOWN_PRICE
        return _Price(False, sum((part.amount for part in parts), _NOTHING))

    def _price_without_work(self, plan: Plan | None) -> _Price:
        key = "" if plan is None else plan.id
        if key not in self._base_prices:
            self._base_prices[key] = _price(total_cost(cost_lines(plan, (), self.match.sheet, self.book)))
        return self._base_prices[key]

    def _readiness(self, works: frozenset[str]) -> Estimate | None:
        if works not in self._days:
            vendor, contract = self.match.sheet.vendor, self.brief.header.contract_on
            named = {name: self.match.works[name] for name in sorted(works)}
            self._days[works] = readiness(named, vendor.teams, contract, self._values.__getitem__, self._before)
        return self._days[works]

    def _implementation_days(self) -> Estimate | None:
        """Of a vendor that has not answered anything, silence about its implementation is no promise of day 0."""
        timeline, contract = self.match.sheet.vendor.implementation.timeline, self.brief.header.contract_on
        if timeline is None:
            return ZERO if self.match.answered[0] else None
        if timeline.due is not None and contract is not None:
            return Estimate.exactly(days_until(timeline.due, contract))
        return timeline.days

    def _value(self, work: str) -> Fraction:
        """The weight of everything asked that a piece of work serves."""
        return Fraction(sum(self.weights.units[item] for item in self._satisfactions.served_by((work,))), self.weights.whole)

    # --- limits and preferences

    def _obstacles(self, candidate: _Candidate) -> tuple[Obstacle, ...]:
        over = (Obstacle.OVER_CEILING,) if self._is_over_ceiling(candidate.price) else ()
        return (*over, Obstacle.TOO_LATE) if self._is_late(candidate) else over

    def _is_over_ceiling(self, price: _Price) -> bool:
        ceiling = self.brief.header.budget.ceiling
        return ceiling is not None and not price.is_unknown and price.amount > ceiling

    def _is_late(self, candidate: _Candidate) -> bool:
        limit = self.brief.header.days_to_go_live
        if limit is None:
            return False
        days = self._readiness(candidate.works)
        return days is not None and days.expected > limit

    def _preference(self, candidate: _Candidate) -> tuple[object, ...]:
        """Smaller is better: what can be bought first."""
        return len(self._obstacles(candidate)), candidate.worse_by, self._delay(candidate)

    def _delay(self, candidate: _Candidate) -> tuple[bool, Fraction, int]:
        """Smaller is better: a known readiness before an unknown one, the sooner first, then less work."""
        days = self._readiness(candidate.works)
        return days is None, days.expected if days else _NOTHING, len(candidate.works)


def _price(estimate: Estimate | None) -> _Price:
    return _UNKNOWN_PRICE if estimate is None else _Price(False, estimate.expected)
