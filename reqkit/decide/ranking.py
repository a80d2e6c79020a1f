"""Who ranks where: the gate, the score on absolute scales, and the order that follows (decision model §2 and §4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue
from reqkit.decide.configuration.configuration import Chooser, Chosen
from reqkit.decide.questions import assumptions, questions
from reqkit.decide.result import CategoryFit, Comparison, Conclusion, Configuration, RankedVendor, Standing, Weights
from reqkit.decide.satisfaction import Satisfaction
from reqkit.decide.weighing.weights import weigh
from reqkit.findings.finding import Finding
from reqkit.match.verdict import Match, State, VendorMatch
from reqkit.model.brief import Axis, Brief, Decision, Priority
from reqkit.values.record import record


def decide(
    match: Match, catalogue: Catalogue, findings: tuple[Finding, ...], unreadable: tuple[str, ...], version: str, weights: str | None = None
) -> Comparison:
    """The comparison of a brief's vendors, best first. `weights` names a weight set; raises KeyError for a name that is none."""
    brief = match.brief
    decision = brief.decision if weights is None else brief.decision.weighted_by(weights)
    weighed = weigh(brief, decision, weights)
    ranking = ranked_under(match, decision, weighed)
    return Comparison(brief, catalogue, match, weighed, ranking, _conclude(ranking, decision.tolerance), findings, unreadable, version)


def ranked_under(match: Match, decision: Decision, weights: Weights) -> tuple[RankedVendor, ...]:
    """Who ranks where under some weights, best first; every vendor's configuration is chosen for them."""
    return _ranked([_judge(match.brief, decision, weights, vendor) for vendor in match.vendors])


def cost_value(cost: Fraction, target: Fraction, ceiling: Fraction) -> Fraction:
    """1 at or below the target, 0 at the ceiling and above, linear between: it hangs on no other vendor's price."""
    if cost <= target:
        return Fraction(1)
    if cost >= ceiling:
        return Fraction(0)
    return (ceiling - cost) / (ceiling - target)


def time_value(days: Fraction, limit: int) -> Fraction:
    """1 on the day of the contract, 0 at the go-live limit and after it, linear between."""
    return min(Fraction(1), max(Fraction(0), 1 - days / limit))


@record(eq=False)
class Appraisal:
    """What a vendor comes to with the best configuration there is: its state of the gate and its score, and what led to them."""

    chosen: Chosen
    standing: Standing
    failed_musts: tuple[str, ...]
    unanswered_musts: tuple[str, ...]
    fit: Fraction
    score: Fraction
    axis_values: Mapping[Axis, Fraction]
    unknown_axes: tuple[Axis, ...]


def appraise(chooser: Chooser) -> Appraisal:
    """All that decides where a vendor ranks."""
    brief, weights = chooser.brief, chooser.weights
    chosen = chooser.choose()
    musts = tuple(asked.id for asked in brief.asked if asked.item.priority is Priority.MUST)
    failed = tuple(item for item in musts if chosen.after[item].state is State.UNAVAILABLE)
    unanswered = tuple(item for item in musts if chosen.after[item].state is State.UNANSWERED)
    fit = chooser.fit(chosen.after)
    values, unknown = _axis_values(brief, weights, chosen.configuration, fit)
    standing = _standing(chooser.match, musts, chosen, failed, unanswered)
    return Appraisal(chosen, standing, failed, unanswered, fit, _score(weights, values), values, unknown)


def _judge(brief: Brief, decision: Decision, weights: Weights, match: VendorMatch) -> RankedVendor:
    chooser = Chooser(brief, decision, weights, match)
    found = appraise(chooser)
    chosen, values = found.chosen, found.axis_values
    fit_high = weights.sum((item, satisfied.high) for item, satisfied in chosen.after.items())
    highest = {axis: Fraction(1) if axis in found.unknown_axes else value for axis, value in values.items()} | (
        {Axis.FIT: fit_high} if Axis.FIT in values else {}
    )
    answered, aspects = match.answered
    return RankedVendor(
        match=match,
        rank=0,
        standing=found.standing,
        failed_musts=found.failed_musts,
        unanswered_musts=found.unanswered_musts,
        obstacles=chosen.obstacles,
        fit=found.fit,
        fit_today=chooser.fit(chosen.today),
        fit_high=fit_high,
        score=found.score,
        score_high=_score(weights, highest),
        axis_values=values,
        unknown_axes=found.unknown_axes,
        coverage=Fraction(answered, aspects) if aspects else Fraction(0),
        answered=answered,
        aspects=aspects,
        configuration=chosen.configuration,
        categories=_categories(brief, weights, chosen),
        today=_met(chosen.today),
        after=_met(chosen.after),
        satisfied=chosen.after,
        questions=questions(brief, weights, match, chosen.configuration),
        assumptions=assumptions(brief, match.sheet, chosen.configuration, proven=chosen.proven),
    )


def _standing(match: VendorMatch, musts: tuple[str, ...], chosen: Chosen, failed: tuple[str, ...], unanswered: tuple[str, ...]) -> Standing:
    """The gate. A vendor none of whose plans is large enough cannot be judged before it names one."""
    if failed or chosen.obstacles:
        return Standing.FAILS
    if unanswered or (match.sheet.plans and chosen.configuration.plan is None):
        return Standing.UNRESOLVED
    ready = all(chosen.today[item].state is State.AVAILABLE for item in musts)
    return Standing.QUALIFIES if ready else Standing.QUALIFIES_AFTER_WORK


def _axis_values(
    brief: Brief, weights: Weights, configuration: Configuration, fit: Fraction
) -> tuple[dict[Axis, Fraction], tuple[Axis, ...]]:
    """What each axis that counts is worth, 0..1, and the axes whose measure is not known (counted as 0)."""
    values: dict[Axis, Fraction | None] = {Axis.FIT: fit}
    budget, limit = brief.header.budget, brief.header.days_to_go_live
    cost, days = configuration.cost, configuration.days
    if budget.target is not None and budget.ceiling is not None:
        values[Axis.COST] = None if cost is None else cost_value(cost.expected, budget.target, budget.ceiling)
    if limit is not None:
        values[Axis.TIME] = None if days is None else time_value(days.expected, limit)
    unknown = tuple(axis for axis in weights.axes if values[axis] is None)
    return {axis: values[axis] or Fraction(0) for axis in weights.axes}, unknown


def _score(weights: Weights, values: Mapping[Axis, Fraction]) -> Fraction:
    return sum((weight * values[axis] for axis, weight in weights.axes.items()), Fraction(0))


def _met(satisfied: Mapping[str, Satisfaction]) -> frozenset[str]:
    return frozenset(item for item, found in satisfied.items() if found.is_met)


def _categories(brief: Brief, weights: Weights, chosen: Chosen) -> dict[str, CategoryFit]:
    """Category by category, what of its weight is had today, after the work, and hangs on silence."""
    members: dict[str, list[str]] = {category: [] for category in brief.categories}
    for asked in brief.asked:
        if asked.item.priority is not Priority.WONT:
            members[asked.item.category].append(asked.id)
    result = {}
    for category, items in members.items():
        if not items:
            continue
        counts = dict.fromkeys(State, 0)
        for item in items:
            counts[chosen.after[item].state] += 1
        whole = weights.sum((item, Fraction(1)) for item in items) or Fraction(1)
        today = weights.sum((item, chosen.today[item].worth) for item in items) / whole
        after = weights.sum((item, chosen.after[item].worth) for item in items) / whole
        high = weights.sum((item, chosen.after[item].high) for item in items) / whole
        result[category] = CategoryFit(today, after, high - after, counts)
    return result


def _ranked(judged: list[RankedVendor]) -> tuple[RankedVendor, ...]:
    """Best first. Equals share a rank and stand in the order of the brief; the next rank counts them all."""
    ordered = sorted(judged, key=_order)
    result: list[RankedVendor] = []
    for position, vendor in enumerate(ordered, start=1):
        tied = bool(result) and _order(result[-1]) == _order(vendor)
        result.append(replace(vendor, rank=result[-1].rank if tied else position))
    return tuple(result)


def _order(vendor: RankedVendor) -> tuple[int, Fraction]:
    return vendor.standing.order, -vendor.score


def _conclude(ranking: tuple[RankedVendor, ...], tolerance: Fraction) -> Conclusion:
    if not ranking:
        return Conclusion.NO_VENDORS
    if all(vendor.is_silent for vendor in ranking):
        return Conclusion.NOBODY_ANSWERED
    leader = ranking[0]
    if leader.standing is Standing.UNRESOLVED:
        return Conclusion.UNRESOLVED
    if not leader.standing.qualified:
        return Conclusion.NOBODY_QUALIFIES
    rivals = [vendor for vendor in ranking[1:] if vendor.standing.qualified]
    if rivals and rivals[0].score == leader.score:
        return Conclusion.TIE
    if rivals and leader.score - rivals[0].score < tolerance:
        return Conclusion.CLOSE
    return Conclusion.WINNER
