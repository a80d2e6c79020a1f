"""How others would rank, as plain data."""

from __future__ import annotations

from typing import Any

from reqkit.decide.crosscheck.result import CrossCheck, WeightSets, WeightSetView
from reqkit.decide.figures import PLACES, days_data, money_data, share
from reqkit.decide.result import RankedVendor
from reqkit.decide.weighing.data import consistency_data
from reqkit.values.text import Language


def weight_sets_data(found: WeightSets, language: Language) -> dict[str, Any]:
    """`set` is null for the brief's own weights; `agreement` is Kendall's W of the order of `vendors` over all views."""
    return {
        "agreement": None if found.agreement is None else _places(found.agreement),
        "vendors": list(found.vendors),
        "views": [_view(view, language) for view in found.views],
    }


def cross_check_data(found: CrossCheck) -> dict[str, Any]:
    """Of VIKOR the smaller a score the better; `qualified`: the vendors are those that qualify, and not all that answered."""
    return {
        "vendors": list(found.vendors),
        "qualified": found.qualified,
        "methods": [
            {
                "method": each.method.value,
                "can_reverse_ranks": each.reverses,
                "agrees": each.agrees,
                "best": list(each.best),
                "scores": {vendor: _places(score) for vendor, score in each.scores.items()},
                "ranks": dict(each.ranks),
            }
            for each in found.methods
        ],
    }


def _view(view: WeightSetView, language: Language) -> dict[str, Any]:
    weights = view.weights
    return {
        "set": view.name,
        "title": None if view.title is None else view.title.in_language(language),
        "weights": {
            "axes": {axis.value: share(weight) for axis, weight in weights.axes.items()},
            "dropped_axes": [axis.value for axis in weights.dropped],
            "categories": {category: share(weight) for category, weight in weights.categories.items()},
            "consistency": None if weights.consistency is None else consistency_data(weights.consistency),
        },
        "ranking": [_ranked(vendor) for vendor in view.ranking],
    }


def _ranked(vendor: RankedVendor) -> dict[str, Any]:
    configuration = vendor.configuration
    return {
        "vendor": vendor.vendor,
        "rank": vendor.rank,
        "state": vendor.standing.value,
        "score": share(vendor.score),
        "fit": share(vendor.fit),
        "cost": money_data(configuration.cost),
        "days": days_data(configuration.days),
        "configuration": {
            "plan": configuration.plan.id if configuration.plan else None,
            "works": [work.id for work in configuration.works],
        },
    }


def _places(value: float) -> float:
    """Rounded, and never the negative zero that sums of floating-point numbers come to."""
    return round(value, PLACES) + 0.0
