"""Which work belongs to a vendor's best configuration whatever the weights: the core index (Liesiö, Mild & Salo 2007)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.cost.cost import fits
from reqkit.decide.result import Comparison, RankedVendor, Weights
from reqkit.decide.robustness.result import Core
from reqkit.decide.satisfaction import Satisfaction
from reqkit.decide.weighing.weights import decision_of
from reqkit.match.verdict import VendorMatch
from reqkit.model.brief import Decision, Priority
from reqkit.model.sheet import Plan

OPTIMA = 9
"""So many sampled weightings are optimised for beside the stated one, where the best configuration hangs on the weights at all."""


class CoreIndex(Mapping[str, Core]):
    """By piece of work of a vendor; worked out when first looked at. Empty for one without work, or from whom nothing can be bought."""

    def __init__(self, comparison: Comparison, vendor: RankedVendor, sampled: Callable[[], Sequence[Weights]]) -> None:
        self._comparison, self._vendor, self._sampled = comparison, vendor, sampled

    def __getitem__(self, work: str) -> Core:
        return self._found[work]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @cached_property
    def _found(self) -> Mapping[str, Core]:
        comparison, vendor = self._comparison, self._vendor
        works, decision = vendor.match.works, decision_of(comparison)
        if not works or vendor.obstacles:
            return {}
        optima = [vendor.configuration.work_ids]
        if not is_best_anyhow(comparison, decision, vendor):
            optima += [_optimum(comparison, decision, weights, vendor.match) for weights in self._sampled()]
        times = {name: sum(name in optimum for optimum in optima) for name in works}
        return {name: Core.ALWAYS if count == len(optima) else Core.SOMETIMES if count else Core.NEVER for name, count in times.items()}


def is_best_anyhow(comparison: Comparison, decision: Decision, vendor: RankedVendor) -> bool:
    """Whether the configuration gives of everything as much as any plan with all work on it would: then no limit keeps anything back, and
    no weights above zero make another one better."""
    chooser = Chooser(comparison.brief, decision, comparison.weights, vendor.match)
    plans: list[Plan | None] = [plan for plan in vendor.match.sheet.plans if fits(plan, comparison.brief.header)]
    chosen, everything = vendor.configuration, frozenset(vendor.match.works)
    now = chooser.satisfied(chosen.plan, chosen.work_ids)
    hopes = [chooser.satisfied(plan, everything) for plan in plans or [None]]
    counting = {item for item, weight in comparison.weights.items.items() if weight}
    musts = {asked.id for asked in comparison.brief.asked if asked.item.priority is Priority.MUST}
    return all(_is_as_good(now, hope, counting) and all(now[item].is_met or not hope[item].is_met for item in musts) for hope in hopes)


def _is_as_good(now: Mapping[str, Satisfaction], hope: Mapping[str, Satisfaction], items: set[str]) -> bool:
    return all(now[item].worth >= hope[item].worth for item in items)


def _optimum(comparison: Comparison, decision: Decision, weights: Weights, match: VendorMatch) -> frozenset[str]:
    chosen = Chooser(comparison.brief, decision, weights, match).choose()
    return chosen.configuration.work_ids


def rounded(weights: Weights, shares: Mapping[str, float], whole: int = 10**6) -> Weights:
    """Sampled weights of things asked in parts of a million; what weighs anything keeps weighing something."""
    units = {item: max(1, round(shares[item] * whole)) if weight else 0 for item, weight in weights.items.items()}
    total = sum(units.values())
    items = {item: Fraction(unit, total or 1) for item, unit in units.items()}
    return Weights(items, weights.categories, weights.axes, weights.dropped, units, total or 1, weights.name)
