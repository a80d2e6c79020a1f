"""What is sampled, of one comparison: weights, and at each vendor that has answered anything what its score hangs on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from reqkit.decide.configuration.configuration import Chooser
from reqkit.decide.result import Comparison, Configuration, RankedVendor, Standing
from reqkit.decide.robustness.claims import SILENCE, Claims, claims_of
from reqkit.decide.robustness.conditions import Conditions, conditions
from reqkit.decide.robustness.measures import Measure, Scale, measure
from reqkit.decide.robustness.weighting import Weighting, weighting
from reqkit.decide.satisfaction import Ground
from reqkit.decide.weighing.weights import decision_of
from reqkit.match.verdict import AskedVerdict, AspectVerdict, State
from reqkit.model.brief import Axis, Brief, Decision, Priority
from reqkit.values.record import record

_PLAN = "a plan that is large enough"
"""The question of a vendor none of whose plans is."""


@record(eq=False)
class Contender:
    """One vendor. The rows of `conditions` are what weighs anything, in the order of the weighting, and then the other musts.

    `worths` are the former as they are in the ranking, `tier` where the vendor stands there, the higher the better. `is_out`: it does not
    qualify, whatever turns out to be true.
    """

    vendor: str
    conditions: Conditions
    musts: tuple[int, ...]
    worths: tuple[float, ...]
    tier: int
    is_out: bool
    measures: Mapping[Axis, Measure]


@record(eq=False)
class Problem:
    """`fit` is the weight of the fit among the axes."""

    weighting: Weighting
    fit: float
    contenders: tuple[Contender, ...]


def problem(comparison: Comparison) -> Problem:
    decision = decision_of(comparison)
    weighed = weighting(comparison.brief, decision, comparison.weights)
    vendors = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    fit = float(comparison.weights.axes.get(Axis.FIT, 0))
    return Problem(weighed, fit, tuple(_contender(comparison, decision, weighed, vendor) for vendor in vendors))


def _contender(comparison: Comparison, decision: Decision, weighed: Weighting, vendor: RankedVendor) -> Contender:
    brief, items = comparison.brief, weighed.items
    musts = sorted(asked.id for asked in brief.asked if asked.item.priority is Priority.MUST)
    rows = tuple(dict.fromkeys((*items, *musts)))
    configuration = _awaited(comparison, decision, vendor)
    ground = Ground.of(vendor.match, configuration.plan, configuration.work_ids)
    claims = claims_of(vendor.match, rows, ground, decision.chances)
    if vendor.match.sheet.plans and configuration.plan is None:
        rows, musts = (*rows, _PLAN), [*musts, _PLAN]
        claims = _with_plan(claims)
    places = {item: row for row, item in enumerate(rows)}
    return Contender(
        vendor=vendor.vendor,
        conditions=conditions(claims, rows, proportional=decision.partial == "proportional"),
        musts=tuple(places[item] for item in musts),
        worths=tuple(float(vendor.satisfied[item].worth) for item in items),
        tier=-vendor.standing.order,
        is_out=vendor.standing is Standing.FAILS,
        measures=_measures(brief, comparison.weights.axes, vendor, configuration),
    )


def _with_plan(claims: Claims) -> Claims:
    """Which plan it would be is a question like any other."""
    return Claims((*claims.chances, SILENCE), {**claims.things, _PLAN: ((((len(claims.chances), 1.0),),),)})


def _measures(brief: Brief, axes: Mapping[Axis, Fraction], vendor: RankedVendor, configuration: Configuration) -> dict[Axis, Measure]:
    budget, limit = brief.header.budget, brief.header.days_to_go_live
    scales: dict[Axis, Scale] = {}
    if Axis.COST in axes and budget.target is not None and budget.ceiling is not None:
        scales[Axis.COST] = Scale(float(budget.target), float(budget.ceiling), float(axes[Axis.COST]))
    if Axis.TIME in axes and limit is not None:
        scales[Axis.TIME] = Scale(0.0, float(limit), float(axes[Axis.TIME]))
    limits = {Axis.COST: budget.ceiling, Axis.TIME: limit}
    estimates = {Axis.COST: configuration.cost, Axis.TIME: configuration.days}
    return {
        axis: measure(
            estimates[axis],
            scales.get(axis),
            None if (most := limits[axis]) is None else float(most),
            float(axes.get(axis, Fraction(0)) * vendor.axis_values.get(axis, Fraction(0))),
        )
        for axis in (Axis.COST, Axis.TIME)
    }


# --- the work that waits for answers


def _awaited(comparison: Comparison, decision: Decision, vendor: RankedVendor) -> Configuration:
    """The configuration, and the work that the musts nobody answered in full would need as well: it is not ordered as long as the rest of
    them is silent, and would be once that turned out to be there."""
    chosen = vendor.configuration
    ordered = chosen.work_ids
    anything = Ground.of(vendor.match, chosen.plan, None)
    awaited = frozenset[str]().union(*(_lacking(vendor.match.verdicts[item], anything, ordered) for item in vendor.unanswered_musts))
    if awaited <= ordered:
        return chosen
    return Chooser(comparison.brief, decision, comparison.weights, vendor.match).configuration(chosen.plan, ordered | awaited)


def _lacking(verdict: AskedVerdict, ground: Ground, ordered: frozenset[str]) -> frozenset[str]:
    """The least work, beside what is ordered, with which the silence alone would stand between a thing and being met."""
    found = [_of_block((*verdict.aspects, *block), ground, ordered) for block in verdict.others or ((),)]
    return min((works for works in found if works is not None), key=_least, default=frozenset())


def _of_block(block: Sequence[AspectVerdict], ground: Ground, ordered: frozenset[str]) -> frozenset[str] | None:
    lacking: frozenset[str] = frozenset()
    for aspect in block:
        if aspect.state is State.UNANSWERED:
            continue
        ways = [offer.works - ordered for offer in aspect.offers if ground.holds(offer, aspect)]
        if not ways:
            return None
        lacking |= min(ways, key=_least)
    return lacking


def _least(works: Iterable[str]) -> tuple[int, list[str]]:
    named = sorted(works)
    return len(named), named
