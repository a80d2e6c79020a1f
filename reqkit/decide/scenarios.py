"""When scenarios run at a vendor on the plan that would be bought: what another plan holds does not run today."""

from __future__ import annotations

from dataclasses import replace

from reqkit.decide.cost.cost import fits
from reqkit.decide.result import RankedVendor
from reqkit.decide.satisfaction import Ground
from reqkit.match.readiness import Readiness, ScenarioReadiness, scenarios_of
from reqkit.match.verdict import AspectVerdict
from reqkit.model.brief import BriefHeader
from reqkit.model.sheet import Plan

_RUNS = (Readiness.TODAY, Readiness.AFTER_WORK)


def scenarios_at(vendor: RankedVendor, header: BriefHeader) -> tuple[ScenarioReadiness, ...]:
    """Every scenario of the brief, in its order."""
    return tuple(_on_plan(found, vendor, header) for found in scenarios_of(vendor.match))


def _on_plan(found: ScenarioReadiness, vendor: RankedVendor, header: BriefHeader) -> ScenarioReadiness:
    chosen = vendor.configuration.plan
    if chosen is None or found.readiness not in _RUNS:
        return found
    held_back = _held_back(found, vendor, chosen)
    if not held_back:
        return found
    large_enough = (plan for plan in vendor.match.sheet.plans if fits(plan, header))
    other = next((plan for plan in large_enough if not _held_back(found, vendor, plan)), None)
    readiness = Readiness.CANNOT if other is None else Readiness.OTHER_PLAN
    return replace(found, readiness=readiness, blocking=held_back, plan=other)


def _held_back(found: ScenarioReadiness, vendor: RankedVendor, plan: Plan) -> tuple[AspectVerdict, ...]:
    """The aspects that a plan does not hold as well as the verdict on the scenario has them, whatever work is ordered."""
    ground = Ground.of(vendor.match, plan, None)
    return tuple(
        aspect
        for aspect in found.verdict.counted()
        if not any(offer.state is aspect.state and ground.holds(offer, aspect) for offer in aspect.offers)
    )
