"""At which price the order changes, in closed form (decision model §5).

A price is the expected total cost of the configuration that was chosen. At another price another one might be bought; it is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.result import Comparison, Obstacle, RankedVendor, Standing
from reqkit.decide.sensitivity.lead import Lead
from reqkit.decide.sensitivity.result import PriceFlip
from reqkit.model.brief import Axis

_ZERO = Fraction(0)


def price_flips(comparison: Comparison, lead: Lead) -> tuple[PriceFlip, ...]:
    """The price of each rival at which it ties with the leader, and of the leader at which its nearest rival does; the nearest first.

    Nothing is said of vendors whose cost is not known.
    """
    return tuple(sorted(_flips(comparison, lead), key=_distance))


def _distance(flip: PriceFlip) -> tuple[bool, Fraction]:
    return flip.at is None, _ZERO if flip.at is None else abs(flip.at - flip.now)


def _flips(comparison: Comparison, lead: Lead) -> Iterator[PriceFlip]:
    leader, rival = lead.leader, lead.rival
    if rival is not None and leader.configuration.cost is not None:
        yield _of_leader(comparison, leader, rival, leader.configuration.cost.expected)
    for other in lead.others:
        if other.configuration.cost is not None:
            yield _of_rival(comparison, leader, other, other.configuration.cost.expected)


def _of_leader(comparison: Comparison, leader: RankedVendor, rival: RankedVendor, now: Fraction) -> PriceFlip:
    """What makes the leader lose: less worth on the cost axis or, above the ceiling, the gate, unless it does not pass that anyway."""
    at = now if leader.score == rival.score else _price(comparison, leader, rival.score)
    if at is not None:
        return PriceFlip(leader.vendor, rival.vendor, now, at)
    ceiling = comparison.brief.header.budget.ceiling
    by_gate = ceiling is not None and leader.standing is not Standing.FAILS
    return PriceFlip(leader.vendor, rival.vendor, now, ceiling if by_gate else None, by_gate)


def _of_rival(comparison: Comparison, leader: RankedVendor, rival: RankedVendor, now: Fraction) -> PriceFlip:
    """What makes a rival win: more worth on the cost axis; one that only its price keeps out must pass the gate first, at the ceiling."""
    order = _order_within_ceiling(rival)
    if (rival.standing.order, rival.score) == (leader.standing.order, leader.score):
        return PriceFlip(rival.vendor, leader.vendor, now, now)
    if order > leader.standing.order:
        return PriceFlip(rival.vendor, leader.vendor, now, None)
    passes = order < rival.standing.order
    if passes and (order < leader.standing.order or _score_at_ceiling(comparison, rival) >= leader.score):
        return PriceFlip(rival.vendor, leader.vendor, now, comparison.brief.header.budget.ceiling, by_gate=True)
    return PriceFlip(rival.vendor, leader.vendor, now, _price(comparison, rival, leader.score))


def _order_within_ceiling(vendor: RankedVendor) -> int:
    """Where a vendor would stand if nothing but the price were against it."""
    if vendor.standing is not Standing.FAILS or vendor.failed_musts or vendor.obstacles != (Obstacle.OVER_CEILING,):
        return vendor.standing.order
    return (Standing.UNRESOLVED if vendor.unanswered_musts else Standing.QUALIFIES).order


def _price(comparison: Comparison, vendor: RankedVendor, score: Fraction) -> Fraction | None:
    """The expected cost at which a vendor has a score; None where no cost within the ceiling gives it."""
    weight, budget = comparison.weights.axes.get(Axis.COST), comparison.brief.header.budget
    if not weight or budget.target is None or budget.ceiling is None or budget.target == budget.ceiling:
        return None
    value = vendor.axis_values[Axis.COST] + (score - vendor.score) / weight
    return budget.ceiling - value * (budget.ceiling - budget.target) if 0 <= value <= 1 else None


def _score_at_ceiling(comparison: Comparison, vendor: RankedVendor) -> Fraction:
    """The score of a vendor above the ceiling, were it at it: that is worth nothing more, unless the ceiling is the target."""
    weight, budget = comparison.weights.axes.get(Axis.COST, _ZERO), comparison.brief.header.budget
    return vendor.score + weight if budget.target == budget.ceiling else vendor.score
