"""The smallest change of weights that changes the winner, exactly.

For a leader and a rival it is a linear programme with one condition: weights move until the leader is ahead by nothing, none falls below 0,
and their sum stays. What moves does best to go to the thing in which the rival is furthest ahead, and to come from those in which the
leader is, the furthest first: a continuous knapsack (Dantzig 1957), solved in fractions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from reqkit.decide.result import Comparison, RankedVendor, Standing
from reqkit.decide.robustness.result import WeightShift
from reqkit.model.brief import Axis
from reqkit.values.record import record


@record
class Move:
    """What moves in all, each way counted (L1), and by how much each weight that changes does."""

    total: Fraction
    changes: Mapping[str, Fraction]


def shift(comparison: Comparison) -> WeightShift | None:
    """None where the first is level with the next, nobody stands where it stands, or no weights would change the winner."""
    answering = [vendor for vendor in comparison.ranking if not vendor.is_silent]
    if not answering or answering[0].standing is Standing.FAILS:
        return None
    leader, *others = answering
    rivals = [vendor for vendor in others if vendor.standing.order == leader.standing.order]
    fit = comparison.weights.axes.get(Axis.FIT, Fraction(0))
    if not fit or not rivals or rivals[0].score == leader.score:
        return None
    items = {item: weight for item, weight in comparison.weights.items.items() if weight}
    moves = [move for rival in rivals if (move := smallest(items, _apart(leader, rival), (leader.score - rival.score) / fit)) is not None]
    if not moves:
        return None
    least = min(moves, key=lambda move: move.total)
    winner = max(rivals, key=lambda rival: scored(rival, fit, least.changes))
    return WeightShift(winner.vendor, float(least.total), {item: float(change) for item, change in least.changes.items()})


def scored(vendor: RankedVendor, fit: Fraction, changes: Mapping[str, Fraction]) -> Fraction:
    """A vendor's score once weights have changed."""
    return vendor.score + fit * sum((change * vendor.satisfied[item].worth for item, change in changes.items()), Fraction(0))


def smallest(weights: Mapping[str, Fraction], apart: Mapping[str, Fraction], lead: Fraction) -> Move | None:
    """The smallest move that uses up a lead, a weighted sum of what two are `apart` in; None where none does."""
    if not weights:
        return None
    to = min(weights, key=lambda item: (apart[item], -weights[item]))
    changes: dict[str, Fraction] = {}
    for item in _furthest_first(weights, apart):
        rate = apart[item] - apart[to]
        if lead <= 0 or rate <= 0:
            break
        moved = min(weights[item], lead / rate)
        changes[item] = -moved
        lead -= moved * rate
    if lead > 0:
        return None
    moved = -sum(changes.values(), Fraction(0))
    return Move(2 * moved, {to: moved, **changes})


def _furthest_first(weights: Mapping[str, Fraction], apart: Mapping[str, Fraction]) -> Sequence[str]:
    """Of things in which two are equally far apart the heavier first: fewer weights change."""
    return sorted(weights, key=lambda item: (-apart[item], -weights[item]))


def _apart(leader: RankedVendor, rival: RankedVendor) -> dict[str, Fraction]:
    return {item: found.worth - rival.satisfied[item].worth for item, found in leader.satisfied.items()}
