"""The decision matrix of a comparison, in the measures as they are and not in what they are worth."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.model.brief import Axis
from reqkit.values.record import record


@record
class Criterion:
    """One column. `scale` is the difference that the brief makes all the difference: the whole of a worth, the span of the budget from
    target to ceiling, the days to the go-live limit."""

    name: str
    weight: Fraction
    more: bool
    scale: Fraction
    values: tuple[Fraction, ...]


@record
class DecisionMatrix:
    """The vendors, in the order of the ranking, by everything asked that has weight and by the axes of cost and time.

    A cost or time that is not known stands as the limit of the brief, or the worst of the others where that is beyond it: like the axis,
    it is then worth nothing.
    """

    vendors: tuple[RankedVendor, ...]
    criteria: tuple[Criterion, ...]


def decision_matrix(comparison: Comparison, vendors: Sequence[RankedVendor]) -> DecisionMatrix:
    return DecisionMatrix(tuple(vendors), (*_of_fit(comparison, vendors), *_of_cost(comparison, vendors), *_of_time(comparison, vendors)))


def _of_fit(comparison: Comparison, vendors: Sequence[RankedVendor]) -> list[Criterion]:
    share, items = comparison.weights.axes.get(Axis.FIT, Fraction(0)), comparison.weights.items
    return [
        Criterion(item, share * weight, True, Fraction(1), tuple(vendor.satisfied[item].worth for vendor in vendors))
        for item, weight in items.items()
        if share * weight
    ]


def _of_cost(comparison: Comparison, vendors: Sequence[RankedVendor]) -> list[Criterion]:
    budget, weight = comparison.brief.header.budget, comparison.weights.axes.get(Axis.COST)
    if not weight or budget.target is None or budget.ceiling is None:
        return []
    costs = [vendor.configuration.cost for vendor in vendors]
    values = _known([None if cost is None else cost.expected for cost in costs], budget.ceiling)
    return [Criterion(Axis.COST.value, weight, False, budget.ceiling - budget.target, values)]


def _of_time(comparison: Comparison, vendors: Sequence[RankedVendor]) -> list[Criterion]:
    limit, weight = comparison.brief.header.days_to_go_live, comparison.weights.axes.get(Axis.TIME)
    if not weight or limit is None:
        return []
    days = [vendor.configuration.days for vendor in vendors]
    values = _known([None if each is None else each.expected for each in days], Fraction(limit))
    return [Criterion(Axis.TIME.value, weight, False, Fraction(limit), values)]


def _known(values: Sequence[Fraction | None], limit: Fraction) -> tuple[Fraction, ...]:
    worst = max((value for value in values if value is not None), default=limit)
    return tuple(max(limit, worst) if value is None else value for value in values)
