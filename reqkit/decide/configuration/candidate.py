"""A configuration as a candidate: what a plan and some work come to, and which of two is better (decision model §3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from reqkit.decide.configuration.workload import Workload
from reqkit.decide.cost.cost import cost_lines, total_cost, work_lines
from reqkit.decide.delivery.delivery import implementation_days, importance
from reqkit.decide.result import Configuration, Obstacle, Weights
from reqkit.decide.satisfaction import NO_WORK, Satisfaction, Satisfactions
from reqkit.match.schedule import readiness
from reqkit.match.verdict import VendorMatch
from reqkit.match.work import WorkBook
from reqkit.model.brief import Brief, Decision, Priority
from reqkit.model.sheet import Plan
from reqkit.values.estimate import Estimate
from reqkit.values.record import record

_NOTHING = Fraction(0)


class Aim(Enum):
    """What a configuration is chosen for: everything in its order, or the musts alone, or the fit alone, at the least cost."""

    ALL = "all"
    MUSTS = "musts"
    FIT = "fit"


class Goodness(NamedTuple):
    """What a configuration is good for, the first before the next: the weight of the musts met, their number, the fit.

    Weight and fit are in the whole numbers of `Weights.units`. A must without weight still counts as a must.
    """

    musts_weight: int
    musts: int
    fit: Fraction

    def towards(self, aim: Aim) -> Goodness:
        """Without what does not count."""
        if aim is Aim.ALL:
            return self
        return Goodness(0, 0, self.fit) if aim is Aim.FIT else Goodness(self.musts_weight, self.musts, _NOTHING)


class Price(NamedTuple):
    """An expected cost; the known before the unknown."""

    is_unknown: bool
    amount: Fraction

    @property
    def is_nothing(self) -> bool:
        return not self.is_unknown and not self.amount


_UNKNOWN_PRICE = Price(True, _NOTHING)


@record(eq=False)
class Candidate:
    """A plan and work to order, with what everything asked is then worth."""

    plan: Plan | None
    works: frozenset[str]
    satisfied: Mapping[str, Satisfaction]
    goodness: Goodness
    price: Price


class Candidates:
    """One vendor's for one brief."""

    def __init__(self, brief: Brief, decision: Decision, weights: Weights, match: VendorMatch, known: Candidates | None = None) -> None:
        """`known`: those under other limits of money and time, of which all that does not hang on these is taken over."""
        self.brief, self.weights, self.match = brief, weights, match
        self.book = WorkBook(brief.header, match.sheet, dict(match.works))
        self.musts = frozenset(asked.id for asked in brief.asked if asked.item.priority is Priority.MUST)
        if known is None:
            self.satisfactions = Satisfactions(match, proportional=decision.partial == "proportional")
            self.prices = {name: _price(total_cost(work_lines(work, self.book))) for name, work in match.works.items()}
            self.importance = {name: importance(name, self.satisfactions, weights) for name in match.works}
            self._bare: dict[str | None, Candidate] = {}
        else:
            self.satisfactions, self.prices, self.importance = known.satisfactions, known.prices, known.importance
            self._bare = known._bare
        self._days: dict[frozenset[str], Estimate | None] = {}
        self.possible: dict[tuple[str | None, str], bool] = {}
        """Whether a piece of work is within the limits by itself, on a plan."""
        self.before = implementation_days(match, brief.header)
        amounts = {name: None if price.is_unknown else price.amount for name, price in self.prices.items()}
        self.load = Workload(brief.header, match, amounts, self.before, self.importance)

    def revised(self, match: VendorMatch, items: Collection[str]) -> Candidates:
        """Of the same vendor where other verdicts hold on these things asked; what hangs on none of them is kept."""
        other = copy(self)
        other.match, other.satisfactions = match, self.satisfactions.revised(match, items)
        other.importance = {name: importance(name, other.satisfactions, self.weights) for name in match.works}
        other.before = implementation_days(match, self.brief.header)
        other._bare = {}
        if other.before != self.before:
            other.possible = {}
        if other.importance != self.importance or other.before != self.before:
            other._days = {}
            other.load = self.load.revised(other.before, other.importance)
        return other

    def bare(self, plan: Plan | None) -> Candidate:
        """A plan without work."""
        name = plan.id if plan else None
        if name not in self._bare:
            satisfied = self.satisfactions.every(plan, NO_WORK)
            met = [item for item in self.musts if satisfied[item].is_met]
            fit = self.weights.sum((item, found.worth) for item, found in satisfied.items()) * self.weights.whole
            goodness = Goodness(sum(self.weights.units[item] for item in met), len(met), fit)
            price = _price(total_cost(cost_lines(plan, (), self.match.sheet, self.book)))
            self._bare[name] = Candidate(plan, NO_WORK, satisfied, goodness, price)
        return self._bare[name]

    def moved(self, candidate: Candidate, works: frozenset[str]) -> Candidate:
        """The same with other work: only what that work serves is looked at again."""
        satisfied = dict(candidate.satisfied)
        weight, musts, fit = candidate.goodness
        parts: dict[int, int] = {}
        for item in self.satisfactions.served_by(works ^ candidate.works):
            before, now = satisfied[item], self.satisfactions.of(item, candidate.plan, works)
            if now is before:
                continue
            satisfied[item], units = now, self.weights.units[item]
            for worth, times in ((now.worth, units), (before.worth, -units)) if now.worth is not before.worth else ():
                parts[worth.denominator] = parts.get(worth.denominator, 0) + times * worth.numerator
            if item in self.musts and now.is_met is not before.is_met:
                sign = 1 if now.is_met else -1
                weight, musts = weight + sign * units, musts + sign
        fit += sum((Fraction(share, part) for part, share in parts.items()), _NOTHING)
        return Candidate(candidate.plan, works, satisfied, Goodness(weight, musts, fit), self.price_of(candidate.plan, works))

    def configuration(self, candidate: Candidate) -> Configuration:
        works = tuple(self.match.works[name] for name in sorted(candidate.works))
        lines = cost_lines(candidate.plan, works, self.match.sheet, self.book)
        return Configuration(candidate.plan, works, lines, total_cost(lines), self.readiness(candidate.works))

    def readiness(self, works: frozenset[str]) -> Estimate | None:
        if works not in self._days:
            vendor, contract = self.match.sheet.vendor, self.brief.header.contract_on
            named = {name: self.match.works[name] for name in sorted(works)}
            self._days[works] = readiness(named, vendor.teams, contract, self.importance.__getitem__, self.before)
        return self._days[works]

    def price_of(self, plan: Plan | None, works: frozenset[str]) -> Price:
        parts = [self.bare(plan).price, *(self.prices[name] for name in works)]
        if any(part.is_unknown for part in parts):
            return _UNKNOWN_PRICE
        return Price(False, sum((part.amount for part in parts), _NOTHING))

    # --- limits and preferences

    def obstacles(self, candidate: Candidate) -> tuple[Obstacle, ...]:
        over = (Obstacle.OVER_CEILING,) if self.is_over_ceiling(candidate.price) else ()
        return (*over, Obstacle.TOO_LATE) if self._is_late(candidate) else over

    def is_over_ceiling(self, price: Price) -> bool:
        ceiling = self.brief.header.budget.ceiling
        return ceiling is not None and not price.is_unknown and price.amount > ceiling

    def _is_late(self, candidate: Candidate) -> bool:
        limit = self.brief.header.days_to_go_live
        if limit is None:
            return False
        days = self.readiness(candidate.works)
        return days is not None and days.expected > limit

    def preference(self, candidate: Candidate, aim: Aim) -> tuple[object, ...]:
        """Smaller is better: what can be bought first."""
        weight, musts, fit = candidate.goodness.towards(aim)
        return len(self.obstacles(candidate)), -weight, -musts, -fit, candidate.price, self.delay(candidate.works)

    def delay(self, works: frozenset[str]) -> tuple[bool, Fraction, int]:
        """Smaller is better: a known readiness before an unknown one, the sooner first, then less work."""
        days = self.readiness(works)
        return days is None, days.expected if days else _NOTHING, len(works)


def _price(estimate: Estimate | None) -> Price:
    return _UNKNOWN_PRICE if estimate is None else Price(False, estimate.expected)
