"""What to buy from a vendor: the plan and the work (decision model §3).

Candidates are built up plan by plan, work by work, the weightiest first, and compared lexicographically: fewest musts missed, most fit,
least cost, least time. A candidate above the budget ceiling or past the go-live limit is no candidate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from reqkit.decide.cost import cost_lines, fits, total_cost
from reqkit.decide.result import Configuration, Obstacle, Weights
from reqkit.decide.schedule import readiness
from reqkit.match.asked_verdict import worst
from reqkit.match.verdict import AskedVerdict, AspectVerdict, Offer, State, VendorMatch
from reqkit.match.work import WorkBook
from reqkit.model.brief import AskedItem, Brief, Decision, Priority
from reqkit.model.sheet import Plan
from reqkit.values.estimate import ZERO, Estimate

NO_WORK: frozenset[str] = frozenset()


class Satisfaction(NamedTuple):
    """What one thing asked is worth under a configuration (0..1), whether all of it is there, and in which state it is.

    `high` is what it would be worth if every unanswered aspect turned out true.
    """

    worth: Fraction
    high: Fraction
    state: State


_ZERO, _ONE = Fraction(0), Fraction(1)
_SILENT = Satisfaction(_ZERO, _ONE, State.UNANSWERED)
_MISSING = Satisfaction(_ZERO, _ZERO, State.UNAVAILABLE)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The configuration found, what it satisfies today and after its work, and why nothing can be bought, if so."""

    configuration: Configuration
    today: Mapping[str, Satisfaction]
    after: Mapping[str, Satisfaction]
    obstacles: tuple[Obstacle, ...]


class Chooser:
    """Finds the configuration of one vendor for one brief."""

    def __init__(self, brief: Brief, decision: Decision, weights: Weights, match: VendorMatch) -> None:
        self.brief, self.weights, self.match = brief, weights, match
        self.proportional = decision.partial == "proportional"
        self.book = WorkBook(brief.header, match.sheet, dict(match.works))
        self._fixed: dict[str, Satisfaction] = {}
        self._varying = self._split()

    def choose(self) -> Chosen:
        sheet, header = self.match.sheet, self.brief.header
        plans: list[Plan | None] = [plan for plan in sheet.plans if fits(plan, header)]
        candidates = [self._build_up(plan) for plan in plans or [None]]
        best = min(candidates, key=self._preference)
        today = self.satisfied(best.plan, NO_WORK)
        works = frozenset(work.id for work in best.works)
        return Chosen(best, today, self.satisfied(best.plan, works) if works else today, self._obstacles(best))

    def satisfied(self, plan: Plan | None, works: frozenset[str]) -> dict[str, Satisfaction]:
        """What everything asked is worth on a plan once some work is done."""
        index, missing = self._plan(plan)
        varying = {item: self._evaluate(verdict, index, missing, works) for item, verdict in self._varying.items()}
        return {item: varying.get(item) or self._fixed[item] for item in self.match.verdicts}

    def fit(self, satisfied: Mapping[str, Satisfaction]) -> Fraction:
        return self.weights.sum((item, found.worth) for item, found in satisfied.items())

    # --- candidates

    def _build_up(self, plan: Plan | None) -> Configuration:
        """Work ordered for one thing asked after another, musts first, as long as money and time allow."""
        chosen = NO_WORK
        best = self._configuration(plan, chosen)
        satisfied = self.satisfied(plan, chosen)
        for item in self._wanted():
            for works in self._ways(self.match.verdicts[item], plan):
                if works <= chosen:
                    continue
                attempt = self._configuration(plan, chosen | works)
                after = self.satisfied(plan, chosen | works)
                if self._obstacles(attempt) or self._goodness(after) <= self._goodness(satisfied):
                    continue
                chosen, best, satisfied = chosen | works, attempt, after
        return best

    def _wanted(self) -> list[str]:
        """What work could better, in the order in which it should be ordered."""
        items = [
            item for item, verdict in self._varying.items() if any(offer.works for aspect in verdict.every() for offer in aspect.offers)
        ]
        order = tuple(Priority)
        return sorted(items, key=lambda item: (order.index(self._asked(item).priority), -self.weights.items[item]))

    def _ways(self, verdict: AskedVerdict, plan: Plan | None) -> list[frozenset[str]]:
        """Sets of work that would satisfy a thing asked: per alternative, the cheapest way, then the one worth most."""
        index, missing = self._plan(plan)
        ways: list[frozenset[str]] = []
        for block in verdict.others or ((),):
            for by_worth in (False, True):
                needed: frozenset[str] = NO_WORK
                for aspect in (*verdict.aspects, *block):
                    offers = [offer for offer in aspect.offers if self._holds(offer, aspect, index, missing, None)]
                    if offers:
                        needed |= (max(offers, key=lambda offer: offer.worth) if by_worth else offers[0]).works
                if needed and needed not in ways:
                    ways.append(needed)
        return ways

    def _configuration(self, plan: Plan | None, ids: frozenset[str]) -> Configuration:
        works = tuple(self.match.works[name] for name in sorted(ids))
        lines = cost_lines(plan, works, self.match.sheet, self.book)
        timeline = self.match.sheet.vendor.implementation.timeline
        # Of a vendor that has not answered anything, silence about its implementation is no promise of day 0.
        unstated = ZERO if self.match.answered[0] else None
        before = unstated if timeline is None else timeline.days
        if timeline is not None and timeline.due is not None and self.brief.header.contract_on is not None:
            before = Estimate.exactly(max(0, (timeline.due - self.brief.header.contract_on).days))
        days = readiness(
            {work.id: work for work in works}, self.match.sheet.vendor.teams, self.brief.header.contract_on, self._value, before
        )
        return Configuration(plan, works, lines, total_cost(lines), days)

    def _value(self, work: str) -> Fraction:
        """The weight of everything asked that a piece of work serves."""
        return sum((self.weights.items[item] for item, verdict in self._varying.items() if work in verdict.works), Fraction(0))

    def _obstacles(self, configuration: Configuration) -> tuple[Obstacle, ...]:
        found = []
        ceiling, limit = self.brief.header.budget.ceiling, self.brief.header.days_to_go_live
        if ceiling is not None and configuration.cost is not None and configuration.cost.expected > ceiling:
            found.append(Obstacle.OVER_CEILING)
        if limit is not None and configuration.days is not None and configuration.days.expected > limit:
            found.append(Obstacle.TOO_LATE)
        return tuple(found)

    def _preference(self, candidate: Configuration) -> tuple[int, Fraction, Fraction, bool, Fraction, bool, Fraction]:
        """Smaller is better: what can be bought first, then musts, fit, cost and time; known before unknown."""
        musts, fit = self._goodness(self.satisfied(candidate.plan, frozenset(work.id for work in candidate.works)))
        cost, days = candidate.cost, candidate.days
        return (
            len(self._obstacles(candidate)),
            -musts,
            -fit,
            cost is None,
            cost.expected if cost else Fraction(0),
            days is None,
            days.expected if days else Fraction(0),
        )

    def _goodness(self, satisfied: Mapping[str, Satisfaction]) -> tuple[Fraction, Fraction]:
        """The weight of the musts that are met, and the fit. A must without weight still counts as a must."""
        met = [item for item, found in satisfied.items() if found.state in (State.AVAILABLE, State.CUSTOMIZABLE)]
        musts = sum(
            (self.weights.items[item] + Fraction(1, 10**6) for item in met if self._asked(item).priority is Priority.MUST), Fraction(0)
        )
        return musts, self.fit(satisfied)

    # --- satisfaction

    def _split(self) -> dict[str, AskedVerdict]:
        """What hangs on the plan or the work; all the rest is worked out once."""
        plain = not any(plan.without for plan in self.match.sheet.plans)
        varying = {}
        for item, verdict in self.match.verdicts.items():
            every = verdict.every()
            if plain and all(offer.plan == 0 and not offer.works for aspect in every for offer in aspect.offers):
                self._fixed[item] = self._evaluate(verdict, 0, (), NO_WORK)
            else:
                varying[item] = verdict
        return varying

    def _evaluate(self, verdict: AskedVerdict, plan: int, missing: tuple[str, ...], works: frozenset[str]) -> Satisfaction:
        needed = [self._aspect(aspect, plan, missing, works) for aspect in verdict.aspects]
        blocks = [[self._aspect(aspect, plan, missing, works) for aspect in block] for block in verdict.others] or [[]]
        return max(
            (self._combined([*needed, *block]) for block in blocks), key=lambda found: (-found.state.badness, found.worth, found.high)
        )

    def _combined(self, aspects: list[Satisfaction]) -> Satisfaction:
        if len(aspects) == 1:
            return aspects[0]
        mean, high = _mean([aspect.worth for aspect in aspects]), _mean([aspect.high for aspect in aspects])
        state = worst(aspect.state for aspect in aspects)
        if self.proportional:
            return Satisfaction(mean, high, state)
        met = state in (State.AVAILABLE, State.CUSTOMIZABLE)
        return Satisfaction(mean if met else _ZERO, high if state is not State.UNAVAILABLE else _ZERO, state)

    def _aspect(self, verdict: AspectVerdict, plan: int, missing: tuple[str, ...], works: frozenset[str]) -> Satisfaction:
        if verdict.state is State.UNANSWERED:
            return _SILENT
        best: Offer | None = None
        for offer in verdict.offers:
            if self._holds(offer, verdict, plan, missing, works) and (best is None or offer.worth > best.worth):
                best = offer
        if best is None:
            return _MISSING
        return Satisfaction(best.worth, best.worth, best.state)

    def _holds(self, offer: Offer, aspect: AspectVerdict, plan: int, missing: tuple[str, ...], works: frozenset[str] | None) -> bool:
        """Whether an offer is had on a plan with some work done (None: with any work)."""
        if offer.plan > plan or (works is not None and not offer.works <= works):
            return False
        return not any(_is_about(name, aspect.aspect.key) for name in missing)

    def _plan(self, plan: Plan | None) -> tuple[int, tuple[str, ...]]:
        """A plan's place and what it goes without; with no plan known, nothing is held back by it."""
        if plan is None:
            return len(self.match.sheet.plans), ()
        return self.match.sheet.plans.index(plan), plan.without

    def _asked(self, item: str) -> AskedItem:
        return self.match.verdicts[item].asked.item


def _mean(values: list[Fraction]) -> Fraction:
    first = values[0]
    return first if all(value is first for value in values) else sum(values, _ZERO) / len(values)


def _is_about(name: str, key: str) -> bool:
    """Whether a capability, parameter or option named in `without` covers an aspect."""
    return key == name or key.startswith((f"{name}.", f"{name}="))
