"""At which weight two vendors tie, in closed form (decision model §5).

The configurations stay as they were chosen: what would be bought is not looked for anew under other weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.sensitivity.result import Weighed, WeightFlip
from reqkit.model.brief import Axis, Priority

_ZERO = Fraction(0)


def flip_weight(now: Fraction, difference: Fraction, total: Fraction) -> Fraction | None:
    """The weight of a criterion at which two alternatives tie while all other weights are rescaled in proportion.

    `now` is its present share, `difference` what the first is worth on it above the second, `total` the difference of their weighted sums.
    In terms of the absolute change of Triantaphyllou & Sánchez (1997, theorem 1), δ = total / difference with the weights brought back to a
    sum of 1 afterwards, it is (now − δ) / (1 − δ).

    None where there is none in 0..1, where there are no other weights, and where the two are alike on the criterion: with nothing but it
    they would tie, and never change places. What ties already ties at the present weight.
    """
    if not total:
        return now
    if not difference or now == 1:
        return None
    rest = (total - now * difference) / (1 - now)
    if rest == difference:
        return None
    at = rest / (rest - difference)
    return at if 0 <= at <= 1 else None


def weight_flips(comparison: Comparison, first: RankedVendor, second: RankedVendor) -> tuple[WeightFlip, ...]:
    """Every axis, category and thing asked that is wanted, the nearest flip first.

    An item's weight is its share of fit; a category's items keep their shares within it; the axes share out the score.
    """
    flips = (*_axes(comparison, first, second), *_categories(comparison, first, second), *_items(comparison, first, second))
    return tuple(sorted(flips, key=_distance))


def _distance(flip: WeightFlip) -> tuple[bool, Fraction]:
    return flip.at is None, _ZERO if flip.at is None else abs(flip.at - flip.now)


def _axes(comparison: Comparison, first: RankedVendor, second: RankedVendor) -> Iterator[WeightFlip]:
    total = first.score - second.score
    for axis, now in comparison.weights.axes.items():
        difference = first.axis_values[axis] - second.axis_values[axis]
        yield WeightFlip(Weighed.AXIS, axis.value, second.vendor, now, flip_weight(now, difference, total))


def _categories(comparison: Comparison, first: RankedVendor, second: RankedVendor) -> Iterator[WeightFlip]:
    members: dict[str, list[tuple[str, Fraction]]] = {}
    for asked in comparison.brief.asked:
        members.setdefault(asked.item.category, []).append((asked.id, asked.item.points))
    for category, now in comparison.weights.categories.items():
        points = sum((own for _, own in members[category]), _ZERO)
        difference = sum((own * _difference(item, first, second) for item, own in members[category]), _ZERO) / points
        yield _within_fit(comparison, Weighed.CATEGORY, category, now, difference, first, second)


def _items(comparison: Comparison, first: RankedVendor, second: RankedVendor) -> Iterator[WeightFlip]:
    for asked in comparison.brief.asked:
        if asked.item.priority is not Priority.WONT:
            difference = _difference(asked.id, first, second)
            yield _within_fit(comparison, Weighed.ITEM, asked.id, comparison.weights.items[asked.id], difference, first, second)


def _difference(item: str, first: RankedVendor, second: RankedVendor) -> Fraction:
    return first.satisfied[item].worth - second.satisfied[item].worth


def _within_fit(
    comparison: Comparison, kind: Weighed, name: str, now: Fraction, difference: Fraction, first: RankedVendor, second: RankedVendor
) -> WeightFlip:
    """A weight that moves only fit. What the other axes add to the lead is the same whatever it is, as if it were part of every item."""
    total, share = first.score - second.score, comparison.weights.axes.get(Axis.FIT, _ZERO)
    if not share:
        return WeightFlip(kind, name, second.vendor, now, None if total else now)
    elsewhere = total / share - (first.fit - second.fit)
    return WeightFlip(kind, name, second.vendor, now, flip_weight(now, difference + elsewhere, total / share))
