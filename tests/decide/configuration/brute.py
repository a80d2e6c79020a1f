"""Every plan with every set of work, one by one: what the product finds by cleverer ways, found by patience."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from reqkit.decide.cost.cost import cost_lines, fits, total_cost
from reqkit.decide.delivery.delivery import implementation_days, importance
from reqkit.decide.result import Weights
from reqkit.decide.satisfaction import Satisfactions
from reqkit.match.schedule import readiness
from reqkit.match.verdict import VendorMatch
from reqkit.match.work import WorkBook
from reqkit.model.brief import Brief, Priority
from reqkit.model.sheet import Plan


@dataclass(frozen=True)
class Tried:
    plan: Plan | None
    works: frozenset[str]
    musts: tuple[int, int]
    fit: Fraction
    cost: Fraction | None
    days: Fraction | None
    over: bool
    late: bool

    @property
    def worse_by(self) -> tuple[object, ...]:
        price = (self.cost is None, self.cost or 0)
        return self.over + self.late, tuple(-part for part in self.musts), -self.fit, price, (self.days is None, self.days or 0)


class Brute:
    """All configurations of one vendor."""

    def __init__(self, brief: Brief, weights: Weights, match: VendorMatch) -> None:
        self.brief, self.weights, self.match = brief, weights, match
        self.book = WorkBook(brief.header, match.sheet, dict(match.works))
        self.satisfactions = Satisfactions(match, proportional=brief.decision.partial == "proportional")
        self.values = {name: importance(name, self.satisfactions, weights) for name in match.works}
        self.before = implementation_days(match, brief.header)
        self.all = tuple(self._every())

    def best(self) -> Tried:
        """A plan with work only where the plan itself can be bought."""
        bare = [one for one in self.all if not one.works]
        within = [one for one in self.all if not one.over and not one.late and one.plan in self._open(bare)]
        return min(within or bare, key=lambda one: one.worse_by)

    def frontier(self) -> list[tuple[Fraction, Fraction]]:
        """Every cost and fit that nothing beats in both, whatever the ceiling."""
        found = {(one.cost, one.fit) for one in self.all if one.cost is not None and not one.late}
        return sorted(one for one in found if not any(other != one and other[0] <= one[0] and other[1] >= one[1] for other in found))

    def _open(self, bare: list[Tried]) -> list[Plan | None]:
        return [one.plan for one in bare if not one.over and not one.late]

    def _every(self) -> Iterator[Tried]:
        names = sorted(self.match.works)
        plans: list[Plan | None] = [plan for plan in self.match.sheet.plans if fits(plan, self.brief.header)]
        for plan in plans or [None]:
            for size in range(len(names) + 1):
                for chosen in combinations(names, size):
                    works = frozenset(chosen)
                    if all(works.issuperset(self.match.works[name].requires) for name in chosen):
                        yield self._tried(plan, works)

    def _tried(self, plan: Plan | None, works: frozenset[str]) -> Tried:
        header = self.brief.header
        found = self.satisfactions.every(plan, works)
        met = [asked.id for asked in self.brief.asked if asked.item.priority is Priority.MUST and found[asked.id].is_met]
        ordered = {name: self.match.works[name] for name in sorted(works)}
        cost = total_cost(cost_lines(plan, ordered.values(), self.match.sheet, self.book))
        days = readiness(ordered, self.match.sheet.vendor.teams, header.contract_on, self.values.__getitem__, self.before)
        ceiling, limit = header.budget.ceiling, header.days_to_go_live
        return Tried(
            plan=plan,
            works=works,
            musts=(sum(self.weights.units[item] for item in met), len(met)),
            fit=self.weights.sum((item, one.worth) for item, one in found.items()),
            cost=None if cost is None else cost.expected,
            days=None if days is None else days.expected,
            over=ceiling is not None and cost is not None and cost.expected > ceiling,
            late=limit is not None and days is not None and days.expected > limit,
        )
