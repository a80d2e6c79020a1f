"""One vendor with some of its answers changed: what it could come to at most or at least, and what it does come to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.cost.cost import cost_lines, fits, total_cost
from reqkit.decide.delivery.delivery import implementation_days
from reqkit.decide.ranking import Appraisal, appraise, cost_value, time_value
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.satisfaction import NO_WORK, Satisfactions
from reqkit.decide.sensitivity.best_of_all import BestOfAll
from reqkit.decide.sensitivity.changes import Change
from reqkit.match.verdict import VendorMatch
from reqkit.model.brief import Axis, Priority
from reqkit.model.sheet import Plan
from reqkit.values.record import record

_ZERO, _ONE = Fraction(0), Fraction(1)


@record(eq=False)
class Case:
    """A change, and what the things asked that it touches are worth then."""

    change: Change
    found: Satisfactions

    @property
    def items(self) -> Collection[str]:
        return self.change.verdicts.keys()


class Trial:
    """Bounds are exact: what they rule out cannot be. Where they leave it open, the vendor is appraised as in any comparison."""

    def __init__(self, comparison: Comparison, vendor: RankedVendor) -> None:
        self.comparison, self.vendor = comparison, vendor
        brief, match = comparison.brief, vendor.match
        self._is_proportional = brief.decision.partial == "proportional"
        self._chooser = Chooser(brief, brief.decision, comparison.weights, match)
        self._chosen = vendor.configuration.plan, vendor.configuration.work_ids
        self._musts = frozenset(asked.id for asked in brief.asked if asked.item.priority is Priority.MUST)
        fitting = [plan for plan in match.sheet.plans if fits(plan, brief.header)]
        self._plans: tuple[Plan | None, ...] = tuple(fitting) or (None,)
        self._satisfactions = Satisfactions(match, proportional=self._is_proportional)
        self._appraised: dict[object, Appraisal] = {}
        self._costs = _cost_worths(comparison, vendor, self._plans)
        self._soonest = _best_time(comparison, vendor)
        everything = frozenset(match.works)
        at_most = [self._satisfactions.every(plan, everything) for plan in self._plans]
        self._missing = [frozenset(item for item in self._musts if not found[item].is_met) for found in at_most]
        weighed = [item for item, share in comparison.weights.items.items() if share]
        self._best = BestOfAll(self._chooser, self._satisfactions, self._plans, self._musts, weighed, vendor.configuration)
        self._hope = {item: max(found[item].worth for found in at_most) for item in match.verdicts}

    @property
    def can_qualify(self) -> bool:
        """Whether answers could do it: not where nothing can be bought, or no plan is large enough."""
        vendor = self.vendor
        return not vendor.obstacles and not (vendor.match.sheet.plans and vendor.configuration.plan is None)

    def case(self, change: Change) -> Case:
        match = VendorMatch(self.vendor.match.sheet, change.verdicts, change.works)
        return Case(change, Satisfactions(match, proportional=self._is_proportional))

    def appraised(self, case: Case) -> Appraisal:
        """The vendor with the changed answer, its best configuration looked for anew."""
        key = self._signature(case)
        if key not in self._appraised:
            self._appraised[key] = appraise(self._revised(case.change))
        return self._appraised[key]

    def surely_misses_a_must(self, case: Case) -> bool:
        """Whatever is bought."""
        musts, everything = self._musts.intersection(case.items), frozenset(case.change.works)
        return bool(musts) and all(any(not case.found.of(item, plan, everything).is_met for item in musts) for plan in self._plans)

    def may_fall_below(self, case: Case, score: Fraction | None) -> bool:
        """Whether a vendor that qualifies could fall below a score (None: no score) or out of the gate when an answer is taken away."""
        plan, works = self._chosen
        if case.change.gains or any(not case.found.of(item, plan, works).is_met for item in self._musts.intersection(case.items)):
            return True
        loss = -self._gain(case)
        is_reordered = self._is_reordered(case)
        if not is_reordered and (score is None or not loss):
            return False  # what was chosen can still be bought, and nothing else has become better
        days = self._revised(case.change).days(works) if is_reordered else self.vendor.configuration.days
        limit = self.comparison.brief.header.days_to_go_live
        if limit is not None and days is not None and days.expected > limit:
            return True
        axes, values = self.comparison.weights.axes, self.vendor.axis_values
        most = axes.get(Axis.FIT, _ZERO) * loss
        if self._best.stays(case.found):
            if score is None:
                return False
            later = _ZERO if limit is None or days is None else time_value(days.expected, limit)
            most += axes.get(Axis.TIME, _ZERO) * (values.get(Axis.TIME, _ZERO) - later)
        elif is_reordered or score is None:
            return True
        else:  # no more fit is lost, but cost and time can be anything within the limits
            most += axes.get(Axis.COST, _ZERO) * (values.get(Axis.COST, _ZERO) - self._costs[0])
            most += axes.get(Axis.TIME, _ZERO) * values.get(Axis.TIME, _ZERO)
        return most > self.vendor.score - score

    def may_rise_above(self, case: Case, score: Fraction | None) -> bool:
        """Whether a vendor could qualify with more than a score (None: with any) when an answer is added."""
        everything = frozenset(case.change.works)
        hoped = [{item: case.found.of(item, plan, everything) for item in case.items} for plan in self._plans]
        if not any(missing <= {item for item in hope if hope[item].is_met} for missing, hope in zip(self._missing, hoped, strict=True)):
            return False
        return score is None or self._at_most(case, {item: max(hope[item].worth for hope in hoped) for item in case.items}) > score

    def _at_most(self, case: Case, best: Mapping[str, Fraction]) -> Fraction:
        """A score that no configuration exceeds. `best` is what each thing asked that is touched could be worth at all."""
        if not any(best.values()):
            return self.vendor.score
        axes, shares, gain = self.comparison.weights.axes, self.comparison.weights.items, self._gain(case)
        fit = self.comparison.weights.sum((item, best.get(item, worth)) for item, worth in self._hope.items())
        gains_most = False
        if self.vendor.standing.qualified and not self._musts.intersection(case.items):
            bare = {item: min(self._satisfactions.of(item, plan, NO_WORK).worth for plan in self._plans) for item in best}
            at_most = sum((shares[item] * (best[item] - bare[item]) for item in best), _ZERO)
            fit, gains_most = min(fit, self.vendor.fit + at_most), gain == at_most
        if gains_most or self._best.stays(case.found):
            # No other configuration gains more by the answer: what is best with it was so without.
            return self.vendor.score + axes.get(Axis.FIT, _ZERO) * gain
        return axes.get(Axis.FIT, _ZERO) * fit + axes.get(Axis.COST, _ZERO) * self._costs[1] + axes.get(Axis.TIME, _ZERO) * self._soonest

    def _gain(self, case: Case) -> Fraction:
        """How much more fit the configuration that was chosen has."""
        plan, works = self._chosen
        shares, before = self.comparison.weights.items, self.vendor.satisfied
        return sum((shares[item] * (case.found.of(item, plan, works).worth - before[item].worth) for item in case.items), _ZERO)

    def _is_reordered(self, case: Case) -> bool:
        """Whether work loses importance, by which several teams choose what to build first."""
        if self.vendor.match.sheet.vendor.teams == 1:
            return False
        return any(case.found.useful(item) != self._satisfactions.useful(item) for item in case.items)

    def _revised(self, change: Change) -> Chooser:
        brief, match = self.comparison.brief, self.vendor.match
        if change.works.keys() == match.works.keys():
            return self._chooser.revised(change.verdicts)
        match = VendorMatch(match.sheet, {**match.verdicts, **change.verdicts}, change.works)
        return Chooser(brief, brief.decision, self.comparison.weights, match)

    def _signature(self, case: Case) -> object:
        """What an appraisal hangs on. How a thing asked that is no must cannot be had any more is all the same."""
        everything = frozenset(case.change.works)

        def of(item: str) -> object:
            if item not in self._musts and not any(case.found.of(item, plan, everything).worth for plan in self._plans):
                return case.found.useful(item)
            return tuple((aspect.state, tuple(map(id, aspect.offers))) for aspect in case.change.verdicts[item].every())

        return tuple((item, of(item)) for item in sorted(case.items))


def _cost_worths(comparison: Comparison, vendor: RankedVendor, plans: tuple[Plan | None, ...]) -> tuple[Fraction, Fraction]:
    """What any configuration is worth on the cost axis at least, and at most. What is not known is worth nothing there."""
    budget, match = comparison.brief.header.budget, vendor.match
    book = Chooser(comparison.brief, comparison.brief.decision, comparison.weights, match).book
    if budget.target is None or budget.ceiling is None:
        return _ZERO, _ONE
    dearest = [total_cost(cost_lines(plan, match.works.values(), match.sheet, book)) for plan in plans]
    cheapest = [total_cost(cost_lines(plan, (), match.sheet, book)) for plan in plans]
    least = min((_ZERO if cost is None else cost_value(cost.expected, budget.target, budget.ceiling) for cost in dearest), default=_ZERO)
    most = max((_ZERO if cost is None else cost_value(cost.expected, budget.target, budget.ceiling) for cost in cheapest), default=_ONE)
    return least, most


def _best_time(comparison: Comparison, vendor: RankedVendor) -> Fraction:
    """What any configuration is worth on the time axis at most: that of the implementation alone."""
    limit, days = comparison.brief.header.days_to_go_live, implementation_days(vendor.match, comparison.brief.header)
    if limit is None:
        return _ONE
    return _ONE if days is None else time_value(days.expected, limit)
