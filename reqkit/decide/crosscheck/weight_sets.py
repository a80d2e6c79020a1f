"""The parties side by side: who ranks where with the weights of each (decision model §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reqkit.decide.crosscheck.agreement import concordance
from reqkit.decide.crosscheck.result import WeightSets, WeightSetView
from reqkit.decide.ranking import ranked_under
from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.weighing.weights import weigh


def weight_sets(comparison: Comparison) -> WeightSets | None:
    """The ranking with the brief's own weights and with each of its sets; None where it has none.

    What is worth buying hangs on the weights: every vendor's configuration is chosen anew for each.
    """
    sets = comparison.brief.decision.weight_sets
    if not sets:
        return None
    views: list[WeightSetView] = []
    for name in (None, *sets):
        views.append(_view(comparison, name, views))
    vendors = _compared(views)
    agreement = concordance([_order(view.ranking, vendors) for view in views])
    return WeightSets(tuple(views), None if agreement is None else float(agreement), vendors)


def _view(comparison: Comparison, name: str | None, before: Sequence[WeightSetView]) -> WeightSetView:
    """One party's; weights that come to the same as others do are not decided by twice."""
    brief = comparison.brief
    title = None if name is None else brief.decision.weight_sets[name].title
    decision = brief.decision if name is None else brief.decision.weighted_by(name)
    weights = weigh(brief, decision, name)
    for known, ranking in ((comparison.weights, comparison.ranking), *((view.weights, view.ranking) for view in before)):
        if replace(known, name=name, consistency=weights.consistency) == weights:
            return WeightSetView(name, title, weights, ranking)
    return WeightSetView(name, title, weights, ranked_under(comparison.match, decision, weights))


def _compared(views: Sequence[WeightSetView]) -> tuple[str, ...]:
    """Those that qualify in every view or, where fewer than two do, all that have answered anything; in the order of the first view."""
    answering = [vendor.vendor for vendor in views[0].ranking if not vendor.is_silent]
    qualified = [{vendor.vendor for vendor in view.ranking if vendor.standing.qualified} for view in views]
    everywhere = [name for name in answering if all(name in names for names in qualified)]
    return tuple(everywhere if len(everywhere) > 1 else answering)


def _order(ranking: Sequence[RankedVendor], vendors: Sequence[str]) -> list[int]:
    rank = {vendor.vendor: vendor.rank for vendor in ranking}
    return [rank[name] for name in vendors]
