"""Weights: what each thing asked for counts, exactly (decision model §2)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm
from typing import TypeVar

from reqkit.decide.result import Comparison, Consistency, Weights
from reqkit.decide.weighing.judgements import judged
from reqkit.model.brief import Axis, Brief, Decision, WeightSet

KeyT = TypeVar("KeyT")


def weigh(brief: Brief, decision: Decision, name: str | None = None) -> Weights:
    """Shares of things asked, categories and axes.

    A thing asked has its category's weight times its share of the points in that category. Categories without stated weights weigh as
    much as the points in them; once any are stated, one that is left out weighs nothing, and one with nothing in it gives its weight to
    the others. An axis that the brief gives no measure for is dropped and the others are rescaled.
    """
    points: dict[str, dict[str, Fraction]] = {}
    for asked in brief.asked:
        points.setdefault(asked.item.category, {})[asked.id] = asked.item.points
    in_category = {category: sum(items.values(), Fraction(0)) for category, items in points.items()}
    stated, consistency = stated_weights(decision)
    counting = {category: total for category, total in in_category.items() if total}
    categories = shares({category: stated.get(category, Fraction(0)) if stated else total for category, total in counting.items()})
    items = {
        item: categories.get(category, Fraction(0)) * own / in_category[category] if in_category[category] else Fraction(0)
        for category, owned in points.items()
        for item, own in owned.items()
    }
    axes = decision.axes or {Axis.FIT: Fraction(1)}
    measured = {axis: weight for axis, weight in axes.items() if weight and brief.header.measures(axis)}
    dropped = tuple(axis for axis, weight in axes.items() if weight and axis not in measured)
    whole = lcm(*(share.denominator for share in items.values()))
    units = {item: share.numerator * (whole // share.denominator) for item, share in items.items()}
    return Weights(items, categories, shares(measured) or {Axis.FIT: Fraction(1)}, dropped, units, whole, name, consistency)


def stated_weights(decision: Decision | WeightSet) -> tuple[Mapping[str, Fraction], Consistency | None]:
    """The category weights that a brief states, in whichever way, and how well its judgements agree; only their proportions count."""
    if decision.categories or not decision.judgements:
        return decision.categories or {}, None
    found = judged(decision.judgements)
    return (found.weights, found.consistency) if found else ({}, None)


def shares(weights: Mapping[KeyT, Fraction]) -> dict[KeyT, Fraction]:
    """Weights as parts of 1; none at all where they are all zero."""
    total = sum(weights.values(), Fraction(0))
    return {key: weight / total for key, weight in weights.items()} if total else {}


def decision_of(comparison: Comparison) -> Decision:
    """The decision seen through the comparison's weight set."""
    name = comparison.weights.name
    return comparison.brief.decision if name is None else comparison.brief.decision.weighted_by(name)
