"""Who is at least as good as whom however must, should and could are weighed against each other: decided exactly, without samples.

What a category gives is a quotient of sums in which the weights of the classes are linear. Over all the ways in which a must weighs at
least as much as a should, and a should as a could, such a quotient is least and greatest at a corner: the musts alone, musts and shoulds
alike, all three alike (Kirkwood & Sarin 1985). Where the weights of the categories are stated they hold, and each category may have corners
of its own: an answer on the safe side.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from math import lcm

from reqkit.decide.result import RankedVendor
from reqkit.decide.robustness.result import Dominance
from reqkit.decide.robustness.weighting import CLASSES, Weighting
from reqkit.values.record import record

_ZERO = Fraction(0)
CORNERS = tuple(tuple(Fraction(1, size) if place < size else _ZERO for place in range(len(CLASSES))) for size in (1, 2, 3))


@record
class _Part:
    """Things that share out the weight of one category, or of all: each with the place of its class, or its own share of the points."""

    share: Fraction
    items: tuple[tuple[str, int | None, Fraction], ...]

    def at(self, corner: Sequence[Fraction], vendor: RankedVendor) -> Fraction | None:
        """What a vendor has of it; None where nothing weighs anything at that corner."""
        had = whole = _ZERO
        for item, place, own in self.items:
            points = own if place is None else corner[place]
            if points:
                whole += points
                worth = vendor.satisfied[item].worth
                had += points if worth == 1 else points * worth
        return self.share * had / whole if whole else None


def dominances(weighting: Weighting, fit: Fraction, vendors: Sequence[RankedVendor]) -> tuple[Dominance, ...]:
    """Every pair in which one scores at least as much as the other under every weighting, and more under some.

    `fit` is the weight of the fit among the axes; what cost and time add does not vary.
    """
    parts = _parts(weighting)
    found = {vendor.vendor: _figures(parts, fit, vendor) for vendor in vendors}
    common = lcm(*(figure.denominator for figures in found.values() for row in figures for figure in row))
    whole = {name: [[int(figure * common) for figure in row] for row in figures] for name, figures in found.items()}
    return tuple(Dominance(better, worse) for better, worse in permutations(whole, 2) if _dominates(whole[better], whole[worse]))


def _dominates(better: Sequence[Sequence[int]], worse: Sequence[Sequence[int]]) -> bool:
    apart = [[mine - theirs for mine, theirs in zip(*rows, strict=True)] for rows in zip(better, worse, strict=True)]
    return sum(map(min, apart)) >= 0 and sum(map(max, apart)) > 0


def _figures(parts: Sequence[_Part], fit: Fraction, vendor: RankedVendor) -> list[list[Fraction]]:
    """What adds up to the score: by part, at every corner, and what does not hang on the weights of things asked."""
    at_corners = [[figure for corner in CORNERS if (figure := part.at(corner, vendor)) is not None] for part in parts]
    return [[vendor.score - fit * vendor.fit], *([fit * figure for figure in row] for row in at_corners)]


def _parts(weighting: Weighting) -> list[_Part]:
    rows = [tuple(zip(group.items, group.classes, group.own, strict=True)) for group in weighting.groups]
    if weighting.stated:
        return [_Part(group.share, row) for group, row in zip(weighting.groups, rows, strict=True)]
    return [_Part(Fraction(1), tuple(item for row in rows for item in row))] if rows else []
